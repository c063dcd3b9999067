"""The parameters of the API: one table from which requests are read and the OpenAPI document is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any, Protocol

from dashboard.api.problems import Kind, ProblemError
from dashboard.model.catalogue import Catalogue
from dashboard.model.claim_filter import JOINT, NEAR

MOST_LISTED = 8  # values that a sentence names
MOST_SHOWN = 60  # characters of a value that a sentence repeats
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
NUMBER = re.compile(r"[0-9]{1,6}")


class Values(Protocol):
    """What a parameter may be."""

    def describe(self, catalogue: Catalogue) -> dict[str, Any]:
        """The same as a JSON Schema."""

    def read(self, name: str, text: str, catalogue: Catalogue) -> Any:
        """The value of a text; ProblemError where it is none."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values that a release has."""

    list_values: Callable[[Catalogue], Sequence[str]]

    def describe(self, catalogue: Catalogue) -> dict[str, Any]:
        """The values."""
        return {"type": "string", "enum": list(self.list_values(catalogue))}

    def read(self, name: str, text: str, catalogue: Catalogue) -> str:
        """The value."""
        known = self.list_values(catalogue)
        if text in known:
            return text
        by_word = {each.casefold(): each for each in known}
        near = get_close_matches(text.casefold()[:MOST_SHOWN], list(by_word), n=1, cutoff=NEAR)
        if len(known) <= MOST_LISTED:
            raise _make_problem(name, text, f"one of {', '.join(known)}")
        wanted = f"the nearest is “{by_word[near[0]]}”" if near else f"such as {', '.join(known[:MOST_LISTED])}"
        raise _make_problem(name, text, f"one that this release has: {wanted}")


@dataclass(frozen=True, slots=True)
class Choices:
    """Any of the values that a release has, with ``|`` between them as in the addresses of the pages."""

    one: Choice

    def describe(self, catalogue: Catalogue) -> dict[str, Any]:
        """A list of the values."""
        return {"type": "array", "items": self.one.describe(catalogue), "minItems": 1}

    def read(self, name: str, text: str, catalogue: Catalogue) -> tuple[str, ...]:
        """The values, each once, in their order."""
        return tuple(sorted({self.one.read(name, part, catalogue) for part in text.split(JOINT)}))


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar."""

    def describe(self, catalogue: Catalogue) -> dict[str, Any]:
        """``YYYY-MM-DD``."""
        return {"type": "string", "format": "date"}

    def read(self, name: str, text: str, catalogue: Catalogue) -> date:
        """The day."""
        try:
            # fromisoformat alone also takes 20250101 and week dates.
            return date.fromisoformat(text if DAY.fullmatch(text) else "")
        except ValueError:
            raise _make_problem(name, text, "a day as YYYY-MM-DD") from None


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number from ``low`` to ``high``, both included."""

    low: int
    high: int
    default: int

    def describe(self, catalogue: Catalogue) -> dict[str, Any]:
        """The bounds."""
        return {"type": "integer", "minimum": self.low, "maximum": self.high, "default": self.default}

    def read(self, name: str, text: str, catalogue: Catalogue) -> int:
        """The number."""
        if not NUMBER.fullmatch(text) or not self.low <= int(text) <= self.high:
            raise _make_problem(name, text, f"a whole number from {self.low} to {self.high:,}")
        return int(text)


@dataclass(frozen=True, slots=True)
class Text:
    """Words of at most so many characters, or the id of something."""

    most: int

    def describe(self, catalogue: Catalogue) -> dict[str, Any]:
        """The lengths."""
        return {"type": "string", "minLength": 1, "maxLength": self.most}

    def read(self, name: str, text: str, catalogue: Catalogue) -> str:
        """The words."""
        if len(text) > self.most:
            raise _make_problem(name, text, f"at most {self.most} characters")
        return text


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a query: its name as in the addresses of the pages, what it means and what it may be."""

    name: str
    description: str
    values: Values
    required: bool = False


def read_parameters(
    pairs: Sequence[tuple[str, str]], parameters: Sequence[Parameter], catalogue: Catalogue
) -> dict[str, Any]:
    """The values of a query by the names of their parameters, in the order of the parameters.

    Raises
    ------
    ProblemError
        At the first parameter that the resource does not take, that is given twice or empty, that has a value which it
        cannot have, or that is missing though required.
    """
    by_name = {parameter.name: parameter for parameter in parameters}
    given: dict[str, str] = {}
    for name, text in pairs:
        if name not in by_name:
            raise _refuse(name, list(by_name))
        if name in given:
            raise ProblemError(Kind.INVALID_VALUE, f"{name}: given twice, wanted it once.", parameter=name)
        if not text:
            raise ProblemError(
                Kind.INVALID_VALUE, f"{name}: got nothing, wanted a value, or no such part.", parameter=name
            )
        given[name] = text
    for parameter in parameters:
        if parameter.required and parameter.name not in given:
            detail = f"{parameter.name}: it is missing; this resource needs it."
            raise ProblemError(Kind.INVALID_VALUE, detail, parameter=parameter.name)
    return {name: by_name[name].values.read(name, given[name], catalogue) for name in by_name if name in given}


def _refuse(name: str, known: Sequence[str]) -> ProblemError:
    shown, near = name[:MOST_SHOWN], get_close_matches(name[:MOST_SHOWN], known, n=1, cutoff=NEAR)
    hint = f"did you mean {near[0]}" if near else f"it takes {', '.join(known)}"
    return ProblemError(
        Kind.UNKNOWN_PARAMETER, f"{shown}: this resource has no such parameter; {hint}.", parameter=shown
    )


def _make_problem(name: str, text: str, wanted: str) -> ProblemError:
    shown = text if len(text) <= MOST_SHOWN else f"{text[:MOST_SHOWN]}…"
    return ProblemError(Kind.INVALID_VALUE, f"{name}: got “{shown}”, wanted {wanted}.", parameter=name)
