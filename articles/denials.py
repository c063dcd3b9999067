"""Denials that repeat nothing: "Ukraine denied the claim" is about what the other side was just said to have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.attribution import Voice
from articles.chunks import Kind
from articles.clauses import COMPLEMENT, RELATIVE, cuts
from articles.encoding import make_claim_id
from articles.moment import Moment
from articles.quotes import MAX_QUOTE_CHARS, take_quote, trim_span
from articles.records import Claim, Holder, Modality, Polarity, Predicate, Review, Side
from articles.speech import find_quotation

_TRUE = frozenset({"true", "so", "right", "correct"})
_FALSE = frozenset({"false", "untrue", "fake", "nonsense"})
_MEANT = frozenset({"that", "this", "it"})
_DENIABLE = frozenset({Predicate.CAPTURED, Predicate.CONTROLS, Predicate.ADVANCED, Predicate.ENCIRCLED})
_OPPOSED = {Side.RU: Holder.UA, Side.UA: Holder.RU}
_REACH_CHUNKS = 5  # between the verb and the words for what is denied
_REACH_CHARS = 600  # between the claim and its denial


def find_denials(moment: Moment, before: Sequence[Claim], own: Sequence[Claim]) -> list[Claim]:
    """The denials of a sentence that name no place: the claim ``before`` that each is about, turned round.

    ``own`` are the claims of the sentence itself: a denial that has its own words is among them.
    """
    found = [] if own or not before else _find_called_false(moment, before)
    for voice in moment.voices:
        if not voice.denies:
            continue
        end = _find_end(moment, voice.verb_end)
        told = (claim.quote for claim in own if claim.polarity is Polarity.DENIED)
        if any(quote.end > voice.verb_end and quote.start < end for quote in told):
            continue
        meant = _find_meant(moment, voice)
        denied = None if meant is None else _find_denied(voice, before)
        if meant is not None and denied is not None:
            found.extend(_turn_round(moment, voice, denied, meant))
    return found


def _find_called_false(moment: Moment, before: Sequence[Claim]) -> list[Claim]:
    """``"That is not true," a Ukrainian officer said``: what was claimed before is denied by who speaks."""
    scene = moment.scene
    first = next((i for i, chunk in enumerate(scene.chunks) if chunk.kind is not Kind.MARK), 0)
    verb = first + 1
    if scene.low(first) not in _MEANT or not scene.is_word(verb, "be"):
        return []
    said = verb + 1
    negated = scene.low(said) in {"not", "n't"}
    said += negated
    if scene.low(said) not in (_TRUE if negated else _FALSE) or scene.low(said + 1) in {"that", "to", "of"}:
        return []
    voice = moment.find_voice(first)
    denied = None if voice is None else _find_denied(voice, before)
    if voice is None or denied is None:
        return []
    meant = scene.chunks[first]
    return _turn_round(moment, replace(voice, head=meant.start), denied, (meant.start, meant.end))


def _find_meant(moment: Moment, voice: Voice) -> tuple[int, int] | None:
    """Characters of the words for what is denied: "the claim", "that"."""
    scene = moment.scene
    first = next((i for i, chunk in enumerate(scene.chunks) if chunk.start >= voice.verb_end), len(scene.chunks))
    for clause in scene.clauses:  # "a claim that Kyiv denies"
        ends = first == len(scene.chunks) or scene.chunks[first].kind is Kind.MARK
        claimed = clause.connector in (RELATIVE, COMPLEMENT) and scene.is_word(clause.first - 2, "claim_noun")
        if ends and claimed and clause.first < first <= clause.last + 1:
            return scene.chunks[clause.first - 2].start, scene.chunks[clause.first - 2].end
    for index in range(first, min(first + _REACH_CHUNKS, len(scene.chunks))):
        chunk = scene.chunks[index]
        alone = index + 1 == len(scene.chunks) or scene.is_word(index + 1, "adverb", "coordinator", "be")
        alone = alone or scene.chunks[index + 1].kind is Kind.MARK  # not "denied that it had"
        if scene.is_word(index, "claim_noun") or (index == first and alone and chunk.low in _MEANT):
            start = scene.chunks[index - 1].start if scene.is_word(index - 1, "determiner") else chunk.start
            return start, chunk.end
        if not scene.is_word(index, "determiner", "place_adjective") and not chunk.side:
            return None
    return None


def _find_denied(voice: Voice, before: Sequence[Claim]) -> Claim | None:
    """The latest claim of what the speaker's opponent has or gained, if it is near."""
    wanted = _OPPOSED.get(voice.speaker.side)
    for claim in reversed(before):
        if voice.head - claim.quote.end > _REACH_CHARS:
            return None
        if claim.predicate in _DENIABLE and claim.holder is wanted and claim.polarity is Polarity.AFFIRMED:
            return claim if claim.modality in (Modality.ACTUAL, Modality.HISTORICAL) else None
    return None


def _turn_round(moment: Moment, voice: Voice, denied: Claim, meant: tuple[int, int]) -> list[Claim]:
    chunks = moment.scene.chunks
    end = _find_end(moment, meant[1])
    sentence = chunks[0].start
    text = moment.article.text_at(sentence, chunks[-1].end)
    start, end = trim_span(text, voice.head - sentence, end - sentence)
    if not 0 < end - start <= MAX_QUOTE_CHARS:
        return []
    quote = take_quote(moment.article, start + sentence, end + sentence)
    words = moment.article.text_at(*meant)
    if words not in quote.text:
        return []
    return [
        replace(
            denied,
            id=make_claim_id(moment.article.id, start=quote.start, end=quote.end, predicate=denied.predicate),
            quote=quote,
            places=tuple(replace(place, mention=words) for place in denied.places),
            claimant=voice.speaker.name,
            claimant_side=voice.speaker.side,
            polarity=Polarity.DENIED,
            direct_speech=find_quotation(moment.quoted, quote.start, quote.end) is not None,
            review=Review.MACHINE,
            review_reason=None,
            rules=("denial.of_claim_before", "polarity.denied", "voice.speaker"),
        )
    ]


def _find_end(moment: Moment, behind: int) -> int:
    """Where the clause ends that has character ``behind`` in it."""
    chunks = moment.scene.chunks
    return next((chunks[i - 1].end for i in range(1, len(chunks)) if _ends(moment, i, behind)), chunks[-1].end)


def _ends(moment: Moment, index: int, behind: int) -> bool:
    """Whether the clause of the denial ends before a chunk: at a comma, a mark that cuts or a coordinator."""
    chunk = moment.scene.chunks[index]
    if chunk.start < behind:
        return False
    return chunk.low == "," or cuts(moment.scene.chunks, index) or moment.scene.is_word(index, "coordinator")
