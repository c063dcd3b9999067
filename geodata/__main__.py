"""Command line: ``python -m geodata build`` and ``control`` make the shipped tables, ``check`` verifies them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from geodata.errors import GeodataError
from geodata.store import CONTROL, PLACES, check_tables, read_manifest

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
    control = commands.add_parser("control", help="measure archives of drawn control and write the facts")
    control.add_argument("archives", type=Path, help="folder of the archives")
    control.add_argument("--out", type=Path, default=ROOT / "geodata" / "data" / "control", help="where the tables go")
    commands.add_parser("check", help="verify the shipped tables against their manifest and schemas")
    given = parser.parse_args(arguments)
    try:
        if given.command == "build":
            # What building needs is not installed for readers: import it only here.
            from geodata.build import build_tables

            build_tables(given.sources, given.out, say=_say)
        elif given.command == "control":
            from geodata.build.control import build_control

            build_control(given.archives, given.out, say=_say)
        else:
            check_tables()
            for folder in (PLACES, CONTROL):
                shipped = read_manifest(folder)
                _say(f"{len(shipped.files)} files of geodata/data/{folder} are as shipped: {shipped.digest}")
    except GeodataError as fault:
        sys.stderr.write(f"geodata: {fault}\n")
        return EXIT_FAULT
    return 0


def _say(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")


if __name__ == "__main__":
    sys.exit(main())
