"""The measured accuracy behind the claims, folded until a reader asks for it."""

from __future__ import annotations

import streamlit as st

from articles.accuracy import Accuracy
from dashboard.language import say
from dashboard.views.accuracy_rows import TITLE, make_accuracy


def show_accuracy(accuracy: Accuracy) -> None:
    """An expander with the figures by language and by kind of claim."""
    with st.expander(say(TITLE)):
        st.html(make_accuracy(accuracy))
