"""The periods in which ground was gained, as days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.periods import find_period
from tests.articles.reading import the_claim

PUBLISHED = date(2025, 11, 28)


@pytest.mark.parametrize(
    ("words", "period"),
    [
        ("in october", (date(2025, 9, 30), date(2025, 10, 31))),
        ("in november", (date(2025, 10, 31), PUBLISHED)),
        ("in december", (date(2024, 11, 30), date(2024, 12, 31))),
        ("in 2024 ,", (date(2023, 12, 31), date(2024, 12, 31))),
        ("in 2025 ,", (date(2024, 12, 31), PUBLISHED)),
        ("this year ,", (date(2024, 12, 31), PUBLISHED)),
        ("since the start of the year", (date(2024, 12, 31), PUBLISHED)),
        ("since the beginning of the year", (date(2024, 12, 31), PUBLISHED)),
        ("since 1 january", (date(2025, 1, 1), PUBLISHED)),
        ("since august 4 , 2025", (date(2025, 8, 4), PUBLISHED)),
        ("over the past month", (date(2025, 10, 28), PUBLISHED)),
        ("in the past week", (date(2025, 11, 21), PUBLISHED)),
        ("between november 11 and 15", (date(2025, 11, 10), date(2025, 11, 15))),
        ("between 1 may and 3 june", (date(2025, 4, 30), date(2025, 6, 3))),
        ("in october and in september", None),
        ("over the past day", None),
        ("in recent weeks", None),
        ("between february 30 and 31", None),
    ],
)
def test_a_period_is_the_last_day_before_it_and_its_last_day(words: str, period: tuple[date, date] | None) -> None:
    """Calendar months and years end with themselves or with the day of publication; "since" names the first day."""
    assert find_period(words.split(), PUBLISHED) == period


@pytest.mark.parametrize("words", ["since 1 january", "this year ,", "over the past week"])
def test_without_a_day_of_publication_nothing_is_counted_from_it(words: str) -> None:
    """A period that ends today is unknown where today is."""
    assert find_period(words.split(), None) is None


@given(st.lists(st.sampled_from(["in", "since", "between", "and", "the", "past", "may", "5", "31", "2025", "week"])))
def test_any_words_give_a_period_forward_in_time_or_none(words: list[str]) -> None:
    """No run of words raises, and no period ends before it begins."""
    period = find_period(words, PUBLISHED)
    assert period is None or period[0] < period[1]


def test_gains_carry_their_period() -> None:
    """Ground gained in a month is about its last day, since the last day before it."""
    claim = the_claim("Russia captured 267 square kilometres of Ukrainian land in October, DeepState said.")
    assert (claim.since, claim.event_date) == (date(2025, 9, 30), date(2025, 10, 31))


def test_what_is_held_has_no_period() -> None:
    """A total held in a month is no gain."""
    claim = the_claim("Russia controlled 19% of Ukraine in October.")
    assert (claim.since, claim.event_date) == (None, None)
