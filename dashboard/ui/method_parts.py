"""The parts of the page of sources that come from the tables of places, control and texts."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from articles.records import Article
from dashboard.language import name_place, say
from dashboard.model.catalogue import Catalogue
from dashboard.model.sources import Sources, count_publishers
from dashboard.views.corpus_tables import (
    make_kind_rows,
    make_publisher_rows,
    make_text_rows,
)
from dashboard.views.markup import make_notes, make_section, make_table
from dashboard.views.source_tables import (
    BOUNDARY_NOTE,
    ERRORS_NOTE,
    make_assessor_rows,
    make_error_rows,
    make_region_rows,
    write_findings,
    write_settlements,
)


def show_control(catalogue: Catalogue, sources: Sources) -> None:
    """Who held it and where: assessors, errors, boundaries and settlements."""
    names = {region.id: name_place(region) for region in catalogue.regions}
    st.html(make_section(say("Who held it: assessors")))
    st.html(make_table(say("Assessors, each by itself"), make_assessor_rows(catalogue.control)))
    st.html(make_table(say("How far the figures of each oblast may be off"), make_error_rows(catalogue.control, names)))
    st.html(make_notes([say(ERRORS_NOTE), write_findings(sources)]))
    st.html(make_section(say("Where: boundaries and settlements")))
    st.html(make_notes([say(BOUNDARY_NOTE), write_settlements(sources)]))
    with st.expander(say("Official areas and areas as drawn")):
        st.html(make_table(say("Regions"), make_region_rows(sources, names)))


def show_texts(catalogue: Catalogue, texts: Sequence[Article]) -> None:
    """Who said it: every text counted and listed."""
    st.html(make_section(say("Who said it: articles, digests and statements")))
    st.html(make_table(say("By kind and language"), make_kind_rows(texts, catalogue.everything)))
    with st.expander(say("Every article and digest with its link")):
        st.html(make_table(say("Articles and digests"), make_text_rows(catalogue.articles, catalogue.claims)))
    with st.expander(say("Every publisher, statements included")):
        st.html(make_table(say("Publishers"), make_publisher_rows(count_publishers(catalogue.everything))))
