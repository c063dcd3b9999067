"""Shares and their parts: what a figure takes in, told in its own sentence or in the next."""

from __future__ import annotations

import pytest

from tests.articles.telling import tell


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Russia now controls about 19% of Ukraine. That includes Crimea, annexed in 2014, most of Luhansk, "
                "and about 80% of Donetsk."
            ),
            (
                "RU controls Ukraine 19%; RU controls Crimea; RU annexed Crimea (historical); "
                "RU controls Luhansk Oblast; RU controls Donetsk Oblast 80%"
            ),
        ),
        (
            (
                "Russia controls around a fifth of Ukraine. The total is made up of Crimea and nearly all of "
                "Luhansk, analysts said."
            ),
            "RU controls Ukraine 20%; RU controls Crimea; RU controls Luhansk Oblast",
        ),
        (
            "Ukraine still holds 21% of the Donetsk region. The area takes in Sloviansk and Kramatorsk.",
            "UA controls Donetsk Oblast 21%; UA controls Sloviansk, Kramatorsk",
        ),
        ("Russia controls upward of 20% of Ukraine.", "RU controls Ukraine 20%"),
        ("Russia controls 19% of Ukraine. This includes the salaries of many officials.", "RU controls Ukraine 19%"),
        ("Russia has taken Siversk. That includes the old town of Lyman.", "RU captured Siversk"),
    ],
)
def test_the_parts_of_a_share(text: str, told: str) -> None:
    """A sentence that says what a measured land takes in tells of its parts; behind any other sentence it does not."""
    assert tell(text, told) == told


def test_the_subject_behind_a_half_preposition_speaks() -> None:
    """After, as, since and before open a clause as well, and who stands behind them there can speak."""
    told = "RU captured Siversk @RU"
    assert tell("After Russia said its forces had taken Siversk, Zelensky called it a lie.", told) == told
