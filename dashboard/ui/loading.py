"""What a reader sees while the data are read for the first time, and what to do when they cannot be read."""

from __future__ import annotations

import logging
from typing import Protocol

import streamlit as st

from articles.errors import ArticlesError
from dashboard.errors import DashboardError
from dashboard.language import mark, say
from dashboard.store import is_loaded, load_for_serving
from dashboard.views.markup import make_headline, make_notice
from geodata.errors import GeodataError

LOADING = mark("Places, claims and control are being read; this takes a few seconds after a start.")
FAILED = mark("This page cannot be shown.")
REASON = mark("The data behind it could not be read: {fault}")
WHAT_TO_DO = mark(
    "Try again; if it stays, tell whoever runs this copy, with the link of this page. Whoever runs it finds the "
    "details in the log and can check the data by “claimline check”."
)


class Runnable(Protocol):
    """A page of the navigation."""

    def run(self) -> None:
        """Show the page."""


def run_page(page: Runnable) -> None:
    """Run a page; the first of a process shows that it reads, and one whose data are broken says so."""
    try:
        if not is_loaded():
            with st.spinner(say(LOADING), show_time=True):
                load_for_serving()
        page.run()
    except (GeodataError, ArticlesError, DashboardError) as fault:
        logging.getLogger(__name__).exception("a page could not be shown")
        st.html(make_headline(say(FAILED)))
        st.html(make_notice(say(REASON, fault=fault)))
        st.html(make_notice(say(WHAT_TO_DO)))
        st.button(say("Try again"), key="page-again")
