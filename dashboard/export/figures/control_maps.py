"""Maps of control: of one day with the claims of the weeks before, and of two days with what changed between them."""

from __future__ import annotations

from dataclasses import replace

from matplotlib.axes import Axes

from dashboard.export.figures.areas import make_sample
from dashboard.export.figures.map_facts import Area, DayFacts, TwoDayFacts
from dashboard.export.figures.map_panel import CLAIM_RING_PT, MapContent, add_maps, draw_map, fit_frame
from dashboard.export.figures.map_words import (
    SPOT,
    make_change_rows,
    write_change_title,
    write_claims_title,
    write_held,
    write_map_title,
    write_notes,
)
from dashboard.export.figures.page import LegendItem, Page
from dashboard.export.figures.paper import PRINT, TEXT_PT
from dashboard.export.figures.styles import CONTROL, make_claim_style, make_outline_style
from dashboard.language import say
from dashboard.store import load_catalogue
from dashboard.views.maps import make_legend
from dashboard.views.palette import GLYPHS, OUTLINES
from dashboard.views.text import format_day
from dashboard.views.timeline_words import TIMELINE_WORDS
from geodata.assessors import INVASION, find_assessor
from geodata.records import PlaceKind


def add_map(page: Page, area: Area, facts: DayFacts) -> None:
    """Put the map of a day on the page, with its title, figures, legend and notes."""
    page.add_title(write_map_title(facts))
    for line in write_held(facts, area):
        page.add_words(line)
    page.skip(3)
    frame = fit_frame(area.frame)
    (panel,) = add_maps(page, frame, 1)
    draw_map(panel, frame, _make_content(area, facts, has_claims=True))
    page.skip(4)
    page.add_legend(_list_control(facts))
    claims = _list_claims(facts)
    page.add_legend(claims, title=write_claims_title(facts.drawn.day))
    page.add_small(write_notes(facts))


def add_two_days(page: Page, area: Area, facts: TwoDayFacts) -> None:
    """Put two maps side by side on the page, the later one with what changed, and the figures of change below."""
    page.add_title(write_change_title(facts))
    page.skip(1)
    frame = fit_frame(area.frame)
    tops = page.used_pt
    page.skip(TEXT_PT * 1.4)
    panels = add_maps(page, frame, 2)
    for panel, each in zip(panels, (facts.first, facts.last), strict=True):
        page.write_at(format_day(each.drawn.day), panel.left_pt, tops + TEXT_PT * 0.65, style="bold")
        content = _make_content(area, each, has_claims=False)
        draw_map(panel, frame, replace(content, change=facts.change) if each is facts.last else content)
    page.skip(4)
    changed = [
        LegendItem(make_sample(CONTROL[style]), say(TIMELINE_WORDS[f"legend_{style}"])) for style in facts.change
    ]
    page.add_legend([*_list_control(facts.last), *changed])
    if facts.changes:
        page.add_table(*make_change_rows(facts))
        page.add_small([say(TIMELINE_WORDS["changeNote"])])
    elif area.place is not None:
        for each in (facts.first, facts.last):
            page.add_words(f"{format_day(each.drawn.day)}. {' '.join(write_held(each, area))}")
    page.add_small(write_notes(facts.last))


def _make_content(area: Area, facts: DayFacts, *, has_claims: bool) -> MapContent:
    is_spot = area.place is not None and area.place.kind is PlaceKind.SETTLEMENT
    return MapContent(
        control=facts.shapes.shapes,
        change={},
        is_near=not facts.is_exact,
        marks=facts.marks if has_claims else {},
        spots=facts.spots if has_claims else (),
        regions=load_catalogue().regions,
        chosen=area.outline,
        chosen_place=area.place if is_spot else None,
    )


def _list_control(facts: DayFacts) -> list[LegendItem]:
    tells = facts.drawn.contested_known
    shapes = facts.shapes.shapes
    styles = ["held", *(name for name in ("held-before", "contested") if name in shapes and not shapes[name].is_empty)]
    parts = {"invasion": format_day(INVASION), "assessor": find_assessor(facts.drawn.assessor_id).name}
    items = [LegendItem(make_sample(CONTROL[name]), say(TIMELINE_WORDS[f"legend_{name}"], **parts)) for name in styles]
    rest = say(TIMELINE_WORDS["legend_ground" if tells else "legend_rest"], **parts)
    return [*items, LegendItem(make_sample(CONTROL["ground"]), rest)]


def _list_claims(facts: DayFacts) -> list[LegendItem]:
    drawn = [own for own in facts.marks.values() if own.hatch or own.outline]
    items = []
    for row in make_legend(drawn):
        style = row["style"]
        if style in GLYPHS:
            continue
        if style in OUTLINES:
            sample = make_outline_style(style, row["colour"])
        elif style == "party":
            sample = make_claim_style("RU-all", is_party=True)
        else:
            is_party = all(own.is_party for own in drawn if own.hatch == style)
            sample = make_claim_style(style, is_party=is_party)
        items.append(
            LegendItem(
                make_sample(replace(sample, fill=PRINT.ground, edge=sample.edge or PRINT.oblast_line)), row["words"]
            )
        )
    return [*items, LegendItem(_draw_ring_sample, say(SPOT))] if facts.spots else items


def _draw_ring_sample(axes: Axes, x: float, y: float) -> None:
    axes.plot([x], [y], "o", markersize=CLAIM_RING_PT, markerfacecolor="none", markeredgecolor=PRINT.ink,
              markeredgewidth=0.9)  # fmt: skip
