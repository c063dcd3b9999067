"""Fetching from a server that keeps to HTTP: what is asked for, what is kept, what is left where."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from geodata.errors import FetchError
from geodata.upstreams.catalogue import Listing
from geodata.upstreams.fetch import Outcome, Progress, fetch_upstream
from geodata.upstreams.store.manifest import find_originals, read_manifest, read_original, sum_file
from geodata.upstreams.store.originals import list_originals
from tests.geodata.upstreams.serving import Host, fail, make_client, make_json, make_pointer, pack, run_host, sum_blob


@pytest.fixture
def host() -> Iterator[Host]:
    with run_host() as made:
        yield made


def fetch(host: Host, home: Path, *, since: date | None = None) -> Outcome:
    return fetch_upstream(host.make_upstream(), home, since=since, client=make_client(), report=lambda _: None)


def test_brings_every_file_byte_for_byte(host: Host, tmp_path: Path) -> None:
    """Each listed file is in place, whole, with its sums in the manifest; nothing else is left."""
    first, second = make_json(5_000), make_json(3_000, seed=1)
    host.publish(_2022_02_24=first, _2022_02_25=second)
    outcome = fetch(host, tmp_path)
    folder = find_originals(tmp_path, "made")
    assert (outcome.files, outcome.fetched, outcome.faults) == (2, 2, [])
    assert (folder / "2022-02-24.json").read_bytes() == first
    known = read_manifest(folder)
    assert known["2022-02-25.json"].git_sha1 == sum_blob(second)
    assert read_original(folder, known["2022-02-25.json"]) == second
    assert sorted(path.name for path in folder.iterdir()) == [
        "2022-02-24.json", "2022-02-25.json", "listing-tree.json", "manifest.jsonl",
    ]  # fmt: skip


def test_what_is_whole_is_not_asked_for_again(host: Host, tmp_path: Path) -> None:
    """A second run asks for the list only, and the list with the version that is here."""
    host.publish(_2022_02_24=make_json(500))
    fetch(host, tmp_path)
    before = len(host.asked)
    assert fetch(host, tmp_path).kept == 1
    ((path, headers),) = host.asked[before:]
    assert path == "tree"
    assert "If-None-Match" in headers


def test_a_new_version_takes_the_place_of_the_old(host: Host, tmp_path: Path) -> None:
    """When the list names another sum, the file is fetched again."""
    host.publish(_2022_02_24=make_json(500))
    fetch(host, tmp_path)
    host.publish(_2022_02_24=make_json(600, seed=2))
    assert fetch(host, tmp_path).fetched == 1
    assert (find_originals(tmp_path, "made") / "2022-02-24.json").read_bytes() == make_json(600, seed=2)


def test_a_damaged_file_is_brought_again(host: Host, tmp_path: Path) -> None:
    """A file that is no longer what was fetched is repaired by the next run."""
    host.publish(_2022_02_24=make_json(500))
    fetch(host, tmp_path)
    path = find_originals(tmp_path, "made") / "2022-02-24.json"
    path.write_bytes(make_json(500, seed=3))
    assert fetch(host, tmp_path).fetched == 1
    assert path.read_bytes() == make_json(500)


def test_equal_files_are_downloaded_once(host: Host, tmp_path: Path) -> None:
    """Most archives repeat a drawing for many days: an equal file is copied, not fetched."""
    content = make_json(800)
    host.publish(_2022_02_24=content, _2022_02_25=content, _2022_02_26=content)
    outcome = fetch(host, tmp_path)
    assert (outcome.fetched, outcome.copied) == (1, 2)
    assert (find_originals(tmp_path, "made") / "2022-02-26.json").read_bytes() == content


def test_a_file_without_its_line_is_known_by_its_sum(host: Host, tmp_path: Path) -> None:
    """A lost manifest costs no download."""
    host.publish(_2022_02_24=make_json(500), _2022_02_25=make_json(500, seed=1))
    fetch(host, tmp_path)
    (find_originals(tmp_path, "made") / "manifest.jsonl").unlink()
    outcome = fetch(host, tmp_path)
    assert (outcome.kept, outcome.fetched) == (2, 0)
    assert len(read_manifest(find_originals(tmp_path, "made"))) == 3


def test_a_line_cut_by_a_fault_is_left_out(host: Host, tmp_path: Path) -> None:
    """A manifest whose last line is not whole is read without it, and is whole after the next run."""
    host.publish(_2022_02_24=make_json(500), _2022_02_25=make_json(500, seed=1))
    fetch(host, tmp_path)
    path = find_originals(tmp_path, "made") / "manifest.jsonl"
    whole = path.read_bytes()
    path.write_bytes(whole[:-10])
    assert fetch(host, tmp_path).kept == 2
    assert path.read_bytes().count(b"\n") == 3
    assert path.read_bytes().endswith(b"\n")


def test_since_leaves_out_earlier_days(host: Host, tmp_path: Path) -> None:
    """Only files that can tell of the day or a later one are fetched."""
    host.publish(_2022_02_24=make_json(500), _2022_02_25=make_json(500, seed=1))
    assert fetch(host, tmp_path, since=date(2022, 2, 25)).files == 1
    assert host.count("data/2022-02-24.json") == 0


def test_borders_are_found_through_their_document(host: Host, tmp_path: Path) -> None:
    """The document is asked for first, kept with its licence, and names the file's address."""
    host.contents["api/ADM1/"] = json.dumps(
        {"gjDownloadURL": host.find_url("file"), "boundaryLicense": "made"}
    ).encode()
    host.contents["file"] = make_json(4_000)
    upstream = host.make_upstream(listing=Listing.BOUNDARIES)
    for kept in (0, 1):
        outcome = fetch_upstream(upstream, tmp_path, since=None, client=make_client(), report=lambda _: None)
        assert outcome.kept == kept
    folder = find_originals(tmp_path, "made")
    assert (folder / "ADM1.geojson").read_bytes() == make_json(4_000)
    assert b"made" in (folder / "listing-ADM1.json").read_bytes()


def test_one_missing_file_does_not_stop_the_others(host: Host, tmp_path: Path) -> None:
    """A listed file that is gone is named in the outcome; the rest is fetched."""
    host.publish(_2022_02_24=make_json(500), _2022_02_25=make_json(500, seed=1))
    host.misbehave("data/2022-02-24.json", fail(404))
    outcome = fetch(host, tmp_path)
    assert outcome.fetched == 1
    assert "404" in outcome.faults[0]
    assert "data/2022-02-24.json" in outcome.faults[0]


def test_a_dead_upstream_is_left_after_a_few_files(host: Host, tmp_path: Path) -> None:
    """When file after file fails, the rest is not asked for."""
    host.publish(**{f"_2022_03_{day:02}": make_json(500, seed=day) for day in range(1, 20)})
    for day in range(1, 20):
        host.misbehave(f"data/2022-03-{day:02}.json", fail(404))
    assert len(fetch(host, tmp_path).faults) == 3
    assert len(host.asked) == 4


def test_requests_name_the_program(host: Host, tmp_path: Path) -> None:
    """The keepers of an upstream can tell who asks."""
    host.publish(_2022_02_24=make_json(500))
    fetch(host, tmp_path)
    assert all(headers["User-Agent"].startswith("claimline/") for _, headers in host.asked)


def test_maps_come_packed(host: Host, tmp_path: Path) -> None:
    """Where the list names a sum, a server may pack the file for the way; it is the same file in the end."""
    host.packs = True
    content = make_json(50_000)
    host.publish(_2022_02_24=content)
    assert fetch(host, tmp_path).fetched == 1
    assert (find_originals(tmp_path, "made") / "2022-02-24.json").read_bytes() == content
    assert [headers["Accept-Encoding"] for _, headers in host.asked] == ["identity", "gzip"]


def test_the_rest_of_a_packed_map_comes_as_it_is(host: Host, tmp_path: Path) -> None:
    """After a cut in a packed body the rest is asked for unpacked, from the byte that was reached."""
    host.packs = True
    content = make_json(50_000)
    host.publish(_2022_02_24=content)
    host.misbehave("data/2022-02-24.json", pack(content, end=9_000))
    assert fetch(host, tmp_path).fetched == 1
    assert (find_originals(tmp_path, "made") / "2022-02-24.json").read_bytes() == content
    headers = host.asked[-1][1]
    assert headers["Accept-Encoding"] == "identity"
    assert 9_000 < int(headers["Range"].removeprefix("bytes=").rstrip("-")) < 50_000


def test_requests_keep_their_pace(host: Host, tmp_path: Path) -> None:
    """Between two requests to a host at least the stated pause is kept."""
    host.publish(**{f"_2022_03_{day:02}": make_json(500, seed=day) for day in range(1, 6)})
    now, pauses = [0.0], list[float]()

    def sleep(seconds: float) -> None:
        pauses.append(seconds)
        now[0] += seconds

    client = replace(make_client(), clock=lambda: now[0], sleep=sleep)
    client.settings = replace(client.settings, requests_per_second=4)
    fetch_upstream(host.make_upstream(), tmp_path, since=None, client=client, report=lambda _: None)
    assert pauses == [pytest.approx(0.25)] * 5


def test_progress_grows(host: Host, tmp_path: Path) -> None:
    """Reports go from nothing to all, never back."""
    host.publish(_2022_02_24=make_json(5_000), _2022_02_25=make_json(500, seed=1))
    seen: list[Progress] = []
    fetch_upstream(host.make_upstream(), tmp_path, since=None, client=make_client(), report=seen.append)
    steps = [(progress.files_done, progress.bytes_done) for progress in seen]
    assert steps == sorted(steps)
    assert (0, 5_000) in steps
    assert seen[-1].files_done == seen[-1].files == 2


def test_sum_of_a_missing_file_is_none(tmp_path: Path) -> None:
    """A file that is not there has no sums, and that is no fault."""
    assert sum_file(tmp_path / "none") is None


def test_an_unknown_list_is_a_fault(host: Host, tmp_path: Path) -> None:
    """A tree without one file of the expected kind says that the upstream may have moved."""
    host.contents["tree"] = json.dumps({"tree": [{"path": "README.md", "type": "blob"}]}).encode()
    with pytest.raises(FetchError, match="may have moved its files"):
        fetch(host, tmp_path)


def test_a_pointer_is_followed_to_its_file(host: Host, tmp_path: Path) -> None:
    """Where the repository keeps a large file elsewhere, the file is fetched and checked by the pointer's sha256."""
    content = make_json(30_000)
    host.publish(_2022_02_24=make_pointer(content))
    host.contents["media/data/2022-02-24.json"] = content
    assert fetch(host, tmp_path).fetched == 1
    folder = find_originals(tmp_path, "made")
    assert (folder / "2022-02-24.json").read_bytes() == content
    assert [original.name for original, _ in list_originals(tmp_path, host.make_upstream())] == ["2022-02-24.json"]
    host.asked.clear()
    assert fetch(host, tmp_path).kept == 1
    assert [path for path, _ in host.asked] == ["tree"]


def test_a_file_that_is_not_its_pointers_is_refused(host: Host, tmp_path: Path) -> None:
    """As long, but with another sum: it does not take the file's place, and the right one does later."""
    old, new = make_json(30_000), make_json(30_000, seed=1)
    host.publish(_2022_02_24=make_pointer(old))
    host.contents["media/data/2022-02-24.json"] = old
    fetch(host, tmp_path)
    host.publish(_2022_02_24=make_pointer(new))
    assert "sha256" in fetch(host, tmp_path).faults[0]
    path = find_originals(tmp_path, "made") / "2022-02-24.json"
    assert path.read_bytes() == old
    host.contents["media/data/2022-02-24.json"] = new
    assert fetch(host, tmp_path).fetched == 1
    assert path.read_bytes() == new


@pytest.mark.parametrize(
    "pointer",
    [b"{}", b"version https://git-lfs.github.com/spec/v1\n", b"version https://git-lfs\noid sha256:x\nsize 5\n"],
)
def test_a_pointer_that_is_none_is_one_fault(pointer: bytes, host: Host, tmp_path: Path) -> None:
    """A file too small to be a map is no pointer either: one sentence names it."""
    host.publish(_2022_02_24=pointer)
    (fault,) = fetch(host, tmp_path).faults
    assert "data/2022-02-24.json" in fault
    assert host.count("media/data/2022-02-24.json") == 0
