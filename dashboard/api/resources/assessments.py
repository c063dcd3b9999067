"""Assessments: what each assessor drew for a day, place by place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from dashboard.api.finding import find_day, find_place, is_within, make_selection
from dashboard.api.parameter_table import ASSESSMENT_PARAMETERS, LEVEL, Form
from dashboard.api.problems import Kind, ProblemError
from dashboard.api.records import Asked, Feature, Found, Resource
from dashboard.api.shapes import NO_SHAPE, load_shapes
from dashboard.export.links import Page
from dashboard.model.catalogue import Catalogue
from dashboard.model.selection import ASSESSOR, PLACE, Selection
from dashboard.store import load_catalogue
from dashboard.views.control_rows import make_share_row
from geodata.assessors import DEEPSTATE
from geodata.records import Place, PlaceKind
from geodata.shares import Level, Share, share_place, shares
from geodata.store import load_gazetteer

DAYS_KEPT = 16  # days and levels whose figures are at hand for the next page of them; settlements take 4 MB each
COLUMNS = (
    "id", "name", "level", "assessor", "status", "day", "as_of", "map_day", "area_km2", "share_pct", "error_points",
    "before_2022_km2", "beyond_border_km2", "contested_known",
)  # fmt: skip
_ORDER = (PlaceKind.COUNTRY, PlaceKind.OBLAST, PlaceKind.RAION, PlaceKind.SETTLEMENT)


def find_assessments(asked: Asked, catalogue: Catalogue) -> Found:
    """The shares, or of settlements the statuses, of a day."""
    gazetteer, own = load_gazetteer(), asked.get(ASSESSOR)
    outer = find_place(asked.get(PLACE), gazetteer) if asked.get(PLACE) else None
    level, day = _find_level(asked, outer), find_day(asked, catalogue, own)
    rows = [row for row in _list_shares(day, level, outer) if own in {None, row.assessor_id}]
    if outer is not None:
        rows = [row for row in rows if is_within(gazetteer.get(row.place_id), outer, gazetteer)]
        if not rows:
            detail = f"place: no figures are known of {outer.names.en} ({outer.id}) at the level {level}."
            raise ProblemError(Kind.NOT_IN_RELEASE, detail, parameter=PLACE)
    return Found(
        items=rows,
        make_row=lambda row: make_share_row(row, gazetteer),
        make_features=_make_features,
        page=Page.MAP,
        selection=_choose(asked, catalogue, outer, day),
    )


def _list_shares(day: date, level: Level, outer: Place | None) -> Sequence[Share]:
    """The shares of a level; of a unit itself only its own, as the others need not be made."""
    control = load_catalogue().control
    if outer is None or outer.id not in control.measures.sizes or outer.kind.value != level.value:
        return load_shares(day, level)
    drawn = control.assessments.on(day, settlements=False).values()
    return [row for each in drawn for row in share_place(control.measures, outer.id, each)]


@lru_cache(maxsize=DAYS_KEPT)
def load_shares(day: date, level: Level) -> tuple[Share, ...]:
    """The shares of a day; the last few that were asked for are kept."""
    return tuple(shares(load_catalogue().control, day, level))


def _find_level(asked: Asked, outer: Place | None) -> Level:
    """The level asked for, else the place's own, else oblasts; ProblemError for one above the place."""
    if outer is None or outer.kind not in _ORDER:
        return Level(asked.get(LEVEL, Level.OBLAST))
    level = Level(asked.get(LEVEL, outer.kind.value))
    if _ORDER.index(PlaceKind(level.value)) < _ORDER.index(outer.kind):
        detail = (
            f"level: no {level} lies in {outer.names.en}, which is of the level {outer.kind}; name that or one below."
        )
        raise ProblemError(Kind.NOT_IN_RELEASE, detail, parameter=LEVEL)
    return level


def _choose(asked: Asked, catalogue: Catalogue, outer: Place | None, day: date) -> Selection:
    own = asked.get(ASSESSOR) or DEEPSTATE.id
    chosen = make_selection(asked, catalogue, place_id=outer.id if outer else None, assessor=own)
    # The page draws one assessor: without the day where that one did not draw it.
    coverage = catalogue.control.assessments.coverage[own]
    return chosen if coverage.find_drawn(day) is None else chosen.choose_day(day, {own: coverage})


def _make_features(row: Share) -> Iterator[Feature]:
    made = make_share_row(row, load_gazetteer())
    yield made, load_shapes(Level(made["level"])).get(row.place_id, NO_SHAPE)


ASSESSMENTS = Resource(
    "assessments", "/assessments", "What each assessor drew for a day: Russian-held, contested and the rest.",
    ASSESSMENT_PARAMETERS, (Form.JSON, Form.GEOJSON, Form.CSV), COLUMNS, find_assessments,
    own={"day": {"type": "string", "format": "date", "description": "The day that was asked for."}},
)  # fmt: skip
