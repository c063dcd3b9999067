"""What is drawn of a place over time by each assessor, how far they differ, and what share of it was claimed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from articles.records import Holder
from dashboard.model.claim_index import Entry
from dashboard.model.comparison import REGIONS, is_share
from dashboard.model.records import PlacedClaim
from dashboard.model.spread import SpreadStep, StatusStep, join_steps, measure_spread
from dashboard.model.verdicts.ranges import read_range
from dashboard.model.verdicts.records import Range, Unit
from dashboard.model.verdicts.settlements import is_whole
from geodata.assessors import Status
from geodata.records import Place
from geodata.series import Point, series
from geodata.shares import Control


@dataclass(frozen=True, slots=True)
class ShareClaim:
    """A claim of how much of a region is held: percent that the words allow, as Russian-held."""

    placed: PlacedClaim
    day: date
    claimed: Range


@dataclass(frozen=True, slots=True)
class ShareLine:
    """The share of a region: by assessor the days on which it changed, the spread, and the claims of it."""

    place_id: str
    points: Mapping[str, tuple[Point, ...]]
    spread: tuple[SpreadStep, ...]
    claims: tuple[ShareClaim, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """One assessor's status of a settlement over the days ``[start, end)``, ``end`` None up to its last day.

    ``held_pct`` is how much of a town that was ever divided is Russian-held; None of a place that has one status.
    """

    assessor_id: str
    status: Status
    start: date
    end: date | None
    held_pct: float | None


def read_line(control: Control, place_id: str, entries: Iterable[Entry]) -> ShareLine:
    """Read the line of the country, a first-level unit or a raion; raises UnknownPlaceError for any other place."""
    points = {
        name: tuple(step for step in series(control, place_id, name) if isinstance(step, Point))
        for name in control.assessments.coverage
    }
    return ShareLine(place_id, points, tuple(measure_spread(control, place_id)), list_share_claims(entries, place_id))


def list_share_claims(entries: Iterable[Entry], place_id: str) -> tuple[ShareClaim, ...]:
    """The claims of a share or an extent of exactly this region, in the order of the days they are about.

    "Parts of it" is left out, as in :func:`dashboard.model.comparison.is_share`: nearly every share bears it out.
    """
    found = []
    for entry in entries:
        claim = entry.placed.claim
        places = [place.id for place in entry.placed.places if place.kind in REGIONS]
        claimed = read_range(claim) if place_id in places and is_share(claim) else None
        if claimed is None or claimed.unit is not Unit.PERCENT or entry.meant is None:
            continue
        if claim.holder is Holder.UA:
            claimed = Range(100 - claimed.high, 100 - claimed.low)
        found.append(ShareClaim(entry.placed, entry.meant, claimed))
    return tuple(sorted(found, key=lambda each: (each.day, each.placed.claim.id)))


def thin_points(points: Sequence[Point], *, least_points: float) -> list[Point]:
    """The points without the smallest steps: what a line of this size cannot show. The first and the last stay."""
    kept = list(points[:1])
    for point in points[1:]:
        if abs(point.share_pct - kept[-1].share_pct) >= least_points:
            kept.append(point)
    return kept if not points or kept[-1] is points[-1] else [*kept, points[-1]]


def thin_spread(steps: Sequence[SpreadStep], *, least_points: float) -> list[SpreadStep]:
    """The same of the band between the lowest and the highest share."""
    kept = list(steps[:1])
    for step in steps[1:]:
        low, high = kept[-1].spread.low_pct, kept[-1].spread.high_pct
        if max(abs(step.spread.low_pct - low), abs(step.spread.high_pct - high)) >= least_points:
            kept.append(step)
    return kept if not steps or kept[-1] is steps[-1] else [*kept, steps[-1]]


def list_bands(control: Control, place: Place) -> list[Band]:
    """The statuses of a settlement by every assessor, in the order of assessors and days.

    Of a town that was ever divided its percent decides: contested is what neither side holds the whole of.

    Raises
    ------
    UnknownPlaceError
        If the assessments know no such settlement.
    """
    return [band for name in control.assessments.coverage for band in _list_own(control, place.id, name)]


def merge_bands(bands: Iterable[Band]) -> list[Band]:
    """Bands of one assessor and status after each other as one: the steps of a divided town are no events.

    The percent is that of the first.
    """
    merged: list[Band] = []
    for band in bands:
        before = merged[-1] if merged else None
        if before is None or (before.assessor_id, before.status) != (band.assessor_id, band.status):
            merged.append(band)
        else:
            merged[-1] = replace(before, end=band.end)
    return merged


def compare_bands(control: Control, bands: Iterable[Band]) -> list[StatusStep]:
    """The statuses by every assessor on every day on which one of them changed, in the order of days."""
    lines: dict[str, list[tuple[date, Status]]] = {}
    for band in merge_bands(bands):
        lines.setdefault(band.assessor_id, []).append((band.start, band.status))
    return [StatusStep(day, given) for day, given in join_steps(control, lines)]


def _list_own(control: Control, place_id: str, name: str) -> list[Band]:
    steps = control.towns.list_steps(place_id, name)
    if not steps:
        history = control.assessments.history(place_id, name)
        return [Band(name, each.status, each.start, each.end, None) for each in history]
    ends = [day for day, _ in steps[1:]] + [None]
    return [Band(name, _read_status(held), day, end, held) for (day, held), end in zip(steps, ends, strict=True)]


def _read_status(held: float) -> Status:
    if is_whole(held, Holder.RU):
        return Status.RUSSIAN_HELD
    return Status.UKRAINIAN_HELD if is_whole(held, Holder.UA) else Status.CONTESTED
