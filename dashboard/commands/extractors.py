"""``claimline extractors`` lists what can find claims; ``--extractor NAME`` chooses one of them."""

from __future__ import annotations

import argparse

from articles.extractors import OWN, list_extractors
from dashboard.views.terminal import show_controls


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``extractors`` to the commands."""
    parser = commands.add_parser("extractors", help="list the extractors that --extractor can name")
    parser.set_defaults(run=run)


def add_option(parser: argparse.ArgumentParser) -> None:
    """Add ``--extractor`` to a command that finds claims."""
    parser.add_argument(
        "--extractor",
        default=OWN,
        metavar="NAME",
        help=f"who finds the claims; claimline extractors lists them (default: {OWN})",
    )


def run(_: argparse.Namespace) -> int:
    """Print a line each: name, distribution and version."""
    for one in list_extractors():
        print(show_controls(one.name), show_controls(f"{one.distribution} {one.version}"), sep="\t")
    return 0
