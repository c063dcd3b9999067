"""Daily drawings for the browser beside the plain alternative: the GeoJSON of each day, gzipped one by one."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest
from shapely.geometry import Polygon, mapping
from shapely.geometry.base import BaseGeometry

from geodata.drawings import decode_drawings, encode_drawings

Timer = Callable[[Callable[[], Any]], float]
Series = list[tuple[date, BaseGeometry]]
DAYS = 60

pytestmark = pytest.mark.benchmark(max_time=0.2, min_rounds=3, warmup=False)


def make_fronts(days: int) -> Series:
    """Made drawings on the grid: a ragged edge of 3,000 points, of which a stretch of ten moves each day."""
    rng = np.random.default_rng(7)
    edge = np.column_stack([np.linspace(33, 39, 3000), 48 + rng.normal(0, 0.01, 3000)])
    series: Series = []
    for day in range(days):
        start = int(rng.integers(0, 2990))
        edge[start : start + 10, 1] += rng.normal(0.01, 0.002, 10)
        series.append((date(2024, 7, 8) + timedelta(days=day), Polygon([(33, 45), *edge.round(5), (39, 45)])))
    return series


def pack_plainly(series: Series) -> list[bytes]:
    return [gzip.compress(json.dumps(mapping(shape), separators=(",", ":")).encode()) for _, shape in series]


def pack_shared(series: Series) -> bytes:
    return gzip.compress(json.dumps(encode_drawings(series), separators=(",", ":")).encode())


def test_sixty_days_shared_and_plain(benchmark: Any, take_time: Timer) -> None:
    """With arcs shared across the days, 60 days are smaller than 60 files, and the same drawings."""
    series = make_fronts(DAYS)
    packed = benchmark(pack_shared, series)
    plain = pack_plainly(series)
    decoded = list(decode_drawings(json.loads(gzip.decompress(packed))))
    assert all(a[1].equals(b[1]) for a, b in zip(decoded, series, strict=True))
    sizes = {"shared_bytes": len(packed), "plain_bytes": sum(map(len, plain))}
    benchmark.extra_info.update(sizes, plain_s=take_time(lambda: pack_plainly(series)))
    assert sizes["shared_bytes"] < sizes["plain_bytes"]


def test_decoding_sixty_days(benchmark: Any) -> None:
    """What a reader of the encoded form does once."""
    encoded = encode_drawings(make_fronts(DAYS))
    assert len(benchmark(lambda: list(decode_drawings(encoded)))) == DAYS
