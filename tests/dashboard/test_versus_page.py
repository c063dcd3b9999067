"""The page of claims versus control: its chart, tables and sentence say the same of a place."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.model.spread import measure_spread
from dashboard.model.verdicts.judging import judge_claim
from dashboard.store import load_catalogue
from dashboard.views.charts import find_held_share, list_share_claims, make_share_chart
from dashboard.views.palette import Theme
from dashboard.views.sortable import SORTED, make_sortable_verdicts
from dashboard.views.verdict_rows import make_verdict_table
from geodata.series import Point, series
from geodata.store import load_control, load_gazetteer

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
    return make_share_chart(
        control, points, list_share_claims(load_catalogue().everything, place_id), steps, theme=Theme.LIGHT
    )


@pytest.mark.parametrize("place_id", ["UA-14", "UA-09", "UA", "gn:709354", "gn:704422"])
def test_every_place_has_its_page(place_id: str) -> None:
    """Region, country or town: a sentence and a table; who said a town fell, and when each assessor agreed."""
    test = open_page(place_id)
    assert not test.exception
    shown = read_html(test)
    assert any("Every claim about" in element.proto.json for element in test.get("bidi_component"))
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
    claims = list_share_claims(load_catalogue().everything, "UA-14")
    assert [point["share"] for point in points] == [find_held_share(placed) for placed in claims]
    assert {line["assessor"] for line in lines} == {"DeepState", "Liveuamap, by NZZ"}
    assert max(line["day"] for line in lines) == load_control().assessments.last.isoformat()


def test_a_share_of_the_other_side_is_what_it_leaves() -> None:
    """Ukraine holding 30 % of a region is Russia holding 70 %."""
    shares = [
        placed for placed in list_share_claims(load_catalogue().everything, "UA-14") if placed.claim.holder == "UA"
    ]
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


def test_every_row_of_the_table_of_claims_can_be_put_in_order() -> None:
    """Cells are the words of the plain table; keys of one column are of one kind, finite, and None where not known."""
    claims = [placed for placed in load_catalogue().everything if placed.places]
    control, gazetteer = load_control(), load_gazetteer()
    judged = [(placed, each) for placed in claims for each in judge_claim(placed, control)]
    table = json.loads(json.dumps(make_sortable_verdicts("all", judged, gazetteer), allow_nan=False))
    names = [column["name"] for column in table["columns"]]
    assert [dict(zip(names, row["cells"], strict=True)) for row in table["rows"]] == make_verdict_table(
        judged, gazetteer
    )
    assert {column["name"] for column in table["columns"] if column["sorts"]} == set(SORTED)
    for index, column in enumerate(table["columns"]):
        kinds = {type(row["keys"][index]) for row in table["rows"]} - {type(None)}
        assert len(kinds) == column["sorts"]


def test_an_address_that_runs_something_is_no_link() -> None:
    """Only the web's own schemes become links; another address stays words."""
    placed = next(placed for placed in load_catalogue().everything if placed.places and placed.article.url)
    odd = replace(placed, article=replace(placed.article, url="javascript:alert(1)"))
    rows = [
        make_sortable_verdicts("", [(each, judge_claim(each, load_control())[0])], load_gazetteer())["rows"][0]
        for each in (placed, odd)
    ]
    assert [row["link"] for row in rows] == [placed.article.url, None]
    assert rows[1]["cells"][-1] == "javascript:alert(1)"
