"""Actual control beside the plain way to the same figures: geopandas.overlay, and a table filtered by pandas."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from shapely import affinity, box
from shapely.geometry import Polygon
from shapely.geometry.base import BaseGeometry

from geodata import store
from geodata.control_schema import INTERVALS
from geodata.covers import measure_covers
from geodata.crs import EQUAL_AREA
from geodata.ground import Ground, make_ground
from geodata.series import tabulate_shares
from geodata.shares import Level

Timer = Callable[[Callable[[], Any]], float]
DAY = date(2025, 11, 27)
PLAIN_DAYS = 3  # overlaid in the plain way, for the time of one

pytestmark = pytest.mark.benchmark(max_time=0.2, min_rounds=3, warmup=False)


@pytest.fixture(scope="module")
def ground() -> Ground:
    return make_ground(store.load_gazetteer(), {row.id: row.geometry for row in store.load_regions().itertuples()})


def overlay_plainly(drawing: BaseGeometry, regions: gpd.GeoDataFrame) -> pd.Series[float]:
    parts = gpd.overlay(regions, gpd.GeoDataFrame(geometry=[drawing], crs=EQUAL_AREA), how="intersection")
    return parts.set_index("id").area / 1e6


def make_fronts(ground: Ground, days: int) -> list[BaseGeometry]:
    """Made drawings of the south-east with a ragged edge of 3,000 points, of which a stretch moves each day."""
    west, south, east, north = ground.regions["UA-14"].union(ground.regions["UA-23"]).bounds
    rng = np.random.default_rng(7)
    edge = np.column_stack([np.linspace(west, east, 3000), (south + north) / 2 + rng.normal(0, 4000, 3000)])
    fronts: list[BaseGeometry] = []
    for _ in range(days):
        start = int(rng.integers(0, 2900))
        edge[start : start + 60, 1] += rng.normal(800, 200, 60)
        fronts.append(Polygon([(west, south), *map(tuple, edge), (east, south)]).buffer(0))
    return fronts


def test_shares_of_all_oblasts_on_all_days(benchmark: Any, take_time: Timer, ground: Ground) -> None:
    """From the shipped table 1,641 days cost less than a single day overlaid in the plain way."""
    control = store.load_control()
    places, shares = benchmark(tabulate_shares, control, "liveuamap", Level.OBLAST)
    assert shares.shape == (1641, 27)
    assert shares[-1, places.index("UA-09")] == pytest.approx(99.0, abs=0.02)
    held = control.assessments.on(DAY)["liveuamap"].intervals
    cells = [cell.shape for cell in ground.cells if cell.place_id in held]
    drawing = gpd.GeoSeries(cells, crs=EQUAL_AREA).union_all()
    regions = gpd.GeoDataFrame({"id": list(ground.regions)}, geometry=list(ground.regions.values()), crs=EQUAL_AREA)
    plain = take_time(lambda: overlay_plainly(drawing, regions))
    ours = take_time(lambda: tabulate_shares(control, "liveuamap", Level.OBLAST))
    benchmark.extra_info.update(plain_one_day_s=plain, plain_all_days_s=plain * len(shares), ours_all_days_s=ours)
    assert ours < plain


def test_exact_shares_from_day_to_day(benchmark: Any, take_time: Timer, ground: Ground) -> None:
    """Overlaid only where they changed, on 5,072 cells, drawings cost less a day than overlaid whole on 27 units."""
    fronts = make_fronts(ground, 40)
    regions = gpd.GeoDataFrame({"id": list(ground.regions)}, geometry=list(ground.regions.values()), crs=EQUAL_AREA)
    covers = benchmark.pedantic(lambda: list(measure_covers(ground.cells, fronts)), rounds=1)
    by_region = dict.fromkeys(ground.regions, 0.0)
    for cell, km2 in zip(ground.cells, covers[-1], strict=True):
        by_region[cell.region_id] += km2
    for name, km2 in overlay_plainly(fronts[-1], regions).items():
        assert by_region[str(name)] == pytest.approx(km2, abs=0.01)
    plain = take_time(lambda: [overlay_plainly(front, regions) for front in fronts[-PLAIN_DAYS:]]) / PLAIN_DAYS
    steps = measure_covers(ground.cells, fronts)
    next(steps)  # the first drawing has nothing before it and is overlaid whole
    ours = take_time(lambda: next(steps))
    benchmark.extra_info.update(plain_a_day_s=plain, ours_a_day_s=ours)
    assert ours < plain


def test_one_day_from_the_shipped_table(benchmark: Any, take_time: Timer) -> None:
    """What each assessor drew for a day, against the same rows filtered out of a data frame."""
    assessments = store.load_assessments()
    drawn = benchmark(assessments.on, DAY)
    frame = pd.read_csv(io.BytesIO(store.read_table(INTERVALS.file, store.CONTROL)), parse_dates=["from", "to"])

    def filter_plainly() -> dict[str, dict[str, dict[str, Any]]]:
        when = pd.Timestamp(DAY)
        rows = frame[(frame["from"] <= when) & (frame["to"].isna() | (frame["to"] > when))]
        return {str(name): own.set_index("settlement").to_dict("index") for name, own in rows.groupby("assessor")}

    plain = filter_plainly()
    assert {name: set(own) for name, own in plain.items()} == {name: set(d.intervals) for name, d in drawn.items()}
    benchmark.extra_info["plain_s"] = take_time(filter_plainly)
    assert take_time(lambda: assessments.on(DAY)) < benchmark.extra_info["plain_s"]


def test_loading_the_shipped_table(benchmark: Any) -> None:
    """All settlement intervals, checked against their sha256, into what answers for a day."""
    benchmark(store.load_assessments.__wrapped__)


def test_the_history_for_the_browser(benchmark: Any) -> None:
    """Encoding the whole history once a process."""
    benchmark.pedantic(store.load_history_bytes.__wrapped__, rounds=3)


def test_the_made_fronts_move() -> None:
    """The benchmark compares drawings that do change, by little."""
    region = {"UA-14": box(0, 0, 2e5, 2e5), "UA-23": affinity.translate(box(0, 0, 2e5, 2e5), -2e5)}
    fronts = make_fronts(Ground((), (), (), np.asarray([], dtype=object), region), 5)
    moved = [front.symmetric_difference(before).area / front.area for before, front in pairwise(fronts)]
    assert all(0 < part < 0.01 for part in moved)
