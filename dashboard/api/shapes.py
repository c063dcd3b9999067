"""The shapes of places as texts of GeoJSON geometries, written once per process."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache

from shapely import Point, set_precision
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from dashboard.export.formats import DECIMALS
from geodata.outlines import find_outlines
from geodata.records import Place, PlaceKind
from geodata.shares import Level

NO_SHAPE = "null"
_LEVELS = {PlaceKind.COUNTRY: Level.COUNTRY, PlaceKind.OBLAST: Level.OBLAST, PlaceKind.RAION: Level.RAION}


@cache
def load_shapes(level: Level) -> Mapping[str, str]:
    """Id -> geometry of every place of a level, as :func:`geodata.outlines.find_outlines` has them."""
    return {place_id: write_shape(shape) for place_id, shape in find_outlines(level).items()}


def find_shape(place: Place) -> str:
    """The outline of a unit or raion, the point of a settlement; ``null`` for what has no bounds of its own."""
    if place.kind in _LEVELS:
        return load_shapes(_LEVELS[place.kind]).get(place.id, NO_SHAPE)
    if place.kind is not PlaceKind.SETTLEMENT or place.lon is None or place.lat is None:
        return NO_SHAPE
    return write_shape(Point(place.lon, place.lat))


def write_shape(shape: BaseGeometry) -> str:
    """A shape in degrees as the text of a geometry (RFC 7946)."""
    return json.dumps(mapping(set_precision(shape, 10**-DECIMALS)), separators=(",", ":"))
