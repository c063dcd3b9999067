"""``claimline check``, ``ledger`` and ``compare``: claims against what named assessors showed."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from articles.extract import Extractor
from articles.store import load_statements, read_articles
from dashboard.commands.claim_tables import FORMATS, print_rows, print_verdicts
from dashboard.commands.days import find_today, read_day
from dashboard.commands.places import find_place
from dashboard.errors import UsageError
from dashboard.export.tables import make_comparison
from dashboard.model.lag import measure_lags
from dashboard.model.placement import claims_about, place_claims
from dashboard.model.records import PlacedClaim
from dashboard.model.scorecards import make_scorecards
from dashboard.model.spellings import load_spellings
from dashboard.model.verdicts.judging import judge_claim
from dashboard.store import read_catalogue
from dashboard.views.lag_rows import make_lag_row, make_score_row
from dashboard.views.terminal import show_controls
from dashboard.views.verdict_rows import make_verdict_row
from geodata.shares import Control
from geodata.store import check_tables, load_gazetteer
from geodata.upstreams.store.facts import load_own_control

VERDICT_COLUMNS = ("quote", "source", "places", "claimant", "assessor", "verdict", "claimed", "figure", "reason")
LEDGER_COLUMNS = (
    "claimed_on",
    "claimant",
    "side",
    "words",
    "source",
    "url",
    "assessor",
    "agreed_on",
    "lag_days",
    "reversals",
)
SCORE_COLUMNS = (
    "who",
    "side",
    "assessor",
    "year",
    "claims",
    "within_7",
    "within_30",
    "within_90",
    "never",
    "median_days",
)
COMPARE_COLUMNS = ("name", "assessor", "russian_held_pct", "error_points", "spread_points", "claims")


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``check``, ``ledger``, ``compare`` and ``scores``."""
    check = commands.add_parser(
        "check",
        help="the verdicts on a text's claims; without a file, check every shipped table, article, quote and claim",
    )
    check.add_argument("file", nargs="?", type=Path, metavar="FILE", help=".txt, .md or .jsonl")
    check.add_argument("--published", metavar="DATE", help="day of publication of a text that names none, YYYY-MM-DD")
    check.add_argument("--language", metavar="CODE", help="language of a text that names none, such as en")
    check.set_defaults(run=run_check)
    ledger = commands.add_parser("ledger", help="who said that a place changed hands, and when each assessor agreed")
    ledger.add_argument("--place", required=True, metavar="PLACE", help="a name, such as Pokrovsk, or an id")
    ledger.set_defaults(run=run_ledger)
    compare = commands.add_parser("compare", help="first-level units by what is claimed and what is assessed on a day")
    compare.add_argument("--date", required=True, metavar="DATE", help="YYYY-MM-DD")
    compare.set_defaults(run=run_compare)
    scores = commands.add_parser("scores", help="how often and how soon each assessor agreed with each side")
    scores.add_argument("--by-claimant", action="store_true", help="by claimant instead of side")
    scores.add_argument("--by-year", action="store_true", help="each year by itself")
    scores.set_defaults(run=run_scores)
    for parser in (check, ledger, compare, scores):
        parser.add_argument("--format", choices=FORMATS, default="table", help="default: table")
        parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write there; default: standard output")


def run_check(options: argparse.Namespace) -> int:
    """Print the verdicts on a text's claims; without a file validate the shipped data and name the release."""
    if options.file is None:
        return _check_shipped()
    published = read_day("--published", options.published) if options.published else None
    articles = list(read_articles(options.file, published=published, language=options.language))
    extractor, gazetteer, control = Extractor(load_spellings()), load_gazetteer(), _load_control()
    rows = []
    for article in articles:
        result = extractor.extract(article)
        for notice in result.notices:
            print(f"claimline: {show_controls(notice)}", file=sys.stderr)
        for placed in place_claims([article], result.claims, gazetteer):
            rows += [make_verdict_row(placed, judged, gazetteer) for judged in judge_claim(placed, control)]
    if not rows:
        raise UsageError(f"{options.file}: text: no claim about control of a place in Ukraine was found")
    if options.format == "table" and options.output is None:
        print_verdicts(rows)
    else:
        _write(options, rows, VERDICT_COLUMNS)
    return 0


def run_ledger(options: argparse.Namespace) -> int:
    """Print the history of a place: who said what when, in which words, and when each assessor agreed."""
    gazetteer, control = load_gazetteer(), _load_control()
    place = find_place(options.place, gazetteer)
    claims = claims_about(_list_claims(), place)
    rows = [
        make_lag_row(placed, lag, gazetteer)
        for placed in claims
        for lag in measure_lags(placed, control)
        if lag.place_id == place.id
    ]
    if not rows:
        raise UsageError(
            f"--place: no claim of the corpus says that {place.names.en} changed hands; its history by each assessor: "
            f"claimline control series {place.id}"
        )
    _write(options, sorted(rows, key=lambda row: str(row["claimed_on"])), LEDGER_COLUMNS)
    return 0


def run_compare(options: argparse.Namespace) -> int:
    """Print the first-level units by what the corpus claims of them on a day and what is assessed."""
    day = read_day("--date", options.date)
    _write(options, [dict(row) for row in make_comparison(read_catalogue(), day)], COMPARE_COLUMNS)
    return 0


def _list_claims() -> tuple[PlacedClaim, ...]:
    """The claims of the corpus and the statements of the ledger."""
    statements = load_statements()
    articles = [statement.article for statement in statements]
    own = place_claims(articles, [statement.claim for statement in statements], load_gazetteer())
    return (*read_catalogue().claims, *own)


def run_scores(options: argparse.Namespace) -> int:
    """Print how often and how soon each assessor agreed with what was said to have changed hands."""
    control = _load_control()
    measured = [(placed, measure_lags(placed, control)) for placed in _list_claims()]
    cards = make_scorecards(measured, by_claimant=options.by_claimant, by_year=options.by_year)
    _write(options, [make_score_row(card) for card in cards], SCORE_COLUMNS)
    return 0


def _check_shipped() -> int:
    from dashboard.views.text import count

    check_tables()
    catalogue = read_catalogue()
    located = sum(bool(placed.places) for placed in catalogue.claims)
    print(
        f"release {catalogue.release.id}: {count(len(catalogue.regions), 'region')}, "
        f"{count(len(catalogue.articles), 'article')}, {count(len(catalogue.claims), 'claim')}, {located} located"
    )
    return 0


def _load_control() -> Control:
    return load_own_control(today=find_today(), say=lambda words: print(f"claimline: {words}", file=sys.stderr))


def _write(options: argparse.Namespace, rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> None:
    print_rows(rows, columns, options.format, options.output, release=read_catalogue().release.id)
