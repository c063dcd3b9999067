"""The layers of the ISW map, GeoJSON of the archive Nikkei-Visual-Data-Journalism/ISW."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

import geopandas

from geodata.errors import DrawingError
from geodata.importers.features import Feature, Others, read_features
from geodata.importers.isw_layers import (
    ADVANCE,
    ADVANCE_OR_CLAIMED,
    BEFORE_2022,
    CLAIMED,
    CONTROL,
    COUNTEROFFENSIVES,
    LAYERS,
)
from geodata.importers.tables import Drawn, check_day, make_drawing

# Year and month in which ISW began the layer of counteroffensives anew: before and after it say different things.
COUNTEROFFENSIVES_RESET = (2022, 11)
# By the name of the service, by the title on the map, and as the archive's keepers translate them.
_NAMES = {
    "russiacotinukraine": CONTROL,
    "assessrussiancontrol": CONTROL,
    "assessedrussiancontrol": CONTROL,
    "ロシア軍支配エリア": CONTROL,
    "russiancontrolledukrainianterritorybeforefebruary242022": BEFORE_2022,
    "russiancontrolledbeforefebruary242022": BEFORE_2022,
    "assessedrussianadvanceinukraine": ADVANCE,
    "assessedrussianadvance": ADVANCE,
    "claimedrussianterritoryinukraine": CLAIMED,
    "claimedukrainiancounteroffensives": COUNTEROFFENSIVES,
    "ウクライナ軍反撃エリア": COUNTEROFFENSIVES,
    "ロシア軍侵攻エリア": ADVANCE_OR_CLAIMED,
}


def is_series(layer: str) -> bool:
    """Whether a layer, by its id, may be drawn as a series over days; see :attr:`Layer.series`.

    Claimed Ukrainian counteroffensives may not: the layer was reset in November 2022
    (:data:`COUNTEROFFENSIVES_RESET`). KeyError for an id that is none of :data:`LAYERS`.
    """
    return LAYERS[layer].series


def read_layers(content: bytes, *, day: date, today: date, source: str) -> geopandas.GeoDataFrame:
    """Read a day of the ISW map.

    Features without a geometry, of which the archive has a few a day, are left out. What was occupied before
    2022 is in assessed control too and not told apart there.

    Parameters
    ----------
    content : GeoJSON with the property ``layer``; see :func:`geodata.importers.features.read_features`.
    day : of the map, by the file's name: the file does not say.
    today : no later day is taken.
    source : the file's name, for errors.

    Returns
    -------
    A row for each feature, for that day; ``layer`` is an id of :data:`LAYERS`, ``name`` the layer's name in the file.
    Columns :data:`geodata.importers.tables.COLUMNS`, EPSG:4326, x = longitude.

    Raises
    ------
    DrawingError
        If the file is none of these, a layer is unknown, or the day has not come.
    """
    check_day(day, today=today, where=source, field="day")
    return make_drawing(_list_rows(read_features(content, source=source, others=Others.DROPPED), day), source=source)


def _list_rows(features: tuple[Feature, ...], day: date) -> Iterator[Drawn]:
    for feature in features:
        name = feature.properties.get("layer")
        layer = _NAMES.get(_simplify(name)) if isinstance(name, str) else None
        if layer is None:
            raise DrawingError(
                f"{feature.where}: layer: got {name!r}, wanted a layer of the ISW map such as "
                "VIEW_RussiaCoTinUkraine_V3; the map has a new layer, which must be added before the file can be read"
            )
        end = day + timedelta(days=1)
        yield Drawn(
            feature.number, day, end, layer.status, layer.id, layer.before_2022, str(name), feature.geometry
        )  # fmt: skip


def _simplify(name: str) -> str:
    """A layer's name without prefix, version, signs and case."""
    core = re.sub(r"^(VIEW|MDS)_|_view$|_V\d+$", "", name.strip())
    return "".join(sign for sign in core.lower() if sign.isalnum())
