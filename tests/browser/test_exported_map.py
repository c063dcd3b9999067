"""The exported map opened from the disk with the network cut."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from dashboard.store import load_catalogue
from tests.dashboard.export.made import make_page

pytestmark = pytest.mark.browser

HELD = "path.control-held"


@pytest.fixture
def exported(tmp_path: Path) -> str:
    path = tmp_path / "map.html"
    make_page().save(str(path))
    return path.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_works_without_a_server(browser: Browser, exported: str, scheme: str) -> None:
    """Control is drawn, days are stepped, a region is chosen, two days compared; nothing is asked of anybody."""
    page = browser.new_page(color_scheme=scheme)  # type: ignore[arg-type]
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on(
        "request", lambda request: None if request.url.startswith(("data:", "file:")) else faults.append(request.url)
    )
    page.goto(exported)
    expect(page.locator(HELD)).to_have_attribute("d", re.compile("L"), timeout=30_000)
    before = page.locator(HELD).get_attribute("d")
    slider = page.get_by_role("slider", name="Day shown")
    for _ in range(30):
        slider.press("ArrowLeft")
    expect(slider).to_have_attribute("aria-valuetext", re.compile("28.October.2025"))
    expect(page.locator(HELD)).not_to_have_attribute("d", before or "")
    expect(page.get_by_text(re.compile("Control according to DeepState, map of"))).to_be_visible()
    page.locator('path[data-place="UA-12"]').click()
    expect(page.locator('path[data-place="UA-12"]')).to_have_attribute("aria-pressed", "true")
    page.get_by_label("Compare", exact=True).select_option("change")
    page.get_by_label("Day to compare with").fill("2025-01-01")
    expect(page.get_by_role("table", name=re.compile("what changed from 1.January.2025"))).to_be_visible()
    expect(page.get_by_text(re.compile(f"Release {load_catalogue().release.id}"))).to_be_visible()
    assert faults == []
    page.close()


def test_words_stay_words(browser: Browser, tmp_path: Path) -> None:
    """A place or claimant with markup in its name is shown as written, and nothing in it runs."""
    placed = next(each for each in load_catalogue().claims if each.places)
    names = replace(placed.places[0].names, en="</script><img src=x onerror=document.title=1>")
    mentions = tuple(
        replace(each, place=replace(each.place, names=names)) if each.place else each for each in placed.mentions
    )
    path = tmp_path / "map.html"
    make_page([replace(placed, mentions=mentions)]).save(str(path))
    page = browser.new_page()
    page.goto(path.as_uri())
    expect(page.locator(HELD)).to_have_attribute("d", re.compile("L"), timeout=30_000)
    assert page.title() == ""
    page.close()
