"""Claimed beside assessed, and the spread of the assessors: models, tables, charts and the command line agree."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise

import pytest

from articles.records import Extent, Holder, Modality, Polarity, Predicate
from dashboard.cli import main
from dashboard.model.comparison import compare_newest, is_share
from dashboard.model.spread import compare_statuses, measure_spread
from dashboard.store import load_catalogue
from dashboard.views.dumbbells import make_dumbbells, make_figure_rows, write_comparison_headline
from dashboard.views.palette import Theme
from dashboard.views.spread_rows import make_month_table, make_status_table, write_split_sentence
from geodata.assessors import Status
from geodata.series import Point, series
from geodata.store import load_control, load_gazetteer

from .verdicts.made import DAY, EAST, TAKEN, WEST, make_claim, make_control

CONTROL = make_control()


def test_the_newest_share_of_each_side_counts() -> None:
    """An older one of the same side does not; what is no share, or no fact, is none."""
    claims = [
        make_claim(WEST, share=70.0, event=date(2025, 3, 1)),
        make_claim(WEST, share=80.0, event=DAY),
        make_claim(WEST, share=90.0, event=date(2025, 8, 1), polarity=Polarity.DENIED),
        make_claim(WEST, share=90.0, event=date(2025, 8, 1), modality=Modality.FORECAST),
        make_claim(WEST, extent=Extent.PART, event=date(2025, 8, 1)),
        make_claim(WEST, predicate=Predicate.ADVANCED, event=date(2025, 8, 1)),
    ]
    (found,) = compare_newest(claims, CONTROL)
    assert found.day == DAY
    assert (found.claimed.low, found.claimed.high) == pytest.approx((78.4, 81.6))
    assert {name: round(figure) for name, (figure, _) in found.assessed.items()} == {"deepstate": 78, "liveuamap": 78}


def test_what_ukraine_holds_is_turned() -> None:
    """Ukraine holding 20 % is Russia holding 80 %, on the chart and in the table; contested ground is in the range."""
    (found,) = compare_newest([make_claim(WEST, share=20.0, holder=Holder.UA, event=DAY)], CONTROL)
    assert (found.claimed.low, found.claimed.high) == pytest.approx((79.5, 80.5))
    figure, values = found.assessed["liveuamap"]
    assert values.low <= figure <= values.high
    assert figure == pytest.approx(78.0)


def test_chart_and_table_say_the_same() -> None:
    """Every figure of the chart is in the table, and the other way; every column of figures holds numbers."""
    gazetteer, found = load_gazetteer(), compare_newest(load_catalogue().everything, load_control())
    rows = make_figure_rows(found, gazetteer)
    assert len(rows) == len(found) > 15
    for theme in Theme:
        chart = json.loads(json.dumps(make_dumbbells(found, gazetteer, theme=theme)))
        values = chart["data"]["values"]
        for name, title in (("deepstate", "DeepState"), ("liveuamap", "Liveuamap, by NZZ")):
            drawn = [round(value["share"], 1) for value in values if value.get("who") == title]
            assert drawn == [round(each.assessed[name][0], 1) for each in found if name in each.assessed]
            assert drawn == [row[title] for row in rows if row[title] is not None]
        spans = [(value["low"], value["high"]) for value in values if value["kind"] == "claimed"]
        assert [tuple(round(edge, 1) for edge in span) for span in spans] == [
            (row["Claimed, from"], row["Claimed, to"]) for row in rows
        ]
        lines = [value["line"] for value in values if value["kind"] == "claimed"]
        assert len(set(lines)) == len(lines)
    assert all(is_share(each.placed.claim) for each in found)
    assert f"{len(found)} claims" in write_comparison_headline(found).replace("\u00a0", " ")


def test_spread_is_that_of_the_day() -> None:
    """On each of its days the highest less the lowest share; no step repeats the one before."""
    control = load_control()
    steps = measure_spread(control, "UA-14")
    assert steps[0].day == date(2022, 4, 3)
    lines = {name: series(control, "UA-14", name) for name in control.assessments.coverage}
    for step in steps[::97]:
        given = [
            [point.share_pct for point in points if isinstance(point, Point) and point.day <= step.day][-1]
            for points in lines.values()
        ]
        assert step.spread.points == pytest.approx(max(given) - min(given))
    assert all(a.spread != b.spread for a, b in pairwise(steps))


def test_spread_of_made_maps() -> None:
    """Two that draw the same differ by nothing; a region that one leaves alone counts as nothing there."""
    (step,) = measure_spread(CONTROL, EAST.id)
    assert (step.day, step.spread.points) == (date(2025, 1, 1), 0.0)
    assert step.spread.assessor_ids == ("deepstate", "liveuamap")


def test_statuses_differ_as_long_as_they_do() -> None:
    """Contested, held and free again for one, never held for the other: one span of days each."""
    steps = compare_statuses(CONTROL, TAKEN.id)
    assert [(step.day, step.statuses["deepstate"]) for step in steps] == [
        (date(2025, 1, 1), Status.UKRAINIAN_HELD),
        (date(2025, 6, 1), Status.CONTESTED),
        (date(2025, 7, 10), Status.RUSSIAN_HELD),
        (date(2025, 11, 1), Status.UKRAINIAN_HELD),
    ]
    rows = make_status_table(steps, CONTROL, last=CONTROL.assessments.last)
    assert [row["Days"] for row in rows] == ["39", "114"]
    assert "agree" in write_split_sentence("Takentown", steps)


def test_the_months_are_the_chart_in_figures() -> None:
    """A row a month, newest first, each assessor by itself, and the spread of that day."""
    control = load_control()
    lines = {name: series(control, "UA-14", name) for name in control.assessments.coverage}
    points = {name: [step for step in steps if isinstance(step, Point)] for name, steps in lines.items()}
    rows = make_month_table(points, measure_spread(control, "UA-14"))
    assert rows[0]["Day"].replace("\u00a0", " ") == "1 August 2026"
    assert rows[-1]["DeepState"] == "not covered"
    assert rows[-1]["Spread"] == "one assessor only"


@pytest.mark.parametrize(
    ("place", "column"), [("Donetsk Oblast", "points"), ("Pokrovsk", "statuses"), ("UA", "low_pct")]
)
def test_the_command_prints_every_step(place: str, column: str, capsys: pytest.CaptureFixture[str]) -> None:
    """JSON has a row for each day from which it is another, and the release."""
    assert main(["control", "spread", place, "--format", "json"]) == 0
    printed = json.loads(capsys.readouterr().out)
    rows = printed["rows"] if isinstance(printed, dict) else printed
    assert rows
    assert all(column in row for row in rows)
    days = [row["from"] for row in rows]
    assert days == sorted(set(days))
