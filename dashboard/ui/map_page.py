"""The Map page: the regions with their claims, and the quotes behind every mark beside them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.model.catalogue import Catalogue
from dashboard.model.placement import claims_about
from dashboard.model.records import PlacedClaim
from dashboard.model.selection import Selection
from dashboard.model.verdicts.judging import judge_claim
from dashboard.store import load_catalogue
from dashboard.ui.accuracy_panel import show_accuracy
from dashboard.ui.control_bar import show_control_bar, show_share_table
from dashboard.ui.map_component import show_map
from dashboard.ui.notices import show_notices
from dashboard.ui.place_picker import show_article_picker, show_place_picker
from dashboard.ui.quotes_component import show_quotes
from dashboard.ui.state import load_selection, save_selection
from dashboard.views.card_verdicts import add_verdicts
from dashboard.views.cards import make_rows
from dashboard.views.maps import make_map_payload, make_map_rows
from dashboard.views.markup import make_headline, make_source_line, make_table
from dashboard.views.method import write_method
from dashboard.views.panels import make_panel
from dashboard.views.shares import DayShares, list_sources, make_control_payload
from dashboard.views.text import is_verbatim, name_words, write_headline

PANEL_HEIGHT_PX = 620


def show_map_page(articles_page: StreamlitPage) -> None:
    """Show the map of an article's claims or of all, and the claims about the chosen place."""
    catalogue = load_catalogue()
    selection, notices = load_selection(catalogue.known)
    show_notices(notices)
    place = catalogue.places.get(selection.place or "")
    claims = catalogue.list_claims(selection)
    shown = claims_about(claims, place) if place else claims
    st.html(make_headline(write_headline(shown, place)))

    def choose_claim(claim_id: str) -> None:
        wanted = None if claim_id == selection.claim else catalogue.claims_by_id.get(claim_id)
        save_selection(selection.choose_claim(wanted))

    def choose_place(place_id: str | None) -> None:
        save_selection(selection.choose_place(None if place_id == selection.place else place_id))

    picture, quotes = st.columns([3, 2], gap="medium")
    with picture:
        found = show_control_bar(catalogue, selection)
        chosen = catalogue.claims_by_id.get(selection.claim or "")
        payload = make_map_payload(
            claims,
            regions=catalogue.regions,
            selected=selection.place,
            highlighted=chosen.place_ids if chosen else (),
            release=catalogue.release.id,
            control=make_control_payload(found, selection.assessor, catalogue.release.id, exact=catalogue.exact),
        )
        show_map(payload, key="map", on_choose=choose_place)
    with quotes:
        show_article_picker(catalogue, selection)
        show_place_picker(catalogue, selection)
        _link_article(chosen, selection, articles_page)
        panel = make_panel(claims, place, claim_id=selection.claim, elsewhere=catalogue.everything)
        panel = add_verdicts(panel, catalogue.claims_by_id, lambda placed: judge_claim(placed, catalogue.control))
        show_quotes({**panel, "height": PANEL_HEIGHT_PX}, key="quotes", on_choose=choose_claim)
    show_share_table(found, catalogue, selection)
    _show_tables(shown, make_map_rows(claims, catalogue.regions))
    _show_source_line(catalogue, found)


def _show_tables(shown: Sequence[PlacedClaim], marks: Sequence[Mapping[str, str]]) -> None:
    with st.expander("The same as a table"):
        st.html(make_table("Claims", make_rows(shown)))
        st.html(make_table("Marks on the map", marks))


def _link_article(chosen: PlacedClaim | None, selection: Selection, articles_page: StreamlitPage) -> None:
    if chosen:
        query = {**selection.to_query(), "article": chosen.article.id}
        whole = "article" if is_verbatim(chosen.article) else "digest"
        label = f"Read the chosen {name_words(chosen.article)} in its {whole}"
        st.page_link(articles_page, label=label, query_params=query)


def _show_source_line(catalogue: Catalogue, found: DayShares) -> None:
    show_accuracy(catalogue.accuracy)
    method = write_method(catalogue.claims, catalogue.accuracy)
    st.html(make_source_line(catalogue.release, method, control=list_sources(found)))
