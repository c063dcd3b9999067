"""Which of the two looks the reader's page has."""

from __future__ import annotations

import streamlit as st

from dashboard.views.palette import Theme


def find_theme() -> Theme:
    """The theme of the page, light where the browser has not said."""
    return Theme.DARK if st.context.theme.type == "dark" else Theme.LIGHT
