"""Whose a place is, said without a verb of holding: it is ours, again Ukrainian, with the enemy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.lexicon.records import ActorKind
from articles.slavic.clauses import Clause
from articles.slavic.groups import Group
from articles.slavic.items import Item, Kind
from articles.slavic.morphology import Part
from articles.slavic.scenes import Scene

_LINKING = frozenset({"быть", "бути", "оставаться", "остаться", "залишатися", "лишатися", "залишитися"})
_LINKING |= {"находиться", "перебувати", "знаходитися", "стать", "стати", "являться", "считаться", "вважатися"}
_VERBS = frozenset({Part.FINITE, Part.SHORT, Part.INFINITIVE, Part.GERUND})
_ADJECTIVES = frozenset({"ru_adjective", "ua_adjective", "our_adjective"})
_WITH = {"за": "ablt", "у": "gent", "в": "gent"}  # the case of who has it
_STILL = frozenset({"досі", "наразі", "поки", "нині"})  # adverbs that a dictionary lists as something else
_US = frozenset({"нами"})
_HOLDERS = (ActorKind.STATE, ActorKind.FORCE)
_DASHES = frozenset({"-", "–", "—"})
_REACH = 4  # words between a place and whose it is: "снова", "уже давно", "полностью"


@dataclass(frozen=True, slots=True)
class Owned:
    """A place and the item that says whose it is; ``frame`` is the frame's name, ``agent`` who has it."""

    frame: str
    group: Group
    trigger: int
    agent: int


def find_owned(scene: Scene, clause: Clause) -> Owned | None:
    """``Марьинка наша``, ``Херсон знову український``, ``Работино давно у россиян``; None for any other clause."""
    items = scene.items
    if not any(_tells(items[at]) for at in range(clause.first, clause.last)) or not _is_linked(items, clause):
        return None
    for group in scene.groups_of(clause):
        if group.preposition or "nomn" not in group.cases or not group.is_local(items):
            continue
        at = _skip(items, group.last, clause.last)
        if at < clause.last:
            owned = _read_adjective(items, clause, group, at) or _read_holder(items, clause, group, at)
            if owned is not None:
                return owned
    return None


def _tells(item: Item) -> bool:
    return item.low in _WITH or (item.kind is Kind.WORD and not item.keys.isdisjoint(_ADJECTIVES))


def _is_linked(items: Sequence[Item], clause: Clause) -> bool:
    """Whether a clause has no verb but one that links, and that not of the future."""
    for item in items[clause.first : clause.last]:
        if item.kind is not Kind.WORD or not item.analyses or item.analyses[0].part not in _VERBS:
            continue
        if not item.has(_LINKING) or item.analyses[0].tense == "futr":
            return False
    return True


def _skip(items: Sequence[Item], at: int, last: int) -> int:
    """Past adverbs, measures, the linking verb and a dash."""
    for _ in range(_REACH):
        item = items[at] if at < last else None
        if item is None:
            break
        passed = item.kind is Kind.AMOUNT or item.low in _DASHES or item.has(_LINKING) or item.low in _STILL
        if item.low in _WITH or (not passed and not item.is_part(Part.OTHER)):
            break
        at += 1
    return at


def _read_adjective(items: Sequence[Item], clause: Clause, group: Group, at: int) -> Owned | None:
    """An adjective of a side that no noun follows."""
    item = items[at]
    if item.kind is not Kind.WORD or item.keys.isdisjoint(_ADJECTIVES):
        return None
    behind = items[at + 1] if at + 1 < len(items) else None
    ends = behind is None or at + 1 >= clause.last or behind.kind is Kind.MARK
    return Owned("whose", group, at, at) if ends else None


def _read_holder(items: Sequence[Item], clause: Clause, group: Group, at: int) -> Owned | None:
    """``за россиянами``, ``у противника``: forces or a state, and nothing that they would have there."""
    case = _WITH.get(items[at].low)
    if case is None or at + 1 >= clause.last:
        return None
    holder = items[at + 1]
    has = holder.kind is Kind.ACTOR and case in holder.cases and holder.actor_kind in _HOLDERS
    has = has or (holder.low in _US and items[at].low == "за")  # "за нами"; "у нас" is said of much else
    ends = at + 2 >= clause.last or items[at + 2].kind is Kind.MARK
    return Owned("with_whom", group, at, at + 1) if has and ends else None
