"""A sentence as a row of words whose grammar and uses were looked up once for the whole language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.morphology import Analysis, Morphology
from articles.tokens import Token

_KEPT_WORDS = 20_000  # words kept in memory; running text has fewer in common use


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word: its dictionary forms with itself, its analyses, and its uses in the lexicon by their keys.

    What begins with a digit has the use "figure".
    """

    lemmas: frozenset[str]
    analyses: tuple[Analysis, ...]
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Row:
    """The tokens of a sentence and the word of each."""

    tokens: Sequence[Token]
    words: Sequence[Word]

    def low(self, at: int) -> str:
        """The folded token, empty outside the row."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def has(self, at: int, key: str) -> bool:
        """Whether a token may be one of the lexicon's words under ``key``."""
        return 0 <= at < len(self.words) and key in self.words[at].keys

    def is_any(self, keys: frozenset[str]) -> bool:
        """Whether any token is among the words of any of the keys."""
        for word in self.words:  # noqa: SIM110 - asked of every sentence, and a generator costs as much again
            if not word.keys.isdisjoint(keys):
                return True
        return False


class WordBook:
    """The words of one language, looked up once each and kept up to a bound."""

    def __init__(self, lexicon: SlavicLexicon, morphology: Morphology, extra: Mapping[str, frozenset[str]]) -> None:
        self._morphology = morphology
        self._keys: dict[str, set[str]] = {}
        for uses in (lexicon.words, extra):
            for key, words in uses.items():
                for word in words:
                    self._keys.setdefault(word, set()).add(key)
        self._kept: dict[str, Word] = {}

    def make_row(self, tokens: Sequence[Token]) -> Row:
        """The row of a sentence's tokens; ё is read as е."""
        plain = [token._replace(low=token.low.replace("ё", "е")) if "ё" in token.low else token for token in tokens]
        return Row(plain, [self._kept.get(token.low) or self._look_up(token.low) for token in plain])

    def _look_up(self, low: str) -> Word:
        analyses = self._morphology.analyse(low)
        lemmas = frozenset((low, *(one.lemma for one in analyses)))
        keys = frozenset(key for lemma in lemmas for key in self._keys.get(lemma, ()))
        keys = keys | {"figure"} if low[:1].isdigit() else keys
        word = Word(lemmas, analyses, keys)
        if len(self._kept) >= _KEPT_WORDS:
            self._kept.clear()
        self._kept[low] = word
        return word
