"""The routes beside the pages: right types, compressed, kept by the browser, and nothing unknown answered."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import re
from dataclasses import dataclass

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.types import Message

from dashboard.api.sending import takes_gzip
from dashboard.store import ASSETS_FOLDER, read_assets
from dashboard.ui.bootstrap import locate, read_version
from dashboard.ui.safety import SafetyHeaders
from dashboard.ui.server import choose_assets, make_routes, name_version

MAP = b'{"type": "Topology"}' * 50
CONTROL = b'{"first": "2022-02-24"}' * 50
DRAWINGS = b'{"runs": []}' * 50


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


def ask(path: str, *, base_path: str = "", method: str = "GET", **headers: str) -> Answer:
    """Send one request to an application of our routes, without a server."""
    app = Starlette(
        routes=make_routes(
            load_release_id=lambda: "r1",
            load_data={"map.json": lambda: MAP, "control.json": lambda: CONTROL},
            load_drawings={"deepstate": DRAWINGS}.get,
            load_assets=read_assets,
            base_path=base_path,
        ),
        middleware=[Middleware(SafetyHeaders)],
    )
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "http_version": "1.1", "method": method, "path": path, "raw_path": path.encode()}
    scope |= {"root_path": "", "scheme": "http", "query_string": b"", "headers": raw, "server": ("127.0.0.1", 80)}
    asyncio.run(app(scope, receive, send))
    found = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], found, b"".join(message.get("body", b"") for message in sent[1:]))


@pytest.mark.parametrize("path", sorted(choose_assets(read_assets())))
def test_every_asset_is_served(path: str) -> None:
    """Each front-end file comes whole, with its type, to be asked for again by its tag."""
    answer = ask(f"/assets/{path}")
    assert answer.status == 200
    assert answer.body == (ASSETS_FOLDER / path).read_bytes()
    wanted = {".js": "text/javascript", ".css": "text/css", ".txt": "text/plain", ".svg": "image/svg+xml"}
    assert answer.headers["content-type"].startswith(wanted[f".{path.rpartition('.')[2]}"])
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_compressed_for_those_who_take_it() -> None:
    """With gzip accepted the same bytes come smaller, and caches are told that the answer depends on it."""
    plain, small = (
        ask("/assets/vendor/leaflet/leaflet.js"),
        ask("/assets/vendor/leaflet/leaflet.js", accept_encoding="gzip, br"),
    )
    assert small.headers["content-encoding"] == "gzip"
    assert small.headers["vary"] == "Accept-Encoding"
    assert gzip.decompress(small.body) == plain.body
    assert len(small.body) < len(plain.body) / 2


@pytest.mark.parametrize(
    ("header", "is_taken"),
    [("gzip", True), ("br, GZIP;q=0.5", True), ("", False), ("br", False), ("gzip;q=0", False), ("gzip; q=0.0", False)],
)
def test_takes_gzip(header: str, is_taken: bool) -> None:
    """gzip is used where it is named, unless with a weight of 0."""
    assert takes_gzip(header) is is_taken


def test_unchanged_file_is_not_sent_again() -> None:
    """A browser that has the file gets 304 without a body, also when a proxy weakened the tag."""
    tag = ask("/assets/map/map.css").headers["etag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}'):
        answer = ask("/assets/map/map.css", if_none_match=known)
        assert (answer.status, answer.body) == (304, b"")
    assert ask("/assets/map/map.css", if_none_match='"other"').status == 200


def test_map_of_the_release() -> None:
    """The outlines are kept for good under the id of their release."""
    answer = ask("/data/r1/map.json")
    assert (answer.status, answer.body) == (200, MAP)
    assert answer.headers["content-type"] == "application/json"
    assert "immutable" in answer.headers["cache-control"]


@pytest.mark.parametrize(
    "path",
    [
        "/assets/none.js",
        "/assets/",
        "/assets/tsconfig.json",
        "/assets/vendor/leaflet/leaflet.d.ts",
        "/assets/../app.py",
        "/assets/%2e%2e/app.py",
        "/assets//map/map.css",
        "/data/r0/map.json",
        "/data/r0/control.json",
        "/data/r1/other.json",
        "/data/r1/../../app.py",
        "/data/",
    ],
)
def test_unknown_is_not_found(path: str) -> None:
    """What is not there is answered with 404 in plain text, never with a page, and is not kept."""
    answer = ask(path)
    assert answer.status == 404
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("base_path", ["tool", "/tool/", "a/b"])
def test_served_below_a_base_path(base_path: str) -> None:
    """With Streamlit's base path the routes stand below it, and only there."""
    prefix = f"/{base_path.strip('/')}"
    assert ask(f"{prefix}/assets/map/map.css", base_path=base_path).status == 200
    assert ask(f"{prefix}/data/r1/map.json", base_path=base_path).status == 200
    assert ask(f"{prefix}/data/r1/control.json", base_path=base_path).body == CONTROL
    assert ask("/assets/map/map.css", base_path=base_path).status == 404


def test_routes_only_answer_reading() -> None:
    """HEAD is answered without a body, and writing is refused."""
    head = ask("/assets/map/map.css", method="HEAD")
    assert head.status == 200
    assert ask("/assets/map/map.css", method="POST").status == 405


def test_vendored_files_are_those_of_the_table() -> None:
    """Each library file has the sha256 that the README beside it gives, and its licence beside it."""
    vendor = ASSETS_FOLDER / "vendor"
    rows = re.findall(r"^\| (\S+) \|.*\| ([0-9a-f]{64}) \|$", (vendor / "README.md").read_text("utf-8"), re.MULTILINE)
    assert {name for name, _ in rows} == {
        path.relative_to(vendor).as_posix() for path in vendor.rglob("*") if path.suffix in {".js", ".css"}
    }
    for name, digest in rows:
        assert hashlib.sha256((vendor / name).read_bytes()).hexdigest() == digest
        assert (vendor / name).with_name("LICENSE.txt").is_file()


def test_front_end_names_no_address() -> None:
    """No module or style of ours names another machine."""
    for path in ASSETS_FOLDER.rglob("*"):
        if path.suffix in {".js", ".css"} and "vendor" not in path.parts:
            found = re.findall(r"https?://\S+|//[a-z0-9-]+\.[a-z]+", path.read_text("utf-8"))
            assert [address for address in found if "www.w3.org/2000/svg" not in address] == [], path


def test_drawings_are_those_of_a_known_assessor_and_release() -> None:
    """Outlines on this machine come whole and are kept; what is not there, or is a path, is not found."""
    found = ask("/data/r1/drawings/deepstate.json")
    assert (found.status, found.body) == (200, DRAWINGS)
    assert "immutable" in found.headers["cache-control"]
    for path in ("r2/drawings/deepstate", "r1/drawings/isw", "r1/drawings/..%2fdeepstate"):
        assert ask(f"/data/{path}.json").status == 404


def test_files_of_a_version_are_kept() -> None:
    """Under the version's address for good, under their own until they are asked for again, under another's never."""
    version = read_version()
    assert version == name_version(read_assets())
    assert locate("map/view.js") == f'new URL("assets/{version}/map/view.js", document.baseURI).href'
    kept, own = ask(f"/assets/{version}/map/view.js"), ask("/assets/map/view.js")
    assert kept.body == own.body == read_assets()["map/view.js"]
    assert "immutable" in kept.headers["cache-control"]
    assert own.headers["cache-control"] == "no-cache"
    for path in ("0123456789/map/view.js", f"{version}/none.js", f"{version}/", version):
        assert ask(f"/assets/{path}").status == 404
