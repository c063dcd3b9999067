"""What each kind of figure needs before it is drawn: its title, its words, its caption and how it goes on the page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from dashboard.errors import UsageError
from dashboard.export.figures.caption import Caption, write_caption
from dashboard.export.figures.control_maps import add_map, add_two_days
from dashboard.export.figures.dumbbell import add_dumbbell, write_dumbbell_alt
from dashboard.export.figures.lines import (
    add_multiples,
    add_series,
    cut_line,
    write_multiples_alt,
    write_series_alt,
    write_series_title,
)
from dashboard.export.figures.map_facts import find_area, read_day_facts, read_two_days
from dashboard.export.figures.map_words import (
    write_change_alt,
    write_change_title,
    write_map_alt,
    write_map_title,
)
from dashboard.export.figures.page import Page as Sheet
from dashboard.export.figures.records import FigureOptions, Kind
from dashboard.export.links import Page
from dashboard.language import name_place, say
from dashboard.model.against import Against, Mode
from dashboard.model.lines import ShareLine
from dashboard.model.selection import Selection
from dashboard.store import load_catalogue, load_comparison, load_line
from dashboard.views.dumbbells import write_comparison_headline
from dashboard.views.maps import STRONG_REGIONS
from dashboard.views.shares import name_column
from dashboard.views.timeline_rows import FOUR, list_coverage
from geodata.hierarchy import COUNTRY_ID
from geodata.store import load_gazetteer


@dataclass(frozen=True, slots=True)
class Plan:
    """A figure that can be drawn at any width."""

    title: str
    alt: str
    caption: Caption
    draw: Callable[[Sheet], None]


def make_plan(kind: Kind, options: FigureOptions, *, base_url: str | None) -> Plan:
    """Read what the figure shows; the options must have been checked."""
    return _PLANNERS[kind](options, base_url)


def _plan_map(options: FigureOptions, base_url: str | None) -> Plan:
    assert options.day is not None
    area = find_area(options.place, whole=True)
    facts = read_day_facts(area, options, options.day)
    caption = write_caption(
        Page.MAP, _select(options, day=options.day), _list_maps(options, options.day), is_map=True, base_url=base_url
    )
    return Plan(write_map_title(facts), write_map_alt(facts, area), caption, lambda sheet: add_map(sheet, area, facts))


def _plan_two_days(options: FigureOptions, base_url: str | None) -> Plan:
    start, end = _read_span(options)
    area = find_area(options.place, whole=False)
    facts = read_two_days(area, options, start, end)
    selection = _select(options, day=end, against=Against(Mode.CHANGE, start))
    caption = write_caption(Page.MAP, selection, _list_maps(options, start, end), is_map=True, base_url=base_url)
    alt = write_change_alt(facts, area)
    return Plan(write_change_title(facts), alt, caption, lambda sheet: add_two_days(sheet, area, facts))


def _plan_series(options: FigureOptions, base_url: str | None) -> Plan:
    start, end = _read_span(options)
    place = load_gazetteer().get(options.place or COUNTRY_ID)
    line = _read_line(place.id, start, end)
    caption = _caption_lines(Page.TIMELINE, options, base_url)
    return Plan(
        write_series_title(place, line, end),
        write_series_alt(place, line, end),
        caption,
        lambda sheet: add_series(sheet, place, line, _list_ends(), start, end),
    )


def _plan_multiples(options: FigureOptions, base_url: str | None) -> Plan:
    start, end = _read_span(options)
    lines = {place_id: _read_line(place_id, start, end) for place_id in STRONG_REGIONS}
    names = {place_id: name_place(load_gazetteer().get(place_id)) for place_id in lines}
    caption = _caption_lines(Page.TIMELINE, options, base_url)
    return Plan(
        say(FOUR),
        write_multiples_alt(lines, names),
        caption,
        lambda sheet: add_multiples(sheet, lines, names, _list_ends(), start, end),
    )


def _plan_dumbbell(options: FigureOptions, base_url: str | None) -> Plan:
    found = [each for each in load_comparison() if options.place in (None, each.place_id)]
    if not found:
        name = load_gazetteer().get(options.place or COUNTRY_ID).names.en
        raise UsageError(f"--place: no share was claimed of {name} on a day that an assessor drew; name an oblast")
    caption = _caption_lines(Page.VERSUS, options, base_url)
    return Plan(
        write_comparison_headline(found), write_dumbbell_alt(found), caption, lambda sheet: add_dumbbell(sheet, found)
    )


def _read_span(options: FigureOptions) -> tuple[date, date]:
    assert options.start is not None
    assert options.end is not None
    return options.start, options.end


def _read_line(place_id: str, start: date, end: date) -> ShareLine:
    """The line of a region in a span; raises UsageError for a place that no share was measured of."""
    if place_id not in load_catalogue().control.measures.sizes:
        name = load_gazetteer().get(place_id).names.en
        raise UsageError(f"--place: no share was measured of {name}; name the country, an oblast or a raion")
    return cut_line(load_line(place_id), start, end)


def _list_ends() -> dict[str, date]:
    return {name: each.last for name, each in load_catalogue().control.assessments.coverage.items()}


def _caption_lines(page: Page, options: FigureOptions, base_url: str | None) -> Caption:
    control = list_coverage(load_catalogue().control)
    return write_caption(page, _select(options), control, is_map=False, base_url=base_url)


def _select(options: FigureOptions, *, day: date | None = None, against: Against | None = None) -> Selection:
    release = load_catalogue().release.id
    return Selection(
        release, place=options.place, assessor=options.assessor, day=day, against=against, language=options.language
    )


def _list_maps(options: FigureOptions, *days: date) -> list[str]:
    """The assessor with the days of its maps, and its terms once."""
    assessments = load_catalogue().control.assessments
    coverage = assessments.coverage[options.assessor]
    maps = [name_column(coverage, assessments.on(day)[options.assessor]) for day in days]
    return ["; ".join(dict.fromkeys([*maps, say(coverage.assessor.licence)]))]


_PLANNERS: dict[Kind, Callable[[FigureOptions, str | None], Plan]] = {
    Kind.MAP: _plan_map,
    Kind.TWO_DAYS: _plan_two_days,
    Kind.SERIES: _plan_series,
    Kind.DUMBBELL: _plan_dumbbell,
    Kind.MULTIPLES: _plan_multiples,
}
