"""How long after a claim of capture or loss each assessor agreed, or how long before, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from articles.records import Claim, Extent, Holder, Modality, Polarity, Predicate
from dashboard.model.records import PlacedClaim
from dashboard.model.verdicts.judging import find_day
from dashboard.model.verdicts.settlements import WANTED, is_whole
from geodata.assessments import Assessment
from geodata.assessors import Status
from geodata.records import Place, PlaceKind
from geodata.shares import Control

CHANGES = frozenset({Predicate.CAPTURED, Predicate.LOST, Predicate.WITHDREW})
MOST_DAYS_BEFORE = 365  # an interval that began longer before and was over by the day is of another event


@dataclass(frozen=True, slots=True)
class Lag:
    """When one assessor agreed with a claim that a settlement changed hands.

    Attributes
    ----------
    claimed_on : the day the claim is about.
    agreed_on : first day drawn on which the assessor gave the side the whole place; None where it never did up to
        ``last``.
    after : day of the last map that did not agree: the change lies between it and ``agreed_on``.
    days : ``agreed_on`` less ``claimed_on``; negative where the assessor was first, None where it never agreed.
    reversals : days on which the place was drawn otherwise again after the assessor had agreed.
    last : the last day that the assessor drew.
    """

    claim_id: str
    place_id: str
    assessor_id: str
    claimed_on: date
    agreed_on: date | None
    after: date | None
    days: int | None
    reversals: tuple[date, ...]
    last: date


def has_lag(claim: Claim) -> bool:
    """Whether a claim says, as a fact, that a whole place changed hands."""
    return (
        claim.predicate in CHANGES
        and claim.holder is not None
        and claim.polarity is Polarity.AFFIRMED
        and claim.modality in {Modality.ACTUAL, Modality.HISTORICAL}
        and claim.extent in {None, Extent.ALL}
        and claim.share_pct is None
        and claim.area_km2 is None
    )


def measure_lags(placed: PlacedClaim, control: Control) -> list[Lag]:
    """The lags of a claim: of each of its settlements by each assessor; none where it has none."""
    day = find_day(placed)
    if day is None or not has_lag(placed.claim):
        return []
    return [
        measure_lag(placed.claim.id, place, placed.claim.holder or Holder.RU, day, name, control)
        for place in placed.places
        if place.kind is PlaceKind.SETTLEMENT and place.id in control.assessments.place_ids
        for name in control.assessments.coverage
    ]


def measure_lag(claim_id: str, place: Place, holder: Holder, day: date, name: str, control: Control) -> Lag:
    """The lag of one assessor for one settlement.

    Of several intervals that agree the one that stands on the day counts, else the first one after it, else the last
    one before it that began within a year.
    """
    history = list_wholes(place.id, name, holder, control)
    coverage = control.assessments.coverage[name]
    agreeing = [interval for interval in history if interval.status is WANTED[holder]]
    chosen = choose_interval(agreeing, day)
    if chosen is None:
        return Lag(claim_id, place.id, name, day, None, None, None, (), coverage.last)
    reversals = tuple(
        interval.start for interval in history if interval.start > chosen.start and interval.status is not chosen.status
    )
    after = control.assessments.find_last_other(chosen)
    days = (chosen.start - day).days
    return Lag(claim_id, place.id, name, day, chosen.start, after, days, reversals, coverage.last)


def list_wholes(place_id: str, name: str, holder: Holder, control: Control) -> list[Assessment]:
    """The history of a place as far as a claim of all of it goes.

    Of a town that was ever divided the intervals in which a side held all of it, and between them "contested"; of
    others the intervals of their point.
    """
    steps = control.towns.list_steps(place_id, name)
    if not steps:
        return control.assessments.history(place_id, name)
    whole: list[Assessment] = []
    for day, held in steps:
        status = WANTED[holder] if is_whole(held, holder) else Status.CONTESTED
        if whole and whole[-1].status is status:
            continue
        if whole:
            whole[-1] = replace(whole[-1], end=day)
        whole.append(Assessment(place_id, name, status, "drawn", day, None))
    return whole


def choose_interval(agreeing: list[Assessment], day: date) -> Assessment | None:
    """The interval that answers a claim of a day; see :func:`measure_lag`."""
    for interval in agreeing:
        if interval.start <= day and (interval.end is None or day < interval.end):
            return interval
        if interval.start > day:
            return interval
    before = [interval for interval in agreeing if 0 <= (day - interval.start).days <= MOST_DAYS_BEFORE]
    return before[-1] if before else None
