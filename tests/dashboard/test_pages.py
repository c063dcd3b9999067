"""Every page runs without an exception, in every state that a link can put it in."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from articles.records import Passage, TextKind
from dashboard import store
from dashboard.model.selection import ALL_ARTICLES, Selection
from dashboard.store import load_catalogue
from dashboard.views.panels import make_panel

from .made import ARTICLE, LUHANSK, make_placed

MAIN = Path(__file__).resolve().parents[2] / "dashboard" / "ui" / "main.py"
SCRIPT = MAIN.read_text(encoding="utf-8").replace("__file__", repr(str(MAIN)))
# AppTest cannot switch to a page that is a function: for the others the script runs with that page as the default one.
SCRIPTS = {
    "map": SCRIPT,
    "articles": SCRIPT.replace("default=True, ", "").replace('url_path="art', 'default=True, url_path="art'),
}
PAGES = tuple(SCRIPTS)
OPENING = load_catalogue().list_claims(Selection(release="any"))  # what the map shows before any choice
FIRST_OF_EACH = {placed.article.id: placed for placed in reversed(load_catalogue().claims)}


def open_page(page: str = "map", **query: str) -> AppTest:
    test = AppTest.from_string(SCRIPTS[page], default_timeout=60)
    for name, value in query.items():
        test.query_params[name] = value
    return test.run()


def read_address(test: AppTest) -> dict[str, str]:
    # AppTest gives a list for what the test set and the script rewrote, a string for what stayed.
    return {name: value if isinstance(value, str) else value[-1] for name, value in test.query_params.items()}


def read_quotes(test: AppTest) -> list[str]:
    """The words in the page's table of claims."""
    table = next((e.proto.body for e in test.get("html") if 'scope="col">Kind<' in e.proto.body), "")
    return [html.unescape(words) for words in re.findall(r'<th scope="row"[^>]*>(.*?)</th>', table, flags=re.DOTALL)]


def read_html(test: AppTest) -> str:
    return "\n".join(element.proto.body for element in test.get("html"))


@pytest.mark.parametrize("page", PAGES)
def test_page_opens(page: str) -> None:
    """A page without any choice shows its sentence, its table and its source line with the release."""
    test = open_page(page)
    assert not test.exception
    shown = read_html(test)
    assert "<h1" in shown
    assert load_catalogue().release.id in shown
    assert len(read_quotes(test)) == len(OPENING)


@pytest.mark.parametrize("article", [None, ALL_ARTICLES])
@pytest.mark.parametrize("place", [place.id for place in load_catalogue().regions])
def test_map_opens_at_every_place(place: str, article: str | None) -> None:
    """Every region opens; the table then holds the claims about it of the article shown, or of all, and only those."""
    test = open_page(place=place, **({"article": article} if article else {}))
    catalogue = load_catalogue()
    claims = catalogue.everything if article else OPENING
    wanted = [c.claim.quote.text for c in claims if c.is_about(catalogue.places[place])]
    assert not test.exception
    assert read_quotes(test) == wanted
    assert test.selectbox(key="place-picker").value == place


@pytest.mark.parametrize("claim", [placed.claim.id for placed in (*OPENING, *FIRST_OF_EACH.values())])
@pytest.mark.parametrize("page", PAGES)
def test_page_opens_at_every_claim(page: str, claim: str) -> None:
    """Every quote's permalink opens on every page and stays in the address."""
    test = open_page(page, claim=claim)
    assert not test.exception
    assert read_address(test)["claim"] == claim


def test_address_names_the_release() -> None:
    """The address is a permalink from the first look on: it names the release and nothing that was not chosen."""
    test = open_page()
    assert read_address(test) == {"release": load_catalogue().release.id}


def test_picker_moves_the_selection() -> None:
    """Choosing a place by its name puts it in the address and narrows the table; clearing it shows all again."""
    test = open_page()
    test.selectbox(key="place-picker").set_value("UA-09").run()
    assert read_address(test)["place"] == "UA-09"
    assert len(read_quotes(test)) < len(OPENING)
    test.selectbox(key="place-picker").set_value(None).run()
    assert "place" not in read_address(test)
    assert len(read_quotes(test)) == len(OPENING)


def test_the_first_article_opens_the_map() -> None:
    """Digests do not crowd the opening view: it is the first article, and all is one choice away."""
    catalogue = load_catalogue()
    assert {placed.article.id for placed in OPENING} == {"wolf999-putin-bishkek"}
    test = open_page()
    test.selectbox(key="map-article-picker").set_value(ALL_ARTICLES).run()
    assert read_address(test)["article"] == ALL_ARTICLES
    assert len(read_quotes(test)) == len(catalogue.everything)
    test.selectbox(key="map-article-picker").set_value("digest-h01").run()
    assert read_quotes(test) == [c.claim.quote.text for c in catalogue.claims if c.article.id == "digest-h01"]


def test_a_place_that_only_other_articles_name_says_so() -> None:
    """The panel does not claim that nothing is known of Kherson city when a digest speaks of it."""
    catalogue = load_catalogue()
    place = next(found for placed in FIRST_OF_EACH.values() for found in placed.places if found.kind == "settlement")
    panel = make_panel(OPENING, place, claim_id=None, elsewhere=catalogue.everything)
    assert "This article says nothing about it. In all texts and statements:" in panel["groups"][0]["note"]


@pytest.mark.parametrize("article", [article.id for article in load_catalogue().articles])
@pytest.mark.parametrize("page", PAGES)
def test_page_opens_at_every_article(page: str, article: str) -> None:
    """Every article and digest opens on every page; a digest is named as ours, with the way to the original."""
    test = open_page(page, article=article)
    assert not test.exception
    found = next(one for one in load_catalogue().articles if one.id == article)
    shown = read_html(test)
    if found.text_kind is TextKind.DIGEST and page == "articles":
        assert html.escape(f"Our digest of {found.publisher}") in shown
        assert html.escape(str(found.url)) in shown
        assert "our digest in our own words" in shown


@pytest.mark.parametrize(
    "query", [{"place": "UA-99"}, {"claim": "<script>x"}, {"release": "old"}, {"colour": ":red[x] $x$ <b>"}]
)
def test_wrong_link_is_said(query: dict[str, str]) -> None:
    """A link that names what is not there opens the page, says so once, and runs nothing of it."""
    test = open_page(**query)
    assert not test.exception
    shown = read_html(test)
    assert shown.count('class="claimline-notice"') == 1
    assert "<script" not in shown
    test.run()
    assert 'class="claimline-notice"' in read_html(test), "the notice stays until the reader chooses something"
    test.selectbox(key="place-picker").set_value("UA-14").run()
    assert 'class="claimline-notice"' not in read_html(test)


@pytest.mark.parametrize("page", PAGES)
def test_hostile_article(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Markup in every text field of an article and its claims reaches the page escaped or as data, never as markup."""
    words = "<img src=x onerror=alert(1)> $x$ :red[x] **b**"
    article = replace(ARTICLE, publisher=words, title=words, url="javascript:alert(1)", passages=(Passage(0, words),))
    claim = make_placed(LUHANSK, number=0, text=words, article=article, claimant=words)
    hostile = replace(load_catalogue(), articles=(article,), claims=(claim,))
    monkeypatch.setattr(store, "load_catalogue", lambda: hostile)
    for name in ("dashboard.ui.map_page", "dashboard.ui.articles_page"):
        monkeypatch.setattr(f"{name}.load_catalogue", lambda: hostile)
    test = open_page(page)
    assert not test.exception
    shown = read_html(test)
    assert "<img src=x" not in shown
    assert 'href="javascript' not in shown
    assert "&lt;img src=x onerror=alert(1)&gt; $x$ :red[x] **b**" in shown
    for element in (*test.markdown, *test.subheader, *test.caption):
        assert words not in element.value
    assert read_quotes(test) == [words]
