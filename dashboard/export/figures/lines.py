"""Shares over time: one region large, or the four oblasts on one scale, with what was claimed and the spread."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from articles.records import Side
from dashboard.export.figures.charts import (
    LINE_PT,
    RANGE_LINE,
    SIGN_PT,
    SPREAD_FILL,
    draw_sign,
    find_dashes,
    find_percent_room,
    list_lines,
    list_sides,
    make_bar,
    set_days,
    set_percents,
    style_axes,
    to_number,
)
from dashboard.export.figures.page import LegendItem, Page, Panel
from dashboard.export.figures.paper import PRINT, SMALL_PT, TEXT_PT
from dashboard.language import format_day, mark, name_place, say, say_count
from dashboard.model.lines import ShareClaim, ShareLine, thin_points, thin_spread
from dashboard.model.spread import SpreadStep
from dashboard.views.charts import HELD
from dashboard.views.reasons import format_range
from dashboard.views.spread_rows import write_spread_sentence
from dashboard.views.text import SIDE_WORDS
from dashboard.views.timeline_rows import FOUR, write_last_share, write_timeline_headline
from dashboard.views.timelines import find_domain
from geodata.records import Place
from geodata.series import Point

SPREAD = mark("between the assessors")
RANGE = mark("what the words of a claim allow")
SIDE_CLAIMS = mark("{side}: {claims}, the newest about {day}: {figure}")
CLAIMED = mark("Claimed as Russian-held, by side: {claims}.")
NONE_CLAIMED = mark("No share was claimed in this time.")
WIDE_PT = 330  # a page from which four panels fit side by side
LEAST_SPAN = 5  # percent that a scale shows at least
STEP = 0.05  # percentage points; smaller steps cannot be seen


def cut_line(line: ShareLine, start: date, end: date) -> ShareLine:
    """What of a line lies in a span: what held on its first day begins it."""
    return ShareLine(
        place_id=line.place_id,
        points={name: own for name, points in line.points.items() if (own := _cut_points(points, start, end))},
        spread=_cut_spread(line.spread, start, end),
        claims=tuple(claim for claim in line.claims if start <= claim.day <= end),
    )


def _cut_points(points: Sequence[Point], start: date, end: date) -> tuple[Point, ...]:
    before = [replace(point, day=start) for point in points if point.day < start][-1:]
    return (*before, *(point for point in points if start <= point.day <= end))


def _cut_spread(steps: Sequence[SpreadStep], start: date, end: date) -> tuple[SpreadStep, ...]:
    before = [replace(step, day=start) for step in steps if step.day < start][-1:]
    return (*before, *(step for step in steps if start <= step.day <= end))


def write_series_title(place: Place, line: ShareLine, end: date) -> str:
    """The share of the last day by each assessor."""
    return write_timeline_headline(place, line, [], end)


def write_series_alt(place: Place, line: ShareLine, end: date) -> str:
    """The chart of one region for who hears it."""
    return " ".join([
        write_series_title(place, line, end), write_spread_sentence(name_place(place), line.spread),
        write_claims(line.claims),
    ])  # fmt: skip


def write_claims(claims: Sequence[ShareClaim]) -> str:
    """How many claims of each side there are, and the newest of each."""
    told = []
    for side in Side:
        own = [each for each in claims if each.placed.claim.claimant_side is side]
        if own:
            told.append(
                say(
                    SIDE_CLAIMS,
                    side=SIDE_WORDS[side],
                    claims=say_count("{number} claim", "{number} claims", len(own)),
                    day=format_day(own[-1].day),
                    figure=format_range(own[-1].claimed),
                )
            )
    return say(CLAIMED, claims="; ".join(told)) if told else say(NONE_CLAIMED)


def add_series(page: Page, place: Place, line: ShareLine, ends: Mapping[str, date], start: date, end: date) -> None:
    """Put the chart of one region on the page.

    Parameters
    ----------
    ends : the last day of each assessor, up to which its last share is drawn.
    """
    page.add_title(write_series_title(place, line, end))
    page.add_words(write_spread_sentence(name_place(place), line.spread))
    page.skip(3)
    page.add_words(say(HELD), size_pt=SMALL_PT, colour=PRINT.quiet_text)
    height = min(page.inner_pt * 0.72, 260)
    (panel,) = page.add_panels(height, inset_pt=(find_percent_room(), 12, 6, 5))
    style_axes(panel)
    set_days(panel, start, end)
    low, high = find_domain(line, False)
    # Of a region where nothing was ever drawn or claimed there is no span.
    set_percents(panel, low if high > low else max(low - LEAST_SPAN, 0), max(high, LEAST_SPAN))
    _draw_line(panel, line, ends, end, sign_pt=SIGN_PT)
    page.skip(4)
    _add_legend(page, [line])


def add_multiples(page: Page, lines: Mapping[str, ShareLine], names: Mapping[str, str], ends: Mapping[str, date],
                  start: date, end: date) -> None:  # fmt: skip
    """Put the charts of several regions on the page, on one scale of whole percent."""
    page.add_title(say(FOUR))
    columns = len(lines) if page.width_pt >= WIDE_PT else 2
    every = list(lines.items())
    for row in (every[i : i + columns] for i in range(0, len(every), columns)):
        top = page.used_pt
        page.skip(TEXT_PT * 2.6)
        panels = page.add_panels(84, columns, gap_pt=8, inset_pt=(find_percent_room(), 12, 3, 3))
        for (place_id, line), panel in zip(row, panels, strict=False):
            _write_head(page, panel, names[place_id], line, top)
            style_axes(panel)
            set_days(panel, start, end)
            set_percents(panel, 0, 100)
            _draw_line(panel, line, ends, end, sign_pt=SIGN_PT * 0.75)
        page.skip(3)
    _add_legend(page, list(lines.values()))


def _write_head(page: Page, panel: Panel, name: str, line: ShareLine, top: float) -> None:
    left = panel.left_pt - find_percent_room()
    shares = write_last_share("", line).lstrip(": ")
    page.write_at(name, left, top + TEXT_PT * 0.7, style="bold")
    page.write_at(shares, left, top + TEXT_PT * 1.95)


def write_multiples_alt(lines: Mapping[str, ShareLine], names: Mapping[str, str]) -> str:
    """The small charts for who hears them."""
    told = [
        f"{write_last_share(names[place_id], line)}. {write_claims(line.claims)}" for place_id, line in lines.items()
    ]
    return " ".join([f"{say(FOUR)}.", *told])


def _draw_line(panel: Panel, line: ShareLine, ends: Mapping[str, date], end: date, *, sign_pt: float) -> None:
    axes = panel.axes
    steps = thin_spread(line.spread, least_points=STEP)
    days = [to_number(step.day) for step in steps] + [to_number(end)] * bool(steps)
    lows, highs = ([getattr(step.spread, name) for step in (*steps, *steps[-1:])] for name in ("low_pct", "high_pct"))
    axes.fill_between(days, lows, highs, step="post", color=SPREAD_FILL, linewidth=0, zorder=2)
    for number, (name, points) in enumerate(line.points.items()):
        thin = thin_points(points, least_points=STEP)
        axes.plot(
            [to_number(point.day) for point in thin] + [to_number(min(ends[name], end))],
            [point.share_pct for point in (*thin, thin[-1])],
            drawstyle="steps-post", color=PRINT.text, linewidth=LINE_PT, linestyle=find_dashes(number), zorder=3,
        )  # fmt: skip
    for claim in line.claims:
        day = to_number(claim.day)
        axes.plot([day, day], [claim.claimed.low, claim.claimed.high], color=RANGE_LINE, linewidth=sign_pt * 0.45,
                  solid_capstyle="butt", zorder=4)  # fmt: skip
    for claim in line.claims:
        middle = (claim.claimed.low + claim.claimed.high) / 2
        draw_sign(axes, to_number(claim.day), middle, claim.placed.claim.claimant_side, size_pt=sign_pt)


def _add_legend(page: Page, lines: Sequence[ShareLine]) -> None:
    names = list(dict.fromkeys(name for line in lines for name in line.points))
    sides = {claim.placed.claim.claimant_side for line in lines for claim in line.claims}
    spread = [LegendItem(make_bar(SPREAD_FILL, 7), say(SPREAD))] if any(line.spread for line in lines) else []
    ranges = [LegendItem(make_bar(RANGE_LINE, 2.1, is_upright=True), say(RANGE))] if sides else []
    page.add_legend([*list_lines(names), *spread, *list_sides(sides), *ranges])
