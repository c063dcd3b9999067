"""``claimline export figure``: a map or a chart for print, as SVG, PNG or PDF."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dashboard.commands.days import read_day
from dashboard.commands.places import find_place
from dashboard.errors import UsageError
from dashboard.export.figures.records import DOUBLE_MM, SINGLE_MM, FigureOptions, Form, Kind
from dashboard.export.store import write_output
from geodata.assessors import DEEPSTATE


def add_parser(own: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``figure`` and its options."""
    parser = own.add_parser(
        "figure",
        help="a map or a chart for print",
        description="A figure at the width of a column, with its sources, release and address in it.",
    )
    parser.add_argument("--kind", type=Kind, choices=list(Kind), default=Kind.MAP, help="default: map")
    parser.add_argument("--place", metavar="PLACE", help="a name, such as Donetsk Oblast, or an id, such as UA-14")
    parser.add_argument("--day", metavar="DATE", help="of a map, YYYY-MM-DD; default: the last that was drawn")
    parser.add_argument("--from", dest="start", metavar="DATE", help="first day of two days, a series or multiples")
    parser.add_argument("--to", dest="end", metavar="DATE", help="last day of two days, a series or multiples")
    parser.add_argument("--assessor", default=DEEPSTATE.id, metavar="ID", help="of a map; default: %(default)s")
    parser.add_argument("--lang", default="en", metavar="CODE", help="en or uk; default: en")
    parser.add_argument("--width", default=str(SINGLE_MM), metavar="MM",
                        help=f"of the column; default: %(default)s, two columns: {DOUBLE_MM}")  # fmt: skip
    parser.add_argument("--format", metavar="FORMAT", help="svg, png or pdf; default: what FILE ends in, else svg")
    parser.add_argument(
        "--alt", action="store_true", help="print what the figure shows in words, for who cannot see it"
    )
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there; default: standard output")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the figure, or its description."""
    asked = FigureOptions(
        place=_find_place_id(options.place),
        day=read_day("--day", options.day) if options.day else None,
        start=read_day("--from", options.start) if options.start else None,
        end=read_day("--to", options.end) if options.end else None,
        assessor=options.assessor,
        language=options.lang,
        width_mm=_read_width(options.width),
    )
    form = _find_form(options)
    # What draws takes a second to load, which a wrong option need not wait for.
    from dashboard.export.figures.make import make_figure, write_alt

    if options.alt and options.output is None and options.format is None:
        write_output(f"{write_alt(options.kind, asked)}\n".encode(), None)
        return 0
    write_output(make_figure(options.kind, asked, form), options.output)
    if options.alt:
        print(write_alt(options.kind, asked))
    return 0


def _find_place_id(name: str | None) -> str | None:
    if name is None:
        return None
    from geodata.store import load_gazetteer

    return find_place(name, load_gazetteer()).id


def _read_width(words: str) -> float:
    try:
        return float(words)
    except ValueError:
        raise UsageError(f"--width: got “{words}”, wanted millimetres such as {SINGLE_MM}") from None


def _find_form(options: argparse.Namespace) -> Form:
    suffix = options.output.suffix.removeprefix(".").lower() if options.output else ""
    known = ", ".join(Form)
    if options.format is None and options.output is not None and suffix not in list(Form):
        raise UsageError(f"{options.output}: got the ending “{suffix}”, wanted one of {known}; or add --format")
    named = options.format or suffix or Form.SVG.value
    if named not in list(Form):
        raise UsageError(f"--format: got “{named}”, wanted one of {known}")
    if named != Form.SVG and options.output is None and sys.stdout.isatty():
        raise UsageError(f"--format {named}: it is no text; add --output FILE")
    if options.alt and options.format is not None and options.output is None:
        raise UsageError("--alt: the figure and its description cannot both go to standard output; add --output FILE")
    return Form(named)
