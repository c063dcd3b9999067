"""How much of every town each day's drawing covers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from geodata.cells import Cell
from geodata.covers import Floats, measure_covers
from geodata.crs import SQUARE_METRES_PER_KM2
from geodata.gazetteer import Gazetteer
from geodata.ground import Ground
from geodata.towns import STEP_POINTS, TOWN_POPULATION, make_disc
from geodata.tracks import Track


def list_towns(ground: Ground, gazetteer: Gazetteer) -> list[Cell]:
    """A disc for every settlement that is large enough."""
    towns: list[Cell] = []
    for seed in ground.seeds:
        population = gazetteer.get(seed.place_id).population
        if population is not None and population >= TOWN_POPULATION:
            disc = make_disc(seed.lon, seed.lat, population)
            towns.append(Cell(seed.place_id, seed.region_id, disc, float(disc.area) / SQUARE_METRES_PER_KM2))
    return towns


def measure_towns(track: Track, towns: Sequence[Cell]) -> list[dict[str, Any]]:
    """A row for each town that was ever divided and each day on which its percent is another one."""
    covers = np.vstack(list(measure_covers(towns, track.held)))
    percent = np.rint(covers / np.asarray([town.area_km2 for town in towns]) * 100)
    divided = ((percent > 0) & (percent < 100)).any(axis=0)
    return [
        {
            "settlement": towns[i].place_id,
            "assessor": track.assessor_id,
            "from": track.days[day],
            "held_pct": int(value),
        }
        for i in np.flatnonzero(divided).tolist()
        for day, value in choose_steps(percent[:, i])
    ]


def choose_steps(values: Floats) -> list[tuple[int, float]]:
    """The first value, and each that is :data:`STEP_POINTS` from the one before it in the list, or nothing, or all."""
    steps = [(0, float(values[0]))]
    for i, value in enumerate(values.tolist()):
        last = steps[-1][1]
        if value != last and (abs(value - last) >= STEP_POINTS or value in {0.0, 100.0}):
            steps.append((i, value))
    return steps
