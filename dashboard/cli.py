"""The command line: ``claimline extract`` prints the claims of texts, ``claimline fetch`` brings original maps."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version

from articles.errors import ArticlesError
from dashboard.errors import DashboardError
from dashboard.views.terminal import show_controls
from geodata.errors import GeodataError

EXIT_FAULT = 2
NEW_OBJECTS = 50_000  # before Python looks for garbage in a process of its own
# Each command and the module of dashboard.commands that has it, in the order of the help. Only the one that is asked
# for is loaded: together they take half a second.
COMMANDS = {
    "extract": "extract",
    "check": "claims",
    "ledger": "claims",
    "compare": "claims",
    "scores": "claims",
    "control": "control",
    "evaluate": "evaluate",
    "extractors": "extractors",
    "export": "export",
    "fetch": "fetch",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0, or 2 with one sentence on standard error."""
    if arguments is None:
        # What a command reads stays to its end: to look for garbage in it took 0.2 of 3.2 s of an exported figure.
        gc.set_threshold(NEW_OBJECTS)
    given = sys.argv[1:] if arguments is None else list(arguments)
    options = make_parser(given[0] if given else None).parse_args(given)
    try:
        return int(options.run(options))
    except (ArticlesError, GeodataError, DashboardError) as fault:
        print(f"claimline: {show_controls(str(fault))}", file=sys.stderr)
        return EXIT_FAULT
    except BrokenPipeError:
        # The reader of our output (head, less) has gone; what it wanted it has.
        sys.stderr.close()
        return 0


def make_parser(wanted: str | None = None) -> argparse.ArgumentParser:
    """The commands and their options: of the one that is wanted alone, or of all where it is none of them."""
    parser = argparse.ArgumentParser(
        prog="claimline", description="Who says they hold what in Ukraine, in which words."
    )
    parser.add_argument("--version", action="version", version=f"claimline {version('claimline')}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for module in [COMMANDS[wanted]] if wanted in COMMANDS else dict.fromkeys(COMMANDS.values()):
        import_module(f"dashboard.commands.{module}").add_parser(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
