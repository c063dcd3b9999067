"""Building the shipped tables of actual control from the archives of drawn control, the same bytes every time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from geodata.assessments import Assessment
from geodata.assessors import DEEPSTATE
from geodata.build import README_FILE, write_files
from geodata.build.control import archives, findings, joining
from geodata.build.control.errors import measure_errors
from geodata.build.control.readme import write_readme
from geodata.build.control.towns import list_towns, measure_towns
from geodata.build.tables import write_csv, write_json
from geodata.control_schema import (
    AREAS,
    CELLS,
    CONTROL_TABLES,
    COVERAGE,
    ERRORS,
    FINDINGS,
    INTERVALS,
    MAPS,
    TOWNS,
    check_control,
)
from geodata.covers import Flags
from geodata.display import make_display
from geodata.ground import Ground, make_ground
from geodata.measuring import Measured, list_areas, list_intervals, list_maps, list_runs, measure_track
from geodata.schema import Table, parse_table
from geodata.store import CELLS_FILE, MANIFEST_FILE, load_gazetteer, load_map_bytes, load_regions

Rows = list[dict[str, Any]]


def build_control(folder: Path, out: Path, *, say: Callable[[str], None]) -> None:
    """Measure the archives and write the tables of actual control.

    Nothing is written before everything is built and checked; files are written beside and then renamed.

    Parameters
    ----------
    folder : where the archives of drawn control are.
    out : folder that the tables go to.

    Raises
    ------
    SourceError
        If an archive is missing or not the one that was reviewed, or the folder cannot be written.
    SchemaError
        If a built table breaks its contract.
    """
    ground = make_ground(load_gazetteer(), {row.id: row.geometry for row in load_regions().itertuples()})
    say(f"Divided {len(ground.regions)} first-level units into {len(ground.cells)} cells")
    files = make_files(folder, ground, say=say)
    tables = {table.file: parse_table(table, files[table.file]) for table in CONTROL_TABLES}
    check_control(tables, ground.place_ids)
    digests = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}
    files[README_FILE] = write_readme(digests)
    files[MANIFEST_FILE] = write_json({"files": digests}).replace(b'","', b'",\n"')
    write_files(files, out)
    say(f"Wrote {len(files)} files to {out}")


def make_files(folder: Path, ground: Ground, *, say: Callable[[str], None]) -> dict[str, bytes]:
    """Every built file by its name; see :func:`build_control`."""
    say("Reading the archives ...")
    daily, snapshots = archives.read_daily(folder), archives.read_snapshots(folder)
    maps = archives.read_liveuamap(folder)
    deepstate = joining.join_deepstate(daily, snapshots, contested_until=DEEPSTATE.contested_until or max(daily))
    liveuamap = joining.fill_liveuamap(maps, snapshots.before_2022, last=max(maps))
    say("Measuring every day on every cell ...")
    measured = [measure_track(track, ground) for track in (deepstate, liveuamap)]
    differing, compared = findings.list_disagreements(ground.place_ids, ground.spots, daily, snapshots.held)
    say(f"The two DeepState archives differ about a settlement in {len(differing)} runs of {compared} days compared")
    towns = list_towns(ground, load_gazetteer())
    found = [*differing, *(row for each in measured for row in findings.list_findings(ground, each))]
    return {
        **write_facts(measured, ground),
        CELLS.file: _write(CELLS, list_cells(ground)),
        ERRORS.file: _write(ERRORS, [row for each in measured for row in measure_errors(each, ground)]),
        FINDINGS.file: _write(FINDINGS, found),
        TOWNS.file: _write(TOWNS, [row for each in measured for row in measure_towns(each.track, towns)]),
        CELLS_FILE: write_json(make_display(json.loads(load_map_bytes()), ground.seeds, _find_drawn(measured))),
    }


def _find_drawn(measured: Sequence[Measured]) -> Flags:
    """Which settlements anybody ever drew as held or contested."""
    return np.asarray(np.logical_or.reduce([each.codes.any(axis=0) for each in measured]))


def write_facts(measured: Sequence[Measured], ground: Ground) -> dict[str, bytes]:
    """The tables of what each assessor drew: intervals, areas, days."""
    intervals = [row for each in measured for row in list_intervals(ground.place_ids, each)]
    areas = [row for each in measured for row in list_areas(each, ground)]
    runs = [run for each in measured for run in list_runs(each.track)]
    maps = [(each.track.assessor_id, day) for each in measured for day in list_maps(each.track)]
    names = [column.name for column in AREAS.columns]
    return {
        INTERVALS.file: _write(INTERVALS, [_write_interval(row) for row in sorted(intervals, key=_order)]),
        AREAS.file: _write(AREAS, [dict(zip(names, (*row[:4], f"{row[4]:.1f}"), strict=True)) for row in areas]),
        COVERAGE.file: _write(
            COVERAGE,
            [{"assessor": r.assessor_id, "archive": r.archive, "from": r.start, "to": r.end} for r in runs],
        ),
        MAPS.file: _write(MAPS, [{"assessor": name, "day": day} for name, day in maps]),
    }


def list_cells(ground: Ground) -> Rows:
    """The area of every cell, and the unit and raion it counts to."""
    return [
        {"settlement": cell.place_id, "region": cell.region_id, "raion": raion, "area_km2": f"{cell.area_km2:.3f}"}
        for cell, raion in zip(ground.cells, ground.raions, strict=True)
    ]


def _write_interval(row: Assessment) -> dict[str, Any]:
    return {
        "settlement": row.place_id,
        "assessor": row.assessor_id,
        "status": row.status,
        "basis": row.basis,
        "from": row.start,
        "to": row.end,
    }


def _order(row: Assessment) -> tuple[int, str, str]:
    return int(row.place_id.removeprefix("gn:")), row.assessor_id, row.start.isoformat()


def _write(table: Table, rows: Rows) -> bytes:
    return write_csv([column.name for column in table.columns], rows)
