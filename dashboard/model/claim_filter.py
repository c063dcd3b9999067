"""Which claims a reader looks for, and in which order: one frozen value that the URL holds beside the Selection."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from articles.records import Predicate, Review, Side, TextKind
from dashboard.language import say
from dashboard.model.verdicts.records import Verdict

T = TypeVar("T")

NEAR = 0.6  # of difflib's ratio, 0 to 1
JOINT = "|"  # between the values of one part of a link: names hold commas


class Part(StrEnum):
    """What a list of claims can be narrowed by; place and article are those of the Selection."""

    WORDS = "q"
    PLACE = "place"
    ARTICLE = "article"
    SIDE = "side"
    CLAIMANT = "claimant"
    PREDICATE = "predicate"
    VERDICT = "verdict"
    REVIEW = "review"
    KIND = "kind"
    LANGUAGE = "language"
    DAYS = "days"


class DayKind(StrEnum):
    """Which of a claim's two days a period counts by."""

    MEANT = "meant"  # the day the claim is about
    PUBLISHED = "published"


class Order(StrEnum):
    """In which order the claims come."""

    NEWEST = "newest"
    OLDEST = "oldest"
    CLAIMANT = "claimant"
    PLACE = "place"
    GAP = "gap"  # the largest difference between claimed and assessed first
    LAG = "lag"  # open ones first, then the longest


class View(StrEnum):
    """Whether each claim stands by itself, or those about one event together."""

    CLAIMS = "claims"
    STORIES = "stories"


LISTS = (Part.SIDE, Part.CLAIMANT, Part.PREDICATE, Part.VERDICT, Part.REVIEW, Part.KIND, Part.LANGUAGE)
BY, SINCE, UNTIL, DATES, ORDER, VIEW, PAGE = "by", "since", "until", "dates", "order", "view", "page"
PARAMETERS = (Part.WORDS.value, *(part.value for part in LISTS), BY, SINCE, UNTIL, DATES, ORDER, VIEW, PAGE)
MOST_WORDS = 200  # characters that a search reads


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """What the claims shown must have; an empty tuple, an empty text and None ask for nothing.

    Attributes
    ----------
    words : each of them begins a word of the claim, its places, claimant or publisher.
    side, claimant, predicate, verdict, review, kind, language : of each the claim has one of the values.
    by : the assessor whose verdict counts; None for any.
    since, until : first and last day, both included, of the days that ``dates`` names.
    page : from 1.
    """

    words: str = ""
    side: tuple[str, ...] = ()
    claimant: tuple[str, ...] = ()
    predicate: tuple[str, ...] = ()
    verdict: tuple[str, ...] = ()
    review: tuple[str, ...] = ()
    kind: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    by: str | None = None
    since: date | None = None
    until: date | None = None
    dates: DayKind = DayKind.MEANT
    order: Order = Order.NEWEST
    view: View = View.CLAIMS
    page: int = 1

    def list_values(self, part: Part) -> tuple[str, ...]:
        """The values that are asked for of one of :data:`LISTS`."""
        values: tuple[str, ...] = getattr(self, part.value)
        return values

    def choose(self, part: Part, values: Collection[str]) -> ClaimFilter:
        """Ask for these values of one of :data:`LISTS`, from the first page on."""
        return replace(self, **{part.value: tuple(sorted(values))}, page=1)  # type: ignore[arg-type]

    def clear(self, part: Part) -> ClaimFilter:
        """Ask for nothing of a part; place and article are not of the filter and stay."""
        if part is Part.DAYS:
            return replace(self, since=None, until=None, page=1)
        if part is Part.WORDS:
            return replace(self, words="", page=1)
        return self.choose(part, ()) if part in LISTS else self

    def to_query(self) -> dict[str, str]:
        """The parameters of a link, what asks for nothing left out."""
        values = {
            Part.WORDS.value: self.words,
            **{part.value: JOINT.join(self.list_values(part)) for part in LISTS},
            BY: self.by or "",
            SINCE: self.since.isoformat() if self.since else "",
            UNTIL: self.until.isoformat() if self.until else "",
            DATES: "" if self.dates is NO_FILTER.dates else self.dates.value,
            ORDER: "" if self.order is NO_FILTER.order else self.order.value,
            VIEW: "" if self.view is NO_FILTER.view else self.view.value,
            PAGE: "" if self.page == NO_FILTER.page else str(self.page),
        }
        return {name: value for name, value in values.items() if value}


NO_FILTER = ClaimFilter()


@dataclass(frozen=True, slots=True)
class KnownParts:
    """The values that a link may name, beside the closed sets."""

    claimants: Collection[str]
    languages: Collection[str]
    assessors: Collection[str]


NO_PARTS = KnownParts((), (), ())


def read_filter(query: Mapping[str, str], known: KnownParts) -> tuple[ClaimFilter, tuple[str, ...]]:
    """Read the filter of a link: what is known of it, and one sentence for each part that names something unknown."""
    reader = _Reader(query)
    lists = {
        Part.SIDE: list(Side),
        Part.CLAIMANT: known.claimants,
        Part.PREDICATE: list(Predicate),
        Part.VERDICT: list(Verdict),
        Part.REVIEW: list(Review),
        Part.KIND: list(TextKind),
        Part.LANGUAGE: known.languages,
    }
    chosen = {part.value: reader.read_list(part.value, values) for part, values in lists.items()}
    found = ClaimFilter(
        words=" ".join(query.get(Part.WORDS.value, "")[:MOST_WORDS].split()),
        **chosen,
        by=reader.read_one(BY, known.assessors),
        since=reader.read_day(SINCE),
        until=reader.read_day(UNTIL),
        dates=DayKind(reader.read_one(DATES, list(DayKind)) or DayKind.MEANT),
        order=Order(reader.read_one(ORDER, list(Order)) or Order.NEWEST),
        view=View(reader.read_one(VIEW, list(View)) or View.CLAIMS),
        page=reader.read_page(),
    )
    return found, tuple(reader.notices)


class _Reader:
    """Reads the parts of a link one by one and gathers what it could not."""

    def __init__(self, query: Mapping[str, str]) -> None:
        self._query = query
        self.notices: list[str] = []

    def read_list(self, name: str, known: Collection[str]) -> tuple[str, ...]:
        values = [value for value in self._query.get(name, "").split(JOINT) if value]
        unknown = [value for value in values if value not in known]
        if unknown:
            self._note_unknown(name, unknown[0], known)
        return tuple(sorted({value for value in values if value in known}))

    def read_one(self, name: str, known: Collection[str]) -> str | None:
        value = self._query.get(name)
        if not value or value in known:
            return value or None
        self._note_unknown(name, value, known)
        return None

    def read_day(self, name: str) -> date | None:
        return self._read(name, date.fromisoformat, say("a day like 2025-11-27"))

    def read_page(self) -> int:
        return self._read(PAGE, _read_number, say("a number from 1 on")) or 1

    def _read(self, name: str, read: Callable[[str], T], wanted: str) -> T | None:
        value = self._query.get(name)
        if not value:
            return None
        try:
            return read(value)
        except ValueError:
            message = say(
                "This link has “{value}” as {name}, wanted {wanted}; it was ignored.",
                value=value,
                name=name,
                wanted=wanted,
            )
            self.notices.append(message)
            return None

    def _note_unknown(self, name: str, value: str, known: Collection[str]) -> None:
        by_word = {each.casefold(): each for each in known}
        near = get_close_matches(value.casefold(), list(by_word), n=1, cutoff=NEAR)
        if near:
            message = say(
                "This link asks for claims by {name} “{value}”, which this release does not have; the nearest is "
                "“{near}”.",
                name=name,
                value=value,
                near=by_word[near[0]],
            )
        else:
            message = say(
                "This link asks for claims by {name} “{value}”, which this release does not have; known are {known}.",
                name=name,
                value=value,
                known=", ".join(sorted(known)[:8]),
            )
        self.notices.append(message)


def _read_number(text: str) -> int:
    if not text.isdecimal() or not 1 <= len(text) <= 6 or int(text) < 1:
        raise ValueError(text)
    return int(text)
