"""The shipped tables: reading them, checked against their manifest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

from geodata.errors import StoreError
from geodata.gazetteer import Gazetteer
from geodata.hierarchy import make_areas, make_raions, make_regions, make_settlements, make_villages
from geodata.schema import (
    AREAS,
    RAIONS,
    REGIONS,
    SETTLEMENTS,
    TABLES,
    VILLAGES,
    check_references,
    parse_table,
    split_cells,
    split_rows,
)

if TYPE_CHECKING:
    import geopandas as gpd

MANIFEST_FILE = "manifest.json"
MAP_FILE = "map.json"
SHAPES_FILE = "regions.geojson"
CITY_CATEGORIES = frozenset("KM")
TOWN_CATEGORY = "X"


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is shipped: file name -> sha256 of its bytes, in the order of the names."""

    files: Mapping[str, str]

    @property
    def digest(self) -> str:
        """One sha256 over all: of the lines ``<sha256>  <file>``, in the order of the names."""
        lines = "".join(f"{digest}  {name}\n" for name, digest in sorted(self.files.items()))
        return hashlib.sha256(lines.encode()).hexdigest()


@cache
def read_manifest() -> Manifest:
    """The manifest of the shipped tables.

    Raises
    ------
    StoreError
        If it is missing or no manifest.
    """
    try:
        files = json.loads(_read(MANIFEST_FILE))["files"]
        return Manifest(MappingProxyType({str(name): str(digest) for name, digest in files.items()}))
    except (ValueError, KeyError, TypeError, AttributeError) as cause:
        raise StoreError(f"geodata/data/{MANIFEST_FILE} is no manifest; run 'make data' or install again") from cause


def read_table(file: str) -> bytes:
    """The bytes of a shipped file, checked against the manifest.

    Raises
    ------
    StoreError
        If the file is missing, unknown to the manifest, or differs from it.
    """
    wanted = read_manifest().files.get(file)
    if wanted is None:
        raise StoreError(f"geodata/data/{MANIFEST_FILE} does not list {file}; run 'make data' or install again")
    content = _read(file)
    found = hashlib.sha256(content).hexdigest()
    if found != wanted:
        raise StoreError(
            f"geodata/data/{file} has sha256 {found[:12]}, its manifest says {wanted[:12]}; "
            "run 'make data' or install again"
        )
    return content


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer of the shipped tables, read once.

    Raises
    ------
    StoreError
        If a table is missing or not what the manifest says.
    """
    region_rows = split_rows(REGIONS, read_table(REGIONS.file))
    settlement_rows = split_rows(SETTLEMENTS, read_table(SETTLEMENTS.file))
    raions = make_raions(split_rows(RAIONS, read_table(RAIONS.file)))
    places = [
        *make_areas(split_rows(AREAS, read_table(AREAS.file))),
        *make_regions(region_rows),
        *raions,
        *make_settlements(settlement_rows),
    ]
    names = {code: (en, uk) for code, _, en, uk in split_cells(VILLAGES, read_table(VILLAGES.file))}
    villages = make_villages(names, raions, {row["katottg"]: row["id"] for row in region_rows})
    cities = [row["id"] for row in settlement_rows if row["category"] in CITY_CATEGORIES]
    towns = [row["id"] for row in settlement_rows if row["category"] == TOWN_CATEGORY]
    return Gazetteer(places, villages=villages, city_ids=cities, town_ids=towns)


@cache
def _load_regions() -> gpd.GeoDataFrame:
    # Half a second to import, which looking up names does not need.
    import geopandas as gpd
    from shapely.geometry import shape

    from geodata.crs import GEOGRAPHIC

    rows = split_rows(REGIONS, read_table(REGIONS.file))
    features = json.loads(read_table(SHAPES_FILE))["features"]
    shapes = {feature["properties"]["id"]: shape(feature["geometry"]) for feature in features}
    columns = {
        "id": [row["id"] for row in rows],
        "en": [row["en"] for row in rows],
        "uk": [row["uk"] for row in rows],
        "ru": [row["ru"] for row in rows],
        "official_area_km2": [float(row["official_area_km2"]) for row in rows],
        "area_km2": [float(row["area_km2"]) for row in rows],
    }
    return gpd.GeoDataFrame(columns, geometry=[shapes[row["id"]] for row in rows], crs=GEOGRAPHIC)


def load_regions() -> gpd.GeoDataFrame:
    """The 27 first-level units with their full shapes, by id; a copy that the caller may change.

    Returns
    -------
    GeoDataFrame in EPSG:4326 (x = longitude) with the columns ``id`` (ISO 3166-2), ``en``, ``uk``, ``ru``,
    ``official_area_km2`` (State Statistics Service), ``area_km2`` (of the drawn shape, equal-area) and ``geometry``.

    Raises
    ------
    StoreError
        If a table is missing or not what the manifest says.
    """
    return _load_regions().copy()


@cache
def load_map_bytes() -> bytes:
    """The display file for the browser: TopoJSON, UTF-8, see geodata/data/README.md.

    Raises
    ------
    StoreError
        If the file is missing or not what the manifest says.
    """
    return read_table(MAP_FILE)


def check_tables() -> None:
    """Check every shipped file against the manifest, and every table against its schema and the other tables.

    Raises
    ------
    StoreError, SchemaError
        At the first fault.
    """
    for file in read_manifest().files:
        read_table(file)
    check_references({table.file: parse_table(table, read_table(table.file)) for table in TABLES})


def _read(file: str) -> bytes:
    try:
        return resources.files("geodata").joinpath("data", file).read_bytes()
    except OSError as cause:
        raise StoreError(f"geodata/data/{file} is missing; run 'make data' or install again") from cause
