"""The user's own folder: where it is, and how a file is put there so that a fault leaves the old one whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from geodata.errors import StoreError

ORIGINALS = "originals"
CONTROL = "control"


def find_home(given: Path | None = None) -> Path:
    """``given``, else ``CLAIMLINE_HOME``, else ``claimline`` in the user's folder for data; it need not exist.

    Raises
    ------
    StoreError
        If nothing says where the user's folder is.
    """
    if given is not None:
        return given
    if named := os.environ.get("CLAIMLINE_HOME"):
        return Path(named)
    try:
        data = os.environ.get("XDG_DATA_HOME")
        # The standard for XDG_DATA_HOME says that a relative path is to be ignored.
        base = Path(data) if data and Path(data).is_absolute() else Path.home() / ".local" / "share"
    except RuntimeError as cause:
        raise StoreError("this user has no home folder; name one with CLAIMLINE_HOME and try again") from cause
    return base / "claimline"


def make_folder(folder: Path) -> Path:
    """Make the folder and its parents where missing; StoreError where it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as cause:
        raise describe_fault(folder, cause, "made") from cause
    return folder


def write_file(path: Path, write: Callable[[BinaryIO], object]) -> None:
    """Write a file beside ``path`` through ``write``, make it last, and put it in place in one step.

    Raises
    ------
    StoreError
        If it cannot be written; what was at ``path`` before is whole then.
    """
    make_folder(path.parent)
    scratch: str | None = None
    try:
        handle, scratch = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        Path(scratch).replace(path)
        scratch = None
        sync_folder(path.parent)
    except OSError as cause:
        raise describe_fault(path, cause, "written") from cause
    finally:
        if scratch is not None:
            Path(scratch).unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last over a loss of power."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def describe_fault(path: Path, cause: OSError, done: str) -> StoreError:
    """The sentence for a fault of the disk, such as a full one or a folder that may not be written to."""
    reason = (cause.strerror or str(cause)).lower()
    return StoreError(f"{path} cannot be {done}: {reason}; what was there before is unchanged")
