"""The cells for the browser: TopoJSON that shares its edges, so that drawing several at once shows no seams."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely import MultiPolygon, Polygon, get_parts
from shapely.geometry.base import BaseGeometry

from geodata.cells import Seed, make_cells
from geodata.crs import to_geographic
from geodata.encoding import decode_topology, encode_topology

DECIMALS = 4  # of a degree, as in the display file of the regions, whose borders these cells share


def make_display(display_map: Mapping[str, Any], seeds: Sequence[Seed], drawn: NDArray[np.bool_]) -> dict[str, Any]:
    """TopoJSON with the object ``cells``: those of settlements that an assessor ever drew as held or contested.

    Parameters
    ----------
    display_map : the display file of the regions: the cells are cut out of its simplified regions, so that their
        outer edges are the drawn borders.
    drawn : which of the settlements are wanted; property ``id`` of a cell is its settlement.
    """
    regions = {str(name["id"]): shape for name, shape in decode_topology(display_map, "regions")}
    cells = make_cells(seeds, regions)
    features: list[tuple[Mapping[str, Any], BaseGeometry]] = [
        ({"id": cell.place_id}, _as_multi(to_geographic(cell.shape)))
        for cell, is_drawn in zip(cells, drawn, strict=True)
        if is_drawn and not cell.shape.is_empty
    ]
    return encode_topology({"cells": features}, decimals=DECIMALS)


def _as_multi(shape: BaseGeometry) -> BaseGeometry:
    return MultiPolygon([part for part in get_parts(shape) if isinstance(part, Polygon)])
