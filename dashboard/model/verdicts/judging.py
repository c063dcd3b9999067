"""Judging a claim: which question its words put to a map, and what each assessor's map answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from articles.records import Claim, Modality, Polarity, Predicate
from dashboard.model.records import PlacedClaim
from dashboard.model.verdicts.areas import judge_area
from dashboard.model.verdicts.movement import judge_movement
from dashboard.model.verdicts.nearby import judge_around
from dashboard.model.verdicts.records import Cause, Judgement, Verdict
from dashboard.model.verdicts.settlements import judge_settlement
from geodata.assessments import Coverage
from geodata.records import Place, PlaceKind
from geodata.shares import Control

DAY = timedelta(days=1)

# What says something else than who holds the ground.
_NOT_OF_CONTROL = frozenset(
    {
        Predicate.ANNEXED,
        Predicate.ENCIRCLED,
        Predicate.DEMANDS_WITHDRAWAL,
        Predicate.THREATENS_FORCE,
        Predicate.REJECTS_CONCESSION,
    }
)
_NOT_ON_A_MAP = frozenset({Predicate.REPELLED, Predicate.CONTESTED})


def judge_claim(placed: PlacedClaim, control: Control) -> list[Judgement]:
    """The verdicts on a claim: by each assessor for each of its places, in the order of the quote.

    A claim without a located place gets one verdict by each assessor, without a place.
    """
    places: tuple[Place | None, ...] = placed.places or (() if placed.surrounded else (None,))
    day, coverages = find_day(placed), control.assessments.coverage.values()
    return [
        judge_place(placed.claim, place, day, coverage, control, around=around)
        for around, own in ((False, places), (True, placed.surrounded))
        for place in own
        for coverage in coverages
    ]


def find_day(placed: PlacedClaim) -> date | None:
    """The day that a claim is about: the one it names, else, of what it says is so now, the day of publication."""
    if placed.claim.event_date is not None or placed.claim.modality is Modality.HISTORICAL:
        return placed.claim.event_date
    return placed.article.published.day


def judge_place(
    claim: Claim, place: Place | None, day: date | None, coverage: Coverage, control: Control, *, around: bool = False
) -> Judgement:
    """The verdict by one assessor on what a claim says of one place, or of the ground around a settlement."""
    blank = Judgement(
        claim.id,
        None if place is None else place.id,
        coverage.assessor.id,
        Verdict.UNVERIFIABLE,
        Cause.NOT_A_FACT,
        day=day,
    )
    for cause in _list_hindrances(claim, place, day):
        return replace(blank, cause=cause)
    assert place is not None
    assert day is not None
    as_of = coverage.find_drawn(day)
    if as_of is None:
        return replace(blank, cause=Cause.NOT_DRAWN)
    map_day = coverage.find_map(as_of) or as_of
    ready = replace(blank, as_of=as_of, map_day=map_day, contested_known=coverage.tells_contested(as_of))
    judged = (_ask_surroundings if around else _ask_map)(claim, place, ready, control)
    return negate(judged) if claim.polarity is Polarity.DENIED else judged


def _ask_surroundings(claim: Claim, place: Place, ready: Judgement, control: Control) -> Judgement:
    if claim.area_km2 is not None:
        return replace(ready, cause=Cause.NOT_MEASURED)
    # An advance shows in the fields between settlements too, so the ground of the raion is asked as well.
    ask = judge_movement if claim.predicate is Predicate.ADVANCED else judge_around
    return ask(claim, place, ready, control)


def _ask_map(claim: Claim, place: Place, ready: Judgement, control: Control) -> Judgement:
    if claim.predicate is Predicate.ADVANCED or (claim.area_km2 is not None and claim.predicate is Predicate.CAPTURED):
        return judge_movement(claim, place, ready, control)
    if place.kind is PlaceKind.SETTLEMENT:
        return judge_settlement(claim, place, ready, control)
    return judge_area(claim, place, ready, control)


def _list_hindrances(claim: Claim, place: Place | None, day: date | None) -> Iterator[Cause]:
    """What keeps a claim from being asked of any map, the first that counts first."""
    if claim.predicate in _NOT_OF_CONTROL:
        yield Cause.NOT_OF_CONTROL
    if claim.predicate is Predicate.FORECAST or claim.modality not in {Modality.ACTUAL, Modality.HISTORICAL}:
        yield Cause.NOT_A_FACT
    if claim.predicate in _NOT_ON_A_MAP:
        yield Cause.NOT_ON_A_MAP
    if claim.holder is None:
        yield Cause.NO_HOLDER
    if place is None:
        yield Cause.NO_PLACE
    if day is None:
        yield Cause.NO_DAY


def negate(judgement: Judgement) -> Judgement:
    """The verdict on the denial of what was judged: what the map contradicts is rightly denied, and the other way.

    Where the error of a figure reaches over the end of what is denied, the map cannot refute the denial.
    """
    if judgement.verdict in {Verdict.UNVERIFIABLE, Verdict.CONTESTED}:
        return judgement
    claimed, assessed = judgement.claimed, judgement.assessed
    is_outside = claimed is not None and assessed is not None and not claimed.holds(assessed)
    if judgement.verdict is Verdict.SUPPORTED and not is_outside:
        return replace(judgement, verdict=Verdict.CONTRADICTED, cause=Cause.DENIAL_FAILS, agreed_on=None)
    return replace(judgement, verdict=Verdict.SUPPORTED, cause=Cause.DENIAL_HOLDS, agreed_on=None)
