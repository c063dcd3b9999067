"""Claims versus control in a real Chromium: charts with a table each, sorted by a click, a place by its name."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from dashboard.model.comparison import compare_newest
from dashboard.store import load_catalogue
from geodata.store import load_control

from .conftest import OpenPage
from .patience import SOON_MS, repeat
from .serving import PHONE, WIDE

pytestmark = pytest.mark.browser

LONG_MS = 60_000


def open_versus(open_page: OpenPage, **options: object) -> Page:
    page = open_page("/versus", **options)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Donetsk Oblast:", timeout=LONG_MS)
    return page


def test_charts_are_drawn_with_a_table_each(open_page: OpenPage) -> None:
    """Dumbbells and shares as charts; the sentence above counts the claims that are drawn."""
    page = open_versus(open_page)
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(2, timeout=LONG_MS)
    for chart in page.get_by_test_id("stVegaLiteChart").all():
        expect(chart.locator("canvas, svg").first).to_be_visible(timeout=LONG_MS)
    count = len(compare_newest(load_catalogue().everything, load_control()))
    expect(page.get_by_role("heading", level=2).first).to_contain_text(re.compile(rf"{count}\sclaims"))
    page.get_by_text("The same as a table: the first day of every month").click()
    expect(page.get_by_role("table", name=re.compile("Donetsk Oblast, Russian-held"))).to_be_visible()


def test_the_table_of_figures_sorts(open_page: OpenPage) -> None:
    """A click on the head of a column puts its rows in another order."""
    page = open_versus(open_page)
    page.get_by_text("The same as a table; a click").click()
    figures = page.get_by_test_id("stDataFrame").first
    expect(figures.locator("canvas").first).to_be_visible(timeout=LONG_MS)
    cell = figures.get_by_test_id("glide-cell-0-0")
    expect(cell).to_have_text("Ukraine", timeout=LONG_MS)
    figures.scroll_into_view_if_needed()  # the mouse reaches only what is on the screen
    box = figures.locator("canvas").first.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 40, box["y"] + 15)
    expect(cell).not_to_have_text("Ukraine", timeout=LONG_MS)


@pytest.mark.parametrize("by", ["click", "key"])
def test_the_table_of_claims_sorts(open_page: OpenPage, by: str) -> None:
    """The head of a column is a button: once for ascending, again for descending, said to a screen reader too."""
    page = open_versus(open_page)
    table = page.get_by_role("table", name=re.compile("^Every claim about Donetsk Oblast"))
    head = table.get_by_role("columnheader", name="Day")
    button = head.get_by_role("button")
    expect(head).not_to_have_attribute("aria-sort", re.compile("."))
    count = table.get_by_role("row").count()
    for order in ("ascending", "descending"):
        if by == "click":
            button.click()
        else:
            button.focus()
            page.keyboard.press("Enter" if order == "ascending" else "Space")
        expect(head).to_have_attribute("aria-sort", order)
        days = [day for day in table.locator("tbody tr td:nth-child(4)").all_text_contents() if day != "not known"]
        assert days == sorted(days, reverse=order == "descending")
        assert len(set(days)) > 1
        expect(button).to_be_focused()
    assert table.get_by_role("row").count() == count
    table.get_by_role("columnheader", name="Verdict").get_by_role("button").click()
    expect(table.locator("th[aria-sort]")).to_have_count(1)


def test_a_town_has_its_ledger_and_the_days_of_dispute(open_page: OpenPage) -> None:
    """Chosen by name: who said that it fell, when each assessor agreed, and when they differed."""
    page = open_versus(open_page)
    picker = page.get_by_role("combobox", name="Place")
    town = page.get_by_role("option", name="Pokrovsk", exact=True)

    def look_up() -> None:
        picker.click()
        picker.fill("Pokrovsk")

    repeat(look_up, lambda: expect(town).to_be_visible(timeout=SOON_MS))
    town.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Pokrovsk:", timeout=LONG_MS)
    expect(page.get_by_role("table", name=re.compile("^Who said it changed hands"))).to_be_visible()
    page.get_by_text("The same as a table: the days on which").click()
    differ = page.get_by_role("table", name="Pokrovsk", exact=True)
    expect(differ).to_contain_text(re.compile(r"13\sFebruary\s2026"))
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(2)


@pytest.mark.parametrize(("viewport", "scheme"), [(PHONE, "light"), (PHONE, "dark"), (WIDE, "dark")])
def test_nothing_is_wider_than_the_screen(open_page: OpenPage, viewport: dict[str, int], scheme: str) -> None:
    """Charts and tables fit or scroll by themselves; the page never does sideways."""
    page = open_versus(open_page, viewport=viewport, scheme=scheme)
    expect(page.get_by_test_id("stVegaLiteChart").first.locator("canvas, svg").first).to_be_visible(timeout=LONG_MS)
    wide = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
    assert wide <= viewport["width"]
