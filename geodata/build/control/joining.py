"""Joining the archives to one track for each assessor, without maps that were broken upstream."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from shapely import make_valid
from shapely.geometry.base import BaseGeometry

from geodata.build.control.archives import DAILY, DAY, HISTORY, NZZ, Snapshots, list_days
from geodata.covers import keep_polygons
from geodata.tracks import NOTHING, Track

# A map that loses or gains more than this part of everything, and whose successor undoes it, was broken upstream:
# NZZ's of 9 December 2023 marks 64,120 km2 as lost that the next one shows as unchanged.
FAULT_SHARE = 0.1
UNDONE_SHARE = 0.01

JOIN = date(2024, 7, 8)  # first day of the daily archive; the snapshots of the days before come before it


def join_deepstate(daily: Mapping[date, BaseGeometry], snapshots: Snapshots, *, contested_until: date) -> Track:
    """The snapshots until :data:`JOIN`, then the daily files.

    A daily file shows the morning of its day and a snapshot the evening, so a missing day of the daily archive is the
    snapshot of the evening before, where there is one.
    """
    last = max(daily)
    days: list[date] = []
    archives: list[str] = []
    held: list[BaseGeometry] = []
    contested: list[BaseGeometry] = []
    for day in list_days(min(snapshots.held), last):
        evening = day if day < JOIN else day - DAY
        own = daily.get(day) if day >= JOIN else None
        shape = own if own is not None else snapshots.held.get(evening)
        if shape is None:
            continue
        doubtful = snapshots.contested.get(evening, contested[-1] if contested else NOTHING)
        days.append(day)
        archives.append(DAILY.name if own is not None else HISTORY.name)
        held.append(shape)
        contested.append(keep_polygons(doubtful.difference(shape)) if day <= contested_until else NOTHING)
    whole = _share(held)
    return Track("deepstate", tuple(days), tuple(archives), tuple(days), whole, whole, _share(contested))


def fill_liveuamap(maps: Mapping[date, BaseGeometry], before_2022: BaseGeometry, *, last: date) -> Track:
    """Every day from the first map to ``last``: a map holds until the next one that changed, a broken one for nothing.

    What was occupied before 2022 is left out upstream and is added to ``held`` as DeepState draws it.
    """
    days: list[date] = []
    drawn: list[BaseGeometry] = []
    held: list[BaseGeometry] = []
    shown: list[date] = []
    broken = find_faults({day: shape.area for day, shape in maps.items()})
    starts = [*sorted(maps), last + DAY]
    for start, end in pairwise(starts):
        if start in broken:
            continue
        whole = keep_polygons(make_valid(maps[start].union(before_2022)))
        for day in list_days(start, end - DAY):
            days.append(day)
            shown.append(start)
            drawn.append(maps[start])
            held.append(whole)
    archives, contested = (NZZ.name,) * len(days), (NOTHING,) * len(days)
    return Track("liveuamap", tuple(days), archives, tuple(shown), tuple(held), tuple(drawn), contested)


def find_faults(areas: Mapping[date, float]) -> frozenset[date]:
    """The days of maps whose area jumps and jumps back with the next one."""
    days = sorted(areas)
    sizes = [areas[day] for day in days]
    return frozenset(
        day
        for day, before, size, after in zip(days[1:], sizes, sizes[1:], sizes[2:], strict=False)
        if abs(size - before) > FAULT_SHARE * before and abs(after - before) < UNDONE_SHARE * before
    )


def _share(shapes: list[BaseGeometry]) -> tuple[BaseGeometry, ...]:
    """The same shapes, equal neighbours as one object, so that nothing is measured twice."""
    shared: list[BaseGeometry] = []
    for shape in shapes:
        same = bool(shared) and shared[-1].equals_exact(shape, tolerance=0.0)
        shared.append(shared[-1] if same else shape)
    return tuple(shared)
