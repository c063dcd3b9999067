"""Layers of polygons in the formats of geographic programs, from bytes to checked features."""

from __future__ import annotations

import io
import warnings
import zipfile
from pathlib import PurePosixPath
from typing import Any

import geopandas
import numpy as np
import pyogrio
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError

from geodata.crs import GEOGRAPHIC
from geodata.errors import DrawingError
from geodata.importers.features import MOST_BYTES, Feature, Others, check_size, parse_features, read_json
from geodata.importers.kml import parse_kml
from geodata.importers.shapes import list_parts, repair_shape
from geodata.importers.unpacking import is_zip, unpack

# The parts of a Shapefile that are read; whatever else an archive holds is left in it.
_SHAPEFILE = (".shp", ".shx", ".dbf", ".prj", ".cpg")
_SHAPE_SIGNATURE = b"\x00\x00\x27\x0a"
_SQLITE_SIGNATURE = b"SQLite format 3\x00"
_GEOPACKAGE_IDS = (b"GPKG", b"GP10", b"GP11")
DEEPEST = 4  # lists around the numbers of a MultiPolygon
_GEOGRAPHIC = CRS(GEOGRAPHIC)
_LONGITUDE_FIRST = CRS("OGC:CRS84")


def read_layer(
    content: bytes, *, source: str, others: Others, crs: str | None, table: str | None, most_bytes: int = MOST_BYTES
) -> tuple[Feature, ...]:
    """The features of a file of any of the formats; see :func:`geodata.importers.polygons.read_polygons`.

    The format is told by the first bytes, never by what a program would make of them: a file that only names other
    files or addresses is none of these, and nothing but the bytes is read.

    Raises
    ------
    DrawingError
        As :func:`geodata.importers.polygons.read_polygons`.
    """
    check_size(content, source=source, most_bytes=most_bytes)
    given = None if crs is None else _parse_crs(crs, source)
    if is_zip(content):
        return _read_archive(content, source=source, others=others, crs=crs, table=table, most_bytes=most_bytes)
    if content.startswith(_SQLITE_SIGNATURE):
        return _read_frame(_read_geopackage(content, source, table), source=source, others=others, given=given)
    start = content[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"<"):
        _choose_crs(_GEOGRAPHIC, given, source)  # of KML it is always this one
        collection: object = parse_kml(content, source=source)
    elif start.startswith(b"{"):
        collection = _reproject(read_json(content, source=source, most_bytes=most_bytes), source, given)
    else:
        raise DrawingError(
            f"{source}: got a file of an unknown format, wanted GeoJSON, GeoPackage, KML or a zipped Shapefile"
        )
    return parse_features(collection, source=source, others=others)


def _parse_crs(crs: str, source: str) -> CRS:
    try:
        return CRS(crs)
    except ProjError as cause:
        raise DrawingError(f"{source}: crs: got “{crs}”, wanted a CRS as EPSG:32636") from cause


def _read_archive(
    content: bytes, *, source: str, others: Others, crs: str | None, table: str | None, most_bytes: int
) -> tuple[Feature, ...]:
    kinds = (*_SHAPEFILE, ".geojson", ".json", ".kml", ".gpkg")
    files = unpack(content, wanted=lambda name: _get_suffix(name) in kinds, source=source, most_bytes=most_bytes)
    layers = [name for name in files if _get_suffix(name) in (".shp", ".geojson", ".json", ".kml", ".gpkg")]
    if len(layers) != 1:
        raise DrawingError(
            f"{source}: got a zip archive with the layers {', '.join(layers) or 'none'}, wanted one Shapefile, "
            "GeoJSON, GeoPackage or KML file in it"
        )
    name = layers[0]
    if _get_suffix(name) == ".shp":
        given = None if crs is None else _parse_crs(crs, source)
        return _read_frame(_read_shapefile(files, name, source), source=source, others=others, given=given)
    if is_zip(files[name]):
        raise DrawingError(f"{source}: {name}: got a zip archive inside a zip archive, wanted a layer")
    inner = f"{source}: {name}"
    return read_layer(files[name], source=inner, others=others, crs=crs, table=table, most_bytes=most_bytes)


def _get_suffix(name: str) -> str:
    """A file's ending in small letters; empty for those that a Mac puts beside each file."""
    path = PurePosixPath(name)
    return "" if path.name.startswith("._") else path.suffix.lower()


def _read_shapefile(files: dict[str, bytes], name: str, source: str) -> geopandas.GeoDataFrame:
    stem = name[: -len(".shp")].lower()
    parts = {_get_suffix(other): part for other, part in files.items() if other[:-4].lower() == stem}
    missing = [suffix for suffix in (".shx", ".dbf") if suffix not in parts]
    if missing or not parts[".shp"].startswith(_SHAPE_SIGNATURE):
        raise DrawingError(
            f"{source}: {name}: got no whole Shapefile ({', '.join(missing) or 'no .shp'} missing), wanted one"
        )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for suffix, part in parts.items():
            if suffix in _SHAPEFILE:
                archive.writestr(f"layer{suffix}", part)
    return _run_reader(packed.getvalue(), source, None)


def _read_geopackage(content: bytes, source: str, table: str | None) -> geopandas.GeoDataFrame:
    if content[68:72] not in _GEOPACKAGE_IDS:
        raise DrawingError(f"{source}: got a SQLite database that is no GeoPackage, wanted one")
    return _run_reader(content, source, table)


def _run_reader(content: bytes, source: str, table: str | None) -> geopandas.GeoDataFrame:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", RuntimeWarning)  # that bytes in memory have no file name
            tables = [str(name) for name, kind in pyogrio.list_layers(content) if kind is not None]
            if len(tables) != 1 and table not in tables:
                raise DrawingError(
                    f"{source}: got the layers {', '.join(tables) or 'none'}, wanted one of them named as “table”"
                )
            frame = pyogrio.read_dataframe(content, layer=table or tables[0])
    except (ValueError, RuntimeError, UnicodeDecodeError) as cause:  # pyogrio's errors are RuntimeErrors
        raise DrawingError(f"{source}: got a layer that cannot be read ({cause}), wanted a whole one") from cause
    if not isinstance(frame, geopandas.GeoDataFrame):
        raise DrawingError(f"{source}: got a table without geometries, wanted a layer of polygons")
    return frame


def _choose_crs(own: CRS | None, given: CRS | None, source: str) -> CRS:
    if own is None and given is None:
        raise DrawingError(
            f"{source}: crs: got none, wanted to know what the coordinates are; name it, such as crs EPSG:4326 for "
            "longitude and latitude"
        )
    if own is not None and given is not None and not own.equals(given, ignore_axis_order=True):
        raise DrawingError(f"{source}: crs: got “{given.name}”, but the file says “{own.name}”; leave it out")
    chosen = own or given
    assert chosen is not None
    return chosen


def _read_frame(
    frame: geopandas.GeoDataFrame, *, source: str, others: Others, given: CRS | None
) -> tuple[Feature, ...]:
    crs = _choose_crs(frame.crs, given, source)
    shapes = frame.geometry.set_crs(crs).to_crs(GEOGRAPHIC)
    records = frame.drop(columns=frame.geometry.name).to_dict("records")
    features = []
    for number, (properties, shape) in enumerate(zip(records, shapes, strict=True), start=1):
        where = f"{source}: feature {number}"
        kinds = {part.geom_type for part in list_parts(shape)} if shape is not None else set()
        if others is Others.DROPPED and "Polygon" not in kinds:
            continue
        named = {str(name): value for name, value in properties.items()}
        features.append(Feature(number, where, named, repair_shape(shape, where=where)))
    return tuple(features)


def _reproject(collection: object, source: str, given: CRS | None) -> object:
    """GeoJSON in longitude and latitude; as it is, where it says nothing else."""
    if not isinstance(collection, dict) or not isinstance(collection.get("features"), list):
        return collection
    own = _find_crs(collection.get("crs"), source)
    crs = _choose_crs(own, given, source) if own or given else _GEOGRAPHIC
    if crs.equals(_GEOGRAPHIC, ignore_axis_order=True) or crs.equals(_LONGITUDE_FIRST):
        return {**collection, "crs": None}
    move = Transformer.from_crs(crs, _GEOGRAPHIC, always_xy=True)
    features = [_move_feature(item, move) for item in collection["features"]]
    return {**collection, "crs": None, "features": features}


def _find_crs(crs: Any, source: str) -> CRS | None:
    if crs is None:
        return None
    properties = crs.get("properties") if isinstance(crs, dict) else None
    return _parse_crs(str(properties.get("name") if isinstance(properties, dict) else crs), source)


def _move_feature(item: Any, move: Transformer) -> Any:
    geometry = item.get("geometry") if isinstance(item, dict) else None
    return {**item, "geometry": _move_geometry(geometry, move)} if isinstance(geometry, dict) else item


def _move_geometry(geometry: dict[str, Any], move: Transformer) -> dict[str, Any]:
    if isinstance(geometry.get("geometries"), list):
        parts = [_move_geometry(part, move) if isinstance(part, dict) else part for part in geometry["geometries"]]
        return {**geometry, "geometries": parts}
    return {**geometry, "coordinates": _move_positions(geometry.get("coordinates"), move, DEEPEST)}


def _move_positions(coordinates: Any, move: Transformer, depth: int) -> Any:
    """Positions at most so deep, moved; what is none is left for the checks that follow."""
    if not isinstance(coordinates, list) or not coordinates or depth == 0:
        return coordinates
    if isinstance(coordinates[0], list) and coordinates[0] and isinstance(coordinates[0][0], list):
        return [_move_positions(part, move, depth - 1) for part in coordinates]
    try:
        points = np.array([position[:2] for position in coordinates], dtype=np.float64)
        return np.column_stack(move.transform(points[:, 0], points[:, 1])).tolist()
    except (ValueError, TypeError, IndexError):
        return coordinates
