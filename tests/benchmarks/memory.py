"""Memory of the extractor over many articles: ``python -m tests.benchmarks.memory 100000``."""

from __future__ import annotations

import argparse
import resource
import sys
from collections.abc import Iterator
from datetime import date
from random import Random

from articles.extract import Extractor
from articles.parse import parse_text
from articles.records import Article
from dashboard.model.spellings import load_spellings
from tests.benchmarks.texts import read_sentences

DAY = date(2025, 11, 28)
LANGUAGES = ("en", "uk", "ru")
STEPS = 10


def make_articles(count: int) -> Iterator[Article]:
    """Articles in three languages in turn: sentences in an order of their own, each with a word nobody wrote before."""
    random = Random(0)
    sentences = {language: read_sentences(language) for language in LANGUAGES}
    for number in range(count):
        language = LANGUAGES[number % len(LANGUAGES)]
        chosen = random.sample(sentences[language], k=6)
        text = " ".join([f"Word{number}x {number}.", *chosen])
        yield parse_text(text.encode(), name=f"{number}.txt", today=DAY, published=DAY, language=language)


def read_peak_mb() -> float:
    """The most memory this process has held so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print the peak after each tenth of the articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    count = parser.parse_args().count
    extractor, claims = Extractor(load_spellings()), 0
    for number, article in enumerate(make_articles(count), start=1):
        claims += len(extractor.extract(article).claims)
        if number % max(1, count // STEPS) == 0:
            sys.stdout.write(f"{number} articles, {claims} claims, at most {read_peak_mb():.0f} MB\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
