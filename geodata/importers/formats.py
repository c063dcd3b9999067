"""The formats that can be imported, and which of them a file is by its assessor and its name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Protocol

import geopandas
import pandas

from geodata.assessors import ASSESSORS, DEEPSTATE, ISW, LIVEUAMAP, VIINA, Assessor
from geodata.errors import DrawingError
from geodata.importers.deepstate_daily import read_daily
from geodata.importers.deepstate_snapshots import read_snapshot
from geodata.importers.isw import read_layers
from geodata.importers.nzz import read_changes
from geodata.importers.viina import read_runs


class Kind(StrEnum):
    """What a format gives."""

    POLYGONS = "polygons"  # the table of geodata.importers.tables
    SETTLEMENTS = "settlements"  # runs of days, see geodata.importers.viina.read_runs


class Reader(Protocol):
    """From a file's bytes to its checked table."""

    def __call__(self, content: bytes, *, day: date, today: date, source: str) -> pandas.DataFrame:
        """Read ``content`` as of ``day``, where the file does not say itself; DrawingError for anything else."""
        ...


@dataclass(frozen=True, slots=True)
class Format:
    """A format of an upstream.

    Attributes
    ----------
    id : short word; the same as the upstream's whose files have it.
    suffixes : how names of such files end.
    pattern : regular expression that the upstream's own names of such files match, with groups ``year``, ``month`` and
        ``day``, or ``seconds`` (Unix time, UTC).
    tells_days : whether the file itself says for which days it is; else its name must, or who imports it.
    """

    id: str
    assessor: Assessor
    kind: Kind
    suffixes: tuple[str, ...]
    pattern: str
    tells_days: bool
    read: Reader


def _read_changes(content: bytes, *, day: date, today: date, source: str) -> geopandas.GeoDataFrame:
    return read_changes(content, today=today, source=source)


def _read_runs(content: bytes, *, day: date, today: date, source: str) -> pandas.DataFrame:
    return read_runs(content, today=today, source=source)


_JSON = (".geojson", ".json")
_DAY = r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})"
FORMATS = {
    one.id: one
    for one in (
        Format("deepstate", DEEPSTATE, Kind.POLYGONS, _JSON, rf"deepstatemap_data_{_DAY}", False, read_daily),
        Format("deepstate-snapshots", DEEPSTATE, Kind.POLYGONS, _JSON, r"(?P<seconds>\d{10})", False, read_snapshot),
        Format(
            "liveuamap",
            LIVEUAMAP,
            Kind.POLYGONS,
            _JSON,
            r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})",
            True,
            _read_changes,
        ),
        Format("isw", ISW, Kind.POLYGONS, _JSON, _DAY, False, read_layers),
        Format("viina", VIINA, Kind.SETTLEMENTS, (".zip", ".csv"), r"control_latest_(?P<year>\d{4})", True, _read_runs),
    )
}


def find_format(wanted: str, file_name: str) -> Format | None:
    """The format of a file of an assessor's.

    Parameters
    ----------
    wanted : id of an assessor or of a format.
    file_name : without folders; chooses among the formats of an assessor that has several, of which the first is taken
        if the name is none of theirs.

    Returns
    -------
    None for an id that is neither: an assessor of the user's own, whose map needs a mapping of its columns
    (:func:`geodata.importers.polygons.read_polygons`).

    Raises
    ------
    DrawingError
        If the name ends as no such file does.
    """
    one_only = wanted in FORMATS and wanted not in ASSESSORS
    found = [FORMATS[wanted]] if one_only else [one for one in FORMATS.values() if one.assessor.id == wanted]
    if not found:
        return None
    fitting = [one for one in found if file_name.lower().endswith(one.suffixes)]
    if not fitting:
        suffixes = " or ".join(sorted({suffix for one in found for suffix in one.suffixes}))
        raise DrawingError(f"{file_name}: got a file for “{wanted}” with another ending, wanted {suffixes}")
    return next((one for one in fitting if _match(one, file_name)), fitting[0])


def find_day(chosen: Format, file_name: str) -> date | None:
    """The day that a file's name states in its upstream's own way; None where it states none."""
    parts = _match(chosen, file_name)
    if parts is None or parts.keys() == {"year"}:
        return None
    try:
        if "seconds" in parts:
            return datetime.fromtimestamp(int(parts["seconds"]), tz=UTC).date()
        return date(int(parts["year"]), int(parts["month"]), int(parts["day"]))
    except ValueError as cause:
        raise DrawingError(f"{file_name}: got a name with a day that is none, wanted a day of the calendar") from cause


def _match(one: Format, file_name: str) -> dict[str, str] | None:
    stem = file_name.rpartition(".")[0]
    matched = re.fullmatch(one.pattern, stem, re.ASCII)
    return matched.groupdict() if matched else None
