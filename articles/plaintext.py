"""A text as its reader sees it: marks that nobody sees left out, letters and marks of the same look made one."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from articles.scripts import write_in_one_script
from articles.wrapping import join_wrapped, keeps_hyphen

# Soft hyphen, zero-width spaces and joiners, marks of direction, variation selectors, byte order mark.
_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
_ACCENTS = "\u0300-\u036f"
_OF_FONT = "\ufb00-\ufb06\uff01-\uff5e\u3380-\u33df\U0001d400-\U0001d7ff"
_GROUPING = "\u00a0\u2009\u202f"  # spaces between groups of three digits
# Made plain, these take another number of characters. A line's end goes with the hyphen before it, an accent with its
# letter; ligatures, letters of a font ("𝗥𝘂𝘀𝘀𝗶𝗮"), "㎢" and TeX's quotation marks are written out. The first
# character is looked for alone, which is several times as fast, and then looked back at.
_ODD = re.compile(
    f"[{_UNSEEN}{_ACCENTS}{_OF_FONT}{_GROUPING}`' -](?:"
    "(?<=\u00ad)\u00ad*[ \t\r]*\n"
    r"|(?<=[^\W\d_]-)\r?\n(?=[^\W\d_])"
    f"|(?<=\\d[{_GROUPING}])(?<!\\d{{4}}.)(?=\\d{{3}}(?!\\d))"
    r"|(?<=\d )(?<!\d{4} )(?=\d{3}\s(?:sq|km))"
    f"|(?<=[{_UNSEEN}])[{_UNSEEN}]*"
    f"|(?<=[{_ACCENTS}])[{_ACCENTS}]*"
    f"|(?<=[{_OF_FONT}])"
    "|(?<=`)`|(?<=')')"
)
_HINT = re.compile(f"[{_UNSEEN}{_ACCENTS}{_OF_FONT}{_GROUPING}]")  # to look for single characters is ten times as fast
_GROUPED = re.compile(r"\d \d{3}\s")
_PAIRED = ("-\n", "-\r\n", "``", "''")
_LEFT_OUT = re.compile(f"[{_UNSEEN}\\s-]*\\Z")
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_LAST_WORD_CHARS = 20  # as far back as the first half of a compound is looked for
_PLAIN_ROWS = {
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
    "\n": "\u0085\u2028\u2029\v\f",
    "-": "\u2010\u2011\u2212\ufe63",
    "–": "\u2012",
    "—": "\u2015\u2e3a\u2e3b\ufe58",
    '"': "\u2033\u201f",
    "“": "\u275d\u301d",
    "”": "\u275e\u301e",
    "«": "\u300a",
    "»": "\u300b",
}
_PLAIN = {mark: plain for plain, marks in _PLAIN_ROWS.items() for mark in marks}
_PLAIN |= {chr(code): " " for code in (*range(9), *range(14, 32), *range(127, 133), *range(134, 160))}  # controls
_MARKS = re.compile("[" + "".join(map(re.escape, _PLAIN)) + "]")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_APOSTROPHE = re.compile(
    '[`´‘′ʹʼ‛＇"”*](?:'  # the mark first: it is what is rare
    r"(?<=[^\W\d_][`´‘′ʹʼ‛＇])(?=[^\W\d_])"
    '|(?<=[\u0400-\u04ff]["”*])(?=[яюєїЯЮЄЇ]))'  # Слов"янськ
)


@dataclass(frozen=True, slots=True)
class PlainText:
    """A text made plain; from ``turns[i]`` on the original is ``shifts[i]`` characters ahead of it."""

    text: str
    turns: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)

    def find_span(self, start: int, end: int, *, original: str) -> tuple[int, int]:
        """Characters of ``original`` that ``[start, end)`` of the plain text stands for; not empty."""
        last = self._find_origin(end - 1) + 1
        behind = original[last : self._find_origin(end)]  # the rest of a pair of marks, an accent, what nobody sees
        unseen = _LEFT_OUT.search(behind)
        kept = len(behind) if unseen is None else unseen.start()
        return self._find_origin(start), last + kept

    def _find_origin(self, at: int) -> int:
        return at + self.shifts[bisect_right(self.turns, at) - 1]


def make_plain(text: str) -> PlainText:
    """The plain form of ``text``; where nothing is odd it has the same characters."""
    if not (_HINT.search(text) or any(mark in text for mark in _PAIRED) or _GROUPED.search(text)):
        return PlainText(_level(text))
    pieces: list[str] = []
    turns, shifts = [0], [0]
    end = length = 0
    for found in _ODD.finditer(text):
        start = found.start()
        if "\u0300" <= text[start] <= "\u036f" and start > end:
            start -= 1  # the letter that the accent is on
        plain = _write_out(text, start, found.end())
        pieces += text[end:start], plain
        length += start - end
        for offset in range(1, len(plain)):  # several letters may stand for one
            turns.append(length + offset)
            shifts.append(min(start + offset, found.end() - 1) - length - offset)
        length, end = length + len(plain), found.end()
        turns.append(length)
        shifts.append(end - length)
    return PlainText(_level("".join((*pieces, text[end:]))), tuple(turns), tuple(shifts))


def _write_out(text: str, start: int, end: int) -> str:
    odd = text[start:end]
    if odd in ("``", "''"):
        return '"'
    if odd[0] == "-" and odd[-1] == "\n":
        before = _LAST_WORD.search(text[max(0, start - _LAST_WORD_CHARS) : start])
        return "-" if text[end].isupper() or (before and keeps_hyphen(before[0])) else ""
    if "\u0300" <= odd[-1] <= "\u036f":
        return "".join(char for char in unicodedata.normalize("NFC", odd) if not unicodedata.combining(char))
    return "" if _LEFT_OUT.fullmatch(odd) else unicodedata.normalize("NFKC", odd)


def _level(text: str) -> str:
    """The text with one mark for all of a look, as many characters as before."""
    text = _MARKS.sub(lambda found: _PLAIN[found[0]], text)
    text = _LONE_RETURN.sub("\n", text) if "\r" in text else text
    return join_wrapped(write_in_one_script(_APOSTROPHE.sub("’", text)))
