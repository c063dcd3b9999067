"""Pages that ``claimline export html`` writes, opened from disk, with scripts and without: they ask nobody."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.cli import main
from dashboard.store import load_catalogue

pytestmark = pytest.mark.browser

VIEWS = {
    "map": ["--view", "map", "--from", "2025-01-01", "--to", "2025-09-25"],
    "compare": ["--view", "compare"],
    "ledger": ["--view", "ledger", "--place", "UA-14"],
    "article": ["--view", "article"],
}


@pytest.fixture(scope="module", params=list(VIEWS))
def exported(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """The kind of a view, and where its page is."""
    path: Path = tmp_path_factory.mktemp("exported") / f"{request.param}.html"
    assert main(["export", "html", *VIEWS[request.param], "-o", str(path)]) == 0
    return request.param, path.as_uri()


def open_file(browser: Browser, address: str, faults: list[str], *, scripts: bool, width: int) -> Page:
    page = browser.new_context(java_script_enabled=scripts, viewport={"width": width, "height": 900}).new_page()
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on("request", lambda asked: None if asked.url.startswith(("data:", "file:")) else faults.append(asked.url))
    page.goto(address)
    return page


@pytest.mark.parametrize("width", [1100, 390])
@pytest.mark.parametrize("scripts", [True, False])
def test_a_page_from_disk(browser: Browser, exported: tuple[str, str], scripts: bool, width: int) -> None:
    """A picture or the living map, tables, sources and the release; no wider than the screen, and silent."""
    kind, address = exported
    faults: list[str] = []
    page = open_file(browser, address, faults, scripts=scripts, width=width)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    if kind == "map" and scripts:
        held = page.locator("path.control-held")
        expect(held).to_have_attribute("d", re.compile("L"), timeout=30_000)
        expect(page.get_by_role("table", name=re.compile("what changed from 1.January.2025"))).to_be_visible()
        before = held.get_attribute("d")
        page.get_by_role("slider", name="Day shown").press("PageDown")
        expect(held).not_to_have_attribute("d", before or "")
    elif kind != "article":
        picture = page.locator("img.picture")
        expect(picture).to_be_visible()
        assert picture.evaluate("image => image.naturalWidth") > 300
        assert len(picture.get_attribute("alt") or "") > 40
    closed = page.locator("details:not([open]) > summary")
    while closed.count():
        closed.first.click()
    expect(page.get_by_role("table").first).to_be_visible()
    expect(page.get_by_text(re.compile(f"Release {load_catalogue().release.id}")).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert faults == []
    page.context.close()
