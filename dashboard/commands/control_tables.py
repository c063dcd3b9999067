"""Actual control as tables for people in a terminal."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dashboard.views.control_rows import choose_rows, format_figure, format_spread
from dashboard.views.reasons import name_held
from dashboard.views.text import count
from geodata.assessments import Assessment
from geodata.assessors import Baseline, Status, find_assessor
from geodata.hierarchy import COUNTRY_ID
from geodata.records import Place
from geodata.series import Point
from geodata.shares import Change, Control, Level, Share, spreads
from geodata.store import load_gazetteer

PIPE_WIDTH = 160  # characters; a file or pipe has no width of its own


def print_shares(control: Control, rows: Sequence[Share], level: Level) -> None:
    """A row for each place with Russian-held or contested ground, a column for each assessor, and the spread."""
    gazetteer, names = load_gazetteer(), list(dict.fromkeys(row.assessor_id for row in rows))
    shown = choose_rows(rows, level)
    spread = spreads(rows)
    table = Table(title=Text(f"Russian-held on {rows[0].day}, by {level}"), title_justify="left")
    table.add_column("Place")
    for name in names:
        table.add_column(find_assessor(name).name, justify="left" if level is Level.SETTLEMENT else "right")
    if level is not Level.SETTLEMENT:
        table.add_column("Spread", justify="right")
    for place_id, group in groupby(shown, key=attrgetter("place_id")):
        own = list(group)
        cells = [gazetteer.get(place_id).names.en, *(_describe(own, name) for name in names)]
        table.add_row(*cells, *([] if level is Level.SETTLEMENT else [format_spread(spread.get(place_id))]))
    console = _make_console()
    console.print(table)
    left = len({row.place_id for row in rows}) - len({row.place_id for row in shown})
    if left:
        console.print(f"{count(left, 'place')} more: nothing Russian-held or contested by any assessor.")
    for name in names:
        console.print(Text(describe_assessor(next(row for row in rows if row.assessor_id == name))), soft_wrap=True)


def _describe(rows: Sequence[Share], assessor_id: str) -> str:
    own = {row.status: row for row in rows if row.assessor_id == assessor_id}
    if Status.RUSSIAN_HELD in own and own[Status.RUSSIAN_HELD].share_pct is not None:
        contested = own.get(Status.CONTESTED)
        more = f", {contested.area_km2:,.0f} km² contested" if contested and contested.area_km2 >= 1 else ""
        return format_figure(own[Status.RUSSIAN_HELD]) + more
    row = next(iter(own.values()))
    return name_held(row.status, row.contested_known)


def describe_assessor(row: Share) -> str:
    """Where an assessor's figures come from and what they leave out."""
    assessor = find_assessor(row.assessor_id)
    notes = [f"map of {row.map_day}" + ("" if row.as_of == row.day else f"; none was drawn on {row.day}")]
    if assessor.baseline is Baseline.SINCE_2022:
        notes.append("ground occupied before 2022 is left out upstream and filled in from DeepState's line")
    if not row.contested_known:
        notes.append("contested ground is not told apart")
    return f"{assessor.name}: {'; '.join(notes)}. {assessor.licence}."


def print_changes(control: Control, rows: Sequence[Change]) -> None:
    """A row for each place that changed: net, gained and lost by each assessor."""
    gazetteer, names = load_gazetteer(), list(dict.fromkeys(row.assessor_id for row in rows))
    console = _make_console()
    if not names:
        console.print("No assessor drew both days.")
        return
    table = Table(title=Text(f"Russian-held ground, {rows[0].start} to {rows[0].end}, km²"), title_justify="left")
    table.add_column("Place")
    for name in names:
        for word in ("net", "gained", "lost"):
            table.add_column(f"{find_assessor(name).name}\n{word}", justify="right")
    for place_id in dict.fromkeys(row.place_id for row in rows):
        own = {row.assessor_id: row for row in rows if row.place_id == place_id}
        if not any(row.gained_km2 or row.lost_km2 for row in own.values()):
            continue
        cells = [gazetteer.get(place_id).names.en]
        for row in own.values():
            cells += [f"{row.net_km2:+,.1f}", f"{row.gained_km2:,.1f}", f"{row.lost_km2:,.1f}"]
        table.add_row(*cells)
    console.print(table)
    for row in rows:
        if row.place_id == COUNTRY_ID and row.beyond_border_km2:
            name = find_assessor(row.assessor_id).name
            console.print(f"{name} drew {row.beyond_border_km2:+,.1f} km² more beyond the border as drawn here.")


def print_series(control: Control, place: Place, found: Mapping[str, Sequence[Point | Assessment]]) -> None:
    """The history of a place, assessor by assessor."""
    console = _make_console()
    for name, steps in found.items():
        coverage = control.assessments.coverage[name]
        title = f"{place.names.en}, {coverage.assessor.name}, {coverage.first} to {coverage.last}"
        table = Table(title=Text(title), title_justify="left")
        for column in ("From", "Until", "Status") if isinstance(steps[0], Assessment) else ("From", "km²", "Share"):
            table.add_column(column)
        for step in steps:
            table.add_row(*_list_cells(control, step))
        console.print(table)


def _list_cells(control: Control, step: Point | Assessment) -> tuple[str, ...]:
    if isinstance(step, Point):
        return step.day.isoformat(), f"{step.area_km2:,.1f}", f"{step.share_pct:.2f} %"
    coverage = control.assessments.coverage[step.assessor_id]
    other = control.assessments.find_last_other(step)
    start = step.start.isoformat() + ("" if other is None or _is_next(other, step.start) else f" (after {other})")
    end = "last day drawn" if step.end is None else f"before {step.end}"
    words = name_held(step.status, coverage.tells_contested(step.start))
    return start, end, words + (" (occupied before 2022)" if step.basis == "before_2022" else "")


def _is_next(day: date, following: date) -> bool:
    return (following - day).days == 1


def print_state(control: Control, findings: Sequence[Mapping[str, str]]) -> None:
    """What is known and what is doubtful, assessor by assessor."""
    console = _make_console()
    kinds = Counter((row["assessor"], row["kind"]) for row in findings)
    for name, coverage in control.assessments.coverage.items():
        gaps = sum((last - first).days + 1 for first, last in coverage.gaps)
        intervals = control.assessments.list_intervals(name)
        places = len({interval.place_id for interval in intervals})
        console.print(
            f"{coverage.assessor.name}: {coverage.first} to {coverage.last}, {count(gaps, 'day')} missing; "
            f"{count(len(intervals), 'interval')} of {count(places, 'settlement')}; "
            + ", ".join(f"{kinds[name, kind]} {words}" for kind, words in KINDS.items()),
            soft_wrap=True,
        )


KINDS = {
    "archives_differ": "disagreements between archives",
    "flicker": "statuses of less than two days",
    "on_the_line": "settlements on the line",
}


def _make_console() -> Console:
    return Console(width=None if sys.stdout.isatty() else PIPE_WIDTH, highlight=False)
