"""The values of the join: a claim with its article and the places its words mean."""

from __future__ import annotations

from dataclasses import dataclass

from articles.records import Article, Claim, PlaceMention
from dashboard.language import Message
from geodata.records import Place


@dataclass(frozen=True, slots=True)
class PlacedMention:
    """A place as written, and what the gazetteer makes of it.

    Attributes
    ----------
    place : None when the words name no single place.
    reason : why it is None; None where there is a place.
    oblast_id : the first-level unit that the place is or lies in, None for the country and for areas across several.
    doubt : what speaks against the place that was found, None where nothing does.
    around : the settlement that an area without bounds lies around, such as "Pokrovsk direction"; no map has a place
        for it, but the settlements near can be asked.
    """

    mention: PlaceMention
    place: Place | None
    reason: Message | None = None
    oblast_id: str | None = None
    doubt: Message | None = None
    around: Place | None = None


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    """A claim, the article it stands in and its places."""

    claim: Claim
    article: Article
    mentions: tuple[PlacedMention, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that were located, in the order of the quote, each once."""
        return tuple(dict.fromkeys(m.place for m in self.mentions if m.place is not None))

    @property
    def surrounded(self) -> tuple[Place, ...]:
        """The settlements around which the claim speaks of ground, in the order of the quote, each once."""
        return tuple(dict.fromkeys(m.around for m in self.mentions if m.around is not None))

    @property
    def place_ids(self) -> tuple[str, ...]:
        """Ids of :attr:`places`."""
        return tuple(place.id for place in self.places)

    def is_about(self, place: Place) -> bool:
        """Whether the claim names the place itself, something inside it, or an area that it is part of."""
        return any(
            place.id in (found.place.id, found.oblast_id, *found.place.part_ids) or found.place.id in place.part_ids
            for found in self.mentions
            if found.place is not None
        )
