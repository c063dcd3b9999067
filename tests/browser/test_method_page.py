"""Sources and method in a real Chromium: all tables are there, fold open, and keep the place of the other pages."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage
from .serving import PHONE, WIDE

pytestmark = pytest.mark.browser

LONG_MS = 60_000


def test_tables_fold_open_and_the_place_stays(open_page: OpenPage) -> None:
    """Every publisher and every region is one click away; the way to another page keeps what was chosen."""
    page = open_page("/method?place=UA-09")
    expect(page.get_by_role("table", name="Assessors, each by itself")).to_be_visible(timeout=LONG_MS)
    for fold, table in (
        ("Official areas", "Regions"),
        ("Every publisher", "Publishers"),
        ("Every article", "Articles"),
    ):
        page.get_by_text(re.compile(f"^{fold}")).click()
        expect(page.get_by_role("table", name=re.compile(f"^{table}"))).to_be_visible()
    page.get_by_role("link", name="Timeline").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Luhansk Oblast on", timeout=LONG_MS)


@pytest.mark.parametrize("language", ["en", "uk"])
@pytest.mark.parametrize(("viewport", "scheme"), [(PHONE, "light"), (WIDE, "dark")])
def test_nothing_is_wider_than_the_screen(
    open_page: OpenPage, viewport: dict[str, int], scheme: str, language: str
) -> None:
    """Tables scroll by themselves; the page never does sideways, in either language."""
    page = open_page(f"/method?lang={language}", viewport=viewport, scheme=scheme)
    expect(page.get_by_role("table").first).to_be_visible(timeout=LONG_MS)
    wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert wide <= viewport["width"]
