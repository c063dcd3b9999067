"""How much of each cell every drawing covers, and which settlements lie in it; only what changed is measured again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from shapely import (
    STRtree,
    area,
    contains,
    difference,
    get_parts,
    intersection,
    prepare,
    symmetric_difference,
)
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from geodata.cells import Cell
from geodata.crs import SQUARE_METRES_PER_KM2

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]

DRIFT_KM2 = 1e-6  # what adding and taking away may leave behind in a cell; smaller covers are none


def measure_covers(cells: Sequence[Cell], shapes: Iterable[BaseGeometry]) -> Iterator[Floats]:
    """For each shape (metres, equal-area) the square kilometres that it covers of every cell, in their order.

    From one shape to the next only the ground that was added or taken away is overlaid.
    """
    outlines = np.asarray([cell.shape for cell in cells], dtype=object)
    whole = np.asarray([cell.area_km2 for cell in cells])
    tree = STRtree(outlines)
    covers = np.zeros(len(cells))
    previous: BaseGeometry = MultiPolygon()
    for shape in shapes:
        if shape is not previous:
            changed = symmetric_difference(shape, previous)
            # What was added and what was taken away may touch and come as one part, so they are told apart by overlay.
            added = keep_polygons(intersection(changed, shape))
            covers = covers + _overlay(tree, outlines, get_parts(added))
            covers = covers - _overlay(tree, outlines, get_parts(keep_polygons(difference(changed, added))))
            covers[covers < DRIFT_KM2] = 0.0
            covers = np.minimum(covers, whole)
            previous = shape
        yield covers


def _overlay(tree: STRtree, outlines: NDArray[np.object_], parts: NDArray[np.object_]) -> Floats:
    """Square kilometres of every cell under polygons that do not overlap."""
    which, cell = tree.query(parts, predicate="intersects")
    total = np.zeros(len(outlines))
    np.add.at(total, cell, area(intersection(outlines[cell], parts[which])) / SQUARE_METRES_PER_KM2)
    return total


def find_inside(spots: NDArray[np.object_], shapes: Iterable[BaseGeometry]) -> Iterator[Flags]:
    """For each shape which of the points (both in metres, equal-area) it contains."""
    inside = np.zeros(len(spots), dtype=bool)
    previous: BaseGeometry | None = None
    for shape in shapes:
        if shape is not previous:
            prepare(shape)
            inside = np.asarray(contains(shape, spots))
            previous = shape
        yield inside


def keep_polygons(shape: BaseGeometry) -> BaseGeometry:
    """A shape without the lines and points that repairs and overlays leave behind."""
    return MultiPolygon([part for part in _list_parts(shape) if isinstance(part, Polygon) and not part.is_empty])


def _list_parts(shape: BaseGeometry) -> Iterator[BaseGeometry]:
    for part in get_parts(shape):
        if hasattr(part, "geoms"):
            yield from _list_parts(part)
        else:
            yield part
