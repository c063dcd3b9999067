"""Rows of lags and of scorecards, for tables and files."""

from __future__ import annotations

from collections.abc import Sequence

from articles.records import Holder, Polarity
from dashboard.language import format_figure, mark, name_place, say, say_count, say_in
from dashboard.model.lag import Lag
from dashboard.model.records import PlacedClaim
from dashboard.model.scorecards import Scorecard, is_conceding
from dashboard.views.quoted import Quoted
from dashboard.views.text import LINK, SIDE_WORDS, UNKNOWN_LINK
from dashboard.views.verdict_rows import Row, describe_claimant, describe_source, write_day
from geodata.assessors import find_assessor
from geodata.gazetteer import Gazetteer


def make_ledger_table(lags: Sequence[tuple[PlacedClaim, Lag]]) -> list[dict[str, str]]:
    """Who said a place changed hands, in which words, and when each assessor gave the side all of it."""
    return [
        {
            mark("Claimed on"): lag.claimed_on.isoformat(),
            mark("Claimant"): describe_claimant(placed),
            mark("Words"): Quoted(placed.claim.quote.text, placed.article.language),
            mark("Source"): describe_source(placed),
            mark("Assessor"): find_assessor(lag.assessor_id).name,
            mark("Agreed on"): lag.agreed_on.isoformat() if lag.agreed_on else say("not up to {day}", day=lag.last),
            mark("Lag"): _write_lag(lag),
            mark("Drawn otherwise again"): ", ".join(day.isoformat() for day in lag.reversals) or say("no"),
            LINK: placed.article.url or UNKNOWN_LINK,
        }
        for placed, lag in sorted(lags, key=lambda pair: (pair[1].claimed_on, pair[1].assessor_id))
    ]


def make_score_table(cards: Sequence[Scorecard]) -> list[dict[str, str]]:
    """Scorecards for a page: counts of counts, and a word where there are too few."""
    return [
        {
            **({mark("Claimant"): say(card.who)} if any(own.who != str(own.side) for own in cards) else {}),
            mark("Side"): SIDE_WORDS[card.side],
            **({mark("Year"): str(card.year)} if card.year is not None else {}),
            mark("Assessor"): find_assessor(card.assessor_id).name,
            mark("Claims"): say("{claims}, a small sample", claims=card.claims) if card.is_small else str(card.claims),
            mark("Agreed within 7 days"): str(card.within[0]),
            mark("30 days"): str(card.within[1]),
            mark("90 days"): str(card.within[2]),
            mark("Never so far"): str(card.never),
            mark("Median lag, days"): "" if card.median_days is None else format_figure(card.median_days),
            mark("From, to"): "" if card.first_days is None else f"{card.first_days}, {card.last_days}",
        }
        for card in cards
    ]


def make_lag_row(placed: PlacedClaim, lag: Lag, gazetteer: Gazetteer) -> Row:
    """Who said a place changed hands, in which words, and when one assessor agreed."""
    claim, article = placed.claim, placed.article
    return {
        "place_id": lag.place_id,
        "place": name_place(gazetteer.get(lag.place_id)),
        "claimed_on": lag.claimed_on.isoformat(),
        "published": write_day(article.published.day),
        "claimant": claim.claimant,
        "side": str(claim.claimant_side),
        "predicate": str(claim.predicate),
        "holder": str(claim.holder or Holder.RU),
        "denied": claim.polarity is Polarity.DENIED,
        "conceding": is_conceding(placed),
        "text_kind": str(article.text_kind),
        "words": claim.quote.text,
        "article": article.id,
        "source": describe_source(placed),
        "publisher": article.publisher,
        "url": article.url,
        "assessor": lag.assessor_id,
        "agreed_on": write_day(lag.agreed_on),
        "after": write_day(lag.after),
        "lag_days": lag.days,
        "reversals": [day.isoformat() for day in lag.reversals],
        "last_drawn": lag.last.isoformat(),
    }


def make_score_row(card: Scorecard) -> Row:
    """One scorecard; counts, so that small samples show."""
    return {
        "who": card.who,
        "side": str(card.side),
        "assessor": card.assessor_id,
        "year": card.year,
        "claims": card.claims,
        "within_7": card.within[0],
        "within_30": card.within[1],
        "within_90": card.within[2],
        "never": card.never,
        "median_days": card.median_days,
        "first_days": card.first_days,
        "last_days": card.last_days,
        "small_sample": card.is_small,
    }


def _write_lag(lag: Lag) -> str:
    return say_in("lag", "open") if lag.days is None else say_count("{number} day", "{number} days", lag.days)
