"""What the map shows: its marks, names and legend as one small plain value, and the same as rows of words."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

from dashboard.language.languages import ENGLISH, UKRAINIAN, read_language
from dashboard.language.places import name_place
from dashboard.language.words import mark, mark_in, say
from dashboard.model.records import PlacedClaim
from dashboard.model.tiles import TileSource
from dashboard.views import text
from dashboard.views.marks import Mark, claims_on, describe_mark, make_mark
from dashboard.views.palette import STYLE_WORDS, make_styles
from dashboard.views.said_elsewhere import make_claimant_words
from dashboard.views.timeline_words import TIMELINE_WORDS
from geodata.assessors import INVASION
from geodata.records import Place, PlaceKind

# The four oblasts this release is about: their borders are drawn a little stronger.
STRONG_REGIONS = ("UA-09", "UA-14", "UA-23", "UA-65")

LOCALES = {ENGLISH: "en-GB", UKRAINIAN: "uk-UA"}  # of days and figures that the browser writes

PLACE, SAID, CLAIMS = mark("Place"), mark("Said of it"), mark("Claims")  # heads of columns
_OBLAST, _REPUBLIC = mark_in("end of a name", " Oblast"), mark_in("start of a name", "Autonomous Republic of ")

NO_CLAIMS = mark("no claims")
WORDS: Mapping[str, str] = MappingProxyType(
    {
        "map": mark("Map of Ukraine with the places that claims are about"),
        "keys": mark("Arrow keys move between places, Enter chooses, Escape lets go, plus and minus zoom."),
        "touch": mark("Move and zoom the map with two fingers."),
        "wheel": mark("Zoom with Ctrl and the wheel."),
        "zoomIn": mark("Zoom in"),
        "zoomOut": mark("Zoom out"),
        "reset": mark("Show all of Ukraine"),
        "legend": mark("What is claimed (lines and hatches), not who held it"),
        "wider": mark("Wider areas:"),
        "failed": mark("The map's outlines could not be loaded. Reload the page; claims and table are complete."),
    }
)


def make_map_payload(
    claims: Sequence[PlacedClaim],
    *,
    regions: Sequence[Place],
    selected: str | None,
    highlighted: Collection[str],
    release: str,
    control: Mapping[str, Any],
    tiles: Sequence[TileSource] = (),
) -> dict[str, Any]:
    """Everything the map draws except its outlines, as plain JSON.

    Parameters
    ----------
    regions : the first-level units, in the order of the gazetteer.
    selected : id of the chosen place, None for none; drawn with an ink outline.
    highlighted : ids of the places that the chosen quote is about; drawn with a thinner one.
    release : id of the data shown; part of the addresses of data, so that browsers keep them.
    control : what is drawn below the claims, from :func:`dashboard.views.shares.make_control_payload`.
    tiles : the backgrounds of other servers that the reader may choose; nothing of them is loaded before.

    Text in it is only text: the front end sets it with ``textContent`` and never as markup.
    """
    points = find_points(claims)
    marks = {place.id: make_mark(claims_on(place, claims)) for place in (*regions, *points)}
    return {
        "release": release,
        "mapUrl": f"data/{release}/map.json",
        "raionsUrl": f"data/{release}/raions.json",
        "strong": list(STRONG_REGIONS),
        "selected": selected,
        "highlighted": sorted(highlighted),
        "regions": [_make_item(place, marks[place.id], claims) for place in regions],
        "places": [_make_item(place, marks[place.id], claims) for place in points],
        "wider": [_make_wider_item(place, claims) for place in _wider(claims)],
        "legend": make_legend(marks.values()),
        "control": dict(control),
        "tiles": [_make_tiles(source) for source in tiles],
        **_make_look(read_language()),
    }


@cache
def _make_look(language: str) -> Mapping[str, Any]:
    """What follows from the language that is spoken alone: made once, as every run sends it."""
    assert language == read_language()
    return {"styles": make_styles(), "locale": LOCALES[language], "words": _write_words()}


def _make_tiles(source: TileSource) -> dict[str, Any]:
    shown = {"id": source.id, "url": source.url, "subdomains": source.subdomains, "maxZoom": source.max_zoom}
    return {**shown, "hosts": source.hosts, "attribution": source.attribution, "terms": source.terms}


def _write_words() -> dict[str, str]:
    messages = {**WORDS, **TIMELINE_WORDS}
    spoken = {name: say(words) for name, words in messages.items()}
    return {"invasion": text.format_day(INVASION), **spoken, **make_claimant_words()}


def make_legend(marks: Collection[Mark]) -> list[dict[str, Any]]:
    """One row for each style that some place bears, in the order of the table of styles."""
    used = {style for mark in marks for style in mark.styles}
    if any(mark.hatch and mark.is_party for mark in marks):
        used.add("party")
    rows = []
    for style, words in STYLE_WORDS.items():
        if style in used:
            colours = {mark.outline_colour for mark in marks if mark.outline == style}
            # An outline that comes in several colours is shown in none of them.
            colour = colours.pop() if len(colours) == 1 else "neutral"
            rows.append({"style": style, "colour": colour, "words": words})
    return rows


def make_map_rows(claims: Sequence[PlacedClaim], regions: Sequence[Place]) -> list[dict[str, str]]:
    """The map in words: a row for each place that a quote is about, the country and wider areas first."""
    rows = []
    named = {place.id for placed in claims for place in placed.places}
    for place in (*_wider(claims), *regions, *find_points(claims)):
        mark = make_mark(claims_on(place, claims))
        if place.id in named or mark.styles:
            rows.append(
                {
                    PLACE: name_place(place),
                    SAID: describe_mark(mark) or say("nothing about who holds it"),
                    CLAIMS: str(len(_about(place, claims))),
                }
            )
    return rows


def _make_item(place: Place, mark: Mark, claims: Sequence[PlacedClaim]) -> dict[str, Any]:
    about = _about(place, claims)
    return {
        "id": place.id,
        "name": name_place(place),
        "label": shorten_name(place),
        "lon": place.lon,
        "lat": place.lat,
        "quotes": text.count_claims(about) if about else say(NO_CLAIMS),
        "hasQuotes": bool(about),
        "marked": describe_mark(mark),
        "hatch": mark.hatch,
        "isParty": mark.is_party,
        "outline": mark.outline,
        "outlineColour": mark.outline_colour,
        "glyphs": list(mark.glyphs),
    }


def _make_wider_item(place: Place, claims: Sequence[PlacedClaim]) -> dict[str, Any]:
    """An area beside the map; its mark is said in words only, as nothing of it is drawn."""
    mark = make_mark(claims_on(place, claims))
    is_country = place.kind is PlaceKind.COUNTRY
    return {**_make_item(place, mark, claims), "parts": list(place.part_ids), "isCountry": is_country}


def _about(place: Place, claims: Sequence[PlacedClaim]) -> list[PlacedClaim]:
    """The claims that choosing the place shows."""
    return [p for p in claims if p.is_about(place)]


def shorten_name(place: Place) -> str:
    """The name as it stands on the map, where the border already says what kind of unit it is."""
    if place.id == "UA-32":  # Kyiv the city is a region too
        return name_place(place)
    return name_place(place).removesuffix(say(_OBLAST)).removeprefix(say(_REPUBLIC))


def find_points(claims: Sequence[PlacedClaim]) -> tuple[Place, ...]:
    """Settlements with a known point, each once."""
    return tuple(
        p for p in _named(claims) if p.kind is PlaceKind.SETTLEMENT and p.lon is not None and p.lat is not None
    )


def _wider(claims: Sequence[PlacedClaim]) -> tuple[Place, ...]:
    """The country, named areas and raions: what has no outline or point of its own on this map, never a pin."""
    kinds = (PlaceKind.COUNTRY, PlaceKind.AREA, PlaceKind.RAION)
    found = [p for p in _named(claims) if p.kind in kinds or (p.kind is PlaceKind.SETTLEMENT and p.lon is None)]
    return tuple(sorted(found, key=lambda place: place.kind is not PlaceKind.COUNTRY))


def _named(claims: Sequence[PlacedClaim]) -> tuple[Place, ...]:
    return tuple(dict.fromkeys(place for placed in claims for place in placed.places))
