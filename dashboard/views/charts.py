"""Charts as Vega-Lite specifications: the share of a region over time as claimed and as assessed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from articles.records import Side
from dashboard.language import make_chart_locale, mark, mark_in, say
from dashboard.model.records import PlacedClaim
from dashboard.model.spread import SpreadStep
from dashboard.views.palette import THEMES, Colours, Theme
from dashboard.views.text import SIDE_WORDS, label_words
from geodata.assessors import find_assessor
from geodata.series import Point
from geodata.shares import Control

# A side is told by shape and by colour, an assessor by dashes: never by colour alone.
SHAPES = {Side.RU: "triangle-up", Side.UA: "triangle-down", Side.INDEPENDENT: "diamond", Side.MEDIA: "circle",
          Side.OTHER: "square"}  # fmt: skip
DASHES = ([1, 0], [5, 3], [2, 2], [8, 3, 2, 3])
HEIGHT_PX = 440  # legends included
AXES: dict[str, dict[str, Any]] = {
    "x": {"field": "day", "type": "temporal", "title": None},
    "y": {"field": "share", "type": "quantitative", "scale": {"zero": False}},
}
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


def make_share_chart(
    control: Control,
    series: dict[str, list[Point]],
    claims: Sequence[PlacedClaim],
    steps: Sequence[SpreadStep],
    *,
    theme: Theme,
) -> dict[str, Any]:
    """Claimed shares as points, each assessor's share as a step line and their spread as a band, days along the foot.

    Parameters
    ----------
    series : assessor id -> the Russian-held share of the region from day to day.
    claims : those of a Russian-held share of that region, each with its day.
    steps : how far the assessors differ, from day to day.
    """
    return {
        "height": HEIGHT_PX,
        "config": {"legend": LEGEND, **make_chart_locale()},
        "layer": [
            _make_band(steps, control.assessments.last, THEMES[theme]),
            _make_lines(control, series, THEMES[theme]),
            _make_points(claims, THEMES[theme]),
        ],
    }


def make_tips(*names: str, formats: Mapping[str, Mapping[str, str]] = MappingProxyType({})) -> list[dict[str, Any]]:
    """The fields that a tip shows, each with its name in the reader's language."""
    return [{"field": name, "title": say(TIP_WORDS[name]), **formats.get(name, {})} for name in names]


def _make_axes() -> dict[str, dict[str, Any]]:
    return {"x": AXES["x"], "y": {**AXES["y"], "title": say(HELD)}}


def _make_band(steps: Sequence[SpreadStep], last: date, colours: Colours) -> dict[str, Any]:
    axes, days = _make_axes(), [(step.day, step.spread) for step in steps]
    days += [(last, spread) for _, spread in days[-1:]]
    values = [{"day": day.isoformat(), "low": spread.low_pct, "high": spread.high_pct} for day, spread in days]
    return {
        "data": {"values": values},
        "mark": {"type": "area", "interpolate": "step-after", "color": colours.neutral, "opacity": 0.25},
        "encoding": {"x": axes["x"], "y": {**axes["y"], "field": "low"}, "y2": {"field": "high"}},
    }


def _make_lines(control: Control, series: dict[str, list[Point]], colours: Colours) -> dict[str, Any]:
    names = [find_assessor(name).name for name in series]
    scale = {"domain": names, "range": list(DASHES[: len(names)])}
    dashes = {"field": "assessor", "type": "nominal", "title": say(ASSESSED_BY), "scale": scale}
    return {
        "data": {"values": _list_steps(control, series)},
        "mark": {"type": "line", "interpolate": "step-after", "strokeWidth": 1.5, "color": colours.text},
        "encoding": {**_make_axes(), "strokeDash": dashes},
    }


def _make_points(claims: Sequence[PlacedClaim], colours: Colours) -> dict[str, Any]:
    sides = [side for side in Side if any(placed.claim.claimant_side is side for placed in claims)]
    tones = {Side.RU: colours.red, Side.UA: colours.blue}
    words = [SIDE_WORDS[side] for side in sides]
    by_side = {"field": "side", "type": "nominal", "title": say(CLAIMED_BY), "legend": FILLED}
    shapes = {"domain": words, "range": [SHAPES[side] for side in sides]}
    paints = {"domain": words, "range": [tones.get(side, colours.neutral) for side in sides]}
    return {
        "data": {"values": [_make_point(placed) for placed in claims]},
        "mark": {**POINT, "stroke": colours.ground},
        "encoding": {
            **_make_axes(),
            "shape": {**by_side, "scale": shapes},
            "color": {**by_side, "scale": paints},
            "tooltip": make_tips("day", "share", "claimant", "words"),
        },
    }


def list_share_claims(claims: Sequence[PlacedClaim], place_id: str) -> list[PlacedClaim]:
    """The claims of a Russian-held share of exactly this region, with the day they are about, in the order of days."""
    dated = [
        placed
        for placed in claims
        if placed.place_ids == (place_id,)
        and placed.claim.share_pct is not None
        and placed.claim.predicate == "controls"
        and placed.claim.event_date is not None
    ]
    return sorted(dated, key=lambda placed: placed.claim.event_date or date.min)


def find_held_share(placed: PlacedClaim) -> float:
    """The Russian-held share that a claim of either side's share amounts to."""
    share = placed.claim.share_pct or 0.0
    return share if placed.claim.holder == "RU" else 100 - share


def _list_steps(control: Control, series: dict[str, list[Point]]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for name, points in series.items():
        label = find_assessor(name).name
        rows += [{"day": point.day.isoformat(), "share": point.share_pct, "assessor": label} for point in points]
        last = control.assessments.coverage[name].last
        rows.append({"day": last.isoformat(), "share": points[-1].share_pct, "assessor": label})
    return rows


def _make_point(placed: PlacedClaim) -> dict[str, Any]:
    claim = placed.claim
    return {
        "day": claim.event_date.isoformat() if claim.event_date else None,
        "share": find_held_share(placed),
        "side": SIDE_WORDS[claim.claimant_side],
        "claimant": claim.claimant,
        "words": label_words(placed),
    }
