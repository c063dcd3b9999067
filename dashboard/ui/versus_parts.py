"""The parts of Claims versus control: the history of one place, the newest claims of regions, the scores of sides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache, lru_cache
from typing import Any

import streamlit as st

from dashboard.language import mark, name_place, read_language, say
from dashboard.model.catalogue import Catalogue
from dashboard.model.claim_index import Entry
from dashboard.model.lines import list_bands
from dashboard.model.records import PlacedClaim
from dashboard.model.selection import Selection
from dashboard.model.verdicts.records import Judgement
from dashboard.store import load_catalogue, load_comparison, load_index, load_line, load_scorecards
from dashboard.ui.theme import find_theme
from dashboard.ui.timeline_charts import show_bands, show_share
from dashboard.views.dumbbells import NOTES, make_dumbbells, make_figure_rows, write_comparison_headline
from dashboard.views.lag_rows import make_ledger_table, make_score_table
from dashboard.views.markup import make_headline, make_notes, make_section, make_table
from dashboard.views.palette import Theme
from dashboard.views.sortable import make_sortable_verdicts
from geodata.records import Place
from geodata.store import load_gazetteer

TABLES_KEPT = 64  # the longest, of the country, has 116 KB as JSON; one of a town 4
EVERY_CLAIM = mark("Every claim about {place}; the head of a column sorts it")
CHANGED_HANDS = mark("Who said it changed hands, and when each assessor agreed")


def show_history(catalogue: Catalogue, place: Place, entries: Sequence[Entry], selection: Selection) -> bool:
    """A place over time: what was claimed, what each assessor showed, and who said that it changed hands.

    Returns
    -------
    Whether anybody said so.
    """
    control = catalogue.control
    if place.id in control.measures.sizes:
        show_share(load_line(place.id), place, selection)
    elif place.id in control.assessments.place_ids:
        show_bands(list_bands(control, place), entries, place, selection)
    lags = [(own.placed, lag) for own in entries for lag in own.lags if lag.place_id == place.id]
    if lags:
        st.html(make_table(say(CHANGED_HANDS), make_ledger_table(lags)))
    return bool(lags)


def show_newest(*, as_headline: bool = False) -> None:
    """Every region at once: the newest claim of each side beside each assessor, as a chart and as a table.

    ``as_headline`` opens the whole view with its sentence, not a part of one.
    """
    make = make_headline if as_headline else make_section
    st.html(make(write_comparison_headline(load_comparison())))
    st.vega_lite_chart(_draw_newest(find_theme(), read_language()), width="stretch")
    st.html(make_notes([say(note) for note in NOTES]))
    with st.expander(say("The same as a table; a click on a column sorts it")):
        rows = make_figure_rows(load_comparison(), load_gazetteer())
        st.dataframe(rows, hide_index=True, key="versus-figures")


def show_scores() -> None:
    """How often and how soon each assessor agreed with each side: altogether, by year and by claimant."""
    with st.expander(say("How soon each assessor agreed with each side, all places")):
        st.html(_write_scores(read_language()))


def judge_entries(entries: Sequence[Entry], place: Place) -> list[tuple[PlacedClaim, Judgement]]:
    """The verdicts of the claims about a place, by the day that they are about."""
    judged = [(own.placed, each) for own in entries for each in own.judgements if each.place_id == place.id]
    return sorted(judged, key=lambda pair: (pair[1].day or date.min, pair[0].claim.id))


@lru_cache(maxsize=TABLES_KEPT)
def make_verdicts_of(place_id: str, language: str) -> dict[str, Any]:
    """The table of every claim about a place, in the language that is spoken; the last few that were shown are kept."""
    assert language == read_language()
    place = load_catalogue().places[place_id]
    judged = judge_entries([entry for entry in load_index().entries if entry.placed.is_about(place)], place)
    return make_sortable_verdicts(say(EVERY_CLAIM, place=name_place(place)), judged, load_gazetteer())


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
