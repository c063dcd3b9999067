"""The place that a command's argument names."""

from __future__ import annotations

from dashboard.errors import UsageError
from geodata.gazetteer import Gazetteer
from geodata.records import Ambiguous, Found, Place


def find_place(text: str, gazetteer: Gazetteer) -> Place:
    """The one place of a name or an id.

    Raises
    ------
    UsageError
        If several places bear the name, or none; says which ones could be meant.
    """
    if place := gazetteer.find(text):
        return place
    answer = gazetteer.resolve(text)
    if isinstance(answer, Found):
        return answer.place
    if isinstance(answer, Ambiguous):
        places = [candidate.place for candidate in answer.candidates]
        listed = "; ".join(f"{place.id} ({place.names.en}, {gazetteer.describe(place)})" for place in places[:4])
        raise UsageError(f"PLACE: “{text}” may be any of {len(places)} places: {listed}; give the id of one")
    near = f"; did you mean {' or '.join(answer.suggestions[:2])}?" if answer.suggestions else ""
    raise UsageError(f"PLACE: no place of Ukraine is called “{text}”{near}")
