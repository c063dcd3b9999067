"""Joining GeoNames places with codifier settlements: by name, then by where the neighbours belong."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import median

from geodata.build.codifier import SETTLEMENT_CATEGORIES, CodifierUnit, GeoNamesPlace
from geodata.build.joins import ReviewedJoin, list_regions, pair_reviewed
from geodata.spelling import fold_name, romanise

KM_PER_DEGREE = 111.2
CITY_POPULATION = 5_000  # at and above it, a city of that name is preferred to a village
CENTRE_POPULATION = 2_000  # at and above it, the middle of a hromada is preferred to a village of that name
NEAR_KM = {"hromada": 25.0, "raion": 50.0}  # few settlements lie farther from the middle of theirs
FAR_KM = {"hromada": 60.0, "raion": 100.0}  # none does
VILLAGE_POPULATION = 30_000  # no village or settlement is as large: a record above it is a part of a city
DUPLICATE_KM = 5.0  # two records of one name this close are one place, recorded twice
CLEARLY_NEARER = 1.5  # the next best reading must be this many times farther


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A GeoNames place that joins no settlement of the codifier, and why."""

    place: GeoNamesPlace
    reason: str
    candidates: tuple[str, ...]


@dataclass(slots=True)
class _Join:
    """The state of the join: what is found, and the places of each hromada and raion so far."""

    found: dict[GeoNamesPlace, CodifierUnit] = field(default_factory=dict)
    members: dict[str, list[GeoNamesPlace]] = field(default_factory=lambda: defaultdict(list))

    def add(self, place: GeoNamesPlace, unit: CodifierUnit) -> None:
        self.found[place] = unit
        for code in {unit.hromada, unit.raion} - {None}:
            self.members[str(code)].append(place)

    def remove(self, place: GeoNamesPlace) -> None:
        unit = self.found.pop(place)
        for code in {unit.hromada, unit.raion} - {None}:
            self.members[str(code)].remove(place)

    def measure(self, place: GeoNamesPlace, unit: CodifierUnit, limits: dict[str, float]) -> float:
        """Distance from a place to the middle of the unit's hromada, else of its raion, in parts of the limit there.

        Infinite when neither has a settlement that is joined already.
        """
        for level, limit in limits.items():
            others = [other for other in self.members.get(getattr(unit, level) or "", ()) if other is not place]
            if others:
                middle = median(p.lon for p in others), median(p.lat for p in others)
                return measure_km((place.lon, place.lat), middle) / limit
        return math.inf


def skeletonise(text: str) -> str:
    """A name reduced to what all romanisations of Ukrainian and Russian share."""
    bare = fold_name(text).replace(" ", "").replace("ie", "e").replace("iu", "u").replace("ia", "a")
    bare = re.sub("[yijgh]", "", bare)
    return re.sub(r"(.)\1+", r"\1", bare)


def measure_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Distance of two points (lon, lat in degrees), kilometres, on a plane through them: good for short ones."""
    dx = (a[0] - b[0]) * math.cos(math.radians((a[1] + b[1]) / 2))
    return math.hypot(dx, a[1] - b[1]) * KM_PER_DEGREE


def join_settlements(
    places: Sequence[GeoNamesPlace], units: Iterable[CodifierUnit], *, reviewed: Sequence[ReviewedJoin]
) -> tuple[dict[GeoNamesPlace, CodifierUnit], tuple[Unresolved, ...]]:
    """Join each place with the codifier settlement that it is.

    Reviewed joins stand. Otherwise a name that one place and one settlement of an oblast share joins them. Of several,
    the one joins whose hromada's (else raion's) other settlements lie near and clearly nearer than the next; a place of
    :data:`CITY_POPULATION` and more prefers a city. Nothing is joined twice; what stays undecided is returned with its
    reason.
    """
    settlements = [unit for unit in units if unit.category in SETTLEMENT_CATEGORIES]
    known = pair_reviewed(reviewed, places, settlements)
    taken = set(known.values())
    readings = _list_readings(places, settlements)
    open_readings = {
        place: _Reading(tuple(unit for unit in reading.units if unit not in taken), reading.sure)
        for place, reading in readings.items()
        if place not in known
    }
    join = _Join()
    for place, unit in _pair_lone_names(open_readings):
        join.add(place, unit)
    _drop_far(join)
    for place, unit in known.items():
        join.add(place, unit)
    for _ in range(5):
        before = len(join.found)
        _pair_by_neighbours(join, open_readings)
        if len(join.found) == before:
            break
    return join.found, tuple(_explain(join, place, readings[place]) for place in places if place not in join.found)


@dataclass(frozen=True, slots=True)
class _Reading:
    """The settlements that a place may be; ``sure`` when its main name says so, not an alternate one."""

    units: tuple[CodifierUnit, ...]
    sure: bool


def _list_readings(places: Sequence[GeoNamesPlace], units: Sequence[CodifierUnit]) -> dict[GeoNamesPlace, _Reading]:
    by_name: dict[tuple[str, str], list[CodifierUnit]] = defaultdict(list)
    by_skeleton: dict[tuple[str, str], list[CodifierUnit]] = defaultdict(list)
    for unit in units:
        by_name[unit.region_id, fold_name(unit.name)].append(unit)
        by_skeleton[unit.region_id, skeletonise(romanise(unit.name))].append(unit)
    readings: dict[GeoNamesPlace, _Reading] = {}
    for place in places:
        regions = list_regions(place)
        alike = [unit for region in regions for unit in by_skeleton[region, skeletonise(place.name)]]
        spelled = {fold_name(name) for name in place.cyrillic}
        exact = [unit for unit in alike if fold_name(unit.name) in spelled]
        other = [unit for region in regions for name in sorted(spelled) for unit in by_name[region, name]]
        chosen = [] if is_district(place) else exact or alike or other
        cities = [unit for unit in chosen if unit.category in "MK"]
        if place.population >= CITY_POPULATION and cities:
            chosen = cities
        elif place.population >= VILLAGE_POPULATION:
            chosen = []
        readings[place] = _Reading(tuple(dict.fromkeys(chosen)), bool(exact or alike))
    return readings


def is_district(place: GeoNamesPlace) -> bool:
    """Whether a place is recorded as a district of a city."""
    return any(name.casefold().endswith(" район") for name in place.cyrillic)


def _pair_lone_names(readings: dict[GeoNamesPlace, _Reading]) -> list[tuple[GeoNamesPlace, CodifierUnit]]:
    """Pairs where the place has one reading and no other place has it too."""
    wanted = Counter(unit for reading in readings.values() if reading.sure for unit in reading.units)
    return [
        (place, reading.units[0])
        for place, reading in readings.items()
        if reading.sure and len(reading.units) == 1 and wanted[reading.units[0]] == 1
    ]


def _drop_far(join: _Join) -> None:
    """Take back pairs that lie far from everything else in their hromada: the name was another place's."""
    far = [
        place
        for place, unit in join.found.items()
        if unit.category not in "MK" and 1 < join.measure(place, unit, FAR_KM) < math.inf
    ]
    for place in far:
        join.remove(place)


def _pair_by_neighbours(join: _Join, readings: dict[GeoNamesPlace, _Reading]) -> None:
    """Join what is near its hromada, and nearer to it than other places that may be the same settlement."""
    taken = set(join.found.values())
    claims: dict[CodifierUnit, list[tuple[float, GeoNamesPlace]]] = defaultdict(list)
    for place, reading in readings.items():
        if place not in join.found:
            near = sorted(
                ((join.measure(place, unit, NEAR_KM), unit) for unit in reading.units if unit not in taken),
                key=lambda pair: (pair[0], pair[1].code),
            )
            chosen = _choose_nearest(place, [(distance, unit) for distance, unit in near if distance <= 1])
            if chosen:
                claims[chosen[1]].append((chosen[0], place))
    for unit, rivals in claims.items():
        winner = _choose_rival(rivals)
        if winner:
            join.add(winner, unit)


def _choose_nearest(place: GeoNamesPlace, near: list[tuple[float, CodifierUnit]]) -> tuple[float, CodifierUnit] | None:
    """The reading that is clearly nearer than the next, else the only middle of a hromada if the place is large."""
    if not near:
        return None
    if len(near) == 1 or near[1][0] >= CLEARLY_NEARER * near[0][0]:
        return near[0]
    centres = [pair for pair in near if pair[1].is_centre]
    return centres[0] if place.population >= CENTRE_POPULATION and len(centres) == 1 else None


def _choose_rival(rivals: list[tuple[float, GeoNamesPlace]]) -> GeoNamesPlace | None:
    """The place that is clearly the nearest, or the most populous record of one place."""
    rivals.sort(key=lambda pair: (pair[0], pair[1].id))
    distance, nearest = rivals[0]
    close = [place for other, place in rivals if other < CLEARLY_NEARER * distance]
    if all(measure_km((nearest.lon, nearest.lat), (place.lon, place.lat)) <= DUPLICATE_KM for place in close):
        return max(close, key=lambda place: (place.population, -place.id), default=nearest)
    return None


def _explain(join: _Join, place: GeoNamesPlace, reading: _Reading) -> Unresolved:
    """Why a place joined nothing."""
    taken = {unit: other for other, unit in join.found.items()}
    free = [unit for unit in reading.units if unit not in taken]
    near = [unit for unit in free if join.measure(place, unit, NEAR_KM) <= 1]
    if is_district(place):
        reason = "a district of a city"
    elif not reading.units and place.population >= VILLAGE_POPULATION:
        reason = "no city of this name in its oblast, and too large for anything else: a part of a city"
    elif not reading.units:
        reason = "no settlement of this name in its oblast: a part of a city, renamed, or absent from the codifier"
    elif not free:
        reason = f"the settlement of this name is {_name_nearest(place, [taken[unit] for unit in reading.units])}"
    elif len(near) > 1:
        reason = f"{len(near)} settlements of this name, none clearly nearest"
    elif near:
        reason = "another place of this name may be the settlement as well"
    else:
        reason = "no free settlement of this name has its hromada, else its raion, around the place"
    return Unresolved(place, reason, tuple(unit.code for unit in reading.units))


def _name_nearest(place: GeoNamesPlace, others: Sequence[GeoNamesPlace]) -> str:
    """The nearest of other places, with its distance: "gn:691291, 25 km away"."""
    distance, other = min((measure_km((place.lon, place.lat), (p.lon, p.lat)), p.id) for p in others)
    return f"gn:{other}, {distance:.0f} km away"
