"""Voronoi cells of settlements, oblast by oblast: the ground that lies nearer to a settlement than to any other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from shapely import MultiPoint, MultiPolygon, Polygon, box, get_parts, intersection, voronoi_polygons
from shapely.geometry.base import BaseGeometry

from geodata.crs import SQUARE_METRES_PER_KM2, to_equal_area
from geodata.errors import GeodataError

MARGIN_M = 1000.0  # the diagram must reach past the oblast on every side


@dataclass(frozen=True, slots=True)
class Seed:
    """A settlement that a cell grows from: its id, the first-level unit it belongs to, and its point in degrees."""

    place_id: str
    region_id: str
    lon: float
    lat: float


@dataclass(frozen=True, slots=True)
class Cell:
    """The part of a first-level unit that is nearest to one of its settlements.

    Attributes
    ----------
    shape : polygons in the equal-area projection, metres; empty where a settlement lies outside its own unit and
        other settlements of it lie nearer to all of it.
    area_km2 : of the shape, square kilometres.
    """

    place_id: str
    region_id: str
    shape: BaseGeometry
    area_km2: float


def make_cells(seeds: Sequence[Seed], regions: Mapping[str, BaseGeometry]) -> list[Cell]:
    """The cells of all settlements, in the order of ``seeds``; those of a unit cover it without gap or overlap.

    Parameters
    ----------
    seeds : the settlements; two of one unit must not share a point.
    regions : id -> shape of a first-level unit in degrees (EPSG:4326, x = longitude).

    Raises
    ------
    GeodataError
        If a unit has no settlement, a settlement's unit is unknown, or two settlements share a point.
    """
    by_region: dict[str, list[int]] = defaultdict(list)
    for i, seed in enumerate(seeds):
        by_region[seed.region_id].append(i)
    if by_region.keys() != regions.keys():
        odd = ", ".join(sorted(by_region.keys() ^ regions.keys()))
        raise GeodataError(
            f"cells need settlements in every first-level unit and a shape for each; these differ: {odd}"
        )
    cells: dict[int, Cell] = {}
    for region_id, indexes in by_region.items():
        shapes = _divide(to_equal_area(regions[region_id]), [seeds[i] for i in indexes])
        for i, shape in zip(indexes, shapes, strict=True):
            cells[i] = Cell(seeds[i].place_id, region_id, shape, float(shape.area) / SQUARE_METRES_PER_KM2)
    return [cells[i] for i in range(len(seeds))]


def _divide(region: BaseGeometry, seeds: Sequence[Seed]) -> list[BaseGeometry]:
    """The cells of one unit, both in metres; one settlement takes it all."""
    if len(seeds) == 1:
        return [region]
    spots = to_equal_area(MultiPoint([(seed.lon, seed.lat) for seed in seeds]))
    if len({(seed.lon, seed.lat) for seed in seeds}) < len(seeds):
        raise GeodataError(f"two settlements of {seeds[0].region_id} share a point; a cell needs a point of its own")
    west, south, east, north = region.union(spots).bounds
    frame = box(west - MARGIN_M, south - MARGIN_M, east + MARGIN_M, north + MARGIN_M)
    diagram = voronoi_polygons(spots, extend_to=frame, ordered=True)
    return [_keep_polygons(shape) for shape in intersection(np.asarray(diagram.geoms), region)]


def _keep_polygons(shape: BaseGeometry) -> BaseGeometry:
    """Drop the lines and points where a cell only touches the border."""
    parts = [part for part in get_parts(shape) if isinstance(part, Polygon) and part.area > 0]
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)
