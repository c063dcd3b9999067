"""The Selection between reruns: the URL holds it, so that every view can be copied as a link."""

from __future__ import annotations

import streamlit as st

from dashboard.model.selection import LANGUAGE, Known, Selection, read_query

_WRITTEN = "claimline_query_written"
_NOTICES = "claimline_link_notices"


def load_selection(known: Known) -> tuple[Selection, tuple[str, ...]]:
    """Read the choice from the URL and complete the URL with what it leaves out.

    A page change clears the URL, the language apart; the choice made before it then stands.

    Returns
    -------
    The selection, and what was wrong with the link that the reader came by.
    """
    query = st.query_params.to_dict()
    written: dict[str, str] | None = st.session_state.get(_WRITTEN)
    if written and not query.keys() - {LANGUAGE}:
        query = {**written, **query}
    selection, notices = read_query(query, known)
    if query != written:
        st.session_state[_NOTICES] = notices
    _write(selection)
    return selection, st.session_state.get(_NOTICES, ())


def save_selection(selection: Selection) -> None:
    """Make a reader's choice the one that the URL names; notices about the old link are done with."""
    st.session_state[_NOTICES] = ()
    _write(selection)


def save_language(code: str) -> None:
    """Make another language the one that the URL names, on pages without a selection as well; all else stays."""
    st.session_state[_NOTICES] = ()
    if _WRITTEN in st.session_state:
        st.session_state[_WRITTEN] = {**st.session_state[_WRITTEN], LANGUAGE: code}
    st.query_params[LANGUAGE] = code


def _write(selection: Selection) -> None:
    query = selection.to_query()
    st.session_state[_WRITTEN] = query
    if st.query_params.to_dict() != query:
        st.query_params.from_dict(query)
