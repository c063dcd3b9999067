"""Borders of raions as the browser gets them: where they are, once each, and named inside."""

from __future__ import annotations

import gzip
import json
from itertools import pairwise

import pytest
from shapely import LineString, Point, box, unary_union
from shapely.geometry.base import BaseGeometry

from geodata.outlines import find_outlines
from geodata.raions import GRID, TOLERANCE_DEG, encode_raions
from geodata.records import Names, Place, PlaceKind
from geodata.shares import Level
from geodata.store import load_gazetteer

MOST_BYTES = 40_000  # compressed, for a layer that is loaded only on demand


def decode(lines: list[list[int]], grid: int) -> list[LineString]:
    found = []
    for steps in lines:
        x, y = 0, 0
        points = []
        for step_x, step_y in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + step_x, y + step_y
            points.append((x / grid, y / grid))
        found.append(LineString(points))
    return found


@pytest.fixture(scope="module")
def shapes() -> dict[str, BaseGeometry]:
    return find_outlines(Level.RAION)


def test_every_border_is_drawn_where_it_is(shapes: dict[str, BaseGeometry]) -> None:
    """No farther off than it was made simpler by; every raion has its border all around, and a name inside."""
    gazetteer = load_gazetteer()
    content = encode_raions(shapes, {raion: gazetteer.get(raion) for raion in shapes})
    assert len(gzip.compress(content)) < MOST_BYTES
    whole = json.loads(content)
    drawn = unary_union(decode(whole["lines"], whole["grid"]))
    off = TOLERANCE_DEG * 2 + 1 / GRID
    borders = unary_union([shape.boundary for shape in shapes.values()])
    assert drawn.hausdorff_distance(borders) < 0.2  # at the ends of headlands and inlets that are no more
    assert drawn.within(borders.buffer(off))
    for (raion, shape), label in zip(shapes.items(), whole["labels"], strict=True):
        assert label["name"]["uk"] == gazetteer.get(raion).names.uk
        assert shape.buffer(0.001).contains(Point(label["lon"], label["lat"]))


def test_neighbours_share_their_line() -> None:
    """A border between two is one line, not two that may part."""
    place = Place("a", PlaceKind.RAION, Names("A", "А"))
    content = encode_raions({"a": box(30, 50, 31, 51), "b": box(31, 50, 32, 51)}, {"a": place, "b": place})
    lines = decode(json.loads(content)["lines"], GRID)
    pairs = [frozenset(pair) for line in lines for pair in pairwise(line.coords)]
    assert len(pairs) == len(set(pairs)) == 7
