"""Gathers every message from the code into the catalogue of a language and compiles it."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from dashboard.language.store import DATA

CODE = Path(__file__).parents[1]  # the dashboard; what lies below it speaks to no reader
KEYWORDS = {
    "say": None,
    "mark": None,
    "keep": None,
    "say_count": (1, 2),
    "say_in": ((1, "c"), 2),
    "mark_in": ((1, "c"), 2),
}
WIDTH = 120


def read_calls(
    source: BinaryIO, keywords: Mapping[str, object], comment_tags: Collection[str], options: Mapping[str, object]
) -> Iterator[tuple[int, str, tuple[str | None, ...], list[str]]]:
    """The calls of a module that say or mark words, as Babel asks for them; also those inside f-strings."""
    calls = [node for node in ast.walk(ast.parse(source.read())) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        if isinstance(call.func, ast.Name) and call.func.id in keywords:
            values = (arg.value if isinstance(arg, ast.Constant) else None for arg in call.args)
            yield call.lineno, call.func.id, tuple(v if isinstance(v, str) else None for v in values), []


def gather_messages(folder: Path = CODE) -> Catalog:
    """Every message that the code says, with the modules that say it."""
    found = Catalog(fuzzy=False)
    for path, _, words, _, context in extract_from_dir(
        folder, [("**.py", "dashboard.language.build:read_calls")], keywords=KEYWORDS
    ):
        found.add(words, locations=[(Path(path).as_posix(), 0)], context=context)
    return found


def read_words(code: str) -> Catalog:
    """The catalogue of a language as people edit it."""
    with (DATA / f"{code}.po").open("rb") as source:
        return read_po(source, locale=code)


def compile_words(catalogue: Catalog) -> bytes:
    """The catalogue as :mod:`gettext` reads it; the same messages always give the same bytes."""
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    return compiled.getvalue()


def list_messages(catalogue: Catalog) -> dict[tuple[str | None, str], Message]:
    """The messages of a catalogue by context and English, its header left out."""
    return {(m.context, m.id if isinstance(m.id, str) else m.id[0]): m for m in catalogue if m.id}


def is_translated(message: Message) -> bool:
    """Whether every form of the message has its words."""
    words = message.string or ()
    return bool(words) and all(words)


def update_words(code: str) -> int:
    """Add what the code says anew and drop what it no longer says; returns how many messages wait for a translation."""
    catalogue = read_words(code)
    # No guessing from like messages: a wrong translation is worse than the English one.
    catalogue.update(gather_messages(), no_fuzzy_matching=True, update_header_comment=False, update_creation_date=False)
    catalogue.obsolete.clear()
    with (DATA / f"{code}.po").open("wb") as target:
        write_po(target, catalogue, width=WIDTH, sort_by_file=True, ignore_obsolete=True, include_lineno=False)
    (DATA / f"{code}.mo").write_bytes(compile_words(read_words(code)))
    return sum(not is_translated(message) for message in list_messages(catalogue).values())
