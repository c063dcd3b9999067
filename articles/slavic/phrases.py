"""A dictionary of phrases of dictionary forms, which finds them however their words are inflected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from articles.slavic.rows import Word

T = TypeVar("T")
_END = ""  # no word is empty, so this key is free to hold the value of a phrase


class LemmaIndex(Generic[T]):
    """Phrases as a tree of words; each token may answer to several dictionary forms and to itself."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        self._root: dict[str, Any] = {}
        for phrase, value in phrases:
            node = self._root
            for word in phrase.split():
                node = node.setdefault(word, {})
            node.setdefault(_END, value)
        self.first = frozenset(self._root)  # the words that any phrase begins with

    def match(self, words: Sequence[Word], at: int) -> tuple[int, T] | None:
        """The end (exclusive) and value of the longest phrase that begins at token ``at``; None without one."""
        if at >= len(words) or words[at].lemmas.isdisjoint(self.first):
            return None
        nodes, best, index = [self._root], None, at
        while nodes and index < len(words):
            lemmas = words[index].lemmas
            nodes = [node[lemma] for node in nodes for lemma in lemmas if lemma in node]
            index += 1
            for node in nodes:
                if _END in node:
                    best = index, node[_END]
                    break
        return best
