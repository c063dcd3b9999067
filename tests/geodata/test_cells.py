"""Cells: they share out a unit without gap or overlap, each spot to the nearest settlement."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import box, union_all
from shapely.geometry import Point

from geodata.cells import Seed, make_cells
from geodata.crs import SQUARE_METRES_PER_KM2, to_equal_area
from geodata.errors import GeodataError

REGION = box(33.0, 47.0, 34.0, 48.0).difference(box(33.4, 47.4, 33.6, 47.6))  # with a lake in it

lons = st.integers(0, 1000).map(lambda n: 33.0 + n / 1000)
lats = st.integers(0, 1000).map(lambda n: 47.0 + n / 1000)
spots = st.lists(st.tuples(lons, lats), min_size=1, max_size=25, unique=True)


def make_seeds(points: list[tuple[float, float]]) -> list[Seed]:
    return [Seed(f"gn:{i}", "UA-65", lon, lat) for i, (lon, lat) in enumerate(points)]


@settings(max_examples=40, deadline=None)
@given(spots)
def test_cells_cover_their_unit_without_overlap(points: list[tuple[float, float]]) -> None:
    """The areas add up to the unit, and so does the union."""
    cells = make_cells(make_seeds(points), {"UA-65": REGION})
    whole = to_equal_area(REGION).area
    assert sum(cell.area_km2 for cell in cells) * SQUARE_METRES_PER_KM2 == pytest.approx(whole, rel=1e-9)
    assert union_all([cell.shape for cell in cells]).area == pytest.approx(whole, rel=1e-9)
    assert [cell.place_id for cell in cells] == [f"gn:{i}" for i in range(len(points))]


@settings(max_examples=40, deadline=None)
@given(spots, lons, lats)
def test_a_spot_belongs_to_its_nearest_settlement(points: list[tuple[float, float]], lon: float, lat: float) -> None:
    """No other settlement of the unit lies nearer than the one whose cell a spot is in."""
    spot = to_equal_area(Point(lon, lat))
    cells = make_cells(make_seeds(points), {"UA-65": REGION})
    nearest = min(spot.distance(to_equal_area(Point(point))) for point in points)
    for cell, point in zip(cells, points, strict=True):
        if cell.shape.contains(spot):
            assert spot.distance(to_equal_area(Point(point))) == pytest.approx(nearest, abs=0.01)


def test_a_settlement_outside_its_unit_keeps_the_ground_next_to_it() -> None:
    """Slavutych lies outside the outline of its oblast: its cell is whatever of the oblast is nearest to it."""
    seeds = [Seed("gn:1", "UA-65", 33.1, 47.5), Seed("gn:2", "UA-65", 34.2, 47.5), Seed("gn:3", "UA-65", 40.0, 47.5)]
    cells = make_cells(seeds, {"UA-65": box(33.0, 47.0, 34.0, 48.0)})
    assert [cell.area_km2 > 0 for cell in cells] == [True, True, False]


@pytest.mark.parametrize(
    ("seeds", "words"),
    [
        ([Seed("gn:1", "UA-65", 33.1, 47.5), Seed("gn:2", "UA-65", 33.1, 47.5)], "share a point"),
        ([Seed("gn:1", "UA-14", 33.1, 47.5)], "UA-14, UA-65"),
        ([], "UA-65"),
    ],
)
def test_what_cannot_be_divided_is_named(seeds: list[Seed], words: str) -> None:
    """Two settlements on one point, a unit without settlements, a settlement without a unit."""
    with pytest.raises(GeodataError, match=words):
        make_cells(seeds, {"UA-65": REGION})
