"""``claimline check FILE``, ``ledger`` and ``compare``: verdicts for people and programs, one sentence for faults."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from dashboard.cli import main

TEXT = (
    "Russia controls about 20% of Ukraine. Russia controls all of Kherson Oblast. "
    "Russian forces captured Bakhmut. Ukrainian forces hold Kramatorsk."
)
WANTED = {"quote", "places", "claimant", "predicate", "assessor", "verdict", "claimed", "assessed", "gap", "reason"}


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nobody's own maps."""
    monkeypatch.setenv("CLAIMLINE_HOME", str(tmp_path / "home"))


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([*map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out.replace("\u00a0", " "), captured.err


def test_verdicts_as_json(capsys: pytest.CaptureFixture[str], text: Path) -> None:
    """Every claim by every assessor, with what was claimed, what is assessed, and why."""
    code, out, err = run(capsys, "check", text, "--published", "2025-11-28", "--format", "json")
    assert (code, err) == (0, "")
    rows = json.loads(out)
    assert all(row.keys() >= WANTED for row in rows)
    found = {(row["places"][0], row["assessor"]): row["verdict"] for row in rows}
    assert found["Ukraine", "deepstate"] == "supported"
    assert found["Kherson Oblast", "deepstate"] == "overstated"
    assert found["Bakhmut", "liveuamap"] == "supported"
    (kherson,) = [row for row in rows if row["places"] == ["Kherson Oblast"] and row["assessor"] == "deepstate"]
    assert kherson["assessed"] == pytest.approx(72.1, abs=0.05)
    assert kherson["gap"] < -20


def test_every_format_has_the_same_verdicts(capsys: pytest.CaptureFixture[str], text: Path, tmp_path: Path) -> None:
    """CSV and Markdown to a file; the table for people says each quote once."""
    target = tmp_path / "verdicts.csv"
    assert run(capsys, "check", text, "--published", "2025-11-28", "--format", "csv", "-o", target)[:2] == (0, "")
    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"))))
    _, out, _ = run(capsys, "check", text, "--published", "2025-11-28", "--format", "md")
    assert len(out.splitlines()) == len(rows) + 2
    _, out, _ = run(capsys, "check", text, "--published", "2025-11-28")
    assert out.count("captured Bakhmut") == 1
    assert "DeepState: the map of 28 November 2025 gives Russia 19.0 % ± 0.2 of Ukraine" in " ".join(out.split())


def test_a_text_without_a_date_is_judged_by_no_map(capsys: pytest.CaptureFixture[str], text: Path) -> None:
    """What is so "now" needs a day."""
    rows = json.loads(run(capsys, "check", text, "--format", "json")[1])
    assert {row["verdict"] for row in rows} == {"unverifiable"}


def test_check_without_a_file_is_about_the_shipped_data(capsys: pytest.CaptureFixture[str]) -> None:
    """Tables, articles, quotes and claims, and the release they make."""
    code, out, _ = run(capsys, "check")
    assert code == 0
    assert "27 regions" in out


def test_compare_names_what_was_claimed_of_each_oblast(capsys: pytest.CaptureFixture[str]) -> None:
    """Claims of the corpus up to the day, beside each assessor's share."""
    rows = json.loads(run(capsys, "compare", "--date", "2025-12-01", "--format", "json")[1])
    (luhansk,) = [row for row in rows if (row["id"], row["assessor"]) == ("UA-09", "deepstate")]
    assert luhansk["claims"] >= 1
    assert luhansk["russian_held_pct"] == pytest.approx(98.8, abs=0.1)
    early = json.loads(run(capsys, "compare", "--date", "2022-04-10", "--format", "json")[1])
    assert 0 <= sum(row["claims"] for row in early) < sum(row["claims"] for row in rows)


def test_the_ledger_of_a_place(capsys: pytest.CaptureFixture[str]) -> None:
    """Who said what when, in which words and of which kind, and when each assessor gave the side all of the town."""
    rows = json.loads(run(capsys, "ledger", "--place", "Toretsk", "--format", "json")[1])
    first = [row for row in rows if row["claimed_on"] == "2025-02-07"]
    assert {row["assessor"] for row in first} == {"deepstate", "liveuamap"}
    assert all((row["text_kind"], row["side"]) == ("statement", "RU") for row in first)
    (deepstate,) = [row for row in first if row["assessor"] == "deepstate"]
    assert deepstate["lag_days"] > 200


def test_scores_count_what_was_agreed_with(capsys: pytest.CaptureFixture[str]) -> None:
    """Agreement within 7 days is agreement within 30 and 90, and the rest came later or never; small samples say so."""
    for options in ((), ("--by-claimant",), ("--by-year",)):
        rows = json.loads(run(capsys, "scores", *options, "--format", "json")[1])
        assert rows
        for row in rows:
            assert row["within_7"] <= row["within_30"] <= row["within_90"] <= row["claims"] - row["never"]
            assert row["small_sample"] == (row["claims"] < 10)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("check", "nothing.txt"), "nothing.txt"),
        (("compare", "--date", "yesterday"), "yesterday"),
        (("compare", "--date", "2020-01-01"), "2022-02-24"),
        (("ledger", "--place", "Atlantis"), "Atlantis"),
        (("ledger", "--place", "Uzhhorod"), "control series gn:690548"),
        (("compare", "--date", "2025-12-01", "-o", "x.md"), "--format"),
    ],
)
def test_what_cannot_be_answered(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str) -> None:
    """One sentence and exit code 2."""
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert words in err
    assert len(err.splitlines()) == 1
