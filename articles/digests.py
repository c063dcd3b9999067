"""Digests: short texts in our own words about linked articles, with the claims that were annotated in them by hand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from articles.dates import read_iso_day
from articles.encoding import CLAIM_KEYS, claim_from_json
from articles.errors import ArticleFileError
from articles.parse import digest_text
from articles.records import Article, Bound, Claim, Passage, PublishedDate, Review, TextKind

REVIEW_REASON = "annotated by hand in the reference corpus"
ID_PREFIX = "digest-"
MARKS = frozenset('"“”„«»')
UNDATED = "the page shows no date"
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December")  # fmt: skip
_KINDS = {"village": "city"}
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?")
_NUMBER = r"(?:\d|one percent)"
_HEDGES = {
    Bound.ABOUT: re.compile(
        rf"\b(?:about|around|close to|roughly|some|близько|около|примерно) {_NUMBER}", re.IGNORECASE
    ),
    Bound.OVER: re.compile(rf"\b(?:over|more than|upward of|понад|более) {_NUMBER}", re.IGNORECASE),
    Bound.UNDER: re.compile(rf"\b(?:almost|nearly|under|less than|up to|майже|почти) {_NUMBER}", re.IGNORECASE),
}
_RANGE = re.compile(r"\d(?:-| and | to )\d+(?:%| percent)")


def make_digest(record: Mapping[str, Any]) -> Article:
    """The article of a digest's record: its whole text as one passage, its id with :data:`ID_PREFIX`.

    Quotation marks are left out: the words are ours, also where they retell what somebody said.

    Raises
    ------
    ArticleFileError
        If a key is missing, the text is not marked as a digest, or it has no link; names the record.
    """
    try:
        if record["text_kind"] != TextKind.DIGEST or not str(record["url"]).startswith(("https://", "http://")):
            raise ArticleFileError(f"{record['id']}: wanted text_kind digest and the link of the article it retells")
        text = strip_marks(str(record["text"]))
        return Article(
            id=f"{ID_PREFIX}{record['id']}",
            publisher=record["publisher"],
            title=strip_marks(record["title"]),
            published=date_digest(record["published"], record["published_estimate"]),
            language=record["language"],
            url=record["url"],
            text_kind=TextKind.DIGEST,
            sha256=digest_text(text),
            passages=(Passage(0, text),),
        )
    except KeyError as cause:
        raise ArticleFileError(f"{record.get('id', 'a digest')}: {cause.args[0]} is missing") from cause


def strip_marks(text: str) -> str:
    """The text without double quotation marks; apostrophes stay."""
    return "".join(char for char in text if char not in MARKS)


def date_digest(published: str | None, estimate: str | None) -> PublishedDate:
    """The day on which the article appeared: as its page shows it, else the estimate as far as it goes.

    An estimate of a month or a year gives no day, as any day would be invented; the reason says what is known.
    """
    if published:
        return PublishedDate(read_iso_day(published))
    partial = _PARTIAL.fullmatch(estimate or "")
    if partial:
        month = f"{_MONTHS[int(partial[2]) - 1]} " if partial[2] else ""
        return PublishedDate(None, reason=f"{UNDATED}; by the events that it reports it is of {month}{partial[1]}")
    if not estimate:
        return PublishedDate(None, reason=UNDATED)
    return PublishedDate(read_iso_day(estimate), estimated=True, reason=f"{UNDATED}; by the events that it reports")


def read_digest_claims(article: Article, record: Mapping[str, Any]) -> tuple[Claim, ...]:
    """The annotated claims of a digest's record at their words in its article, reviewed, and never anyone's speech.

    The annotation has no hedges of figures, so each is read from the words before the figure.
    """
    claims: list[Claim] = []
    ids: Counter[str] = Counter()
    for annotated in record["claims"]:
        claim = claim_from_json(_read_claim(annotated, record["text"]), article_id=article.id)
        ids[claim.id] += 1
        claims.append(
            replace(
                claim,
                id=claim.id if ids[claim.id] == 1 else f"{claim.id}.{ids[claim.id]}",
                direct_speech=False,
                bound=find_bound(claim),
                review=Review.REVIEWED,
                review_reason=REVIEW_REASON,
            )
        )
    return tuple(claims)


def find_bound(claim: Claim) -> Bound | None:
    """The hedge right before the first number of a claim's words; a range, of which the middle is kept, is about it."""
    if claim.share_pct is None and claim.area_km2 is None:
        return None
    words = claim.quote.text
    if _RANGE.search(words):
        return Bound.ABOUT
    return next((bound for bound, hedge in _HEDGES.items() if hedge.search(words)), None)


def _read_claim(annotated: Mapping[str, Any], text: str) -> dict[str, Any]:
    """An annotated claim in the exchange schema, offsets counted without marks; a village is a ``city`` there."""
    start = len(strip_marks(text[: annotated["start"]]))
    quote = strip_marks(annotated["quote"])
    places = [
        {**place, "mention": strip_marks(place["mention"]), "kind": _KINDS.get(place["kind"], place["kind"])}
        for place in annotated["places"]
    ]
    known = {key: value for key, value in annotated.items() if key in CLAIM_KEYS}
    return {**known, "places": places, "quote": quote, "start": start, "end": start + len(quote)}
