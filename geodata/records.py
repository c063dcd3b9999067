"""The values of the gazetteer: places, their names, and the answers of a look-up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PlaceKind(StrEnum):
    """What a place is."""

    COUNTRY = "country"
    OBLAST = "oblast"  # first-level unit: oblast, autonomous republic or city with special status
    RAION = "raion"
    SETTLEMENT = "settlement"
    AREA = "area"  # a named area without a boundary of its own, such as Donbas


@dataclass(frozen=True, slots=True)
class Names:
    """Official names of a place: English (national romanisation of 2010), Ukrainian, Russian.

    ``ru`` is None where no source gives a Russian form.
    """

    en: str
    uk: str
    ru: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer.

    Attributes
    ----------
    id : ISO 3166-2 (``UA-14``) for first-level units, ``UA`` for the country, the KATOTTG code for
        raions, ``gn:<geonameid>`` for settlements, ``area:<slug>`` for named areas.
    aliases : every other spelling, in any script, without the official names.
    parent_id : the place it lies in; None for the country.
    part_ids : for a named area, the first-level units that make it up.
    lon, lat : a point to label, degrees, EPSG:4326; None where a place has no single point.
    population : persons; None where unknown.
    """

    id: str
    kind: PlaceKind
    names: Names
    aliases: tuple[str, ...] = ()
    parent_id: str | None = None
    part_ids: tuple[str, ...] = ()
    lon: float | None = None
    lat: float | None = None
    population: int | None = None


@dataclass(frozen=True, slots=True)
class PlaceHint:
    """What the context of a name already says; None says nothing."""

    kind: PlaceKind | None = None
    oblast_id: str | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of an ambiguous name; rank 1 is the likeliest, for the reason given."""

    place: Place
    rank: int
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """One place bears the name, given the hint.

    ``others`` are small namesakes that a city or town outweighs; empty when no other place bears the name.
    """

    place: Place
    others: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several places bear the name; the caller decides, the gazetteer does not guess."""

    text: str
    candidates: tuple[Candidate, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class NotFound:
    """No place bears the name; ``suggestions`` are near spellings, not readings."""

    text: str
    reason: str
    suggestions: tuple[str, ...] = ()


Resolution = Found | Ambiguous | NotFound
