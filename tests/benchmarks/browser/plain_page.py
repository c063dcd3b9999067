"""The page to compare with: a slider of days and a folium map of one assessor's control, made anew in every run."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import folium
import shapely
import streamlit as st
from shapely.geometry.base import BaseGeometry
from streamlit_folium import st_folium

from geodata.store import load_history_bytes

ASSESSOR, STATUSES = "deepstate", {1: "gray", 2: "red", 3: "darkred"}
# From here on every day of ten differs from the one before: a step to the same map would draw nothing.
START, READY_DAYS = date(2022, 9, 6), 11
LEAFLET = "../../assets/vendor/leaflet/leaflet"


@st.cache_resource
def load_history() -> tuple[dict[str, Any], list[BaseGeometry], date]:
    """The shipped changes of the assessor, the cells they speak of, and the first day of the count."""
    history = json.loads(load_history_bytes())
    (own,) = [assessor for assessor in history["assessors"] if assessor["id"] == ASSESSOR]
    return own, read_cells(history["cells"]), date.fromisoformat(history["first"])


def read_cells(topology: dict[str, Any]) -> list[BaseGeometry]:
    """Every cell of the topology as a polygon (EPSG:4326, longitude first)."""
    (scale_x, scale_y), (x0, y0) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x0 + x * scale_x, y0 + y * scale_y))
        arcs.append(points)

    def join(numbers: list[int]) -> list[tuple[float, float]]:
        parts = [arcs[number] if number >= 0 else arcs[~number][::-1] for number in numbers]
        return [point for part in parts for point in part]

    drawn = [
        shapely.MultiPolygon([(join(rings[0]), [join(hole) for hole in rings[1:]]) for rings in cell["arcs"]])
        for cell in topology["objects"]["cells"]["geometries"]
    ]
    return list(shapely.make_valid(drawn))


@st.cache_resource
def draw_day(day: date) -> dict[int, dict[str, Any]]:
    """What was held or contested on the day, as GeoJSON by status; each day is worked out once per process."""
    own, cells, first = load_history()
    status = [0] * len(cells)
    for changed, code, *differences in own["changes"]:
        if changed > (day - first).days:
            break
        cell = 0
        for difference in differences:
            cell += difference
            status[cell] = code
    drawn = {code: shapely.union_all([c for c, s in zip(cells, status, strict=True) if s == code]) for code in STATUSES}
    return {code: shapely.geometry.mapping(shape) for code, shape in drawn.items() if not shape.is_empty}


@st.cache_resource
def draw_ahead() -> None:
    """Have the outlines of the days that are stepped through, as a page with drawings in files would have them."""
    for number in range(READY_DAYS):
        draw_day(START + timedelta(days=number))


own, _, first = load_history()
draw_ahead()
day = st.slider(
    "Day", first + timedelta(days=own["first"]), first + timedelta(days=own["last"]), START, step=timedelta(days=1)
)
picture = folium.Map(location=(48.4, 35.0), zoom_start=6, tiles=None)
picture.default_js = [("leaflet", f"{LEAFLET}.js")]
picture.default_css = [("leaflet_css", f"{LEAFLET}.css")]
for code, shape in draw_day(day).items():
    folium.GeoJson(
        {"type": "Feature", "properties": {}, "geometry": shape},
        style_function=lambda _, colour=STATUSES[code]: {"color": colour, "weight": 1, "className": "control"},
    ).add_to(picture)
st_folium(picture, height=600, use_container_width=True)
