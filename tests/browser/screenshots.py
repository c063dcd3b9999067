"""Take the pictures of the README and of every page: wide and phone, light and dark.

``python -m tests.browser.screenshots`` writes ``docs/screenshot.png`` and, below ``screenshots/`` (not versioned), one
picture for each page, screen and theme.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from playwright.sync_api import Browser

from .serving import PHONE, ROOT, WIDE, find_chromium, run_chromium, run_dashboard

FOLDER = ROOT / "screenshots"
README_PICTURE = ROOT / "docs" / "screenshot.png"
README_PATH = "/?place=UA-14"
SETTLED_MS = 1500  # the map fits itself to its frame after its first paint
PAGES = {
    "map": "/",
    "map-donetsk": README_PATH,
    "timeline": "/timeline",
    "claims": "/claims",
    "articles": "/articles",
    "versus": "/versus",
    "check": "/check",
    "method": "/method",
}
SCREENS = {"wide": WIDE, "phone": PHONE}


def take_screenshot(browser: Browser, address: str, target: Path, *, viewport: dict[str, int], scheme: str) -> None:
    """One picture of one page once its quotes, its charts or its field are there."""
    context = browser.new_context(viewport=viewport, color_scheme=scheme, has_touch=viewport is PHONE, locale="en-GB")
    page = context.new_page()
    page.goto(address)
    page.locator(".card, [data-testid=stVegaLiteChart], textarea").first.wait_for(timeout=30_000)
    page.wait_for_timeout(SETTLED_MS)
    page.screenshot(path=target)
    context.close()


def main() -> int:
    """Take all pictures; returns the exit code."""
    chromium = find_chromium()
    if chromium is None:
        sys.stderr.write("screenshots: no Chromium on this machine; scripts/install-browser installs one\n")
        return 2
    FOLDER.mkdir(exist_ok=True)
    with run_dashboard() as address, run_chromium(chromium) as browser:
        take_screenshot(browser, address + README_PATH, README_PICTURE, viewport=WIDE, scheme="light")
        for (name, path), (screen, viewport), scheme in itertools.product(
            PAGES.items(), SCREENS.items(), ("light", "dark")
        ):
            target = FOLDER / f"{name}-{screen}-{scheme}.png"
            take_screenshot(browser, address + path, target, viewport=viewport, scheme=scheme)
    return 0


if __name__ == "__main__":
    sys.exit(main())
