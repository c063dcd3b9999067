"""Backgrounds of other servers: offered where somebody set them, asked for only once the reader chooses one."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Route, expect

from .conftest import OpenPage
from .serving import run_dashboard

pytestmark = pytest.mark.browser

SERVER = re.compile(r"^https://[abc]\.tile\.opentopomap\.org/(\d+)/(\d+)/(\d+)\.png$")
# A grey picture of one pixel, as the server that this machine cannot reach would send tiles.
PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsT0FWgAAAABJRU5ErkJggg==")


@pytest.fixture(scope="module")
def tiled_dashboard() -> Iterator[str]:
    """A dashboard whose owner offers a background."""
    with run_dashboard(settings={"CLAIMLINE_TILES": "OpenTopoMap"}) as address:
        yield address


def open_layers(open_page: OpenPage, address: str, answer: dict[str, object]) -> tuple[Page, list[str]]:
    asked: list[str] = []

    def lend(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(**answer)  # type: ignore[arg-type]

    page = open_page(
        "/?day=2025-11-27", address=address, prepare=lambda page: page.route(SERVER, lend), excused="opentopomap"
    )
    expect(page.locator("path.control-held")).to_have_attribute("d", re.compile("L"), timeout=60_000)
    page.get_by_text("What the map shows").click()
    return page, asked


def test_a_background_is_loaded_when_it_is_chosen(open_page: OpenPage, tiled_dashboard: str) -> None:
    """It stands below what the page draws, with whom to thank and the terms; without it nothing is asked of anyone."""
    page, asked = open_layers(open_page, tiled_dashboard, {"body": PIXEL, "content_type": "image/png"})
    expect(page.locator(".tiles-note")).to_contain_text("a.tile.opentopomap.org")
    expect(page.get_by_role("link", name="Terms of OpenTopoMap")).to_have_attribute("href", re.compile("^https://"))
    own = page.get_by_label("outlines of this page")
    expect(own).to_be_checked()
    assert asked == []
    page.get_by_role("radio", name="OpenTopoMap", exact=True).check()
    expect(page.locator(".leaflet-tile-loaded").first).to_be_attached()
    expect(page.locator(".tile-source")).to_contain_text("© OpenStreetMap contributors")
    expect(page.locator("path.control-held")).to_be_visible()
    assert asked
    own.check()
    expect(page.locator(".leaflet-tile")).to_have_count(0)
    expect(page.locator(".tile-source")).to_have_count(0)


def test_a_server_that_does_not_answer_is_named(open_page: OpenPage, tiled_dashboard: str) -> None:
    """The map is as complete as before."""
    page, _ = open_layers(open_page, tiled_dashboard, {"status": 503, "body": ""})
    page.get_by_role("radio", name="OpenTopoMap", exact=True).check()
    expect(page.locator(".tile-source")).to_contain_text("did not answer")
    expect(page.locator("path.control-held")).to_be_visible()


def test_nobody_is_offered_what_nobody_set(open_page: OpenPage) -> None:
    """The map of a server without the setting has one background."""
    page = open_page("/?day=2025-11-27")
    page.get_by_text("What the map shows").click()
    expect(page.get_by_label("names")).to_be_visible()
    expect(page.locator(".tiles")).to_be_hidden()
