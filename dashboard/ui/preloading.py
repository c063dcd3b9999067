"""Parts of Streamlit's front end that every page of ours shows, named with the page so that they come with it.

Without that the browser learns of them from the first messages of a run; React then shows an empty place and fills it
300 ms later, however soon the part is there.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.export.links import make_prefix
from dashboard.ui.store import read_front_end

# What the first screen of a page is made of, by the names that Streamlit gives its parts.
ELEMENTS = ("BidiComponent", "Html", "ButtonGroup", "Selectbox", "Button")
IMPORTED = re.compile(r"""(?:from|import)\s*["']\./([\w.-]+\.js)["']""")


def list_parts(index: str, scripts: Mapping[str, str]) -> tuple[str, ...]:
    """The names of the elements' scripts and of what these import, without what the index page names itself.

    Parameters
    ----------
    index, scripts : from :func:`dashboard.ui.store.read_front_end`.
    """
    waiting = [name for element in ELEMENTS for name in scripts if name.startswith(f"{element}.")]
    found: dict[str, None] = {}
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            waiting += IMPORTED.findall(scripts.get(name, ""))
    return tuple(name for name in found if name not in index)


class Preloading:
    """Adds a ``Link`` for each part to the index page; not to the pages of components in frames, which use none."""

    def __init__(self, app: ASGIApp, *, base_path: str = "") -> None:
        self.app = app
        prefix = make_prefix(base_path)
        self._frames = f"{prefix}/component/"
        self._link = ", ".join(
            f"<{prefix}/static/js/{name}>; rel=modulepreload" for name in list_parts(*read_front_end())
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and complete the headers of a page."""

        async def send_with_link(message: Message) -> None:
            if message["type"] == "http.response.start" and self._link:
                headers = MutableHeaders(scope=message)
                if message["status"] == 200 and headers.get("content-type", "").startswith("text/html"):
                    headers.append("Link", self._link)
            await send(message)

        is_page = scope["type"] == "http" and not scope["path"].startswith(self._frames)
        await self.app(scope, receive, send_with_link if is_page else send)
