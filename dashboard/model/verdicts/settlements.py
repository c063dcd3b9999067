"""Judging what is claimed of a settlement: how much of a town is held, or the one status of a smaller place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from articles.records import Claim, Extent, Holder
from dashboard.model.verdicts.areas import compare
from dashboard.model.verdicts.ranges import EXTENTS, read_range
from dashboard.model.verdicts.records import Cause, Judgement, Range, Unit, Verdict
from geodata.assessors import Status
from geodata.records import Place
from geodata.shares import Control
from geodata.towns import ERROR_POINTS

# An assessor that comes to agree within this time was late or the claim early; later it is about another event.
EARLY_DAYS = 90
WANTED = {Holder.RU: Status.RUSSIAN_HELD, Holder.UA: Status.UKRAINIAN_HELD}
_WHOLE = frozenset({None, Extent.ALL})


def judge_settlement(claim: Claim, place: Place, ready: Judgement, control: Control) -> Judgement:
    """The verdict on who holds a settlement."""
    if place.id not in control.assessments.place_ids:
        return replace(ready, cause=Cause.NOT_MEASURED)
    assert ready.as_of is not None
    held = control.towns.measure(place.id, ready.assessor_id, ready.as_of)
    if held is not None:
        return judge_town(claim, place, held, ready, control)
    if claim.extent not in _WHOLE or claim.share_pct is not None:
        return replace(ready, cause=Cause.NOT_ON_A_MAP)
    return judge_status(claim, place, ready, control)


def judge_town(claim: Claim, place: Place, held: float, ready: Judgement, control: Control) -> Judgement:
    """The verdict on a town that was ever divided: its percent, with what its disc is not the town."""
    claimed = read_range(claim) or EXTENTS[Extent.ALL]
    if claimed.unit is not Unit.PERCENT:
        return replace(ready, cause=Cause.NOT_ON_A_MAP)
    holder = claim.holder or Holder.RU
    figure = held if holder is Holder.RU else 100 - held
    assessed = Range(max(figure - ERROR_POINTS, 0.0), min(figure + ERROR_POINTS, 100.0))
    judged = compare(
        replace(ready, claimed=claimed, assessed=assessed, figure=figure, error_points=ERROR_POINTS), size=0.0
    )
    if judged.verdict in {Verdict.SUPPORTED, Verdict.UNDERSTATED} or claim.extent not in _WHOLE or claim.share_pct:
        return replace(judged, gap_km2=None)
    later = find_whole(place.id, judged, holder, control)
    is_soon = later is not None and ready.as_of is not None and (later - ready.as_of).days <= EARLY_DAYS
    verdict, cause = (Verdict.TOO_EARLY, Cause.AGREED_LATER) if is_soon else (judged.verdict, judged.cause)
    return replace(judged, verdict=verdict, cause=cause, agreed_on=later, gap_km2=None)


def judge_status(claim: Claim, place: Place, ready: Judgement, control: Control) -> Judgement:
    """The verdict on a settlement by the status of its point."""
    assert ready.as_of is not None
    interval = control.assessments.find(place.id, ready.assessor_id, ready.as_of)
    status = Status.UKRAINIAN_HELD if interval is None else interval.status
    judged = replace(ready, status=status)
    wanted = WANTED[claim.holder or Holder.RU]
    if status is wanted:
        return replace(judged, verdict=Verdict.SUPPORTED, cause=Cause.SAME_STATUS)
    later = find_agreement(place.id, judged, wanted, control)
    if later is not None and (later - ready.as_of).days <= EARLY_DAYS:
        return replace(judged, verdict=Verdict.TOO_EARLY, cause=Cause.AGREED_LATER, agreed_on=later)
    if status is Status.CONTESTED:
        return replace(judged, verdict=Verdict.CONTESTED, cause=Cause.CONTESTED_STATUS, agreed_on=later)
    return replace(judged, verdict=Verdict.CONTRADICTED, cause=Cause.OTHER_STATUS, agreed_on=later)


def is_whole(held: float, holder: Holder) -> bool:
    """Whether a town's percent, with its error, allows that a side holds all of it."""
    return (held if holder is Holder.RU else 100 - held) + ERROR_POINTS >= EXTENTS[Extent.ALL].low


def find_whole(place_id: str, judged: Judgement, holder: Holder, control: Control) -> date | None:
    """The first day after the one judged on which a side held all of a town; None where it never did."""
    for day, held in control.towns.list_steps(place_id, judged.assessor_id):
        if judged.as_of is not None and day > judged.as_of and is_whole(held, holder):
            return day
    return None


def find_agreement(place_id: str, judged: Judgement, wanted: Status, control: Control) -> date | None:
    """The first day after the one judged on which the assessor drew the wanted status; None where it never did."""
    assert judged.as_of is not None
    for interval in control.assessments.history(place_id, judged.assessor_id):
        if interval.status is wanted and interval.start > judged.as_of:
            return interval.start
    return None
