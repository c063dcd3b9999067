"""``claimline control``: the same facts for people and programs, and one sentence for what cannot be answered."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import geopandas
import pandas
import pytest

from dashboard.cli import main
from dashboard.export.formats import Format, Sheet, write_sheet
from geodata.store import load_control

WANTED = {"id", "name", "assessor", "status", "area_km2", "share_pct"}


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Nobody's own maps."""
    monkeypatch.setenv("CLAIMLINE_HOME", str(tmp_path_factory.mktemp("home")))


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main(["control", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out.replace("\u00a0", " "), captured.err


def read_rows(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[dict[str, object]]:
    code, out, err = run(capsys, *arguments, "--format", "json")
    assert (code, err) == (0, "")
    return list(json.loads(out))


@pytest.mark.parametrize("level", ["country", "oblast", "raion", "settlement"])
def test_every_level_gives_rows_with_the_same_columns(capsys: pytest.CaptureFixture[str], level: str) -> None:
    """Each row says what, who says so, of which day; shares lie between nothing and all."""
    rows = read_rows(capsys, "on", "2025-11-27", "--level", level)
    assert {row["assessor"] for row in rows} == {"deepstate", "liveuamap"}
    assert len({tuple(row) for row in rows}) == 1
    assert rows[0].keys() >= WANTED
    for row in rows:
        assert row["share_pct"] is None if level == "settlement" else 0 <= float(str(row["share_pct"])) <= 100
        assert row["status"] in {"russian_held", "contested", "ukrainian_held"}


def test_a_row_of_the_day_of_the_first_article(capsys: pytest.CaptureFixture[str]) -> None:
    """Luhansk oblast by DeepState, with what the share may be off."""
    rows = read_rows(capsys, "on", "2025-11-27", "--assessor", "deepstate")
    (row,) = [row for row in rows if row["id"] == "UA-09" and row["status"] == "russian_held"]
    assert (row["name"], row["share_pct"], row["as_of"]) == ("Luhansk Oblast", 98.77, "2025-11-27")
    assert row["error_points"] == pytest.approx(0.87)


def test_the_table_for_people_names_every_assessor(capsys: pytest.CaptureFixture[str]) -> None:
    """Each in a column of its own, the spread beside them, and below what each leaves out."""
    code, out, _ = run(capsys, "on", "2025-11-26")
    assert code == 0
    for words in (
        "DeepState", "Liveuamap, by NZZ", "Spread", "76.2 % ± 0.4", "none was drawn on 2025-11-26",
        "filled in from DeepState's line", "contested ground is not told apart", "16 places more",
    ):  # fmt: skip
        assert words in out


def test_all_formats_say_the_same(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """CSV, JSON, GeoJSON and Parquet hold the same rows."""
    rows = read_rows(capsys, "on", "2024-02-17")
    _, out, _ = run(capsys, "on", "2024-02-17", "--format", "csv")
    assert [row["area_km2"] for row in csv.DictReader(io.StringIO(out))] == [str(row["area_km2"]) for row in rows]
    _, out, _ = run(capsys, "on", "2024-02-17", "--format", "geojson")
    collection = json.loads(out)
    assert [feature["properties"] for feature in collection["features"]] == rows
    assert "DeepState" in collection["about"]["sources"]
    target = tmp_path / "control.parquet"
    assert run(capsys, "on", "2024-02-17", "--format", "parquet", "-o", target)[:2] == (0, "")
    frame = geopandas.read_parquet(target)
    assert frame["area_km2"].tolist() == [row["area_km2"] for row in rows]
    assert frame.geometry.is_valid.all()


@pytest.mark.parametrize("level", ["raion", "settlement", "country"])
def test_every_level_has_shapes(capsys: pytest.CaptureFixture[str], tmp_path: Path, level: str) -> None:
    """Raions are made of cells, settlements are points."""
    target = tmp_path / "control.parquet"
    assert run(capsys, "on", "2025-01-02", "--level", level, "--format", "parquet", "-o", target)[0] == 0
    frame = geopandas.read_parquet(target)
    assert not frame.geometry.is_empty.any()
    assert set(frame.geom_type) <= ({"Point"} if level == "settlement" else {"Polygon", "MultiPolygon"})


def test_series_of_a_settlement_and_of_an_oblast(capsys: pytest.CaptureFixture[str]) -> None:
    """Intervals with the day of the last other map; areas from day to day."""
    rows = read_rows(capsys, "series", "Kherson Oblast", "--assessor", "liveuamap")
    assert rows[0].keys() >= {"from", "area_km2", "share_pct"}
    rows = read_rows(capsys, "series", "gn:706448", "--assessor", "liveuamap")
    assert [row["status"] for row in rows] == ["ukrainian_held", "russian_held", "ukrainian_held"]
    assert (rows[-1]["after"], rows[-1]["from"], rows[-1]["to"]) == ("2022-11-10", "2022-11-14", None)
    code, out, _ = run(capsys, "series", "gn:706448")
    assert code == 0
    assert "2022-11-14 (after 2022-11-10)" in out


def test_changes_between_two_days(capsys: pytest.CaptureFixture[str]) -> None:
    """Net, gained and lost, and what was drawn beyond the border as drawn here."""
    rows = read_rows(capsys, "changes", "2024-12-31", "2025-09-25", "--level", "country", "--assessor", "deepstate")
    assert rows[0]["net_km2"] == pytest.approx(2970, abs=1)
    assert rows[0]["beyond_border_km2"] == pytest.approx(87, abs=1)
    code, out, _ = run(capsys, "changes", "2024-12-31", "2025-09-25")
    assert code == 0
    assert "+2,208.0" in out


def test_check_counts_what_is_doubtful(capsys: pytest.CaptureFixture[str]) -> None:
    """Missing days, disagreements, flicker and settlements on the line, by assessor."""
    code, out, _ = run(capsys, "check")
    assert code == 0
    missing = sum((b - a).days + 1 for a, b in load_control().assessments.coverage["deepstate"].gaps)
    assert f"{missing} days missing" in out
    assert "disagreements between archives" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("on", "2025-13-01"), "2025-13-01"),
        (("on", "20251127"), "YYYY-MM-DD"),
        (("on", "2030-01-01"), "2022-02-24 to 2026-08-22"),
        (("on", "2025-11-27", "--assessor", "isw"), "deepstate, liveuamap"),
        (("on", "2025-11-27", "--format", "parquet"), "--output FILE"),
        (("on", "2025-11-27", "-o", "x.csv"), "--format csv"),
        (("on", "2025-11-27", "--format", "csv", "-o", "/proc/nothing/x.csv"), "there is no folder"),
        (("on", "2025-11-27", "--format", "csv", "-o", "/proc/x.csv"), "cannot be"),
        (("changes", "2025-11-27", "2025-11-27"), "is not before"),
        (("changes", "2021-11-27", "2025-11-27"), "2022-02-24"),
        (("series", "Donetsk"), "gn:709717"),
        (("series", "Atlantis"), "Atlantis"),
        (("series", "Donbas"), "area:donbas"),
        (("series", "Kherson Oblast", "--format", "geojson"), "csv, json, jsonl or parquet"),
    ],
)
def test_what_cannot_be_answered(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str) -> None:
    """One sentence that names what came and what was wanted; exit code 2; nothing on standard output."""
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert len(err.splitlines()) == 1


def test_a_failed_write_leaves_the_old_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """What cannot be answered does not empty the file that is there."""
    target = tmp_path / "control.csv"
    target.write_text("old", encoding="utf-8")
    assert run(capsys, "on", "2030-01-01", "--format", "csv", "-o", target)[0] == 2
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_formulas_are_not_run_by_a_spreadsheet() -> None:
    """Text that begins like a formula gets an apostrophe; numbers below zero stay numbers."""
    sheet = Sheet([{"name": "=1+1", "change": -2.5, "none": None, "known": False}], {})
    assert write_sheet(sheet, Format.CSV).decode() == "name,change,none,known\n'=1+1,-2.5,,false\n"


def test_an_empty_table_is_still_a_table() -> None:
    """No rows are no error in any format."""
    assert write_sheet(Sheet([], {}), Format.JSON) == b"[\n\n]\n"
    assert pandas.read_parquet(io.BytesIO(write_sheet(Sheet([], {}), Format.PARQUET))).empty
