"""What a view shows, as tables: the claims, what each assessor gave, and where the two meet."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from shapely import Point
from shapely.geometry.base import BaseGeometry

from dashboard.export.formats import Row, Sheet
from dashboard.export.links import make_permalink
from dashboard.export.views import View, ViewKind, write_title
from dashboard.language import name_place, say
from dashboard.model.catalogue import Catalogue
from dashboard.model.placement import claims_about
from dashboard.model.records import PlacedClaim
from dashboard.model.verdicts.judging import find_day, judge_claim
from dashboard.store import load_catalogue, load_index
from dashboard.views.claim_rows import split_by_place
from dashboard.views.control_rows import make_change_row, make_series_row, make_share_row
from dashboard.views.lag_rows import make_lag_row
from dashboard.views.markup import list_source_words
from dashboard.views.method import write_method
from dashboard.views.timeline_rows import list_coverage
from dashboard.views.verdict_rows import make_comparison_rows, make_verdict_row
from geodata.assessments import Assessment
from geodata.assessors import Status
from geodata.outlines import find_outlines
from geodata.records import Place
from geodata.series import series
from geodata.shares import Level, changes, shares, spreads
from geodata.store import load_gazetteer


@dataclass(frozen=True, slots=True)
class Table:
    """A named table of a view.

    ``place_column`` names the column with the ids of places, None where there is none or all rows are about one place.
    """

    name: str
    title: str
    rows: Sequence[Row]
    place_column: str | None


def list_tables(view: View) -> tuple[Table, ...]:
    """Every table of a view that has any row, the one that its reader came for first."""
    return tuple(table for table in _LISTERS[view.kind](view, load_catalogue()) if table.rows)


def make_sheet(table: Table, view: View, *, base_url: str) -> Sheet:
    """A table to be written, each row with the permalink and the release, so that no part of it loses its source."""
    catalogue = load_catalogue()
    link = make_permalink(view.page, view.selection, base_url=base_url)
    named = {"release": catalogue.release.id, "permalink": link}
    sources = list_source_words(
        catalogue.release,
        write_method(catalogue.claims, catalogue.accuracy),
        control=list_coverage(catalogue.control),
    )
    about = {"title": write_title(view), "table": table.title, **named, "sources": " ".join(sources)}
    return Sheet([{**row, **named} for row in table.rows], about, _find_shapes(table))


def make_comparison(catalogue: Catalogue, day: date) -> list[Row]:
    """First-level units by what had been claimed of them up to a day and what each assessor gave on it."""
    rows = shares(catalogue.control, day, Level.OBLAST)
    claims: dict[str, list[PlacedClaim]] = {}
    for placed in catalogue.everything:
        when = find_day(placed)
        if when is not None and when <= day:
            for place in placed.places:
                claims.setdefault(place.id, []).append(placed)
    held = [row for row in rows if row.status is Status.RUSSIAN_HELD and (row.area_km2 or row.place_id in claims)]
    return list(make_comparison_rows(held, spreads(rows), claims, load_gazetteer()))


def _list_map(view: View, catalogue: Catalogue) -> Iterable[Table]:
    selection = view.selection
    place = catalogue.places.get(selection.place or "")
    shown = catalogue.list_claims(selection)
    claims = claims_about(shown, place) if place else shown
    day, gazetteer = catalogue.find_day(selection), load_gazetteer()
    yield Table("claims", say("The claims shown"), _split(claims), "place_id")
    held = [*shares(catalogue.control, day, Level.OBLAST), *shares(catalogue.control, day, Level.COUNTRY)]
    control = [make_share_row(row, gazetteer) for row in held]
    yield Table("control", say("What each assessor gives each oblast on {day}", day=day), control, "id")
    if selection.against is not None and selection.against.day != day:
        first, last = sorted((selection.against.day, day))
        moved = changes(catalogue.control, first, last, Level.OBLAST)
        rows = [make_change_row(row, gazetteer) for row in moved]
        yield Table("changes", say("What changed from {first} to {last}", first=first, last=last), rows, "id")


def _list_comparison(view: View, catalogue: Catalogue) -> Iterable[Table]:
    day = catalogue.find_day(view.selection)
    rows = make_comparison(catalogue, day)
    yield Table(
        "comparison", say("What was claimed up to {day} and what each assessor gives on it", day=day), rows, "id"
    )


def _list_history(view: View, catalogue: Catalogue) -> Iterable[Table]:
    place, name, gazetteer = view.place, name_place(view.place), load_gazetteer()
    entries = [entry for entry in load_index().entries if entry.placed.is_about(place)]
    lags = [(own.placed, lag) for own in entries for lag in own.lags if lag.place_id == place.id]
    rows = [make_lag_row(placed, lag, gazetteer) for placed, lag in sorted(lags, key=lambda pair: pair[1].claimed_on)]
    yield Table("ledger", say("Who said that it changed hands: {place}", place=name), rows, "place_id")
    judged = [(own.placed, each) for own in entries for each in own.judgements if each.place_id == place.id]
    verdicts = [make_verdict_row(placed, each, gazetteer) for placed, each in judged]
    yield Table("verdicts", say("Every claim against each assessor: {place}", place=name_place(place)), verdicts, None)
    yield Table(
        "series",
        say("By each assessor over time: {place}", place=name_place(place)),
        _list_series(place, catalogue),
        None,
    )


def _list_article(view: View, catalogue: Catalogue) -> Iterable[Table]:
    article = catalogue.find_article(view.selection)
    claims = [placed for placed in catalogue.claims if placed.article.id == article.id]
    yield Table("claims", say("The claims of the text"), _split(claims), "place_id")
    gazetteer = load_gazetteer()
    verdicts = [
        make_verdict_row(placed, each, gazetteer)
        for placed in claims
        for each in judge_claim(placed, catalogue.control)
    ]
    yield Table("verdicts", say("The claims against each assessor"), verdicts, None)


_LISTERS: Mapping[ViewKind, Callable[[View, Catalogue], Iterable[Table]]] = {
    ViewKind.MAP: _list_map,
    ViewKind.COMPARE: _list_comparison,
    ViewKind.LEDGER: _list_history,
    ViewKind.ARTICLE: _list_article,
}


def _split(claims: Sequence[PlacedClaim]) -> list[Row]:
    return [row for placed in claims for row in split_by_place(placed)]


def _list_series(place: Place, catalogue: Catalogue) -> list[Row]:
    control = catalogue.control
    if place.id not in control.measures.sizes and place.id not in control.assessments.place_ids:
        return []
    find_last = control.assessments.find_last_other
    return [
        make_series_row(
            row,
            place.id,
            name,
            load_gazetteer(),
            last_other=find_last(row) if isinstance(row, Assessment) else None,
        )
        for name in control.assessments.coverage
        for row in series(control, place.id, name)
    ]


def _find_shapes(table: Table) -> Callable[[Row], BaseGeometry | None] | None:
    column = table.place_column
    return None if column is None else lambda row: _find_shape(row[column])


def _find_shape(place_id: str | None) -> BaseGeometry | None:
    """A unit as it is drawn here, a settlement as its point; None for what has no outline of its own."""
    shapes = _load_shapes()
    if place_id is None or place_id in shapes:
        return shapes.get(place_id or "")
    place = load_gazetteer().get(place_id)
    return None if place.lon is None or place.lat is None else Point(place.lon, place.lat)


@cache
def _load_shapes() -> dict[str, Any]:
    return {**find_outlines(Level.OBLAST), **find_outlines(Level.COUNTRY)}
