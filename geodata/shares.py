"""How much of a place each assessor says is held, on a day and between two days, and how far the assessors differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from geodata.assessments import Assessments, DayAssessment
from geodata.assessors import Status, find_assessor, share_upstream
from geodata.hierarchy import COUNTRY_ID
from geodata.measures import Measures
from geodata.nearby import Neighbours
from geodata.towns import Towns


class Level(StrEnum):
    """Which places a table lists."""

    COUNTRY = "country"
    OBLAST = "oblast"
    RAION = "raion"  # groups of cells of settlements: approximate
    SETTLEMENT = "settlement"


@dataclass(frozen=True, slots=True)
class Control:
    """Everything known about actual control: settlement by settlement, and measured areas; and what lies near what."""

    assessments: Assessments
    measures: Measures
    towns: Towns
    neighbours: Neighbours

    def choose(self, assessor_ids: Iterable[str]) -> Control:
        """The same with these assessors only."""
        return replace(self, assessments=self.assessments.choose(assessor_ids))


class Share(NamedTuple):
    """How much of a place has a status, according to one assessor, on one day.

    Attributes
    ----------
    status : ``ukrainian_held`` is the rest; where ``contested_known`` is False it only means "not Russian-held".
    as_of : the last day drawn up to ``day``; ``map_day`` the day of the map that stood on it.
    area_km2, share_pct : measured on the assessor's drawing inside the place as drawn here. At the level of
        settlements the area of the cell, and no share: the point decides.
    before_2022_km2 : part of the area that the assessor leaves out and DeepState's line of it fills in.
    beyond_border_km2 : of the country, what the assessor draws as Russian-held outside the border as drawn here, where
        its own border runs elsewhere; not in ``area_km2``.
    error_points : how far the share may be off because the assessor draws the outer border elsewhere, percentage
        points; None where it was not measured (raions, whose outlines are approximate; settlements; own maps).
    """

    place_id: str
    assessor_id: str
    status: Status
    day: date
    as_of: date
    map_day: date
    contested_known: bool
    area_km2: float
    share_pct: float | None
    before_2022_km2: float
    beyond_border_km2: float
    error_points: float | None


@dataclass(frozen=True, slots=True)
class Spread:
    """How far the assessors differ about the Russian-held share of a place.

    ``independent`` is False where two of them rest on a common upstream, so that agreement is no second vote.
    """

    place_id: str
    low_pct: float
    high_pct: float
    assessor_ids: tuple[str, ...]
    independent: bool

    @property
    def points(self) -> float:
        """The difference in percentage points."""
        return self.high_pct - self.low_pct


@dataclass(frozen=True, slots=True)
class Change:
    """What one assessor's drawing of a place gained and lost as Russian-held between two days.

    Attributes
    ----------
    start, end : the days drawn that were compared.
    net_km2 : ``gained_km2 - lost_km2``; every loss in the period counts in ``lost_km2``, also of ground regained in it.
    net_points : in percentage points of the place.
    beyond_border_km2 : of the country, the net change of what is drawn outside the border as drawn here; not in
        ``net_km2``.
    """

    place_id: str
    assessor_id: str
    start: date
    end: date
    start_km2: float
    end_km2: float
    net_km2: float
    gained_km2: float
    lost_km2: float
    net_points: float
    beyond_border_km2: float


def level_of(place_id: str) -> Level:
    """The level of a place that shares are given for."""
    if place_id == COUNTRY_ID:
        return Level.COUNTRY
    if place_id.startswith("gn:"):
        return Level.SETTLEMENT
    return Level.OBLAST if len(place_id) == len("UA-14") else Level.RAION


def shares(control: Control, day: date, level: Level) -> list[Share]:
    """What each assessor gives each place of a level: Russian-held, contested where it tells, and the rest.

    Places in the order of their ids, assessors in the order of theirs.

    Raises
    ------
    OutsideCoverageError
        If no assessor covers the day.
    """
    drawn = control.assessments.on(day, settlements=level is Level.SETTLEMENT).values()
    if level is Level.SETTLEMENT:
        ids = sorted(control.assessments.place_ids, key=lambda place_id: int(place_id.removeprefix("gn:")))
        return [_describe_settlement(control, place_id, each) for place_id in ids for each in drawn]
    places = list_level(control.measures, level)
    return [row for place_id in places for each in drawn for row in share_place(control.measures, place_id, each)]


def list_level(measures: Measures, level: Level) -> tuple[str, ...]:
    """The measured places of a level, by id."""
    return _choose_level(tuple(measures.list_places()), level)


@lru_cache
def _choose_level(place_ids: tuple[str, ...], level: Level) -> tuple[str, ...]:
    return tuple(place_id for place_id in place_ids if level_of(place_id) is level)


def share_place(measures: Measures, place_id: str, drawn: DayAssessment) -> list[Share]:
    """The shares of one place by one assessor."""
    size = measures.size_of(place_id)
    held = measures.measure(drawn.assessor_id, "russian_held", place_id, drawn.as_of)
    contested = measures.measure(drawn.assessor_id, "contested", place_id, drawn.as_of) if drawn.contested_known else 0
    before = measures.measure(drawn.assessor_id, "before_2022", place_id, drawn.as_of)
    beyond = measures.measure(drawn.assessor_id, "beyond_border", place_id, drawn.as_of)
    error = measures.border_error(place_id, drawn.assessor_id)
    areas = [(Status.RUSSIAN_HELD, min(held, size), before, beyond)]
    if drawn.contested_known:
        areas.append((Status.CONTESTED, contested, 0.0, 0.0))
    areas.append((Status.UKRAINIAN_HELD, max(size - held - contested, 0.0), 0.0, 0.0))
    return [
        Share(
            place_id,
            drawn.assessor_id,
            status,
            drawn.day,
            drawn.as_of,
            drawn.map_day,
            drawn.contested_known,
            round(km2, 1),
            round(100 * km2 / size, 2),
            own_before,
            own_beyond,
            error,
        )
        for status, km2, own_before, own_beyond in areas
    ]


def _describe_settlement(control: Control, place_id: str, drawn: DayAssessment) -> Share:
    status = drawn.status_of(place_id)
    area = control.measures.cells[place_id].area_km2
    interval = drawn.intervals.get(place_id)
    before = area if interval is not None and interval.basis == "before_2022" else 0.0
    return Share(
        place_id, drawn.assessor_id, status, drawn.day, drawn.as_of, drawn.map_day, drawn.contested_known,
        round(area, 1), None, round(before, 1), 0.0, None,
    )  # fmt: skip


def spreads(rows: Iterable[Share]) -> dict[str, Spread]:
    """The spread of the Russian-held share by place, where at least two assessors give one."""
    given: dict[str, dict[str, float]] = defaultdict(dict)
    for row in rows:
        if row.status is Status.RUSSIAN_HELD and row.share_pct is not None:
            given[row.place_id][row.assessor_id] = row.share_pct
    return {
        place_id: Spread(place_id, min(own.values()), max(own.values()), tuple(own), _are_independent(tuple(own)))
        for place_id, own in given.items()
        if len(own) > 1
    }


def _are_independent(assessor_ids: Sequence[str]) -> bool:
    pairs = [(a, b) for i, a in enumerate(assessor_ids) for b in assessor_ids[i + 1 :]]
    return not any(share_upstream(find_assessor(a), find_assessor(b)) for a, b in pairs)


def changes(control: Control, start: date, end: date, level: Level) -> list[Change]:
    """What each assessor's drawing of each place gained and lost from one day to another; places without change too.

    An assessor that did not cover both days is left out.

    Raises
    ------
    OutsideCoverageError
        If no assessor covers one of the days.
    """
    before, after = control.assessments.on(start), control.assessments.on(end)
    places = list_level(control.measures, level)
    return [
        compare_days(control.measures, place_id, name, before[name].as_of, after[name].as_of)
        for place_id in places
        for name in before
        if name in after
    ]


def compare_days(measures: Measures, place_id: str, assessor_id: str, start: date, end: date) -> Change:
    """The change of one place by one assessor between two days that it drew."""
    first, last = (measures.measure(assessor_id, "russian_held", place_id, day) for day in (start, end))
    lost_first, lost_last = (measures.measure(assessor_id, "lost", place_id, day) for day in (start, end))
    beyond, beyond_last = (measures.measure(assessor_id, "beyond_border", place_id, day) for day in (start, end))
    net, lost = last - first, lost_last - lost_first
    return Change(
        place_id=place_id,
        assessor_id=assessor_id,
        start=start,
        end=end,
        start_km2=first,
        end_km2=last,
        net_km2=round(net, 1),
        # Each figure is rounded to 0.1 km2, so a gain of nothing may come out a rounding below it.
        gained_km2=round(max(net + lost, 0.0), 1),
        lost_km2=round(lost, 1),
        net_points=round(100 * net / measures.size_of(place_id), 2),
        beyond_border_km2=round(beyond_last - beyond, 1),
    )
