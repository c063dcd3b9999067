"""Judging what is claimed of the ground around a settlement: by the settlements near it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from articles.records import Claim, Extent, Holder, Predicate
from dashboard.model.verdicts.areas import compare
from dashboard.model.verdicts.ranges import EXTENTS, read_range
from dashboard.model.verdicts.records import Cause, Judgement, Near, Range, Unit
from dashboard.model.verdicts.settlements import WANTED
from geodata.assessors import Status
from geodata.records import Place
from geodata.shares import Control

# "Around" a town and its "direction" mean the villages that it is fought over from, not those beyond the next town:
# towns of the front lie 15 to 30 km apart, and a circle of 15 km holds about ten settlements of the list.
RADIUS_KM = 15.0
_WHOLE = frozenset({Predicate.CONTROLS, Predicate.CAPTURED})


def judge_around(claim: Claim, place: Place, ready: Judgement, control: Control) -> Judgement:
    """The verdict on who holds the ground around a settlement: how many settlements within 15 km, itself included."""
    claimed = read_range(claim) or EXTENTS[Extent.ALL if claim.predicate in _WHOLE else Extent.PART]
    ids = [place_id for place_id in (place.id, *control.neighbours.list_near(place.id, RADIUS_KM))
           if place_id in control.assessments.place_ids]  # fmt: skip
    if claimed.unit is not Unit.PERCENT or len(ids) < 2 or ready.as_of is None:
        return replace(ready, cause=Cause.NOT_MEASURED)
    held = find_statuses(ids, ready.assessor_id, ready.as_of, control)
    count, doubtful = held.count(WANTED[claim.holder or Holder.RU]), held.count(Status.CONTESTED)
    low, high = 100 * count / len(ids), 100 * (count + doubtful) / len(ids)
    near = Near(count, len(ids), RADIUS_KM)
    judged = replace(ready, claimed=claimed, assessed=Range(low, high), figure=low, near=near)
    return replace(compare(judged, size=0.0), gap_km2=None)


def count_taken(holder: Holder, place_id: str, start: date, ready: Judgement, control: Control) -> Near | None:
    """How many settlements near one came to be drawn as a side's from one day to the day judged; None without any."""
    ids = [near for near in control.neighbours.list_near(place_id, RADIUS_KM) if near in control.assessments.place_ids]
    if not ids or ready.as_of is None:
        return None
    before = find_statuses(ids, ready.assessor_id, start, control)
    after = find_statuses(ids, ready.assessor_id, ready.as_of, control)
    wanted = WANTED[holder]
    taken = sum(then is not wanted and now is wanted for then, now in zip(before, after, strict=True))
    return Near(taken, len(ids), RADIUS_KM)


def find_statuses(place_ids: list[str], assessor_id: str, day: date, control: Control) -> list[Status]:
    """The statuses of settlements on a day that the assessor drew."""
    found = (control.assessments.find(place_id, assessor_id, day) for place_id in place_ids)
    return [Status.UKRAINIAN_HELD if interval is None else interval.status for interval in found]
