"""What a reader gives to be checked: a text, a file or the sample, read by the extractor on this machine."""

from __future__ import annotations

from datetime import date, datetime
from functools import cache

import streamlit as st

from articles.errors import ArticlesError
from articles.extract import Extractor
from articles.parse import parse_text
from articles.records import Article
from dashboard.language import mark, say
from dashboard.model.placement import place_claims
from dashboard.model.records import PlacedClaim
from dashboard.model.spellings import load_spellings
from dashboard.store import load_catalogue
from dashboard.views.markup import make_notice
from geodata.store import load_gazetteer

NAME = "your text"
CHOSEN, TEXT, IS_SAMPLE = "check-claim", "check-text", "check-is-sample"
PRIVACY = mark(
    "The text stays on the machine that runs Claimline; it is neither stored nor sent anywhere. Without a day of "
    "publication, what is said to be so now cannot be checked."
)


@cache
def _load_extractor() -> Extractor:
    return Extractor(load_spellings())


def read_input() -> tuple[Article | None, tuple[PlacedClaim, ...]]:
    """What the reader gave: a text, a file or the sample; None where there is nothing yet or it cannot be read."""
    words, options = st.columns([3, 1], gap="medium")
    with words:
        text = st.text_area(say("Text of an article"), key=TEXT, height=180, on_change=_leave_sample)
    with options:
        file = st.file_uploader(say("or a file"), type=["txt", "md"], on_change=_leave_sample)
        published = st.date_input(say("Published on"), value=None, format="YYYY-MM-DD")
        st.button(say("Show the article of Bishkek"), on_click=_take_sample)
    st.caption(say(PRIVACY))
    if st.session_state.get(IS_SAMPLE):
        catalogue = load_catalogue()
        sample = catalogue.articles[0]
        return sample, tuple(placed for placed in catalogue.claims if placed.article.id == sample.id)
    content = file.getvalue() if file is not None else text.encode()
    if not content.strip():
        return None, ()
    with st.spinner(say("The text is being read …"), show_time=True):
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
