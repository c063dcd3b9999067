"""``claimline control import``: a map of one's own stands beside the assessors; a faulty one changes nothing."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from shapely import Polygon

from dashboard.cli import main
from dashboard.commands import control_import
from geodata.crs import measure_area_km2
from geodata.store import load_regions
from geodata.upstreams.store.exact import load_exact

RAW = Path(__file__).parents[2].parent / "shared" / "data" / "raw"
SQUARE = [[[38.0, 48.0], [40.0, 48.0], [40.0, 50.0], [38.0, 50.0], [38.0, 48.0]]]  # made: lon, lat in degrees
VIINA = """geonameid,date,status,status_wiki,status_boost,status_dsm,status_isw
702658,20250101,RU,RU,RU,RU,RU
702658,20250102,RU,RU,RU,RU,RU
704422,20250101,CONTESTED,UA,UA,UA,UA
704422,20250102,RU,UA,UA,UA,UA
703448,20250101,UA,UA,UA,UA,UA
703448,20250102,UA,UA,UA,UA,UA
"""


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("CLAIMLINE_HOME", str(folder))
    return folder


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main(["control", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out.replace("\u00a0", " "), captured.err


def make_map(tmp_path: Path, *words: str) -> Path:
    features = [
        {"type": "Feature", "properties": {"who": word, "day": "2025-01-01"},
         "geometry": {"type": "Polygon", "coordinates": SQUARE}}
        for word in words
    ]  # fmt: skip
    path = tmp_path / "ours.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def list_files(home: Path) -> list[str]:
    return sorted(path.name for path in home.rglob("*") if path.is_file()) if home.exists() else []


def read_rows(capsys: pytest.CaptureFixture[str], day: str, level: str, assessor: str) -> dict[str, dict[str, object]]:
    code, out, _ = run(capsys, "on", day, "--level", level, "--assessor", assessor, "--format", "json")
    assert code == 0
    return {f"{row['id']} {row['status']}": row for row in json.loads(out)}


def test_a_newsroom_brings_its_own_map(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Its words for statuses are translated; afterwards its figures stand in a column of their own."""
    path = make_map(tmp_path, "taken")
    given = ("import", path, "--as", "newsroom", "--status-column", "who", "--word", "taken=russian_held")
    assert run(capsys, *given, "--day-column", "day")[:2] == (0, "ours.geojson: 1 drawing kept for newsroom\n")
    row = read_rows(capsys, "2025-01-01", "oblast", "newsroom")["UA-09 russian_held"]
    luhansk = load_regions().set_index("id").geometry["UA-09"]
    assert row["area_km2"] == pytest.approx(measure_area_km2(luhansk.intersection(Polygon(SQUARE[0]))), rel=1e-3)
    code, out, _ = run(capsys, "on", "2025-01-01")
    assert code == 0
    assert "own map “newsroom”" in out


def test_a_table_of_settlements(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """VIINA gives settlements: their status is its, areas are those of their cells."""
    path = tmp_path / "control_latest_2025.csv"
    path.write_text(VIINA, encoding="utf-8")
    assert run(capsys, "import", path, "--as", "viina")[0] == 0
    rows = read_rows(capsys, "2025-01-02", "settlement", "viina")
    assert {"gn:702658 russian_held", "gn:704422 russian_held", "gn:703448 ukrainian_held"} <= set(rows)
    assert "gn:704422 contested" in read_rows(capsys, "2025-01-01", "settlement", "viina")
    oblast = read_rows(capsys, "2025-01-02", "oblast", "viina")["UA-14 russian_held"]
    assert oblast["area_km2"] == rows["gn:704422 russian_held"]["area_km2"]


@pytest.mark.skipif(not RAW.is_dir(), reason=f"the raw files are not in {RAW}")
def test_the_files_of_known_assessors(capsys: pytest.CaptureFixture[str]) -> None:
    """Each upstream's own format; a day that only the file's name states is taken from it."""
    for file, name in (
        ("deepstate-map-data/deepstatemap_data_20251127.geojson", "deepstate"),
        ("deepstatemap-snapshots/1754251105.geojson", "deepstate"),
        ("nzz/2025-11-27.json", "liveuamap"),
        ("isw/20230601.geojson", "isw"),
    ):
        code, out, err = run(capsys, "import", RAW / file, "--as", name)
        assert (code, err) == (0, "")
        assert f"kept for {name}" in out
    isw = read_rows(capsys, "2023-06-01", "oblast", "isw")["UA-09 russian_held"]
    assert isw["share_pct"] == pytest.approx(95.9, abs=0.1)
    # Their days are shipped, so the shipped facts stay; an old map that is open does not reach past them.
    assert run(capsys, "on", "2026-08-23")[0] == 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--as", "newsroom"), "--status-column"),
        (("--as", "newsroom", "--status", "taken", "--day", "2025-01-01"), "russian_held"),
        (("--as", "newsroom", "--status-column", "who"), "--day"),
        (("--as", "newsroom", "--status-column", "who", "--day-column", "day"), "taken"),
        (("--as", "newsroom", "--status-column", "nobody", "--day-column", "day"), "nobody"),
        (("--as", "newsroom", "--status", "russian_held", "--day", "2099-01-01"), "2099-01-01"),
        (("--as", "newsroom", "--status-column", "who", "--word", "taken", "--day-column", "day"), "WORD=STATUS"),
        (("--as", "News Room", "--status", "russian_held", "--day", "2025-01-01"), "News Room"),
        (("--as", "isw", "--status", "russian_held", "--day", "2025-01-01"), "--status"),
        (("--as", "deepstate"), "--day"),
    ],
)
def test_what_cannot_be_imported(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, home: Path, options: tuple[str, ...], words: str
) -> None:
    """One sentence, exit code 2, and nothing is kept."""
    code, out, err = run(capsys, "import", make_map(tmp_path, "taken"), *options)
    assert (code, out) == (2, "")
    assert words in err
    assert len(err.splitlines()) == 1
    assert list_files(home) == []


def test_a_faulty_file_leaves_what_was_there(capsys: pytest.CaptureFixture[str], tmp_path: Path, home: Path) -> None:
    """After a good import a broken file of the same name changes nothing."""
    given = ("--as", "newsroom", "--status", "russian_held", "--day-column", "day")
    path = make_map(tmp_path, "taken")
    assert run(capsys, "import", path, *given)[0] == 0
    kept = (home / "control" / "newsroom.parquet").read_bytes()
    path.write_text(path.read_text(encoding="utf-8").replace("40.0", "NaN"), encoding="utf-8")
    code, _, err = run(capsys, "import", path, *given)
    assert code == 2
    assert "ours.geojson" in err
    assert (home / "control" / "newsroom.parquet").read_bytes() == kept


def test_a_file_that_is_too_large_or_missing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The size is asked before anything is read."""
    monkeypatch.setattr(control_import, "MOST_BYTES", 10)
    given = ("--as", "newsroom", "--status", "russian_held", "--day", "2025-01-01")
    assert "wanted at most 10" in run(capsys, "import", make_map(tmp_path, "taken"), *given)[2]
    assert "cannot be read" in run(capsys, "import", tmp_path / "nothing.geojson", *given)[2]


def test_outlines_are_ready_when_the_command_ends(
    tmp_path: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first page that shows the map finds its outlines encoded, those of these very drawings."""
    path = make_map(tmp_path, "occupied")
    assert run(capsys, "import", path, "--as", "ours", "--status", "russian_held", "--day", "2025-01-01")[0] == 0
    kept = home / "control" / "ours.exact.json"
    before = kept.stat().st_mtime_ns
    content = load_exact("ours", home=home, today=date(2026, 1, 1))
    assert content is not None
    assert kept.read_bytes().endswith(content)
    assert kept.stat().st_mtime_ns == before
