"""What stands behind the pages: the shipped tables counted, corrections, and where to report an error."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from articles.records import Article, TextKind
from dashboard.model.records import PlacedClaim


@dataclass(frozen=True, slots=True)
class Region:
    """A first-level unit: its official area and that of the shape that is drawn, and why they differ by much."""

    place_id: str
    official_km2: float
    drawn_km2: float
    reason: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A fact that a release had wrong: since which day it is right, what it was and is, and why."""

    day: date
    what: str
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class Sources:
    """What the shipped tables hold.

    Attributes
    ----------
    settlements, villages : with and without a position; ``unresolved`` are places of the gazetteer's source that joined
        no settlement of the codifier, and are left out.
    findings : kind of doubt in the shipped facts of control -> how many.
    version : of the program.
    contact : where to report an error, an address of the web or of mail; None where whoever runs this named none.
    """

    regions: tuple[Region, ...]
    raions: int
    settlements: int
    villages: int
    unresolved: int
    findings: Mapping[str, int]
    corrections: tuple[Correction, ...]
    version: str
    contact: str | None


@dataclass(frozen=True, slots=True)
class PublisherCount:
    """What is taken from one publisher: texts by kind, and claims in them."""

    publisher: str | None
    texts: Mapping[TextKind, int]
    claims: int
    languages: tuple[str, ...]


def list_texts(articles: Iterable[Article], statements: Iterable[PlacedClaim]) -> tuple[Article, ...]:
    """The articles and digests, and each statement as the text that it is."""
    return (*articles, *(placed.article for placed in statements))


def count_publishers(claims: Iterable[PlacedClaim]) -> list[PublisherCount]:
    """Every publisher with its texts and claims, the most claims first; those without a name together."""
    groups: dict[str | None, list[PlacedClaim]] = {}
    for placed in claims:
        groups.setdefault(placed.article.publisher, []).append(placed)
    counted = [_count(publisher, own) for publisher, own in groups.items()]
    return sorted(counted, key=lambda each: (-each.claims, each.publisher or ""))


def _count(publisher: str | None, own: Sequence[PlacedClaim]) -> PublisherCount:
    articles = {placed.article.id: placed.article for placed in own}.values()
    kinds = [article.text_kind for article in articles]
    return PublisherCount(
        publisher,
        {kind: kinds.count(kind) for kind in TextKind if kind in kinds},
        len(own),
        tuple(dict.fromkeys(article.language for article in articles)),
    )
