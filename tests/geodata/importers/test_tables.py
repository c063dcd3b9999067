"""The table of drawings: what is none is refused, by the feature's number and the field."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import geopandas
import pytest
from shapely import box
from shapely.geometry import LineString, Point, Polygon

from geodata.assessors import Status
from geodata.errors import DrawingError
from geodata.importers.tables import COLUMNS, Drawn, check_day, check_drawing, make_drawing
from tests.geodata.importers.made import DAY, TODAY

GOOD: dict[str, Any] = {
    "feature": 7,
    "day_from": DAY,
    "day_to": None,
    "status": Status.RUSSIAN_HELD,
    "layer": "front",
    "before_2022": False,
    "name": "",
    "geometry": box(37, 48, 38, 49),
}


def test_a_good_table() -> None:
    """Rows become the columns of the contract, in EPSG:4326, by the features' numbers; days and None stay so."""
    frame = make_drawing([Drawn(**GOOD), Drawn(**{**GOOD, "feature": 9, "day_to": TODAY, "name": "b"})], source="made")
    assert tuple(frame.columns) == COLUMNS
    assert frame.crs == "EPSG:4326"
    assert list(frame.index) == [7, 9]
    assert frame.index.name == "feature"
    assert list(frame["day_to"]) == [None, TODAY]
    assert [type(day) for day in frame["day_from"]] == [date, date]
    assert frame["before_2022"].dtype == bool


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("status", "russian_held", "feature 7: status: got 'russian_held', wanted Status"),
        ("layer", None, "feature 7: layer: got None"),
        ("name", 5, "feature 7: name: got 5"),
        ("day_from", None, "feature 7: day_from: got None, wanted a date"),
        ("day_from", datetime(2024, 5, 17), "feature 7: day_from: got datetime"),  # noqa: DTZ001
        ("day_to", "2024-05-18", "feature 7: day_to: got '2024-05-18', wanted a date or None"),
        ("day_to", DAY, "feature 7: day_to: got 2024-05-17, wanted a day after day_from"),
        ("geometry", None, "feature 7: geometry: got nothing"),
        ("geometry", Polygon(), "feature 7: geometry: got nothing"),
        ("geometry", Point(37, 48), "feature 7: geometry: got a Point"),
        ("geometry", LineString([(37, 48), (38, 49)]), "feature 7: geometry: got a LineString"),
        (
            "geometry",
            Polygon([(37, 48, 1), (38, 48, 1), (38, 49, 1)]),
            "feature 7: geometry: got a Polygon with heights",
        ),
        ("geometry", Polygon([(37, 48), (38, 49), (38, 48), (37, 49)]), "feature 7: geometry: got an invalid polygon"),
        ("geometry", box(48, 37, 49, 38), "feature 7: geometry: got longitudes 48.00 to 49.00"),
        ("geometry", box(-100, 30, -99, 31), "wanted something in or near Ukraine; is it in another CRS?"),
    ],
)
def test_bad_rows(field: str, value: object, said: str) -> None:
    """Each field has its kind, and each geometry is a valid, flat, filled polygon in the right part of the world."""
    with pytest.raises(DrawingError) as caught:
        make_drawing([Drawn(**{**GOOD, field: value})], source="made")
    assert said in str(caught.value)
    assert str(caught.value).startswith("made: ")


def test_swapped_axes_are_guessed() -> None:
    """Where the map would be in Ukraine the other way round, the error says so."""
    with pytest.raises(DrawingError, match=r"latitude seems to come before longitude"):
        make_drawing([Drawn(**{**GOOD, "geometry": box(48, 37, 49, 38)})], source="made")


def test_bad_tables() -> None:
    """No rows, other columns, another CRS, and the same drawing twice for a day."""
    frame = make_drawing([Drawn(**GOOD)], source="made")
    with pytest.raises(DrawingError, match=r"made: got no polygon"):
        make_drawing([], source="made")
    with pytest.raises(DrawingError, match=r"made: got the columns"):
        check_drawing(frame.drop(columns="name"), source="made")
    with pytest.raises(DrawingError, match=r"made: got the CRS EPSG:32636"):
        check_drawing(frame.to_crs("EPSG:32636"), source="made")
    with pytest.raises(DrawingError, match=r"made: got the CRS None"):
        check_drawing(geopandas.GeoDataFrame(frame).set_crs(None, allow_override=True), source="made")
    with pytest.raises(DrawingError, match=r"feature 8: day_from: got 2024-05-17, for which feature 7 already has"):
        make_drawing([Drawn(**GOOD), Drawn(**{**GOOD, "feature": 8})], source="made")


def test_days_to_come() -> None:
    """Today is a day that a map may be of, tomorrow is not."""
    assert check_day(TODAY, today=TODAY, where="made", field="day") == TODAY
    with pytest.raises(DrawingError, match=r"made: day: got 2026-09-02"):
        check_day(date(2026, 9, 2), today=TODAY, where="made", field="day")
