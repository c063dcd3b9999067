"""One Selection for all pages: whatever a link holds stays in the address of every page and in its links."""

from __future__ import annotations

from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.language import ENGLISH, UKRAINIAN, use_language
from dashboard.store import load_catalogue

from .test_pages import SCRIPT, read_address, read_html

PAGES = ("map", "timeline", "claims", "articles", "versus", "check", "method")
CLAIM = next(placed for placed in load_catalogue().claims if "gn:706448" in placed.place_ids)
LINK = {
    "place": "gn:706448",
    "claim": CLAIM.claim.id,
    "article": CLAIM.article.id,
    "assessor": "liveuamap",
    "day": "2022-03-10",
    "q": "Херсон",
    "side": "RU|UA",
    "verdict": "too_early",
    "by": "liveuamap",
    "since": "2022-01-01",
    "dates": "published",
    "order": "lag",
    "view": "stories",
    "lang": UKRAINIAN,
}


def open_page(page: str, **query: str) -> AppTest:
    script = SCRIPT
    if page != "map":
        script = script.replace("default=True, ", "").replace(f'url_path="{page}"', f'default=True, url_path="{page}"')
    test = AppTest.from_string(script, default_timeout=60)
    for name, value in query.items():
        test.query_params[name] = value
    try:
        return test.run()
    finally:
        use_language(ENGLISH)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_keeps_all_that_a_link_holds(page: str) -> None:
    """Place, claim, text, assessor, day, language and every part of the filter, on every page, without a notice."""
    test = open_page(page, **LINK)
    assert not test.exception
    address = read_address(test)
    assert {name: address.get(name) for name in LINK} == LINK
    assert 'class="claimline-notice"' not in read_html(test)


@pytest.mark.parametrize("page", PAGES)
def test_every_link_between_pages_keeps_what_is_asked_for(page: str) -> None:
    """The links that a page shows take the filter, the assessor, the day and the language along."""
    kept = ("assessor", "day", "side", "order", "view", "lang")
    for link in open_page(page, **LINK).get("page_link"):
        query = parse_qs(link.proto.query_string)
        assert {name: query[name] for name in kept} == {name: [LINK[name]] for name in kept}


def test_a_statement_is_in_no_article_and_the_page_says_so() -> None:
    """The Articles page opens with its first text and says where the chosen claim is; it is not called a quote."""
    test = open_page("articles", claim=load_catalogue().statements[0].claim.id)
    assert not test.exception
    assert "stands in no article" in read_html(test)
    assert not test.get("page_link")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", [ENGLISH, UKRAINIAN])
def test_an_unknown_part_is_said_once_on_every_page(page: str, language: str) -> None:
    """Whatever page a broken link leads to says so, in the reader's language, and shows the rest."""
    test = open_page(page, place="UA-99", lang=language)
    assert not test.exception
    assert read_html(test).count('class="claimline-notice"') == 1
    assert "<h1" in read_html(test)
