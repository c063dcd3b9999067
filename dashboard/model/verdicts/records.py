"""The values of the comparison: what is claimed as a range, what is assessed as a range, and the verdict on both."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from geodata.assessors import Status


class Verdict(StrEnum):
    """How a claim stands to one assessor's map."""

    SUPPORTED = "supported"
    OVERSTATED = "overstated"
    UNDERSTATED = "understated"
    CONTRADICTED = "contradicted"
    CONTESTED = "contested"
    TOO_EARLY = "too_early"
    UNVERIFIABLE = "unverifiable"


class Cause(StrEnum):
    """Why a verdict is what it is; the sentence for it is made where it is shown."""

    WITHIN = "within"  # the two ranges meet
    BELOW = "below"  # the assessor gives less than was claimed
    ABOVE = "above"  # the assessor gives more than was claimed
    FAR_BELOW = "far_below"  # less than half of the least that was claimed
    DENIAL_HOLDS = "denial_holds"
    DENIAL_FAILS = "denial_fails"
    SAME_STATUS = "same_status"
    OTHER_STATUS = "other_status"
    CONTESTED_STATUS = "contested_status"
    AGREED_LATER = "agreed_later"
    MOVED = "moved"  # ground changed hands that way in the days before
    NOT_MOVED = "not_moved"
    NOT_OF_CONTROL = "not_of_control"  # annexation, encirclement, demands, threats, refusals
    NOT_A_FACT = "not_a_fact"  # forecast, condition, demand
    NOT_ON_A_MAP = "not_on_a_map"  # fighting, repelled attacks, part of a town
    NO_HOLDER = "no_holder"
    NO_DAY = "no_day"
    NO_PERIOD = "no_period"  # an amount gained, without the days between which
    NO_PLACE = "no_place"
    NOT_MEASURED = "not_measured"  # a place without a position or bounds
    NOT_DRAWN = "not_drawn"  # the assessor has no map of the day


class Unit(StrEnum):
    """What a range counts."""

    PERCENT = "percent"
    KM2 = "km2"


@dataclass(frozen=True, slots=True)
class Range:
    """From ``low`` to ``high``, both included."""

    low: float
    high: float
    unit: Unit = Unit.PERCENT

    def meets(self, other: Range) -> bool:
        """Whether the two have a value in common."""
        return self.low <= other.high and other.low <= self.high

    def holds(self, other: Range) -> bool:
        """Whether all of the other lies in this one."""
        return self.low <= other.low and other.high <= self.high


@dataclass(frozen=True, slots=True)
class Near:
    """So many of the settlements within a distance of one."""

    count: int
    of: int
    radius_km: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one claim about one place by one assessor.

    Attributes
    ----------
    place_id : None where the claim's words name no place that could be looked up.
    day : the day the claim is about; ``as_of`` the last day drawn up to it, ``map_day`` the day of the map that stood.
    claimed : the range that the words allow; None where they give none.
    assessed : what the assessor gives the claimed holder, with contested ground and error; None where it gives none.
    figure : the middle of it as drawn, percent or km2.
    gap : assessed less claimed, to the nearer end of the claimed range; zero inside it; in the unit of the ranges.
    gap_km2 : the same in square kilometres.
    error_points : what the share may be off because of the border, in the assessed range already.
    before_2022_km2 : part of the figure that the assessor leaves out and DeepState's line fills in.
    status : of a settlement.
    near : of the settlements around a place, those that the side holds or, of an advance, came to hold.
    agreed_on : first day drawn on which the assessor agreed, where that was later than the claim.
    """

    claim_id: str
    place_id: str | None
    assessor_id: str
    verdict: Verdict
    cause: Cause
    day: date | None = None
    as_of: date | None = None
    map_day: date | None = None
    claimed: Range | None = None
    assessed: Range | None = None
    figure: float | None = None
    gap: float | None = None
    gap_km2: float | None = None
    error_points: float | None = None
    before_2022_km2: float = 0.0
    status: Status | None = None
    contested_known: bool = True
    agreed_on: date | None = None
    near: Near | None = None
