"""Who held how much on the chosen day, by each assessor in its own name: a table, and notes for its readers."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.language import format_number, mark, say
from dashboard.model.against import Against
from dashboard.views.maps import STRONG_REGIONS
from dashboard.views.text import NBSP, format_area, format_day
from geodata.assessments import Coverage, DayAssessment
from geodata.assessors import INVASION, Status
from geodata.hierarchy import COUNTRY_ID
from geodata.shares import Control, Level, Share, Spread, shares, spreads

NOT_COVERED = mark("not covered")
NOTHING = mark("none drawn")
SMALLEST_KM2 = 0.5  # what would read as 0 km²
SMALLEST_PCT = 0.05


@dataclass(frozen=True, slots=True)
class DayShares:
    """The shares of one day: what each assessor drew, and what of each place it drew as Russian-held.

    Attributes
    ----------
    drawn : assessor -> its drawing, for each that covers the day, without the settlements.
    held : place -> assessor -> share; the four oblasts first, then others with any such ground, the country last.
    """

    day: date
    coverage: Mapping[str, Coverage]
    drawn: Mapping[str, DayAssessment]
    held: Mapping[str, Mapping[str, Share]]
    spread: Mapping[str, Spread]


def read_shares(control: Control, day: date) -> DayShares:
    """Read the shares of a day that some assessor covers; raises OutsideCoverageError for any other."""
    rows = [*shares(control, day, Level.OBLAST), *shares(control, day, Level.COUNTRY)]
    given: dict[str, dict[str, Share]] = {}
    for row in rows:
        if row.status is Status.RUSSIAN_HELD:
            given.setdefault(row.place_id, {})[row.assessor_id] = row
    others = [
        place_id
        for place_id, own in given.items()
        if place_id not in (*STRONG_REGIONS, COUNTRY_ID) and any(share.area_km2 for share in own.values())
    ]
    order = [*STRONG_REGIONS, *others, COUNTRY_ID]
    held = {place_id: given[place_id] for place_id in order}
    drawn = control.assessments.on(day, settlements=False)
    return DayShares(day, control.assessments.coverage, drawn, held, spreads(rows))


def make_share_rows(found: DayShares, names: Mapping[str, str]) -> list[dict[str, str]]:
    """A row for each place: the Russian-held share by each assessor, in its own column, and how far they differ."""
    rows = []
    for place_id, own in found.held.items():
        row = {mark("Place"): names[place_id]}
        for name, coverage in found.coverage.items():
            row[name_column(coverage, found.drawn.get(name))] = write_share(own.get(name))
        spread = found.spread.get(place_id)
        row[mark("Spread")] = write_spread(spread)
        rows.append(row)
    return rows


def write_spread(spread: Spread | None) -> str:
    """How far the assessors differ, in percentage points."""
    if spread is None:
        return say("one assessor only")
    if spread.points < SMALLEST_PCT:
        return say("below {points}", points=write_points(0.1))
    return write_points(spread.points)


def write_points(points: float) -> str:
    """``2.3 points``."""
    return say("{number} points", number=format_number(points, 1)).replace(" ", NBSP)


def name_column(coverage: Coverage, drawn: DayAssessment | None) -> str:
    """The assessor, and the day of the map that its figures are measured on."""
    if drawn is None:
        return f"{coverage.assessor.name}, {say(NOT_COVERED)}"
    return say("{assessor}, map of {day}", assessor=coverage.assessor.name, day=format_day(drawn.map_day))


def write_share(share: Share | None) -> str:
    """``76.2 % ± 0.4, 20,300 km²``: no digit beyond what the error allows."""
    if share is None or share.share_pct is None:
        return say(NOT_COVERED)
    if not share.area_km2:
        return say(NOTHING)
    error = share.error_points or 0.0
    off = f" ± {format_number(error, 1)}" if error >= SMALLEST_PCT else ""
    area = (
        format_area(round_area(share))
        if share.area_km2 >= SMALLEST_KM2
        else say("less than {figure}", figure=format_area(1))
    )
    return f"{format_percent(share.share_pct)}{off}, {area}"


def format_percent(share_pct: float) -> str:
    """``76.2 %``; a share of something is never ``0.0 %``."""
    if 0 < share_pct < SMALLEST_PCT:
        return say("less than {figure}", figure=f"{format_number(0.1, 1)}{NBSP}%")
    return f"{format_number(share_pct, 1)}{NBSP}%"


def round_area(share: Share) -> float:
    """The area rounded to the power of ten that its error reaches: an error of 130 km² leaves hundreds."""
    if not share.error_points or not share.share_pct:
        return round(share.area_km2)
    error_km2 = share.area_km2 / share.share_pct * share.error_points
    step = 10.0 ** max(math.floor(math.log10(error_km2)), 0)
    return round(share.area_km2 / step) * step


def write_share_notes(found: DayShares) -> list[str]:
    """How the figures came about: baseline, borders, the error, and each assessor's terms."""
    notes = [
        say(
            "Areas are measured on each assessor's drawing, inside the borders as drawn here, in an equal-area "
            "projection. “±” is how far a share may be off because the assessor draws the outer border elsewhere; a "
            "front line that is drawn late or wrongly is not in it."
        )
    ]
    notes += [note for name in found.drawn if (note := _write_beyond(found, name))]
    notes += [
        say(
            "{assessor} leaves out what was occupied before {day}; DeepState's line of it, {area}, is added, so that "
            "the columns can be compared.",
            assessor=found.coverage[share.assessor_id].assessor.name,
            day=format_day(INVASION),
            area=format_area(share.before_2022_km2),
        )
        for share in found.held[COUNTRY_ID].values()
        if share.before_2022_km2
    ]
    if any(not spread.independent for spread in found.spread.values()):
        notes.append(say("Two of the assessors rest on a common source: where they agree, that is no second vote."))
    sources = " ".join(_write_terms(coverage) for coverage in found.coverage.values())
    return [*notes, say("Assessors. {sources}", sources=sources)]


def _write_terms(coverage: Coverage) -> str:
    return say(
        "{assessor}: {licence}; {lag}; covers {first} to {last}.",
        assessor=coverage.assessor.name,
        licence=say(coverage.assessor.licence),
        lag=say(coverage.assessor.lag),
        first=format_day(coverage.first),
        last=format_day(coverage.last),
    )


def _write_beyond(found: DayShares, assessor_id: str) -> str:
    share = found.held[COUNTRY_ID].get(assessor_id)
    if share is None or not share.beyond_border_km2:
        return ""
    return say(
        "{assessor} draws a further {area} outside the border as drawn here, where its own runs elsewhere; they are in "
        "no figure.",
        assessor=found.coverage[assessor_id].assessor.name,
        area=format_area(share.beyond_border_km2),
    )


def make_control_payload(
    found: DayShares,
    assessor_id: str,
    release: str,
    *,
    names: Mapping[str, str],
    exact: Collection[str] = (),
    against: Against | None = None,
) -> dict[str, Any]:
    """What the map needs to draw one assessor's control of the day: where everything is, and the names of places.

    ``exact`` are the assessors whose outlines are on this machine; ``against`` is what the day is compared with.
    """
    return {
        "url": f"data/{release}/control.json",
        "measures": f"data/{release}/measures.json",
        "claims": f"data/{release}/claims.json",
        "exact": f"data/{release}/drawings/{assessor_id}.json" if assessor_id in exact else None,
        "assessor": assessor_id,
        "day": found.day.isoformat(),
        "against": against.to_data() if against else None,
        "names": dict(names),
    }


def list_sources(found: DayShares) -> Sequence[str]:
    """The assessors with their terms and the day of their map, for the source line."""
    return [
        f"{name_column(found.coverage[name], drawn)}, {say(found.coverage[name].assessor.licence)}"
        for name, drawn in found.drawn.items()
    ]
