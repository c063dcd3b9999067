"""The articles and the places by name: the choices beside the map."""

from __future__ import annotations

import streamlit as st

from articles.records import Side
from dashboard.language import key_words, say, say_count
from dashboard.model.catalogue import MOMENT_DAYS, Catalogue
from dashboard.model.claim_filter import Part
from dashboard.model.selection import ALL_ARTICLES, MOMENT, Selection
from dashboard.ui.state import save_selection
from dashboard.views.text import SIDE_WORDS, capitalise, format_day, name_article


def show_article_picker(catalogue: Catalogue, selection: Selection) -> None:
    """Whose claims are drawn: one article's, one digest's, or all at once; nothing where there is but one."""
    if len(catalogue.articles) < 2:
        return
    total = say_count("{number} claim", "{number} claims", len(catalogue.everything))
    day = format_day(catalogue.find_day(selection))
    names = {
        MOMENT: say("Claims of the {days} days up to {day}", days=MOMENT_DAYS, day=day),
        ALL_ARTICLES: say("All texts and statements: {claims}", claims=total),
    }
    names |= {article.id: capitalise(name_article(article)) for article in catalogue.articles}
    st.session_state["map-article-picker"] = catalogue.find_choice(selection)
    st.selectbox(
        say("Claims of"),
        list(names),
        key="map-article-picker",
        format_func=names.__getitem__,
        label_visibility="collapsed",
        on_change=lambda: save_selection(selection.choose_article(st.session_state["map-article-picker"])),
    )


def show_side_picker(selection: Selection) -> None:
    """Whose claims are drawn and listed; none chosen is all of them."""
    st.session_state["side-picker"] = list(selection.filter.side)
    st.pills(
        say("Claims by"),
        [side.value for side in Side],
        key="side-picker",
        selection_mode="multi",
        format_func=lambda side: SIDE_WORDS[Side(side)],
        label_visibility="collapsed",
        on_change=lambda: save_selection(
            selection.choose_claims(selection.filter.choose(Part.SIDE, st.session_state["side-picker"]))
        ),
    )


def show_place_picker(catalogue: Catalogue, selection: Selection) -> None:
    """The places by name: for the keyboard, for a screen reader, and for towns too small to hit."""
    names = catalogue.known.place_names
    st.session_state["place-picker"] = selection.place
    st.selectbox(
        say("Place"),
        sorted(names, key=lambda place_id: key_words(names[place_id])),
        key="place-picker",
        index=None,
        format_func=names.__getitem__,
        placeholder=say("All places: choose one here or on the map"),
        label_visibility="collapsed",
        on_change=lambda: save_selection(selection.choose_place(st.session_state["place-picker"])),
    )
