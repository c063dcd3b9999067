"""Verdicts: every claim against every assessor, one row each."""

from __future__ import annotations

from dashboard.api.finding import choose_claims, keep_known, list_claims
from dashboard.api.parameter_table import VERDICT_PARAMETERS, Form
from dashboard.api.records import Asked, Found, Resource
from dashboard.api.resources.claims import VERDICT_COLUMNS, find_entry
from dashboard.export.links import Page
from dashboard.model.catalogue import Catalogue
from dashboard.model.selection import CLAIM
from dashboard.views.verdict_rows import make_verdict_row
from geodata.store import load_gazetteer


def find_verdicts(asked: Asked, catalogue: Catalogue) -> Found:
    """The verdicts on the claims of a filter; of these the verdicts and the assessor that it asks for."""
    selection = choose_claims(asked, catalogue)
    wanted, by, claim_id = selection.filter.verdict, selection.filter.by, asked.get(CLAIM)
    entries = list_claims(selection)
    if claim_id is not None:
        chosen = find_entry(claim_id)
        entries = [entry for entry in entries if entry is chosen]
    gazetteer = load_gazetteer()
    judged = [
        (entry, each)
        for entry in entries
        for each in entry.judgements
        if by in {None, each.assessor_id} and (not wanted or each.verdict in wanted)
    ]
    return Found(
        items=judged,
        make_row=lambda pair: {
            "claim": pair[0].placed.claim.id,
            **make_verdict_row(pair[0].placed, pair[1], gazetteer),
        },
        page=Page.CLAIMS,
        selection=keep_known(selection, catalogue, claim=claim_id),
    )


VERDICTS = Resource(
    "verdicts", "/verdicts", "Every claim against every assessor: what it is, the two figures and the reason.",
    VERDICT_PARAMETERS, (Form.JSON, Form.CSV), ("claim", *VERDICT_COLUMNS), find_verdicts,
)  # fmt: skip
