"""A CMS finds the frame of a page by the page's own header."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard.api.routes import make_api_routes
from dashboard.settings import URL
from dashboard.ui.discovery import OEMBED, OembedDiscovery


def make_client(base_path: str = "") -> TestClient:
    prefix = f"/{base_path}" if base_path else ""
    page = Route(prefix + "/{path:path}", lambda _: HTMLResponse("<!doctype html>"))
    app = Starlette(
        routes=[*make_api_routes(base_path=base_path), page],
        middleware=[Middleware(OembedDiscovery, base_path=base_path)],
    )
    return TestClient(app, base_url="https://example.org")


@pytest.mark.parametrize("base_path", ["", "maps"])
@pytest.mark.parametrize("path", ["?place=UA-14&day=2025-11-27", "versus?place=UA-14", "embed-article?embed=true"])
def test_the_link_in_the_header_gives_the_frame(path: str, base_path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is asked as it stands, and the answer frames the page that it was found on."""
    monkeypatch.delenv(URL, raising=False)
    client = make_client(base_path)
    found = client.get(f"/{base_path}/{path}".replace("//", "/")).headers["Link"]
    match = re.fullmatch(rf'<([^>]+)>; rel="alternate"; type="{re.escape(OEMBED)}"', found)
    assert match
    answer = client.get(match[1])
    assert answer.status_code == 200, answer.text
    assert answer.json()["type"] == "rich"
    assert "<iframe" in answer.json()["html"]


@pytest.mark.parametrize("path", ["/method", "/check", "/claims?q=x", "/assets/map/view.js", "/api/v1/claims"])
def test_what_has_no_frame_has_no_link(path: str) -> None:
    """A page without a view of its own, and whatever is no page."""
    assert "oembed" not in make_client().get(path).headers.get("Link", "")


def test_the_link_names_the_address_that_readers_know(monkeypatch: pytest.MonkeyPatch) -> None:
    """Behind a proxy the host of the request is not the one of the links."""
    monkeypatch.setenv(URL, "https://maps.example.org/claimline/")
    link = make_client().get("/?place=UA-14").headers["Link"]
    assert link.startswith("<https://maps.example.org/claimline/oembed?url=")
    asked = parse_qs(urlsplit(link[1 : link.index(">")]).query)["url"]
    assert asked == ["https://maps.example.org/claimline/?place=UA-14"]
