"""The part of a file that has come so far: kept beside it as ``.part``, with a note of what it is the beginning of."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from geodata.upstreams.listing import RemoteFile
from geodata.upstreams.store.home import describe_fault, sync_folder, write_file


@dataclass(frozen=True, slots=True)
class Part:
    """What has come of a file: ``size`` bytes of the version that ``etag`` names (None where the server named none)."""

    path: Path
    size: int
    etag: str | None

    @property
    def note(self) -> Path:
        """The file that says what this is the beginning of."""
        return self.path.with_name(f"{self.path.name}.json")

    @property
    def is_strong(self) -> bool:
        """Whether the etag stands for these very bytes; a weak one does not."""
        return self.etag is not None and not self.etag.startswith("W/")


def find_part(folder: Path, file: RemoteFile) -> Part:
    """The part of ``file`` that can be continued; one of size 0 where there is none.

    A part can be continued when it is of the same address and sum, and either the server named its version or the sum
    of the whole will tell whether both halves are of one.
    """
    empty = Part(folder / f"{file.name}.part", 0, None)
    with explain(empty.path, "read"):
        try:
            note = json.loads(empty.note.read_bytes())
            size = empty.path.stat().st_size
        except (FileNotFoundError, ValueError):
            return empty
        if not isinstance(note, dict) or {**note, "etag": None} != make_note(file, None):
            return empty
        etag = note.get("etag")
        found = Part(empty.path, size, etag if isinstance(etag, str) else None)
        return found if found.is_strong or file.has_sum else empty


def make_note(file: RemoteFile, etag: str | None) -> dict[str, str | None]:
    """What a part is the beginning of."""
    return {"url": file.url, "git_sha1": file.git_sha1, "sha256": file.sha256, "etag": etag}


def start_part(part: Part, file: RemoteFile, etag: str | None) -> Part:
    """Throw the part away and note what will come; the note is there before the first byte."""
    drop_part(part)
    note = json.dumps(make_note(file, etag)).encode()
    write_file(part.note, lambda target: target.write(note))
    return Part(part.path, 0, etag)


def drop_part(part: Part) -> None:
    """Throw the part and its note away."""
    with explain(part.path, "removed"):
        part.path.unlink(missing_ok=True)
        part.note.unlink(missing_ok=True)


@contextmanager
def grow_part(part: Part) -> Iterator[Callable[[bytes], None]]:
    """A function that adds bytes; each call's bytes outlive this process."""
    with explain(part.path, "written"), part.path.open("ab") as file:

        def add(chunk: bytes) -> None:
            write_bytes(file, chunk)

        yield add


def write_bytes(file: BinaryIO, chunk: bytes) -> None:
    """Hand bytes to the system, which keeps them when this process is killed."""
    file.write(chunk)
    file.flush()


def place_part(part: Part, path: Path) -> None:
    """Put the finished part in place in one step, so that the old file is there until the new one is."""
    with explain(path, "written"):
        handle = os.open(part.path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
        part.path.replace(path)
        part.note.unlink(missing_ok=True)
        sync_folder(path.parent)


@contextmanager
def explain(path: Path, done: str) -> Iterator[None]:
    """Say in a sentence what the disk refused."""
    try:
        yield
    except OSError as cause:
        raise describe_fault(path, cause, done) from cause
