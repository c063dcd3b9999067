"""Claims versus control: what was said of a place over time, and what each assessor showed."""

from __future__ import annotations

from datetime import date

import streamlit as st

from dashboard.model.comparison import compare_newest
from dashboard.model.lag import measure_lags
from dashboard.model.placement import claims_about
from dashboard.model.scorecards import make_scorecards
from dashboard.model.spread import compare_statuses, measure_spread
from dashboard.model.verdicts.judging import judge_claim
from dashboard.store import load_catalogue
from dashboard.ui.accuracy_panel import show_accuracy
from dashboard.ui.table_component import show_table
from dashboard.views.charts import list_share_claims, make_share_chart
from dashboard.views.dumbbells import NOTES, make_dumbbells, make_figure_rows, write_comparison_headline
from dashboard.views.markup import make_headline, make_notes, make_section, make_source_line, make_table
from dashboard.views.method import write_method
from dashboard.views.palette import Theme
from dashboard.views.sortable import make_sortable_verdicts
from dashboard.views.spread_rows import (
    make_month_table,
    make_status_table,
    write_split_sentence,
    write_spread_sentence,
)
from dashboard.views.verdict_rows import make_ledger_table, make_score_table, write_versus_headline
from geodata.records import Place
from geodata.series import Point, series
from geodata.store import load_gazetteer

FIRST_PLACE = "UA-14"
KEY = "versus-place"


def show_versus_page() -> None:
    """Show one place: its claimed and assessed shares, who said it changed hands, and the scores of all sides."""
    catalogue, gazetteer = load_catalogue(), load_gazetteer()
    control = catalogue.control
    heading = st.empty()
    _show_dumbbells()
    names = {found.id: found.names.en for placed in load_catalogue().everything for found in placed.places}
    st.session_state.setdefault(KEY, FIRST_PLACE)
    place = gazetteer.get(
        st.selectbox("Place", sorted(names, key=names.__getitem__), key=KEY, format_func=names.__getitem__)
    )
    claims = claims_about(load_catalogue().everything, place)
    judged = [(placed, each) for placed in claims for each in judge_claim(placed, control) if each.place_id == place.id]
    judged.sort(key=lambda pair: (pair[1].day or date.min, pair[0].claim.id))
    heading.html(make_headline(write_versus_headline(place.names.en, judged)))
    if place.id in control.measures.sizes:
        _show_shares(place)
    elif place.id in control.assessments.place_ids:
        _show_statuses(place)
    lags = [(placed, lag) for placed in claims for lag in measure_lags(placed, control) if lag.place_id == place.id]
    if lags:
        st.html(make_table("Who said it changed hands, and when each assessor agreed", make_ledger_table(lags)))
    caption = f"Every claim about {place.names.en}; the head of a column sorts it"
    show_table(make_sortable_verdicts(caption, judged, gazetteer), key="versus-claims")
    measured = [(placed, measure_lags(placed, control)) for placed in load_catalogue().everything]
    with st.expander("How soon each assessor agreed with each side, all places"):
        st.html(make_table("Claims of capture and withdrawal", make_score_table(make_scorecards(measured))))
        st.html(make_table("The same by year", make_score_table(make_scorecards(measured, by_year=True))))
        by_claimant = make_scorecards(measured, by_claimant=True)
        st.html(make_table("The same by claimant", make_score_table(by_claimant)))
    show_accuracy(catalogue.accuracy)
    st.html(make_source_line(catalogue.release, write_method(catalogue.claims, catalogue.accuracy)))


def _show_dumbbells() -> None:
    """Every region at once: the newest claim of each side beside each assessor, as a chart and as a table."""
    found, gazetteer = compare_newest(load_catalogue().everything, load_catalogue().control), load_gazetteer()
    st.html(make_section(write_comparison_headline(found)))
    st.vega_lite_chart(make_dumbbells(found, gazetteer, theme=_find_theme()), width="stretch")
    st.html(make_notes(NOTES))
    with st.expander("The same as a table; a click on a column sorts it"):
        st.dataframe(make_figure_rows(found, gazetteer), hide_index=True, key="versus-figures")


def _show_shares(place: Place) -> None:
    """The share of a region over time, and how far the assessors differ."""
    control = load_catalogue().control
    lines = {name: series(control, place.id, name) for name in control.assessments.coverage}
    points = {name: [step for step in steps if isinstance(step, Point)] for name, steps in lines.items()}
    steps = measure_spread(control, place.id)
    claims = list_share_claims(load_catalogue().everything, place.id)
    st.html(make_section(write_spread_sentence(place.names.en, steps)))
    st.vega_lite_chart(make_share_chart(control, points, claims, steps, theme=_find_theme()), width="stretch")
    with st.expander("The lines as a table: the first day of every month"):
        st.html(make_table(f"{place.names.en}, Russian-held", make_month_table(points, steps)))


def _show_statuses(place: Place) -> None:
    """The days on which the assessors drew different statuses of a settlement."""
    control = load_catalogue().control
    steps = compare_statuses(control, place.id)
    st.html(make_section(write_split_sentence(place.names.en, steps)))
    rows = make_status_table(steps, control, last=control.assessments.last)
    st.html(make_table(f"Days on which the assessors differ about {place.names.en}", rows))


def _find_theme() -> Theme:
    return Theme.DARK if st.context.theme.type == "dark" else Theme.LIGHT
