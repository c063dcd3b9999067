"""``claimline control import``: a file of an assessor's, or a map of one's own, among the user's own drawings."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dashboard.commands.days import find_today, read_day
from dashboard.commands.outlines import prepare_outlines
from dashboard.errors import UsageError
from dashboard.views.text import count
from geodata.assessors import Status

if TYPE_CHECKING:
    from geodata.importers.formats import Format

MOST_BYTES = 500_000_000  # larger files are refused before they are read
MAPPING_OPTIONS = ("status", "status_column", "word", "day_column", "from_column", "to_column", "crs", "table")
OWN_ID = re.compile(r"[a-z][a-z0-9_-]{0,31}")


def add_parser(own: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``import`` and its options."""
    parser = own.add_parser(
        "import",
        help="bring a map of your own, or an assessor's file, to stand beside the shipped facts",
        description="Files of known assessors (deepstate, liveuamap, isw, viina) are read as they are. A map of your "
        "own under another word is polygons in GeoJSON, GeoPackage, a zipped Shapefile or KML; say where its status "
        "and day are.",
    )
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--as", dest="assessor", required=True, metavar="ASSESSOR", help="deepstate, or your own word")
    parser.add_argument("--day", metavar="DATE", help="the day it is drawn for, where the file does not say")
    own_map = parser.add_argument_group("a map of your own")
    own_map.add_argument("--status", metavar="STATUS", help=f"of all features: {', '.join(Status)}")
    own_map.add_argument("--status-column", metavar="NAME", help="the column with each feature's status")
    own_map.add_argument("--word", action="append", default=[], metavar="WORD=STATUS", help="what a word of it means")
    own_map.add_argument("--day-column", metavar="NAME", help="the column with each feature's day")
    own_map.add_argument("--from-column", metavar="NAME", help="the column with each feature's first day")
    own_map.add_argument("--to-column", metavar="NAME", help="the column with the first day that no longer counts")
    own_map.add_argument("--crs", metavar="EPSG:N", help="of a file that does not name its own")
    own_map.add_argument("--table", metavar="NAME", help="the layer of a GeoPackage that has several")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read a file and keep it among the user's own drawings; nothing is kept of a file with a fault."""
    from geodata.importers.formats import Kind, find_format
    from geodata.upstreams.store.drawings import save_drawings
    from geodata.upstreams.store.runs import save_runs

    if not OWN_ID.fullmatch(options.assessor):
        raise UsageError(
            f"--as: got “{options.assessor}”, wanted a word of small letters, digits, - and _, at most 32 long"
        )
    today = find_today()
    chosen = find_format(options.assessor, options.file.name)
    content = read_content(options.file)
    if chosen is None:
        frame: Any = _read_own_map(content, options, today)
    else:
        _refuse_mapping(options, chosen)
        frame = chosen.read(content, day=_find_day(options, chosen), today=today, source=options.file.name)
    name = options.assessor if chosen is None else chosen.assessor.id
    if chosen is not None and chosen.kind is Kind.SETTLEMENTS:
        own = frame[frame["assessor"] == name]
        save_runs(name, own, source=options.file.name)
        print(f"{options.file.name}: {count(len(own), 'interval')} of settlements kept for {name}")
    else:
        save_drawings(name, frame, source=options.file.name)
        prepare_outlines(name)
        print(f"{options.file.name}: {count(len(frame), 'drawing')} kept for {name}")
    return 0


def read_content(path: Path) -> bytes:
    """The bytes of a file to import.

    Raises
    ------
    UsageError
        If it cannot be read or is larger than :data:`MOST_BYTES`.
    """
    from dashboard.export.store import read_input

    return read_input(path, most_bytes=MOST_BYTES)


def _find_day(options: argparse.Namespace, chosen: Format) -> date:
    from geodata.importers.formats import find_day

    if options.day is not None:
        return read_day("--day", options.day)
    stated = find_day(chosen, options.file.name)
    if stated is None and not chosen.tells_days:
        raise UsageError(f"{options.file.name}: neither the file nor its name says which day it shows; add --day DATE")
    return stated or find_today()


def _refuse_mapping(options: argparse.Namespace, chosen: Format) -> None:
    given = [name for name in MAPPING_OPTIONS if getattr(options, name)]
    if given:
        option = f"--{given[0].replace('_', '-')}"
        raise UsageError(f"{option}: a file of {chosen.assessor.name} says that itself; leave the option out")


def _read_own_map(content: bytes, options: argparse.Namespace, today: date) -> Any:
    from geodata.importers.polygons import Column, ColumnMapping, read_polygons

    if (options.status is None) == (options.status_column is None):
        raise UsageError("--status, --status-column: a map of your own needs one of them")
    columns = {key: Column(value) for key in ("day", "from", "to") if (value := getattr(options, f"{key}_column"))}
    if options.day is None and not columns.keys() & {"day", "from"}:
        raise UsageError("--day, --day-column, --from-column: a map of your own needs one of them")
    status = Column(options.status_column) if options.status_column else read_status("--status", options.status)
    mapping = ColumnMapping(
        status=status,
        statuses=dict(read_word(word) for word in options.word),
        day=columns.get("day") or (read_day("--day", options.day) if options.day else None),
        day_from=columns.get("from"),
        day_to=columns.get("to"),
    )
    return read_polygons(
        content, mapping=mapping, today=today, source=options.file.name, crs=options.crs, table=options.table
    )


def read_word(text: str) -> tuple[str, Status]:
    """``occupied=russian_held`` as the word and what it means; UsageError for anything else."""
    word, mark, status = text.rpartition("=")
    if not mark or not word.strip():
        raise UsageError(f"--word: got “{text}”, wanted WORD=STATUS such as occupied=russian_held")
    return word.strip(), read_status("--word", status)


def read_status(name: str, text: str) -> Status:
    """A status by its word; UsageError for anything else."""
    try:
        return Status(text.strip())
    except ValueError:
        raise UsageError(f"{name}: got the status “{text}”, wanted one of {', '.join(Status)}") from None
