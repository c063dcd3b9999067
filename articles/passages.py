"""Passages as fenced blocks of Markdown, each with its offsets, every character kept as published."""

from __future__ import annotations

import re
from collections.abc import Iterable

from articles.errors import ArticleFileError
from articles.records import Passage

_OPENING = re.compile(r"(`{3,})passage ([0-9]{1,12})-([0-9]{1,12})")


def write_passages(passages: Iterable[Passage]) -> str:
    """One fenced block a passage, a blank line before each.

    The fence is longer than any run of backticks inside, so that no words of a passage can close it.
    """
    return "".join(_write_block(passage) for passage in passages)


def _write_block(passage: Passage) -> str:
    runs = [len(run) for run in re.findall("`+", passage.text)]
    fence = "`" * max(3, 1 + max(runs, default=0))
    return f"\n{fence}passage {passage.start}-{passage.end}\n{passage.text}\n{fence}\n"


def read_passages(body: str, *, name: str, length: int, first_line: int) -> tuple[Passage, ...]:
    """The passages of a body that :func:`write_passages` wrote; only a line feed ends a line.

    ``length`` is that of the full text in code points, ``first_line`` the body's line number in its file.

    Raises
    ------
    ArticleFileError
        On words outside the blocks, a block that is not closed, offsets that do not span the passage,
        run past the text, or overlap; names file and line.
    """
    lines = body.split("\n")
    passages: list[Passage] = []
    at = 0
    while at < len(lines):
        if not lines[at]:
            at += 1
            continue
        where = f"{name}: passage on line {first_line + at}"
        opening = _OPENING.fullmatch(lines[at])
        if opening is None:
            raise ArticleFileError(f"{name}: line {first_line + at} is outside any passage; fence it or remove it")
        try:
            close = lines.index(opening[1], at + 1)
        except ValueError as cause:
            raise ArticleFileError(f"{where} is never closed; end it with a line {opening[1]}") from cause
        passage = Passage(int(opening[2]), "\n".join(lines[at + 1 : close]))
        _check_passage(passage, int(opening[3]), length=length, after=passages[-1].end if passages else 0, where=where)
        passages.append(passage)
        at = close + 1
    return tuple(passages)


def _check_passage(passage: Passage, end: int, *, length: int, after: int, where: str) -> None:
    if not passage.text:
        raise ArticleFileError(f"{where}: the passage is empty")
    if passage.end != end:
        raise ArticleFileError(
            f"{where}: offsets {passage.start}-{end} span {end - passage.start} characters, "
            f"but the passage has {len(passage.text)}"
        )
    if end > length:
        raise ArticleFileError(f"{where}: offsets run to {end}, past the text's length of {length}")
    if passage.start < after:
        raise ArticleFileError(f"{where}: offsets start at {passage.start}, inside the passage that ends at {after}")
