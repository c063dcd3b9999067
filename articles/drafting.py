"""From triggers to drafts: each trigger of a sentence with its mood, holder, places and reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from articles.amounts import Amount
from articles.chunks import Chunk, Kind
from articles.clauses import RELATIVE
from articles.lexicon.records import ActorKind, Form, Role, Trigger
from articles.moods import Mood, read_mood
from articles.records import Extent, Modality, Polarity, Predicate, Side
from articles.roles import Objects, Scene, can_act, find_objects, find_place_before, find_subject
from articles.setting import read_setting

_HANDS = frozenset({"under", "in", "into"})
_BY_FORCE = "by_force"
_OURS = "ours"
_UNDER_CONTROL = "under_control"
_NEEDS_FORCES = frozenset({Predicate.ADVANCED, Predicate.WITHDREW, Predicate.REPELLED, Predicate.ENCIRCLED})
_NEAR_NOUN = 3
_BINDING = frozenset({"if", "unless"})


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim before its words are cut and its speaker is known.

    Attributes
    ----------
    trigger, clause : index of the trigger's chunk and of its clause.
    clauses : indexes of the clauses that the claim needs, in order.
    subject : chunk of who acts; ``adverse`` where the holder is the other side.
    arguments : first and last (exclusive) chunk of the trigger and what it is said of.
    """

    trigger: int
    clause: int
    clauses: tuple[int, ...]
    mood: Mood
    role: Role
    subject: int | None
    objects: Objects | None
    amount: Amount | None
    arguments: tuple[int, int]
    rules: tuple[str, ...]


def draft_claims(scene: Scene) -> Iterator[Draft]:
    """Every draft of a sentence, in the order of its triggers."""
    for clause_index, clause in enumerate(scene.clauses):
        for at in range(clause.first, clause.last):
            for trigger, form in scene.chunks[at].triggers:
                found = list(_draft(scene, clause_index, at, trigger, form))
                yield from found
                if found:
                    break


def _draft(scene: Scene, clause_index: int, at: int, trigger: Trigger, form: Form) -> Iterator[Draft]:
    if trigger.name == _UNDER_CONTROL:
        yield from _draft_state(scene, clause_index, at, trigger)
    elif trigger.name == _OURS:
        yield from _draft_ours(scene, clause_index, at, trigger)
    elif trigger.name == _BY_FORCE:
        yield from _draft_by_force(scene, clause_index, at, trigger)
    else:
        if trigger.predicate is Predicate.REPELLED and _is_air_defence(scene, clause_index):
            return
        mood = read_mood(read_setting(scene, clause_index, at, trigger, form))
        if mood is not None:
            yield from _draft_event(scene, clause_index, at, trigger, form, mood)


def _is_air_defence(scene: Scene, clause_index: int) -> bool:
    """``repelled an attack by drones`` is of the air, not of the ground."""
    clause = scene.clauses[clause_index]
    return any(scene.is_word(index, "air") for index in range(clause.first, clause.last))


def _draft_event(scene: Scene, clause_index: int, at: int, trigger: Trigger, form: Form, mood: Mood) -> Iterator[Draft]:
    clause = scene.clauses[clause_index]
    subject = _find_agent(scene, clause_index, at, form, mood, trigger)
    if subject is not None and not _may_do(scene.chunks[subject], mood.predicate, trigger):
        return
    unnamed = mood.predicate is Predicate.REJECTS_CONCESSION and _is_of_any_land(scene, at, end=clause.last)
    if unnamed or (mood.predicate is Predicate.REJECTS_CONCESSION and not trigger.direct):
        yield _make(scene, clause_index, at, mood, trigger, subject, None, None)
        return
    objects = [] if mood.passive else find_objects(scene, at, trigger, end=clause.last)
    if trigger.name == "fall_to" or (
        not objects and trigger.direct and _takes_place_before(scene, clause_index, at, mood)
    ):
        before = find_place_before(scene, clause_index, at)
        objects = [] if before is None else [before]
    for one in objects:
        yield _make(scene, clause_index, at, mood, trigger, subject, one, _find_amount(scene, at, one))
    if not objects and trigger.direct and scene.low(at + 1) == ":":
        yield _make(scene, clause_index, at, mood, trigger, subject, None, None)


def _is_of_any_land(scene: Scene, at: int, *, end: int) -> bool:
    """``ceding any territory``: land that is not named."""
    near = range(at + 1, min(end, at + 4))
    return any(
        scene.is_word(index, "land_word") and scene.is_word(index - 1, "determiner", "place_adjective")
        for index in near
    )


def _takes_place_before(scene: Scene, clause_index: int, at: int, mood: Mood) -> bool:
    """Whether the place stands before its trigger: in the passive, a declaration, or a relative clause about it."""
    if mood.passive or _is_declared(scene, clause_index, at):
        return True
    clause = scene.clauses[clause_index]
    antecedent = clause.first - 2
    while antecedent > 0 and scene.chunks[antecedent].kind is Kind.MARK:
        antecedent -= 1
    return clause.connector == RELATIVE and antecedent >= 0 and scene.chunks[antecedent].names_place


def _is_declared(scene: Scene, clause_index: int, at: int) -> bool:
    """``declared all four regions as annexed``: the place stands between the declaration and the word."""
    clause = scene.clauses[clause_index]
    first = scene.clauses[clause_index - 1].first if clause_index and clause.connector == "that" else clause.first
    return any(scene.is_word(index, "declare_verb") for index in range(first, at))


def _make(
    scene: Scene,
    clause_index: int,
    at: int,
    mood: Mood,
    trigger: Trigger,
    subject: int | None,
    objects: Objects | None,
    amount: Amount | None,
) -> Draft:
    clauses, bound = _find_clauses(scene, clause_index, mood, objects)
    first = min([at, *([objects.first] if objects else []), *([subject] if subject is not None else [])])
    last = max(at + 1, objects.last if objects else 0)
    if bound and mood.predicate in (Predicate.THREATENS_FORCE, Predicate.FORECAST):
        mood = Mood(mood.predicate, mood.polarity, Modality.CONDITIONAL, mood.passive, (*mood.rules, "mood.condition"))
    return Draft(
        trigger=at,
        clause=clause_index,
        clauses=clauses,
        mood=mood,
        role=Role.NOBODY if mood.predicate is Predicate.CONTESTED else trigger.role,
        subject=subject,
        objects=objects,
        amount=amount,
        arguments=(first, last),
        rules=(f"trigger.{trigger.name}", *mood.rules),
    )


def _find_clauses(scene: Scene, at: int, mood: Mood, objects: Objects | None) -> tuple[tuple[int, ...], bool]:
    """The clauses that a claim needs, and whether an "if" or "or" binds it."""
    clause = scene.clauses[at]
    before = scene.clauses[at - 1] if at else None
    if mood.predicate in (Predicate.THREATENS_FORCE, Predicate.FORECAST):
        if before is not None and (clause.connector == "or" or before.connector in _BINDING):
            return (at - 1, at), True
        if at + 1 < len(scene.clauses) and scene.clauses[at + 1].connector in _BINDING:
            return (at, at + 1), True
    if (
        mood.predicate is Predicate.DEMANDS_WITHDRAWAL
        and before is not None
        and clause.connector in ("when", "once", "until")
    ):
        return (at - 1, at), False
    if clause.connector == RELATIVE and objects is not None and objects.first < clause.first:
        return (at,), False
    return (at,), False


def _find_agent(scene: Scene, clause_index: int, at: int, form: Form, mood: Mood, trigger: Trigger) -> int | None:
    clause = scene.clauses[clause_index]
    if mood.passive or trigger.name == "fall_to":
        for index in range(at + 1, min(clause.last, at + 6)):
            if scene.chunks[index].is_actor and (trigger.name == "fall_to" or scene.low(at + 1) == "by"):
                return index
        return None
    if form is Form.NOUN:
        for index in range(at - 1, max(clause.first - 1, at - 1 - _NEAR_NOUN), -1):
            if scene.chunks[index].kind is Kind.ACTOR and scene.chunks[index].actor_kind is ActorKind.ADJECTIVE:
                return index
    subject = find_subject(scene, clause_index, at)
    if subject is not None and not _is_party(scene, subject):
        first = 0 if mood.predicate is Predicate.DEMANDS_WITHDRAWAL else clause.first
        if form is Form.NOUN or mood.predicate is Predicate.DEMANDS_WITHDRAWAL:
            return next((i for i in range(at - 1, first - 1, -1) if can_act(scene, i) and _is_party(scene, i)), None)
    return subject


def _is_party(scene: Scene, index: int) -> bool:
    """Whether a chunk is, or may stand for, one of the warring sides."""
    return scene.chunks[index].side in (Side.RU, Side.UA, None)


def _may_do(chunk: Chunk, predicate: Predicate, trigger: Trigger) -> bool:
    """Forces and states advance, withdraw and leave; a person who does travels."""
    travels = predicate in _NEEDS_FORCES or trigger.predicate is Predicate.WITHDREW
    return chunk.actor_kind is not ActorKind.PERSON or not travels


def _find_amount(scene: Scene, at: int, objects: Objects) -> Amount | None:
    """The amount said of the places, else "fully" or "full" said of the trigger."""
    if objects.amount is not None:
        return objects.amount
    near = range(max(0, at - 3), at + 1)
    full = any(scene.low(index).split()[0] in scene.lexicon.words["fully"] for index in near)
    return Amount(Extent.ALL) if full else None


def _draft_state(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``remains under Russian control``, ``in the hands of Ukrainian forces``, ``under the control of Russia``."""
    clause = scene.clauses[clause_index]
    preposition = next(
        (index for index in range(at - 1, max(clause.first - 1, at - 5), -1) if scene.low(index) in _HANDS), None
    )
    if preposition is None:
        return
    holder = next((i for i in range(preposition + 1, at) if scene.chunks[i].kind is Kind.ACTOR), None)
    end = at + 1
    if holder is None and scene.low(at + 1) == "of":
        holder = next((i for i in range(at + 2, min(clause.last, at + 5)) if scene.chunks[i].is_actor), None)
        end = at + 1 if holder is None else holder + 1
    place = find_place_before(scene, clause_index, preposition)
    if holder is None or place is None:
        return
    denied = any(
        scene.low(index) in scene.lexicon.moods["negative"].words
        for index in range(max(clause.first, preposition - 4), preposition)
    )
    if any(scene.is_word(index, "modal") for index in range(clause.first, preposition)):
        return
    mood = _hold(denied=denied)
    draft = _make(scene, clause_index, at, mood, trigger, holder, place, place.amount)
    first = min(place.first, draft.arguments[0])
    yield replace(draft, arguments=(first, end))


def _hold(*, denied: bool) -> Mood:
    return Mood(
        Predicate.CONTROLS, Polarity.DENIED if denied else Polarity.AFFIRMED, Modality.ACTUAL, rules=("mood.state",)
    )


def _draft_ours(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``These regions are ours``: whoever says it does not give the place up."""
    place = find_place_before(scene, clause_index, at)
    if place is None or not scene.is_word(at - 1, "be", "remain") or scene.is_word(at - 2, "modal"):
        return
    mood = Mood(Predicate.REJECTS_CONCESSION, Polarity.AFFIRMED, Modality.ACTUAL, rules=("mood.ours",))
    yield _make(scene, clause_index, at, mood, trigger, at, place, place.amount)


def _draft_by_force(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``we will achieve this through military means``: whatever the verb, the threat is in the means."""
    clause = scene.clauses[clause_index]
    subject = find_subject(scene, clause_index, at)
    if subject is None or subject < clause.first:
        return
    between = range(subject + 1, at)
    wills = any(
        scene.is_word(index, "modal") or scene.low(index) in scene.lexicon.moods["aim"].words for index in between
    )
    place = next((i for i in reversed(between) if _is_object(scene, i)), None)
    if not wills or place is None or any(scene.low(i) in scene.lexicon.moods["negative"].words for i in between):
        return
    mood = Mood(Predicate.THREATENS_FORCE, Polarity.AFFIRMED, Modality.FORECAST, rules=("mood.will",))
    objects = Objects(place, place + 1, (place,), scene.chunks[place].amount)
    yield _make(scene, clause_index, at, mood, trigger, subject, objects, objects.amount)


def _is_object(scene: Scene, index: int) -> bool:
    chunk = scene.chunks[index]
    return chunk.names_place or (chunk.kind is Kind.PRONOUN and chunk.low in {"it", "them", "this", "that"})


def find_lone_side(scene: Scene) -> Side | None:
    """The one warring side that a sentence names as an actor; None where it names both or neither."""
    sides = {
        c.side
        for i, c in enumerate(scene.chunks)
        if c.side in (Side.RU, Side.UA) and (not c.is_actor or can_act(scene, i))
    }
    return sides.pop() if len(sides) == 1 else None
