"""Borders of raions for the browser: lines that neighbours share, once each, and where each name may stand."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from shapely import coverage_simplify, get_coordinates, line_merge, union_all
from shapely.geometry.base import BaseGeometry

from geodata.records import Place

GRID = 500  # steps to a degree, about 200 m: the cells that raions are made of are no finer
TOLERANCE_DEG = 0.01


def encode_raions(shapes: Mapping[str, BaseGeometry], places: Mapping[str, Place]) -> bytes:
    """JSON, UTF-8: ``grid`` steps to a degree; ``lines``, each a first point and then steps from point to point, flat
    and with x = longitude first; ``labels``, each the names in English and Ukrainian and a point in degrees.

    Parameters
    ----------
    shapes : id -> shape of every raion in degrees (EPSG:4326, x = longitude), neighbours with a common border.
    places : the raions by the same ids.
    """
    simple = coverage_simplify(list(shapes.values()), TOLERANCE_DEG)
    merged = line_merge(union_all([shape.boundary for shape in simple]))
    lines = [_encode_line(line) for line in getattr(merged, "geoms", [merged])]
    labels = [_make_label(places[raion], shape) for raion, shape in shapes.items()]
    whole = {"grid": GRID, "lines": [line for line in lines if len(line) > 2], "labels": labels}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()


def _encode_line(line: BaseGeometry) -> list[int]:
    points = [(round(x * GRID), round(y * GRID)) for x, y in get_coordinates(line)]
    flat: list[int] = list(points[0])
    for (x, y), (next_x, next_y) in pairwise(points):
        if (x, y) != (next_x, next_y):
            flat += [next_x - x, next_y - y]
    return flat


def _make_label(raion: Place, shape: BaseGeometry) -> dict[str, Any]:
    point = shape.representative_point()
    return {
        "name": {"en": raion.names.en, "uk": raion.names.uk},
        "lon": round(point.x, 3),
        "lat": round(point.y, 3),
    }
