"""The sentence that opens a view of claims."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from articles.records import Polarity, Predicate
from dashboard.language import name_place, say, say_count
from dashboard.model.records import PlacedClaim
from dashboard.views.text import (
    capitalise,
    count_claims,
    format_day,
    format_published,
    name_claimant,
    read_claim,
)
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
