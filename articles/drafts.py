"""A claim before its words are cut: its trigger, mood, holder, places and the clauses that it needs."""

from __future__ import annotations

from dataclasses import dataclass

from articles.amounts import Amount
from articles.clauses import COMPLEMENT, RELATIVE
from articles.lexicon.records import Role, Trigger
from articles.records import Holder, Modality, Polarity, Predicate, Side
from articles.roles import Objects, Scene, can_act
from articles.telling import Mood

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
    usual: Holder | None
    subject: int | None
    objects: Objects | None
    amount: Amount | None
    arguments: tuple[int, int]
    rules: tuple[str, ...]


def make_draft(
    scene: Scene,
    clause_index: int,
    at: int,
    mood: Mood,
    trigger: Trigger,
    subject: int | None,
    objects: Objects | None,
    amount: Amount | None,
) -> Draft:
    """The draft of one trigger said of ``objects``, with the clauses that its claim needs."""
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
        role=_find_role(scene, at, mood, trigger),
        usual=trigger.usual,
        subject=subject,
        objects=objects,
        amount=amount,
        arguments=(first, last),
        rules=(f"trigger.{trigger.name}", *mood.rules),
    )


def _find_role(scene: Scene, at: int, mood: Mood, trigger: Trigger) -> Role:
    """In the passive, those who are carried ("were pushed out of") and whose attack is stopped face the holder."""
    if mood.predicate is Predicate.CONTESTED:
        return Role.NOBODY
    if mood.passive and trigger.carries and mood.predicate is Predicate.ENCIRCLED:
        return Role.SUBJECT  # who is encircled is the side inside
    faced = trigger.carries or (bool(trigger.targets) and scene.low(at + 1) != "by")
    return Role.OPPONENT if mood.passive and faced else trigger.role


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
    untrue = clause.connector == COMPLEMENT and scene.low(clause.first - 2) in {"true", "untrue", "false"}
    if untrue and mood.polarity is Polarity.DENIED:
        return (at - 1, at), False  # "it is not true that they have taken it"
    if clause.connector == RELATIVE and objects is not None and objects.first < clause.first:
        return (at,), False
    return (at,), False


def _speaks(scene: Scene, index: int) -> bool:
    """``said Zelensky``, ``Zelensky said``: who tells it is not thereby who did it."""
    chunks = scene.chunks
    return any(0 <= near < len(chunks) and chunks[near].speech is not None for near in (index - 1, index + 1))


def find_lone_side(scene: Scene, span: range | None = None) -> Side | None:
    """The one warring side that a sentence, or a ``span`` of it, names as an actor; None for both or neither."""
    sides = {
        c.side
        for i, c in enumerate(scene.chunks)
        if (span is None or i in span)
        and c.side in (Side.RU, Side.UA)
        and (not c.is_actor or can_act(scene, i))
        and not _speaks(scene, i)
    }
    return sides.pop() if len(sides) == 1 else None
