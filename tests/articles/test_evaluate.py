"""``claimline evaluate`` prints the figures of a run over annotated articles, ``extract --explain`` the rules."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dashboard.cli import main

TEXT = "Russia controls Bakhmut. Russian forces captured Avdiivka."
QUOTE = "Russia controls Bakhmut"


def _write(path: Path, claims: list[dict[str, object]], *, article_id: str = "one") -> Path:
    record = {"id": article_id, "language": "en", "published": "2025-11-28", "text": TEXT, "claims": claims}
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    return path


def _claim(place: str, quote: str, predicate: str) -> dict[str, object]:
    start = TEXT.index(quote)
    return {
        "quote": quote,
        "start": start,
        "end": start + len(quote),
        "places": [{"mention": place, "name": place, "kind": "city", "iso": "UA-14"}],
        "predicate": predicate,
        "holder": "RU",
        "polarity": "affirmed",
    }


def test_figures_and_errors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One of two predicted claims is annotated: precision is a half, recall whole, the other is listed as extra."""
    gold = _write(tmp_path / "gold.jsonl", [_claim("Bakhmut", QUOTE, "controls")])
    assert main(["evaluate", str(gold), "--errors"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "control  precision 0.5 recall 1.0 f1 0.6667 hits 1 gold 1 predicted 2" in lines
    assert "quotes_not_verbatim 0" in lines
    assert lines[-1] == "extra one avdiivka captured RU affirmed | Russian forces captured Avdiivka"


def test_neutral_claims_count_neither_way(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A prediction that overlaps a neutral claim is not wrong and not listed."""
    gold = _write(tmp_path / "gold.jsonl", [_claim("Bakhmut", QUOTE, "controls")])
    neutral = _write(tmp_path / "neutral.jsonl", [_claim("Avdiivka", "Russian forces captured Avdiivka", "captured")])
    assert main(["evaluate", str(gold), "--optional", str(neutral), "--errors"]) == 0
    out = capsys.readouterr().out
    assert "control  precision 1.0 recall 1.0" in out
    assert "extra" not in out


def test_not_annotated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file without claims is refused in one sentence."""
    path = tmp_path / "gold.jsonl"
    path.write_text('{"id": "one", "text": "x"}\n', encoding="utf-8")
    assert main(["evaluate", str(path)]) == 2
    assert "wanted an object with id and claims" in capsys.readouterr().err


def test_explain(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table names the rules that made each claim only when asked to."""
    text = tmp_path / "text.txt"
    text.write_text(TEXT, encoding="utf-8")
    assert main(["extract", str(text)]) == 0
    assert "trigger.control" not in capsys.readouterr().out
    assert main(["extract", str(text), "--explain"]) == 0
    assert "trigger.control" in capsys.readouterr().out
