"""Zip archives as bytes: their size is checked before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from geodata.errors import DrawingError

ZIP_SIGNATURE = b"PK\x03\x04"
MOST_ENTRIES = 1_000
MOST_RATIO = 200  # maps and tables shrink to a tenth or a fiftieth; bombs to a thousandth
RATIO_FROM = 10_000_000  # bytes; below, a high ratio does no harm
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


def is_zip(content: bytes) -> bool:
    """Whether these bytes begin as a zip archive does."""
    return content.startswith(ZIP_SIGNATURE)


def unpack(content: bytes, *, wanted: Callable[[str], bool], source: str, most_bytes: int) -> dict[str, bytes]:
    """Name -> bytes of the wanted entries of a zip archive.

    Names are only read, never used as paths. No entry grows beyond the size that the archive states for it, which is
    checked first: the reader stops there and refuses an entry that has more or other bytes than stated.

    Parameters
    ----------
    wanted : tells by an entry's name whether to unpack it.
    most_bytes : of all entries together, unpacked.

    Raises
    ------
    DrawingError
        As :func:`list_entries`, and if an entry has other bytes than stated.
    """
    names = list_entries(content, source=source, most_bytes=most_bytes)
    with _explain_faults(source), zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in names if wanted(name)}


def list_entries(content: bytes, *, source: str, most_bytes: int) -> tuple[str, ...]:
    """Names of the files in a zip archive that may be unpacked.

    Raises
    ------
    DrawingError
        If it is no whole zip archive, packed in an unusual way, has too many entries, a name twice, or states too large
        a size or ratio.
    """
    with _explain_faults(source), zipfile.ZipFile(io.BytesIO(content)) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    _check_total(entries, size=len(content), source=source, most_bytes=most_bytes)
    for entry in entries:
        where = f"{source}: {entry.filename}"
        # Of the other methods the reader unpacks as much as comes, whatever size is stated.
        if entry.compress_type not in _METHODS or entry.flag_bits & 1:
            raise DrawingError(f"{where}: got an unusual packing or a password, wanted “deflate”; pack it again")
        if entry.file_size > RATIO_FROM and entry.file_size > MOST_RATIO * max(entry.compress_size, 1):
            raise DrawingError(
                f"{where}: got {entry.file_size:,} bytes packed as {entry.compress_size:,}, wanted at most "
                f"{MOST_RATIO} to 1; it looks like a zip bomb, and nothing was unpacked"
            )
    return tuple(entry.filename for entry in entries)


def _check_total(entries: list[zipfile.ZipInfo], *, size: int, source: str, most_bytes: int) -> None:
    if len(entries) > MOST_ENTRIES:
        raise DrawingError(f"{source}: got {len(entries):,} files in a zip archive, wanted at most {MOST_ENTRIES:,}")
    if len({entry.filename for entry in entries}) < len(entries):
        raise DrawingError(f"{source}: got a zip archive that has a file of one name twice, wanted each once")
    packed, unpacked = sum(entry.compress_size for entry in entries), sum(entry.file_size for entry in entries)
    if packed > size:  # its entries share their bytes
        raise DrawingError(
            f"{source}: got a zip archive of {size:,} bytes that states {packed:,} packed bytes; it looks like a zip "
            "bomb, and nothing was unpacked"
        )
    if unpacked > most_bytes:
        raise DrawingError(
            f"{source}: got a zip archive of {unpacked:,} bytes when unpacked, wanted at most {most_bytes:,}; nothing "
            "was unpacked"
        )


@contextmanager
def _explain_faults(source: str) -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as cause:
        raise DrawingError(
            f"{source}: got a zip archive that cannot be read ({cause}), wanted a whole one; fetch or save it again"
        ) from cause
