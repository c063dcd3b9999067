"""Control of settlements by VIINA 2.0 (ODbL 1.0, Yuri Zhukov): CSV, or a zip archive of one, a file for each year."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any, Literal

import numpy as np
import pandas

from geodata.assessors import Status
from geodata.errors import DrawingError
from geodata.importers.features import check_size
from geodata.importers.unpacking import is_zip, list_entries, unpack

# A year has 12 million rows, about 500 MB.
MOST_BYTES = 1_000_000_000
CHUNK_ROWS = 500_000
# Column -> assessor: VIINA's vote, and what it votes on.
ASSESSOR_COLUMNS = {
    "status": "viina",
    "status_wiki": "viina_wiki",
    "status_boost": "viina_boost",
    "status_dsm": "viina_dsm",
    "status_isw": "viina_isw",
}
ALL_ASSESSORS = tuple(ASSESSOR_COLUMNS.values())
STATUSES = {"UA": Status.UKRAINIAN_HELD, "RU": Status.RUSSIAN_HELD, "CONTESTED": Status.CONTESTED}
COLUMNS = ("place", "day", "assessor", "status")
RUN_COLUMNS = ("place", "day_from", "day_to", "assessor", "status")
_WORDS = tuple(STATUSES)
_MISSING = ("", "NA")
_NONE = -1
_COLUMNS_READ = ("geonameid", "date", *ASSESSOR_COLUMNS)

Numbers = np.ndarray[Any, np.dtype[np.int64]]
Codes = np.ndarray[Any, np.dtype[np.int8]]
Parser = Callable[[str], int | None]


@dataclass(frozen=True, slots=True)
class _Wide:
    """The file's rows by place and day: GeoNames ids, days as proleptic ordinals, and codes of :data:`_WORDS`."""

    places: Numbers
    days: Numbers
    codes: dict[str, Codes]


def read_control(
    content: bytes, *, today: date, source: str, assessors: Sequence[str] = ALL_ASSESSORS
) -> pandas.DataFrame:
    """Every settlement on every day that a file has.

    Parameters
    ----------
    content : CSV in UTF-8 with the columns ``geonameid`` (R writes some as ``7e+05``), ``date`` (``20220224`` or
        ``2022-02-24``) and those of :data:`ASSESSOR_COLUMNS`; or a zip archive with one. Other columns are left out.
    today : no later day is taken.
    source : the file's name, for errors.
    assessors : which to read. All five of a whole year are 60 million rows, 500 MB: see :func:`read_runs` as well.

    Returns
    -------
    Columns ``place`` (``gn:<GeoNames id>``), ``day`` (datetime.date), ``assessor`` and ``status`` (a
    :class:`geodata.assessors.Status`), all categorical; by assessor, place and day. Where the file has no status there
    is no row.

    Raises
    ------
    DrawingError
        If it is too large, not such a file, has an unknown status, a place twice on a day, or a day that has not come;
        names line and column.
    """
    wide = _read_wide(content, today=today, source=source)
    places, place_codes = np.unique(wide.places, return_inverse=True)
    days, day_codes = np.unique(wide.days, return_inverse=True)
    held = {name: wide.codes[name] != _NONE for name in assessors}
    columns = {
        "place": _categorise([place_codes[held[name]] for name in assessors], [f"gn:{place}" for place in places]),
        "day": _categorise([day_codes[held[name]] for name in assessors], [date.fromordinal(day) for day in days]),
        "assessor": _categorise([np.full(held[name].sum(), i) for i, name in enumerate(assessors)], list(assessors)),
        "status": _categorise([wide.codes[name][held[name]] for name in assessors], list(STATUSES.values())),
    }
    return pandas.DataFrame(columns, columns=list(COLUMNS))


def read_runs(
    content: bytes, *, today: date, source: str, assessors: Sequence[str] = ALL_ASSESSORS
) -> pandas.DataFrame:
    """As :func:`read_control`, but a row for each unbroken run of days with one status: a few thousandths as many.

    Returns
    -------
    Columns ``place``, ``day_from``, ``day_to`` (exclusive), ``assessor`` and ``status``; by assessor, place and day.
    A day that the file lacks is in no run.
    """
    wide = _read_wide(content, today=today, source=source)
    tables = []
    for name in assessors:
        held = wide.codes[name] != _NONE
        places, days, codes = wide.places[held], wide.days[held], wide.codes[name][held]
        breaks = (np.diff(places) != 0) | (np.diff(days) != 1) | (np.diff(codes) != 0)
        first = np.flatnonzero(np.concatenate([[True], breaks])) if len(places) else np.array([], dtype=np.int64)
        last = np.append(first[1:], len(places)) - 1 if len(places) else first
        columns = {
            "place": [f"gn:{place}" for place in places[first]],
            "day_from": [date.fromordinal(day) for day in days[first]],
            "day_to": [date.fromordinal(day + 1) for day in days[last]],
            "assessor": [name] * len(first),
            "status": [STATUSES[_WORDS[code]] for code in codes[first]],
        }
        tables.append(pandas.DataFrame(columns, columns=list(RUN_COLUMNS), dtype=object))
    return pandas.concat(tables, ignore_index=True)


def _categorise(parts: Sequence[Any], words: Sequence[Any]) -> Any:
    codes = np.concatenate([np.asarray(part, dtype=np.int64) for part in parts])
    categories: Any = pandas.Series(list(words), dtype=object)
    return pandas.Categorical.from_codes(codes, categories=pandas.Index(categories))


def _read_wide(content: bytes, *, today: date, source: str) -> _Wide:
    stream, compression = _find_table(content, source)
    parts: dict[str, list[Numbers]] = {column: [] for column in _COLUMNS_READ}
    parsers: dict[str, tuple[Parser, str]] = {
        "geonameid": (parse_place, "a GeoNames id such as 703448"),
        "date": (lambda text: parse_day(text, today), f"a day as 20220224 up to {today}"),
        **dict.fromkeys(ASSESSOR_COLUMNS, (parse_status, f"{', '.join(STATUSES)} or nothing")),
    }
    line = 2  # the first is the header
    try:
        chunks = pandas.read_csv(
            stream, compression=compression, encoding="utf-8-sig", dtype=str, keep_default_na=False,
            na_values=[], chunksize=CHUNK_ROWS, skip_blank_lines=False, index_col=False,
            usecols=lambda name: name in _COLUMNS_READ,
        )  # fmt: skip
        for chunk in chunks:
            _check_columns(chunk, source)
            for column, (parse, wanted) in parsers.items():
                parts[column].append(_parse_column(chunk[column], parse, wanted, line=line, source=source))
            line += len(chunk)
    except (ValueError, OSError, EOFError, zipfile.BadZipFile, zlib.error) as cause:  # the reader's own
        raise DrawingError(f"{source}: got no table ({cause}), wanted VIINA's CSV; is the file whole?") from cause
    if line == 2:
        raise DrawingError(f"{source}: got a table without rows, wanted a row for each place and day")
    return _sort({column: np.concatenate(values) for column, values in parts.items()}, source)


def _find_table(content: bytes, source: str) -> tuple[io.BytesIO, Literal["zip"] | None]:
    """The CSV, and how the reader must unpack it: as it reads, where it can."""
    check_size(content, source=source, most_bytes=MOST_BYTES)
    if not is_zip(content):
        return io.BytesIO(content), None
    names = list_entries(content, source=source, most_bytes=MOST_BYTES)
    tables = [name for name in names if name.lower().endswith(".csv") and not PurePosixPath(name).name.startswith("._")]
    if len(tables) != 1:
        raise DrawingError(f"{source}: got a zip archive of {', '.join(names) or 'nothing'}, wanted one CSV file in it")
    if len(names) == 1:
        return io.BytesIO(content), "zip"
    unpacked = unpack(content, wanted=lambda name: name == tables[0], source=source, most_bytes=MOST_BYTES)
    return io.BytesIO(unpacked[tables[0]]), None


def _check_columns(chunk: pandas.DataFrame, source: str) -> None:
    missing = [column for column in _COLUMNS_READ if column not in chunk.columns]
    if missing:
        raise DrawingError(
            f"{source}: got no column {', '.join(missing)}, wanted {', '.join(_COLUMNS_READ)}; is it VIINA 2.0's "
            "control of places?"
        )


def _parse_column(column: pandas.Series[Any], parse: Parser, wanted: str, *, line: int, source: str) -> Numbers:
    """Each different word is parsed once; a fault is told of the first line that has it."""
    different = column.astype("category").cat  # not as the file is read: numbers would not stay as they are written
    words = [str(word) for word in different.categories]
    numbers = np.array([*map(parse, words), None], dtype=object)  # the last for lines that end too early
    codes = different.codes.to_numpy()
    wrong = np.flatnonzero(np.array([number is None for number in numbers])[codes])
    if len(wrong):
        code = codes[wrong[0]]
        raise DrawingError(
            f"{source}: line {line + wrong[0]}: {column.name}: got “{words[code] if code >= 0 else ''}”, "
            f"wanted {wanted}"
        )
    known = np.array([_NONE if number is None else number for number in numbers], dtype=np.int64)
    return np.asarray(known.astype(np.int8 if known.max() < 100 else np.int32)[codes])


def parse_place(text: str) -> int | None:
    """A GeoNames id, in digits or as R writes round numbers (``7e+05``); None if it is none."""
    if not re.fullmatch(r"[0-9]{1,10}(\.[0-9]{1,10})?([eE]\+?[0-9]{1,2})?", text):
        return None
    number = Decimal(text)
    return int(number) if 0 < number < 2**31 and number == int(number) else None


def parse_day(text: str, today: date) -> int | None:
    """The proleptic ordinal of a day, ``20220224`` or ``2022-02-24``; None if it is none or has not come."""
    if not re.fullmatch(r"[0-9]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day.toordinal() if day <= today else None


def parse_status(text: str) -> int | None:
    """The place of a status in :data:`STATUSES`, -1 for no statement; None if it is unknown."""
    if text.strip() in _MISSING:
        return _NONE
    return _WORDS.index(text) if text in _WORDS else None


def _sort(columns: dict[str, Numbers], source: str) -> _Wide:
    """The rows by place and day, of which none may be there twice."""
    keys = columns["geonameid"].astype(np.int64) * 10_000_000 + columns["date"]
    order = np.argsort(keys, kind="stable")
    twice = np.flatnonzero(np.diff(keys[order]) == 0)
    if len(twice):
        first, second = order[twice[0]], order[twice[0] + 1]
        raise DrawingError(
            f"{source}: line {second + 2}: date: got {date.fromordinal(int(columns['date'][first]))} for the place "
            f"{columns['geonameid'][first]}, which line {first + 2} already has, wanted each place once a day"
        )
    codes = {name: columns[column][order].astype(np.int8) for column, name in ASSESSOR_COLUMNS.items()}
    return _Wide(columns["geonameid"][order], columns["date"][order], codes)
