"""Claims out of articles, beside a spaCy pipeline of the size of its small English model on the same texts."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from articles.extract import Extractor
from articles.parse import parse_text
from articles.records import Article
from dashboard.model.spellings import load_spellings
from tests.benchmarks.texts import read_sentences

CHARS = 2_000
ARTICLES = 20
SPACY_ARTICLES = 5
ROUNDS = 20
TIMES_FASTER = 4  # at the least, on a machine with much other work; ten on a quiet one
DAY = date(2025, 11, 28)
# The labels of the small English model: without them the layers that score them would be thinner than there.
TAGS = 50
DEPENDENCIES = 45
ENTITIES = 18

pytestmark = pytest.mark.benchmark(warmup=False)


def make_articles(language: str, count: int) -> list[Article]:
    """Articles of :data:`CHARS` characters that begin at another sentence each, so that none is read from memory."""
    sentences = read_sentences(language)
    turned = (" ".join([*sentences[at % len(sentences) :], *sentences]) for at in range(count))
    return [
        parse_text(one[:CHARS].encode(), name=f"{at}.txt", today=DAY, published=DAY, language=language)
        for at, one in enumerate(turned)
    ]


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_articles_a_second(benchmark: Any, language: str) -> None:
    """What one core reads of each language, warm: the rounds and their time are the report.

    Where other work shares the machine, ``--benchmark-timer=time.process_time`` counts this process alone.
    """
    extractor = Extractor(load_spellings())
    read = make_articles(language, ARTICLES)
    assert extractor.extract(read[0]).claims
    benchmark.extra_info.update(articles=ARTICLES, characters=CHARS)
    benchmark.pedantic(lambda: [extractor.extract(article) for article in read], rounds=ROUNDS, warmup_rounds=2)


def test_english_is_times_faster_than_a_small_parser(
    benchmark: Any, take_time: Callable[[Callable[[], Any]], float]
) -> None:
    """The same texts through both, in one run on one machine."""
    spacy = pytest.importorskip("spacy", reason="spaCy is not installed; `scripts/install dev` brings it")
    extractor, pipeline = Extractor(load_spellings()), make_pipeline(spacy)
    read = make_articles("en", ARTICLES)
    texts = [article.passages[0].text for article in read[:SPACY_ARTICLES]]
    benchmark.pedantic(lambda: [extractor.extract(article) for article in read], rounds=1)
    ours = take_time(lambda: [extractor.extract(article) for article in read]) / ARTICLES
    theirs = take_time(lambda: list(pipeline.pipe(texts))) / SPACY_ARTICLES
    benchmark.extra_info.update(ours_an_article_s=ours, spacy_an_article_s=theirs, times_faster=theirs / ours)
    assert theirs > TIMES_FASTER * ours


def make_pipeline(spacy: Any) -> Any:
    """A pipeline with the layers of spaCy's small English model, untrained: it costs the same to run.

    The model itself is on no package index. Shared embedding, tagger, parser and names, as spaCy's own
    recommendation for speed on a processor has them.
    """
    from spacy.cli.init_config import init_config

    pipes = ["tagger", "parser", "ner"]
    pipeline = spacy.util.load_model_from_config(
        init_config(lang="en", pipeline=pipes, optimize="efficiency", gpu=False), auto_fill=True
    )
    for pipe, count in zip(pipes, (TAGS, DEPENDENCIES, ENTITIES), strict=True):
        for number in range(count):
            pipeline.get_pipe(pipe).add_label(f"L{number}")
    pipeline.initialize()
    return pipeline
