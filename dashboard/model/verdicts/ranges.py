"""What the words of a claim allow, as a range of the place: one table, each line with its reason."""

from __future__ import annotations

from articles.records import Bound, Claim, Extent
from dashboard.language import mark
from dashboard.model.verdicts.records import Range, Unit

# Percent of the place that each word allows. Below 1 and above 99 a map of this scale tells nothing apart from nothing
# and all: the strip along the border alone is about a percent of an oblast.
EXTENTS = {
    Extent.ALL: Range(99.0, 100.0),
    Extent.MOST: Range(50.0, 95.0),
    Extent.PART: Range(1.0, 99.0),
    Extent.NONE: Range(0.0, 1.0),
}
EXTENT_REASONS = {
    Extent.ALL: mark("“all”, “fully”, and a place named without any extent; the border alone is worth about a percent"),
    Extent.MOST: mark("more than half; who holds nearly all would say so"),
    Extent.PART: mark("something, and not all"),
    Extent.NONE: mark("nothing, but for what the border is worth"),
}

# How far a figure may be meant, by its hedge: a part of itself, and at least so many points (of a share).
ABOUT_PART, ABOUT_POINTS = 0.10, 1.0
EXACT_PART, EXACT_POINTS = 0.02, 0.5
NEARLY_PART = 0.15
OVER_PART = 0.25
BOUND_REASONS = {
    None: mark("a bare figure: what rounding leaves"),
    Bound.ABOUT: mark("a tenth of it to either side"),
    Bound.OVER: mark("it or more; who holds far more would name a rounder figure"),
    Bound.UNDER: mark("it or less, and near it: “nearly”, “up to”"),
}


def read_range(claim: Claim) -> Range | None:
    """The range of a claim: of its share, else of its area, else of its extent; None where it has none of them."""
    if claim.share_pct is not None:
        return spread_share(claim.share_pct, claim.bound)
    if claim.area_km2 is not None:
        return Range(*spread_figure(claim.area_km2, claim.bound, least=0.0, exact=0.0), Unit.KM2)
    return EXTENTS[claim.extent] if claim.extent is not None else None


def spread_share(share_pct: float, bound: Bound | None) -> Range:
    """What a share with its hedge allows."""
    low, high = spread_figure(share_pct, bound, least=ABOUT_POINTS, exact=EXACT_POINTS)
    return Range(max(low, 0.0), min(high, 100.0))


def spread_figure(value: float, bound: Bound | None, *, least: float, exact: float) -> tuple[float, float]:
    """The lowest and highest value that a figure with its hedge allows."""
    if bound is Bound.ABOUT:
        width = max(value * ABOUT_PART, least)
        return value - width, value + width
    if bound is Bound.OVER:
        return value, value + max(value * OVER_PART, least)
    if bound is Bound.UNDER:
        return value - max(value * NEARLY_PART, least), value
    width = max(value * EXACT_PART, exact)
    return value - width, value + width
