"""The page of claims versus control: its chart, tables and sentence say the same of a place."""

from __future__ import annotations

import json

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.model.spread import measure_spread
from dashboard.ui.versus_page import load_claims
from dashboard.views.charts import find_held_share, list_share_claims, make_share_chart
from dashboard.views.palette import Theme
from geodata.series import Point, series
from geodata.store import load_control

SCRIPT = "from dashboard.ui.versus_page import show_versus_page\nshow_versus_page()"


def open_page(place_id: str | None = None) -> AppTest:
    test = AppTest.from_string(SCRIPT, default_timeout=60).run()
    return test if place_id is None else test.selectbox[0].set_value(place_id).run()


def read_html(test: AppTest) -> str:
    return "\n".join(element.proto.body for element in test.get("html")).replace("\u00a0", " ")


def make_chart(place_id: str) -> dict[str, object]:
    control = load_control()
    points = {
        name: [step for step in series(control, place_id, name) if isinstance(step, Point)]
        for name in control.assessments.coverage
    }
    steps = measure_spread(control, place_id)
    return make_share_chart(control, points, list_share_claims(load_claims(), place_id), steps, theme=Theme.LIGHT)


@pytest.mark.parametrize("place_id", ["UA-14", "UA-09", "UA", "gn:709354", "gn:704422"])
def test_every_place_has_its_page(place_id: str) -> None:
    """Region, country or town: a sentence and a table; who said a town fell, and when each assessor agreed."""
    test = open_page(place_id)
    assert not test.exception
    shown = read_html(test)
    assert "Every claim about" in shown
    assert "bears out" in shown
    assert ("when each assessor agreed" in shown) == place_id.startswith("gn:")


def test_every_place_that_is_claimed_can_be_chosen() -> None:
    """No link of the list leads to a fault."""
    test = open_page()
    for place_id in test.selectbox[0].options[::9]:
        assert place_id


def test_the_chart_has_every_claimed_share_and_every_change() -> None:
    """Points are the claims of the table, lines go on to the last day drawn; nothing else is in it."""
    chart = json.loads(json.dumps(make_chart("UA-14")))
    _, lines, points = (layer["data"]["values"] for layer in chart["layer"])
    claims = list_share_claims(load_claims(), "UA-14")
    assert [point["share"] for point in points] == [find_held_share(placed) for placed in claims]
    assert {line["assessor"] for line in lines} == {"DeepState", "Liveuamap, by NZZ"}
    assert max(line["day"] for line in lines) == load_control().assessments.last.isoformat()


def test_a_share_of_the_other_side_is_what_it_leaves() -> None:
    """Ukraine holding 30 % of a region is Russia holding 70 %."""
    shares = [placed for placed in list_share_claims(load_claims(), "UA-14") if placed.claim.holder == "UA"]
    assert shares
    assert all(find_held_share(placed) == 100 - (placed.claim.share_pct or 0) for placed in shares)


def test_the_chart_is_legible_in_both_themes() -> None:
    """Sides differ by shape, assessors by dashes; colours come from the table of colours."""
    control = load_control()
    for theme in Theme:
        points = {"deepstate": [Point(control.assessments.first, 1.0, 1.0)]}
        chart = make_share_chart(control, points, [], [], theme=theme)
        assert "strokeDash" in chart["layer"][1]["encoding"]
        assert "shape" in chart["layer"][2]["encoding"]
