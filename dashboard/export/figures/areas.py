"""Shapes as matplotlib draws them: fills, edges and hatches, the hatches as lines of their own.

A hatch as lines is the same in every format and on every printer, and keeps the width, angle and dashes of the palette.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.collections import LineCollection
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from shapely import Polygon, box, get_coordinates, get_parts, intersection, linestrings, prepare
from shapely.geometry.base import BaseGeometry

from dashboard.export.figures.page import SWATCH_PT, Draw


@dataclass(frozen=True, slots=True)
class Lines:
    """Parallel lines in an area; sizes in points, ``dashes`` empty for whole ones."""

    colour: str
    angle_deg: float
    spacing_pt: float
    width_pt: float
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class AreaStyle:
    """How an area is drawn: a fill or none, an edge or none, and any number of hatches."""

    fill: str | None = None
    edge: str | None = None
    edge_pt: float = 0.5
    edge_dashes: tuple[float, ...] = ()
    hatches: tuple[Lines, ...] = ()


def draw_area(axes: Axes, shape: BaseGeometry, style: AreaStyle, *, unit: float, layer: float) -> None:
    """Draw a shape; ``unit`` is how much of the axes' scale one point is, ``layer`` what lies above what."""
    if shape.is_empty:
        return
    path = make_path(shape)
    if style.fill:
        axes.add_artist(PathPatch(path, facecolor=style.fill, edgecolor="none", linewidth=0, zorder=layer))
    for hatch in style.hatches:
        draw_lines(axes, make_hatch(shape, hatch, unit=unit), hatch, layer=layer + 0.1)
    if style.edge:
        dashes: Any = (0, style.edge_dashes) if style.edge_dashes else "solid"
        axes.add_artist(PathPatch(path, fill=False, edgecolor=style.edge, linewidth=style.edge_pt, linestyle=dashes,
                                 joinstyle="round", capstyle="butt", zorder=layer + 0.2))  # fmt: skip


def draw_lines(axes: Axes, lines: Sequence[Any], style: Lines, *, layer: float) -> None:
    """Draw lines of one width and colour."""
    dashes: Any = (0, style.dashes) if style.dashes else "solid"
    # Dashes of no length with round ends are dots.
    cap = "round" if style.dashes and style.dashes[0] < style.width_pt else "butt"
    axes.add_collection(LineCollection(lines, colors=style.colour, linewidths=style.width_pt, linestyles=dashes,
                                       capstyle=cap, zorder=layer), autolim=False)  # fmt: skip


def make_hatch(shape: BaseGeometry, hatch: Lines, *, unit: float) -> list[Any]:
    """The lines of a hatch inside a shape, as arrays of points; they run on from one shape into its neighbour."""
    angle = math.radians(hatch.angle_deg)
    along, across = np.array([math.cos(angle), math.sin(angle)]), np.array([-math.sin(angle), math.cos(angle)])
    left, bottom, right, top = shape.bounds
    corners = np.array([[left, bottom], [left, top], [right, bottom], [right, top]])
    spacing = hatch.spacing_pt * unit
    first, last = (math.floor((corners @ across).min() / spacing), math.ceil((corners @ across).max() / spacing))
    near, far = (corners @ along).min(), (corners @ along).max()
    steps = np.arange(first, last + 1)[:, None, None] * spacing * across
    ends = np.array([near, far])[None, :, None] * along
    prepare(shape)
    inside = get_parts(intersection(linestrings(steps + ends), shape))
    return [points for part in inside if len(points := get_coordinates(part)) > 1]


def make_path(shape: BaseGeometry) -> Path:
    """The outlines and holes of a polygon or several as one path."""
    rings = [
        ring for part in get_parts(shape) if isinstance(part, Polygon) for ring in (part.exterior, *part.interiors)
    ]
    return Path.make_compound_path(*(Path(get_coordinates(ring), closed=True) for ring in rings))


def make_sample(style: AreaStyle) -> Draw:
    """A box of a legend in a style."""

    def draw(axes: Axes, x: float, y: float) -> None:
        width, height = SWATCH_PT
        shape = box(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        draw_area(axes, shape, style, unit=1, layer=2)

    return draw
