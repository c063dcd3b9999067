"""The layer of raions: loaded on demand, in the reader's language, and tried again after a failure."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage

pytestmark = pytest.mark.browser

DATA = re.compile(r"/data/\w+/raions\.json$")


def open_layers(open_page: OpenPage, query: str, words: str, **options: object) -> Page:
    page = open_page(f"/?day=2025-11-27{query}", **options)
    expect(page.locator("path.control-held")).to_have_attribute("d", re.compile("L"), timeout=30_000)
    page.get_by_text(words).click()
    return page


def test_raions_are_loaded_when_they_are_wanted(open_page: OpenPage) -> None:
    """Once; their borders come and go with the box, their names as the reader comes closer."""
    asked: list[str] = []
    page = open_layers(open_page, "&lang=uk", "Що показує карта")
    page.on("request", lambda request: asked.append(request.url) if DATA.search(request.url) else None)
    box = page.get_by_label("райони, приблизно")
    expect(box).not_to_be_checked()
    box.check()
    lines = page.locator("path.raion-line")
    expect(lines).to_have_attribute("d", re.compile("L"), timeout=30_000)
    names = page.locator(".name-raion:not(.is-hidden)")
    expect(names).to_have_count(0)
    for _ in range(4):
        page.get_by_role("button", name="Збільшити").click()
        page.wait_for_timeout(400)
    expect(names.first).to_contain_text(re.compile("район"))
    box.uncheck()
    expect(lines).to_be_hidden()
    box.check()
    expect(lines).to_be_visible()
    assert len(asked) == 1


def test_raions_that_do_not_come_are_tried_again(open_page: OpenPage) -> None:
    """The box lets go and says so; the map is as it was."""
    broken = [True]

    def prepare(page: Page) -> None:
        page.route(DATA, lambda route: route.fulfill(status=503) if broken else route.continue_())

    page = open_layers(open_page, "", "What the map shows", prepare=prepare, excused="raions.json")
    page.get_by_label("raions, approximate").click()
    failed = page.get_by_label(re.compile("raions, which could not be loaded"))
    expect(failed).to_be_visible()
    expect(failed).not_to_be_checked()
    broken.clear()
    failed.check()
    expect(page.locator("path.raion-line")).to_have_attribute("d", re.compile("L"), timeout=30_000)
