"""What is asked of a figure, checked: one sentence says what came, what was wanted and what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dashboard.errors import OutsideDataError, UsageError
from dashboard.export.figures.records import LEAST_MM, MOST_MM, FigureOptions, Kind
from dashboard.language.languages import LANGUAGES
from dashboard.store import load_catalogue

MAPS = (Kind.MAP, Kind.TWO_DAYS)
SPANNED = (Kind.TWO_DAYS, Kind.SERIES, Kind.MULTIPLES)


def check_language(language: str) -> None:
    """Raise UsageError for a language that the pages do not have."""
    if language not in LANGUAGES:
        raise UsageError(f"--lang: got “{language}”, wanted one of {', '.join(LANGUAGES)}")


def check_options(kind: Kind, options: FigureOptions) -> FigureOptions:
    """The options with every day that they leave open filled in.

    Raises
    ------
    UsageError
        If something asked for cannot be drawn, or would have no effect on this kind of figure.
    """
    if not LEAST_MM <= options.width_mm <= MOST_MM:
        raise UsageError(f"--width: got {options.width_mm:g} mm, wanted {LEAST_MM} to {MOST_MM}; a column is often 85")
    coverage = load_catalogue().control.assessments.coverage
    if options.assessor not in coverage:
        raise UsageError(f"--assessor: got “{options.assessor}”, wanted one of {', '.join(coverage)}")
    _refuse_idle(kind, options)
    if kind in MAPS:
        return _fill_map(kind, options)
    return _fill_span(kind, options)


def _refuse_idle(kind: Kind, options: FigureOptions) -> None:
    if options.day is not None and kind is not Kind.MAP:
        raise UsageError(f"--day: a figure of the kind {kind} has none; give --from and --to, or --kind map")
    if (options.start or options.end) and kind not in SPANNED:
        raise UsageError(f"--from, --to: a figure of the kind {kind} has no span; {_suggest(kind)}")
    if options.place is not None and kind is Kind.MULTIPLES:
        raise UsageError("--place: small multiples are of the four oblasts; choose --kind series for one place")


def _suggest(kind: Kind) -> str:
    return "give --day" if kind is Kind.MAP else "choose --kind series"


def _fill_map(kind: Kind, options: FigureOptions) -> FigureOptions:
    drawn = load_catalogue().control.assessments.coverage[options.assessor]
    name, first, last = drawn.assessor.name, drawn.first, drawn.last
    if kind is Kind.MAP:
        day = options.day or last
        _check_day("--day", day, name, first, last)
        return replace(options, day=day)
    start, end = options.start or first, options.end or last
    _check_day("--from", start, name, first, last)
    _check_day("--to", end, name, first, last)
    _check_order(start, end)
    return replace(options, start=start, end=end)


def _fill_span(kind: Kind, options: FigureOptions) -> FigureOptions:
    if kind not in SPANNED:
        return options
    assessments = load_catalogue().control.assessments
    start, end = options.start or assessments.first, options.end or assessments.last
    _check_day("--from", start, "the assessors", assessments.first, assessments.last)
    _check_day("--to", end, "the assessors", assessments.first, assessments.last)
    _check_order(start, end)
    return replace(options, start=start, end=end)


def _check_day(name: str, day: date, whose: str, first: date, last: date) -> None:
    if not first <= day <= last:
        raise OutsideDataError(f"{name}: {day} is outside the data of {whose}, which go from {first} to {last}")


def _check_order(start: date, end: date) -> None:
    if end <= start:
        raise UsageError(f"--from {start} is not before --to {end}; give the earlier day first")
