"""Files of the two archives of the DeepState map: their areas, their statuses, and what is refused."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from shapely import box

from geodata.assessors import Status
from geodata.crs import measure_area_km2
from geodata.errors import DrawingError
from geodata.importers.deepstate_daily import read_daily
from geodata.importers.deepstate_snapshots import read_snapshot
from geodata.importers.tables import COLUMNS
from geodata.store import load_regions
from tests.geodata.importers.made import DAY, NO_RAW, RAW, TODAY, feature, geojson, polygon, square

POINT = {"type": "Point", "coordinates": [37, 48, 0]}
RED, GREY, GREEN, OLD, ELSEWHERE = "#a52714", "#bcaaa4", "#0f9d58", "#880e4f", "#ff5252"


@pytest.mark.skipif(not RAW.exists(), reason=NO_RAW)
@pytest.mark.parametrize(
    ("day", "area"), [(date(2024, 7, 8), 107_638), (date(2025, 11, 27), 113_858), (date(2026, 8, 22), 115_073)]
)
def test_known_areas(day: date, area: float) -> None:
    """Inside the borders of 1991 the daily drawings have the areas that were measured on them elsewhere."""
    name = f"deepstatemap_data_{day:%Y%m%d}.geojson"
    content = (RAW / "deepstate-map-data" / name).read_bytes()
    frame = read_daily(content, day=day, today=TODAY, source=name)
    (row,) = frame.itertuples()
    assert (row.day_from, row.day_to, row.status) == (day, day + timedelta(days=1), Status.RUSSIAN_HELD)
    held = row.geometry.intersection(load_regions().union_all())
    assert measure_area_km2(held) == pytest.approx(area, rel=1e-3)


@pytest.mark.skipif(not RAW.exists(), reason=NO_RAW)
@pytest.mark.parametrize("path", sorted((RAW / "deepstatemap-snapshots").glob("*.geojson")), ids=lambda path: path.name)
def test_snapshots(path: Path) -> None:
    """Each full snapshot has all three statuses, Crimea as occupied before 2022, and nothing of other countries."""
    frame = read_snapshot(path.read_bytes(), day=DAY, today=TODAY, source=path.name)
    assert set(frame["status"]) == set(Status)
    old = frame[frame["before_2022"]]
    assert 2 <= len(old) <= 4
    assert set(old["status"]) == {Status.RUSSIAN_HELD}
    crimea = load_regions().set_index("id").geometry["UA-43"]
    assert old.union_all().intersection(crimea).area > 0.9 * crimea.area
    assert not frame["name"].str.contains("Transnistria|Придністров|Abkhazia|Karelia").any()
    assert frame.total_bounds[0] > 28
    assert frame.total_bounds[2] < 41


def test_daily() -> None:
    """A made drawing is one row for its day, with the columns of the table."""
    frame = read_daily(geojson(feature(polygon())), day=DAY, today=TODAY, source="made")
    assert tuple(frame.columns) == COLUMNS
    assert frame.crs == "EPSG:4326"
    (row,) = frame.itertuples()
    assert tuple(row)[1:7] == (DAY, DAY + timedelta(days=1), Status.RUSSIAN_HELD, "occupied", False, "")
    assert row.geometry.equals(box(37, 48, 37.5, 48.5))


def test_daily_refuses_a_second_feature() -> None:
    """A day has one drawing; of two, both are named."""
    with pytest.raises(DrawingError, match=f"made: feature 2: .* of {DAY} after feature 1"):
        read_daily(geojson(feature(polygon()), feature(polygon())), day=DAY, today=TODAY, source="made")


@pytest.mark.parametrize("read", [read_daily, read_snapshot])
def test_future(read: object) -> None:
    """No map is of a day to come."""
    content = geojson(feature(polygon(), name="Окуповано", fill=RED))
    with pytest.raises(DrawingError, match="made: day: got 2026-09-02, wanted a day up to today, 2026-09-01"):
        read(content, day=date(2026, 9, 2), today=TODAY, source="made")  # type: ignore[operator]


@pytest.mark.parametrize("read", [read_daily, read_snapshot])
def test_no_features(read: object) -> None:
    """A map that draws nothing is taken for a failed download, not for a day without occupation."""
    with pytest.raises(DrawingError, match="made: got no polygon that says who holds what"):
        read(geojson(), day=DAY, today=TODAY, source="made")  # type: ignore[operator]


def test_snapshot() -> None:
    """Points and other countries go; numbers, names and statuses stay as in the file."""
    content = geojson(
        feature(POINT, name="Camp"),
        feature(polygon(), name="Окуповано /// Occupied", fill=RED),
        feature(polygon(square(34)), name="Крим", fill="#000000"),
        feature(polygon(square(29.5)), name="Придністров'я", fill=OLD),
        feature(polygon(square(39)), name="Щось", fill=ELSEWHERE),
        feature(polygon(square(36)), name="Статус невідомий", fill=GREY),
        feature(polygon(square(35)), name="Звільнено", fill=GREEN),
    )
    frame = read_snapshot(content, day=DAY, today=TODAY, source="made")
    assert list(frame.index) == [2, 3, 6, 7]
    assert list(frame["layer"]) == ["occupied", "occupied", "unknown", "liberated"]
    assert list(frame["before_2022"]) == [False, True, False, False]
    assert list(frame["name"]) == ["Окуповано /// Occupied", "Крим", "Статус невідомий", "Звільнено"]


@pytest.mark.parametrize(
    ("properties", "said"),
    [
        ({"name": "Нове /// geoJSON.status.annexed", "fill": RED}, "feature 2: name: got the status key"),
        ({"name": "Щось", "fill": "#123456"}, "feature 2: fill: got “#123456”"),
        ({"name": "Окуповано"}, "feature 2: fill: got None"),
        ({"name": 5, "fill": RED}, "feature 2: name: got 5"),
    ],
)
def test_snapshot_refuses_unknown_statuses(properties: dict[str, object], said: str) -> None:
    """A feature that cannot be read stops the file, by number and field."""
    content = geojson(feature(POINT), feature(polygon(), **properties))
    with pytest.raises(DrawingError, match=said):
        read_snapshot(content, day=DAY, today=TODAY, source="made")
