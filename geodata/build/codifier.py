"""Reading the codifier of administrative units and the settlements of GeoNames."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from geodata.build.units import OBLASTS, SPECIAL_UNITS
from geodata.errors import SourceError
from geodata.spelling import is_cyrillic

SETTLEMENT_CATEGORIES = frozenset("KMXC")  # city with special status, city, settlement, village
HEADER_ROWS = 4
APOSTROPHE = "’"

REGION_OF_CODE = {unit.katottg[:4]: unit.id for unit in (*OBLASTS, *SPECIAL_UNITS)}
REGION_OF_ADMIN1 = {unit.admin1: unit.id for unit in (*OBLASTS, *SPECIAL_UNITS)}


@dataclass(frozen=True, slots=True)
class CodifierUnit:
    """A row of the codifier: its code, category letter, name and the codes above it (None at their own level)."""

    code: str
    category: str
    name: str
    region_id: str
    raion: str | None
    hromada: str | None

    @property
    def is_centre(self) -> bool:
        """Whether it is the middle of its hromada: the codifier numbers that one first."""
        return self.hromada is not None and self.code[9:12] == "001"


@dataclass(frozen=True, slots=True)
class GeoNamesPlace:
    """A populated place of GeoNames in Ukraine; lon, lat in degrees, EPSG:4326; population 0 where unknown."""

    id: int
    name: str
    alternates: tuple[str, ...]
    region_id: str
    lon: float
    lat: float
    population: int

    @property
    def cyrillic(self) -> tuple[str, ...]:
        """The alternate names in Cyrillic letters."""
        return tuple(name for name in self.alternates if is_cyrillic(name))


def read_codifier(path: Path) -> tuple[CodifierUnit, ...]:
    """Every row of the codifier, in its order.

    Raises
    ------
    SourceError
        If the sheet has not the seven columns that were reviewed.
    """
    sheet = pd.read_excel(path, header=None, skiprows=HEADER_ROWS, dtype=str)
    if sheet.shape[1] != 7:
        raise SourceError(f"{path.name} has {sheet.shape[1]} columns, wanted 7; review the new edition")
    units: list[CodifierUnit] = []
    for *cells, category, name in sheet.itertuples(index=False, name=None):
        levels = [cell if isinstance(cell, str) else None for cell in cells]
        codes = [code for code in levels if code]
        # A settlement outside every raion repeats the code of its first-level unit there.
        raion, hromada = (code if code != levels[0] else None for code in levels[1:3])
        units.append(
            CodifierUnit(
                code=codes[-1],
                category=category,
                name=" ".join(name.replace("'", APOSTROPHE).split()),
                region_id=REGION_OF_CODE[codes[0][:4]],
                raion=raion,
                hromada=hromada,
            )
        )
    return tuple(units)


def read_geonames(path: Path) -> tuple[GeoNamesPlace, ...]:
    """The populated places in Ukraine, by id."""
    places = [place for place in json.loads(path.read_bytes()).values() if place["countrycode"] == "UA"]
    return tuple(
        GeoNamesPlace(
            id=int(place["geonameid"]),
            name=place["name"],
            alternates=tuple(place["alternatenames"]),
            region_id=REGION_OF_ADMIN1[place["admin1code"]],
            lon=float(place["longitude"]),
            lat=float(place["latitude"]),
            population=int(place["population"]),
        )
        for place in sorted(places, key=lambda place: int(place["geonameid"]))
    )
