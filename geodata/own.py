"""Drawings of the user's own, measured like the shipped ones: days after those shipped, or an assessor of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from shapely import make_valid, union_all
from shapely.geometry.base import BaseGeometry

from geodata.assessments import Assessment, Assessments, Run
from geodata.assessors import Baseline, Status, find_assessor
from geodata.covers import keep_polygons
from geodata.crs import to_equal_area
from geodata.ground import Ground
from geodata.importers.isw_layers import LAYERS
from geodata.measures import Measures
from geodata.measuring import (
    CONTESTED,
    HELD,
    UKRAINIAN,
    AreaRow,
    Measured,
    list_areas,
    list_intervals,
    list_runs,
    measure_track,
)
from geodata.shares import Control
from geodata.tracks import NOTHING, Track

if TYPE_CHECKING:
    import geopandas
    import pandas

DAY = timedelta(days=1)
CODES = {Status.RUSSIAN_HELD: HELD, Status.CONTESTED: CONTESTED, Status.UKRAINIAN_HELD: UKRAINIAN}


@dataclass(frozen=True, slots=True)
class Facts:
    """What was measured on one assessor's drawings; nothing of it refers to other assessors."""

    assessor_id: str
    intervals: tuple[Assessment, ...]
    runs: tuple[Run, ...]
    areas: tuple[AreaRow, ...]


def measure_own(
    assessor_id: str, frame: geopandas.GeoDataFrame, ground: Ground, *, shipped: Control, today: date
) -> Facts | None:
    """Measure the days of a table of drawings that are not shipped yet.

    Parameters
    ----------
    frame : columns of :mod:`geodata.importers.tables` and ``source``, EPSG:4326, x = longitude. Where sources overlap
        on a day, the first by name counts.
    today : the last day that an open drawing stands for.

    Returns
    -------
    None where every day is shipped already.
    """
    coverage = shipped.assessments.coverage.get(assessor_id)
    first = date.min if coverage is None else coverage.last + DAY
    before = None
    if find_assessor(assessor_id).baseline is Baseline.SINCE_2022:
        before = find_left_out(assessor_id, ground, shipped.assessments)
    # A map that is open holds until the next one, and the shipped ones come after it.
    recent = frame[
        [isinstance(end, date) or start >= first for start, end in zip(frame.day_from, frame.day_to, strict=True)]
    ]
    days = [(day, rows) for day, rows in list_days(recent, today=today) if day >= first]
    if not days:
        return None
    return _list_facts(measure_track(_make_track(assessor_id, days, before), ground), ground)


def measure_settlements(assessor_id: str, frame: pandas.DataFrame, ground: Ground) -> Facts:
    """Facts of an assessor that gives settlements and no outline: areas are those of their cells.

    Parameters
    ----------
    frame : columns ``place``, ``day_from``, ``day_to`` (exclusive) and ``status``; settlements that have no cell are
        left out. A day that any settlement has counts as drawn.
    """
    columns = {place_id: i for i, place_id in enumerate(ground.place_ids)}
    rows: list[Any] = [row for row in frame.itertuples() if row.place in columns]
    edges = sorted({row.day_from for row in rows} | {row.day_to for row in rows})
    days = tuple(edges[0] + i * DAY for i in range((edges[-1] - edges[0]).days)) if rows else ()
    codes = np.zeros((len(days), len(columns)), dtype=np.int8)
    drawn = np.zeros(len(days), dtype=bool)
    for row in rows:
        span = slice((row.day_from - edges[0]).days, (row.day_to - edges[0]).days)
        drawn[span] = True
        codes[span, columns[row.place]] = CODES[Status(row.status)]
    own = tuple(day for day, is_drawn in zip(days, drawn, strict=True) if is_drawn)
    nothing = (NOTHING,) * len(own)
    track = Track(assessor_id, own, (assessor_id,) * len(own), own, nothing, nothing, nothing)
    held, areas = codes[drawn] == HELD, np.asarray([cell.area_km2 for cell in ground.cells])
    held_km2 = held * areas
    return _list_facts(
        Measured(track, held, codes[drawn], held_km2, (codes[drawn] == CONTESTED) * areas, held_km2), ground
    )


def _list_facts(measured: Measured, ground: Ground) -> Facts:
    return Facts(
        measured.track.assessor_id,
        tuple(list_intervals(ground.place_ids, measured)),
        tuple(list_runs(measured.track)),
        tuple(list_areas(measured, ground)),
    )


def list_days(frame: geopandas.GeoDataFrame, *, today: date) -> Iterator[tuple[date, Sequence[Any]]]:
    """Every day that is drawn and the rows that hold for it, of one source, in the order of days."""
    rows: list[Any] = [row for row in frame.itertuples() if row.layer not in LAYERS or LAYERS[row.layer].assessed]
    edges = sorted({row.day_from for row in rows} | {_end_of(row, today) for row in rows})
    for start, end in pairwise(edges):
        current = [row for row in rows if row.day_from <= start and end <= _end_of(row, today)]
        if current:
            source = min(str(row.source) for row in current)
            chosen = tuple(row for row in current if row.source == source)
            for i in range((end - start).days):
                yield start + i * DAY, chosen


def _end_of(row: Any, today: date) -> date:
    return row.day_to if isinstance(row.day_to, date) else max(today, row.day_from) + DAY


def _make_track(
    assessor_id: str, days: Sequence[tuple[date, Sequence[Any]]], before_2022: BaseGeometry | None
) -> Track:
    drawn: list[BaseGeometry] = []
    held: list[BaseGeometry] = []
    contested: list[BaseGeometry] = []
    previous: Sequence[Any] | None = None
    for _, rows in days:
        if rows is not previous:
            ground = _merge(row.geometry for row in rows if row.status == Status.RUSSIAN_HELD)
            doubtful = _merge(row.geometry for row in rows if row.status == Status.CONTESTED)
            whole = ground if before_2022 is None else keep_polygons(ground.union(before_2022))
            previous = rows
        drawn.append(ground)
        held.append(whole)
        contested.append(keep_polygons(doubtful.difference(whole)) if not doubtful.is_empty else doubtful)
    dates = tuple(day for day, _ in days)
    archives = tuple(str(rows[0].source) for _, rows in days)
    whole_track = tuple(held)
    own = whole_track if before_2022 is None else tuple(drawn)
    return Track(assessor_id, dates, archives, dates, whole_track, own, tuple(contested))


def _merge(shapes: Iterable[BaseGeometry]) -> BaseGeometry:
    return keep_polygons(make_valid(to_equal_area(union_all(list(shapes)))))


def find_left_out(assessor_id: str, ground: Ground, assessments: Assessments) -> BaseGeometry:
    """What an assessor leaves out as occupied before 2022: the cells that are filled in for it on its last day."""
    intervals = assessments.list_intervals(assessor_id)
    filled = {row.place_id for row in intervals if row.basis == "before_2022" and row.end is None}
    return keep_polygons(union_all([cell.shape for cell in ground.cells if cell.place_id in filled]))


def extend_control(shipped: Control, own: Sequence[Facts]) -> Control:
    """The shipped facts with those of the user's own days after them."""
    return Control(
        _extend_assessments(shipped.assessments, own),
        _extend_measures(shipped.measures, own),
        shipped.towns,
        shipped.neighbours,
    )


def _extend_assessments(shipped: Assessments, own: Sequence[Facts]) -> Assessments:
    by_id = {facts.assessor_id: facts for facts in own}
    intervals: list[Assessment] = []
    for name in shipped.coverage.keys() | by_id.keys():
        before = shipped.list_intervals(name) if name in shipped.coverage else []
        facts = by_id.get(name)
        intervals += before if facts is None else join_intervals(before, facts)
    runs = [run for coverage in shipped.coverage.values() for run in coverage.runs]
    runs += [run for facts in own for run in facts.runs]
    maps = {name: [*coverage.maps] for name, coverage in shipped.coverage.items() if coverage.maps}
    for facts in own:
        if facts.assessor_id in maps:
            maps[facts.assessor_id] += [day for run in facts.runs for day in _list_run(run)]
    return Assessments(intervals, runs, shipped.place_ids, maps=maps)


def join_intervals(before: Sequence[Assessment], facts: Facts) -> list[Assessment]:
    """The intervals of one assessor, those that go on from the shipped days into the user's own as one."""
    first = facts.runs[0].start
    going_on = {row.place_id: row for row in facts.intervals if row.start == first}
    joined: list[Assessment] = []
    for row in before:
        following = going_on.get(row.place_id) if row.end is None else None
        if following is not None and (following.status, following.basis) == (row.status, row.basis):
            joined.append(replace(row, end=following.end))
            del going_on[row.place_id]
        else:
            joined.append(row if row.end is not None else replace(row, end=first))
    rest = {id(row) for row in going_on.values()}
    later = [row for row in facts.intervals if row.start > first or id(row) in rest]
    return sorted([*joined, *later], key=lambda row: (row.place_id, row.start))


def _extend_measures(shipped: Measures, own: Sequence[Facts]) -> Measures:
    rows = [(*key, day, km2) for key in shipped.list_keys() for day, km2 in shipped.list_changes(*key)]
    for facts in own:
        first = facts.runs[0].start
        given = {row[:3] for row in facts.areas if row[3] == first}
        # What the own days begin without must not go on from the shipped ones; losses are counted on.
        last = {key: shipped.measure(*key, first) for key in shipped.list_keys() if key[0] == facts.assessor_id}
        rows += [(*key, first, 0.0) for key, km2 in last.items() if km2 and key not in given and key[1] != "lost"]
        for name, measure, place_id, day, km2 in facts.areas:
            counted = last.get((name, measure, place_id), 0.0) if measure == "lost" else 0.0
            rows.append((name, measure, place_id, day, round(km2 + counted, 1)))
    return Measures(rows, shipped.cells.values(), shipped.errors.values())


def _list_run(run: Run) -> list[date]:
    return [run.start + i * DAY for i in range((run.end - run.start).days)]
