"""A figure for print beside the plain alternative: the same day by ``geopandas.plot``, without words or borders."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from datetime import date
from typing import Any

import geopandas
import pytest
from matplotlib.figure import Figure

from dashboard.export.figures import ground
from dashboard.export.figures.make import make_figure
from dashboard.export.figures.records import FigureOptions, Form, Kind
from dashboard.store import load_catalogue, load_index
from geodata.assessors import Status
from geodata.crs import EQUAL_AREA, GEOGRAPHIC
from geodata.encoding import decode_topology
from geodata.store import CELLS_FILE, CONTROL, load_regions, read_table

Timer = Callable[[Callable[[], Any]], float]
DAY = date(2025, 11, 27)
OPTIONS = {
    Kind.MAP: FigureOptions(day=DAY),
    Kind.TWO_DAYS: FigureOptions(start=date(2025, 1, 1), end=DAY),
    Kind.SERIES: FigureOptions(place="UA-14"),
    Kind.DUMBBELL: FigureOptions(),
    Kind.MULTIPLES: FigureOptions(),
}

pytestmark = pytest.mark.benchmark(max_time=0.5, min_rounds=3, warmup=False)


def forget() -> None:
    """What one figure leaves for the next: each is to be drawn as in a new process that has read its release."""
    for kept in (ground.load_ground, ground._load_cells, ground.find_held, ground.find_change):
        kept.cache_clear()


def plot_plainly() -> bytes:
    """The cells of what is Russian-held and the regions, as a notebook would draw them."""
    drawn = load_catalogue().control.assessments.on(DAY)["deepstate"].intervals
    held = {place for place, each in drawn.items() if each.status is Status.RUSSIAN_HELD}
    cells = decode_topology(json.loads(read_table(CELLS_FILE, CONTROL)), "cells")
    shapes = geopandas.GeoSeries([shape for row, shape in cells if row["id"] in held], crs=GEOGRAPHIC)
    figure = Figure(figsize=(3.35, 3))
    axes = figure.add_subplot()
    load_regions().to_crs(EQUAL_AREA).plot(ax=axes, color="white", edgecolor="grey")
    shapes.to_crs(EQUAL_AREA).plot(ax=axes, color="#e9b3aa")
    out = io.BytesIO()
    figure.savefig(out, format="png", dpi=192)
    return out.getvalue()


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("kind", Kind)
def test_a_figure_beside_a_plain_plot(benchmark: Any, take_time: Timer, kind: Kind, form: Form) -> None:
    """Each kind in each format, with everything read but the release; the plain plot of a day in the same run."""
    load_catalogue(), load_index()
    content = benchmark.pedantic(make_figure, args=(kind, OPTIONS[kind], form), setup=forget, rounds=3)
    benchmark.extra_info.update(bytes=len(content), plain_s=take_time(plot_plainly))
    assert len(content) > 10_000
