"""One request to the routes of the API, without a server."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from functools import cache
from typing import Any
from urllib.parse import urlencode

from starlette.applications import Starlette
from starlette.types import Message

from dashboard.api.routes import make_api_routes

HOST = "maps.example.org"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@cache
def make_app(base_path: str = "") -> Starlette:
    return Starlette(routes=make_api_routes(base_path=base_path))


def ask_path(
    path: str, query: str = "", *, base_path: str = "", method: str = "GET", scheme: str = "https", **headers: str
) -> Answer:
    """Send one request; the names of headers with ``_`` for ``-``."""
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in {"host": HOST, **headers}.items()]
    scope = {"type": "http", "http_version": "1.1", "method": method, "path": path, "raw_path": path.encode()}
    scope |= {"root_path": "", "scheme": scheme, "query_string": query.encode(), "headers": raw, "server": (HOST, 443)}
    asyncio.run(make_app(base_path)(scope, receive, send))
    found = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], found, b"".join(message.get("body", b"") for message in sent[1:]))


def ask(resource: str, **query: object) -> Answer:
    """Ask a resource; ``from_`` and the like lose their last ``_``."""
    return ask_path(f"/api/v1/{resource}", urlencode({name.rstrip("_"): str(value) for name, value in query.items()}))
