"""However a text is set, its claims are found, and their words and offsets are the original's."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.parse import parse_text
from articles.plaintext import make_plain
from articles.quotes import MAX_QUOTE_CHARS
from articles.records import Claim, Predicate
from articles.scripts import write_in_one_script
from articles.smoothing import MAX_UNSMOOTHED_CHARS
from articles.wrapping import join_wrapped
from tests.articles.reading import PUBLISHED, read
from tests.articles.test_slavic import make_extractor as make_full

CAPTURES = [
    "Rus\u00adsian forc\u00ades cap\u00adtured Po\u00adkrovsk",
    "Russian forces\ufeff\u200b captured\u200e Pokrovsk\ufe0f",
    "Russian\u00a0forces\u2009captured\u202fPokrovsk",
    "Russian forces cap-\ntured Pokrovsk",
    "Russian forces cap\u00ad\ntured Pokrovsk",
    "Russian fоrces captured Pоkrоvsk",  # Cyrillic о
    "𝗥𝘂𝘀𝘀𝗶𝗮𝗻 forces captured 𝐏𝐨𝐤𝐫𝐨𝐯𝐬𝐤",
    "Ｒｕｓｓｉａｎ forces captured Pokrovsk",
    "RUSSIAN FORCES CAPTURED POKROVSK",
    "Russian forces\0 captured Pokrovsk",
    "``Russian forces captured Pokrovsk''",
    "● Russian forces captured Pokrovsk",
    "▪️Russian forces captured Pokrovsk",
    "1️⃣ Russian forces captured Pokrovsk",
    "Российские войска захватили Покро́вск",
    "Российские вoйска захватили Пoкpoвск",  # Latin o and p
    "Рос\u00adсий\u00adские вой\u00adска за\u00adхва\u00adти\u00adли По\u00adкровск",
    "РОССИЙСКИЕ ВОЙСКА ЗАХВАТИЛИ ПОКРОВСК",
    "Росі\u0438\u0306ські війська захопили Покровськ",  # й of two characters
    "РОСІЙСЬКІ ВІЙСЬКА ЗАХОПИЛИ ПОКРОВСЬК",
    "Росiйськi вiйська захопили Покровськ",  # Latin i
    "▪️Російські війська захопили Покровськ",
]
APOSTROPHES = ["'", "’", "ʼ", "`", "´", "‘", "′", '"', "*"]
TABLES = ["●", "•", "▪️", "🔹", "-", "–", "—", "1.", "2)", "1️⃣"]
PIECES = [
    "Russian", "forces", "captured", "Po\u00adkrovsk", "Bakhmut", "Пoкpoвск", "войска", "захватили", "й", "ﬁ", "㎢",
    "``", "''", "'", "`", "-\n", "\n", "\r\n", "\r", "\u00ad", "\u200b\u200b", "\u0301", "и\u0306", "4\u00a0700",
    "7 500 km",
    "\ufe0f", "a", "о", "-", " ", "𝗥", "\u00a0", ". ", "held", "россий-\nские", "Иван-\nФранк", "\0", "Слов\"янськ",
]  # fmt: skip
ODD_TEXT = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=["Cs"]), max_size=40).map("".join)


def read_any(text: str, language: str | None = None) -> tuple[Claim, ...]:
    """The claims of a text with the shipped spellings; null bytes, which no file may hold, come by another way."""
    article = parse_text(text.replace("\0", "\x01").encode(), name="made.txt", today=PUBLISHED, language=language)
    return make_full().extract(article).claims


@pytest.mark.parametrize("text", CAPTURES)
def test_a_capture_is_read_however_it_is_set(text: str) -> None:
    """Language, place and holder are told as from plain text; the words are the original's with all their marks."""
    for whole in (text, f"{text}.", f"Before.\n\n{text}.\n\nBehind."):
        (claim,) = read_any(whole, None if whole == text else _tell(text))
        assert (claim.predicate, claim.holder, claim.places[0].name) == (Predicate.CAPTURED, "RU", "Pokrovsk")
        shown = whole.replace("\0", "\x01")
        assert shown[claim.quote.start : claim.quote.end] == claim.quote.text
        assert claim.places[0].mention in claim.quote.text


def _tell(text: str) -> str:
    if text.isascii() or re.search("Rus|forces", text):
        return "en"
    return "uk" if re.search("[iіІ]", text) else "ru"


@pytest.mark.parametrize("mark", APOSTROPHES)
def test_any_mark_will_do_for_an_apostrophe(mark: str) -> None:
    """What is typed in the stead of an apostrophe does not hide a place."""
    text = f"Російські війська захопили Слов{mark}янськ."
    (claim,) = read_any(text, "uk")
    assert (claim.places[0].name, claim.places[0].mention) == ("Sloviansk", f"Слов{mark}янськ")


@pytest.mark.parametrize("mark", TABLES)
def test_items_are_known_by_any_bullet(mark: str) -> None:
    """A list is a list whatever stands before its items."""
    text = f"Russia occupies:\n{mark} 99% of Luhansk Oblast\n{mark} 75% of Donetsk Oblast"
    assert [(claim.share_pct, claim.places[0].name) for claim in read(text).claims] == [
        (99, "Luhansk Oblast"),
        (75, "Donetsk Oblast"),
    ]


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\u202f", ","])
@pytest.mark.parametrize("unit", ["km²", "square kilometers", "sq km"])
def test_thousands_may_be_parted_by_a_space(space: str, unit: str) -> None:
    """4 700 is not 700."""
    (claim,) = read(f"Russia controls about 4{space}700 {unit} of Kharkiv Oblast.").claims
    assert claim.area_km2 == 4700


def test_years_and_counts_are_not_joined() -> None:
    """Only groups of three digits behind at most three make one number."""
    assert (
        make_plain("in 2024\u00a0300 men, 12\u00a03456, 1\u00a0000\u00a0000").text
        == "in 2024 300 men, 12 3456, 1000000"
    )


def test_lines_broken_to_a_width_are_joined() -> None:
    """A sentence goes on over the line's end, and what is no broken line stays apart."""
    text = (
        "Russian forces, which the ministry said had\nbeen advancing for months in the east of the\n"
        "country, captured Pokrovsk on Friday and then\nBakhmut was taken."
    )
    assert len(join_wrapped(text).split("\n")) == 1
    assert read(text).claims[0].places[0].name == "Pokrovsk"
    for apart in (
        "Russia Holds Bakhmut\nRussian forces captured Bakhmut.",
        "one\n\ntwo",
        "Russia holds:\n- Bakhmut\n- Kyiv",
    ):
        assert join_wrapped(apart) == apart


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("cap-\ntured", "captured"),
        ("Russian-\noccupied", "Russian-occupied"),
        ("Ivano-\nFrankivsk", "Ivano-Frankivsk"),
        ("северо-\nвосток", "северо-восток"),
        ("захва-\r\nтили", "захватили"),
        ("5-\n6", "5-\n6"),
        ("- one\n- two", "- one\n- two"),
    ],
)
def test_a_hyphen_at_the_end_of_a_line(text: str, wanted: str) -> None:
    """It goes where it only parted a word, and stays where it belongs to one."""
    assert make_plain(text).text == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Пoкpoвск взят войсками", "Покровск взят войсками"),
        ("Pоkrоvsk was taken", "Pokrovsk was taken"),
        ("Бахмут i Часів Яр", "Бахмут і Часів Яр"),
        ("BBC сообщает о войсках", "BBC сообщает о войсках"),
        ("DeepState пишет о войсках", "DeepState пишет о войсках"),
        ("Ukrainian Тисa river", "Ukrainian Тиса river"),
        ("plain text", "plain text"),
    ],
)
def test_words_are_written_in_one_script(text: str, wanted: str) -> None:
    """Look-alikes change over where every one of them has its like; names in the other script stay."""
    assert write_in_one_script(text) == wanted


@pytest.mark.parametrize("text", ["-\u0301", "Bakhmut-\u0301", "Bakhmut-\n\u0301"])
def test_an_accent_on_a_hyphen_is_no_word_that_a_line_breaks(text: str) -> None:
    """The mark goes, what it stood on stays."""
    assert make_plain(text).text == text.replace("\u0301", "")


def test_words_buried_in_marks_that_nobody_sees_are_no_quote() -> None:
    """A quote stays short in the original, too."""
    buried = "Russian forces captured" + "\u200b" * 2 * MAX_QUOTE_CHARS + " Pokrovsk. Russian forces captured Bakhmut."
    assert [claim.places[0].name for claim in read(buried).claims] == ["Bakhmut"]


@settings(max_examples=300, deadline=None)
@given(ODD_TEXT, st.data())
def test_every_stretch_of_plain_text_has_its_words(text: str, data: st.DataObject) -> None:
    """A stretch stands for a stretch, in order; all the plain text is made of the text."""
    plain = make_plain(text)
    if not plain.text:
        return
    start = data.draw(st.integers(0, len(plain.text) - 1))
    end = data.draw(st.integers(start + 1, len(plain.text)))
    span = plain.find_span(start, end, original=text)
    assert 0 <= span[0] < span[1] <= len(text)
    if end < len(plain.text):
        assert plain.find_span(end, len(plain.text), original=text)[0] >= span[1] - 2  # a ligature may be cut in two
    if plain.text == text:
        assert span == (start, end)


@settings(max_examples=300, deadline=None)
@given(ODD_TEXT, st.sampled_from(["en", "ru", "uk"]))
def test_odd_texts_give_verbatim_quotes_or_none(text: str, language: str) -> None:
    """No text raises; every quote is the words at its offsets, and holds its places."""
    shown = "Russian forces captured Bakhmut. " + text.replace("\0", "\x01")
    claims = read_any(shown, language)
    for claim in claims:
        assert shown[claim.quote.start : claim.quote.end] == claim.quote.text
        assert len(claim.quote.text) <= MAX_UNSMOOTHED_CHARS
        assert all(place.mention in claim.quote.text for place in claim.places)
    assert len({claim.id for claim in claims}) == len(claims)
