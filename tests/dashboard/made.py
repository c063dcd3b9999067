"""Small made records for the tests of the join and the views."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from articles.records import (
    Article,
    Claim,
    Extent,
    Holder,
    MentionKind,
    Modality,
    Passage,
    PlaceMention,
    Polarity,
    Predicate,
    PublishedDate,
    Quote,
    Side,
    TextKind,
)
from dashboard.model.records import PlacedClaim, PlacedMention
from geodata.records import Names, Place, PlaceKind

UKRAINE = Place("UA", PlaceKind.COUNTRY, Names("Ukraine", "Україна", "Украина"))
LUHANSK = Place("UA-09", PlaceKind.OBLAST, Names("Luhansk Oblast", "Луганська область"), parent_id="UA")
DONETSK = Place("UA-14", PlaceKind.OBLAST, Names("Donetsk Oblast", "Донецька область"), parent_id="UA")
POKROVSK = Place(
    "gn:704422", PlaceKind.SETTLEMENT, Names("Pokrovsk", "Покровськ"), parent_id="UA-14", lon=37.18, lat=48.28
)
DONBAS = Place("area:donbas", PlaceKind.AREA, Names("Donbas", "Донбас"), part_ids=("UA-09", "UA-14"))

ARTICLE = Article(
    id="made",
    publisher="The Daily Test",
    title=None,
    published=PublishedDate(date(2025, 11, 28), estimated=True, reason="from the event it reports"),
    language="en",
    url=None,
    text_kind=TextKind.VERBATIM,
    sha256="0" * 64,
    passages=(Passage(0, "Russia controls most of Luhansk."),),
)

_KINDS = {
    PlaceKind.COUNTRY: MentionKind.COUNTRY,
    PlaceKind.OBLAST: MentionKind.OBLAST,
    PlaceKind.SETTLEMENT: MentionKind.CITY,
    PlaceKind.AREA: MentionKind.AREA,
}


def make_placed(
    *places: Place, number: int = 1, text: str = "some words", article: Article = ARTICLE, **fields: Any
) -> PlacedClaim:
    """A placed claim about the places; fields of the claim can be given by name."""
    mentions = tuple(PlaceMention(p.names.en, p.names.en, _KINDS[p.kind], None) for p in places)
    claim = Claim(
        id=f"{article.id}-{number}",
        quote=Quote(article.id, number, number + len(text), text),
        places=mentions,
        predicate=Predicate.CONTROLS,
        holder=Holder.RU,
        extent=Extent.MOST,
        share_pct=None,
        area_km2=None,
        claimant="article",
        claimant_side=Side.MEDIA,
        polarity=Polarity.AFFIRMED,
        modality=Modality.ACTUAL,
        event_date=None,
        direct_speech=False,
    )
    placed = tuple(
        PlacedMention(m, p, oblast_id=p.id if p.kind is PlaceKind.OBLAST else p.parent_id if p is POKROVSK else None)
        for m, p in zip(mentions, places, strict=True)
    )
    return PlacedClaim(replace(claim, **fields), article, placed)
