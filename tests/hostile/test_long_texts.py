"""However long and odd a text is, the work grows with its length, and what comes out is verbatim or nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from functools import cache
from types import FrameType

import pytest

from articles.errors import ArticleFileError
from articles.extract import Extractor
from articles.parse import MAX_TEXT_BYTES, parse_text
from articles.records import Article, Claim
from dashboard.model.spellings import load_spellings

DAY = date(2025, 11, 28)
SHORT = 8_000  # characters; the long text is FACTOR times as long
FACTOR = 4
MOST_GROWTH = 1.4 * FACTOR  # of the work: in proportion, with room for what is done once in a while
MILLION = 1_000_000
SENTENCES = {
    "en": "Russian forces captured Pokrovsk, Putin said on Monday, and he added that “Ukraine must withdraw”. ",
    "uk": "Російські війська захопили Покровськ, заявив Путін у понеділок, і «Україна має піти», додав він. ",
    "ru": "Российские войска захватили Покровск, заявил Путин в понедельник, и «Украина должна уйти», добавил он. ",
}
SAID = {"en": "he said ", "uk": "він сказав, що ", "ru": "он сказал, что "}
Make = Callable[[str, int], str]
KINDS: dict[str, Make] = {
    "prose": lambda language, size: fill(SENTENCES[language], size),
    "lines": lambda language, size: fill(SENTENCES[language].strip() + "\n", size),
    "no punctuation": lambda language, size: fill(keep_words(SENTENCES[language]), size),
    "capitals": lambda language, size: fill(SENTENCES[language].upper(), size),
    "one word": lambda language, size: fill(keep_words(SENTENCES[language]).split()[0].lower(), size),
    "capital letters": lambda language, size: fill(SENTENCES[language][0], size),
    "emoji": lambda language, size: fill("😀🇺🇦", size),
    "quotes never closed": lambda language, size: fill(f'“« {SENTENCES[language][:40]} " ', size),
    "one open quote": lambda language, size: "“" + fill(drop_marks(SENTENCES[language]), size),
    "brackets": lambda language, size: fill("([{ ", size),
    "commas": lambda language, size: fill(f"{SENTENCES[language][:16]}, ", size),
    "digits": lambda language, size: fill("1 000 ", size),
    "bullets": lambda language, size: fill(f"- {SENTENCES[language].split(',')[0]}\n", size),
    "stops": lambda language, size: fill(". ", size),
    "speech about speech": lambda language, size: fill(SAID[language], size),
    "control characters": lambda language, size: fill("\x01\x02 ", size),
    "soft hyphens": lambda language, size: fill("\u00ad".join(SENTENCES[language]), size),
}


def fill(piece: str, size: int) -> str:
    """The piece again and again, cut at ``size`` characters."""
    return (piece * (size // len(piece) + 1))[:size]


def keep_words(text: str) -> str:
    """The text without anything but letters and spaces."""
    return "".join(char for char in text if char.isalpha() or char == " ")


def drop_marks(text: str) -> str:
    """The text without quotation marks."""
    return "".join(char for char in text if char not in "“”«»")


@cache
def make_extractor() -> Extractor:
    """One extractor for all tests, with every spelling of the gazetteer."""
    return Extractor(load_spellings())


def make_article(text: str, language: str) -> Article:
    """A text as an article of that day."""
    return parse_text(text.encode(), name="odd.txt", today=DAY, published=DAY, language=language)


def read_verbatim(text: str, language: str) -> tuple[Claim, ...]:
    """The claims of a text, each found to be its words."""
    claims = make_extractor().extract(make_article(text, language)).claims
    for claim in claims:
        assert text[claim.quote.start : claim.quote.end] == claim.quote.text
    return claims


def count_calls(text: str, language: str) -> int:
    """How many functions, Python's own included, are called to read a text: the same on every machine."""
    article, calls = make_article(text, language), 0

    def note(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    extractor, before = make_extractor(), sys.getprofile()
    sys.setprofile(note)
    try:
        extractor.extract(article)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize("language", list(SENTENCES))
@pytest.mark.parametrize("kind", list(KINDS))
def test_work_grows_with_the_length_only(kind: str, language: str) -> None:
    """Four times the text takes about four times the calls, whatever it is made of."""
    read_verbatim(KINDS[kind](language, SHORT), language)  # what is built once is built
    short = count_calls(KINDS[kind](language, SHORT), language)
    long = count_calls(KINDS[kind](language, FACTOR * SHORT), language)
    assert long <= MOST_GROWTH * short + 1_000


@pytest.mark.timeout(300)
@pytest.mark.parametrize("kind", ["prose", "no punctuation", "capitals", "one open quote"])
def test_a_million_characters_are_read(kind: str) -> None:
    """To the end, and what is found is verbatim; well-formed prose holds claims."""
    claims = read_verbatim(KINDS[kind]("en", MILLION), "en")
    assert claims or kind != "prose"


def test_emoji_alone_hold_no_claim() -> None:
    """As many as may be read give nothing; a million are more bytes than that, which is said in one sentence."""
    assert read_verbatim(KINDS["emoji"]("en", MAX_TEXT_BYTES // 4), "en") == ()
    with pytest.raises(ArticleFileError, match="has 4,000,000 bytes, at most 2,000,000 are read; split it"):
        make_article(KINDS["emoji"]("en", MILLION), "en")
