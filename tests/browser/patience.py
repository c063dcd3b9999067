"""What a reader does again when a late run of the page has undone it."""

from __future__ import annotations

from collections.abc import Callable

_TRIES = 9
SOON_MS = 3_000  # within which one try shows what it did


def repeat(act: Callable[[], object], met: Callable[[], None]) -> None:
    """Act until ``met`` raises no more; what it raised last is raised where it never is."""
    for left in reversed(range(_TRIES)):
        act()
        try:
            met()
        except AssertionError:
            if not left:
                raise
        else:
            return
