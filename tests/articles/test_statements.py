"""The ledger of statements: every shipped row is a dated claim in our own words; a faulty row is named."""

from __future__ import annotations

from datetime import date

import pytest

from articles.errors import CorpusError
from articles.records import Bound, Polarity, Predicate, TextKind
from articles.statements import COLUMNS, find_start, parse_statements
from articles.store import DATA, STATEMENTS_FILE, load_statements

ROW = {
    "date_published": "2025-09-26", "statement_date": "2025-09-25", "place": "Ukraine", "place_kind": "country",
    "iso": "", "holder": "RU", "measure": "area_km2", "value": "4714", "claimant": "Ministry", "claimant_side": "RU",
    "statement_reworded": "The ministry put the gain at 4714.", "publisher": "Paper", "url": "https://example.org/",
    "qualifier": "gain 2025 to date", "date_precision": "period_end",
}  # fmt: skip


def make_ledger(**cells: str) -> bytes:
    row = {**ROW, **cells}
    return f"{','.join(COLUMNS)}\n{','.join(row[column] for column in COLUMNS)}\n".encode()


def test_every_shipped_row_is_a_claim() -> None:
    """229 rows, each an article of kind statement whose one claim is about a day, with a link or none known."""
    statements = load_statements()
    assert len(statements) == 229
    assert len({statement.article.id for statement in statements}) == 229
    for statement in statements:
        assert statement.article.text_kind is TextKind.STATEMENT
        assert statement.claim.event_date is not None
        assert statement.claim.quote.text == statement.article.passages[0].text
        assert statement.article.published.day or statement.article.published.reason


def test_totals_and_gains_are_never_mixed() -> None:
    """A gain has a period or is told to have none; a total has no period."""
    for statement in load_statements():
        if statement.qualifier.startswith(("gain", "net gain", "regained")):
            assert statement.claim.predicate is Predicate.ADVANCED
        if statement.qualifier.startswith("total held"):
            assert (statement.claim.predicate, statement.claim.since) == (Predicate.CONTROLS, None)


@pytest.mark.parametrize(
    ("qualifier", "start"),
    [
        ("gain 2025-11", date(2025, 10, 31)), ("gain 2025 to date", date(2024, 12, 31)),
        ("gain 2024-10-01..27", date(2024, 9, 30)), ("net gain since 2022-02-24", date(2022, 2, 24)),
        ("regained 2026-01..02", date(2025, 12, 31)), ("gain, period not stated; date inferred", None),
        ("total held", None), ("", None),
    ],
)  # fmt: skip
def test_the_period_of_a_gain(qualifier: str, start: date | None) -> None:
    """It begins after its first day's eve; "since" names the day itself."""
    assert find_start(qualifier) == start


def test_figures_keep_their_hedge() -> None:
    """Over, under, and the middle of a range."""
    (over,) = parse_statements(make_ledger(qualifier="total held (over)", value="95", measure="share_pct"))
    assert (over.claim.share_pct, over.claim.bound) == (95.0, Bound.OVER)
    (between,) = parse_statements(make_ledger(qualifier="total held", value="25-30", measure="share_pct"))
    assert (between.claim.share_pct, between.claim.bound) == (27.5, Bound.ABOUT)
    (denied,) = parse_statements(make_ledger(measure="denied", value="2025-09-25"))
    assert (denied.claim.predicate, denied.claim.polarity) == (Predicate.CAPTURED, Polarity.DENIED)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"statement_date": "2025-13-01"}, "line 2"), ({"measure": "rumour"}, "rumour"), ({"value": "many"}, "many"),
        ({"holder": "XX"}, "XX"), ({"place_kind": "planet"}, "planet"), ({"date_precision": "vague"}, "vague"),
        ({"statement_reworded": ""}, "statement_reworded"),
    ],
)  # fmt: skip
def test_a_faulty_row_is_named(cells: dict[str, str], words: str) -> None:
    """Line and cell."""
    with pytest.raises(CorpusError, match=words):
        parse_statements(make_ledger(**cells))


def test_other_columns_are_refused() -> None:
    """The header is part of the form."""
    with pytest.raises(CorpusError, match="date_published"):
        parse_statements((DATA / STATEMENTS_FILE).read_bytes().replace(b"date_published", b"published"))
