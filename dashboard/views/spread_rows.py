"""Rows and tables of how far the assessors differ about a place over time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Any

from dashboard.language import format_number, mark, name_place, say
from dashboard.model.spread import SpreadStep, StatusStep
from dashboard.views.reasons import STATUS_WORDS, name_held
from dashboard.views.shares import NOT_COVERED, format_percent, write_points, write_spread
from dashboard.views.text import capitalise, format_day
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
        "name": name_place(gazetteer.get(spread.place_id)),
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
        "name": name_place(gazetteer.get(place_id)),
        "from": step.day.isoformat(),
        "differ": step.is_split,
        "statuses": [f"{name}: {status}" for name, status in step.statuses.items()],
    }


def make_month_table(series: Mapping[str, Sequence[Point]], steps: Sequence[SpreadStep]) -> list[dict[str, str]]:
    """The share by each assessor, and how far they differ, on the first day of every month: the chart in figures."""
    days = sorted({point.day.replace(day=1) for points in series.values() for point in points[1:]})
    rows = []
    for day in days:
        row = {mark("Day"): format_day(day)}
        for name, points in series.items():
            row[find_assessor(name).name] = write_share_on(points, day)
        found = bisect_right(steps, day, key=attrgetter("day"))
        row[mark("Spread")] = write_spread(steps[found - 1].spread if found else None)
        rows.append(row)
    return rows[::-1]


def write_share_on(points: Sequence[Point], day: date) -> str:
    """The share that holds on a day, of points in the order of days."""
    found = bisect_right(points, day, key=attrgetter("day"))
    return format_percent(points[found - 1].share_pct) if found else say(NOT_COVERED)


def make_status_table(steps: Sequence[StatusStep], control: Control, *, last: date) -> list[dict[str, str]]:
    """The spans of days on which the assessors drew different statuses of a settlement."""
    rows = []
    ends = [step.day for step in steps[1:]] + [None]
    for step, end in zip(steps, ends, strict=True):
        if not step.is_split:
            continue
        row = {
            mark("From"): format_day(step.day),
            mark("To"): say("before {day}", day=format_day(end))
            if end
            else say("{day}, the last day", day=format_day(last)),
            mark("Days"): format_number(((end or last) - step.day).days + (end is None)),
        }
        for name, status in step.statuses.items():
            coverage = control.assessments.coverage[name]
            words = name_held(status, coverage.tells_contested(step.day))
            row[coverage.assessor.name] = capitalise(words)
        rows.append(row)
    return rows


def write_spread_sentence(place: str, steps: Sequence[SpreadStep]) -> str:
    """When the assessors differed most about a region, and how far they do on the last day."""
    if not steps:
        return say("Only one assessor covers {place}, so there is no spread.", place=place)
    most, now = max(steps, key=lambda step: step.spread.points), steps[-1]
    return say(
        "The assessors differed most about {place} from {first}, by {most}; since {now} they differ by {points}.",
        place=place,
        first=format_day(most.day),
        most=write_points(most.spread.points),
        now=format_day(now.day),
        points=write_points(now.spread.points),
    )


def write_split_sentence(place: str, steps: Sequence[StatusStep]) -> str:
    """Whether the assessors agree about a settlement on the last day."""
    if not steps:
        return say("Only one assessor covers {place}, so there is no spread.", place=place)
    now = steps[-1]
    words = {STATUS_WORDS[Status(status)] for status in now.statuses.values()}
    message = (
        mark("Since {day} the assessors differ about {place}: {statuses}.")
        if now.is_split
        else mark("Since {day} the assessors agree about {place}: {statuses}.")
    )
    return say(message, day=format_day(now.day), place=place, statuses=", ".join(sorted(words)))
