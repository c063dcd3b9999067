"""Turning checked rows into places, and what lies in what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from geodata.records import Names, Place, PlaceKind
from geodata.schema import LIST_SEPARATOR

COUNTRY_ID = "UA"

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Village:
    """A settlement of the codifier that no source places on the map: its code, names, raion and first-level unit."""

    id: str
    en: str
    uk: str
    parent_id: str

    def to_place(self) -> Place:
        """The village as a place without a point and without a population."""
        return Place(self.id, PlaceKind.SETTLEMENT, Names(self.en, self.uk), parent_id=self.parent_id)


def make_regions(rows: Iterable[Row]) -> list[Place]:
    """The first-level units, from rows of ``regions.csv``."""
    return [_make_place(row, row["id"], PlaceKind.OBLAST, parent_id=COUNTRY_ID) for row in rows]


def make_raions(rows: Iterable[Row]) -> list[Place]:
    """The raions and city districts, from rows of ``raions.csv``."""
    return [_make_place(row, row["id"], PlaceKind.RAION, parent_id=row["region"]) for row in rows]


def make_settlements(rows: Iterable[Row]) -> list[Place]:
    """The settlements with a position, from rows of ``settlements.csv``."""
    return [_make_place(row, row["id"], PlaceKind.SETTLEMENT, parent_id=row["raion"] or row["region"]) for row in rows]


def make_areas(rows: Iterable[Row]) -> list[Place]:
    """The country and the named areas, from rows of ``areas.csv``."""
    return [_make_place(row, row["id"], PlaceKind(row["kind"]), parent_id=row["parent"] or None) for row in rows]


def make_villages(rows: Iterable[Row], raions: Iterable[Place], region_codes: Mapping[str, str]) -> list[Village]:
    """The settlements without a position, from rows of ``villages.csv``.

    Parameters
    ----------
    raions : their codes begin like those of the villages in them.
    region_codes : code of the first-level unit in the codifier -> its id, for villages outside every raion.
    """
    parents = {code[:4]: unit_id for code, unit_id in region_codes.items()}
    # District codes of the two cities begin like the city itself, not like a raion.
    parents |= {raion.id[:6]: raion.id for raion in raions if raion.id[4:6] != "00"}
    return [
        Village(row["id"], row["en"], row["uk"], parents.get(row["id"][:6]) or parents[row["id"][:4]]) for row in rows
    ]


def _make_place(row: Row, place_id: str, kind: PlaceKind, *, parent_id: str | None) -> Place:
    return Place(
        id=place_id,
        kind=kind,
        names=Names(row["en"], row["uk"], row.get("ru") or None),
        aliases=tuple(row["aliases"].split(LIST_SEPARATOR)) if row["aliases"] else (),
        parent_id=parent_id,
        part_ids=tuple(row["parts"].split(LIST_SEPARATOR)) if row.get("parts") else (),
        lon=float(row["lon"]) if row["lon"] else None,
        lat=float(row["lat"]) if row["lat"] else None,
        population=int(row["population"]) if row.get("population") else None,
    )
