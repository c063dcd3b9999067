"""Words of a source in the cells of tables: they keep their language, so that a screen reader speaks them rightly."""

from __future__ import annotations

from dashboard.language import read_language


class Quoted(str):
    """Words as they stand in a text, with the language of that text."""

    __slots__ = ("language",)
    language: str

    def __new__(cls, words: str, language: str) -> Quoted:
        """``language`` is a code such as ``uk``."""
        quoted = super().__new__(cls, words)
        quoted.language = language
        return quoted


def find_other_language(words: str) -> str | None:
    """The language of words that are not in the reader's; None of ours, which always are."""
    return words.language if isinstance(words, Quoted) and words.language != read_language() else None
