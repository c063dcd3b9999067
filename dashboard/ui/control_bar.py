"""Whose control is drawn: the choice above the map, and the table of shares below it."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.language import mark, say
from dashboard.model.catalogue import Catalogue
from dashboard.model.selection import Selection
from dashboard.store import list_names
from dashboard.ui.state import save_selection
from dashboard.views.markup import make_notes, make_table
from dashboard.views.shares import DayShares, make_share_rows, write_share_notes
from dashboard.views.text import format_day, is_verbatim

ASSESSOR_KEY = "control-assessor"


def show_control_bar(catalogue: Catalogue, selection: Selection) -> None:
    """Show the choice of assessor, and offer the day of the chosen claim."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        _show_assessors(catalogue, selection)
        _offer_day_of_claim(catalogue, selection, catalogue.find_day(selection))


def show_share_table(found: DayShares, catalogue: Catalogue, selection: Selection) -> None:
    """Show what each assessor gives each oblast and the country; the row of the chosen place stands out."""
    names = list_names()
    title = say("Russian-held on {day}, by assessor", day=format_day(found.day))
    st.html(make_table(title, make_share_rows(found, names), chosen=names.get(selection.place or "")))
    st.html(make_notes(write_share_notes(found)))


def _show_assessors(catalogue: Catalogue, selection: Selection) -> None:
    coverage = catalogue.known.coverage
    st.session_state[ASSESSOR_KEY] = selection.assessor

    def choose() -> None:
        # A second click on the chosen one lets go of it in the control; control is always somebody's.
        wanted = st.session_state[ASSESSOR_KEY] or selection.assessor
        save_selection(selection.choose_assessor(wanted, coverage))

    st.segmented_control(
        say("Control according to"),
        list(coverage),
        key=ASSESSOR_KEY,
        format_func=lambda name: coverage[name].assessor.name,
        on_change=choose,
    )


def _offer_day_of_claim(catalogue: Catalogue, selection: Selection, day: date) -> None:
    """A claim does not move the day by itself: the reader is offered to see control on the day that it is about."""
    placed = catalogue.claims_by_id.get(selection.claim or "")
    if placed is None:
        return
    meant, published = placed.claim.event_date, placed.article.published.day
    wanted = meant or published
    covered = catalogue.known.coverage[selection.assessor]
    if wanted is None or wanted == day or not covered.first <= wanted <= covered.last:
        return
    st.button(
        say(_choose_offer(is_quote=is_verbatim(placed.article), is_meant=meant is not None), day=format_day(wanted)),
        key="day-of-claim",
        on_click=lambda: save_selection(selection.choose_day(wanted, catalogue.known.coverage)),
    )


def _choose_offer(*, is_quote: bool, is_meant: bool) -> str:
    if is_meant:
        about = mark("Show {day}, the day the chosen quote is about")
        return about if is_quote else mark("Show {day}, the day the chosen claim is about")
    published = mark("Show {day}, the day the chosen quote was published")
    return published if is_quote else mark("Show {day}, the day the chosen claim was published")
