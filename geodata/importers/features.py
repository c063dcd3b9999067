"""GeoJSON: from bytes to features with checked polygons, for all formats that are made of it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from shapely.geometry import MultiPolygon, Polygon

from geodata.errors import DrawingError
from geodata.importers.shapes import join_polygons, make_polygon, refuse_kind

MOST_BYTES = 200_000_000
# However a file names the longitude and latitude of WGS 84.
_GEOGRAPHIC_NAMES = frozenset({
    "urn:ogc:def:crs:ogc:1.3:crs84", "urn:ogc:def:crs:ogc::crs84", "ogc:crs84", "crs84",
    "http://www.opengis.net/def/crs/ogc/1.3/crs84", "urn:ogc:def:crs:epsg::4326", "epsg:4326",
})  # fmt: skip


class Others(StrEnum):
    """What becomes of features that draw no ground: points, lines, and features without a geometry."""

    REFUSED = "refused"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Feature:
    """A feature with a checked polygon in EPSG:4326, x = longitude.

    Attributes
    ----------
    number : its place in the file, from 1.
    where : file and number, to begin an error with.
    """

    number: int
    where: str
    properties: Mapping[str, Any]
    geometry: Polygon | MultiPolygon


def read_features(content: bytes, *, source: str, others: Others, most_bytes: int = MOST_BYTES) -> tuple[Feature, ...]:
    """The features of a GeoJSON file that draw ground.

    Parameters
    ----------
    content : UTF-8, perhaps with a byte order mark: a FeatureCollection in the longitude and latitude of WGS 84.
    source : the file's name, for errors.
    others : what becomes of features without polygons; of a GeometryCollection the polygons are kept and the rest is
        treated so.
    most_bytes : a larger file is refused before it is parsed.

    Raises
    ------
    DrawingError
        If it is too large, no such file, or a polygon is out of range, empty, or too broken to repair; heights are
        left out, rings of the wrong direction turned, small crossings repaired.
    """
    return parse_features(read_json(content, source=source, most_bytes=most_bytes), source=source, others=others)


def read_json(content: bytes, *, source: str, most_bytes: int = MOST_BYTES) -> object:
    """What a JSON file holds; DrawingError if it is too large, or not JSON in UTF-8."""
    check_size(content, source=source, most_bytes=most_bytes)
    try:
        return json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as cause:
        raise DrawingError(
            f"{source}: got bytes that are not UTF-8 at {cause.start}, wanted GeoJSON in UTF-8"
        ) from cause
    except (ValueError, RecursionError) as cause:
        raise DrawingError(f"{source}: got no JSON ({cause}), wanted GeoJSON; is the file whole?") from cause


def check_size(content: bytes, *, source: str, most_bytes: int) -> None:
    """DrawingError if there are more bytes than that, or none."""
    if not content:
        raise DrawingError(f"{source}: got an empty file, wanted a map; fetch or save it again")
    if len(content) > most_bytes:
        raise DrawingError(f"{source}: got {len(content):,} bytes, wanted at most {most_bytes:,}; simplify its shapes")


def parse_features(collection: object, *, source: str, others: Others) -> tuple[Feature, ...]:
    """As :func:`read_features`, of parsed JSON."""
    if not isinstance(collection, dict) or not isinstance(collection.get("features"), list):
        raise DrawingError(f"{source}: got no FeatureCollection, wanted one with a list “features”")
    _check_crs(collection.get("crs"), source)
    features = []
    for number, item in enumerate(collection["features"], start=1):
        where = f"{source}: feature {number}"
        if not isinstance(item, dict) or not isinstance(item.get("properties") or {}, dict):
            raise DrawingError(f"{where}: got something else than a feature with properties, wanted one")
        geometry = read_geometry(item.get("geometry"), where=where, others=others)
        if geometry is not None:
            features.append(Feature(number, where, item.get("properties") or {}, geometry))
    return tuple(features)


def _check_crs(crs: object, source: str) -> None:
    if crs is None:
        return
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = properties.get("name") if isinstance(properties, dict) else None
    if not isinstance(name, str) or name.strip().lower() not in _GEOGRAPHIC_NAMES:
        raise DrawingError(
            f"{source}: crs: got “{str(name or crs)[:80]}”, wanted none or CRS84 (longitude and latitude of "
            "WGS 84); reproject it"
        )


def read_geometry(geometry: object, *, where: str, others: Others) -> Polygon | MultiPolygon | None:
    """The polygons of a GeoJSON geometry, or None where it has none and such are dropped.

    Raises
    ------
    DrawingError
        As :func:`read_features`.
    """
    polygons = []
    for kind, coordinates in _list_simple(geometry, where):
        if kind == "Polygon":
            polygons.append(make_polygon(coordinates, where=where))
        elif others is Others.REFUSED:
            raise refuse_kind(kind, where=where)
    if polygons:
        return join_polygons(polygons, where=where)
    if others is Others.DROPPED:
        return None
    raise DrawingError(f"{where}: geometry: got nothing, wanted a polygon; remove the feature or draw it")


_KINDS = frozenset({"Point", "MultiPoint", "LineString", "MultiLineString", "Polygon"})


def _list_simple(geometry: object, where: str) -> Iterator[tuple[str, object]]:
    """Kind and coordinates of the simple geometries that a geometry consists of."""
    if geometry is None:
        return
    members = geometry if isinstance(geometry, dict) else {}
    kind = str(members.get("type"))
    content = members.get("geometries" if kind == "GeometryCollection" else "coordinates", [])
    if kind in _KINDS:
        yield kind, content
    elif kind in ("MultiPolygon", "GeometryCollection") and isinstance(content, list):
        for part in content:
            yield from [("Polygon", part)] if kind == "MultiPolygon" else _list_simple(part, where)
    else:
        raise DrawingError(f"{where}: geometry: got the type “{kind[:80]}”, wanted a GeoJSON geometry")
