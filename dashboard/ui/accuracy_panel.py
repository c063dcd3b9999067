"""The measured accuracy behind the claims, folded until a reader asks for it."""

from __future__ import annotations

from functools import cache

import streamlit as st

from dashboard.language import read_language, say
from dashboard.store import load_catalogue
from dashboard.views.accuracy_rows import TITLE, make_accuracy


def show_accuracy() -> None:
    """An expander with the figures by language and by kind of claim."""
    with st.expander(say(TITLE)):
        st.html(_write_tables(read_language()))


@cache
def _write_tables(language: str) -> str:
    """In the language that is spoken: the same below every page and in every run."""
    assert language == read_language()
    return make_accuracy(load_catalogue().accuracy)
