"""Judging what is claimed to have been gained: ground that changed hands in the days before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from articles.records import Claim, Holder
from dashboard.model.verdicts.areas import compare
from dashboard.model.verdicts.nearby import count_taken
from dashboard.model.verdicts.ranges import read_range
from dashboard.model.verdicts.records import Cause, Judgement, Range, Unit, Verdict
from geodata.records import Place, PlaceKind
from geodata.shares import Control, compare_days

# "Advanced" without a period: maps follow by days, so ground taken up to a month before counts as the same movement.
LOOK_BACK = timedelta(days=30)
LEAST_KM2 = 1.0  # less is the drawing's own noise


def judge_movement(claim: Claim, place: Place, ready: Judgement, control: Control) -> Judgement:
    """The verdict on an advance: whether the ground around changed hands that way.

    Around a settlement it shows in the settlements near it and in the ground of its raion; either bears the claim out.
    An amount needs the days between which it was gained.
    """
    if claim.area_km2 is not None or claim.share_pct is not None:
        return judge_gain(claim, place, ready, control)
    ground = _find_ground(place, control)
    assert ready.as_of is not None
    start = control.assessments.coverage[ready.assessor_id].find_drawn(ready.as_of - LOOK_BACK)
    if ground is None:
        return replace(ready, cause=Cause.NOT_MEASURED)
    if start is None:
        return replace(ready, cause=Cause.NOT_DRAWN)
    change = compare_days(control.measures, ground, ready.assessor_id, start, ready.as_of)
    gained = change.gained_km2 if claim.holder is Holder.RU else change.lost_km2
    near = count_taken(claim.holder or Holder.RU, place.id, start, ready, control)
    judged = replace(ready, figure=gained, assessed=Range(gained, gained, Unit.KM2), near=near)
    if gained >= LEAST_KM2 or (near is not None and near.count):
        return replace(judged, verdict=Verdict.SUPPORTED, cause=Cause.MOVED)
    return replace(judged, verdict=Verdict.CONTRADICTED, cause=Cause.NOT_MOVED)


def judge_gain(claim: Claim, place: Place, ready: Judgement, control: Control) -> Judgement:
    """The verdict on an amount gained since a day: between the net change and all ground that was gained.

    What was gained and lost again may rightly be counted or not, so either figure supports the claim.
    """
    if claim.since is None:
        return replace(ready, cause=Cause.NO_PERIOD)
    claimed, ground = read_range(claim), _find_ground(place, control)
    first = control.assessments.coverage[ready.assessor_id].find_drawn(claim.since)
    if claimed is None or claimed.unit is not Unit.KM2 or ground is None or ready.as_of is None:
        return replace(ready, cause=Cause.NOT_MEASURED)
    if first is None:
        return replace(ready, cause=Cause.NOT_DRAWN)
    change = compare_days(control.measures, ground, ready.assessor_id, first, ready.as_of)
    net, gross = change.net_km2 + change.beyond_border_km2, change.gained_km2 + max(change.beyond_border_km2, 0.0)
    if claim.holder is Holder.UA:
        net, gross = -net, change.lost_km2
    low, high = min(net, gross), max(net, gross)
    return compare(replace(ready, claimed=claimed, assessed=Range(low, high, Unit.KM2), figure=net), 0.0)


def _find_ground(place: Place, control: Control) -> str | None:
    """The place whose measured area an advance shows in; None where there is none."""
    if place.kind is PlaceKind.SETTLEMENT:
        cell = control.measures.cells.get(place.id)
        return None if cell is None else cell.raion_id or cell.region_id
    return place.id if place.id in control.measures.sizes else None
