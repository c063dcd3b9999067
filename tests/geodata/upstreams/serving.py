"""A server on the loopback that misbehaves as it is told, one behaviour an answer; and upstreams that point to it."""

from __future__ import annotations

import gzip
import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from geodata.upstreams.catalogue import Kind, Listing, Upstream
from geodata.upstreams.fetch.client import Client, Settings

MOST_REQUESTS = 2_000  # a test that loops ends
MOST_ENDLESS = 64
PATTERN = r"data/(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})\.json"
FAST = Settings(
    connect_timeout_s=10, read_timeout_s=10, file_deadline_s=60, tries=3, backoff_s=0.001, most_wait_s=5,
    requests_per_second=10_000, chunk_bytes=1_000,
)  # fmt: skip

# For a server that stalls; elsewhere a busy machine must not be taken for one.
IMPATIENT = replace(FAST, read_timeout_s=0.5)


def sum_blob(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def make_pointer(content: bytes) -> bytes:
    """What a repository with Git LFS keeps instead of a large file."""
    digest = hashlib.sha256(content).hexdigest()
    return f"version https://git-lfs.github.com/spec/v1\noid sha256:{digest}\nsize {len(content)}\n".encode()


def make_json(size: int, *, seed: int = 0) -> bytes:
    """A JSON object of exactly that many bytes, at least 40, that differs from byte to byte and from seed to seed."""
    text = "".join(f"{number * 7919 + seed:x} " for number in range(size))
    frame = b'{"seed": "%s"}'
    return frame % text[: size - len(frame) + 2].encode()


@dataclass
class Host:
    """What is served: path -> content, and the behaviours of the next answers for a path.

    A behaviour is a function of the handler, the content and its etag; when none is left the content is served
    honestly, with Range, If-Range and If-None-Match as HTTP says.
    """

    port: int = 0
    contents: dict[str, bytes] = field(default_factory=dict)
    behaviours: dict[str, list[Callable[[Handler, bytes, str], None]]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    has_etags: bool = True
    packs: bool = False
    released: threading.Event = field(default_factory=threading.Event)

    def find_url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}/{path}"

    def count(self, path: str) -> int:
        return sum(asked == path for asked, _ in self.asked)

    def misbehave(self, path: str, *behaviours: Callable[[Handler, bytes, str], None]) -> None:
        self.behaviours.setdefault(path, []).extend(behaviours)

    def publish(self, **files: bytes) -> None:
        """Have ``data/<name>.json`` for each name, with ``_`` for ``-``, and the tree that lists them."""
        for name, content in files.items():
            self.contents[f"data/{name.strip('_').replace('_', '-')}.json"] = content
        tree = [
            {"path": path, "type": "blob", "sha": sum_blob(content), "size": len(content)}
            for path, content in self.contents.items()
            if path.startswith("data/")
        ]
        self.contents["tree"] = json.dumps({"tree": tree, "truncated": False}).encode()

    def make_upstream(self, *, most_bytes: int = 1_000_000, listing: Listing = Listing.GITHUB_TREE) -> Upstream:
        boundaries = listing is Listing.BOUNDARIES
        return Upstream(
            id="made", assessor="borders" if boundaries else "deepstate", name="Made", listing=listing,
            listing_urls=(self.find_url("api/ADM1/"),) if boundaries else (self.find_url("tree"),),
            file_url=None if boundaries else self.find_url("{path}"),
            media_url=None if boundaries else self.find_url("media/{path}"), hosts=("127.0.0.1",), pattern=PATTERN,
            kind=Kind.JSON, most_bytes=most_bytes, size="few", terms="Made for a test.", terms_url="https://example.org",
        )  # fmt: skip


class Handler(BaseHTTPRequestHandler):
    """Answers by :class:`Host`."""

    protocol_version = "HTTP/1.1"
    host: Host

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        path = self.path.lstrip("/").partition("?")[0]
        self.host.asked.append((path, dict(self.headers.items())))
        if len(self.host.asked) > MOST_REQUESTS or (
            path not in self.host.contents and path not in self.host.behaviours
        ):
            return self.answer(404, b"{}")
        content = self.host.contents.get(path, b"")
        etag = f'"{hashlib.sha256(content).hexdigest()[:16]}"' if self.host.has_etags else ""
        waiting = self.host.behaviours.get(path, [])
        (waiting.pop(0) if waiting else serve)(self, content, etag)
        return None

    def answer(self, status: int, body: bytes, *, length: int | None = None, **headers: str) -> None:
        """Send an answer; ``length`` is what Content-Length says if it lies, -1 to leave it out."""
        self.send_response(status)
        for name, value in headers.items():
            if value:
                self.send_header(name.replace("_", "-"), value)
        if length != -1:
            self.send_header("Content-Length", str(len(body) if length is None else length))
        else:
            self.close_connection = True
        self.end_headers()
        self.wfile.write(body)
        self.wfile.flush()


class QuietServer(ThreadingHTTPServer):
    """Says nothing of clients that go away, which is what they do here."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


Behaviour = Callable[[Handler, bytes, str], None]


def serve(handler: Handler, content: bytes, etag: str) -> None:
    """As HTTP says."""
    given = handler.headers.get("Range", "")
    if handler.host.packs and handler.headers.get("Accept-Encoding") == "gzip":
        return handler.answer(200, gzip.compress(content), ETag=f'"{etag[1:-1]}-gzip"', Content_Encoding="gzip")
    if etag and handler.headers.get("If-None-Match") == etag:
        return handler.answer(304, b"", ETag=etag)
    if given and handler.headers.get("If-Range", etag) == etag:
        start = int(given.removeprefix("bytes=").rstrip("-"))
        if start >= len(content):
            return handler.answer(416, b"", Content_Range=f"bytes */{len(content)}")
        within = f"bytes {start}-{len(content) - 1}/{len(content)}"
        return handler.answer(206, content[start:], ETag=etag, Content_Range=within)
    return handler.answer(200, content, ETag=etag)


def serve_whole(handler: Handler, content: bytes, etag: str) -> None:
    """Range is ignored."""
    handler.answer(200, content, ETag=etag)


def cut(at: int) -> Behaviour:
    """The true length is announced, the connection breaks off after ``at`` bytes of the body."""

    def behave(handler: Handler, content: bytes, etag: str) -> None:
        handler.answer(200, content[:at], length=len(content), ETag=etag)
        handler.close_connection = True

    return behave


def pack(content: bytes, *, end: int | None = None) -> Behaviour:
    """A packed body of ``content``, cut before byte ``end`` of it, with the true length announced."""

    body = gzip.compress(content, 1)

    def behave(handler: Handler, _: bytes, etag: str) -> None:
        handler.answer(200, body[:end], length=len(body), ETag=etag, Content_Encoding="gzip")
        handler.close_connection = True

    return behave


def cut_at(end: int) -> Behaviour:
    """As HTTP says, the rest of a range included, but the connection breaks off before byte ``end`` of the file."""

    def behave(handler: Handler, content: bytes, etag: str) -> None:
        given = handler.headers.get("Range", "")
        start = int(given.removeprefix("bytes=").rstrip("-")) if given else 0
        within = f"bytes {start}-{len(content) - 1}/{len(content)}" if given else ""
        status, body = (206, content[start:end]) if given else (200, content[:end])
        handler.answer(status, body, length=len(content) - start, ETag=etag, Content_Range=within)
        handler.close_connection = True

    return behave


def stall(at: int) -> Behaviour:
    """After ``at`` bytes nothing comes any more, until the server is stopped."""

    def behave(handler: Handler, content: bytes, etag: str) -> None:
        handler.answer(200, content[:at], length=len(content), ETag=etag)
        handler.host.released.wait(10)
        handler.close_connection = True

    return behave


def fail(status: int, **headers: str) -> Behaviour:
    return lambda handler, content, etag: handler.answer(status, b"fault", length=None, **headers)


def say(body: bytes, *, status: int = 200, length: int | None = None, **headers: str) -> Behaviour:
    """A fixed answer, whatever was asked; the connection is closed after it."""

    def behave(handler: Handler, content: bytes, etag: str) -> None:
        handler.answer(status, body, length=length, **headers)
        handler.close_connection = True

    return behave


def pour(handler: Handler, content: bytes, etag: str) -> None:
    """A body without a length that does not end (for a test: that is far over the cap)."""
    try:
        handler.answer(200, b"{", length=-1)
        for _ in range(MOST_ENDLESS):
            handler.wfile.write(b'"padding": 1,' * 1_000)
    except OSError:
        handler.close_connection = True


@contextmanager
def run_host() -> Iterator[Host]:
    """A host on a free port of the loopback, stopped at the end."""
    host = Host()
    server = QuietServer(("127.0.0.1", 0), type("Bound", (Handler,), {"host": host}))
    host.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield host
    finally:
        host.released.set()
        server.shutdown()
        server.server_close()
        thread.join(5)


def make_client(pauses: list[float] | None = None, settings: Settings = FAST) -> Client:
    """A client that does not wait, and notes how long it would have."""
    return Client(settings, sleep=(pauses if pauses is not None else []).append)
