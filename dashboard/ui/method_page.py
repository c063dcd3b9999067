"""Sources and method: who assesses, who claims, how far each may be off, what verdicts mean, and how to cite."""

from __future__ import annotations

import streamlit as st

from dashboard.language import say
from dashboard.model.sources import list_texts
from dashboard.store import load_catalogue, load_sources
from dashboard.ui.method_parts import show_control, show_texts
from dashboard.ui.notices import show_notices
from dashboard.ui.state import load_selection
from dashboard.views.accuracy_rows import make_accuracy
from dashboard.views.corpus_tables import (
    make_extent_rows,
    make_verdict_rows,
    write_citation,
    write_method_headline,
)
from dashboard.views.markup import make_headline, make_notes, make_section, make_source_line, make_table
from dashboard.views.method import write_method
from dashboard.views.source_tables import (
    CITE_NOTE,
    NO_CORRECTIONS,
    make_correction_rows,
    write_report,
)


def show_method_page() -> None:
    """Show what stands behind every page."""
    catalogue, sources = load_catalogue(), load_sources()
    _, notices = load_selection(catalogue.known)
    show_notices(notices)
    assessors = len(catalogue.control.assessments.coverage)
    texts = list_texts(catalogue.articles, catalogue.statements)
    st.html(make_headline(write_method_headline(texts, assessors)))
    show_control(catalogue, sources)
    show_texts(catalogue, texts)
    st.html(make_section(say("What verdicts mean")))
    st.html(make_table(say("Verdicts"), make_verdict_rows()))
    st.html(make_table(say("What words allow"), make_extent_rows()))
    st.html(make_section(say("How well claims are found")))
    st.html(make_accuracy(catalogue.accuracy))
    st.html(make_section(say("Corrections")))
    corrections = make_correction_rows(sources.corrections)
    st.html(make_table(say("Corrected"), corrections) if corrections else make_notes([say(NO_CORRECTIONS)]))
    st.html(make_notes([write_report(sources)]))
    st.html(make_section(say("How to cite")))
    st.code(write_citation(catalogue.release, sources), language=None, wrap_lines=True)
    st.html(make_notes([say(CITE_NOTE)]))
    st.html(make_source_line(catalogue.release, write_method(catalogue.claims, catalogue.accuracy)))
