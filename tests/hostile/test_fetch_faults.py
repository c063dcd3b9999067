"""A server that stalls, truncates, lies and serves garbage: the old file stays whole, no wrong one takes its place."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from geodata.errors import FetchError
from geodata.upstreams.catalogue import Listing
from geodata.upstreams.fetch import Outcome, fetch_upstream
from geodata.upstreams.fetch.client import Settings, check_address, read_wait
from geodata.upstreams.store.manifest import find_originals
from tests.geodata.upstreams.serving import (
    FAST,
    IMPATIENT,
    Handler,
    Host,
    cut,
    fail,
    make_client,
    make_json,
    pack,
    pour,
    run_host,
    say,
    serve,
    serve_whole,
    stall,
)

PATH = "data/2022-02-24.json"
NAME = "2022-02-24.json"
CONTENT = make_json(20_000)
OLD = make_json(700, seed=9)
PAGE = b"<!DOCTYPE html><title>Sign in to this network</title>"


@pytest.fixture
def host() -> Iterator[Host]:
    with run_host() as made:
        yield made


@pytest.fixture
def folder(host: Host, tmp_path: Path) -> Path:
    """An old version of the file is here; the server has a new one."""
    host.publish(_2022_02_24=OLD)
    assert fetch(host, tmp_path).fetched == 1
    host.publish(_2022_02_24=CONTENT)
    host.asked.clear()
    return find_originals(tmp_path, "made")


def fetch(
    host: Host, home: Path, *, most_bytes: int = 1_000_000, pauses: list[float] | None = None, settings: Settings = FAST
) -> Outcome:
    upstream = host.make_upstream(most_bytes=most_bytes)
    return fetch_upstream(upstream, home, since=None, client=make_client(pauses, settings), report=lambda _: None)


def list_leftovers(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if ".part" in path.name or path.name.startswith("."))


PASSING = {
    "cut in the middle": cut(7_000),
    "cut before the first byte": cut(0),
    "cut before the last byte": cut(len(CONTENT) - 1),
    "stalled in the middle": stall(7_000),
    "stalled before the first byte": stall(0),
    "a sign-in page": say(PAGE),
    "other JSON": say(b'{"type": "FeatureCollection"}'),
    "as long, but other": say(make_json(len(CONTENT), seed=4)),
    "says it is shorter": say(CONTENT, length=9_000),
    "says it is longer": say(CONTENT, length=len(CONTENT) + 5),
    "no length, cut": say(CONTENT[:9_000], length=-1),
    "nothing, without a length": say(b"", length=-1),
    "an unasked range": say(CONTENT[5:], status=206, Content_Range=f"bytes 5-{len(CONTENT) - 1}/{len(CONTENT)}"),
    "an unasked 416": say(b"", status=416),
    "an unasked 304": say(b"", status=304),
    "429": fail(429, Retry_After="2"),
    "500": fail(500),
    "503 with a date": fail(503, Retry_After="Thu, 01 Jan 2026 00:00:00 GMT"),
    "says it is packed": say(CONTENT, Content_Encoding="gzip"),
    "packed other JSON": pack(make_json(len(CONTENT), seed=4)),
    "packed, but shorter": pack(make_json(900, seed=4)),
    "packed, cut": pack(CONTENT, end=700),
    "a length that is no number": say(CONTENT[:50], length=-1, Content_Length="many"),
}


def choose_settings(name: str) -> Settings:
    return IMPATIENT if name.startswith("stalled") else FAST


@pytest.mark.parametrize("name", PASSING)
def test_a_fault_that_passes_costs_another_try(name: str, host: Host, folder: Path, tmp_path: Path) -> None:
    """After one wrong answer, the next right one gives the file, and nothing else is left."""
    host.misbehave(PATH, PASSING[name])
    assert fetch(host, tmp_path, settings=choose_settings(name)).faults == []
    assert (folder / NAME).read_bytes() == CONTENT
    assert host.count(PATH) == 2
    assert list_leftovers(folder) == []


@pytest.mark.parametrize("name", PASSING)
def test_a_fault_that_stays_leaves_the_old_file_whole(name: str, host: Host, folder: Path, tmp_path: Path) -> None:
    """When every try fails, one sentence names the address, and the old file is as it was."""
    host.misbehave(PATH, *[PASSING[name]] * FAST.tries)
    (fault,) = fetch(host, tmp_path, settings=choose_settings(name)).faults
    assert host.find_url(PATH) in fault
    assert "try again later" in fault
    assert (folder / NAME).read_bytes() == OLD
    assert fetch(host, tmp_path).fetched == 1
    assert (folder / NAME).read_bytes() == CONTENT


FINAL = {
    "404": fail(404),
    "403": fail(403),
    "a redirect to nowhere": fail(302),
    "a redirect to another host": fail(302, Location="http://localhost:9/x.json"),
    "a redirect to a host that begins alike": fail(302, Location="http://127.0.0.1.example.org/x.json"),
    "a redirect to another scheme": fail(301, Location="ftp://127.0.0.1/x.json"),
    "a redirect to a file": fail(301, Location="file:///etc/hostname"),
    "a redirect to an address that is none": fail(301, Location="http://[::1"),
    "packed as nobody asked": say(CONTENT, Content_Encoding="br"),
    "a pause of a day": fail(429, Retry_After="86400"),
}


@pytest.mark.parametrize("behaviour", FINAL.values(), ids=FINAL)
def test_a_fault_that_will_not_pass_is_not_tried_again(
    behaviour: Callable[[Handler, bytes, str], None], host: Host, folder: Path, tmp_path: Path
) -> None:
    """The file is asked for once; the old one is whole and nothing else is left."""
    host.misbehave(PATH, behaviour)
    assert len(fetch(host, tmp_path).faults) == 1
    assert host.count(PATH) == 1
    assert (folder / NAME).read_bytes() == OLD
    assert list_leftovers(folder) == []


def test_redirects_end(host: Host, folder: Path, tmp_path: Path) -> None:
    """A circle of redirects is left after a few."""
    host.misbehave(PATH, *[fail(302, Location=f"/{PATH}")] * 50)
    assert "redirects" in fetch(host, tmp_path).faults[0]
    assert host.count(PATH) == 6


def test_a_redirect_within_the_hosts_is_followed(host: Host, folder: Path, tmp_path: Path) -> None:
    """An upstream may move a file to another of its own addresses."""
    host.contents["moved"] = CONTENT
    host.misbehave(PATH, fail(302, Location="/moved"))
    assert fetch(host, tmp_path).fetched == 1
    assert (folder / NAME).read_bytes() == CONTENT


def test_plain_http_is_refused() -> None:
    """Only this machine itself may be asked without encryption."""
    for url in ("http://github.com/x", "ftp://github.com/x", "file:///x", "github.com/x", "//github.com/x", ""):
        with pytest.raises(FetchError):
            check_address(url, ("github.com",))
    assert check_address("https://github.com/x", ("github.com",)).hostname == "github.com"


def test_a_body_without_end_is_left_at_the_cap(host: Host, tmp_path: Path) -> None:
    """A file without a known size is refused as soon as it is larger than the upstream's files may be."""
    host.contents["api/ADM1/"] = json.dumps({"gjDownloadURL": host.find_url("file")}).encode()
    host.misbehave("file", pour)
    upstream = host.make_upstream(listing=Listing.BOUNDARIES, most_bytes=50_000)
    (fault,) = fetch_upstream(upstream, tmp_path, since=None, client=make_client(), report=lambda _: None).faults
    assert "more than 50,000 bytes" in fault
    assert list_leftovers(find_originals(tmp_path, "made")) == []


def test_a_packed_body_cannot_fill_the_disk(host: Host, folder: Path, tmp_path: Path) -> None:
    """A few hundred kilobytes that unpack to a hundred megabytes are left where the listed size ends."""
    host.misbehave(PATH, pack(b"{" + b" " * 100_000_000))
    assert f"more than {len(CONTENT):,} bytes" in fetch(host, tmp_path).faults[0]
    assert host.count(PATH) == 1
    assert list_leftovers(folder) == []


def test_a_file_over_the_cap_is_not_asked_for(host: Host, folder: Path, tmp_path: Path) -> None:
    """A listed size that is too large costs no download."""
    assert "at most 10,000" in fetch(host, tmp_path, most_bytes=10_000).faults[0]
    assert host.count(PATH) == 0


def test_an_announced_length_over_the_cap_is_refused(host: Host, tmp_path: Path) -> None:
    """Where no size is listed, the announced one is refused before a byte is kept."""
    host.contents["api/ADM1/"] = json.dumps({"gjDownloadURL": host.find_url("file")}).encode()
    host.misbehave("file", say(b"{", length=60_000))
    upstream = host.make_upstream(listing=Listing.BOUNDARIES, most_bytes=50_000)
    (fault,) = fetch_upstream(upstream, tmp_path, since=None, client=make_client(), report=lambda _: None).faults
    assert "60,000" in fault
    assert "50,000" in fault


def test_a_server_that_drips_meets_the_deadline(host: Host, folder: Path, tmp_path: Path) -> None:
    """Bytes that come too slowly for the whole file are no success; what has come is kept for the next run."""
    now = [0.0]

    def pass_time() -> float:
        now[0] += 1
        return now[0]

    client = replace(make_client(), clock=pass_time)
    client.settings = replace(FAST, file_deadline_s=8)
    outcome = fetch_upstream(host.make_upstream(), tmp_path, since=None, client=client, report=lambda _: None)
    assert "longer than 8 s" in outcome.faults[0]
    assert (folder / NAME).read_bytes() == OLD
    assert list_leftovers(folder) == [f"{NAME}.part", f"{NAME}.part.json"]
    assert fetch(host, tmp_path).fetched == 1


def test_the_pause_a_server_asks_for_is_kept(host: Host, folder: Path, tmp_path: Path) -> None:
    """Retry-After goes before our own shorter pause; our own grows from try to try."""
    pauses: list[float] = []
    host.misbehave(PATH, fail(429, Retry_After="3"), fail(500))
    assert fetch(host, tmp_path, pauses=pauses).fetched == 1
    assert [pause for pause in pauses if pause > FAST.backoff_s / 2] == [3, FAST.backoff_s * 2]


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": "Sun, 22 Nov 2026 12:01:00 GMT"}, 60),
        ({"Retry-After": "Sun, 22 Nov 2020 12:01:00 GMT"}, 0),
        ({"Retry-After": "-3"}, 0),
        ({"Retry-After": "soon"}, 0),
        ({"Retry-After": "Sun, 22 Nov 2026 12:01:00"}, 0),
        ({"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "1795349100"}, 300),
        ({"X-RateLimit-Remaining": "5", "X-RateLimit-Reset": "1795349100"}, 0),
        ({}, 0),
    ],
)
def test_pauses_are_read(headers: dict[str, str], seconds: float) -> None:
    """Seconds, a date, or GitHub's hour of reset; what cannot be read is no pause."""
    assert read_wait(headers, now=datetime(2026, 11, 22, 12, tzinfo=UTC)) == seconds


LISTINGS = {
    "a page": PAGE,
    "cut": b'{"tree": [{"path": "data/2022-02-2',
    "a list": b"[]",
    "no tree": b"{}",
    "a tree that is text": b'{"tree": "data"}',
    "truncated by the server": b'{"tree": [], "truncated": true}',
    "a sum that is none": b'{"tree": [{"path": "data/2022-02-24.json", "type": "blob", "sha": "x", "size": 5}]}',
    "a size below nothing": json.dumps(
        {"tree": [{"path": PATH, "type": "blob", "sha": "0" * 40, "size": -5}]}
    ).encode(),
    "a day that is none": json.dumps(
        {"tree": [{"path": "data/2022-02-30.json", "type": "blob", "sha": "0" * 40, "size": 5}]}
    ).encode(),
    "deeper than anything": b'{"tree": ' + b"[" * 100_000,
    "a path out of the folder": json.dumps(
        {"tree": [{"path": "data/../../../2022-02-24.json", "type": "blob", "sha": "0" * 40, "size": 5}]}
    ).encode(),
}


@pytest.mark.parametrize("listing", LISTINGS.values(), ids=LISTINGS)
def test_a_list_that_is_none_is_one_error(listing: bytes, host: Host, folder: Path, tmp_path: Path) -> None:
    """A list that cannot be trusted stops the run with one sentence; what was here is whole."""
    host.contents["tree"] = listing
    with pytest.raises(FetchError, match="/tree"):
        fetch(host, tmp_path)
    assert (folder / NAME).read_bytes() == OLD


@pytest.mark.parametrize("second", [serve, serve_whole], ids=["honours If-Range", "ignores Range"])
def test_a_file_that_changes_between_parts_is_not_glued(
    second: Callable[[Handler, bytes, str], None], host: Host, tmp_path: Path
) -> None:
    """When the version changed since the first part, the file is brought anew, never two halves of two versions."""
    host.contents["api/ADM1/"] = json.dumps({"gjDownloadURL": host.find_url("file")}).encode()
    upstream = host.make_upstream(listing=Listing.BOUNDARIES)
    host.contents["file"] = CONTENT

    def change(handler: Handler, content: bytes, etag: str) -> None:
        cut(9_000)(handler, content, etag)
        host.contents["file"] = make_json(18_000, seed=5)

    host.misbehave("file", change, second)
    fetch_upstream(upstream, tmp_path, since=None, client=make_client(), report=lambda _: None)
    assert (find_originals(tmp_path, "made") / "ADM1.geojson").read_bytes() == make_json(18_000, seed=5)


def test_a_server_that_ignores_if_range_is_found_out(host: Host, tmp_path: Path) -> None:
    """A 206 of another version than the first part's is thrown away."""
    host.contents["api/ADM1/"] = json.dumps({"gjDownloadURL": host.find_url("file")}).encode()
    upstream = host.make_upstream(listing=Listing.BOUNDARIES)
    host.contents["file"] = CONTENT
    new = make_json(len(CONTENT), seed=6)

    def change(handler: Handler, content: bytes, etag: str) -> None:
        cut(9_000)(handler, content, etag)
        host.contents["file"] = new

    wrong = say(new[9_000:], status=206, Content_Range=f"bytes 9000-{len(new) - 1}/{len(new)}", ETag='"new"')
    host.misbehave("file", change, wrong)
    fetch_upstream(upstream, tmp_path, since=None, client=make_client(), report=lambda _: None)
    assert (find_originals(tmp_path, "made") / "ADM1.geojson").read_bytes() == new


def test_a_damaged_part_is_thrown_away(host: Host, folder: Path, tmp_path: Path) -> None:
    """A part whose bytes are not the file's is found out by the sum of the whole."""
    host.misbehave(PATH, cut(9_000), fail(404))
    assert fetch(host, tmp_path).faults
    part = folder / f"{NAME}.part"
    part.write_bytes(b"x" * part.stat().st_size)
    assert fetch(host, tmp_path).fetched == 1
    assert (folder / NAME).read_bytes() == CONTENT


def test_no_connection_asks_for_the_network(host: Host, tmp_path: Path) -> None:
    """Where nothing answers at the address, the sentence says what to look at, and an older list is not used."""
    upstream = host.make_upstream()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        closed = replace(upstream, listing_urls=(f"http://127.0.0.1:{free.getsockname()[1]}/tree",))
        with pytest.raises(FetchError, match="is there a network"):
            fetch_upstream(closed, tmp_path, since=None, client=make_client(), report=lambda _: None)


def test_a_proxy_that_is_none_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment's proxy is used for other hosts than this machine; when it is not there, that is said."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{free.getsockname()[1]}")
        monkeypatch.setenv("no_proxy", "")
        client = make_client()
        with pytest.raises(FetchError, match="the proxy that the environment names"):
            client.repeat(lambda: client.request("https://example.invalid/x", {}, ("example.invalid",)), until=1e12)
