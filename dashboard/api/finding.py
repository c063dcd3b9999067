"""What requests name, looked up in the release: places, assessors' days, and the claims of a filter."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.api.problems import Kind, ProblemError
from dashboard.api.records import Asked
from dashboard.language import name_place
from dashboard.model.catalogue import Catalogue
from dashboard.model.claim_filter import BY, DATES, LISTS, ORDER, SINCE, UNTIL, ClaimFilter, DayKind, Order, Part
from dashboard.model.claim_index import Entry
from dashboard.model.claim_order import sort_entries
from dashboard.model.selection import ARTICLE, DAY, LANGUAGE, PLACE, Selection
from dashboard.store import load_index
from geodata.errors import UnknownPlaceError
from geodata.gazetteer import Gazetteer
from geodata.records import Ambiguous, Found, Place
from geodata.store import load_gazetteer

MOST_SHOWN = 60  # characters of an id that a sentence repeats


def find_place(place_id: str, gazetteer: Gazetteer) -> Place:
    """The place of an id.

    Raises
    ------
    ProblemError
        If there is none; where the text is the name of a place, says its id.
    """
    try:
        return gazetteer.get(place_id)
    except UnknownPlaceError as fault:
        answer = gazetteer.resolve(place_id)
        named = [answer.place] if isinstance(answer, Found) else []
        if isinstance(answer, Ambiguous):
            named = [candidate.place for candidate in answer.candidates[:3]]
        ids = " or ".join(f"{place.id} ({name_place(place)}, {gazetteer.describe(place)})" for place in named)
        detail = f"place: wanted an id, got the name “{place_id[:MOST_SHOWN]}”: {ids}." if ids else f"place: {fault}."
        raise ProblemError(Kind.NOT_IN_RELEASE, detail, parameter=PLACE) from None


def find_day(asked: Asked, catalogue: Catalogue, assessor_id: str | None) -> date:
    """The day of a request, else the last that the assessor, or any, drew.

    Raises
    ------
    ProblemError
        If nobody who was asked for drew it.
    """
    coverage = catalogue.control.assessments.coverage
    chosen = [coverage[assessor_id]] if assessor_id else list(coverage.values())
    day: date = asked.get(DAY) or max(each.last for each in chosen)
    if not any(each.first <= day <= each.last for each in chosen):
        spans = "; ".join(f"{each.assessor.name} drew {each.first} to {each.last}" for each in chosen)
        raise ProblemError(Kind.OUTSIDE_DATA, f"day: nobody drew {day}; {spans}.", parameter=DAY)
    return day


def choose_claims(asked: Asked, catalogue: Catalogue) -> Selection:
    """The filter of a request as the selection of the page of claims; raises ProblemError at an unknown id."""
    lists = {part.value: asked.get(part.value, ()) for part in LISTS}
    asked_for = ClaimFilter(
        words=" ".join(asked.get(Part.WORDS.value, "").split()),
        **lists,
        by=asked.get(BY),
        since=asked.get(SINCE),
        until=asked.get(UNTIL),
        dates=DayKind(asked.get(DATES, DayKind.MEANT)),
        order=Order(asked.get(ORDER, Order.NEWEST)),
    )
    place, article = asked.get(PLACE), asked.get(ARTICLE)
    return Selection(
        release=catalogue.release.id,
        place=None if place is None else find_place(place, load_gazetteer()).id,
        article=None if article is None else check_article(article, catalogue),
        language=asked.get(LANGUAGE),
        filter=asked_for,
    )


def make_selection(asked: Asked, catalogue: Catalogue, *, place_id: str | None = None, **chosen: Any) -> Selection:
    """What a page shows of a request; a place that the pages cannot choose is left out."""
    place = place_id if place_id in catalogue.places else None
    return Selection(release=catalogue.release.id, place=place, language=asked.get(LANGUAGE), **chosen)


def keep_known(selection: Selection, catalogue: Catalogue, *, claim: str | None = None) -> Selection:
    """The selection with a claim, and without a place or a text that the pages cannot choose."""
    place = selection.place if selection.place in catalogue.places else None
    article = selection.article if selection.article in catalogue.known.articles else None
    return replace(selection, place=place, article=article, claim=claim)


def list_claims(selection: Selection) -> list[Entry]:
    """The claims that a selection asks for, in its order."""
    return sort_entries(load_index().ask(selection).found, selection.filter)


def check_article(article_id: str, catalogue: Catalogue) -> str:
    """The id of a text that has claims, or of one of the corpus; ProblemError for any other."""
    if article_id not in {placed.article.id for placed in catalogue.everything} | {a.id for a in catalogue.articles}:
        detail = f"article: this release has no text “{article_id[:MOST_SHOWN]}”; its texts: /api/v1/articles."
        raise ProblemError(Kind.NOT_IN_RELEASE, detail, parameter=ARTICLE)
    return article_id


def is_within(place: Place, outer: Place, gazetteer: Gazetteer) -> bool:
    """Whether a place is the outer one or lies in it; the parts of a named area are its own."""
    if place.id == outer.id:
        return True
    if outer.part_ids:
        return gazetteer.oblast_of(place.id) in outer.part_ids
    while place.parent_id is not None:
        if place.parent_id == outer.id:
            return True
        place = gazetteer.get(place.parent_id)
    return False
