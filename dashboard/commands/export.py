"""``claimline export``: a view as one HTML file, its data, or a figure for print."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

from dashboard.commands import export_figure
from dashboard.commands.days import read_day
from dashboard.commands.places import find_place
from dashboard.errors import UsageError
from dashboard.export.formats import TEXT_FORMATS, Format, write_sheet
from dashboard.export.links import LOCAL_URL
from dashboard.export.package import write_package
from dashboard.export.store import write_folder, write_output
from dashboard.export.tables import list_tables, make_sheet
from dashboard.export.views import View, ViewKind, pin_view
from dashboard.language import ENGLISH, LANGUAGES, use_language
from dashboard.model.against import Against, Mode
from dashboard.model.selection import Selection
from dashboard.settings import URL, read_base_url
from dashboard.store import load_catalogue, read_assets
from geodata.assessments import Coverage
from geodata.assessors import DEEPSTATE
from geodata.store import load_gazetteer

PACKAGE = "zip"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``export`` and its own commands."""
    export = commands.add_parser(
        "export",
        help="a view as one file: HTML, data or a figure",
        description="A view that travels: with its sources, its release and a link to where it came from.",
    )
    own = export.add_subparsers(required=True, metavar="WHAT")
    page = own.add_parser("html", help="one HTML file that opens from disk and asks nobody for anything")
    page.set_defaults(run=run_html)
    data = own.add_parser("data", help="what the view shows as a table, or as a data package of all its tables")
    data.add_argument("--table", metavar="NAME", help="which table of the view; default: the first")
    data.add_argument(
        "--format", choices=[*Format, PACKAGE], help="zip is a data package; default: by the ending of FILE, else csv"
    )
    data.set_defaults(run=run_data)
    export_figure.add_parser(own)
    quarto = own.add_parser("quarto", help="the extension with which a Quarto report shows views: {{< claimline … >}}")
    quarto.add_argument(
        "-o", "--output", type=Path, metavar="FOLDER", default=Path(), help="of the report; default: this one"
    )
    quarto.set_defaults(run=run_quarto)
    for parser in (page, data):
        _add_view(parser)
        parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there; default: standard output")


def _add_view(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--view", type=ViewKind, choices=list(ViewKind), default=ViewKind.MAP, help="default: map")
    parser.add_argument("--place", metavar="PLACE", help="a name, such as Pokrovsk, or an id, such as UA-14")
    parser.add_argument("--article", metavar="ID", help="an article, or “all”")
    parser.add_argument("--to", metavar="DATE", help="the day shown, YYYY-MM-DD; default: the last that was drawn")
    parser.add_argument("--from", dest="start", metavar="DATE", help="a map also shows what changed since this day")
    parser.add_argument("--assessor", metavar="ID", default=DEEPSTATE.id, help=f"default: {DEEPSTATE.id}")
    parser.add_argument("--lang", choices=list(LANGUAGES), default=ENGLISH, help="default: en")


def run_quarto(options: argparse.Namespace) -> int:
    """Write our Quarto extension into the folder of a report."""
    prefix = "quarto/"
    assets = {name: content for name, content in read_assets().items() if name.startswith(prefix)}
    files = {f"_extensions/claimline/{name.removeprefix(prefix)}": content for name, content in assets.items()}
    write_folder(files, options.output)
    for name in files:
        print(options.output / name)
    return 0


def run_html(options: argparse.Namespace) -> int:
    """Write a view as one page."""
    from dashboard.export.pages import write_page

    view = read_view(options)
    write_output(write_page(view, base_url=_find_base_url()), options.output)
    return 0


def run_data(options: argparse.Namespace) -> int:
    """Write a table of a view, or all of them."""
    form = options.format or _guess_format(options.output)
    if form not in TEXT_FORMATS and options.output is None:
        raise UsageError(f"--format {form}: it is no text; add --output FILE")
    view = read_view(options)
    if form == PACKAGE:
        if options.table is not None:
            raise UsageError(f"--table {options.table}: a package holds every table; leave it out, or choose a format")
        write_output(write_package(view, base_url=_find_base_url()), options.output)
        return 0
    tables = {table.name: table for table in list_tables(view)}
    if not tables:
        raise UsageError(f"--view {view.kind}: nothing is known of this choice; choose another place or day")
    table = tables.get(options.table or next(iter(tables)))
    if table is None:
        raise UsageError(f"--table: got “{options.table}”, wanted one of {', '.join(tables)}")
    write_output(write_sheet(make_sheet(table, view, base_url=_find_base_url()), Format(form)), options.output)
    return 0


def read_view(options: argparse.Namespace) -> View:
    """The view that the options name.

    Raises
    ------
    UsageError
        If a place, a day, an article or an assessor is not known, or the days are in the wrong order.
    """
    use_language(options.lang)
    catalogue = load_catalogue()
    known = catalogue.known
    if options.assessor not in known.coverage:
        raise UsageError(f"--assessor: got “{options.assessor}”, wanted one of {', '.join(known.coverage)}")
    if options.article is not None and options.article not in known.articles:
        raise UsageError(f"--article: got “{options.article}”, wanted one of {', '.join(sorted(known.articles))}")
    coverage = known.coverage[options.assessor]
    start, end = _read_day("--from", options.start, coverage), _read_day("--to", options.to, coverage)
    if start and start >= (end or coverage.last):
        raise UsageError(f"--from {start} is not before --to {end or coverage.last}; give the earlier day first")
    selection = Selection(
        release=catalogue.release.id,
        place=_find_place(options.place) if options.place else None,
        article=options.article,
        assessor=options.assessor,
        day=end,
        against=Against(Mode.CHANGE, start) if start else None,
        language=options.lang,
    )
    return pin_view(View(options.view, selection))


def _read_day(name: str, value: str | None, coverage: Coverage) -> date | None:
    if value is None:
        return None
    day = read_day(name, value)
    if not coverage.first <= day <= coverage.last:
        raise UsageError(f"{name}: {coverage.assessor.name} covers {coverage.first} to {coverage.last}, got {day}")
    return day


def _find_place(name: str) -> str:
    place = find_place(name, load_gazetteer())
    if place.id not in load_catalogue().places:
        raise UsageError(f"--place: no claim of this release is about {place.names.en}; its history by each assessor: "
                         f"claimline control series {place.id}")  # fmt: skip
    return place.id


def _guess_format(path: Path | None) -> str:
    """What the ending of the file says, CSV where it has none; UsageError for an ending that is no format."""
    ending = path.suffix.removeprefix(".").casefold() if path else ""
    known = [*Format, PACKAGE]
    if ending and ending not in known:
        raise UsageError(f"{path}: got the ending “{ending}”, wanted one of {', '.join(known)}; or add --format")
    return ending if ending in known else Format.CSV


def _find_base_url() -> str:
    named = read_base_url()
    if named is None:
        print(f"claimline: links lead to {LOCAL_URL}; name the address of your dashboard with {URL}", file=sys.stderr)
    return named or LOCAL_URL
