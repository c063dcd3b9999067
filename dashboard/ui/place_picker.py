"""The places by name: the choice beside the map."""

from __future__ import annotations

import streamlit as st

from dashboard.model.catalogue import Catalogue
from dashboard.model.selection import Selection
from dashboard.ui.state import save_selection


def show_place_picker(catalogue: Catalogue, selection: Selection) -> None:
    """The places by name: for the keyboard, for a screen reader, and for towns too small to hit."""
    names = catalogue.known.place_names
    st.session_state["place-picker"] = selection.place
    st.selectbox(
        "Place",
        sorted(names, key=names.__getitem__),
        key="place-picker",
        index=None,
        format_func=names.__getitem__,
        placeholder="All places: choose one here or on the map",
        label_visibility="collapsed",
        on_change=lambda: save_selection(selection.choose_place(st.session_state["place-picker"])),
    )
