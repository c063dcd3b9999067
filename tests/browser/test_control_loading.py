"""The history of control that comes late, broken or not at all: the map works, says what happened, and tries again."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from .conftest import OpenPage

pytestmark = pytest.mark.browser

HISTORY = re.compile(r"/data/\w+/control\.json$")
HELD = "path.control-held"
DRAWN = re.compile("L")
# A test cannot wait for the failure as long as a reader may have to; what is to succeed has its full time.
HURRY = """window.inHurry = true; { const { timeout } = AbortSignal;
AbortSignal.timeout = (ms) => timeout.call(AbortSignal, window.inHurry ? 1500 : ms); }"""


def fail(route: Route) -> None:
    route.fulfill(status=503, body="the server is busy")


def miss(route: Route) -> None:
    route.fulfill(status=404, body="Nothing is here.")


def cut(route: Route) -> None:
    route.fulfill(status=200, content_type="application/json", body='{"first": "2022-02-24", "assessors": [')


def mix_up(route: Route) -> None:
    route.fulfill(status=200, content_type="application/json", body='{"first": "2022-02-24"}')


def drop(route: Route) -> None:
    route.abort("connectionreset")


def stall(route: Route) -> None:
    """Never answer."""


def press_until_drawn(page: Page) -> None:
    """Click while the failure is said; a late run of the page may load it first, or fail beside the click."""
    deadline = time.monotonic() + 30
    while not DRAWN.search(page.locator(HELD).get_attribute("d") or "") and time.monotonic() < deadline:
        page.locator(".control-failed button").evaluate_all("buttons => buttons.forEach((button) => button.click())")
        page.wait_for_timeout(200)
    expect(page.locator(HELD)).to_have_attribute("d", DRAWN)


@pytest.mark.parametrize("answer", [fail, miss, cut, mix_up, drop, stall], ids=lambda answer: answer.__name__)
def test_a_failed_history_is_said_and_tried_again(open_page: OpenPage, answer: Callable[[Route], None]) -> None:
    """Region and quotes can be chosen all the same; the button loads it once the server answers."""

    broken = [True]

    def prepare(page: Page) -> None:
        page.add_init_script(HURRY)
        page.route(HISTORY, lambda route: answer(route) if broken else route.continue_())

    page = open_page("/?day=2025-11-27", prepare=prepare, excused="control.json")
    said = page.locator(".control-failed")
    expect(said).to_contain_text("Control could not be loaded, so none is drawn", timeout=30_000)
    expect(page.locator(".control-legend")).to_be_hidden()
    expect(page.locator(HELD)).not_to_have_attribute("d", DRAWN)
    with page.expect_request(HISTORY):  # every choice tries again by itself
        page.locator('path[data-place="UA-09"]').click()
    expect(page).to_have_url(re.compile("place=UA-09"))
    expect(page.get_by_role("table", name=re.compile("^Russian-held on"))).to_be_visible()
    expect(said).to_be_visible()
    with page.expect_request(HISTORY):
        said.get_by_role("button", name="Try again").click()
    broken.clear()
    page.evaluate("window.inHurry = false")
    press_until_drawn(page)
    expect(said).to_have_count(0)
    expect(page.locator(".control-legend")).to_be_visible()


def test_a_slow_history_does_not_hold_up_the_map(open_page: OpenPage) -> None:
    """While it is on its way the page says so and the map can be used; once there it is drawn without a click."""
    waiting: list[Route] = []
    page = open_page("/?day=2025-11-27", prepare=lambda page: page.route(HISTORY, lambda route: waiting.append(route)))
    expect(page.get_by_text("Control is being loaded …")).to_be_visible(timeout=30_000)
    page.locator('path[data-place="UA-14"]').click()
    expect(page).to_have_url(re.compile("place=UA-14"))
    expect(page.locator('path[data-place="UA-14"]')).to_have_attribute("aria-pressed", "true")
    waiting[0].continue_()
    expect(page.locator(HELD)).to_have_attribute("d", DRAWN, timeout=15_000)
    expect(page.get_by_text("is being loaded …")).to_have_count(0)
    assert len(waiting) == 1
