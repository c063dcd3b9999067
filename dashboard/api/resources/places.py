"""Places: the country, first-level units, raions, settlements and named areas, with their names and shapes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dashboard.api.finding import find_place, is_within, make_selection
from dashboard.api.parameter_table import LEVEL, PLACE_PARAMETERS, Form
from dashboard.api.records import Asked, Feature, Found, Resource
from dashboard.api.shapes import find_shape
from dashboard.export.links import Page
from dashboard.model.catalogue import Catalogue
from dashboard.model.claim_filter import Part
from dashboard.model.search import fold_words, is_found, read_search
from dashboard.model.selection import PLACE as PLACE_NAME
from dashboard.views.record_rows import make_place_row
from geodata.records import Place
from geodata.store import load_gazetteer

COLUMNS = (
    "id", "name", "name_uk", "name_ru", "level", "parent_id", "oblast_id", "lon", "lat", "population"
)  # fmt: skip


def find_places(asked: Asked, catalogue: Catalogue) -> Found:
    """The places of a level, in a place, by a name."""
    gazetteer = load_gazetteer()
    outer = find_place(asked.get(PLACE_NAME), gazetteer) if asked.get(PLACE_NAME) else None
    level, search = asked.get(LEVEL), read_search(asked.get(Part.WORDS.value, ""))
    fitting = [
        place
        for place, words in _fold_names()
        if (level is None or place.kind == level)
        and is_found(words, search)
        and (outer is None or is_within(place, outer, gazetteer))
    ]
    return _make_found(asked, catalogue, fitting, outer)


def find_one(asked: Asked, catalogue: Catalogue) -> Found:
    """One place with every other spelling of its name."""
    place = find_place(asked.record_id or "", load_gazetteer())
    found = _make_found(asked, catalogue, [place], place)
    return Found(
        found.items, found.make_row, found.page, found.selection, found.make_features,
        more={"aliases": list(place.aliases), "part_ids": list(place.part_ids)},
    )  # fmt: skip


def _make_found(asked: Asked, catalogue: Catalogue, places: list[Place], chosen: Place | None) -> Found:
    gazetteer = load_gazetteer()
    return Found(
        items=places,
        make_row=lambda place: make_place_row(place, gazetteer),
        make_features=_make_features,
        page=Page.MAP,
        selection=make_selection(asked, catalogue, place_id=chosen.id if chosen else None),
    )


def _make_features(place: Place) -> Iterator[Feature]:
    yield make_place_row(place, load_gazetteer()), find_shape(place)


@cache
def _fold_names() -> tuple[tuple[Place, str], ...]:
    """Every place that can be listed, with its names as they are searched."""
    return tuple(
        (place, fold_words("\n".join(filter(None, (place.names.en, place.names.uk, place.names.ru, *place.aliases)))))
        for place in load_gazetteer().places()
    )


FORMS = (Form.JSON, Form.GEOJSON, Form.CSV)
OWN = {
    "level": {"enum": ["country", "oblast", "raion", "settlement", "area"], "description": "What the place is."},
}
PLACES = Resource(
    "places", "/places", "Places by level, by the place that they lie in, or by any spelling of a name.",
    PLACE_PARAMETERS, FORMS, COLUMNS, find_places, own=OWN,
)  # fmt: skip
PLACE = Resource(
    "place", "/places/{id}", "One place with every other spelling of its name.", (), FORMS, COLUMNS, find_one, own=OWN,
    more={
        "aliases": {"type": "array", "items": {"type": "string"}, "description": "Every other spelling."},
        "part_ids": {
            "type": "array", "items": {"type": "string"},
            "description": "Of a named area, the first-level units that make it up.",
        },
    },
)  # fmt: skip
