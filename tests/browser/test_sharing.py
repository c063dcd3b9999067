"""Cite, embed, download: from a page and from a dialog, to files that are whole."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from dashboard.store import load_catalogue

from .conftest import OpenPage
from .patience import SOON_MS, repeat
from .serving import PHONE

pytestmark = pytest.mark.browser

LONG_MS = 60_000
BEGINNINGS = {
    "One page that works without a network": b"<!DOCTYPE html>",
    "SVG": b"<?xml",
    "PNG": b"\x89PNG",
    "PDF": b"%PDF",
    "CSV": b"place_id,",
    "GeoJSON": b'{"type":"FeatureCollection"',
    "GeoParquet": b"PAR1",
    "GeoPackage": b"SQLite format 3",
}


def open_tab(page: Page, name: str) -> None:
    # Once the page is whole: tabs that are put up anew by a run under way begin with the first.
    expect(page.locator('[data-test-script-state="notRunning"]')).to_be_visible(timeout=LONG_MS)
    tab = page.get_by_role("tab", name=name)
    tab.click(timeout=LONG_MS)
    expect(tab).to_have_attribute("aria-selected", "true", timeout=LONG_MS)


def download(page: Page, name: str) -> bytes:
    with page.expect_download(timeout=LONG_MS) as waiting:
        page.get_by_role("button", name=name, exact=True).first.click(timeout=LONG_MS)
    path = waiting.value.path()
    return Path(path).read_bytes()


def test_every_file_comes_whole(open_page: OpenPage) -> None:
    """Each begins as its format does; the data say which release they are of and link back to this dashboard."""
    page = open_page("/export?place=UA-14&day=2025-11-27")
    open_tab(page, "Download")
    for name, beginning in BEGINNINGS.items():
        assert download(page, name)[: len(beginning)].lstrip()[: len(beginning)] == beginning, name
    with page.expect_download(timeout=LONG_MS) as waiting:
        page.get_by_role("button", name="All tables as a data package").click()
    with zipfile.ZipFile(waiting.value.path()) as archive:
        package = json.loads(archive.read("datapackage.json"))
    assert package["version"] == load_catalogue().release.id
    assert package["homepage"].startswith(page.url.partition("/export")[0] + "/?place=UA-14")
    assert "day=2025-11-27" in package["homepage"]


def test_a_reference_leads_back_to_the_view(open_page: OpenPage) -> None:
    """The link in the dialog of the map names day and text although the reader chose neither, and opens the same."""
    page = open_page("/")
    expect(page.locator("path.control-held")).to_have_attribute("d", re.compile("L"), timeout=LONG_MS)
    headline = page.get_by_role("heading", level=1).inner_text()
    page.get_by_role("button", name="Cite, embed, download").click()
    dialog = page.get_by_role("dialog")
    link = dialog.locator("code").first
    expect(link).to_contain_text("day=", timeout=LONG_MS)
    words = link.inner_text()
    assert "article=" in words
    expect(dialog.get_by_text(re.compile("@misc{claimline-"))).to_be_visible()
    assert download(page, "RIS").startswith(b"TY  - ELEC")
    repeat(lambda: page.keyboard.press("Escape"), lambda: expect(dialog).to_have_count(0, timeout=SOON_MS))
    again = open_page(words.strip().removeprefix(page.url.partition("/?")[0]))
    expect(again.get_by_role("heading", level=1)).to_have_text(headline, timeout=LONG_MS)


@pytest.mark.parametrize("kind", ["Claims versus control", "History of a place", "Article"])
def test_each_view_has_its_frame(open_page: OpenPage, kind: str) -> None:
    """What is embedded is the view that was chosen, and it opens."""
    page = open_page("/export", viewport=PHONE)
    page.get_by_role("radio", name=kind).click(timeout=LONG_MS)
    open_tab(page, "Embed")
    frame = page.locator("code").filter(has_text="<iframe").first
    name = {"Claims versus control": "compare", "History of a place": "ledger", "Article": "article"}[kind]
    expect(frame).to_contain_text(f"/embed-{name}?embed=true", timeout=LONG_MS)
    source = re.search(r'src="([^"]+)"', frame.inner_text())
    assert source
    address = source[1].replace("&amp;", "&")
    framed = open_page(address.partition(page.url.partition("/export")[0])[2])
    expect(framed.get_by_role("heading", level=1)).to_be_visible(timeout=LONG_MS)
