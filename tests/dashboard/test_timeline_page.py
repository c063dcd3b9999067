"""The Timeline page: its charts, tables and sentence say the same of a place, in every state that a place can be in."""

from __future__ import annotations

import html
import json
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from articles.records import Holder, Side
from dashboard.model.lines import (
    compare_bands,
    list_bands,
    list_share_claims,
    merge_bands,
    thin_points,
    thin_spread,
)
from dashboard.store import load_catalogue, load_index, load_line
from dashboard.views.maps import STRONG_REGIONS
from dashboard.views.palette import THEMES, Theme
from dashboard.views.timeline_rows import EVENT_COLUMNS, make_event_table, make_quarter_table
from dashboard.views.timelines import make_place_chart, make_region_chart
from geodata.assessors import Status

from .test_pages import SCRIPT, read_address, read_html

TIMELINE = SCRIPT.replace("default=True, ", "").replace('url_path="timeline"', 'default=True, url_path="timeline"')
CATALOGUE, CONTROL = load_catalogue(), load_catalogue().control
POKROVSK = "gn:704422"
SETTLEMENTS = [place for place in CATALOGUE.places.values() if place.id in CONTROL.assessments.place_ids]


def open_timeline(**query: str) -> AppTest:
    test = AppTest.from_string(TIMELINE, default_timeout=60)
    for name, value in query.items():
        test.query_params[name] = value
    return test.run()


def read_events(test: AppTest) -> list[dict[str, str]]:
    tables = [json.loads(element.proto.json)[0] for element in test.get("bidi_component")]
    (table,) = [table for table in tables if "columns" in table]
    return [dict(zip([*EVENT_COLUMNS, "Link"], row["cells"], strict=True)) for row in table["rows"]]


@pytest.mark.parametrize("place", [None, *STRONG_REGIONS, "UA-32", "area:donbas", POKROVSK, "UA44120050060063141"])
def test_every_kind_of_place_opens(place: str | None) -> None:
    """The country, oblasts, one that nobody holds part of, an area, a town, a village without a position."""
    test = open_timeline(**({"place": place} if place else {}))
    assert not test.exception
    shown = read_html(test)
    assert "<h1" in shown
    assert "The four oblasts on one scale" in shown
    assert ("Shares are measured for" in shown) == (place in {"area:donbas", "UA44120050060063141"})
    assert test.selectbox(key="timeline-place").value == (place or "UA")
    assert read_address(test).get("place") == place


def test_a_choice_moves_the_selection() -> None:
    """By the list or by the name of a small chart; the page then speaks of that place."""
    test = open_timeline()
    test.selectbox(key="timeline-place").set_value(POKROVSK).run()
    assert read_address(test)["place"] == POKROVSK
    test.button(key="timeline-UA-65").click().run()
    assert read_address(test)["place"] == "UA-65"
    assert "Kherson Oblast on 22" in html.unescape(read_html(test))


def test_events_are_in_the_order_of_days() -> None:
    """Claims and what assessors drew, one row each; of a town the steps of its percent are no rows of their own."""
    place = CATALOGUE.places[POKROVSK]
    rows = read_events(open_timeline(place=POKROVSK))
    claims = [entry for entry in load_index().entries if entry.placed.is_about(place)]
    bands = merge_bands(list_bands(CONTROL, place))
    assert len(rows) == len(claims) + len(bands)
    table = make_event_table("", claims, list_bands(CONTROL, place), CONTROL)
    days = [row["keys"][0] for row in table["rows"] if row["keys"][0]]
    assert days == sorted(days)
    assert any(row["Who"] == "DeepState" and "Russian-held" in row["What"] for row in rows)
    assert any("after the claim" in row["Lag"] for row in rows)


def read_values(chart: dict[str, Any]) -> list[list[dict[str, Any]]]:
    return [layer["data"]["values"] for layer in json.loads(json.dumps(chart))["layer"]]


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("small", [True, False])
@pytest.mark.parametrize("place_id", ["UA", *STRONG_REGIONS])
def test_a_region_chart_holds_lines_spread_and_claims(place_id: str, small: bool, theme: Theme) -> None:
    """Each assessor's last share is where its line ends; every claim of a share is a sign with its words."""
    line = load_line(place_id)
    chart = make_region_chart(line, CONTROL, theme=theme, chosen=None, small=small)
    _, lines, ranges, signs = read_values(chart)
    for name, coverage in CONTROL.assessments.coverage.items():
        own = [row for row in lines if row["assessor"] == coverage.assessor.name]
        assert own[-1] == {**own[-1], "day": coverage.last.isoformat(), "share": line.points[name][-1].share_pct}
    assert len(signs) == len(ranges) == len(line.claims) > 0
    assert all(sign["words"] and sign["claimant"] for sign in signs)


def test_a_claimed_extent_is_a_range_and_turned_to_what_russia_holds() -> None:
    """All of Luhansk oblast, claimed in 2022, stands at its top; Ukraine's 30 % of Donetsk is Russia's 70 %."""
    luhansk = list_share_claims(load_index().entries, "UA-09")
    assert any(each.claimed.low >= 99 and each.placed.claim.claimant_side is Side.RU for each in luhansk)
    donetsk = list_share_claims(load_index().entries, "UA-14")
    turned = [each for each in donetsk if each.placed.claim.holder is Holder.UA]
    assert turned
    for each in turned:
        assert each.claimed.low <= 100 - (each.placed.claim.share_pct or 0) <= each.claimed.high


def test_thinning_leaves_out_only_what_cannot_be_seen() -> None:
    """No point of the whole line is further than the step from the line drawn; the ends stay."""
    for place_id in STRONG_REGIONS:
        line = load_line(place_id)
        for points in line.points.values():
            thin = thin_points(points, least_points=0.25)
            assert (thin[0], thin[-1]) == (points[0], points[-1])
            for point in points:
                drawn = [each for each in thin if each.day <= point.day][-1]
                assert abs(drawn.share_pct - point.share_pct) < 0.25
        assert len(thin_spread(line.spread, least_points=0.25)) <= len(line.spread)
    assert thin_points([], least_points=1) == []
    assert thin_spread([], least_points=1) == []


@pytest.mark.parametrize("place", SETTLEMENTS[::4], ids=lambda place: place.id)
def test_bands_cover_every_day_once(place: Any) -> None:
    """Of each assessor the bands follow each other without gap or overlap, from its first day to its last."""
    for name, coverage in CONTROL.assessments.coverage.items():
        own = [band for band in list_bands(CONTROL, place) if band.assessor_id == name]
        assert own[0].start == coverage.first
        assert own[-1].end is None
        assert all(band.end == after.start for band, after in pairwise(own))


def test_a_divided_town_is_held_once_all_of_it_is() -> None:
    """Pokrovsk by DeepState: divided from 1 November 2025, Russian-held from 13 February 2026."""
    bands = [band for band in list_bands(CONTROL, CATALOGUE.places[POKROVSK]) if band.assessor_id == "deepstate"]
    merged = [(band.status, band.start) for band in merge_bands(bands)]
    assert merged[1:] == [
        (Status.CONTESTED, date(2025, 11, 1)),
        (Status.RUSSIAN_HELD, date(2026, 2, 13)),
    ]
    steps = compare_bands(CONTROL, list_bands(CONTROL, CATALOGUE.places[POKROVSK]))
    assert not steps[-1].is_split


def test_a_place_chart_has_a_row_an_assessor_and_a_row_a_side() -> None:
    """Bands by assessor, signs by side; the chosen claim is marked, and only it."""
    place = CATALOGUE.places[POKROVSK]
    entries = [entry for entry in load_index().entries if entry.placed.is_about(place)]
    chosen = next(entry.placed.claim.id for entry in entries if entry.meant)
    bands, marks = read_values(
        make_place_chart(list_bands(CONTROL, place), entries, CONTROL, theme=Theme.LIGHT, chosen=chosen)
    )
    assert {row["row"] for row in bands} == {"DeepState", "Liveuamap, by NZZ"}
    assert len(marks) == sum(entry.meant is not None for entry in entries)
    assert sum(mark["chosen"] for mark in marks) == 1


def test_sides_keep_their_colours_beside_statuses() -> None:
    """The two layers of a settlement's chart do not share a scale, or a side would be painted as a status."""
    place = CATALOGUE.places[POKROVSK]
    entries = [entry for entry in load_index().entries if entry.placed.is_about(place)]
    chart = make_place_chart(list_bands(CONTROL, place), entries, CONTROL, theme=Theme.LIGHT, chosen=None)
    assert set(chart["resolve"]["scale"].values()) == {"independent"}
    bands, marks = (layer["encoding"]["fill"]["scale"] for layer in chart["layer"])
    assert not set(bands["domain"]) & set(marks["domain"])
    assert dict(zip(marks["domain"], marks["range"], strict=True))["Russian side"] == THEMES[Theme.LIGHT].red


def test_the_small_charts_have_their_figures() -> None:
    """A row a quarter, a column for each oblast and assessor; days before an assessor began say so."""
    names = CATALOGUE.known.place_names
    rows = make_quarter_table({place_id: load_line(place_id) for place_id in STRONG_REGIONS}, names)
    assert len(rows[0]) == 1 + len(STRONG_REGIONS) * len(CONTROL.assessments.coverage)
    assert rows[-1]["Donetsk Oblast, DeepState"] == "not covered"
    assert make_quarter_table({}, names) == []
