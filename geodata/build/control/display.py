"""The cells for the browser: TopoJSON that shares its edges, so that drawing several at once shows no seams."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from shapely import MultiPolygon, Polygon, get_parts
from shapely.geometry.base import BaseGeometry

from geodata.build.tables import write_json
from geodata.cells import Seed, make_cells
from geodata.covers import Flags
from geodata.crs import to_geographic
from geodata.encoding import decode_topology, encode_topology
from geodata.store import load_map_bytes

DECIMALS = 4  # of a degree, as in the display file of the regions, whose borders these cells share


def make_display(seeds: Sequence[Seed], drawn: Flags) -> bytes:
    """TopoJSON with the object ``cells``: those of settlements that an assessor ever drew as held or contested.

    The cells are cut out of the simplified regions of the display file, so that their outer edges are the drawn
    borders. Property ``id`` is the settlement.
    """
    regions = {str(name["id"]): shape for name, shape in decode_topology(json.loads(load_map_bytes()), "regions")}
    cells = make_cells(seeds, regions)
    features: list[tuple[Mapping[str, Any], BaseGeometry]] = [
        ({"id": cell.place_id}, _as_multi(to_geographic(cell.shape)))
        for cell, is_drawn in zip(cells, drawn, strict=True)
        if is_drawn and not cell.shape.is_empty
    ]
    return write_json(encode_topology({"cells": features}, decimals=DECIMALS))


def _as_multi(shape: BaseGeometry) -> BaseGeometry:
    return MultiPolygon([part for part in get_parts(shape) if isinstance(part, Polygon)])
