"""The name of a place in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dashboard.language.languages import UKRAINIAN, read_language
from geodata.records import Place


def name_place(place: Place) -> str:
    """The official name: Ukrainian for a reader of Ukrainian, else the national romanisation."""
    return place.names.uk if read_language() == UKRAINIAN else place.names.en


class PlaceNames(Mapping[str, str]):
    """The names of places by their id, each in the reader's language whenever it is looked up."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places

    def __getitem__(self, place_id: str) -> str:
        return name_place(self._places[place_id])

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
