"""The parts of the Map page that the browser draws: figures, map with timeline, and the quotes beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.model.against import make_against
from dashboard.model.catalogue import MOMENT_DAYS, Catalogue, choose_newest
from dashboard.model.placement import claims_about
from dashboard.model.records import PlacedClaim
from dashboard.model.selection import ALL_ARTICLES, MOMENT, Selection
from dashboard.model.verdicts.judging import judge_claim
from dashboard.settings import read_tiles
from dashboard.store import list_names
from dashboard.ui.figures_component import show_figures
from dashboard.ui.map_component import show_map
from dashboard.ui.quotes_component import show_quotes
from dashboard.ui.state import save_selection
from dashboard.views.card_verdicts import add_verdicts
from dashboard.views.figures import make_figures_payload
from dashboard.views.maps import make_map_payload
from dashboard.views.panels import make_panel, write_cut, write_empty_moment
from dashboard.views.shares import DayShares, make_control_payload

PANEL_HEIGHT_PX = 620
MOST_CARDS = 60  # more would be slow to come and longer than anybody reads beside a map


def choose_claim(catalogue: Catalogue, selection: Selection, claim_id: str) -> None:
    """Make a claim the chosen one; the chosen one again lets go of it."""
    wanted = None if claim_id == selection.claim else catalogue.claims_by_id.get(claim_id)
    save_selection(selection.choose_claim(wanted))


def choose_place(selection: Selection, place_id: str | None) -> None:
    """Make a place the chosen one; the chosen one again lets go of it."""
    save_selection(selection.choose_place(None if place_id == selection.place else place_id))


def make_control_of(catalogue: Catalogue, selection: Selection, found: DayShares) -> dict[str, Any]:
    """What the map draws of control: the chosen assessor's, compared as the reader wants."""
    return make_control_payload(
        found,
        selection.assessor,
        catalogue.release.id,
        names=list_names(),
        exact=catalogue.exact,
        against=selection.against,
    )


def show_figures_of(catalogue: Catalogue, selection: Selection, control: Mapping[str, Any]) -> None:
    """Show a figure for each of the four oblasts, and for the chosen one."""
    payload = make_figures_payload(control, coverage=catalogue.known.coverage, selected=selection.place)
    show_figures(payload, key="figures", on_choose=lambda place_id: choose_place(selection, place_id))


def show_map_of(
    catalogue: Catalogue, selection: Selection, claims: Sequence[PlacedClaim], control: Mapping[str, Any]
) -> None:
    """Show the map with its timeline; what the reader chooses on it becomes the Selection."""
    chosen = catalogue.claims_by_id.get(selection.claim or "")
    payload = make_map_payload(
        claims,
        regions=catalogue.regions,
        selected=selection.place,
        highlighted=chosen.place_ids if chosen else (),
        release=catalogue.release.id,
        control=control,
        tiles=read_tiles(),
    )
    show_map(
        payload,
        key="map",
        on_choose=lambda place_id: choose_place(selection, place_id),
        on_claim=lambda claim_id: choose_claim(catalogue, selection, claim_id),
        on_against=lambda data: save_selection(selection.choose_against(make_against(data, own=selection.assessor))),
        on_day=lambda day: save_selection(selection.choose_day(day, catalogue.known.coverage)),
    )


def show_quotes_of(catalogue: Catalogue, selection: Selection, claims: Sequence[PlacedClaim]) -> None:
    """Show the cards of the claims about the chosen place, or of all, with what each assessor gives."""
    place = catalogue.places.get(selection.place or "")
    is_moment = catalogue.find_choice(selection) == MOMENT
    empty = write_empty_moment(catalogue.find_day(selection), MOMENT_DAYS) if is_moment else None
    elsewhere = () if selection.article == ALL_ARTICLES else catalogue.everything
    about = claims_about(claims, place) if place else claims
    listed = choose_newest(about, MOST_CARDS, keep=selection.claim)
    panel = make_panel(listed, place, claim_id=selection.claim, elsewhere=elsewhere, empty=empty)
    if len(listed) < len(about):
        st.caption(write_cut(len(listed), len(about)))
    panel = add_verdicts(panel, catalogue.claims_by_id, lambda placed: judge_claim(placed, catalogue.control))
    show_quotes(
        {**panel, "height": PANEL_HEIGHT_PX},
        key="quotes",
        on_choose=lambda claim_id: choose_claim(catalogue, selection, claim_id),
    )
