"""How charts write numbers and months in the reader's language: the locale of Vega-Lite, from CLDR."""

from __future__ import annotations

from functools import cache
from typing import Any

from babel import Locale

from dashboard.language.languages import ENGLISH, read_language


def make_chart_locale() -> dict[str, Any]:
    """The ``locale`` of a chart's ``config``; empty for English, which charts speak by themselves."""
    code = read_language()
    return {} if code == ENGLISH else {"locale": _make_locale(code)}


@cache
def _make_locale(code: str) -> dict[str, Any]:
    locale = Locale(code)
    symbols, months, days = locale.number_symbols["latn"], locale.months["stand-alone"], locale.days["stand-alone"]
    return {
        "number": {
            "decimal": symbols["decimal"],
            "thousands": symbols["group"],
            "grouping": [3],
            "currency": ["", ""],
        },
        "time": {
            "dateTime": "%A, %-d %B %Y, %X",
            "date": "%d.%m.%Y",
            "time": "%H:%M:%S",
            "periods": ["", ""],
            "days": _list_names(days["wide"], [6, 0, 1, 2, 3, 4, 5]),
            "shortDays": _list_names(days["abbreviated"], [6, 0, 1, 2, 3, 4, 5]),
            "months": _list_names(months["wide"], range(1, 13)),
            "shortMonths": _list_names(months["abbreviated"], range(1, 13)),
        },
    }


def _list_names(names: Any, order: Any) -> list[str]:
    return [names[index] for index in order]
