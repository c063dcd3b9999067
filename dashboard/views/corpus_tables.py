"""Which texts the claims come from, counted by language, kind and publisher, and what verdicts and words mean."""

from __future__ import annotations

from collections.abc import Sequence

from articles.records import Article, Bound, Extent, TextKind
from dashboard.language import format_day, format_number, mark, say
from dashboard.model.records import PlacedClaim
from dashboard.model.release import Release
from dashboard.model.sources import PublisherCount, Sources
from dashboard.model.verdicts.ranges import BOUND_REASONS, EXTENT_REASONS, EXTENTS, spread_share
from dashboard.model.verdicts.records import Verdict
from dashboard.model.verdicts.settlements import EARLY_DAYS
from dashboard.views.accuracy_rows import LANGUAGES
from dashboard.views.counts import count_assessors, count_texts
from dashboard.views.reasons import VERDICT_WORDS, format_range
from dashboard.views.source_tables import CITE, CITE_DAY
from dashboard.views.text import (
    EXTENT_WORDS,
    LINK,
    TEXT_KINDS,
    UNKNOWN_LINK,
    capitalise,
    format_published,
    format_share,
    name_publisher,
)
from dashboard.views.verdict_rows import SIGNS

Row = dict[str, str]

MEANINGS = {
    Verdict.SUPPORTED: mark("What the assessor gives, with its error, meets what the words allow."),
    Verdict.OVERSTATED: mark("The assessor gives the side less than the words allow."),
    Verdict.UNDERSTATED: mark("The assessor gives the side more than the words allow."),
    Verdict.CONTRADICTED: mark("The assessor gives less than half of the least that was claimed, or another holder."),
    Verdict.CONTESTED: mark("The assessor draws the place as contested on that day."),
    Verdict.TOO_EARLY: mark("The assessor did not agree on that day, but did so within {days} days."),
    Verdict.UNVERIFIABLE: mark(
        "No map can tell: no day, no place, no holder, a demand, a forecast, or no map of that day."
    ),
}
EXAMPLE_PCT = 20.0
METHOD_HEADLINE = mark(
    "Who is claimed to hold what comes from {texts}; who held it, from {assessors}. What each may be off is below."
)
KINDS = {
    TextKind.VERBATIM: mark("articles, quoted word for word"),
    TextKind.DIGEST: mark("digests in our own words"),
    TextKind.STATEMENT: mark("statements of the ledger in our own words"),
}
ALL = mark("All")


def write_method_headline(articles: Sequence[Article], assessors: int) -> str:
    """The sentence that opens the page: how many texts and assessors there are."""
    return say(METHOD_HEADLINE, texts=count_texts(len(articles)), assessors=count_assessors(assessors))


def make_kind_rows(articles: Sequence[Article], claims: Sequence[PlacedClaim]) -> list[Row]:
    """How many texts and claims there are of each kind in each language; texts may hold no claim."""
    rows = []
    for kind in TextKind:
        own = [article for article in articles if article.text_kind is kind]
        for language in dict.fromkeys(article.language for article in own):
            spoken = [article for article in own if article.language == language]
            rows.append(_make_count_row(say(KINDS[kind]), LANGUAGES.get(language, language), spoken, claims))
    return [*rows, _make_count_row(say(ALL), "", articles, claims)]


def make_text_rows(articles: Sequence[Article], claims: Sequence[PlacedClaim]) -> list[Row]:
    """Every article and digest with its publisher, day, language and link."""
    return [
        {
            mark("Text"): article.title or say("not given in the text"),
            mark("Publisher"): name_publisher(article),
            mark("Published"): format_published(article.published),
            mark("Language"): LANGUAGES.get(article.language, article.language),
            mark("Kind"): TEXT_KINDS[article.text_kind],
            mark("Claims"): format_number(sum(placed.article.id == article.id for placed in claims)),
            LINK: article.url or UNKNOWN_LINK,
        }
        for article in articles
    ]


def make_publisher_rows(counted: Sequence[PublisherCount]) -> list[Row]:
    """What is taken from each publisher."""
    return [
        {
            mark("Publisher"): each.publisher or say("Unnamed publisher"),
            mark("Languages"): ", ".join(LANGUAGES.get(code, code) for code in each.languages),
            mark("Texts"): ", ".join(f"{number} × {TEXT_KINDS[kind]}" for kind, number in each.texts.items()),
            mark("Claims"): format_number(each.claims),
        }
        for each in counted
    ]


def make_verdict_rows() -> list[Row]:
    """What each verdict means, by its sign and word."""
    return [
        {
            mark("Verdict"): f"{SIGNS[verdict]} {VERDICT_WORDS[verdict]}",
            mark("Meaning"): say(MEANINGS[verdict], days=EARLY_DAYS),
        }
        for verdict in Verdict
    ]


def make_extent_rows() -> list[Row]:
    """What the words for an extent, and a figure with its hedge, allow of a place, each with its reason."""
    extents: list[tuple[str, str, str]] = [
        (EXTENT_WORDS[extent], format_range(EXTENTS[extent]), say(EXTENT_REASONS[extent])) for extent in Extent
    ]
    bounds: list[Bound | None] = [None, *Bound]
    figures = [
        (format_share(EXAMPLE_PCT, bound), format_range(spread_share(EXAMPLE_PCT, bound)), say(BOUND_REASONS[bound]))
        for bound in bounds
    ]
    return [
        {mark("Words"): words, mark("Allow"): allowed, mark("Why"): capitalise(reason)}
        for words, allowed, reason in [*extents, *figures]
    ]


def write_citation(release: Release, sources: Sources) -> str:
    """How to cite the release."""
    as_of = say(CITE_DAY, day=format_day(release.as_of)) if release.as_of else ""
    return say(CITE, version=sources.version, release=release.id, as_of=as_of)


def _make_count_row(kind: str, language: str, articles: Sequence[Article], claims: Sequence[PlacedClaim]) -> Row:
    ids = {article.id for article in articles}
    return {
        mark("Kind"): capitalise(kind),
        mark("Language"): language,
        mark("Texts"): format_number(len(ids)),
        mark("Claims"): format_number(sum(placed.article.id in ids for placed in claims)),
        mark("Publishers"): format_number(len({article.publisher for article in articles})),
    }
