"""Claims versus control: what was said of a place over time, and what each assessor showed."""

from __future__ import annotations

import streamlit as st

from dashboard.export.links import Page
from dashboard.export.views import FIRST_PLACE, ViewKind
from dashboard.language import mark, name_place, read_language, say
from dashboard.store import load_catalogue, load_index
from dashboard.ui.accuracy_panel import show_accuracy
from dashboard.ui.notices import show_notices
from dashboard.ui.place_choice import list_place_names, show_place_choice
from dashboard.ui.sharing import offer_sharing
from dashboard.ui.state import load_selection
from dashboard.ui.table_component import show_table
from dashboard.ui.versus_parts import judge_entries, make_verdicts_of, show_history, show_newest, show_scores
from dashboard.views.headlines import write_versus_headline
from dashboard.views.markup import make_headline, make_notes, make_source_line
from dashboard.views.method import write_method

NO_CLAIM = mark(
    "No text of this release says who holds this place. Choose another one, or see the newest claims of all regions "
    "above."
)


def show_versus_page() -> None:
    """Show one place: its claimed and assessed shares, who said it changed hands, and the scores of all sides."""
    catalogue = load_catalogue()
    selection, notices = load_selection(catalogue.known)
    show_notices(notices)
    place = catalogue.places[selection.place or FIRST_PLACE]
    entries = [entry for entry in load_index().entries if entry.placed.is_about(place)]
    judged = judge_entries(entries, place)
    st.html(make_headline(write_versus_headline(name_place(place), judged)))
    show_newest()
    show_place_choice(list_place_names(catalogue), selection, shown=place.id, key="versus-place")
    show_history(catalogue, place, entries, selection)
    if judged:
        show_table(make_verdicts_of(place.id, read_language()), key="versus-claims")
    else:
        st.html(make_notes([say(NO_CLAIM)]))
    show_scores()
    offer_sharing(ViewKind.LEDGER, selection.choose_place(place.id), own=Page.VERSUS)
    show_accuracy()
    st.html(make_source_line(catalogue.release, write_method(catalogue.claims, catalogue.accuracy)))
