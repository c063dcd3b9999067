"""The contract of each shipped table, and the one validator that checks it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from geodata.errors import SchemaError

REGION_ID = r"UA-\d\d"
KATOTTG = r"UA\d{17}"
GEONAME = r"gn:\d+"
LIST_SEPARATOR = "|"

# The box of Ukraine's 1991 borders with a margin, degrees.
WEST, SOUTH, EAST, NORTH = 22.0, 44.2, 40.4, 52.5

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what its cells must look like, and whether one may be empty (unknown)."""

    name: str
    wanted: str
    accepts: Callable[[str], bool]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A shipped table: its file, its columns in order, the column that identifies a row, and columns that refer."""

    file: str
    columns: tuple[Column, ...]
    key: str
    refers: tuple[tuple[str, str], ...] = ()  # (column, file of the table that must hold the value as its key)


def _matches(pattern: str) -> Callable[[str], bool]:
    compiled = re.compile(pattern)
    return lambda cell: compiled.fullmatch(cell) is not None


def _between(low: float, high: float) -> Callable[[str], bool]:
    number = re.compile(r"-?\d+(\.\d+)?")
    return lambda cell: number.fullmatch(cell) is not None and low <= float(cell) <= high


def _is_name(cell: str) -> bool:
    return cell == " ".join(cell.split()) and bool(cell) and LIST_SEPARATOR not in cell


def _is_list(cell: str) -> bool:
    items = cell.split(LIST_SEPARATOR)
    return all(_is_name(item) for item in items) and len(set(items)) == len(items)


def text(name: str, *, optional: bool = False) -> Column:
    """A column of names or sentences: trimmed, single spaces."""
    return Column(name, "text without surplus spaces", _is_name, optional)


def pattern(name: str, regex: str, wanted: str, *, optional: bool = False) -> Column:
    """A column of codes."""
    return Column(name, wanted, _matches(regex), optional)


def number(name: str, low: float, high: float, *, optional: bool = False) -> Column:
    """A column of plain decimal numbers, bounds included."""
    return Column(name, f"a number from {low:g} to {high:g}", _between(low, high), optional)


def names(name: str = "aliases") -> Column:
    """A column of names joined by ``|``, none twice; may be empty."""
    return Column(name, "names joined by |, none twice", _is_list, optional=True)


LON = number("lon", WEST, EAST)
LAT = number("lat", SOUTH, NORTH)
OPTIONAL_LON = number("lon", WEST, EAST, optional=True)
OPTIONAL_LAT = number("lat", SOUTH, NORTH, optional=True)

REGIONS = Table(
    "regions.csv",
    (
        pattern("id", REGION_ID, "an ISO 3166-2 code"), pattern("katottg", KATOTTG, "a code of the codifier"),
        text("en"), text("uk"), text("ru"), LON, LAT, number("official_area_km2", 500, 40_000),
        number("area_km2", 500, 40_000), number("ellipsoid_area_km2", 500, 40_000),
        text("area_reason", optional=True), names(),
    ),
    key="id",
)  # fmt: skip
RAIONS = Table(
    "raions.csv",
    (
        pattern("id", KATOTTG, "a code of the codifier"), text("en"), text("uk"),
        pattern("region", REGION_ID, "an ISO 3166-2 code"), OPTIONAL_LON, OPTIONAL_LAT, names(),
    ),
    key="id",
    refers=(("region", "regions.csv"),),
)  # fmt: skip
SETTLEMENTS = Table(
    "settlements.csv",
    (
        pattern("id", GEONAME, "gn: and a number"), pattern("katottg", KATOTTG, "a code of the codifier"),
        pattern("category", "[KMXC]", "K, M, X or C"), text("en"), text("uk"), text("ru", optional=True),
        pattern("region", REGION_ID, "an ISO 3166-2 code"),
        pattern("raion", KATOTTG, "a code of the codifier", optional=True),
        pattern("hromada", KATOTTG, "a code of the codifier", optional=True), text("hromada_uk", optional=True),
        LON, LAT, number("population", 1, 4_000_000, optional=True), names(),
    ),
    key="id",
    refers=(("region", "regions.csv"), ("raion", "raions.csv")),
)  # fmt: skip
VILLAGES = Table(
    "villages.csv",
    (
        pattern("id", KATOTTG, "a code of the codifier"), pattern("category", "[KMXC]", "K, M, X or C"),
        text("en"), text("uk"), names(),
    ),
    key="id",
)  # fmt: skip
UNRESOLVED = Table(
    "settlements_unresolved.csv",
    (
        pattern("geonameid", r"\d+", "a number"), text("name"), pattern("region", REGION_ID, "an ISO 3166-2 code"),
        LON, LAT, number("population", 1, 4_000_000, optional=True), text("reason"), names("candidates"),
    ),
    key="geonameid",
    refers=(("region", "regions.csv"),),
)  # fmt: skip
AREAS = Table(
    "areas.csv",
    (
        pattern("id", "UA|area:[a-z-]+", "UA or area: and a word"), pattern("kind", "country|area", "country or area"),
        text("en"), text("uk"), text("ru"),
        pattern("parent", f"UA|{REGION_ID}", "UA or an ISO 3166-2 code", optional=True),
        names("parts"), OPTIONAL_LON, OPTIONAL_LAT, names(),
    ),
    key="id",
)  # fmt: skip
ALIASES = Table(
    "aliases.csv",
    (
        pattern("place", GEONAME, "gn: and a number"), text("en"),
        pattern("role", "former|press|russian|drop", "former, press, russian or drop"),
        text("spelling"), text("reason"),
    ),
    key="",
    refers=(("place", "settlements.csv"),),
)  # fmt: skip

TABLES = (REGIONS, RAIONS, SETTLEMENTS, VILLAGES, UNRESOLVED, AREAS, ALIASES)


def parse_table(table: Table, content: bytes) -> list[Row]:
    """Read and check one table; an empty cell is the empty string.

    Raises
    ------
    SchemaError
        At the first cell that breaks the contract: names table, line and column.
    """
    rows = split_rows(table, content)
    seen: set[str] = set()
    for line, row in enumerate(rows, 2):
        for column in table.columns:
            cell = row[column.name]
            if (not cell and not column.optional) or (cell and not column.accepts(cell)):
                raise SchemaError(f"{table.file} line {line}, {column.name}: got {cell!r}, wanted {column.wanted}")
        if table.key and row[table.key] in seen:
            raise SchemaError(f"{table.file} line {line}, {table.key}: {row[table.key]!r} comes twice")
        seen.add(row[table.key] if table.key else "")
    return rows


def split_rows(table: Table, content: bytes) -> list[Row]:
    """The rows of a table as column -> cell, its header checked but not its cells; raises as :func:`split_cells`."""
    wanted = [column.name for column in table.columns]
    return [dict(zip(wanted, cells, strict=True)) for cells in split_cells(table, content)]


def split_cells(table: Table, content: bytes) -> list[list[str]]:
    """The rows of a table as lists of cells, its header checked but not its cells.

    Raises
    ------
    SchemaError
        If the text is not UTF-8, the header differs, or a row has more or fewer cells.
    """
    try:
        lines = csv.reader(io.StringIO(content.decode(), newline=""))
        header = next(lines, [])
        body = list(lines)
    except (UnicodeDecodeError, csv.Error) as cause:
        raise SchemaError(f"{table.file} is not a CSV table in UTF-8: {cause}") from cause
    wanted = [column.name for column in table.columns]
    if header != wanted:
        raise SchemaError(f"{table.file} has the columns {', '.join(header)}; wanted {', '.join(wanted)}")
    for line, cells in enumerate(body, 2):
        if len(cells) != len(wanted):
            raise SchemaError(f"{table.file} line {line} has {len(cells)} cells, wanted {len(wanted)}")
    return body


def check_references(tables: Mapping[str, Sequence[Row]]) -> None:
    """Check that every value that refers to another table is there.

    Parameters
    ----------
    tables : file -> rows, for all of :data:`TABLES`.

    Raises
    ------
    SchemaError
        At the first value without a row.
    """
    keys = {table.file: {row[table.key] for row in tables[table.file]} for table in TABLES if table.key}
    for table in TABLES:
        for column, file in table.refers:
            for line, row in enumerate(tables[table.file], 2):
                if row[column] and row[column] not in keys[file]:
                    raise SchemaError(f"{table.file} line {line}, {column}: {row[column]!r} is not in {file}")
