"""Rows of verdicts and lags as a table for people, Markdown, CSV or JSON."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from articles.records import TextKind
from dashboard.errors import UsageError
from dashboard.export.formats import Format, Sheet, write_sheet
from dashboard.export.store import write_output
from dashboard.views.terminal import show_controls
from dashboard.views.verdict_rows import CONCEDING, merge_rows

FORMATS = ("table", "csv", "json", "md")
PIPE_WIDTH = 160  # characters; a file or pipe has no width of its own
WIDE = {"words": 6, "source": 3, "url": 4, "claimant": 3, "who": 2, "name": 2}
MARKED = str.maketrans({char: f"\\{char}" for char in "\\`*_{}[]<>#|$!~"})

Row = Mapping[str, Any]


def print_rows(rows: Sequence[Row], columns: Sequence[str], form: str, path: Path | None, *, release: str) -> None:
    """Print or write rows; tables for people show only some columns."""
    if form == "table":
        if path is not None:
            raise UsageError("--output: tables for people go to the terminal; add --format csv, json or md")
        _print_table(rows, columns)
        return
    if form == "md":
        write_output(write_markdown(rows, columns), path)
        return
    named = [{**row, "release": release} for row in rows]
    if form == "csv":
        named = [{key: _join(value) for key, value in row.items()} for row in named]
    write_output(write_sheet(Sheet(named, {"release": release}), Format(form)), path)


def print_verdicts(rows: Sequence[Row]) -> None:
    """Verdicts for people: each quote once, and under it the verdicts on it."""
    console = Console(width=None if sys.stdout.isatty() else PIPE_WIDTH, highlight=False)
    for _, group in groupby(rows, key=lambda row: (row["quote"], row["claimant"], row["predicate"])):
        own = list(group)
        first = own[0]
        told = (first["claimant"], first["side"], first["predicate"], first["day"])
        about = ", ".join(filter(None, told)) + (f", {CONCEDING}" if first["conceding"] else "")
        console.print(Text(show_controls(_write_words(first)), style="bold"))
        console.print(Text(show_controls(about), style="italic"))
        if first["text_kind"] != TextKind.VERBATIM and first["url"]:
            console.print(Text(show_controls(f"read the original: {first['url']}")))
        table = Table.grid(padding=(0, 2), expand=True)
        for ratio in (3, 3, 2, 10):
            table.add_column(ratio=ratio, overflow="fold")
        for row in merge_rows(own):
            cells = (_join(row["places"]), row["assessor"], row["verdict"].replace("_", " "), row["reason"])
            table.add_row(*(Text(show_controls(str(cell))) for cell in cells))
        console.print(table)
        console.print()


def _write_words(row: Row) -> str:
    """The words of a verdict: in quotation marks where they are the publisher's, else named as ours."""
    return f"“{row['quote']}”" if row["text_kind"] == TextKind.VERBATIM else f"{row['source']}: {row['quote']}"


def write_markdown(rows: Sequence[Row], columns: Sequence[str]) -> bytes:
    """A table in Markdown; every character of a cell is shown as it is."""
    lines = [f"| {' | '.join(columns)} |", f"|{'---|' * len(columns)}"]
    lines += [f"| {' | '.join(_mark(row[column]) for column in columns)} |" for row in rows]
    return ("\n".join(lines) + "\n").encode()


def _print_table(rows: Sequence[Row], columns: Sequence[str]) -> None:
    console = Console(width=None if sys.stdout.isatty() else PIPE_WIDTH, highlight=False)
    table = Table(show_lines=True, expand=True)
    for column in columns:
        table.add_column(column.replace("_", " ").capitalize(), ratio=WIDE.get(column), overflow="fold")
    for row in rows:
        table.add_row(*(Text(show_controls(_write_cell(row[column]))) for column in columns))
    console.print(table)


def _write_cell(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:.1f}"
    return "" if value is None else str(_join(value))


def _mark(value: Any) -> str:
    return " ".join(_write_cell(value).translate(MARKED).split())


def _join(value: Any) -> Any:
    return "; ".join(value) if isinstance(value, list) else value
