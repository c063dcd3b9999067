"""Arcs, shared simplification and TopoJSON."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import LineString, MultiPolygon, Polygon, box, coverage_is_valid, voronoi_polygons
from shapely.geometry import MultiPoint
from shapely.geometry.base import BaseGeometry

from geodata.encoding import Arc, decode_topology, encode_topology, find_junctions, simplify_shared, to_grid

FRAME = box(0, 0, 10, 10)


def keep_all(arc: Arc, owners: frozenset[str]) -> Arc:
    return arc


def keep_ends(arc: Arc, owners: frozenset[str]) -> Arc:
    return (arc[0], arc[-1]) if arc[0] != arc[-1] else arc


points = st.lists(st.tuples(st.integers(1, 99), st.integers(1, 99)), min_size=2, max_size=12, unique=True)


def make_cells(seeds: list[tuple[int, int]]) -> dict[str, BaseGeometry]:
    """Neighbouring polygons: the Voronoi cells of points, on a grid of 4 decimals."""
    cells = voronoi_polygons(MultiPoint([(x / 10, y / 10) for x, y in seeds]), extend_to=FRAME)
    clipped = [cell.intersection(FRAME) for cell in cells.geoms]
    polygons = [cell for cell in clipped if isinstance(cell, Polygon)]
    rounded = [Polygon([(round(x, 4), round(y, 4)) for x, y in cell.exterior.coords]) for cell in polygons]
    return {str(i): cell for i, cell in enumerate(rounded) if cell.is_valid and cell.area > 0}


@settings(max_examples=60, deadline=None)
@given(points)
def test_decoding_gives_back_what_was_encoded(seeds: list[tuple[int, int]]) -> None:
    """Shapes on the grid come back the same, with their properties, and common edges are stored once."""
    cells = make_cells(seeds)
    topology = encode_topology({"cells": [({"id": name}, cell) for name, cell in cells.items()]}, decimals=4)
    for properties, shape in decode_topology(topology, "cells"):
        assert shape.symmetric_difference(cells[properties["id"]]).area < 1e-9
    stored = [frozenset(map(tuple, arc)) for arc in topology["arcs"]]
    assert len(stored) == len(set(stored)) or len(cells) < 3


@settings(max_examples=60, deadline=None)
@given(points)
def test_a_simplification_that_keeps_all_changes_nothing(seeds: list[tuple[int, int]]) -> None:
    """Cutting into arcs and joining them again is the identity, and the result is a coverage where the input was."""
    cells = make_cells(seeds)
    simplified, _ = simplify_shared(cells, keep_all, decimals=4)
    for name, cell in cells.items():
        assert simplified[name].symmetric_difference(cell).area < 1e-9
    assert coverage_is_valid(list(simplified.values())) == coverage_is_valid(list(cells.values()))


def test_common_edges_stay_common_when_simplified() -> None:
    """Two squares with a crooked border between them get the same straight one."""
    crooked = [(5, 10), (5.5, 8), (4.5, 5), (5.5, 2), (5, 0)]
    west = Polygon([(0, 0), (0, 10), *crooked])
    east = Polygon([(10, 10), (10, 0), *reversed(crooked)])
    simplified, between = simplify_shared({"west": west, "east": east}, keep_ends, decimals=2)
    assert between[frozenset({"west", "east"})].equals(LineString([(5, 0), (5, 10)]))
    assert coverage_is_valid(list(simplified.values()))
    assert simplified["east"].intersection(simplified["west"]).area == 0


def test_the_tolerance_may_depend_on_the_owners() -> None:
    """The callback is told which shapes an arc bounds."""
    seen: set[frozenset[str]] = set()

    def note(arc: Arc, owners: frozenset[str]) -> Arc:
        seen.add(owners)
        return arc

    simplify_shared({"a": box(0, 0, 1, 1), "b": box(1, 0, 2, 1)}, note, decimals=1)
    assert seen == {frozenset({"a"}), frozenset({"b"}), frozenset({"a", "b"})}


def test_a_hole_and_the_island_in_it_share_their_ring() -> None:
    """A ring without a junction is one arc, wherever each shape starts it."""
    hole = [(2, 2), (2, 4), (4, 4), (4, 2)]
    lake_land = Polygon(FRAME.exterior.coords, [hole])
    island = Polygon([hole[2], hole[3], hole[0], hole[1]])
    topology = encode_topology({"land": [({}, lake_land)], "island": [({}, island)]}, decimals=1)
    assert len(topology["arcs"]) == 2
    ((_, back),) = decode_topology(topology, "land")
    assert back.equals(lake_land)


def test_polygons_smaller_than_the_grid_are_left_out() -> None:
    """What shrinks to nothing on the grid is no polygon of two points."""
    dust = MultiPolygon([FRAME, box(20, 20, 20.00001, 20.00001)])
    topology = encode_topology({"land": [({}, dust)]}, decimals=2)
    ((_, back),) = decode_topology(topology, "land")
    assert back.equals(FRAME)


def test_ends_of_lines_and_crossings_are_junctions() -> None:
    """A line is cut where it ends and where the neighbours of a point differ."""
    first, second = [(0, 0), (1, 1), (2, 2)], [(1, 1), (2, 0)]
    assert find_junctions([first, second]) == {(0, 0), (2, 2), (1, 1), (2, 0)}


@given(st.lists(st.tuples(st.floats(-180, 180), st.floats(-90, 90)), max_size=20))
def test_the_grid_has_no_repeated_neighbours(points: list[tuple[float, float]]) -> None:
    """Rounding never leaves the same point twice in a row."""
    grid = to_grid(points, decimals=1)
    assert all(a != b for a, b in itertools.pairwise(grid))
