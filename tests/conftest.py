"""What all tests share: where the development data are, and where a Chromium is."""

from __future__ import annotations

from pathlib import Path

import pytest

from .browser.serving import find_chromium

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development data beside the checkout; tests that need them skip where there are none."""
    if not (SHARED / "data").is_dir():
        pytest.skip("the development data (../shared) are not beside this checkout")
    return SHARED


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the system's Chromium."""
    path = find_chromium()
    if path is None:
        pytest.fail("no Chromium on this machine; scripts/install-browser installs one")
    return path
