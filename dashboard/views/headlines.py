"""The sentences that open the pages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from articles.records import Polarity, Predicate
from dashboard.language import name_place, say, say_count
from dashboard.model.records import PlacedClaim
from dashboard.model.verdicts.records import Judgement, Verdict
from dashboard.views.text import (
    capitalise,
    count_claims,
    format_day,
    format_published,
    name_claimant,
    read_claim,
)
from geodata.assessors import find_assessor
from geodata.records import Place


def write_headline(claims: Sequence[PlacedClaim], place: Place | None) -> str:
    """The sentence that opens the map: what the newest of the claims shown says of the place, or of the country."""
    if not claims:
        if place is None:
            return say("No claim of control in the texts shown.")
        return say("No claim about {place} in the texts shown.", place=name_place(place))
    newest = max(claims, key=_headline_order)
    parts = {
        "day": capitalise(_write_day(newest)),
        "reading": read_claim(newest),
        "speaker": name_claimant(newest.claim, newest.article),
        "quotes": count_claims(claims),
    }
    if place is not None:
        name = name_place(place)
        return say("{day}: {reading}, according to {speaker}. {quotes} about {place}.", **parts, place=name)
    names = {found.id for placed in claims for found in placed.places}
    places = say_count("{number} place", "{number} places", len(names))
    return say("{day}: {reading}, according to {speaker}. {quotes} on {places}.", **parts, places=places)


def _write_day(placed: PlacedClaim) -> str:
    """The day that a claim is about; where it names none, the day of its text."""
    own = placed.claim.event_date
    return format_day(own) if own is not None else format_published(placed.article.published)


def _headline_order(placed: PlacedClaim) -> tuple[date, bool, bool, int]:
    """The newest day first, of it a statement of control, of those a figure, of those the first of the text."""
    claim = placed.claim
    is_control = claim.predicate in (Predicate.CONTROLS, Predicate.CAPTURED) and claim.polarity is Polarity.AFFIRMED
    has_figure = claim.share_pct is not None or claim.extent is not None
    day = claim.event_date or placed.article.published.day or date.min
    return (day, is_control, has_figure, -claim.quote.start)


def write_versus_headline(place: str, judged: Sequence[tuple[PlacedClaim, Judgement]]) -> str:
    """The sentence that opens the page of one place."""
    claims = len({placed.claim.id for placed, _ in judged})
    assessors = list(dict.fromkeys(judgement.assessor_id for _, judgement in judged))
    told = [
        say("{assessor} bears out {number}", assessor=find_assessor(name).name, number=_count_supported(judged, name))
        for name in assessors
    ]
    if not told:
        return say("{place}: no claim.", place=place)
    counted = say_count("{number} claim", "{number} claims", claims)
    return say("{place}: {claims}; {told} of them.", place=place, claims=counted, told=", ".join(told))


def write_check_headline(claims: Sequence[PlacedClaim] | None) -> str:
    """The sentence that opens the page that checks a text; None where there is no text yet."""
    if claims is None:
        return say("Paste a text: every claim in it is compared with what named assessors showed on that day.")
    if not claims:
        return say("No claim about control of a place in Ukraine was found in this text.")
    located = sum(bool(placed.places) for placed in claims)
    return say_count(
        "{number} claim about control, {located} of them about a place that could be looked up.",
        "{number} claims about control, {located} of them about a place that could be looked up.",
        len(claims),
        located=located,
    )


def _count_supported(judged: Sequence[tuple[PlacedClaim, Judgement]], assessor_id: str) -> int:
    return sum(each.verdict is Verdict.SUPPORTED for _, each in judged if each.assessor_id == assessor_id)
