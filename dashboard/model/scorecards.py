"""How often, and how soon, an assessor came to agree with what a claimant said had changed hands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from articles.records import Holder, Side
from dashboard.model.lag import Lag
from dashboard.model.records import PlacedClaim

WITHIN_DAYS = (7, 30, 90)
SMALL_SAMPLE = 10  # below, shares say little and are marked
OWN_HOLDERS = {Side.RU: Holder.RU, Side.UA: Holder.UA}


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The claims of capture and loss by one side or claimant, against one assessor, all years or one.

    Attributes
    ----------
    within : of the claims, how many the assessor agreed with up to 7, 30 and 90 days after the day claimed, earlier
        agreement included.
    never : how many it did not agree with up to its last day.
    median_days, first_days, last_days : of the lags of those it agreed with; None where there are none.
    """

    who: str
    side: Side
    assessor_id: str
    year: int | None
    claims: int
    within: tuple[int, int, int]
    never: int
    median_days: float | None
    first_days: int | None
    last_days: int | None

    @property
    def is_small(self) -> bool:
        """Whether there are too few claims for shares to say much."""
        return self.claims < SMALL_SAMPLE


@dataclass(frozen=True, slots=True)
class Scores:
    """The scorecards of the sides, of the sides by year, and of the claimants."""

    by_side: tuple[Scorecard, ...]
    by_year: tuple[Scorecard, ...]
    by_claimant: tuple[Scorecard, ...]


def make_scores(measured: Sequence[tuple[PlacedClaim, Sequence[Lag]]]) -> Scores:
    """All scorecards of these claims and their lags."""
    return Scores(
        tuple(make_scorecards(measured)),
        tuple(make_scorecards(measured, by_year=True)),
        tuple(make_scorecards(measured, by_claimant=True)),
    )


def is_conceding(placed: PlacedClaim) -> bool:
    """Whether a party says that the other side holds or took the place: against its own interest, so it weighs more."""
    own = OWN_HOLDERS.get(placed.claim.claimant_side)
    holder = placed.claim.holder
    is_denied = placed.claim.polarity == "denied"
    return own is not None and holder is not None and (holder is own) == is_denied


def make_scorecards(
    measured: Iterable[tuple[PlacedClaim, Sequence[Lag]]], *, by_claimant: bool = False, by_year: bool = False
) -> list[Scorecard]:
    """The scorecards of all sides, or of all claimants, by the assessors; most claims first."""
    groups: dict[tuple[str, Side, str, int | None], list[Lag]] = defaultdict(list)
    for placed, lags in measured:
        side = placed.claim.claimant_side
        who = placed.claim.claimant if by_claimant else str(side)
        for lag in lags:
            groups[who, side, lag.assessor_id, lag.claimed_on.year if by_year else None].append(lag)
    cards = [_make_card(*key, lags) for key, lags in groups.items()]
    return sorted(cards, key=lambda card: (-card.claims, card.who, card.assessor_id, card.year or 0))


def _make_card(who: str, side: Side, assessor_id: str, year: int | None, lags: Sequence[Lag]) -> Scorecard:
    days = [lag.days for lag in lags if lag.days is not None]
    seven, thirty, ninety = (sum(lag <= most for lag in days) for most in WITHIN_DAYS)
    return Scorecard(
        who,
        side,
        assessor_id,
        year,
        len(lags),
        (seven, thirty, ninety),
        len(lags) - len(days),
        median(days) if days else None,
        min(days, default=None),
        max(days, default=None),
    )
