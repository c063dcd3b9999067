"""The table of drawings that importers of polygons return, and what must be true of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

import geopandas
import pandas
from shapely import box, has_z, is_valid_reason, union_all
from shapely.affinity import affine_transform
from shapely.geometry import MultiPolygon, Polygon

from geodata.assessors import Status
from geodata.crs import GEOGRAPHIC
from geodata.errors import DrawingError

# Ukraine and what the maps draw around it: longitude 20 to 45, latitude 42 to 55.
SURROUNDINGS = box(20.0, 42.0, 45.0, 55.0)
SWAP_AXES = (0.0, 1.0, 1.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A row of the table.

    Attributes
    ----------
    feature : number of the feature in the file, from 1.
    day_from, day_to : the days it was drawn for; the end is exclusive, None is open.
    layer : which part of the assessor's map, in this package's word or, of a map of one's own, in the map's.
    before_2022 : whether it is drawn as occupied before 24 February 2022; False too where the map does not tell.
    name : as in the file, empty where it has none.
    geometry : EPSG:4326, x = longitude.
    """

    feature: int
    day_from: date
    day_to: date | None
    status: Status
    layer: str
    before_2022: bool
    name: str
    geometry: Polygon | MultiPolygon


COLUMNS = tuple(field.name for field in fields(Drawn))[1:]


def make_drawing(rows: Iterable[Drawn], *, source: str) -> geopandas.GeoDataFrame:
    """The checked table of these rows.

    Returns
    -------
    Columns :data:`COLUMNS` in EPSG:4326, x = longitude; the index, named ``feature``, is the feature's number in the
    file, from 1.

    Raises
    ------
    DrawingError
        As :func:`check_drawing`.
    """
    drawn = list(rows)
    values = {name: [getattr(row, name) for row in drawn] for name in COLUMNS[:-1]}
    index = pandas.Index([row.feature for row in drawn], name="feature")
    # Dates stay dates and None stays None only in columns of objects.
    columns = {name: pandas.Series(column, index=index, dtype=object) for name, column in values.items()}
    columns["before_2022"] = columns["before_2022"].astype(bool)
    frame = geopandas.GeoDataFrame(columns, geometry=[row.geometry for row in drawn], crs=GEOGRAPHIC)
    return check_drawing(frame, source=source)


def check_drawing(frame: geopandas.GeoDataFrame, *, source: str) -> geopandas.GeoDataFrame:
    """The same table, if it is one of drawings.

    Parameters
    ----------
    frame : columns :data:`COLUMNS`, index the features' numbers.
    source : the file's name, for the error.

    Raises
    ------
    DrawingError
        If it has no rows, other columns, another CRS, a field of the wrong kind, a row that ends before it begins, a
        geometry that is not a valid, filled, two-dimensional polygon, the same drawing twice for a day, or nothing in
        :data:`SURROUNDINGS`; names the file, the feature's number and the field.
    """
    if tuple(frame.columns) != COLUMNS:
        raise DrawingError(f"{source}: got the columns {', '.join(frame.columns)}, wanted {', '.join(COLUMNS)}")
    if frame.crs is None or not frame.crs.equals(GEOGRAPHIC):
        raise DrawingError(f"{source}: got the CRS {frame.crs}, wanted {GEOGRAPHIC} with x = longitude")
    if frame.empty:
        raise DrawingError(
            f"{source}: got no polygon that says who holds what, wanted at least one; is it the right file?"
        )
    for number, row in zip(frame.index, frame.itertuples(index=False), strict=True):
        _check_row(row, where=f"{source}: feature {number}")
    _check_once(frame, source)
    _check_place(frame, source)
    return frame


def check_day(day: date, *, today: date, where: str, field: str) -> date:
    """The same day, if it has come; DrawingError otherwise."""
    if day > today:
        raise DrawingError(
            f"{where}: {field}: got {day}, wanted a day up to today, {today}; no map can be of the future"
        )
    return day


def _check_row(row: Any, *, where: str) -> None:
    for field, wanted in (("status", Status), ("layer", str), ("before_2022", bool), ("name", str)):
        if not isinstance(getattr(row, field), wanted):
            raise DrawingError(f"{where}: {field}: got {getattr(row, field)!r}, wanted {wanted.__name__}")
    for field in ("day_from", "day_to"):
        value = getattr(row, field)
        if not _is_day(value) and not (field == "day_to" and value is None):
            raise DrawingError(f"{where}: {field}: got {value!r}, wanted a date{' or None' * (field == 'day_to')}")
    if row.day_to is not None and row.day_to <= row.day_from:
        raise DrawingError(f"{where}: day_to: got {row.day_to}, wanted a day after day_from, {row.day_from}")
    shape = row.geometry
    if not isinstance(shape, Polygon | MultiPolygon) or shape.is_empty or has_z(shape):
        raise DrawingError(f"{where}: geometry: got {_describe(shape)}, wanted a filled two-dimensional polygon")
    if not shape.is_valid:
        raise DrawingError(f"{where}: geometry: got an invalid polygon ({is_valid_reason(shape)}), wanted a valid one")


def _is_day(value: object) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _describe(shape: Any) -> str:
    if shape is None or shape.is_empty:
        return "nothing"
    return f"a {shape.geom_type}{' with heights' if has_z(shape) else ''}"


def _check_once(frame: geopandas.GeoDataFrame, source: str) -> None:
    seen: dict[tuple[object, ...], int] = {}
    keys = zip(frame["day_from"], frame["status"], frame["layer"], frame["name"], frame.geometry.to_wkb(), strict=True)
    for number, key in zip(frame.index, keys, strict=True):
        if key in seen:
            raise DrawingError(
                f"{source}: feature {number}: day_from: got {key[0]}, for which feature {seen[key]} already has the "
                "same status, layer, name and polygon, wanted each drawing once for a day; remove one"
            )
        seen[key] = number


def _check_place(frame: geopandas.GeoDataFrame, source: str) -> None:
    shapes = frame.geometry.to_numpy()
    if any(shape.intersects(SURROUNDINGS) for shape in shapes):
        return
    west, south, east, north = union_all([box(*shape.bounds) for shape in shapes]).bounds
    swapped = any(affine_transform(shape, SWAP_AXES).intersects(SURROUNDINGS) for shape in shapes)
    hint = "latitude seems to come before longitude; swap them" if swapped else "is it in another CRS?"
    raise DrawingError(
        f"{source}: feature {frame.index[0]}: geometry: got longitudes {west:.2f} to {east:.2f} and latitudes "
        f"{south:.2f} to {north:.2f} in the whole file, wanted something in or near Ukraine; {hint}"
    )
