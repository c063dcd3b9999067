"""Measured areas on every day for the browser: a figure for each assessor and place from the day on that it changed."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from geodata.hierarchy import COUNTRY_ID
from geodata.history import differ
from geodata.shares import Control, Level, level_of

MEASURES = ("russian_held", "contested", "lost", "before_2022")
SCALE = 10  # figures are whole tenths of a square kilometre


def encode_measures(control: Control) -> bytes:
    """JSON, UTF-8: the country and the first-level units with their sizes, and each assessor's areas in them.

    Returns
    -------
    ``first`` (day), ``sizes`` (km² by place) and ``assessors``: ``id``, ``errors`` (percentage points that a share may
    be off, by place; left out where nobody measured it) and ``areas``, by measure (:data:`MEASURES`) and place
    ``[days, figures]``: days since ``first`` and tenths of a km², each as the first and then differences. A figure
    holds from its day until the next; before the first it is nothing.
    """
    measures, first = control.measures, control.assessments.first
    places = [place for place in measures.list_places() if level_of(place) in (Level.COUNTRY, Level.OBLAST)]
    return json.dumps(
        {
            "first": first.isoformat(),
            "country": COUNTRY_ID,
            "sizes": {place: round(measures.size_of(place), 1) for place in places},
            "assessors": [_encode_assessor(control, name, places, first) for name in control.assessments.coverage],
        },
        separators=(",", ":"),
    ).encode()


def _encode_assessor(control: Control, name: str, places: list[str], first: date) -> dict[str, Any]:
    measures = control.measures
    areas: dict[str, dict[str, list[list[int]]]] = {}
    for measure in MEASURES:
        for place in places:
            changes = measures.list_changes(name, measure, place)
            if changes:
                days = [(day - first).days for day, _ in changes]
                figures = [round(km2 * SCALE) for _, km2 in changes]
                areas.setdefault(measure, {})[place] = [differ(days), differ(figures)]
    errors = {place: error for place in places if (error := measures.border_error(place, name)) is not None}
    return {"id": name, "errors": errors, "areas": areas}
