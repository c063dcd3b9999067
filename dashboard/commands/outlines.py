"""Makes the outlines of drawings ready for the Map page when a command has changed them, not when a page first asks."""

from __future__ import annotations

from pathlib import Path

from dashboard.commands.days import find_today


def prepare_outlines(assessor_id: str, *, home: Path | None = None) -> None:
    """Encode an assessor's outlines and keep them, under a bar on standard error where that is a terminal.

    What is kept of the same drawings is not encoded again, and an assessor without drawings has none.

    Raises
    ------
    StoreError
        If the drawings cannot be read or the outlines not be kept; the drawings stay as they are.
    """
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    from geodata.upstreams.store.exact import load_exact

    columns = (TextColumn(assessor_id, markup=False), BarColumn(), TimeElapsedColumn(),
               TextColumn("{task.description}"))  # fmt: skip
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        # Without a total: how long it takes is settled by how much differs between the days, not by their number.
        bar.add_task("making the outlines ready for the map", total=None)
        load_exact(assessor_id, home=home, today=find_today())
