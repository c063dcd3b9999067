"""The period in which ground was gained: in August, since 1 January, this year, over the past week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from articles.times import MONTHS, read_month

_YEARS = range(2014, 2100)
_PAST = frozenset({"past", "last", "previous"})
_IN = frozenset({"in", "during", "over", "throughout", "for"})
Period = tuple[date, date]  # the last day before it, and its last day


def find_period(words: Sequence[str], published: date | None) -> Period | None:
    """The period that folded words name; None where they name none, or more than one, or a day is unknown.

    ``since`` a day names the first day itself, which is then the last before the gains; any other period is
    counted from the day before its first.
    """
    found: dict[Period, None] = {}
    for at, word in enumerate(words[:-1]):
        period = None
        if word == "since":
            period = _read_since(words, at, published)
        elif word in _IN:
            period = _read_in(words, at, published)
        elif word == "between":
            period = _read_between(words, at, published)
        elif word == "this" and words[at + 1] == "year" and published is not None:
            period = date(published.year - 1, 12, 31), published
        if period is not None and period[0] < period[1]:
            found[period] = None
    return next(iter(found)) if len(found) == 1 else None


def _read_since(words: Sequence[str], at: int, published: date | None) -> Period | None:
    """``since 1 January``, ``since the start of the year``."""
    if published is None:
        return None
    behind = " ".join(words[at + 1 : at + 6])
    if behind.startswith(("the start of the year", "the beginning of the year")):
        return date(published.year - 1, 12, 31), published
    time = _read_date(words, at + 1, published)
    return None if time is None else (time, published)


def _read_in(words: Sequence[str], at: int, published: date | None) -> Period | None:
    """``in August``, ``in 2025``, ``over the past week``, ``over the past month``."""
    index = at + 1 + (words[at + 1] == "the" and at + 2 < len(words))
    word, following = words[index], words[index + 1] if index + 1 < len(words) else ""
    if word in MONTHS:
        time = read_month(words, index, published)
        if time is None or time.full:
            return None
        return time.first - timedelta(days=1), time.last if published is None else min(time.last, published)
    if word.isascii() and word.isdigit() and len(word) == 4 and int(word) in _YEARS:
        last = date(int(word), 12, 31)
        return date(int(word) - 1, 12, 31), last if published is None else min(last, published)
    if word in _PAST and published is not None and at + 1 < index:
        if following == "week":
            return published - timedelta(days=7), published
        if following == "month":
            return _step_back(published), published
    return None


def _read_between(words: Sequence[str], at: int, published: date | None) -> Period | None:
    """``between February 11 and 15``, ``between 1 May and 3 June``."""
    joint = next((i for i in range(at + 2, min(at + 6, len(words) - 1)) if words[i] == "and"), None)
    first = None if joint is None else _read_date(words, at + 1, published)
    if joint is None or first is None:
        return None
    last = _read_date(words, joint + 1, published)
    if last is None and words[joint + 1].isdigit() and 1 <= int(words[joint + 1][:3]) <= 31:
        last = _put_day(first, int(words[joint + 1][:3]))
    return None if last is None else (first - timedelta(days=1), last)


def _put_day(near: date, day: int) -> date | None:
    try:
        return near.replace(day=day)
    except ValueError:
        return None


def _read_date(words: Sequence[str], at: int, published: date | None) -> date | None:
    """The full day that begins at word ``at``: ``1 January``, ``January 1, 2025``."""
    month = next((i for i in range(at, min(at + 2, len(words))) if words[i] in MONTHS), None)
    time = None if month is None else read_month(words, month, published)
    return time.first if time is not None and time.full else None


def _step_back(day: date) -> date:
    """The same day of the month before, or that month's last day."""
    last = day.replace(day=1) - timedelta(days=1)
    return last.replace(day=min(day.day, last.day))
