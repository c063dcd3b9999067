"""Polygons of imported files: their coordinates checked, their small faults repaired, their large ones named."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from shapely import LinearRing, force_2d, get_parts, make_valid, orient_polygons, union_all
from shapely.errors import GEOSException
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry

from geodata.errors import DrawingError

# What a repair may change of the area that the rings go around: 1 % of it, or 1e-6 square degrees, about 0.008 km2.
MOST_CHANGE = 0.01
LEAST_AREA = 1e-6

Points = np.ndarray[Any, np.dtype[np.float64]]


def read_ring(positions: object, *, where: str) -> Points:
    """Longitudes and latitudes of a ring of GeoJSON, degrees, shape (n, 2), closed; heights are left out.

    Maps made with Google's tools, DeepState's among them, carry a height of 0 at each point.

    Raises
    ------
    DrawingError
        If it is not a closed ring of four or more positions, each of the same two or three numbers, or one is out of
        range.
    """
    try:
        points = np.array(positions)
    except (ValueError, OverflowError) as cause:  # positions of different lengths, or no list at all
        raise _refuse_ring(where, "positions of different lengths") from cause
    if points.dtype.kind not in "iuf" or points.ndim != 2 or points.shape[1] not in (2, 3):
        raise _refuse_ring(where, "something else than a list of positions, or a position that is not of numbers")
    if len(points) < 4:
        raise _refuse_ring(where, f"{len(points)} positions")
    flat = points[:, :2].astype(np.float64)
    check_positions(flat, where=where)
    if not np.array_equal(flat[0], flat[-1]):
        raise _refuse_ring(where, "a last position that is not the first one")
    return flat


def _refuse_ring(where: str, got: str) -> DrawingError:
    return DrawingError(
        f"{where}: geometry: got a ring with {got}, wanted four or more positions of longitude and latitude, "
        "the last the same as the first"
    )


def check_positions(points: Points, *, where: str) -> None:
    """Whether a ring of longitudes and latitudes, shape (n, 2), lies on the globe and does not go around it.

    Raises
    ------
    DrawingError
        If a number is NaN or infinite, out of range, or two positions in a row are more than 180 degrees apart.
    """
    if not np.isfinite(points).all():
        wrong = points[~np.isfinite(points).all(axis=1)][0]
        raise DrawingError(f"{where}: geometry: got the position ({wrong[0]}, {wrong[1]}), wanted finite numbers")
    beyond = (np.abs(points[:, 0]) > 180.0) | (np.abs(points[:, 1]) > 90.0)
    if beyond.any():
        x, y = points[beyond][0]
        raise DrawingError(
            f"{where}: geometry: got the position ({x:g}, {y:g}), wanted a longitude up to 180 and a latitude "
            f"up to 90 degrees; {_guess_mistake(points)}"
        )
    if (np.abs(np.diff(points[:, 0])) > 180.0).any():
        raise DrawingError(
            f"{where}: geometry: got a ring that crosses the antimeridian (longitude 180), wanted one that lies on one "
            "side of it; cut it there"
        )


def _guess_mistake(points: Points) -> str:
    if (np.abs(points) > 1000.0).any():
        return "these look like metres of a projection; reproject the file or name its CRS"
    if (np.abs(points[:, 0]) <= 90.0).all() and (np.abs(points[:, 1]) <= 180.0).all():
        return "latitude seems to come before longitude; swap them"
    return "is it in another CRS?"


def make_polygon(rings: object, *, where: str) -> Polygon | MultiPolygon:
    """The repaired shape of a polygon of GeoJSON: its outer ring, then its holes; see :func:`repair_polygon`."""
    if not isinstance(rings, list) or not rings:
        raise DrawingError(f"{where}: geometry: got an empty polygon, wanted a ring; remove the feature or draw it")
    shell, *holes = [read_ring(ring, where=where) for ring in rings]
    return repair_polygon(Polygon(shell, holes), where=where)


def repair_shape(shape: BaseGeometry | None, *, where: str) -> Polygon | MultiPolygon:
    """The repaired shape of a geometry in EPSG:4326, x = longitude, that a reader of files made.

    Raises
    ------
    DrawingError
        If it is empty, holds lines or points, or as :func:`check_positions` and :func:`repair_polygon`.
    """
    if shape is None or shape.is_empty:
        raise DrawingError(f"{where}: geometry: got nothing, wanted a polygon; remove the feature or draw it")
    polygons = []
    for part in list_parts(force_2d(shape)):
        if not isinstance(part, Polygon):
            raise refuse_kind(part.geom_type, where=where)
        if part.is_empty:
            continue
        for ring in (part.exterior, *part.interiors):
            check_positions(np.asarray(ring.coords, dtype=np.float64), where=where)
        polygons.append(repair_polygon(part, where=where))
    return join_polygons(polygons, where=where)


def refuse_kind(kind: object, *, where: str) -> DrawingError:
    """The error of a geometry that is no polygon."""
    return DrawingError(
        f"{where}: geometry: got a {kind}, wanted a Polygon or a MultiPolygon; who holds ground is drawn as an area"
    )


def repair_polygon(polygon: Polygon, *, where: str) -> Polygon | MultiPolygon:
    """A valid polygon with the outer ring counter-clockwise, of the ground that the rings of this one go around.

    Parameters
    ----------
    polygon : two-dimensional, rings of any direction, perhaps touching or crossing themselves.

    Raises
    ------
    DrawingError
        If the repaired area differs from that of the rings by more than :data:`MOST_CHANGE`: then the rings cross
        themselves so much that what they go around is a guess.
    """
    shape: BaseGeometry = polygon
    if not polygon.is_valid:
        try:
            shape = make_valid(polygon, method="structure", keep_collapsed=False)
        except GEOSException as cause:
            raise DrawingError(f"{where}: geometry: got a polygon that cannot be repaired ({cause})") from cause
    kept = [part for part in list_parts(shape) if isinstance(part, Polygon) and part.area > 0.0]
    wanted = measure_rings(polygon)
    got = sum(part.area for part in kept)
    if abs(got - wanted) > max(MOST_CHANGE * wanted, LEAST_AREA):
        raise DrawingError(
            f"{where}: geometry: got a polygon whose rings cross themselves or each other, so that {wanted:.6f} square "
            f"degrees inside them become {got:.6f} when repaired, wanted a change of at most 1 %; redraw it"
        )
    return join_polygons(kept, where=where)


def measure_rings(polygon: Polygon) -> float:
    """Area inside the outer ring less that inside the holes, by the shoelace formula, in square units."""
    rings = (LinearRing(polygon.exterior.coords), *(LinearRing(ring.coords) for ring in polygon.interiors))
    areas = [abs(_sum_shoelace(np.asarray(ring.coords, dtype=np.float64)[:, :2])) for ring in rings]
    return float(areas[0] - sum(areas[1:]))


def _sum_shoelace(points: Points) -> float:
    # From the first point, so that large coordinates do not cancel.
    x, y = (points - points[0]).T
    return float(np.dot(x[:-1], y[1:]) - np.dot(x[1:], y[:-1])) / 2.0


def join_polygons(polygons: Sequence[Polygon | MultiPolygon], *, where: str) -> Polygon | MultiPolygon:
    """The union of valid polygons, outer rings counter-clockwise; overlapping parts count once.

    Raises
    ------
    DrawingError
        If there is none, or none with an area.
    """
    joined = polygons[0] if len(polygons) == 1 else union_all(list(polygons))
    kept = [part for part in list_parts(joined) if isinstance(part, Polygon) and part.area > 0.0]
    if not kept:
        raise DrawingError(f"{where}: geometry: got a polygon without area, wanted one that goes around some ground")
    shape = orient_polygons(kept[0] if len(kept) == 1 else MultiPolygon(kept))
    assert isinstance(shape, Polygon | MultiPolygon)
    return shape


def list_parts(shape: BaseGeometry) -> Iterator[BaseGeometry]:
    """The points, lines and polygons that a geometry consists of, however deep it nests them."""
    for part in get_parts(shape):
        if hasattr(part, "geoms"):
            yield from list_parts(part)
        else:
            yield part
