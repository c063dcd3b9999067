"""A sentence as a row of chunks: places, actors, amounts, territories, pronouns, words and marks."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from articles.amounts import Amount
from articles.lexicon.records import ActorKind, Form, SpeechVerb, Trigger
from articles.mentions import Named
from articles.records import Side
from articles.tokens import Token


class Kind(StrEnum):
    """What a chunk is."""

    PLACE = "place"
    ACTOR = "actor"
    PRONOUN = "pronoun"
    AMOUNT = "amount"
    TERRITORY = "territory"  # land named by who wants or holds it: "the areas they occupy"
    GROUP = "group"  # places named before: "all four regions", "the city"
    WORD = "word"
    MARK = "mark"


# An enum looks its members up by a function of its own, so what is asked of every chunk has their names apart.
_ACTOR, _ADJECTIVE = Kind.ACTOR, ActorKind.ADJECTIVE


class Chunk(NamedTuple):
    """One or several tokens with what they mean; offsets in the original text, ``low`` folded words.

    Attributes
    ----------
    side, actor_kind, name, plural, possessive : of an actor; ``side`` is None for "its forces", ``name`` None
        where the words themselves are the name. Of a territory: whose it is said to be.
    capital : whether a WORD begins with a capital letter; ``verb`` whether it can be the verb of a clause.
    triggers, speech : what a WORD can be.
    owner : the pronoun of "its forces" or "the areas they occupy", else empty.
    wanted : whether a TERRITORY is what its side wants, and not what it has.
    names : places of a PLACE, and of a state that is a place as well (Ukraine, Kyiv).
    amount : of an AMOUNT, and of a GROUP such as "all four regions".
    many : how many places a GROUP names, None when not said.
    """

    kind: Kind
    start: int
    end: int
    low: str
    capital: bool = False
    verb: bool = False
    triggers: tuple[tuple[Trigger, Form], ...] = ()
    speech: SpeechVerb | None = None
    side: Side | None = None
    actor_kind: ActorKind | None = None
    name: str | None = None
    plural: bool = False
    possessive: bool = False
    owner: str = ""
    names: tuple[Named, ...] = ()
    amount: Amount | None = None
    many: int | None = None
    wanted: bool = False

    @property
    def is_actor(self) -> bool:
        """Whether it can act: an actor that is more than a nationality."""
        return self.kind is _ACTOR and self.actor_kind is not _ADJECTIVE

    @property
    def names_place(self) -> bool:
        """Whether it can be what is held: a place, a territory, places named before or a pronoun for them."""
        return bool(self.names) or self.kind in (Kind.TERRITORY, Kind.GROUP)


_NOTHING_MORE = tuple(Chunk._field_defaults.values())[2:]  # all that is not said of a word alone


def make_word(kind: Kind, token: Token, *, verb: bool = False) -> Chunk:
    """A word, pronoun or mark that is no more than itself; made as the tuple it is, since most chunks are such."""
    said = (kind, token.start, token.end, token.low, token.capital, verb)
    return tuple.__new__(Chunk, said + _NOTHING_MORE)  # unpacking both into one costs a third more
