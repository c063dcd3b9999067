"""Days and spans of time that a clause names, and whether they lie long before the article."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from articles.chunks import Chunk

BACKGROUND_DAYS = 90  # what happened longer before publication is background, not news
MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
MONTHS |= {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
_YEARS = range(1700, 2100)
_FIRST_YEAR_OF_WAR = 2014


@dataclass(frozen=True, slots=True)
class Time:
    """Days ``[first, last]`` that words name; ``full`` when they name one day."""

    first: date
    last: date
    full: bool = False
    deadline: bool = False


def find_times(chunks: Sequence[Chunk], *, published: date | None) -> list[Time]:
    """The times that a run of chunks names; a day or month without a year is the last one before publication,
    after "by" the next one behind it, and is left out where the day of publication is unknown.
    """
    words = [word for chunk in chunks for word in chunk.low.split()]
    found: list[Time] = []
    for at, word in enumerate(words):
        if word in MONTHS:
            time = read_month(words, at, published)
        elif word.isascii() and word.isdigit() and int(word[:5]) in _YEARS and not _has_month(words, at):
            time = Time(date(int(word), 1, 1), date(int(word), 12, 31))
        elif word == "century" and at > 1:
            time = _read_century(words[at - 2])
        elif word == "ago" and published is not None:
            time = _read_ago(words, at, published)
        else:
            continue
        if time is not None:
            found.append(time)
    return found


def is_before_war(time: Time) -> bool:
    """Whether a time had ended before the war began in 2014: such events are history, not claims."""
    return time.last.year < _FIRST_YEAR_OF_WAR


def is_long_past(time: Time, published: date | None) -> bool:
    """Whether a time had ended :data:`BACKGROUND_DAYS` days before publication."""
    return published is not None and (published - time.last).days > BACKGROUND_DAYS


def _has_month(words: Sequence[str], at: int) -> bool:
    return any(word in MONTHS for word in words[max(0, at - 3) : at])


def read_month(words: Sequence[str], at: int, published: date | None) -> Time | None:
    """The day or month whose name is word ``at``: ``April 21, 2022``, ``21 April``, ``March 2014``, ``in February``."""
    month = MONTHS[words[at]]
    if words[at] == "may" and not _is_calendar_may(words, at):
        return None
    after = [word for word in words[at + 1 : at + 4] if word not in {",", "."}]
    day = _read_day(after[:1]) or _read_day(words[max(0, at - 1) : at])
    years = [
        int(word) for word in after[:2] if word.isascii() and word.isdigit() and len(word) == 4 and int(word) in _YEARS
    ]
    deadline = "by" in words[max(0, at - 2) : at]
    year = years[0] if years else _infer_year(month, day, published, deadline=deadline)
    if year is None:
        return None
    last_day = calendar.monthrange(year, month)[1]
    if day is None or day > last_day:
        return Time(date(year, month, 1), date(year, month, last_day), deadline=deadline)
    return Time(date(year, month, day), date(year, month, day), full=True, deadline=deadline)


def _is_calendar_may(words: Sequence[str], at: int) -> bool:
    """The month, and not the verb: behind "in" or "by", or beside a number."""
    near = [*words[max(0, at - 1) : at], *words[at + 1 : at + 2]]
    return any(word in {"in", "by", "of", "since", "on", "early", "late", "last"} or word.isdigit() for word in near)


def _read_day(words: Sequence[str]) -> int | None:
    for word in words:
        if word.isascii() and word.isdigit() and 1 <= int(word[:4]) <= 31:
            return int(word)
    return None


def _infer_year(month: int, day: int | None, published: date | None, *, deadline: bool) -> int | None:
    if published is None:
        return None
    here = (month, day or (31 if deadline else 1))
    now = (published.month, published.day)
    if deadline:
        return published.year if here >= now else published.year + 1
    return published.year if here <= now else published.year - 1


def _read_century(digits: str) -> Time | None:
    """``18th century``, whose ordinal comes as two words: 18 and th."""
    if not (digits.isascii() and digits.isdigit() and 10 <= int(digits[:3]) <= 20):
        return None
    return Time(date(100 * int(digits) - 99, 1, 1), date(100 * int(digits), 12, 31))


def _read_ago(words: Sequence[str], at: int, published: date) -> Time | None:
    """``three years ago``, ``8 months ago``."""
    if at < 2:
        return None
    unit = {"year": 365, "years": 365, "month": 30, "months": 30}.get(words[at - 1])
    count = _SMALL_NUMBERS.get(words[at - 2]) or (
        int(words[at - 2]) if words[at - 2].isdigit() and len(words[at - 2]) < 3 else None
    )
    if unit is None or count is None:
        return None
    day = published - timedelta(days=unit * count)
    return Time(day, day)


_SMALL_NUMBERS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
