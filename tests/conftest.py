"""What all tests share: where the development data are, and where a Chromium is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .browser.serving import find_chromium

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session", autouse=True)
def nobodys_maps(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Whoever runs the tests may have maps of their own; the tests, and servers they start, see none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CLAIMLINE_HOME", str(tmp_path_factory.mktemp("home")))
        yield


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
