"""A user's own drawings as their assessor drew them, for the browser: not the cells, but the outlines themselves."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from shapely import make_valid, union_all
from shapely.geometry.base import BaseGeometry

from geodata.assessors import Status
from geodata.covers import keep_polygons
from geodata.drawings import encode_drawings
from geodata.own import list_days

if TYPE_CHECKING:
    import geopandas

DAY = timedelta(days=1)


def encode_exact(frame: geopandas.GeoDataFrame, *, today: date) -> dict[str, Any] | None:
    """The outlines of one assessor, day by day.

    Parameters
    ----------
    frame : columns of :mod:`geodata.importers.tables` and ``source``, EPSG:4326, x = longitude. Where sources overlap
        on a day, the first by name counts.
    today : the last day that an open drawing stands for.

    Returns
    -------
    ``runs``: days without a gap, ``[first, last]`` (ISO 8601; null where a drawing is open). ``held`` and
    ``contested``: what :func:`geodata.drawings.encode_drawings` gives, one drawing for each day on which any row
    changed, each of which stands until the next or the end of its run. None where no day is drawn.
    """
    series: dict[str, list[tuple[date, BaseGeometry]]] = {"held": [], "contested": []}
    runs: list[list[date]] = []
    rows: Any = None
    for day, drawn in list_days(frame, today=today):
        if runs and runs[-1][1] == day - DAY:
            runs[-1][1] = day
        else:
            runs.append([day, day])
            rows = None
        if drawn is not rows:
            rows = drawn
            held = _merge(row.geometry for row in rows if row.status == Status.RUSSIAN_HELD)
            doubtful = _merge(row.geometry for row in rows if row.status == Status.CONTESTED)
            series["held"].append((day, held))
            series["contested"].append((day, keep_polygons(doubtful.difference(held))))
    if not runs:
        return None
    is_open = any(not isinstance(row.day_to, date) for row in rows)
    spans: list[list[str | None]] = [[first.isoformat(), last.isoformat()] for first, last in runs]
    if is_open:
        spans[-1][1] = None
    return {"runs": spans, **{name: encode_drawings(own) for name, own in series.items()}}


def _merge(shapes: Iterable[BaseGeometry]) -> BaseGeometry:
    return keep_polygons(make_valid(union_all(list(shapes))))
