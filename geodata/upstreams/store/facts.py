"""Facts measured on the user's own drawings, kept beside them so that each map is measured once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

from geodata.assessments import Assessment, Run
from geodata.assessors import Status
from geodata.display import make_display
from geodata.errors import StoreError
from geodata.ground import make_ground
from geodata.history import encode_history
from geodata.own import Facts, extend_control, measure_own, measure_settlements
from geodata.shares import Control
from geodata.store import (
    CONTROL,
    PLACES,
    load_control,
    load_gazetteer,
    load_history_bytes,
    load_map_bytes,
    load_regions,
    read_manifest,
)
from geodata.upstreams.store.drawings import load_drawings
from geodata.upstreams.store.home import CONTROL as DRAWINGS
from geodata.upstreams.store.home import find_home, write_file
from geodata.upstreams.store.runs import RUNS_SUFFIX, load_runs


def load_own_control(*, home: Path | None = None, today: date, say: Callable[[str], None]) -> Control:
    """The shipped facts with the days of the user's own drawings after them, and their own maps beside them.

    Parameters
    ----------
    home : the user's folder, see :func:`geodata.upstreams.store.home.find_home`.
    today : the last day that an open drawing stands for.
    say : told before maps are measured that were not measured before.

    Raises
    ------
    StoreError
        If shipped tables or own drawings cannot be read.
    """
    shipped = load_control()
    folder = find_home(home) / DRAWINGS
    own = [
        facts
        for path in sorted(folder.glob("*.parquet"))
        if (facts := _load_facts(path, shipped, home=home, today=today, say=say)) is not None
    ]
    return extend_control(shipped, own) if own else shipped


def load_own_history(control: Control) -> bytes:
    """The history for the browser of shipped and own facts together; see :func:`geodata.history.encode_history`.

    Raises
    ------
    StoreError
        If shipped tables cannot be read.
    """
    assessments = control.assessments
    if control is load_control():
        return load_history_bytes()
    ground = make_ground(load_gazetteer(), {row.id: row.geometry for row in load_regions().itertuples()})
    ever = {row.place_id for name in assessments.coverage for row in assessments.list_intervals(name)}
    drawn = np.asarray([seed.place_id in ever for seed in ground.seeds])
    cells = make_display(json.loads(load_map_bytes()), ground.seeds, drawn)
    return encode_history(assessments, json.dumps(cells).encode())


def digest_own(*, home: Path | None = None) -> str:
    """Names the user's own drawings: empty where there are none; StoreError where they cannot be read."""
    paths = sorted((find_home(home) / DRAWINGS).glob("*.parquet"))
    try:
        return "".join(hashlib.sha256(path.read_bytes()).hexdigest() for path in paths)
    except OSError as cause:
        raise StoreError(f"{find_home(home) / DRAWINGS} cannot be read: {cause.strerror}") from cause


def _load_facts(
    path: Path, shipped: Control, *, home: Path | None, today: date, say: Callable[[str], None]
) -> Facts | None:
    """The facts of an assessor's drawings: as kept, or measured and kept; None where all days are shipped."""
    kept = path.with_suffix(".facts.json")
    digest = _digest(path, today)
    if (found := _read_kept(kept, digest)) is not None:
        return _decode(found)
    say(f"Measuring {path.name}, which is done once ...")
    facts = _measure(path, shipped, home=home, today=today)
    content = json.dumps({"digest": digest, "facts": _encode(facts)}, default=str, separators=(",", ":"))
    write_file(kept, lambda file: file.write(content.encode()))
    return facts


def _measure(path: Path, shipped: Control, *, home: Path | None, today: date) -> Facts | None:
    ground = make_ground(load_gazetteer(), {row.id: row.geometry for row in load_regions().itertuples()})
    if path.name.endswith(RUNS_SUFFIX):
        assessor_id = path.name.removesuffix(RUNS_SUFFIX)
        return measure_settlements(assessor_id, load_runs(assessor_id, home=home), ground)
    frame = load_drawings(path.stem, home=home)
    if frame is None:
        raise StoreError(f"{path} is gone; import or fetch again")
    return measure_own(path.stem, frame, ground, shipped=shipped, today=today)


def _digest(path: Path, today: date) -> str:
    """Names everything that the facts depend on: the drawings, the shipped tables, and the day."""
    digest = hashlib.sha256(f"{read_manifest(PLACES).digest}\n{read_manifest(CONTROL).digest}\n{today}\n".encode())
    try:
        digest.update(path.read_bytes())
    except OSError as cause:
        raise StoreError(f"{path} cannot be read: {cause.strerror}") from cause
    return digest.hexdigest()


def _read_kept(path: Path, digest: str) -> dict[str, Any] | None:
    """What was kept for the digest; None where there is nothing or it is of something else."""
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return None
    return kept["facts"] if isinstance(kept, dict) and kept.get("digest") == digest else None


def _encode(facts: Facts | None) -> dict[str, Any]:
    if facts is None:
        return {}
    return {
        "assessor": facts.assessor_id,
        "intervals": [[row.place_id, row.status, row.basis, row.start, row.end] for row in facts.intervals],
        "runs": [[run.archive, run.start, run.end] for run in facts.runs],
        "areas": [row[1:] for row in facts.areas],
    }


def _decode(kept: dict[str, Any]) -> Facts | None:
    if not kept:
        return None
    name, day = kept["assessor"], date.fromisoformat
    return Facts(
        name,
        tuple(
            Assessment(place_id, name, Status(status), basis, day(start), None if end is None else day(end))
            for place_id, status, basis, start, end in kept["intervals"]
        ),
        tuple(Run(name, archive, day(start), day(end)) for archive, start, end in kept["runs"]),
        tuple((name, measure, place_id, day(start), km2) for measure, place_id, start, km2 in kept["areas"]),
    )
