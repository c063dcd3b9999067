"""Turning checked rows into places, and what lies in what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from geodata.records import Names, Place, PlaceKind
from geodata.schema import LIST_SEPARATOR

COUNTRY_ID = "UA"

# How many letters of a code of the codifier name the first-level unit, and the raion with it.
UNIT_LETTERS, RAION_LETTERS = 4, 6

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Villages:
    """Settlements of the codifier that no source places on the map: thousands, so each becomes a place when asked for.

    Attributes
    ----------
    names : code -> English and Ukrainian name.
    aliases : code -> other spellings, of those that have any.
    parents : first letters of a code (raion, else first-level unit) -> id of the place that it lies in.
    """

    names: Mapping[str, tuple[str, str]]
    aliases: Mapping[str, Sequence[str]]
    parents: Mapping[str, str]

    def find(self, code: str) -> Place | None:
        """The village of a code as a place without a point and without a population; None if there is none."""
        if code not in self.names:
            return None
        parent_id = self.parents.get(code[:RAION_LETTERS]) or self.parents[code[:UNIT_LETTERS]]
        aliases = tuple(self.aliases.get(code, ()))
        return Place(code, PlaceKind.SETTLEMENT, Names(*self.names[code]), aliases=aliases, parent_id=parent_id)


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


def make_villages(cells: Sequence[Sequence[str]], raions: Iterable[Place], region_codes: Mapping[str, str]) -> Villages:
    """The settlements without a position.

    Parameters
    ----------
    cells : code, category, English and Ukrainian name and other spellings, rows of ``villages.csv``.
    raions : their codes begin like those of the villages in them.
    region_codes : code of the first-level unit in the codifier -> its id, for villages outside every raion.
    """
    parents = {code[:UNIT_LETTERS]: unit_id for code, unit_id in region_codes.items()}
    # A district of Kyiv or Sevastopol begins like the city itself, not like a raion.
    parents |= {raion.id[:RAION_LETTERS]: raion.id for raion in raions if raion.id[UNIT_LETTERS:RAION_LETTERS] != "00"}
    names = {code: (en, uk) for code, _, en, uk, _ in cells}
    aliases = {code: tuple(others.split(LIST_SEPARATOR)) for code, _, _, _, others in cells if others}
    return Villages(names, aliases, parents)


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
