"""The page Embed and export: any view as a reference, as a piece of another page, and as files."""

from __future__ import annotations

import streamlit as st

from dashboard.export.links import Page
from dashboard.export.views import View, ViewKind, write_title
from dashboard.language import mark, say
from dashboard.store import load_catalogue
from dashboard.ui.article_choice import choose_article
from dashboard.ui.notices import show_notices
from dashboard.ui.place_choice import list_place_names, show_place_choice
from dashboard.ui.sharing import show_sharing
from dashboard.ui.state import load_selection
from dashboard.views.markup import make_headline, make_section, make_source_line
from dashboard.views.method import write_method

HEADLINE = mark("Take any view with you: cite it, embed it in a page, or download it with its sources.")
KINDS = {
    ViewKind.MAP: mark("Map"),
    ViewKind.COMPARE: mark("Claims versus control"),
    ViewKind.LEDGER: mark("History of a place"),
    ViewKind.ARTICLE: mark("Article"),
}


def show_export_page() -> None:
    """Choose a view, and take it elsewhere; what was chosen on the other pages is chosen here."""
    catalogue = load_catalogue()
    selection, notices = load_selection(catalogue.known)
    show_notices(notices)
    st.html(make_headline(say(HEADLINE)))
    kind = st.segmented_control(
        say("View"), list(KINDS), key="export-kind", default=ViewKind.MAP, format_func=lambda one: say(KINDS[one])
    )
    view = View(ViewKind(kind or ViewKind.MAP), selection)
    if view.kind is ViewKind.LEDGER:
        show_place_choice(list_place_names(catalogue), selection, shown=view.place.id, key="export-place")
    if view.kind is ViewKind.ARTICLE:
        choose_article(catalogue, selection)
    st.html(make_section(write_title(view)))
    show_sharing(view, own=Page.EXPORT)
    st.html(make_source_line(catalogue.release, write_method(catalogue.claims, catalogue.accuracy)))
