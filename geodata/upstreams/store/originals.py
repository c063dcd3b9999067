"""What originals are here: how many, how large, of which days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from geodata.upstreams.catalogue import Upstream
from geodata.upstreams.listing import read_day
from geodata.upstreams.store.manifest import Original, find_originals, read_manifest


@dataclass(frozen=True, slots=True)
class Stock:
    """What is here of an upstream; days are None where its files are about none, or nothing is here.

    Attributes
    ----------
    size : bytes.
    fetched : UTC of the latest download, ISO 8601.
    """

    files: int
    size: int
    first_day: date | None
    last_day: date | None
    fetched: str | None


def list_originals(home: Path, upstream: Upstream) -> tuple[tuple[Original, date | None], ...]:
    """The originals of an upstream that were fetched, without its listings, by name; each with the day it is about.

    Raises
    ------
    StoreError
        If the manifest cannot be read.
    """
    known = read_manifest(find_originals(home, upstream.id))
    return tuple((known[name], read_day(name, upstream)) for name in sorted(known) if not name.startswith("listing-"))


def describe_originals(home: Path, upstream: Upstream) -> Stock:
    """How much of an upstream is here; StoreError where its manifest cannot be read."""
    originals = list_originals(home, upstream)
    days = [day for _, day in originals if day is not None]
    return Stock(
        files=len(originals),
        size=sum(original.size for original, _ in originals),
        first_day=min(days, default=None),
        last_day=max(days, default=None),
        fetched=max((original.fetched for original, _ in originals), default=None),
    )
