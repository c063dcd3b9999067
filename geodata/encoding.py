"""Shapes that share their edges: cutting them into arcs, simplifying those once, and TopoJSON."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from shapely import LineString, MultiLineString, MultiPolygon, Polygon, get_parts
from shapely.geometry.base import BaseGeometry

Grid = tuple[int, int]  # a point on the grid that coordinates are rounded to: x = longitude, y = latitude
Arc = tuple[Grid, ...]
Feature = tuple[Mapping[str, Any], BaseGeometry]


@dataclass(slots=True)
class Arcs:
    """The arcs of a set of shapes, each kept once; an index ``~i`` means arc ``i`` backwards, as in TopoJSON."""

    arcs: list[Arc] = field(default_factory=list)
    index: dict[Arc, int] = field(default_factory=dict)

    def put(self, arc: Arc) -> int:
        """The index of an arc, forwards or backwards; it is added if it is new."""
        backwards = arc[::-1]
        if backwards in self.index:
            return ~self.index[backwards]
        if arc not in self.index:
            self.index[arc] = len(self.arcs)
            self.arcs.append(arc)
        return self.index[arc]

    def get(self, index: int) -> Arc:
        """The points of an arc, in the direction that the index says."""
        return self.arcs[index] if index >= 0 else self.arcs[~index][::-1]


def to_grid(points: Iterable[tuple[float, ...]], *, decimals: int) -> list[Grid]:
    """Points in degrees as whole numbers of ``10 ** -decimals`` degrees, without repeated neighbours."""
    scale = 10**decimals
    grid = [(round(point[0] * scale), round(point[1] * scale)) for point in points]
    return [point for point, _ in itertools.groupby(grid)]


def list_lines(geometry: BaseGeometry) -> list[list[tuple[float, ...]]]:
    """The rings of a polygon, or the lines of a line shape, as lists of points."""
    lines: list[list[tuple[float, ...]]] = []
    for part in get_parts(geometry):
        if isinstance(part, Polygon):
            lines += [list(ring.coords) for ring in (part.exterior, *part.interiors)]
        else:
            lines.append(list(part.coords))
    return lines


def find_junctions(lines: Iterable[Sequence[Grid]]) -> set[Grid]:
    """The points where lines must be cut: ends of lines, and points whose neighbours differ from line to line."""
    neighbours: dict[Grid, frozenset[Grid]] = {}
    junctions: set[Grid] = set()
    for line in lines:
        closed = line[0] == line[-1]
        points = line[:-1] if closed else line
        if not closed:
            junctions |= {line[0], line[-1]}
        for i, point in enumerate(points):
            around = frozenset((points[i - 1], points[(i + 1) % len(points)]))
            if neighbours.setdefault(point, around) != around:
                junctions.add(point)
    return junctions


def cut_line(line: Sequence[Grid], junctions: set[Grid], arcs: Arcs) -> list[int]:
    """Cut a line or ring at the junctions; indexes of its arcs, in order.

    A ring without a junction starts at its least point, so that the same ring is the same arc wherever it starts.
    """
    if line[0] == line[-1]:
        ring = line[:-1]
        starts = [i for i, point in enumerate(ring) if point in junctions]
        start = starts[0] if starts else ring.index(min(ring))
        line = [*ring[start:], *ring[: start + 1]]
    cuts = [0, *(i for i in range(1, len(line) - 1) if line[i] in junctions), len(line) - 1]
    return [arcs.put(tuple(line[a : b + 1])) for a, b in itertools.pairwise(cuts)]


def simplify_shared(
    shapes: Mapping[str, BaseGeometry],
    simplify: Callable[[Arc, frozenset[str]], Arc],
    *,
    decimals: int,
) -> tuple[dict[str, BaseGeometry], dict[frozenset[str], MultiLineString]]:
    """Simplify polygons arc by arc, so that neighbours keep their common edge.

    Parameters
    ----------
    shapes : name -> polygons in degrees (EPSG:4326, x = longitude) that share vertices along common edges.
    simplify : given an arc on the grid and the names of the shapes it bounds, the arc to keep, its ends unmoved.
    decimals : of the grid.

    Returns
    -------
    The shapes simplified (polygons that shrank to nothing are dropped), and the lines between each pair of shapes.
    """
    rings = {name: [to_grid(line, decimals=decimals) for line in list_lines(shape)] for name, shape in shapes.items()}
    junctions = find_junctions(itertools.chain.from_iterable(rings.values()))
    arcs = Arcs()
    cut = {name: [cut_line(ring, junctions, arcs) for ring in rings[name]] for name in shapes}
    owners: dict[int, set[str]] = defaultdict(set)
    for name, indexes in cut.items():
        for index in itertools.chain.from_iterable(indexes):
            owners[max(index, ~index)].add(name)
    kept = Arcs(arcs=[simplify(arc, frozenset(owners[i])) for i, arc in enumerate(arcs.arcs)])
    scale = 10**decimals
    simplified = {
        name: _build_polygons(shape, [_join_arcs(ring, kept) for ring in cut[name]], scale)
        for name, shape in shapes.items()
    }
    between: dict[frozenset[str], list[LineString]] = defaultdict(list)
    for i, names in owners.items():
        if len(names) == 2:
            between[frozenset(names)].append(LineString([(x / scale, y / scale) for x, y in kept.arcs[i]]))
    return simplified, {names: MultiLineString(lines) for names, lines in between.items()}


def _join_arcs(indexes: Sequence[int], arcs: Arcs) -> list[Grid]:
    """The points of consecutive arcs, the common ends once."""
    points = list(arcs.get(indexes[0]))
    for index in indexes[1:]:
        points += arcs.get(index)[1:]
    return points


def _build_polygons(shape: BaseGeometry, rings: list[list[Grid]], scale: int) -> BaseGeometry:
    """Put rings back together the way ``shape`` had them; rings of fewer than four points are gone."""
    left = iter(rings)
    polygons: list[Polygon] = []
    for part in get_parts(shape):
        own = [[(x / scale, y / scale) for x, y in next(left)] for _ in range(1 + len(part.interiors))]
        if len(own[0]) >= 4:
            polygons.append(Polygon(own[0], [hole for hole in own[1:] if len(hole) >= 4]))
    return MultiPolygon(polygons)


def encode_topology(layers: Mapping[str, Sequence[Feature]], *, decimals: int) -> dict[str, Any]:
    """Standard TopoJSON of several layers with common arcs.

    Parameters
    ----------
    layers : name of the object -> features, each its properties and a (Multi)Polygon or (Multi)LineString in degrees
        (EPSG:4326, x = longitude).
    decimals : of a degree; coordinates are rounded to this grid and delta-encoded.
    """
    lines = {
        name: [[to_grid(line, decimals=decimals) for line in list_lines(shape)] for _, shape in features]
        for name, features in layers.items()
    }
    every = [line for features in lines.values() for feature in features for line in feature if len(line) > 1]
    junctions = find_junctions(every)
    arcs = Arcs()
    objects = {
        name: {
            "type": "GeometryCollection",
            "geometries": [
                _encode_feature(properties, shape, lines[name][i], junctions, arcs)
                for i, (properties, shape) in enumerate(features)
            ],
        }
        for name, features in layers.items()
    }
    low = min(x for line in every for x, _ in line), min(y for line in every for _, y in line)
    high = max(x for line in every for x, _ in line), max(y for line in every for _, y in line)
    scale = 10**-decimals
    return {
        "type": "Topology",
        "bbox": [round(value * scale, decimals) for value in (*low, *high)],
        "transform": {"scale": [scale, scale], "translate": [round(value * scale, decimals) for value in low]},
        "objects": objects,
        "arcs": [_delta_encode(arc, low) for arc in arcs.arcs],
    }


def _encode_feature(
    properties: Mapping[str, Any], shape: BaseGeometry, lines: list[list[Grid]], junctions: set[Grid], arcs: Arcs
) -> dict[str, Any]:
    left = iter(lines)
    encoded: list[Any] = []
    is_area = isinstance(shape, Polygon | MultiPolygon)
    for part in get_parts(shape):
        own = [next(left) for _ in range(1 + len(part.interiors) if is_area else 1)]
        cut = [cut_line(line, junctions, arcs) for line in own if len(line) >= (4 if is_area else 2)]
        if cut:
            encoded.append(cut if is_area else cut[0])
    feature = {"type": "MultiPolygon" if is_area else "MultiLineString", "arcs": encoded}
    return {**feature, "properties": dict(properties)} if properties else feature


def _delta_encode(arc: Arc, origin: Grid) -> list[list[int]]:
    """An arc as its first point from the origin and then steps."""
    steps = [[arc[0][0] - origin[0], arc[0][1] - origin[1]]]
    return steps + [[b[0] - a[0], b[1] - a[1]] for a, b in itertools.pairwise(arc)]


def decode_topology(topology: Mapping[str, Any], name: str) -> list[tuple[dict[str, Any], BaseGeometry]]:
    """The features of one object of a TopoJSON topology: properties and shape in degrees (EPSG:4326, x = longitude)."""
    return decode_layers(topology, [name])[name]


def decode_layers(
    topology: Mapping[str, Any], names: Iterable[str]
) -> dict[str, list[tuple[dict[str, Any], BaseGeometry]]]:
    """The features of several objects, as :func:`decode_topology`; the arcs that they share are read once."""
    arcs = Arcs(arcs=[_delta_decode(arc) for arc in topology["arcs"]])
    (scale_x, scale_y), (left, bottom) = topology["transform"]["scale"], topology["transform"]["translate"]

    def place(indexes: Sequence[int]) -> list[tuple[float, float]]:
        return [(x * scale_x + left, y * scale_y + bottom) for x, y in _join_arcs(indexes, arcs)]

    def build(geometry: Mapping[str, Any]) -> BaseGeometry:
        if geometry["type"] == "MultiPolygon":
            return MultiPolygon([Polygon(place(r[0]), [place(hole) for hole in r[1:]]) for r in geometry["arcs"]])
        return MultiLineString([place(line) for line in geometry["arcs"]])

    return {
        name: [(dict(each.get("properties", {})), build(each)) for each in topology["objects"][name]["geometries"]]
        for name in names
    }


def _delta_decode(steps: Iterable[Sequence[int]]) -> Arc:
    return tuple(itertools.accumulate(((x, y) for x, y in steps), lambda a, b: (a[0] + b[0], a[1] + b[1])))
