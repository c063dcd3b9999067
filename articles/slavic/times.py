"""Days and spans of time that a Slavic sentence names."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import SlavicLexicon
from articles.times import Time

_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:20)?\d\d)\Z")
_TODAY = frozenset({"сегодня", "сьогодні"})
_YESTERDAY = frozenset({"вчера", "вчора", "учора"})
DAY_WORDS = _TODAY | _YESTERDAY
_TIMELY = frozenset({"figure", "time", "ago"})  # uses of words that name a time


def find_times(items: Sequence[Item], *, lexicon: SlavicLexicon, published: date | None) -> list[Time]:
    """The times that items name; a day or month without a year is the last one before publication."""
    found: list[Time] = []
    months = _number_months(lexicon.months)
    word, mark = Kind.WORD, Kind.MARK
    for at, item in enumerate(items):
        if item.kind is mark or (item.kind is word and item.keys.isdisjoint(_TIMELY)):
            continue
        named = None if item.capital else next(iter(item.lemmas & months.keys()), None)
        month = None if named is None else months[named]
        if month is not None:
            time = _read_month(items, at, month, published)
        elif _YEAR.match(item.low) and not _follows_month(items, at, lexicon):
            time = Time(date(int(item.low), 1, 1), date(int(item.low), 12, 31))
        elif item.low in DAY_WORDS and published is not None:
            day = published - timedelta(days=item.low in _YESTERDAY)
            time = Time(day, day, full=True)
        elif item.has(lexicon.words["ago"]) and published is not None:
            time = _read_ago(items, at, published, lexicon)
        else:
            time = _read_dotted(item)
        if time is not None:
            found.append(time)
    return found


@cache
def _number_months(names: tuple[str, ...]) -> dict[str, int]:
    return {name: number for number, name in enumerate(names, start=1)}


def _follows_month(items: Sequence[Item], at: int, lexicon: SlavicLexicon) -> bool:
    return at > 0 and items[at - 1].has(lexicon.months)


def _read_month(items: Sequence[Item], at: int, month: int, published: date | None) -> Time | None:
    after = items[at + 1].low if at + 1 < len(items) else ""
    year = int(after) if _YEAR.match(after) else _infer_year(month, published)
    if year is None:
        return None
    before = items[at - 1].low if at else ""
    day = int(before) if re.fullmatch(r"\d{1,2}", before) else None
    last = calendar.monthrange(year, month)[1]
    if day is not None and 1 <= day <= last:
        if published is not None and not _YEAR.match(after) and date(year, month, day) > published:
            year -= 1
        return Time(date(year, month, day), date(year, month, day), full=True)
    return Time(date(year, month, 1), date(year, month, last))


def _infer_year(month: int, published: date | None) -> int | None:
    if published is None:
        return None
    return published.year if month <= published.month else published.year - 1


def _read_dotted(item: Item) -> Time | None:
    found = _DOTTED.match(item.low)
    if found is None:
        return None
    year = int(found[3]) if len(found[3]) == 4 else 2000 + int(found[3])
    try:
        day = date(year, int(found[2]), int(found[1]))
    except ValueError:
        return None
    return Time(day, day, full=True)


def _read_ago(items: Sequence[Item], at: int, published: date, lexicon: SlavicLexicon) -> Time | None:
    """``три года назад``, ``рік тому``."""
    if at == 0 or not items[at - 1].has(lexicon.words["year"]):
        return None
    before = items[at - 2] if at > 1 else None
    count = 1.0
    if before is not None:
        count = next((lexicon.numbers[one] for one in before.lemmas if one in lexicon.numbers), 1.0)
        count = float(before.low) if re.fullmatch(r"\d{1,2}", before.low) else count
    day = published - timedelta(days=int(365 * count))
    return Time(day, day)
