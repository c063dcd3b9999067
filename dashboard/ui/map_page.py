"""The Map page: the regions with their claims, and the quotes behind every mark beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.export.links import Page
from dashboard.export.views import ViewKind
from dashboard.language import say
from dashboard.model.catalogue import Catalogue
from dashboard.model.placement import claims_about
from dashboard.model.records import PlacedClaim
from dashboard.model.selection import Selection
from dashboard.store import load_catalogue
from dashboard.ui.accuracy_panel import show_accuracy
from dashboard.ui.control_bar import show_control_bar, show_share_table
from dashboard.ui.map_parts import make_control_of, show_figures_of, show_map_of, show_quotes_of
from dashboard.ui.notices import show_notices
from dashboard.ui.place_picker import show_article_picker, show_place_picker, show_side_picker
from dashboard.ui.sharing import offer_sharing
from dashboard.ui.state import load_selection
from dashboard.views.cards import make_rows
from dashboard.views.headlines import write_headline
from dashboard.views.maps import make_map_rows
from dashboard.views.markup import make_headline, make_source_line, make_table
from dashboard.views.method import write_method
from dashboard.views.shares import list_sources, read_shares
from dashboard.views.text import is_verbatim


def show_map_page(articles_page: StreamlitPage) -> None:
    """Show who held what on a day and what was claimed, by whom and in which words."""
    catalogue = load_catalogue()
    selection, notices = load_selection(catalogue.known)
    show_notices(notices)
    place = catalogue.places.get(selection.place or "")
    claims = catalogue.list_claims(selection)
    shown = claims_about(claims, place) if place else claims
    st.html(make_headline(write_headline(shown, place)))
    found = read_shares(catalogue.control, catalogue.find_day(selection))
    control = make_control_of(catalogue, selection, found)
    show_figures_of(catalogue, selection, control)
    picture, quotes = st.columns([3, 2], gap="medium")
    with picture:
        show_control_bar(catalogue, selection)
        show_map_of(catalogue, selection, claims, control)
    with quotes:
        show_article_picker(catalogue, selection)
        show_place_picker(catalogue, selection)
        show_side_picker(selection)
        _link_article(catalogue, selection, articles_page)
        show_quotes_of(catalogue, selection, claims)
    show_share_table(found, catalogue, selection)
    _show_tables(shown, make_map_rows(claims, catalogue.regions))
    offer_sharing(ViewKind.MAP, selection, own=Page.MAP)
    show_accuracy()
    method = write_method(catalogue.claims, catalogue.accuracy)
    st.html(make_source_line(catalogue.release, method, control=list_sources(found)))


def _show_tables(shown: Sequence[PlacedClaim], marks: Sequence[Mapping[str, str]]) -> None:
    with st.expander(say("The same as a table")):
        st.html(make_table(say("Claims"), make_rows(shown)))
        st.html(make_table(say("Marks on the map"), marks))


def _link_article(catalogue: Catalogue, selection: Selection, articles_page: StreamlitPage) -> None:
    chosen = catalogue.claims_by_id.get(selection.claim or "")
    if chosen and chosen.article in catalogue.articles:
        query = {**selection.to_query(), "article": chosen.article.id}
        label = (
            say("Read the chosen quote in its article")
            if is_verbatim(chosen.article)
            else say("Read the chosen claim in its digest")
        )
        st.page_link(articles_page, label=label, query_params=query)
