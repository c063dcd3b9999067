"""Brings one file: continued where it stopped, checked as a whole, put in place in one step."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import urllib3

from geodata.errors import FetchError
from geodata.upstreams.catalogue import Kind, Upstream
from geodata.upstreams.fetch.client import Client, TransientError
from geodata.upstreams.fetch.packing import GZIP, unpack
from geodata.upstreams.fetch.part import Part, drop_part, explain, find_part, grow_part, place_part, start_part
from geodata.upstreams.listing import RemoteFile
from geodata.upstreams.store.manifest import Original, Sums, sum_file

CONTENT_RANGE = re.compile(r"bytes (?P<start>\d{1,15})-(?P<end>\d{1,15})/(?:\d{1,15}|\*)")
BEGINNINGS = {Kind.JSON: b"{", Kind.ZIP: b"PK\x03\x04", Kind.POINTER: b"version https://git-lfs"}
BYTE_ORDER_MARK = b"\xef\xbb\xbf"
BEGINNING_BYTES = 256


def fetch_file(
    file: RemoteFile, folder: Path, *, upstream: Upstream, kept: Original | None, client: Client,
    advance: Callable[[int], None],
) -> Original:  # fmt: skip
    """Bring ``file`` into ``folder``.

    Parameters
    ----------
    kept : the whole file of that name that is there, which the server is asked to compare; None where there is none.
    advance : called with the number of bytes of this file that are there so far.

    Returns
    -------
    What is in place now; ``kept`` itself when the server says that nothing changed.

    Raises
    ------
    FetchError
        If it cannot be had; the old file is whole then, and what has come is continued by the next call.
    StoreError
        If the disk refuses it.
    """
    if file.size is not None and file.size > upstream.most_bytes:
        raise FetchError(f"{file.url}: got {file.size:,} bytes, wanted at most {upstream.most_bytes:,}")
    until = client.clock() + client.settings.file_deadline_s

    def attempt() -> Original:
        part = find_part(folder, file)
        if file.size is None or part.size < file.size:
            answer = client.request(file.url, make_headers(part, file, kept), upstream.hosts)
            if answer.status == 304:
                answer.close()
                return use_kept(kept, file, part)
            part = receive(answer, part, file, most=upstream.most_bytes, client=client, until=until, advance=advance)
        return finish(part, file, folder)

    return client.repeat(attempt, until=until)


def make_headers(part: Part, file: RemoteFile, kept: Original | None) -> dict[str, str]:
    """Ask for the rest of a part, or else for the whole if it is not the one that is kept."""
    if part.size:
        # A range of a packed body would be no range of the file, so the rest comes as it is.
        rest = {"Range": f"bytes={part.size}-"}
        return {**rest, "If-Range": part.etag} if part.is_strong and part.etag else rest
    if kept is not None and kept.etag and kept.url == file.url:
        return {"If-None-Match": kept.etag}
    # Packing makes maps a tenth as large on the way; whether the whole is right, its sum tells.
    return {"Accept-Encoding": GZIP} if file.has_sum and file.kind is Kind.JSON else {}


def use_kept(kept: Original | None, file: RemoteFile, part: Part) -> Original:
    """The answer to "not modified"; TransientError from nothing where it was not asked."""
    if kept is None:
        drop_part(part)
        raise TransientError(f"{file.url}: the server says that nothing changed, but nothing was here")
    return kept


def receive(
    answer: urllib3.BaseHTTPResponse, part: Part, file: RemoteFile, *, most: int, client: Client, until: float,
    advance: Callable[[int], None],
) -> Part:  # fmt: skip
    """Add the body of an answer to the part, or start the part anew where the answer is the whole file."""
    try:
        start = find_start(answer, part, file)
        is_packed = check_packing(answer, file, start)
        wanted = measure_length(answer, part, file, start, most=most, is_packed=is_packed)
        if start == 0:
            # The version of a packed body is not that of the file.
            part = start_part(part, file, None if is_packed else answer.headers.get("ETag"))
        size, bound = start, most if wanted is None else wanted
        with grow_part(part) as add:
            chunks = client.read_chunks(answer, file.url, until=until)
            for chunk in unpack(chunks, file.url) if is_packed else chunks:
                size += len(chunk)
                if size > bound:
                    drop_part(part)
                    raise FetchError(f"{file.url}: the server sent more than {bound:,} bytes")
                add(chunk)
                advance(size)
    finally:
        answer.close()
    if wanted is not None and size < wanted:
        if is_packed:
            # It ended as it should, so it was another file.
            drop_part(part)
        raise TransientError(f"{file.url}: got {size:,} bytes, wanted {wanted:,}")
    return Part(part.path, size, part.etag)


def find_start(answer: urllib3.BaseHTTPResponse, part: Part, file: RemoteFile) -> int:
    """Where in the file the body begins: where the part ends, or at 0; TransientError for an answer to neither."""
    if answer.status == 200:
        return 0
    given = CONTENT_RANGE.fullmatch(answer.headers.get("Content-Range", ""))
    same = not part.etag or answer.headers.get("ETag", part.etag) == part.etag
    if answer.status == 206 and part.size and same and given and int(given["start"]) == part.size:
        return part.size
    drop_part(part)
    raise TransientError(f"{file.url}: the file changed while it came")


def check_packing(answer: urllib3.BaseHTTPResponse, file: RemoteFile, start: int) -> bool:
    """Whether the body is packed; FetchError where it is in a way that was not asked for."""
    packed = answer.headers.get("Content-Encoding", "").strip().lower()
    if packed in ("", "identity"):
        return False
    if packed == GZIP and start == 0 and file.has_sum and file.kind is Kind.JSON:
        return True
    raise FetchError(f"{file.url}: Content-Encoding: got “{packed}”, wanted the file as it is")


def measure_length(
    answer: urllib3.BaseHTTPResponse, part: Part, file: RemoteFile, start: int, *, most: int, is_packed: bool
) -> int | None:
    """Bytes that the whole file has by what was listed, or else by this answer; None where neither says.

    Raises
    ------
    FetchError
        If it is too large.
    TransientError
        If the answer's length is not that of the file that was listed.
    """
    given = answer.headers.get("Content-Length", "")
    is_number = given.isascii() and given.isdigit() and len(given) < 16
    length = start + int(given) if is_number and not is_packed else None
    if length is not None and length > most:
        raise FetchError(f"{file.url}: got {length:,} bytes, wanted at most {most:,}")
    if file.size is None:
        return length
    if length not in (None, file.size):
        drop_part(part)
        raise TransientError(f"{file.url}: Content-Length: got {length:,} bytes in all, wanted {file.size:,}")
    return file.size


def finish(part: Part, file: RemoteFile, folder: Path) -> Original:
    """Check the whole and put it in place; a part that fails is thrown away."""
    sums = sum_file(part.path)
    if sums is None:
        raise TransientError(f"{file.url}: the server sent nothing")
    fault = find_fault(part.path, sums, file)
    if fault:
        drop_part(part)
        raise TransientError(f"{file.url}: {fault}")
    place_part(part, folder / file.name)
    return make_original(file, sums, part.etag)


def make_original(file: RemoteFile, sums: Sums, etag: str | None) -> Original:
    """The line about a file that is in place now."""
    fetched = datetime.now(UTC).isoformat(timespec="seconds")
    return Original(
        name=file.name, url=file.url, size=sums.size, sha256=sums.sha256, git_sha1=sums.git_sha1, etag=etag,
        fetched=fetched,
    )  # fmt: skip


def find_fault(path: Path, sums: Sums, file: RemoteFile) -> str | None:
    """Why the content is not what was asked for, in words; None where it is."""
    beginning = read_beginning(path)
    if not beginning.removeprefix(BYTE_ORDER_MARK).lstrip().startswith(BEGINNINGS[file.kind]):
        return f"got something else than {file.kind.value.upper()}, beginning with {beginning[:20]!r}"
    if file.git_sha1 is not None:
        return None if sums.git_sha1 == file.git_sha1 else f"git sha1: got {sums.git_sha1}, wanted {file.git_sha1}"
    if file.sha256 is not None:
        return None if sums.sha256 == file.sha256 else f"sha256: got {sums.sha256}, wanted {file.sha256}"
    # Without a sum, only reading it to its end tells that none of it is missing.
    if file.kind is Kind.JSON and not is_json(path):
        return "got JSON that is broken or cut short"
    return None


def read_beginning(path: Path) -> bytes:
    """The first bytes of a file."""
    with explain(path, "read"), path.open("rb") as content:
        return content.read(BEGINNING_BYTES)


def is_json(path: Path) -> bool:
    """Whether a file is JSON from its first byte to its last."""
    with explain(path, "read"):
        content = path.read_bytes()
    try:
        json.loads(content)
    except (ValueError, RecursionError):
        return False
    return True
