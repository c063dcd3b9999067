"""The entries of a lexicon: triggers of claims, actors and their side, extents and function words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from articles.protocols import PlaceSpelling
from articles.records import Bound, Extent, Holder, Polarity, Predicate, Side


class Form(StrEnum):
    """The form of a trigger's words, from which its mood is read."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    PAST_OR_PARTICIPLE = "past_or_participle"
    ING = "ing"
    NOUN = "noun"
    STATE = "state"  # a phrase that says in whose hands a place is: "under Russian control"


class Role(StrEnum):
    """Who the holder of a claim is, seen from the subject of its trigger."""

    SUBJECT = "subject"
    OPPONENT = "opponent"
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that the entry must make right: the claim's predicate, holder, first place and polarity."""

    text: str
    predicate: Predicate
    holder: Holder | None
    place: str
    polarity: Polarity = Polarity.AFFIRMED


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that assert something about control.

    Attributes
    ----------
    forms : each written form with its grammar.
    direct : whether a place may follow without a preposition, as an object.
    prepositions : those that may stand between the words and the place.
    targets : nouns that must stand between the words and the place ("repelled 12 attacks near"); empty for none.
    usual : who is meant where the words name nobody ("Bakhmut fell"); None where that cannot be told.
    carries : whether forces stand between the words and the place: "pulled its troops out of", "drove them from".
    """

    name: str
    predicate: Predicate
    forms: Mapping[str, Form]
    example: Example
    role: Role = Role.SUBJECT
    direct: bool = True
    prepositions: frozenset[str] = frozenset()
    targets: frozenset[str] = frozenset()
    usual: Holder | None = None
    carries: bool = False


class ActorKind(StrEnum):
    """What an actor's words name."""

    STATE = "state"
    FORCE = "force"
    PERSON = "person"
    BODY = "body"  # an institute, a ministry, an agency
    GROUP = "group"  # analysts, officials
    ADJECTIVE = "adjective"  # a nationality, which takes the noun behind it


@dataclass(frozen=True, slots=True)
class Actor:
    """Who may act or speak; ``name`` is the fullest form in use, None to keep the words of the text."""

    forms: tuple[str, ...]
    side: Side
    kind: ActorKind
    example: str
    name: str | None = None
    plural: bool = False


@dataclass(frozen=True, slots=True)
class ExtentPhrase:
    """Words before a place that say how much of it is meant; ``share_pct`` where they are a plain fraction."""

    phrase: str
    extent: Extent
    example: str
    share_pct: float | None = None


@dataclass(frozen=True, slots=True)
class HedgePhrase:
    """Words before a figure, or ``behind`` it, that say it is not exact; the example is about half of Luhansk."""

    phrase: str
    bound: Bound
    example: str
    behind: bool = False


@dataclass(frozen=True, slots=True)
class Mood:
    """An operator before a trigger, such as an aim, a demand or a doubt; ``example`` shows it at work."""

    name: str
    words: frozenset[str]
    example: str


@dataclass(frozen=True, slots=True)
class SpeechVerb:
    """A verb that hands the words around it to its subject; ``denies`` turns them round."""

    forms: tuple[str, ...]
    example: str
    denies: bool = False
    ahead: str = ""  # key of the words one of which must follow soon: rejected the "claim" that
    behind: frozenset[str] = frozenset()  # words one of which must stand right before it: made it "clear"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Everything a language gives to the pipeline.

    ``mood_names`` gives the moods of each of their words; ``works`` the plants that are known by their own name.
    """

    language: str
    triggers: tuple[Trigger, ...]
    actors: tuple[Actor, ...]
    extents: tuple[ExtentPhrase, ...]
    hedges: tuple[HedgePhrase, ...]
    moods: Mapping[str, Mood]
    mood_names: Mapping[str, frozenset[str]]
    speech: tuple[SpeechVerb, ...]
    words: Mapping[str, frozenset[str]]
    numbers: Mapping[str, float]
    works: Mapping[str, PlaceSpelling]


def index_moods(moods: Mapping[str, Mood]) -> dict[str, frozenset[str]]:
    """The names of the moods of each word that has any."""
    words = frozenset[str]().union(*(mood.words for mood in moods.values()))
    return {word: frozenset(name for name, mood in moods.items() if word in mood.words) for word in words}


def split_words(text: str) -> frozenset[str]:
    """The words of a blank-separated list."""
    return frozenset(text.split())
