"""Claimed beside assessed: the newest claim of each side about each region, and what every assessor gives."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from articles.records import Claim, Extent, Holder, Modality, Polarity, Predicate, Side
from dashboard.model.records import PlacedClaim
from dashboard.model.verdicts.judging import find_day, judge_claim
from dashboard.model.verdicts.records import Judgement, Range, Unit
from geodata.records import PlaceKind
from geodata.shares import Control

REGIONS = frozenset({PlaceKind.COUNTRY, PlaceKind.OBLAST})
HOLDING = frozenset({Predicate.CONTROLS, Predicate.CAPTURED})


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claim of a share of one region, and the verdict of every assessor that drew its day.

    Attributes
    ----------
    claimed : percent that the words allow, as Russian-held whichever side they speak of.
    assessed : assessor -> percent drawn as Russian-held, and its range with what it may be off.
    """

    placed: PlacedClaim
    place_id: str
    day: date
    claimed: Range
    assessed: dict[str, tuple[float, Range]]
    judgements: tuple[Judgement, ...]


def compare_newest(claims: Iterable[PlacedClaim], control: Control) -> list[Comparison]:
    """For each region and side the newest claim of a share that at least one assessor drew the day of.

    In the order of places, then of sides. Claims that deny, foresee or ask for something are left out, and so is "parts
    of it", which nearly every share bears out.
    """
    newest: dict[tuple[str, Side], Comparison] = {}
    for placed in claims:
        if not is_share(placed.claim):
            continue
        for found in compare_claim(placed, control):
            key = (found.place_id, placed.claim.claimant_side)
            known = newest.get(key)
            if known is None or (known.day, known.placed.claim.id) < (found.day, placed.claim.id):
                newest[key] = found
    return [newest[key] for key in sorted(newest, key=lambda key: (key[0], list(Side).index(key[1])))]


def compare_claim(placed: PlacedClaim, control: Control) -> list[Comparison]:
    """A claim beside what is assessed, for each of its regions."""
    day = find_day(placed)
    ids = [place.id for place in placed.places if place.kind in REGIONS]
    judged = judge_claim(placed, control) if day is not None and ids else []
    found = []
    for place_id in ids:
        own = tuple(each for each in judged if each.place_id == place_id and _is_measured(each))
        if own and day is not None and own[0].claimed is not None:
            holder = placed.claim.holder or Holder.RU
            assessed = {each.assessor_id: _turn_figure(each, holder) for each in own}
            found.append(Comparison(placed, place_id, day, _turn(own[0].claimed, holder), assessed, own))
    return found


def is_share(claim: Claim) -> bool:
    """Whether a claim says as a fact how much of a place a side holds."""
    says_much = claim.share_pct is not None or claim.extent not in {None, Extent.PART}
    is_fact = claim.modality in {Modality.ACTUAL, Modality.HISTORICAL} and claim.polarity is Polarity.AFFIRMED
    return claim.predicate in HOLDING and says_much and is_fact


def _is_measured(judgement: Judgement) -> bool:
    claimed, assessed = judgement.claimed, judgement.assessed
    return (
        claimed is not None and assessed is not None and judgement.figure is not None and claimed.unit is Unit.PERCENT
    )


def _turn(values: Range, holder: Holder) -> Range:
    """A range of what one side holds as one of what Russia holds."""
    return values if holder is Holder.RU else Range(100 - values.high, 100 - values.low, values.unit)


def _turn_figure(judgement: Judgement, holder: Holder) -> tuple[float, Range]:
    assert judgement.figure is not None
    assert judgement.assessed is not None
    figure = judgement.figure if holder is Holder.RU else 100 - judgement.figure
    return figure, _turn(judgement.assessed, holder)
