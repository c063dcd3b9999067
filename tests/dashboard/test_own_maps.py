"""Maps of one's own on the pages: another assessor, another release, drawn and counted like the shipped ones."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import geopandas
import pytest
from shapely import box

from dashboard.model.catalogue import Catalogue
from dashboard.store import load_catalogue, read_catalogue
from dashboard.views.shares import make_control_payload, make_share_rows, read_shares
from geodata.assessors import Status
from geodata.store import load_history_bytes
from geodata.upstreams.store.drawings import save_drawings
from geodata.upstreams.store.facts import load_own_history

DAY = date(2025, 1, 1)
WEST = box(24.0, 49.0, 26.0, 50.5)  # made, lon and lat in degrees: ground that no shipped map ever held


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Catalogue:
    monkeypatch.setenv("CLAIMLINE_HOME", str(tmp_path))
    columns = {
        "day_from": [DAY], "day_to": [date(2025, 1, 3)], "status": [Status.RUSSIAN_HELD], "layer": ["control"],
        "before_2022": [False], "name": [""],
    }  # fmt: skip
    frame = geopandas.GeoDataFrame(columns, geometry=[WEST], crs="EPSG:4326")
    save_drawings("newsroom", frame.astype({"day_from": object, "day_to": object}), source="made")
    return read_catalogue()


def test_without_own_maps_the_release_is_the_shipped_one() -> None:
    """And the history is the shipped history, byte for byte."""
    assert load_own_history(load_catalogue().control) == load_history_bytes()


def test_own_maps_make_another_release(own: Catalogue) -> None:
    """A link made with them does not pass for one of the shipped data."""
    assert own.release.id != load_catalogue().release.id
    assert set(own.known.coverage) == {"deepstate", "liveuamap", "newsroom"}


def test_own_maps_are_counted_and_drawn(own: Catalogue) -> None:
    """A column of their own in the table, and cells for every settlement that they hold."""
    found = read_shares(own.control, DAY)
    (lviv,) = [
        row for row in make_share_rows(found, {**own.known.place_names, "UA": "Ukraine"}) if "Lviv" in row["Place"]
    ]
    assert any("newsroom" in column for column in lviv)
    history = json.loads(load_own_history(own.control))
    ids = [shape["properties"]["id"] for shape in history["cells"]["objects"]["cells"]["geometries"]]
    (newsroom,) = [assessor for assessor in history["assessors"] if assessor["id"] == "newsroom"]
    (first, *_) = newsroom["changes"]
    cells, at = [], 0
    for step in first[2:]:
        at += step
        cells.append(ids[at])
    assert set(cells) == set(own.control.assessments.on(DAY)["newsroom"].intervals)
    assert make_control_payload(found, "newsroom", own.release.id, names={})["assessor"] == "newsroom"
