"""The file format of shipped articles: front matter, passages, sidecar."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.encoding import Sidecar, claim_from_json, claim_to_json, read_sidecar, write_sidecar
from articles.errors import ArticleFileError, ArticlesError
from articles.frontmatter import FrontMatter, read_front_matter, split_front_matter, write_front_matter
from articles.passages import read_passages, write_passages
from articles.records import Bound, Passage, PublishedDate

TODAY = date(2026, 1, 15)
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80)
LINE = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=40)


@st.composite
def passages(draw: st.DrawFn) -> tuple[Passage, ...]:
    """Passages in order with gaps between them."""
    found: list[Passage] = []
    start = 0
    for text in draw(st.lists(ANY_TEXT, min_size=1, max_size=5)):
        start += draw(st.integers(0, 9))
        found.append(Passage(start, text))
        start += len(text)
    return tuple(found)


@given(passages())
def test_passages_survive_character_by_character(some: tuple[Passage, ...]) -> None:
    """Line ends of any kind, backticks, list marks and marks of direction come back as they were."""
    body = write_passages(some)
    assert read_passages(body, name="x.md", length=10**6, first_line=1) == some


@given(st.none() | LINE, st.none() | LINE, st.booleans())
def test_front_matter_survives(publisher: str | None, title: str | None, estimated: bool) -> None:
    """Whatever a publisher or a title is called, reading gives back what was written."""
    published = PublishedDate(date(2025, 11, 28), estimated, "the event" if estimated else None)
    matter = FrontMatter(id="a", publisher=publisher, title=title, published=published, language="en")
    text = write_front_matter(matter)
    source, start = split_front_matter(text, name="x.md")
    assert source is not None
    assert start == len(text)
    assert read_front_matter(source, name="x.md", today=TODAY) == matter


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("editor: me", "x.md: front matter has the unknown key 'editor'"),
        ("id: a\nid: b", "x.md: front matter gives id twice"),
        ("id: [a, b]", "x.md: id holds a list or a mapping"),
        ("id: Not A Slug", "x.md: id is 'Not A Slug', wanted a lower-case slug"),
        ("published: 28.11.2025", "x.md: published: '28.11.2025' is not a date; write YYYY-MM-DD"),
        ("published: 20251128", "x.md: published: '20251128' is not a date"),
        ("published: 2025-13-45", "x.md: published: '2025-13-45' is not a day of the calendar"),
        (
            "published: 2026-01-16",
            "x.md: published: 2026-01-16 is in the future: it is 2026-01-15 at the latest anywhere",
        ),
        ("published_estimate: 2025-11-28", "x.md: published_reason is missing"),
        ("published: 2025-11-28\npublished_estimate: 2025-11-28", "x.md: published and published_estimate are both"),
        ("language: English", "x.md: language is 'English'"),
        ("url: javascript:alert(1)", "x.md: url is 'javascript:alert(1)', wanted an http or https address"),
        ("text_kind: rumour", "x.md: text_kind is 'rumour', wanted one of verbatim, digest, statement"),
        ("sha256: " + "0" * 64, "x.md: sha256 and length describe the full text together"),
        ("sha256: abc\nlength: 3", "x.md: sha256 is 'abc'"),
        ("length: many\nsha256: " + "0" * 64, "x.md: length is 'many'"),
        ("- a\n- b", "x.md: front matter is not a list of keys"),
        ("a: b: c", "x.md: front matter is not YAML on line 2"),
        ("[" * 5000, "x.md: front matter is not YAML"),
        ("? {a: b}\n: c", "x.md: front matter"),
    ],
)
def test_a_fault_in_the_front_matter_names_file_and_field(source: str, message: str) -> None:
    """One sentence: what came, what was wanted."""
    with pytest.raises(ArticleFileError) as fault:
        read_front_matter(source, name="x.md", today=TODAY)
    assert str(fault.value).startswith(message)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("words", "x.md: line 5 is outside any passage"),
        ("```passage 0-3\nabc\n", "x.md: passage on line 5 is never closed"),
        ("```passage 0-4\nabc\n```\n", "x.md: passage on line 5: offsets 0-4 span 4 characters, but the passage has 3"),
        ("```passage 0-0\n\n```\n", "x.md: passage on line 5: the passage is empty"),
        ("```passage 8-11\nabc\n```\n", "x.md: passage on line 5: offsets run to 11, past the text's length of 10"),
        (
            "```passage 0-3\nabc\n```\n```passage 2-5\ncde\n```",
            "x.md: passage on line 8: offsets start at 2, inside the passage that ends at 3",
        ),
    ],
)
def test_a_fault_in_a_passage_names_file_and_line(body: str, message: str) -> None:
    """Offsets that do not match are found when the file is read."""
    with pytest.raises(ArticleFileError) as fault:
        read_passages(body, name="x.md", length=10, first_line=5)
    assert str(fault.value).startswith(message)


CLAIM = {
    "quote": "Russia holds Bakhmut",
    "start": 3,
    "end": 23,
    "places": [{"mention": "Bakhmut", "name": "Bakhmut", "kind": "city", "iso": "UA-14"}],
    "predicate": "controls",
    "holder": "RU",
    "extent": None,
    "share_pct": None,
    "area_km2": None,
    "claimant": "article",
    "claimant_side": "media",
    "polarity": "affirmed",
    "modality": "actual",
    "event_date": "2025-11-27",
    "direct_speech": False,
}


def test_a_claim_survives_its_exchange_form() -> None:
    """Nothing is lost between the record and its JSON; an annotation without a bound gives none."""
    assert claim_to_json(claim_from_json(CLAIM, article_id="a")) == {**CLAIM, "bound": None}


@pytest.mark.parametrize("bound", [None, *Bound])
def test_a_bound_survives_record_and_sidecar(bound: Bound | None) -> None:
    """The hedge of a figure comes back from both forms, and a sidecar without the key has none."""
    claim = {**CLAIM, "share_pct": 20, "bound": bound}
    read = claim_from_json(claim, article_id="a")
    assert read.bound is bound
    assert claim_to_json(read) == claim
    sidecar = Sidecar("a", "0", "1", (read,))
    text = write_sidecar(sidecar)
    assert read_sidecar(text, name="a.claims.json") == sidecar
    record = json.loads(text)
    del record["claims"][0]["bound"]
    assert read_sidecar(json.dumps(record), name="a.claims.json").claims[0].bound is None


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("predicate", "owns", "predicate is 'owns', wanted one of controls"),
        ("start", "3", "start is '3', wanted int"),
        ("start", True, "start is True, wanted int"),
        ("share_pct", "20", "share_pct is '20', wanted a number or null"),
        ("share_pct", 120, "share_pct is 120"),
        ("bound", "nearly", "bound is 'nearly', wanted one of about, over, under"),
        ("bound", "about", "bound is about without a figure, wanted share_pct or area_km2 with it"),
        ("event_date", "yesterday", "event_date: 'yesterday' is not a date"),
        ("places", ["Bakhmut"], "places holds a JSON str, wanted objects"),
        ("end", 24, "quote offsets 3 to 24 do not span 20 characters"),
        ("colour", "red", "'colour' is not a known key"),
    ],
)
def test_a_fault_in_a_claim_names_the_key(key: str, value: object, message: str) -> None:
    """The sidecar reader adds file and claim number to this sentence."""
    record = {
        "article": "a",
        "sha256": "0",
        "extractor": "1",
        "claims": [{**CLAIM, "id": "a.1", "rules": [], "review": "machine", "review_reason": None, key: value}],
    }
    with pytest.raises(ArticlesError) as fault:
        read_sidecar(json.dumps(record), name="a.claims.json")
    assert str(fault.value).startswith("a.claims.json: claim 1: ")
    assert message in str(fault.value)


def test_a_review_needs_its_reason() -> None:
    """A claim is reviewed because of something, and the sidecar says of what."""
    claim = {**CLAIM, "id": "a.1", "rules": [], "review": "reviewed", "review_reason": None}
    record = {"article": "a", "sha256": "0", "extractor": "1", "claims": [claim]}
    with pytest.raises(ArticleFileError, match="review_reason says why"):
        read_sidecar(json.dumps(record), name="a.claims.json")
