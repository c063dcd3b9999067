"""The Timeline page: a place over time as each assessor drew it and as it was claimed, and the four oblasts beside."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from dashboard.export.links import Page
from dashboard.export.views import ViewKind
from dashboard.language import name_place, say
from dashboard.model.lines import list_bands
from dashboard.store import load_catalogue, load_index, load_line
from dashboard.ui.accuracy_panel import show_accuracy
from dashboard.ui.notices import show_notices
from dashboard.ui.place_choice import list_place_names, show_place_choice
from dashboard.ui.sharing import offer_sharing
from dashboard.ui.state import load_selection
from dashboard.ui.table_component import show_table
from dashboard.ui.timeline_charts import show_bands, show_four, show_share
from dashboard.views.markup import make_headline, make_notes, make_source_line
from dashboard.views.method import write_method
from dashboard.views.timeline_rows import (
    EVENTS,
    NO_EVENTS,
    NO_MAP_NOTE,
    list_coverage,
    make_event_table,
    write_timeline_headline,
)
from geodata.hierarchy import COUNTRY_ID


def show_timeline_page(claims_page: StreamlitPage) -> None:
    """Show the place of the link, or the country, over time."""
    catalogue, control = load_catalogue(), load_catalogue().control
    selection, notices = load_selection(catalogue.known)
    show_notices(notices)
    place = catalogue.places[selection.place or COUNTRY_ID]
    line = load_line(place.id) if place.id in control.measures.sizes else None
    bands = list_bands(control, place) if place.id in control.assessments.place_ids else []
    entries = [entry for entry in load_index().entries if entry.placed.is_about(place)]
    st.html(make_headline(write_timeline_headline(place, line, bands, control.assessments.last)))
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        show_place_choice(list_place_names(catalogue), selection, shown=place.id, key="timeline-place")
        st.page_link(
            claims_page, label=say("Search these claims"), query_params=selection.choose_place(place.id).to_query()
        )
    if line is not None:
        show_share(line, place, selection)
    elif bands:
        show_bands(bands, entries, place, selection)
    else:
        st.html(make_notes([say(NO_MAP_NOTE)]))
    show_four(selection)
    if entries or bands:
        table = make_event_table(say(EVENTS, place=name_place(place)), entries, bands, control)
        show_table(table, key="timeline-events")
    else:
        st.html(make_notes([say(NO_EVENTS, place=name_place(place))]))
    offer_sharing(ViewKind.LEDGER, selection.choose_place(place.id), own=Page.TIMELINE)
    show_accuracy()
    method = write_method(catalogue.claims, catalogue.accuracy)
    st.html(make_source_line(catalogue.release, method, control=list_coverage(control)))
