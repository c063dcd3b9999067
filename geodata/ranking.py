"""Which of several readings of a name is the only one that counts, and in which order they are offered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from geodata.records import Ambiguous, Candidate, Found, Place, PlaceKind, Resolution

# A city counts as the only reading when it has this many times the inhabitants of every namesake: see
# docs/decisions/0001-what-a-name-means.md for what it was measured on.
OUTWEIGHS = 5

# Persons; the source lists settlements from this size on, so one of unknown population counts as this large.
UNKNOWN_POPULATION = 500

# Where a first-level unit stands among the readings of its bare name: after its capital, before small towns.
UNIT_WEIGHT = 50_000
OFFICIAL_UNIT_WEIGHT = 10**9
OTHER_NAME_WEIGHT = 0.1  # a former or press spelling, against the official name of another place


@dataclass(frozen=True, slots=True)
class Reading:
    """A place that bears a name; ``official`` when it is an official name of it, not another spelling."""

    place: Place
    official: bool


class Describer(Protocol):
    """Whoever can say what a place is."""

    def is_city(self, place: Place) -> bool:
        """Whether a settlement is a city by the codifier."""
        ...

    def describe(self, place: Place) -> str:
        """Where a place lies, in words."""
        ...


def decide(text: str, readings: Sequence[Reading], describer: Describer) -> Resolution:
    """Found for a lone reading or one that outweighs the rest, else Ambiguous with all of them ranked."""
    ranked = sorted(readings, key=lambda reading: (-weigh(reading), reading.place.id))
    first, rest = ranked[0], ranked[1:]
    if not rest or _outweighs(first, rest, describer):
        return Found(first.place, tuple(reading.place for reading in rest))
    candidates = tuple(
        Candidate(reading.place, rank, explain(reading, describer)) for rank, reading in enumerate(ranked, 1)
    )
    return Ambiguous(text, candidates, f"{len(ranked)} places bear this name and none outweighs the others")


def weigh(reading: Reading) -> float:
    """How prominent a reading is, on the scale of persons living there."""
    if reading.place.kind in {PlaceKind.SETTLEMENT, PlaceKind.RAION}:
        weight = float(_count_people(reading.place))
    else:
        weight = float(OFFICIAL_UNIT_WEIGHT if reading.official else UNIT_WEIGHT)
    return weight if reading.official or reading.place.kind is not PlaceKind.SETTLEMENT else weight * OTHER_NAME_WEIGHT


def explain(reading: Reading, describer: Describer) -> str:
    """Why a reading stands where it stands."""
    place = reading.place
    spelling = "its official name" if reading.official else "another spelling of it"
    if place.kind is PlaceKind.SETTLEMENT:
        what = "city" if describer.is_city(place) else "settlement"
        size = f"of {place.population:,} inhabitants" if place.population else "of unknown size"
        return f"{what} {size} {describer.describe(place)}; {spelling}"
    return f"{place.names.en}, {place.kind.value}; {spelling}"


def _outweighs(first: Reading, rest: Sequence[Reading], describer: Describer) -> bool:
    """Whether the first is a city far larger than every namesake, and not against anybody's official name.

    A first-level unit, the country or an area outweighs settlements when the name is its official one.
    """
    if not all(reading.place.kind is PlaceKind.SETTLEMENT for reading in rest):
        return False
    if first.place.kind is not PlaceKind.SETTLEMENT:
        return first.official
    if not describer.is_city(first.place) or (not first.official and any(reading.official for reading in rest)):
        return False
    return all(_count_people(first.place) >= OUTWEIGHS * _count_people(reading.place) for reading in rest)


def _count_people(place: Place) -> int:
    return place.population or UNKNOWN_POPULATION
