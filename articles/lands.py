"""Land named by who holds it, and where it lies: the areas of Donetsk region that Kyiv still holds."""

from __future__ import annotations

from collections.abc import Iterator

from articles.chunks import Kind
from articles.drafts import Draft, make_draft
from articles.lexicon.records import Form, Trigger
from articles.records import Modality, Polarity, Predicate
from articles.roles import Objects, Scene, find_located, is_place, with_amount
from articles.telling import Mood

_HOLD = "hold"
_FINITE = frozenset({Form.PRESENT, Form.PAST, Form.PAST_OR_PARTICIPLE, Form.BASE})


def draft_land(scene: Scene, clause_index: int, at: int) -> Iterator[Draft]:
    """``territory it holds in Donetsk``: who holds it is said by the way, of the place that it lies in."""
    chunk = scene.chunks[at]
    if chunk.kind is not Kind.TERRITORY or chunk.low.split(" ")[-1] not in scene.lexicon.words["present_hold"]:
        return
    place = find_located(scene, at)
    if place is None:
        return
    trigger = next(trigger for trigger in scene.lexicon.triggers if trigger.name == _HOLD)
    mood = Mood(Predicate.CONTROLS, Polarity.AFFIRMED, Modality.ACTUAL, rules=("mood.fact", "relative.reduced"))
    objects = Objects(at, place + 1, (place,), scene.chunks[place].amount)
    yield make_draft(scene, clause_index, at, mood, trigger, at, objects, objects.amount)


def find_reduced(scene: Scene, at: int, trigger: Trigger, form: Form) -> Objects | None:
    """``the parts of Donetsk it still controls``: a relative clause without its pronoun, right behind the place."""
    if not trigger.direct or form not in _FINITE:
        return None
    index = at - 1
    while index > 0 and scene.is_word(index, "adverb", "adverb_ish", "have", "do", "be"):
        index -= 1
    chunk = scene.chunks[index]
    acts = (chunk.is_actor and not chunk.possessive) or scene.is_word(index, "they", "it", "he")
    if index < 1 or not acts or scene.chunks[index - 1].kind is Kind.PRONOUN:
        return None
    if not is_place(scene, index - 1):
        return find_before_noun(scene, index - 1)
    if any(scene.chunks[i].verb for i in range(at + 1, min(at + 2, len(scene.chunks)))):
        return None
    return with_amount(scene, index - 1)


def find_before_noun(scene: Scene, noun: int) -> Objects | None:
    """``Kherson, the only large city it holds``: the place that the noun is in apposition to."""
    if not scene.is_word(noun, "single_noun", "settlement_noun"):
        return None
    index = noun - 1
    while scene.is_word(index, "determiner", "place_adjective", "adverb", "size_word"):
        index -= 1
    apposed = scene.low(index) in {",", "—", "–", "-"} or scene.is_word(index, "be")  # "Kherson was the only city"
    if index < 1 or not apposed or not is_place(scene, index - 1):
        return None
    return with_amount(scene, index - 1)
