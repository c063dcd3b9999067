"""A map of one's own: polygons in GeoJSON, GeoPackage, a zipped Shapefile or KML, with a mapping of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

import geopandas

from geodata.assessors import Status
from geodata.errors import DrawingError
from geodata.importers.features import Feature, Others
from geodata.importers.layers import read_layer
from geodata.importers.tables import Drawn, check_day, make_drawing

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Column:
    """A value that each feature has of its own, in the column of this name."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnMapping:
    """Where the fields of the table come from: a :class:`Column` of the file, or one value for all of it.

    Attributes
    ----------
    status : Column or the status of all features.
    statuses : the file's word, as it is there but for space around it -> status; needed with a column.
    day : of maps of single days. Give either it or ``day_from``.
    day_from, day_to : first day and exclusive end; an empty end is open.
    layer, name : texts; a missing one is empty.
    before_2022 : whether all of it was occupied before 24 February 2022.
    """

    status: Column | Status
    statuses: Mapping[str, Status] = field(default_factory=dict)
    day: Column | date | None = None
    day_from: Column | date | None = None
    day_to: Column | date | None = None
    layer: Column | str = ""
    name: Column | str = ""
    before_2022: bool = False

    def list_columns(self) -> tuple[str, ...]:
        """Names of the columns that the file must have."""
        fields = (self.status, self.day, self.day_from, self.day_to, self.layer, self.name)
        return tuple(value.name for value in fields if isinstance(value, Column))


def read_polygons(
    content: bytes,
    *,
    mapping: ColumnMapping,
    today: date,
    source: str,
    others: Others = Others.REFUSED,
    crs: str | None = None,
    table: str | None = None,
) -> geopandas.GeoDataFrame:
    """Read a map of one's own.

    Parameters
    ----------
    content : GeoJSON; GeoPackage; a zip archive of one Shapefile, GeoJSON, GeoPackage or KML (KMZ); or KML: told apart
        by their first bytes.
    mapping : where status and days come from.
    today : no later day is taken.
    source : the file's name, for errors.
    others : what becomes of features that are no polygons.
    crs : of a file that does not name its own, such as ``EPSG:32636``; the result is reprojected.
    table : the layer to read of a GeoPackage with several.

    Returns
    -------
    A row for each feature, columns :data:`geodata.importers.tables.COLUMNS`, EPSG:4326, x = longitude.

    Raises
    ------
    DrawingError
        If the file is none of these, too large, has no CRS, another one than ``crs`` says, a broken polygon, an
        unknown status, no such column, or a day that is none or has not come; names feature and field.
    """
    if (mapping.day is None) == (mapping.day_from is None):
        raise DrawingError(f"{source}: day: got both or neither of day and day_from, wanted one of them in the mapping")
    if mapping.day is not None and mapping.day_to is not None:
        raise DrawingError(f"{source}: day_to: got an end for single days, wanted day_from with it in the mapping")
    features = read_layer(content, source=source, others=others, crs=crs, table=table)
    return make_drawing(_list_rows(features, mapping, today), source=source)


def _list_rows(features: tuple[Feature, ...], mapping: ColumnMapping, today: date) -> Iterator[Drawn]:
    for feature in features:
        for column in mapping.list_columns():
            if column not in feature.properties:
                names = ", ".join(feature.properties) or "none"
                raise DrawingError(
                    f"{feature.where}: {column}: got no such column, wanted it by the mapping; it has {names}"
                )
        if mapping.day is not None:
            first = _read_day(feature, "day", mapping.day, today)
            end: date | None = None if first is None else first + A_DAY
        else:
            first = _read_day(feature, "day_from", mapping.day_from, today)
            end = _read_day(feature, "day_to", mapping.day_to, today + A_DAY)
        if first is None:
            raise DrawingError(f"{feature.where}: day_from: got nothing, wanted a day as 2022-02-24")
        status = _read_status(feature, mapping)
        layer, name = _read_text(feature, mapping.layer), _read_text(feature, mapping.name)
        yield Drawn(feature.number, first, end, status, layer, mapping.before_2022, name, feature.geometry)


def _get_value(feature: Feature, value: object) -> Any:
    return feature.properties[value.name] if isinstance(value, Column) else value


def _is_missing(value: Any) -> bool:
    """None, NaN or NaT, or an empty text."""
    return value is None or value != value or (isinstance(value, str) and not value.strip())


def _read_text(feature: Feature, value: Column | str) -> str:
    text = _get_value(feature, value)
    return "" if _is_missing(text) else str(text)


def _read_status(feature: Feature, mapping: ColumnMapping) -> Status:
    if isinstance(mapping.status, Status):
        return mapping.status
    word = _read_text(feature, mapping.status).strip()
    if word not in mapping.statuses:
        known = ", ".join(f"“{name}”" for name in mapping.statuses) or "none"
        raise DrawingError(
            f"{feature.where}: {mapping.status.name}: got the status “{word}”, wanted one of {known}; add it"
        )
    return mapping.statuses[word]


def _read_day(feature: Feature, field_name: str, source: Column | date | None, today: date) -> date | None:
    """A day as a date, ``2022-02-24`` or ``20220224``, with or without a time of day; None where there is none."""
    value = _get_value(feature, source)
    if _is_missing(value):
        return None
    label = source.name if isinstance(source, Column) else field_name
    if isinstance(value, datetime):
        day = value.date()
    elif isinstance(value, date):
        day = value
    else:
        text = str(value).strip()
        try:
            # A number that a file keeps as a fraction, 20220224.0, is a day as well; a time of day says nothing more.
            day = date.fromisoformat(text.removesuffix(".0").replace("T", " ").split(" ")[0])
        except ValueError as cause:
            raise DrawingError(f"{feature.where}: {label}: got “{text}”, wanted a day as 2022-02-24") from cause
    return check_day(day, today=today, where=feature.where, field=label)
