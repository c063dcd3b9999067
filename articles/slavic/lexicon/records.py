"""The entries of a Slavic lexicon: frames of verbs and nouns with the cases they ask for, actors, words by use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from articles.lexicon.records import ActorKind, Example, Role
from articles.records import Bound, Extent, Holder, Predicate, Side

HOME = "home"  # who is meant where nobody is named: the side that the text speaks for


class Way(StrEnum):
    """How a frame names its place."""

    OBJECT = "object"  # the direct object of a verb, the subject of its passive: взяли Х, Х взят
    SUBJECT = "subject"  # the subject: Х пал, Х находится под контролем
    BEHIND = "behind"  # only behind prepositions: отошли из Х


@dataclass(frozen=True, slots=True)
class Frame:
    """Words that assert something about control, with what they ask of the words around them.

    Attributes
    ----------
    lemmas : dictionary forms of the verbs, and of participles that a dictionary lists as adjectives.
    nouns : event nouns; the place follows in the genitive, or behind one of ``behind``.
    cases : of a place without a preposition, where ``way`` is the object.
    behind : prepositions that may lead the place (compared folded, "в районе" as "район" with its own preposition).
    needs : dictionary forms one of which must stand in the clause ("контроль", "атака"); empty for none.
    bars : dictionary forms that make something else of it ("плен").
    usual : who is meant where nobody is named; None where that cannot be told.
    agent : the case of who acts, in the active.
    extent : how much is meant by the words themselves: nothing, where "there is none".
    passive : the predicate of its passive, where that tells a state: "оккупирован".
    carries : whether forces are its object, and the subject of its passive: "войска выведены", "группа окружена".
    travels : whether only forces can do it: persons who "leave" or "enter" a town travel.
    owned : whether the thing needed tells who acts: whose flag it is that was raised.
    negated : whether its denial is what is asserted: "did not let them through".
    """

    name: str
    predicate: Predicate
    lemmas: frozenset[str]
    examples: tuple[Example, ...]
    nouns: frozenset[str] = frozenset()
    way: Way = Way.OBJECT
    cases: frozenset[str] = frozenset({"accs"})
    behind: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    bars: frozenset[str] = frozenset()
    role: Role = Role.SUBJECT
    usual: Holder | str | None = None
    passive: Predicate | None = None
    agent: str = "nomn"
    extent: Extent | None = None
    carries: bool = False
    travels: bool = False
    owned: bool = False
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """Who may act or speak, by phrases of dictionary forms or fixed words; ``name`` is the fullest form."""

    phrases: tuple[str, ...]
    side: Side | None
    kind: ActorKind
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """Words that say how much of a place is meant, or how exact a figure is."""

    phrases: tuple[str, ...]
    extent: Extent | None = None
    share_pct: float | None = None
    bound: Bound | None = None


@dataclass(frozen=True, slots=True)
class SlavicLexicon:
    """Everything a language gives to the pipeline; ``words`` are dictionary forms by their use."""

    language: str
    frames: tuple[Frame, ...]
    actors: tuple[Named, ...]
    measures: tuple[Measure, ...]
    words: Mapping[str, frozenset[str]]
    numbers: Mapping[str, float]
    months: tuple[str, ...]
    speech: Mapping[str, bool] = field(default_factory=dict)  # dictionary form: whether it denies
