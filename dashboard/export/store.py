"""Writing what leaves Claimline: to standard output, or to a file that is whole or not there."""

from __future__ import annotations

import sys
from pathlib import Path

from geodata.upstreams.store.home import write_file


def write_output(content: bytes, path: Path | None) -> None:
    """Write bytes to a file, beside it first and then renamed; to standard output for None.

    Raises
    ------
    StoreError
        If the file cannot be written; what was there before is as it was.
    """
    if path is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
    else:
        write_file(path, lambda file: file.write(content))
