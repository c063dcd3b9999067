"""KML polygons as GeoJSON, read without following any link or entity."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from geodata.errors import DrawingError


class _Builder(TreeBuilder):
    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """Refuse what could declare entities, which may grow without end or name other files."""
        raise ParseError("it declares a document type, which KML has not")


def parse_kml(content: bytes, *, source: str) -> dict[str, Any]:
    """A KML document as a GeoJSON FeatureCollection, a feature for each Placemark in order.

    Properties are ``name``, ``folder`` (name of the folder around it), ``style`` (its styleUrl), ``begin``, ``end`` and
    ``when`` (its time), and whatever its extended data name. Heights are left out; points and lines become geometries
    without coordinates, of which only the type counts.

    Raises
    ------
    DrawingError
        If it is no KML, declares a document type, or a coordinate is not a number.
    """
    parser = XMLParser(target=_Builder())
    try:
        parser.feed(content)
        root = parser.close()
    except (ParseError, ValueError, LookupError) as cause:
        raise DrawingError(f"{source}: got no XML ({cause}), wanted KML; is the file whole?") from cause
    if _get_tag(root) != "kml":
        raise DrawingError(f"{source}: got an XML document “{_get_tag(root)}”, wanted “kml”")
    parents = {child: parent for parent in root.iter() for child in parent}
    marks = [element for element in root.iter() if _get_tag(element) == "Placemark"]
    features = [
        {
            "type": "Feature",
            "properties": _read_properties(mark, parents),
            "geometry": {
                "type": "GeometryCollection",
                "geometries": _read_geometries(mark, where=f"{source}: feature {number}"),
            },
        }
        for number, mark in enumerate(marks, start=1)
    ]
    return {"type": "FeatureCollection", "features": features}


def _get_tag(element: Element) -> str:
    """A tag without its namespace, of which KML has had several."""
    return element.tag.rpartition("}")[2]


def _list_all(element: Element, *tags: str) -> list[Element]:
    return [inner for inner in element.iter() if _get_tag(inner) in tags]


def _read_properties(mark: Element, parents: Mapping[Element, Element]) -> dict[str, str]:
    own = {_get_tag(child): (child.text or "").strip() for child in mark}
    properties = {"name": own.get("name", ""), "style": own.get("styleUrl", "")}
    parent = parents.get(mark)
    if parent is not None:
        properties["folder"] = next((child.text or "" for child in parent if _get_tag(child) == "name"), "").strip()
    for element in _list_all(mark, "begin", "end", "when"):
        properties[_get_tag(element)] = (element.text or "").strip()
    for element in _list_all(mark, "SimpleData", "Data"):
        values = _list_all(element, "value") or [element]
        properties[element.get("name", "")] = (values[0].text or "").strip()
    return properties


def _read_geometries(mark: Element, *, where: str) -> list[dict[str, Any]]:
    geometries: list[dict[str, Any]] = []
    for polygon in _list_all(mark, "Polygon"):
        rings = [
            _read_ring(ring, where)
            for side in ("outerBoundaryIs", "innerBoundaryIs")
            for boundary in _list_all(polygon, side)
            for ring in _list_all(boundary, "coordinates")
        ]
        geometries.append({"type": "Polygon", "coordinates": rings})
    kinds = {"Point": "Point", "LineString": "LineString", "LinearRing": "LineString", "Track": "LineString"}
    inside = {element for polygon in _list_all(mark, "Polygon") for element in polygon.iter()}
    others = [element for element in _list_all(mark, *kinds) if element not in inside]
    return geometries + [{"type": kinds[_get_tag(element)], "coordinates": []} for element in others]


def _read_ring(coordinates: Element, where: str) -> list[list[float]]:
    try:
        return [[float(number) for number in word.split(",")[:2]] for word in (coordinates.text or "").split()]
    except ValueError as cause:
        raise DrawingError(
            f"{where}: coordinates: {cause}, wanted longitude,latitude or longitude,latitude,height"
        ) from cause
