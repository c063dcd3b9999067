"""Real files of each upstream, put where a fetch would put them, become drawings of their days."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from geodata.upstreams.catalogue import find_upstream
from geodata.upstreams.listing import read_day
from geodata.upstreams.store.convert import convert_originals
from geodata.upstreams.store.drawings import list_drawn_days, load_drawings
from geodata.upstreams.store.manifest import Original, add_original, find_originals
from geodata.upstreams.store.readers import find_reader

RAW = Path(__file__).parents[3].parent / "shared" / "data" / "raw"
FOLDERS = {
    "deepstate": "deepstate-map-data",
    "deepstate-snapshots": "deepstatemap-snapshots",
    "liveuamap": "nzz",
    "isw": "isw",
}


def ignore(done: int, of: int) -> None:
    """Report to nobody."""


@pytest.mark.parametrize("name", FOLDERS)
def test_originals_are_dated_and_read(name: str, tmp_path: Path) -> None:
    """Each file holds for the day of its name, and for no other."""
    files = sorted((RAW / FOLDERS[name]).glob("*.*json"))
    if not files:
        pytest.skip(f"{RAW / FOLDERS[name]} holds no raw files")
    upstream = find_upstream(name)
    folder = find_originals(tmp_path, name)
    folder.mkdir(parents=True)
    for file in files:
        content = file.read_bytes()
        (folder / file.name).write_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        add_original(folder, Original(file.name, "", len(content), digest, "", None, "2026-11-22T00:00:00+00:00"))
    read = find_reader(upstream)
    assert read is not None
    conversion = convert_originals(upstream, home=tmp_path, read=read, today=datetime.now(UTC).date(), report=ignore)
    assert conversion.faults == ()
    assert conversion.days == len(files)
    days = {read_day(file.name, upstream) for file in files}
    drawn = list_drawn_days(upstream.assessor, source=name, home=tmp_path)
    assert all(day is not None and any(first <= day and end and day < end for first, end in drawn) for day in days)
    assert sum((end - first).days for first, end in drawn if end) == len(days)
    frame = load_drawings(upstream.assessor, home=tmp_path)
    assert frame is not None
    assert frame.geometry.is_valid.all()
