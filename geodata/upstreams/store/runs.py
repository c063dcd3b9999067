"""The user's own tables of settlements, from assessors that draw no outline: one Parquet file an assessor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from geodata.errors import StoreError
from geodata.upstreams.store.drawings import find_drawings
from geodata.upstreams.store.home import write_file

if TYPE_CHECKING:
    import pandas

RUNS_SUFFIX = ".runs.parquet"
COLUMNS = ["place", "day_from", "day_to", "status", "source"]


def save_runs(assessor_id: str, frame: pandas.DataFrame, *, source: str, home: Path | None = None) -> None:
    """Keep a table of settlements among an assessor's.

    Parameters
    ----------
    frame : columns ``place`` (``gn:<GeoNames id>``), ``day_from``, ``day_to`` (exclusive) and ``status``.
    source : such as a file's name; what was kept of the same source before is replaced, what is of others stays.

    Raises
    ------
    StoreError
        If the folder cannot be written, or what is in it cannot be read; it is as it was then.
    """
    import pandas

    path = find_runs(assessor_id, home=home)
    table = frame.assign(source=source)[COLUMNS].astype({"status": str})
    if path.exists():
        before = load_runs(assessor_id, home=home)
        table = pandas.concat([before[before["source"] != source], table], ignore_index=True)
    write_file(path, lambda file: table.to_parquet(file, index=False, compression="zstd"))


def load_runs(assessor_id: str, *, home: Path | None = None) -> pandas.DataFrame:
    """All settlements that the user has of an assessor: columns :data:`COLUMNS`.

    Raises
    ------
    StoreError
        If there is no such file, or it cannot be read.
    """
    import pandas

    path = find_runs(assessor_id, home=home)
    try:
        return pandas.read_parquet(path)[COLUMNS].astype({"day_from": object, "day_to": object})
    except Exception as cause:  # the reader raises whatever the damage leads it into
        raise StoreError(f"{path} cannot be read as settlements; delete it and import again") from cause


def find_runs(assessor_id: str, *, home: Path | None = None) -> Path:
    """Where an assessor's settlements are kept; StoreError for an id that is none."""
    return find_drawings(assessor_id, home=home).with_suffix("").with_suffix(RUNS_SUFFIX)
