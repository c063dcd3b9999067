"""The gazetteer as the list of place spellings that the extractor asks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

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
# Villages without a position are known by name where ground troops fought: elsewhere they only share their names.
_FOUGHT_IN = frozenset(f"UA-{number}" for number in ("09", "12", "14", "23", "32", "48", "59", "63", "65", "74"))
_LEAST_LETTERS = 5  # shorter names are words and surnames as well


class GazetteerSpellings:
    """Every name and alias of every place of a gazetteer, as :class:`articles.protocols.PlaceSpellings`."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def spellings(self) -> Iterable[PlaceSpelling]:
        """One entry per spelling and place.

        A town's former name gives way to a place that is called so today: Oleksiivka is a village, though Chystiakove
        once was one of the name. A longer form of its name does not: Krasnyi Lyman is Lyman. Villages without a
        position come only where no other settlement is called so, so that nothing known becomes ambiguous.
        """
        return self._all

    @cached_property
    def _all(self) -> tuple[PlaceSpelling, ...]:
        present = {p.names.en for p in self._gazetteer.places() if p.kind is PlaceKind.SETTLEMENT}
        found: list[PlaceSpelling] = []
        for place in self._gazetteer.places():
            iso = self._gazetteer.oblast_of(place.id)
            for text in _texts(place):
                gives_way = text in present and place.names.en not in text
                found.append(_make(place, text, iso, prominence=0 if gives_way else place.population or 0))
        for place in self._gazetteer.villages():
            name = place.names.en
            if name in present or len(name) < _LEAST_LETTERS:
                continue
            iso = self._gazetteer.oblast_of(str(place.parent_id))
            if iso in _FOUGHT_IN:
                found += (_make(place, text, iso, prominence=0) for text in (name, place.names.uk, *_cyrillic(place)))
        return tuple(found)


def _make(place: Place, text: str, iso: str | None, *, prominence: int) -> PlaceSpelling:
    return PlaceSpelling(
        text=text,
        place_id=place.id,
        name=_KNOWN_AS.get(place.names.en, place.names.en),
        kind=_KINDS[place.kind],
        iso=iso,
        prominence=prominence,
    )


def load_spellings() -> GazetteerSpellings:
    """The spellings of the shipped gazetteer, for commands that take them by this function's name."""
    return GazetteerSpellings(load_gazetteer())


def _cyrillic(place: Place) -> Iterator[str]:
    """The Russian spellings of a village that a list has; those in Latin letters are made by rule."""
    return (alias for alias in place.aliases if "а" <= alias[-1] <= "я")


def _texts(place: Place) -> Iterator[str]:
    names = (place.names.en, place.names.uk, place.names.ru, *place.aliases)
    yield from dict.fromkeys(name for name in names if name)
