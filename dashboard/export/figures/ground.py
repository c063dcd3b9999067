"""The ground of maps and what was held on it, in metres of the equal-area projection."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any

from shapely import MultiPolygon, Point, box, difference, intersection, make_valid, union_all
from shapely.geometry.base import BaseGeometry

from dashboard.store import load_catalogue, read_drawings
from geodata.assessors import Status
from geodata.covers import keep_polygons
from geodata.crs import to_equal_area
from geodata.drawings import decode_drawing
from geodata.encoding import decode_layers, decode_topology
from geodata.shares import Control
from geodata.store import CELLS_FILE, CONTROL, load_gazetteer, load_map_bytes, read_table

DAYS_KEPT = 16
WORLD = (14.0, 41.0, 48.0, 58.0)  # degrees; what of the neighbours any map of Ukraine can show
HELD = ("held", "held-before")


@dataclass(frozen=True, slots=True)
class Label:
    """A name on the map, by language, at a point in metres."""

    names: Mapping[str, str]
    point: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies below control: all in metres."""

    regions: Mapping[str, BaseGeometry]
    land: BaseGeometry
    neighbours: BaseGeometry
    rivers: BaseGeometry
    lakes: BaseGeometry
    cities: tuple[Label, ...]  # the greatest first
    countries: tuple[Label, ...]
    seas: tuple[Label, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """What an assessor drew: shape by style (``held``, ``held-before``, ``contested``), in metres.

    ``is_exact`` says whether the line is the assessor's own, from a map on this machine, or that of the cells.
    """

    shapes: Mapping[str, BaseGeometry]
    is_exact: bool


@cache
def load_ground() -> Ground:
    """The shipped map, projected once per process."""
    topology = json.loads(load_map_bytes())
    layers = decode_layers(topology, topology["objects"])

    def read(name: str) -> BaseGeometry:
        shapes = [shape for _, shape in layers[name]]
        return to_equal_area(intersection(union_all(shapes), box(*WORLD)))

    big = [shape for row, shape in layers["rivers"] if row["rank"] >= 2]
    labels = topology["labels"]
    return Ground(
        regions={str(row["id"]): _project_whole(shape) for row, shape in layers["regions"]},
        land=read("land"),
        neighbours=read("neighbours"),
        rivers=to_equal_area(union_all(big)),
        lakes=read("lakes"),
        cities=_read_labels(sorted(labels["cities"], key=_rank_city)),
        countries=_read_labels(labels["countries"]),
        seas=_read_labels(labels["seas"]),
    )


def _rank_city(row: Mapping[str, Any]) -> tuple[bool, int]:
    """The capital first, then by inhabitants: on a small map Kharkiv counts more than a small centre of an oblast."""
    return row["rank"] > 1, -(load_gazetteer().get(row["id"]).population or 0)


def _read_labels(rows: Iterable[Mapping[str, Any]]) -> tuple[Label, ...]:
    return tuple(Label(row["name"], project(row["lon"], row["lat"])) for row in rows)


def project(lon: float, lat: float) -> tuple[float, float]:
    """A point in metres."""
    x, y, *_ = to_equal_area(Point(lon, lat)).bounds
    return x, y


@cache
def _load_cells() -> dict[str, BaseGeometry]:
    rows = decode_topology(json.loads(read_table(CELLS_FILE, CONTROL)), "cells")
    return {str(row["id"]): shape for row, shape in rows}


def list_codes(control: Control, assessor_id: str, day: date) -> dict[str, str]:
    """The style of every settlement that is not Ukrainian-held on a day that the assessor covers."""
    drawn = control.assessments.on(day)[assessor_id]
    return {place_id: _name_style(each.status, each.basis) for place_id, each in drawn.intervals.items()}


def _name_style(status: Status, basis: str) -> str:
    if status is Status.CONTESTED:
        return "contested"
    return "held-before" if basis == "before_2022" else "held"


@lru_cache(maxsize=DAYS_KEPT)
def find_held(assessor_id: str, day: date) -> Held:
    """What an assessor drew for a day that it covers: its own outlines where they are on this machine, else cells."""
    catalogue = load_catalogue()
    shapes = _merge_by_style(list_codes(catalogue.control, assessor_id, day))
    exact = _find_exact(assessor_id, day) if assessor_id in catalogue.exact else {}
    return Held({**shapes, **exact}, bool(exact))


def _find_exact(assessor_id: str, day: date) -> dict[str, BaseGeometry]:
    encoded = json.loads(read_drawings(assessor_id) or b"null")
    iso = day.isoformat()
    if encoded is None or not any(first <= iso <= (last or iso) for first, last in encoded["runs"]):
        return {}
    return {name: _project_whole(decode_drawing(encoded[name], day)) for name in ("held", "contested")}


@lru_cache(maxsize=DAYS_KEPT)
def find_change(assessor_id: str, start: date, end: date) -> Mapping[str, BaseGeometry]:
    """Where an assessor's map turned Russian-held between two days (``gained``), and where it ceased to be (``lost``).

    By outlines where both days have the assessor's own, else by the cells of settlements.
    """
    before, after = find_held(assessor_id, start), find_held(assessor_id, end)
    if before.is_exact and after.is_exact:
        first, last = before.shapes["held"], after.shapes["held"]
        return {"gained": keep_polygons(difference(last, first)), "lost": keep_polygons(difference(first, last))}
    control = load_catalogue().control
    was, now = (
        {place for place, style in list_codes(control, assessor_id, day).items() if style in HELD}
        for day in (start, end)
    )
    return _merge_by_style({**dict.fromkeys(now - was, "gained"), **dict.fromkeys(was - now, "lost")})


def _merge_by_style(codes: Mapping[str, str]) -> dict[str, BaseGeometry]:
    cells = _load_cells()
    groups: dict[str, list[BaseGeometry]] = {}
    for place_id, style in codes.items():
        if place_id in cells:
            groups.setdefault(style, []).append(cells[place_id])
    return {style: _project_whole(union_all(own)) for style, own in sorted(groups.items())}


def _project_whole(shape: BaseGeometry) -> BaseGeometry:
    """Polygons in metres; edges that all but touch in degrees may cross there, and would fail every overlay."""
    return keep_polygons(make_valid(to_equal_area(shape)))


def find_frame(region_ids: Collection[str], *, around: tuple[float, float] | None = None) -> BaseGeometry:
    """The box that a map shows: all of the regions, or what lies within 60 km of a point; with a margin."""
    if around is not None:
        return Point(around).buffer(60_000).envelope
    regions = load_ground().regions
    shape = MultiPolygon([part for name in region_ids for part in _list_polygons(regions[name])])
    left, bottom, right, top = shape.bounds
    margin = 0.03 * max(right - left, top - bottom)
    return box(left - margin, bottom - margin, right + margin, top + margin)


def _list_polygons(shape: BaseGeometry) -> list[Any]:
    return list(getattr(shape, "geoms", [shape]))
