"""Drafts of idioms of battle that a place stands before: has changed hands, has seen street fighting, in a pocket."""

from __future__ import annotations

from collections.abc import Iterator

from articles.chunks import Kind
from articles.drafts import Draft, make_draft
from articles.lexicon.records import ActorKind, Trigger
from articles.objects import find_objects, find_surrounded
from articles.records import MentionKind, Modality, Polarity, Predicate, Side
from articles.roles import Objects, Scene, find_place_before, find_subject, is_place
from articles.telling import Mood

_TO_FIGHTING = 8  # chunks from "has seen" to the fighting
_AGAIN = frozenset({"times", "repeatedly", "twice", "again", "frequently", "constantly"})
_QUOTES = frozenset({"“", "”", '"', "‘", "’", "'"})
_TO_RING = 5
_HOLDS = frozenset({"have", "has", "had", "hold", "holds", "held", "keep", "keeps", "kept"})
_ENDS = frozenset({"in", "within", "by", "under", "or", "and", "but", "again", "forever", "too", "because", "as"})
_LASTING = frozenset({"forever", "always", "now", "still", "again", "indisputably", "historically"})


def draft_changed_hands(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``Siversk has changed hands several times``: once alone says who gained it elsewhere."""
    place = find_place_before(scene, clause_index, at)
    behind = range(at + 1, min(at + _TO_FIGHTING, scene.clauses[clause_index].last))
    if place is not None and any(scene.low(i) in _AGAIN for i in (*behind, at - 1)):
        yield make_draft(scene, clause_index, at, _tell(Predicate.CONTESTED), trigger, None, place, None)


def draft_seen_fighting(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``The town has seen weeks of street fighting``: the place is where, and not who, sees it."""
    behind = range(at + 1, min(at + _TO_FIGHTING, scene.clauses[clause_index].last))
    fought = any(one.name == "fighting" for i in behind for one, _ in scene.chunks[i].triggers)
    place = find_place_before(scene, clause_index, at) if fought else None
    if place is not None and place.last >= at - 3:
        yield make_draft(scene, clause_index, at, _tell(Predicate.CONTESTED), trigger, None, place, None)


def draft_held_in_ring(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``They have Siversk surrounded``: the place stands between the verb and the word."""
    first = scene.clauses[clause_index].first
    verb = next((i for i in range(at - 1, max(first, at - _TO_RING), -1) if scene.low(i) in _HOLDS), None)
    if verb is None:
        return
    place = next((i for i in range(verb + 1, at) if is_place(scene, i) and not scene.chunks[i].possessive), None)
    subject = find_subject(scene, clause_index, verb)
    if place is not None and subject is not None and place >= at - 2:
        objects = Objects(place, place + 1, (place,))
        draft = make_draft(scene, clause_index, at, _tell(Predicate.ENCIRCLED), trigger, subject, objects, None)
        yield draft


def draft_in_pocket(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``Our soldiers are in a pocket near Pokrovsk``: those inside are the subject."""
    verb = at - 1
    while scene.is_word(verb, "adverb"):
        verb -= 1
    if not scene.is_word(verb, "be", "remain"):
        return
    subject = find_subject(scene, clause_index, at)
    behind = find_objects(scene, at, trigger, end=scene.clauses[clause_index].last)
    place = behind[0] if behind else find_surrounded(scene, clause_index, at, trigger)
    if subject is not None and place is not None:
        yield make_draft(scene, clause_index, at, _tell(Predicate.ENCIRCLED), trigger, subject, place, None)


def draft_belonging(scene: Scene, clause_index: int, at: int) -> Iterator[Draft]:
    """``Crimea is Ukraine``, ``Donbas was and remains Ukrainian``: a side alone said of the place at ``at``."""
    verb = at + 1
    if not scene.is_word(verb, "be", "remain") or not _is_wide(scene, at):
        return
    while scene.is_word(verb, "be", "remain") or scene.low(verb) in _LASTING | {"and"} | _QUOTES:
        verb += 1
    if verb >= len(scene.chunks):
        return
    owner = scene.chunks[verb]
    word = owner.actor_kind in (ActorKind.ADJECTIVE, ActorKind.STATE) and owner.side in (Side.RU, Side.UA)
    behind = verb + 1
    ends = behind >= len(scene.chunks) or scene.chunks[behind].kind is Kind.MARK or scene.low(behind) in _ENDS
    land = owner.low in {"ukrainian territory", "ukrainian land", "ukrainian soil"}
    if not (word or land) or not ends or owner.possessive or scene.low(verb) in {"kyiv", "moscow"}:
        return
    own = owner.side is Side.UA or land
    predicate = Predicate.REJECTS_CONCESSION if own else Predicate.ANNEXED
    name = "ours" if own else "part_of_russia"
    trigger = next(one for one in scene.lexicon.triggers if one.name == name)
    rule = "mood.unacceptable" if own else "mood.state"
    mood = Mood(predicate, Polarity.AFFIRMED, Modality.ACTUAL, rules=(rule,))
    yield make_draft(scene, clause_index, verb, mood, trigger, None, Objects(at, at + 1, (at,)), None)


def _is_wide(scene: Scene, at: int) -> bool:
    """A region or an area: a town that "is Ukrainian" has been freed, and the country is nobody else's."""
    names = scene.chunks[at].names
    wide = (MentionKind.OBLAST, MentionKind.AREA)
    return bool(names) and not scene.chunks[at].is_actor and any(r.kind in wide for n in names for r in n.readings)


def _tell(predicate: Predicate) -> Mood:
    return Mood(predicate, Polarity.AFFIRMED, Modality.ACTUAL, rules=("mood.state",))
