"""Check an article in a real Chromium: paste or drop a text, see its claims marked, judged and on a map."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from .conftest import OpenPage
from .serving import PHONE

pytestmark = pytest.mark.browser

LONG_MS = 90_000  # the extractor reads its tables when the first text comes
TEXT = "Russian forces captured Toretsk on 7 February 2025, Moscow said. Russia controls about 20% of Ukraine."
HOSTILE = (
    "Russian forces captured Toretsk, and the Russian army controls all of Luhansk. **b** :red[x] $x$ "
    "<img src=x onerror='window.ran = true'>"
)


def open_check(open_page: OpenPage, **options: object) -> Page:
    page = open_page("/check", **options)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Paste a text", timeout=LONG_MS)
    return page


def paste(page: Page, text: str) -> None:
    field = page.get_by_role("textbox", name="Text of an article")
    field.fill(text)
    field.press("Control+Enter")
    expect(page.get_by_role("table", name="Verdicts")).to_be_visible(timeout=LONG_MS)


def test_a_pasted_text_is_marked_and_judged(open_page: OpenPage) -> None:
    """Marks in the text, verdicts with reasons, a map; a click on a mark leaves its verdicts alone."""
    page = open_check(open_page)
    paste(page, TEXT)
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile(r"2\sclaims"))
    expect(page.locator("mark")).not_to_have_count(0)
    verdicts = page.get_by_role("table", name="Verdicts")
    expect(verdicts).to_contain_text("overstated")
    before = verdicts.get_by_role("row").count()
    page.locator("mark").first.click()
    expect(page.locator("mark.chosen").first).to_be_visible(timeout=LONG_MS)
    expect(verdicts.get_by_role("row")).not_to_have_count(before)


def test_a_dropped_file_is_read(open_page: OpenPage) -> None:
    """A text file gives the same as its words; one that is no text is said in a sentence."""
    page = open_check(open_page)
    chooser = page.locator("input[type=file]")
    chooser.set_input_files({"name": "article.txt", "mimeType": "text/plain", "buffer": TEXT.encode()})
    expect(page.get_by_role("heading", level=1)).to_contain_text(re.compile(r"2\sclaims"), timeout=LONG_MS)


def test_nothing_of_a_text_leaves_the_machine_or_runs(open_page: OpenPage) -> None:
    """Markup in it is shown as written; every request goes to the dashboard itself, and none carries the text."""
    page = open_check(open_page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(f"{request.url} {request.post_data or ''}"))
    paste(page, HOSTILE)
    expect(page.locator(".passage").filter(has_text="<img src=x onerror=")).to_be_visible()
    assert page.evaluate("window.ran") is None
    assert {urlsplit(line.split()[0]).hostname for line in asked} <= {"127.0.0.1"}
    assert not [line for line in asked if "Toretsk" in line]


def test_the_sample_is_there_at_a_click(open_page: OpenPage) -> None:
    """The article of Bishkek, with its claims and verdicts; also on a phone, without sideways scrolling."""
    page = open_check(open_page, viewport=PHONE)
    page.get_by_role("button", name="Show the article of Bishkek").click()
    verdicts = page.get_by_role("table", name="Verdicts")
    expect(verdicts).to_contain_text("Russia currently controls about 20% of Ukraine", timeout=LONG_MS)
    expect(verdicts).to_contain_text("✓ supported")
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= PHONE["width"]
