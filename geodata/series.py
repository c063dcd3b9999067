"""How a place changed over time, according to one assessor."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from geodata.assessments import Assessment
from geodata.shares import Control, Level, level_of, list_level


@dataclass(frozen=True, slots=True)
class Point:
    """From a day on, until the next point, so much of a place was drawn as Russian-held."""

    day: date
    area_km2: float
    share_pct: float


def series(control: Control, place_id: str, assessor_id: str) -> list[Point] | list[Assessment]:
    """The history of a place by one assessor, in the order of days.

    Returns
    -------
    For the country, a first-level unit or a raion a point for every day on which the Russian-held area changed, from
    the first day drawn (zero area included); for a settlement its intervals without gap.

    Raises
    ------
    UnknownPlaceError
        If nothing was measured for the place.
    """
    if level_of(place_id) is Level.SETTLEMENT:
        return control.assessments.history(place_id, assessor_id)
    size = control.measures.size_of(place_id)
    changes = control.measures.list_changes(assessor_id, "russian_held", place_id)
    first = control.assessments.coverage[assessor_id].first
    if not changes or changes[0][0] > first:
        changes = [(first, 0.0), *changes]
    return [Point(day, area, round(100 * area / size, 2)) for day, area in changes]


def tabulate_shares(control: Control, assessor_id: str, level: Level) -> tuple[list[str], NDArray[np.float64]]:
    """The Russian-held share of every place of a level on every day from the assessor's first to its last.

    Returns
    -------
    The ids of the places, and percent as days x places; on the days of a gap the figure before it. Only changes are
    touched: each is added on its day, and the sum over the days gives the shares.
    """
    coverage = control.assessments.coverage[assessor_id]
    places = list(list_level(control.measures, level))
    steps = np.zeros(((coverage.last - coverage.first).days + 1, len(places)))
    for column, place_id in enumerate(places):
        before = 0.0
        for day, area in control.measures.list_changes(assessor_id, "russian_held", place_id):
            steps[(day - coverage.first).days, column] += area - before
            before = area
    sizes = np.asarray([control.measures.size_of(place_id) for place_id in places])
    return places, np.cumsum(steps, axis=0) / sizes * 100
