"""Text of others made safe for a terminal: what could move the cursor or turn the line around is shown, not obeyed."""

from __future__ import annotations

import unicodedata

# Characters that end a line in a table cell, or reorder what follows them.
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def show_controls(text: str) -> str:
    r"""Replace control characters but the newline, and direction marks, by their escape (``\x1b``, ``\u202e``)."""
    return "".join(_escape(char) if _is_active(char) else char for char in text)


def _is_active(char: str) -> bool:
    return (unicodedata.category(char) == "Cc" and char != "\n") or char in _BIDI


def _escape(char: str) -> str:
    return char.encode("unicode_escape").decode("ascii")
