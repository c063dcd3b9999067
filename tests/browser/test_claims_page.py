"""The Claims page in a real Chromium: search, narrow, open, follow to the map, come back, and let go."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .serving import PHONE, WIDE

pytestmark = pytest.mark.browser

LONG_MS = 60_000


def open_claims(open_page: OpenPage, query: str = "", **options: object) -> Page:
    page = open_page(f"/claims{query}", **options)
    expect(page.locator(".card").first).to_be_visible(timeout=LONG_MS)
    return page


def test_search_and_choices_move_the_address(open_page: OpenPage) -> None:
    """Words by Enter, a side by a click; the counts of the other choices follow, and a reload shows the same."""
    page = open_claims(open_page)
    words = page.get_by_role("textbox", name=re.compile("^Words"))
    words.fill("Бахмут")
    words.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("11", timeout=LONG_MS)
    expect(page).to_have_url(re.compile("q=%D0%91"))
    page.get_by_role("button", name=re.compile("^Russian side")).first.click()
    expect(page).to_have_url(re.compile("side=RU"), timeout=LONG_MS)
    expect(page.get_by_role("button", name=re.compile("Side of the claimant: Russian side"))).to_be_visible()
    headline = page.get_by_role("heading", level=1).inner_text()
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text(headline, timeout=LONG_MS)
    page.get_by_role("button", name="✕ Everything").click()
    expect(page).not_to_have_url(re.compile("side=|q="), timeout=LONG_MS)


def test_a_claim_opens_in_place_and_is_followed_to_the_map(open_page: OpenPage) -> None:
    """Its passage and tables stand right below its card; the map gets claim and place; the way back keeps it."""
    page = open_claims(open_page, "?kind=digest&order=lag")
    card = page.locator(".card").first
    card.get_by_role("button").last.click()
    expect(page.locator('.card[aria-current="true"]')).to_have_count(1, timeout=LONG_MS)
    expect(page.get_by_role("table", name="What each assessor showed")).to_be_visible(timeout=LONG_MS)
    expect(page.locator("mark.chosen")).to_be_visible(timeout=LONG_MS)
    page.get_by_role("link", name="Show on the map").click()
    expect(page).to_have_url(re.compile(r"/\?.*place=.*claim="), timeout=LONG_MS)
    expect(page).to_have_url(re.compile("kind=digest"))
    expect(page.locator('.card[aria-current="true"]')).to_have_count(1, timeout=LONG_MS)
    page.get_by_role("link", name="Claims", exact=True).click()
    expect(page).to_have_url(re.compile(r"/claims\?.*claim="), timeout=LONG_MS)
    expect(page.locator('.card[aria-current="true"]')).to_have_count(1, timeout=LONG_MS)


def test_everything_by_keyboard(open_page: OpenPage) -> None:
    """A choice and a claim by Enter; the focus stays where it was."""
    page = open_claims(open_page)
    pill = page.get_by_role("button", name=re.compile("^Ukrainian side")).first
    pill.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("side=UA"), timeout=LONG_MS)
    expect(page.get_by_role("button", name=re.compile("^Ukrainian side")).first).to_be_focused()
    # The address moves before the answer comes, and a card that the answer takes away takes the focus with it.
    expect(page.get_by_role("button", name=re.compile("Side of the claimant: Ukrainian side"))).to_be_visible()
    expect(page.locator(".card").first).to_contain_text("Ukrainian side")
    show = page.locator(".card .show").first
    show.focus()
    page.keyboard.press("Enter")
    expect(page.locator('.card[aria-current="true"]')).to_have_count(1, timeout=LONG_MS)


def test_nothing_found_offers_a_way_back(open_page: OpenPage) -> None:
    """The part that keeps claims away is named with what it would bring back."""
    page = open_page("/claims?q=xyzzy&side=RU")
    expect(page.get_by_role("heading", level=1)).to_contain_text("No claim fits", timeout=LONG_MS)
    page.get_by_role("button", name=re.compile("^Without “Words: xyzzy”")).click()
    expect(page.locator(".card").first).to_be_visible(timeout=LONG_MS)


@pytest.mark.parametrize(("viewport", "scheme"), [(PHONE, "light"), (PHONE, "dark"), (WIDE, "dark")])
@pytest.mark.parametrize("query", ["", "?view=stories&place=UA-14", "?claim=statement-150-1"])
def test_nothing_is_wider_than_the_screen(
    open_page: OpenPage, query: str, viewport: dict[str, int], scheme: str
) -> None:
    """Cards, choices and tables fit or scroll by themselves; the page never does sideways."""
    page = open_claims(open_page, query, viewport=viewport, scheme=scheme)
    wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert wide <= viewport["width"]
