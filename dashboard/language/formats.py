"""Days, numbers and lists as the reader's language writes them; spaces inside them never break a line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

from dashboard.language.languages import ENGLISH, UKRAINIAN, read_language

NBSP = "\u00a0"
KEPT = 4096  # days and figures; some 150 bytes each
_ALPHABET = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
_RANKS = {ord(letter): chr(ord("а") + rank) for rank, letter in enumerate(_ALPHABET)} | {ord("’"): None, ord("'"): None}
_DAY_PATTERN = f"d{NBSP}MMMM{NBSP}y"  # 27 November 2025, 27 листопада 2025


def format_day(day: date) -> str:
    """``27 November 2025``."""
    if read_language() == ENGLISH:
        return f"{day.day}{NBSP}{day:%B}{NBSP}{day.year}"
    return _format_day(day, read_language())


def format_number(value: float, digits: int = 0) -> str:
    """``4,700``: so many digits after the point, thousands set apart."""
    if read_language() == ENGLISH:
        return f"{value:,.{digits}f}"
    pattern = f"#,##0.{'0' * digits}" if digits else "#,##0"
    return _format_decimal(round(value, digits), pattern, read_language())


def format_figure(value: float) -> str:
    """``4.5``, ``80``: the digits that a figure was given with, at most six, without thousands set apart."""
    words = f"{value:g}"
    if read_language() == ENGLISH:
        return words
    return words.replace(".", Locale(read_language()).number_symbols["latn"]["decimal"])


def key_words(words: str) -> str:
    """What words are put in order by: as they are, in Ukrainian by its alphabet, where і stands between и and ї."""
    return words.casefold().translate(_RANKS) if read_language() == UKRAINIAN else words


def join_words(words: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if read_language() == ENGLISH:
        return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))
    return format_list(list(words), locale=read_language()) if words else ""


# A page says the same few days and figures over and over, and CLDR patterns take a tenth of a millisecond each.
@lru_cache(maxsize=KEPT)
def _format_day(day: date, code: str) -> str:
    return format_date(day, _DAY_PATTERN, locale=code)


@lru_cache(maxsize=KEPT)
def _format_decimal(value: float, pattern: str, code: str) -> str:
    return format_decimal(value, pattern, locale=code)
