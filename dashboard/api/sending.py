"""Answers on their way: entity tags, compression and how long they may be kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from starlette.requests import Request
from starlette.responses import Response

from dashboard.api.answers import Body
from dashboard.api.serving import OPEN

REVALIDATE = "public, no-cache"  # kept, but asked for again by its tag: a new release shows at once
KEEP = "public, max-age=86400"  # the address names its release


def takes_gzip(accept_encoding: str) -> bool:
    """Whether the header allows gzip: named, and not with a weight of 0."""
    for part in accept_encoding.lower().split(","):
        name, _, weight = part.partition(";")
        if name.strip() == "gzip":
            return weight.replace(" ", "") not in {"q=0", "q=0.0", "q=0.00", "q=0.000"}
    return False


def make_key(parts: Sequence[str]) -> str:
    """A name for an answer: another one as soon as any part of what decides over its bytes is another."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def send_body(
    request: Request, key: str, find_body: Callable[[], Body], *, media_type: str, cache_control: str
) -> Response:
    """The answer of a key: 304 without looking it up where the client has it, else its bytes.

    The tag is strong: the compressed bytes have one of their own.
    """
    is_small = takes_gzip(request.headers.get("accept-encoding", ""))
    headers = {**OPEN, "Cache-Control": cache_control, "Vary": "Accept, Accept-Encoding"}
    tags = {f'"{key}"', f'"{key}-gzip"'}
    known = {tag.strip().removeprefix("W/") for tag in request.headers.get("if-none-match", "").split(",")}
    if tags & known:
        return Response(status_code=304, headers={**headers, "ETag": min(tags & known)})
    body = find_body()
    if body.link:
        headers["Link"] = body.link
    if is_small and body.compressed is not None:
        packed = {"ETag": f'"{key}-gzip"', "Content-Encoding": "gzip"}
        return Response(body.compressed, media_type=media_type, headers={**headers, **packed})
    return Response(body.plain, media_type=media_type, headers={**headers, "ETag": f'"{key}"'})
