"""The charts of the Timeline page, each with the same in figures."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

import streamlit as st

from dashboard.language import mark, name_place, read_language, say
from dashboard.model.claim_index import Entry
from dashboard.model.lines import Band, ShareLine, compare_bands
from dashboard.model.selection import Selection
from dashboard.store import load_catalogue, load_line
from dashboard.ui.place_choice import list_place_names
from dashboard.ui.state import save_selection
from dashboard.ui.theme import find_theme
from dashboard.views.maps import STRONG_REGIONS
from dashboard.views.markup import make_notes, make_section, make_table
from dashboard.views.palette import Theme
from dashboard.views.spread_rows import (
    make_month_table,
    make_status_table,
    write_split_sentence,
    write_spread_sentence,
)
from dashboard.views.timeline_rows import DIVIDED_NOTE, FOUR, FOUR_NOTE, make_quarter_table, write_last_share
from dashboard.views.timelines import make_place_chart, make_region_chart
from geodata.records import Place
from geodata.towns import ERROR_POINTS

CHARTS_KEPT = 64  # one takes some 150 KB
FIGURES = mark("The same as a table: the first day of every month")
QUARTERS = mark("The same as a table: the first day of every quarter")
DIFFERENCES = mark("The same as a table: the days on which the assessors differ")


def show_share(line: ShareLine, place: Place, selection: Selection) -> None:
    """The share of a region, large, with the spread and the claims of it."""
    st.html(make_section(write_spread_sentence(name_place(place), line.spread)))
    chart = _draw_share(place.id, find_theme(), read_language(), _find_chosen(line, selection))
    st.vega_lite_chart(chart, width="stretch", key="timeline-share")
    with st.expander(say(FIGURES)):
        st.html(
            make_table(
                say("{place}, Russian-held", place=name_place(place)), make_month_table(line.points, line.spread)
            )
        )


def show_bands(bands: Sequence[Band], entries: Sequence[Entry], place: Place, selection: Selection) -> None:
    """The statuses of a settlement by each assessor, and the days of the claims about it."""
    control = load_catalogue().control
    steps = compare_bands(control, bands)
    st.html(make_section(write_split_sentence(name_place(place), steps)))
    chart = make_place_chart(bands, entries, control, theme=find_theme(), chosen=selection.claim)
    st.vega_lite_chart(chart, width="stretch", key="timeline-bands")
    if any(band.held_pct is not None for band in bands):
        st.html(make_notes([say(DIVIDED_NOTE, points=ERROR_POINTS)]))
    with st.expander(say(DIFFERENCES)):
        st.html(make_table(name_place(place), make_status_table(steps, control, last=control.assessments.last)))


def show_four(selection: Selection) -> None:
    """The four oblasts side by side on one scale; the name of each chooses it."""
    names = list_place_names(load_catalogue())
    lines = {place_id: load_line(place_id) for place_id in STRONG_REGIONS}
    st.html(make_section(say(FOUR)))
    for (place_id, line), column in zip(lines.items(), st.columns(len(lines), gap="small"), strict=True):
        label = write_last_share(names[place_id], line)
        with column:
            st.button(
                label if place_id != selection.place else f"**{label}**",
                key=f"timeline-{place_id}",
                type="tertiary",
                on_click=_choose,
                args=(selection, place_id),
            )
            chosen = _find_chosen(line, selection)
            chart = _draw_share(place_id, find_theme(), read_language(), chosen, small=True)
            st.vega_lite_chart(chart, width="stretch", key=f"timeline-small-{place_id}")
    st.html(make_notes([say(FOUR_NOTE)]))
    with st.expander(say(QUARTERS)):
        st.html(_write_quarters(read_language()))


def _find_chosen(line: ShareLine, selection: Selection) -> str | None:
    """The chosen claim where it is one of the line's, so that charts without it are the same for everybody."""
    return next((each.placed.claim.id for each in line.claims if each.placed.claim.id == selection.claim), None)


# The same for every reader with this theme and language.
@lru_cache(maxsize=CHARTS_KEPT)
def _draw_share(place_id: str, theme: Theme, language: str, chosen: str | None, small: bool = False) -> dict[str, Any]:
    assert language == read_language()
    return make_region_chart(load_line(place_id), load_catalogue().control, theme=theme, chosen=chosen, small=small)


@cache
def _write_quarters(language: str) -> str:
    assert language == read_language()
    lines = {place_id: load_line(place_id) for place_id in STRONG_REGIONS}
    return make_table(say(FOUR), make_quarter_table(lines, list_place_names(load_catalogue())))


def _choose(selection: Selection, place_id: str) -> None:
    save_selection(selection.choose_place(place_id))
