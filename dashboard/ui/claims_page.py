"""The Claims page: all claims of articles, digests and the ledger, searched, narrowed, put in order and opened."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.store import load_catalogue, load_index
from dashboard.ui.accuracy_panel import show_accuracy
from dashboard.ui.claim_opened import Pages
from dashboard.ui.claim_results import show_results
from dashboard.ui.claim_search import show_search
from dashboard.ui.notices import show_notices
from dashboard.ui.place_choice import list_place_names
from dashboard.ui.state import load_selection
from dashboard.views.claim_choices import Names, write_claims_headline
from dashboard.views.markup import make_headline, make_source_line
from dashboard.views.method import write_method
from dashboard.views.text import capitalise, name_article


def show_claims_page(map_page: StreamlitPage, articles_page: StreamlitPage) -> None:
    """Show the claims that the link asks for."""
    catalogue, index = load_catalogue(), load_index()
    selection, notices = load_selection(catalogue.known)
    show_notices(notices)
    names = Names(
        places=list_place_names(catalogue),
        articles={article.id: capitalise(name_article(article)) for article in catalogue.articles},
    )
    answer = index.ask(selection)
    st.html(make_headline(write_claims_headline(answer, names.places.get(selection.place or ""))))
    show_search(selection, answer, names, list(catalogue.control.assessments.coverage))
    show_results(index, answer, selection, names, Pages(map_page, articles_page))
    show_accuracy()
    st.html(make_source_line(catalogue.release, write_method(catalogue.claims, catalogue.accuracy)))
