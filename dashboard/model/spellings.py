"""The gazetteer as the list of place spellings that the extractor asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from articles.protocols import PlaceSpelling
from articles.records import MentionKind
from geodata.gazetteer import Gazetteer
from geodata.records import Place, PlaceKind
from geodata.store import load_gazetteer

_KINDS = {
    PlaceKind.COUNTRY: MentionKind.COUNTRY,
    PlaceKind.OBLAST: MentionKind.OBLAST,
    PlaceKind.RAION: MentionKind.RAION,
    PlaceKind.SETTLEMENT: MentionKind.CITY,
    PlaceKind.AREA: MentionKind.AREA,
}
# Renamed in September 2024; the battle of 2022 and the press know it under the name it had, which stays its alias.
_KNOWN_AS = {"Siverskodonetsk": "Sievierodonetsk", "Zmiinyi Island": "Snake Island"}


class GazetteerSpellings:
    """Every name and alias of every place of a gazetteer, as :class:`articles.protocols.PlaceSpellings`."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def spellings(self) -> Iterable[PlaceSpelling]:
        """One entry per spelling and place.

        A town's former name gives way to a place that is called so today: Oleksiivka is a village, though Chystiakove
        once was one of the name. A longer form of its name does not: Krasnyi Lyman is Lyman.
        """
        present = {p.names.en for p in self._gazetteer.places() if p.kind is PlaceKind.SETTLEMENT}
        for place in self._gazetteer.places():
            iso = self._gazetteer.oblast_of(place.id)
            for text in _texts(place):
                gives_way = text in present and place.names.en not in text
                yield PlaceSpelling(
                    text=text,
                    place_id=place.id,
                    name=_KNOWN_AS.get(place.names.en, place.names.en),
                    kind=_KINDS[place.kind],
                    iso=iso,
                    prominence=0 if gives_way else place.population or 0,
                )


def load_spellings() -> GazetteerSpellings:
    """The spellings of the shipped gazetteer, for commands that take them by this function's name."""
    return GazetteerSpellings(load_gazetteer())


def _texts(place: Place) -> Iterator[str]:
    names = (place.names.en, place.names.uk, place.names.ru, *place.aliases)
    yield from dict.fromkeys(name for name in names if name)
