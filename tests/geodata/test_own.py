"""The user's own drawings: days after the shipped ones, maps beside the assessors', and nothing shipped changes."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path

import geopandas
import pytest
from shapely import box
from shapely.geometry.base import BaseGeometry

from geodata import store
from geodata.assessors import Status
from geodata.errors import StoreError
from geodata.ground import Ground, make_ground
from geodata.own import extend_control, measure_own
from geodata.shares import Control, Level, changes, shares
from geodata.upstreams.store.drawings import save_drawings
from geodata.upstreams.store.facts import load_own_control

DAY = timedelta(days=1)
LAST = store.load_control().assessments.coverage["deepstate"].last
TODAY = LAST + 30 * DAY
POKROVSK = "gn:704422"
AROUND_POKROVSK = box(36.9, 48.1, 37.5, 48.5)  # made: lon, lat in degrees
LUHANSK_ONLY = box(38.0, 48.0, 40.3, 50.1)


@cache
def get_ground() -> Ground:
    return make_ground(store.load_gazetteer(), {row.id: row.geometry for row in store.load_regions().itertuples()})


def make_frame(*rows: tuple[date, date | None, Status, BaseGeometry], source: str = "mine") -> geopandas.GeoDataFrame:
    columns = {
        "day_from": [row[0] for row in rows], "day_to": [row[1] for row in rows], "status": [row[2] for row in rows],
        "layer": ["control"] * len(rows), "before_2022": [False] * len(rows), "name": [""] * len(rows),
        "source": [source] * len(rows),
    }  # fmt: skip
    frame = geopandas.GeoDataFrame(columns, geometry=[row[3] for row in rows], crs="EPSG:4326")
    return frame.astype({"day_from": object, "day_to": object})


def extend(assessor_id: str, frame: geopandas.GeoDataFrame) -> Control:
    facts = measure_own(assessor_id, frame, get_ground(), shipped=store.load_control(), today=TODAY)
    assert facts is not None
    return extend_control(store.load_control(), [facts])


def test_days_after_the_shipped_ones_follow_them() -> None:
    """The status goes on or ends, figures of the new days are those of the new map, the old ones are as before."""
    control = extend("deepstate", make_frame((LAST + 2 * DAY, None, Status.RUSSIAN_HELD, LUHANSK_ONLY)))
    shipped = store.load_control()
    assert control.assessments.coverage["deepstate"].gaps[-1] == (LAST + DAY, LAST + DAY)
    assert control.assessments.on(LAST + DAY)["deepstate"].as_of == LAST
    assert control.assessments.history(POKROVSK, "deepstate")[-1].status is Status.UKRAINIAN_HELD
    luhansk = control.assessments.history("gn:702658", "deepstate")
    assert (luhansk[-1].status, luhansk[-1].end) == (Status.RUSSIAN_HELD, None)
    assert luhansk[-1].start < LAST
    assert shares(control, LAST, Level.OBLAST) == shares(shipped, LAST, Level.OBLAST)
    held = {row.place_id: row for row in shares(control, TODAY, Level.OBLAST) if row.status is Status.RUSSIAN_HELD}
    assert held["UA-43"].area_km2 == 0
    assert held["UA-09"].area_km2 > 15_000


def test_losses_are_counted_on() -> None:
    """What the first own map lost against the last shipped one is no loss that was drawn; later ones are."""
    frame = make_frame(
        (LAST + DAY, LAST + 3 * DAY, Status.RUSSIAN_HELD, LUHANSK_ONLY),
        (LAST + 3 * DAY, None, Status.RUSSIAN_HELD, LUHANSK_ONLY.difference(AROUND_POKROVSK.buffer(1))),
    )
    for change in changes(extend("deepstate", frame), LAST + DAY, TODAY, Level.OBLAST):
        assert change.gained_km2 - change.lost_km2 == pytest.approx(change.net_km2, abs=0.2)


def test_a_map_of_ones_own_stands_beside_the_assessors() -> None:
    """A newsroom's map is another assessor, with contested ground and its own days only."""
    frame = make_frame(
        (date(2025, 1, 1), date(2025, 1, 5), Status.RUSSIAN_HELD, LUHANSK_ONLY),
        (date(2025, 1, 1), date(2025, 1, 5), Status.CONTESTED, AROUND_POKROVSK),
    )
    control = extend("newsroom", frame)
    drawn = control.assessments.on(date(2025, 1, 4))
    assert set(drawn) == {"deepstate", "liveuamap", "newsroom"}
    assert drawn["newsroom"].status_of(POKROVSK) is Status.CONTESTED
    assert drawn["newsroom"].contested_known
    assert "newsroom" not in control.assessments.on(date(2025, 1, 5))
    row = next(row for row in shares(control, date(2025, 1, 1), Level.COUNTRY) if row.assessor_id == "newsroom")
    assert row.error_points is None


def test_claims_that_isw_repeats_are_no_assessment() -> None:
    """The layers of what is only claimed are left out."""
    frame = make_frame((date(2023, 6, 1), date(2023, 6, 2), Status.CONTESTED, AROUND_POKROVSK))
    frame["layer"] = "claimed_russian"
    assert measure_own("isw", frame, get_ground(), shipped=store.load_control(), today=TODAY) is None


def test_shipped_days_are_not_measured_again() -> None:
    """Originals of days that are shipped add nothing."""
    frame = make_frame((LAST - DAY, LAST + DAY, Status.RUSSIAN_HELD, LUHANSK_ONLY))
    assert measure_own("deepstate", frame, get_ground(), shipped=store.load_control(), today=TODAY) is None


def test_liveuamap_keeps_what_it_leaves_out() -> None:
    """Own days of an assessor that leaves out what was occupied before 2022 are filled in as the shipped ones are."""
    control = extend("liveuamap", make_frame((LAST + DAY, None, Status.RUSSIAN_HELD, AROUND_POKROVSK)))
    row = next(
        row
        for row in shares(control, TODAY, Level.OBLAST)
        if (row.place_id, row.assessor_id, row.status) == ("UA-43", "liveuamap", Status.RUSSIAN_HELD)
    )
    assert row.share_pct is not None
    assert row.share_pct > 98
    assert row.before_2022_km2 == row.area_km2


def test_each_map_is_measured_once(tmp_path: Path) -> None:
    """What was measured is kept beside the drawings, and measured anew when they change."""
    said: list[str] = []
    for _ in range(2):
        save_drawings("newsroom", make_frame((date(2025, 1, 1), None, Status.RUSSIAN_HELD, LUHANSK_ONLY)).drop(
            columns="source"), source="mine.geojson", home=tmp_path)  # fmt: skip
        controls = [load_own_control(home=tmp_path, today=TODAY, say=said.append) for _ in range(2)]
        first, second = (shares(c, date(2025, 1, 1), Level.OBLAST) for c in controls)
        assert first == second
    assert len(said) == 1
    save_drawings("newsroom", make_frame((date(2025, 1, 1), None, Status.RUSSIAN_HELD, AROUND_POKROVSK)).drop(
        columns="source"), source="mine.geojson", home=tmp_path)  # fmt: skip
    load_own_control(home=tmp_path, today=TODAY, say=said.append)
    assert len(said) == 2


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    """Drawings that cannot be read are no reason for silence."""
    (tmp_path / "control").mkdir()
    (tmp_path / "control" / "newsroom.parquet").write_bytes(b"no parquet")
    with pytest.raises(StoreError, match=r"newsroom\.parquet"):
        load_own_control(home=tmp_path, today=TODAY, say=lambda _: None)
