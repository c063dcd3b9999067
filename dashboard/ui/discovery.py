"""Pages that can stand in a frame say so in a header, by which a CMS turns a link to them into the view itself."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from starlette.datastructures import URL, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.export.links import make_prefix
from dashboard.export.views import SHOWN
from dashboard.settings import read_base_url

OEMBED = "application/json+oembed"


class OembedDiscovery:
    """Adds the ``Link`` of oEmbed 1.0, section 4, to every page that ``/oembed`` knows a frame for.

    A header and not an element of the page, because the document is Streamlit's own.
    """

    def __init__(self, app: ASGIApp, *, base_path: str = "") -> None:
        self.app = app
        self._prefix = make_prefix(base_path)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and complete the headers of its answer."""
        name = scope.get("path", "").removeprefix(self._prefix).strip("/")
        if scope["type"] != "http" or name not in list(SHOWN):
            await self.app(scope, receive, send)
            return
        link = self._write_link(URL(scope=scope))

        async def send_with_link(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith("text/html"):
                    headers.append("Link", link)
            await send(message)

        await self.app(scope, receive, send_with_link)

    def _write_link(self, url: URL) -> str:
        base = (read_base_url() or f"{url.scheme}://{url.netloc}{self._prefix}").rstrip("/")
        page = f"{base}/{url.path.removeprefix(self._prefix).strip('/')}" + (f"?{url.query}" if url.query else "")
        asked = urlencode({"url": page}, quote_via=quote)
        return f'<{base}/oembed?{asked}>; rel="alternate"; type="{OEMBED}"'
