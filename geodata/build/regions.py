"""The region table and the full shapes of the 27 first-level units."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from shapely import MultiPolygon, Point, Polygon, get_parts, make_valid, maximum_inscribed_circle
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

from geodata.build.tables import write_json
from geodata.build.units import OBLASTS, SPECIAL_UNITS, SpecialUnit, Unit, list_oblast_aliases
from geodata.crs import measure_area_km2, measure_ellipsoid_area_km2, to_equal_area, to_geographic
from geodata.errors import SourceError

DECIMALS = 5  # of a degree: about one metre
LABEL_TOLERANCE_M = 500.0


def read_shapes(path: Path) -> dict[str, BaseGeometry]:
    """The outline of each first-level unit, EPSG:4326 (x = longitude), valid, rounded to :data:`DECIMALS`.

    Raises
    ------
    SourceError
        If the file does not hold exactly the 27 units.
    """
    admin1 = {unit.admin1: unit.id for unit in (*OBLASTS, *SPECIAL_UNITS)}
    shapes: dict[str, BaseGeometry] = {}
    for feature in json.loads(path.read_bytes())["features"]:
        code = str(feature["properties"]["gn_a1_code"]).removeprefix("UA.")
        if code in admin1:
            shapes[admin1[code]] = round_shape(keep_polygons(make_valid(shape(feature["geometry"]))))
    if set(shapes) != set(admin1.values()):
        missing = sorted(set(admin1.values()) - set(shapes))
        raise SourceError(f"{path.name} lacks {', '.join(missing)}; review the new boundary file")
    return {unit_id: shapes[unit_id] for unit_id in sorted(shapes)}


def keep_polygons(geometry: BaseGeometry) -> BaseGeometry:
    """The polygons of a shape, without the points and lines that making it valid may leave."""
    parts = [part for part in get_parts(geometry) if isinstance(part, Polygon | MultiPolygon)]
    flat = [polygon for part in parts for polygon in get_parts(part)]
    return MultiPolygon(flat) if len(flat) != 1 else flat[0]


def round_shape(geometry: BaseGeometry) -> BaseGeometry:
    """A shape with its coordinates rounded; the same vertex stays the same in every shape that has it."""

    def round_ring(ring: Any) -> list[tuple[float, float]]:
        points = [(round(x, DECIMALS), round(y, DECIMALS)) for x, y, *_ in ring.coords]
        return [point for i, point in enumerate(points) if i == 0 or point != points[i - 1]]

    polygons = []
    for polygon in get_parts(geometry):
        holes = [ring for ring in (round_ring(hole) for hole in polygon.interiors) if len(ring) > 3]
        polygons.append(Polygon(round_ring(polygon.exterior), holes))
    rounded = MultiPolygon(polygons) if len(polygons) != 1 else polygons[0]
    return rounded if rounded.is_valid else keep_polygons(make_valid(rounded))


def make_rows(shapes: dict[str, BaseGeometry]) -> list[dict[str, Any]]:
    """One row a unit, in the order of their ids; the columns are those of the schema ``regions``."""
    units: Sequence[Unit | SpecialUnit] = sorted((*OBLASTS, *SPECIAL_UNITS), key=lambda unit: unit.id)
    return [_make_row(unit, shapes[unit.id]) for unit in units]


def _make_row(unit: Unit | SpecialUnit, outline: BaseGeometry) -> dict[str, Any]:
    if isinstance(unit, Unit):
        en, uk, ru = f"{unit.stem} Oblast", f"{unit.uk_stem}а область", f"{unit.ru_stem}ая область"
        aliases = list_oblast_aliases(unit)
    else:
        en, uk, ru, aliases = unit.en, unit.uk, unit.ru, list(unit.aliases)
    lon, lat = place_label(outline)
    return {
        "id": unit.id,
        "katottg": unit.katottg,
        "en": en,
        "uk": uk,
        "ru": ru,
        "lon": lon,
        "lat": lat,
        "official_area_km2": unit.official_area_km2,
        "area_km2": f"{measure_area_km2(outline):.1f}",
        "ellipsoid_area_km2": f"{measure_ellipsoid_area_km2(outline):.1f}",
        "area_reason": unit.area_reason or None,
        "aliases": tuple(dict.fromkeys(alias for alias in aliases if alias not in {en, uk, ru})),
    }


def place_label(outline: BaseGeometry) -> tuple[str, str]:
    """The middle of the largest circle inside a shape's largest polygon: lon, lat in degrees, three decimals."""
    largest = max(get_parts(to_equal_area(outline)), key=lambda part: part.area)
    radius = maximum_inscribed_circle(largest, tolerance=LABEL_TOLERANCE_M)
    middle = to_geographic(Point(radius.coords[0])).centroid
    return f"{middle.x:.3f}", f"{middle.y:.3f}"


def write_shapes(shapes: dict[str, BaseGeometry]) -> bytes:
    """The full shapes as GeoJSON (EPSG:4326), a feature a line, property ``id``."""
    head = '{"type":"FeatureCollection","features":[\n'
    lines = [
        write_json({"type": "Feature", "properties": {"id": unit_id}, "geometry": mapping(outline)}).decode().strip()
        for unit_id, outline in shapes.items()
    ]
    return (head + ",\n".join(lines) + "\n]}\n").encode()
