"""The values of the join: a claim with its article and the places its words mean."""

from __future__ import annotations

from dataclasses import dataclass

from articles.records import Article, Claim, PlaceMention
from geodata.records import Place


@dataclass(frozen=True, slots=True)
class PlacedMention:
    """A place as written, and what the gazetteer makes of it.

    ``place`` is None when the words name no single place; ``reason`` then says why.
    """

    mention: PlaceMention
    place: Place | None
    reason: str | None = None


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
    def place_ids(self) -> tuple[str, ...]:
        """Ids of :attr:`places`."""
        return tuple(place.id for place in self.places)
