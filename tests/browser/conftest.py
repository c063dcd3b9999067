"""One dashboard and one Chromium for all browser tests; each test gets a fresh page that is watched.

Package scope, not session: Playwright keeps an event loop in this thread, in which later tests could not run their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from .serving import WIDE, Watch, run_chromium, run_dashboard

OpenPage = Callable[..., Page]


@pytest.fixture(scope="package")
def dashboard() -> Iterator[str]:
    with run_dashboard() as address:
        yield address


@pytest.fixture(scope="package")
def browser(chromium: str) -> Iterator[Browser]:
    with run_chromium(chromium) as browser:
        yield browser


@pytest.fixture
def open_page(browser: Browser, dashboard: str) -> Iterator[OpenPage]:
    """Open a path of the dashboard; at the end of the test no page may have done what it must not."""
    opened: list[tuple[Page, Watch]] = []

    def open_at(
        path: str = "/", *, viewport: dict[str, int] = WIDE, scheme: str = "light", touch: bool = False
    ) -> Page:
        context = browser.new_context(viewport=viewport, color_scheme=scheme, has_touch=touch, locale="en-GB")
        page = context.new_page()
        opened.append((page, Watch(page)))
        page.goto(dashboard + path)
        return page

    yield open_at
    faults = [fault for _, watch in opened for fault in watch.faults]
    for page, _ in opened:
        page.context.close()
    assert faults == []
