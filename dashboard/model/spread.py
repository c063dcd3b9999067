"""How far the assessors differ about a place, from day to day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import TypeVar

from geodata.assessments import DAY
from geodata.assessors import Status, find_assessor, share_upstream
from geodata.series import Point, series
from geodata.shares import Control, Level, Spread, level_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SpreadStep:
    """From a day on, until the next step, the assessors differ so far about the Russian-held share of a place."""

    day: date
    spread: Spread


@dataclass(frozen=True, slots=True)
class StatusStep:
    """From a day on, until the next step, the assessors drew these statuses of a settlement."""

    day: date
    statuses: Mapping[str, Status]

    @property
    def is_split(self) -> bool:
        """Whether they differ."""
        return len(set(self.statuses.values())) > 1


def measure_spread(control: Control, place_id: str) -> list[SpreadStep]:
    """The spread of a region's share on every day on which it changed, in the order of days.

    From the first day that two assessors cover to the last; on the days of a gap the drawing before it counts. Empty
    where only one assessor covers any day.

    Raises
    ------
    UnknownPlaceError
        If nothing was measured for the place.
    """
    lines = {
        name: [(step.day, step.share_pct) for step in series(control, place_id, name) if isinstance(step, Point)]
        for name in control.assessments.coverage
    }
    found = [
        SpreadStep(day, Spread(place_id, min(given.values()), max(given.values()), tuple(given), _is_free(given)))
        for day, given in join_steps(control, lines)
    ]
    return [step for i, step in enumerate(found) if not i or step.spread != found[i - 1].spread]


def compare_statuses(control: Control, place_id: str) -> list[StatusStep]:
    """The statuses of a settlement by every assessor on every day on which one of them changed, in the order of days.

    Raises
    ------
    UnknownPlaceError
        If the assessments know no such settlement.
    """
    lines: dict[str, list[tuple[date, Status]]] = {}
    for name in control.assessments.coverage:
        history = control.assessments.history(place_id, name)
        lines[name] = [(step.start, step.status) for step in history]
    found = [StatusStep(day, given) for day, given in join_steps(control, lines)]
    return [step for i, step in enumerate(found) if not i or step.statuses != found[i - 1].statuses]


def is_settlement(place_id: str) -> bool:
    """Whether a place has statuses in the place of shares."""
    return level_of(place_id) is Level.SETTLEMENT


def join_steps(control: Control, lines: Mapping[str, list[tuple[date, T]]]) -> list[tuple[date, dict[str, T]]]:
    """What each assessor gives on each day of a change; only those that cover the day, and only two or more.

    ``lines`` are by assessor the days from which a value holds, in their order.
    """
    coverage = control.assessments.coverage
    changes = [(day, name, value) for name, steps in lines.items() for day, value in steps]
    changes.sort(key=lambda change: change[0], reverse=True)
    ends = [(coverage[name].last + DAY, name) for name in lines]
    given: dict[str, T] = {}
    joined = []
    for day in sorted({change[0] for change in changes} | {end for end, _ in ends}):
        while changes and changes[-1][0] == day:
            _, name, value = changes.pop()
            given[name] = value
        for end, name in ends:
            if end == day:
                given.pop(name, None)
        if len(given) > 1:
            joined.append((day, {name: given[name] for name in lines if name in given}))
    return joined


def _is_free(given: Mapping[str, float]) -> bool:
    return not any(share_upstream(find_assessor(a), find_assessor(b)) for a, b in combinations(given, 2))
