"""The words of the search: choices with their counts, what is asked for, and what would bring claims back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from articles.records import Predicate, Review, Side, TextKind
from dashboard.model.claim_filter import ClaimFilter, DayKind, Order, Part, View
from dashboard.model.claim_index import Answer, Entry
from dashboard.model.selection import Selection
from dashboard.model.verdicts.records import Verdict
from dashboard.views.accuracy_rows import LANGUAGES
from dashboard.views.reasons import VERDICT_WORDS
from dashboard.views.text import (
    ARTICLE_VOICE,
    NBSP,
    PREDICATE_WORDS,
    REVIEW_WORDS,
    SIDE_WORDS,
    TEXT_KINDS,
    capitalise,
    count,
    format_day,
)
from dashboard.views.verdict_rows import SIGNS
from geodata.assessors import find_assessor

PART_WORDS = {
    Part.WORDS: "Words",
    Part.PLACE: "Place",
    Part.ARTICLE: "Text",
    Part.SIDE: "Side of the claimant",
    Part.CLAIMANT: "Claimant",
    Part.PREDICATE: "What is claimed",
    Part.VERDICT: "Verdict",
    Part.REVIEW: "State",
    Part.KIND: "Kind of text",
    Part.LANGUAGE: "Language of the text",
    Part.DAYS: "Days",
}
ORDER_WORDS = {
    Order.NEWEST: "Newest first",
    Order.OLDEST: "Oldest first",
    Order.CLAIMANT: "By claimant",
    Order.PLACE: "By place",
    Order.GAP: "Largest gap first",
    Order.LAG: "Longest lag first",
}
VIEW_WORDS = {View.CLAIMS: "Each claim", View.STORIES: "By story"}
DAY_WORDS = {DayKind.MEANT: "the day it is about", DayKind.PUBLISHED: "the day it was published"}
ANY_ASSESSOR = "any assessor"
OWN_VOICES = "an article in its own voice"
DAYS_NOTE = (
    "What is said to be so now is about the day on which it was published. Claims without a known day are in no period."
)
NONE = "none"
NOTHING = "No claim fits all of what you ask for."
LOOSEN = "Let go of one part of it:"
NOTHING_WITHOUT = "No single part is the reason: let go of several, or of all."
UNDATED = "{claims} that would fit otherwise have no known day and are left out."
HEADLINE = (
    "{claims} by {claimants}{about}: {supported} borne out by at least one assessor, {contradicted} contradicted."
)


@dataclass(frozen=True, slots=True)
class Names:
    """What the places and the texts of a link are called."""

    places: Mapping[str, str]
    articles: Mapping[str, str]


_NAMES: Mapping[Part, Callable[[str], str]] = {
    Part.SIDE: lambda value: SIDE_WORDS[Side(value)],
    Part.CLAIMANT: lambda value: OWN_VOICES if value == ARTICLE_VOICE else value,
    Part.PREDICATE: lambda value: PREDICATE_WORDS[Predicate(value)],
    Part.VERDICT: lambda value: f"{SIGNS[Verdict(value)]}{NBSP}{VERDICT_WORDS[Verdict(value)]}",
    Part.REVIEW: lambda value: REVIEW_WORDS[Review(value)],
    Part.KIND: lambda value: TEXT_KINDS[TextKind(value)],
    Part.LANGUAGE: lambda value: LANGUAGES.get(value, value),
}
_ORDERS: Mapping[Part, Sequence[str]] = {
    Part.SIDE: list(Side),
    Part.PREDICATE: list(Predicate),
    Part.VERDICT: list(Verdict),
    Part.REVIEW: list(Review),
    Part.KIND: list(TextKind),
}


def name_choice(part: Part, value: str) -> str:
    """A value of a list in words."""
    return capitalise(_NAMES[part](value))


def list_choices(part: Part, counts: Mapping[str, int], chosen: Sequence[str]) -> list[str]:
    """The values to offer: those that would show something, and what is chosen already.

    In the order of their closed set where there is one, else the most frequent first.
    """
    order = _ORDERS.get(part) or sorted(counts, key=lambda value: (-counts[value], value.casefold()))
    return [value for value in order if counts.get(value) or value in chosen]


def label_choice(part: Part, value: str, counts: Mapping[str, int]) -> str:
    """``Russian side · 118``: a choice with what it would show."""
    return f"{name_choice(part, value)}{NBSP}·{NBSP}{counts.get(value, 0):,}"


def write_part(part: Part, selection: Selection, names: Names) -> str:
    """``Side of the claimant: Russian side``: one part of what is asked for."""
    return f"{PART_WORDS[part]}: {_write_values(part, selection, names)}"


def write_loosening(part: Part, number: int, selection: Selection, names: Names) -> str:
    """What letting go of a part would bring back."""
    return f"Without “{write_part(part, selection, names)}”: {count(number, 'claim')}"


def write_claims_headline(answer: Answer, place: str | None) -> str:
    """The sentence that opens the page: how many claims of how many claimants, and what assessors make of them."""
    if not answer.found:
        return NOTHING
    claimants = len({entry.placed.claim.claimant for entry in answer.found})
    return HEADLINE.format(
        claims=count(len(answer.found), "claim"),
        claimants=count(claimants, "claimant"),
        about=f" about {place}" if place else "",
        supported=_count_verdicts(answer.found, Verdict.SUPPORTED) or NONE,
        contradicted=_count_verdicts(answer.found, Verdict.CONTRADICTED) or NONE,
    )


def _count_verdicts(found: Sequence[Entry], verdict: Verdict) -> int:
    return sum(any(each.verdict is verdict for each in entry.judgements) for entry in found)


def _write_values(part: Part, selection: Selection, names: Names) -> str:
    asked = selection.filter
    if part is Part.WORDS:
        return asked.words
    if part is Part.DAYS:
        return _write_period(asked)
    if part is Part.PLACE:
        return names.places.get(selection.place or "", selection.place or "")
    if part is Part.ARTICLE:
        return names.articles.get(selection.article or "", selection.article or "")
    words = ", ".join(name_choice(part, value) for value in asked.list_values(part))
    if part is Part.VERDICT:
        return f"{words}, by {find_assessor(asked.by).name if asked.by else ANY_ASSESSOR}"
    return words


def _write_period(asked: ClaimFilter) -> str:
    days = [f"from {format_day(asked.since)}"] if asked.since else []
    days += [f"to {format_day(asked.until)}"] if asked.until else []
    return f"{' '.join(days)}, by {DAY_WORDS[asked.dates]}"
