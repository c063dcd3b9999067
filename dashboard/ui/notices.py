"""What a reader must know before the page: what was wrong with the link they came by."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from dashboard.views.markup import make_notice


def show_notices(notices: Sequence[str]) -> None:
    """One quiet box a notice; parts of the reader's link in it are text, not markup."""
    for notice in notices:
        st.html(make_notice(notice))
