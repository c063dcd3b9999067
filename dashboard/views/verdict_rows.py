"""Rows of verdicts, lags and claims beside control, for tables and files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from articles.records import Holder, Polarity
from dashboard.language import format_figure, mark, name_place, say, say_count, say_in
from dashboard.model.lag import Lag
from dashboard.model.records import PlacedClaim
from dashboard.model.scorecards import Scorecard, is_conceding
from dashboard.model.verdicts.records import Judgement, Range, Verdict
from dashboard.views.quoted import Quoted
from dashboard.views.reasons import VERDICT_WORDS, format_assessed, format_range, write_reason
from dashboard.views.text import (
    LINK,
    SIDE_WORDS,
    UNKNOWN_LINK,
    is_verbatim,
    label_words,
    name_claimant,
    name_source,
)
from geodata.assessors import find_assessor
from geodata.gazetteer import Gazetteer
from geodata.shares import Share, Spread

Row = dict[str, Any]
CONCEDING = mark("against the interest of its own side")
SIGNS = {
    Verdict.SUPPORTED: "✓",
    Verdict.OVERSTATED: "▲",
    Verdict.UNDERSTATED: "▼",
    Verdict.CONTRADICTED: "✗",
    Verdict.CONTESTED: "≈",
    Verdict.TOO_EARLY: "◷",
    Verdict.UNVERIFIABLE: "?",
}


def make_verdict_row(placed: PlacedClaim, judgement: Judgement, gazetteer: Gazetteer) -> Row:
    """One verdict with the words it is about."""
    claim = placed.claim
    place = name_place(gazetteer.get(judgement.place_id)) if judgement.place_id else None
    unplaced = [found.mention.name for found in placed.mentions if found.place is None]
    return {
        "quote": claim.quote.text,
        "text_kind": str(placed.article.text_kind),
        "source": _name_source(placed),
        "publisher": placed.article.publisher,
        "url": placed.article.url,
        "places": [place] if place else unplaced,
        "place_ids": [judgement.place_id] if judgement.place_id else [],
        "claimant": claim.claimant,
        "side": str(claim.claimant_side),
        "conceding": is_conceding(placed),
        "predicate": str(claim.predicate),
        "holder": None if claim.holder is None else str(claim.holder),
        "denied": claim.polarity is Polarity.DENIED,
        "modality": str(claim.modality),
        "day": _write_day(judgement.day),
        "assessor": judgement.assessor_id,
        "verdict": str(judgement.verdict),
        "claimed": _write_range(judgement.claimed),
        "assessed": judgement.figure if judgement.status is None else str(judgement.status),
        "figure": format_assessed(judgement).replace("\u00a0", " "),
        "assessed_range": _write_range(judgement.assessed),
        "unit": _find_unit(judgement),
        "gap": judgement.gap,
        "gap_km2": judgement.gap_km2,
        "error_points": judgement.error_points,
        "before_2022_km2": judgement.before_2022_km2,
        "as_of": _write_day(judgement.as_of),
        "map_day": _write_day(judgement.map_day),
        "agreed_on": _write_day(judgement.agreed_on),
        "reason": write_reason(claim, place, judgement),
    }


def make_verdict_table(judged: Sequence[tuple[PlacedClaim, Judgement]], gazetteer: Gazetteer) -> list[dict[str, str]]:
    """The verdicts as a table for a page: every cell is text; a verdict is a sign and a word, never colour alone.

    What is said in the same words of several places or by several assessors is one row.
    """
    return [cells for cells, _ in merge_verdicts(judged, gazetteer)]


def merge_verdicts(
    judged: Sequence[tuple[PlacedClaim, Judgement]], gazetteer: Gazetteer
) -> list[tuple[dict[str, str], Judgement]]:
    """The rows of :func:`make_verdict_table`, each with the first judgement that is in it."""
    merged: dict[tuple[str, str, str], tuple[dict[str, str], Judgement]] = {}
    linked = any(placed.article.url for placed, _ in judged)
    for placed, judgement in judged:
        row = make_verdict_row(placed, judgement, gazetteer)
        assessor = find_assessor(judgement.assessor_id).name
        place = "; ".join(row["places"]) or say("none named")
        why = row["reason"].removeprefix(f"{assessor}: ")
        cells = {
            mark("Words"): Quoted(row["quote"], placed.article.language),
            mark("Source"): _name_source(placed),
            mark("Claimant"): _name_claimant(placed),
            mark("Day"): row["day"] or say("not known"),
            mark("Place"): place,
            mark("Assessor"): assessor,
            mark("Verdict"): f"{SIGNS[judgement.verdict]} {VERDICT_WORDS[judgement.verdict]}",
            mark("Claimed"): row["claimed"] or "",
            mark("Assessed"): row["figure"],
            mark("Why"): f"{why[:1].upper()}{why[1:]}",
            **({LINK: placed.article.url or UNKNOWN_LINK} if linked else {}),
        }
        known, _ = merged.setdefault((placed.claim.id, cells["Verdict"], why), (cells, judgement))
        for column, value in (("Place", place), ("Assessor", assessor)):
            if value not in known[column].split("; "):
                known[column] += f"; {value}"
    return list(merged.values())


def make_ledger_table(lags: Sequence[tuple[PlacedClaim, Lag]]) -> list[dict[str, str]]:
    """Who said a place changed hands, in which words, and when each assessor gave the side all of it."""
    return [
        {
            mark("Claimed on"): lag.claimed_on.isoformat(),
            mark("Claimant"): _name_claimant(placed),
            mark("Words"): Quoted(placed.claim.quote.text, placed.article.language),
            mark("Source"): _name_source(placed),
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


def write_versus_headline(place: str, judged: Sequence[tuple[PlacedClaim, Judgement]]) -> str:
    """The sentence that opens the page of one place."""
    claims = len({placed.claim.id for placed, _ in judged})
    assessors = list(dict.fromkeys(judgement.assessor_id for _, judgement in judged))
    told = [
        say("{assessor} bears out {number}", assessor=find_assessor(name).name, number=_count_supported(judged, name))
        for name in assessors
    ]
    if not told:
        return say("{place}: no claim.", place=place)
    counted = say_count("{number} claim", "{number} claims", claims)
    return say("{place}: {claims}; {told} of them.", place=place, claims=counted, told=", ".join(told))


def _count_supported(judged: Sequence[tuple[PlacedClaim, Judgement]], assessor_id: str) -> int:
    return sum(each.verdict is Verdict.SUPPORTED for _, each in judged if each.assessor_id == assessor_id)


def write_check_headline(claims: Sequence[PlacedClaim] | None) -> str:
    """The sentence that opens the page that checks a text; None where there is no text yet."""
    if claims is None:
        return say("Paste a text: every claim in it is compared with what named assessors showed on that day.")
    if not claims:
        return say("No claim about control of a place in Ukraine was found in this text.")
    located = sum(bool(placed.places) for placed in claims)
    return say_count(
        "{number} claim about control, {located} of them about a place that could be looked up.",
        "{number} claims about control, {located} of them about a place that could be looked up.",
        len(claims),
        located=located,
    )


def make_lag_row(placed: PlacedClaim, lag: Lag, gazetteer: Gazetteer) -> Row:
    """Who said a place changed hands, in which words, and when one assessor agreed."""
    claim, article = placed.claim, placed.article
    return {
        "place_id": lag.place_id,
        "place": name_place(gazetteer.get(lag.place_id)),
        "claimed_on": lag.claimed_on.isoformat(),
        "published": _write_day(article.published.day),
        "claimant": claim.claimant,
        "side": str(claim.claimant_side),
        "predicate": str(claim.predicate),
        "holder": str(claim.holder or Holder.RU),
        "denied": claim.polarity is Polarity.DENIED,
        "conceding": is_conceding(placed),
        "text_kind": str(article.text_kind),
        "words": claim.quote.text,
        "article": article.id,
        "source": _name_source(placed),
        "publisher": article.publisher,
        "url": article.url,
        "assessor": lag.assessor_id,
        "agreed_on": _write_day(lag.agreed_on),
        "after": _write_day(lag.after),
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


def make_comparison_rows(
    rows: Sequence[Share],
    spread: Mapping[str, Spread],
    claims: Mapping[str, Sequence[PlacedClaim]],
    gazetteer: Gazetteer,
) -> list[Row]:
    """A row for each place and assessor: what is claimed of it in the corpus, what is assessed, and the spread."""
    return [
        {
            "id": row.place_id,
            "name": name_place(gazetteer.get(row.place_id)),
            "assessor": row.assessor_id,
            "as_of": row.as_of.isoformat(),
            "russian_held_pct": row.share_pct,
            "error_points": row.error_points,
            "spread_points": None if row.place_id not in spread else round(spread[row.place_id].points, 2),
            "claims": len(claims.get(row.place_id, ())),
            "claimed": [label_words(placed) for placed in claims.get(row.place_id, ())],
        }
        for row in rows
    ]


def merge_rows(rows: Sequence[Mapping[str, Any]]) -> list[Row]:
    """For people: verdicts that several assessors give in the same words become one row."""
    merged: list[Row] = []
    for row in rows:
        same = [other for other in merged if all(row[key] == other[key] for key in ("places", "verdict", "reason"))]
        if same:
            same[0]["assessor"] += f", {row['assessor']}"
        else:
            merged.append(dict(row))
    return merged


def _write_range(values: Range | None) -> str | None:
    return None if values is None else format_range(values).replace("\u00a0", " ")


def _find_unit(judgement: Judgement) -> str | None:
    known = judgement.assessed or judgement.claimed
    return "status" if judgement.status is not None else None if known is None else str(known.unit)


def _name_claimant(placed: PlacedClaim) -> str:
    claimant = name_claimant(placed.claim, placed.article)
    return f"{claimant}, {say(CONCEDING)}" if is_conceding(placed) else claimant


def _name_source(placed: PlacedClaim) -> str:
    """Whose words they are: ``our digest of The Daily Beast``, or ``quote of Wolf999 News``."""
    source = name_source(placed.article)
    return say("quote of {source}", source=source) if is_verbatim(placed.article) else source


def _write_day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _write_lag(lag: Lag) -> str:
    return say_in("lag", "open") if lag.days is None else say_count("{number} day", "{number} days", lag.days)
