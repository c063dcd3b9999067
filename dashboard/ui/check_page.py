"""The Check page: a reader's own text, its claims marked in it, and what each assessor showed that day."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

import streamlit as st

from articles.errors import ArticlesError
from articles.extract import Extractor
from articles.parse import parse_text
from articles.records import Article
from dashboard.model.placement import place_claims
from dashboard.model.records import PlacedClaim
from dashboard.model.spellings import load_spellings
from dashboard.model.verdicts.judging import judge_claim
from dashboard.store import load_catalogue
from dashboard.ui.accuracy_panel import show_accuracy
from dashboard.ui.minimap_component import show_minimap
from dashboard.ui.quotes_component import show_quotes
from dashboard.views.markup import make_headline, make_notice, make_source_line, make_table
from dashboard.views.method import write_method
from dashboard.views.panels import make_reader
from dashboard.views.verdict_rows import make_verdict_table, write_check_headline
from geodata.store import load_gazetteer

NAME = "your text"
CHOSEN, TEXT, IS_SAMPLE = "check-claim", "check-text", "check-is-sample"


@cache
def _load_extractor() -> Extractor:
    return Extractor(load_spellings())


def show_check_page() -> None:
    """Take a text, and show its claims with the verdict of each assessor."""
    st.session_state.setdefault(CHOSEN, None)
    heading = st.empty()
    article, claims = _read_input()
    heading.html(make_headline(write_check_headline(claims if article else None)))
    if article is not None:
        _show_claims(article, claims)
    catalogue = load_catalogue()
    show_accuracy(catalogue.accuracy)
    st.html(make_source_line(catalogue.release, write_method(catalogue.claims, catalogue.accuracy)))


def _read_input() -> tuple[Article | None, tuple[PlacedClaim, ...]]:
    """What the reader gave: a text, a file or the sample; None where there is nothing yet or it cannot be read."""
    words, options = st.columns([3, 1], gap="medium")
    with words:
        text = st.text_area("Text of an article", key=TEXT, height=180, on_change=_leave_sample)
    with options:
        file = st.file_uploader("or a file", type=["txt", "md"], on_change=_leave_sample)
        published = st.date_input("Published on", value=None, format="YYYY-MM-DD")
        st.button("Show the article of Bishkek", on_click=_take_sample)
    st.caption(
        "The text stays on the machine that runs Claimline; it is neither stored nor sent anywhere. Without a day of "
        "publication, what is said to be so now cannot be checked."
    )
    if st.session_state.get(IS_SAMPLE):
        catalogue = load_catalogue()
        sample = catalogue.articles[0]
        return sample, tuple(placed for placed in catalogue.claims if placed.article.id == sample.id)
    content = file.getvalue() if file is not None else text.encode()
    if not content.strip():
        return None, ()
    return _read_text(content, published if isinstance(published, date) else None)


def _take_sample() -> None:
    st.session_state.update({IS_SAMPLE: True, TEXT: "", CHOSEN: None})


def _leave_sample() -> None:
    st.session_state.update({IS_SAMPLE: False, CHOSEN: None})


def _read_text(content: bytes, published: date | None) -> tuple[Article | None, tuple[PlacedClaim, ...]]:
    try:
        today = datetime.now().astimezone().date()
        article = parse_text(content, name=NAME, today=today, published=published, language=None)
        result = _load_extractor().extract(article)
    except ArticlesError as fault:
        st.html(make_notice(str(fault)))
        return None, ()
    for notice in result.notices:
        st.html(make_notice(notice))
    return article, place_claims([article], result.claims, load_gazetteer())


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
    st.html(make_table("Verdicts", make_verdict_table(chosen, gazetteer)))
