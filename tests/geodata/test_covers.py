"""Measuring drawings on cells step by step gives what measuring each drawing whole would give."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely import MultiPolygon, Polygon, box, intersection, points, union_all

from geodata.cells import Cell
from geodata.covers import find_inside, keep_polygons, measure_covers
from geodata.measuring import sum_losses

KM = 1000.0
# A made checkerboard of 36 cells of 4 square kilometres.
CELLS = [
    Cell(f"gn:{6 * i + j}", "UA-14", box(2 * i * KM, 2 * j * KM, (2 * i + 2) * KM, (2 * j + 2) * KM), 4.0)
    for i in range(6)
    for j in range(6)
]
SPOTS = np.asarray(points([(cell.shape.centroid.x, cell.shape.centroid.y) for cell in CELLS]))

corners = st.integers(-20, 120).map(lambda n: n * 100.0)
sizes = st.integers(1, 80).map(lambda n: n * 100.0)
boxes = st.builds(lambda x, y, width, height: box(x, y, x + width, y + height), corners, corners, sizes, sizes)
drawings = st.lists(boxes, max_size=4).map(lambda parts: keep_polygons(union_all(parts)))


@settings(max_examples=60, deadline=None)
@given(st.lists(drawings, min_size=1, max_size=5))
def test_steps_add_up_to_the_whole(shapes: list[MultiPolygon]) -> None:
    """However drawings follow each other, the cover of a cell is its overlap with the drawing."""
    outlines = np.asarray([cell.shape for cell in CELLS], dtype=object)
    for shape, covers in zip(shapes, measure_covers(CELLS, shapes), strict=True):
        whole = np.asarray([part.area for part in intersection(outlines, shape)]) / KM**2
        assert covers == pytest.approx(whole, abs=1e-5)


def test_ground_that_is_lost_beside_ground_that_is_gained() -> None:
    """Two neighbouring squares change places: the difference of the drawings is one part, of which half was lost."""
    left, right = box(0, 0, 2 * KM, 2 * KM), box(0, 2 * KM, 2 * KM, 4 * KM)
    before, after = measure_covers(CELLS, [left, right])
    assert (before[0], before[1]) == (4.0, 0.0)
    assert (after[0], after[1]) == (0.0, 4.0)


def test_the_same_drawing_is_not_measured_again() -> None:
    """A drawing that stands for several days gives the same array."""
    shape = box(0, 0, 3 * KM, 3 * KM)
    first, second = measure_covers(CELLS, [shape, shape])
    assert first is second


@settings(max_examples=40, deadline=None)
@given(st.lists(drawings, min_size=1, max_size=4))
def test_a_settlement_is_held_when_its_point_lies_inside(shapes: list[MultiPolygon]) -> None:
    """The point decides, not the ground around it."""
    for shape, inside in zip(shapes, find_inside(SPOTS, shapes), strict=True):
        assert inside.tolist() == [bool(shape.contains(spot)) for spot in SPOTS]


def test_losses_count_once_each() -> None:
    """Ground that is lost, regained and lost again was lost twice; gains are no losses."""
    covers = np.asarray([[4.0, 0.0], [1.0, 2.0], [4.0, 2.0], [0.0, 2.0]])
    assert sum_losses(covers).tolist() == [[0, 0], [3, 0], [3, 0], [7, 0]]


def test_a_drawing_of_nothing_covers_nothing() -> None:
    """An assessor that draws no contested ground has none."""
    (covers,) = measure_covers(CELLS, [MultiPolygon()])
    assert covers.sum() == 0
    assert not next(iter(find_inside(SPOTS, [Polygon()]))).any()
