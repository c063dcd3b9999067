"""Reading texts, Markdown and JSON lines."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from articles.errors import ArticleFileError
from articles.parse import MAX_TEXT_BYTES, make_slug, parse_jsonl, parse_markdown, parse_text
from articles.records import TextKind
from articles.store import read_articles

TODAY = date(2026, 1, 15)


def test_a_plain_text_is_one_passage_from_zero() -> None:
    """Offsets count code points of the text as it stands, carriage returns and all."""
    article = parse_text("Росія.\r\nRussia holds 20%.\r\n".encode(), name="notes/A b.txt", today=TODAY, language="en")
    (passage,) = article.passages
    assert (passage.start, passage.text) == (0, "Росія.\r\nRussia holds 20%.\r\n")
    assert article.id == "a-b"
    assert article.sha256 == hashlib.sha256(passage.text.encode()).hexdigest()
    assert article.publisher is None
    assert article.title is None


def test_an_unknown_date_is_none_with_a_reason() -> None:
    """No date is invented for a text that names none; one given beside it counts."""
    assert parse_text(b"x", name="x.txt", today=TODAY).published.day is None
    assert parse_text(b"x", name="x.txt", today=TODAY).published.reason
    given = parse_text(b"x", name="x.txt", today=TODAY, published=date(2026, 1, 2)).published
    assert (given.day, given.estimated) == (date(2026, 1, 2), False)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The army said that it had left the town and was on its way to the river.", "en"),
        ("Російські війська захопили місто, повідомили в Генштабі, але бої тривають.", "uk"),
        ("Российские войска взяли город, сообщили в министерстве, но бои продолжаются.", "ru"),
        ("12 34 ???", "und"),
        ("Wojska rosyjskie zdobyły miasto, podał sztab generalny w komunikacie.", "und"),
    ],
)
def test_the_language_is_told_or_left_open(text: str, language: str) -> None:
    """A language that is not one of ours is not taken for one."""
    assert parse_text(text.encode(), name="x.txt", today=TODAY).language == language


def test_a_byte_order_mark_is_no_character_of_the_text() -> None:
    """Offsets begin behind the mark that some editors put first."""
    assert parse_text("\ufeffRussia".encode(), name="x.txt", today=TODAY).passages[0].text == "Russia"


def test_markdown_without_front_matter_is_its_text() -> None:
    """A plain Markdown file is read whole, its marks untouched."""
    article = parse_markdown(b"# Title\n\n*Russia* holds $x$.\n", name="x.md", today=TODAY, language="en")
    assert article.passages[0].text == "# Title\n\n*Russia* holds $x$.\n"


def test_markdown_offsets_begin_behind_the_front_matter() -> None:
    """The body is the text; the front matter describes it."""
    data = b"---\nid: a-1\ntitle: 'Yes: no'\npublisher: 2025\npublished: 2025-11-28\nlanguage: en\n---\nRussia.\n"
    article = parse_markdown(data, name="x.md", today=TODAY)
    assert article.passages[0].text == "Russia.\n"
    assert (article.id, article.title, article.publisher) == ("a-1", "Yes: no", "2025")
    assert article.published.day == date(2025, 11, 28)


def test_an_estimate_is_kept_as_one() -> None:
    """An estimated day comes with what it rests on."""
    data = b"---\npublished: null\npublished_estimate: 2025-11-28\npublished_reason: the event\n---\nText\n"
    published = parse_markdown(data, name="x.md", today=TODAY).published
    assert (published.day, published.estimated, published.reason) == (date(2025, 11, 28), True, "the event")


def test_json_lines_give_an_article_a_line() -> None:
    """Known keys are used, annotation and other keys are passed over, empty lines skipped."""
    lines = [
        {"id": "a", "text": "Russia.", "published": "2025-01-02", "language": "en", "claims": [], "source": "x"},
        {"id": "B/2", "text": "Text\u0000", "published": None, "language": None, "text_kind": "digest"},
    ]
    data = "\n\n".join(json.dumps(line) for line in lines).encode()
    first, second = parse_jsonl(data, name="x.jsonl", today=TODAY, language="uk")
    assert (first.id, first.language, first.published.day) == ("a", "en", date(2025, 1, 2))
    assert (second.id, second.language, second.text_kind) == ("B/2", "uk", TextKind.DIGEST)
    assert second.passages[0].text == "Text\u0000"


def test_a_text_over_the_limit_is_one_clear_error() -> None:
    """What is too long is said with both numbers."""
    data = b"a" * (MAX_TEXT_BYTES + 1)
    with pytest.raises(ArticleFileError, match=r"x\.txt: the text has 2,000,001 bytes, at most 2,000,000 are read"):
        parse_text(data, name="x.txt", today=TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "Russian forces captured Pokrovsk.",
        "Russia captured Bakhmut",
        "RUSSIA CAPTURES BAKHMUT",
        "Russia seized Siversk, Toretsk, Pokrovsk.",
        "Putin: we captured Pokrovsk!",
        "Ukrainian troops recaptured Kupiansk.",
        "Russia controls about 20% of Donetsk",
    ],
)
def test_a_short_english_text_is_read(text: str) -> None:
    """Without any of the commonest words, the words of claims tell the language."""
    assert parse_text(text.encode(), name="x.txt", today=TODAY).language == "en"


@pytest.mark.parametrize(
    "text",
    [
        "Wojska rosyjskie zajely Pokrovsk.",
        "Rosja kontroluje Donbas",
        "Russland kontrolliert Luhansk.",
        "Die russische Armee hat Pokrowsk eingenommen.",
        "Putin: Die Ukraine wird fallen",
        "Putin will Kiew fallen sehen",
        "La Russia controlla Luhansk",
        "Les forces russes ont pris Pokrovsk.",
        "Rusland heeft Pokrovsk veroverd",
        "Żołnierze: Pokrovsk captured",
        "Russia, Bakhmut",
    ],
)
def test_a_short_text_in_another_language_stays_open(text: str) -> None:
    """Names and a stray word shared with English do not make a text English."""
    assert parse_text(text.encode(), name="x.txt", today=TODAY).language == "und"


@pytest.mark.parametrize(
    ("name", "slug"), [("Газета.txt", "text"), ("My Article (2).md", "my-article-2"), ("é.txt", "e")]
)
def test_a_slug_is_ascii(name: str, slug: str) -> None:
    """A file's name becomes an id that fits a link."""
    assert make_slug(name) == slug


def test_the_ending_of_a_file_decides(tmp_path: Path) -> None:
    """Each ending has its reader; any other is named as not read."""
    (tmp_path / "a.TXT").write_text("Russia", encoding="utf-8")
    (tmp_path / "b.html").write_text("Russia", encoding="utf-8")
    assert read_articles(tmp_path / "a.TXT")[0].id == "a"
    with pytest.raises(ArticleFileError, match=r"b\.html: the file ends in \.html, wanted \.txt, \.md or \.jsonl"):
        read_articles(tmp_path / "b.html")
