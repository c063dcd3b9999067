"""A reader's way through the dashboard in a real browser with the network cut."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from dashboard.model.selection import Selection
from dashboard.store import load_catalogue

from .conftest import OpenPage
from .serving import PHONE, WIDE

pytestmark = pytest.mark.browser

LUHANSK = "UA-09"
OPENING = load_catalogue().list_claims(Selection(release="any"))  # what the pages show before any choice
LONG_MS = 20_000  # a cold server reads its data and a cold browser its scripts


def read_query(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def wait_for_map(page: Page) -> None:
    expect(page.locator(f"path[data-place='{LUHANSK}']")).to_be_visible(timeout=LONG_MS)
    expect(page.locator(".card").first).to_be_visible(timeout=LONG_MS)


def test_region_to_quotes_to_permalink(open_page: OpenPage) -> None:
    """A click on Luhansk shows its quotes and only those; the address then opens the same view in a new window."""
    page = open_page("/")
    wait_for_map(page)
    catalogue = load_catalogue()
    wanted = [c.claim.quote.text for c in OPENING if c.is_about(catalogue.places[LUHANSK])]
    assert 0 < len(wanted) < len(OPENING)

    page.locator(f"path[data-place='{LUHANSK}']").click()
    expect(page.locator(".card .quote")).to_have_text(wanted)
    expect(page.locator(f"path[data-place='{LUHANSK}']")).to_have_attribute("aria-pressed", "true")
    expect(page.locator("h1")).to_contain_text("Luhansk Oblast")
    assert read_query(page) == {"place": LUHANSK, "release": catalogue.release.id}

    address = urlsplit(page.url)
    again = open_page(f"{address.path}?{address.query}")
    wait_for_map(again)
    expect(again.locator(".card .quote")).to_have_text(wanted)
    expect(again.locator(f"path[data-place='{LUHANSK}']")).to_have_attribute("aria-pressed", "true")


def test_quote_to_region(open_page: OpenPage) -> None:
    """A click on a quote moves the map to its place and marks the card; a second click lets go of the quote."""
    page = open_page("/")
    wait_for_map(page)
    placed = next(c for c in OPENING if c.place_ids == (LUHANSK,))
    page.locator(f".card[data-claim='{placed.claim.id}'] .show").click()
    expect(page.locator(f"path[data-place='{LUHANSK}']")).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".card[aria-current='true'] .quote")).to_have_text(placed.claim.quote.text)
    assert read_query(page)["claim"] == placed.claim.id
    page.locator(f".card[data-claim='{placed.claim.id}'] .show").click()
    expect(page.locator(".card[aria-current='true']")).to_have_count(0)
    assert "claim" not in read_query(page)


def test_map_keeps_its_zoom(open_page: OpenPage) -> None:
    """A choice redraws nothing else: the map stays the same element, at the zoom the reader gave it."""
    middle = "UA-12"  # still in the frame when it is zoomed; Luhansk is beyond its edge
    page = open_page("/")
    wait_for_map(page)
    page.locator(".leaflet-control-zoom-in").click()
    page.wait_for_timeout(600)
    page.locator(".leaflet-container").evaluate("node => { node.seen = true; }")
    before = page.locator(f"path[data-place='{middle}']").get_attribute("d")
    page.locator(f"path[data-place='{middle}']").click()
    expect(page.locator("h1")).to_contain_text("Dnipropetrovsk Oblast")
    expect(page.locator(f"path[data-place='{middle}']")).to_have_attribute("aria-pressed", "true")
    assert page.locator(".leaflet-container").evaluate("node => node.seen") is True
    assert page.locator(f"path[data-place='{middle}']").get_attribute("d") == before


def test_keyboard_alone(open_page: OpenPage) -> None:
    """A region is reached, chosen and let go without a mouse."""
    page = open_page("/")
    wait_for_map(page)
    page.locator(f"path[data-place='{LUHANSK}']").focus()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Luhansk Oblast")
    page.locator(f"path[data-place='{LUHANSK}']").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".card")).to_have_count(len(OPENING))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
def test_page_is_complete(open_page: OpenPage, viewport: dict[str, int], scheme: str) -> None:
    """On any screen and in both themes the page has its sentence, map, legend, quotes and source line, and fits."""
    page = open_page("/", viewport=viewport, scheme=scheme, touch=viewport is PHONE)
    wait_for_map(page)
    expect(page.locator("h1")).to_contain_text("according to")
    expect(page.locator(".claimline-source").last).to_contain_text(load_catalogue().release.id)
    expect(page.locator(".legend")).to_be_visible()
    card = page.locator(".card").first
    for part in (".quote", ".claimant", ".side", ".reading", ".tags", ".publisher", ".published", ".review"):
        expect(card.locator(part)).not_to_be_empty()
    overflow = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert overflow <= 0


def test_articles_page(open_page: OpenPage) -> None:
    """The article shows its passages with every quote marked, and its map complete without the network."""
    page = open_page("/articles")
    catalogue = load_catalogue()
    article = catalogue.articles[0]
    claims = [c for c in catalogue.claims if c.article.id == article.id]
    expect(page.locator(".passage")).to_have_count(len(article.passages), timeout=LONG_MS)
    assert page.locator(".passage").all_text_contents() == [passage.text for passage in article.passages]
    expect(page.locator(".passage mark")).to_have_count(len(claims))
    minimap = page.frame_locator("iframe[title^='streamlit_folium']")
    expect(minimap.locator("path.leaflet-interactive").first).to_be_visible(timeout=LONG_MS)
    page.locator(".passage mark").first.click()
    expect(page.locator(".card[aria-current='true']")).to_have_count(1)


def test_navigation_keeps_the_choice(open_page: OpenPage) -> None:
    """The way to another page and back keeps what was chosen."""
    page = open_page(f"/?place={LUHANSK}")
    wait_for_map(page)
    page.get_by_role("link", name="Articles").click()
    expect(page.locator(".passage").first).to_be_visible(timeout=LONG_MS)
    page.get_by_role("link", name="Map").click()
    expect(page.locator("h1")).to_contain_text("Luhansk Oblast", timeout=LONG_MS)
    assert read_query(page)["place"] == LUHANSK


def test_wrong_link_in_the_browser(open_page: OpenPage) -> None:
    """A link to a place that does not exist says so, with the words of the link as text."""
    page = open_page("/?place=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    wait_for_map(page)
    expect(page.locator(".claimline-notice")).to_contain_text("<img src=x onerror=alert(1)>")


@pytest.mark.parametrize("path", ["/?article=digest-h01", "/articles?article=digest-h01"], ids=["map", "articles"])
def test_a_digest_is_in_our_words(open_page: OpenPage, path: str) -> None:
    """No quotation mark, no quote's face, nobody's speech: our digest, with the way to the original."""
    page = open_page(path)
    article = load_catalogue().find_article(Selection(release="any", article="digest-h01"))
    card = page.locator(".card-digest").first
    expect(card).to_be_visible(timeout=LONG_MS)
    expect(page.locator(".card .quote, blockquote")).to_have_count(0)
    expect(card.locator(".retold")).to_have_text(f"Our digest of {article.publisher}, read the original")
    expect(card.locator(".retold a")).to_have_attribute("href", str(article.url))
    expect(card.locator(".speaker")).to_contain_text("Claim of ")
    for selector in (".card .digest", ".passage"):
        for node in page.locator(selector).all():
            marks = node.evaluate("node => ['::before', '::after'].map(part => getComputedStyle(node, part).content)")
            assert set(marks) == {"none"}
            assert "Source Serif" not in node.evaluate("node => getComputedStyle(node).fontFamily")
