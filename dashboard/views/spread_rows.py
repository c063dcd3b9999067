"""Rows and tables of how far the assessors differ about a place over time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from dashboard.model.spread import SpreadStep, StatusStep
from dashboard.views.reasons import STATUS_WORDS, name_held
from dashboard.views.shares import format_percent, write_spread
from dashboard.views.text import NBSP, format_day
from geodata.assessors import Status, find_assessor
from geodata.gazetteer import Gazetteer
from geodata.series import Point
from geodata.shares import Control

Row = dict[str, Any]


def make_spread_row(step: SpreadStep, gazetteer: Gazetteer) -> Row:
    """A day from which the assessors differ so far about the share of a region."""
    spread = step.spread
    return {
        "id": spread.place_id,
        "name": gazetteer.get(spread.place_id).names.en,
        "from": step.day.isoformat(),
        "low_pct": spread.low_pct,
        "high_pct": spread.high_pct,
        "points": round(spread.points, 2),
        "assessors": list(spread.assessor_ids),
        "independent": spread.independent,
    }


def make_status_row(step: StatusStep, place_id: str, gazetteer: Gazetteer) -> Row:
    """A day from which the assessors drew these statuses of a settlement."""
    return {
        "id": place_id,
        "name": gazetteer.get(place_id).names.en,
        "from": step.day.isoformat(),
        "differ": step.is_split,
        "statuses": [f"{name}: {status}" for name, status in step.statuses.items()],
    }


def make_month_table(series: Mapping[str, Sequence[Point]], steps: Sequence[SpreadStep]) -> list[dict[str, str]]:
    """The share by each assessor, and how far they differ, on the first day of every month: the chart in figures."""
    days = sorted({point.day.replace(day=1) for points in series.values() for point in points[1:]})
    rows = []
    for day in days:
        row = {"Day": format_day(day)}
        for name, points in series.items():
            row[find_assessor(name).name] = write_share_on(points, day)
        found = bisect_right(steps, day, key=attrgetter("day"))
        row["Spread"] = write_spread(steps[found - 1].spread if found else None)
        rows.append(row)
    return rows[::-1]


def write_share_on(points: Sequence[Point], day: date) -> str:
    """The share that holds on a day, of points in the order of days."""
    found = bisect_right(points, day, key=attrgetter("day"))
    return format_percent(points[found - 1].share_pct) if found else "not covered"


def make_status_table(steps: Sequence[StatusStep], control: Control, *, last: date) -> list[dict[str, str]]:
    """The spans of days on which the assessors drew different statuses of a settlement."""
    rows = []
    ends = [step.day for step in steps[1:]] + [None]
    for step, end in zip(steps, ends, strict=True):
        if not step.is_split:
            continue
        row = {
            "From": format_day(step.day),
            "To": f"{format_day(last)}, the last day" if end is None else f"before {format_day(end)}",
        }
        row["Days"] = f"{((end or last) - step.day).days + (end is None):,}"
        for name, status in step.statuses.items():
            coverage = control.assessments.coverage[name]
            words = name_held(status, coverage.tells_contested(step.day))
            row[coverage.assessor.name] = f"{words[:1].upper()}{words[1:]}"
        rows.append(row)
    return rows


def write_spread_sentence(place: str, steps: Sequence[SpreadStep]) -> str:
    """When the assessors differed most about a region, and how far they do on the last day."""
    if not steps:
        return f"Only one assessor covers {place}, so there is no spread."
    most, now = max(steps, key=lambda step: step.spread.points), steps[-1]
    return (
        f"The assessors differed most about {place} from {format_day(most.day)}, by "
        f"{most.spread.points:.1f}{NBSP}points; since {format_day(now.day)} they differ by "
        f"{now.spread.points:.1f}{NBSP}points."
    )


def write_split_sentence(place: str, steps: Sequence[StatusStep]) -> str:
    """Whether the assessors agree about a settlement on the last day."""
    if not steps:
        return f"Only one assessor covers {place}, so there is no spread."
    now = steps[-1]
    words = {STATUS_WORDS[Status(status)] for status in now.statuses.values()}
    verb = "differ" if now.is_split else "agree"
    return f"Since {format_day(now.day)} the assessors {verb} about {place}: {', '.join(sorted(words))}."
