"""Quote cards and their table: what stands beside the map for each claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from dashboard.language import Message, mark, say
from dashboard.model.records import PlacedClaim
from dashboard.views import text
from dashboard.views.quoted import Quoted
from dashboard.views.text import TEXT_KINDS


def make_card(placed: PlacedClaim, *, selected: bool) -> dict[str, Any]:
    """One card as plain JSON: every value is text to be shown as it is, never markup."""
    claim, article = placed.claim, placed.article
    return {
        "id": claim.id,
        "quote": claim.quote.text,
        "language": article.language,
        "kind": article.text_kind.value,
        "verbatim": text.is_verbatim(article),
        "reading": text.read_claim(placed),
        "claimant": text.name_claimant(claim, article),
        "ownVoice": claim.claimant == text.ARTICLE_VOICE,
        "side": claim.claimant_side.value,
        "sideWords": text.SIDE_WORDS[claim.claimant_side],
        "tags": make_tags(placed),
        "places": text.name_places(placed),
        "doubts": [f"{found.mention.name}: {found.doubt}" for found in placed.mentions if found.doubt],
        "unlocated": [_say_why(placed, found.reason) for found in placed.mentions if not found.place and found.reason],
        "published": text.format_published(article.published),
        "publishedReason": say(article.published.reason or "") or None,
        "about": text.format_meant(claim.event_date),
        "publisher": text.name_source(article),
        "url": article.url,
        "review": claim.review.value,
        "reviewWords": text.REVIEW_WORDS[claim.review],
        "reviewReason": say(claim.review_reason or text.UNREVIEWED),
        "selected": selected,
    }


def make_card_words() -> dict[str, str]:
    """What cards say around the claims, for the front end."""
    return {
        "unlocated": say("Not on the map: {reason}."),
        "chosen": say("Chosen"),
        "answer": say("{answer} of {places}"),
        "claimOf": say("Claim of"),
        "ownVoice": say("in its own voice"),
        "original": say("read the original"),
        "noLink": say("no link known"),
        "tags": say("The claim in figures and words"),
    }


def _say_why(placed: PlacedClaim, reason: Message) -> str:
    """Why words were not located; our own words stand without quotation marks there too."""
    words = str(reason)
    return words if text.is_verbatim(placed.article) else re.sub("[“”«»]", "", words)


def make_tags(placed: PlacedClaim) -> list[str]:
    """Predicate, extent, figures, polarity and mood, in words."""
    claim = placed.claim
    tags = [text.PREDICATE_WORDS[claim.predicate]]
    if claim.extent:
        tags.append(say("extent: {extent}", extent=text.EXTENT_WORDS[claim.extent]))
    if claim.share_pct is not None:
        tags.append(text.format_share(claim.share_pct, claim.bound))
    if claim.area_km2 is not None:
        tags.append(text.format_area(claim.area_km2, claim.bound))
    tags.append(text.POLARITY_WORDS[claim.polarity])
    tags.append(text.MODALITY_WORDS[claim.modality])
    if claim.direct_speech and text.is_verbatim(placed.article):
        tags.append(say("direct speech"))
    return tags


def make_rows(claims: Sequence[PlacedClaim]) -> list[dict[str, str]]:
    """The same claims as table rows, one a claim: the text equivalent of map and cards."""
    return [
        {
            mark("Words"): Quoted(placed.claim.quote.text, placed.article.language),
            mark("Kind"): TEXT_KINDS[placed.article.text_kind],
            mark("Claimant"): text.name_claimant(placed.claim, placed.article),
            mark("Side"): text.SIDE_WORDS[placed.claim.claimant_side],
            mark("Places"): text.name_places(placed),
            mark("Claim"): "; ".join(make_tags(placed)),
            mark("Day meant"): text.format_meant(placed.claim.event_date),
            mark("Published"): text.format_published(placed.article.published),
            mark("Publisher"): text.name_publisher(placed.article),
            text.LINK: placed.article.url or text.UNKNOWN_LINK,
            mark("State"): text.REVIEW_WORDS[placed.claim.review],
        }
        for placed in claims
    ]
