"""Command line: ``python -m geodata build`` makes the shipped tables, ``python -m geodata check`` verifies them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from geodata.errors import GeodataError
from geodata.store import check_tables, read_manifest

EXIT_FAULT = 2
ROOT = Path(__file__).resolve().parents[1]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; 0 when it worked, 2 with one sentence on standard error when it did not."""
    parser = argparse.ArgumentParser(prog="python -m geodata", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="fetch the sources and write the shipped tables")
    build.add_argument(
        "--sources", type=Path, default=ROOT / ".cache" / "sources", help="where fetched sources are kept"
    )
    build.add_argument("--out", type=Path, default=ROOT / "geodata" / "data", help="where the tables go")
    commands.add_parser("check", help="verify the shipped tables against their manifest and schemas")
    given = parser.parse_args(arguments)
    try:
        if given.command == "build":
            # What building needs is not installed for readers: import it only here.
            from geodata.build import build_tables

            build_tables(given.sources, given.out, say=_say)
        else:
            check_tables()
            _say(f"{len(read_manifest().files)} files are as shipped: {read_manifest().digest}")
    except GeodataError as fault:
        sys.stderr.write(f"geodata: {fault}\n")
        return EXIT_FAULT
    return 0


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")


if __name__ == "__main__":
    sys.exit(main())
