"""What the browser is told: nothing from other machines, and frames only where a page is made for one."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import pytest
import streamlit

from dashboard.errors import UsageError
from dashboard.export.links import Page
from dashboard.settings import read_frame_ancestors
from dashboard.ui.safety import INDEX_SCRIPT, make_safety_headers

POLICY = "Content-Security-Policy"
FRAMED = ["/embed-map", "/embed-compare", "/embed-ledger", "/embed-article", "/embed-map/"]
ALONE = [
    "/",
    "/claims",
    "/embed",
    "/embed-none",
    "/embed-map/x",
    "/api/v1/claims",
    "/healthz",
    "/oembed",
    "/assets/x.js",
]


def read_policy(path: str, ancestors: str = "*") -> dict[str, list[str]]:
    parts = (part.split() for part in make_safety_headers(path, ancestors=ancestors)[POLICY].split("; "))
    return {name: values for name, *values in parts}


@pytest.mark.parametrize("path", [*FRAMED, *ALONE])
def test_every_answer_is_kept_safe(path: str) -> None:
    """No guessed types, no address told to other sites, no sensor, and nothing from another machine."""
    headers = make_safety_headers(path, ancestors="https://news.example.org")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    policy = read_policy(path)
    assert policy.keys() >= {"default-src", "frame-ancestors"}
    sources = {value for name, values in policy.items() if name != "frame-ancestors" for value in values}
    assert {each for each in sources if "." in each or each in {"*", "https:", "http:"}} == set()


@pytest.mark.parametrize("path", FRAMED)
def test_pages_for_frames_can_be_framed(path: str) -> None:
    """Only by the sites that are named, and without the older header, which has no word for them."""
    assert read_policy(path, "https://a.example https://b.example")["frame-ancestors"] == [
        "https://a.example",
        "https://b.example",
    ]
    assert "X-Frame-Options" not in make_safety_headers(path, ancestors="*")
    assert make_safety_headers(path, ancestors="'none'")["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("path", ALONE)
def test_all_else_cannot(path: str) -> None:
    """Not even where any site may frame the others."""
    assert read_policy(path)["frame-ancestors"] == ["'none'"]
    assert make_safety_headers(path, ancestors="*")["X-Frame-Options"] == "DENY"


def test_the_small_map_stands_in_our_own_frame() -> None:
    """Every page around it must be allowed: ours, and whoever frames ours."""
    path = "/component/streamlit_folium.st_folium/index.html"
    found = [read_policy(path, each)["frame-ancestors"] for each in ("*", "'none'", "https://a.example")]
    assert found == [["*"], ["'self'"], ["'self'", "https://a.example"]]


def test_every_page_for_frames_is_known() -> None:
    """A new one is in the list by its name."""
    assert {f"/{page.value}" for page in Page if page.value.startswith("embed-")} == {*FRAMED[:-1]}


def test_answers_of_the_api_load_nothing() -> None:
    """Opened as pages they run no script, whatever a quote in them says."""
    for path in ("/api/v1/claims", "/api", "/healthz", "/oembed", "/figure.svg"):
        assert read_policy(path)["default-src"] == ["'none'"]
    assert read_policy("/apis")["default-src"] == ["'self'"]
    assert read_policy("/")["object-src"] == ["'none'"]


def test_no_script_in_a_page_runs_but_one() -> None:
    """The one inline script that may run is that of Streamlit's own index page, as it is installed."""
    policy = read_policy("/")["script-src"]
    assert not {"'unsafe-inline'", "'unsafe-eval'"} & set(policy)
    index = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    (script,) = re.findall(r"<script>(.*?)</script>", index, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"'sha256-{digest}'" == INDEX_SCRIPT


@pytest.mark.parametrize("named", ["*", "'none'", "https://news.example.org", "https://*.example.org 'self'", ""])
def test_sites_that_may_frame(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    """They are taken as they are; without any, every site may."""
    monkeypatch.setenv("CLAIMLINE_FRAME_ANCESTORS", named)
    assert read_frame_ancestors() == (named or "*")


@pytest.mark.parametrize("named", ["https://a.example; script-src *", "https://a.example, b", "'none' *", "a/b", "é"])
def test_what_is_no_list_of_sites_is_refused(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    """A mistake stops the start with one sentence; nothing can be put behind the list."""
    monkeypatch.setenv("CLAIMLINE_FRAME_ANCESTORS", named)
    with pytest.raises(UsageError, match="CLAIMLINE_FRAME_ANCESTORS: got"):
        read_frame_ancestors()
