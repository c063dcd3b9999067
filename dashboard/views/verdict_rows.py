"""Rows of verdicts and of claims beside control, for tables and files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from articles.records import Polarity
from dashboard.language import mark, name_place, say
from dashboard.model.records import PlacedClaim
from dashboard.model.scorecards import is_conceding
from dashboard.model.verdicts.records import Judgement, Range, Verdict
from dashboard.views.quoted import Quoted
from dashboard.views.reasons import VERDICT_WORDS, format_assessed, format_range, write_reason
from dashboard.views.text import (
    LINK,
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
        "source": describe_source(placed),
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
        "day": write_day(judgement.day),
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
        "as_of": write_day(judgement.as_of),
        "map_day": write_day(judgement.map_day),
        "agreed_on": write_day(judgement.agreed_on),
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
            mark("Source"): describe_source(placed),
            mark("Claimant"): describe_claimant(placed),
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


def describe_claimant(placed: PlacedClaim) -> str:
    """Who claims it, and whether that is against the interest of its own side."""
    claimant = name_claimant(placed.claim, placed.article)
    return f"{claimant}, {say(CONCEDING)}" if is_conceding(placed) else claimant


def describe_source(placed: PlacedClaim) -> str:
    """Whose words they are: ``our digest of The Daily Beast``, or ``quote of Wolf999 News``."""
    source = name_source(placed.article)
    return say("quote of {source}", source=source) if is_verbatim(placed.article) else source


def write_day(day: date | None) -> str | None:
    """A day as YYYY-MM-DD; None where there is none."""
    return None if day is None else day.isoformat()
