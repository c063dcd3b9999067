"""What Claims versus control shows of all places at once: the newest claims of regions, and the scores of all sides."""

from __future__ import annotations

from functools import cache
from typing import Any

import streamlit as st

from dashboard.language import read_language, say
from dashboard.store import load_comparison, load_scorecards
from dashboard.ui.theme import find_theme
from dashboard.views.dumbbells import NOTES, make_dumbbells, make_figure_rows, write_comparison_headline
from dashboard.views.markup import make_notes, make_section, make_table
from dashboard.views.palette import Theme
from dashboard.views.verdict_rows import make_score_table
from geodata.store import load_gazetteer


def show_newest() -> None:
    """Every region at once: the newest claim of each side beside each assessor, as a chart and as a table."""
    st.html(make_section(write_comparison_headline(load_comparison())))
    st.vega_lite_chart(_draw_newest(find_theme(), read_language()), width="stretch")
    st.html(make_notes([say(note) for note in NOTES]))
    with st.expander(say("The same as a table; a click on a column sorts it")):
        rows = make_figure_rows(load_comparison(), load_gazetteer())
        st.dataframe(rows, hide_index=True, key="versus-figures")


def show_scores() -> None:
    """How often and how soon each assessor agreed with each side: altogether, by year and by claimant."""
    with st.expander(say("How soon each assessor agreed with each side, all places")):
        st.html(_write_scores(read_language()))


# The same for every reader of a language, whatever place they look at.
@cache
def _draw_newest(theme: Theme, language: str) -> dict[str, Any]:
    assert language == read_language()
    return make_dumbbells(load_comparison(), load_gazetteer(), theme=theme)


@cache
def _write_scores(language: str) -> str:
    assert language == read_language()
    scores = load_scorecards()
    tables = (
        (say("Claims of capture and withdrawal"), scores.by_side),
        (say("The same by year"), scores.by_year),
        (say("The same by claimant"), scores.by_claimant),
    )
    return "".join(make_table(caption, make_score_table(cards)) for caption, cards in tables)
