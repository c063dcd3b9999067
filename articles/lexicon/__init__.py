"""The words of each language that carry claims; a language is one :class:`Lexicon`."""

from __future__ import annotations

from articles.lexicon.en import ENGLISH
from articles.lexicon.records import Lexicon

LEXICONS: dict[str, Lexicon] = {"en": ENGLISH}
