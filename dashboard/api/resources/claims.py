"""Claims and statements: who said what of which place, in which words, and what it is against each assessor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from articles.records import TextKind
from dashboard.api.finding import choose_claims, keep_known, list_claims, make_selection
from dashboard.api.parameter_table import CLAIM_PARAMETERS, Form
from dashboard.api.problems import Kind, ProblemError
from dashboard.api.records import Asked, Feature, Found, Resource
from dashboard.api.schemas import make_row_list
from dashboard.api.shapes import NO_SHAPE, find_shape
from dashboard.export.links import Page
from dashboard.model.catalogue import Catalogue
from dashboard.model.claim_filter import Part
from dashboard.model.claim_index import Entry
from dashboard.store import load_index
from dashboard.views.claim_rows import make_claim_row, split_by_place
from dashboard.views.lag_rows import make_lag_row
from dashboard.views.verdict_rows import make_verdict_row
from geodata.store import load_gazetteer

COLUMNS = (
    "id", "quote", "text_kind", "place_ids", "places", "unlocated", "claimant", "side", "predicate", "holder", "extent",
    "share_pct", "area_km2", "bound", "denied", "modality", "conceding", "day", "article", "publisher", "published",
    "language", "url", "review",
)  # fmt: skip
VERDICT_COLUMNS = (
    "quote", "text_kind", "source", "publisher", "url", "places", "place_ids", "claimant", "side", "conceding",
    "predicate", "holder", "denied", "modality", "day", "assessor", "verdict", "claimed", "assessed", "figure",
    "assessed_range", "unit", "gap", "gap_km2", "error_points", "before_2022_km2", "as_of", "map_day", "agreed_on",
    "reason",
)  # fmt: skip
LAG_COLUMNS = (
    "place_id", "place", "claimed_on", "published", "claimant", "side", "predicate", "holder", "denied", "conceding",
    "text_kind", "words", "article", "source", "publisher", "url", "assessor", "agreed_on", "after", "lag_days",
    "reversals", "last_drawn",
)  # fmt: skip


def find_claims(asked: Asked, catalogue: Catalogue) -> Found:
    """The claims of a filter."""
    selection = choose_claims(asked, catalogue)
    return Found(
        items=list_claims(selection),
        make_row=lambda entry: make_claim_row(entry.placed),
        make_features=make_features,
        page=Page.CLAIMS,
        selection=keep_known(selection, catalogue),
    )


def find_statements(asked: Asked, catalogue: Catalogue) -> Found:
    """The same of the ledger alone."""
    found = find_claims(asked, catalogue)
    own = [entry for entry in found.items if entry.placed.claim.id in catalogue.statement_ids]
    kinds = found.selection.filter.choose(Part.KIND, [TextKind.STATEMENT])
    return replace(found, items=own, selection=replace(found.selection, filter=kinds))


def find_claim(asked: Asked, catalogue: Catalogue) -> Found:
    """One claim with its passage, its verdicts and its lags."""
    entry = find_entry(asked.record_id or "")
    placed, gazetteer = entry.placed, load_gazetteer()
    quote = placed.claim.quote
    passage = placed.article.passage_at(quote.start, quote.end)
    more: dict[str, Any] = {
        "quote_start": quote.start,
        "quote_end": quote.end,
        "passage": {"start": passage.start, "text": passage.text},
        "verdicts": [make_verdict_row(placed, each, gazetteer) for each in entry.judgements],
        "lags": [make_lag_row(placed, lag, gazetteer) for lag in entry.lags],
    }
    return Found(
        items=[entry],
        make_row=lambda entry: make_claim_row(entry.placed),
        make_features=make_features,
        page=Page.CLAIMS,
        selection=make_selection(asked, catalogue, claim=placed.claim.id),
        more=more,
    )


def find_entry(claim_id: str) -> Entry:
    """The claim of an id; ProblemError where there is none."""
    entry = load_index().by_id.get(claim_id)
    if entry is None:
        raise ProblemError(
            Kind.NOT_IN_RELEASE, f"This release has no claim “{claim_id[:80]}”; its claims: /api/v1/claims."
        )
    return entry


def make_features(entry: Entry) -> Iterator[Feature]:
    """A row and a shape for each located place of a claim; one row without a shape where there is none."""
    places = {place.id: place for place in entry.placed.places}
    for row in split_by_place(entry.placed):
        place = places.get(row["place_id"] or "")
        yield row, NO_SHAPE if place is None else find_shape(place)


FORMS = (Form.JSON, Form.GEOJSON, Form.CSV)
CLAIMS = Resource(
    "claims", "/claims", "Every claim of the texts and of the ledger, narrowed as on the page Claims.",
    CLAIM_PARAMETERS, FORMS, COLUMNS, find_claims,
)  # fmt: skip
STATEMENTS = Resource(
    "statements", "/statements", "The ledger: dated, linked figures and events in our own words.",
    CLAIM_PARAMETERS, FORMS, COLUMNS, find_statements,
)  # fmt: skip
CLAIM = Resource(
    "claim", "/claims/{id}", "One claim with its passage, its verdicts and its lags.", (), FORMS, COLUMNS, find_claim,
    more={
        "quote_start": {"type": "integer", "description": "Where the quote begins in the text, in code points."},
        "quote_end": {"type": "integer", "description": "Where it ends, not included."},
        "passage": {
            "type": "object", "description": "The passage around the quote, as published.",
            "properties": {"start": {"type": "integer"}, "text": {"type": "string"}}, "required": ["start", "text"],
        },
        "verdicts": make_row_list(VERDICT_COLUMNS),
        "lags": make_row_list(LAG_COLUMNS),
    },
)  # fmt: skip
