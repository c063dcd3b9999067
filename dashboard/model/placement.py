"""Where the places of a claim are: the words of an article, resolved with the gazetteer and never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from articles.records import Article, Claim, MentionKind, PlaceMention
from dashboard.language import Message, keep
from dashboard.model.records import PlacedClaim, PlacedMention
from geodata.gazetteer import Gazetteer
from geodata.records import Ambiguous, Found, Place, PlaceHint, PlaceKind

# What stands beside a town's name for the ground around it; its outskirts are part of it and are not meant.
_AROUND = re.compile(
    r"(?P<before>.+) (?:area|direction|axis|sector|vicinity)|(?:the )?(?:area|vicinity) (?:of|around) (?P<after>.+)"
)
_KINDS = {
    MentionKind.COUNTRY: PlaceKind.COUNTRY,
    MentionKind.OBLAST: PlaceKind.OBLAST,
    MentionKind.RAION: PlaceKind.RAION,
    MentionKind.CITY: PlaceKind.SETTLEMENT,
    MentionKind.AREA: None,  # Donbas is an area of the gazetteer, Crimea a region: the name alone decides
}


def place_mention(mention: PlaceMention, gazetteer: Gazetteer) -> PlacedMention:
    """Resolve one mention by the name and kind that its context gave it."""
    hint = PlaceHint(kind=_KINDS[mention.kind], oblast_id=mention.iso)
    answer = gazetteer.resolve(mention.name, hint=hint, suggest=False)
    if isinstance(answer, Found) and answer.others and mention.iso is None:
        # The gazetteer prefers the far larger place; for a mark on a map that is not enough to go by.
        reason = keep("“{words}” is the name of {number} places", words=mention.mention, number=len(answer.others) + 1)
        return PlacedMention(mention, None, reason)
    if isinstance(answer, Found):
        number = len(answer.others) + 1
        doubt = keep("one of {number} places of this name in its oblast", number=number) if answer.others else None
        oblast_id = gazetteer.oblast_of(answer.place.id)
        return PlacedMention(mention, answer.place, oblast_id=oblast_id, doubt=doubt)
    if isinstance(answer, Ambiguous):
        names = ", ".join(candidate.place.names.en for candidate in answer.candidates[:3])
        return PlacedMention(mention, None, keep("“{words}” can mean {names}", words=mention.mention, names=names))
    reason = keep("“{words}” ({name}) has no known bounds", words=mention.mention, name=Message(mention.name))
    return PlacedMention(mention, None, reason, around=_find_middle(mention, gazetteer))


def _find_middle(mention: PlaceMention, gazetteer: Gazetteer) -> Place | None:
    """The settlement that an area is named after, where its name is that of no other."""
    match = _AROUND.fullmatch(mention.name)
    if mention.kind is not MentionKind.AREA or match is None:
        return None
    name = match["before"] or match["after"]
    answer = gazetteer.resolve(name, hint=PlaceHint(kind=PlaceKind.SETTLEMENT, oblast_id=mention.iso), suggest=False)
    return answer.place if isinstance(answer, Found) and not answer.others else None


def place_claims(articles: Iterable[Article], claims: Iterable[Claim], gazetteer: Gazetteer) -> tuple[PlacedClaim, ...]:
    """Join each claim with its article and its places, in the order of the claims."""
    by_id = {article.id: article for article in articles}
    return tuple(
        PlacedClaim(
            claim=claim,
            article=by_id[claim.quote.article_id],
            mentions=tuple(place_mention(mention, gazetteer) for mention in claim.places),
        )
        for claim in claims
    )


def claims_about(claims: Sequence[PlacedClaim], place: Place) -> tuple[PlacedClaim, ...]:
    """The claims about a place (see :meth:`PlacedClaim.is_about`), in their order."""
    return tuple(placed for placed in claims if placed.is_about(place))


def claims_without_place(claims: Sequence[PlacedClaim]) -> tuple[PlacedClaim, ...]:
    """The claims whose words name no place that a map can show."""
    return tuple(placed for placed in claims if not placed.places)
