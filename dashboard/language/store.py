"""Reads the compiled catalogue of messages, once a process."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from dashboard.language.languages import ENGLISH

DATA = Path(__file__).parent / "data"


@cache
def read_catalogue(code: str) -> NullTranslations:
    """The messages of a language; English needs none, as its messages are their own ids."""
    if code == ENGLISH:
        return NullTranslations()
    with (DATA / f"{code}.mo").open("rb") as compiled:
        return GNUTranslations(compiled)
