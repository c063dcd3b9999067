"""The headers in a browser: who may frame what, and that every page works under its policy."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import expect

from .conftest import OpenPage

pytestmark = pytest.mark.browser

PAGES = [
    "",
    "timeline",
    "claims",
    "articles",
    "versus",
    "check",
    "method",
    "embed-map?embed=true",
    "embed-article?embed=true",
]
REFUSED = "frame-ancestors"


class Outer(BaseHTTPRequestHandler):
    """A page of another site with one frame; its query is the address in the frame."""

    def do_GET(self) -> None:
        source = self.path.partition("?")[2]
        body = f'<!doctype html><link rel="icon" href="data:,"><title>Outer</title><iframe src="{source}" width="900" '
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(f'{body} height="700"></iframe>'.encode())

    def log_message(self, *_: object) -> None:
        """Nothing on the terminal."""


@pytest.fixture(scope="module")
def outer() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Outer) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("path", PAGES)
def test_every_page_works_under_its_policy(open_page: OpenPage, path: str) -> None:
    """It shows its headline, and the watch of the page finds no word of the policy on the console."""
    page = open_page(f"/{path}")
    expect(page.locator("h1").first).to_be_visible(timeout=60_000)
    expect(page.get_by_test_id("stStatusWidget")).to_have_count(0, timeout=60_000)


def test_the_small_map_of_a_text_works(open_page: OpenPage) -> None:
    """The document in our own frame may write its script, and draws."""
    page = open_page("/articles")
    expect(page.frame_locator("iframe").locator("path").first).to_be_attached(timeout=60_000)


def test_another_site_frames_a_page_made_for_it(open_page: OpenPage, outer: str, dashboard: str) -> None:
    """The page in the frame works: its scripts run and its stream is open."""
    page = open_page(f"/?{dashboard}/embed-compare?embed=true", address=outer)
    expect(page.frame_locator("iframe").locator("h1").first).to_be_visible(timeout=60_000)


@pytest.mark.parametrize("path", ["/", "/claims", "/embed-none", "/?embed=true"])
def test_another_site_cannot_frame_the_rest(open_page: OpenPage, outer: str, dashboard: str, path: str) -> None:
    """The browser refuses it, so that nobody clicks in it unawares."""
    refused: list[str] = []
    page = open_page(
        f"/?{dashboard}{path}",
        address=outer,
        prepare=lambda page: page.on("console", lambda message: refused.append(message.text)),
        excused=dashboard,
    )
    page.wait_for_timeout(1000)
    assert any(REFUSED in text for text in refused)
    assert page.frames[-1].url.startswith("chrome-error:")


def test_the_api_beside_the_pages(dashboard: str) -> None:
    """In the real server: its own answers, no page for what is unknown, headers on pages as on answers."""
    with urllib.request.urlopen(f"{dashboard}/api/v1/assessments?day=2025-11-27&limit=1") as answer:
        assert json.load(answer)["about"]["permalink"].startswith(f"{dashboard}/?")
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(f"{dashboard}/api/v1/none")
    assert (caught.value.code, caught.value.headers["Content-Type"]) == (404, "application/problem+json")
    with urllib.request.urlopen(f"{dashboard}/claims") as page:
        assert page.headers["X-Frame-Options"] == "DENY"
        assert page.headers["X-Content-Type-Options"] == "nosniff"
    with urllib.request.urlopen(f"{dashboard}/healthz") as health:
        assert json.load(health)["status"] == "ok"
