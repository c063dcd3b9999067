"""Claimed beside assessed as a chart of one line a claim, and the same as a table of figures that can be sorted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from articles.records import Holder, Side
from dashboard.language import make_chart_locale, mark, name_place, say, say_count
from dashboard.model.comparison import Comparison
from dashboard.model.verdicts.records import Verdict
from dashboard.views.charts import ASSESSED_BY, CLAIMED_BY, FILLED, HELD, LEGEND, POINT, SHAPES, make_tips
from dashboard.views.maps import shorten_name
from dashboard.views.palette import THEMES, Colours, Theme
from dashboard.views.reasons import VERDICT_WORDS
from dashboard.views.text import NBSP, SIDE_WORDS, format_day, join_words, label_words
from dashboard.views.verdict_rows import SIGNS
from geodata.assessors import find_assessor
from geodata.gazetteer import Gazetteer

LINE_PX = 26
AXIS = {"grid": True, "labelExpr": "datum.value + ' %'"}
BAND = {"strokeWidth": 9, "opacity": 0.35}
TIP = ("line", "day", "who", "share", "low", "high", "claimant", "words")
FORMATS = {name: {"type": "quantitative", "format": ".1f"} for name in ("share", "low", "high")}
NOTES = (
    mark(
        "Figures are percent Russian-held, whichever side a claim speaks of; a verdict is about its words. “±” is how "
        "far the assessor's share may be off because it draws the outer border elsewhere."
    ),
    mark(
        "The band is what the words allow, the sign in it its middle; the line through an assessor's sign is its error."
    ),
)
# Assessors are told apart by shapes of lines (SVG paths, -1 to 1), claimants by filled ones: |, x, + and ^.
ASSESSOR_SHAPES = (
    "M0,-1L0,1",
    "M-.7,-.7L.7,.7M-.7,.7L.7,-.7",
    "M-.9,0L.9,0M0,-.9L0,.9",
    "M-.8,.6L0,-.6L.8,.6",
)


def make_figure_rows(found: Sequence[Comparison], gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """A row for each claim: figures as numbers, so that every column sorts; percent Russian-held."""
    names = sorted({name for each in found for name in each.assessed})
    rows = []
    for each in found:
        claim = each.placed.claim
        row: dict[str, Any] = {
            say("Place"): name_place(gazetteer.get(each.place_id)),
            say(CLAIMED_BY): SIDE_WORDS[claim.claimant_side],
            say("Claimant"): say(claim.claimant),
            say("Speaks of"): say("Ukrainian-held ground") if claim.holder is Holder.UA else say("Russian-held ground"),
            say("Day"): each.day,
            say("Claimed, from"): round(each.claimed.low, 1),
            say("Claimed, to"): round(each.claimed.high, 1),
        }
        verdicts = {judged.assessor_id: judged.verdict for judged in each.judgements}
        for name in names:
            figure, values = each.assessed.get(name, (None, None))
            title = find_assessor(name).name
            row[title] = None if figure is None else round(figure, 1)
            off = None if values is None or figure is None else max(values.high - figure, figure - values.low)
            row[f"{title}, ±"] = None if off is None else round(off, 1)
            verdict = verdicts.get(name)
            told = say("no map") if verdict is None else f"{SIGNS[verdict]} {VERDICT_WORDS[verdict]}"
            row[say("{assessor}: verdict", assessor=title)] = told
        row[say("Words")] = label_words(each.placed)
        rows.append(row)
    return rows


def make_dumbbells(found: Sequence[Comparison], gazetteer: Gazetteer, *, theme: Theme) -> dict[str, Any]:
    """One line a claim: the claimed range as a band with the claimant's sign, each assessor's share with its error."""
    colours = THEMES[theme]
    labels = [_write_label(each, gazetteer) for each in found]
    values = [row for each, label in zip(found, labels, strict=True) for row in _list_values(each, label)]
    y = {"field": "line", "type": "nominal", "sort": labels, "title": None, "axis": {"labelLimit": 180, "ticks": False}}
    x = {"type": "quantitative", "title": say(HELD), "scale": {"domain": [0, 100]}, "axis": AXIS}
    claimed = {**POINT, "stroke": colours.ground}
    assessed = {"type": "point", "size": 110, "strokeWidth": 2, "opacity": 1, "color": colours.text}
    spans = {"y": y, "x": {**x, "field": "low"}, "x2": {"field": "high"}}
    return {
        "height": {"step": LINE_PX},
        "config": {"legend": {**LEGEND, "columns": 1}, **make_chart_locale()},
        "data": {"values": values},
        "resolve": {"scale": {"shape": "independent", "color": "independent"}},
        "layer": [
            _make_span(spans, "all", {"strokeWidth": 1, "color": colours.strong_line}),
            _make_span(spans, "claimed", BAND, color=_paint(found, colours, legend=None)),
            _make_span(spans, "assessed", {"strokeWidth": 2, "color": colours.text}),
            _make_points(y, x, "claimed", _shape_sides(found), claimed, _paint(found, colours, legend=FILLED)),
            _make_points(y, x, "assessed", _shape_assessors(values), assessed),
        ],
    }  # fmt: skip


def write_comparison_headline(found: Sequence[Comparison]) -> str:
    """How many of the newest claims each assessor bears out, in one sentence."""
    names = sorted({name for each in found for name in each.assessed})
    judged = [judgement for each in found for judgement in each.judgements]
    told = [
        say(
            "{number} by {assessor}",
            number=sum(own.assessor_id == name and own.verdict is Verdict.SUPPORTED for own in judged),
            assessor=find_assessor(name).name,
        )
        for name in names
    ]
    claims = say_count("{number} claim", "{number} claims", len(found))
    return say(
        "The newest claim of each side about each region, {claims}: borne out are {told}.",
        claims=claims,
        told=join_words(told),
    )


def _write_label(each: Comparison, gazetteer: Gazetteer) -> str:
    # Short enough for a phone; the day is in the table and in the tip.
    region = shorten_name(gazetteer.get(each.place_id))
    return f"{region}: {SIDE_WORDS[each.placed.claim.claimant_side]}"


def _list_values(each: Comparison, label: str) -> list[dict[str, Any]]:
    claim = each.placed.claim
    middle = (each.claimed.low + each.claimed.high) / 2
    lows = [values.low for _, values in each.assessed.values()] + [each.claimed.low]
    highs = [values.high for _, values in each.assessed.values()] + [each.claimed.high]
    day = format_day(each.day).replace(NBSP, " ")
    rows: list[dict[str, Any]] = [
        {"kind": "all", "line": label, "low": min(lows), "high": max(highs)},
        {
            "kind": "claimed", "line": label, "day": day,
            "low": each.claimed.low, "high": each.claimed.high, "share": middle,
            "who": SIDE_WORDS[claim.claimant_side], "claimant": say(claim.claimant), "words": label_words(each.placed),
        },
    ]  # fmt: skip
    for name, (figure, values) in each.assessed.items():
        row = {"kind": "assessed", "line": label, "day": day, "low": values.low, "high": values.high}
        rows.append({**row, "share": figure, "who": find_assessor(name).name})
    return rows


def _make_span(
    spans: dict[str, Any], kind: str, mark: dict[str, Any], *, color: dict[str, Any] | None = None
) -> dict[str, Any]:
    encoding = spans if color is None else {**spans, "color": color}
    return {"transform": _only(kind), "mark": {"type": "rule", **mark}, "encoding": encoding}


def _make_points(
    y: dict[str, Any], x: dict[str, Any], kind: str, shape: dict[str, Any], mark: dict[str, Any],
    color: dict[str, Any] | None = None,
) -> dict[str, Any]:  # fmt: skip
    encoding: dict[str, Any] = {"y": y, "x": {**x, "field": "share"}, "shape": shape}
    if color is not None:
        encoding["color"] = color
    encoding["tooltip"] = make_tips(*TIP, formats=FORMATS)
    return {"transform": _only(kind), "mark": mark, "encoding": encoding}


def _only(kind: str) -> list[dict[str, str]]:
    return [{"filter": f"datum.kind === '{kind}'"}]


def _list_sides(found: Sequence[Comparison]) -> list[Side]:
    return [side for side in Side if any(each.placed.claim.claimant_side is side for each in found)]


def _shape_sides(found: Sequence[Comparison]) -> dict[str, Any]:
    sides = _list_sides(found)
    scale = {"domain": [SIDE_WORDS[side] for side in sides], "range": [SHAPES[side] for side in sides]}
    return {"field": "who", "type": "nominal", "title": say(CLAIMED_BY), "scale": scale, "legend": FILLED}


def _paint(found: Sequence[Comparison], colours: Colours, **options: Any) -> dict[str, Any]:
    sides, tones = _list_sides(found), {Side.RU: colours.red, Side.UA: colours.blue}
    paints = [tones.get(side, colours.neutral) for side in sides]
    scale = {"domain": [SIDE_WORDS[side] for side in sides], "range": paints}
    return {"field": "who", "type": "nominal", "title": say(CLAIMED_BY), "scale": scale, **options}


def _shape_assessors(values: Sequence[dict[str, Any]]) -> dict[str, Any]:
    names = sorted({row["who"] for row in values if row["kind"] == "assessed"})
    scale = {"domain": names, "range": list(ASSESSOR_SHAPES[: len(names)])}
    return {"field": "who", "type": "nominal", "title": say(ASSESSED_BY), "scale": scale}
