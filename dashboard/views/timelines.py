"""The charts of the Timeline page: a region's share, the four oblasts as small multiples, and a settlement's bands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from articles.records import Side
from dashboard.language import NBSP, format_day, make_chart_locale, mark, say
from dashboard.model.claim_index import Entry
from dashboard.model.lines import Band, ShareClaim, ShareLine, merge_bands, thin_points, thin_spread
from dashboard.model.records import PlacedClaim
from dashboard.views.charts import ASSESSED_BY, CLAIMED_BY, DASHES, FILLED, HELD, LEGEND, POINT, SHAPES
from dashboard.views.palette import THEMES, Colours, Theme
from dashboard.views.reasons import STATUS_WORDS, format_range
from dashboard.views.text import SIDE_WORDS, label_words
from geodata.assessments import DAY, Coverage
from geodata.assessors import INVASION, Status, find_assessor
from geodata.shares import Control

LARGE_PX, SMALL_PX, ROW_PX, LEGEND_PX = 420, 150, 44, 110
# Percentage points that a pixel of each chart is worth, about: smaller steps cannot be seen in it.
LARGE_STEP, SMALL_STEP = 0.05, 0.25
CHOSEN_PX = 2.5
BAND_OPACITY = 0.6
BAND_LEGEND = {"symbolStrokeWidth": 1, "symbolSize": 140, "symbolOpacity": BAND_OPACITY}
BAND_WORDS = {**STATUS_WORDS, Status.CONTESTED: mark("contested or divided")}
CLAIMS_OF = mark("Claims: {side}")
TIPS = ("day", "claimed", "claimant", "words")
TIP_WORDS = {
    "day": mark("Day"),
    "claimed": mark("Claimed"),
    "claimant": mark("Claimant"),
    "words": mark("Words"),
    "row": mark("Assessor"),
    "status": mark("Assessed as"),
    "from": mark("From"),
    "to": mark("To"),
}

Spec = dict[str, Any]


def make_region_chart(
    line: ShareLine, control: Control, *, theme: Theme, chosen: str | None, small: bool = False
) -> Spec:
    """Each assessor's share as a step line, their spread as a band, and claims as signs with the range of their words.

    ``chosen`` is the claim whose sign has a dark outline. Small, it has no legend, a scale of whole percent that all
    share, and only what can be seen at its size.
    """
    colours, last = THEMES[theme], control.assessments.last
    step = SMALL_STEP if small else LARGE_STEP
    x: Spec = {
        "field": "day",
        "type": "temporal",
        "title": None,
        "scale": {"domain": [INVASION.isoformat(), last.isoformat()]},
    }
    y: Spec = {
        "field": "share",
        "type": "quantitative",
        "title": None if small else say(HELD),
        "scale": {"domain": find_domain(line, small)},
    }
    if small:
        x["axis"] = {"format": "’%y", "tickCount": "year", "grid": False}
        y["axis"] = {"values": [0, 50, 100]}
    return {
        "height": SMALL_PX if small else LARGE_PX,
        "config": {"legend": {"disable": True} if small else LEGEND, **make_chart_locale()},
        "layer": [
            _make_spread(line, last, x, y, step, colours),
            _make_lines(line, control, x, y, step, colours),
            _make_ranges(line.claims, x, y, colours),
            _make_signs(line.claims, x, y, colours, chosen, small=small),
        ],
    }


def make_place_chart(
    bands: Sequence[Band], entries: Sequence[Entry], control: Control, *, theme: Theme, chosen: str | None
) -> Spec:
    """A row for each assessor with its statuses as bands, and one for each side with a sign for each claim."""
    colours = THEMES[theme]
    claims = [entry for entry in entries if entry.meant is not None]
    sides = [side for side in Side if any(entry.placed.claim.claimant_side is side for entry in claims)]
    names = list(dict.fromkeys(find_assessor(band.assessor_id).name for band in bands))
    rows = [*names, *(say(CLAIMS_OF, side=SIDE_WORDS[side]) for side in sides)]
    domain = [INVASION.isoformat(), control.assessments.last.isoformat()]
    x = {"field": "day", "type": "temporal", "title": None, "scale": {"domain": domain}}
    y = {"field": "row", "type": "nominal", "title": None, "sort": rows, "axis": {"labelLimit": 170, "ticks": False}}
    return {
        "height": ROW_PX * len(rows) + LEGEND_PX,
        "config": {"legend": {**LEGEND, "columns": 1}, **make_chart_locale()},
        # The colours of statuses are not those of sides.
        "resolve": {"scale": dict.fromkeys(("fill", "stroke", "strokeDash"), "independent")},
        "layer": [_make_bands(bands, control, x, y, colours), _make_marks(claims, sides, x, y, colours, chosen)],
    }


def find_domain(line: ShareLine, small: bool) -> list[float]:
    """All of the scale where charts stand side by side; else what is drawn or claimed."""
    if small:
        return [0, 100]
    drawn = [point.share_pct for points in line.points.values() for point in points]
    values = [*drawn, *(value for each in line.claims for value in (each.claimed.low, each.claimed.high))]
    return [max(0, min(values, default=0) // 5 * 5), min(100, -(-max(values, default=100) // 5) * 5)]


def _make_spread(line: ShareLine, last: date, x: Spec, y: Spec, step: float, colours: Colours) -> Spec:
    days = [(each.day, each.spread) for each in thin_spread(line.spread, least_points=step)]
    days += [(last, spread) for _, spread in days[-1:]]
    values = [{"day": day.isoformat(), "low": spread.low_pct, "high": spread.high_pct} for day, spread in days]
    return {
        "data": {"values": values},
        "mark": {"type": "area", "interpolate": "step-after", "color": colours.neutral, "opacity": 0.25},
        "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}},
    }


def _make_lines(line: ShareLine, control: Control, x: Spec, y: Spec, step: float, colours: Colours) -> Spec:
    rows = []
    for name, points in line.points.items():
        label, end = find_assessor(name).name, control.assessments.coverage[name].last
        thin = thin_points(points, least_points=step)
        rows += [{"day": point.day.isoformat(), "share": point.share_pct, "assessor": label} for point in thin]
        rows += [{"day": end.isoformat(), "share": point.share_pct, "assessor": label} for point in thin[-1:]]
    names = [find_assessor(name).name for name in line.points]
    scale = {"domain": names, "range": list(DASHES[: len(names)])}
    return {
        "data": {"values": rows},
        "mark": {"type": "line", "interpolate": "step-after", "strokeWidth": 1.5, "color": colours.text},
        "encoding": {"x": x, "y": y, "strokeDash": {"field": "assessor", "title": say(ASSESSED_BY), "scale": scale}},
    }


def _make_ranges(claims: Sequence[ShareClaim], x: Spec, y: Spec, colours: Colours) -> Spec:
    values = [{"day": each.day.isoformat(), "low": each.claimed.low, "high": each.claimed.high} for each in claims]
    return {
        "data": {"values": values},
        "mark": {"type": "rule", "strokeWidth": 3, "opacity": 0.3, "color": colours.neutral},
        "encoding": {"x": x, "y": {**y, "field": "low"}, "y2": {"field": "high"}},
    }


def _make_signs(
    claims: Sequence[ShareClaim], x: Spec, y: Spec, colours: Colours, chosen: str | None, *, small: bool
) -> Spec:
    sides = [side for side in Side if any(each.placed.claim.claimant_side is side for each in claims)]
    values = [
        {
            "day": each.day.isoformat(),
            "share": (each.claimed.low + each.claimed.high) / 2,
            "claimed": format_range(each.claimed).replace(NBSP, " "),
            **_describe(each.placed, chosen),
        }
        for each in claims
    ]
    mark = {**POINT, "size": 40 if small else POINT["size"]}
    encoding = {
        "x": x,
        "y": y,
        **_tell_sides(sides, colours, legend=None if small else FILLED),
        "tooltip": _list_tips(TIPS),
    }
    return {"data": {"values": values}, "mark": mark, "encoding": encoding}


def _make_bands(bands: Sequence[Band], control: Control, x: Spec, y: Spec, colours: Colours) -> Spec:
    order = [Status.RUSSIAN_HELD, Status.CONTESTED, Status.UKRAINIAN_HELD]
    words = [say(BAND_WORDS[status]) for status in order]
    fills = {"domain": words, "range": [colours.held_edge, colours.neutral, colours.held_other]}
    edges = {"domain": words, "range": [colours.held_edge, colours.text, colours.blue]}
    # Ground that is neither side's has a dashed frame too, so that not the colour alone tells it.
    frames = {"domain": words, "range": [[1, 0], [3, 2], [1, 0]]}
    status = {"field": "status", "type": "nominal", "title": say("Assessed as"), "legend": BAND_LEGEND}
    values = [_make_band(band, control.assessments.coverage[band.assessor_id]) for band in merge_bands(bands)]
    return {
        "data": {"values": values},
        "mark": {"type": "rect", "height": {"band": 0.55}, "strokeWidth": 1, "fillOpacity": BAND_OPACITY},
        "encoding": {
            "x": x,
            "x2": {"field": "until"},
            "y": y,
            "fill": {**status, "scale": fills},
            "stroke": {**status, "scale": edges},
            "strokeDash": {**status, "scale": frames},
            "tooltip": _list_tips(("row", "status", "from", "to")),
        },
    }


def _make_band(band: Band, coverage: Coverage) -> Spec:
    end = band.end or coverage.last + DAY
    days = {"from": format_day(band.start).replace(NBSP, " "), "to": format_day(end - DAY).replace(NBSP, " ")}
    times = {"day": band.start.isoformat(), "until": end.isoformat()}
    return {"row": coverage.assessor.name, "status": say(BAND_WORDS[band.status]), **days, **times}


def _make_marks(
    claims: Sequence[Entry], sides: Sequence[Side], x: Spec, y: Spec, colours: Colours, chosen: str | None
) -> Spec:
    values = []
    for entry in claims:
        claim = entry.placed.claim
        row = say(CLAIMS_OF, side=SIDE_WORDS[claim.claimant_side])
        values.append(
            {"day": entry.meant.isoformat() if entry.meant else None, "row": row, **_describe(entry.placed, chosen)}
        )
    encoding = {
        "x": x,
        "y": y,
        **_tell_sides(sides, colours, legend=None),
        "tooltip": _list_tips(("day", "claimant", "words")),
    }
    return {"data": {"values": values}, "mark": POINT, "encoding": encoding}


def _tell_sides(sides: Sequence[Side], colours: Colours, *, legend: Spec | None) -> Spec:
    """A side by shape and by colour, never by colour alone; the chosen claim by a dark outline."""
    tones = {Side.RU: colours.red, Side.UA: colours.blue}
    words = [SIDE_WORDS[side] for side in sides]
    by_side = {"field": "side", "type": "nominal", "title": say(CLAIMED_BY), "legend": legend}
    shapes = {"domain": words, "range": [SHAPES[side] for side in sides]}
    paints = {"domain": words, "range": [tones.get(side, colours.neutral) for side in sides]}
    is_chosen = {"test": "datum.chosen"}
    return {
        "shape": {**by_side, "scale": shapes},
        "fill": {**by_side, "scale": paints},
        "stroke": {"condition": {**is_chosen, "value": colours.ink}, "value": colours.ground},
        "strokeWidth": {"condition": {**is_chosen, "value": CHOSEN_PX}, "value": POINT["strokeWidth"]},
    }


def _describe(placed: PlacedClaim, chosen: str | None) -> Spec:
    claim = placed.claim
    words = {"side": SIDE_WORDS[claim.claimant_side], "claimant": say(claim.claimant), "words": label_words(placed)}
    return {**words, "chosen": claim.id == chosen}


def _list_tips(names: Sequence[str]) -> list[Spec]:
    days = {"day": {"type": "temporal", "format": "%d %B %Y"}}
    return [{"field": name, "title": say(TIP_WORDS[name]), **days.get(name, {})} for name in names]
