"""The seams of the pipeline: what it asks of the world outside the package."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from articles.records import MentionKind


@dataclass(frozen=True, slots=True)
class PlaceSpelling:
    """One way to write one place.

    A text that means two places (Luhansk the city, Luhansk oblast) comes twice. ``prominence`` orders readings
    of one text: population in persons for settlements, 0 where unknown.
    """

    text: str
    place_id: str
    name: str
    kind: MentionKind
    iso: str | None
    prominence: int = 0


class PlaceSpellings(Protocol):
    """Whoever knows how places are written."""

    def spellings(self) -> Iterable[PlaceSpelling]:
        """Every spelling of every place, in any order."""
        ...
