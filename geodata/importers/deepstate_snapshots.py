"""Full snapshots of the DeepState map, GeoJSON: every status that the map tells apart."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import geopandas

from geodata.assessors import Status
from geodata.errors import DrawingError
from geodata.importers.deepstate_legend import Reading, classify
from geodata.importers.features import Feature, Others, read_features
from geodata.importers.tables import Drawn, check_day, make_drawing

__all__ = ["LAYERS", "Reading", "classify", "read_snapshot"]

LAYERS = {Status.RUSSIAN_HELD: "occupied", Status.CONTESTED: "unknown", Status.UKRAINIAN_HELD: "liberated"}


def read_snapshot(content: bytes, *, day: date, today: date, source: str) -> geopandas.GeoDataFrame:
    """Read a full snapshot.

    Points (units, directions of attack) are left out, and so are polygons of other countries. What is drawn as
    Ukrainian-held is what was liberated; the rest of Ukraine is Ukrainian-held without being drawn. Polygons of
    different statuses may overlap a little, and some lie across the border in Russia.

    Parameters
    ----------
    content : GeoJSON with the properties ``name`` and ``fill``; see :func:`classify`.
    day : of the snapshot, by the file's name: the file does not say.
    today : no later day is taken.
    source : the file's name, for errors.

    Returns
    -------
    A row for each polygon feature, for that day, columns :data:`geodata.importers.tables.COLUMNS`, EPSG:4326,
    x = longitude.

    Raises
    ------
    DrawingError
        If the file is none of these, a status is unknown, or the day has not come.
    """
    check_day(day, today=today, where=source, field="day")
    return make_drawing(_list_rows(read_features(content, source=source, others=Others.DROPPED), day), source=source)


def _list_rows(features: tuple[Feature, ...], day: date) -> Iterator[Drawn]:
    for feature in features:
        name, fill = _read_text(feature, "name"), _read_text(feature, "fill")
        try:
            reading = classify(name, fill)
        except DrawingError as fault:
            raise DrawingError(f"{feature.where}: {fault}") from fault
        if reading.status is not None:
            yield Drawn(
                feature.number, day, day + timedelta(days=1), reading.status, LAYERS[reading.status],
                reading.before_2022, name, feature.geometry,
            )  # fmt: skip


def _read_text(feature: Feature, field: str) -> str:
    value = feature.properties.get(field)
    if not isinstance(value, str):
        raise DrawingError(f"{feature.where}: {field}: got {value!r}, wanted a text; is it a full snapshot?")
    return value
