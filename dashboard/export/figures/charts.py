"""What the charts have in common on paper: axes, lines of assessors, signs of claims, and samples of both."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from matplotlib.axes import Axes
from matplotlib.dates import date2num

from articles.records import Side
from dashboard.export.figures.page import SWATCH_PT, Draw, LegendItem, Panel
from dashboard.export.figures.paper import PRINT, SMALL_PT, make_font, measure_width
from dashboard.language import NBSP, format_number, mark, say
from dashboard.views.charts import DASHES
from dashboard.views.text import SIDE_WORDS
from geodata.assessors import find_assessor

LINE_PT, SIGN_PT, ASSESSED_PT = 1.0, 4.6, 5.0
SPREAD_FILL, RANGE_LINE = "#dcdad5", "#a5a29c"
# A shape, and how much larger it must be than a round one to be seen as well.
SIDE_SIGNS = {Side.RU: ("^", 1.3), Side.UA: ("v", 1.3), Side.INDEPENDENT: ("D", 0.9), Side.MEDIA: ("o", 1),
              Side.OTHER: ("s", 0.95)}  # fmt: skip
ASSESSOR_SIGNS = (("|", 1.45), ("x", 1), ("+", 1.2), ("1", 1.3))
SIDE_COLOURS = {Side.RU: PRINT.red, Side.UA: PRINT.blue}
CLAIMED_BY = mark("claimed: {side}")
LONG_DAYS = 900  # a span that is divided into years, not into months

Number = Any  # matplotlib takes days and numbers


def to_number(day: date) -> float:
    """A day on the scale of an axis."""
    return float(date2num(day))  # type: ignore[no-untyped-call]


def style_axes(panel: Panel) -> None:
    """Thin lines below and none elsewhere; a grid that does not compete with what is drawn."""
    axes = panel.axes
    for side, spine in axes.spines.items():
        spine.set_visible(side == "bottom")
        spine.set(linewidth=0.6, color=PRINT.strong_line)
    axes.tick_params(length=2, width=0.5, pad=2, color=PRINT.strong_line, labelcolor=PRINT.quiet_text)
    axes.set_axisbelow(True)


def set_labels(panel: Panel, axis: str, places: Sequence[Number], words: Sequence[str]) -> None:
    """Ticks with words in the figure's own font; ``axis`` is ``x`` or ``y``."""
    own = panel.axes.xaxis if axis == "x" else panel.axes.yaxis
    own.set_ticks(list(places), labels=list(words))
    for label in own.get_ticklabels():
        label.set_fontproperties(make_font(SMALL_PT))


def set_days(panel: Panel, start: date, end: date) -> None:
    """A scale of days, with as many of its years or months named as have room."""
    panel.axes.set_xlim(to_number(start), to_number(end))
    days = _list_years(start, end) if (end - start).days > LONG_DAYS else _list_months(start, end)
    words = [f"{day.year}" if (end - start).days > LONG_DAYS else f"{day.year}-{day.month:02}" for day in days]
    widest = max((measure_width(each, SMALL_PT) for each in words), default=0)
    room = panel.width_pt / max((end - start).days, 1)
    if len(days) > 1 and widest + 5 > room * (days[1] - days[0]).days and (end - start).days > LONG_DAYS:
        words = [f"’{day.year % 100:02}" for day in days]
        widest = measure_width("’00", SMALL_PT)
    step = 1
    while len(days) > step and widest + 5 > room * (days[step] - days[0]).days:
        step += 1
    # A name is under its day, so one at the very end would stick out.
    kept = [
        (day, each)
        for day, each in list(zip(days, words, strict=True))[::step]
        if widest / 2 <= room * (day - start).days + 14 and widest / 2 <= room * (end - day).days + 4
    ]
    set_labels(panel, "x", [to_number(day) for day, _ in kept], [each for _, each in kept])


def _list_years(start: date, end: date) -> list[date]:
    return [date(year, 1, 1) for year in range(start.year, end.year + 1) if start <= date(year, 1, 1) <= end]


def _list_months(start: date, end: date) -> list[date]:
    firsts = [date(year, month, 1) for year in range(start.year, end.year + 1) for month in range(1, 13)]
    return [day for day in firsts if start <= day <= end]


def set_percents(panel: Panel, low: float, high: float, *, axis: str = "y") -> None:
    """A scale of percent with a faint grid."""
    step = next(step for step in (1, 2, 5, 10, 20, 25, 50) if (high - low) / step <= max(2, panel.height_pt / 22))
    if axis == "x":
        step = 25
    values = [value for value in range(0, 101, step) if low <= value <= high]
    words = [f"{format_number(value)}{NBSP}%" for value in values]
    (panel.axes.set_xlim if axis == "x" else panel.axes.set_ylim)(low, high)
    set_labels(panel, axis, values, words)
    panel.axes.grid(axis="x" if axis == "x" else "y", color="#dddad5", linewidth=0.4)


def find_percent_room() -> float:
    """How wide the words of a scale of percent are, points."""
    return measure_width(f"100{NBSP}%", SMALL_PT) + 5


def draw_sign(axes: Axes, x: Number, y: float, side: Side, *, size_pt: float = SIGN_PT, layer: float = 6) -> None:
    """The sign of a claim: a side by shape and by colour."""
    shape, factor = SIDE_SIGNS[side]
    colour = SIDE_COLOURS.get(side, PRINT.neutral)
    axes.plot([x], [y], marker=shape, markersize=size_pt * factor, markerfacecolor=colour,
              markeredgecolor=PRINT.ground, markeredgewidth=0.5, zorder=layer, clip_on=False)  # fmt: skip


def draw_assessed(axes: Axes, x: float, y: float, number: int) -> None:
    """The sign of an assessor's share: one by shape for each assessor."""
    shape, factor = ASSESSOR_SIGNS[number % len(ASSESSOR_SIGNS)]
    axes.plot([x], [y], marker=shape, markersize=ASSESSED_PT * factor, color=PRINT.ink,
              markeredgewidth=1.1, zorder=7, clip_on=False)  # fmt: skip


def find_dashes(number: int) -> Any:
    """The dashes of an assessor's line, as on the pages."""
    on, *rest = DASHES[number % len(DASHES)]
    return "solid" if not rest or rest == [0] else (0, (on, *rest))


def list_lines(names: Sequence[str]) -> list[LegendItem]:
    """A sample of the line of each assessor."""
    return [LegendItem(_make_line(i), find_assessor(name).name) for i, name in enumerate(names)]


def list_assessed(names: Sequence[str]) -> list[LegendItem]:
    """A sample of the sign of each assessor."""

    def make(number: int) -> Draw:
        return lambda axes, x, y: draw_assessed(axes, x, y, number)

    return [LegendItem(make(i), find_assessor(name).name) for i, name in enumerate(names)]


def list_sides(sides: Collection[Side]) -> list[LegendItem]:
    """A sample of the sign of each side."""

    def make(side: Side) -> Draw:
        return lambda axes, x, y: draw_sign(axes, x, y, side)

    return [LegendItem(make(side), say(CLAIMED_BY, side=SIDE_WORDS[side])) for side in Side if side in sides]


def make_bar(colour: str, width_pt: float, *, is_upright: bool = False) -> Draw:
    """A sample of a bar."""

    def draw(axes: Axes, x: float, y: float) -> None:
        reach = SWATCH_PT[1] / 2 if is_upright else SWATCH_PT[0] / 2
        ends = ([x, x], [y - reach, y + reach]) if is_upright else ([x - reach, x + reach], [y, y])
        axes.plot(*ends, color=colour, linewidth=width_pt, solid_capstyle="butt", zorder=3)

    return draw


def _make_line(number: int) -> Draw:
    def draw(axes: Axes, x: float, y: float) -> None:
        axes.plot([x - SWATCH_PT[0] / 2, x + SWATCH_PT[0] / 2], [y, y], color=PRINT.text, linewidth=LINE_PT,
                  linestyle=find_dashes(number))  # fmt: skip

    return draw
