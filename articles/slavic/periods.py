"""The period in which ground was gained: з початку року, в августе, за неделю, упродовж 2025 року."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from articles.slavic.items import Item
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.times import find_times

_SINCE = frozenset({"с", "со", "з", "із", "від", "от"})
_START = frozenset({"начало", "початок"})
_DURING = frozenset({"в", "во", "у", "за", "упродовж", "протягом", "течение", "впродовж"})
_YEAR = re.compile(r"20\d\d\Z")
_WEEK, _MONTH, _YEARS, _DAY = (
    frozenset({"неделя", "тиждень"}),
    frozenset({"месяц", "місяць"}),
    frozenset({"год", "рік"}),
    frozenset({"сутки", "доба"}),
)
Period = tuple[date, date]  # the last day before it, and its last day


def find_period(items: Sequence[Item], *, lexicon: SlavicLexicon, published: date | None) -> Period | None:
    """The period that items name; None where they name none, or more than one, or a day is unknown.

    ``since`` a day names the first day itself, which is then the last before the gains; any other period is counted
    from the day before its first.
    """
    found: dict[Period, None] = {}
    for at in range(len(items) - 1):
        period = None
        if items[at].low in _SINCE:
            period = _read_since(items, at, lexicon, published)
        elif items[at].low in _DURING:
            period = _read_during(items, at, lexicon, published)
        if period is not None and period[0] < period[1]:
            found[period] = None
    return next(iter(found)) if len(found) == 1 else None


def _read_since(items: Sequence[Item], at: int, lexicon: SlavicLexicon, published: date | None) -> Period | None:
    """``с 1 января``, ``з початку року``, ``с начала месяца``."""
    if published is None:
        return None
    if items[at + 1].has(_START):
        behind = items[at + 2 : at + 4]
        if any(item.has(_MONTH) for item in behind):
            return published.replace(day=1) - timedelta(days=1), published
        named = next((int(item.low) for item in behind if _YEAR.match(item.low)), published.year)
        year = named if any(item.has(_YEARS) for item in behind) or named != published.year else None
        return None if year is None else (date(year - 1, 12, 31), published)
    times = find_times(items[at + 1 : at + 4], lexicon=lexicon, published=published)
    return (times[0].first, published) if len(times) == 1 and times[0].full else None


def _read_during(items: Sequence[Item], at: int, lexicon: SlavicLexicon, published: date | None) -> Period | None:
    """``в августе``, ``у 2025 році``, ``за последнюю неделю``, ``за місяць``."""
    behind = items[at + 1 : at + 3]
    times = find_times(behind, lexicon=lexicon, published=published)
    if len(times) == 1 and not times[0].full:
        last = times[0].last if published is None else min(times[0].last, published)
        return times[0].first - timedelta(days=1), last
    if items[at].low != "за" or published is None or any(item.low[:1].isdigit() for item in behind):
        return None
    for words, days in ((_DAY, 1), (_WEEK, 7)):
        if any(item.has(words) for item in behind):
            return published - timedelta(days=days), published
    if any(item.has(_MONTH) for item in behind):
        last = published.replace(day=1) - timedelta(days=1)
        return last.replace(day=min(published.day, last.day)), published
    return None
