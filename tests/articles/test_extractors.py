"""An extractor from outside: found by its entry point, chosen by name, and not believed before it is checked."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from articles.errors import ExtractorError
from articles.extract import EXTRACTOR_VERSION, Extraction
from articles.extractors import GROUP, OWN, CheckedExtractor, list_extractors, make_extractor
from articles.parse import parse_text
from articles.quotes import take_quote
from articles.records import (
    Article,
    Claim,
    Holder,
    MentionKind,
    Modality,
    PlaceMention,
    Polarity,
    Predicate,
    Review,
    Side,
)
from dashboard.cli import main
from tests.articles.fakes import FakeSpellings
from tests.articles.reading import PUBLISHED

TEXT = "Russia controls Bakhmut. Russian forces captured Avdiivka."
STRANGER = '''
"""An extractor that knows one sentence."""
from articles.encoding import claim_from_json
from articles.extract import Extraction

class OneSentence:
    def __init__(self, spellings):
        self.places = {one.text: one for one in spellings.spellings()}

    def extract(self, article):
        words = "Russia controls Bakhmut"
        start = article.passages[0].text.find(words)
        if start < 0:
            return Extraction(())
        place = self.places["Bakhmut"]
        record = {
            "quote": words, "start": start, "end": start + len(words),
            "places": [{"mention": "Bakhmut", "name": place.name, "kind": str(place.kind), "iso": place.iso}],
            "predicate": "controls", "holder": "RU", "extent": None, "share_pct": None, "area_km2": None,
            "claimant": "article", "claimant_side": "media", "polarity": "affirmed", "modality": "actual",
            "event_date": None, "direct_speech": False,
        }
        return Extraction((claim_from_json(record, article_id=article.id),))

class Liar(OneSentence):
    def extract(self, article):
        (claim,) = super().extract(article).claims
        object.__setattr__(claim.quote, "text", "Russia controls Pokrovs")
        return Extraction((claim,))

def refuse(spellings):
    raise RuntimeError("the model is not there")
'''
POINTS = f"""[{GROUP}]
one-sentence = stranger:OneSentence
liar = stranger:Liar
refusing = stranger:refuse
absent = no_such_module:Extractor
rules = stranger:OneSentence
"""


@pytest.fixture
def stranger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A distribution that brings extractors, installed in a folder of its own."""
    (tmp_path / "stranger.py").write_text(STRANGER, encoding="utf-8")
    _add_distribution(tmp_path, "stranger", POINTS)
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def _add_distribution(folder: Path, name: str, points: str) -> None:
    info = folder / f"{name}-2.5.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 2.5\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(points, encoding="utf-8")


@pytest.fixture
def article() -> Article:
    """An article of two sentences."""
    return parse_text(TEXT.encode(), name="one.txt", today=PUBLISHED, language="en")


def _claim(article: Article) -> Claim:
    place = PlaceMention("Bakhmut", "Bakhmut", MentionKind.CITY, "UA-14")
    return Claim("one-1", take_quote(article, 0, 23), (place,), Predicate.CONTROLS, Holder.RU, None, None, None,
                 "article", Side.MEDIA, Polarity.AFFIRMED, Modality.ACTUAL, None, False)  # fmt: skip


class _Fixed:
    def __init__(self, answer: object) -> None:
        self.answer = answer

    def extract(self, _: Article) -> Extraction:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer  # type: ignore[return-value]


def test_listed_and_chosen_by_name(stranger: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """An installed extractor is listed with its distribution, and the name of the one that ships stays its own."""
    listed = [(one.name, one.distribution, one.version) for one in list_extractors()]
    assert listed[0] == (OWN, "claimline", EXTRACTOR_VERSION)
    assert ("one-sentence", "stranger", "2.5") in listed
    assert [name for name, _, _ in listed].count(OWN) == 1
    assert main(["extractors"]) == 0
    assert "one-sentence\tstranger 2.5" in capsys.readouterr().out.splitlines()
    text = tmp_path / "text.txt"
    text.write_text(TEXT, encoding="utf-8")
    claims = {}
    for name in ("one-sentence", OWN):
        assert main(["extract", str(text), "--extractor", name, "--language", "en", "--format", "jsonl"]) == 0
        claims[name] = [claim["quote"] for claim in json.loads(capsys.readouterr().out)["claims"]]
    assert claims["one-sentence"] == ["Russia controls Bakhmut"]
    assert len(claims[OWN]) == 2


def test_measured_by_the_same_command(stranger: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """``claimline evaluate --extractor`` prints the same figures about another extractor."""
    claim = {
        "quote": "Russian forces captured Avdiivka", "start": 25, "end": 57, "predicate": "captured", "holder": "RU",
        "places": [{"mention": "Avdiivka", "name": "Avdiivka", "kind": "city", "iso": "UA-14"}], "polarity": "affirmed",
    }  # fmt: skip
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps({"id": "one", "language": "en", "text": TEXT, "claims": [claim]}), encoding="utf-8")
    assert main(["evaluate", str(gold), "--extractor", "one-sentence"]) == 0
    assert "hits 0 gold 1 predicted 1" in capsys.readouterr().out
    assert main(["evaluate", str(gold)]) == 0
    assert "hits 1 gold 1 predicted 2" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("liar", r"extractor 'liar' on one: claim 1: .* but the text there reads 'Russia controls Bakhmut'"),
        ("refusing", r"extractor 'refusing' \(stranger:refuse\) cannot be made \(RuntimeError: the model is not there"),
        ("absent", r"extractor 'absent' .* cannot be made \(ModuleNotFoundError"),
        ("other", "there is no extractor 'other'; known are rules, absent, liar, one-sentence, refusing"),
    ],
)
def test_faults_are_one_sentence_that_names_the_extractor(
    stranger: Path, article: Article, capsys: pytest.CaptureFixture[str], tmp_path: Path, name: str, message: str
) -> None:
    """Whatever a stranger does wrong, the command ends with 2 and says who did it."""
    text = tmp_path / "text.txt"
    text.write_text(TEXT, encoding="utf-8")
    assert main(["extract", str(text), "--language", "en", "--extractor", name]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 1
    with pytest.raises(ExtractorError, match=message):
        make_extractor(name, FakeSpellings()).extract(article)


def test_a_name_that_two_bring_is_refused(stranger: Path) -> None:
    """Which of the two would run is chance, so neither does."""
    _add_distribution(stranger, "second", f"[{GROUP}]\none-sentence = stranger:OneSentence\n")
    with pytest.raises(ExtractorError, match="comes with second and stranger; uninstall all but one"):
        make_extractor("one-sentence", FakeSpellings())


def test_a_sound_claim_comes_through(article: Article) -> None:
    """A checked extractor changes nothing of what is right."""
    extraction = Extraction((_claim(article),), ("a notice",))
    assert CheckedExtractor("x", _Fixed(extraction)).extract(article) is extraction


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"predicate": "holds"}, "its predicate is 'holds', wanted controls, captured"),
        ({"holder": "Russia"}, "its holder is 'Russia', wanted RU, UA or None"),
        ({"event_date": "2025-11-27"}, "its event_date is '2025-11-27', wanted date or None"),
        ({"claimant_side": None}, "its claimant_side is None, wanted RU, UA, independent"),
        ({"review": Review.REVIEWED, "review_reason": "sure"}, "its review is not 'machine'"),
        ({"places": ()}, "it names no place"),
        ({"places": ("Bakhmut",)}, "its place is 'Bakhmut', wanted a PlaceMention"),
        (
            {"places": (PlaceMention("Avdiivka", "Avdiivka", MentionKind.CITY, None),)},
            "its place 'Avdiivka' is not among the words of its quote",
        ),
    ],
)
def test_a_claim_that_is_not_sound_is_refused(article: Article, change: dict[str, object], message: str) -> None:
    """Values outside the schema stop the run; nothing is dropped in silence."""
    bad = replace(_claim(article), **change)  # type: ignore[arg-type]
    with pytest.raises(ExtractorError, match=f"extractor 'x' on one: claim 1: {message}"):
        CheckedExtractor("x", _Fixed(Extraction((bad,)))).extract(article)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (None, "it gave a NoneType, wanted an Extraction"),
        (KeyError("weights"), "it stopped with KeyError: 'weights'"),
        (Extraction(("Bakhmut",)), "claim 1: a str, wanted a Claim"),  # type: ignore[arg-type]
    ],
)
def test_an_answer_of_another_form_is_refused(article: Article, answer: object, message: str) -> None:
    """Anything but an extraction is named for what it is."""
    with pytest.raises(ExtractorError, match=message):
        CheckedExtractor("x", _Fixed(answer)).extract(article)


def test_an_id_given_twice_is_refused(article: Article) -> None:
    """A link to a claim must lead to one claim."""
    with pytest.raises(ExtractorError, match="claim 2: its id is given twice"):
        CheckedExtractor("x", _Fixed(Extraction((_claim(article), _claim(article))))).extract(article)
