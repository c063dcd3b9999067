"""Land that is only measured or counted, and what land that is named takes in."""

from __future__ import annotations

from dataclasses import replace

from articles.agents import FALLS
from articles.chunks import Kind
from articles.including import find_included, takes_in
from articles.lexicon.records import ActorKind, Trigger
from articles.objects import find_objects
from articles.records import Predicate
from articles.roles import Objects, Scene
from articles.telling import Mood

_GAINING = frozenset({Predicate.CAPTURED, Predicate.ADVANCED, Predicate.LOST})
_WHERE = frozenset({"in", "near", "around", "across", "on", "along", "at"})
_TO_EXAMPLES = 12  # chunks between a verb and "including"
_NEAR = 4  # chunks between a verb and the land it is said of


def widen(scene: Scene, at: int, mood: Mood, trigger: Trigger, objects: list[Objects], *, end: int) -> list[Objects]:
    """Ground that is only measured, and the places that the land of a claim takes in."""
    if trigger.name == "expand":
        return _find_widened(scene, at, end=end)
    gains = mood.predicate in _GAINING or trigger.name == "occupy"
    if not objects and not mood.passive and gains:
        gained = _find_gained(scene, at, end=end)
        if gained is not None:
            return [gained]
    if not objects and mood.passive and mood.predicate is Predicate.CAPTURED:
        gained = _find_gained_before(scene, at, trigger, end=end)
        if gained is not None:
            return [gained]
    if not objects and mood.predicate is Predicate.CAPTURED:
        counted = _find_counted(scene, at, end=end, before=mood.passive or trigger.name in FALLS)
        return [] if counted is None else [counted]
    if not objects and trigger.direct and not mood.passive:
        return _find_exemplified(scene, at, end=end)
    if objects and takes_in(scene, objects[-1]):
        return [*objects, *find_included(scene, objects[-1].last)]
    return objects


def _find_gained(scene: Scene, at: int, *, end: int) -> Objects | None:
    """An area that is not named: ``gained 201 sq km of territory``; the words for the land follow the figure."""
    for index in range(at + 1, min(end, at + 1 + _NEAR)):
        chunk = scene.chunks[index]
        if chunk.kind is Kind.AMOUNT and chunk.amount is not None and chunk.amount.area_km2 is not None:
            last = index + 1
            while last < end and scene.is_word(last, "determiner", "place_adjective", "adverb", "land_word"):
                last += 1
            return Objects(index, last, (), chunk.amount)
        if not scene.is_word(index, "adverb", "determiner", "place_adjective"):
            return None
    return None


def _find_exemplified(scene: Scene, at: int, *, end: int) -> list[Objects]:
    """``holds a chain of cities, including Sloviansk``: settlements that are not named, and examples of them."""
    for index in range(at + 1, min(end, at + _TO_EXAMPLES)):
        if scene.low(index) in {"including", "such", "namely"}:
            named = any(scene.is_word(i, "towns_noun", "group_noun") for i in range(at + 1, index))
            return find_included(scene, index) if named else []
        if scene.chunks[index].verb or scene.chunks[index].is_actor or scene.chunks[index].triggers:
            break
    return []


def _find_gained_before(scene: Scene, at: int, trigger: Trigger, *, end: int) -> Objects | None:
    """``44 sq km have been liberated around Bakhmut``: the area is the subject, where it lies stands behind."""
    for index in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        amount = scene.chunks[index].amount
        if scene.chunks[index].kind is Kind.AMOUNT and amount is not None and amount.area_km2 is not None:
            places = find_objects(scene, at, replace(trigger, direct=False, prepositions=_WHERE), end=end)
            if places:
                return Objects(index, places[0].last, places[0].places, amount)
            return Objects(index, index + 1, (), amount)
        if not scene.is_word(index, "be", "have", "adverb"):
            return None
    return None


def _find_counted(scene: Scene, at: int, *, end: int, before: bool) -> Objects | None:
    """``189 Ukrainian settlements``, ``hundreds of towns and villages``: many, of no region, so of the country.

    They stand ``before`` a verb of falling or behind one of taking; a few that are counted are named elsewhere.
    """
    span = range(at - 1, max(-1, at - 1 - _NEAR), -1) if before else range(at + 1, min(end, at + 1 + _NEAR))
    noun = next((i for i in span if scene.is_word(i, "towns_noun")), None)
    if noun is None:
        return None
    first = noun
    while first > 0 and (
        scene.is_word(first - 1, "place_adjective", "towns_noun", "many_word")
        or scene.low(first - 1) in {"of", "and"}
        or scene.low(first - 1).isdigit()
        or scene.chunks[first - 1].actor_kind is ActorKind.ADJECTIVE
    ):
        first -= 1
    many = any(scene.is_word(i, "many_word") or scene.low(i).isdigit() for i in range(first, noun))
    few = scene.low(first).isdigit() and len(scene.low(first)) == 1
    return Objects(first, noun + 1, ()) if many and not few else None


def _find_widened(scene: Scene, at: int, *, end: int) -> list[Objects]:
    """``expanded its zone of control by 505 sq km``: the area behind "by"."""
    for index in range(at + 1, end - 1):
        amount = scene.chunks[index + 1].amount
        if scene.low(index) == "by" and amount is not None and amount.area_km2 is not None:
            return [Objects(index + 1, index + 2, (), amount)]
    return []
