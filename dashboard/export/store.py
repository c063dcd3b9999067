"""Files of the user's: what leaves Claimline is whole or not there, what comes in is not too large."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from dashboard.errors import UsageError
from geodata.upstreams.store.home import write_file


def write_output(content: bytes, path: Path | None) -> None:
    """Write bytes to a file, beside it first and then renamed; to standard output for None.

    A link is followed, and a device or a pipe is written to as it is.

    Raises
    ------
    StoreError
        If the file cannot be written; what was there before is as it was.
    UsageError
        If its folder is not there, or standard output, a device or a pipe cannot be written.
    """
    if path is None:
        _print_bytes(content)
        return
    target = path.resolve()
    if target.exists() and not (target.is_file() or target.is_dir()):
        _write_through(content, path)
        return
    if not target.parent.is_dir():
        raise UsageError(f"{path}: there is no folder {target.parent}; make it, or choose another")
    write_file(target, lambda file: file.write(content))
    # The file beside it was the user's alone; what leaves Claimline is read by whoever the user lets read.
    mask = os.umask(0)
    os.umask(mask)
    target.chmod(0o666 & ~mask)


def write_folder(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files below a folder that is there, each whole or not at all; the folders between are made.

    Raises
    ------
    StoreError, UsageError
        As of :func:`write_output`.
    """
    if not folder.is_dir():
        raise UsageError(f"{folder}: there is no such folder; make it, or choose another")
    for name, content in files.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as cause:
            raise UsageError(f"{path.parent} cannot be made: {(cause.strerror or str(cause)).lower()}") from cause
        write_output(content, path)


def _write_through(content: bytes, path: Path) -> None:
    try:
        with path.open("wb", buffering=0) as out:
            while content:
                content = content[out.write(content) :]
    except BrokenPipeError:
        raise  # whoever read it has gone: no fault
    except OSError as cause:
        raise UsageError(f"{path} cannot be written: {(cause.strerror or str(cause)).lower()}") from cause


def _print_bytes(content: bytes) -> None:
    try:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise  # whoever read it has gone: no fault
    except OSError as cause:
        # What could not be written is still waiting, and would fail again when the process ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise UsageError(f"standard output cannot be written: {(cause.strerror or str(cause)).lower()}") from cause


def read_input(path: Path, *, most_bytes: int) -> bytes:
    """The bytes of a file.

    Raises
    ------
    UsageError
        If it cannot be read, or is larger than ``most_bytes``.
    """
    try:
        size = path.stat().st_size
        if size > most_bytes:
            raise UsageError(f"{path}: got {size:,} bytes, wanted at most {most_bytes:,}; split it by day or area")
        return path.read_bytes()
    except OSError as cause:
        raise UsageError(f"{path}: cannot be read: {(cause.strerror or str(cause)).lower()}") from cause
