"""A map of one's own comes alike out of every format, and what is missing in it is named."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date, timedelta
from typing import Any

import geopandas
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyproj import CRS
from shapely import box
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from geodata.assessors import Status
from geodata.errors import DrawingError
from geodata.importers import layers
from geodata.importers.features import Others
from geodata.importers.kml import parse_kml
from geodata.importers.polygons import Column, ColumnMapping, read_polygons
from tests.geodata.importers.made import DAY, TODAY, collection, feature, geojson, pack, polygon, square, to_bytes

KINDS = ("Point", "LineString", "Polygon", "MultiPolygon", "Circle")
HELD, FREE = Status.RUSSIAN_HELD, Status.UKRAINIAN_HELD
SHAPES = [box(37, 48, 37.5, 48.5), box(38, 48, 38.5, 48.5)]
MAPPING = ColumnMapping(
    status=Column("who"), statuses={"ours": FREE, "theirs": HELD}, day=Column("on"), name=Column("label"), layer="front"
)
CONSTANT = ColumnMapping(status=HELD, day=DAY)
RECORDS = {"who": ["theirs", "ours"], "on": ["2024-05-17", "2024-05-18"], "label": ["Вугледар", "Б"]}


def read(content: bytes, mapping: ColumnMapping = MAPPING, **options: Any) -> geopandas.GeoDataFrame:
    return read_polygons(content, mapping=mapping, today=TODAY, source="own", **options)


def refuse(content: bytes, said: str, mapping: ColumnMapping = MAPPING, **options: Any) -> None:
    with pytest.raises(DrawingError) as caught:
        read(content, mapping, **options)
    assert f"own: {said}" in str(caught.value)
    assert "\n" not in str(caught.value)


def make_frame(crs: str | None = "EPSG:4326", shapes: list[Any] | None = None) -> geopandas.GeoDataFrame:
    drawn = SHAPES if shapes is None else shapes
    frame = geopandas.GeoDataFrame(
        {key: values[: len(drawn)] for key, values in RECORDS.items()}, geometry=drawn, crs=4326
    )
    return frame.set_crs(None, allow_override=True) if crs is None else frame.to_crs(crs)


def to_geopackage(frame: geopandas.GeoDataFrame, layer: str = "front") -> bytes:
    content = io.BytesIO()
    frame.to_file(content, driver="GPKG", layer=layer)
    return content.getvalue()


def to_shapefile(frame: geopandas.GeoDataFrame, tmp_path: Any, *, without: tuple[str, ...] = ()) -> bytes:
    frame.to_file(tmp_path / "front.shp", encoding="utf-8")
    parts = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.suffix not in without}
    return pack(**parts)


def to_kml(frame: geopandas.GeoDataFrame) -> bytes:
    marks = [
        f"<Placemark><name>{row.label}</name><TimeStamp><when>{row.on}</when></TimeStamp><ExtendedData>"
        f'<Data name="who"><value>{row.who}</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing>'
        f"<coordinates>{' '.join(f'{x},{y},0' for x, y in row.geometry.exterior.coords)}</coordinates>"
        "</LinearRing></outerBoundaryIs></Polygon></Placemark>"
        for row in frame.itertuples()
    ]
    body = "".join(marks)
    head = '<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document><Folder>'
    return f"{head}<name>front</name>{body}</Folder></Document></kml>".encode()


def check_rows(frame: geopandas.GeoDataFrame, shapes: list[BaseGeometry] = SHAPES) -> None:
    assert list(frame["status"]) == [HELD, FREE]
    assert list(frame["day_from"]) == [date(2024, 5, 17), date(2024, 5, 18)]
    assert [end - first for first, end in zip(frame["day_from"], frame["day_to"], strict=True)] == [
        timedelta(days=1)
    ] * 2
    assert list(frame["name"]) == RECORDS["label"]
    assert set(frame["layer"]) == {"front"}
    for drawn, wanted in zip(frame.geometry, shapes, strict=True):
        assert drawn.symmetric_difference(wanted).area < 1e-4 * wanted.area


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:32636", "EPSG:3857"])
def test_every_format_says_the_same(crs: str, tmp_path: Any) -> None:
    """GeoJSON, GeoPackage and Shapefile, alone or zipped, in any CRS that they name, give one table."""
    frame = make_frame(crs)
    document = {**json.loads(frame.to_json(drop_id=True)), "crs": {"type": "name", "properties": {"name": crs}}}
    contents = [
        to_bytes(document),
        to_geopackage(frame),
        to_shapefile(frame, tmp_path),
        pack(front__geojson=to_bytes(document), readme__txt=b"hello"),
        pack(front__gpkg=to_geopackage(frame)),
    ]
    for content in contents:
        check_rows(read(content))


def test_kml() -> None:
    """KML and KMZ give the same table, with the folder as layer and the time stamp as day."""
    mapping = ColumnMapping(
        status=Column("who"), statuses=MAPPING.statuses, day=Column("when"), name=Column("name"), layer=Column("folder")
    )
    content = to_kml(make_frame())
    check_rows(read(content, mapping))
    check_rows(read(pack(doc__kml=content), mapping))


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
def test_crs_may_be_told(tmp_path: Any) -> None:
    """A file without a CRS is refused with how to name one, and read when it is named."""
    projected = make_frame("EPSG:32636").set_crs(None, allow_override=True)
    bare = to_shapefile(projected, tmp_path, without=(".prj",))
    refuse(bare, "crs: got none")
    check_rows(read(bare, crs="EPSG:32636"))
    check_rows(read(to_bytes(json.loads(make_frame("EPSG:32636").to_json(drop_id=True))), crs="EPSG:32636"))


@pytest.mark.filterwarnings("ignore:'crs' was not provided")
def test_wrong_crs(tmp_path: Any) -> None:
    """A CRS that is none, that the file contradicts, or that puts the map elsewhere, is named."""
    refuse(to_geopackage(make_frame()), "crs: got “WGS 84 / UTM zone 36N”", crs="EPSG:32636")
    refuse(to_geopackage(make_frame()), "crs: got “Atlantis”", crs="Atlantis")
    projected = make_frame("EPSG:32636").set_crs(None, allow_override=True)
    metres = to_shapefile(projected, tmp_path, without=(".prj",))
    refuse(metres, "feature 1: geometry: got the position (", crs="EPSG:4326")
    other_zone = make_frame("EPSG:32636").set_crs("EPSG:32601", allow_override=True)
    refuse(to_geopackage(other_zone), "feature 1: geometry: got longitudes")
    swapped = geojson(feature(polygon([[[y, x] for x, y in square()[0]]])))
    refuse(swapped, "feature 1: geometry: got longitudes 48.00 to 48.50", CONSTANT)
    unknown = {"type": "name", "properties": {"name": "EPSG:999999"}}
    refuse(geojson(feature(polygon()), crs=unknown), "crs: got “EPSG:999999”", CONSTANT)


@pytest.mark.parametrize(
    ("properties", "said"),
    [
        (
            {"who": "nobody", "on": "2024-05-17", "label": ""},
            "who: got the status “nobody”, wanted one of “ours”, “theirs”",
        ),
        ({"who": None, "on": "2024-05-17", "label": ""}, "who: got the status “”"),
        ({"who": "ours", "label": ""}, "on: got no such column"),
        ({"who": "ours", "on": "yesterday", "label": ""}, "on: got “yesterday”, wanted a day as"),
        ({"who": "ours", "on": "2026-09-02", "label": ""}, "on: got 2026-09-02, wanted a day up to today"),
        ({"who": "ours", "on": None, "label": ""}, "day_from: got nothing"),
        (
            {"who": "theirs", "on": "2024-05-17", "label": "A"},
            "day_from: got 2024-05-17, for which feature 1 already has",
        ),
    ],
)
def test_bad_columns(properties: dict[str, Any], said: str) -> None:
    """Unknown statuses, days that are none or to come, missing columns, doubles: by number and column."""
    first = feature(polygon(), who="theirs", on="2024-05-17", label="A")
    refuse(geojson(first, feature(polygon(), **properties)), f"feature 2: {said}")


@pytest.mark.parametrize(
    "day", ["2024-05-17", "20240517", 20240517, 20240517.0, "2024-05-17T10:00:00Z", "2024-05-17 10:00"]
)
def test_ways_to_write_days(day: Any) -> None:
    """Texts, numbers and times of day all give the day."""
    content = geojson(feature(polygon(), on=day))
    assert list(read(content, ColumnMapping(status=HELD, day=Column("on")))["day_from"]) == [DAY]


def test_intervals() -> None:
    """First day and exclusive end come from columns; no end is open; an end before the beginning is refused."""
    mapping = ColumnMapping(status=HELD, day_from=Column("since"), day_to=Column("until"))
    frame = read(geojson(feature(polygon(), since="2024-05-17", until=None)), mapping)
    assert list(zip(frame["day_from"], frame["day_to"], strict=True)) == [(DAY, None)]
    content = geojson(feature(polygon(), since="2024-05-17", until="2024-05-17"))
    refuse(content, "feature 1: day_to: got 2024-05-17, wanted a day after", mapping)


def test_dates_of_a_geopackage() -> None:
    """A column of dates, with one missing, is read as one of days and no end."""
    frame = make_frame().drop(columns="on")
    frame["since"] = [DAY, DAY]
    frame["until"] = [date(2024, 6, 1), None]
    mapping = ColumnMapping(status=HELD, day_from=Column("since"), day_to=Column("until"))
    read_back = read(to_geopackage(frame), mapping)
    assert list(read_back["day_from"]) == [DAY, DAY]
    assert list(read_back["day_to"]) == [date(2024, 6, 1), None]


def test_mapping_without_days() -> None:
    """A mapping gives a day or a first day, and not both."""
    content = geojson(feature(polygon()))
    refuse(content, "day: got both or neither", ColumnMapping(status=HELD))
    refuse(content, "day: got both or neither", ColumnMapping(status=HELD, day=DAY, day_from=DAY))
    refuse(content, "day_to: got an end for single days", ColumnMapping(status=HELD, day=DAY, day_to=DAY))


def test_geometries_of_other_formats() -> None:
    """What a geographic program wrote is checked like GeoJSON: heights go, points are refused or dropped."""
    frame = make_frame(shapes=[SHAPES[0], Point(37, 48)])
    refuse(to_geopackage(frame), "feature 2: geometry: got a Point")
    assert list(read(to_geopackage(frame), others=Others.DROPPED).index) == [1]
    refuse(to_geopackage(make_frame(shapes=[SHAPES[0], None])), "feature 2: geometry: got nothing")
    high = make_frame()
    high.geometry = [shape.__class__([(x, y, 100.0) for x, y in shape.exterior.coords]) for shape in SHAPES]
    check_rows(read(to_geopackage(high)))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "got an empty file"),
        (b"hello", "got a file of an unknown format"),
        (b"\x89PNG\r\n", "got a file of an unknown format"),
        (b"SQLite format 3\x00" + bytes(200), "got a SQLite database that is no GeoPackage"),
        (b"SQLite format 3\x00" + bytes(52) + b"GPKG" + bytes(200), "got a layer that cannot be read"),
        (b"<OGRVRTDataSource><OGRVRTLayer name='x'/></OGRVRTDataSource>", "got an XML document “OGRVRTDataSource”"),
        (b"<kml><Document>", "got no XML"),
        (b'<!DOCTYPE kml [<!ENTITY a "aaaa">]><kml>&a;</kml>', "got no XML (it declares a document type"),
        (b"<kml/>", "got no polygon"),
        (pack(a__txt=b"x"), "got a zip archive with the layers none"),
        (pack(a__geojson=geojson(), b__kml=b"<kml/>"), "got a zip archive with the layers a.geojson, b.kml"),
        (pack(a__kml=pack(b__kml=b"<kml/>")), "a.kml: got a zip archive inside a zip archive"),
        (pack(a__shp=b"\x00\x00\x27\x0a", a__dbf=b""), "a.shp: got no whole Shapefile (.shx missing)"),
        (pack(a__shp=b"junk", a__dbf=b"", a__shx=b""), "a.shp: got no whole Shapefile"),
        (pack(a__shp=b"\x00\x00\x27\x0a" + bytes(96), a__dbf=b"", a__shx=b""), "got the layers none"),
    ],
)
def test_bad_files(content: bytes, said: str) -> None:
    """What is no layer is told so, and nothing but the bytes is read."""
    refuse(content, said, CONSTANT)


def test_layers_are_chosen_by_name(tmp_path: Any) -> None:
    """Of several layers in a GeoPackage one is named."""
    for layer in ("front", "rear"):
        make_frame().to_file(tmp_path / "two.gpkg", driver="GPKG", layer=layer)
    content = (tmp_path / "two.gpkg").read_bytes()
    refuse(content, "got the layers front, rear, wanted one of them")
    check_rows(read(content, table="rear"))


def test_oversize(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file beyond the limit is refused unread, and so is what an archive would unpack to."""
    with pytest.raises(DrawingError, match="own: got 11 bytes, wanted at most 10"):
        layers.read_layer(b"x" * 11, source="own", others=Others.REFUSED, crs=None, table=None, most_bytes=10)
    content = pack(a__geojson=geojson(feature(polygon())) + b" " * 100_000)
    with pytest.raises(DrawingError, match="bytes when unpacked, wanted at most 10,000"):
        layers.read_layer(content, source="own", others=Others.REFUSED, crs=None, table=None, most_bytes=10_000)


def test_kml_parts() -> None:
    """Holes, several polygons and points of a placemark come through; a coordinate that is no number is named."""
    ring = "<LinearRing><coordinates>{}</coordinates></LinearRing>"
    outer, hole = (" ".join(f"{x},{y}" for x, y in rings[0]) for rings in (square(), square(37.1, 48.1, 0.1)))
    body = (
        f"<Polygon><outerBoundaryIs>{ring.format(outer)}</outerBoundaryIs>"
        f"<innerBoundaryIs>{ring.format(hole)}</innerBoundaryIs></Polygon>"
    )
    point = "<Point><coordinates>1,2</coordinates></Point>"
    mark = f"<kml><Placemark><MultiGeometry>{{}}{point}</MultiGeometry></Placemark></kml>"
    content = mark.format(body).encode()
    refuse(content, "feature 1: geometry: got a Point", CONSTANT)
    (row,) = read(content, CONSTANT, others=Others.DROPPED).itertuples()
    assert row.geometry.area == pytest.approx(0.24)
    assert parse_kml(content, source="own")["features"][0]["geometry"]["geometries"][1]["type"] == "Point"
    refuse(mark.format(body.replace("37.1", "x")).encode(), "feature 1: coordinates: could not convert", CONSTANT)


def test_shapefile_is_read_beside_other_files(tmp_path: Any) -> None:
    """Only the parts of the Shapefile are read out of an archive, whatever else is in it and however it is foldered."""
    plain = zipfile.ZipFile(io.BytesIO(to_shapefile(make_frame(), tmp_path)))
    files = {f"maps/{name}": plain.read(name) for name in plain.namelist()}
    virtual = b"<OGRVRTDataSource><OGRVRTLayer name='a'><SrcDataSource>/etc/hostname</SrcDataSource></OGRVRTLayer>"
    check_rows(read(pack(**files, **{"a.vrt": virtual, "._front.shp": b"junk"})))


numbers = st.one_of(st.integers(), st.floats(), st.sampled_from([37, 37.5, 48, 48.5]))
values = st.recursive(
    st.one_of(st.none(), st.booleans(), numbers, st.text(max_size=3), st.just(square()), st.just(polygon())),
    lambda inner: st.one_of(
        st.lists(inner, max_size=5),
        st.dictionaries(
            st.sampled_from(["type", "coordinates", "geometries", "properties", "geometry"]), inner, max_size=4
        ),
        st.builds(lambda kind, inside: {"type": kind, "coordinates": inside}, st.sampled_from(KINDS), inner),
        st.builds(lambda inside: {"type": "GeometryCollection", "geometries": inside}, st.lists(inner, max_size=3)),
    ),
    max_leaves=12,
)


@given(values, st.sampled_from([None, "EPSG:4326", "EPSG:32636", 5]), st.sampled_from(Others))
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow])
def test_any_json_is_read_or_refused(geometry: Any, crs: Any, others: Others) -> None:
    """Whatever stands where a geometry should, the file becomes a checked table or one sentence."""
    members = {} if crs is None else {"crs": {"properties": {"name": crs}}}
    for content in (geojson(feature(geometry), **members), geojson(geometry, **members), to_bytes(geometry)):
        try:
            frame = read(content, CONSTANT, others=others)
        except DrawingError as fault:
            assert "\n" not in str(fault)  # noqa: PT017
        else:
            assert frame.geometry.is_valid.all()


@pytest.mark.parametrize("deep", [60, 450, 5_000])
def test_deep_nesting(deep: int) -> None:
    """A file that nests without end is refused like any other."""
    around = '{"type":"GeometryCollection","geometries":['
    for start, end in (("[", "]"), (around, "]}")):
        inner = start * deep + end * deep
        whole = inner if start == around else f'{{"type":"Polygon","coordinates":{inner}}}'
        for crs in ("", '"crs":{"properties":{"name":"EPSG:32636"}},'):
            content = f'{{"type":"FeatureCollection",{crs}"features":[{{"properties":{{}},"geometry":{whole}}}]}}'
            with pytest.raises(DrawingError):
                read(content.encode(), CONSTANT)


def test_features_are_geographic() -> None:
    """The table's CRS is longitude and latitude, longitude first, whatever the axes of the file's CRS."""
    frame = read(geojson(feature(polygon()), crs={"type": "name", "properties": {"name": "EPSG:4326"}}), CONSTANT)
    assert frame.crs == CRS("EPSG:4326")
    assert frame.total_bounds == pytest.approx([37, 48, 37.5, 48.5])
    assert collection()["features"] == []
