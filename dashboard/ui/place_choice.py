"""One place out of all that can be chosen: the Selection's, or the one that a page opens with."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from dashboard.language import key_words, name_place, say
from dashboard.model.catalogue import Catalogue
from dashboard.model.selection import Selection
from dashboard.ui.state import save_selection

WIDTH_PX = 420


def list_place_names(catalogue: Catalogue) -> dict[str, str]:
    """Every place that can be chosen, by its id, as the reader's language names it."""
    return {place.id: name_place(place) for place in catalogue.places.values()}


def show_place_choice(names: Mapping[str, str], selection: Selection, *, shown: str, key: str) -> None:
    """The choice of a place by its name; what is chosen is the place of every page.

    Parameters
    ----------
    shown : the place on this page, which must be among the names.
    """
    st.session_state[key] = shown
    st.selectbox(
        say("Place"),
        sorted(names, key=lambda place_id: key_words(names[place_id])),
        key=key,
        format_func=names.__getitem__,
        width=WIDTH_PX,
        on_change=lambda: save_selection(selection.choose_place(st.session_state[key])),
    )
