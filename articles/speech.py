"""Stretches of a line inside quotation marks, however the marks nest or stay open."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from articles.tokens import Token

_OPENERS = {"“": "”", "«": "»", "„": "“”", "‘": "’"}
OPENING_MARKS = frozenset('“«„‘"')
CLOSING_MARKS = frozenset('”»’"')


@dataclass(frozen=True, slots=True)
class Quoted:
    """Characters ``[start, end)`` between a pair of quotation marks, the marks left out."""

    start: int
    end: int

    def holds(self, start: int, end: int) -> bool:
        """Whether ``[start, end)`` lies wholly inside the marks."""
        return self.start <= start and end <= self.end


def find_quoted(tokens: Sequence[Token]) -> list[Quoted]:
    """The outermost quoted stretches of one line, in order.

    A mark that is never closed counts only when it opens the line, as in a speech that runs over several
    paragraphs; it then reaches to the line's end.
    """
    found: list[Quoted] = []
    opened: Token | None = None
    partner, depth = "", 0
    for token in tokens:
        mark = token.text
        if opened is None:
            if mark in _OPENERS or mark == '"':
                opened, partner, depth = token, _OPENERS.get(mark, '"'), 1
        elif mark in partner:
            depth -= 1
            if depth == 0:
                found.append(Quoted(opened.end, token.start))
                opened = None
        elif mark == opened.text:
            depth += 1
    if opened is not None and opened is tokens[0]:
        found.append(Quoted(opened.end, tokens[-1].end))
    return found


def find_quotation(quoted: Sequence[Quoted], start: int, end: int) -> Quoted | None:
    """The quotation marks that hold ``[start, end)``, None where none do; ``quoted`` is in order."""
    behind = bisect_right(quoted, start, key=lambda one: one.start)
    return quoted[behind - 1] if behind and quoted[behind - 1].holds(start, end) else None
