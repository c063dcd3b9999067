"""Coordinate reference systems, and areas measured in two ways."""

from __future__ import annotations

from functools import cache

from pyproj import CRS, Geod, Transformer
from shapely import Geometry, transform

GEOGRAPHIC = "EPSG:4326"

# Lambert azimuthal equal-area about the middle of Ukraine, on the ellipsoid: areas are true everywhere on it.
EQUAL_AREA = "+proj=laea +lat_0=48.5 +lon_0=31.5 +ellps=WGS84 +units=m +no_defs"

SQUARE_METRES_PER_KM2 = 1e6


@cache
def _project() -> Transformer:
    return Transformer.from_crs(CRS(GEOGRAPHIC), CRS(EQUAL_AREA), always_xy=True)


def to_equal_area(shape: Geometry) -> Geometry:
    """Project a shape from longitude and latitude (EPSG:4326, x = longitude) to metres in :data:`EQUAL_AREA`."""
    return transform(shape, _project().transform, interleaved=False)


def to_geographic(shape: Geometry) -> Geometry:
    """Project a shape in :data:`EQUAL_AREA` metres back to longitude and latitude (EPSG:4326, x = longitude)."""
    return transform(shape, lambda x, y: _project().transform(x, y, direction="INVERSE"), interleaved=False)


def measure_area_km2(shape: Geometry) -> float:
    """Area of a shape in EPSG:4326, square kilometres, in the equal-area projection."""
    return float(to_equal_area(shape).area) / SQUARE_METRES_PER_KM2


def measure_ellipsoid_area_km2(shape: Geometry) -> float:
    """Area of a shape in EPSG:4326, square kilometres, on the WGS 84 ellipsoid with geodesic edges."""
    area_m2, _ = Geod(ellps="WGS84").geometry_area_perimeter(shape)
    return abs(float(area_m2)) / SQUARE_METRES_PER_KM2
