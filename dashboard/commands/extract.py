"""``claimline extract``: the claims of texts, as a table or a line an article."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from articles.encoding import claim_to_json
from articles.extractors import make_extractor
from articles.records import Article, Claim
from articles.store import read_articles
from dashboard.commands import extractors
from dashboard.commands.days import read_day
from dashboard.errors import UsageError
from dashboard.model.spellings import load_spellings
from dashboard.views.terminal import show_controls
from dashboard.views.text import count, format_area, format_share, is_verbatim, name_source

PIPE_WIDTH = 160  # characters; a file or pipe has no width of its own
COLUMNS = ("Quote", "Places", "Predicate", "Holder", "Extent", "Claimant", "Side", "Polarity", "Modality")

RULES = "Rules"
WIDE_COLUMNS = {"Quote": 4, "Places": 2, "Claimant": 1}  # what wraps, and in which proportion


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``extract`` and its options."""
    extract = commands.add_parser("extract", help="print the claims of control in texts")
    extract.add_argument("files", nargs="+", type=Path, metavar="FILE", help=".txt, .md or .jsonl (an article a line)")
    extract.add_argument("--format", choices=("table", "jsonl"), default="table", help="default: table")
    extract.add_argument("--published", metavar="DATE", help="day of publication of texts that name none, YYYY-MM-DD")
    extract.add_argument("--language", metavar="CODE", help="language of texts that name none, such as en")
    extract.add_argument("--explain", action="store_true", help="name the rules that made each claim")
    extractors.add_option(extract)
    extract.set_defaults(run=run_extract)


def run_extract(options: argparse.Namespace) -> int:
    """Print the claims of each text; nothing is printed when any of the files cannot be read."""
    published = read_day("--published", options.published) if options.published else None
    articles = [
        article
        for path in options.files
        for article in read_articles(path, published=published, language=options.language)
    ]
    extractor = make_extractor(options.extractor, load_spellings())
    results = [(article, extractor.extract(article)) for article in articles]
    for _, result in results:
        for notice in result.notices:
            print(f"claimline: {show_controls(notice)}", file=sys.stderr)
    if options.format == "jsonl":
        for article, result in results:
            line = {
                "id": article.id,
                "text_kind": article.text_kind,
                "claims": [claim_to_json(claim) for claim in result.claims],
            }
            print(json.dumps(line, ensure_ascii=False))
    else:
        found = [(article, result.claims) for article, result in results if result.claims]
        print_tables(found, explain=options.explain)
    if not any(result.claims for _, result in results):
        names = ", ".join(str(path) for path in options.files)
        raise UsageError(f"{names}: text: no claim about control of a place in Ukraine was found")
    return 0


def print_tables(results: Sequence[tuple[Article, Sequence[Claim]]], *, explain: bool = False) -> None:
    """One table an article; a quote is printed as it is, never as markup. ``explain`` adds the rules that fired."""
    console = Console(width=None if sys.stdout.isatty() else PIPE_WIDTH, highlight=False)
    for article, claims in results:
        link = f", read the original: {article.url}" if article.url else ""
        own = "" if is_verbatim(article) else f" ({name_source(article)}{link})"
        title = Text(show_controls(f"{article.id}{own}: {count(len(claims), 'claim')}"))
        table = Table(title=title, title_justify="left", show_lines=True, expand=True)
        for name in COLUMNS:
            table.add_column(
                "Our words" if own and name == "Quote" else name, ratio=WIDE_COLUMNS.get(name), overflow="fold"
            )
        if explain:
            table.add_column(RULES, ratio=WIDE_COLUMNS["Places"], overflow="fold")
        for claim in claims:
            cells = (*_make_cells(claim), "\n".join(claim.rules)) if explain else _make_cells(claim)
            table.add_row(*(Text(show_controls(cell)) for cell in cells))
        console.print(table)


def _make_cells(claim: Claim) -> tuple[str, ...]:
    figures = [claim.extent.value if claim.extent else ""]
    if claim.share_pct is not None:
        figures.append(format_share(claim.share_pct, claim.bound))
    if claim.area_km2 is not None:
        figures.append(format_area(claim.area_km2, claim.bound))
    return (
        claim.quote.text,
        ", ".join(mention.name for mention in claim.places),
        claim.predicate.value,
        claim.holder.value if claim.holder else "",
        " ".join(filter(None, figures)),
        claim.claimant,
        claim.claimant_side.value,
        claim.polarity.value,
        claim.modality.value,
    )
