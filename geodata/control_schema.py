"""The contract of each shipped table of actual control."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from geodata.assessors import ASSESSORS, Status
from geodata.errors import SchemaError
from geodata.schema import GEONAME, KATOTTG, REGION_ID, Column, Row, Table, number, pattern, text

MAX_AREA_KM2 = 700_000.0
MEASURES = ("russian_held", "contested", "before_2022", "lost", "beyond_border")


def day(name: str, *, optional: bool = False) -> Column:
    """A column of days, ``YYYY-MM-DD``."""
    return Column(name, "a day as YYYY-MM-DD", _is_day, optional)


def _is_day(cell: str) -> bool:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", cell) is None:
        return False
    try:
        date.fromisoformat(cell)
    except ValueError:
        return False
    return True


def _one_of(name: str, words: Iterable[str]) -> Column:
    listed = sorted(words)
    return pattern(name, "|".join(listed), " or ".join(listed))


SETTLEMENT = pattern("settlement", GEONAME, "gn: and a number")
ASSESSOR = _one_of("assessor", ASSESSORS)
ARCHIVE = pattern("archive", "[a-z-]+", "the name of an archive")
PLACE = pattern("place", f"UA|{REGION_ID}|{KATOTTG}", "UA, an ISO 3166-2 code or a raion of the codifier")

INTERVALS = Table(
    "intervals.csv",
    (
        SETTLEMENT, ASSESSOR, _one_of("status", (Status.RUSSIAN_HELD, Status.CONTESTED)),
        _one_of("basis", ("drawn", "before_2022")), day("from"), day("to", optional=True),
    ),
    key="",
)  # fmt: skip
AREAS = Table(
    "areas.csv",
    (ASSESSOR, _one_of("measure", MEASURES), PLACE, day("from"), number("area_km2", 0, MAX_AREA_KM2)),
    key="",
)
COVERAGE = Table("coverage.csv", (ASSESSOR, ARCHIVE, day("from"), day("to")), key="")
MAPS = Table("maps.csv", (ASSESSOR, day("day")), key="")
CELLS = Table(
    "cells.csv",
    (
        SETTLEMENT, pattern("region", REGION_ID, "an ISO 3166-2 code"),
        pattern("raion", KATOTTG, "a code of the codifier", optional=True), number("area_km2", 0, 10_000),
    ),
    key="settlement",
)  # fmt: skip
ERRORS = Table(
    "errors.csv",
    (
        pattern("region", REGION_ID, "an ISO 3166-2 code"), ASSESSOR, number("days", 1, 10_000),
        number("cells_mean_points", 0, 100), number("cells_max_points", 0, 100), number("iou_mean", 0, 1),
        number("iou_min", 0, 1), number("border_outside_km2", 0, 10_000), number("border_uncovered_km2", 0, 10_000),
    ),
    key="",
)  # fmt: skip
TOWNS = Table("towns.csv", (SETTLEMENT, ASSESSOR, day("from"), number("held_pct", 0, 100)), key="")
FINDINGS = Table(
    "findings.csv",
    (
        _one_of("kind", ("archives_differ", "flicker", "on_the_line")), SETTLEMENT, ASSESSOR, day("first"),
        day("last"), text("detail"),
    ),
    key="",
)  # fmt: skip

CONTROL_TABLES = (INTERVALS, AREAS, COVERAGE, MAPS, CELLS, ERRORS, TOWNS, FINDINGS)


def check_control(tables: Mapping[str, Sequence[Row]], settlement_ids: Iterable[str]) -> None:
    """Check what no single cell shows: references, the order of days, and that intervals do not overlap.

    Raises
    ------
    SchemaError
        At the first fault: names table, line and column.
    """
    known = set(settlement_ids)
    for table in (INTERVALS, CELLS, TOWNS, FINDINGS):
        for line, row in enumerate(tables[table.file], 2):
            if row["settlement"] not in known:
                raise SchemaError(
                    f"{table.file} line {line}, settlement: {row['settlement']!r} is not in settlements.csv"
                )
    for table, first, last in ((INTERVALS, "from", "to"), (COVERAGE, "from", "to"), (FINDINGS, "first", "last")):
        for line, row in enumerate(tables[table.file], 2):
            if row[last] and (row[last] < row[first] or (row[last] == row[first] and last == "to")):
                raise SchemaError(f"{table.file} line {line}, {last}: {row[last]} is not after {row[first]}")
    _check_order(INTERVALS, tables[INTERVALS.file], ("settlement", "assessor"))
    _check_order(COVERAGE, tables[COVERAGE.file], ("assessor",))


def _check_order(table: Table, rows: Sequence[Row], keys: tuple[str, ...]) -> None:
    """Rows of one group must follow each other in time without overlap."""
    ends: dict[tuple[str, ...], str] = {}
    for line, row in enumerate(rows, 2):
        group = tuple(row[key] for key in keys)
        if row["from"] < ends.get(group, ""):
            raise SchemaError(f"{table.file} line {line}, from: {row['from']} lies in the interval before it")
        ends[group] = row["to"] or "9999-12-31"
