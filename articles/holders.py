"""Whose hands a claim speaks of: the side of who acts, of who is left, or of who was said to hold the place."""

from __future__ import annotations

from articles.chunks import Chunk, Kind
from articles.discourse import Person
from articles.drafts import Draft, find_lone_side
from articles.lexicon.records import ActorKind, Role
from articles.moment import Moment
from articles.records import Holder, PlaceMention, Polarity, Predicate, Side
from articles.speakers import identify

_FREEING = frozenset({"trigger.free", "trigger.liberation_of"})
_NAMED = frozenset({"trigger.capture_of", "trigger.liberation_of"})
_DRIVING = frozenset({"trigger.push_back", "trigger.stop_forces", "trigger.drive_out"})
_HOLDER = {Side.RU: Holder.RU, Side.UA: Holder.UA}
_OPPONENT = {Side.RU: Holder.UA, Side.UA: Holder.RU}


def find_side(moment: Moment, draft: Draft, speaker: Person) -> Side | None:
    """The side of who acts in a draft; None where the words do not tell."""
    if draft.subject is None:
        return None
    chunk = moment.scene.chunks[draft.subject]
    return (
        _side_of_pronoun(moment, chunk, speaker, reduced="relative.reduced" in draft.rules)
        if chunk.kind is Kind.PRONOUN
        else _side_of_actor(moment, chunk, speaker)
    )


def _side_of_pronoun(moment: Moment, chunk: Chunk, speaker: Person, *, reduced: bool = False) -> Side | None:
    if chunk.low in moment.scene.lexicon.words["we"]:
        return speaker.side
    claimed = _find_claiming(moment, chunk)
    if claimed is not None:
        return claimed
    person = moment.discourse.find_actor(chunk.low, moment.scene.lexicon)
    if reduced and chunk.low == "it":  # "wants Kyiv to leave the part it still holds"
        before = (one for one in reversed(moment.scene.chunks) if one.end <= chunk.start and one.is_actor)
        nearest = next((one for one in before if one.actor_kind is not ActorKind.PERSON), None)
        if nearest is not None and nearest.side in _HOLDER:
            return nearest.side
    return None if person is None else person.side


def _find_claiming(moment: Moment, pronoun: Chunk) -> Side | None:
    """``Kyiv rejected Moscow's claim that it had``: whose claim it is, if the pronoun opens what is claimed."""
    chunks = moment.scene.chunks
    at = next((i for i, chunk in enumerate(chunks) if chunk.start == pronoun.start), 0)
    claim = at - 1 - (at > 0 and chunks[at - 1].low == "that")
    named = claim > 0 and moment.scene.is_word(claim, "claim_noun") and chunks[claim - 1].possessive
    return chunks[claim - 1].side if named and chunks[claim - 1].side in _HOLDER else None


def _side_of_actor(moment: Moment, chunk: Chunk, speaker: Person) -> Side | None:
    if chunk.side is None and chunk.owner in {"our", "my"}:
        return speaker.side
    if chunk.side is None and chunk.owner == "its":
        owner = _find_owner(moment, chunk)
        if owner is not None:
            return owner
    return identify(chunk, moment.discourse, moment.article.text_at, moment.scene.lexicon).side


def _find_owner(moment: Moment, chunk: Chunk) -> Side | None:
    """The side of the state or body that stands nearest before "its": ``Kyiv said its soldiers had left``."""
    before = [
        one
        for one in moment.scene.chunks
        if one.end <= chunk.start
        and one.is_actor
        and one.actor_kind is not ActorKind.PERSON
        # "Ukraine's military said its troops": one body, though its word is that of many.
        and (not one.plural or one.actor_kind is ActorKind.BODY or one.low.endswith(("military", "leadership")))
    ]
    return before[-1].side if before and before[-1].side in (Side.RU, Side.UA) else None


def find_holder(
    moment: Moment, draft: Draft, side: Side | None, places: tuple[PlaceMention, ...], speaker: Person
) -> Holder | None:
    """Who a draft says holds, gains or should hold the place; None where nobody is meant or it cannot be told."""
    predicate = draft.mood.predicate
    if draft.role is Role.NOBODY:
        return None
    if predicate is Predicate.ANNEXED:
        return Holder.RU if side in (Side.RU, None) else None
    if predicate is Predicate.REJECTS_CONCESSION:
        named = side is Side.UA or (side is None and "mood.unacceptable" in draft.mood.rules)
        return Holder.UA if named else None
    if side is None:
        unnamed = _find_unnamed(moment, draft, speaker)
        return unnamed or draft.usual or _infer(moment, draft, places) or _presume(moment, draft, speaker)
    return (_OPPONENT if draft.role is Role.OPPONENT else _HOLDER).get(side)


def _find_unnamed(moment: Moment, draft: Draft, speaker: Person) -> Holder | None:
    """Who is meant where nobody acts: whom the attack or the ring is of, who is faced, or who speaks of holding."""
    predicate = draft.mood.predicate
    fought = None
    if predicate in (Predicate.ENCIRCLED, Predicate.REPELLED):
        fought = _find_fought(moment, draft, speaker)
    if fought is None and (predicate is Predicate.ADVANCED or not _DRIVING.isdisjoint(draft.rules)):
        fought = _find_faced(moment, draft)
    if predicate is Predicate.CONTROLS and "trigger.hold" in draft.rules and draft.mood.passive:
        fought = _HOLDER.get(speaker.side)  # "the town is being held", an officer said
    return fought


def _find_faced(moment: Moment, draft: Draft) -> Holder | None:
    """``broke through Ukraine's defences``, ``drove the Russians back``: who does it to one side is of the other."""
    chunks = moment.scene.chunks
    last = draft.trigger + 1 if draft.objects is None else draft.objects.last
    driven = not _DRIVING.isdisjoint(draft.rules)
    behind = (chunk for chunk in chunks[draft.trigger + 1 : last] if chunk.side in _OPPONENT)
    owners = (chunk for chunk in behind if chunk.possessive or (driven and chunk.is_actor))
    return next((_OPPONENT[chunk.side] for chunk in owners if chunk.side is not None), None)


def _find_fought(moment: Moment, draft: Draft, speaker: Person) -> Holder | None:
    """Who is ringed or attacked where nobody is named: whose attackers were spoken of last, or whose speaker denies it.

    In this war the ring and the attack are Russia's unless somebody else is named.
    """
    if draft.mood.predicate is Predicate.ENCIRCLED and draft.mood.polarity is Polarity.DENIED:
        return _HOLDER.get(speaker.side)  # who says that there is no ring speaks of their own
    if not draft.mood.passive:
        return None
    if draft.mood.predicate is Predicate.ENCIRCLED:
        return Holder.UA
    attackers = moment.discourse.find_actor("they", moment.scene.lexicon)
    if attackers is not None and attackers.plural and attackers.side is Side.RU:
        return Holder.UA
    return Holder.RU if speaker.side is Side.RU else Holder.UA


def _presume(moment: Moment, draft: Draft, speaker: Person) -> Holder | None:
    """Where a town "was liberated", by whose word it is free; where it "was captured", Russia is meant.

    In this war the word for taking back is Ukraine's but in Russian mouths; Ukraine is not said to capture.
    """
    if "mood.decision" in draft.rules and draft.subject is None:
        return {Side.RU: Holder.UA, Side.UA: Holder.RU}.get(speaker.side)  # who tells of the decision made it
    if draft.mood.predicate is Predicate.DEMANDS_WITHDRAWAL:
        proposed = draft.subject is None and "mood.proposal" in draft.rules  # to "give up Crimea" is asked of Ukraine
        others = draft.subject is None or moment.scene.chunks[draft.subject].kind is Kind.PRONOUN
        return Holder.RU if proposed else _HOLDER.get(speaker.side) if others else None
    if draft.mood.predicate is Predicate.THREATENS_FORCE and draft.subject is None:
        return _HOLDER.get(speaker.side)  # "the liberation of Donbas will be completed"
    told = draft.mood.passive or any(rule in _NAMED for rule in draft.rules)
    if not told or draft.mood.predicate not in (Predicate.CAPTURED, Predicate.ADVANCED):
        return None
    freed = any(rule in _FREEING for rule in draft.rules)
    return Holder.UA if freed and speaker.side is not Side.RU else Holder.RU


def _infer(moment: Moment, draft: Draft, places: tuple[PlaceMention, ...]) -> Holder | None:
    """Where nobody is said to act: the only warring side of the sentence, else who was last said to hold the place.

    Only of what is held or taken: who surrounds or repels cannot be told from who else is named.
    """
    clause = moment.scene.clauses[draft.clause]
    # Who is named in another clause has not thereby done what the passive tells without its doer.
    told = draft.mood.passive and draft.mood.predicate is Predicate.CAPTURED
    lone = find_lone_side(moment.scene, range(clause.first, clause.last) if told else None)
    if draft.mood.predicate is Predicate.WITHDREW and "mood.noun" in draft.rules and lone is not None:
        return _OPPONENT[lone]  # "the retreat from Kherson was a blow to the Kremlin"
    if draft.role is not Role.SUBJECT or draft.mood.predicate is Predicate.REPELLED:
        return None
    if lone is not None:
        return _HOLDER[lone]
    if not _FREEING.isdisjoint(draft.rules):
        return None  # who held it last is not who freed it
    held = {moment.discourse.holders.get(place.name) for place in places}
    return held.pop() if len(held) == 1 else None
