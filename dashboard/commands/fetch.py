"""``claimline fetch``: brings assessors' originals to the user's own folder, after showing their terms."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.commands.days import read_day
from dashboard.commands.outlines import prepare_outlines
from dashboard.errors import UsageError
from dashboard.views.terminal import show_controls
from dashboard.views.text import count
from geodata.errors import FetchError, SourceError
from geodata.upstreams.catalogue import UPSTREAMS, Upstream, find_upstream

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.console import Console

    from geodata.upstreams.fetch import Outcome, Progress

EXIT_INTERRUPTED = 130  # 128 + SIGINT, as shells have it
PIPE_WIDTH = 160  # characters; a file or pipe has no width of its own
YES = ("y", "yes")


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add ``fetch`` and its options to the commands."""
    parser = commands.add_parser(
        "fetch",
        help="fetch assessors' original maps and finer borders to your own folder",
        description="Fetches originals from their public addresses to your own folder; a run that was interrupted "
        "goes on where it stopped. Which address, which terms: docs/fetching.md.",
    )
    parser.add_argument("upstreams", nargs="*", metavar="UPSTREAM", help=f"{', '.join(UPSTREAMS)}; default: each")
    parser.add_argument("--since", metavar="DATE", help="leave out files about days before, YYYY-MM-DD")
    parser.add_argument("--yes", action="store_true", help="agree to the terms shown without being asked")
    parser.add_argument("--home", type=Path, metavar="DIR", help="default: CLAIMLINE_HOME, or ~/.local/share/claimline")
    parser.add_argument("--list", action="store_true", help="only say what there is and what is here")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Fetch what is asked for; 0 when all of it is here, 130 after Ctrl-C.

    Raises
    ------
    UsageError
        If an option cannot be used, or terms would have to be agreed to where nobody can be asked.
    UnknownUpstreamError
        If an upstream is named that there is none of.
    FetchError
        If something could not be had; what could is here then.
    StoreError
        If the folder cannot be read or written.
    """
    from geodata.upstreams.store.home import find_home

    since = read_day("--since", options.since) if options.since else None
    home = find_home(options.home)
    # Each once, in the order given.
    chosen = tuple(find_upstream(name) for name in dict.fromkeys(options.upstreams or UPSTREAMS))
    if options.list:
        print_table(chosen, home)
        return 0
    agreed: list[Upstream] = []
    try:
        faults = bring(chosen, home, agreed, since=since, is_given=options.yes)
    except KeyboardInterrupt:
        if agreed:
            print_table(agreed, home)
        print("claimline: interrupted; what has come is kept, and the same command goes on from there", file=sys.stderr)
        return EXIT_INTERRUPTED
    if agreed:
        print_table(agreed, home)
    if faults:
        more = f" ({count(len(faults) - 1, 'more fault')})" if len(faults) > 1 else ""
        raise FetchError(f"{faults[0]}{more}; what was fetched is kept, and the same command goes on from there")
    return 0


def bring(
    chosen: Sequence[Upstream], home: Path, agreed: list[Upstream], *, since: date | None, is_given: bool
) -> list[str]:
    """Ask for agreement, fetch and prepare the outlines; a sentence for each fault.

    ``agreed`` receives the upstreams whose terms are agreed to, so that an interrupted run can still list them.
    """
    from geodata.upstreams.store.readers import find_reader

    agreed += agree_to_terms(chosen, home, is_given=is_given)
    faults = [fault for upstream in agreed for fault in fetch_one(upstream, home, since=since)]
    for assessor in dict.fromkeys(upstream.assessor for upstream in agreed if find_reader(upstream)):
        prepare_outlines(assessor, home=home)
    return faults


def agree_to_terms(upstreams: Sequence[Upstream], home: Path, *, is_given: bool) -> tuple[Upstream, ...]:
    """Show the terms not agreed to yet and ask; the upstreams that may be fetched.

    Raises
    ------
    UsageError
        If there is no terminal to ask at, and ``is_given`` does not say that the user agrees.
    """
    from geodata.upstreams.store.terms import is_agreed, keep_agreement

    agreed: list[Upstream] = []
    for upstream in upstreams:
        if not is_agreed(home, upstream):
            show_terms(upstream)
            if not is_given and not sys.stdin.isatty():
                raise UsageError(
                    f"{upstream.id}: its terms have to be agreed to, and there is no terminal to ask at; "
                    f"add --yes if you agree"
                )
            if not is_given and not _ask(upstream):
                print(f"{upstream.id}: left out")
                continue
            keep_agreement(home, upstream)
        agreed.append(upstream)
    return tuple(agreed)


def show_terms(upstream: Upstream) -> None:
    """Print what the upstream is, how much it is, and its terms."""
    from rich.text import Text

    console = _make_console()
    console.print(Text(f"{upstream.id}: {upstream.name} ({upstream.size})", style="bold"))
    console.print(Text(f"{upstream.terms}\n{upstream.terms_url}"))


def fetch_one(upstream: Upstream, home: Path, *, since: date | None) -> list[str]:
    """Fetch an upstream under a progress bar; a sentence for each fault."""
    from geodata.upstreams.fetch import fetch_upstream
    from geodata.upstreams.fetch.client import Client

    try:
        with _show_bar(upstream) as show:
            outcome = fetch_upstream(
                upstream, home, since=since, client=Client(),
                report=lambda step: show(step.files_done, step.files, describe_step(step)),
            )  # fmt: skip
    except FetchError as fault:
        return [str(fault)]
    print(describe_outcome(upstream, outcome))
    is_new = outcome.fetched + outcome.copied > 0
    return outcome.faults + read_one(upstream, home, is_new=is_new)


def read_one(upstream: Upstream, home: Path, *, is_new: bool) -> list[str]:
    """Read an upstream's originals into drawings, if it draws and something changed; a sentence for each fault."""
    from geodata.upstreams.store.convert import convert_originals, is_current
    from geodata.upstreams.store.readers import find_reader

    read = find_reader(upstream)
    if read is None or (not is_new and is_current(upstream, home=home)):
        return []
    today = datetime.now(UTC).date()
    try:
        with _show_bar(upstream) as show:
            conversion = convert_originals(
                upstream, home=home, read=read, today=today, report=lambda done, of: show(done, of, "reading")
            )
    except SourceError as fault:
        return [str(fault)]
    print(f"{upstream.id}: {count(conversion.days, 'day')} read into the drawings of {upstream.assessor}")
    return list(conversion.faults)


def describe_outcome(upstream: Upstream, outcome: Outcome) -> str:
    """What a run did, in a line."""
    parts = [f"{outcome.fetched} fetched", f"{outcome.copied} copied from equal ones", f"{outcome.kept} already here"]
    missing = outcome.files - outcome.fetched - outcome.copied - outcome.kept
    return f"{upstream.id}: {count(outcome.files, 'file')}: {', '.join(parts)}" + (
        f", {missing} missing" if missing else ""
    )


def print_table(upstreams: Sequence[Upstream], home: Path) -> None:
    """What there is of each upstream, and what of it is here."""
    from rich.table import Table
    from rich.text import Text

    from geodata.upstreams.store.originals import describe_originals

    table = Table(title=Text(show_controls(f"Originals in {home}")), title_justify="left")
    for name in ("Upstream", "What", "There", "Here", "Days", "Latest fetch (UTC)"):
        table.add_column(name, overflow="fold")
    for upstream in upstreams:
        here = describe_originals(home, upstream)
        megabytes = f"{count(here.files, 'file')}, {here.size / 1e6:,.1f} MB" if here.files else "nothing"
        days = f"{here.first_day} to {here.last_day}" if here.first_day else ""
        cells = (
            upstream.id,
            upstream.name,
            upstream.size,
            megabytes,
            days,
            (here.fetched or "")[:16].replace("T", " "),
        )
        table.add_row(*(Text(show_controls(cell)) for cell in cells))
    _make_console().print(table)


@contextmanager
def _show_bar(upstream: Upstream) -> Iterator[Callable[[int, int, str], None]]:
    """A bar on standard error, where it is a terminal: how many are done, of how many, and what is at work."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.fields[id]}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
               TextColumn("{task.description}", markup=False))  # fmt: skip
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("asking what there is", total=None, id=upstream.id)
        yield lambda done, of, text: bar.update(task, total=of, completed=done, description=text)


def describe_step(progress: Progress) -> str:
    """The file that is coming, and how much of it has."""
    size = f" {progress.bytes_done / 1e6:,.1f} MB" if progress.bytes_done else ""
    return f"{progress.name}{size}"


def _ask(upstream: Upstream) -> bool:
    try:
        return input(f"Fetch {upstream.id} under these terms? [y/N] ").strip().lower() in YES
    except EOFError:
        print()
        return False


def _make_console() -> Console:
    from rich.console import Console

    return Console(width=None if sys.stdout.isatty() else PIPE_WIDTH, highlight=False)
