"""What an assessor drew on every day that it is known to have drawn."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shapely.geometry import MultiPolygon
from shapely.geometry.base import BaseGeometry

NOTHING = MultiPolygon()


@dataclass(frozen=True, slots=True)
class Track:
    """The drawings of an assessor, a day each, in the order of days; polygons in metres, equal-area.

    Attributes
    ----------
    days : the days drawn; those between that are missing are gaps.
    archives : where each day comes from.
    maps : the day of the map that stands for each day: the day itself, or an earlier one that had not changed since.
    held : Russian-held, with what was occupied before 2022 also where the assessor leaves that out.
    drawn : Russian-held as the assessor draws it; the same objects as ``held`` where it leaves nothing out.
    contested : contested or of unknown status, without what is held; empty where the assessor does not say.
    """

    assessor_id: str
    days: tuple[date, ...]
    archives: tuple[str, ...]
    maps: tuple[date, ...]
    held: tuple[BaseGeometry, ...]
    drawn: tuple[BaseGeometry, ...]
    contested: tuple[BaseGeometry, ...]
