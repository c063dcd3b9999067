"""Everything a page can show, joined once per process."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from articles.accuracy import Accuracy
from articles.records import Article
from dashboard.language import PlaceNames
from dashboard.model.claim_filter import KnownParts
from dashboard.model.records import PlacedClaim
from dashboard.model.release import Release
from dashboard.model.selection import ALL_ARTICLES, MOMENT, Known, Selection
from dashboard.model.verdicts.judging import find_day
from geodata.assessments import DAY
from geodata.records import Place
from geodata.shares import Control

MOMENT_DAYS = 30  # up to a day: what was said at the time


def choose_newest(claims: Sequence[PlacedClaim], most: int, *, keep: str | None) -> tuple[PlacedClaim, ...]:
    """At most so many claims, the newest ones and the one to keep, in the order they had."""
    order = sorted(claims, key=lambda placed: (placed.claim.id == keep, find_day(placed) or date.min), reverse=True)
    chosen = {placed.claim.id for placed in order[:most]}
    return tuple(placed for placed in claims if placed.claim.id in chosen)


@dataclass(frozen=True)
class Catalogue:
    """The shipped articles, their claims in place, control, the extractor's measured accuracy, and their release.

    ``statements`` are the dated, linked figures and events of the ledger, each a claim of its own; ``claims`` are those
    of the articles and digests alone, on which the extractor works. ``exact`` are the assessors whose outlines, not
    only the facts measured on them, are on this machine.
    """

    release: Release
    accuracy: Accuracy
    articles: tuple[Article, ...]
    claims: tuple[PlacedClaim, ...]
    statements: tuple[PlacedClaim, ...]
    regions: tuple[Place, ...]
    control: Control
    exact: tuple[str, ...]

    @cached_property
    def everything(self) -> tuple[PlacedClaim, ...]:
        """The claims of the articles and the statements of the ledger."""
        return (*self.claims, *self.statements)

    @cached_property
    def statement_ids(self) -> frozenset[str]:
        """The ids of the claims that stand in no article."""
        return frozenset(placed.claim.id for placed in self.statements)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        """Every place that a reader can choose: the regions and whatever a claim names."""
        named = (place for placed in self.everything for place in placed.places)
        return {place.id: place for place in (*self.regions, *named)}

    @cached_property
    def claims_by_id(self) -> Mapping[str, PlacedClaim]:
        """The claims and the statements by their id."""
        return {placed.claim.id: placed for placed in self.everything}

    def find_article(self, selection: Selection) -> Article:
        """The article to read: that of the chosen quote, else the chosen one, else the first."""
        by_id = {article.id: article for article in self.articles}
        chosen = self.claims_by_id.get(selection.claim or "")
        # A statement stands alone: it is in no article that could be read.
        if chosen is not None and chosen.article.id in by_id:
            return chosen.article
        return by_id.get(selection.article or "", self.articles[0])

    def find_day(self, selection: Selection) -> date:
        """The day of control to show: the chosen one, else the last that the chosen assessor drew."""
        return selection.day or self.control.assessments.coverage[selection.assessor].last

    def find_choice(self, selection: Selection) -> str:
        """Which claims to draw: an article's id, or :data:`ALL_ARTICLES`, or :data:`MOMENT`."""
        if selection.article in (ALL_ARTICLES, MOMENT):
            return selection.article
        return MOMENT if selection.article is None and selection.day else self.find_article(selection).id

    def list_claims(self, selection: Selection) -> tuple[PlacedClaim, ...]:
        """The claims to draw, of texts and of the ledger, of the sides that the reader asks for.

        Of a moment, those about :data:`MOMENT_DAYS` up to its day, the newest first. The chosen claim is always there.
        """
        choice, sides = self.find_choice(selection), selection.filter.side
        if choice == ALL_ARTICLES:
            found = self.everything
        elif choice == MOMENT:
            found = self._list_moment(self.find_day(selection))
        else:
            found = tuple(placed for placed in self.everything if placed.article.id == choice)
        own = tuple(placed for placed in found if not sides or placed.claim.claimant_side in sides)
        chosen = self.claims_by_id.get(selection.claim or "")
        return own if chosen is None or chosen in own else (chosen, *own)

    def _list_moment(self, last: date) -> tuple[PlacedClaim, ...]:
        days, dated = self._dated
        found = dated[bisect_right(days, last - MOMENT_DAYS * DAY) : bisect_right(days, last)]
        # The newest first; those of one day in the order that they have.
        return tuple(sorted(found, key=lambda placed: find_day(placed) or date.min, reverse=True))

    @cached_property
    def _dated(self) -> tuple[list[date], list[PlacedClaim]]:
        """The claims that are about a known day, by day, and their days."""
        pairs = [(day, placed) for placed in self.everything if (day := find_day(placed))]
        pairs.sort(key=lambda pair: pair[0])
        return [day for day, _ in pairs], [placed for _, placed in pairs]

    @cached_property
    def known(self) -> Known:
        """What a link may name."""
        return Known(
            place_names=PlaceNames(self.places),
            spellings={
                name.casefold(): place.id for place in self.places.values() for name in (place.names.en, place.names.uk)
            },
            claims=frozenset(self.claims_by_id),
            articles=frozenset((*(article.id for article in self.articles), ALL_ARTICLES, MOMENT)),
            release=self.release.id,
            coverage=self.control.assessments.coverage,
            parts=KnownParts(
                claimants=frozenset(placed.claim.claimant for placed in self.everything),
                languages=frozenset(placed.article.language for placed in self.everything),
                assessors=tuple(self.control.assessments.coverage),
            ),
        )
