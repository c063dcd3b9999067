"""The language in a real Chromium: chosen at the top, kept in the address, heard by the map, fit for a phone."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import OpenPage
from .serving import PHONE, WIDE

pytestmark = pytest.mark.browser

LONG_MS = 60_000
PAGES = ("/", "/timeline", "/claims", "/articles", "/versus", "/check", "/method")


def find_headline(page: Page) -> Locator:
    return page.get_by_role("heading", level=1)


def open_ukrainian(open_page: OpenPage, path: str, **options: object) -> Page:
    page = open_page(f"{path}?lang=uk", **options)
    expect(find_headline(page)).to_be_visible(timeout=LONG_MS)
    expect(page.locator("html")).to_have_attribute("lang", "uk", timeout=LONG_MS)
    return page


def test_a_click_changes_the_language_of_all(open_page: OpenPage) -> None:
    """Headline, figures, names on the map, its notes and its buttons follow; a reload and other pages keep it."""
    page = open_page("/?day=2025-11-27&place=UA-14")
    expect(page.get_by_text("Control according to DeepState, map of")).to_be_visible(timeout=LONG_MS)
    zoom = page.locator(".leaflet-control-zoom-in")
    expect(zoom).to_have_attribute("aria-label", "Zoom in")
    page.get_by_role("button", name="Українська").click()
    expect(page).to_have_url(re.compile("lang=uk"), timeout=LONG_MS)
    expect(page).to_have_url(re.compile("place=UA-14"))
    expect(page.locator("html")).to_have_attribute("lang", "uk", timeout=LONG_MS)
    expect(page.get_by_text("Контроль за оцінкою DeepState, карта за 27")).to_be_visible(timeout=LONG_MS)
    expect(page.locator(".name-text", has_text="Луганська").first).to_be_attached()
    expect(page.locator(".name-text", has_text="Luhansk")).to_have_count(0)
    expect(zoom).to_have_attribute("aria-label", "Збільшити")
    headline = find_headline(page).inner_text()
    assert "Донецька область" in headline
    page.reload()
    expect(find_headline(page)).to_have_text(headline, timeout=LONG_MS)
    page.get_by_role("link", name="Статті").click()
    expect(page.get_by_role("heading", name=re.compile("Уривки|Наш переказ"))).to_be_visible(timeout=LONG_MS)
    expect(page).to_have_url(re.compile("articles.*lang=uk"))
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name=re.compile("Passages|Our digest"))).to_be_visible(timeout=LONG_MS)
    expect(page).to_have_url(re.compile("lang=en"))
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_browsers_language_opens_the_page(open_page: OpenPage) -> None:
    """A Ukrainian browser reads Ukrainian where the link says nothing, and English where it says so."""
    page = open_page("/", locale="uk-UA")
    expect(page.get_by_role("link", name="Хронологія")).to_be_visible(timeout=LONG_MS)
    expect(page).to_have_url(re.compile("lang=uk"))
    page = open_page("/?lang=en", locale="uk-UA")
    expect(page.get_by_role("link", name="Timeline")).to_be_visible(timeout=LONG_MS)
    expect(page).to_have_url(re.compile("lang=en"))


def test_the_choice_by_keyboard(open_page: OpenPage) -> None:
    """Enter chooses, the choice is told to a screen reader, and the focus stays on it."""
    page = open_page("/method")
    button = page.get_by_role("button", name="Українська")
    expect(button).to_have_attribute("aria-pressed", "false", timeout=LONG_MS)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Джерела й метод")).to_be_visible(timeout=LONG_MS)
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_focused()


@pytest.mark.parametrize("viewport", [WIDE, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("path", PAGES)
def test_ukrainian_words_fit(open_page: OpenPage, path: str, viewport: dict[str, int]) -> None:
    """Longer words make no page wider than the screen, and the choice of language stays in reach of a finger."""
    page = open_ukrainian(open_page, path, viewport=viewport, touch=viewport is PHONE)
    page.wait_for_timeout(1500)
    wide = page.evaluate(
        "[...document.querySelectorAll('[data-testid=stMain], [data-testid=stMainBlockContainer]')]"
        ".map((node) => node.scrollWidth - node.clientWidth)"
    )
    assert max(wide) <= 0
    box = page.get_by_role("button", name="English").bounding_box()
    assert box is not None
    assert box["x"] + box["width"] <= viewport["width"]
    assert viewport is WIDE or box["height"] >= 44
    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en", timeout=LONG_MS)
