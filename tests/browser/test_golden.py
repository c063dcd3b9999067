"""Every page as a picture, small and with a tolerance: a layout that breaks is seen, another pixel of a letter is not.

The pictures are made anew by ``make golden`` and looked at before they are committed.
"""

from __future__ import annotations

import io
import os
import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .serving import PHONE, WIDE

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).with_name("golden")
REMAKE = "CLAIMLINE_GOLDEN"  # set to write the pictures instead of comparing
SCALE = 5  # a picture's pixel is so many of the page's, each way
MOST_MEAN = 6.0  # of 255, over the whole picture
FAR, MOST_FAR_PCT = 60, 3.0  # how many pixels may be far off
PAUSE_MS, TRIES = 1500, 8
PATHS = {
    "map": "/?day=2025-11-27&place=UA-14",
    "timeline": "/timeline?place=UA-14",
    "claims": "/claims",
    "articles": "/articles",
    "versus": "/versus?place=UA-14",
    "check": "/check",
    "method": "/method",
    "export": "/export?place=UA-14&day=2025-11-27",
    "embed-map": "/embed-map?embed=true&day=2025-11-27",
    "embed-ledger": "/embed-ledger?embed=true&place=UA-14",
}
LOOKS = {
    "wide-light": (WIDE, "light", "en"),
    "wide-dark": (WIDE, "dark", "uk"),
    "phone-light": (PHONE, "light", "uk"),
    "phone-dark": (PHONE, "dark", "en"),
}


def take(page: Page) -> Image.Image:
    """What is on the screen, in grey and small."""
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled", caret="hide"))).convert("L")
    return picture.resize((picture.width // SCALE, picture.height // SCALE), Image.Resampling.BOX)


def measure(shown: Image.Image, golden: Image.Image) -> tuple[float, float]:
    """How far two pictures are apart: on average, of 255, and the percentage of pixels that are far off."""
    off = np.abs(np.asarray(shown, dtype=float) - np.asarray(golden.convert("L"), dtype=float))
    return float(off.mean()), float(100 * (off > FAR).mean())


@pytest.mark.parametrize("look", list(LOOKS))
@pytest.mark.parametrize("name", list(PATHS))
def test_a_page_looks_as_it_did(open_page: OpenPage, name: str, look: str) -> None:
    """In both themes and languages, on a wide screen and on a phone."""
    viewport, scheme, language = LOOKS[look]
    path = PATHS[name]
    page = open_page(f"{path}{'&' if '?' in path else '?'}lang={language}", viewport=viewport, scheme=scheme)
    expect(page.locator("h1").first).to_be_visible(timeout=60_000)
    if name in ("map", "embed-map"):
        expect(page.locator("path.control-held")).to_have_attribute("d", re.compile("L"), timeout=60_000)
    expect(page.locator('[data-testid="stStatusWidget"]')).to_have_count(0, timeout=60_000)
    path_of = FOLDER / f"{name}-{look}.png"
    if os.environ.get(REMAKE):
        FOLDER.mkdir(exist_ok=True)
        page.wait_for_timeout(2 * PAUSE_MS)
        take(page).save(path_of, optimize=True)
        return
    with Image.open(path_of) as golden:
        for _ in range(TRIES):
            # Maps and charts are drawn by the browser when it comes to it.
            page.wait_for_timeout(PAUSE_MS)
            mean, far = measure(take(page), golden)
            if mean <= MOST_MEAN and far <= MOST_FAR_PCT:
                return
    pytest.fail(f"{name} {look}: {mean:.1f} of 255 off on average, {far:.1f} % of the picture far off")


def test_another_page_would_be_seen() -> None:
    """The tolerance tells every two pages of one look apart: a page that is not itself does not pass."""
    for look in LOOKS:
        pictures = {name: Image.open(FOLDER / f"{name}-{look}.png") for name in PATHS}
        for first, second in combinations(pictures, 2):
            mean, far = measure(pictures[first], pictures[second])
            assert mean > MOST_MEAN or far > MOST_FAR_PCT, (look, first, second)
