"""The pages for frames: what they show alone, and where they lead."""

from __future__ import annotations

import html
import re

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.settings import URL
from dashboard.store import load_catalogue

SHOWN = {
    "show_embedded_map": "",
    "show_embedded_comparison": "versus",
    "show_embedded_ledger": "versus",
    "show_embedded_article": "articles",
}


def open_embed(show: str, **query: str) -> AppTest:
    test = AppTest.from_string(f"from dashboard.ui.embed_page import {show}\n{show}()", default_timeout=60)
    for name, value in query.items():
        test.query_params[name] = value
    return test.run()


def read_html(test: AppTest) -> str:
    return html.unescape("\n".join(element.proto.body for element in test.get("html")))


@pytest.mark.parametrize("show", SHOWN)
@pytest.mark.parametrize("query", [{}, {"place": "UA-14", "day": "2025-11-27"}, {"place": "UA"}, {"article": "all"}])
def test_a_view_in_a_frame_is_whole(show: str, query: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """It has a sentence, its sources, the release, and a link to the same choice with everything around it."""
    monkeypatch.setenv(URL, "https://example.org/maps")
    test = open_embed(show, **query)
    assert not test.exception
    shown = read_html(test)
    release = load_catalogue().release.id
    assert "<h1" in shown
    assert f"Release {release}." in shown
    assert "Natural Earth, public domain" in shown
    link = re.search(r'<a href="(https://example\.org/maps/[^"]*)"', shown)
    assert link
    assert link[1].startswith(f"https://example.org/maps/{SHOWN[show]}?")
    for part in (*(f"{name}={value}" for name, value in query.items()), f"release={release}"):
        assert part in link[1]


@pytest.mark.parametrize("show", SHOWN)
def test_a_frame_of_another_release_says_so(show: str) -> None:
    """An old report keeps opening, and its reader learns what replaced what it was made with."""
    shown = read_html(open_embed(show, release="0123456789"))
    assert "made with release “0123456789”; you see release" in shown


def test_every_place_has_a_ledger() -> None:
    """Regions, settlements and wider areas alike, with claims of a handover or without."""
    for place in list(load_catalogue().places)[::7]:
        test = open_embed("show_embedded_ledger", place=place)
        assert not test.exception, place
        assert "<h1" in read_html(test), place
