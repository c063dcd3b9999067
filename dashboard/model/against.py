"""What the shown day is compared with: another day, another assessor, or what is claimed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from dashboard.language import join_words, mark, say
from geodata.assessments import Coverage

MODE, DAY, WITH = "compare", "compare_day", "compare_with"
PARAMETERS = (MODE, DAY, WITH)
CLAIMS = "claims"  # in place of an assessor

_UNKNOWN = mark("This link asks to compare by “{value}”, which the map cannot do; it can {modes}. Nothing is compared.")
_NO_DAY = mark("This link asks to compare with “{value}”, which is no date like {last}. Nothing is compared.")
_NO_ASSESSOR = mark("This link asks to compare with “{value}”, which this release does not have. Nothing is compared.")


class Mode(StrEnum):
    """How two maps are compared."""

    CHANGE = "change"
    SWIPE = "swipe"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Against:
    """The other map: its day, and whose it is; ``assessor`` is None for the one whose control is drawn already.

    What changed between two days is always by one assessor.
    """

    mode: Mode
    day: date
    assessor: str | None = None

    def to_query(self) -> dict[str, str]:
        """Its part of a link."""
        own = {WITH: self.assessor} if self.assessor else {}
        return {MODE: self.mode.value, DAY: self.day.isoformat(), **own}

    def to_data(self) -> dict[str, Any]:
        """The same as the browser has it."""
        return {"mode": self.mode.value, "day": self.day.isoformat(), "assessor": self.assessor}


def read_against(
    query: Mapping[str, str], coverage: Mapping[str, Coverage], *, own: str
) -> tuple[Against | None, tuple[str, ...]]:
    """Read the other map of a link; None where there is none or it cannot be drawn, with a sentence that says so.

    A day outside what the assessor drew becomes the nearest that it did.
    """
    asked, day = query.get(MODE), query.get(DAY, "")
    if asked is None:
        return None, ()
    if asked not in list(Mode):
        return None, (say(_UNKNOWN, value=asked, modes=join_words(list(Mode))),)
    whom = query.get(WITH)
    if whom is not None and whom not in (*coverage, CLAIMS):
        return None, (say(_NO_ASSESSOR, value=whom),)
    drawn = coverage[own if whom in (None, CLAIMS) else whom]
    try:
        found = date.fromisoformat(day)
    except ValueError:
        return None, (say(_NO_DAY, value=day, last=drawn.last),)
    mode = Mode(asked)
    nearest = max(drawn.first, min(found, drawn.last))
    return Against(mode, nearest, None if mode is Mode.CHANGE or whom == own else whom), ()


def make_against(data: Mapping[str, Any] | None, *, own: str) -> Against | None:
    """What the browser reports; None where the reader compares nothing, or it is nothing that could be compared."""
    if not data or data.get("mode") not in list(Mode):
        return None
    assessor = data.get("assessor")
    return Against(Mode(data["mode"]), date.fromisoformat(data["day"]), None if assessor == own else assessor)
