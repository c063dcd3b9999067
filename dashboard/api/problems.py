"""What can be wrong with a request, as RFC 9457 has it: a kind with its status, and one sentence for this case."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

MEDIA_TYPE = "application/problem+json"


class Kind(StrEnum):
    """Every kind of problem; the word ends its ``type`` and never changes."""

    UNKNOWN_PARAMETER = "unknown-parameter"
    INVALID_VALUE = "invalid-value"
    UNKNOWN_FORMAT = "unknown-format"
    NOT_THERE = "not-there"
    NOT_IN_RELEASE = "not-in-this-release"
    OUTSIDE_DATA = "outside-the-data"
    OTHER_RELEASE = "other-release"
    NO_EMBED = "no-embed"
    READ_ONLY = "read-only"
    NOT_ACCEPTABLE = "not-acceptable"
    NOT_IMPLEMENTED = "not-implemented"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Meaning:
    """The status code of a kind of problem, and its title, which is the same for every case of it."""

    status: int
    title: str


MEANINGS: Mapping[Kind, Meaning] = {
    Kind.UNKNOWN_PARAMETER: Meaning(400, "The address has a parameter that this resource does not take."),
    Kind.INVALID_VALUE: Meaning(400, "A parameter has a value that it cannot have."),
    Kind.UNKNOWN_FORMAT: Meaning(400, "The resource is not written in this format."),
    Kind.NOT_THERE: Meaning(404, "Nothing is at this address."),
    Kind.NOT_IN_RELEASE: Meaning(404, "The release that is served has nothing of this name."),
    Kind.OUTSIDE_DATA: Meaning(404, "No assessor that was asked for drew this day."),
    Kind.OTHER_RELEASE: Meaning(404, "Another release is served than the one that was asked for."),
    Kind.NO_EMBED: Meaning(404, "This address is no view that can stand in a frame."),
    Kind.READ_ONLY: Meaning(405, "Everything here can only be read."),
    Kind.NOT_ACCEPTABLE: Meaning(406, "The resource is in none of the formats that are accepted."),
    Kind.NOT_IMPLEMENTED: Meaning(501, "This format of oEmbed is not written here."),
    Kind.FAULT: Meaning(500, "The answer could not be made."),
}


class ProblemError(Exception):
    """A request cannot be answered: its kind, one sentence for this case, and the parameter at fault if it is one."""

    def __init__(self, kind: Kind, detail: str, *, parameter: str | None = None) -> None:
        super().__init__(detail)
        self.kind, self.detail, self.parameter = kind, detail, parameter

    @property
    def status(self) -> int:
        """The status code of the answer."""
        return MEANINGS[self.kind].status


def write_problem(problem: ProblemError, *, types_url: str, instance: str) -> bytes:
    """The document that tells of a problem.

    Parameters
    ----------
    types_url : the address that lists every kind; a kind is its fragment.
    instance : the path that was asked for.
    """
    document: dict[str, Any] = {
        "type": f"{types_url}#{problem.kind}",
        "title": MEANINGS[problem.kind].title,
        "status": problem.status,
        "detail": problem.detail,
        "instance": instance,
    }
    if problem.parameter is not None:
        document["parameter"] = problem.parameter
    return (json.dumps(document, ensure_ascii=False) + "\n").encode()
