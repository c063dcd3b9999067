"""Who acts at a trigger: its subject, who stands behind "by" or "of", and whose attack it was."""

from __future__ import annotations

from articles.chunks import Kind
from articles.lexicon.records import ActorKind, Form, Trigger
from articles.records import Polarity, Predicate, Side
from articles.roles import Scene, can_act, find_subject
from articles.telling import Mood

FALLS = frozenset({"fall", "fall_to"})  # what falls is the subject
_BEHIND = 6  # chunks between a trigger and who is named behind it
_TO_CLAIM = 5  # chunks between "claim" and "to have captured"
_NEAR_NOUN = 3


def find_agent(scene: Scene, clause_index: int, at: int, form: Form, mood: Mood, trigger: Trigger) -> int | None:
    """The chunk of who acts at trigger ``at``; None where nobody is named."""
    clause = scene.clauses[clause_index]
    if trigger.name == "fall":
        return None
    behind = range(at + 1, min(clause.last, at + _BEHIND))
    if trigger.name == "fall_of":  # who announces a fall is not who takes the town; "to Russian forces" may follow
        return next((i for i in behind if scene.low(i - 1) == "to" and scene.chunks[i].is_actor), None)
    if mood.passive and trigger.targets and scene.low(at + 1) != "by":
        return _find_attacker(scene, clause_index, at, trigger)
    if (mood.passive and not trigger.carries) or trigger.name in FALLS:
        named = trigger.name == "fall_to" or scene.low(at + 1) == "by"
        return next((index for index in behind if named and scene.chunks[index].is_actor), None)
    beside = _find_beside(scene, at, form, mood, trigger, first=clause.first)
    if beside is not None:
        return beside
    claimed = _find_claiming(scene, at, first=clause.first)
    subject = find_subject(scene, clause_index, at) if claimed is None else claimed
    if subject is None:
        return _find_aiming(scene, clause.first, mood) if clause.connector == ":" else None
    return _check_subject(scene, subject, at, form, mood, first=clause.first)


def _find_claiming(scene: Scene, at: int, *, first: int) -> int | None:
    """``rejected Moscow’s claim to have captured``: whose claim it is did it."""
    noun = next((i for i in range(at - 1, max(first, at - _TO_CLAIM), -1) if scene.is_word(i, "claim_noun")), None)
    if noun is None or scene.low(noun + 1) not in {"to", "of"}:
        return None
    near = range(noun - 1, max(first - 1, noun - _NEAR_NOUN), -1)
    return next((i for i in near if scene.chunks[i].kind is Kind.ACTOR), None)


def _check_subject(scene: Scene, subject: int, at: int, form: Form, mood: Mood, *, first: int) -> int | None:
    """The subject, if it can be who does it; for a noun and a demand the party that stands nearest."""
    if "mood.decision" in mood.rules and scene.chunks[subject].actor_kind is ActorKind.PERSON:
        return None  # who tells of the decision does not leave
    if form is Form.NOUN and mood.polarity is Polarity.DENIED:
        return None if scene.chunks[subject + 1].speech is not None else subject  # who denies it is not who did it
    if not is_party(scene, subject):
        first = 0 if mood.predicate is Predicate.DEMANDS_WITHDRAWAL else first
        if form is Form.NOUN or mood.predicate is Predicate.DEMANDS_WITHDRAWAL:
            return next((i for i in range(at - 1, first - 1, -1) if can_act(scene, i) and is_party(scene, i)), None)
    return subject


def _find_aiming(scene: Scene, end: int, mood: Mood) -> int | None:
    """``Russia’s aims are unchanged: securing control over``: whose aims stand before the colon."""
    parties = (i for i in range(end) if scene.chunks[i].side in (Side.RU, Side.UA))
    return next(parties, None) if mood.predicate is Predicate.THREATENS_FORCE else None


def _find_beside(scene: Scene, at: int, form: Form, mood: Mood, trigger: Trigger, *, first: int) -> int | None:
    """``withdrawal of Ukrainian troops``, ``called on Russia to withdraw``, ``the Russian capture of``."""
    if form is Form.NOUN and trigger.predicate is Predicate.WITHDREW and scene.low(at + 1) == "of":
        near = range(at + 2, min(len(scene.chunks), at + 4))
        return next((index for index in near if scene.chunks[index].is_actor), None)
    asked = mood.predicate is Predicate.DEMANDS_WITHDRAWAL and scene.low(at - 1) == "to" and at - 2 >= first
    if asked and scene.chunks[at - 2].is_actor and is_party(scene, at - 2):
        return at - 2
    near = range(at - 1, max(first - 1, at - 1 - _NEAR_NOUN), -1) if form is Form.NOUN else range(0)
    return next((index for index in near if scene.chunks[index].actor_kind is ActorKind.ADJECTIVE), None)


def _find_attacker(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> int | None:
    """Whose attack is the subject: ``The Russian offensive near Lyman was repelled``."""
    first = scene.clauses[clause_index].first
    target = next((i for i in range(at - 1, first - 1, -1) if scene.low(i) in trigger.targets), None)
    if target is None:  # "tried to advance but was stopped"
        return find_subject(scene, clause_index, at)
    near = range(target - 1, max(first - 1, target - 1 - _NEAR_NOUN), -1)
    return next((i for i in near if scene.chunks[i].kind is Kind.ACTOR), None)


def is_party(scene: Scene, index: int) -> bool:
    """Whether a chunk is, or may stand for, one of the warring sides."""
    return scene.chunks[index].side in (Side.RU, Side.UA, None)
