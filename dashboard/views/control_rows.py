"""Rows of actual control for tables and files: what each assessor drew, place by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from geodata.assessments import Assessment
from geodata.assessors import Status
from geodata.gazetteer import Gazetteer
from geodata.series import Point
from geodata.shares import Change, Level, Share, Spread, level_of

Row = Mapping[str, Any]
SMALLEST_KM2 = 0.5  # what would be shown as "0 km²" is not listed
DAYS_KEPT = 64  # as words
SMALLEST_ERROR = 0.05  # points; less would read as “± 0.0”


_write_day = lru_cache(maxsize=DAYS_KEPT)(date.isoformat)  # a table of a day has each of its days in every row


def make_share_row(row: Share, gazetteer: Gazetteer) -> dict[str, Any]:
    """What one assessor gives a place on a day; None where it gives no figure."""
    return {
        "id": row.place_id,
        "name": gazetteer.get(row.place_id).names.en,
        "level": str(level_of(row.place_id)),
        "assessor": row.assessor_id,
        "status": str(row.status),
        "day": _write_day(row.day),
        "as_of": _write_day(row.as_of),
        "map_day": _write_day(row.map_day),
        "area_km2": row.area_km2,
        "share_pct": row.share_pct,
        "error_points": row.error_points,
        "before_2022_km2": row.before_2022_km2,
        "beyond_border_km2": row.beyond_border_km2,
        "contested_known": row.contested_known,
    }


def make_change_row(row: Change, gazetteer: Gazetteer) -> dict[str, Any]:
    """What one assessor's drawing of a place gained and lost as Russian-held between two days."""
    return {
        "id": row.place_id,
        "name": gazetteer.get(row.place_id).names.en,
        "level": str(level_of(row.place_id)),
        "assessor": row.assessor_id,
        "from": row.start.isoformat(),
        "to": row.end.isoformat(),
        "from_km2": row.start_km2,
        "to_km2": row.end_km2,
        "net_km2": row.net_km2,
        "gained_km2": row.gained_km2,
        "lost_km2": row.lost_km2,
        "net_points": row.net_points,
        "beyond_border_km2": row.beyond_border_km2,
    }


def make_series_row(
    row: Point | Assessment, place_id: str, assessor_id: str, gazetteer: Gazetteer, *, last_other: date | None
) -> dict[str, Any]:
    """A step of a place's history: for a settlement an interval of a status, else the Russian-held area from a day on.

    ``last_other`` is the day of the last map before an interval: the change lies between the two.
    """
    head = {"id": place_id, "name": gazetteer.get(place_id).names.en, "assessor": assessor_id}
    if isinstance(row, Point):
        return {**head, "status": str(Status.RUSSIAN_HELD), "from": row.day.isoformat(),
                "area_km2": row.area_km2, "share_pct": row.share_pct}  # fmt: skip
    return {
        **head,
        "status": str(row.status),
        "basis": row.basis,
        "after": None if last_other is None else last_other.isoformat(),
        "from": row.start.isoformat(),
        "to": None if row.end is None else row.end.isoformat(),
    }


def choose_rows(rows: Sequence[Share], level: Level) -> list[Share]:
    """For people: only the places that an assessor gives Russian-held or contested ground, the country always.

    The places with the most Russian-held ground come first, settlements by their ids.
    """
    shown: dict[str, float] = {}
    for row in rows:
        if level is Level.COUNTRY or (row.status is not Status.UKRAINIAN_HELD and row.area_km2 >= SMALLEST_KM2):
            weight = row.area_km2 if row.status is Status.RUSSIAN_HELD else 0.0
            shown[row.place_id] = max(weight, shown.get(row.place_id, 0.0))
    order = sorted(shown, key=lambda place_id: 0 if level is Level.SETTLEMENT else -shown[place_id])
    own: dict[str, list[Share]] = defaultdict(list)
    for row in rows:
        own[row.place_id].append(row)
    return [row for place_id in order for row in own[place_id]]


def format_figure(row: Share) -> str:
    """``76.2 % ± 0.4 (20,256 km²)``: a share with what it may be off, and the area."""
    if row.share_pct is None:
        return "yes" if row.area_km2 else ""
    error = "" if (row.error_points or 0.0) < SMALLEST_ERROR else f" ± {row.error_points:.1f}"
    return f"{row.share_pct:.1f} %{error} ({row.area_km2:,.0f} km²)"


def format_spread(spread: Spread | None) -> str:
    """The spread in points, with a note where the assessors are no independent votes."""
    if spread is None:
        return ""
    return f"{spread.points:.1f} points" + ("" if spread.independent else ", common upstream")
