"""The shipped facts of actual control: known figures, and what must hold for every day, place and assessor."""

from __future__ import annotations

import itertools
import json
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata import store
from geodata.assessors import SHIPPED, Status
from geodata.crs import measure_area_km2, measure_ellipsoid_area_km2
from geodata.encoding import decode_topology
from geodata.errors import OutsideCoverageError, UnknownPlaceError
from geodata.history import CODES
from geodata.records import PlaceHint, PlaceKind
from geodata.series import Point, series
from geodata.shares import Change, Level, Share, changes, shares, spreads

CONTROL = store.load_control()
ASSESSMENTS = CONTROL.assessments
DAY = timedelta(days=1)
days = st.dates(ASSESSMENTS.first, ASSESSMENTS.last)


def find_settlement(name: str) -> str:
    answer = store.load_gazetteer().resolve(name, hint=PlaceHint(kind=PlaceKind.SETTLEMENT))
    return answer.place.id  # type: ignore[union-attr]


def find_share(day: date, place_id: str, assessor_id: str) -> Share:
    level = Level.COUNTRY if place_id == "UA" else Level.OBLAST
    (row,) = [
        row
        for row in shares(CONTROL, day, level)
        if (row.place_id, row.assessor_id, row.status) == (place_id, assessor_id, Status.RUSSIAN_HELD)
    ]
    return row


def find_changes(start: date, end: date, level: Level, assessor_id: str) -> dict[str, Change]:
    return {row.place_id: row for row in changes(CONTROL, start, end, level) if row.assessor_id == assessor_id}


@pytest.mark.parametrize(
    ("day", "km2"),
    [
        (date(2024, 7, 8), 107_638), (date(2025, 1, 2), 110_166), (date(2025, 11, 27), 113_858),
        (date(2026, 8, 22), 115_073),
    ],
)  # fmt: skip
def test_known_areas_of_the_country(day: date, km2: float) -> None:
    """DeepState inside the borders of 1991, measured elsewhere on the exact polygons."""
    assert find_share(day, "UA", "deepstate").area_km2 == pytest.approx(km2, abs=1)


@pytest.mark.parametrize(("place_id", "share"), [("UA-09", 98.8), ("UA-14", 76.2), ("UA-23", 74.4), ("UA-65", 72.1)])
def test_known_shares_of_the_four_oblasts(place_id: str, share: float) -> None:
    """DeepState on the day of the press conference in Bishkek."""
    assert find_share(date(2025, 11, 27), place_id, "deepstate").share_pct == pytest.approx(share, abs=0.06)


def test_known_changes_of_2025() -> None:
    """Net gains from 2024-12-31 to 2025-09-25; that of the whole drawing includes what lies beyond this border."""
    period = date(2024, 12, 31), date(2025, 9, 25)
    by_oblast = find_changes(*period, Level.OBLAST, "deepstate")
    known = {"UA-14": 2208, "UA-09": 162, "UA-23": 169, "UA-63": 230, "UA-59": 148, "UA-12": 52}
    assert {name: by_oblast[name].net_km2 for name in known} == pytest.approx(known, abs=1)
    country = find_changes(*period, Level.COUNTRY, "deepstate")["UA"]
    assert country.net_km2 + country.beyond_border_km2 == pytest.approx(3057, abs=1)


def test_kherson_city_was_held_until_november_2022() -> None:
    """Each assessor's change lies between its last map with the city held and the first one without."""
    for assessor in SHIPPED:
        history = ASSESSMENTS.history(find_settlement("Kherson"), assessor.id)
        assert [interval.status for interval in history][-2:] == [Status.RUSSIAN_HELD, Status.UKRAINIAN_HELD]
        last_held = ASSESSMENTS.find_last_other(history[-1])
        assert last_held is not None
        assert last_held <= date(2022, 11, 11) <= history[-1].start


@pytest.mark.parametrize(
    ("name", "dates"),
    [
        ("Bakhmut", ("2023-04-04", "2023-04-08")), ("Avdiivka", ("2024-02-17", "2024-02-20")),
        ("Vuhledar", ("2024-10-02", "2024-10-03")), ("Pokrovsk", ("2025-11-03", "2025-11-19")),
    ],
)  # fmt: skip
def test_days_from_which_towns_were_drawn_as_held(name: str, dates: tuple[str, str]) -> None:
    """When the point of each town fell into the drawing for good: DeepState, Liveuamap; checked by eye on the maps."""
    found = [ASSESSMENTS.history(find_settlement(name), assessor.id)[-1] for assessor in SHIPPED]
    assert [interval.status for interval in found] == [Status.RUSSIAN_HELD] * 2
    assert tuple(interval.start.isoformat() for interval in found) == dates


def test_every_history_is_without_gap_or_overlap() -> None:
    """From the first day drawn to the last every settlement has one status, and neighbours differ."""
    for name, coverage in ASSESSMENTS.coverage.items():
        for place_id in ASSESSMENTS.place_ids:
            history = ASSESSMENTS.history(place_id, name)
            assert (history[0].start, history[-1].end) == (coverage.first, None)
            for before, after in itertools.pairwise(history):
                assert before.end == after.start
                assert (before.status, before.basis) != (after.status, after.basis)


@settings(max_examples=30, deadline=None)
@given(days)
def test_a_day_agrees_with_the_histories(day: date) -> None:
    """What is said of a day is what the interval around it says."""
    for name, drawn in ASSESSMENTS.on(day).items():
        assert drawn.as_of <= day
        assert drawn.map_day <= drawn.as_of
        for place_id in sorted(ASSESSMENTS.place_ids)[::50]:
            (interval,) = [
                interval
                for interval in ASSESSMENTS.history(place_id, name)
                if interval.start <= drawn.as_of and (interval.end is None or drawn.as_of < interval.end)
            ]
            assert drawn.status_of(place_id) is interval.status


@settings(max_examples=30, deadline=None)
@given(days)
def test_statuses_share_out_a_place_and_places_the_country(day: date) -> None:
    """The areas of a place add up to it, those of the oblasts and of nothing else to the country."""
    rows = shares(CONTROL, day, Level.OBLAST)
    for drawn in ASSESSMENTS.on(day).values():
        own = [row for row in rows if row.assessor_id == drawn.assessor_id]
        for place_id in {row.place_id for row in own}:
            total = sum(row.area_km2 for row in own if row.place_id == place_id)
            assert total == pytest.approx(CONTROL.measures.size_of(place_id), abs=0.2)
        held = sum(row.area_km2 for row in own if row.status is Status.RUSSIAN_HELD)
        assert held == pytest.approx(find_share(day, "UA", drawn.assessor_id).area_km2, abs=2)


@settings(max_examples=30, deadline=None)
@given(days, days)
def test_gains_less_losses_are_the_net_change(one: date, other: date) -> None:
    """For every place and period, up to rounding; nothing negative."""
    start, end = sorted((one, other))
    for level in (Level.COUNTRY, Level.OBLAST, Level.RAION):
        for change in changes(CONTROL, start, end, level):
            assert change.gained_km2 - change.lost_km2 == pytest.approx(change.net_km2, abs=0.2)
            assert min(change.gained_km2, change.lost_km2) >= 0
            assert change.end_km2 - change.start_km2 == pytest.approx(change.net_km2, abs=0.11)


def test_a_gap_is_told_and_not_invented() -> None:
    """No DeepState map of 26 November 2025 exists: the one of the day before stands in, under its own date."""
    drawn = ASSESSMENTS.on(date(2025, 11, 26))
    assert drawn["deepstate"].as_of == date(2025, 11, 25)
    assert drawn["liveuamap"].as_of == date(2025, 11, 26)


def test_a_broken_map_is_left_out() -> None:
    """NZZ's file of 9 December 2023 marks most of what is held as lost, its next one not: three days are a gap."""
    assert ASSESSMENTS.coverage["liveuamap"].gaps == ((date(2023, 12, 9), date(2023, 12, 11)),)
    around = [find_share(date(2023, 12, 8) + i * DAY, "UA", "liveuamap").area_km2 for i in range(5)]
    assert max(around) - min(around) < 20


@pytest.mark.parametrize("day", [date(2022, 2, 23), date(2026, 8, 23), date(1991, 8, 24)])
def test_days_outside_are_refused(day: date) -> None:
    """The message names the days that are covered."""
    with pytest.raises(OutsideCoverageError, match=r"2022-02-24 to 2026-08-22"):
        ASSESSMENTS.on(day)


def test_an_assessor_counts_only_on_its_days() -> None:
    """DeepState's data begin on 3 April 2022."""
    assert set(ASSESSMENTS.on(date(2022, 4, 2))) == {"liveuamap"}
    assert set(ASSESSMENTS.on(date(2022, 4, 3))) == {"deepstate", "liveuamap"}


def test_contested_ground_is_told_apart_only_where_it_is_drawn() -> None:
    """After 3 August 2025 nobody's data tell contested ground from the rest."""
    for day, known in ((date(2025, 8, 3), {"deepstate": True, "liveuamap": False}), (date(2025, 8, 4), {})):
        rows = shares(CONTROL, day, Level.COUNTRY)
        assert {row.assessor_id for row in rows if row.status is Status.CONTESTED} == {n for n in known if known[n]}
        assert all(row.contested_known == known.get(row.assessor_id, False) for row in rows)


def test_crimea_is_held_by_everybody_and_filled_in_for_one() -> None:
    """Liveuamap by NZZ leaves out what was occupied before 2022; the figure says how much was added."""
    for name, drawn in ASSESSMENTS.on(date(2025, 11, 27)).items():
        interval = drawn.intervals[find_settlement("Simferopol")]
        assert interval.basis == ("before_2022" if name == "liveuamap" else "drawn")
    row = find_share(date(2025, 11, 27), "UA-43", "liveuamap")
    assert row.before_2022_km2 == pytest.approx(row.area_km2, rel=0.01)


def test_the_spread_needs_two_assessors() -> None:
    """Before DeepState's data begin there is one figure and no spread."""
    assert spreads(shares(CONTROL, date(2022, 3, 1), Level.OBLAST)) == {}
    spread = spreads(shares(CONTROL, date(2025, 11, 27), Level.OBLAST))["UA-14"]
    assert spread.assessor_ids == ("deepstate", "liveuamap")
    assert spread.independent
    assert 0 < spread.points < 5


@pytest.mark.parametrize("assessor", SHIPPED, ids=lambda assessor: assessor.id)
def test_series_end_where_the_shares_are(assessor: object) -> None:
    """The last point of a series is the share of the last day."""
    name = assessor.id  # type: ignore[attr-defined]
    for place_id in ("UA", "UA-14", "UA-59", "UA-77"):
        points = series(CONTROL, place_id, name)
        assert isinstance(points[0], Point)
        assert points[0].day == ASSESSMENTS.coverage[name].first
        assert points[-1].share_pct == find_share(ASSESSMENTS.last, place_id, name).share_pct  # type: ignore[union-attr]


def test_what_was_not_measured_is_refused() -> None:
    """A village without a position and a place that is none."""
    with pytest.raises(UnknownPlaceError, match="UA23100270150025192"):
        ASSESSMENTS.history("UA23100270150025192", "deepstate")
    with pytest.raises(UnknownPlaceError, match="area:donbas"):
        CONTROL.measures.size_of("area:donbas")


def test_cells_add_up_to_the_regions() -> None:
    """Equal-area, and on the ellipsoid within a thousandth."""
    regions = store.load_regions()
    for row in regions.itertuples():
        assert CONTROL.measures.size_of(row.id) == pytest.approx(measure_area_km2(row.geometry), rel=1e-5)
        assert CONTROL.measures.size_of(row.id) == pytest.approx(measure_ellipsoid_area_km2(row.geometry), rel=1e-3)


def test_the_measured_error_of_cells_is_shipped_for_every_oblast_that_matters() -> None:
    """Each oblast of which an assessor held a hundredth; no error is zero, none is beyond what a map may have."""
    for assessor in SHIPPED:
        for place_id in ("UA-09", "UA-14", "UA-23", "UA-40", "UA-43", "UA-63", "UA-65"):
            error = CONTROL.measures.errors[place_id, assessor.id]
            assert 0 < error.cells_mean_points < 5
            assert 0 < error.iou_min <= error.iou_mean < 1


@settings(max_examples=15, deadline=None)
@given(days)
def test_the_history_for_the_browser_says_the_same(day: date) -> None:
    """Replaying the changes up to a day gives the statuses of that day, for every cell."""
    history = json.loads(store.load_history_bytes())
    ids = [shape["properties"]["id"] for shape in history["cells"]["objects"]["cells"]["geometries"]]
    first = date.fromisoformat(history["first"])
    drawn = ASSESSMENTS.on(day)
    for assessor in history["assessors"]:
        if assessor["id"] not in drawn:
            assert (day - first).days < assessor["first"]
            continue
        codes = dict.fromkeys(range(len(ids)), 0)
        for offset, code, *steps in assessor["changes"]:
            if first + offset * DAY <= day:
                cell = 0
                for step in steps:
                    cell += step
                    codes[cell] = code
        for cell, place_id in enumerate(ids):
            interval = drawn[assessor["id"]].intervals.get(place_id)
            wanted = 0 if interval is None else CODES[interval.status, interval.basis]
            assert codes[cell] == wanted, (place_id, day)


def test_every_settlement_that_was_ever_held_has_a_cell_to_draw() -> None:
    """Only settlements without ground of their own are missing."""
    topology = json.loads(store.read_table(store.CELLS_FILE, store.CONTROL))
    drawn = {properties["id"] for properties, _ in decode_topology(topology, "cells")}
    ever = {interval.place_id for name in ASSESSMENTS.coverage for interval in ASSESSMENTS.list_intervals(name)}
    assert drawn <= ever
    assert all(CONTROL.measures.cells[place_id].area_km2 < 0.01 for place_id in ever - drawn)
