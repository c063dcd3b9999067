"""When it happened: the day a claim is about, the period in which ground was gained, and what is long past."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from articles.moment import Moment
from articles.periods import find_period
from articles.records import Predicate
from articles.times import BACKGROUND_DAYS, Time, find_times, is_before_war, is_long_past

_EVENTS = frozenset(
    {
        Predicate.CAPTURED,
        Predicate.LOST,
        Predicate.WITHDREW,
        Predicate.ADVANCED,
        Predicate.REPELLED,
        Predicate.ENCIRCLED,
        Predicate.ANNEXED,
    }
)
_DATED = _EVENTS | {Predicate.THREATENS_FORCE, Predicate.DEMANDS_WITHDRAWAL}
_FRONT = 6  # chunks of a time at the head of a sentence, with its comma


@dataclass(frozen=True, slots=True)
class Dated:
    """The day of a claim, the last day before its period, and whether it is background and not news."""

    day: date | None = None
    since: date | None = None
    past: bool = False


def date_claim(moment: Moment, predicate: Predicate, clause: tuple[int, int], *, gained: bool) -> Dated | None:
    """When a claim made by chunks ``clause`` (last exclusive) happened; None for what was over before the war.

    ``gained`` tells that an area was won or lost: then a month or year that its sentence names is its period.
    """
    published, chunks = moment.article.published.day, moment.scene.chunks
    if predicate not in _DATED:
        return Dated()
    times = find_times(chunks[clause[0] : clause[1]], published=published)
    if times and all(is_before_war(time) for time in times):
        return None
    events = predicate in _EVENTS
    told = times or (_find_fronted(moment) if events else [])
    past = events and any(is_long_past(time, published) for time in told)
    period = find_period([word for chunk in chunks for word in chunk.low.split()], published) if gained else None
    if period is not None:
        return Dated(period[1], period[0], published is not None and (published - period[1]).days > BACKGROUND_DAYS)
    return Dated(_find_day(times), None, past)


def _find_day(times: Sequence[Time]) -> date | None:
    days = {time.first for time in times if time.full}
    return days.pop() if len(days) == 1 else None


def _find_fronted(moment: Moment) -> list[Time]:
    """``In September 2022, Russia declared``: what was told long ago had happened by then."""
    scene = moment.scene
    dated = scene.low(0).isdigit() or scene.is_word(0, "month")  # "2 March 2022: Russian forces capture Kherson"
    if not dated and scene.low(0) not in {"in", "on", "by", "since"}:
        return []
    marks = {":", "—", "–", "-"} if dated else {","}
    comma = next((index for index in range(1, min(_FRONT, len(scene.chunks))) if scene.low(index) in marks), 0)
    return find_times(scene.chunks[:comma], published=moment.article.published.day)
