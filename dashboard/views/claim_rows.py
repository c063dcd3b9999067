"""Rows of claims for files and answers: who said what of which place, in which words."""

from __future__ import annotations

from typing import Any

from articles.records import Polarity
from dashboard.language import name_place
from dashboard.model.records import PlacedClaim
from dashboard.model.scorecards import is_conceding
from dashboard.model.verdicts.judging import find_day

Row = dict[str, Any]


def make_claim_row(placed: PlacedClaim) -> Row:
    """A claim with its places in two lists: ids and names of those that were located, and how the others are written.

    ``day`` is the day that the claim is about as far as it is known, ``published`` that of its text.
    """
    claim, article = placed.claim, placed.article
    return {
        "id": claim.id,
        "quote": claim.quote.text,
        "text_kind": str(article.text_kind),
        "place_ids": list(placed.place_ids),
        "places": [name_place(place) for place in placed.places],
        "unlocated": [found.mention.name for found in placed.mentions if found.place is None],
        "claimant": claim.claimant,
        "side": str(claim.claimant_side),
        "predicate": str(claim.predicate),
        "holder": None if claim.holder is None else str(claim.holder),
        "extent": None if claim.extent is None else str(claim.extent),
        "share_pct": claim.share_pct,
        "area_km2": claim.area_km2,
        "bound": None if claim.bound is None else str(claim.bound),
        "denied": claim.polarity is Polarity.DENIED,
        "modality": str(claim.modality),
        "conceding": is_conceding(placed),
        "day": None if (day := find_day(placed)) is None else day.isoformat(),
        "article": article.id,
        "publisher": article.publisher,
        "published": None if article.published.day is None else article.published.day.isoformat(),
        "language": article.language,
        "url": article.url,
        "review": str(claim.review),
    }


def split_by_place(placed: PlacedClaim) -> list[Row]:
    """A row for each located place of a claim, as one shape goes with each; one without a place where none is known."""
    row = make_claim_row(placed)
    rest = {name: value for name, value in row.items() if name not in ("place_ids", "places")}
    pairs = list(zip(row["place_ids"], row["places"], strict=True)) or [(None, None)]
    return [{"place_id": place_id, "place": place, **rest} for place_id, place in pairs]
