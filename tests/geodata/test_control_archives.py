"""The shipped facts against the archives they were measured on, each day overlaid anew and in the plain way."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import geopandas as gpd
import pytest
from shapely import make_valid, union_all
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from geodata import store
from geodata.assessors import Status
from geodata.build.control import archives
from geodata.build.control.joining import find_faults
from geodata.crs import EQUAL_AREA
from geodata.errors import SourceError
from geodata.records import PlaceKind

ARCHIVES = Path(__file__).parents[2].parent / "shared" / "data" / "control"
needs_archives = pytest.mark.skipif(
    not ARCHIVES.is_dir(), reason=f"the archives of drawn control are not in {ARCHIVES}"
)

# Spread over the whole time: the retreats of 2022, a year of little change, gaps, both sides of the join, the last day.
DAILY_DAYS = ("2024-07-08", "2024-12-31", "2025-04-15", "2025-11-27", "2026-08-22")
EVENINGS = ("2022-04-03", "2022-09-12", "2022-11-13", "2023-07-01", "2024-02-17", "2024-07-07")
MAPS = ("2022-02-24", "2022-03-26", "2022-09-11", "2023-06-15", "2024-03-14", "2025-11-27", "2026-08-22")


def overlay_plainly(shape: BaseGeometry) -> dict[str, float]:
    """Square kilometres by first-level unit, by geopandas alone."""
    drawing = gpd.GeoDataFrame(geometry=[make_valid(shape)], crs="EPSG:4326").to_crs(EQUAL_AREA)
    regions = store.load_regions()[["id", "geometry"]].to_crs(EQUAL_AREA)
    parts = gpd.overlay(regions, drawing, how="intersection", keep_geom_type=True)
    return {str(name): area / 1e6 for name, area in parts.set_index("id").area.items()}


def compare_day(assessor_id: str, day: str, shape: BaseGeometry, measure: str = "russian_held") -> None:
    """The shipped areas and statuses of a day are those of the shape."""
    control, when = store.load_control(), date.fromisoformat(day)
    by_hand = overlay_plainly(shape)
    for row in store.load_regions().itertuples():
        shipped = control.measures.measure(assessor_id, measure, row.id, when)
        assert shipped == pytest.approx(by_hand.get(row.id, 0.0), abs=0.06), row.id
    if measure == "russian_held":
        drawn = control.assessments.on(when)[assessor_id]
        for place in list(store.load_gazetteer().places())[::9]:
            if place.kind is PlaceKind.SETTLEMENT and place.lon is not None and place.lat is not None:
                is_held = drawn.status_of(place.id) is Status.RUSSIAN_HELD
                assert is_held == shape.contains(Point(place.lon, place.lat)), place.id


@needs_archives
@pytest.mark.parametrize("day", DAILY_DAYS)
def test_daily_files(day: str) -> None:
    """DeepState from 8 July 2024: the file of the day."""
    rows = archives.read_archive(ARCHIVES, archives.DAILY)
    (shape,) = rows[rows["date"].astype(str) == day].geometry
    compare_day("deepstate", day, shape)


@needs_archives
@pytest.mark.parametrize("day", EVENINGS)
def test_snapshots(day: str) -> None:
    """DeepState before: the last snapshot of the day; contested ground is what is doubtful and not held."""
    rows = archives.read_archive(ARCHIVES, archives.HISTORY)
    features = rows[rows["date"].astype(str) == day]
    readings = [archives.classify(*pair) for pair in zip(features["name"], features["fill"], strict=True)]
    shapes = [make_valid(shape) for shape in features.geometry]
    taken = [s for s, reading in zip(shapes, readings, strict=True) if reading.status is Status.RUSSIAN_HELD]
    doubtful = [s for s, reading in zip(shapes, readings, strict=True) if reading.status is Status.CONTESTED]
    compare_day("deepstate", day, union_all(taken))
    compare_day("deepstate", day, union_all(doubtful).difference(union_all(taken)), "contested")


@needs_archives
@pytest.mark.parametrize("day", MAPS)
def test_changed_maps(day: str) -> None:
    """Liveuamap by NZZ: what did not change and what was gained; what is left out is filled in and counted."""
    rows = archives.read_archive(ARCHIVES, archives.NZZ)
    kept = rows[(rows["snapshot"] == day) & (rows["change"] != "losses")]
    drawn = overlay_plainly(union_all([make_valid(shape) for shape in kept.geometry]))
    measures = store.load_control().measures
    for row in store.load_regions().itertuples():
        whole = measures.measure("liveuamap", "russian_held", row.id, date.fromisoformat(day))
        before = measures.measure("liveuamap", "before_2022", row.id, date.fromisoformat(day))
        assert whole - before == pytest.approx(drawn.get(row.id, 0.0), abs=0.11), row.id


@needs_archives
def test_only_one_map_of_liveuamap_is_broken() -> None:
    """The rule that leaves a map out finds the one of 9 December 2023 and nothing else."""
    rows = archives.read_archive(ARCHIVES, archives.NZZ)
    kept = rows[rows["change"] != "losses"].to_crs(EQUAL_AREA)
    sizes = kept.geometry.area.groupby(kept["snapshot"]).sum()
    assert find_faults({date.fromisoformat(str(day)): size for day, size in sizes.items()}) == {date(2023, 12, 9)}


def test_an_archive_that_was_not_reviewed_is_refused(tmp_path: Path) -> None:
    """Missing, or other bytes: the message names the file."""
    with pytest.raises(SourceError, match=archives.DAILY.file):
        archives.read_daily(tmp_path)
    (tmp_path / archives.DAILY.file).write_bytes(b"PAR1")
    with pytest.raises(SourceError, match="sha256"):
        archives.read_daily(tmp_path)
