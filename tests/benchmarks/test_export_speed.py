"""Commands as a reader runs them, the start of the process included, beside plain ways to the same day."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest

DAY = "2025-11-27"
ROUNDS = 1  # some thirty seconds for all; more where the figures are to be told
MOST_PLAIN = 3  # times what the plain way takes
COMMANDS = {
    "html map": ("html", "--view", "map", "--place", "UA-14", "--from", "2025-01-01", "--to", DAY),
    "html compare": ("html", "--view", "compare"),
    "html ledger": ("html", "--view", "ledger", "--place", "Bakhmut"),
    "map svg": ("figure", "--kind", "map", "--day", DAY, "--format", "svg"),
    "map png": ("figure", "--kind", "map", "--day", DAY, "--format", "png"),
    "map pdf": ("figure", "--kind", "map", "--day", DAY, "--format", "pdf"),
    "two-days pdf": ("figure", "--kind", "two-days", "--from", "2025-01-01", "--to", DAY, "--format", "pdf"),
    "series pdf": ("figure", "--kind", "series", "--place", "UA-14", "--format", "pdf"),
    "dumbbell pdf": ("figure", "--kind", "dumbbell", "--format", "pdf"),
    "multiples pdf": ("figure", "--kind", "multiples", "--format", "pdf"),
}
# What a notebook would do, written to be as quick as it can: the shipped cells of the settlements held on the day.
READ = f"""
import sys
from datetime import date
import geopandas, json
from geodata.assessors import Status
from geodata.encoding import decode_topology
from geodata.store import CELLS_FILE, CONTROL, load_assessments, load_regions, read_table
drawn = load_assessments().on(date.fromisoformat("{DAY}"))["deepstate"].intervals
held = {{place for place, each in drawn.items() if each.status is Status.RUSSIAN_HELD}}
cells = decode_topology(json.loads(read_table(CELLS_FILE, CONTROL)), "cells")
shapes = geopandas.GeoSeries([shape for row, shape in cells if row["id"] in held], crs="EPSG:4326")
"""
FOLIUM = f"""{READ}
import folium
page = folium.Map((48.5, 31.5), zoom_start=6)
folium.GeoJson(load_regions()[["id", "geometry"]].to_json()).add_to(page)
folium.GeoJson(shapes.to_json()).add_to(page)
page.save(sys.argv[1])
"""
PLOT = f"""{READ}
from matplotlib.figure import Figure
figure = Figure(figsize=(3.35, 3))
axes = figure.add_subplot()
load_regions().plot(ax=axes, color="white", edgecolor="grey")
shapes.plot(ax=axes, color="#e9b3aa")
figure.savefig(sys.argv[1])
"""


class Taken(NamedTuple):
    """Seconds of a process from its start to its end: of the processors, and by the clock."""

    processor: float
    clock: float


def take_time(command: Sequence[str]) -> Taken:
    """The least of a few runs. What decides is the time of the processors: other work leaves it nearly as it is."""
    taken: list[Taken] = []
    for _ in range(ROUNDS):
        before, start = os.times(), time.perf_counter()
        subprocess.run([sys.executable, *command], check=True, capture_output=True)
        clock, after = time.perf_counter() - start, os.times()
        own = after.children_user + after.children_system - before.children_user - before.children_system
        taken.append(Taken(own, clock))
    return min(taken)


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Taken]:
    """The time of the plain page by folium and of the plain picture by geopandas."""
    folder = tmp_path_factory.mktemp("plain")
    page, picture = folder / "plain.html", folder / "plain.pdf"
    return {"html": take_time(["-c", FOLIUM, str(page)]), "figure": take_time(["-c", PLOT, str(picture)])}


@pytest.mark.parametrize("name", COMMANDS)
def test_an_export_beside_the_plain_way(
    name: str, plain: dict[str, Taken], tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    """An export takes no more than three times as long as a plain map of one day without words, timeline or sources."""
    command, out = COMMANDS[name], tmp_path / "out"
    taken = take_time(["-m", "dashboard.cli", "export", *command, "--output", str(out)])
    kind = command[0]
    record_property("clock_s", round(taken.clock, 2))
    record_property("processor_s", round(taken.processor, 2))
    record_property("plain_processor_s", round(plain[kind].processor, 2))
    assert taken.processor < MOST_PLAIN * plain[kind].processor
