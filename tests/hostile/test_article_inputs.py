"""Files and texts that nobody meant to be articles."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from articles.errors import ArticleFileError
from articles.parse import MAX_TEXT_BYTES
from articles.store import read_articles
from tests.articles.reading import claims_of, read

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
FUTURE = b"---\npublished: 2999-01-01\n---\nRussia holds Bakhmut.\n"


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"", "the file is empty"),
        ("a.txt", b" \n\t\n", "the file holds only white space"),
        ("a.txt", "Росія".encode("cp1251"), "not UTF-8 at byte 0 (0xd0)"),
        ("a.txt", "Киев held".encode() + b"\xff", "not UTF-8 at byte 13 (0xff)"),
        ("a.txt", PNG, "byte 8 is zero, so this is a binary file"),
        ("a.txt", "Russia".encode("utf-16"), "the text is UTF-16 by its byte order mark, wanted UTF-8"),
        ("a.md", b"\xfe\xff" + "Київ".encode("utf-16-be"), "the text is UTF-16 by its byte order mark, wanted UTF-8"),
        ("a.jsonl", "Russia".encode("utf-32"), "the text is UTF-32 by its byte order mark, wanted UTF-8"),
        ("a.txt", "Russia".encode("utf-16-le"), "byte 1 is zero, so this is a binary file"),
        ("a.txt", b"a" * 10_000_000, "the text has 10,000,000 bytes, at most 2,000,000 are read"),
        ("a.md", b"a" * 10_000_000, "the text has 10,000,000 bytes, at most 2,000,000 are read"),
        ("a.md", b"---\nid: a\n", "front matter is opened on line 1 and never closed"),
        ("a.md", b"---\nid: a\n---\n\n", "no text after the front matter"),
        ("a.md", FUTURE, "published: 2999-01-01 is in the future"),
        ("a.md", b"---\npublished: soon\n---\nx", "published: 'soon' is not a date; write YYYY-MM-DD"),
        ("a.md", b"---\nsha256: " + b"0" * 64 + b"\nlength: 3\n---\n", "no passage after the front matter"),
        ("a.jsonl", b'{"id": "a", "text": "x"}\n{"id": "b", "te', "line 2: not JSON"),
        ("a.jsonl", b"[1, 2]", "line 1: a JSON list, wanted an object with id and text"),
        ("a.jsonl", b'{"text": "x"}', "line 1: id is missing, wanted words"),
        ("a.jsonl", b'{"id": "a"}', "line 1: text is missing, wanted words"),
        ("a.jsonl", b'{"id": "a", "text": ""}', "line 1: text is empty, wanted words"),
        ("a.jsonl", b'{"id": 5, "text": "x"}', "line 1: id is int, wanted words"),
        (
            "a.jsonl",
            b'{"id": "a", "text": "x", "published": "2999-01-01"}',
            "line 1: published: 2999-01-01 is in the future: it is ",
        ),
        ("a.jsonl", b'{"id": "a", "text": "x", "published": "soon"}', "line 1: published: 'soon' is not a date"),
        ("a.jsonl", b'{"id": "a", "text": "x", "text_kind": "rumour"}', "line 1: text_kind is 'rumour', wanted one of"),
        ("a.jsonl", b'{"id": "a", "text": "x", "language": 7}', "line 1: language is int, wanted words or null"),
        ("a.jsonl", b'{"id": "a", "text": "x"}\n{"id": "a", "text": "y"}', "line 2: id 'a' was given before"),
        ("a.jsonl", rb'{"id": "a", "text": "\ud800 x"}', "line 1: half a surrogate pair at 0"),
        ("a.jsonl", b"[" * 100_000, "line 1: not JSON"),
    ],
)
def test_a_bad_file_is_one_clear_error(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    """The sentence begins with the file and names what is wrong."""
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ArticleFileError) as fault:
        read_articles(path)
    assert str(fault.value).startswith(f"{path}: ")
    assert message in str(fault.value)
    assert "\n" not in str(fault.value)


def test_what_is_no_file_is_one_clear_error(tmp_path: Path) -> None:
    """A missing file and a folder cannot be read."""
    for path in (tmp_path / "none.txt", tmp_path / "folder.txt"):
        if path.name.startswith("folder"):
            path.mkdir()
        with pytest.raises(ArticleFileError, match="cannot be read"):
            read_articles(path)


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads every file")
def test_a_file_without_rights_is_one_clear_error(tmp_path: Path) -> None:
    """What may not be read is said so."""
    path = tmp_path / "a.txt"
    path.write_text("Russia", encoding="utf-8")
    path.chmod(0)
    with pytest.raises(ArticleFileError, match=r"cannot be read .Permission denied."):
        read_articles(path)


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script>",
        "**bold** [link](http://x)",
        "$x$ and $$y$$",
        ":red[x]",
        "\u202eabc\u202c \u200f",
        "`a` ```",
    ],
)
def test_markup_in_a_quote_stays_as_written(words: str) -> None:
    """A quote is the author's characters, whatever a browser would make of them."""
    text = f"Russia controls {words} Bakhmut. Then “Russia controls Bakhmut {words} still,” Putin said."
    for claim in claims_of(text):
        assert text[claim.quote.start : claim.quote.end] == claim.quote.text
    assert any(words in claim.quote.text for claim in claims_of(text))


@pytest.mark.parametrize(
    "piece",
    [
        "russia controls luhansk and ",
        "“He said “",
        "Donetsk and ",
        "he said he said ",
        ",",
        "`",
        "a-",
        "a'",
        "1,",
        "(",
        "\n",
        "\0 Russia controls ",
        "Russia controls Luhansk, ",
        "- Most of Luhansk\n",
        '“‘«"',
        "20% of ",
        "if when which that ",
    ],
)
def test_work_grows_with_the_length_only(piece: str) -> None:
    """Counted, not timed: ten times the text makes at most about ten times the claims, and it ends."""
    short, long = piece * 200 + "x", piece * 2_000 + "x"
    assert len(read_any(long)) <= 12 * max(1, len(read_any(short)))


def read_any(text: str) -> tuple[object, ...]:
    """The claims of a text that may hold what no file may, such as zero bytes."""
    return read(text.replace("\0", "\x01")).claims


def test_a_text_at_the_limit_is_read() -> None:
    """Two megabytes of prose without a full stop are read to their end."""
    text = "the road is long and " * (MAX_TEXT_BYTES // 21)
    assert read(text).claims == ()
