"""Texts that are no articles: work grows with their length and no faster, and they are answered clearly."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from articles.extract import Extraction
from articles.parse import parse_text
from tests.articles.reading import PUBLISHED
from tests.articles.test_slavic import make_extractor

_SHORT, _TIMES = 2_400, 3  # the short text's characters (over the longest sentence), and how much longer the long one
_MOST_GROWTH = 1.5  # beyond the length's: a squared effort would show as three
_MILLION = 1_000_000
_WORDS = {
    "en": ("Russian forces captured Pokrovsk, Putin said. ", "Ukraine denied the claim. ", " if Putin said that "),
    "ru": (
        "Российские войска захватили Покровск, заявил Путин. ",
        "Генштаб это опроверг. ",
        " если Путин сказал, что ",
    ),
    "uk": (
        "Російські війська захопили Покровськ, заявив Путін. ",
        "Генштаб це спростував. ",
        " якщо Путін сказав, що ",
    ),
}


def fill(words: str, length: int) -> str:
    """The words over and over, ``length`` characters of them."""
    return (words * (length // len(words) + 1))[:length]


def _drop_marks(words: str) -> str:
    return "".join(char for char in words if char.isalnum() or char == " ")


KINDS: dict[str, Callable[[tuple[str, str, str], int], str]] = {
    "one paragraph": lambda words, length: fill(words[0], length),
    "many paragraphs": lambda words, length: fill(words[0] + "\n\n", length),
    "headings": lambda words, length: fill(words[0].partition(",")[0] + "\n\n", length),
    "denials": lambda words, length: fill(words[0] + words[1], length),
    "no punctuation": lambda words, length: fill(_drop_marks(words[0]), length),
    "all capitals": lambda words, length: fill(words[0].upper(), length),
    "only emoji": lambda words, length: fill("😀🇺🇦", length),
    "nested quotes never closed": lambda words, length: fill('“«„" ' + words[0], length),
    "one long quote": lambda words, length: "“" + fill(words[0].partition(",")[0] + ". ", length) + "” " + words[0],
    "only openings": lambda words, length: fill(words[2], length),
    "one place": lambda words, length: fill(words[0].partition(",")[0].split()[-1] + ", ", length),
    "bullets": lambda words, length: words[0][:-2] + ":\n" + fill("- " + words[0].partition(",")[0] + "\n", length),
    "marks only": lambda words, length: fill(". , : ", length),
    "soft hyphens": lambda words, length: fill("\u00ad\u00ad".join(words[0]), length),
    "lines of one letter": lambda words, length: fill(words[0][0] + "\n", length),
    "controls": lambda words, length: fill("\x01\x02" + words[0], length),
}


def extract(text: str, language: str | None) -> Extraction:
    """What the extractor makes of a text with the shipped spellings."""
    article = parse_text(text.encode(), name="made.txt", today=PUBLISHED, published=PUBLISHED, language=language)
    return make_extractor().extract(article)


def count_work(text: str, language: str) -> int:
    """How many lines of code are run to find the claims of a text; each turn of a loop is a line of its own."""
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        extract(text, language)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("language", list(_WORDS))
@pytest.mark.parametrize("kind", list(KINDS))
def test_work_grows_with_length_and_no_faster(kind: str, language: str) -> None:
    """A text three times as long takes about three times the lines of code, counted and not timed."""
    make, words = KINDS[kind], _WORDS[language]
    extract(make(words, _SHORT), language)  # words looked up for the first time are no work of the text's
    short = count_work(make(words, _SHORT), language)
    long = count_work(make(words, _SHORT * _TIMES), language)
    assert long <= short * _TIMES * _MOST_GROWTH


@pytest.mark.parametrize("text", ["a", "Б", "1,", "a-", "A.", "\u00ad", "оo", "\n"])
@pytest.mark.parametrize("language", list(_WORDS))
def test_a_million_characters_are_read(text: str, language: str) -> None:
    """One word, one number, one line end after another: they hold no claim, and the whole is looked at."""
    length = min(_MILLION, 2 * _MILLION // len(text[0].encode()) - 1)
    assert extract(fill(text, length - 1) + "a", language).claims == ()


def test_fifty_thousand_lines_are_read() -> None:
    """Each is a sentence of its own."""
    assert extract("a\n" * (_MILLION // 20), "uk").claims == ()


@pytest.mark.parametrize("text", ["😀🇺🇦", "....", "1 2 3", '“«„"', "\u200b", "☃" * 1000])
def test_a_text_without_words_is_answered_clearly(text: str) -> None:
    """No claim, and a notice that names the languages that are known."""
    extraction = extract(text, None)
    assert extraction.claims == ()
    assert extraction.notices == ("made: no claims are extracted from language 'und'; known are en, ru, uk",)
