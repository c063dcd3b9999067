"""Control on the map in a real Chromium: loaded once, stepped in the browser, always under its assessor's name."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from dashboard.store import load_catalogue

from .conftest import OpenPage

pytestmark = pytest.mark.browser

HELD = "path.control-held"


def open_day(open_page: OpenPage, query: str) -> Page:
    page = open_page(f"/?{query}")
    expect(page.locator(HELD)).to_have_attribute("d", re.compile("L"), timeout=30_000)
    return page


def test_a_day_is_drawn_and_stepping_loads_nothing(open_page: OpenPage) -> None:
    """The history is fetched once; another day changes the outline without asking for it again."""
    asked: list[str] = []
    page = open_day(open_page, "day=2022-11-10")
    before = page.locator(HELD).get_attribute("d")
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_role("button", name="One day on").click()
    expect(page).to_have_url(re.compile("day=2022-11-11"))
    expect(page.locator(HELD)).not_to_have_attribute("d", before or "", timeout=15_000)
    assert [url for url in asked if url.endswith(".json")] == []


def test_another_assessor_draws_another_map(open_page: OpenPage) -> None:
    """The choice is in the address, the legend names whose control it is, and what is filled in has its own tone."""
    page = open_day(open_page, "day=2025-11-27")
    expect(page.get_by_text("Control according to DeepState, map of")).to_be_visible()
    page.get_by_text("Liveuamap, by NZZ", exact=True).first.click()
    expect(page).to_have_url(re.compile("assessor=liveuamap"))
    expect(page.get_by_text("Control according to Liveuamap, by NZZ, map of")).to_be_visible(timeout=15_000)
    expect(page.locator("path.control-held-before")).to_have_attribute("d", re.compile("L"))


MERGE = """async ([url, days]) => {
  const { loadHistory, CODES } = await import(new URL("assets/map/control-history.js", document.baseURI).href);
  const history = await loadHistory(new URL(url, document.baseURI).href);
  const cross = ([x, y], [nextX, nextY]) => (x * nextY - nextX * y) / 2;
  const measure = (ring) => ring.reduce((sum, from, i) => sum + cross(from, ring[(i + 1) % ring.length]), 0);
  const spans = history.arcs.map((arc) => arc.slice(1).reduce((sum, to, i) => sum + cross(arc[i], to), 0));
  const found = [];
  for (const assessor of history.cursors.keys()) for (const day of days) {
    const status = Uint8Array.from(history.statusOn(assessor, day));
    const traced = history.trace(assessor, day);
    for (const code of Object.values(CODES)) {
      let cells = 0;
      status.forEach((own, cell) => {
        if (own !== code) return;
        for (const arc of history.cells[cell]) cells += arc < 0 ? -spans[~arc] : spans[arc];
      });
      const rings = traced.get(code);
      const sides = new Set();
      let twice = 0;
      for (const ring of rings) ring.forEach((from, i) => {
        const side = [String(from), String(ring[(i + 1) % ring.length])].sort().join(" ");
        twice += Number(sides.has(side));
        sides.add(side);
      });
      const merged = rings.reduce((sum, ring) => sum + measure(ring), 0);
      const count = status.filter((own) => own === code).length;
      found.push({ assessor, day, code, count, cells, merged, rings: rings.length, twice });
    }
  }
  return found;
}"""


def test_merged_cells_are_the_sum_of_the_cells(open_page: OpenPage) -> None:
    """What is drawn of a status has the area of its cells together, and no side of it is there twice: no seams show."""
    page = open_day(open_page, "day=2025-11-27")
    url = f"data/{load_catalogue().release.id}/control.json"
    found = page.evaluate(MERGE, [url, ["2022-03-20", "2022-09-01", "2023-06-01", "2025-11-27", "2022-04-10"]])
    assert {case["assessor"] for case in found} == {"deepstate", "liveuamap"}
    assert {case["code"] for case in found if case["count"]} == {1, 2, 3}
    for case in found:
        assert abs(case["merged"]) == pytest.approx(abs(case["cells"]), rel=1e-9, abs=1e-9), case
        assert case["twice"] == 0, case
        assert case["rings"] <= case["count"]
    assert any(case["rings"] * 10 < case["count"] for case in found)
