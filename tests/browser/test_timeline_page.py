"""The Timeline page in a real Chromium: charts are drawn with a table each, and a choice moves every page."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .serving import PHONE, WIDE

pytestmark = pytest.mark.browser

LONG_MS = 60_000


def open_timeline(open_page: OpenPage, query: str = "", charts: int = 5, **options: object) -> Page:
    page = open_page(f"/timeline{query}", **options)
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(charts, timeout=LONG_MS)
    for chart in page.get_by_test_id("stVegaLiteChart").all():
        expect(chart.locator("canvas, svg").first).to_be_visible(timeout=LONG_MS)
    return page


def test_the_four_oblasts_choose_a_place_for_every_page(open_page: OpenPage) -> None:
    """A click on the name of a small chart: sentence, address, and then the map are of that oblast."""
    page = open_timeline(open_page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Ukraine on")
    page.get_by_role("button", name=re.compile("^Luhansk Oblast")).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Luhansk Oblast on", timeout=LONG_MS)
    expect(page).to_have_url(re.compile("place=UA-09"))
    page.get_by_role("link", name="Claims", exact=True).click()
    headline = re.compile(r"Luhansk Oblast: \d+\sclaims")
    expect(page.get_by_role("heading", level=1)).to_contain_text(headline, timeout=LONG_MS)
    expect(page).to_have_url(re.compile(r"/claims\?.*place=UA-09"))


def test_the_events_of_a_town_sort(open_page: OpenPage) -> None:
    """Bands, claims by side, and below them each event as a row; the head of a column sorts by keyboard."""
    page = open_timeline(open_page, "?place=gn:704422")
    table = page.get_by_role("table", name=re.compile("^What was claimed of Pokrovsk"))
    expect(table).to_be_visible(timeout=LONG_MS)
    head = table.get_by_role("columnheader", name="Who")
    head.get_by_role("button").focus()
    page.keyboard.press("Enter")
    expect(head).to_have_attribute("aria-sort", "ascending")
    page.get_by_text("The same as a table: the days on which").click()
    expect(page.get_by_role("table", name="Pokrovsk", exact=True)).to_be_visible()


def test_a_place_without_a_map_says_so(open_page: OpenPage) -> None:
    """What was claimed of it is there, and which places have maps is said."""
    page = open_timeline(open_page, "?place=area:donbas", charts=4)
    expect(page.get_by_role("heading", level=1)).to_contain_text("no assessor’s map was measured")
    expect(page.get_by_role("table", name=re.compile("^What was claimed of Donbas"))).to_be_visible()


@pytest.mark.parametrize(("viewport", "scheme"), [(PHONE, "light"), (PHONE, "dark"), (WIDE, "dark")])
def test_nothing_is_wider_than_the_screen(open_page: OpenPage, viewport: dict[str, int], scheme: str) -> None:
    """Charts and tables fit or scroll by themselves; the page never does sideways."""
    page = open_timeline(open_page, "?place=UA-14", viewport=viewport, scheme=scheme)
    wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert wide <= viewport["width"]
