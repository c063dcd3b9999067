"""The reader's language: messages, plurals, days, numbers, lists and names of places; English unless told otherwise."""

from __future__ import annotations

from dashboard.language.charts import make_chart_locale
from dashboard.language.formats import NBSP, format_day, format_figure, format_number, join_words, key_words
from dashboard.language.languages import (
    ENGLISH,
    LANGUAGES,
    UKRAINIAN,
    find_language,
    read_language,
    speaking,
    use_language,
)
from dashboard.language.places import PlaceNames, name_place
from dashboard.language.words import Message, Words, keep, mark, mark_in, say, say_count, say_everywhere, say_in

__all__ = [
    "ENGLISH",
    "LANGUAGES",
    "NBSP",
    "UKRAINIAN",
    "Message",
    "PlaceNames",
    "Words",
    "find_language",
    "format_day",
    "format_figure",
    "format_number",
    "join_words",
    "keep",
    "key_words",
    "make_chart_locale",
    "mark",
    "mark_in",
    "name_place",
    "read_language",
    "say",
    "say_count",
    "say_everywhere",
    "say_in",
    "speaking",
    "use_language",
]
