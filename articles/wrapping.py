"""Lines that were broken to a width, joined again; list items, headings and paragraphs stay on their own lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from articles.lexicon.records import split_words
from articles.sentences import BULLET

_WIDTHS = range(40, 101)  # of the longest line of a text that was broken to a width, in characters
_LEAST_LINES = 3  # two lines show no width
_LEAST_CONTINUED = 40  # a shorter line before a small letter may be a row of a list
_ENDING = frozenset(".!?…:;")
# A hyphen at a line's end belongs to the word behind one of these; behind others it was set to part a word.
_COMPOUNDING = split_words(
    "russian ukrainian russia ukraine moscow kyiv kiev kremlin western self pro anti non ex co vice mid north south "
    "east west long short hard far well so then once still already newly "
    "северо юго северно южно восточно западно военно общественно экс вице по пол юго-западно "
    "північно південно східно західно військово суспільно віце пів"
)


def join_wrapped(text: str) -> str:
    """``text`` with a space for each line end that only kept to a width, as many characters as before.

    A block of lines was broken to a width where no line had room for the first word of the next. Elsewhere a long
    line goes on where the next begins with a small letter.
    """
    if "\n" not in text:
        return text
    lines = text.split("\n")
    ends = ["\n"] * len(lines)
    for first, last in _find_blocks(lines):
        wrapped = _is_wrapped(lines[first:last])
        for at in range(first, last - 1):
            if wrapped or _goes_on(lines[at].rstrip(), lines[at + 1].lstrip()):
                ends[at] = " "
    ends[-1] = ""
    return "".join(part for pair in zip(lines, ends, strict=True) for part in pair)


def keeps_hyphen(before: str) -> bool:
    """Whether a hyphen between a line's last word and a small letter on the next belongs to their word."""
    return before.casefold() in _COMPOUNDING


def _find_blocks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """First and last (exclusive) of the lines that follow each other without a blank one or a bullet between."""
    first = 0
    for at, line in enumerate(lines):
        blank = not line.strip()
        if blank or BULLET.match(line):
            if at - first > 1:
                yield first, at
            first = at + blank
    if len(lines) - first > 1:
        yield first, len(lines)


def _is_wrapped(block: Sequence[str]) -> bool:
    width = max(len(line.rstrip()) for line in block)
    if len(block) < _LEAST_LINES or width not in _WIDTHS:
        return False
    behind = (line.split(None, 1)[0] for line in block[1:])
    return all(len(line.rstrip()) + 1 + len(word) > width for line, word in zip(block, behind, strict=False))


def _goes_on(line: str, after: str) -> bool:
    return len(line) >= _LEAST_CONTINUED and line[-1] not in _ENDING and after[:1].islower()
