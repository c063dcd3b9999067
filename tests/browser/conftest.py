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
    opened: list[tuple[Page, Watch, str | None]] = []

    def open_at(
        path: str = "/",
        *,
        viewport: dict[str, int] = WIDE,
        scheme: str = "light",
        touch: bool = False,
        locale: str = "en-GB",
        address: str = dashboard,
        prepare: Callable[[Page], None] | None = None,
        excused: str | None = None,
    ) -> Page:
        """``prepare`` is called before the page loads; faults that name ``excused`` are those that a test makes."""
        context = browser.new_context(viewport=viewport, color_scheme=scheme, has_touch=touch, locale=locale)
        page = context.new_page()
        opened.append((page, Watch(page), excused))
        if prepare:
            prepare(page)
        page.goto(address + path)
        return page

    yield open_at
    faults = [fault for _, watch, word in opened for fault in watch.faults if word is None or word not in fault]
    for page, _, _ in opened:
        page.context.close()
    assert faults == []
