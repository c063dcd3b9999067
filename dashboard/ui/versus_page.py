"""Claims versus control: what was said of a place over time, and what each assessor showed."""

from __future__ import annotations

from datetime import date
from functools import cache

import streamlit as st

from articles.store import load_statements
from dashboard.model.lag import measure_lags
from dashboard.model.placement import claims_about, place_claims
from dashboard.model.records import PlacedClaim
from dashboard.model.scorecards import make_scorecards
from dashboard.model.verdicts.judging import judge_claim
from dashboard.store import load_catalogue
from dashboard.views.charts import list_share_claims, make_share_chart
from dashboard.views.markup import make_headline, make_source_line, make_table
from dashboard.views.method import write_method
from dashboard.views.palette import Theme
from dashboard.views.verdict_rows import make_ledger_table, make_score_table, make_verdict_table, write_versus_headline
from geodata.series import Point, series
from geodata.store import load_gazetteer

FIRST_PLACE = "UA-14"
KEY = "versus-place"


@cache
def load_claims() -> tuple[PlacedClaim, ...]:
    """The claims of the corpus and the statements of the ledger, read once per process."""
    statements = load_statements()
    articles = [statement.article for statement in statements]
    own = place_claims(articles, [statement.claim for statement in statements], load_gazetteer())
    return (*load_catalogue().claims, *own)


def show_versus_page() -> None:
    """Show one place: its claimed and assessed shares, who said it changed hands, and the scores of all sides."""
    catalogue, gazetteer = load_catalogue(), load_gazetteer()
    control = catalogue.control
    heading = st.empty()
    names = {found.id: found.names.en for placed in load_claims() for found in placed.places}
    st.session_state.setdefault(KEY, FIRST_PLACE)
    place = gazetteer.get(
        st.selectbox("Place", sorted(names, key=names.__getitem__), key=KEY, format_func=names.__getitem__)
    )
    claims = claims_about(load_claims(), place)
    judged = [(placed, each) for placed in claims for each in judge_claim(placed, control) if each.place_id == place.id]
    judged.sort(key=lambda pair: (pair[1].day or date.min, pair[0].claim.id))
    heading.html(make_headline(write_versus_headline(place.names.en, judged)))
    if place.id in control.measures.sizes:
        _show_chart(place.id)
    lags = [(placed, lag) for placed in claims for lag in measure_lags(placed, control) if lag.place_id == place.id]
    if lags:
        st.html(make_table("Who said it changed hands, and when each assessor agreed", make_ledger_table(lags)))
    st.html(make_table(f"Every claim about {place.names.en}", make_verdict_table(judged, gazetteer)))
    measured = [(placed, measure_lags(placed, control)) for placed in load_claims()]
    with st.expander("How soon each assessor agreed with each side, all places"):
        st.html(make_table("Claims of capture and withdrawal", make_score_table(make_scorecards(measured))))
    st.html(make_source_line(catalogue.release, write_method(catalogue.claims, catalogue.accuracy)))


def _show_chart(place_id: str) -> None:
    control = load_catalogue().control
    theme = Theme.DARK if st.context.theme.type == "dark" else Theme.LIGHT
    lines = {name: series(control, place_id, name) for name in control.assessments.coverage}
    points = {name: [step for step in steps if isinstance(step, Point)] for name, steps in lines.items()}
    chart = make_share_chart(control, points, list_share_claims(load_claims(), place_id), theme=theme)
    st.vega_lite_chart(chart, use_container_width=True)
