"""Answers that were made already, kept up to so many bytes; a second request for one waits for the first."""

from __future__ import annotations

import gzip
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Lock, Semaphore

MOST_BYTES = 64 * 1024 * 1024
GZIP_LEVEL = 1  # of 9: an answer may be asked for once, and a day of 36 KB becomes 2.8 KB, at the highest level 2.3
AT_ONCE = 2  # answers in the making: more threads only take the interpreter from each other and from the event loop
LEAST_GZIPPED = 500  # bytes; less becomes larger


@dataclass(frozen=True, slots=True)
class Body:
    """The bytes of an answer, plain and compressed, and its header ``Link``; ``compressed`` is None for a short one."""

    plain: bytes
    compressed: bytes | None
    link: str

    @property
    def size(self) -> int:
        """How many bytes it takes."""
        return len(self.plain) + len(self.compressed or b"") + len(self.link)


def make_body(plain: bytes, link: str) -> Body:
    """Compress the bytes where that is worth it."""
    compressed = gzip.compress(plain, GZIP_LEVEL, mtime=0) if len(plain) >= LEAST_GZIPPED else None
    return Body(plain, compressed, link)


class Answers:
    """The answers of late, by what was asked; safe to share between threads."""

    def __init__(self, *, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._size = 0
        self._kept: OrderedDict[str, Body] = OrderedDict()
        self._making: dict[str, Future[Body]] = {}
        self._lock = Lock()
        self._turns = Semaphore(AT_ONCE)

    def get(self, key: str, make: Callable[[], Body]) -> Body:
        """The answer of a key, made by the first who asks; whatever ``make`` raises reaches all who wait for it."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
            future = self._making.get(key)
            is_first = future is None
            if future is None:
                future = self._making[key] = Future()
        if is_first:
            self._make(key, make, future)
        return future.result()

    def _make(self, key: str, make: Callable[[], Body], future: Future[Body]) -> None:
        try:
            with self._turns:
                body = make()
        except BaseException as fault:
            with self._lock:
                del self._making[key]
            future.set_exception(fault)
            return
        with self._lock:
            del self._making[key]
            self._kept[key] = body
            self._size += body.size
            while self._size > self._most_bytes:
                _, dropped = self._kept.popitem(last=False)
                self._size -= dropped.size
        future.set_result(body)
