"""The pages for frames in other pages: the map, the newest claims compared, the history of a place, one article."""

from __future__ import annotations

import streamlit as st

from dashboard.export.links import Page
from dashboard.export.views import FIRST_PLACE
from dashboard.language import mark, name_place, read_language, say
from dashboard.model.placement import claims_about
from dashboard.store import load_index
from dashboard.ui.embed_parts import show_foot, show_judged_claims, start_embed
from dashboard.ui.map_parts import choose_claim, make_control_of, show_map_of, show_quotes_of
from dashboard.ui.quotes_component import show_quotes
from dashboard.ui.table_component import show_table
from dashboard.ui.versus_parts import judge_entries, make_verdicts_of, show_history, show_newest
from dashboard.views.headlines import write_headline, write_versus_headline
from dashboard.views.markup import make_headline, make_notes
from dashboard.views.panels import make_reader
from dashboard.views.shares import list_sources, read_shares
from dashboard.views.text import capitalise, name_article
from dashboard.views.timeline_rows import list_coverage

NO_HANDOVER = mark("No text of this release says that this place changed hands.")


def show_embedded_map() -> None:
    """Show the map with its timeline, and the quotes of what the reader chooses on it."""
    catalogue, selection = start_embed()
    place = catalogue.places.get(selection.place or "")
    claims = catalogue.list_claims(selection)
    st.html(make_headline(write_headline(claims_about(claims, place) if place else claims, place)))
    found = read_shares(catalogue.control, catalogue.find_day(selection))
    show_map_of(catalogue, selection, claims, make_control_of(catalogue, selection, found))
    if selection.place or selection.claim:
        show_quotes_of(catalogue, selection, claims)
    show_foot(catalogue, selection, own=Page.EMBED_MAP, whole=Page.MAP, control=list_sources(found))


def show_embedded_comparison() -> None:
    """Show the newest claim of each side about each region beside what each assessor gives."""
    catalogue, selection = start_embed()
    show_newest(as_headline=True)
    control = list_coverage(catalogue.control)
    show_foot(catalogue, selection, own=Page.EMBED_COMPARE, whole=Page.VERSUS, control=control)


def show_embedded_ledger() -> None:
    """Show one place over time: who said that it changed hands, and when each assessor agreed."""
    catalogue, selection = start_embed()
    place = catalogue.places[selection.place or FIRST_PLACE]
    entries = [entry for entry in load_index().entries if entry.placed.is_about(place)]
    st.html(make_headline(write_versus_headline(name_place(place), judge_entries(entries, place))))
    if not show_history(catalogue, place, entries, selection):
        st.html(make_notes([say(NO_HANDOVER)]))
        show_table(make_verdicts_of(place.id, read_language()), key="versus-claims")
    control = list_coverage(catalogue.control)
    show_foot(catalogue, selection, own=Page.EMBED_LEDGER, whole=Page.VERSUS, control=control)


def show_embedded_article() -> None:
    """Show the passages of one text with its quotes marked, and its claims with their verdicts."""
    catalogue, selection = start_embed()
    article = catalogue.find_article(selection)
    claims = [placed for placed in catalogue.claims if placed.article.id == article.id]
    st.html(make_headline(capitalise(name_article(article))))
    text, cards = st.columns([3, 2], gap="large")
    with text:
        reader = make_reader(article, claims, claim_id=selection.claim)
        show_quotes(reader, key="reader", on_choose=lambda one: choose_claim(catalogue, selection, one))
    with cards:
        show_judged_claims(catalogue, selection, claims)
    control = list_coverage(catalogue.control)
    show_foot(catalogue, selection, own=Page.EMBED_ARTICLE, whole=Page.ARTICLES, control=control)
