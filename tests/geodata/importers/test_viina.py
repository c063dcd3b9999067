"""VIINA's control of settlements: every word is read as it is written, and every fault names line and column."""

from __future__ import annotations

from datetime import date, timedelta

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.assessors import Status
from geodata.errors import DrawingError
from geodata.importers import unpacking, viina
from geodata.importers.viina import ALL_ASSESSORS, ASSESSOR_COLUMNS, read_control, read_runs
from tests.geodata.importers.made import TODAY, pack

HEAD = "geonameid,date,status_wiki,status_boost,status_dsm,status_isw,status,vcontrol_version\n"
WORDS = {"UA": Status.UKRAINIAN_HELD, "RU": Status.RUSSIAN_HELD, "CONTESTED": Status.CONTESTED}
FIRST = date(2024, 5, 17)


def make(*lines: str) -> bytes:
    return (HEAD + "".join(f"{line}\n" for line in lines)).encode()


def read(content: bytes) -> pandas.DataFrame:
    return read_control(content, today=TODAY, source="control.csv")


def list_rows(frame: pandas.DataFrame) -> list[tuple[object, ...]]:
    return list(frame.itertuples(index=False, name=None))


def test_statuses_of_all_assessors() -> None:
    """Each column is an assessor of its own; an empty field and NA are no statement, and no row."""
    frame = read(make("703448,20240517,UA,,NA,RU,CONTESTED,2"))
    assert tuple(frame.columns) == ("place", "day", "assessor", "status")
    assert list_rows(frame) == [
        ("gn:703448", FIRST, "viina", Status.CONTESTED),
        ("gn:703448", FIRST, "viina_wiki", Status.UKRAINIAN_HELD),
        ("gn:703448", FIRST, "viina_isw", Status.RUSSIAN_HELD),
    ]
    assert all(isinstance(kind, pandas.CategoricalDtype) for kind in frame.dtypes)


@pytest.mark.parametrize("place", ["700000", "7e+05", "7E+05", "700000.0"])
@pytest.mark.parametrize("day", ["20240517", "2024-05-17"])
def test_ways_to_write_places_and_days(place: str, day: str) -> None:
    """R writes a round id with an exponent; days come with and without hyphens."""
    frame = read_control(make(f"{place},{day},,,,,RU,2"), today=TODAY, source="made", assessors=["viina"])
    assert list_rows(frame) == [("gn:700000", FIRST, "viina", Status.RUSSIAN_HELD)]


def test_zip_archives_are_the_same() -> None:
    """A table comes alike alone, zipped, zipped beside other files, and with a byte order mark."""
    content = make("1,20240517,UA,UA,UA,UA,UA,2")
    wanted = list_rows(read(content))
    others = (pack(c__csv=content), pack(c__csv=content, readme__txt=b"hello"), b"\xef\xbb\xbf" + content)
    assert [list_rows(read(other)) for other in others] == [wanted] * 3


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["1,20240517,UA,UA,UA,UA,RUS,2"], "line 2: status: got “RUS”, wanted UA, RU, CONTESTED or nothing"),
        (["1,20240517,UA,UA,UA,UA,UA,2", "2,20240517,UA,ua,UA,UA,UA,2"], "line 3: status_boost: got “ua”"),
        (["1,20260902,UA,UA,UA,UA,UA,2"], "line 2: date: got “20260902”, wanted a day as 20220224 up to 2026-09-01"),
        (["1,20240230,UA,UA,UA,UA,UA,2"], "line 2: date: got “20240230”"),
        (["1,17.05.2024,UA,UA,UA,UA,UA,2"], "line 2: date: got “17.05.2024”"),
        (["1.5,20240517,UA,UA,UA,UA,UA,2"], "line 2: geonameid: got “1.5”"),
        (["-4,20240517,UA,UA,UA,UA,UA,2"], "line 2: geonameid: got “-4”"),
        (["1e999999,20240517,UA,UA,UA,UA,UA,2"], "line 2: geonameid: got “1e999999”"),
        (["NaN,20240517,UA,UA,UA,UA,UA,2"], "line 2: geonameid: got “NaN”"),
        (["1,20240517,UA,UA,UA,UA,UA,2", ""], "line 3: geonameid: got “”"),
        (
            ["1,20240517,UA,UA,UA,UA,UA,2", "2,20240517,UA,UA,UA,UA,UA,2", "1,2024-05-17,RU,RU,RU,RU,RU,2"],
            "line 4: date: got 2024-05-17 for the place 1, which line 2 already has",
        ),
        ([], "a table without rows"),
    ],
)
def test_bad_lines(lines: list[str], said: str) -> None:
    """The line, the column and the word."""
    with pytest.raises(DrawingError) as caught:
        read(make(*lines))
    assert f"control.csv: {'got ' * (not lines)}{said}" in str(caught.value)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "got an empty file"),
        (b"geonameid,date,status\n1,20240517,UA\n", "got no column status_wiki, status_boost"),
        (b"<html></html>", "got no column geonameid"),
        (HEAD.encode() + b"\xff\xfe,20240517,UA,UA,UA,UA,UA,2\n", "got no table"),
        (pack(c__csv=make("1,20240517,UA,UA,UA,UA,UA,2"))[:-40], "got a zip archive that cannot be read"),
        (pack(notes__txt=b"none"), "got a zip archive of notes.txt, wanted one CSV"),
        (pack(a__csv=b"a", b__csv=b"b"), "got a zip archive of a.csv, b.csv, wanted one CSV"),
    ],
)
def test_bad_files(content: bytes, said: str) -> None:
    """What is no table of VIINA's is named."""
    with pytest.raises(DrawingError) as caught:
        read(content)
    assert f"control.csv: {said}" in str(caught.value)


def test_faults_are_found_across_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """However the file is cut for reading, lines are counted from its beginning and twice is twice."""
    monkeypatch.setattr(viina, "CHUNK_ROWS", 2)
    good = [f"{place},20240517,UA,UA,UA,UA,UA,2" for place in range(1, 6)]
    assert len(read(make(*good))) == 25
    with pytest.raises(DrawingError, match=r"line 7: status: got “X”"):
        read(make(*good, "9,20240517,UA,UA,UA,UA,X,2"))
    with pytest.raises(DrawingError, match=r"line 7: date: .* which line 2 already has"):
        read(make(*good, good[0]))


def test_oversize_and_bombs_are_refused_before_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limits of size and ratio hold for the table and for what its archive states."""
    content = make(*(f"{place},20240517,UA,UA,UA,UA,UA,2" for place in range(1, 2_000)))
    monkeypatch.setattr(unpacking, "RATIO_FROM", 1_000)
    monkeypatch.setattr(unpacking, "MOST_RATIO", 3)
    with pytest.raises(DrawingError, match="it looks like a zip bomb, and nothing was unpacked"):
        read(pack(c__csv=content))
    monkeypatch.setattr(viina, "MOST_BYTES", 10_000)
    with pytest.raises(DrawingError, match=r"bytes when unpacked, wanted at most 10,000"):
        read(pack(c__csv=content))
    with pytest.raises(DrawingError, match=r"bytes, wanted at most 10,000"):
        read(content)


def test_runs_stop_at_gaps() -> None:
    """A run ends where the status changes and where a day is missing: nothing is made up for it."""
    days = {"20240517": "UA", "20240518": "UA", "20240520": "UA", "20240521": "RU", "20240522": "NA", "20240523": "RU"}
    content = make(*(f"1,{day},,,,,{status},2" for day, status in days.items()))
    runs = read_runs(content, today=TODAY, source="made")
    assert [(row.day_from.day, row.day_to.day, row.status) for row in runs.itertuples()] == [
        (17, 19, Status.UKRAINIAN_HELD),
        (20, 21, Status.UKRAINIAN_HELD),
        (21, 22, Status.RUSSIAN_HELD),
        (23, 24, Status.RUSSIAN_HELD),
    ]
    assert set(runs["assessor"]) == {"viina"}


tables = st.dictionaries(
    st.tuples(st.integers(1, 4), st.integers(0, 6)),
    st.lists(st.sampled_from([*WORDS, "", "NA"]), min_size=5, max_size=5),
    min_size=1,
    max_size=20,
)


@given(tables, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_runs_say_the_same_as_days(table: dict[tuple[int, int], list[str]], random: object) -> None:
    """Runs, laid out by day, are the full table; the full table is the file, in whatever order."""
    days = {key: FIRST + timedelta(days=key[1]) for key in table}
    lines = [f"{key[0]},{days[key]:%Y%m%d},{','.join(words)},2" for key, words in table.items()]
    random.shuffle(lines)  # type: ignore[attr-defined]
    content = make(*lines)
    columns = [ASSESSOR_COLUMNS[name] for name in HEAD.split(",")[2:7]]
    wanted = {
        (f"gn:{key[0]}", days[key], assessor, WORDS[word])
        for key, words in table.items()
        for assessor, word in zip(columns, words, strict=True)
        if word in WORDS
    }
    frame = read(content)
    assert len(frame) == len(wanted)
    assert set(list_rows(frame)) == wanted
    runs = read_runs(content, today=TODAY, source="made")
    laid_out = [
        (row.place, row.day_from + timedelta(days=i), row.assessor, row.status)
        for row in runs.itertuples()
        for i in range((row.day_to - row.day_from).days)
    ]
    assert len(laid_out) == len(wanted)
    assert set(laid_out) == wanted
    assert set(ALL_ASSESSORS) == set(columns)
