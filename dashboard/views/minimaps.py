"""The small map of one article: a folium picture of the places its claims are about, all of it from this machine."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import folium
import geopandas as gpd
import shapely
from branca.element import Element, MacroElement
from jinja2 import Template

from dashboard.language import name_place
from dashboard.model.records import PlacedClaim
from dashboard.views.maps import find_points, shorten_name
from dashboard.views.marks import Mark, claims_on, describe_mark, make_mark
from dashboard.views.palette import OUTLINES, THEMES, Colours, Theme
from dashboard.views.swatches import write_legend, write_patterns, write_signs
from dashboard.views.text import escape_html
from geodata.records import Place

# From the page of streamlit-folium's component, which stands two folders deep, to the routes of dashboard/ui/server.py.
ASSETS_URL = "../../assets/vendor/leaflet/"
SIMPLIFIED_TO_DEG = 0.04  # about a pixel at the size of the picture
COORDINATE_DIGITS = 3
UKRAINE_BOUNDS = ((44.3, 22.1), (52.4, 40.3))  # latitude, longitude
LEAST_SPAN_DEG = 2.0  # of the frame, so that a town alone is seen within its region
RING_RADIUS_PX = 5.5
FIT_PADDING_PX = 12
MAP_NAME = "map_of_this_article"
NAME_BELOW_PX = 15  # so that the sign has the middle of the region to itself
RING_RADIUS_WITH_SIGN_PX = 9.0
# What HTML lets through and a script's template literal, where folium puts its words, does not.
_SCRIPT_ESCAPES = str.maketrans({character: f"&#{ord(character)};" for character in "`$\\{}"})
_LOT = re.compile(r"[0-9a-f]{32}")
_STILL: dict[str, Any] = {
    "zoom_control": False,
    "attribution_control": False,
    "dragging": False,
    "scroll_wheel_zoom": False,
    "double_click_zoom": False,
    "touch_zoom": False,
    "box_zoom": False,
    "keyboard": False,
    "zoom_snap": 0,
}


def simplify_regions(regions: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The shapes (EPSG:4326, column ``id``) as a small picture needs them, with their common borders kept common."""
    rough = shapely.coverage_simplify(regions.geometry.to_numpy(), SIMPLIFIED_TO_DEG)
    rounded = shapely.transform(rough, lambda points: points.round(COORDINATE_DIGITS))
    return gpd.GeoDataFrame({"id": regions["id"].to_numpy()}, geometry=rounded, crs=regions.crs)


@dataclass(frozen=True, slots=True)
class Marked:
    """All that a small map depends on beside theme and language: its places with their marks.

    Attributes
    ----------
    regions : first-level units, the marked ones alone.
    points : settlements with a known point.
    """

    regions: tuple[tuple[Place, Mark], ...]
    points: tuple[tuple[Place, Mark], ...]


@dataclass(frozen=True, slots=True)
class Written:
    """A drawn map as text: ``script`` of Leaflet about a map named :data:`MAP_NAME`, and its legend as HTML."""

    script: str
    words: str
    theme: Theme


def mark_places(claims: Sequence[PlacedClaim], places: Sequence[Place]) -> Marked:
    """The marks of the claims; ``places`` are the first-level units, for their names and label points."""
    regions = [(place, make_mark(claims_on(place, claims))) for place in places]
    points = [(place, make_mark(claims_on(place, claims))) for place in find_points(claims)]
    return Marked(tuple((place, mark) for place, mark in regions if mark.styles), tuple(points))


def write_minimap(marked: Marked, regions: gpd.GeoDataFrame, *, theme: Theme) -> Written:
    """Draw once what :func:`frame_minimap` shows often; ``regions`` from :func:`simplify_regions`."""
    picture = _draw(marked, regions, THEMES[theme])
    figure: Any = picture.get_root()
    figure.render()
    parts = {name: part.render() for name, part in figure.script._children.items()}
    del parts[picture.get_name()]  # the map itself, which is made anew
    script = "\n".join(parts.values()).replace(picture.get_name(), MAP_NAME)
    # Folium's names are drawn by lot; numbered, the same marks give the same script.
    numbers = {name: str(number) for number, name in enumerate(dict.fromkeys(_LOT.findall(script)))}
    return Written(_LOT.sub(lambda name: numbers[name[0]], script), _write_words(marked, theme), theme)


def frame_minimap(written: Written) -> folium.Map:
    """A map to be made anew for every run, as streamlit-folium changes it when it shows it; what is on it is text."""
    picture = _make_picture(THEMES[written.theme])
    picture.add_child(_Script(written.script))
    return picture


class _Text(Element):
    """Text that stands in the map as it is; branca would read all of it as a template, in every run."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text

    def render(self, **_: Any) -> str:
        """The text."""
        return self.text


class _Script(MacroElement):
    """Statements that stand in the map's script as they are."""

    _template = Template("{% macro script(this, kwargs) %}{{ this.write() }}{% endmacro %}")

    def __init__(self, script: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "script"
        self.script = script

    def render(self, **_: Any) -> None:  # type: ignore[override]  # as of every macro
        """Put the statements into the script of the figure."""
        figure: Any = self.get_root()
        figure.script.add_child(_Text(self.write()), name=self.get_name())

    def write(self) -> str:
        """The statements, about the map that they stand in."""
        picture: Any = self._parent
        return self.script.replace(MAP_NAME, picture.get_name())


def _make_picture(colours: Colours) -> folium.Map:
    """An empty map that does not move, with the hatches and the style that everything on it needs."""
    picture = folium.Map(tiles=None, width="100%", height="100%", **_STILL)
    picture.default_js = [("leaflet", ASSETS_URL + "leaflet.js")]
    picture.default_css = [("leaflet_css", ASSETS_URL + "leaflet.css")]
    figure: Any = picture.get_root()
    figure.html.add_child(_Text(_write_definitions(colours)))
    figure.header.add_child(_Text(_write_style(colours)))
    return picture


def _draw(marked: Marked, regions: gpd.GeoDataFrame, colours: Colours) -> folium.Map:
    picture = _make_picture(colours)
    shapes = dict(zip(regions["id"], regions.geometry, strict=True))
    _add_shapes(picture, list(shapes.values()), {"fillColor": colours.ground, "color": colours.oblast_line})
    country = shapely.union_all(list(shapes.values()))
    _add_shapes(picture, [country], {"fillOpacity": 0, "color": colours.country_line})
    drawn = [(place, mark) for place, mark in marked.regions if place.id in shapes]
    for place, mark in drawn:
        _add_marked(picture, place, mark, shapes[place.id], colours)
    for place, mark in marked.points:
        _add_ring(picture, place, mark, colours)
    bounds = _find_bounds([shapes[place.id] for place, _ in drawn], [_locate(place) for place, _ in marked.points])
    picture.fit_bounds(bounds, padding=(FIT_PADDING_PX, FIT_PADDING_PX))
    return picture


def _write_words(marked: Marked, theme: Theme) -> str:
    """The legend of the small map and each of its places in words, as HTML to stand below it."""
    shown = {place: mark for place, mark in (*marked.regions, *marked.points) if mark.styles}
    words = [f"{name_place(place)}: {describe_mark(mark)}" for place, mark in shown.items()]
    return write_legend({place.id: mark for place, mark in shown.items()}, words, THEMES[theme])


def write_safely(words: str) -> str:
    """Words for folium, which writes them into HTML inside a script: shown as they are, never run."""
    return escape_html(words).translate(_SCRIPT_ESCAPES)


def _add_shapes(picture: folium.Map, shapes: Sequence[Any], style: dict[str, Any], words: str | None = None) -> None:
    features = [{"type": "Feature", "properties": {}, "geometry": shapely.geometry.mapping(s)} for s in shapes]
    whole = {"weight": 0.8, "fillOpacity": 1, "opacity": 1, **style}
    folium.GeoJson(
        {"type": "FeatureCollection", "features": features},
        style_function=lambda _: whole,
        tooltip=folium.Tooltip(write_safely(words), sticky=True) if words else None,
        smooth_factor=0,
    ).add_to(picture)


def _add_marked(picture: folium.Map, place: Place, mark: Mark, shape: Any, colours: Colours) -> None:
    fill = f"url(#{_name_pattern(mark)})" if mark.hatch else "transparent"
    style: dict[str, Any] = {"fillColor": fill, "color": colours.strong_line}
    if mark.outline:
        outline = OUTLINES[mark.outline]
        style["color"] = getattr(colours, mark.outline_colour or "neutral")
        style["weight"] = outline.width_px
        style["dashArray"] = " ".join(str(length) for length in outline.dash_px)
    _add_shapes(picture, [shape], style, f"{name_place(place)}: {describe_mark(mark)}")
    if place.lat is not None and place.lon is not None:
        _add_name(picture, place, offset=(0, NAME_BELOW_PX if mark.glyphs else 0))
        _add_signs(picture, place, mark, colours)


def _add_ring(picture: folium.Map, place: Place, mark: Mark, colours: Colours) -> None:
    colour = {"R": colours.red, "U": colours.blue}.get(next(iter(mark.styles), "")[:1], colours.neutral)
    folium.CircleMarker(
        _locate(place),
        radius=RING_RADIUS_WITH_SIGN_PX if mark.glyphs else RING_RADIUS_PX,
        weight=1.8,
        color=colour,
        fill=True,
        fill_color=f"url(#{_name_pattern(mark)})" if mark.hatch else colours.ground,
        fill_opacity=1,
        tooltip=folium.Tooltip(write_safely(f"{name_place(place)}: {describe_mark(mark)}"), sticky=True),
    ).add_to(picture)
    _add_name(picture, place, offset=(13, 0))
    _add_signs(picture, place, mark, colours)


def _add_name(picture: folium.Map, place: Place, *, offset: tuple[int, int]) -> None:
    """Write the name of a place; with an offset to the right it begins there, else it is centred."""
    _add_label(picture, place, write_safely(shorten_name(place)), offset=offset)


def _add_signs(picture: folium.Map, place: Place, mark: Mark, colours: Colours) -> None:
    if mark.glyphs:
        _add_label(picture, place, write_signs(mark.glyphs, colours), offset=(0, 0))


def _add_label(picture: folium.Map, place: Place, markup: str, *, offset: tuple[int, int]) -> None:
    """Write markup as a tooltip that stays; a marker would first ask for Leaflet's default icon."""
    words = folium.Tooltip(
        markup,
        sticky=False,
        permanent=True,
        # Leaflet places it before its style sheet is there, with a wrong width; so our own style centres it.
        direction="right",
        offset=list(offset),
        class_name="name" if offset[0] else "name middle",
    )
    folium.CircleMarker(_locate(place), radius=0, stroke=False, fill=False, interactive=False, tooltip=words).add_to(
        picture
    )


def _locate(place: Place) -> tuple[float, float]:
    """Latitude and longitude of a place that has both."""
    if place.lat is None or place.lon is None:
        raise ValueError(f"{place.id} has no point, wanted one with lat and lon: take places from find_points")
    return place.lat, place.lon


def _find_bounds(shapes: Sequence[Any], points: Sequence[tuple[float, float]]) -> list[list[float]]:
    """South-west and north-east corner, latitude first; all of Ukraine where nothing is marked."""
    corners = [(south, west) for west, south, _, _ in (s.bounds for s in shapes)]
    corners += [(north, east) for _, _, east, north in (s.bounds for s in shapes)]
    corners += points
    corners = corners or list(UKRAINE_BOUNDS)
    lats, lons = zip(*corners, strict=True)
    (south, north), (west, east) = _widen(min(lats), max(lats)), _widen(min(lons), max(lons))
    return [[south, west], [north, east]]


def _widen(low: float, high: float) -> tuple[float, float]:
    """An edge to both sides of what is narrow: a frame around one point would have no size, and no zoom."""
    edge = max(0.0, (LEAST_SPAN_DEG - (high - low)) / 2)
    return round(low - edge, 4), round(high + edge, 4)


def _name_pattern(mark: Mark) -> str:
    return f"{mark.hatch}{'-party' if mark.is_party else ''}"


def _write_definitions(colours: Colours) -> str:
    patterns = f"<defs>{write_patterns(colours)}</defs>"
    return f'<svg width="0" height="0" style="position:absolute" aria-hidden="true">{patterns}</svg>'


def _write_style(colours: Colours) -> str:
    halo = " ".join(f"{x}px {y}px 1px {colours.ground}," for x in (-1, 0, 1) for y in (-1, 0, 1)).rstrip(",")
    return (
        "<style>html, body, .leaflet-container { background: transparent; }"
        ".leaflet-container, .leaflet-tooltip { font: 12px/1.3 'Source Sans', 'Source Sans 3', sans-serif; }"
        ".leaflet-interactive { cursor: default; outline: none; }"
        f".leaflet-tooltip {{ color: {colours.text}; background: {colours.ground}; box-shadow: none;"
        f" border: 1px solid {colours.strong_line}; border-radius: 3px; }}"
        ".leaflet-tooltip::before { display: none; }"
        ".leaflet-tooltip.name { background: none; border: 0; padding: 0; font-weight: 600; opacity: 1 !important;"
        f" text-shadow: {halo}; margin: 0; }}"
        ".name.middle > div { transform: translateX(-50%); }</style>"
    )
