"""``claimline control spread``: how far the assessors differ about a place, from day to day."""

from __future__ import annotations

import argparse
from pathlib import Path

from dashboard.commands.claim_tables import FORMATS, print_rows
from dashboard.commands.places import find_place
from dashboard.errors import UsageError
from dashboard.store import read_catalogue

SPREAD_COLUMNS = ("from", "low_pct", "high_pct", "points", "independent")
STATUS_COLUMNS = ("from", "differ", "statuses")


def add_parser(own: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``spread`` and its options."""
    parser = own.add_parser("spread", help="how far the assessors differ about a place, from day to day")
    parser.add_argument("place", metavar="PLACE", help="a name, such as Pokrovsk, or an id, such as UA-14")
    parser.add_argument("--format", choices=FORMATS, default="table", help="default: table")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there; default: standard output")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a row for every day from which the spread, or a status, is another."""
    from dashboard.model.spread import compare_statuses, is_settlement, measure_spread
    from dashboard.views.spread_rows import make_spread_row, make_status_row
    from geodata.store import load_gazetteer

    gazetteer, catalogue = load_gazetteer(), read_catalogue()
    place = find_place(options.place, gazetteer)
    if is_settlement(place.id):
        steps = compare_statuses(catalogue.control, place.id)
        rows = [make_status_row(step, place.id, gazetteer) for step in steps]
        columns: tuple[str, ...] = STATUS_COLUMNS
    else:
        rows = [make_spread_row(step, gazetteer) for step in measure_spread(catalogue.control, place.id)]
        columns = SPREAD_COLUMNS
    if not rows:
        raise UsageError(f"{place.names.en}: only one assessor covers it, so there is no spread")
    print_rows(rows, columns, options.format, options.output, release=catalogue.release.id)
    return 0
