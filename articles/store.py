"""Read articles from files, and the corpus that ships with the package."""

from __future__ import annotations

import hashlib
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path

from articles.accuracy import Accuracy, read_accuracy
from articles.corpus import Corpus
from articles.encoding import read_sidecar
from articles.errors import ArticleFileError, CorpusError
from articles.parse import MAX_TEXT_BYTES, decode_text, parse_jsonl, parse_markdown, parse_text
from articles.records import Article, Claim, TextKind
from articles.statements import Statement, parse_statements

DATA = Path(__file__).parent / "data"
SIDECAR_SUFFIX = ".claims.json"
STATEMENTS_FILE = "statements.csv"
_NOT_ARTICLES = {"README.md"}
_MAX_LINES_BYTES = 100 * MAX_TEXT_BYTES  # a file of JSON lines holds many articles; read it in parts beyond this
_EARLIEST_ZONE = timezone(timedelta(hours=14))  # where a day begins first: no true date is ever in its future


def read_articles(
    path: Path, *, published: date | None = None, language: str | None = None, today: date | None = None
) -> tuple[Article, ...]:
    """The articles of a ``.txt``, ``.md`` or ``.jsonl`` file.

    ``published`` and ``language`` count where the file gives none; without either the date is None and the
    language is told from the words. ``today`` is the last day that is not in the future, by default the
    clock's. Raises ArticleFileError with one sentence naming file and field.
    """
    name, last_day = str(path), today or read_today()
    suffix = path.suffix.lower()
    if suffix not in {".txt", ".md", ".jsonl"}:
        raise ArticleFileError(f"{name}: the file ends in {suffix or 'nothing'}, wanted .txt, .md or .jsonl")
    data = read_bytes(path, limit=_MAX_LINES_BYTES if suffix == ".jsonl" else MAX_TEXT_BYTES)
    if suffix == ".jsonl":
        return parse_jsonl(data, name=name, today=last_day, published=published, language=language)
    parse = parse_text if suffix == ".txt" else parse_markdown
    return (parse(data, name=name, today=last_day, published=published, language=language),)


def read_bytes(path: Path, *, limit: int) -> bytes:
    """A file's bytes; raises ArticleFileError if it cannot be read or has more than ``limit`` of them."""
    try:
        size = path.stat().st_size
        if size > limit:
            raise ArticleFileError(
                f"{path}: the text has {size:,} bytes, at most {limit:,} are read; split it into its articles"
            )
        return path.read_bytes()
    except OSError as cause:
        raise ArticleFileError(f"{path}: cannot be read ({cause.strerror}); check the path and its rights") from cause


@cache
def load_corpus() -> Corpus:
    """The shipped articles and their claims, every record and every quote checked."""
    return read_corpus(DATA)


def read_corpus(folder: Path) -> Corpus:
    """The articles of a folder, each ``<id>.md`` with its ``<id>.claims.json``: verbatim ones first, each kind by id.

    Raises
    ------
    ArticleFileError
        If a file breaks its format.
    CorpusError
        If an article has no sidecar, a sidecar no article, or the two are not of the same text.
    QuoteMismatchError
        If a quote is not the words at its offsets.
    """
    read: list[tuple[Article, tuple[Claim, ...]]] = []
    for path in _list_articles(folder):
        (article,) = read_articles(path)
        if article.id != path.stem:
            raise CorpusError(f"{path}: id is {article.id!r}, wanted the file's name, {path.stem!r}")
        read.append((article, _read_claims(path.with_name(path.stem + SIDECAR_SUFFIX), article)))
    # What others wrote comes before what we retell of it.
    read.sort(key=lambda pair: (pair[0].text_kind is not TextKind.VERBATIM, pair[0].id))
    articles = tuple(article for article, _ in read)
    lone = {path.name.removesuffix(SIDECAR_SUFFIX) for path in folder.glob(f"*{SIDECAR_SUFFIX}")}
    lone -= {article.id for article in articles}
    if lone:
        raise CorpusError(f"{folder / min(lone)}{SIDECAR_SUFFIX}: there is no article {min(lone)}.md beside it")
    return Corpus(articles, tuple(claim for _, claims in read for claim in claims))


@cache
def load_statements() -> tuple[Statement, ...]:
    """The shipped ledger of statements, every row checked."""
    return parse_statements(read_bytes(DATA / STATEMENTS_FILE, limit=MAX_TEXT_BYTES))


@cache
def load_accuracy() -> Accuracy:
    """The measured accuracy of the extractor that ships."""
    path = DATA / "accuracy.json"
    return read_accuracy(decode_text(read_bytes(path, limit=MAX_TEXT_BYTES), name=str(path)), name=str(path))


@cache
def corpus_digest() -> str:
    """The sha256 over the shipped articles, sidecars and measured figures, by name and content."""
    total = hashlib.sha256()
    for path in sorted(DATA.iterdir(), key=lambda path: path.name):
        if path.suffix in {".md", ".json", ".csv"} and path.name not in _NOT_ARTICLES:
            total.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def _list_articles(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.md") if path.name not in _NOT_ARTICLES)


def _read_claims(path: Path, article: Article) -> tuple[Claim, ...]:
    name = str(path)
    sidecar = read_sidecar(decode_text(read_bytes(path, limit=MAX_TEXT_BYTES), name=name), name=name)
    if sidecar.article_id != article.id:
        raise CorpusError(f"{name}: article is {sidecar.article_id!r}, wanted {article.id!r}")
    if sidecar.sha256 != article.sha256:
        raise CorpusError(f"{name}: sha256 is not that of {article.id}.md; build both again from the same text")
    return sidecar.claims


def read_today() -> date:
    """The clock's day where days begin first, so that no true date lies behind it."""
    return datetime.now(_EARLIEST_ZONE).date()
