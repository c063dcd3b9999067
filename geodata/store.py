"""The shipped tables: reading them, checked against their manifest."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import TYPE_CHECKING

from geodata import control_schema as schema
from geodata.assessments import Assessments
from geodata.control_rows import make_assessment, make_cell, make_error, make_run
from geodata.errors import StoreError
from geodata.gazetteer import Gazetteer
from geodata.hierarchy import make_areas, make_raions, make_regions, make_settlements, make_villages
from geodata.history import encode_history
from geodata.measures import Measures
from geodata.nearby import Neighbours
from geodata.schema import (
    AREAS,
    RAIONS,
    REGIONS,
    SETTLEMENTS,
    TABLES,
    VILLAGES,
    Table,
    check_references,
    parse_table,
    split_cells,
    split_rows,
)
from geodata.shares import Control
from geodata.towns import Towns

if TYPE_CHECKING:
    import geopandas as gpd

MANIFEST_FILE = "manifest.json"
MAP_FILE = "map.json"
SHAPES_FILE = "regions.geojson"
CITY_CATEGORIES = frozenset("KM")
TOWN_CATEGORY = "X"

# The folders of shipped tables below geodata/data: places and boundaries, and who held them.
PLACES = ""
CONTROL = "control/"
CELLS_FILE = "cells.json"


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
def read_manifest(folder: str = PLACES) -> Manifest:
    """The manifest of the shipped tables of a folder: :data:`PLACES` or :data:`CONTROL`.

    Raises
    ------
    StoreError
        If it is missing or no manifest.
    """
    try:
        files = json.loads(_read(folder + MANIFEST_FILE))["files"]
        return Manifest(MappingProxyType({str(name): str(digest) for name, digest in files.items()}))
    except (ValueError, KeyError, TypeError, AttributeError) as cause:
        name = f"geodata/data/{folder}{MANIFEST_FILE}"
        raise StoreError(f"{name} is no manifest; run 'make data' or install again") from cause


def read_table(file: str, folder: str = PLACES) -> bytes:
    """The bytes of a shipped file, checked against the manifest of its folder.

    Raises
    ------
    StoreError
        If the file is missing, unknown to the manifest, or differs from it.
    """
    wanted = read_manifest(folder).files.get(file)
    if wanted is None:
        name = f"geodata/data/{folder}{MANIFEST_FILE}"
        raise StoreError(f"{name} does not list {file}; run 'make data' or install again")
    content = _read(folder + file)
    found = hashlib.sha256(content).hexdigest()
    if found != wanted:
        raise StoreError(
            f"geodata/data/{folder}{file} has sha256 {found[:12]}, its manifest says {wanted[:12]}; "
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
    cells = split_cells(VILLAGES, read_table(VILLAGES.file))
    villages = make_villages(cells, raions, {row["katottg"]: row["id"] for row in region_rows})
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


@cache
def load_assessments() -> Assessments:
    """The status of every settlement on every day, by each assessor whose facts are shipped; read once.

    Raises
    ------
    StoreError, SchemaError
        If a table is missing, not what the manifest says, or has other columns.
    """
    maps: dict[str, list[date]] = defaultdict(list)
    for assessor_id, day in _split_control(schema.MAPS):
        maps[assessor_id].append(date.fromisoformat(day))
    return Assessments(
        (make_assessment(*row) for row in _split_control(schema.INTERVALS)),
        (make_run(*row) for row in _split_control(schema.COVERAGE)),
        [place_id for place_id, *_ in _split_control(schema.CELLS)],
        maps=maps,
    )


@cache
def load_control() -> Control:
    """Everything known about actual control, measured areas with it; read once, see :func:`load_assessments`."""
    measures = Measures(
        ((a, m, p, date.fromisoformat(day), float(km2)) for a, m, p, day, km2 in _split_control(schema.AREAS)),
        (make_cell(*row) for row in _split_control(schema.CELLS)),
        (make_error(*row) for row in _split_control(schema.ERRORS)),
    )
    towns = Towns(
        (place_id, assessor_id, date.fromisoformat(day), float(percent))
        for place_id, assessor_id, day, percent in _split_control(schema.TOWNS)
    )
    positions = (
        (place.id, place.lon, place.lat)
        for place in load_gazetteer().places()
        if place.id in measures.cells and place.lon is not None and place.lat is not None
    )
    return Control(load_assessments(), measures, towns, Neighbours(positions))


@cache
def load_history_bytes() -> bytes:
    """The whole history for the browser, JSON in UTF-8: see :func:`geodata.history.encode_history`; made once.

    Raises
    ------
    StoreError, SchemaError
        As :func:`load_assessments`.
    """
    return encode_history(load_assessments(), read_table(CELLS_FILE, CONTROL))


def read_rows(table: Table) -> list[dict[str, str]]:
    """The rows of a shipped table of places as words, by column; raises StoreError as :func:`read_table`."""
    return split_rows(table, read_table(table.file))


def read_findings() -> list[dict[str, str]]:
    """What joining the archives found: rows of ``findings.csv``, see geodata/data/control/README.md."""
    return split_rows(schema.FINDINGS, read_table(schema.FINDINGS.file, CONTROL))


def _split_control(table: Table) -> list[list[str]]:
    return split_cells(table, read_table(table.file, CONTROL))


def check_tables() -> None:
    """Check every shipped file against the manifest, and every table against its schema and the other tables.

    Raises
    ------
    StoreError, SchemaError
        At the first fault.
    """
    for folder in (PLACES, CONTROL):
        for file in read_manifest(folder).files:
            read_table(file, folder)
    tables = {table.file: parse_table(table, read_table(table.file)) for table in TABLES}
    check_references(tables)
    schema.check_control(
        {table.file: parse_table(table, read_table(table.file, CONTROL)) for table in schema.CONTROL_TABLES},
        (row["id"] for row in tables[SETTLEMENTS.file]),
    )


def _read(file: str) -> bytes:
    try:
        return resources.files("geodata").joinpath("data", file).read_bytes()
    except OSError as cause:
        raise StoreError(f"geodata/data/{file} is missing; run 'make data' or install again") from cause
