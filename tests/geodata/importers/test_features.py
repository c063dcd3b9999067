"""GeoJSON: every bad file is refused in one sentence that names feature and field, small faults are repaired."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import box, has_z
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.polygon import orient

from geodata.errors import DrawingError
from geodata.importers.features import Others, read_features
from geodata.importers.shapes import LEAST_AREA, MOST_CHANGE, measure_rings, repair_polygon, repair_shape
from tests.geodata.importers.made import feature, geojson, polygon, square

BOW_TIE = [[[37, 48], [38, 49], [38, 48], [37, 49], [37, 48]]]
TWICE = [[[37, 48], [38, 48], [38, 49], [37, 49], [37, 48], [38, 48], [38, 49], [37, 49], [37, 48]]]


def read(content: bytes, others: Others = Others.REFUSED) -> Any:
    return read_features(content, source="map.geojson", others=others)


def refuse(content: bytes, *parts: str) -> None:
    """The file is refused in one sentence that has all these parts."""
    with pytest.raises(DrawingError) as caught:
        read(content)
    for part in ("map.geojson", "got", *parts):
        assert part in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("geometry", "said"),
    [
        (None, "got nothing"),
        (polygon([]), "an empty polygon"),
        (polygon([[]]), "something else than a list of positions"),
        (polygon([[[37, 48], [38, 48], [37, 48]]]), "3 positions"),
        (polygon([[[37, 48], [38, 48], [38, 49], [37, 49]]]), "a last position that is not the first one"),
        (polygon([[[37, 48], [38, 48], [38], [37, 48]]]), "positions of different lengths"),
        (polygon([[[37, 48], [38, 48], ["38", "49"], [37, 48]]]), "not of numbers"),
        (polygon([[[37, 48], [38, 48], [None, 49], [37, 48]]]), "not of numbers"),
        (polygon([[[37, 48], [38, 48], [float("nan"), 49], [37, 48]]]), "(nan, 49.0), wanted finite numbers"),
        (polygon([[[37, 48], [38, 48], [float("inf"), 49], [37, 48]]]), "(inf, 49.0), wanted finite numbers"),
        (polygon([[[37, 48], [38, 48], [38, 48], [37, 48]]]), "without area"),
        (polygon(BOW_TIE), "cross themselves"),
        (polygon(TWICE), "cross themselves"),
        (polygon([[[179, 66], [-179, 66], [-179, 67], [179, 67], [179, 66]]]), "crosses the antimeridian"),
        (polygon([[[37, 48], [38, 48], [38, 95], [37, 48]]]), "(38, 95)"),
        (polygon([[[48, 137], [48, 138], [49, 138], [48, 137]]]), "latitude seems to come before longitude"),
        (polygon([[[4.1e6, 6.1e6], [4.2e6, 6.1e6], [4.2e6, 6.2e6], [4.1e6, 6.1e6]]]), "metres of a projection"),
        ({"type": "Point", "coordinates": [37, 48]}, "got a Point"),
        ({"type": "LineString", "coordinates": [[37, 48], [38, 48]]}, "got a LineString"),
        ({"type": "Circle", "coordinates": [37, 48]}, "got the type “Circle”"),
        ("POLYGON ((37 48))", "got the type “None”"),
        ({"type": "MultiPolygon", "coordinates": [square(), [[]]]}, "list of positions"),
    ],
)
def test_bad_geometry(geometry: Any, said: str) -> None:
    """A broken polygon is named by the feature's number and the field “geometry”."""
    refuse(geojson(feature(polygon()), feature(geometry)), "feature 2: geometry:", said)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "an empty file"),
        (b"{", "got no JSON"),
        (b"[" * 100_000, "got no JSON"),
        (b"<html>not found</html>", "got no JSON"),
        ("{}".encode("utf-16"), "not UTF-8"),
        (b"{}", "no FeatureCollection"),
        (b"[]", "no FeatureCollection"),
        (geojson("feature"), "feature 1"),
        (
            geojson(feature(polygon()), crs={"type": "name", "properties": {"name": "EPSG:3857"}}),
            "crs: got “EPSG:3857”",
        ),
        (geojson(feature(polygon()), crs="none of yours"), "crs: got"),
        (geojson(feature({"type": ["Polygon"]})), "feature 1: geometry: got the type"),
    ],
)
def test_bad_file(content: bytes, said: str) -> None:
    """What is no GeoJSON in longitude and latitude is named."""
    refuse(content, said)


def test_oversize_is_refused_before_parsing() -> None:
    """A file beyond the limit is refused by its length alone, whatever is in it."""
    with pytest.raises(DrawingError, match="got 11 bytes, wanted at most 10"):
        read_features(b"x" * 11, source="map.geojson", others=Others.REFUSED, most_bytes=10)


@pytest.mark.parametrize("name", ["urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326"])
def test_known_names_of_the_crs(name: str) -> None:
    """The names that programs give to longitude and latitude are all one, and so are files with a byte order mark."""
    content = b"\xef\xbb\xbf" + geojson(feature(polygon()), crs={"type": "name", "properties": {"name": name}})
    assert read(content)[0].geometry.equals(box(37, 48, 37.5, 48.5))


def test_heights_are_left_out() -> None:
    """A position with a height of 0 is a position."""
    rings = [[[x, y, 0] for x, y in square()[0]]]
    shape = read(geojson(feature(polygon(rings))))[0].geometry
    assert not has_z(shape)
    assert shape.equals(box(37, 48, 37.5, 48.5))


def test_reversed_rings_are_turned() -> None:
    """Rings of any direction give the outer ring counter-clockwise and its holes clockwise."""
    hole = square(37.1, 48.1, 0.1)[0]
    shape = read(geojson(feature(polygon([square()[0][::-1], hole]))))[0].geometry
    assert shape.exterior.is_ccw
    assert not shape.interiors[0].is_ccw
    assert shape.area == pytest.approx(0.25 - 0.01)


def test_others_are_dropped_where_the_format_has_them() -> None:
    """Points and features without a geometry go, the polygons of a collection stay, numbers are those in the file."""
    mixed = {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [37, 48]}, polygon()]}
    content = geojson(feature({"type": "Point", "coordinates": [37, 48]}), feature(None), feature(mixed, name="kept"))
    (kept,) = read(content, Others.DROPPED)
    assert (kept.number, kept.properties, kept.where) == (3, {"name": "kept"}, "map.geojson: feature 3")
    assert kept.geometry.equals(box(37, 48, 37.5, 48.5))


def test_overlapping_parts_count_once() -> None:
    """Two parts that overlap are one ground, where even and odd would cut a hole."""
    parts = {"type": "MultiPolygon", "coordinates": [square(), square(37.25)]}
    assert read(geojson(feature(parts)))[0].geometry.area == pytest.approx(0.375)


def test_a_spike_is_cut() -> None:
    """A line that runs out and back, which map programs leave behind, is no ground and no fault."""
    spiked = [[[37, 48], [38, 48], [38, 49], [39, 50], [38, 49], [37, 49], [37, 48]]]
    assert read(geojson(feature(polygon(spiked))))[0].geometry.equals(box(37, 48, 38, 49))


def try_repair(raw: Polygon) -> tuple[Polygon | MultiPolygon | None, str]:
    try:
        return repair_polygon(raw, where="feature 1"), ""
    except DrawingError as fault:
        return None, str(fault)


degrees = st.integers(0, 1000).map(lambda n: n / 1000)
rings = st.lists(st.tuples(degrees, degrees), min_size=3, max_size=9, unique=True)


@given(rings, st.booleans())
@settings(max_examples=200)
def test_repair(points: list[tuple[float, float]], reverse: bool) -> None:
    """Whatever the ring, it is refused or becomes a valid, flat polygon of its area, the same when repaired again."""
    raw = Polygon([(37 + x, 48 + y) for x, y in (points[::-1] if reverse else points)])
    shape, fault = try_repair(raw)
    if shape is None:
        assert fault.startswith("feature 1: geometry: got")
        return
    assert isinstance(shape, Polygon | MultiPolygon)
    assert shape.is_valid
    assert not shape.is_empty
    assert not has_z(shape)
    wanted = measure_rings(raw)
    assert abs(shape.area - wanted) <= max(MOST_CHANGE * wanted, LEAST_AREA) * 1.001
    again = repair_shape(shape, where="feature 1")
    assert again.equals(shape)
    if raw.is_valid:
        assert shape.equals(raw)


@given(st.integers(3, 40), st.floats(0.05, 1.0), st.booleans())
def test_round_shapes_are_kept(corners: int, size: float, clockwise: bool) -> None:
    """A valid polygon comes through as it is, but for its direction."""
    angles = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    raw = orient(
        Polygon(np.column_stack([37 + size * np.cos(angles), 48 + size * np.sin(angles)])), -1 if clockwise else 1
    )
    shape = repair_polygon(raw, where="feature 1")
    assert shape.equals(raw)
    assert isinstance(shape, Polygon)
    assert shape.exterior.is_ccw
