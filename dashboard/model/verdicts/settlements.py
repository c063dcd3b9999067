"""Judging what is claimed of a settlement: a map has one status for it, and perhaps another one later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from articles.records import Claim, Extent, Holder
from dashboard.model.verdicts.records import Cause, Judgement, Verdict
from geodata.assessors import Status
from geodata.records import Place
from geodata.shares import Control

# An assessor that comes to agree within this time was late or the claim early; later it is about another event.
EARLY_DAYS = 90
WANTED = {Holder.RU: Status.RUSSIAN_HELD, Holder.UA: Status.UKRAINIAN_HELD}
_WHOLE = frozenset({None, Extent.ALL})


def judge_settlement(claim: Claim, place: Place, ready: Judgement, control: Control) -> Judgement:
    """The verdict on who holds a settlement."""
    if place.id not in control.assessments.place_ids:
        return replace(ready, cause=Cause.NOT_MEASURED)
    if claim.extent not in _WHOLE or claim.share_pct is not None:
        return replace(ready, cause=Cause.NOT_ON_A_MAP)
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


def find_agreement(place_id: str, judged: Judgement, wanted: Status, control: Control) -> date | None:
    """The first day after the one judged on which the assessor drew the wanted status; None where it never did."""
    assert judged.as_of is not None
    for interval in control.assessments.history(place_id, judged.assessor_id):
        if interval.status is wanted and interval.start > judged.as_of:
            return interval.start
    return None
