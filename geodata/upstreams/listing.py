"""Reads what an upstream says it has: bytes of a listing -> files with address, day and sum."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import quote

from geodata.errors import FetchError
from geodata.upstreams.catalogue import Kind, Upstream

GIT_SHA1 = re.compile(r"[0-9a-f]{40}")
SHA256 = re.compile(r"[0-9a-f]{64}")
# A pointer of Git LFS has three short lines; no map is as small.
MOST_POINTER_BYTES = 200
LEVEL = re.compile(r"/(?P<level>ADM[12])/?$")


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file that an upstream says it has.

    Attributes
    ----------
    name : of the local file; holds no folder.
    url : address it is fetched from.
    last_day : the last day it can tell of; None for a file that is about no day.
    size : bytes, None where the upstream does not say.
    git_sha1, sha256 : of the git blob, 40 hexadecimal digits, or of the content, 64; None where the upstream gives no
        such sum.
    """

    name: str
    url: str
    last_day: date | None
    size: int | None
    git_sha1: str | None
    kind: Kind
    sha256: str | None = None

    @property
    def has_sum(self) -> bool:
        """Whether the whole can be told from anything else."""
        return self.git_sha1 is not None or self.sha256 is not None


def read_tree(content: bytes, upstream: Upstream) -> tuple[RemoteFile, ...]:
    """Files of a GitHub tree document (recursive) that match the upstream's pattern, by name.

    Raises
    ------
    FetchError
        If the document is not such a tree, was cut by the server, or names no file that matches.
    """
    document = _read_object(content, upstream.listing_urls[0])
    entries = document.get("tree")
    if not isinstance(entries, list):
        raise FetchError(f"{upstream.listing_urls[0]}: tree: got no list, wanted the files of the repository")
    if document.get("truncated"):
        raise FetchError(f"{upstream.listing_urls[0]}: truncated: the server left files out; nothing was fetched")
    found: dict[str, RemoteFile] = {}
    # A name that is in two folders is taken from the shorter path.
    for entry in sorted(filter(_is_blob, entries), key=lambda entry: (len(entry["path"]), entry["path"])):
        matched = re.fullmatch(upstream.pattern, entry["path"], re.ASCII)
        if matched:
            name = entry["path"].rpartition("/")[2]
            found.setdefault(name, _read_entry(entry, name, matched, upstream))
    if not found:
        raise FetchError(
            f"{upstream.listing_urls[0]}: no file matches “{upstream.pattern}”; the upstream may have moved its files"
        )
    return tuple(found[name] for name in sorted(found))


def read_boundary(content: bytes, url: str) -> RemoteFile:
    """The file that a geoBoundaries API document names in ``gjDownloadURL``; ``url`` is the document's own address.

    Raises
    ------
    FetchError
        If the document names no file.
    """
    address = _read_object(content, url).get("gjDownloadURL")
    level = LEVEL.search(url)
    if not isinstance(address, str) or not address or level is None:
        raise FetchError(f"{url}: gjDownloadURL: got {address!r}, wanted the address of a GeoJSON file")
    return RemoteFile(
        name=f"{level['level']}.geojson", url=address, last_day=None, size=None, git_sha1=None, kind=Kind.JSON
    )


def is_pointer(file: RemoteFile, upstream: Upstream) -> bool:
    """Whether the listed file is only a pointer to the one that is wanted."""
    return upstream.media_url is not None and file.size is not None and file.size <= MOST_POINTER_BYTES


def make_pointer(file: RemoteFile) -> RemoteFile:
    """The listed pointer under a name of its own, beside the file that it points to."""
    return replace(file, name=f"listing-{file.name}.pointer", kind=Kind.POINTER)


def read_pointer(content: bytes, file: RemoteFile, upstream: Upstream) -> RemoteFile:
    """The file that a pointer of Git LFS stands for, with the sum and size that it names.

    Raises
    ------
    FetchError
        If the content is no such pointer.
    """
    lines = content.decode("ascii", "replace").splitlines()
    fields = dict(line.split(" ", 1) for line in lines if " " in line)
    oid, size = fields.get("oid", ""), fields.get("size", "")
    if not SHA256.fullmatch(oid.removeprefix("sha256:")) or not size.isdigit() or len(size) > 15:
        raise FetchError(f"{file.url}: got oid “{oid}” and size “{size}”, wanted those of a Git LFS pointer")
    assert upstream.media_url is not None  # see is_pointer
    assert upstream.file_url is not None
    path = file.url.removeprefix(upstream.file_url.partition("{path}")[0])
    url = upstream.media_url.format(path=path)
    return replace(file, url=url, size=int(size), git_sha1=None, sha256=oid.removeprefix("sha256:"))


def select_since(files: Iterable[RemoteFile], since: date | None) -> tuple[RemoteFile, ...]:
    """The files that can tell of ``since`` or a later day; all of them for None."""
    return tuple(file for file in files if since is None or file.last_day is None or file.last_day >= since)


def read_day(name: str, upstream: Upstream) -> date | None:
    """The last day that a file of that name can tell of; None for a name that gives none."""
    # A pattern's folders stand before its last slash; a group never spans one.
    matched = re.fullmatch(upstream.pattern.rpartition("/")[2], name, re.ASCII)
    return (
        _read_last_day(matched, name, upstream) if matched and set(matched.groupdict()) & {"year", "seconds"} else None
    )


def _read_object(content: bytes, url: str) -> dict[str, Any]:
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict):
        raise FetchError(f"{url}: the server answered with something that is no JSON object; try again")
    return document


def _is_blob(entry: object) -> bool:
    return isinstance(entry, dict) and entry.get("type") == "blob" and isinstance(entry.get("path"), str)


def _read_entry(entry: dict[str, Any], name: str, matched: re.Match[str], upstream: Upstream) -> RemoteFile:
    size, sum_ = entry.get("size"), entry.get("sha")
    if not isinstance(size, int) or size < 0 or not isinstance(sum_, str) or not GIT_SHA1.fullmatch(sum_):
        raise FetchError(
            f"{upstream.listing_urls[0]}: {entry['path']}: got size {size!r} and sha {sum_!r}, wanted a number of "
            f"bytes and 40 hexadecimal digits"
        )
    assert upstream.file_url is not None  # every upstream with a tree has one
    return RemoteFile(
        name=name,
        url=upstream.file_url.format(path=quote(entry["path"])),
        last_day=_read_last_day(matched, entry["path"], upstream),
        size=size,
        git_sha1=sum_,
        kind=upstream.kind,
    )


def _read_last_day(matched: re.Match[str], path: str, upstream: Upstream) -> date:
    parts = matched.groupdict()
    try:
        if "seconds" in parts:
            return datetime.fromtimestamp(int(parts["seconds"]), tz=UTC).date()
        return date(int(parts["year"]), int(parts.get("month", 12)), int(parts.get("day", 31)))
    except ValueError:
        raise FetchError(f"{upstream.listing_urls[0]}: {path}: its name gives no day of the calendar") from None
