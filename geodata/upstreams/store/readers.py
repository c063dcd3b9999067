"""Which importer reads which upstream's originals; importers are loaded when they are used."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from geodata.upstreams.catalogue import Upstream

if TYPE_CHECKING:
    import geopandas

    from geodata.upstreams.store.convert import Reader


def find_reader(upstream: Upstream) -> Reader | None:
    """The importer of an upstream whose originals are drawings of one day each; None for any other upstream."""
    if upstream.id == "deepstate":
        from geodata.importers.deepstate_daily import read_daily

        return read_daily
    if upstream.id == "deepstate-snapshots":
        from geodata.importers.deepstate_snapshots import read_snapshot

        return read_snapshot
    if upstream.id == "isw":
        from geodata.importers.isw import read_layers

        return read_layers
    return _read_changes if upstream.id == "liveuamap" else None


def _read_changes(content: bytes, *, day: date, today: date, source: str) -> geopandas.GeoDataFrame:
    """NZZ's maps say themselves from which day they hold; whoever gathers them cuts them to the file's day."""
    from geodata.importers.nzz import read_changes

    return read_changes(content, today=today, source=source)
