"""The user's own drawings: one GeoParquet file an assessor, written whole or not at all."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from geodata.crs import GEOGRAPHIC
from geodata.errors import StoreError
from geodata.upstreams.gathering import COLUMNS, Gathering, Span, merge_spans
from geodata.upstreams.store.home import CONTROL, find_home, write_file

# Tables of a user are read by few commands, and of a server whose user has none never: their libraries come with them.
if TYPE_CHECKING:
    import geopandas

ASSESSOR_ID = re.compile(r"[a-z][a-z0-9_-]{0,31}")


def save_drawings(assessor_id: str, frame: geopandas.GeoDataFrame, *, source: str, home: Path | None = None) -> None:
    """Keep an importer's table among an assessor's drawings.

    Parameters
    ----------
    frame : columns :data:`geodata.upstreams.gathering.DRAWN`, EPSG:4326; a geometry that is drawn on several days is
        kept once with its days.
    source : what it was read from, such as an upstream's id or a file's name; what was kept of the same source before
        is replaced, what is of others stays.
    home : the user's folder, see :func:`geodata.upstreams.store.home.find_home`.

    Raises
    ------
    SchemaError
        If the table is not an importer's.
    StoreError
        If the folder cannot be written, or what is in it cannot be read; it is as it was then.
    """
    gathering = Gathering(source)
    gathering.add(frame)
    save_gathering(assessor_id, gathering, home=home)


def save_gathering(assessor_id: str, gathering: Gathering, *, home: Path | None = None) -> None:
    """As :func:`save_drawings`, of what was gathered from many files."""
    import geopandas
    import pandas

    path = find_drawings(assessor_id, home=home)
    tables = [gathering.make_table()]
    before = load_drawings(assessor_id, home=home)
    if before is not None:
        tables.append(before[before["source"] != gathering.source])
    tables = [table for table in tables if len(table)] or tables[:1]
    merged = geopandas.GeoDataFrame(pandas.concat(tables, ignore_index=True), crs=GEOGRAPHIC)
    merged = merged.sort_values(["day_from", "source"], kind="stable")[list(COLUMNS)]
    write_file(path, lambda file: merged.to_parquet(file, index=False, compression="zstd"))


def load_drawings(assessor_id: str, *, home: Path | None = None) -> geopandas.GeoDataFrame | None:
    """All drawings that the user has of an assessor.

    Returns
    -------
    Columns :data:`geodata.upstreams.gathering.COLUMNS` in EPSG:4326, x = longitude, by first day; ``day_to`` is
    exclusive, None for open. Days of several sources may overlap: choose one by ``source``. None where the user has no
    drawings of that assessor.

    Raises
    ------
    StoreError
        If the file cannot be read.
    """
    path = find_drawings(assessor_id, home=home)
    if not path.exists():
        return None
    import geopandas

    try:
        frame = geopandas.read_parquet(path)
        frame = frame[list(COLUMNS)].astype({"day_from": object, "day_to": object})
    except Exception as cause:  # the reader raises whatever the damage leads it into
        raise _describe_damage(path) from cause
    if frame.crs is None or not frame.crs.equals(GEOGRAPHIC):
        raise _describe_damage(path)
    return frame


def list_drawn_days(assessor_id: str, *, source: str | None = None, home: Path | None = None) -> tuple[Span, ...]:
    """Runs of days that an assessor's drawings hold for: first day and exclusive end, None for open.

    Parameters
    ----------
    source : only what was read from it; None for all.

    Raises
    ------
    StoreError
        If the file cannot be read.
    """
    path = find_drawings(assessor_id, home=home)
    if not path.exists():
        return ()
    import pandas

    try:
        frame = pandas.read_parquet(path, columns=["day_from", "day_to", "source"])
    except Exception as cause:  # as above
        raise _describe_damage(path) from cause
    chosen = frame if source is None else frame[frame["source"] == source]
    return tuple(merge_spans(zip(chosen["day_from"], chosen["day_to"], strict=True)))


def find_drawings(assessor_id: str, *, home: Path | None = None) -> Path:
    """Where an assessor's drawings are kept; StoreError for an id that is none."""
    if not ASSESSOR_ID.fullmatch(assessor_id):
        raise StoreError(
            f"got the assessor “{assessor_id}”, wanted a word of small letters, digits, - and _, at most 32 long"
        )
    return find_home(home) / CONTROL / f"{assessor_id}.parquet"


def _describe_damage(path: Path) -> StoreError:
    return StoreError(f"{path} cannot be read as drawings; delete it and import or fetch again")
