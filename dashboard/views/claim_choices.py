"""The words of the search: choices with their counts, what is asked for, and what would bring claims back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from articles.records import Predicate, Review, Side, TextKind
from dashboard.language import NBSP, format_day, format_number, mark, say
from dashboard.model.claim_filter import ClaimFilter, DayKind, Order, Part, View
from dashboard.model.claim_index import Answer, Entry
from dashboard.model.selection import Selection
from dashboard.model.verdicts.records import Verdict
from dashboard.views.accuracy_rows import LANGUAGES
from dashboard.views.counts import count_claimants, count_claims
from dashboard.views.reasons import VERDICT_WORDS
from dashboard.views.text import (
    ARTICLE_VOICE,
    PREDICATE_WORDS,
    REVIEW_WORDS,
    SIDE_WORDS,
    TEXT_KINDS,
    capitalise,
)
from dashboard.views.verdict_rows import SIGNS
from geodata.assessors import find_assessor

PART_WORDS = {
    Part.WORDS: mark("Words"),
    Part.PLACE: mark("Place"),
    Part.ARTICLE: mark("Text"),
    Part.SIDE: mark("Side of the claimant"),
    Part.CLAIMANT: mark("Claimant"),
    Part.PREDICATE: mark("What is claimed"),
    Part.VERDICT: mark("Verdict"),
    Part.REVIEW: mark("State"),
    Part.KIND: mark("Kind of text"),
    Part.LANGUAGE: mark("Language of the text"),
    Part.DAYS: mark("Days"),
}
ORDER_WORDS = {
    Order.NEWEST: mark("Newest first"),
    Order.OLDEST: mark("Oldest first"),
    Order.CLAIMANT: mark("By claimant"),
    Order.PLACE: mark("By place"),
    Order.GAP: mark("Largest gap first"),
    Order.LAG: mark("Longest lag first"),
}
VIEW_WORDS = {View.CLAIMS: mark("Each claim"), View.STORIES: mark("By story")}
DAY_WORDS = {DayKind.MEANT: mark("the day it is about"), DayKind.PUBLISHED: mark("the day it was published")}
ANY_ASSESSOR = mark("any assessor")
OWN_VOICES = mark("an article in its own voice")
DAYS_NOTE = mark(
    "What is said to be so now is about the day on which it was published. Claims without a known day are in no period."
)
HEADLINE_OF_PLACE = mark(
    "{place}: {claims} by {claimants}, {supported} borne out by at least one assessor, {contradicted} contradicted."
)
PART = mark("{part}: {values}")
LOOSENED = mark("Without “{part}”: {claims}")
BY = mark("{what}, by {who}")
FROM_TO, FROM, TO = mark("from {first} to {last}"), mark("from {first}"), mark("to {last}")
NONE = mark("none")
NOTHING = mark("No claim fits all of what you ask for.")
LOOSEN = mark("Let go of one part of it:")
NOTHING_WITHOUT = mark("No single part is the reason: let go of several, or of all.")
UNDATED = mark("{claims} that would fit otherwise have no known day and are left out.")
HEADLINE = mark("{claims} by {claimants}: {supported} borne out by at least one assessor, {contradicted} contradicted.")


@dataclass(frozen=True, slots=True)
class Names:
    """What the places and the texts of a link are called."""

    places: Mapping[str, str]
    articles: Mapping[str, str]


_NAMES: Mapping[Part, Callable[[str], str]] = {
    Part.SIDE: lambda value: SIDE_WORDS[Side(value)],
    Part.CLAIMANT: lambda value: say(OWN_VOICES) if value == ARTICLE_VOICE else say(value),
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
    return f"{name_choice(part, value)}{NBSP}·{NBSP}{format_number(counts.get(value, 0))}"


def write_part(part: Part, selection: Selection, names: Names) -> str:
    """``Side of the claimant: Russian side``: one part of what is asked for."""
    return say(PART, part=say(PART_WORDS[part]), values=_write_values(part, selection, names))


def write_loosening(part: Part, number: int, selection: Selection, names: Names) -> str:
    """What letting go of a part would bring back."""
    return say(LOOSENED, part=write_part(part, selection, names), claims=count_claims(number))


def write_claims_headline(answer: Answer, place: str | None) -> str:
    """The sentence that opens the page: how many claims of how many claimants, and what assessors make of them."""
    if not answer.found:
        return say(NOTHING)
    claimants = len({entry.placed.claim.claimant for entry in answer.found})
    parts = {
        "claims": count_claims(len(answer.found)),
        "claimants": count_claimants(claimants),
        "supported": _count_verdicts(answer.found, Verdict.SUPPORTED),
        "contradicted": _count_verdicts(answer.found, Verdict.CONTRADICTED),
    }
    return say(HEADLINE_OF_PLACE, place=place, **parts) if place else say(HEADLINE, **parts)


def _count_verdicts(found: Sequence[Entry], verdict: Verdict) -> str:
    number = sum(any(each.verdict is verdict for each in entry.judgements) for entry in found)
    return format_number(number) if number else say(NONE)


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
        return say(BY, what=words, who=find_assessor(asked.by).name if asked.by else say(ANY_ASSESSOR))
    return words


def _write_period(asked: ClaimFilter) -> str:
    first, last = (format_day(day) if day else "" for day in (asked.since, asked.until))
    days = FROM_TO if first and last else FROM if first else TO
    return say(BY, what=say(days, first=first, last=last), who=say(DAY_WORDS[asked.dates]))
