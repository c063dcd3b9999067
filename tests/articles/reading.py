"""How the tests of the extractor read a text: with the small gazetteer and a fixed day of publication."""

from __future__ import annotations

from datetime import date
from functools import cache

from articles.extract import Extraction, Extractor
from articles.parse import parse_text
from articles.records import Claim
from tests.articles.fakes import FakeSpellings

PUBLISHED = date(2025, 11, 28)


@cache
def make_extractor() -> Extractor:
    """One extractor for all tests: it is built once and keeps nothing of what it reads."""
    return Extractor(FakeSpellings())


def read(text: str, *, language: str = "en") -> Extraction:
    """What the extractor makes of a text of that day."""
    article = parse_text(text.encode("utf-8"), name="made.txt", today=PUBLISHED, published=PUBLISHED, language=language)
    return make_extractor().extract(article)


def claims_of(text: str) -> tuple[Claim, ...]:
    """The claims of an English text."""
    return read(text).claims


def the_claim(text: str) -> Claim:
    """The only claim of an English text."""
    (claim,) = claims_of(text)
    return claim
