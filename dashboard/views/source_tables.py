"""Where control and places come from: assessors, how far their figures may be off, boundaries and settlements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dashboard.language import NBSP, format_day, format_number, join_words, mark, say
from dashboard.model.sources import Correction, Region, Sources
from dashboard.views.counts import count_days, count_gaps, write_error, write_points
from dashboard.views.maps import STRONG_REGIONS
from dashboard.views.text import LINK, UNKNOWN_LINK, format_area
from geodata.assessments import Coverage
from geodata.assessors import INVASION, Baseline
from geodata.measures import RegionError
from geodata.shares import Control

Row = dict[str, str]

BASELINES = {
    Baseline.ALL: mark("draws all that is Russian-held"),
    Baseline.SINCE_2022: mark(
        "leaves out what was occupied before {day}; DeepState’s line of it is added, and said so"
    ),
}
CONTESTED_NEVER = mark("never")
CONTESTED_ALWAYS = mark("always")
CONTESTED_UNTIL = mark("up to {day}")
LONGEST_GAPS = 3
NO_GAPS = mark("none")
GAP = mark("{first} to {last}")
GAPS = mark("{days} in {gaps}; the longest: {longest}")
ERRORS_NOTE = mark(
    "The share of an oblast is measured on the assessor’s drawing. Border: what the share may be off because the "
    "assessor draws the outer border elsewhere. Cells: how far the ground around settlements, which the map shows "
    "where the drawing is not at hand, is from that share over all days; overlap is intersection over union with "
    "the drawing."
)
BOUNDARY_NOTE = mark(
    "Borders are the internationally recognised ones of 1991 (UN General Assembly resolutions 68/262 and ES-11/4) "
    "as drawn by Natural Earth, public domain. Shares are of the area as drawn; the official areas are those of "
    "the State Statistics Service of Ukraine."
)
SETTLEMENT_NOTE = mark(
    "{settlements} settlements with a position come from GeoNames (CC BY 4.0), joined with the official codifier "
    "KATOTTG, which adds {villages} without one and {raions} raions. {unresolved} places of GeoNames joined no "
    "settlement of the codifier and are left out. Names are the official Ukrainian ones in the national "
    "romanisation of 2010."
)
FINDINGS = {
    "archives_differ": mark("the two DeepState archives disagree on a settlement"),
    "flicker": mark("a status of less than two days between two equal ones"),
    "on_the_line": mark("a settlement within 500 m of the last line"),
}
FINDINGS_NOTE = mark("Doubts that stay in the shipped facts of control: {findings}.")
NO_CORRECTIONS = mark(
    "No figure, quote or day of a published release has had to be corrected so far. Corrections will stand here "
    "with the day, what it was, what it is and why; every change of the data gives the release another id."
)
REPORT = mark("To report an error, send the link of the page, which names the release, to {contact}.")
REPORT_UNKNOWN = mark(
    "To report an error, send the link of the page, which names the release, to whoever runs this copy; they have "
    "named no address here."
)
CITE = mark(
    "The Claimline authors: Claimline {version}, release {release}{as_of}. Who says they hold what in Ukraine, and "
    "in which words."
)
CITE_DAY = mark(", data as of {day}")
CITE_NOTE = mark(
    "A link copied from the address bar names its release; cite a view by that link. Quotes belong to their "
    "publishers and drawings to their assessors: cite them too, as named beside each."
)


def make_assessor_rows(control: Control) -> list[Row]:
    """A row for each assessor: what it rests on, how late it is, what it leaves out, its days, gaps and terms."""
    return [
        {
            mark("Assessor"): coverage.assessor.name,
            mark("Rests on"): join_words(coverage.assessor.upstreams),
            mark("How late"): say(coverage.assessor.lag),
            mark("Baseline"): say(BASELINES[coverage.assessor.baseline], day=format_day(INVASION)),
            mark("Tells contested ground"): _write_contested(coverage),
            mark("Days"): say(GAP, first=format_day(coverage.first), last=format_day(coverage.last)),
            mark("Not drawn"): _write_gaps(coverage),
            mark("Terms"): say(coverage.assessor.licence),
            LINK: coverage.assessor.url or UNKNOWN_LINK,
        }
        for coverage in control.assessments.coverage.values()
    ]


def make_error_rows(control: Control, names: Mapping[str, str]) -> list[Row]:
    """A row for each oblast and assessor that was measured: the four of the title first."""
    measured = sorted(control.measures.errors.values(), key=lambda error: _order(error.region_id))
    return [_make_error_row(error, control, names) for error in measured]


def make_region_rows(sources: Sources, names: Mapping[str, str]) -> list[Row]:
    """A row for each first-level unit: official and drawn area, their difference, and why it is large."""
    regions = sorted(sources.regions, key=lambda region: _order(region.place_id))
    return [
        {
            mark("Region"): names[region.place_id],
            mark("Official area"): format_area(region.official_km2),
            mark("As drawn"): format_area(region.drawn_km2),
            mark("Difference"): _write_difference(region),
            mark("Why"): say(region.reason),
        }
        for region in regions
    ]


def make_correction_rows(corrections: Sequence[Correction]) -> list[Row]:
    """The corrections, the newest first."""
    return [
        {
            mark("Day"): format_day(each.day),
            mark("What"): each.what,
            mark("Before"): each.before,
            mark("Now"): each.after,
            mark("Why"): each.reason,
        }
        for each in sorted(corrections, key=lambda each: each.day, reverse=True)
    ]


def write_settlements(sources: Sources) -> str:
    """Where the settlements come from, and how many were left out."""
    counted = {
        name: format_number(getattr(sources, name)) for name in ("settlements", "villages", "raions", "unresolved")
    }
    return say(SETTLEMENT_NOTE, **counted)


def write_findings(sources: Sources) -> str:
    """What is doubtful in the shipped facts of control, counted."""
    told = [f"{say(FINDINGS[kind])} ({format_number(number)})" for kind, number in sources.findings.items()]
    return say(FINDINGS_NOTE, findings="; ".join(told)) if told else ""


def write_report(sources: Sources) -> str:
    """Where an error can be reported."""
    return say(REPORT, contact=sources.contact) if sources.contact else say(REPORT_UNKNOWN)


def _order(place_id: str) -> tuple[int, str]:
    return (STRONG_REGIONS.index(place_id) if place_id in STRONG_REGIONS else len(STRONG_REGIONS), place_id)


def _write_difference(region: Region) -> str:
    percent = 100 * (region.drawn_km2 / region.official_km2 - 1)
    return f"{'+' if percent > 0 else '−'}{format_number(abs(percent), 1)}{NBSP}%"


def _make_error_row(error: RegionError, control: Control, names: Mapping[str, str]) -> Row:
    border = control.measures.border_error(error.region_id, error.assessor_id)
    return {
        mark("Oblast"): names[error.region_id],
        mark("Assessor"): control.assessments.coverage[error.assessor_id].assessor.name,
        mark("Days measured"): format_number(error.days),
        mark("Border"): "" if border is None else write_error(border),
        mark("Cells, mean"): write_points(error.cells_mean_points),
        mark("Cells, at most"): write_points(error.cells_max_points),
        mark("Overlap, mean"): format_number(error.iou_mean, 2),
        mark("Overlap, least"): format_number(error.iou_min, 2),
    }


def _write_contested(coverage: Coverage) -> str:
    if not coverage.tells_contested(coverage.first):
        return say(CONTESTED_NEVER)
    if coverage.tells_contested(coverage.last) or coverage.assessor.contested_until is None:
        return say(CONTESTED_ALWAYS)
    return say(CONTESTED_UNTIL, day=format_day(coverage.assessor.contested_until))


def _write_gaps(coverage: Coverage) -> str:
    if not coverage.gaps:
        return say(NO_GAPS)
    lengths = [((last - first).days + 1, first, last) for first, last in coverage.gaps]
    longest = sorted(lengths, key=lambda gap: -gap[0])[:LONGEST_GAPS]
    told = [format_day(a) if a == b else say(GAP, first=format_day(a), last=format_day(b)) for _, a, b in longest]
    return say(
        GAPS,
        days=count_days(sum(gap[0] for gap in lengths)),
        gaps=count_gaps(len(lengths)),
        longest=", ".join(told),
    )
