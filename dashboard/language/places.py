"""The name of a place in the reader's language."""

from __future__ import annotations

from dashboard.language.languages import UKRAINIAN, read_language
from geodata.records import Place


def name_place(place: Place) -> str:
    """The official name: Ukrainian for a reader of Ukrainian, else the national romanisation."""
    return place.names.uk if read_language() == UKRAINIAN else place.names.en
