"""Exported pages as pictures, opened from disk with the network cut; compared and made anew as those of the pages."""

from __future__ import annotations

import os
import re
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from dashboard.cli import main
from dashboard.settings import URL

from .test_golden import FOLDER, LOOKS, MOST_FAR_PCT, MOST_MEAN, PAUSE_MS, REMAKE, TRIES, measure, take

pytestmark = pytest.mark.browser

VIEWS = {
    "exported-map": ["--view", "map", "--place", "UA-14", "--from", "2025-01-01", "--to", "2025-11-27"],
    "exported-compare": ["--view", "compare"],
    "exported-ledger": ["--view", "ledger", "--place", "UA-14"],
}


@pytest.mark.parametrize("look", list(LOOKS))
@pytest.mark.parametrize("name", list(VIEWS))
def test_an_exported_page_looks_as_it_did(
    browser: Browser, name: str, look: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In both themes and languages, on a wide screen and on a phone, without any network."""
    viewport, scheme, language = LOOKS[look]
    monkeypatch.setenv(URL, "https://maps.example.org/claimline")
    path = tmp_path / "view.html"
    assert main(["export", "html", *VIEWS[name], "--lang", language, "-o", str(path)]) == 0
    context = browser.new_context(viewport=viewport, color_scheme=scheme, offline=True)
    page = context.new_page()
    page.goto(path.as_uri())
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    if name == "exported-map":
        expect(page.locator("path.control-held")).to_have_attribute("d", re.compile("L"), timeout=30_000)
    golden = FOLDER / f"{name}-{look}.png"
    mean = far = 0.0
    for _ in range(TRIES):
        page.wait_for_timeout(PAUSE_MS / 3)
        if os.environ.get(REMAKE):
            page.wait_for_timeout(PAUSE_MS)
            take(page).save(golden, optimize=True)
        with Image.open(golden) as known:
            mean, far = measure(take(page), known)
        if mean <= MOST_MEAN and far <= MOST_FAR_PCT:
            context.close()
            return
    pytest.fail(f"{name} {look}: {mean:.1f} of 255 off on average, {far:.1f} % of the picture far off")


def test_another_exported_page_would_be_seen() -> None:
    """The tolerance tells every two of one look apart."""
    for look in LOOKS:
        pictures = [Image.open(FOLDER / f"{name}-{look}.png") for name in VIEWS]
        for first, second in combinations(pictures, 2):
            mean, far = measure(first, second)
            assert mean > MOST_MEAN or far > MOST_FAR_PCT, look
