"""Coordinate reference systems, and areas measured in two ways."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from pyproj import CRS, Geod, Transformer
from pyproj.enums import TransformDirection
from shapely import transform
from shapely.geometry.base import BaseGeometry

GEOGRAPHIC = "EPSG:4326"

# Lambert azimuthal equal-area about the middle of Ukraine, on the ellipsoid: areas are true everywhere on it.
EQUAL_AREA = "+proj=laea +lat_0=48.5 +lon_0=31.5 +ellps=WGS84 +units=m +no_defs"

SQUARE_METRES_PER_KM2 = 1e6


@cache
def _make_transformer() -> Transformer:
    return Transformer.from_crs(CRS(GEOGRAPHIC), CRS(EQUAL_AREA), always_xy=True)


def to_equal_area(shape: BaseGeometry) -> BaseGeometry:
    """Project a shape from longitude and latitude (EPSG:4326, x = longitude) to metres in :data:`EQUAL_AREA`."""
    return _project(shape, TransformDirection.FORWARD)


def to_geographic(shape: BaseGeometry) -> BaseGeometry:
    """Project a shape in :data:`EQUAL_AREA` metres back to longitude and latitude (EPSG:4326, x = longitude)."""
    return _project(shape, TransformDirection.INVERSE)


def _project(shape: BaseGeometry, direction: TransformDirection) -> BaseGeometry:
    def move(points: np.ndarray[Any, np.dtype[np.float64]]) -> np.ndarray[Any, np.dtype[np.float64]]:
        return np.column_stack(_make_transformer().transform(points[:, 0], points[:, 1], direction=direction))

    return transform(shape, move)


def measure_area_km2(shape: BaseGeometry) -> float:
    """Area of a shape in EPSG:4326, square kilometres, in the equal-area projection."""
    return float(to_equal_area(shape).area) / SQUARE_METRES_PER_KM2


def measure_ellipsoid_area_km2(shape: BaseGeometry) -> float:
    """Area of a shape in EPSG:4326, square kilometres, on the WGS 84 ellipsoid with geodesic edges."""
    area_m2, _ = Geod(ellps="WGS84").geometry_area_perimeter(shape)
    return abs(float(area_m2)) / SQUARE_METRES_PER_KM2
