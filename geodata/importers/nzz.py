"""Russian-held ground by Liveuamap as NZZ draws it, JSON of the archive conflict-investigations/nzz-maps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import geopandas

from geodata.assessors import LIVEUAMAP, Status
from geodata.errors import DrawingError
from geodata.importers.features import Feature, Others, parse_features, read_json
from geodata.importers.tables import Drawn, check_day, make_drawing

# Crimea is never in it, and the parts of Donetsk and Luhansk oblasts occupied before 2022 on most days are not.
BASELINE = LIVEUAMAP.baseline
CHANGES = {
    "nochange": Status.RUSSIAN_HELD,
    "gains": Status.RUSSIAN_HELD,
    "losses": Status.UKRAINIAN_HELD,
}


def read_changes(content: bytes, *, today: date, source: str) -> geopandas.GeoDataFrame:
    """Read a map of NZZ's.

    A map compares two days: Russian-held on the later one, ``_dateto``, is what did not change and what was gained;
    what was lost after the earlier one, ``_datefrom``, is drawn apart. Gains and losses happened between the two days,
    and nothing tells on which. What was occupied before 24 February 2022 is left out: see :data:`BASELINE`.

    Parameters
    ----------
    content : JSON: a FeatureCollection under ``value``, with the properties ``type``, ``date`` and, but for the first
        map, ``_datefrom`` and ``_dateto``.
    today : no later day is taken.
    source : the file's name, for errors.

    Returns
    -------
    A row for each feature, from ``_dateto`` on with an open end, for the map stands until the next one;
    ``layer`` is the ``type``, ``name`` the two days. Columns :data:`geodata.importers.tables.COLUMNS`, EPSG:4326,
    x = longitude.

    Raises
    ------
    DrawingError
        If the file is none of these, a type is unknown, two features claim the same for a day, or a day has not come.
    """
    value = read_json(content, source=source)
    collection = value["value"] if isinstance(value, dict) and "value" in value else value
    features = parse_features(collection, source=source, others=Others.REFUSED)
    return make_drawing(_list_rows(features, today), source=source)


def _list_rows(features: tuple[Feature, ...], today: date) -> Iterator[Drawn]:
    seen: dict[str, Feature] = {}
    days: dict[tuple[date, date], Feature] = {}
    for feature in features:
        change = feature.properties.get("type")
        if not isinstance(change, str) or change not in CHANGES:
            raise DrawingError(f"{feature.where}: type: got {change!r}, wanted one of {', '.join(CHANGES)}")
        first, last = _read_days(feature, today)
        days.setdefault((first, last), feature)
        other = next(iter(days.values()))
        if len(days) > 1:
            raise DrawingError(
                f"{feature.where}: _dateto: got {first} to {last}, while feature {other.number} has other days, wanted "
                "one pair of days in a file"
            )
        # Losses come as two features on many days; what is not changed and what is gained never does.
        if change != "losses" and change in seen:
            raise DrawingError(
                f"{feature.where}: type: got a second “{change}” for {last} after feature {seen[change].number}, "
                "wanted one"
            )
        seen[change] = feature
        yield Drawn(feature.number, last, None, CHANGES[change], change, False, f"{first}/{last}", feature.geometry)


def _read_days(feature: Feature, today: date) -> tuple[date, date]:
    """First and last day; the first map of all has only one, its ``date``."""
    if "_dateto" not in feature.properties:
        day = _read_day(feature, "date", today)
        return day, day
    first, last = (_read_day(feature, field, today) for field in ("_datefrom", "_dateto"))
    if first >= last:
        raise DrawingError(f"{feature.where}: _dateto: got {last}, wanted a day after _datefrom, {first}")
    return first, last


def _read_day(feature: Feature, field: str, today: date) -> date:
    value = feature.properties.get(field)
    try:
        day = date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError as cause:
        raise DrawingError(f"{feature.where}: {field}: got {value!r}, wanted a day as 2022-02-24") from cause
    return check_day(day, today=today, where=feature.where, field=field)
