"""Maps of NZZ: gains and what did not change are held, losses are not, and each map has one pair of days."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from geodata.assessors import Baseline, Status
from geodata.crs import measure_area_km2
from geodata.errors import DrawingError
from geodata.importers.nzz import BASELINE, read_changes
from geodata.store import load_regions
from tests.geodata.importers.made import NO_RAW, RAW, TODAY, collection, feature, polygon, square, to_bytes

DAYS = {"date": "2024-05-17", "_datefrom": "2024-05-10", "_dateto": "2024-05-17", "view": "daily"}


def make(*features: Any) -> bytes:
    return to_bytes({"value": collection(*features)})


def change(kind: Any, x: float, **days: Any) -> dict[str, Any]:
    return feature(polygon(square(x)), type=kind, **{**DAYS, **days})


@pytest.mark.skipif(not RAW.exists(), reason=NO_RAW)
@pytest.mark.parametrize(
    ("name", "day", "held", "lost"),
    [
        ("2022-02-24", date(2022, 2, 24), 30_621, 0),
        ("2022-04-01", date(2022, 3, 30), 128_642, 2_336),
        ("2025-11-27", date(2025, 11, 26), 72_798, 73),
    ],
)
def test_known_maps(name: str, day: date, held: float, lost: float) -> None:
    """Real maps: the day they are of, and the areas of what is held and lost on it."""
    frame = read_changes((RAW / "nzz" / f"{name}.json").read_bytes(), today=TODAY, source=name)
    assert set(frame["day_from"]) == {day}
    assert set(frame["day_to"]) == {None}
    areas = frame.geometry.map(measure_area_km2).groupby(frame["status"]).sum()
    assert areas[Status.RUSSIAN_HELD] == pytest.approx(held, rel=1e-3)
    assert areas.get(Status.UKRAINIAN_HELD, 0) == pytest.approx(lost, rel=1e-2)


@pytest.mark.skipif(not RAW.exists(), reason=NO_RAW)
def test_what_was_occupied_before_is_left_out() -> None:
    """The baseline is told as it is: Crimea, all of it occupied, is in none of the maps."""
    assert BASELINE is Baseline.SINCE_2022
    crimea = load_regions().set_index("id").geometry["UA-43"]
    for path in (RAW / "nzz").glob("*.json"):
        frame = read_changes(path.read_bytes(), today=TODAY, source=path.name)
        held = frame[frame["status"] == Status.RUSSIAN_HELD].union_all()
        assert held.intersection(crimea).area < 0.1 * crimea.area
        assert not frame["before_2022"].any()


def test_statuses_and_days() -> None:
    """Each feature holds from the later day on; losses may come as several features."""
    content = make(change("nochange", 36), change("gains", 37), change("losses", 38), change("losses", 39))
    frame = read_changes(content, today=TODAY, source="made")
    held, lost = Status.RUSSIAN_HELD, Status.UKRAINIAN_HELD
    assert list(frame["status"]) == [held, held, lost, lost]
    assert list(frame["layer"]) == ["nochange", "gains", "losses", "losses"]
    assert set(frame["day_from"]) == {date(2024, 5, 17)}
    assert set(frame["name"]) == {"2024-05-10/2024-05-17"}


def test_the_first_map_has_one_day() -> None:
    """Without the two days, the map's date is its day."""
    content = make(feature(polygon(), type="nochange", date="2022-02-24"))
    assert list(read_changes(content, today=TODAY, source="made")["day_from"]) == [date(2022, 2, 24)]


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (change("claims", 37), "feature 2: type: got 'claims'"),
        (change(["gains"], 37), "feature 2: type: got"),
        (change("nochange", 37), "feature 2: type: got a second “nochange” for 2024-05-17 after feature 1"),
        (
            change("gains", 37, _dateto="2024-05-18"),
            "feature 2: _dateto: got 2024-05-10 to 2024-05-18, while feature 1",
        ),
        (change("gains", 37, _dateto="2024-05-10"), "feature 2: _dateto: got 2024-05-10, wanted a day after _datefrom"),
        (change("gains", 37, _dateto="2026-09-02"), "feature 2: _dateto: got 2026-09-02, wanted a day up to today"),
        (change("gains", 37, _dateto="17.05.2024"), "feature 2: _dateto: got '17.05.2024', wanted a day as"),
        (change("gains", 37, _datefrom=None), "feature 2: _datefrom: got None"),
        (feature(polygon(square(37)), type="gains"), "feature 2: date: got None"),
    ],
)
def test_refusals(second: dict[str, Any], said: str) -> None:
    """Unknown types, two statements for one day, days that are none or to come: by number and field."""
    with pytest.raises(DrawingError) as caught:
        read_changes(make(change("nochange", 36), second), today=TODAY, source="made")
    assert f"made: {said}" in str(caught.value)
