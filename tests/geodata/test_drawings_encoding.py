"""Daily drawings for the browser: what goes in comes out on the grid, and what stays the same is stored once."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate, pairwise, permutations
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import LineString, MultiPolygon, Point, Polygon, box, difference, get_parts, set_coordinates, union_all
from shapely.geometry import GeometryCollection
from shapely.geometry.base import BaseGeometry

from geodata.drawings import decode_drawing, decode_drawings, encode_drawings
from geodata.errors import SchemaError

Series = list[tuple[date, BaseGeometry]]
FIRST = date(2024, 7, 8)
ARCHIVE = "deepstate_daily_2024-07-08_2026-08-22.parquet"
MOST_BYTES = 400_000  # gzipped, of the whole archive


def pack(encoded: dict[str, Any]) -> bytes:
    return json.dumps(encoded, separators=(",", ":")).encode()


def list_edges(coords: Sequence[tuple[float, ...]], scale: int) -> frozenset[frozenset[tuple[int, int]]]:
    """A ring wherever it starts and whichever way it runs: its edges on the grid."""
    grid = [(round(point[0] * scale), round(point[1] * scale)) for point in coords]
    return frozenset(frozenset(edge) for edge in pairwise(grid) if edge[0] != edge[1])


def describe_shape(shape: BaseGeometry, *, decimals: int = 5) -> Counter[Any]:
    """The polygons of a shape, in no order, each its outline and its holes."""
    parts = [part for part in get_parts(shape) if not part.is_empty]
    scale = 10**decimals
    return Counter(
        (
            list_edges(part.exterior.coords, scale),
            frozenset(Counter(list_edges(hole.coords, scale) for hole in part.interiors).items()),
        )
        for part in parts
    )


def make_shape(filled: list[BaseGeometry], cut: list[BaseGeometry]) -> BaseGeometry:
    shape = difference(union_all(filled), union_all(cut)) if filled else MultiPolygon()
    return MultiPolygon() if shape.is_empty else shape


# Sides in whole steps of the grid of 5 decimals, around 37 degrees east and 48 degrees north.
sides = st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 5), st.integers(1, 5))
boxes = sides.map(lambda s: box(37 + s[0] / 1e5, 48 + s[1] / 1e5, 37 + (s[0] + s[2]) / 1e5, 48 + (s[1] + s[3]) / 1e5))
shapes = st.builds(make_shape, st.lists(boxes, max_size=5), st.lists(boxes, max_size=3))


@st.composite
def make_series(draw: st.DrawFn) -> Series:
    """Days with gaps between them, of few different shapes, so that they repeat, vanish and come back."""
    pool = [*draw(st.lists(shapes, min_size=1, max_size=4)), MultiPolygon()]
    drawn = draw(st.lists(st.sampled_from(pool), min_size=1, max_size=8))
    gaps = draw(st.lists(st.integers(1, 40), min_size=len(drawn), max_size=len(drawn)))
    return [(FIRST + timedelta(days=days), shape) for days, shape in zip(accumulate(gaps), drawn, strict=True)]


def turn_ring(ring: list[tuple[float, ...]], by: int, backwards: bool) -> list[tuple[float, ...]]:
    """The same ring from another start, perhaps the other way round."""
    start = by % (len(ring) - 1)
    turned = [*ring[start:-1], *ring[: start + 1]]
    return turned[::-1] if backwards else turned


def retell_shape(shape: BaseGeometry, by: int, backwards: bool) -> BaseGeometry:
    """The same shape with other starts, directions and orders."""
    polygons = [
        Polygon(
            turn_ring(list(part.exterior.coords), by, backwards),
            [turn_ring(list(hole.coords), by + 1, not backwards) for hole in reversed(part.interiors)],
        )
        for part in get_parts(shape)
        if not part.is_empty
    ]
    return MultiPolygon(polygons[::-1])


@settings(max_examples=150, deadline=None)
@given(make_series())
def test_every_day_comes_back_through_json(series: Series) -> None:
    """Each day has its own rings on the grid, and no day is invented in a gap."""
    decoded = list(decode_drawings(json.loads(pack(encode_drawings(series)))))
    assert [day for day, _ in decoded] == [day for day, _ in series]
    for (_, shape), (_, given_shape) in zip(decoded, series, strict=True):
        assert describe_shape(shape) == describe_shape(given_shape)
        for part in get_parts(shape):
            assert part.exterior.is_ccw
            assert not any(hole.is_ccw for hole in part.interiors)


@settings(max_examples=50, deadline=None)
@given(make_series(), st.integers(-3, 30))
def test_one_day_alone_is_what_stands_on_it(series: Series, later: int) -> None:
    """The drawing of the day or the last one before it; nothing before the first."""
    encoded = json.loads(pack(encode_drawings(series)))
    day = series[0][0] + timedelta(days=later)
    stands = [shape for at, shape in decode_drawings(encoded) if at <= day]
    assert decode_drawing(encoded, day).equals(stands[-1] if stands else MultiPolygon())


@settings(max_examples=100, deadline=None)
@given(make_series())
def test_what_came_back_encodes_the_same(series: Series) -> None:
    """The encoded form is canonical: decoded and encoded again it has not changed by a byte."""
    encoded = encode_drawings(series)
    assert pack(encode_drawings(list(decode_drawings(encoded)))) == pack(encoded)


@settings(max_examples=100, deadline=None)
@given(make_series(), st.integers(0, 20), st.booleans())
def test_start_direction_and_order_of_the_source_do_not_matter(series: Series, by: int, backwards: bool) -> None:
    """The same drawing is the same sequence, wherever its rings start and whichever polygon comes first."""
    retold = [(day, retell_shape(shape, by, backwards)) for day, shape in series]
    assert pack(encode_drawings(retold)) == pack(encode_drawings(series))


@settings(max_examples=100, deadline=None)
@given(make_series())
def test_every_edge_is_stored_once(series: Series) -> None:
    """Over all days and both directions no edge is in two arcs."""
    encoded = encode_drawings(series)
    edges: list[frozenset[tuple[int, int]]] = []
    at = (0, 0)
    for steps in encoded["arcs"]:
        arc: list[tuple[int, int]] = []
        for step in zip(steps[::2], steps[1::2], strict=True):
            at = (at[0] + step[0], at[1] + step[1])
            arc.append(at)
        edges += [frozenset(edge) for edge in pairwise(arc)]
    assert len(edges) == len(set(edges))


def test_the_form_in_one_example() -> None:
    """A square that stays a day, grows eastwards two days later, and is gone the day after."""
    small, large = box(30, 50, 30.2, 50.1), Polygon([(30, 50), (30.2, 50), (30.3, 50), (30.3, 50.1), (30, 50.1)])
    days = [FIRST, *(FIRST + timedelta(days=days) for days in (1, 3, 4))]
    series = list(zip(days, (small, small, large, MultiPolygon()), strict=True))
    assert encode_drawings(series, decimals=1) == {
        "first": "2024-07-08",
        "transform": {"scale": [0.1, 0.1], "translate": [30.0, 50.1]},
        # The west side with the south, the small square's east and north, then the large one's.
        "arcs": [[0, 0, 0, -1, 2, 0], [0, 0, 0, 1, -2, 0], [2, -1, 1, 0, 0, 1, -3, 0]],
        "days": [[0, [0, 0, 0, 1, None, None]], [1], [2, [1, 1, 2]], [1, [0, 4]]],
        "dropped": 0,
    }


def test_days_alike_hold_nothing_but_the_day() -> None:
    """A drawing that stays costs its day's difference, and comes back as the same object."""
    series: Series = [(FIRST + timedelta(days=i), box(30, 50, 31, 51)) for i in range(3)]
    encoded = encode_drawings(series)
    assert encoded["days"][1:] == [[1], [1]]
    assert len({id(shape) for _, shape in decode_drawings(encoded)}) == 1


def test_the_order_of_holes_does_not_matter() -> None:
    """Holes are in the order of their starts, whichever the source names first."""
    frame = box(30, 50, 39, 59).exterior.coords
    holes = [box(x, 52, x + 1, 53).exterior.coords for x in (31, 33, 35)]
    ways = (Polygon(frame, order) for order in permutations(holes))
    assert len({pack(encode_drawings([(FIRST, shape)])) for shape in ways}) == 1


def test_polygons_and_holes_that_touch_in_a_point() -> None:
    """Two outlines, or an outline and a hole, with one common point stay apart."""
    corners = MultiPolygon([box(30, 50, 31, 51), box(31, 51, 32, 52)])
    hole = Polygon(box(30, 50, 34, 54).exterior.coords, [[(30, 52), (32, 51), (32, 53)]])
    for shape in (corners, hole):
        ((_, back),) = decode_drawings(encode_drawings([(FIRST, shape)]))
        assert describe_shape(back) == describe_shape(shape)
        assert back.is_valid


def test_a_ring_that_touches_itself_has_one_start() -> None:
    """An outline that passes its least junction twice is the same from either passage."""
    ring: list[tuple[float, ...]] = [(30, 52), (32, 51), (33, 50), (32, 53), (30, 52), (33, 56), (31, 55), (30, 52)]
    encoded = {pack(encode_drawings([(FIRST, Polygon(turn_ring(ring, by, False)))])) for by in range(7)}
    assert len(encoded) == 1


def test_what_collapses_on_the_grid_is_dropped_and_counted() -> None:
    """Dust, a slit and a hole of one point are gone, an outline with all its holes; every day counts its own."""
    dust = box(35, 50, 35.000001, 50.000001)
    slit = Polygon([(36, 50), (36.2, 50), (36.5, 50), (36.4, 50.000001)])
    frame = box(30, 50, 31, 51)
    land = Polygon(frame.exterior.coords, [box(30.5, 50.5, 30.500001, 50.500001).exterior.coords])
    ring = Polygon(dust.exterior.coords, [box(35.0000002, 50.0000002, 35.0000004, 50.0000004).exterior.coords])
    series: Series = [
        (FIRST, MultiPolygon([ring, slit, land])),
        (FIRST + timedelta(days=1), MultiPolygon([land, dust])),
    ]
    encoded = encode_drawings(series)
    assert encoded["dropped"] == 4 + 2
    for _, shape in decode_drawings(encoded):
        assert describe_shape(shape) == describe_shape(frame)


def test_a_series_of_nothing_drawn() -> None:
    """Empty drawings are days without arcs, not errors."""
    series: Series = [(FIRST, MultiPolygon()), (FIRST + timedelta(days=9), Polygon())]
    encoded = encode_drawings(series)
    assert (encoded["arcs"], encoded["days"]) == ([], [[0], [9]])
    assert [(day, shape.is_empty) for day, shape in decode_drawings(encoded)] == [(day, True) for day, _ in series]


def test_heights_are_left_out() -> None:
    """A third coordinate changes nothing, not even one that is no number."""
    flat = Polygon([(30, 50), (31, 50), (31, 51)])
    high = Polygon([(30, 50, 7), (31, 50, float("nan")), (31, 51, 9)])
    assert encode_drawings([(FIRST, high)]) == encode_drawings([(FIRST, flat)])


def spoil_longitude(value: float) -> BaseGeometry:
    """A triangle with one longitude put in afterwards, which no constructor looks at."""
    return set_coordinates(
        Polygon([(30, 50), (31, 50), (31, 51)]), np.asarray([[30, 50], [value, 50], [31, 51], [30, 50]])
    )


@pytest.mark.parametrize(
    ("series", "words"),
    [
        ([], "no day"),
        ([(FIRST, box(0, 0, 1, 1)), (FIRST, box(0, 0, 1, 1))], "2024-07-08 comes after 2024-07-08"),
        ([(FIRST, box(0, 0, 1, 1)), (date(2023, 1, 1), box(0, 0, 1, 1))], "2023-01-01 comes after 2024-07-08"),
        ([(FIRST, Point(30, 50))], "2024-07-08: a Point"),
        ([(FIRST, LineString([(30, 50), (31, 50)]))], "2024-07-08: a LineString"),
        ([(FIRST, GeometryCollection([box(0, 0, 1, 1)]))], "2024-07-08: a GeometryCollection"),
        ([(FIRST, None)], "2024-07-08: a NoneType"),
        ([(FIRST, spoil_longitude(np.nan))], "2024-07-08: a coordinate is not finite"),
        ([(FIRST, spoil_longitude(np.inf))], "2024-07-08: a coordinate is not finite"),
    ],
)
def test_what_cannot_be_encoded_is_refused(series: list[Any], words: str) -> None:
    """One sentence names the day and what is wrong with it."""
    with pytest.raises(SchemaError, match=words):
        encode_drawings(series)


@pytest.fixture(scope="module")
def archive(shared: Path) -> Series:
    """The daily archive of drawings."""
    path = shared / "data" / "control" / ARCHIVE
    if not path.is_file():
        pytest.skip(f"{ARCHIVE} is not beside this checkout")
    frame = gpd.read_parquet(path)
    days = [date.fromisoformat(str(day)[:10]) for day in frame["date"]]
    return list(zip(days, frame.geometry, strict=True))


def test_the_daily_archive(archive: Series) -> None:
    """All 769 days come back on the grid, nothing of them is lost, and the browser gets them in 400,000 bytes."""
    encoded = encode_drawings(archive)
    assert (len(encoded["days"]), encoded["dropped"]) == (769, 0)
    assert sum(len(day) > 1 for day in encoded["days"]) == 656
    assert len(gzip.compress(pack(encoded), 9, mtime=0)) <= MOST_BYTES
    before: tuple[BaseGeometry | None, BaseGeometry | None] = (None, None)
    for (day, shape), (given_day, given_shape) in zip(decode_drawings(encoded), archive, strict=True):
        assert day == given_day
        if shape is not before[0] or given_shape != before[1]:
            assert describe_shape(shape) == describe_shape(given_shape)
        before = (shape, given_shape)
