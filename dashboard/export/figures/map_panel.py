"""A map in a panel: ground, borders, control, change, claims and names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from matplotlib.axes import Axes
from shapely import box, intersection, simplify
from shapely.geometry.base import BaseGeometry

from dashboard.export.figures.areas import AreaStyle, Lines, draw_area, draw_lines, make_hatch
from dashboard.export.figures.ground import Label, load_ground, project
from dashboard.export.figures.labels import Labels, Name, write_haloed
from dashboard.export.figures.page import Page, Panel
from dashboard.export.figures.paper import PRINT, SMALL_PT, TEXT_PT, measure_width
from dashboard.export.figures.styles import CONTROL, find_band_pt, make_claim_style, make_outline_style
from dashboard.language import name_place, read_language, say
from dashboard.language.words import mark
from dashboard.views.maps import STRONG_REGIONS, shorten_name
from dashboard.views.marks import Mark
from geodata.covers import keep_polygons
from geodata.records import Place

LEAST_RATIO, MOST_RATIO = 0.55, 1.1  # height of a map by its width
DETAIL_PT = 0.25  # smaller bends are left out
KM_LENGTHS = (10, 20, 50, 100, 200)
SCALE = mark("{number} km")
CLAIM_RING_PT = 5.2
MOST_CITIES = (5, 36, 1900)  # at least and at most so many names, and one for so many square points


@dataclass(frozen=True, slots=True)
class MapContent:
    """What a map shows above its ground.

    Attributes
    ----------
    control, change : shapes in metres by style of :data:`dashboard.export.figures.styles.CONTROL`.
    is_near : whether the edge of control is only near the line, and so is drawn broken.
    marks : the marks of whole regions, by id.
    spots : settlements that claims are about.
    chosen : the outline of the chosen place, if it has one, and its name if it is a settlement.
    """

    control: Mapping[str, BaseGeometry]
    change: Mapping[str, BaseGeometry]
    is_near: bool
    marks: Mapping[str, Mark]
    spots: Sequence[Place]
    regions: Sequence[Place]
    chosen: BaseGeometry | None = None
    chosen_place: Place | None = None


def fit_frame(frame: BaseGeometry) -> BaseGeometry:
    """The box, widened or heightened to a shape that a column can hold."""
    left, bottom, right, top = frame.bounds
    width, height = right - left, top - bottom
    wider = max(height / MOST_RATIO - width, 0) / 2
    higher = max(width * LEAST_RATIO - height, 0) / 2
    return box(left - wider, bottom - higher, right + wider, top + higher)


def add_maps(page: Page, frame: BaseGeometry, count: int) -> list[Panel]:
    """So many panels side by side with room for the box."""
    left, bottom, right, top = frame.bounds
    width = (page.inner_pt - 8 * (count - 1)) / count
    return page.add_panels(width * (top - bottom) / (right - left), count, gap_pt=8)


def draw_map(panel: Panel, frame: BaseGeometry, content: MapContent) -> None:
    """Draw the map of a box (metres) that has the panel's proportions."""
    left, bottom, right, top = frame.bounds
    unit = (right - left) / panel.width_pt
    axes = panel.axes
    axes.set_xlim(left, right)
    axes.set_ylim(bottom, top)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_facecolor(PRINT.sea)
    for spine in axes.spines.values():
        spine.set(linewidth=0.4, color=PRINT.strong_line)
    seen = box(*frame.buffer(8 * unit).bounds)
    brush = _Brush(axes, seen, unit)
    _draw_ground(brush)
    for style in ("held", "held-before", "contested"):
        own = CONTROL[style]
        brush.draw(content.control.get(style), replace(own, edge_dashes=(2.5, 1.2)) if content.is_near else own, 2)
    _draw_lines_of_land(brush)
    for style in ("gained", "lost"):
        brush.draw(content.change.get(style), CONTROL[style], 4)
    for region_id, mark_ in content.marks.items():
        _draw_mark(brush, load_ground().regions[region_id], mark_)
    brush.draw(content.chosen, AreaStyle(edge=PRINT.ink, edge_pt=1.4), 7)
    _write_names(panel, Labels(panel, unit=unit, corner=(left, bottom)), content)


@dataclass(frozen=True, slots=True)
class _Brush:
    axes: Axes
    seen: BaseGeometry
    unit: float

    def cut(self, shape: BaseGeometry) -> BaseGeometry:
        """What of a shape can be seen, at this size."""
        return intersection(simplify(shape, DETAIL_PT * self.unit), self.seen)

    def draw(self, shape: BaseGeometry | None, style: AreaStyle, layer: float) -> None:
        """Draw what can be seen of a shape."""
        if shape is not None:
            draw_area(self.axes, keep_polygons(self.cut(shape)), style, unit=self.unit, layer=layer)

    def stroke(
        self, shape: BaseGeometry, colour: str, width_pt: float, layer: float, dashes: tuple[float, ...] = ()
    ) -> None:
        """Draw the lines of a shape."""
        lines = [part.coords for part in _list_lines(self.cut(shape))]
        draw_lines(self.axes, lines, Lines(colour, 0, 1, width_pt, dashes), layer=layer)


def _list_lines(shape: BaseGeometry) -> Iterable[BaseGeometry]:
    parts = getattr(shape, "geoms", [shape])
    return [part for part in parts if part.geom_type == "LineString"]


def _draw_ground(brush: _Brush) -> None:
    ground = load_ground()
    brush.draw(ground.land, AreaStyle(fill=PRINT.land), 0.5)
    brush.stroke(ground.neighbours, PRINT.neighbour_line, 0.4, 0.8)
    for shape in ground.regions.values():
        brush.draw(shape, AreaStyle(fill=PRINT.ground, edge=PRINT.ground, edge_pt=0.2), 1)


def _draw_lines_of_land(brush: _Brush) -> None:
    ground = load_ground()
    brush.draw(ground.lakes, AreaStyle(fill=PRINT.sea), 2.6)
    brush.stroke(ground.rivers, PRINT.water, 0.6, 2.7)
    for region_id, shape in ground.regions.items():
        is_strong = region_id in STRONG_REGIONS
        edge = AreaStyle(edge=PRINT.strong_line if is_strong else PRINT.oblast_line, edge_pt=0.9 if is_strong else 0.4)
        brush.draw(shape, edge, 3.2 if is_strong else 3)


def _draw_mark(brush: _Brush, shape: BaseGeometry, mark_: Mark) -> None:
    seen = keep_polygons(brush.cut(shape))
    if mark_.hatch:
        band = find_band_pt(mark_.hatch)
        inside = seen if band is None else keep_polygons(seen.difference(shape.buffer(-band * brush.unit)))
        for lines in make_claim_style(mark_.hatch, is_party=mark_.is_party).hatches:
            if not inside.is_empty:
                draw_lines(brush.axes, make_hatch(inside, lines, unit=brush.unit), lines, layer=5)
    if mark_.outline:
        style = make_outline_style(mark_.outline, mark_.outline_colour or "neutral")
        # Inside the border, so that neighbours' outlines stand side by side.
        inner = shape.buffer(-style.edge_pt * 0.9 * brush.unit)
        brush.draw(inner, AreaStyle(edge=PRINT.ground, edge_pt=style.edge_pt + 1), 5.5)
        brush.draw(inner, style, 6)


def _write_names(panel: Panel, labels: Labels, content: MapContent) -> None:
    ground, language = load_ground(), read_language()
    _draw_scale(panel, labels)
    for part in content.change.values():
        _keep_free(part, labels)
    _write_spots(panel, labels, content.spots)
    if content.chosen_place is not None and content.chosen_place.lon is not None:
        place = content.chosen_place
        at = labels.to_points(project(place.lon or 0, place.lat or 0))
        labels.place(Name(name_place(place), at, TEXT_PT, "bold", PRINT.ink))
    for region in content.regions:
        if region.id in STRONG_REGIONS and region.lon is not None:
            at = labels.to_points(project(region.lon, region.lat or 0))
            labels.place(
                Name(shorten_name(region), at, TEXT_PT, "bold", PRINT.quiet_text, has_dot=False, radius_pt=None)
            )
    least, most, area = MOST_CITIES
    left = min(max(least, round(panel.width_pt * panel.height_pt / area)), most)
    for label in ground.cities:
        if left and labels.place(_make_name(label, labels, language), air_pt=4):
            left -= 1
    for label in ground.seas:
        labels.place(
            replace(
                _make_name(label, labels, language),
                style="oblique",
                colour=PRINT.sea_text,
                has_dot=False,
                radius_pt=None,
            )
        )
    for label in ground.countries:
        labels.place(replace(_make_name(label, labels, language), colour=PRINT.far_text, has_dot=False, radius_pt=None))


def _write_spots(panel: Panel, labels: Labels, spots: Sequence[Place]) -> None:
    """A ring for each settlement that a claim is about, and its name where there is room."""
    radius = CLAIM_RING_PT / 2
    seen = []
    for place in spots:
        x, y = labels.to_points(project(place.lon or 0, place.lat or 0))
        if radius < x < panel.width_pt - radius and radius < y < panel.height_pt - radius:
            _draw_ring(panel, (x, y))
            labels.take(x - radius, y - radius, x + radius, y + radius)
            seen.append(Name(name_place(place), (x, y), SMALL_PT, colour=PRINT.ink, has_dot=False, radius_pt=radius))
    for name in seen:
        labels.place(name, air_pt=0.5)


def _keep_free(change: BaseGeometry, labels: Labels) -> None:
    """Keep names off what changed, as far as it can be seen at all."""
    for part in getattr(change, "geoms", [change]):
        left, bottom, right, top = part.bounds
        (x0, y0), (x1, y1) = labels.to_points((left, bottom)), labels.to_points((right, top))
        if max(x1 - x0, y1 - y0) >= 2:
            labels.take(x0, y0, x1, y1)


def _make_name(label: Label, labels: Labels, language: str) -> Name:
    return Name(label.names[language], labels.to_points(label.point), SMALL_PT)


def _draw_ring(panel: Panel, at: tuple[float, float]) -> None:
    x, y = at[0] / panel.width_pt, at[1] / panel.height_pt
    panel.axes.plot([x], [y], "o", transform=panel.axes.transAxes, markersize=CLAIM_RING_PT, markerfacecolor="none",
                    markeredgecolor=PRINT.ground, markeredgewidth=2, zorder=8)  # fmt: skip
    panel.axes.plot([x], [y], "o", transform=panel.axes.transAxes, markersize=CLAIM_RING_PT, markerfacecolor="none",
                    markeredgecolor=PRINT.ink, markeredgewidth=0.9, zorder=8.1)  # fmt: skip


def _draw_scale(panel: Panel, labels: Labels) -> None:
    """A line of a round number of kilometres in the lower left corner."""
    left, right = panel.axes.get_xlim()
    unit = (right - left) / panel.width_pt
    fitting = [km for km in KM_LENGTHS if km * 1000 / unit < panel.width_pt / 4]
    km = fitting[-1] if fitting else KM_LENGTHS[0]
    length = km * 1000 / unit
    words = say(SCALE, number=km)
    x, y, axes = 5.0, 5.0, panel.axes
    bottom = axes.get_ylim()[0]
    for colour, width in ((PRINT.ground, 3.0), (PRINT.ink, 1.0)):
        axes.plot([left + x * unit, left + (x + length) * unit], [bottom + y * unit] * 2, color=colour,
                  linewidth=width, solid_capstyle="butt", zorder=9)  # fmt: skip
    labels.take(x - 2, 0, x + max(length, measure_width(words, SMALL_PT)) + 2, y + SMALL_PT + 4)
    write_haloed(axes, Name(words, (x, y), SMALL_PT), (left + x * unit, bottom + (y + 2 + SMALL_PT / 2) * unit))
