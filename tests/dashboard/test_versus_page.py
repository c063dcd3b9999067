"""The page of claims versus control: its chart, tables and sentence say the same of a place."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.model.verdicts.judging import judge_claim
from dashboard.store import load_catalogue
from dashboard.views.sortable import SORTED, make_sortable_verdicts
from dashboard.views.verdict_rows import make_verdict_table
from geodata.store import load_control, load_gazetteer

from .test_pages import read_address

SCRIPT = "from dashboard.ui.versus_page import show_versus_page\nshow_versus_page()"


def open_page(place_id: str | None = None) -> AppTest:
    test = AppTest.from_string(SCRIPT, default_timeout=60).run()
    return test if place_id is None else test.selectbox[0].set_value(place_id).run()


def read_html(test: AppTest) -> str:
    return "\n".join(element.proto.body for element in test.get("html")).replace("\u00a0", " ")


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


def test_the_place_is_that_of_all_pages() -> None:
    """The place of a link is the place of this page; a choice here moves it, and the rest of the link stays."""
    test = AppTest.from_string(SCRIPT, default_timeout=60)
    test.query_params["place"] = "gn:704422"
    test.query_params["side"] = "RU"
    test.run()
    assert not test.exception
    assert test.selectbox(key="versus-place").value == "gn:704422"
    test.selectbox(key="versus-place").set_value("UA-65").run()
    address = read_address(test)
    assert (address["place"], address["side"]) == ("UA-65", "RU")


@pytest.mark.parametrize("place_id", ["UA-77", "UA-32"])
def test_a_place_without_a_claim_says_so(place_id: str) -> None:
    """What assessors drew is there, and where to go on."""
    test = AppTest.from_string(SCRIPT, default_timeout=60)
    test.query_params["place"] = place_id
    test.run()
    assert not test.exception
    assert "No text of this release says who holds this place." in read_html(test)


def test_a_wrong_link_is_said() -> None:
    """A place that there is not is named in a notice, and the page opens with its own."""
    test = AppTest.from_string(SCRIPT, default_timeout=60)
    test.query_params["place"] = "UA-99"
    test.run()
    assert not test.exception
    assert read_html(test).count('class="claimline-notice"') == 1
    assert test.selectbox(key="versus-place").value == "UA-14"


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
