"""What all charts have in common, as parts of Vega-Lite specifications: signs, dashes, legends and tips."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from articles.records import Side
from dashboard.language import mark, mark_in, say

# A side is told by shape and by colour, an assessor by dashes: never by colour alone.
SHAPES = {Side.RU: "triangle-up", Side.UA: "triangle-down", Side.INDEPENDENT: "diamond", Side.MEDIA: "circle",
          Side.OTHER: "square"}  # fmt: skip
DASHES = ([1, 0], [5, 3], [2, 2], [8, 3, 2, 3])
HELD = mark("Russian-held, %")
ASSESSED_BY, CLAIMED_BY = mark("Assessed by"), mark("Claimed by")
# What the tips of charts call the figures that they show.
TIP_WORDS = {
    "day": mark_in("tip", "day"),
    "line": mark_in("tip", "line"),
    "who": mark_in("tip", "who"),
    "share": mark_in("tip", "share"),
    "low": mark_in("tip", "low"),
    "high": mark_in("tip", "high"),
    "claimant": mark_in("tip", "claimant"),
    "words": mark_in("tip", "words"),
}
# Below the chart and one under the other, so that a phone shows both.
LEGEND = {"orient": "bottom", "columns": 2, "symbolSize": 90, "labelLimit": 220,
          "layout": {"bottom": {"direction": "vertical", "anchor": "start"}}}  # fmt: skip
# A sign's outline has the colour of the ground, which would hide a small one.
FILLED = {"symbolStrokeWidth": 0}
POINT = {"type": "point", "filled": True, "size": 70, "opacity": 1, "strokeWidth": 0.7}


def make_tips(*names: str, formats: Mapping[str, Mapping[str, str]] = MappingProxyType({})) -> list[dict[str, Any]]:
    """The fields that a tip shows, each with its name in the reader's language."""
    return [{"field": name, "title": say(TIP_WORDS[name]), **formats.get(name, {})} for name in names]
