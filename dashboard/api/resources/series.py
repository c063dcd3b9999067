"""Series: how one place changed over time, by each assessor."""

from __future__ import annotations

from typing import Any

from dashboard.api.finding import find_place, make_selection
from dashboard.api.parameter_table import SERIES_PARAMETERS, Form
from dashboard.api.problems import Kind, ProblemError
from dashboard.api.records import Asked, Found, Resource, Row
from dashboard.export.links import Page
from dashboard.model.catalogue import Catalogue
from dashboard.model.selection import ASSESSOR, PLACE
from dashboard.views.control_rows import make_series_row
from geodata.assessments import Assessment
from geodata.series import series
from geodata.store import load_gazetteer

COLUMNS = ("id", "name", "assessor", "status", "from")
OPTIONAL = ("area_km2", "share_pct", "basis", "after", "to")


def find_series(asked: Asked, catalogue: Catalogue) -> Found:
    """The steps of a place: an area from a day on, or of a settlement a status from day to day."""
    gazetteer, control, own = load_gazetteer(), catalogue.control, asked.get(ASSESSOR)
    place = find_place(asked.get(PLACE), gazetteer)
    if place.id not in control.measures.sizes and place.id not in control.assessments.place_ids:
        detail = f"place: nothing was measured for {place.names.en} ({place.id}), as no map has a place for it."
        raise ProblemError(Kind.NOT_IN_RELEASE, detail, parameter=PLACE)
    names = [name for name in control.assessments.coverage if own in {None, name}]
    steps = [(name, step) for name in names for step in series(control, place.id, name)]

    def make_row(item: tuple[str, Any]) -> Row:
        name, step = item
        last = control.assessments.find_last_other(step) if isinstance(step, Assessment) else None
        return make_series_row(step, place.id, name, gazetteer, last_other=last)

    return Found(
        items=steps,
        make_row=make_row,
        page=Page.TIMELINE,
        selection=make_selection(asked, catalogue, place_id=place.id, **({"assessor": own} if own else {})),
    )


SERIES = Resource(
    "series", "/series",
    "How a place changed by each assessor: the Russian-held area from a day on, or of a settlement its status.",
    SERIES_PARAMETERS, (Form.JSON, Form.CSV), COLUMNS, find_series, optional=OPTIONAL,
    own={
        "from": {"type": "string", "format": "date", "description": "The first day of the step."},
        "to": {"type": ["string", "null"], "format": "date", "description": "The first day of the next, if any."},
        "after": {
            "type": ["string", "null"], "format": "date",
            "description": "The day of the last map before: the change lies between the two.",
        },
    },
)  # fmt: skip
