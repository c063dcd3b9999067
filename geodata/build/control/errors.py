"""How far figures from cells, and figures inside this border, may be off: measured for every oblast and assessor."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from shapely import area, difference, distance, get_parts, intersection, union_all
from shapely.geometry.base import BaseGeometry

from geodata.cells import Cell
from geodata.covers import Flags, Floats
from geodata.crs import SQUARE_METRES_PER_KM2
from geodata.ground import Ground
from geodata.measuring import Measured

# Part of a drawing that reaches this far past the border is another line drawn for the same border, not other ground.
BORDER_BAND_M = 15_000.0
MIN_SHARE = 0.01  # of the oblast: below, shares of cells say nothing that could be compared


def measure_errors(measured: Measured, ground: Ground) -> list[dict[str, Any]]:
    """A row for each first-level unit of which at least :data:`MIN_SHARE` was ever held."""
    drawing, regions = measured.track.held[-1], ground.regions
    outside = measure_outside(drawing, regions)
    whole = np.asarray([cell.area_km2 for cell in ground.cells])
    rows: list[dict[str, Any]] = []
    for region_id in sorted(regions):
        own = np.flatnonzero([cell.region_id == region_id for cell in ground.cells])
        compared = compare_cells(measured.held[:, own], measured.held_km2[:, own], whole[own])
        if compared is not None:
            cells = [ground.cells[i] for i in own.tolist()]
            uncovered = measure_uncovered(drawing, cells, measured.held[-1, own], regions)
            border = {"border_outside_km2": f"{outside[region_id]:.1f}", "border_uncovered_km2": f"{uncovered:.1f}"}
            rows.append({"region": region_id, "assessor": measured.track.assessor_id, **compared, **border})
    return rows


def compare_cells(held: Flags, covers: Floats, whole: Floats) -> dict[str, Any] | None:
    """Shares and intersection over union of the cells of one unit against the drawing, over all days.

    Returns
    -------
    ``days`` compared, ``cells_mean_points`` and ``cells_max_points`` (absolute difference of the share, percentage
    points), ``iou_mean`` and ``iou_min``; None where the drawing never held :data:`MIN_SHARE` of the unit.
    """
    total = float(whole.sum())
    drawn = covers.sum(axis=1)
    days = drawn >= MIN_SHARE * total
    if not days.any():
        return None
    by_cells = (held * whole).sum(axis=1)
    points = np.abs(by_cells - drawn)[days] / total * 100
    common = (held * covers).sum(axis=1)[days]
    union = by_cells[days] + drawn[days] - common
    overlap = common / union
    return {
        "days": int(days.sum()),
        "cells_mean_points": f"{points.mean():.2f}",
        "cells_max_points": f"{points.max():.2f}",
        "iou_mean": f"{overlap.mean():.3f}",
        "iou_min": f"{overlap.min():.3f}",
    }


def measure_outside(drawing: BaseGeometry, regions: Mapping[str, BaseGeometry]) -> dict[str, float]:
    """Square kilometres of a drawing just outside all units, by the nearest unit: its border is drawn elsewhere."""
    country = union_all(list(regions.values()))
    band = difference(intersection(drawing, country.buffer(BORDER_BAND_M)), country)
    totals = dict.fromkeys(regions, 0.0)
    for part in get_parts(band):
        nearest = min(regions, key=lambda name: float(distance(part, regions[name])))
        totals[nearest] += float(area(part)) / SQUARE_METRES_PER_KM2
    return totals


def measure_uncovered(
    drawing: BaseGeometry, cells: Sequence[Cell], held: Flags, regions: Mapping[str, BaseGeometry]
) -> float:
    """Square kilometres along the outer border that held cells have and the drawing has not."""
    shapes = [cell.shape for cell, is_held in zip(cells, held, strict=True) if is_held]
    if not shapes:
        return 0.0
    border = union_all(list(regions.values())).boundary
    missing = difference(union_all(shapes), drawing)
    along = [part for part in get_parts(missing) if distance(part, border) < 1.0]
    band = border.buffer(BORDER_BAND_M)
    return sum(float(area(intersection(part, band))) for part in along) / SQUARE_METRES_PER_KM2
