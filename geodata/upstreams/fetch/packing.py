"""Reads a body that the server packed for the way (gzip), piece by piece, so that a small one cannot fill the disk."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from geodata.upstreams.fetch.client import TransientError

GZIP = "gzip"
MOST_PIECE_BYTES = 1 << 20
_GZIP_ONLY = 16 + zlib.MAX_WBITS


def unpack(chunks: Iterator[bytes], url: str) -> Iterator[bytes]:
    """The content of a gzip body, in pieces of at most :data:`MOST_PIECE_BYTES`.

    Raises
    ------
    TransientError
        If the body is damaged or ends early.
    """
    decoder = zlib.decompressobj(_GZIP_ONLY)
    try:
        for chunk in chunks:
            waiting = chunk
            while waiting and not decoder.eof:
                yield decoder.decompress(waiting, MOST_PIECE_BYTES)
                waiting = decoder.unconsumed_tail
        yield decoder.flush()
    except zlib.error as cause:
        raise TransientError(f"{url}: the packed body is damaged") from cause
    if not decoder.eof:
        raise TransientError(f"{url}: the packed body ends early")
