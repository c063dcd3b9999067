"""A figure built from the top down: words, panels and legends one under the other, as high as they come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from dashboard.export.figures.paper import (
    LEADING,
    POINTS_PER_MM,
    PRINT,
    SMALL_PT,
    TEXT_PT,
    TITLE_PT,
    make_font,
    measure_width,
    wrap_words,
)

MARGIN_PT = 2.0
GAP_PT = 10.0  # between panels side by side
SWATCH_PT = (14.0, 8.0)
SWATCH_GAP_PT, ITEM_GAP_PT = 4.0, 10.0

Inset = tuple[float, float, float, float]
Draw = Callable[[Axes, float, float], None]  # on axes in points, about this middle


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A sample and its words; the sample is drawn about a point of axes whose unit is one point."""

    draw: Draw
    words: str


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of the figure with axes of its own; sizes in points."""

    axes: Axes
    width_pt: float
    height_pt: float
    left_pt: float
    top_pt: float


class Page:
    """The figure in the making; ``used_pt`` is how far down it is filled."""

    def __init__(self, width_mm: float) -> None:
        self.width_pt = width_mm * POINTS_PER_MM
        self.inner_pt = self.width_pt - 2 * MARGIN_PT
        self.used_pt = MARGIN_PT
        self.figure = Figure(facecolor="white")
        # What is outside the panels stands on these axes, whose unit is a point; zero is the upper left corner.
        self.sheet: Axes = self.figure.add_axes((0, 0, 1, 1))
        self.sheet.set_axis_off()
        self.sheet.set_zorder(10)  # words over panels, never under their ground
        self.panels: list[Panel] = []

    def skip(self, height_pt: float) -> None:
        """Leave some height empty."""
        self.used_pt += height_pt

    def add_words(
        self, words: str, *, size_pt: float = TEXT_PT, style: str = "regular", colour: str = PRINT.text
    ) -> None:
        """A paragraph over the whole width."""
        for line in wrap_words(words, self.inner_pt, size_pt, style):
            self._write(line, MARGIN_PT, self.used_pt + size_pt * LEADING / 2, size_pt, style, colour)
            self.used_pt += size_pt * LEADING

    def write_at(
        self, words: str, left_pt: float, top_pt: float, *, size_pt: float = TEXT_PT, style: str = "regular"
    ) -> None:
        """Words beside or above a panel; ``top_pt`` is the middle of the line."""
        self._write(words, left_pt, top_pt, size_pt, style, PRINT.text)

    def add_title(self, words: str) -> None:
        """The title, larger where the column is wide."""
        size = TITLE_PT if self.width_pt < 300 else TITLE_PT + 1.5
        self.add_words(words, size_pt=size, style="bold", colour=PRINT.ink)
        self.skip(1.5)

    def add_small(self, paragraphs: Sequence[str]) -> None:
        """Notes and sources."""
        for words in paragraphs:
            self.add_words(words, size_pt=SMALL_PT, colour=PRINT.quiet_text)
            self.skip(1)

    def add_panels(
        self, height_pt: float, columns: int = 1, *, gap_pt: float = GAP_PT, inset_pt: Inset = (0, 0, 0, 0)
    ) -> list[Panel]:
        """A row of panels of the same size, each with some room left for what stands around its axes.

        Parameters
        ----------
        inset_pt : left, bottom, right, top.
        """
        width = (self.inner_pt - gap_pt * (columns - 1)) / columns
        left, bottom, right, top = inset_pt
        made = []
        for column in range(columns):
            axes = self.figure.add_axes((0, 0, 1, 1))
            start = MARGIN_PT + column * (width + gap_pt) + left
            made.append(Panel(axes, width - left - right, height_pt - bottom - top, start, self.used_pt + top))
        self.used_pt += height_pt
        self.panels += made
        return made

    def add_legend(self, items: Sequence[LegendItem], *, title: str = "") -> None:
        """Samples with their words, side by side as far as they fit; all words of an item stay together."""
        if title and items:
            self.add_words(title, size_pt=SMALL_PT, style="bold", colour=PRINT.quiet_text)
        left = MARGIN_PT
        room = self.inner_pt - SWATCH_PT[0] - SWATCH_GAP_PT
        leading = max(SMALL_PT * LEADING, SWATCH_PT[1] + 2)
        for item in items:
            lines = wrap_words(item.words, room, SMALL_PT)
            width = SWATCH_PT[0] + SWATCH_GAP_PT + max(measure_width(line, SMALL_PT) for line in lines)
            if left > MARGIN_PT and left + width > MARGIN_PT + self.inner_pt:
                left, self.used_pt = MARGIN_PT, self.used_pt + leading
            item.draw(self.sheet, left + SWATCH_PT[0] / 2, -(self.used_pt + leading / 2))
            for i, line in enumerate(lines):
                y = self.used_pt + leading / 2 + i * SMALL_PT * LEADING
                self._write(line, left + SWATCH_PT[0] + SWATCH_GAP_PT, y, SMALL_PT, "regular", PRINT.text)
            if len(lines) > 1:
                self.used_pt += (len(lines) - 1) * SMALL_PT * LEADING
            left += width + ITEM_GAP_PT
        if items:
            self.used_pt += leading + 1

    def add_table(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        """Rows of a name and figures, the figures flush right; columns as wide as they must be."""
        every = [head, *rows]
        widths = [max(measure_width(row[i], SMALL_PT, "bold") for row in every) for i in range(len(head))]
        gap = min(ITEM_GAP_PT, (self.inner_pt - sum(widths)) / (len(widths) - 1))
        ends = [MARGIN_PT + widths[0]]
        for width in widths[1:]:
            ends.append(ends[-1] + gap + width)
        for number, row in enumerate(every):
            style = "regular" if number else "bold"
            y = self.used_pt + SMALL_PT * LEADING / 2
            self._write(row[0], MARGIN_PT, y, SMALL_PT, style, PRINT.text)
            for cell, end in zip(row[1:], ends[1:], strict=True):
                self._write(cell, end - measure_width(cell, SMALL_PT, style), y, SMALL_PT, style, PRINT.text)
            self.used_pt += SMALL_PT * LEADING
        self.skip(2)

    def finish(self) -> Figure:
        """Cut the figure where it ends and put every panel in its place."""
        height = self.used_pt + MARGIN_PT
        self.figure.set_size_inches(self.width_pt / 72, height / 72)
        self.sheet.set_xlim(0, self.width_pt)
        self.sheet.set_ylim(-height, 0)
        for panel in self.panels:
            bottom = height - panel.top_pt - panel.height_pt
            panel.axes.set_position((
                panel.left_pt / self.width_pt, bottom / height,
                panel.width_pt / self.width_pt, panel.height_pt / height,
            ))  # fmt: skip
        return self.figure

    def _write(self, words: str, x: float, y: float, size_pt: float, style: str, colour: str) -> None:
        self.sheet.text(
            x, -y, words, fontproperties=make_font(size_pt, style), color=colour, va="center_baseline", ha="left"
        )  # fmt: skip
