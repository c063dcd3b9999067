"""Every article, claim and figure that ships."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from articles.accuracy import read_accuracy, write_accuracy
from articles.build import ANNOTATION, build_article, build_digests
from articles.digests import MARKS, REVIEW_REASON, date_digest
from articles.encoding import read_sidecar, write_sidecar
from articles.errors import CorpusError, QuoteMismatchError
from articles.extract import EXTRACTOR_VERSION, Extractor
from articles.parse import digest_text
from articles.quotes import MAX_QUOTE_CHARS
from articles.records import Article, Claim, Review, TextKind
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
    """Short, about a place that its own words name, with the rules that found it, or the annotation, and a state."""
    article = load_corpus().article(claim.quote.article_id)
    assert len(claim.quote.text) <= MAX_QUOTE_CHARS
    assert claim.places
    assert (claim.review is Review.REVIEWED) == bool(claim.review_reason)
    if article.text_kind is TextKind.DIGEST:
        # An annotator may name a place by its mention a few words before.
        assert all(place.mention in article.passages[0].text for place in claim.places)
        assert (claim.rules, claim.review_reason) == ((), REVIEW_REASON)
        assert not claim.direct_speech, "our own words are nobody's speech"
    else:
        assert all(place.mention in claim.quote.text for place in claim.places)
        assert claim.rules


@pytest.mark.parametrize("article", load_corpus().articles, ids=lambda article: article.id)
def test_every_shipped_article_is_sound(article: Article) -> None:
    """Articles of others are there as passages, digests whole, each with the link of what it retells."""
    assert article.text_kind in (TextKind.VERBATIM, TextKind.DIGEST)
    assert article.published.day is None or article.published.day <= read_today()
    assert article.language in ("en", "uk", "ru")
    if article.text_kind is TextKind.DIGEST:
        (passage,) = article.passages
        assert passage.start == 0
        assert digest_text(passage.text) == article.sha256
        assert not MARKS & {*passage.text, *(article.title or "")}, "our own words never stand in quotation marks"
        assert article.url
        assert article.url.startswith("https://")
        assert article.publisher
        assert article.title


def test_articles_of_others_come_first() -> None:
    """The opening views show the first article; digests follow it by their id."""
    kinds = [article.text_kind for article in load_corpus().articles]
    assert kinds == [TextKind.VERBATIM] + 24 * [TextKind.DIGEST]


@needs_shared
def test_the_digests_are_rebuilt_byte_for_byte() -> None:
    """Every digest and its claims are exactly what the build command makes of the reference corpus, and no other."""
    built = build_digests(SHARED / "digests_dev.jsonl")
    assert set(built) == {path.stem for path in DATA.glob("digest-*.md")}
    for article_id, (markdown, sidecar) in built.items():
        assert markdown == (DATA / f"{article_id}.md").read_text(encoding="utf-8")
        assert sidecar == (DATA / f"{article_id}{SIDECAR_SUFFIX}").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("published", "estimate", "day", "reason"),
    [
        ("2024-02-18", "2024-02-18", date(2024, 2, 18), None),
        (None, "2026-07-01", date(2026, 7, 1), "the page shows no date; by the events that it reports"),
        (None, "2025-11", None, "the page shows no date; by the events that it reports it is of November 2025"),
        (None, "2025", None, "the page shows no date; by the events that it reports it is of 2025"),
        (None, None, None, "the page shows no date"),
    ],
)
def test_a_month_is_no_day(published: str | None, estimate: str | None, day: date | None, reason: str | None) -> None:
    """An estimate is marked with its reason, and one that names no day gives none."""
    found = date_digest(published, estimate)
    assert (found.day, found.reason) == (day, reason)
    assert found.estimated == (published is None and day is not None)


@pytest.mark.parametrize("claim", [one for one in _claims() if one.bound], ids=lambda claim: claim.id)
def test_hedges_are_in_the_words(claim: Claim) -> None:
    """A bound stands for a word before the figure, or for a range of which the middle is kept."""
    words = ("about", "around", "close to", "roughly", "some", "over", "more than", "upward of", "almost", "nearly",
             "under", "чуть более", "between", "24-25")  # fmt: skip
    assert any(word in claim.quote.text.lower() for word in words)


def test_only_passages_with_claims_ship() -> None:
    """Each passage holds a quote, and together they are a part of the article only."""
    corpus = load_corpus()
    for article in (one for one in corpus.articles if one.text_kind is TextKind.VERBATIM):
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
        assert sidecar.extractor == (ANNOTATION if path.name.startswith("digest-") else EXTRACTOR_VERSION)


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
    for article in (one for one in corpus.articles if one.text_kind is TextKind.VERBATIM):
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
