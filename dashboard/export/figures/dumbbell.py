"""Claimed beside assessed: a row for the newest claim of each side about each region."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from dashboard.export.figures.charts import (
    draw_assessed,
    draw_sign,
    find_percent_room,
    list_assessed,
    list_sides,
    make_bar,
    set_percents,
    style_axes,
)
from dashboard.export.figures.page import LegendItem, Page, Panel
from dashboard.export.figures.paper import PRINT, SMALL_PT, measure_width
from dashboard.language import NBSP, format_day, mark, name_place, say
from dashboard.model.comparison import Comparison
from dashboard.views.charts import HELD
from dashboard.views.dumbbells import NOTES, write_comparison_headline
from dashboard.views.maps import shorten_name
from dashboard.views.reasons import format_range
from dashboard.views.shares import format_percent
from dashboard.views.text import SIDE_WORDS
from geodata.assessors import find_assessor
from geodata.store import load_gazetteer

BAND, BAND_PT = "#cbc8c2", 5.0
APART_PT = (
    2.7  # what is claimed stands above the line of a row, what is assessed below it: else one would hide the other
)
HEAD_PT = 11.0
CLAIM = mark("{side}, {day}: {claimed} claimed; {assessed}")
BAND_WORDS = mark("what the words of a claim allow")


def add_dumbbell(page: Page, found: Sequence[Comparison]) -> None:
    """Put the chart on the page."""
    page.add_title(write_comparison_headline(found))
    page.add_words(say(HELD), size_pt=SMALL_PT, colour=PRINT.quiet_text)
    is_wide = page.width_pt > 330
    row_pt = 11.5 if is_wide else 16.5
    left = max(measure_width(words, SMALL_PT) for each in found for words in _label(each, is_wide)) + 8
    groups = [(place_id, list(own)) for place_id, own in groupby(found, key=lambda each: each.place_id)]
    height = HEAD_PT * len(groups) + row_pt * len(found)
    room = find_percent_room() / 2
    (panel,) = page.add_panels(height + 14, inset_pt=(left, 12, room, 2))
    _draw_rows(page, panel, groups, row_pt, is_wide=is_wide)
    page.skip(4)
    names = _list_names(found)
    band = LegendItem(make_bar(BAND, BAND_PT), say(BAND_WORDS))
    page.add_legend([*list_sides({each.placed.claim.claimant_side for each in found}), band, *list_assessed(names)])
    page.add_small([say(NOTES[0])])


def _draw_rows(
    page: Page, panel: Panel, groups: Sequence[tuple[str, list[Comparison]]], row_pt: float, *, is_wide: bool
) -> None:
    gazetteer, axes = load_gazetteer(), panel.axes
    style_axes(panel)
    axes.set_ylim(panel.height_pt, 0)  # a unit is a point, from the top down
    axes.set_yticks([])
    set_percents(panel, 0, 100, axis="x")
    names = _list_names([each for _, own in groups for each in own])
    y = 0.0
    for place_id, own in groups:
        page.write_at(shorten_name(gazetteer.get(place_id)), 2, panel.top_pt + y + HEAD_PT * 0.55, style="bold")
        y += HEAD_PT
        for each in own:
            _draw_row(panel, each, y + row_pt / 2, names)
            lines = _label(each, is_wide)
            for i, words in enumerate(lines):
                shift = (i - (len(lines) - 1) / 2) * SMALL_PT * 1.15
                page.write_at(words, 6, panel.top_pt + y + row_pt / 2 + shift, size_pt=SMALL_PT)
            y += row_pt


def _draw_row(panel: Panel, each: Comparison, y: float, names: Sequence[str]) -> None:
    axes, claimed = panel.axes, each.claimed
    ranges = [claimed, *(values for _, values in each.assessed.values())]
    axes.plot([min(own.low for own in ranges), max(own.high for own in ranges)], [y, y], color=PRINT.strong_line,
              linewidth=0.4, zorder=2)  # fmt: skip
    up, down = y - APART_PT, y + APART_PT
    # No narrower than can be seen.
    low, high = claimed.low, max(claimed.high, claimed.low + 0.8)
    axes.plot([low, high], [up, up], color=BAND, linewidth=BAND_PT, solid_capstyle="butt", zorder=3)
    for name, (figure, values) in each.assessed.items():
        axes.plot(
            [values.low, values.high], [down, down], color=PRINT.text, linewidth=1.1, solid_capstyle="butt", zorder=4
        )
        draw_assessed(axes, figure, down, names.index(name))
    draw_sign(axes, (claimed.low + claimed.high) / 2, up, each.placed.claim.claimant_side, layer=6)


def _label(each: Comparison, is_wide: bool) -> list[str]:
    side, day = SIDE_WORDS[each.placed.claim.claimant_side], format_day(each.day)
    return [f"{side}, {day}"] if is_wide else [side, day]


def _list_names(found: Sequence[Comparison]) -> list[str]:
    return sorted({name for each in found for name in each.assessed})


def write_dumbbell_alt(found: Sequence[Comparison]) -> str:
    """The chart for who hears it."""
    gazetteer = load_gazetteer()
    told = []
    for place_id, own in groupby(found, key=lambda each: each.place_id):
        claims = "; ".join(_describe(each) for each in own)
        told.append(f"{name_place(gazetteer.get(place_id))}. {claims}.")
    return " ".join([write_comparison_headline(found), f"{say(HELD)}.", *told])


def _describe(each: Comparison) -> str:
    assessed = [
        f"{find_assessor(name).name}{NBSP}{format_percent(figure)}" for name, (figure, _) in each.assessed.items()
    ]
    side = SIDE_WORDS[each.placed.claim.claimant_side]
    claimed = format_range(each.claimed)
    return say(CLAIM, side=side, day=format_day(each.day), claimed=claimed, assessed=", ".join(assessed))
