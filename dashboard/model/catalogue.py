"""Everything a page can show, joined once per process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from articles.accuracy import Accuracy
from articles.records import Article
from dashboard.model.records import PlacedClaim
from dashboard.model.release import Release
from dashboard.model.selection import ALL_ARTICLES, Known, Selection
from geodata.records import Place
from geodata.shares import Control


@dataclass(frozen=True)
class Catalogue:
    """The shipped articles, their claims in place, control, the extractor's measured accuracy, and their release.

    ``exact`` are the assessors whose outlines, not only the facts measured on them, are on this machine.
    """

    release: Release
    accuracy: Accuracy
    articles: tuple[Article, ...]
    claims: tuple[PlacedClaim, ...]
    regions: tuple[Place, ...]
    control: Control
    exact: tuple[str, ...]

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Every place that a reader can choose: the regions and whatever a claim names."""
        named = (place for placed in self.claims for place in placed.places)
        return {place.id: place for place in (*self.regions, *named)}

    @cached_property
    def claims_by_id(self) -> Mapping[str, PlacedClaim]:
        """The claims by their id."""
        return {placed.claim.id: placed for placed in self.claims}

    def find_article(self, selection: Selection) -> Article:
        """The article to read: that of the chosen quote, else the chosen one, else the first."""
        chosen = self.claims_by_id.get(selection.claim or "")
        if chosen is not None:
            return chosen.article
        by_id = {article.id: article for article in self.articles}
        return by_id.get(selection.article or "", self.articles[0])

    def list_claims(self, selection: Selection) -> tuple[PlacedClaim, ...]:
        """The claims to draw: of every article where the reader asked for all, else of the one to read."""
        if selection.article == ALL_ARTICLES:
            return self.claims
        article = self.find_article(selection)
        return tuple(placed for placed in self.claims if placed.article.id == article.id)

    @cached_property
    def known(self) -> Known:
        """What a link may name."""
        return Known(
            place_names={place.id: place.names.en for place in self.places.values()},
            claims=frozenset(self.claims_by_id),
            articles=frozenset((*(article.id for article in self.articles), ALL_ARTICLES)),
            release=self.release.id,
            coverage=self.control.assessments.coverage,
        )
