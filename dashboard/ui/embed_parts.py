"""What the views in frames have in common: their start, the cards of claims, and a foot that leads to the whole."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.export.links import LOCAL_URL, Page, make_permalink
from dashboard.language import say
from dashboard.model.catalogue import Catalogue
from dashboard.model.records import PlacedClaim
from dashboard.model.selection import Selection
from dashboard.model.verdicts.judging import judge_claim
from dashboard.settings import read_base_url
from dashboard.store import load_catalogue
from dashboard.ui.map_parts import choose_claim
from dashboard.ui.notices import show_notices
from dashboard.ui.quotes_component import show_quotes
from dashboard.ui.state import load_selection
from dashboard.views.card_verdicts import add_verdicts
from dashboard.views.markup import FRAMED_STYLE, make_folded_sources
from dashboard.views.method import write_method
from dashboard.views.panels import make_claim_list


def find_base_url(page: Page) -> str:
    """Where this dashboard is: as whoever runs it says, else as the reader's browser has it."""
    seen = str(st.context.url or LOCAL_URL)
    return read_base_url() or seen.partition("?")[0].removesuffix("/").removesuffix(f"/{page.value}")


def start_embed() -> tuple[Catalogue, Selection]:
    """The catalogue and what the frame's address chooses; shows what is wrong with that address."""
    catalogue = load_catalogue()
    if st.context.is_embedded:
        st.html(FRAMED_STYLE)
    selection, notices = load_selection(catalogue.known)
    show_notices(notices)
    return catalogue, selection


def show_judged_claims(catalogue: Catalogue, selection: Selection, claims: Sequence[PlacedClaim]) -> None:
    """Show the claims of a text as cards with what each assessor gives."""
    panel = make_claim_list(claims, claim_id=selection.claim)
    panel = add_verdicts(panel, catalogue.claims_by_id, lambda placed: judge_claim(placed, catalogue.control))
    show_quotes(panel, key="article-quotes", on_choose=lambda one: choose_claim(catalogue, selection, one))


def show_foot(
    catalogue: Catalogue, selection: Selection, *, own: Page, whole: Page, control: Sequence[str] = ()
) -> None:
    """Show where the view comes from, as of when, and a link to the same view with everything around it.

    Parameters
    ----------
    own, whole : the page in the frame, and the page of the dashboard that shows the same.
    control : the assessors whose control is shown, as in :func:`dashboard.views.markup.list_source_words`.
    """
    method = write_method(catalogue.claims, catalogue.accuracy)
    link = make_permalink(whole, selection, base_url=find_base_url(own))
    st.html(make_folded_sources(catalogue.release, method, control=control, link=link, words=say("Open in Claimline")))
