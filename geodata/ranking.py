"""Which of several readings of a name is the only one that counts, and in which order they are offered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from geodata.records import Ambiguous, Candidate, Found, Place, PlaceKind, Resolution
from geodata.spelling import fold_name, measure_distance, romanise_russian

# A city or town counts as the only reading when it has this many times the inhabitants of every namesake: see
# docs/decisions/0001-what-a-name-means.md for what it was measured on.
OUTWEIGHS = 5

# Persons; the source lists settlements from this size on, so one of unknown population counts as this large.
UNKNOWN_POPULATION = 500

# Where a first-level unit stands among the readings of its bare name: after its capital, before small towns.
UNIT_WEIGHT = 50_000
OFFICIAL_UNIT_WEIGHT = 10**9
SPELLING_SHARE = 0.5  # letters that may differ for a text to be a spelling of a name and not another name
OTHER_NAME_WEIGHT = 0.1  # a former or press spelling, against the official name of another place


@dataclass(frozen=True, slots=True)
class Reading:
    """A place that bears a name.

    Attributes
    ----------
    official : the text is an official name of it, not another spelling.
    present : the text spells its present name, if only in another romanisation; a former name does not.
    """

    place: Place
    official: bool
    present: bool


class Describer(Protocol):
    """Whoever can say what a place is."""

    def is_city(self, place: Place) -> bool:
        """Whether a settlement is a city by the codifier."""
        ...

    def is_town(self, place: Place) -> bool:
        """Whether a settlement is a town ("селище") by the codifier."""
        ...

    def describe(self, place: Place) -> str:
        """Where a place lies, in words."""
        ...

    def oblast_of(self, place_id: str) -> str | None:
        """The id of the first-level unit that a place is or lies in."""
        ...


def decide(text: str, readings: Sequence[Reading], describer: Describer) -> Resolution:
    """Found for a lone reading or one that outweighs the rest, else Ambiguous with all of them ranked."""
    units = {reading.place.id for reading in readings if reading.place.kind is PlaceKind.OBLAST}

    def rank(reading: Reading) -> tuple[float, str]:
        # "Nikolaev" names the oblast after its capital: the spelling says nothing against the capital then.
        at_home = bool(units) and is_settlement(reading.place) and describer.oblast_of(reading.place.id) in units
        return -weigh(replace(reading, official=True) if at_home else reading), reading.place.id

    ranked = sorted(readings, key=rank)
    first, rest = ranked[0], ranked[1:]
    if not rest or _outweighs(first, rest, describer):
        return Found(first.place, tuple(reading.place for reading in rest))
    candidates = tuple(
        Candidate(reading.place, place, explain(reading, describer)) for place, reading in enumerate(ranked, 1)
    )
    return Ambiguous(text, candidates, f"{len(ranked)} places bear this name and none outweighs the others")


def weigh(reading: Reading) -> float:
    """How prominent a reading is, on the scale of persons living there."""
    if reading.place.kind in {PlaceKind.SETTLEMENT, PlaceKind.RAION}:
        weight = float(_count_people(reading.place))
    else:
        weight = float(OFFICIAL_UNIT_WEIGHT if reading.official else UNIT_WEIGHT)
    return weight if reading.official or not is_settlement(reading.place) else weight * OTHER_NAME_WEIGHT


def is_settlement(place: Place) -> bool:
    """Whether a place is a settlement, not a unit or an area."""
    return place.kind is PlaceKind.SETTLEMENT


def is_spelling_of(key: str, place: Place) -> bool:
    """Whether a folded text writes the present name of a place, in any script, and not a former or other name of it."""
    names = [place.names.en, place.names.uk]
    if place.names.ru:
        names += [place.names.ru, romanise_russian(place.names.ru)]
    return any(_is_like(key, fold_name(name)) for name in names)


def _is_like(left: str, right: str) -> bool:
    limit = int(max(len(left), len(right)) * SPELLING_SHARE)
    return measure_distance(left, right, limit=limit) <= limit


def explain(reading: Reading, describer: Describer) -> str:
    """Why a reading stands where it stands."""
    place = reading.place
    spelling = "its official name" if reading.official else "another spelling of it"
    if is_settlement(place):
        what = "city" if describer.is_city(place) else "settlement"
        size = f"of {place.population:,} inhabitants" if place.population else "of unknown size"
        return f"{what} {size} {describer.describe(place)}; {spelling}"
    return f"{place.names.en}, {place.kind.value}; {spelling}"


def _outweighs(first: Reading, rest: Sequence[Reading], describer: Describer) -> bool:
    """Whether the first is a city or town far larger than every namesake, and not against anybody's official name.

    A first-level unit, the country or an area outweighs settlements when the name is its official one.
    """
    if not all(is_settlement(reading.place) for reading in rest):
        return False
    if not is_settlement(first.place):
        # "Kiev" is the unit as much as "Kyiv" is: whoever else bears the spelling bears its very name.
        return first.official or all(reading.place.names.uk == first.place.names.uk for reading in rest)
    if not (describer.is_city(first.place) or describer.is_town(first.place)):
        return False
    if any((reading.official and not first.official) or (reading.present and not first.present) for reading in rest):
        return False
    return all(_count_people(first.place) >= OUTWEIGHS * _count_people(reading.place) for reading in rest)


def _count_people(place: Place) -> int:
    return place.population or UNKNOWN_POPULATION
