"""Which languages there are, and which one the reader of this run has chosen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

ENGLISH, UKRAINIAN = "en", "uk"
# Each by its own name, as its readers look for it.
LANGUAGES: Mapping[str, str] = {ENGLISH: "English", UKRAINIAN: "Українська"}

_chosen: ContextVar[str] = ContextVar("claimline_language", default=ENGLISH)


def use_language(code: str) -> None:
    """Speak this language from here on, in this thread of work; one of :data:`LANGUAGES`."""
    if code not in LANGUAGES:
        raise ValueError(f"got the language {code!r}, wanted one of {', '.join(LANGUAGES)}")
    _chosen.set(code)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak a language inside a block, and afterwards the one before again."""
    before = read_language()
    use_language(code)
    try:
        yield
    finally:
        use_language(before)


def read_language() -> str:
    """The language that is spoken now: English unless :func:`use_language` said otherwise."""
    return _chosen.get()


def find_language(locale: str | None) -> str | None:
    """The language of a browser's locale such as ``uk-UA``; None where it is none of ours or nothing is said."""
    code = (locale or "").replace("_", "-").partition("-")[0].casefold()
    return code if code in LANGUAGES else None
