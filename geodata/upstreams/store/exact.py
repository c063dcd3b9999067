"""Exact outlines of the user's own drawings for the browser, kept beside them so that each is encoded once."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

from geodata.errors import StoreError
from geodata.exact import encode_exact
from geodata.upstreams.store.drawings import load_drawings
from geodata.upstreams.store.home import CONTROL, find_home, write_file
from geodata.upstreams.store.runs import RUNS_SUFFIX

FORM = "1"  # of what is kept; another form is encoded anew


def list_exact(*, home: Path | None = None) -> tuple[str, ...]:
    """The assessors whose outlines the user has, in alphabetical order."""
    folder = find_home(home) / CONTROL
    return tuple(sorted(path.stem for path in folder.glob("*.parquet") if not path.name.endswith(RUNS_SUFFIX)))


def load_exact(assessor_id: str, *, home: Path | None = None, today: date) -> bytes | None:
    """The outlines of an assessor as JSON, UTF-8; see :func:`geodata.exact.encode_exact`.

    Returns
    -------
    None where the user has no drawings of that assessor, or none of any day.

    Raises
    ------
    StoreError
        If the drawings cannot be read, or the encoded ones not be kept.
    """
    if assessor_id not in list_exact(home=home):
        return None
    path = find_home(home) / CONTROL / f"{assessor_id}.parquet"
    kept = path.with_suffix(".exact.json")
    try:
        digest = hashlib.sha256(f"{FORM}\n".encode() + path.read_bytes()).hexdigest()
    except OSError as cause:
        raise StoreError(f"{path} cannot be read: {cause.strerror}") from cause
    if (found := _read_kept(kept, digest)) is not None:
        return found
    frame = load_drawings(assessor_id, home=home)
    encoded = None if frame is None else encode_exact(frame, today=today)
    if encoded is None:
        return None
    content = json.dumps(encoded, separators=(",", ":")).encode()
    write_file(kept, lambda file: file.write(f"{digest}\n".encode() + content))
    return content


def _read_kept(path: Path, digest: str) -> bytes | None:
    try:
        first, _, content = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    return content if first == digest.encode() else None
