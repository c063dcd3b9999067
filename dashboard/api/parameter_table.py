"""Which parameters there are, with the same words as in the addresses of the pages."""

from __future__ import annotations

from enum import StrEnum

from articles.records import Predicate, Review, Side, TextKind
from dashboard.api.parameters import Choice, Choices, Day, Number, Parameter, Text
from dashboard.language import LANGUAGES
from dashboard.model.claim_filter import BY, DATES, MOST_WORDS, ORDER, PAGE, SINCE, UNTIL, DayKind, Order, Part
from dashboard.model.claim_order import PAGE_SIZE
from dashboard.model.selection import ARTICLE, ASSESSOR, CLAIM, DAY, LANGUAGE, PLACE, RELEASE
from dashboard.model.verdicts.records import Verdict
from geodata.shares import Level

LIMIT, FORMAT, LEVEL = "limit", "format", "level"
MOST_ROWS, ROWS = 1000, 200
MOST_ID = 120  # characters
LAST_PAGE = 999_999


class Form(StrEnum):
    """The formats of answers."""

    JSON = "json"
    GEOJSON = "geojson"
    CSV = "csv"


FORMATS = Parameter(
    FORMAT,
    "The format of the answer; without it the header Accept decides, and without that it is JSON.",
    Choice(lambda _: list(Form)),
)
COMMON = (
    Parameter(
        LANGUAGE, "The language of names of places, reasons and sources; English without it.",
        Choice(lambda _: list(LANGUAGES)),
    ),
    Parameter(
        RELEASE, "The release that the answer must be of; any other than the one that is served is a problem.",
        Text(MOST_ID),
    ),
)  # fmt: skip
PLACE_ID = Parameter(
    PLACE,
    "The id of a place: ISO 3166-2 such as UA-14, a code of the codifier KATOTTG, or gn: with a GeoNames id.",
    Text(MOST_ID),
)
ASSESSORS = Choice(lambda catalogue: list(catalogue.known.coverage))
ASSESSOR_ID = Parameter(ASSESSOR, "The id of an assessor; every assessor without it.", ASSESSORS)
PAGE_NUMBER = Parameter(PAGE, "The page of the rows, from 1.", Number(1, LAST_PAGE, 1))


def make_paging(rows: int) -> tuple[Parameter, Parameter]:
    """The parameters that cut rows into pages of so many unless the request says otherwise."""
    return PAGE_NUMBER, Parameter(LIMIT, "How many rows a page has at most.", Number(1, MOST_ROWS, rows))


def _choose(name: str, description: str, one: Choice) -> Parameter:
    return Parameter(name, f"{description} Several with | between them.", Choices(one))


CLAIM_FILTER = (
    Parameter(
        Part.WORDS,
        "Each word begins a word of the claim, of its places in every known spelling, its claimant or its publisher.",
        Text(MOST_WORDS),
    ),
    Parameter(PLACE, "The id of a place that claims are about, or of one that holds or is part of it.", Text(MOST_ID)),
    Parameter(ARTICLE, "The id of the text that claims stand in.", Text(MOST_ID)),
    _choose(Part.SIDE, "Whose voice the claimant is.", Choice(lambda _: list(Side))),
    _choose(Part.CLAIMANT, "Who asserts it.", Choice(lambda catalogue: sorted(catalogue.known.parts.claimants))),
    _choose(Part.PREDICATE, "What is asserted about control.", Choice(lambda _: list(Predicate))),
    _choose(Part.VERDICT, "What a claim is against an assessor.", Choice(lambda _: list(Verdict))),
    _choose(Part.REVIEW, "Whether a claim is a machine's or reviewed.", Choice(lambda _: list(Review))),
    _choose(Part.KIND, "Whether the text is passages as published or our own words.", Choice(lambda _: list(TextKind))),
    _choose(
        Part.LANGUAGE, "The language of the text.", Choice(lambda catalogue: sorted(catalogue.known.parts.languages))
    ),
    Parameter(BY, "The assessor whose verdict counts; any without it.", ASSESSORS),
    Parameter(SINCE, "The first day of a period.", Day()),
    Parameter(UNTIL, "The last day of a period.", Day()),
    Parameter(DATES, "Which of a claim's days the period counts by.", Choice(lambda _: list(DayKind))),
    Parameter(ORDER, "The order of the claims.", Choice(lambda _: list(Order))),
)  # fmt: skip
CLAIM_PARAMETERS = (*CLAIM_FILTER, *make_paging(PAGE_SIZE))
VERDICT_PARAMETERS = (
    Parameter(CLAIM, "The id of a claim, for its verdicts alone.", Text(MOST_ID)), *CLAIM_FILTER, *make_paging(ROWS)
)  # fmt: skip
ARTICLE_PARAMETERS = (
    _choose(Part.KIND, "What the text is.", Choice(lambda _: [TextKind.VERBATIM, TextKind.DIGEST])),
    _choose(
        Part.LANGUAGE, "The language of the text.", Choice(lambda catalogue: sorted(catalogue.known.parts.languages))
    ),
    Parameter(SINCE, "The first day of publication.", Day()),
    Parameter(UNTIL, "The last day of publication.", Day()),
    *make_paging(ROWS),
)
PLACE_PARAMETERS = (
    Parameter(Part.WORDS, "Each word begins a word of one of the place's names, in any spelling.", Text(MOST_WORDS)),
    Parameter(PLACE, "The id of a place that the others lie in.", Text(MOST_ID)),
    Parameter(LEVEL, "Which places; every level without it.", Choice(lambda _: list(Level))),
    *make_paging(ROWS),
)
ASSESSMENT_PARAMETERS = (
    Parameter(DAY, "The day; the last that an assessor drew without it.", Day()),
    PLACE_ID,
    Parameter(
        LEVEL, "Which places; the level of the place, or oblasts without one. Those below a place lie in it.",
        Choice(lambda _: list(Level)),
    ),
    ASSESSOR_ID,
    *make_paging(ROWS),
)  # fmt: skip
SERIES_PARAMETERS = (
    Parameter(PLACE, PLACE_ID.description, PLACE_ID.values, required=True), ASSESSOR_ID, *make_paging(MOST_ROWS)
)  # fmt: skip
