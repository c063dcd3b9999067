"""``claimline control``: who held what on a day, how a place changed, what changed between two days, own maps."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.commands import control_import, control_spread
from dashboard.commands.control_tables import print_changes, print_series, print_shares, print_state
from dashboard.commands.days import find_today, read_day
from dashboard.commands.places import find_place
from dashboard.errors import UsageError
from dashboard.export.formats import Format, Row, Sheet, write_sheet
from dashboard.export.store import write_output
from dashboard.store import read_catalogue
from dashboard.views.control_rows import make_change_row, make_series_row, make_share_row
from geodata.assessors import find_assessor
from geodata.shares import Level

if TYPE_CHECKING:
    from geodata.shares import Control

TABLE = "table"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``control`` and its own commands."""
    control = commands.add_parser(
        "control",
        help="who held what, on every day, according to each assessor",
        description="Actual control by named assessors: settlements, raions, oblasts and the country, day by day.",
    )
    own = control.add_subparsers(required=True, metavar="WHAT")
    on = own.add_parser("on", help="what each assessor drew for a day")
    on.add_argument("day", metavar="DATE", help="YYYY-MM-DD")
    on.add_argument("--level", type=Level, choices=list(Level), default=Level.OBLAST, help="default: oblast")
    on.set_defaults(run=run_on)
    series = own.add_parser("series", help="how a place changed")
    series.add_argument("place", metavar="PLACE", help="a name, such as Pokrovsk, or an id, such as UA-14")
    series.set_defaults(run=run_series)
    changes = own.add_parser("changes", help="what was gained and lost between two days")
    changes.add_argument("start", metavar="FROM", help="YYYY-MM-DD")
    changes.add_argument("end", metavar="TO", help="YYYY-MM-DD")
    changes.add_argument("--level", type=Level, choices=[Level.COUNTRY, Level.OBLAST, Level.RAION],
                         default=Level.OBLAST, help="default: oblast")  # fmt: skip
    changes.set_defaults(run=run_changes)
    for parser in (on, series, changes):
        parser.add_argument("--assessor", metavar="ID", help="only this one; default: each")
        parser.add_argument("--format", choices=[TABLE, *Format], default=TABLE, help="default: table")
        parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there; default: standard output")
    control_spread.add_parser(own)
    control_import.add_parser(own)
    check = own.add_parser("check", help="check the shipped tables and say what is known and what is doubtful")
    check.set_defaults(run=run_check)


def run_on(options: argparse.Namespace) -> int:
    """Print what each assessor drew for a day."""
    from geodata.shares import shares
    from geodata.store import load_gazetteer

    control = _load_control(options.assessor)
    rows = shares(control, read_day("DATE", options.day), options.level)
    if options.format == TABLE:
        _refuse_output(options)
        print_shares(control, rows, options.level)
        return 0
    shapes = _make_shapes(options.level)
    _write(options, [make_share_row(row, load_gazetteer()) for row in rows], shapes)
    return 0


def run_series(options: argparse.Namespace) -> int:
    """Print the history of a place."""
    from geodata.assessments import Assessment
    from geodata.series import series
    from geodata.store import load_gazetteer

    control = _load_control(options.assessor)
    gazetteer = load_gazetteer()
    place = find_place(options.place, gazetteer)
    found = {name: series(control, place.id, name) for name in control.assessments.coverage}
    if options.format == TABLE:
        _refuse_output(options)
        print_series(control, place, found)
        return 0
    find_last = control.assessments.find_last_other
    _write(
        options,
        [
            make_series_row(
                row, place.id, name, gazetteer, last_other=find_last(row) if isinstance(row, Assessment) else None
            )
            for name, steps in found.items()
            for row in steps
        ],
        None,
    )
    return 0


def run_changes(options: argparse.Namespace) -> int:
    """Print what each assessor's drawing gained and lost between two days."""
    from geodata.shares import changes
    from geodata.store import load_gazetteer

    control = _load_control(options.assessor)
    start, end = read_day("FROM", options.start), read_day("TO", options.end)
    if end <= start:
        raise UsageError(f"FROM {start} is not before TO {end}; give the earlier day first")
    rows = changes(control, start, end, options.level)
    if options.format == TABLE:
        _refuse_output(options)
        print_changes(control, rows)
        return 0
    _write(options, [make_change_row(row, load_gazetteer()) for row in rows], _make_shapes(options.level))
    return 0


def run_check(_: argparse.Namespace) -> int:
    """Check the tables of actual control and print what is known and what is doubtful."""
    from geodata.store import check_tables, read_findings

    check_tables()
    print_state(_load_control(None), read_findings())
    return 0


def _load_control(assessor_id: str | None) -> Control:
    from geodata.upstreams.store.facts import load_own_control

    control = load_own_control(
        today=find_today(), say=lambda sentence: print(f"claimline: {sentence}", file=sys.stderr)
    )
    if assessor_id is None:
        return control
    if assessor_id not in control.assessments.coverage:
        known = ", ".join(control.assessments.coverage)
        raise UsageError(f"--assessor: got “{assessor_id}”, wanted one of {known}")
    return control.choose([assessor_id])


def _write(options: argparse.Namespace, rows: Sequence[Row], shapes: Callable[[Row], Any] | None) -> None:
    form = Format(options.format)
    if form is Format.PARQUET and options.output is None:
        raise UsageError("--format parquet: it is no text; add --output FILE")
    named = {str(row["assessor"]) for row in rows}
    about = {
        "release": read_catalogue().release.id,
        "sources": "; ".join(f"{find_assessor(name).name}: {find_assessor(name).licence}" for name in sorted(named)),
        "borders": "internationally recognised borders of 1991, Natural Earth",
    }
    sheet = Sheet([{**row, "release": about["release"]} for row in rows], about, shapes)
    write_output(write_sheet(sheet, form), options.output)


def _make_shapes(level: Level) -> Callable[[Row], Any]:
    """Gives each row's place its shape; what it needs is only made when a row asks."""
    from geodata.outlines import find_outlines

    outlines: dict[str, Any] = {}

    def find(row: Row) -> Any:
        if not outlines:
            outlines.update(find_outlines(level))
        return outlines[row["id"]]

    return find


def _refuse_output(options: argparse.Namespace) -> None:
    if options.output is not None:
        raise UsageError(
            "--output: a table for people goes to the terminal; choose --format csv, json, geojson or parquet"
        )
