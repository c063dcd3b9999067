"""The small map of one article: a folium picture of the places its claims are about, all of it from this machine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import folium
import geopandas as gpd
import shapely
from branca.element import Element

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
NAME_BELOW_PX = 15  # so that the sign has the middle of the region to itself
RING_RADIUS_WITH_SIGN_PX = 9.0
# What HTML lets through and a script's template literal, where folium puts its words, does not.
_SCRIPT_ESCAPES = str.maketrans({character: f"&#{ord(character)};" for character in "`$\\{}"})
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


def make_minimap(
    claims: Sequence[PlacedClaim],
    regions: gpd.GeoDataFrame,
    *,
    places: Sequence[Place],
    theme: Theme = Theme.LIGHT,
) -> folium.Map:
    """Draw the places that the claims are about.

    Parameters
    ----------
    regions : from :func:`simplify_regions`.
    places : the first-level units, for their names and label points.

    Returns
    -------
    A map to be made anew for every run: streamlit-folium changes it when it shows it.
    """
    colours = THEMES[theme]
    picture = folium.Map(tiles=None, width="100%", height="100%", **_STILL)
    picture.default_js = [("leaflet", ASSETS_URL + "leaflet.js")]
    picture.default_css = [("leaflet_css", ASSETS_URL + "leaflet.css")]
    figure: Any = picture.get_root()
    figure.html.add_child(Element(_write_definitions(colours)))
    figure.header.add_child(Element(_write_style(colours)))
    marks = {place.id: make_mark(claims_on(place, claims)) for place in places}
    shapes = dict(zip(regions["id"], regions.geometry, strict=True))
    _add_shapes(picture, list(shapes.values()), {"fillColor": colours.ground, "color": colours.oblast_line})
    country = shapely.union_all(list(shapes.values()))
    _add_shapes(picture, [country], {"fillOpacity": 0, "color": colours.country_line})
    for place in places:
        mark, shape = marks[place.id], shapes.get(place.id)
        if mark.styles and shape is not None:
            _add_marked(picture, place, mark, shape, colours)
    for place in find_points(claims):
        _add_ring(picture, place, make_mark(claims_on(place, claims)), colours)
    points = [_locate(place) for place in find_points(claims)]
    marked = [shapes[i] for i, mark in marks.items() if mark.styles and i in shapes]
    picture.fit_bounds(_find_bounds(marked, points), padding=(FIT_PADDING_PX, FIT_PADDING_PX))
    return picture


def make_minimap_words(claims: Sequence[PlacedClaim], *, places: Sequence[Place], theme: Theme = Theme.LIGHT) -> str:
    """The legend of the small map and each of its places in words, as HTML to stand below it."""
    shown = {place: make_mark(claims_on(place, claims)) for place in (*places, *find_points(claims))}
    marked = {place: mark for place, mark in shown.items() if mark.styles}
    words = [f"{name_place(place)}: {describe_mark(mark)}" for place, mark in marked.items()]
    return write_legend({place.id: mark for place, mark in marked.items()}, words, THEMES[theme])


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
