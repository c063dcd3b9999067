"""What a map is of and what was drawn and said of it, read from the same models as the pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from shapely.geometry.base import BaseGeometry

from dashboard.errors import UsageError
from dashboard.export.figures.ground import Held, find_change, find_frame, find_held, load_ground, project
from dashboard.export.figures.records import FigureOptions
from dashboard.language import join_words, name_place
from dashboard.model.records import PlacedClaim
from dashboard.model.selection import Selection
from dashboard.store import load_catalogue
from dashboard.views.maps import STRONG_REGIONS, find_points
from dashboard.views.marks import Mark, claims_on, make_mark
from geodata.assessments import DayAssessment
from geodata.assessors import Status
from geodata.crs import to_equal_area
from geodata.hierarchy import COUNTRY_ID
from geodata.outlines import find_outlines
from geodata.records import Place, PlaceKind
from geodata.shares import Change, Level, Share, compare_days, share_place
from geodata.store import load_gazetteer


@dataclass(frozen=True, slots=True)
class Area:
    """What a map shows: its box in metres, the places that figures are given for, and the chosen place."""

    name: str
    frame: BaseGeometry
    place_ids: tuple[str, ...]
    place: Place | None = None
    outline: BaseGeometry | None = None


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What an assessor drew for a day, and what was claimed in the weeks before."""

    drawn: DayAssessment
    shapes: Held
    held: tuple[Share, ...]
    contested: tuple[Share, ...]
    places: Mapping[str, Place]
    marks: Mapping[str, Mark]
    spots: tuple[Place, ...]

    @property
    def is_exact(self) -> bool:
        """Whether the line is the assessor's own."""
        return self.shapes.is_exact


@dataclass(frozen=True, slots=True)
class TwoDayFacts:
    """Two days of one assessor and what changed between them."""

    first: DayFacts
    last: DayFacts
    change: Mapping[str, BaseGeometry]
    changes: tuple[Change, ...]


def find_area(place_id: str | None, *, whole: bool) -> Area:
    """The part of the map that a place asks for; without one the country (``whole``) or the four oblasts.

    Raises
    ------
    UsageError
        If the place has neither an outline nor a point.
    """
    gazetteer = load_gazetteer()
    if place_id is None and not whole:
        names = [name_place(gazetteer.get(region)) for region in STRONG_REGIONS]
        return Area(join_words(names), find_frame(STRONG_REGIONS), (*STRONG_REGIONS, COUNTRY_ID))
    place = gazetteer.get(place_id or COUNTRY_ID)
    name, regions = name_place(place), load_ground().regions
    if place.kind is PlaceKind.COUNTRY:
        return Area(name, find_frame(list(regions)), (*STRONG_REGIONS, COUNTRY_ID))
    if place.id in regions:
        return Area(name, find_frame([place.id]), (place.id,), place, regions[place.id])
    parts = [part for part in place.part_ids if part in regions]
    if parts:
        return Area(name, find_frame(parts), tuple(parts), place)
    if place.kind is PlaceKind.RAION:
        return _find_raion(place)
    if place.lon is None or place.lat is None:
        raise UsageError(f"--place: {place.names.en} has no known position; name the raion or the oblast it lies in")
    return Area(name, find_frame((), around=project(place.lon, place.lat)), (), place)


def _find_raion(place: Place) -> Area:
    outlines = find_outlines(Level.RAION)
    if place.id not in outlines:
        raise UsageError(f"--place: {place.names.en} has no outline; name the oblast it lies in")
    outline = to_equal_area(outlines[place.id])
    return Area(name_place(place), outline.buffer(10_000).envelope, (place.id,), place, outline)


def read_day_facts(area: Area, options: FigureOptions, day: date) -> DayFacts:
    """Read a day that the assessor covers."""
    catalogue, gazetteer = load_catalogue(), load_gazetteer()
    control = catalogue.control
    drawn = control.assessments.on(day)[options.assessor]
    rows = [row for place_id in area.place_ids for row in share_place(control.measures, place_id, drawn)]
    claims = catalogue.list_claims(Selection(catalogue.release.id, assessor=options.assessor, day=day))
    return DayFacts(
        drawn=drawn,
        shapes=find_held(options.assessor, day),
        held=tuple(row for row in rows if row.status is Status.RUSSIAN_HELD),
        contested=tuple(row for row in rows if row.status is Status.CONTESTED),
        places={place.id: place for place in (*catalogue.regions, *map(gazetteer.get, area.place_ids))},
        marks=_mark_regions(catalogue.regions, claims),
        spots=find_points(claims),
    )


def _mark_regions(regions: Sequence[Place], claims: Sequence[PlacedClaim]) -> dict[str, Mark]:
    marks = {place.id: make_mark(claims_on(place, claims)) for place in regions}
    return {place_id: own for place_id, own in marks.items() if own.styles}


def read_two_days(area: Area, options: FigureOptions, start: date, end: date) -> TwoDayFacts:
    """Read two days that the assessor covers."""
    first, last = read_day_facts(area, options, start), read_day_facts(area, options, end)
    measures = load_catalogue().control.measures
    # Where the whole is told, so is every other region in which something changed: else figures would not add up.
    others = [place_id for place_id in first.places if COUNTRY_ID in area.place_ids and place_id not in area.place_ids]
    compared = [
        compare_days(measures, place_id, options.assessor, first.drawn.as_of, last.drawn.as_of)
        for place_id in (*others, *area.place_ids)
    ]
    changes = [each for each in compared if each.place_id in area.place_ids or each.gained_km2 + each.lost_km2 >= 1]
    changes.sort(key=lambda each: (each.place_id == COUNTRY_ID, each.place_id not in area.place_ids))
    return TwoDayFacts(first, last, find_change(options.assessor, start, end), tuple(changes))
