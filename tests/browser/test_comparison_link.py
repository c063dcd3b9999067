"""What the reader compares is in the address: it can be copied, reloaded and let go."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage

pytestmark = pytest.mark.browser


def open_day(open_page: OpenPage, query: str) -> Page:
    page = open_page(f"/?{query}")
    expect(page.locator("path.control-held").first).to_have_attribute("d", re.compile("L"), timeout=30_000)
    return page


def test_a_comparison_is_copied_with_the_link(open_page: OpenPage) -> None:
    """Mode, day and whose map it is come back after a reload, and stay while days go by; without one they are gone."""
    page = open_day(open_page, "day=2025-11-27")
    page.get_by_label("Compare", exact=True).select_option("swipe")
    page.get_by_label("Day to compare with").fill("2022-11-01")
    page.get_by_label("Whose map to compare with").select_option("liveuamap")
    expect(page).to_have_url(re.compile("compare=swipe&compare_day=2022-11-01&compare_with=liveuamap"))
    page.reload()
    expect(page.locator(".swipe-left")).to_have_text(re.compile("Liveuamap, by NZZ, 1.November.2022"), timeout=30_000)
    page.locator(".timeline-slider").press("ArrowLeft")
    expect(page).to_have_url(re.compile("day=2025-11-26"))
    expect(page).to_have_url(re.compile("compare=swipe&compare_day=2022-11-01&compare_with=liveuamap"))
    expect(page.locator(".swipe-left")).to_have_text(re.compile("Liveuamap, by NZZ, 1.November.2022"))
    page.get_by_label("Compare", exact=True).select_option("none")
    expect(page).not_to_have_url(re.compile("compare"))


def test_a_link_opens_what_changed(open_page: OpenPage) -> None:
    """Two days of one assessor: the ground gained and lost is drawn and counted at once."""
    page = open_day(open_page, "day=2025-09-25&compare=change&compare_day=2025-01-01")
    expect(page.get_by_label("Day to compare with")).to_have_value("2025-01-01")
    expect(page.get_by_role("table", name=re.compile("^What changed|1.January.2025")).first).to_be_visible()
