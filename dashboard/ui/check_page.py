"""The Check page: a reader's own text, its claims marked in it, and what each assessor showed that day."""

from __future__ import annotations

import streamlit as st

from articles.records import Article
from dashboard.language import say
from dashboard.model.records import PlacedClaim
from dashboard.model.verdicts.judging import judge_claim
from dashboard.store import load_catalogue
from dashboard.ui.accuracy_panel import show_accuracy
from dashboard.ui.check_input import CHOSEN, read_input
from dashboard.ui.minimap import show_minimap
from dashboard.ui.notices import show_notices
from dashboard.ui.quotes_component import show_quotes
from dashboard.ui.state import load_selection
from dashboard.views.headlines import write_check_headline
from dashboard.views.markup import make_headline, make_source_line, make_table
from dashboard.views.method import write_method
from dashboard.views.panels import make_reader
from dashboard.views.verdict_rows import make_verdict_table
from geodata.store import load_gazetteer


def show_check_page() -> None:
    """Take a text, and show its claims with the verdict of each assessor; what is chosen elsewhere stays chosen."""
    catalogue = load_catalogue()
    _, notices = load_selection(catalogue.known)
    show_notices(notices)
    st.session_state.setdefault(CHOSEN, None)
    heading = st.empty()
    article, claims = read_input()
    heading.html(make_headline(write_check_headline(claims if article else None)))
    if article is not None:
        _show_claims(article, claims)
    show_accuracy()
    st.html(make_source_line(catalogue.release, write_method(catalogue.claims, catalogue.accuracy)))


def _show_claims(article: Article, claims: tuple[PlacedClaim, ...]) -> None:
    """The text with its claims marked, where they are, and the verdicts."""
    control, gazetteer = load_catalogue().control, load_gazetteer()
    judged = [(placed, judgement) for placed in claims for judgement in judge_claim(placed, control)]

    def choose(claim_id: str) -> None:
        st.session_state[CHOSEN] = None if st.session_state[CHOSEN] == claim_id else claim_id

    text, where = st.columns([3, 2], gap="large")
    with text:
        reader = make_reader(article, claims, claim_id=st.session_state[CHOSEN])
        show_quotes(reader, key="check-reader", on_choose=choose)
    with where:
        show_minimap(claims, key="check-minimap")
    chosen = [pair for pair in judged if st.session_state[CHOSEN] in {None, pair[0].claim.id}]
    st.html(make_table(say("Verdicts"), make_verdict_table(chosen, gazetteer)))
