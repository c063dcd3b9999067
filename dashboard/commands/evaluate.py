"""``claimline evaluate``: runs an extractor over annotated articles and prints how well it agrees with them."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from articles.build import evaluate_file
from articles.extractors import make_extractor
from articles.scoring import Agreement, Difference, Score
from dashboard.commands.extractors import add_option
from dashboard.model.spellings import load_spellings
from dashboard.views.terminal import show_controls

QUOTE_WIDTH = 140  # characters of a quote in the list of errors


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``evaluate`` and its options to the commands."""
    parser = commands.add_parser(
        "evaluate",
        help="measure an extractor against annotated articles",
        description="A claim over several places counts once per place. strict: place, predicate, holder and polarity "
        "agree; control: the group of the predicate instead of the predicate; place: the place alone. The quotes must "
        "overlap each time.",
    )
    parser.add_argument("gold", type=Path, metavar="GOLD.jsonl", help="an annotated article a line, with its claims")
    parser.add_argument("--optional", type=Path, metavar="FILE", help="neutral claims: neither right nor wrong")
    parser.add_argument(
        "--errors", type=int, nargs="?", const=-1, default=0, metavar="N", help="list missed and extra claims, or N"
    )
    add_option(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print precision, recall and F1 at each level, the attributes, and the errors that are asked for.

    Raises
    ------
    ArticlesError
        If a file cannot be read or holds no annotated articles, or the extractor named fails.
    """
    extractor = make_extractor(options.extractor, load_spellings())
    evaluation = evaluate_file(options.gold, optional=options.optional, extractor=extractor)
    print_score(evaluation.score, broken_quotes=evaluation.broken_quotes)
    differences = evaluation.differences
    print_differences(differences if options.errors < 0 else differences[: options.errors])
    return 0


def print_score(score: Score, *, broken_quotes: int) -> None:
    """The figures, a line each."""
    for name, agreement in score.levels.items():
        print(f"{name:8}", *(f"{key} {value}" for key, value in _make_figures(agreement).items()))
    print("attributes", json.dumps(dict(score.attributes)))
    languages = {name: _make_figures(agreement) for name, agreement in score.by_language.items()}
    print("by_language", json.dumps(languages, ensure_ascii=False))
    print("by_group", json.dumps({name: _make_figures(agreement) for name, agreement in score.by_group.items()}))
    print("false_claims_on_negatives", score.false_on_negatives)
    print("quotes_not_verbatim", broken_quotes)
    print("articles", score.articles)


def print_differences(differences: Sequence[Difference]) -> None:
    """A line for each claim and place that one side has and the other has not."""
    for one in differences:
        row = one.row
        about = (row["place"], row["predicate"], row.get("holder"), row["polarity"])
        print(one.kind, one.article_id, *about, "|", show_controls(row["quote"][:QUOTE_WIDTH]))


def _make_figures(agreement: Agreement) -> dict[str, float | int | None]:
    return {
        "precision": agreement.precision,
        "recall": agreement.recall,
        "f1": agreement.f1,
        "hits": agreement.hits,
        "gold": agreement.gold,
        "predicted": agreement.predicted,
    }
