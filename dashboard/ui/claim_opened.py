"""A claim that is open: its words in their passage, its verdicts and lags as tables, and the ways on from it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.language import say
from dashboard.model.claim_index import ClaimIndex, Entry
from dashboard.model.selection import ALL_ARTICLES, Selection
from dashboard.ui.quotes_component import show_quotes
from dashboard.ui.state import save_selection
from dashboard.views.claim_details import (
    has_more_than_words,
    make_judgement_rows,
    make_lag_rows,
    make_passage,
    make_story_rows,
)
from dashboard.views.markup import make_section, make_table
from dashboard.views.text import is_verbatim


@dataclass(frozen=True, slots=True)
class Pages:
    """Where a claim can be followed to."""

    map: StreamlitPage
    articles: StreamlitPage


def show_opened(index: ClaimIndex, entry: Entry, selection: Selection, pages: Pages) -> None:
    """What there is behind a claim, right below its card."""
    placed = entry.placed
    siblings = [other.placed for other in index.entries if other.placed.article is placed.article]

    def choose(claim_id: str) -> None:
        save_selection(replace(selection, claim=claim_id))

    with st.container(border=True, key="claims-opened"):
        _link_pages(entry, selection, pages)
        if has_more_than_words(placed):
            st.html(make_section(say("In its passage") if is_verbatim(placed.article) else say("In our digest")))
            show_quotes(make_passage(placed, siblings), key="claims-passage", on_choose=choose)
        st.html(make_table(say("What each assessor showed"), make_judgement_rows(entry)))
        if entry.lags:
            st.html(make_table(say("When each assessor agreed"), make_lag_rows(entry)))
        story = index.stories[placed.claim.id]
        if len(story.claims) > 1:
            caption = say("All claims about the same event, the earliest first")
            st.html(make_table(caption, make_story_rows(story, placed)))


def _link_pages(entry: Entry, selection: Selection, pages: Pages) -> None:
    placed = entry.placed
    # The statements of the ledger are in no article: on the map they are among all texts.
    is_statement = placed.article.text_kind == "statement"
    article = ALL_ARTICLES if is_statement else placed.article.id
    chosen = replace(selection, article=article).choose_claim(placed)
    with st.container(horizontal=True, gap="medium"):
        st.page_link(pages.map, label=say("Show on the map"), query_params=chosen.to_query())
        if not is_statement:
            label = say("Read in its article") if is_verbatim(placed.article) else say("Read in its digest")
            st.page_link(pages.articles, label=label, query_params=chosen.to_query())
