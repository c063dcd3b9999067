"""The maintainer's commands: ``python -m articles build``, ``digests`` and ``measure``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import cast

from articles.build import Gold, build_accuracy, build_article, build_digests, write_article, write_whole
from articles.errors import ArticleFileError, ArticlesError
from articles.protocols import PlaceSpellings
from articles.store import DATA, read_today

EXIT_FAULT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0, or 2 with one sentence on standard error."""
    options = make_parser().parse_args(arguments)
    try:
        options.run(options)
    except ArticlesError as fault:
        sys.stderr.write(f"articles: {fault}\n")
        return EXIT_FAULT
    return 0


def make_parser() -> argparse.ArgumentParser:
    """The commands and their options."""
    parser = argparse.ArgumentParser(prog="python -m articles", description="Rebuild the shipped articles and figures.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    build = commands.add_parser("build", help="rebuild an article's passages and claims from its full text")
    build.add_argument("article", type=Path, help="its .md file with the front matter; its .claims.json is put beside")
    build.add_argument("--text", type=Path, required=True, help="the full text, UTF-8")
    build.add_argument(
        "--reference", type=Path, help="annotated articles, JSON lines: equal claims are marked reviewed"
    )
    build.set_defaults(run=run_build)
    digests = commands.add_parser("digests", help="rebuild every digest with its annotated claims")
    digests.add_argument("reference", type=Path, help="annotated digests, JSON lines")
    digests.set_defaults(run=run_digests)
    measure = commands.add_parser("measure", help="measure the extractor against annotated articles")
    measure.add_argument(
        "--gold",
        action="append",
        default=[],
        metavar="NAME=FILE",
        help="annotated articles, JSON lines, that the rules were written with",
    )
    measure.add_argument(
        "--held-out",
        action="append",
        default=[],
        metavar="NAME=FILE",
        help="annotated articles that the rules have not seen",
    )
    measure.add_argument("--optional", type=Path, help="neutral claims, JSON lines")
    measure.add_argument("--out", type=Path, default=DATA / "accuracy.json", help="default: the shipped figures")
    measure.set_defaults(run=run_measure)
    for command in (build, measure):
        command.add_argument(
            "--spellings",
            required=True,
            metavar="MODULE:FUNCTION",
            help="a function without arguments that gives the spellings of places",
        )
    return parser


def run_build(options: argparse.Namespace) -> None:
    """Write one article's file and sidecar."""
    built = build_article(
        options.article,
        options.text,
        spellings=load_spellings(options.spellings),
        today=read_today(),
        reference=options.reference,
    )
    write_article(options.article, *built)


def run_digests(options: argparse.Namespace) -> None:
    """Write the file and sidecar of every digest."""
    built = build_digests(options.reference)
    for article_id, files in built.items():
        write_article(DATA / f"{article_id}.md", *files)


def run_measure(options: argparse.Namespace) -> None:
    """Write the figures of every annotated corpus."""
    golds = [_read_gold(argument, held_out=False) for argument in options.gold]
    golds += [_read_gold(argument, held_out=True) for argument in options.held_out]
    figures = build_accuracy(golds, optional=options.optional, spellings=load_spellings(options.spellings))
    write_whole(options.out, figures)


def _read_gold(argument: str, *, held_out: bool) -> Gold:
    name, separator, path = argument.partition("=")
    if not separator:
        raise ArticleFileError(f"annotated articles: got {argument!r}, wanted NAME=FILE")
    return Gold(name, Path(path), held_out)


def load_spellings(reference: str) -> PlaceSpellings:
    """The spellings that ``module:function`` gives: this package knows no gazetteer of its own."""
    module_name, _, function = reference.partition(":")
    try:
        return cast(PlaceSpellings, getattr(import_module(module_name), function)())
    except (ImportError, AttributeError, ValueError) as cause:
        raise ArticleFileError(
            f"--spellings: {reference!r} cannot be loaded ({cause}); give MODULE:FUNCTION"
        ) from cause


if __name__ == "__main__":
    sys.exit(main())
