"""Views in a frame of another page: alone, in its look, with a way to the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import quote, unquote

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage

pytestmark = pytest.mark.browser

VIEWS = {
    "embed-map": "path.control-held",
    "embed-compare": "[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg",
    "embed-ledger": "[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg",
    "embed-article": ".card",
}


class Report(BaseHTTPRequestHandler):
    """A page with nothing but a frame of the address that its own names."""

    def do_GET(self) -> None:
        source = escape(unquote(self.path.removeprefix("/?")))
        body = f'<!doctype html><link rel="icon" href="data:,"><title>Report</title><iframe src="{source}" '
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(f'{body}width="700" height="800"></iframe>'.encode())

    def log_message(self, *_: object) -> None:
        """Nothing on the terminal."""


@pytest.fixture(scope="module")
def report() -> Iterator[str]:
    """The address of another site than the dashboard's: the port differs."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Report) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/?"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("view", VIEWS)
def test_a_view_in_a_frame(open_page: OpenPage, dashboard: str, report: str, view: str, scheme: str) -> None:
    """It has no bar of pages, takes the look of the page around it, and its foot leads to the dashboard."""
    page = open_page(quote(f"{dashboard}/{view}?embed=true"), address=report, scheme=scheme)
    frame = page.frame_locator("iframe")
    expect(frame.locator(VIEWS[view]).first).to_be_visible(timeout=60_000)
    expect(frame.get_by_role("navigation")).to_have_count(0)
    expect(frame.get_by_role("group", name="Language, мова")).to_have_count(0)
    ground = frame.locator(".stApp").evaluate("node => getComputedStyle(node).backgroundColor")
    bright = sum(int(part) for part in re.findall(r"\d+", ground)[:3]) > 3 * 128
    assert bright == (scheme == "light")
    link = frame.get_by_role("link", name="Open in Claimline")
    expect(link).to_have_attribute("href", re.compile(f"^{re.escape(dashboard)}/(|versus|articles)\\?.*release="))
    expect(link).to_have_attribute("target", "_blank")


def test_the_timeline_works_in_a_frame(open_page: OpenPage, dashboard: str, report: str) -> None:
    """Steps and choices stay in the frame: the page around it keeps its address."""
    page = open_page(quote(f"{dashboard}/embed-map?embed=true&day=2025-11-27"), address=report)
    address, frame = page.url, page.frame_locator("iframe")
    expect(frame.locator("path.control-held")).to_have_attribute("d", re.compile("L"), timeout=60_000)
    frame.locator(".timeline-slider").press("ArrowLeft")
    expect(frame.get_by_label("Day shown").first).to_have_value("2025-11-26")
    frame.locator('path[data-place="UA-14"]').click()
    expect(frame.locator('path[data-place="UA-14"]')).to_have_attribute("aria-pressed", "true")
    link = frame.get_by_role("link", name="Open in Claimline")
    expect(link).to_have_attribute("href", re.compile("place=UA-14.*day=2025-11-26"))
    assert page.url == address
