"""How much of a town is held: a disc of its size around its point, since one point says little of a town."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from shapely import Point
from shapely.geometry.base import BaseGeometry

from geodata.crs import to_equal_area

# Persons, and persons on a square kilometre: with these DeepState's maps cover the whole disc of Toretsk from November
# 2025 to February 2026 and that of Siversk from 20 December 2025, as the reports of those days have it.
TOWN_POPULATION = 1000
DENSITY = 2000.0
ERROR_POINTS = 5.0  # what the disc is not the town
STEP_POINTS = 2  # smaller changes are not kept, but for the first and the last of a town


def make_disc(lon: float, lat: float, population: int) -> BaseGeometry:
    """A disc as large as a town of so many persons around its point in degrees; metres, equal-area projection."""
    radius = math.sqrt(population / DENSITY / math.pi) * 1000
    return to_equal_area(Point(lon, lat)).buffer(radius)


class Towns:
    """The Russian-held percent of each town's disc from day to day, by assessor; only towns that were ever divided."""

    def __init__(self, rows: Iterable[tuple[str, str, date, float]]) -> None:
        self._days: dict[tuple[str, str], list[date]] = defaultdict(list)
        self._held: dict[tuple[str, str], list[float]] = defaultdict(list)
        for place_id, assessor_id, day, percent in rows:
            self._days[place_id, assessor_id].append(day)
            self._held[place_id, assessor_id].append(percent)

    def measure(self, place_id: str, assessor_id: str, day: date) -> float | None:
        """The Russian-held percent on a day drawn; None for a place that was never divided or is no town."""
        key = (place_id, assessor_id)
        i = bisect_right(self._days.get(key, []), day)
        return self._held[key][i - 1] if i else None

    def list_steps(self, place_id: str, assessor_id: str) -> list[tuple[date, float]]:
        """The days from which a percent holds, until the next one."""
        key = (place_id, assessor_id)
        return list(zip(self._days.get(key, []), self._held.get(key, []), strict=True))

    def list_keys(self) -> list[tuple[str, str]]:
        """Every town and assessor that has figures."""
        return list(self._days)
