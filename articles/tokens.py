"""Words and marks of a text with their offsets, in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A word keeps its hyphens and inner apostrophes (Ivano-Frankivsk, don’t, Slov'iansk); a possessive ’s stands alone.
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}"
    r"|\d+(?:[.,]\d+)*"
    r"|[^\W\d_]+(?:['’ʼ](?!s\b)[^\W_]+|-[^\W_]+)*"
    r"|['’]s\b"
    r"|\S"
)
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "`": "'", "‘": "'"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark; ``low`` is its folded form, ``start`` and ``end`` count code points of the original text."""

    start: int
    end: int
    text: str
    low: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def wordy(self) -> bool:
        """Whether it begins with a letter or digit."""
        return self.text[:1].isalnum()


def fold_word(word: str) -> str:
    """A word without case and with one kind of apostrophe, to be compared with others."""
    return word.translate(_APOSTROPHES).casefold()


def tokenize(text: str, *, offset: int = 0) -> list[Token]:
    """The tokens of ``text`` in order; ``offset`` is where ``text`` begins in the original."""
    return [
        Token(offset + found.start(), offset + found.end(), found[0], fold_word(found[0]))
        for found in _TOKEN.finditer(text)
    ]
