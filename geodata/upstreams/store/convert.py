"""Turns fetched originals into drawings, a day at a time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol

import geopandas

from geodata.errors import SourceError
from geodata.upstreams.catalogue import Upstream
from geodata.upstreams.gathering import Gathering
from geodata.upstreams.store.drawings import list_drawn_days, save_gathering
from geodata.upstreams.store.manifest import Original, find_originals, read_original
from geodata.upstreams.store.originals import list_originals

A_DAY = timedelta(days=1)


class Reader(Protocol):
    """An importer of files that are about one day each."""

    def __call__(self, content: bytes, *, day: date, today: date, source: str) -> geopandas.GeoDataFrame:
        """The table of a file, columns :data:`geodata.upstreams.gathering.DRAWN`; DrawingError for a bad one."""


@dataclass(frozen=True, slots=True)
class Conversion:
    """What was read: number of days, and one sentence for each original that could not be."""

    days: int
    faults: tuple[str, ...]


def convert_originals(
    upstream: Upstream, *, home: Path, read: Reader, today: date, report: Callable[[int, int], None]
) -> Conversion:
    """Read an upstream's originals into its assessor's drawings.

    Every original is about one day and holds for that day only: a day without one stays a gap. Of several on a day the
    last counts.

    Parameters
    ----------
    read : the importer.
    today : no later day is taken.
    report : called with the number of days done, and of all.

    Raises
    ------
    SourceError
        If no original can be read; the drawings are as they were then.
    StoreError
        If an original is not the file that was fetched, or the drawings cannot be written; they are as they were then.
    """
    folder = find_originals(home, upstream.id)
    by_day = choose_last(list_originals(home, upstream))
    gathering, faults = Gathering(upstream.id), list[str]()
    for number, (day, original) in enumerate(by_day.items()):
        report(number, len(by_day))
        content = read_original(folder, original)
        try:
            gathering.add(read(content, day=day, today=today, source=original.name), span=(day, day + A_DAY))
        except SourceError as fault:
            faults.append(f"{upstream.id}: {fault}")
    report(len(by_day), len(by_day))
    if len(faults) == len(by_day):
        raise SourceError(
            faults[0] if faults else f"{folder}: no original is here; run 'claimline fetch {upstream.id}'"
        )
    save_gathering(upstream.assessor, gathering, home=home)
    return Conversion(days=len(by_day) - len(faults), faults=tuple(faults))


def is_current(upstream: Upstream, *, home: Path) -> bool:
    """Whether every day that an original is about is among the drawings; StoreError where they cannot be read."""
    drawn = list_drawn_days(upstream.assessor, source=upstream.id, home=home)
    days = choose_last(list_originals(home, upstream))
    return all(any(first <= day and (end is None or day < end) for first, end in drawn) for day in days)


def choose_last(originals: tuple[tuple[Original, date | None], ...]) -> dict[date, Original]:
    """Day -> the last of its originals by name, in the order of days."""
    dated = sorted(
        ((day, original) for original, day in originals if day is not None), key=lambda pair: (pair[0], pair[1].name)
    )
    return dict(dated)
