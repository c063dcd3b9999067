"""Brings an upstream's originals to the user's machine; what is there and whole is not asked for again."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from geodata.errors import FetchError
from geodata.upstreams.catalogue import Kind, Listing, Upstream
from geodata.upstreams.fetch.client import Client
from geodata.upstreams.fetch.lock import hold_lock
from geodata.upstreams.fetch.transfer import fetch_file, make_original
from geodata.upstreams.listing import (
    RemoteFile,
    is_pointer,
    make_pointer,
    read_boundary,
    read_pointer,
    read_tree,
    select_since,
)
from geodata.upstreams.store.home import ORIGINALS, write_file
from geodata.upstreams.store.manifest import (
    Original,
    add_original,
    find_originals,
    open_manifest,
    read_original,
    sum_file,
)

# When that many files in a row cannot be had, the fault is not the files'.
MOST_FAULTS_IN_A_ROW = 3


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: files that are settled of all, bytes of the file that is coming, and its name."""

    files_done: int
    files: int
    name: str
    bytes_done: int


@dataclass(slots=True)
class Outcome:
    """What a run did.

    Attributes
    ----------
    files : how many the upstream has, of those asked for.
    fetched, copied, kept : brought over the network; taken from an equal file here; whole already.
    faults : one sentence for each file that could not be had.
    """

    files: int = 0
    fetched: int = 0
    copied: int = 0
    kept: int = 0
    faults: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Run:
    upstream: Upstream
    folder: Path
    client: Client
    known: dict[str, Original]

    def find_whole(self, name: str) -> Original | None:
        """The original of that name if its file is as it was fetched."""
        original = self.known.get(name)
        sums = sum_file(self.folder / name) if original else None
        return original if original and sums and sums.sha256 == original.sha256 else None

    def settle(self, original: Original) -> Original:
        """Remember an original that is in place."""
        if self.known.get(original.name) != original:
            add_original(self.folder, original)
            self.known[original.name] = original
        return original


def fetch_upstream(
    upstream: Upstream, home: Path, *, since: date | None, client: Client, report: Callable[[Progress], None]
) -> Outcome:
    """Bring the originals of an upstream into ``home``.

    Parameters
    ----------
    since : leave out files that tell only of earlier days; None for all.
    report : called often, with what is done so far.

    Raises
    ------
    FetchError
        If the list of files cannot be had.
    StoreError
        If the folder cannot be written, or another fetch is at work in it.
    """
    folder = find_originals(home, upstream.id)
    with hold_lock(home / ORIGINALS):
        run = _Run(upstream, folder, client, open_manifest(folder))
        files = select_since(_list_files(run), since)
        return _fetch_files(run, files, report)


def _list_files(run: _Run) -> tuple[RemoteFile, ...]:
    """What the upstream has; its listings are kept beside the originals, since they name sums and licences."""
    files: list[RemoteFile] = []
    for url in run.upstream.listing_urls:
        # The last folder of the address tells two listings of an upstream apart.
        tail = urlsplit(url).path.rstrip("/").rpartition("/")[2]
        document = RemoteFile(
            name=f"listing-{tail}.json", url=url, last_day=None, size=None, git_sha1=None, kind=Kind.JSON
        )
        content = read_original(run.folder, _fetch(run, document, lambda _: None))
        if run.upstream.listing is Listing.GITHUB_TREE:
            files.extend(read_tree(content, run.upstream))
        else:
            files.append(read_boundary(content, url))
    return tuple(files)


def _fetch_files(run: _Run, files: Iterable[RemoteFile], report: Callable[[Progress], None]) -> Outcome:
    files = tuple(files)
    outcome, faults_in_a_row = Outcome(files=len(files)), 0
    by_sum = {original.git_sha1: original.name for original in run.known.values()}
    for number, file in enumerate(files):
        report(Progress(number, len(files), file.name, 0))
        try:
            _settle_file(run, file, by_sum, outcome, _make_advance(report, number, len(files), file.name))
            faults_in_a_row = 0
        except FetchError as fault:
            outcome.faults.append(str(fault))
            faults_in_a_row += 1
            if faults_in_a_row == MOST_FAULTS_IN_A_ROW:
                break
        else:
            by_sum[run.known[file.name].git_sha1] = file.name
    report(Progress(len(files) if not outcome.faults else outcome.fetched + outcome.copied + outcome.kept,
                    len(files), "", 0))  # fmt: skip
    return outcome


def _make_advance(report: Callable[[Progress], None], number: int, files: int, name: str) -> Callable[[int], None]:
    return lambda size: report(Progress(number, files, name, size))


def _settle_file(
    run: _Run, file: RemoteFile, by_sum: dict[str, str], outcome: Outcome, advance: Callable[[int], None]
) -> None:
    """Have one file in place: kept, copied from an equal one, or fetched."""
    if is_pointer(file, run.upstream):
        pointer = make_pointer(file)
        if not _keep(run, pointer):
            _fetch(run, pointer, advance)
        file = read_pointer(read_original(run.folder, run.known[pointer.name]), file, run.upstream)
    before = run.known.get(file.name)
    if file.has_sum and _keep(run, file):
        outcome.kept += 1
    elif file.git_sha1 in by_sum and (twin := run.find_whole(by_sum[file.git_sha1])) is not None:
        _copy(run.folder / twin.name, run.folder / file.name)
        _keep(run, file)
        outcome.copied += 1
    elif _fetch(run, file, advance) is before:
        # The very record that was known: the server said that nothing changed.
        outcome.kept += 1
    else:
        outcome.fetched += 1


def _keep(run: _Run, file: RemoteFile) -> bool:
    """Whether the file in place is the one that was listed; it is remembered if so, whether or not it has its line."""
    here = sum_file(run.folder / file.name)
    if here is None or (file.git_sha1, file.sha256) not in ((here.git_sha1, None), (None, here.sha256)):
        return False
    original = run.known.get(file.name)
    if original is None or original.sha256 != here.sha256:
        # In place, but a fault came before its line.
        original = make_original(file, here, None)
    run.settle(original)
    return True


def _fetch(run: _Run, file: RemoteFile, advance: Callable[[int], None]) -> Original:
    # Where the list names a sum, the file is asked for because it is another one: "not modified" is no answer then.
    kept = None if file.has_sum else run.find_whole(file.name)
    original = fetch_file(file, run.folder, upstream=run.upstream, kept=kept, client=run.client, advance=advance)
    return run.settle(original)


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as content:
        write_file(target, lambda file: shutil.copyfileobj(content, file))
