"""A series of daily drawings for the browser: every arc once over all days, and each day as edits of the day before.

The encoded form, all of it JSON:

``first``
    The first day, ISO 8601.
``transform``
    ``scale`` and ``translate``, each ``[x, y]``: degrees (EPSG:4326, x = longitude) = whole number * scale + translate.
``arcs``
    Each arc as ``[dx, dy, dx, dy, ...]``, whole numbers. The steps run on through all arcs: the first step of an arc
    leads from the last point of the arc before (of the first arc from ``[0, 0]``) to its own first point.
``days``
    ``[days since the day before, edit, edit, ...]``; without an edit the drawing is that of the day before.
    An edit is ``[kept, removed, added...]``: after the edit before it, so many items of the day before's sequence stay,
    so many are left out, and these come in their place. What follows the last edit stays. Before the first day the
    sequence is empty.
``dropped``
    The number of rings, over all days, that are no more than a line or a point on the grid and are left out.

A drawing's sequence holds its arcs in order: ``i`` is arc ``i`` forwards, ``~i`` the same backwards. ``null`` ends a
ring, and a second ``null`` its polygon, whose first ring is its outline (counter-clockwise) and whose others are its
holes (clockwise). Consecutive arcs of a ring have an end in common, and the last ends where the first starts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Any

import numpy as np
from shapely import MultiPolygon, Polygon, get_coordinates, get_parts
from shapely.geometry.base import BaseGeometry

from geodata.encoding import Arc, Arcs, Grid, cut_line, find_junctions, to_grid
from geodata.errors import SchemaError

Ring = Arc  # closed: its last point is its first
Drawing = list[list[Ring]]  # polygons, each its outline and then its holes
Point = tuple[float, float]  # degrees, x = longitude
Item = int | None  # of a sequence: an arc, or the end of a ring or polygon


def encode_drawings(series: Sequence[tuple[date, BaseGeometry]], *, decimals: int = 5) -> dict[str, Any]:
    """What this module's docstring says, of one drawing a day.

    Rings start at their least junction and polygons are in the order of those, so that the same drawing is the same
    sequence, however its source began and ordered its rings, and so that drawings that differ little have sequences
    that differ little.

    Parameters
    ----------
    series : days, ascending, each with a valid Polygon or MultiPolygon (or an empty one) in degrees (EPSG:4326,
        x = longitude); heights are left out. A day that is not in it is not in the result.
    decimals : of a degree; coordinates are rounded to this grid.

    Raises
    ------
    SchemaError : no day, days not ascending, a shape that is no polygon, a coordinate that is not finite.
    """
    _check_series(series)
    points: dict[Grid, Grid] = {}
    drawings = [_read_drawing(shape, points, decimals=decimals) for _, shape in series]
    rings = dict.fromkeys(ring for drawing in drawings for polygon in drawing for ring in polygon)
    junctions = find_junctions(rings)
    rotated = {ring: _rotate_ring(ring, junctions) for ring in rings}
    arcs = Arcs()
    sequences = [_list_items(drawing, rotated, junctions, arcs) for drawing in drawings]
    origin = arcs.arcs[0][0] if arcs.arcs else (0, 0)
    return {
        "first": series[0][0].isoformat(),
        "transform": {
            "scale": [10**-decimals] * 2,
            "translate": [round(value * 10**-decimals, decimals) for value in origin],
        },
        "arcs": _encode_arcs(arcs.arcs, origin),
        "days": _encode_days([day for day, _ in series], sequences),
        "dropped": sum(_count_rings(shape) - sum(map(len, d)) for (_, shape), d in zip(series, drawings, strict=True)),
    }


def _check_series(series: Sequence[tuple[date, BaseGeometry]]) -> None:
    if not series:
        raise SchemaError("a series of drawings has no day; give at least one drawing")
    for (before, _), (day, _) in pairwise(series):
        if day <= before:
            raise SchemaError(f"drawings: {day} comes after {before}; give each day once, in ascending order")
    for day, shape in series:
        if not isinstance(shape, Polygon | MultiPolygon):
            kind = getattr(shape, "geom_type", type(shape).__name__)
            raise SchemaError(f"drawing of {day}: a {kind} came where a Polygon or MultiPolygon is wanted")
        if not np.isfinite(get_coordinates(shape)).all():
            raise SchemaError(f"drawing of {day}: a coordinate is not finite; give degrees")


def _read_drawing(shape: BaseGeometry, points: dict[Grid, Grid], *, decimals: int) -> Drawing:
    """The polygons of a shape on the grid, without what collapses there.

    Equal points are one object in all drawings: hundreds of days held as points of their own would fill the memory.
    """
    drawing: Drawing = []
    for part in get_parts(shape):
        lines = [to_grid(line.coords, decimals=decimals) for line in (part.exterior, *part.interiors)]
        rings = [tuple(points.setdefault(point, point) for point in line) for line in lines]
        areas = [_measure_twice(ring) for ring in rings]
        if not areas[0]:
            continue
        holes = [_turn_ring(ring, area < 0) for ring, area in zip(rings[1:], areas[1:], strict=True) if area]
        drawing.append([_turn_ring(rings[0], areas[0] > 0), *holes])
    return drawing


def _measure_twice(ring: Ring) -> int:
    """Twice the area of a ring, in squares of the grid: negative where it runs clockwise, 0 where it collapsed."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))


def _turn_ring(ring: Ring, turned_well: bool) -> Ring:
    return ring if turned_well else ring[::-1]


def _rotate_ring(ring: Ring, junctions: set[Grid]) -> Ring:
    """The ring from its least junction, or without one from its least point; cutting it there keeps that start."""
    once = ring[:-1]
    least = min((point for point in once if point in junctions), default=None) or min(once)
    starts = [i for i, point in enumerate(once) if point == least]
    # A ring that touches itself passes a point more than once.
    return min((*once[i:], *once[:i], least) for i in starts)


def _list_items(drawing: Drawing, rotated: Mapping[Ring, Ring], junctions: set[Grid], arcs: Arcs) -> list[Item]:
    """The sequence of a drawing; arcs that are new are numbered as they come."""
    items: list[Item] = []
    outlined = [(rotated[outline], sorted(rotated[hole] for hole in holes)) for outline, *holes in drawing]
    for outline, holes in sorted(outlined):
        for ring in (outline, *holes):
            items += [*cut_line(ring, junctions, arcs), None]
        items.append(None)
    return items


def _encode_arcs(arcs: Sequence[Arc], origin: Grid) -> list[list[int]]:
    encoded: list[list[int]] = []
    for arc in arcs:
        encoded.append([step for a, b in pairwise((origin, *arc)) for step in (b[0] - a[0], b[1] - a[1])])
        origin = arc[-1]
    return encoded


def _count_rings(shape: BaseGeometry) -> int:
    return sum(1 + len(part.interiors) for part in get_parts(shape) if not part.is_empty)


def _encode_days(days: Sequence[date], sequences: Sequence[Sequence[Item]]) -> list[list[Any]]:
    since = [(day - before).days for before, day in pairwise([days[0], *days])]
    changes = pairwise([[], *sequences])
    return [[number, *_list_edits(old, new)] for number, (old, new) in zip(since, changes, strict=True)]


def _list_edits(old: Sequence[Item], new: Sequence[Item]) -> list[list[Item]]:
    """What turns one sequence into the other: ``[kept, removed, added...]``."""
    edits: list[list[Item]] = []
    end = 0  # of the edit before, in the old sequence
    for tag, old_start, old_end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            edits.append([old_start - end, old_end - old_start, *new[new_start:new_end]])
            end = old_end
    return edits


def decode_drawings(encoded: Mapping[str, Any]) -> Iterator[tuple[date, BaseGeometry]]:
    """Each day of :func:`encode_drawings` and its drawing, a MultiPolygon in degrees (EPSG:4326, x = longitude).

    Coordinates are the decimal fractions of the grid, exactly; a day without an edit has the shape of the day before.
    """
    arcs = _decode_arcs(encoded)
    day = date.fromisoformat(encoded["first"])
    items: list[Item] = []
    shape = MultiPolygon()
    for since, *edits in encoded["days"]:
        day += timedelta(days=since)
        if edits:
            items = _apply_edits(items, edits)
            shape = _build_shape(items, arcs)
        yield day, shape


def decode_drawing(encoded: Mapping[str, Any], day: date) -> BaseGeometry:
    """The drawing of :func:`encode_drawings` that stands on a day: that of the day itself or the last one before it.

    A MultiPolygon as :func:`decode_drawings` gives it; empty before the first day.
    """
    at = date.fromisoformat(encoded["first"])
    items: list[Item] = []
    for since, *edits in encoded["days"]:
        at += timedelta(days=since)
        if at > day:
            break
        items = _apply_edits(items, edits)
    return _build_shape(items, _decode_arcs(encoded))


def _decode_arcs(encoded: Mapping[str, Any]) -> list[list[Point]]:
    # Whole numbers divided once are the decimal fractions that a person would write; multiplied they are not quite.
    per_degree = [round(1 / scale) for scale in encoded["transform"]["scale"]]
    x, y = (round(a * b) for a, b in zip(encoded["transform"]["translate"], per_degree, strict=True))
    arcs: list[list[Point]] = []
    for steps in encoded["arcs"]:
        arc: list[Point] = []
        for i in range(0, len(steps), 2):
            x, y = x + steps[i], y + steps[i + 1]
            arc.append((x / per_degree[0], y / per_degree[1]))
        arcs.append(arc)
    return arcs


def _apply_edits(old: Sequence[Item], edits: Sequence[Sequence[Any]]) -> list[Item]:
    new: list[Item] = []
    at = 0
    for kept, removed, *added in edits:
        new += [*old[at : at + kept], *added]
        at += kept + removed
    return [*new, *old[at:]]


def _build_shape(items: Sequence[Item], arcs: Sequence[list[Point]]) -> MultiPolygon:
    polygons: list[Polygon] = []
    rings: list[list[Point]] = []
    ring: list[Point] = []
    for item in items:
        if item is not None:
            arc = arcs[item] if item >= 0 else arcs[~item][::-1]
            ring += arc[1:] if ring else arc
        elif ring:
            rings.append(ring)
            ring = []
        else:
            polygons.append(Polygon(rings[0], rings[1:]))
            rings = []
    return MultiPolygon(polygons)
