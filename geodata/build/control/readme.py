"""The README of the tables of actual control: source, licence, steps and sha256 of each."""

from __future__ import annotations

from collections.abc import Mapping

from geodata.build.control.archives import ARCHIVES

_HEAD = """\
# Shipped tables of actual control

Written by `python -m geodata control` (`make data`) from archives of drawn control, the same bytes every time; checked
by `python -m geodata check`. The columns are in `geodata/control_schema.py`. Days are `YYYY-MM-DD`; `to` is the first
day that no longer counts, empty where the interval includes the last day drawn. No outline that an assessor drew is
here: only facts that were measured on it. They belong to their assessors; Claimline does not merge them.

What to know before using them:

* A settlement without a row in `intervals.csv` on a day that its assessor drew is Ukrainian-held, or, where the
  assessor does not tell contested ground from the rest (Liveuamap always, DeepState after 2025-08-03), not
  Russian-held.
* Days that no archive has are gaps in `coverage.csv`; the drawing before a gap holds until the next one. Liveuamap's
  map of 2023-12-09 is left out as broken: it marks 64,120 km2 as lost that the map of 2023-12-12 shows as before.
* A change lies between the last map without it and `from`. DeepState's maps are daily; NZZ redraws every one to ten
  days: `maps.csv` has the days.
* Until 2024-07-07 a DeepState day is the map of its evening, from 2024-07-08 that of its morning.
* Liveuamap by NZZ leaves out what was occupied before 24 February 2022. Those rows have the basis `before_2022`, those
  areas the measure `before_2022`: they are DeepState's line of 2025-08-03, added so that figures can be compared.
* Areas are measured inside the borders of 1991 as Natural Earth draws them, in an equal-area projection. Raions are
  groups of cells of their settlements, so their outlines and areas are approximate.

"""

_TABLES = {
    "intervals.csv": "Who held or contested every settlement, by assessor: status, basis, from, to. The point of the "
    "settlement decides.",
    "areas.csv": "Square kilometres by assessor, measure and place (country, first-level unit, raion): a row for every "
    "day on which the figure differs from that of the day before. `russian_held` includes `before_2022`; `lost` is "
    "what Russian-held ground lost from the first day on, so that gains and losses of a period can be told apart: "
    "gained = change + lost; `beyond_border` (of the country) is what the drawing covers outside the border as drawn "
    "here, because the assessor draws the border elsewhere.",
    "coverage.csv": "The runs of days that are drawn, and the archive they come from.",
    "maps.csv": "The days of the maps of an assessor that does not draw daily: a map holds until the next one.",
    "cells.csv": "The Voronoi cell of each settlement inside its first-level unit: area, unit, raion.",
    "cells.json": "Those cells for the browser: TopoJSON, four decimals, only settlements that were ever drawn as held "
    "or contested.",
    "errors.csv": "How far shares from cells differ from the drawings, over all days (`cells_*_points`, percentage "
    "points of the unit), their intersection over union, and how much of the last drawing lies just outside this "
    "border (`border_outside_km2`) or leaves a strip along it uncovered (`border_uncovered_km2`).",
    "towns.csv": "The Russian-held percent of towns of 1,000 inhabitants and more that a drawing ever divided, from "
    "day to day: of a disc around the point that is as large as the town would be at 2,000 inhabitants a square "
    "kilometre. What the disc is not the town makes it uncertain by some 5 points (`geodata/towns.py`).",
    "findings.csv": "What joining the archives found: `archives_differ` (the two DeepState archives disagree on a "
    "settlement; the morning is compared with the evening before), `flicker` (a status for less than two days between "
    "two equal ones), `on_the_line` (a settlement within 500 m of the last line).",
}


def write_readme(digests: Mapping[str, str]) -> bytes:
    """The README for files with these sha256 digests."""
    lines = [_HEAD + "## Files", ""]
    for name, digest in digests.items():
        lines += [f"### `{name}`", "", _TABLES[name], "", f"sha256 `{digest}`", ""]
    lines += ["## Sources", "", "| archive | what | sha256 of the file |", "| --- | --- | --- |"]
    lines += [f"| `{archive.name}` | {archive.upstream} | `{archive.sha256}` |" for archive in ARCHIVES]
    return ("\n".join(lines) + "\n").encode()
