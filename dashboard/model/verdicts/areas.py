"""Judging what is claimed of the country, an oblast, a raion or several oblasts: shares and areas."""

from __future__ import annotations

from dataclasses import replace

from articles.records import Claim, Extent, Holder, Predicate
from dashboard.model.verdicts.ranges import EXTENTS, read_range
from dashboard.model.verdicts.records import Cause, Judgement, Range, Unit, Verdict
from geodata.records import Place
from geodata.shares import Control

FAR_BELOW_PART = 0.5  # an assessor that gives less than half of the least claimed contradicts the claim
# Without an extent "took" and "holds" mean all of it; a "loss" and a withdrawal may be of a part.
_WHOLE = frozenset({Predicate.CONTROLS, Predicate.CAPTURED})


def judge_area(claim: Claim, place: Place, ready: Judgement, control: Control) -> Judgement:
    """The verdict on a share or area of a place that has one."""
    parts = place.part_ids or (place.id,)
    if not all(part in control.measures.sizes for part in parts):
        return replace(ready, cause=Cause.NOT_MEASURED)
    claimed = read_range(claim) or EXTENTS[Extent.ALL if claim.predicate in _WHOLE else Extent.PART]
    size = sum(control.measures.size_of(part) for part in parts)
    judged = measure_holding(claim.holder or Holder.RU, parts, size, replace(ready, claimed=claimed), control)
    return compare(judged, size)


def measure_holding(
    holder: Holder, parts: tuple[str, ...], size: float, ready: Judgement, control: Control
) -> Judgement:
    """What the assessor gives a side of some places together, as a range: contested ground may be either's."""
    assert ready.as_of is not None
    day, name, measures = ready.as_of, ready.assessor_id, control.measures
    held = sum(measures.measure(name, "russian_held", part, day) for part in parts)
    contested = sum(measures.measure(name, "contested", part, day) for part in parts) if ready.contested_known else 0.0
    before = sum(measures.measure(name, "before_2022", part, day) for part in parts)
    errors = [measures.border_error(part, name) for part in parts]
    error_km2 = sum((error or 0.0) / 100 * measures.size_of(part) for part, error in zip(parts, errors, strict=True))
    figure = held if holder is Holder.RU else size - held - contested
    low, high = max(figure - error_km2, 0.0), min(figure + contested + error_km2, size)
    scale = 100 / size if ready.claimed is not None and ready.claimed.unit is Unit.PERCENT else 1.0
    return replace(
        ready,
        assessed=Range(low * scale, high * scale, Unit.PERCENT if scale != 1.0 else Unit.KM2),
        figure=figure * scale,
        error_points=None if None in errors else error_km2 * 100 / size,
        before_2022_km2=before if holder is Holder.RU else 0.0,
    )


def compare(judged: Judgement, size: float) -> Judgement:
    """The verdict where two ranges are known."""
    claimed, assessed = judged.claimed, judged.assessed
    if claimed is None or assessed is None:
        return replace(judged, cause=Cause.NOT_MEASURED)
    if claimed.meets(assessed):
        return replace(judged, verdict=Verdict.SUPPORTED, cause=Cause.WITHIN, gap=0.0, gap_km2=0.0)
    is_below = assessed.high < claimed.low
    gap = assessed.high - claimed.low if is_below else assessed.low - claimed.high
    gap_km2 = gap * size / 100 if claimed.unit is Unit.PERCENT else gap
    measured = replace(judged, gap=gap, gap_km2=gap_km2)
    if not is_below:
        return replace(measured, verdict=Verdict.UNDERSTATED, cause=Cause.ABOVE)
    if assessed.high < claimed.low * FAR_BELOW_PART:
        return replace(measured, verdict=Verdict.CONTRADICTED, cause=Cause.FAR_BELOW)
    return replace(measured, verdict=Verdict.OVERSTATED, cause=Cause.BELOW)
