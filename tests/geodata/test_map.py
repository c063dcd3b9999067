"""The display file: what the browser draws is the map that the tables describe."""

from __future__ import annotations

import gzip
import json
from functools import cache
from typing import Any

import pytest
from shapely import coverage_is_valid, get_parts, union_all
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from geodata.encoding import decode_topology
from geodata.store import load_gazetteer, load_map_bytes, load_regions


@cache
def topology() -> dict[str, Any]:
    return dict(json.loads(load_map_bytes()))


@cache
def layer(name: str) -> tuple[tuple[dict[str, Any], BaseGeometry], ...]:
    return tuple(decode_topology(topology(), name))


def test_the_file_is_small_standard_topojson() -> None:
    """At most 150 KB compressed; objects, arcs and a transform as the specification has them."""
    assert len(gzip.compress(load_map_bytes(), 9)) < 150_000
    assert topology()["type"] == "Topology"
    assert set(topology()["objects"]) == {"regions", "land", "neighbours", "rivers", "lakes"}
    assert all(isinstance(step, int) for arc in topology()["arcs"] for point in arc for step in point)


def test_regions_are_nearly_their_full_shapes() -> None:
    """Each drawn region overlaps its full shape with an IoU of 0.995 and more."""
    full = load_regions().set_index("id").geometry
    assert [properties["id"] for properties, _ in layer("regions")] == list(full.index)
    for properties, drawn in layer("regions"):
        whole = full[properties["id"]]
        assert drawn.is_valid
        assert drawn.intersection(whole).area / drawn.union(whole).area >= 0.995, properties


def test_shared_edges_leave_no_gap_and_no_overlap() -> None:
    """Simplified neighbours still meet edge to edge, and Ukraine has no holes in it."""
    shapes = [shape for _, shape in layer("regions")]
    assert coverage_is_valid(shapes)
    assert not any(part.interiors for part in get_parts(union_all(shapes)))


def test_land_holds_all_of_ukraine_without_a_sliver() -> None:
    """Land and the regions have the same edge: nothing of Ukraine is sea, and land beside it has no thin gap."""
    ((_, land),) = layer("land")
    ukraine = union_all([shape for _, shape in layer("regions")])
    assert ukraine.difference(land).area < 1e-9
    holes = [hole for part in get_parts(land) for hole in part.interiors]
    assert not any(hole.distance(ukraine) < 0.05 and Point(hole.coords[0]).buffer(0.001).area > 0 for hole in holes)


def test_no_border_of_others_runs_through_ukraine() -> None:
    """Borders between other countries touch Ukraine only at its edge; Crimea is inside Ukraine."""
    ukraine = union_all([shape for _, shape in layer("regions")])
    ((_, borders),) = layer("neighbours")
    assert borders.intersection(ukraine.buffer(-0.005)).is_empty
    for lon, lat in ((34.1, 44.95), (33.5, 44.55), (36.47, 45.36), (37.8, 48.0), (39.3, 48.57)):
        assert ukraine.contains(Point(lon, lat))
    for lon, lat in ((36.9, 45.2), (36.6, 50.6), (27.55, 53.9), (22.0, 51.0), (28.8, 47.0), (29.6, 46.83)):
        assert not ukraine.contains(Point(lon, lat))


def test_rivers_and_lakes_are_there_and_the_drained_reservoir_is_not() -> None:
    """The Dnipro runs through Zaporizhzhia, the Kyiv reservoir is drawn, the Kakhovka one is not."""
    rivers = union_all([shape for _, shape in layer("rivers")])
    ((_, lakes),) = layer("lakes")
    assert rivers.distance(Point(35.1, 47.85)) < 0.1
    assert lakes.contains(Point(30.5, 50.85))
    assert lakes.distance(Point(34.2, 47.5)) > 0.3


def test_city_labels_are_places_of_the_gazetteer() -> None:
    """Each label has the id, the names and the point of a settlement; Kyiv comes first, then the centres."""
    cities = topology()["labels"]["cities"]
    gazetteer = load_gazetteer()
    for city in cities:
        place = gazetteer.get(city["id"])
        assert (place.names.en, place.names.uk) == (city["name"]["en"], city["name"]["uk"])
        assert (place.lon, place.lat) == (city["lon"], city["lat"])
    ranks = [city["rank"] for city in cities]
    assert ranks == sorted(ranks)
    assert cities[0]["name"]["en"] == "Kyiv"
    assert ranks.count(2) == 25
    assert "Kherson" in {city["name"]["en"] for city in cities if city["rank"] == 2}


@pytest.mark.parametrize("kind", ["countries", "seas"])
def test_other_labels_stand_outside_ukraine(kind: str) -> None:
    """Neighbours and seas are named in two languages, on land or water of their own."""
    ukraine = union_all([shape for _, shape in layer("regions")])
    ((_, land),) = layer("land")
    for label in topology()["labels"][kind]:
        point = Point(label["lon"], label["lat"])
        assert set(label["name"]) == {"en", "uk"}
        assert not ukraine.contains(point), label
        assert land.contains(point) == (kind == "countries"), label
