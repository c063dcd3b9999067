"""Shares and areas with the words that hedge them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.build import REVIEW_REASON, build_article
from articles.encoding import read_sidecar
from articles.records import Bound, Extent, Review
from articles.store import read_today
from tests.articles.fakes import FakeSpellings
from tests.articles.reading import claims_of, the_claim


@pytest.mark.parametrize(
    ("words", "share", "bound", "extent"),
    [
        ("20% of", 20, None, Extent.PART),
        ("only 20% of", 20, None, Extent.PART),
        ("the remaining 20% of", 20, None, Extent.PART),
        ("a third of", 33, None, Extent.PART),
        ("just over a third of", 33, Bound.OVER, Extent.PART),
        ("much more than 20% of", 20, Bound.OVER, Extent.PART),
        ("more than half the", 50, Bound.OVER, Extent.MOST),
        ("nearly half of the", 50, Bound.UNDER, Extent.PART),
        ("nearly 100% of", 100, Bound.UNDER, Extent.MOST),
        ("about 100% of", 100, Bound.ABOUT, Extent.ALL),
        ("up to about 20% of", 20, Bound.UNDER, Extent.PART),
        ("about 20% or more of", 20, Bound.OVER, Extent.PART),
        ("18-20% of", 19, Bound.ABOUT, Extent.PART),
        ("up to 18-20% of", 19, Bound.ABOUT, Extent.PART),
        ("nearly all of", None, None, Extent.MOST),
    ],
)
def test_the_hedge_of_a_share_is_kept(words: str, share: float | None, bound: Bound | None, extent: Extent) -> None:
    """A side weighs more than "about", the middle of a range is about it, no hedge is none."""
    claim = the_claim(f"Russia controls {words} Luhansk region.")
    assert (claim.share_pct, claim.bound, claim.extent) == (share, bound, extent)


@pytest.mark.parametrize(
    ("words", "bound"),
    [("201", None), ("some 201", Bound.ABOUT), ("almost 201", Bound.UNDER), ("at least 201", Bound.OVER)],
)
def test_the_hedge_of_an_area_is_kept(words: str, bound: Bound | None) -> None:
    """An area is hedged by the same words as a share."""
    claim = the_claim(f"Russian forces captured {words} square kilometers of Donetsk region.")
    assert (claim.area_km2, claim.bound) == (201, bound)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Russia controls over 20% of Luhansk region.", Bound.OVER),
        ("Russia has control over 20% of Luhansk region.", None),
        ("Russia has full control over 20% of Luhansk region.", None),
        ("Russia has full control over about 20% of Luhansk region.", Bound.ABOUT),
        ("Russia has full control of over 20% of Luhansk region.", Bound.OVER),
    ],
)
def test_control_over_a_share_is_not_over_it(text: str, bound: Bound | None) -> None:
    """The preposition of a noun hedges nothing; the same word behind a verb or another preposition does."""
    assert the_claim(text).bound is bound


def test_each_figure_has_its_own_hedge() -> None:
    """Two shares in one sentence, hedged each by its own words."""
    claims = claims_of("Moscow controls about 75% of Donetsk region, and nearly 99% of Luhansk region.")
    assert [(claim.share_pct, claim.bound) for claim in claims] == [(75, Bound.ABOUT), (99, Bound.UNDER)]


@pytest.mark.parametrize(
    ("change", "reviewed"),
    [({}, True), ({"bound": "about"}, True), ({"bound": "over"}, False), ({"share_pct": 21}, False)],
)
def test_a_review_compares_the_fields_that_the_annotation_has(
    tmp_path: Path, change: dict[str, object], *, reviewed: bool
) -> None:
    """An annotation without a bound leaves the extractor's; one with another bound is another claim."""
    text, article, reference = tmp_path / "a.txt", tmp_path / "a.md", tmp_path / "gold.jsonl"
    text.write_text("Russia controls about 20% of Ukraine.\n", encoding="utf-8")
    article.write_text("---\nid: a\nlanguage: en\n---\n", encoding="utf-8")
    _, plain = build_article(article, text, spellings=FakeSpellings(), today=read_today())
    own = {"id", "rules", "review", "review_reason", "bound"}
    gold = {key: value for key, value in json.loads(plain)["claims"][0].items() if key not in own} | change
    reference.write_text(json.dumps({"id": "g", "text": text.read_text(encoding="utf-8"), "claims": [gold]}))
    _, built = build_article(article, text, spellings=FakeSpellings(), today=read_today(), reference=reference)
    (claim,) = read_sidecar(built, name="a").claims
    assert claim.bound is Bound.ABOUT
    assert claim.review is (Review.REVIEWED if reviewed else Review.MACHINE)
    assert claim.review_reason == (REVIEW_REASON if reviewed else None)
    assert REVIEW_REASON == "equal in every field to the reference annotation (one expert, two passes)"
