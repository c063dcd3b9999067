"""The formats: each is found by assessor and file name, and agrees with the upstream that its files come from."""

from __future__ import annotations

from datetime import date

import pytest

from geodata.assessors import ASSESSORS, Baseline
from geodata.errors import DrawingError
from geodata.importers.formats import FORMATS, Kind, find_day, find_format
from geodata.importers.tables import COLUMNS
from geodata.importers.viina import RUN_COLUMNS
from geodata.upstreams.catalogue import UPSTREAMS
from tests.geodata.importers.made import DAY, TODAY, collection, feature, geojson, polygon, to_bytes

MADE = {
    "deepstate": geojson(feature(polygon())),
    "deepstate-snapshots": geojson(feature(polygon(), name="Окуповано", fill="#a52714")),
    "liveuamap": to_bytes({"value": collection(feature(polygon(), type="nochange", date="2024-05-17"))}),
    "isw": geojson(feature(polygon(), layer="Assessed Russian Advance")),
    "viina": b"geonameid,date,status,status_wiki,status_boost,status_dsm,status_isw\n1,20240517,UA,,,,\n",
}
NAMES = {
    "deepstatemap_data_20240517.geojson": ("deepstate", DAY),
    "1715904000.geojson": ("deepstate-snapshots", DAY),
    "2024-05-17.json": ("liveuamap", DAY),
    "20240517.geojson": ("isw", DAY),
    "control_latest_2024.zip": ("viina", None),
}


@pytest.mark.parametrize(("name", "wanted"), NAMES.items())
def test_found_by_name(name: str, wanted: tuple[str, date | None]) -> None:
    """An upstream's own file names give format and day."""
    format_id, day = wanted
    found = find_format(FORMATS[format_id].assessor.id, name)
    assert found is not None
    assert found.id == format_id
    assert find_format(format_id, name) == found
    assert find_day(found, name) == day


@pytest.mark.parametrize("one", FORMATS.values(), ids=lambda one: one.id)
def test_agrees_with_the_upstream(one: object) -> None:
    """A format has the id and the assessor of an upstream, and its reader reads a made file of it."""
    assert isinstance(one, type(FORMATS["isw"]))
    assert UPSTREAMS[one.id].assessor == one.assessor.id
    assert one.assessor is ASSESSORS[one.assessor.id]
    frame = one.read(MADE[one.id], day=DAY, today=TODAY, source="made")
    assert len(frame) == 1
    assert tuple(frame.columns) == (COLUMNS if one.kind is Kind.POLYGONS else RUN_COLUMNS)
    assert list(frame["day_from"]) == [DAY]


def test_baselines() -> None:
    """What was occupied before 2022 is left out by one of them only."""
    assert {one.id for one in FORMATS.values() if one.assessor.baseline is Baseline.SINCE_2022} == {"liveuamap"}


def test_other_names() -> None:
    """A renamed file is the first format of its assessor; an unknown assessor has none; a wrong ending is named."""
    found = find_format("deepstate", "renamed.json")
    assert found is not None
    assert found.id == "deepstate"
    assert find_day(found, "renamed.json") is None
    assert find_format("my-newsroom", "front.kml") is None
    with pytest.raises(
        DrawingError, match=r"front.kml: got a file for “isw” with another ending, wanted .geojson or .json"
    ):
        find_format("isw", "front.kml")
    with pytest.raises(DrawingError, match=r"20241350.geojson: got a name with a day that is none"):
        find_day(FORMATS["isw"], "20241350.geojson")
