"""Layers of the ISW map: what each says, which of them is a series, and that claims are the rest beyond assessments."""

from __future__ import annotations

from datetime import date

import pytest

from geodata.assessors import Status
from geodata.crs import measure_area_km2
from geodata.errors import DrawingError
from geodata.importers.isw import COUNTEROFFENSIVES_RESET, LAYERS, is_series, read_layers
from tests.geodata.importers.made import DAY, NO_RAW, RAW, TODAY, feature, geojson, polygon, square

NAMES = {
    "VIEW_RussiaCoTinUkraine_V3": "assessed_control",
    "MDS_AssessedRussianAdvanceInUkraine_view": "assessed_advance",
    "VIEW_ClaimedRussianTerritoryinUkraine_V2": "claimed_russian",
    "VIEW_ClaimedUkrainianCounteroffensives_V2": "claimed_ukrainian_counteroffensives",
    "VIEW_Russian_controlled_Ukrainian_Territory_before_February_24_2022": "control_before_2022",
    "Assess Russian Control": "assessed_control",
    "VIEW_RussiaCoTinUkraine_V12": "assessed_control",
    "ロシア軍侵攻エリア": "assessed_advance_or_claimed_russian",
}


@pytest.mark.skipif(not RAW.exists(), reason=NO_RAW)
def test_real_layers() -> None:
    """The areas of a real day; claims hardly overlap what is assessed, so they are the remainder and no whole claim."""
    content = (RAW / "isw" / "20230601.geojson").read_bytes()
    frame = read_layers(content, day=date(2023, 6, 1), today=TODAY, source="20230601.geojson")
    grounds = {str(layer): rows.union_all() for layer, rows in frame.groupby("layer")}
    areas = {layer: measure_area_km2(ground) for layer, ground in grounds.items()}
    assert areas == pytest.approx(
        {
            "assessed_control": 106_726,
            "assessed_advance": 1_855,
            "claimed_russian": 417.6,
            "claimed_ukrainian_counteroffensives": 162.7,
        },
        rel=1e-3,
    )
    assessed = grounds["assessed_control"].union(grounds["assessed_advance"])
    for layer in ("claimed_russian", "claimed_ukrainian_counteroffensives"):
        assert not LAYERS[layer].assessed
        assert measure_area_km2(grounds[layer].intersection(assessed)) < 0.01


@pytest.mark.parametrize(("name", "layer"), NAMES.items())
def test_names(name: str, layer: str) -> None:
    """A layer is known by the service's name in any version, by its title, and by the archive's translation."""
    frame = read_layers(geojson(feature(polygon(), layer=name)), day=DAY, today=TODAY, source="made")
    (row,) = frame.itertuples()
    assert (row.layer, row.name, row.status) == (layer, name, LAYERS[layer].status)
    assert row.before_2022 == (layer == "control_before_2022")


def test_only_assessed_control_is_held() -> None:
    """Ground that is claimed, or where forces only operated, is contested, never held."""
    assert {name for name, layer in LAYERS.items() if layer.status is Status.RUSSIAN_HELD} == {
        "assessed_control",
        "control_before_2022",
    }
    assert all(layer.assessed for layer in LAYERS.values() if layer.status is Status.RUSSIAN_HELD)
    assert Status.UKRAINIAN_HELD not in {layer.status for layer in LAYERS.values()}


def test_what_is_a_series() -> None:
    """The layer of counteroffensives began anew in November 2022, so its days are not compared."""
    assert COUNTEROFFENSIVES_RESET == (2022, 11)
    assert not is_series("claimed_ukrainian_counteroffensives")
    assert is_series("assessed_control")
    with pytest.raises(KeyError):
        is_series("rumours")


def test_features_without_a_geometry_are_left_out() -> None:
    """The archive has a few of them a day; the numbers of the others stay those in the file."""
    name = "VIEW_RussiaCoTinUkraine_V3"
    content = geojson(
        feature(None, layer=name), feature(polygon(), layer=name), feature(polygon(square(38)), layer=name)
    )
    assert list(read_layers(content, day=DAY, today=TODAY, source="made").index) == [2, 3]


@pytest.mark.parametrize("layer", ["VIEW_Something_New_V1", None, 5])
def test_unknown_layers_are_refused(layer: object) -> None:
    """A new layer stops the file, by number and field."""
    content = geojson(feature(polygon(), layer="Assessed Russian Advance"), feature(polygon(square(38)), layer=layer))
    with pytest.raises(DrawingError, match=f"made: feature 2: layer: got {layer!r}"):
        read_layers(content, day=DAY, today=TODAY, source="made")


def test_the_same_drawing_twice_is_refused() -> None:
    """Two equal features of a layer are a fault of the file, and both are named."""
    twice = [feature(polygon(), layer="Assessed Russian Advance")] * 2
    with pytest.raises(DrawingError, match=r"made: feature 2: day_from: .* feature 1"):
        read_layers(geojson(*twice), day=DAY, today=TODAY, source="made")


def test_future() -> None:
    """No map is of a day to come."""
    with pytest.raises(DrawingError, match="made: day: got 2026-09-02"):
        read_layers(geojson(), day=date(2026, 9, 2), today=TODAY, source="made")
