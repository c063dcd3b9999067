"""A view that leaves the dashboard: which page it is, what was chosen on it, and the sentence that opens it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from dashboard.export.links import Page
from dashboard.language import name_place, read_language
from dashboard.model.placement import claims_about
from dashboard.model.selection import Selection
from dashboard.store import load_catalogue, load_comparison, load_index
from dashboard.views.dumbbells import write_comparison_headline
from dashboard.views.headlines import write_headline, write_versus_headline
from dashboard.views.text import capitalise, name_article
from geodata.records import Place

FIRST_PLACE = "UA-14"  # of a history without a choice


class ViewKind(StrEnum):
    """The views that can be embedded, exported and cited."""

    MAP = "map"
    COMPARE = "compare"
    LEDGER = "ledger"
    ARTICLE = "article"


WHOLE = {
    ViewKind.MAP: Page.MAP,
    ViewKind.COMPARE: Page.VERSUS,
    ViewKind.LEDGER: Page.VERSUS,
    ViewKind.ARTICLE: Page.ARTICLES,
}
FRAMED = {
    ViewKind.MAP: Page.EMBED_MAP,
    ViewKind.COMPARE: Page.EMBED_COMPARE,
    ViewKind.LEDGER: Page.EMBED_LEDGER,
    ViewKind.ARTICLE: Page.EMBED_ARTICLE,
}
# What a link to a page shows; one about a place on the page of claims versus control is its history.
SHOWN: Mapping[Page, ViewKind] = {
    Page.MAP: ViewKind.MAP,
    Page.VERSUS: ViewKind.COMPARE,
    Page.TIMELINE: ViewKind.LEDGER,
    Page.ARTICLES: ViewKind.ARTICLE,
    **{page: kind for kind, page in FRAMED.items()},
}
# How high a frame is, CSS pixels; what is higher scrolls within it.
FRAME_PX = {ViewKind.MAP: 920, ViewKind.COMPARE: 1200, ViewKind.LEDGER: 900, ViewKind.ARTICLE: 900}


@dataclass(frozen=True, slots=True)
class View:
    """One view of the release that this process serves."""

    kind: ViewKind
    selection: Selection

    @property
    def page(self) -> Page:
        """The page that shows it with everything around it."""
        return WHOLE[self.kind]

    @property
    def frame(self) -> Page:
        """The page that shows it alone."""
        return FRAMED[self.kind]

    @property
    def place(self) -> Place:
        """The place of a history."""
        return load_catalogue().places[self.selection.place or FIRST_PLACE]


def find_shown(page: Page, selection: Selection) -> View:
    """The view that a link to a page of :data:`SHOWN` shows."""
    is_history = page is Page.VERSUS and selection.place is not None
    return View(ViewKind.LEDGER if is_history else SHOWN[page], selection)


def pin_view(view: View) -> View:
    """The same view with what it shows by itself named: a later release may open with another day, text or place."""
    catalogue, selection = load_catalogue(), view.selection
    pinned = replace(selection, language=selection.language or read_language())
    if view.kind is ViewKind.MAP:
        day, article = catalogue.find_day(selection), catalogue.find_choice(selection)
        pinned = replace(pinned, day=day, article=article)
    elif view.kind is ViewKind.LEDGER:
        pinned = replace(pinned, place=view.place.id)
    elif view.kind is ViewKind.ARTICLE:
        pinned = replace(pinned, article=catalogue.find_article(selection).id)
    return View(view.kind, pinned)


def write_title(view: View) -> str:
    """The sentence that opens the view, as its page has it."""
    catalogue, selection = load_catalogue(), view.selection
    if view.kind is ViewKind.COMPARE:
        return write_comparison_headline(load_comparison())
    if view.kind is ViewKind.ARTICLE:
        return capitalise(name_article(catalogue.find_article(selection)))
    if view.kind is ViewKind.LEDGER:
        entries = [entry for entry in load_index().entries if entry.placed.is_about(view.place)]
        judged = [(own.placed, each) for own in entries for each in own.judgements if each.place_id == view.place.id]
        return write_versus_headline(name_place(view.place), judged)
    place = catalogue.places.get(selection.place or "")
    claims = catalogue.list_claims(selection)
    return write_headline(claims_about(claims, place) if place else claims, place)
