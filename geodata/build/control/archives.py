"""The archives of drawn control, as one series of drawings for each assessor."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import geopandas as gpd
from shapely import make_valid, union_all
from shapely.geometry.base import BaseGeometry

from geodata.assessors import Status
from geodata.covers import keep_polygons
from geodata.crs import to_equal_area
from geodata.errors import SourceError
from geodata.importers.deepstate_legend import classify

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Archive:
    """A reviewed archive file: its name in tables, its file, what it is, and the sha256 of its bytes."""

    name: str
    file: str
    upstream: str
    sha256: str


DAILY = Archive(
    "deepstate-daily",
    "deepstate_daily_2024-07-08_2026-08-22.parquet",
    "DeepStateMap, from github cyterat/deepstate-map-data: the map of each morning, what is Russian-held only",
    "1dc1f286aea4707b6364f33e2a0b0bc9602c9f7f242af95eab8bce0842076e04",
)
HISTORY = Archive(
    "deepstate-history",
    "deepstate_history_2022-04-03_2025-08-03.parquet",
    "DeepStateMap, from github DanielRose2310/deepstatemaps-history: the last snapshot of each day, all statuses",
    "994e945f9a660c80cf004240730079853b9fd4c67c0f7fa96fa46e635135d68f",
)
NZZ = Archive(
    "liveuamap-nzz",
    "nzz_liveuamap_2022-02-24_2026-08-22.parquet",
    "Liveuamap, drawn by NZZ, from github conflict-investigations/nzz-maps: every changed map",
    "a27d22f561fc7d86d12d35a69148e2630d6cd8351819bd04b8cbb40bd43a995f",
)
ARCHIVES = (DAILY, HISTORY, NZZ)


@dataclass(frozen=True, slots=True)
class Snapshots:
    """The full snapshots of DeepState: what is held and contested each day, and what was occupied before 2022."""

    held: dict[date, BaseGeometry]
    contested: dict[date, BaseGeometry]
    before_2022: BaseGeometry


def read_archive(folder: Path, archive: Archive) -> gpd.GeoDataFrame:
    """The rows of an archive, checked to be the reviewed one.

    Raises
    ------
    SourceError
        If the file is missing or another one.
    """
    path = folder / archive.file
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as cause:
        raise SourceError(f"{path} cannot be read; name the folder of the control archives") from cause
    if digest != archive.sha256:
        raise SourceError(
            f"{path} has sha256 {digest}, the reviewed one {archive.sha256}; review it and note its sha256"
        )
    return gpd.read_parquet(path)


def read_daily(folder: Path) -> dict[date, BaseGeometry]:
    """Day -> Russian-held, as the map stood on the morning of the day."""
    rows = read_archive(folder, DAILY)
    return {_as_day(row.date): flatten([row.geometry]) for row in rows.itertuples()}


def read_snapshots(folder: Path) -> Snapshots:
    """The last snapshot of each day, every feature read by its name and colour together."""
    rows = read_archive(folder, HISTORY)
    readings = {pair: classify(*pair) for pair in set(zip(rows["name"], rows["fill"], strict=True))}
    rows["reading"] = [readings[pair] for pair in zip(rows["name"], rows["fill"], strict=True)]
    held, contested = {}, {}
    before: list[BaseGeometry] = []
    for day, features in rows.groupby("date", sort=True):
        pairs = list(zip(features["reading"], features.geometry, strict=True))
        taken = [shape for reading, shape in pairs if reading.status is Status.RUSSIAN_HELD]
        doubtful = [shape for reading, shape in pairs if reading.status is Status.CONTESTED]
        held[_as_day(day)] = flatten(taken)
        contested[_as_day(day)] = keep_polygons(flatten(doubtful).difference(held[_as_day(day)]))
        before = [shape for reading, shape in pairs if reading.before_2022] or before
    return Snapshots(held, contested, flatten(before))


def read_liveuamap(folder: Path) -> dict[date, BaseGeometry]:
    """Day of a changed map -> Russian-held: what did not change and what was gained."""
    rows = read_archive(folder, NZZ)
    kept = rows[rows["change"].isin(["nochange", "gains"])]
    return {_as_day(day): flatten(list(maps.geometry)) for day, maps in kept.groupby("snapshot", sort=True)}


def flatten(shapes: Sequence[BaseGeometry]) -> BaseGeometry:
    """The union of polygons in degrees, valid, in the equal-area projection."""
    return keep_polygons(make_valid(to_equal_area(union_all([make_valid(shape) for shape in shapes]))))


def _as_day(value: object) -> date:
    return value if isinstance(value, date) else date.fromisoformat(str(value)[:10])


def list_days(first: date, last: date) -> list[date]:
    """Every day from ``first`` to ``last``, both included."""
    return [first + i * DAY for i in range((last - first).days + 1)]
