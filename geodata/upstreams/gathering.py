"""Gathers drawings of many days and keeps each geometry once, with the days it was drawn."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from shapely import from_wkb

from geodata.crs import GEOGRAPHIC
from geodata.errors import SchemaError

if TYPE_CHECKING:
    import geopandas

# What an importer gives, in this order; `source` comes with the folder.
DRAWN = ("day_from", "day_to", "status", "layer", "before_2022", "name", "geometry")
COLUMNS = ("day_from", "day_to", "status", "layer", "before_2022", "name", "source", "geometry")

Span = tuple[date, date | None]
_Key = tuple[str, str, bool, str, bytes]


@dataclass(slots=True)
class Gathering:
    """Drawings gathered so far, from one source."""

    source: str
    _shapes: dict[bytes, bytes] = field(default_factory=dict)
    _spans: dict[_Key, list[Span]] = field(default_factory=dict)

    def add(self, frame: geopandas.GeoDataFrame, *, span: Span | None = None) -> None:
        """Add the rows of an importer's table.

        Parameters
        ----------
        frame : columns :data:`DRAWN`, EPSG:4326, x = longitude; ``day_to`` is exclusive, None for open.
        span : first day and exclusive end that the rows are cut to; a row that holds for none of them is left out.

        Raises
        ------
        SchemaError
            If a column is missing, the CRS is another, or a row ends before it begins.
        """
        missing = [name for name in DRAWN if name not in frame.columns]
        if missing:
            raise SchemaError(f"{self.source}: the table has no column {', '.join(missing)}")
        if frame.crs is None or not frame.crs.equals(GEOGRAPHIC):
            raise SchemaError(f"{self.source}: got the CRS {frame.crs}, wanted {GEOGRAPHIC}")
        rows = zip(*(frame[name] for name in DRAWN[:-1]), frame.geometry.to_wkb(), strict=True)
        for number, (day_from, day_to, status, layer, before_2022, name, shape) in enumerate(rows, start=1):
            # A column of dates with None may hold NaT, which is no date.
            own = (day_from, day_to if isinstance(day_to, date) and day_to == day_to else None)
            if not isinstance(own[0], date) or (own[1] is not None and own[1] <= own[0]):
                raise SchemaError(
                    f"{self.source}: row {number}: day_from, day_to: got {own[0]} to {own[1]}, wanted a day and None "
                    f"or a later day"
                )
            held = cut_span(own, span) if span else own
            if held is None:
                continue
            digest = hashlib.sha256(shape).digest()
            self._shapes.setdefault(digest, shape)
            key = (str(status), str(layer), bool(before_2022), str(name), digest)
            self._spans.setdefault(key, []).append(held)

    def make_table(self) -> geopandas.GeoDataFrame:
        """All that was gathered: :data:`COLUMNS`, a row for each unbroken run of days, by first day."""
        rows = [(span, key) for key, spans in self._spans.items() for span in merge_spans(spans)]
        rows.sort(key=lambda row: (row[0][0], *row[1]))
        columns = {
            "day_from": [span[0] for span, _ in rows],
            "day_to": [span[1] for span, _ in rows],
            "status": [key[0] for _, key in rows],
            "layer": [key[1] for _, key in rows],
            "before_2022": [key[2] for _, key in rows],
            "name": [key[3] for _, key in rows],
            "source": [self.source] * len(rows),
        }
        import geopandas

        geometry = [from_wkb(self._shapes[key[4]]) for _, key in rows]
        table = geopandas.GeoDataFrame(columns, geometry=geometry, crs=GEOGRAPHIC)
        # Dates stay dates and None stays None only in columns of objects.
        return table.astype({"day_from": object, "day_to": object})


def cut_span(span: Span, within: Span) -> Span | None:
    """The days that are in both; None where there are none."""
    ends = [end for end in (span[1], within[1]) if end is not None]
    first, end = max(span[0], within[0]), min(ends, default=None)
    return None if end is not None and end <= first else (first, end)


def merge_spans(spans: Iterable[Span]) -> list[Span]:
    """The same days in as few runs as can be; a day that no span holds stays a gap."""
    merged: list[Span] = []
    for first, end in sorted(spans, key=lambda span: span[0]):
        if merged and (merged[-1][1] is None or first <= merged[-1][1]):
            start, last = merged[-1]
            merged[-1] = (start, None if last is None or end is None else max(last, end))
        else:
            merged.append((first, end))
    return merged
