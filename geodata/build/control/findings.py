"""What joining the archives found: where they disagree, statuses that flicker, settlements on the line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray
from shapely import distance
from shapely.geometry.base import BaseGeometry

from geodata.build.control.archives import DAY
from geodata.build.control.joining import JOIN
from geodata.covers import find_inside
from geodata.ground import Ground
from geodata.measuring import Measured
from geodata.tracks import Track

FLICKER_DAYS = 2  # a status that stands for fewer days between two equal ones is noise of the drawing as likely as news
LINE_M = 500.0  # a settlement's point is no better than this


def list_findings(ground: Ground, measured: Measured) -> list[dict[str, Any]]:
    """What stands out in one track."""
    flickers = list_flickers(ground.place_ids, measured.track, measured.codes)
    return [*flickers, *list_on_line(ground.place_ids, ground.spots, measured.track)]


def list_disagreements(
    place_ids: Sequence[str],
    spots: NDArray[np.object_],
    daily: Mapping[date, BaseGeometry],
    evenings: Mapping[date, BaseGeometry],
) -> tuple[list[dict[str, Any]], int]:
    """Runs of days on which the two DeepState archives differ about a settlement, and how many days were compared.

    The daily file of a morning is compared with the snapshot of the evening before.
    """
    days = [day for day in sorted(daily) if day >= JOIN and day - DAY in evenings]
    mornings = np.vstack(list(find_inside(spots, [daily[day] for day in days])))
    before = np.vstack(list(find_inside(spots, [evenings[day - DAY] for day in days])))
    rows: list[dict[str, Any]] = []
    differs = mornings != before
    for column in np.flatnonzero(differs.any(axis=0)).tolist():
        for start, end in list_runs(differs[:, column]):
            detail = f"Russian-held only in the {'daily file' if mornings[start, column] else 'snapshot'}"
            rows.append(
                _make_row("archives_differ", place_ids[column], "deepstate", days[start], days[end - 1], detail)
            )
    return rows, len(days)


def list_runs(flags: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """The runs of true values as (first, first after)."""
    edges = np.flatnonzero(np.diff(flags.astype(np.int8), prepend=0, append=0))
    return [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]


def list_flickers(place_ids: Sequence[str], track: Track, codes: NDArray[np.int8]) -> list[dict[str, Any]]:
    """Statuses that stood for fewer than :data:`FLICKER_DAYS` days between two equal ones."""
    rows: list[dict[str, Any]] = []
    for column in range(codes.shape[1]):
        values = codes[:, column]
        starts = [0, *(np.flatnonzero(np.diff(values)) + 1).tolist()]
        for before, start, end in zip(starts, starts[1:], starts[2:], strict=False):
            first, until = track.days[start], track.days[end]
            if values[before] == values[end] and (until - first).days < FLICKER_DAYS:
                detail = f"{NAMES[values[start]]} between two intervals {NAMES[values[end]]}"
                rows.append(_make_row("flicker", place_ids[column], track.assessor_id, first, until - DAY, detail))
    return rows


NAMES = ("Ukrainian-held", "contested", "Russian-held", "occupied before 2022")


def list_on_line(place_ids: Sequence[str], spots: NDArray[np.object_], track: Track) -> list[dict[str, Any]]:
    """Settlements within :data:`LINE_M` of the edge of the last drawing: their status may be chance."""
    metres = distance(track.held[-1].boundary, spots)
    day = track.days[-1]
    return [
        _make_row("on_the_line", place_ids[i], track.assessor_id, day, day, f"{metres[i]:.0f} m from the line")
        for i in np.flatnonzero(metres <= LINE_M).tolist()
    ]


def _make_row(kind: str, place_id: str, assessor_id: str, first: date, last: date, detail: str) -> dict[str, Any]:
    return {
        "kind": kind,
        "settlement": place_id,
        "assessor": assessor_id,
        "first": first.isoformat(),
        "last": last.isoformat(),
        "detail": detail,
    }
