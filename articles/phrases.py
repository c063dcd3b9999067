"""A dictionary of phrases that finds the longest one at a token, however many it holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from articles.tokens import Token, tokenize

T = TypeVar("T")
_END = ""  # no token is empty, so this key is free to hold the values of a phrase


class PhraseIndex(Generic[T]):
    """Phrases and their values as a tree of folded tokens: a look-up takes as long as the phrase it finds."""

    def __init__(self) -> None:
        self._root: dict[str, Any] = {}

    def add(self, phrase: str, value: T) -> None:
        """Add a value under a phrase; a phrase may have several values, kept in the order they came."""
        node = self._root
        tokens = tokenize(phrase)
        for token in tokens:
            node = node.setdefault(token.low, {})
        if tokens:
            node.setdefault(_END, []).append(value)

    @property
    def first(self) -> frozenset[str]:
        """The folded words with which a phrase can begin."""
        return frozenset(self._root)

    @property
    def whole(self) -> frozenset[str]:
        """The folded words that are a phrase alone."""
        return frozenset(word for word, node in self._root.items() if _END in node)

    def following(self, word: str) -> frozenset[str]:
        """The folded words with which a phrase that begins with ``word`` can go on."""
        return frozenset(self._root.get(word, ())) - {_END}

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, tuple[T, ...]] | None:
        """The end (exclusive) and the values of the longest phrase that begins at token ``at``; None without one."""
        node: dict[str, Any] | None = self._root.get(tokens[at].low) if at < len(tokens) else None
        best: tuple[int, tuple[T, ...]] | None = None
        index = at
        while node is not None:
            index += 1
            if _END in node:
                best = index, tuple(node[_END])
            node = node.get(tokens[index].low) if index < len(tokens) else None
        return best
