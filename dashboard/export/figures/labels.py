"""Names on a map: as many as find room, the greatest first, none over another."""

from __future__ import annotations

from dataclasses import dataclass

import matplotlib.patheffects as effects
from matplotlib.axes import Axes

from dashboard.export.figures.page import Panel
from dashboard.export.figures.paper import PRINT, make_font, measure_width

HALO_PT = 1.8
HALO = "halo"  # names the outlines behind names, which are no words of their own
AIR_PT = 2.0
DOT_PT = 1.1

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Name:
    """A name to be placed at a point of the panel (points from its lower left corner).

    ``radius_pt`` is that of the sign beside which it stands, None for a name about its point; ``has_dot`` says whether
    that sign is a dot to be drawn with it.
    """

    words: str
    at: tuple[float, float]
    size_pt: float
    style: str = "regular"
    colour: str = PRINT.text
    has_dot: bool = True
    radius_pt: float | None = DOT_PT


class Labels:
    """Places names in a panel; remembers what is taken."""

    def __init__(self, panel: Panel, *, unit: float, corner: tuple[float, float]) -> None:
        self._panel, self._unit, self._corner = panel, unit, corner
        self._taken: list[Box] = []

    def to_points(self, metres: tuple[float, float]) -> tuple[float, float]:
        """A point of the map in points from the panel's lower left corner."""
        return (metres[0] - self._corner[0]) / self._unit, (metres[1] - self._corner[1]) / self._unit

    def take(self, left: float, bottom: float, right: float, top: float) -> None:
        """Keep names out of a box."""
        self._taken.append((left, bottom, right, top))

    def place(self, name: Name, *, air_pt: float = AIR_PT) -> bool:
        """Write the name beside its dot, or about its point, where it fits; says whether it did."""
        x, y = name.at
        width, height = measure_width(name.words, name.size_pt, name.style), name.size_pt
        if name.has_dot and not self._is_free((x - DOT_PT, y - DOT_PT, x + DOT_PT, y + DOT_PT), 0.5):
            return False
        for left, bottom in _list_spots(name, width, height):
            found = (left, bottom, left + width, bottom + height)
            if self._is_free(found, air_pt):
                self._taken.append(found)
                if name.has_dot:
                    self._taken.append((x - DOT_PT, y - DOT_PT, x + DOT_PT, y + DOT_PT))
                    self._draw_dot(x, y)
                write_haloed(self._panel.axes, name, self._to_map(left, bottom + height / 2))
                return True
        return False

    def _is_free(self, wanted: Box, air: float) -> bool:
        left, bottom, right, top = wanted
        if left < 1.5 or bottom < 1.5 or right > self._panel.width_pt - 1.5 or top > self._panel.height_pt - 1.5:
            return False
        return not any(
            left - air < own[2] and own[0] < right + air and bottom - air < own[3] and own[1] < top + air
            for own in self._taken
        )

    def _to_map(self, x: float, y: float) -> tuple[float, float]:
        return self._corner[0] + x * self._unit, self._corner[1] + y * self._unit

    def _draw_dot(self, x: float, y: float) -> None:
        across, up = self._to_map(x, y)
        self._panel.axes.plot([across], [up], "o", markersize=2 * DOT_PT, color=PRINT.ink, markeredgecolor=PRINT.ground,
                              markeredgewidth=0.4, zorder=9, clip_on=True)  # fmt: skip


def _list_spots(name: Name, width: float, height: float) -> list[tuple[float, float]]:
    """Where the lower left corner of a name may be, the best place first."""
    x, y = name.at
    if name.radius_pt is None:
        return [(x - width / 2, y - height / 2 + step) for step in (0, 6, -6, 12, -12)]
    away = name.radius_pt + 1.5
    beside = [(x + away, y - height / 2), (x - away - width, y - height / 2)]
    return [*beside, (x - width / 2, y + away), (x - width / 2, y - away - height)]


def write_haloed(axes: Axes, name: Name, at: tuple[float, float]) -> None:
    """Words on a map, to the right of a point, on a halo in the colour of the ground.

    Two texts: one with an effect would be drawn as an outline and could not be searched for in a PDF.
    """
    font = make_font(name.size_pt, name.style)
    halo = axes.text(*at, name.words, fontproperties=font, color=PRINT.ground, va="center_baseline", zorder=9.5)
    halo.set_path_effects([effects.Stroke(linewidth=HALO_PT, foreground=PRINT.ground)])
    halo.set_gid(HALO)
    axes.text(*at, name.words, fontproperties=font, color=name.colour, va="center_baseline", zorder=10)
