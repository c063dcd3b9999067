"""The ledger of statements: one dated, linked figure or event a row, in our own words, as an article with one claim."""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from articles.errors import CorpusError
from articles.records import (
    Article,
    Bound,
    Claim,
    Holder,
    MentionKind,
    Modality,
    Passage,
    PlaceMention,
    Polarity,
    Predicate,
    PublishedDate,
    Quote,
    Review,
    Side,
    TextKind,
)

COLUMNS = (
    "date_published", "statement_date", "place", "place_kind", "iso", "holder", "measure", "value", "claimant",
    "claimant_side", "statement_reworded", "publisher", "url", "qualifier", "date_precision",
)  # fmt: skip
PRECISIONS = ("exact", "period_end", "approx")
REVIEW = "entered by hand from the linked source"
_KINDS = {"country": MentionKind.COUNTRY, "oblast": MentionKind.OBLAST, "city": MentionKind.CITY,
          "village": MentionKind.CITY, "area": MentionKind.AREA}  # fmt: skip
_EVENTS = {
    "captured": (Predicate.CAPTURED, Polarity.AFFIRMED),
    "confirmed_captured": (Predicate.CAPTURED, Polarity.AFFIRMED),
    "denied": (Predicate.CAPTURED, Polarity.DENIED),
}
_FIGURE = re.compile(r"(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?")
_GAIN = re.compile(r"(?:net )?(?:gain|regained)\b")
_PERIOD = re.compile(r"(?:since )?(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
_HELD = re.compile(r"total held|share of buildings|claim never borne out|peak held")


@dataclass(frozen=True, slots=True)
class Statement:
    """A row of the ledger.

    Attributes
    ----------
    precision : of the day that the statement is about: ``exact``, ``period_end`` (the last day of its period) or
        ``approx``.
    qualifier : what a figure counts ("total held", "gain 2025-11") or what came of an event; may be empty.
    """

    article: Article
    claim: Claim
    precision: str
    qualifier: str


def parse_statements(content: bytes) -> tuple[Statement, ...]:
    """The rows of the ledger, UTF-8 CSV with the columns :data:`COLUMNS`.

    Raises
    ------
    CorpusError
        At the first cell that breaks the form: names line and column.
    """
    try:
        rows = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
    except (UnicodeDecodeError, csv.Error) as cause:
        raise CorpusError(f"statements.csv is not a CSV table in UTF-8: {cause}") from cause
    if not rows or tuple(rows[0]) != COLUMNS:
        raise CorpusError(f"statements.csv has other columns, wanted {', '.join(COLUMNS)}")
    return tuple(_read_rows(rows))


def _read_rows(rows: list[dict[str, str]]) -> Iterator[Statement]:
    for line, row in enumerate(rows, 2):
        try:
            yield _read_row(row, number=line - 1)
        except (ValueError, KeyError, TypeError, AttributeError) as cause:
            raise CorpusError(f"statements.csv line {line}: {cause}") from cause


def _read_row(row: Mapping[str, str], *, number: int) -> Statement:
    if row["date_precision"] not in PRECISIONS:
        raise ValueError(f"date_precision: got {row['date_precision']!r}, wanted {', '.join(PRECISIONS)}")
    article = _make_article(row, f"statement-{number:03d}")
    return Statement(article, _make_claim(row, article), row["date_precision"], row["qualifier"])


def _make_article(row: Mapping[str, str], article_id: str) -> Article:
    words = row["statement_reworded"]
    if words != " ".join(words.split()) or not words:
        raise ValueError(f"statement_reworded: got {words!r}, wanted a sentence without surplus spaces")
    url = row["url"] if row["url"].startswith(("https://", "http://")) else None
    published = date.fromisoformat(row["date_published"]) if row["date_published"] else None
    reason = None if published else "the source did not show its date"
    digest = hashlib.sha256(words.encode()).hexdigest()
    return Article(article_id, row["publisher"] or None, None, PublishedDate(published, reason=reason), "en", url,
                   TextKind.STATEMENT, digest, (Passage(0, words),))  # fmt: skip


def _make_claim(row: Mapping[str, str], article: Article) -> Claim:
    words = row["statement_reworded"]
    day = date.fromisoformat(row["statement_date"])
    predicate, polarity = _EVENTS.get(row["measure"], (Predicate.CONTROLS, Polarity.AFFIRMED))
    share, area, bound = _read_figure(row)
    is_gain = row["measure"] in {"share_pct", "area_km2"} and not _HELD.match(row["qualifier"])
    return Claim(
        f"{article.id}-1",
        Quote(article.id, 0, len(words), words),
        (PlaceMention(row["place"], row["place"], _KINDS[row["place_kind"]], row["iso"] or None),),
        Predicate.ADVANCED if is_gain else predicate,
        Holder(row["holder"]),
        None,
        share,
        area,
        row["claimant"],
        Side(row["claimant_side"]),
        polarity,
        Modality.ACTUAL,
        day,
        False,
        bound=bound,
        review=Review.REVIEWED,
        review_reason=REVIEW,
        since=find_start(row["qualifier"]) if is_gain else None,
    )


def _read_figure(row: Mapping[str, str]) -> tuple[float | None, float | None, Bound | None]:
    """Share, area and hedge; the middle of a range."""
    if row["measure"] in _EVENTS:
        return None, None, None
    found = _FIGURE.fullmatch(row["value"])
    if found is None or row["measure"] not in {"share_pct", "area_km2"}:
        raise ValueError(
            f"measure, value: got {row['measure']!r} {row['value']!r}, wanted a share, an area or an event"
        )
    low, high = float(found[1]), float(found[2] or found[1])
    bound = Bound.ABOUT if low != high else None
    for word, hedge in (("(over)", Bound.OVER), ("(under)", Bound.UNDER)):
        bound = hedge if word in row["qualifier"] else bound
    figure = (low + high) / 2
    return (figure, None, bound) if row["measure"] == "share_pct" else (None, figure, bound)


def find_start(qualifier: str) -> date | None:
    """The last day before the period of a gain: of "gain 2025-11" 31 October 2025; None where none is stated.

    "since" names the first day itself.
    """
    gain = _GAIN.match(qualifier)
    period = _PERIOD.match(qualifier, gain.end() + 1) if gain and len(qualifier) > gain.end() else None
    if period is None:
        return None
    first = date(int(period[1]), int(period[2] or 1), int(period[3] or 1))
    return first if "since" in qualifier else first - timedelta(days=1)
