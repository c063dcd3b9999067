"""What every answer tells the browser: what a page may load, who may frame it, and what it must keep to itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.export.links import Page, make_prefix

NOBODY, ANYBODY = "'none'", "*"
FRAMED_PAGES = frozenset(f"/{page.value}" for page in Page if page.value.startswith("embed-"))
COMPONENTS = "/component/"  # documents that our own pages frame: the small map of a text
DATA, FIGURE = ("/api", "/healthz", "/oembed"), "/figure.svg"

INDEX_SCRIPT = (
    "'sha256-THxz9J9+wf7rhwR2YkXJoSZ13UCmYyC+3lNDv2+8ugA='"  # the one inline script of Streamlit's index page
)
# Each source is there because a page of ours fails without it in Chromium; no other machine is among them. Streamlit
# loads components of version 2 from blobs, reads its messages with WebAssembly and writes styles into the page; its
# icons are a font in data and ours are pictures in data.
PAGE_SOURCES: Mapping[str, str] = {
    "default-src": "'self'",
    "script-src": f"'self' blob: 'wasm-unsafe-eval' {INDEX_SCRIPT}",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self' data:",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
}
# streamlit-folium writes the map's script into its own document; the words of texts are escaped there (views/minimaps).
COMPONENT_SOURCES: Mapping[str, str] = {**PAGE_SOURCES, "script-src": "'self' 'unsafe-inline'"}
# What is no page loads nothing, even if it is opened as one; a figure has its styles and fonts in itself.
DATA_SOURCES: Mapping[str, str] = {"default-src": "'none'"}
FIGURE_SOURCES: Mapping[str, str] = {**DATA_SOURCES, "style-src": "'unsafe-inline'", "font-src": "data:"}

UNUSED = (
    "accelerometer", "autoplay", "camera", "display-capture", "geolocation", "gyroscope", "hid",
    "magnetometer", "microphone", "midi", "payment", "serial", "usb", "xr-spatial-tracking",
)  # fmt: skip
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{name}=()" for name in UNUSED),
}


def make_safety_headers(path: str, *, ancestors: str, pictures: Sequence[str] = ()) -> dict[str, str]:
    """The headers of an answer.

    Parameters
    ----------
    path : of the request, below Streamlit's base path.
    ancestors : the sites that may frame what is made for frames, as in ``frame-ancestors``.
    pictures : the servers whose backgrounds a reader may choose, as ``https://host``.
    """
    sources = DATA_SOURCES if path in DATA or path.startswith("/api/") else _make_page_sources(pictures)
    if path == FIGURE:
        sources = FIGURE_SOURCES
    allowed = ancestors if path.rstrip("/") in FRAMED_PAGES else NOBODY
    if path.startswith(COMPONENTS):
        sources = COMPONENT_SOURCES
        # Every page around a frame must be allowed: ours, and whoever frames ours.
        allowed = {ANYBODY: ANYBODY, NOBODY: "'self'"}.get(ancestors, f"'self' {ancestors}")
    policy = "; ".join(f"{name} {value}" for name, value in {**sources, "frame-ancestors": allowed}.items())
    older = {"X-Frame-Options": "DENY"} if allowed == NOBODY else {}
    return {**ALWAYS, "Content-Security-Policy": policy, **older}


def _make_page_sources(pictures: Sequence[str]) -> Mapping[str, str]:
    return {**PAGE_SOURCES, "img-src": " ".join((PAGE_SOURCES["img-src"], *pictures))}


class SafetyHeaders:
    """Adds :func:`make_safety_headers` to every answer, Streamlit's own among them."""

    def __init__(
        self, app: ASGIApp, *, ancestors: str = ANYBODY, pictures: Sequence[str] = (), base_path: str = ""
    ) -> None:
        self.app = app
        self._ancestors = ancestors
        self._pictures = tuple(pictures)
        self._prefix = make_prefix(base_path)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and complete the headers of its answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        path = scope["path"].removeprefix(self._prefix)
        own = make_safety_headers(path, ancestors=self._ancestors, pictures=self._pictures)

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in own.items():
                    headers[name] = value
            await send(message)

        await self.app(scope, receive, send_with_headers)
