"""One fetch at a time: a lock that goes when its process does, however that ends."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from geodata.errors import StoreError
from geodata.upstreams.store.home import describe_fault, make_folder

LOCK = ".lock"


@contextmanager
def hold_lock(folder: Path) -> Iterator[None]:
    """Hold the folder's lock; StoreError at once where another process holds it."""
    path = make_folder(folder) / LOCK
    try:
        file = path.open("ab")
    except OSError as cause:
        raise describe_fault(path, cause, "opened") from cause
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as cause:
            raise StoreError(
                f"{folder}: another 'claimline fetch' is at work there; wait until it has ended and try again"
            ) from cause
        except OSError as cause:
            raise describe_fault(path, cause, "locked") from cause
        yield
