"""A map of the reader's own on the page: its outlines as drawn, not the cells, on the days that it has."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from shapely import box

from .conftest import OpenPage
from .serving import run_dashboard

pytestmark = pytest.mark.browser

HELD = "path.control-held"
# Made: ground that no shipped map ever held, with a hole, then with a second part, each for a day.
FIRST = box(24.0, 49.0, 26.0, 50.5).difference(box(24.5, 49.4, 25.0, 49.9))
SECOND = FIRST.union(box(27.0, 49.0, 28.0, 50.0))
DAYS = {"2025-01-01": FIRST, "2025-01-02": SECOND}


@pytest.fixture(scope="module")
def own_dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard for a reader who has imported a map by the command line."""
    home = tmp_path_factory.mktemp("home")
    features = [
        {"type": "Feature", "properties": {"day": day}, "geometry": shape.__geo_interface__}
        for day, shape in DAYS.items()
    ]
    path = home / "made.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    command = ["control", "import", str(path), "--as", "newsroom", "--status", "russian_held", "--day-column", "day"]
    subprocess.run(
        [sys.executable, "-m", "dashboard.cli", *command], check=True, env={**os.environ, "CLAIMLINE_HOME": str(home)}
    )
    with run_dashboard(home) as address:
        yield address


def open_day(open_page: OpenPage, address: str, query: str) -> Page:
    page = open_page(f"/?{query}", address=address)
    expect(page.locator(HELD)).to_have_attribute("d", re.compile("L"), timeout=60_000)
    return page


def count_points(page: Page) -> list[int]:
    """The number of points of each ring that is drawn."""
    rings = (page.locator(HELD).get_attribute("d") or "").split("M")[1:]
    return sorted(len(re.findall(r"-?\d+(?:\.\d+)?[ ,]-?\d+", ring)) for ring in rings)


def count_corners(day: str) -> list[int]:
    parts = getattr(DAYS[day], "geoms", [DAYS[day]])
    rings = [ring for part in parts for ring in (part.exterior, *part.interiors)]
    return sorted(len(ring.coords) - 1 for ring in rings)


def test_outlines_are_drawn_as_imported(open_page: OpenPage, own_dashboard: str) -> None:
    """Corner for corner, hole included, day after day and back again; the note says whose line the edge is."""
    page = open_day(open_page, own_dashboard, "assessor=newsroom&day=2025-01-01")
    expect(page.get_by_text("The edge is the line as drawn")).to_be_visible()
    assert count_points(page) == count_corners("2025-01-01")
    first = page.locator(HELD).get_attribute("d")
    page.get_by_role("button", name="One day on").click()
    expect(page.locator(HELD)).not_to_have_attribute("d", first or "", timeout=15_000)
    assert count_points(page) == count_corners("2025-01-02")
    page.get_by_role("button", name="One day back").click()
    expect(page.locator(HELD)).to_have_attribute("d", first or "", timeout=15_000)


def test_other_assessors_keep_their_cells(open_page: OpenPage, own_dashboard: str) -> None:
    """Of an assessor without outlines on this machine the cells are drawn, and the note says so."""
    page = open_day(open_page, own_dashboard, "day=2025-01-01")
    expect(page.get_by_text("A broken edge is approximate")).to_be_visible()
    page.get_by_text("own map “newsroom”", exact=True).first.click()
    expect(page.get_by_text("The edge is the line as drawn")).to_be_visible(timeout=15_000)
    assert count_points(page) == count_corners("2025-01-01")


def test_outlines_that_cannot_be_loaded_give_way_to_cells(open_page: OpenPage, own_dashboard: str) -> None:
    """The page says so and offers another try, which draws them."""
    drawings = re.compile(r"/drawings/newsroom\.json$")
    page = open_page(
        "/?assessor=newsroom&day=2025-01-01",
        address=own_dashboard,
        prepare=lambda page: page.route(drawings, lambda route: route.fulfill(status=500, body="no")),
        excused="newsroom.json",
    )
    said = page.locator(".control-failed")
    expect(said).to_contain_text("The lines as drawn could not be loaded", timeout=60_000)
    expect(page.locator(HELD)).to_have_attribute("d", re.compile("L"))
    expect(page.get_by_text("A broken edge is approximate")).to_be_visible()
    page.unroute(drawings)
    said.get_by_role("button", name="Try again").click()
    expect(page.get_by_text("The edge is the line as drawn")).to_be_visible(timeout=15_000)
    expect(said).to_have_count(0)
