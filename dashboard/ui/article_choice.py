"""The choice of the text to read, by whose it is and its title or day."""

from __future__ import annotations

import streamlit as st

from articles.records import Article
from dashboard.language import say
from dashboard.model.catalogue import Catalogue
from dashboard.model.selection import Selection
from dashboard.ui.state import save_selection
from dashboard.views.text import capitalise, name_article


def choose_article(catalogue: Catalogue, selection: Selection) -> Article:
    """Show the choice; returns the article that is chosen."""
    by_id = {article.id: article for article in catalogue.articles}
    wanted = catalogue.find_article(selection).id
    st.session_state["article-picker"] = wanted
    if len(by_id) > 1:
        st.selectbox(
            say("Article"),
            list(by_id),
            key="article-picker",
            format_func=lambda key: capitalise(name_article(by_id[key])),
            on_change=lambda: save_selection(selection.choose_article(st.session_state["article-picker"])),
        )
    return by_id[wanted]
