"""Denials that name no place: "the General Staff denied it" is about what the other side was just said to have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from articles.encoding import make_claim_id
from articles.quotes import MAX_QUOTE_CHARS, take_quote, trim_span
from articles.records import Article, Claim, Modality, Polarity, Predicate
from articles.slavic.clauses import Clause
from articles.slavic.items import Item, Kind, find_next
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.voices import Speaker, Voice

_DENIABLE = frozenset({Predicate.CAPTURED, Predicate.CONTROLS, Predicate.ADVANCED, Predicate.ENCIRCLED})
_REACH_CHARS = 600  # between the claim and its denial
_TURNED = {Polarity.AFFIRMED: Polarity.DENIED, Polarity.DENIED: Polarity.AFFIRMED}


def is_untrue(items: Sequence[Item], lexicon: SlavicLexicon) -> bool:
    """``не соответствует действительности``, ``не відповідає дійсності``, ``назвали ложью``."""
    called = find_next(items, 0, len(items), lexicon.words["false"])
    if called is not None and any("ablt" in one.cases for one in items[called].analyses):
        return True  # "назвали ложью"
    if called is not None and any("denied" in item.keys for item in items):
        return True  # "це неправда"
    true = find_next(items, 0, len(items), lexicon.words["true"])
    return true is not None and any(item.low in lexicon.words["not"] for item in items[max(0, true - 3) : true])


def find_denial(
    article: Article,
    items: Sequence[Item],
    clause: Clause,
    before: Iterable[Claim],
    voices: Sequence[Voice],
    narrator: Speaker,
    lexicon: SlavicLexicon,
) -> Claim | None:
    """The claim said last, turned round, where a clause denies "this"; None where it denies nothing.

    ``before`` are the claims said before the clause, the latest first. The words for what is denied stand
    for the places of the claim.
    """
    inside = items[clause.first : clause.last]
    meant = next((item for item in inside if "denied" in item.keys and item.kind is Kind.WORD), None)
    if meant is None:
        return None
    voice = next((one for one in voices if one.denies and clause.first <= one.at < clause.last), None)
    if voice is None and not is_untrue(inside, lexicon):
        return None
    called = voice or next((one for one in voices if clause.first <= one.at < clause.last), None)  # "назвал ложью"
    speaker = narrator if called is None else called.speaker
    near = takewhile(lambda one: meant.start - one.quote.end <= _REACH_CHARS, before)
    said = next((one for one in near if one.predicate in _DENIABLE and one.modality is Modality.ACTUAL), None)
    if said is None or said.claimant == speaker.name:
        return None
    return _turn_round(article, items, clause, said, meant, speaker)


def _turn_round(
    article: Article, items: Sequence[Item], clause: Clause, claim: Claim, meant: Item, speaker: Speaker
) -> Claim | None:
    offset = items[0].start
    text = article.text_at(offset, items[-1].end)
    start, end = trim_span(text, items[clause.first].start - offset, items[clause.last - 1].end - offset)
    if not 0 < end - start <= MAX_QUOTE_CHARS:
        return None
    quote = take_quote(article, start + offset, end + offset)
    words = article.text_at(meant.start, meant.end)
    return replace(
        claim,
        id=make_claim_id(article.id, start=quote.start, end=quote.end, predicate=claim.predicate),
        quote=quote,
        places=tuple(replace(place, mention=words) for place in claim.places),
        claimant=speaker.name,
        claimant_side=speaker.side,
        polarity=_TURNED[claim.polarity],
        event_date=None,
        direct_speech=False,
        rules=("denial", *claim.rules),
    )
