"""A sentence as a row of items: places, actors, amounts, words with their grammar, and marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from articles.amounts import Amount
from articles.lexicon.records import ActorKind
from articles.mentions import Named
from articles.records import Side
from articles.slavic.morphology import Analysis, Part
from articles.slavic.rows import Word
from articles.tokens import Token


class Kind(StrEnum):
    """What an item is."""

    PLACE = "place"
    ACTOR = "actor"
    AMOUNT = "amount"
    WORD = "word"
    MARK = "mark"


class Item(NamedTuple):
    """One or several tokens with what they mean; offsets in the original text.

    A tuple, since a text has as many of them as words.

    Attributes
    ----------
    analyses : of the word, or of the head of an actor; ``lemmas`` are their dictionary forms with the word itself.
    keys : of the lexicon's words that it is among.
    cases : of a place or an actor; all six where the form does not tell.
    name : the place as read by the gazetteer; ``meant`` for words such as "the city" that mean one named before.
    side, actor_kind, title : of an actor; ``side`` of an adjective such as "Ukrainian" as well.
    ours : whether it is the speaker's own: "our troops", "we"; ``theirs`` of those named before.
    """

    kind: Kind
    start: int
    end: int
    low: str
    lemmas: frozenset[str] = frozenset()
    analyses: tuple[Analysis, ...] = ()
    keys: frozenset[str] = frozenset()
    capital: bool = False
    cases: frozenset[str] = frozenset()
    name: Named | None = None
    meant: bool = False
    side: Side | None = None
    actor_kind: ActorKind | None = None
    title: str | None = None
    plural: bool = False
    ours: bool = False
    enemy: bool = False
    theirs: bool = False
    amount: Amount | None = None

    def has(self, words: Iterable[str]) -> bool:
        """Whether it is, or may be a form of, one of the words."""
        return not self.lemmas.isdisjoint(words)

    def is_part(self, *parts: Part) -> bool:
        """Whether its likeliest reading is one of these parts of speech."""
        return bool(self.analyses) and self.analyses[0].part in parts

    def may_be(self, *parts: Part) -> bool:
        """Whether any reading is one of these parts of speech."""
        return any(one.part in parts for one in self.analyses)


# An enum looks its members up by a function of its own, so what is asked of every word has their names apart.
_WORD, _MARK = Kind.WORD, Kind.MARK
_NOTHING_MORE = tuple(Item._field_defaults.values())[4:]  # all that is not said of a word alone


def make_word(token: Token, word: Word) -> Item:
    """A word or mark that is no more than itself; made as the tuple it is, since most items are such."""
    kind = _WORD if token.wordy else _MARK
    said = (kind, token.start, token.end, token.low, word.lemmas, word.analyses, word.keys, token.capital)
    return tuple.__new__(Item, said + _NOTHING_MORE)  # unpacking both into one costs a third more


_PREDICATES = (Part.FINITE, Part.SHORT, Part.INFINITIVE)


def is_predicate(item: Item) -> bool:
    """Whether a word can carry a clause: a finite verb, a short participle or an infinitive."""
    return item.kind is Kind.WORD and item.is_part(*_PREDICATES)


def find_next(items: Sequence[Item], first: int, last: int, words: Iterable[str]) -> int | None:
    """The first item of ``[first, last)`` that may be one of the words."""
    wanted = frozenset(words)
    for at in range(first, last):
        if not items[at].lemmas.isdisjoint(wanted):
            return at
    return None
