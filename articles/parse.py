"""Bytes to articles: plain text, Markdown with optional front matter, and JSON lines."""

from __future__ import annotations

import codecs
import hashlib
import json
import re
import unicodedata
from datetime import date
from pathlib import PurePath
from typing import Any

from articles.dates import check_not_future, read_iso_day
from articles.errors import ArticleFileError
from articles.frontmatter import FrontMatter, read_front_matter, read_text_kind, split_front_matter
from articles.passages import read_passages
from articles.records import Article, Passage, PublishedDate

MAX_TEXT_BYTES = 2_000_000  # twenty times the longest daily assessment met; above it a file is no article
# Of UTF-32 first: its little-endian mark begins with that of UTF-16.
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_NO_DATE = PublishedDate(None, reason="no date is given with the text")


def decode_text(data: bytes, *, name: str) -> str:
    """The characters of UTF-8 bytes; a byte order mark in front is dropped, line ends stay as they are.

    Raises
    ------
    ArticleFileError
        If the bytes are empty, not UTF-8 (gives the offset, or the name of the encoding that a byte order mark
        tells), hold a zero byte, or hold only white space.
    """
    if not data:
        raise ArticleFileError(f"{name}: the file is empty; give a text")
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            raise ArticleFileError(
                f"{name}: the text is {encoding} by its byte order mark, wanted UTF-8; save it as UTF-8"
            )
    if b"\0" in data:
        raise ArticleFileError(f"{name}: byte {data.index(0)} is zero, so this is a binary file; give a UTF-8 text")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as cause:
        raise ArticleFileError(
            f"{name}: not UTF-8 at byte {cause.start} (0x{data[cause.start]:02x}); save the text as UTF-8"
        ) from cause
    if not text.strip():
        raise ArticleFileError(f"{name}: the file holds only white space; give a text")
    return text


def digest_text(text: str) -> str:
    """The sha256 of a text's UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def parse_text(
    data: bytes, *, name: str, today: date, published: date | None = None, language: str | None = None
) -> Article:
    """The article of a plain text; its id is the file's name as a slug, its publisher and title unknown.

    ``language`` None has it told from the words. Raises ArticleFileError on bytes that are not a text.
    """
    _check_size(data, name=name)
    text = decode_text(data, name=name)
    return _make_article(text, FrontMatter(), name=name, today=today, published=published, language=language)


def parse_markdown(
    data: bytes, *, name: str, today: date, published: date | None = None, language: str | None = None
) -> Article:
    """The article of a Markdown file, with or without front matter.

    With ``sha256`` in its front matter the body is a list of passages with their offsets in that text;
    else the body is the whole text, read as it stands. ``published`` and ``language`` count where the
    front matter gives none. Raises ArticleFileError naming file and field.
    """
    _check_size(data, name=name)
    text = decode_text(data, name=name)
    source, body_start = split_front_matter(text, name=name)
    matter = FrontMatter() if source is None else read_front_matter(source, name=name, today=today)
    body = text[body_start:]
    if matter.sha256 is None or matter.length is None:
        if not body.strip():
            raise ArticleFileError(f"{name}: no text after the front matter; give a text")
        return _make_article(body, matter, name=name, today=today, published=published, language=language)
    passages = read_passages(body, name=name, length=matter.length, first_line=text.count("\n", 0, body_start) + 1)
    if not passages:
        raise ArticleFileError(f"{name}: no passage after the front matter; give at least one")
    return Article(
        id=matter.id or make_slug(name),
        publisher=matter.publisher,
        title=matter.title,
        published=matter.published or _date_argument(published, name=name, today=today),
        language=matter.language or language or _tell_language(" ".join(p.text for p in passages)),
        url=matter.url,
        text_kind=matter.text_kind,
        sha256=matter.sha256,
        passages=passages,
    )


def parse_jsonl(
    data: bytes, *, name: str, today: date, published: date | None = None, language: str | None = None
) -> tuple[Article, ...]:
    """The articles of JSON lines: objects with ``id`` and ``text``, and if known ``published``
    (``YYYY-MM-DD``), ``language``, ``publisher``, ``title``, ``url``, ``text_kind``; other keys are ignored.

    Raises
    ------
    ArticleFileError
        On a line that is not a JSON object, a missing or malformed key, or an id given twice; names the line.
    """
    text = decode_text(data, name=name)
    articles: dict[str, Article] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        where = f"{name}: line {number}"
        record = _read_record(line, where=where)
        matter = _read_matter(record, where=where, today=today)
        article_text = str(record["text"])
        article = _make_article(article_text, matter, name=where, today=today, published=published, language=language)
        if article.id in articles:
            raise ArticleFileError(f"{where}: id {article.id!r} was given before; each article needs its own")
        articles[article.id] = article
    return tuple(articles.values())


def make_slug(name: str) -> str:
    """A lower-case ASCII slug of a file's name; ``text`` where no letter of it is ASCII."""
    plain = unicodedata.normalize("NFKD", PurePath(name).stem).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)) or "text"


def _check_size(data: bytes, *, name: str) -> None:
    if len(data) > MAX_TEXT_BYTES:
        raise ArticleFileError(
            f"{name}: the text has {len(data):,} bytes, at most {MAX_TEXT_BYTES:,} are read; split it into its articles"
        )


def _date_argument(published: date | None, *, name: str, today: date) -> PublishedDate:
    if published is None:
        return _NO_DATE
    try:
        return PublishedDate(check_not_future(published, today=today))
    except ValueError as cause:
        raise ArticleFileError(f"{name}: published: {cause}") from cause


def _make_article(
    text: str, matter: FrontMatter, *, name: str, today: date, published: date | None, language: str | None
) -> Article:
    return Article(
        id=matter.id or make_slug(name),
        publisher=matter.publisher,
        title=matter.title,
        published=matter.published or _date_argument(published, name=name, today=today),
        language=matter.language or language or _tell_language(text),
        url=matter.url,
        text_kind=matter.text_kind,
        sha256=digest_text(text),
        passages=(Passage(0, text),),
    )


def _read_record(line: str, *, where: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as cause:
        raise ArticleFileError(f"{where}: not JSON ({cause}); write one object a line") from cause
    if not isinstance(record, dict):
        raise ArticleFileError(f"{where}: a JSON {type(record).__name__}, wanted an object with id and text")
    for key in ("id", "text"):
        value = record.get(key)
        if not isinstance(value, str) or not value.strip():
            came = "missing" if key not in record else "empty" if isinstance(value, str) else type(value).__name__
            raise ArticleFileError(f"{where}: {key} is {came}, wanted words")
    try:
        size = len(record["text"].encode("utf-8"))
        record["id"].encode("utf-8")
    except UnicodeEncodeError as cause:
        raise ArticleFileError(f"{where}: half a surrogate pair at {cause.start}; write whole ones") from cause
    if size > MAX_TEXT_BYTES:
        raise ArticleFileError(f"{where}: text has {size:,} bytes, at most {MAX_TEXT_BYTES:,} are read; split it")
    return record


def _read_matter(record: dict[str, Any], *, where: str, today: date) -> FrontMatter:
    words: dict[str, str | None] = {}
    for key in ("publisher", "title", "url", "language", "published", "text_kind"):
        value = record.get(key)
        if value is not None and not isinstance(value, str):
            raise ArticleFileError(f"{where}: {key} is {type(value).__name__}, wanted words or null")
        words[key] = value
    day = words["published"]
    try:
        published = None if day is None else PublishedDate(check_not_future(read_iso_day(day), today=today))
    except ValueError as cause:
        raise ArticleFileError(f"{where}: published: {cause}") from cause
    return FrontMatter(
        id=record["id"],
        publisher=words["publisher"],
        title=words["title"],
        published=published,
        language=words["language"],
        url=words["url"],
        text_kind=read_text_kind(words["text_kind"], name=where),
    )


def _tell_language(text: str) -> str:
    # It loads the lexicons, which whoever reads the shipped texts has no need of: each of those names its language.
    from articles.language import guess_language

    return guess_language(text)
