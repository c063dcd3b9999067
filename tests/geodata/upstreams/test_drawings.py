"""The user's own drawings: each geometry kept once with its days, written whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import geopandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Polygon, box

from geodata.errors import SchemaError, SourceError, StoreError
from geodata.upstreams.fetch import fetch_upstream
from geodata.upstreams.gathering import COLUMNS, Gathering, Span, merge_spans
from geodata.upstreams.store.convert import choose_last, convert_originals, is_current
from geodata.upstreams.store.drawings import (
    find_drawings,
    list_drawn_days,
    load_drawings,
    save_drawings,
)
from geodata.upstreams.store.originals import list_originals
from tests.geodata.upstreams.serving import Host, make_client, make_json, run_host

FIRST = date(2024, 1, 1)
DAY = timedelta(days=1)
TODAY = date(2024, 2, 1)


def square(number: int) -> Polygon:
    return box(30 + number / 10, 48, 30.05 + number / 10, 48.05)


def make_frame(*rows: tuple[int, int | None, int], crs: str | None = "EPSG:4326") -> geopandas.GeoDataFrame:
    """Rows of first day, exclusive end (None: open) and number of the square."""
    return geopandas.GeoDataFrame(
        {
            "day_from": [FIRST + first * DAY for first, _, _ in rows],
            "day_to": [None if end is None else FIRST + end * DAY for _, end, _ in rows],
            "status": ["russian_held"] * len(rows),
            "layer": ["held"] * len(rows),
            "before_2022": [False] * len(rows),
            "name": ["Made"] * len(rows),
        },
        geometry=[square(number) for _, _, number in rows],
        crs=crs,
    ).astype({"day_from": object, "day_to": object})


def list_rows(frame: geopandas.GeoDataFrame) -> list[tuple[int, int | None]]:
    return [
        ((first - FIRST).days, None if end is None else (end - FIRST).days)
        for first, end in zip(frame["day_from"], frame["day_to"], strict=True)
    ]


def test_a_geometry_that_does_not_change_is_kept_once(tmp_path: Path) -> None:
    """A square drawn on three days running is one row; another one has its own."""
    save_drawings("made", make_frame((0, 1, 0), (1, 2, 0), (2, 3, 0), (3, 4, 1)), source="a", home=tmp_path)
    frame = load_drawings("made", home=tmp_path)
    assert frame is not None
    assert tuple(frame.columns) == COLUMNS
    assert frame.crs.to_epsg() == 4326
    assert list_rows(frame) == [(0, 3), (3, 4)]
    assert frame.geometry.iloc[0].equals(square(0))


def test_a_missing_day_stays_a_gap(tmp_path: Path) -> None:
    """A day that nobody drew is not filled in."""
    save_drawings("made", make_frame((0, 1, 0), (2, 3, 0)), source="a", home=tmp_path)
    assert list_drawn_days("made", home=tmp_path) == ((FIRST, FIRST + DAY), (FIRST + 2 * DAY, FIRST + 3 * DAY))


@pytest.mark.parametrize("rows", [((0, None, 0),), ((0, 2, 0), (2, None, 0)), ((0, None, 0), (3, 5, 1))])
def test_an_open_end_stays_open(rows: tuple[tuple[int, int | None, int], ...], tmp_path: Path) -> None:
    """None means that the drawing still holds; it comes back as None, beside dates or alone."""
    save_drawings("made", make_frame(*rows), source="a", home=tmp_path)
    frame = load_drawings("made", home=tmp_path)
    assert frame is not None
    assert list_rows(frame)[0] == (0, None)
    assert all(type(day) is date for day in frame["day_from"])
    assert list_drawn_days("made", home=tmp_path) == ((FIRST, None),)


def test_a_source_replaces_only_itself(tmp_path: Path) -> None:
    """Importing a file again takes the place of what came of it before; other sources stay."""
    save_drawings("made", make_frame((0, 1, 0)), source="a", home=tmp_path)
    save_drawings("made", make_frame((5, 6, 1)), source="b", home=tmp_path)
    save_drawings("made", make_frame((2, 3, 2)), source="a", home=tmp_path)
    frame = load_drawings("made", home=tmp_path)
    assert frame is not None
    assert list(zip(frame["source"], list_rows(frame), strict=True)) == [("a", (2, 3)), ("b", (5, 6))]
    assert list_drawn_days("made", source="b", home=tmp_path) == ((FIRST + 5 * DAY, FIRST + 6 * DAY),)


SPANS = st.lists(
    st.tuples(st.integers(0, 30), st.one_of(st.none(), st.integers(1, 8)), st.integers(0, 2)), min_size=1, max_size=12
)


@settings(max_examples=40, deadline=None)
@given(rows=SPANS)
def test_no_day_is_lost_or_added(rows: list[tuple[int, int | None, int]]) -> None:
    """On every day exactly the squares that were given for it are read back, and runs of a square never touch."""
    given_rows = [(first, None if length is None else first + length, number) for first, length, number in rows]
    with TemporaryDirectory() as folder:
        save_drawings("made", make_frame(*given_rows), source="a", home=Path(folder))
        frame = load_drawings("made", home=Path(folder))
    assert frame is not None
    kept = [
        (first, end, round((shape.bounds[0] - 30) * 10))
        for (first, end), shape in zip(list_rows(frame), frame.geometry, strict=True)
    ]
    for day in range(45):
        assert find_held(kept, day) == sorted(set(find_held(given_rows, day)))


def find_held(rows: list[tuple[int, int | None, int]], day: int) -> list[int]:
    return sorted(number for first, end, number in rows if first <= day and (end is None or day < end))


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=15))
def test_merged_spans_hold_the_same_days(pairs: list[tuple[int, int]]) -> None:
    """Merging keeps every day and leaves runs apart from each other."""
    spans: list[Span] = [(FIRST + first * DAY, FIRST + (first + length) * DAY) for first, length in pairs]
    merged = merge_spans(spans)
    assert {day for first, length in pairs for day in range(first, first + length)} == {
        (first - FIRST).days + step for first, end in merged if end for step in range((end - first).days)
    }
    assert all(left[1] is not None and left[1] < right[0] for left, right in pairwise(merged))


def test_nothing_is_none(tmp_path: Path) -> None:
    """A user without drawings has none, and no folder is made to find that out."""
    assert load_drawings("made", home=tmp_path / "none") is None
    assert list_drawn_days("made", home=tmp_path / "none") == ()
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("content", [b"", b"PAR1", b"{}", b"PAR1" + b"\0" * 100 + b"PAR1"])
def test_a_file_that_is_no_drawing_is_one_sentence(content: bytes, tmp_path: Path) -> None:
    """It is named, with what to do; importing does not write over it unseen."""
    path = find_drawings("made", home=tmp_path)
    path.parent.mkdir()
    path.write_bytes(content)
    for use in (
        lambda: load_drawings("made", home=tmp_path),
        lambda: list_drawn_days("made", home=tmp_path),
        lambda: save_drawings("made", make_frame((0, 1, 0)), source="a", home=tmp_path),
    ):
        with pytest.raises(StoreError, match="delete it and import or fetch again"):
            use()
    assert path.read_bytes() == content


def test_another_table_is_no_drawing(tmp_path: Path) -> None:
    """A Parquet file with other columns is named as well."""
    path = find_drawings("made", home=tmp_path)
    path.parent.mkdir()
    geopandas.GeoDataFrame({"a": [1]}, geometry=[square(0)], crs="EPSG:4326").to_parquet(path)
    with pytest.raises(StoreError, match="cannot be read as drawings"):
        load_drawings("made", home=tmp_path)


def test_a_full_disk_leaves_the_old_drawings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An import that fails at the last step changes nothing and leaves no scratch."""
    save_drawings("made", make_frame((0, 1, 0)), source="a", home=tmp_path)
    path = find_drawings("made", home=tmp_path)
    before = path.read_bytes()

    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("geodata.upstreams.store.home.os.fsync", refuse)
    with pytest.raises(StoreError, match="no space left"):
        save_drawings("made", make_frame((5, 6, 0)), source="a", home=tmp_path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("name", ["", "../made", "a/b", "Made", "made.parquet", "a" * 33, "-made"])
def test_an_assessor_is_a_word(name: str, tmp_path: Path) -> None:
    """A name that could lead out of the folder is refused."""
    with pytest.raises(StoreError, match="wanted a word"):
        save_drawings(name, make_frame((0, 1, 0)), source="a", home=tmp_path)


@pytest.mark.parametrize(
    ("frame", "named"),
    [
        (make_frame((0, 1, 0)).drop(columns="status"), "status"),
        (make_frame((0, 1, 0), crs="EPSG:3857"), "EPSG:3857"),
        (make_frame((0, 1, 0), crs=None), "EPSG:4326"),
        (make_frame((0, 1, 0), (3, 2, 0)), "row 2"),
        (make_frame((0, 1, 0), (3, 3, 0)), "row 2"),
    ],
)
def test_a_table_that_is_no_importers_is_refused(frame: geopandas.GeoDataFrame, named: str, tmp_path: Path) -> None:
    """Row and field are named; nothing is written."""
    with pytest.raises(SchemaError, match=named):
        save_drawings("made", frame, source="a", home=tmp_path)
    assert not find_drawings("made", home=tmp_path).exists()


@pytest.fixture
def host(tmp_path: Path) -> Iterator[Host]:
    """Three days were fetched, the second and third with the same content; the fourth is missing."""
    with run_host() as made:
        same = make_json(300, seed=1)
        made.publish(_2024_01_01=make_json(300), _2024_01_02=same, _2024_01_03=same, _2024_01_05=same)
        fetch_upstream(made.make_upstream(), tmp_path, since=None, client=make_client(), report=lambda _: None)
        yield made


def read_square(content: bytes, *, day: date, today: date, source: str) -> geopandas.GeoDataFrame:
    """A stand-in for an importer: equal bytes give an equal square, with an open end as some importers have it."""
    return make_frame(((day - FIRST).days, None, 0 if content == make_json(300) else 1))


def test_originals_become_drawings(host: Host, tmp_path: Path) -> None:
    """Each holds for its own day; equal days run together; the missing day stays a gap."""
    conversion = convert_originals(
        host.make_upstream(), home=tmp_path, read=read_square, today=TODAY, report=lambda number, of: None
    )
    assert (conversion.days, conversion.faults) == (4, ())
    frame = load_drawings("deepstate", home=tmp_path)
    assert frame is not None
    assert list_rows(frame) == [(0, 1), (1, 3), (4, 5)]
    assert set(frame["source"]) == {"made"}


def test_drawings_are_current_when_they_hold_every_day(host: Host, tmp_path: Path) -> None:
    """A day that was fetched but not read, as after an interruption, is noticed."""
    upstream = host.make_upstream()
    assert not is_current(upstream, home=tmp_path)
    convert_originals(upstream, home=tmp_path, read=read_square, today=TODAY, report=lambda number, of: None)
    assert is_current(upstream, home=tmp_path)
    host.publish(_2024_01_06=make_json(300, seed=2))
    fetch_upstream(upstream, tmp_path, since=None, client=make_client(), report=lambda _: None)
    assert not is_current(upstream, home=tmp_path)


def test_an_original_that_cannot_be_read_is_left_out_and_named(host: Host, tmp_path: Path) -> None:
    """One bad day costs that day only."""

    def read(content: bytes, *, day: date, today: date, source: str) -> geopandas.GeoDataFrame:
        if day == FIRST:
            raise SourceError(f"{source}: feature 3: geometry: nothing")
        return read_square(content, day=day, today=today, source=source)

    conversion = convert_originals(
        host.make_upstream(), home=tmp_path, read=read, today=TODAY, report=lambda number, of: None
    )
    assert conversion.days == 3
    assert "2024-01-01.json" in conversion.faults[0]
    assert "feature 3" in conversion.faults[0]


def test_drawings_stay_when_nothing_can_be_read(host: Host, tmp_path: Path) -> None:
    """When no original is readable, the old drawings are as they were."""
    convert_originals(
        host.make_upstream(), home=tmp_path, read=read_square, today=TODAY, report=lambda number, of: None
    )
    before = find_drawings("deepstate", home=tmp_path).read_bytes()

    def read(content: bytes, *, day: date, today: date, source: str) -> geopandas.GeoDataFrame:
        raise SourceError("not today")

    with pytest.raises(SourceError, match="not today"):
        convert_originals(host.make_upstream(), home=tmp_path, read=read, today=TODAY, report=lambda number, of: None)
    assert find_drawings("deepstate", home=tmp_path).read_bytes() == before


def test_the_last_of_a_day_counts(host: Host, tmp_path: Path) -> None:
    """Archives with several snapshots a day give the day's last."""
    (first, day), (second, _), *_ = list_originals(tmp_path, host.make_upstream())
    assert choose_last(((second, day), (first, day), (first, None))) == {day: second}


def test_gathered_twice_is_gathered_once() -> None:
    """Adding the same table again changes nothing."""
    gathering = Gathering("a")
    for _ in range(2):
        gathering.add(make_frame((0, 1, 0), (1, 2, 1)))
    assert list_rows(gathering.make_table()) == [(0, 1), (1, 2)]


def test_rows_are_cut_to_the_days_of_their_file() -> None:
    """A row holds within the file's days only; one that holds for none of them is left out."""
    gathering = Gathering("a")
    rows = make_frame((0, None, 0), (0, 3, 1), (5, 8, 2), (2, 3, 3))
    gathering.add(rows, span=(FIRST + 2 * DAY, FIRST + 3 * DAY))
    table = gathering.make_table()
    assert list_rows(table) == [(2, 3)] * 3
    assert not any(shape.equals(square(2)) for shape in table.geometry)
