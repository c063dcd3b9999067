"""Reading many articles holds no more memory than reading a few."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from statistics import median

from articles.extract import Extractor
from articles.parse import parse_text
from articles.records import Article
from articles.tokens import tokenize
from tests.articles.fakes import FakeSpellings

WARM = 200  # articles until all that is built on the way is built
STRETCHES, EACH = 5, 260  # then as many times as many articles
WORDS = 60_000  # more than the store of described words keeps, so that it is full before memory is taken
MOST_GROWTH_BYTES = 200 * EACH  # two hundred bytes an article would be too much
DAY = date(2025, 11, 28)
SYLLABLES = ("ba", "do", "ky", "lo", "mi", "ne", "po", "ra", "su", "to", "ve", "za")
PARAGRAPH = (
    "Russian forces captured Bakhmut, Colonel {name} told reporters. Ukraine's General Staff denied the claim. “They "
    "have not taken Bakhmut,” said {name}. Workers in {town} restored power to {number} homes overnight. "
)


def make_articles(count: int) -> Iterator[Article]:
    """Short articles one at a time, each with names and numbers that no other has."""
    for number in range(count):
        text = PARAGRAPH.format(name=make_name(number), town=f"{make_name(3 * number + 2)}ivka", number=number)
        yield parse_text(text.encode(), name=f"{number}.txt", today=DAY, published=DAY, language="en")


def make_name(number: int) -> str:
    """A name that no other number below twelve to the eighth has."""
    letters = ""
    for _ in range(8):
        number, digit = divmod(number, len(SYLLABLES))
        letters += SYLLABLES[digit]
    return letters.capitalize()


def test_memory_stays_flat() -> None:
    """After the first articles, others with other names leave nothing behind.

    What every article left would be there after each stretch of them; a table that the interpreter makes larger once,
    such as that of its own strings, shows in one stretch only. So the stretch in the middle tells.
    """
    extractor = Extractor(FakeSpellings())
    tracemalloc.start()
    try:
        held = []
        tokenize(" ".join(make_name(10_000_000 + number) for number in range(WORDS)))
        for number, article in enumerate(make_articles(WARM + STRETCHES * EACH), 1):
            assert extractor.extract(article).claims
            if number >= WARM and (number - WARM) % EACH == 0:
                gc.collect()
                held.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    growth = [after - before for before, after in pairwise(held)]
    assert len(growth) == STRETCHES
    assert median(growth) < MOST_GROWTH_BYTES, growth
