"""The arithmetic of the measured figures."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from articles.__main__ import main
from articles.accuracy import read_accuracy
from articles.build import Gold, build_accuracy
from articles.encoding import claim_to_json
from articles.parse import parse_jsonl
from articles.scoring import ATTRIBUTES, LEVELS, score_claims
from articles.store import read_today
from tests.articles.fakes import FakeSpellings
from tests.articles.reading import make_extractor


def _claim(start: int, place: str, **values: object) -> dict[str, Any]:
    base = {
        "start": start,
        "end": start + 10,
        "places": [{"name": place, "kind": "city"}],
        "predicate": "controls",
        "holder": "RU",
        "polarity": "affirmed",
        "modality": "actual",
        "extent": None,
        "share_pct": None,
        "area_km2": None,
        "claimant_side": "media",
    }
    return base | values


def _score(gold: list[dict[str, Any]], found: list[dict[str, Any]], neutral: list[dict[str, Any]]) -> Any:
    article = {"id": "a", "language": "en", "claims": gold}
    return score_claims([article], {"a": found}, neutral={"a": neutral})


def test_a_place_counts_once_and_a_neutral_claim_not_at_all() -> None:
    """Two of three found, one of them with another predicate of its group, one free."""
    gold = [_claim(0, "Bakhmut"), _claim(20, "Siversk"), _claim(40, "Kupiansk")]
    found = [
        _claim(5, "Bakhmut"),
        _claim(22, "Siversk", predicate="captured", modality="historical"),
        _claim(60, "Toretsk"),
    ]
    score = _score(gold, found, [_claim(65, "Toretsk")])
    assert (score.levels["strict"].hits, score.levels["control"].hits, score.levels["control"].predicted) == (1, 2, 2)
    assert score.attributes["modality"] == 0.5
    assert score.levels["control"].f1 == 0.8


def test_an_oblast_is_not_the_city_of_its_name() -> None:
    """The key forgives case and the word oblast, never the kind."""
    gold = [_claim(0, "Donetsk Oblast", places=[{"name": "Donetsk Oblast", "kind": "oblast"}])]
    assert _score(gold, [_claim(0, "Donetsk")], []).levels["place"].hits == 0
    same = [_claim(0, "", places=[{"name": "donetsk oblast", "kind": "oblast"}])]
    assert _score(gold, same, []).levels["place"].hits == 1


def test_nothing_found_has_no_precision() -> None:
    """A ratio over nothing is None, not a number."""
    score = _score([_claim(0, "Bakhmut")], [], [])
    assert (score.levels["control"].precision, score.levels["control"].recall) == (None, 0.0)
    assert score.attributes["extent"] is None


def test_the_figures_equal_those_of_the_shared_scorer(shared: Path) -> None:
    """Same texts, same claims, same numbers at every level."""
    tool = shared / "tools/score_claims.py"
    spec = importlib.util.spec_from_file_location("shared_scorer", tool)
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    data = (shared / "data/articles/articles_dev.jsonl").read_bytes()
    gold = [json.loads(line) for line in data.decode().split("\n") if line.strip()]
    lines = (shared / "data/articles/optional_dev.jsonl").read_text(encoding="utf-8").split("\n")
    neutral = [json.loads(line) for line in lines if line.strip()]
    found = {
        article.id: [claim_to_json(claim) for claim in make_extractor().extract(article).claims]
        for article in parse_jsonl(data, name="dev", today=read_today())
    }
    theirs, _ = scorer.score(gold, [{"id": key, "claims": claims} for key, claims in found.items()], neutral)
    ours = score_claims(gold, found, neutral={row["id"]: row["claims"] for row in neutral})
    for name in LEVELS:
        level = ours.levels[name]
        figures = {"precision": level.precision, "recall": level.recall, "f1": level.f1}
        assert figures | {"hits": level.hits, "gold": level.gold, "predicted": level.predicted} == theirs[name]
    assert dict(ours.attributes) == {name: theirs["attributes"][name] for name in ATTRIBUTES}
    assert ours.false_on_negatives == theirs["false_claims_on_negatives"]
    assert {k: (v.hits, v.f1) for k, v in ours.by_language.items()} == {
        k: (v["hits"], v["f1"]) for k, v in theirs["by_language"].items()
    }


def test_the_shipped_extractor_is_as_good_as_it_says(shared: Path) -> None:
    """Measured here with a small gazetteer: precise on English news, and silent on the hard negatives."""
    gold = Gold("articles_dev", shared / "data/articles/articles_dev.jsonl", held_out=False)
    text = build_accuracy([gold], optional=shared / "data/articles/optional_dev.jsonl", spellings=FakeSpellings())
    (entry,) = read_accuracy(text, name="made").corpora
    english = entry.score.by_language["en"]
    assert english.precision is not None
    assert english.precision >= 0.9
    assert entry.score.false_on_negatives == 0


def test_the_commands_write_what_the_functions_build(tmp_path: Path) -> None:
    """``build`` and ``measure`` from the command line, with spellings named by module and function."""
    text = tmp_path / "a.txt"
    text.write_text("Nothing here. Russia controls Bakhmut.\n", encoding="utf-8")
    article = tmp_path / "a.md"
    article.write_text("---\nid: a\nlanguage: en\npublisher: Daily\n---\n", encoding="utf-8")
    spellings = ["--spellings", "tests.articles.fakes:FakeSpellings"]
    assert main(["build", str(article), "--text", str(text), *spellings]) == 0
    assert "```passage 14-38\nRussia controls Bakhmut.\n```" in article.read_text(encoding="utf-8")
    sidecar = json.loads((tmp_path / "a.claims.json").read_text(encoding="utf-8"))
    gold = tmp_path / "gold.jsonl"
    claims = [
        {key: value for key, value in claim.items() if key not in {"id", "rules", "review", "review_reason"}}
        for claim in sidecar["claims"]
    ]
    gold.write_text(
        json.dumps({"id": "a", "text": text.read_text(), "language": "en", "claims": claims}), encoding="utf-8"
    )
    out = tmp_path / "accuracy.json"
    assert main(["measure", "--held-out", f"mine={gold}", "--out", str(out), *spellings]) == 0
    entry = read_accuracy(out.read_text(encoding="utf-8"), name="made").of("mine")
    assert entry.held_out
    assert entry.score.levels["strict"].f1 == 1.0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["build", "none.md", "--text", "none.txt", "--spellings", "tests.articles.fakes:FakeSpellings"],
            "none.md: cannot be read",
        ),
        (
            ["build", "none.md", "--text", "none.txt", "--spellings", "no_such_module:f"],
            "--spellings: 'no_such_module:f' cannot be loaded",
        ),
        (
            ["measure", "--gold", "x.jsonl", "--spellings", "tests.articles.fakes:FakeSpellings"],
            "annotated articles: got 'x.jsonl', wanted NAME=FILE",
        ),
    ],
)
def test_a_fault_of_a_command_is_one_sentence(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2 and one line on standard error."""
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert error.startswith(f"articles: {message}")
    assert error.count("\n") == 1
