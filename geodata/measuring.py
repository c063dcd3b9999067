"""From drawings to facts: the status of every settlement over intervals, and measured areas from day to day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from geodata.assessments import Assessment, Run
from geodata.assessors import Status
from geodata.covers import Flags, Floats, find_inside, measure_covers
from geodata.crs import SQUARE_METRES_PER_KM2
from geodata.ground import Ground
from geodata.hierarchy import COUNTRY_ID
from geodata.tracks import Track

Codes = NDArray[np.int8]
AreaRow = tuple[str, str, str, date, float]  # assessor, measure, place, first day, square kilometres

DAY = timedelta(days=1)
NOISE_KM2 = 0.001  # overlays of the same outline differ by less
STEPS_PER_KM2 = 10  # areas are kept to 0.1 km2, far below what any map is worth

UKRAINIAN, CONTESTED, HELD, HELD_BEFORE = range(4)
MEANINGS = {
    CONTESTED: (Status.CONTESTED, "drawn"),
    HELD: (Status.RUSSIAN_HELD, "drawn"),
    HELD_BEFORE: (Status.RUSSIAN_HELD, "before_2022"),
}


@dataclass(frozen=True, slots=True)
class Measured:
    """A track measured: arrays of days x cells, areas in square kilometres."""

    track: Track
    held: Flags
    codes: Codes
    held_km2: Floats
    contested_km2: Floats
    drawn_km2: Floats


def measure_track(track: Track, ground: Ground) -> Measured:
    """Measure every day of a track on every cell."""
    held = _stack(find_inside(ground.spots, track.held))
    drawn = held if track.drawn is track.held else _stack(find_inside(ground.spots, track.drawn))
    contested = _stack(find_inside(ground.spots, track.contested))
    held_km2 = _stack(measure_covers(ground.cells, track.held))
    return Measured(
        track,
        held,
        code_statuses(held, drawn, contested),
        held_km2,
        _stack(measure_covers(ground.cells, track.contested)),
        held_km2 if track.drawn is track.held else _stack(measure_covers(ground.cells, track.drawn)),
    )


def code_statuses(held: Flags, drawn: Flags, contested: Flags) -> Codes:
    """The status of each settlement on each day as a code; held outweighs contested."""
    codes = np.where(contested, CONTESTED, UKRAINIAN)
    codes = np.where(held, HELD_BEFORE, codes)
    return np.where(drawn, HELD, codes).astype(np.int8)


def list_intervals(place_ids: Sequence[str], measured: Measured) -> list[Assessment]:
    """The intervals of the settlements that were ever drawn as contested or held, settlement by settlement."""
    codes, days = measured.codes, measured.track.days
    changed = np.vstack([np.ones(codes.shape[1], dtype=bool), codes[1:] != codes[:-1]])
    found: list[Assessment] = []
    for column in np.flatnonzero((codes != UKRAINIAN).any(axis=0)).tolist():
        starts = np.flatnonzero(changed[:, column]).tolist()
        for start, end in zip(starts, [*starts[1:], None], strict=True):
            code = int(codes[start, column])
            if code != UKRAINIAN:
                last = None if end is None else days[end]
                found.append(
                    Assessment(place_ids[column], measured.track.assessor_id, *MEANINGS[code], days[start], last)
                )
    return found


def list_areas(measured: Measured, ground: Ground) -> list[AreaRow]:
    """Measured areas of the country, first-level units and raions: from that day on, until the next row of the same."""
    track, regions = measured.track, [cell.region_id for cell in ground.cells]
    layers = [("russian_held", measured.held_km2), ("contested", measured.contested_km2)]
    if measured.drawn_km2 is not measured.held_km2:
        layers.append(("before_2022", measured.held_km2 - measured.drawn_km2))
    layers.append(("lost", sum_losses(measured.held_km2)))
    rows: list[AreaRow] = []
    for name, covers in layers:
        for groups in ([COUNTRY_ID] * len(regions), regions, ground.raions):
            rows += _list_steps(track, name, sum_groups(covers, groups))
    return [*rows, *_list_steps(track, "beyond_border", {COUNTRY_ID: measure_beyond(track.held, measured.held_km2)})]


def _list_steps(track: Track, name: str, totals: Mapping[str, Floats]) -> Iterator[AreaRow]:
    """A row for every place and day whose area differs from that of the day before; a place starts at zero."""
    for place_id, areas in totals.items():
        steps = np.rint(areas * STEPS_PER_KM2).astype(np.int64)
        for i in np.flatnonzero(np.diff(steps, prepend=0)).tolist():
            yield track.assessor_id, name, place_id, track.days[i], int(steps[i]) / STEPS_PER_KM2


def sum_groups(covers: Floats, groups: Sequence[str | None]) -> dict[str, Floats]:
    """Sum days x cells over the cells of each group; a cell without a group is left out, and a group of nothing."""
    names = sorted({group for group in groups if group is not None})
    members = {name: np.flatnonzero([group == name for group in groups]) for name in names}
    sums = {name: covers[:, index].sum(axis=1) for name, index in members.items()}
    return {name: areas for name, areas in sums.items() if areas.max() > 0}


def sum_losses(covers: Floats) -> Floats:
    """What every cell (days x cells, square kilometres) lost from the first day on, each loss counted once."""
    losses = np.maximum(-np.diff(covers, axis=0, prepend=covers[:1]), 0.0)
    losses[losses < NOISE_KM2] = 0.0
    return np.asarray(np.cumsum(losses, axis=0))


def measure_beyond(shapes: Sequence[BaseGeometry], covers: Floats) -> Floats:
    """Square kilometres of each drawing (metres, equal-area) that no cell covers: outside the border as drawn here."""
    whole = np.asarray([shape.area for shape in shapes]) / SQUARE_METRES_PER_KM2
    return np.asarray(np.maximum(whole - covers.sum(axis=1), 0.0))


def list_runs(track: Track) -> list[Run]:
    """The runs of consecutive days that come from one archive."""
    runs: list[Run] = []
    for day, archive in zip(track.days, track.archives, strict=True):
        if runs and runs[-1].archive == archive and runs[-1].end == day:
            runs[-1] = Run(track.assessor_id, archive, runs[-1].start, day + DAY)
        else:
            runs.append(Run(track.assessor_id, archive, day, day + DAY))
    return runs


def list_maps(track: Track) -> list[date]:
    """The days of maps, where a map stands for the days after it too; none where every drawn day has its own."""
    return [] if track.maps == track.days else sorted(set(track.maps))


def _stack(arrays: Iterable[NDArray[Any]]) -> NDArray[Any]:
    return np.vstack(list(arrays))
