"""Interrupted at any byte, by a kill, a full disk, Ctrl-C or a folder that may not be written to, nothing is lost."""

from __future__ import annotations

import errno
import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from geodata.errors import StoreError
from geodata.upstreams.catalogue import Listing
from geodata.upstreams.fetch import Outcome, Progress, fetch_upstream, part
from geodata.upstreams.store.home import ORIGINALS, find_home, write_file
from geodata.upstreams.store.manifest import find_originals, read_manifest, read_original
from tests.geodata.upstreams.serving import FAST, Host, cut, cut_at, make_client, make_json, run_host, stall

PATH = "data/2022-02-24.json"
NAME = "2022-02-24.json"
SIZE = 20_000
CONTENT = make_json(SIZE)
OLD = make_json(700, seed=9)

# Runs a fetch in a process of its own, without pauses, and says when the first bytes are on disk.
SCRIPT = """
import sys
from pathlib import Path
from geodata.upstreams.catalogue import Kind, Listing, Upstream
from geodata.upstreams.fetch import fetch_upstream
from geodata.upstreams.fetch.client import Client, Settings
base, home, pattern = sys.argv[1:]
upstream = Upstream(id="made", assessor="deepstate", name="Made", listing=Listing.GITHUB_TREE,
    listing_urls=(base + "tree",), file_url=base + "{path}",
    media_url=None, hosts=("127.0.0.1",), pattern=pattern, kind=Kind.JSON,
    most_bytes=1_000_000, size="few", terms="", terms_url="")
def report(progress):
    if progress.bytes_done and progress.name.startswith("2022"):
        print("bytes", flush=True)
fetch_upstream(upstream, Path(home), since=None, client=Client(Settings(read_timeout_s=60)), report=report)
"""


@pytest.fixture
def host() -> Iterator[Host]:
    with run_host() as made:
        yield made


def fetch(host: Host, home: Path) -> Outcome:
    return fetch_upstream(host.make_upstream(), home, since=None, client=make_client(), report=lambda _: None)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=st.lists(st.integers(0, SIZE - 1), min_size=1, max_size=FAST.tries - 1), listed=st.booleans())
def test_cut_at_any_byte_it_goes_on_and_is_equal(host: Host, cuts: list[int], listed: bool) -> None:
    """Wherever the connection breaks, and however often, the file is the same in the end, and no byte comes twice."""
    host.asked.clear()
    with TemporaryDirectory() as folder:
        if listed:
            host.publish(_2022_02_24=CONTENT)
            path, name, upstream = PATH, NAME, host.make_upstream()
        else:
            host.contents["api/ADM1/"] = b'{"gjDownloadURL": "%s"}' % host.find_url("file").encode()
            host.contents["file"] = CONTENT
            path, name, upstream = "file", "ADM1.geojson", host.make_upstream(listing=Listing.BOUNDARIES)
        host.misbehave(path, *map(cut_at, cuts))
        fetch_upstream(upstream, Path(folder), since=None, client=make_client(), report=lambda _: None)
        original = read_manifest(find_originals(Path(folder), "made"))[name]
        assert read_original(find_originals(Path(folder), "made"), original) == CONTENT
        ranges = [headers.get("Range") for asked, headers in host.asked if asked == path]
        reached = [max(cuts[:number], default=0) for number in range(len(cuts) + 1)]
        assert ranges == [f"bytes={start}-" if start else None for start in reached]


def test_killed_in_the_middle_it_goes_on(host: Host, tmp_path: Path) -> None:
    """After kill -9 the old file is whole, the part is kept, and the next run asks only for the rest."""
    host.publish(_2022_02_24=OLD)
    fetch(host, tmp_path)
    host.publish(_2022_02_24=CONTENT)
    host.misbehave(PATH, stall(9_000))
    pattern = host.make_upstream().pattern
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT, host.find_url(""), str(tmp_path), pattern],
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"bytes\n"
        process.send_signal(signal.SIGKILL)
    host.released.set()
    folder = find_originals(tmp_path, "made")
    assert (folder / NAME).read_bytes() == OLD
    had = (folder / f"{NAME}.part").stat().st_size
    assert 0 < had <= 9_000
    host.asked.clear()
    assert fetch(host, tmp_path).fetched == 1
    assert (folder / NAME).read_bytes() == CONTENT
    assert [headers.get("Range") for asked, headers in host.asked if asked == PATH] == [f"bytes={had}-"]
    assert not list(folder.glob("*.part*"))


def test_a_finished_part_costs_no_request(host: Host, tmp_path: Path) -> None:
    """A fault between the last byte and the last step is made good without asking again."""
    host.publish(_2022_02_24=CONTENT)
    host.misbehave(PATH, cut(9_000), *[cut(9_000)] * 2)
    assert fetch(host, tmp_path).faults
    (find_originals(tmp_path, "made") / f"{NAME}.part").write_bytes(CONTENT)
    host.asked.clear()
    assert fetch(host, tmp_path).fetched == 1
    assert host.count(PATH) == 0


def test_ctrl_c_keeps_what_has_come(host: Host, tmp_path: Path) -> None:
    """An interruption passes through, lets the lock go, and the next run goes on."""
    host.publish(_2022_02_24=CONTENT)

    def interrupt(progress: Progress) -> None:
        if progress.bytes_done > 5_000:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch_upstream(host.make_upstream(), tmp_path, since=None, client=make_client(), report=interrupt)
    had = (find_originals(tmp_path, "made") / f"{NAME}.part").stat().st_size
    assert had > 5_000
    host.asked.clear()
    assert fetch(host, tmp_path).fetched == 1
    assert host.asked[-1][1]["Range"] == f"bytes={had}-"


def test_a_full_disk_is_one_sentence_and_loses_nothing(
    host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When no byte more fits, the old file is whole, what fitted is kept, and the next run goes on."""
    host.publish(_2022_02_24=OLD)
    fetch(host, tmp_path)
    host.publish(_2022_02_24=CONTENT)
    fitted = [0]

    def write(file: BinaryIO, chunk: bytes) -> None:
        if fitted[0] + len(chunk) > 6_000:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fitted[0] += file.write(chunk)
        file.flush()

    folder = find_originals(tmp_path, "made")
    with monkeypatch.context() as patch:
        # The list is smaller than what fits; the file is not.
        patch.setattr(part, "write_bytes", write)
        with pytest.raises(StoreError, match="no space left on device"):
            fetch(host, tmp_path)
    assert (folder / NAME).read_bytes() == OLD
    assert fetch(host, tmp_path).fetched == 1
    assert (folder / NAME).read_bytes() == CONTENT


def test_a_full_disk_at_the_last_step_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file that cannot be made to last is not put in place, and its scratch is removed."""
    path = tmp_path / "terms.json"
    write_file(path, lambda file: file.write(b"old"))

    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("geodata.upstreams.store.home.os.fsync", refuse)
    with pytest.raises(StoreError, match="what was there before is unchanged"):
        write_file(path, lambda file: file.write(b"new"))
    assert path.read_bytes() == b"old"
    assert [found.name for found in tmp_path.iterdir()] == ["terms.json"]


def test_a_folder_that_cannot_be_made_is_one_sentence(host: Host, tmp_path: Path) -> None:
    """A file in the place of the folder, as one example of a folder that cannot be had for any user."""
    (tmp_path / "file").write_bytes(b"")
    host.publish(_2022_02_24=CONTENT)
    with pytest.raises(StoreError, match="cannot be made"):
        fetch(host, tmp_path / "file" / "home")
    assert host.asked == []


def test_a_folder_that_may_not_be_written_to_is_one_sentence(
    host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is asked for when nothing could be kept."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    # For root, who runs some machines' tests, no folder is closed.
    monkeypatch.setattr(Path, "mkdir", refuse)
    host.publish(_2022_02_24=CONTENT)
    with pytest.raises(StoreError, match="permission denied"):
        fetch(host, tmp_path / "closed")
    assert host.asked == []


def test_two_runs_at_once_are_refused(host: Host, tmp_path: Path) -> None:
    """The second says that another is at work, and asks for nothing; when the first has gone, it works."""
    host.publish(_2022_02_24=CONTENT)
    (tmp_path / ORIGINALS).mkdir()
    with (tmp_path / ORIGINALS / ".lock").open("wb") as other:
        fcntl.flock(other, fcntl.LOCK_EX)
        with pytest.raises(StoreError, match="another 'claimline fetch' is at work there"):
            fetch(host, tmp_path)
    assert host.asked == []
    assert fetch(host, tmp_path).fetched == 1


def test_a_changed_original_is_not_read(host: Host, tmp_path: Path) -> None:
    """An original that is not the fetched file any more is an error, not data."""
    host.publish(_2022_02_24=CONTENT)
    fetch(host, tmp_path)
    folder = find_originals(tmp_path, "made")
    (folder / NAME).write_bytes(OLD)
    with pytest.raises(StoreError, match="run 'claimline fetch' to repair it"):
        read_original(folder, read_manifest(folder)[NAME])


@pytest.mark.parametrize(
    "line", [b"{}", b"[]", b"no", b'{"name": "x"}', b'\xff', b'{"name":"../x","url":"","size":1,"sha256":"",'
             b'"git_sha1":"","etag":null,"fetched":""}'],
)  # fmt: skip
def test_a_manifest_that_is_none_is_one_sentence(line: bytes, tmp_path: Path) -> None:
    """The line is named, and what to do."""
    (tmp_path / "manifest.jsonl").write_bytes(line + b"\n")
    with pytest.raises(StoreError, match="line 1"):
        read_manifest(tmp_path)


def test_the_folder_is_the_users(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Named by option, else by CLAIMLINE_HOME, else where the system keeps a user's data."""
    monkeypatch.setenv("HOME", "/home/made")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("CLAIMLINE_HOME", raising=False)
    assert find_home() == Path("/home/made/.local/share/claimline")
    monkeypatch.setenv("XDG_DATA_HOME", "/data")
    assert find_home() == Path("/data/claimline")
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert find_home() == Path("/home/made/.local/share/claimline")
    monkeypatch.setenv("CLAIMLINE_HOME", "/other")
    assert find_home() == Path("/other")
    assert find_home(tmp_path) == tmp_path
