"""Places that a Slavic frame is said of without naming them: there, in its centre, where, in the clause before."""

from __future__ import annotations

from collections.abc import Sequence

from articles.amounts import Amount
from articles.records import Predicate
from articles.slavic.clauses import Clause
from articles.slavic.groups import Group
from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import Frame
from articles.slavic.morphology import Part
from articles.slavic.scenes import Scene

LOCAL = frozenset({"в", "во", "на", "у", "по"})
THERE = frozenset({"там", "туди", "туда"})
_THENCE = frozenset({"оттуда", "отсюда", "звідти", "звідси"})
_ALL = frozenset({"весь", "всі", "усі", "все", "увесь", "штурмовий", "штурмовой"})
_WHERE = frozenset({"где", "де"})

# The items of the places, how what lies around them is called, their amount, and the item of a pronoun for them.
Places = tuple[tuple[int, ...], str, Amount | None, int | None]


def gather(scene: Scene, groups: Sequence[Group]) -> Places | None:
    """All groups of one kind: towns are meant before the region or front they lie in."""
    local = [group for group in groups if group.is_local(scene.items)]
    chosen = local or list(groups)
    if not chosen:
        return None
    places = tuple(at for group in chosen for at in group.places)
    return places, chosen[0].edge, next((group.amount for group in chosen if group.amount), None), None


def find_left(scene: Scene, clause: Clause, frame: Frame) -> Places | None:
    """``были вынуждены уйти оттуда``: the places named last."""
    if frame.predicate is not Predicate.WITHDREW:
        return None
    found = (index for index in range(clause.first, clause.last) if scene.items[index].low in _THENCE)
    return next((((), "", None, index) for index in found), None)


def find_where(scene: Scene, clause: Clause, frame: Frame) -> Places | None:
    """``під Добропіллям, де тривають бої``: the place right before "where"."""
    before = clause.first - 3  # the name, the comma, the word for where
    wheres = clause.opener in _WHERE and clause.relative and not LOCAL.isdisjoint(frame.behind)
    if not wheres or before < 0 or scene.items[before].kind is not Kind.PLACE or scene.items[before].name is None:
        return None
    groups = (group for one in scene.clauses if one.last <= clause.first for group in scene.groups_of(one))
    return next((gather(scene, [group]) for group in groups if before in group.places), None)


def find_there(scene: Scene, clause: Clause, frame: Frame) -> Places | None:
    """``там``, ``в центральних кварталах``, ``усі штурми відбито``: of the place named last, which no word names."""
    items, words = scene.items, scene.lexicon.words
    for at in range(clause.first, clause.last):
        item = items[at]
        if item.low in THERE and not LOCAL.isdisjoint(frame.behind):
            return (), "", None, at
        if item.kind is not Kind.WORD:
            continue
        if item.has(words["quarter"]) and _is_led(items, clause, at, frame):
            return (), "", None, at
        counted = item.low == "натиск" or (at > clause.first and items[at - 1].has(_ALL))
        if frame.predicate is Predicate.REPELLED and counted and item.has(frame.needs):
            return (), "", None, at
    return None


def _is_led(items: Sequence[Item], clause: Clause, at: int, frame: Frame) -> bool:
    """Whether a preposition of the frame stands before a noun and its adjectives."""
    index = at - 1
    while index >= clause.first and items[index].may_be(Part.ADJECTIVE):
        index -= 1
    return index >= clause.first and items[index].low in frame.behind


def find_before(scene: Scene, clause: Clause, frame: Frame) -> Places | None:
    """``14 спроб прорвати оборону поблизу Х, усі атаки відбито``: the place stands in the clause before."""
    before = [one for one in scene.clauses if one.last <= clause.first]
    if frame.predicate is not Predicate.REPELLED or not before:
        return None
    return gather(scene, [group for group in scene.groups_of(before[-1]) if group.preposition in frame.behind])
