"""Whose control of which day a link asks for: what is there is shown, what is not is said with the nearest."""

from __future__ import annotations

import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.store import load_catalogue

from .test_pages import open_page, read_address, read_html


def read_words(test: AppTest) -> str:
    return read_html(test).replace("\u00a0", " ")


def read_notices(test: AppTest) -> list[str]:
    return re.findall(r'class="claimline-notice" role="status">(.*?)</p>', read_words(test))


@pytest.mark.parametrize(
    ("assessor", "day", "words"),
    [
        ("deepstate", "2025-11-27", "DeepState, map of 27 November 2025"),
        ("liveuamap", "2022-02-24", "Liveuamap, by NZZ, map of 24 February 2022"),
        ("liveuamap", "2025-11-17", "Liveuamap, by NZZ, map of 15 November 2025"),
    ],
)
def test_a_link_shows_its_assessor_and_day(assessor: str, day: str, words: str) -> None:
    """Bar, table and address say what the link asked for, without a notice."""
    test = open_page(assessor=assessor, day=day)
    assert not test.exception
    assert words in read_words(test)
    assert read_notices(test) == []
    assert test.button_group(key="control-assessor").value == assessor
    assert read_address(test)["day"] == day


def test_a_day_in_a_gap_shows_the_map_before_it() -> None:
    """The day stays the chosen one; the table says from which day its map is."""
    test = open_page(day="2025-11-26")
    assert not test.exception
    assert read_notices(test) == []
    assert "Russian-held on 26 November 2025" in read_words(test)
    assert "DeepState, map of 25 November 2025" in read_words(test)
    assert read_address(test)["day"] == "2025-11-26"


@pytest.mark.parametrize(
    ("day", "words", "shown"),
    [
        ("2021-01-01", "which DeepState did not draw", "2022-04-03"),
        ("2031-01-01", "You see the nearest, 2026-08-22", "2026-08-22"),
        ("tomorrow", "is no date like 2026-08-22", None),
        ("<b>", "&lt;b&gt;", None),
    ],
)
def test_an_unknown_day_is_said(day: str, words: str, shown: str | None) -> None:
    """Before, after and beside the calendar: one sentence, and the nearest day that was drawn."""
    test = open_page(day=day)
    assert not test.exception
    (notice,) = read_notices(test)
    assert words in notice
    assert read_address(test).get("day") == shown


@pytest.mark.parametrize(
    ("assessor", "shown"), [("liveua", "Liveuamap, by NZZ"), ("Deep-State", "DeepState"), ("nobody", "DeepState")]
)
def test_an_unknown_assessor_is_said(assessor: str, shown: str) -> None:
    """The nearest by name is shown, else the one that a page opens with; the page says which, and which there are."""
    test = open_page(assessor=assessor, day="2025-11-27")
    (notice,) = read_notices(test)
    assert f"“{assessor}”" in notice
    assert "DeepState (deepstate) and Liveuamap, by NZZ (liveuamap)" in notice
    assert notice.endswith(f"You see {shown}.")
    assert read_address(test).get("assessor", "deepstate") == {"DeepState": "deepstate"}.get(shown, "liveuamap")


def test_the_day_of_the_chosen_quote_is_offered() -> None:
    """A quote does not move the day by itself; its button does, and is gone once that day is shown."""
    catalogue = load_catalogue()
    placed = next(c for c in catalogue.claims if c.places)
    wanted = placed.claim.event_date or placed.article.published.day
    test = open_page(claim=placed.claim.id, day="2025-01-01")
    assert read_address(test)["day"] == "2025-01-01"
    button = test.button(key="day-of-claim")
    assert button.label.replace("\u00a0", " ").startswith("Show 28 November 2025, the day the chosen quote was publi")
    button.click().run()
    assert wanted is not None
    assert read_address(test)["day"] == wanted.isoformat()
    assert "day-of-claim" not in [own.key for own in test.button]


def test_a_quote_of_a_day_that_was_not_drawn_is_not_offered() -> None:
    """Without a chosen quote there is no such button either."""
    assert "day-of-claim" not in [own.key for own in open_page().button]


@pytest.mark.parametrize("place", ["UA-14", "UA-43", None])
def test_the_row_of_the_chosen_place_stands_out(place: str | None) -> None:
    """Exactly its row of the table of shares is marked, and none where no place is chosen."""
    test = open_page(**({"place": place} if place else {}), day="2025-11-27")
    table = next(e.proto.body for e in test.get("html") if "Russian-held on" in e.proto.body)
    marked = re.findall(r'<tr aria-current="true"><th scope="row">(.*?)</th>', table)
    assert marked == ([load_catalogue().places[place].names.en] if place else [])
