"""Messages, days, numbers and lists as each language writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextvars import Context
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.language import (
    ENGLISH,
    LANGUAGES,
    NBSP,
    UKRAINIAN,
    find_language,
    format_day,
    format_figure,
    format_number,
    join_words,
    key_words,
    name_place,
    read_language,
    say,
    say_count,
    use_language,
)
from geodata.store import load_gazetteer

MONTHS = (
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split()  # noqa: SIM905
)


@pytest.fixture(autouse=True)
def _english_after() -> Iterator[None]:
    yield
    use_language(ENGLISH)


def test_english_is_spoken_unless_told_otherwise() -> None:
    """The command line and whatever runs beside the pages speak English."""
    assert Context().run(read_language) == ENGLISH
    assert Context().run(say, "Map") == "Map"


def test_a_language_that_is_none_of_ours_is_refused() -> None:
    """A code out of an address never reaches the catalogue."""
    with pytest.raises(ValueError, match="wanted one of en, uk"):
        use_language("../etc")


@pytest.mark.parametrize(
    ("locale", "code"),
    [("uk-UA", "uk"), ("uk", "uk"), ("UK_ua", "uk"), ("en-GB", "en"), ("ru-RU", None), ("", None), (None, None)],
)
def test_language_of_a_browser(locale: str | None, code: str | None) -> None:
    """The language counts, not the country."""
    assert find_language(locale) == code


def test_a_message_without_translation_is_said_in_english() -> None:
    """A message that nobody translated yet shows its English and its parts, and never fails."""
    use_language(UKRAINIAN)
    assert say("A message that is nowhere, by {who}", who="me") == "A message that is nowhere, by me"
    assert say_count("{number} zzz", "{number} zzzs", 5) == f"5{NBSP}zzzs"


@given(st.dates(min_value=date(1991, 8, 24), max_value=date(2049, 12, 31)))
def test_days_can_be_read_back(day: date) -> None:
    """A day holds its number, its month's name and its year in both languages, and nothing that a line may break at."""
    for code in LANGUAGES:
        use_language(code)
        words = format_day(day)
        assert re.fullmatch(r"\S+\u00a0\S+\u00a0\S+", words)
        number, month, year = words.split(NBSP)
        months = MONTHS if code == UKRAINIAN else [date(2000, n, 1).strftime("%B") for n in range(1, 13)]
        assert date(int(year), months.index(month) + 1, int(number)) == day


@given(st.floats(min_value=-1e9, max_value=1e9), st.integers(min_value=0, max_value=2))
def test_numbers_have_the_same_digits_in_every_language(value: float, digits: int) -> None:
    """Only the marks differ: 4,700.5 and 4 700,5."""
    english = format_number(value, digits)
    use_language(UKRAINIAN)
    ukrainian = format_number(value, digits)
    use_language(ENGLISH)
    as_english = ukrainian.replace(NBSP, "").replace(",", ".")
    assert float(as_english) == pytest.approx(float(english.replace(",", "")), abs=10**-digits / 1e3)
    assert not re.search(r"[ .]", ukrainian)


def test_figures_and_lists() -> None:
    """Figures keep the digits that were claimed; the last two of a list are joined by a word."""
    assert (format_figure(4.5), format_figure(80.0), format_number(4700)) == ("4.5", "80", "4,700")
    assert [join_words(list(words)) for words in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]
    use_language(UKRAINIAN)
    assert (format_figure(4.5), format_figure(80.0), format_number(4700)) == ("4,5", "80", f"4{NBSP}700")
    assert [join_words(list(words)) for words in ("", "а", "аб", "абв")] == ["", "а", "а і б", "а, б і в"]


def test_ukrainian_words_are_in_the_order_of_their_alphabet() -> None:
    """Є, І, Ї and Ґ stand in their places of the alphabet, not before А."""
    names = ["Яворів", "Івано-Франківськ", "Їжаківка", "Єнакієве", "Ґонтівка", "Авдіївка", "Житомир", "Киїнка"]
    use_language(UKRAINIAN)
    assert sorted(names, key=key_words) == [
        "Авдіївка", "Ґонтівка", "Єнакієве", "Житомир", "Івано-Франківськ", "Їжаківка", "Киїнка", "Яворів",
    ]  # fmt: skip


def test_places_have_their_official_names() -> None:
    """Ukrainian names for readers of Ukrainian, the national romanisation for others."""
    luhansk = load_gazetteer().get("UA-09")
    assert name_place(luhansk) == "Luhansk Oblast"
    use_language(UKRAINIAN)
    assert name_place(luhansk) == "Луганська область"
