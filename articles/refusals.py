"""Refusals that name no place: "Ukraine has refused to do so" is about what was just asked of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.chunks import Kind
from articles.clauses import RELATIVE
from articles.encoding import make_claim_id
from articles.moment import Moment
from articles.quotes import MAX_QUOTE_CHARS, take_quote
from articles.records import Claim, Holder, Modality, Polarity, Predicate, Review, Side
from articles.roles import Scene, find_subject
from articles.speakers import identify
from articles.speech import find_quotation

_REFUSING = frozenset({"refuse", "refuses", "refused", "refusing", "reject", "rejects", "rejected", "declined"})
_ASKED = frozenset({"demand", "demands", "condition", "conditions", "ultimatum", "request", "idea", "call", "calls"})
_POINTING = frozenset({"that", "this", "these", "those", "such", "the", "any", "it", "so"})
_REACH_CHUNKS = 5
_REACH_CHARS = 500  # between the demand and its refusal


def find_refusals(moment: Moment, before: Sequence[Claim], own: Sequence[Claim]) -> list[Claim]:
    """The refusals of a sentence that only point at the demand ``before``; ``own`` are the sentence's other claims."""
    scene = moment.scene
    if not before or _REFUSING.isdisjoint([chunk.low for chunk in scene.chunks]):
        return []
    for clause_index, clause in enumerate(scene.clauses):
        for at in range(clause.first, clause.last):
            if scene.chunks[at].low not in _REFUSING:
                continue
            meant = _find_asked(scene, at) or _find_relative(scene, clause_index, at)
            subject = find_subject(scene, clause_index, at)
            if meant is None or subject is None or scene.chunks[subject].side is not Side.UA:
                continue
            if any(claim.predicate is Predicate.REJECTS_CONCESSION for claim in own):
                return []
            demand = _find_demand(before, scene.chunks[at].start)
            return [] if demand is None else _refuse(moment, demand, subject, at, meant)
    return []


def _find_relative(scene: Scene, clause_index: int, at: int) -> tuple[int, int] | None:
    """``a demand that Kyiv has rejected``: the relative pronoun, where nothing else is the object."""
    clause = scene.clauses[clause_index]
    ends = at + 1 == len(scene.chunks) or scene.chunks[at + 1].kind is Kind.MARK
    return (clause.first - 1, clause.first - 1) if ends and clause.connector == RELATIVE else None


def _find_asked(scene: Scene, at: int) -> tuple[int, int] | None:
    """The chunks that point at the demand, "to do so", "that demand"; None where a place follows."""
    for index in range(at + 1, min(at + 1 + _REACH_CHUNKS, len(scene.chunks))):
        if scene.chunks[index].names:
            return None
        if scene.low(index) == "so" and scene.is_word(index - 1, "do"):
            return at + 1, index
        if scene.low(index) in _ASKED and any(scene.low(i) in _POINTING for i in range(at + 1, index)):
            return at + 1, index
    return None


def _find_demand(before: Sequence[Claim], start: int) -> Claim | None:
    """The latest demand that Ukraine give something up, or threat to take it otherwise."""
    for claim in reversed(before):
        if start - claim.quote.end > _REACH_CHARS:
            return None
        asked = claim.predicate in (Predicate.DEMANDS_WITHDRAWAL, Predicate.THREATENS_FORCE)
        if asked and claim.holder is Holder.RU and claim.polarity is Polarity.AFFIRMED:
            return claim
    return None


def _refuse(moment: Moment, demand: Claim, subject: int, at: int, meant: tuple[int, int]) -> list[Claim]:
    chunks = moment.scene.chunks
    start, end = chunks[min(subject, meant[0])].start, chunks[max(at, meant[1])].end
    if end - start > MAX_QUOTE_CHARS:
        return []
    quote = take_quote(moment.article, start, end)
    words = moment.article.text_at(chunks[meant[0]].start, chunks[meant[1]].end)
    voice = moment.find_voice(at)
    own = identify(chunks[subject], moment.discourse, moment.article.text_at, moment.scene.lexicon)
    speaker = own if voice is None or meant[0] < at else voice.speaker  # a relative clause tells it by the way
    return [
        replace(
            demand,
            id=make_claim_id(moment.article.id, start=start, end=end, predicate=Predicate.REJECTS_CONCESSION),
            quote=quote,
            places=tuple(replace(place, mention=words) for place in demand.places),
            predicate=Predicate.REJECTS_CONCESSION,
            holder=Holder.UA,
            modality=Modality.ACTUAL,
            event_date=None,
            claimant=speaker.name,
            claimant_side=speaker.side,
            direct_speech=find_quotation(moment.quoted, start, end) is not None,
            review=Review.MACHINE,
            review_reason=None,
            rules=("refusal.of_demand_before", "voice.speaker"),
        )
    ]
