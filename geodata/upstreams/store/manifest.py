"""Which originals the user has: one line a file in ``manifest.jsonl``, the last line about a file counts.

A line is added when its file is in place, so that the list never names what is not there; a file in place without its
line, after a fault between the two, is recognised by its sum.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from geodata.errors import StoreError
from geodata.upstreams.store.home import ORIGINALS, describe_fault, make_folder, write_file

MANIFEST = "manifest.jsonl"
READ_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Original:
    """A file of an upstream, byte for byte, on the user's machine.

    Attributes
    ----------
    size : bytes.
    sha256, git_sha1 : hexadecimal, of the content; the second as git computes it for a blob.
    etag : as the server gave it, None where it gave none.
    fetched : UTC, ISO 8601, to the second.
    """

    name: str
    url: str
    size: int
    sha256: str
    git_sha1: str
    etag: str | None
    fetched: str


@dataclass(frozen=True, slots=True)
class Sums:
    """Size and sums of a file as it is on disk; see :class:`Original`."""

    size: int
    sha256: str
    git_sha1: str


def find_originals(home: Path, upstream_id: str) -> Path:
    """The folder of an upstream's originals; it need not exist."""
    return home / ORIGINALS / upstream_id


def read_manifest(folder: Path) -> dict[str, Original]:
    """Name -> original; empty where nothing was fetched. A last line that a fault cut short is left out.

    Raises
    ------
    StoreError
        If it cannot be read.
    """
    path = folder / MANIFEST
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return {}
    except OSError as cause:
        raise describe_fault(path, cause, "read") from cause
    # What follows the last newline is no whole line.
    originals = (_read_line(path, number, line) for number, line in enumerate(lines[:-1], start=1))
    return {original.name: original for original in originals}


def open_manifest(folder: Path) -> dict[str, Original]:
    """As :func:`read_manifest`, and write it anew without cut or superseded lines; only under the lock."""
    make_folder(folder)
    known = read_manifest(folder)
    content = "".join(_make_line(original) for original in known.values()).encode()
    path = folder / MANIFEST
    if known and path.read_bytes() != content:
        write_file(path, lambda file: file.write(content))
    elif not known and path.exists():
        path.unlink()
    return known


def add_original(folder: Path, original: Original) -> None:
    """Add a line; only under the lock, after :func:`open_manifest`."""
    path = folder / MANIFEST
    try:
        with path.open("ab") as file:
            file.write(_make_line(original).encode())
    except OSError as cause:
        raise describe_fault(path, cause, "written") from cause


def sum_file(path: Path) -> Sums | None:
    """Size and sums of a file, None where there is none; StoreError where it cannot be read."""
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            whole, blob = hashlib.sha256(), hashlib.sha1(f"blob {size}\0".encode(), usedforsecurity=False)
            while chunk := file.read(READ_BYTES):
                whole.update(chunk)
                blob.update(chunk)
    except FileNotFoundError:
        return None
    except OSError as cause:
        raise describe_fault(path, cause, "read") from cause
    return Sums(size=size, sha256=whole.hexdigest(), git_sha1=blob.hexdigest())


def read_original(folder: Path, original: Original) -> bytes:
    """The checked bytes of an original.

    Raises
    ------
    StoreError
        If it is missing or not the file that was fetched.
    """
    path = folder / original.name
    try:
        content = path.read_bytes()
    except OSError as cause:
        raise describe_fault(path, cause, "read") from cause
    found = hashlib.sha256(content).hexdigest()
    if found != original.sha256:
        raise StoreError(
            f"{path} has sha256 {found}, the fetched file had {original.sha256}; run 'claimline fetch' to repair it"
        )
    return content


def _make_line(original: Original) -> str:
    return json.dumps(asdict(original), ensure_ascii=False) + "\n"


def _read_line(path: Path, number: int, line: bytes) -> Original:
    try:
        given = json.loads(line)
        original = Original(**{field.name: given[field.name] for field in fields(Original)})
    except (ValueError, KeyError, TypeError) as cause:
        raise StoreError(
            f"{path}: line {number} cannot be read; delete this file and run 'claimline fetch' again, which keeps "
            f"every file that is whole"
        ) from cause
    if Path(original.name).name != original.name:
        raise StoreError(f"{path}: line {number}: name: got “{original.name}”, wanted the name of a file in its folder")
    return original
