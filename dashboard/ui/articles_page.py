"""The Articles page: the passages of an article with its quotes marked, its claims and where they are."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.export.links import Page
from dashboard.export.views import ViewKind
from dashboard.language import mark, say, say_count
from dashboard.model.verdicts.judging import judge_claim
from dashboard.store import load_catalogue
from dashboard.ui.accuracy_panel import show_accuracy
from dashboard.ui.article_choice import choose_article
from dashboard.ui.minimap import show_minimap
from dashboard.ui.notices import show_notices
from dashboard.ui.quotes_component import show_quotes
from dashboard.ui.sharing import offer_sharing
from dashboard.ui.state import load_selection, save_selection
from dashboard.views.card_verdicts import add_verdicts
from dashboard.views.cards import make_rows
from dashboard.views.markup import make_article_facts, make_headline, make_notes, make_source_line, make_table
from dashboard.views.method import write_method
from dashboard.views.panels import make_claim_list, make_reader
from dashboard.views.text import capitalise, format_published, is_verbatim, name_source

# Of a digest, whose words are ours, and of quotes.
ON_MAP = (mark("Show the chosen claim on the map"), mark("Show the chosen quote on the map"))

IN_NO_ARTICLE = mark("The chosen claim is a statement of the ledger and stands in no article; the page Claims has it.")


def show_articles_page(map_page: StreamlitPage) -> None:
    """Show one article of the corpus."""
    catalogue = load_catalogue()
    selection, notices = load_selection(catalogue.known)
    show_notices(notices)
    article = choose_article(catalogue, selection)
    claims = [placed for placed in catalogue.claims if placed.article.id == article.id]
    headline = say(
        "{source}, {day}: {claims}.",
        source=capitalise(name_source(article)),
        day=format_published(article.published),
        claims=say_count("{number} claim", "{number} claims", len(claims)),
    )
    st.html(make_headline(headline))

    def choose(claim_id: str) -> None:
        wanted = None if claim_id == selection.claim else catalogue.claims_by_id.get(claim_id)
        save_selection(selection.choose_claim(wanted))

    text, cards = st.columns([3, 2], gap="large")
    with text:
        st.html(make_article_facts(article))
        st.subheader(say("Passages") if is_verbatim(article) else say("Our digest"))
        show_quotes(make_reader(article, claims, claim_id=selection.claim), key="reader", on_choose=choose)
        st.subheader(say("Where"))
        show_minimap(claims, key="minimap")
    with cards:
        if selection.claim in catalogue.statement_ids:
            st.html(make_notes([say(IN_NO_ARTICLE)]))
        elif selection.claim:
            st.page_link(map_page, label=say(ON_MAP[is_verbatim(article)]), query_params=selection.to_query())
        panel = make_claim_list(claims, claim_id=selection.claim)
        panel = add_verdicts(panel, catalogue.claims_by_id, lambda placed: judge_claim(placed, catalogue.control))
        show_quotes(panel, key="article-quotes", on_choose=choose)
    with st.expander(say("The claims as a table")):
        st.html(make_table(say("Claims"), make_rows(claims)))
    offer_sharing(ViewKind.ARTICLE, selection, own=Page.ARTICLES)
    show_accuracy()
    st.html(make_source_line(catalogue.release, write_method(catalogue.claims, catalogue.accuracy)))
