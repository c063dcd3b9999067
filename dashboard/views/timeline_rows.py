"""The words and tables of the Timeline page: its sentence, the lines as figures, and the events of a place in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.language import format_day, join_words, mark, name_place, say
from dashboard.model.claim_index import Entry
from dashboard.model.lines import Band, ShareLine, merge_bands
from dashboard.model.verdicts.records import Verdict
from dashboard.views.claim_details import write_lag
from dashboard.views.reasons import VERDICT_WORDS, name_held
from dashboard.views.shares import format_percent
from dashboard.views.spread_rows import write_share_on
from dashboard.views.text import (
    LINK,
    SIDE_WORDS,
    UNKNOWN_LINK,
    capitalise,
    is_web_link,
    label_words,
    name_claimant,
    read_claim,
)
from dashboard.views.verdict_rows import SIGNS
from geodata.assessments import Coverage
from geodata.assessors import Status, find_assessor
from geodata.records import Place
from geodata.shares import Control

SHARE_HEADLINE = mark("{place} on {day}, Russian-held: {shares}.")
SHARE_PART = mark("{share} ({assessor})")
BAND_HEADLINE = mark("{place}, {statuses}.")
BAND_PART = mark("{status} since {day} ({assessor})")
NO_HEADLINE = mark("{place}: no assessor’s map was measured for it; what was claimed of it is below.")
NO_MAP_NOTE = mark(
    "Shares are measured for the country, oblasts and raions, statuses for settlements with a known position. "
    "Choose one of these to see what assessors drew."
)
NO_EVENTS = mark("No claim about {place} is known, and nothing drawn there changed.")
DRAWN = mark("draws it as {status}")
FIRST_DRAWN = mark("draws it as {status} on its first map")
EVENTS = mark("What was claimed of {place} and drawn of it, in the order of days; the head of a column sorts it")
FOUR = mark("The four oblasts on one scale, percent Russian-held")
FOUR_NOTE = mark(
    "Lines are what each assessor drew, the band between them is how far they differ. Signs are what was claimed, with "
    "a bar for the range that the words allow; triangles of the Russian side point up, of the Ukrainian side down."
)
DIVIDED_NOTE = mark("A divided town counts as held by a side once all of it is, give or take {points:.0f} points.")
LAST_SHARE = mark("{place}: {shares}")
COVERS = mark("{assessor}, {first} to {last}, {licence}")
EVENT_COLUMNS = (
    mark("Day"),
    mark("Who"),
    mark("Side"),
    mark("What"),
    mark("Words"),
    mark("Verdict"),
    mark("Lag"),
)
SORTED = (EVENT_COLUMNS[0], EVENT_COLUMNS[1], EVENT_COLUMNS[2], EVENT_COLUMNS[5])
ASSESSOR = mark("assessor")

Row = dict[str, str]


def write_timeline_headline(place: Place, line: ShareLine | None, bands: Sequence[Band], last: date) -> str:
    """The sentence that opens the page: what each assessor gives on its last day, or since when a status stands."""
    if line is not None:
        given = [(name, points[-1]) for name, points in line.points.items() if points]
        parts = [
            say(SHARE_PART, share=format_percent(point.share_pct), assessor=find_assessor(name).name)
            for name, point in given
        ]
        return say(SHARE_HEADLINE, place=name_place(place), day=format_day(last), shares=", ".join(parts))
    if not bands:
        return say(NO_HEADLINE, place=name_place(place))
    now = {band.assessor_id: band for band in merge_bands(bands)}
    parts = [
        say(
            BAND_PART,
            status=_name_status(band),
            day=format_day(band.start),
            assessor=find_assessor(band.assessor_id).name,
        )
        for band in now.values()
    ]
    return say(BAND_HEADLINE, place=name_place(place), statuses=", ".join(parts))


def write_last_share(place: str, line: ShareLine) -> str:
    """``Donetsk Oblast: 79.1 to 79.3 %``: the shares of the last day by all assessors."""
    shares = [points[-1].share_pct for points in line.points.values() if points]
    low, high = (format_percent(share) for share in (min(shares), max(shares)))
    return say(LAST_SHARE, place=place, shares=low if low == high else say("{low} to {high}", low=low, high=high))


def list_coverage(control: Control) -> list[str]:
    """The assessors with the days they cover and their terms, for the source line."""
    return [
        say(
            COVERS,
            assessor=each.assessor.name,
            first=format_day(each.first),
            last=format_day(each.last),
            licence=say(each.assessor.licence),
        )
        for each in control.assessments.coverage.values()
    ]


def make_quarter_table(lines: Mapping[str, ShareLine], names: Mapping[str, str]) -> list[Row]:
    """The small multiples in figures: a row a quarter, a column for each region and assessor, the newest first."""
    starts = [point.day for line in lines.values() for points in line.points.values() for point in points]
    if not starts:
        return []
    days = [
        date(year, month, 1)
        for year in range(min(starts).year, max(starts).year + 1)
        for month in (1, 4, 7, 10)
        if min(starts) <= date(year, month, 1) <= max(starts)
    ]
    rows = []
    for day in reversed([*days, max(starts)]):
        row = {mark("Day"): format_day(day)}
        for place_id, line in lines.items():
            for name, points in line.points.items():
                row[f"{names[place_id]}, {find_assessor(name).name}"] = write_share_on(points, day)
        rows.append(row)
    return rows


def make_event_table(caption: str, entries: Sequence[Entry], bands: Sequence[Band], control: Control) -> dict[str, Any]:
    """Claims about a place and the days on which an assessor drew it otherwise, by day, as tables.js has it.

    Every cell is text. Claims without a known day come last.
    """
    events = [(entry.meant or date.max, _make_claim_row(entry)) for entry in entries]
    merged = merge_bands(bands)
    events += [(band.start, _make_band_row(band, control.assessments.coverage[band.assessor_id])) for band in merged]
    events.sort(key=lambda event: event[0])
    columns = [*EVENT_COLUMNS, LINK]
    return {
        "caption": caption,
        "columns": [{"name": say(name), "sorts": name in SORTED} for name in columns],
        "rows": [
            {
                "cells": [row[name] for name in columns],
                "keys": [_find_key(name, day, row) for name in columns],
                "link": row[LINK] if is_web_link(row[LINK]) else None,
            }
            for day, row in events
        ],
        "link_column": columns.index(LINK),
    }


def _make_claim_row(entry: Entry) -> Row:
    placed = entry.placed
    claim = placed.claim
    return {
        "Day": format_day(entry.meant) if entry.meant else say("not known"),
        "Who": name_claimant(claim, placed.article),
        "Side": SIDE_WORDS[claim.claimant_side],
        "What": read_claim(placed),
        "Words": label_words(placed),
        "Verdict": _write_verdicts(entry),
        "Lag": "; ".join(f"{find_assessor(lag.assessor_id).name}: {write_lag(lag)}" for lag in entry.lags),
        LINK: placed.article.url or say(UNKNOWN_LINK),
    }


def _write_verdicts(entry: Entry) -> str:
    """The verdicts of each assessor, each word once; assessors that say the same stand together."""
    words: dict[str, list[Verdict]] = {}
    for judged in entry.judgements:
        words.setdefault(judged.assessor_id, []).append(judged.verdict)
    told: dict[str, list[str]] = {}
    for name, verdicts in words.items():
        answer = ", ".join(dict.fromkeys(f"{SIGNS[verdict]} {VERDICT_WORDS[verdict]}" for verdict in verdicts))
        told.setdefault(answer, []).append(find_assessor(name).name)
    return "; ".join(f"{join_words(names)}: {answer}" for answer, names in told.items())


def _make_band_row(band: Band, coverage: Coverage) -> Row:
    is_first = band.start <= coverage.first
    words = _name_status(band, coverage)
    told = say(FIRST_DRAWN if is_first else DRAWN, status=words)
    return {
        "Day": format_day(band.start),
        "Who": coverage.assessor.name,
        "Side": say(ASSESSOR),
        "What": capitalise(told),
        **dict.fromkeys(("Words", "Verdict", "Lag"), ""),
        LINK: coverage.assessor.url or say(UNKNOWN_LINK),
    }


def _name_status(band: Band, coverage: Coverage | None = None) -> str:
    if band.status is Status.CONTESTED and band.held_pct is not None:
        return say("divided")
    return name_held(band.status, coverage is None or coverage.tells_contested(band.start))


def _find_key(name: str, day: date, row: Row) -> str | None:
    if name == "Day":
        return None if day == date.max else day.isoformat()
    return row[name] if name in SORTED else None
