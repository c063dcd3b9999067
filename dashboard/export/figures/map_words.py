"""The words of the maps: what they are of, what they show in figures, and the same for who cannot see them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from dashboard.export.figures.map_facts import Area, DayFacts, TwoDayFacts
from dashboard.language import NBSP, format_number, join_words, mark, name_place, say, say_count
from dashboard.model.catalogue import MOMENT_DAYS
from dashboard.views.maps import shorten_name
from dashboard.views.marks import describe_mark
from dashboard.views.reasons import name_held
from dashboard.views.shares import format_percent, write_share
from dashboard.views.text import format_day
from dashboard.views.timeline_words import TIMELINE_WORDS
from geodata.assessors import find_assessor
from geodata.records import PlaceKind
from geodata.shares import Share

HELD = mark("Russian-held: {shares}.")
CONTESTED = mark("Contested: {shares}.")
CLAIMS_TITLE = mark("Claims about {first} to {last}")
SPOT = mark("a settlement that a claim is about")
STATUS = mark("{place}: {status}.")
CHANGED = mark("{place}: gained {gained}, lost {lost}")
KM2 = mark("{number} km²")
NO_CLAIMS = mark("No claim about {first} to {last} is drawn.")
SETTLEMENTS = mark("Settlements that claims are about: {names}.")
MAP_OF = mark("Map of {place}.")
MOST_NAMED = 12  # settlements in a description; more would tire a listener


def write_map_title(facts: DayFacts) -> str:
    """Whose control, and of which map."""
    return say(
        TIMELINE_WORDS["controlTitle"],
        assessor=find_assessor(facts.drawn.assessor_id).name,
        day=format_day(facts.drawn.map_day),
    )


def write_held(facts: DayFacts, area: Area) -> list[str]:
    """The shares that the map shows; of a settlement its status."""
    if area.place is not None and area.place.kind is PlaceKind.SETTLEMENT:
        status = name_held(facts.drawn.status_of(area.place.id), facts.drawn.contested_known)
        return [say(STATUS, place=name_place(area.place), status=status)]
    lines = [say(HELD, shares=", ".join(_write_share(facts, each) for each in facts.held))]
    contested = [each for each in facts.contested if each.area_km2 >= 1]
    if contested:
        shares = ", ".join(f"{_name(facts, each)} {write_km2(each.area_km2)}" for each in contested)
        lines.append(say(CONTESTED, shares=shares))
    return lines


def _write_share(facts: DayFacts, share: Share) -> str:
    # Of one place all that is known of its figure; of several what fits on a line.
    told = write_share(share) if len(facts.held) == 1 else format_percent(share.share_pct or 0)
    return f"{_name(facts, share)} {told}"


def _name(facts: DayFacts, share: Share) -> str:
    return shorten_name(facts.places[share.place_id])


def write_claims_title(day: date) -> str:
    """Of which days the claims on the map are."""
    first = day - timedelta(days=MOMENT_DAYS - 1)
    return say(CLAIMS_TITLE, first=format_day(first), last=format_day(day))


def write_notes(facts: DayFacts) -> list[str]:
    """What a reader must know of the map: approximate edges, days without a map, contested ground not told apart."""
    parts = {
        "assessor": find_assessor(facts.drawn.assessor_id).name,
        "day": format_day(facts.drawn.map_day),
        "since": format_day(facts.drawn.as_of + timedelta(days=1)),
    }
    notes = [say(TIMELINE_WORDS["edgeExact" if facts.is_exact else "edge"])]
    if facts.drawn.as_of < facts.drawn.day:
        notes.append(say(TIMELINE_WORDS["noMapSince"], **parts))
    if not facts.drawn.contested_known:
        notes.append(say(TIMELINE_WORDS["contestedUnknown"], **parts))
    return [" ".join(notes)]


def write_map_alt(facts: DayFacts, area: Area) -> str:
    """A map of a day for who hears it."""
    parts = [f"{write_map_title(facts)}.", say(MAP_OF, place=area.name), *write_held(facts, area)]
    told = [
        f"{name_place(facts.places[place_id])}: {describe_mark(own)}"
        for place_id, own in facts.marks.items()
        if own.styles
    ]
    if told:
        parts.append(f"{write_claims_title(facts.drawn.day)}: {'. '.join(told)}.")
    if facts.spots:
        names = [name_place(place) for place in facts.spots[:MOST_NAMED]]
        more = len(facts.spots) - len(names)
        listed = [*names, say_count("{number} more", "{number} more", more)] if more else names
        parts.append(say(SETTLEMENTS, names=join_words(listed)))
    if not told and not facts.spots:
        first = facts.drawn.day - timedelta(days=MOMENT_DAYS - 1)
        parts.append(say(NO_CLAIMS, first=format_day(first), last=format_day(facts.drawn.day)))
    return " ".join(parts)


def write_change_title(facts: TwoDayFacts) -> str:
    """Whose map, and between which days."""
    days = {"from": format_day(facts.first.drawn.day), "to": format_day(facts.last.drawn.day)}
    assessor = find_assessor(facts.first.drawn.assessor_id).name
    return say(TIMELINE_WORDS["changeTitle"], assessor=assessor, **days)


def make_change_rows(facts: TwoDayFacts) -> tuple[list[str], list[list[str]]]:
    """The head and the rows of what was gained and lost, km²."""
    head = [say(TIMELINE_WORDS[f"change_{name}"]) for name in ("place", "gained", "lost", "net")]
    rows = [
        [
            shorten_name(facts.last.places[change.place_id]),
            _sign(change.gained_km2),
            _sign(-change.lost_km2),
            _sign(change.net_km2),
        ]
        for change in facts.changes
    ]
    return head, rows


def _sign(km2: float) -> str:
    """``+420``, ``−12``, ``0``."""
    words = format_number(abs(km2))
    return words if words == "0" else f"{'−' if km2 < 0 else '+'}{words}"


def write_change_alt(facts: TwoDayFacts, area: Area) -> str:
    """Two maps side by side for who hears them."""
    changed = [
        say(
            CHANGED,
            place=name_place(facts.last.places[change.place_id]),
            gained=write_km2(change.gained_km2),
            lost=write_km2(change.lost_km2),
        )
        for change in facts.changes
    ]
    sides = [f"{format_day(each.drawn.day)}. {' '.join(write_held(each, area))}" for each in (facts.first, facts.last)]
    return " ".join([f"{write_change_title(facts)}.", say(MAP_OF, place=area.name), *_end(changed), *sides])


def _end(sentences: Sequence[str]) -> list[str]:
    return [f"{'; '.join(sentences)}."] if sentences else []


def write_km2(area_km2: float) -> str:
    """``420 km²``, its unit on the same line."""
    return say(KM2, number=format_number(area_km2)).replace(" ", NBSP)
