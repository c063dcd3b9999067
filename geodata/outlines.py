"""The shapes of places for files: units and raions as they are drawn here, settlements as points."""

from __future__ import annotations

from collections import defaultdict

from shapely import Point, coverage_union_all, union_all
from shapely.geometry.base import BaseGeometry

from geodata.crs import to_geographic
from geodata.ground import make_ground
from geodata.hierarchy import COUNTRY_ID
from geodata.shares import Level
from geodata.store import load_gazetteer, load_regions


def find_outlines(level: Level) -> dict[str, BaseGeometry]:
    """Id -> shape in degrees (EPSG:4326, x = longitude) of every place of a level.

    Raions are the union of the cells of their settlements: approximate.
    """
    regions = {row.id: row.geometry for row in load_regions().itertuples()}
    if level is Level.OBLAST:
        return regions
    if level is Level.COUNTRY:
        return {COUNTRY_ID: union_all(list(regions.values()))}
    ground = make_ground(load_gazetteer(), regions)
    if level is Level.SETTLEMENT:
        return {seed.place_id: Point(seed.lon, seed.lat) for seed in ground.seeds}
    shapes: dict[str, list[BaseGeometry]] = defaultdict(list)
    for cell, raion in zip(ground.cells, ground.raions, strict=True):
        if raion is not None and not cell.shape.is_empty:
            shapes[raion].append(cell.shape)
    return {raion: to_geographic(coverage_union_all(own)) for raion, own in shapes.items()}
