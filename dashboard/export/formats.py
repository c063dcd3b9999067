"""Rows as CSV, JSON, JSON Lines, GeoJSON, GeoParquet or GeoPackage, in bytes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from dashboard.errors import UsageError
from geodata.crs import GEOGRAPHIC

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

Row = Mapping[str, Any]
# What a spreadsheet would run as a formula when it opens a CSV.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
NO_TIME = "2000-01-01T00:00:00.000Z"  # a GeoPackage holds when it was written: the same rows would give other bytes
DECIMALS = 5  # of a degree in GeoJSON, about a metre


class Format(StrEnum):
    """The formats that a table can be written in."""

    CSV = "csv"
    JSON = "json"
    GEOJSON = "geojson"
    PARQUET = "parquet"
    JSONL = "jsonl"
    GPKG = "gpkg"


TEXT_FORMATS = (Format.CSV, Format.JSON, Format.GEOJSON, Format.JSONL)  # those that a terminal can show


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table to be written.

    Attributes
    ----------
    rows : all with the same columns; cells are text, numbers, days, booleans or None.
    about : what goes with it where the format has room: release, sources, licence.
    shapes : gives the shape of a row in degrees (EPSG:4326, x = longitude), None for a row without one; None where no
        row has any.
    """

    rows: Sequence[Row]
    about: Mapping[str, str]
    shapes: Callable[[Row], BaseGeometry | None] | None = None


def write_sheet(sheet: Sheet, form: Format) -> bytes:
    """The bytes of a table.

    Raises
    ------
    UsageError
        If the rows have no shape and the format needs one.
    """
    return _WRITERS[form](sheet)


def write_csv(sheet: Sheet) -> bytes:
    """UTF-8 with a header; None is empty; text that a spreadsheet would run gets an apostrophe before it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    columns = list(sheet.rows[0]) if sheet.rows else []
    writer.writerow(columns)
    writer.writerows([_make_cell(row[column]) for column in columns] for row in sheet.rows)
    return out.getvalue().encode()


def write_json(sheet: Sheet) -> bytes:
    """A list of objects, one a row; days as ``YYYY-MM-DD``."""
    lines = ",\n".join(json.dumps(dict(row), ensure_ascii=False, default=str) for row in sheet.rows)
    return f"[\n{lines}\n]\n".encode()


def write_jsonl(sheet: Sheet) -> bytes:
    """One object a line, one line a row; days as ``YYYY-MM-DD``."""
    return "".join(json.dumps(dict(row), ensure_ascii=False, default=str) + "\n" for row in sheet.rows).encode()


def write_geojson(sheet: Sheet) -> bytes:
    """A FeatureCollection (RFC 7946), with what goes with it as the member ``about``."""
    from shapely import set_precision
    from shapely.geometry import mapping

    shapes = _need_shapes(sheet, Format.GEOJSON)
    features = [
        {
            "type": "Feature",
            "properties": json.loads(json.dumps(dict(row), default=str)),
            "geometry": None if (shape := shapes(row)) is None else mapping(set_precision(shape, 10**-DECIMALS)),
        }
        for row in sheet.rows
    ]
    whole = {"type": "FeatureCollection", "about": dict(sheet.about), "features": features}
    return (json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def write_parquet(sheet: Sheet) -> bytes:
    """GeoParquet where rows have shapes, else Parquet."""
    import geopandas
    import pandas

    out = io.BytesIO()
    frame = pandas.DataFrame([dict(row) for row in sheet.rows])
    if sheet.shapes is None:
        frame.to_parquet(out, index=False)
    else:
        shapes = [sheet.shapes(row) for row in sheet.rows]
        geopandas.GeoDataFrame(frame, geometry=shapes, crs=GEOGRAPHIC).to_parquet(out, index=False)
    return out.getvalue()


def write_geopackage(sheet: Sheet) -> bytes:
    """A GeoPackage with the one layer ``rows``; lists become text with commas, as its columns hold single values."""
    import geopandas
    import pandas
    import pyogrio

    shapes = _need_shapes(sheet, Format.GPKG)
    flat = [{name: _flatten(value) for name, value in row.items()} for row in sheet.rows]
    geometry = [shapes(row) for row in sheet.rows]
    frame = geopandas.GeoDataFrame(pandas.DataFrame(flat), geometry=geometry, crs=GEOGRAPHIC)
    out = io.BytesIO()
    pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": NO_TIME})
    try:
        frame.to_file(out, layer="rows", driver="GPKG", engine="pyogrio")
    finally:
        pyogrio.set_gdal_config_options({"OGR_CURRENT_DATE": None})
    return out.getvalue()


def _flatten(value: Any) -> Any:
    return ", ".join(map(str, value)) if isinstance(value, list) else value


def _need_shapes(sheet: Sheet, form: Format) -> Callable[[Row], BaseGeometry | None]:
    if sheet.shapes is None:
        raise UsageError(f"--format {form}: these rows have no place on a map; choose csv, json, jsonl or parquet")
    return sheet.shapes


def _make_cell(value: Any) -> str:
    value = _flatten(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return str(value)


_WRITERS: dict[Format, Callable[[Sheet], bytes]] = {
    Format.CSV: write_csv,
    Format.JSON: write_json,
    Format.GEOJSON: write_geojson,
    Format.PARQUET: write_parquet,
    Format.JSONL: write_jsonl,
    Format.GPKG: write_geopackage,
}
