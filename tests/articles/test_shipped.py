"""Every article, claim and figure that ships."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.accuracy import read_accuracy, write_accuracy
from articles.build import build_article
from articles.encoding import read_sidecar, write_sidecar
from articles.errors import CorpusError, QuoteMismatchError
from articles.extract import EXTRACTOR_VERSION, Extractor
from articles.quotes import MAX_QUOTE_CHARS
from articles.records import Claim, Review, TextKind
from articles.store import DATA, SIDECAR_SUFFIX, corpus_digest, load_accuracy, load_corpus, read_corpus, read_today
from tests.articles.fakes import FakeSpellings

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "articles"
SEED = "wolf999-putin-bishkek"
MAX_SHIPPED_SHARE = 0.5  # passages are evidence, not a copy of the article
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason=f"the source texts are not at {SHARED}")


def _claims() -> list[Claim]:
    return list(load_corpus().claims)


def test_the_seed_article_ships() -> None:
    """The first article is there, its date an estimate with its reason, its title and link unknown."""
    article = load_corpus().article(SEED)
    assert article.published.estimated
    assert article.published.reason
    assert article.title is None
    assert article.url is None
    assert article.text_kind is TextKind.VERBATIM


@pytest.mark.parametrize("claim", _claims(), ids=lambda claim: claim.id)
def test_every_shipped_claim_is_sound(claim: Claim) -> None:
    """Short, about a place that its own words name, with the rules that found it and a reviewed state."""
    assert len(claim.quote.text) <= MAX_QUOTE_CHARS
    assert claim.places
    assert all(place.mention in claim.quote.text for place in claim.places)
    assert claim.rules
    assert (claim.review is Review.REVIEWED) == bool(claim.review_reason)


def test_only_passages_with_claims_ship() -> None:
    """Each passage holds a quote, and together they are a part of the article only."""
    corpus = load_corpus()
    for article in corpus.articles:
        quotes = [claim.quote for claim in corpus.claims if claim.quote.article_id == article.id]
        for passage in article.passages:
            assert any(passage.start <= quote.start and quote.end <= passage.end for quote in quotes)
        source = (DATA / f"{article.id}.md").read_text(encoding="utf-8")
        length = int(source.partition("length: ")[2].partition("\n")[0])
        assert sum(len(passage.text) for passage in article.passages) <= MAX_SHIPPED_SHARE * length


def test_sidecars_are_written_as_they_would_be_again() -> None:
    """Reading and writing a sidecar changes no byte, and it is of the version in force."""
    for path in DATA.glob(f"*{SIDECAR_SUFFIX}"):
        text = path.read_text(encoding="utf-8")
        sidecar = read_sidecar(text, name=path.name)
        assert write_sidecar(sidecar) == text
        assert sidecar.extractor == EXTRACTOR_VERSION


def test_the_figures_are_of_this_extractor() -> None:
    """Figures of another version would mislead; reading and writing them changes no byte."""
    path = DATA / "accuracy.json"
    text = path.read_text(encoding="utf-8")
    assert load_accuracy().extractor == EXTRACTOR_VERSION
    assert write_accuracy(read_accuracy(text, name=path.name)) == text
    with pytest.raises(CorpusError, match="no accuracy on 'other'"):
        load_accuracy().of("other")


def test_the_digest_is_of_what_ships() -> None:
    """Sixty-four hexadecimal digits, the same each time."""
    assert corpus_digest() == corpus_digest()
    assert len(corpus_digest()) == 64


def test_the_passages_alone_give_the_same_quotes() -> None:
    """What ships is enough to find its claims again; only the fuller name of a speaker may be lost."""
    corpus = load_corpus()
    for article in corpus.articles:
        found = Extractor(FakeSpellings()).extract(article).claims
        kept = [claim for claim in corpus.claims if claim.quote.article_id == article.id]
        assert [(c.quote, c.predicate, c.holder, c.polarity) for c in found] == [
            (c.quote, c.predicate, c.holder, c.polarity) for c in kept
        ]


@needs_shared
def test_the_seed_article_is_rebuilt_byte_for_byte() -> None:
    """The shipped files are exactly what the build command makes of the full text."""
    markdown, sidecar = build_article(
        DATA / f"{SEED}.md",
        SHARED / f"seed-{SEED}.txt",
        spellings=FakeSpellings(),
        today=read_today(),
        reference=SHARED / "articles_dev.jsonl",
    )
    assert markdown == (DATA / f"{SEED}.md").read_text(encoding="utf-8")
    assert sidecar == (DATA / f"{SEED}{SIDECAR_SUFFIX}").read_text(encoding="utf-8")


def _copy_shipped(folder: Path) -> tuple[Path, Path]:
    article, sidecar = folder / f"{SEED}.md", folder / f"{SEED}{SIDECAR_SUFFIX}"
    article.write_bytes((DATA / article.name).read_bytes())
    sidecar.write_bytes((DATA / sidecar.name).read_bytes())
    return article, sidecar


def test_a_quote_that_is_not_the_words_there_is_found(tmp_path: Path) -> None:
    """One changed letter in a sidecar stops the corpus from loading."""
    _, sidecar = _copy_shipped(tmp_path)
    record = json.loads(sidecar.read_text(encoding="utf-8"))
    record["claims"][3]["quote"] = record["claims"][3]["quote"].replace("20", "90")
    sidecar.write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(QuoteMismatchError, match=r"quote at 1048 to 1094 is .*90%.* but the text there reads .*20%"):
        read_corpus(tmp_path)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda article, sidecar: sidecar.unlink(), "cannot be read"),
        (lambda article, sidecar: article.unlink(), "there is no article"),
        (lambda article, sidecar: article.rename(article.with_name("other.md")), "wanted the file's name"),
    ],
)
def test_files_that_do_not_belong_together_are_named(tmp_path: Path, change: object, message: str) -> None:
    """An article and its sidecar come in pairs."""
    files = _copy_shipped(tmp_path)
    assert callable(change)
    change(*files)
    with pytest.raises(Exception, match=message):
        read_corpus(tmp_path)
