"""Who holds an office, and on which side: the governor of, the head of police of, the Russian president."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from articles.lexicon.records import ActorKind
from articles.records import Side
from articles.slavic.clauses import Clause
from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.morphology import Part

_REACH_BACK = 8  # items between an office and the surname of who holds it
_REACH = 6  # items behind an office that tell its side
_CLAIMED = frozenset({"UA-09", "UA-14", "UA-23", "UA-40", "UA-43", "UA-65"})  # where offices of both sides claim to be


def find_office(items: Sequence[Item], clause: Clause, index: int, lexicon: SlavicLexicon) -> int | None:
    """The office of a person named at ``index``: ``начальник полиции Волчанска Алексей Харьковский``."""
    for at in range(index - 1, max(clause.first, index - _REACH_BACK) - 1, -1):
        item = items[at]
        if item.kind is Kind.WORD and item.has(lexicon.words["role_noun"]) and is_named(item):
            return at
        if item.is_part(Part.FINITE, Part.PREPOSITION) or item.kind is Kind.MARK:
            return None
    return None


def find_name(items: Sequence[Item], clause: Clause, office: int) -> tuple[int, int] | None:
    """The items ``[first, last)`` of the name of who holds an office, where other words stand between the two."""
    if office + 1 >= clause.last or items[office + 1].capital or items[office + 1].kind is not Kind.WORD:
        return None
    first = office + 1
    while first < min(clause.last, office + _REACH_BACK) and not _is_of_name(items[first]):
        if items[first].is_part(Part.FINITE, Part.PREPOSITION) or items[first].kind is Kind.MARK:
            return None
        first += 1
    last = first
    while last < clause.last and _is_of_name(items[last]):
        last += 1
    return (first, last) if last > first else None


def _is_of_name(item: Item) -> bool:
    person = item.actor_kind is ActorKind.PERSON
    return person or (item.kind is Kind.WORD and item.capital and is_surname(item))


def find_office_side(
    items: Sequence[Item], clause: Clause, index: int, lexicon: SlavicLexicon, home: Side | None
) -> Side:
    """The side of an office by the words around it, else that of the text; ``other`` where nothing tells it."""
    near = range(max(clause.first, index - 2), min(clause.last, index + _REACH))
    for at in near:
        if items[at].side is not None and (items[at].kind is not Kind.WORD or at < index + 2):
            return items[at].side or Side.OTHER
    known = (item for item in items[index : clause.last] if item.actor_kind is ActorKind.PERSON and item.side)
    person = next((item.side for item in known if "nomn" in item.cases), None)
    if person is not None:
        return person
    low = {lemma for at in near for lemma in items[at].lemmas}
    if low & lexicon.words["ua_cue"]:
        return Side.UA
    if low & lexicon.words["ru_cue"]:
        return Side.RU
    named = [one for at in near if (name := items[at].name) for one in name.readings if one.iso]
    free = any(one.iso not in _CLAIMED for one in named)  # where Russia has appointed nobody
    return Side.UA if free or (named and home is None) else home or Side.OTHER


def is_surname(item: Item) -> bool:
    """Whether a capitalised word may be a surname in the nominative."""
    return is_named(item) or item.low.endswith(("ский", "цкий", "ський", "цький"))


def is_someone(item: Item, words: Mapping[str, frozenset[str]]) -> bool:
    """Whether a person or an office in the nominative stands here."""
    office = item.kind is Kind.WORD and item.has(words["role_noun"]) and is_named(item)
    return office or (item.actor_kind is ActorKind.PERSON and "nomn" in item.cases)


def is_named(item: Item) -> bool:
    """Whether a word is, or may be, a noun in the nominative."""
    return any("nomn" in one.cases for one in item.analyses if one.part is Part.NOUN)
