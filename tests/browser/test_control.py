"""Control on the map in a real Chromium: loaded once, stepped in the browser, always under its assessor's name."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from geodata.store import load_history_bytes

from .conftest import OpenPage

pytestmark = pytest.mark.browser

HELD = "path.control-held"


def open_day(open_page: OpenPage, query: str) -> Page:
    page = open_page(f"/?{query}")
    expect(page.locator(HELD)).to_have_attribute("d", re.compile(r"M-?\d"), timeout=30_000)
    return page


def test_a_day_is_drawn_and_stepping_loads_nothing(open_page: OpenPage) -> None:
    """The history is fetched once; another day changes the outline without asking for it again."""
    asked: list[str] = []
    page = open_day(open_page, "day=2022-11-10")
    before = page.locator(HELD).get_attribute("d")
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="+1").click()
    expect(page).to_have_url(re.compile("day=2022-11-11"))
    expect(page.locator(HELD)).not_to_have_attribute("d", before or "", timeout=15_000)
    assert [url for url in asked if url.endswith(".json")] == []


def test_another_assessor_draws_another_map(open_page: OpenPage) -> None:
    """The choice is in the address, the legend names whose control it is, and what is filled in has its own tone."""
    page = open_day(open_page, "day=2025-11-27")
    expect(page.get_by_text("Control according to DeepState, map of")).to_be_visible()
    page.get_by_text("Liveuamap, by NZZ", exact=True).first.click()
    expect(page).to_have_url(re.compile("assessor=liveuamap"))
    expect(page.get_by_text("Control according to Liveuamap, by NZZ, map of")).to_be_visible(timeout=15_000)
    expect(page.locator("path.control-held-before")).to_have_attribute("d", re.compile(r"M-?\d"))


def test_merged_cells_have_no_edges_inside(open_page: OpenPage) -> None:
    """What is drawn as held is far fewer rings than cells: neighbours are one outline, so no seams show."""
    page = open_day(open_page, "day=2025-11-27")
    rings = (page.locator(HELD).get_attribute("d") or "").count("M")
    history = json.loads(load_history_bytes())
    held = {code for assessor in history["assessors"] for _, code, *_ in assessor["changes"]}
    assert held == {0, 1, 2, 3}
    assert 1 <= rings < 150
