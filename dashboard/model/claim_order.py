"""The order of claims that were found, and the page of them that a reader sees."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from dashboard.language import key_words, name_place
from dashboard.model.claim_filter import ClaimFilter, Order
from dashboard.model.claim_index import Entry
from dashboard.model.stories import Story

T = TypeVar("T")
PAGE_SIZE = 25

Key = tuple[bool, float, float, str]  # whether it is not known, which comes last; then by figure; then by name


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """One page of a list: its items, its number from 1, how many pages and how many items there are."""

    items: tuple[T, ...]
    number: int
    pages: int
    total: int


def sort_entries(found: Iterable[Entry], asked: ClaimFilter) -> list[Entry]:
    """The claims in the order asked for; what has no such figure or name comes last, and ties by day and id."""
    ready = sorted(found, key=lambda entry: (_count_days(entry.find_day(asked.dates)), entry.placed.claim.id))
    if asked.order is Order.OLDEST:
        return sorted(ready, key=lambda entry: entry.find_day(asked.dates) is None)
    newest = sorted(ready, key=lambda entry: -_count_days(entry.find_day(asked.dates)))
    if asked.order is Order.NEWEST:
        return newest
    keys: Mapping[Order, Callable[[Entry], Key]] = {
        Order.CLAIMANT: lambda entry: (False, 0.0, 0.0, entry.placed.claim.claimant.casefold()),
        Order.PLACE: _key_place,
        Order.GAP: lambda entry: _key_gap(entry, asked.by),
        Order.LAG: lambda entry: _key_lag(entry, asked.by),
    }
    return sorted(newest, key=keys[asked.order])


def list_stories(found: Sequence[Entry], stories: Mapping[str, Story]) -> list[Story]:
    """The stories that the claims are of, each once, in the order of the claims."""
    by_first = {stories[entry.placed.claim.id].first.claim.id: stories[entry.placed.claim.id] for entry in found}
    return list(by_first.values())


def cut_page(items: Sequence[T], number: int) -> Page[T]:
    """The page of that number, or the last where there are fewer."""
    pages = max(1, -(-len(items) // PAGE_SIZE))
    shown = min(number, pages)
    return Page(tuple(items[(shown - 1) * PAGE_SIZE : shown * PAGE_SIZE]), shown, pages, len(items))


def _count_days(day: date | None) -> int:
    return 0 if day is None else day.toordinal()


def _key_place(entry: Entry) -> Key:
    places = entry.placed.places
    return (not places, 0.0, 0.0, key_words(name_place(places[0])).casefold() if places else "")


def _key_gap(entry: Entry, by: str | None) -> Key:
    """The largest gap first: by area, and of towns, which have none, by points behind all others."""
    own = [each for each in entry.judgements if by in {None, each.assessor_id}]
    area = max((abs(each.gap_km2) for each in own if each.gap_km2 is not None), default=0.0)
    points = max((abs(each.gap) for each in own if each.gap is not None), default=0.0)
    return (not area and not points, -area, -points, "")


def _key_lag(entry: Entry, by: str | None) -> Key:
    """Open lags first, then the longest."""
    own = [lag for lag in entry.lags if by in {None, lag.assessor_id}]
    longest = max((float("inf") if lag.days is None else lag.days for lag in own), default=0.0)
    return (not own, -longest, 0.0, "")
