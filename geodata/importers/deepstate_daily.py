"""One drawing a day of what is Russian-held by DeepState, GeoJSON of the archive cyterat/deepstate-map-data."""

from __future__ import annotations

from datetime import date, timedelta

import geopandas

from geodata.assessors import Status
from geodata.errors import DrawingError
from geodata.importers.features import Others, read_features
from geodata.importers.tables import Drawn, check_day, make_drawing

LAYER = "occupied"


def read_daily(content: bytes, *, day: date, today: date, source: str) -> geopandas.GeoDataFrame:
    """Read a file of the daily archive.

    It has one feature without properties: everything Russian-held, Crimea and what else was occupied before 2022
    included and not told apart, so ``before_2022`` is False.

    Parameters
    ----------
    content : GeoJSON; see :func:`geodata.importers.features.read_features`.
    day : of the drawing, by the file's name: the file does not say.
    today : no later day is taken.
    source : the file's name, for errors.

    Returns
    -------
    One row for the day, columns :data:`geodata.importers.tables.COLUMNS`, EPSG:4326, x = longitude.

    Raises
    ------
    DrawingError
        If the file is none of these, or the day has not come.
    """
    check_day(day, today=today, where=source, field="day")
    features = read_features(content, source=source, others=Others.REFUSED)
    if len(features) > 1:
        raise DrawingError(
            f"{source}: feature 2: got a second drawing of {day} after feature 1, wanted one feature; "
            "import a map of your own with --as and a column mapping"
        )
    return make_drawing(
        (
            Drawn(one.number, day, day + timedelta(days=1), Status.RUSSIAN_HELD, LAYER, False, "", one.geometry)
            for one in features
        ),
        source=source,
    )
