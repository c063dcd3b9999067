"""Whatever a quote holds is shown as written and runs nothing."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from dashboard.views.cards import make_card_words
from dashboard.views.panels import make_panel
from tests.dashboard.made import LUHANSK, make_placed

from .conftest import OpenPage

pytestmark = pytest.mark.browser

HOSTILE = [
    "<script>window.ran = true</script>",
    "<img src=x onerror='window.ran = true'>",
    "**bold** [link](javascript:window.ran=true) `code`",
    "costs $x$ and :red[x] and :material/map: <b>x</b> &amp; &lt;",
    "left \u202eright-to-left\u202c and \u200fmarks\u200e",
    "“nested ‘quotes’”\n\n# heading\n- item",
    "null \u0000 and \ufeff and \u00ad soft",
    "𝔘nicode beyond 😀 the basic plane",
]


def test_quotes_as_written(open_page: OpenPage) -> None:
    """The text of each card is the quote, character for character, and no markup of it became an element."""
    page = open_page("/")
    expect(page.locator(".card").first).to_be_visible(timeout=20_000)
    claims = [make_placed(LUHANSK, text=words, number=number, claimant=words) for number, words in enumerate(HOSTILE)]
    panel = {**make_panel(claims, None, claim_id=None), "words": make_card_words()}
    shown = page.evaluate(
        """async (panel) => {
            const { renderQuotes } = await import(new URL("assets/quotes/quotes.js", document.baseURI).href);
            const root = document.createElement("div");
            document.body.append(root);
            renderQuotes(root, panel, () => {});
            await new Promise((resolve) => setTimeout(resolve, 200));
            return {
                quotes: [...root.querySelectorAll(".quote")].map((node) => node.textContent),
                claimants: [...root.querySelectorAll(".claimant")].map((node) => node.textContent),
                elements: root.querySelectorAll("script, img, b, code, .quote *, .claimant *").length,
                ran: window.ran === true,
            };
        }""",
        panel,
    )
    assert shown["quotes"] == HOSTILE
    assert shown["claimants"] == HOSTILE
    assert shown["elements"] == 0
    assert shown["ran"] is False


def test_link_schemes(open_page: OpenPage) -> None:
    """Only a web address becomes a link; any other is shown as no link at all."""
    page = open_page("/")
    expect(page.locator(".card").first).to_be_visible(timeout=20_000)
    card = make_panel([make_placed(LUHANSK)], None, claim_id=None)["groups"][0]["cards"][0]
    urls = ["https://example.org/a", "javascript:alert(1)", "data:text/html,x", "//example.org"]
    cards = [{**card, "url": url, "id": url} for url in urls]
    panel = {"groups": [{"title": "", "note": "", "cards": cards}], "words": make_card_words()}
    links = page.evaluate(
        """async (panel) => {
            const { renderQuotes } = await import(new URL("assets/quotes/quotes.js", document.baseURI).href);
            const root = document.createElement("div");
            renderQuotes(root, panel, () => {});
            return [...root.querySelectorAll("a")].map((node) => node.getAttribute("href"));
        }""",
        panel,
    )
    assert links == ["https://example.org/a"]
