"""The gazetteer: every place by its id, and what a written name means."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from geodata.errors import UnknownPlaceError
from geodata.hierarchy import COUNTRY_ID, Villages
from geodata.ranking import Reading, decide, is_settlement, is_spelling_of
from geodata.records import Found, NotFound, Place, PlaceHint, PlaceKind, Resolution
from geodata.spelling import fold_name, measure_distance
from geodata.wording import split_kind, strip_fillers

MAX_NAME_LENGTH = 120  # characters; longer texts are no place names
MAX_SUGGESTIONS = 5
ANY_HINT = PlaceHint()

# Texts call Crimea an area, though it is a first-level unit.
_LOOSELY = {PlaceKind.AREA: {PlaceKind.AREA, PlaceKind.OBLAST}}


@dataclass(frozen=True, slots=True)
class _Index:
    """Folded spelling -> ids, for official names and for all others."""

    official: Mapping[str, Sequence[str]]
    other: Mapping[str, Sequence[str]]


class Gazetteer:
    """Places of Ukraine by id and by name. Immutable; safe to share between threads.

    Parameters
    ----------
    places : the country, areas, first-level units, raions and settlements with a position.
    villages : settlements that have a name and a raion but no position; they are read by :meth:`resolve` and
        :meth:`get`, so that a name they share is never taken for unique, but :meth:`places` leaves them out.
    city_ids : ids of the settlements that are cities by the codifier.
    town_ids : ids of those that are towns ("селище" of the codifier).
    """

    def __init__(
        self, places: Iterable[Place], *, villages: Villages, city_ids: Iterable[str], town_ids: Iterable[str]
    ) -> None:
        self._places = {place.id: place for place in places}
        self._villages = villages
        self._city_ids = frozenset(city_ids)
        self._town_ids = frozenset(town_ids)

    def places(self) -> Iterator[Place]:
        """Every place that can be drawn or listed: country, areas, first-level units, raions, settlements."""
        return iter(self._places.values())

    def villages(self) -> Iterator[Place]:
        """Every settlement without a position, which :meth:`places` leaves out."""
        return (self.get(code) for code in self._villages.names)

    def regions(self) -> tuple[Place, ...]:
        """The 27 first-level units, by id."""
        return tuple(sorted((p for p in self._places.values() if p.kind is PlaceKind.OBLAST), key=lambda p: p.id))

    def get(self, place_id: str) -> Place:
        """The place of an id; a village without a position has its KATOTTG code as id.

        Raises
        ------
        UnknownPlaceError
            If no place has it; names the nearest id.
        """
        place = self.find(place_id)
        if place is None:
            nearest = min(self._places, key=lambda known: (measure_distance(known, place_id[:40], limit=20), known))
            raise UnknownPlaceError(f"no place has the id {place_id[:40]!r}; the nearest id is {nearest!r}")
        return place

    def find(self, place_id: str) -> Place | None:
        """The place of an id as of :meth:`get`, None where no place has it."""
        return self._places.get(place_id) or self._villages.find(place_id)

    def oblast_of(self, place_id: str) -> str | None:
        """The id of the first-level unit that a place is or lies in; None for the country and areas across several.

        Raises
        ------
        UnknownPlaceError
            If no place has the id.
        """
        place = self.get(place_id)
        while place.kind is not PlaceKind.OBLAST:
            if place.parent_id is None or place.parent_id == COUNTRY_ID:
                return None
            place = self.get(place.parent_id)
        return place.id

    def resolve(self, text: str, *, hint: PlaceHint = ANY_HINT, suggest: bool = True) -> Resolution:
        """What place a written name means; never a guess, never an error.

        Words such as "region", "city of" or "район" in ``text`` count as part of the name. ``hint`` narrows: a place of
        another kind or outside the oblast is no reading. See docs/decisions/0001-what-a-name-means.md for the rules.

        A last part after a comma that names the country, a first-level unit or a raion is such a hint too, where the
        whole is no name: "Pokrovsk, Donetsk region".

        Returns
        -------
        Found when one place bears the name (``others`` lists namesakes that it outweighs), Ambiguous with every reading
        ranked, or NotFound with near spellings if ``suggest``: looking for them takes longer than all the rest.
        """
        answer = self._resolve_name(text, hint, suggest=suggest)
        name, comma, around = text.rpartition(",")
        if not comma or not isinstance(answer, NotFound) or len(text) > MAX_NAME_LENGTH:
            return answer
        for kind in (PlaceKind.COUNTRY, PlaceKind.OBLAST, PlaceKind.RAION):
            outer = self._resolve_name(around, PlaceHint(kind), suggest=False)
            if isinstance(outer, Found):
                inside = self.oblast_of(outer.place.id)
                if inside and hint.oblast_id not in {None, inside}:
                    return answer
                return self.resolve(name, hint=PlaceHint(hint.kind, inside or hint.oblast_id), suggest=suggest)
        return answer

    def _resolve_name(self, text: str, hint: PlaceHint, *, suggest: bool) -> Resolution:
        shown = " ".join(text[:MAX_NAME_LENGTH].split())
        if len(text) > MAX_NAME_LENGTH:
            return NotFound(shown, f"a text of {len(text)} characters is no place name")
        key = fold_name(text)
        if not key:
            return NotFound(shown, "the text holds no name")
        readings, kind = self._read(key, hint.kind)
        fitting = [reading for reading in readings if self._fits(reading.place, PlaceHint(kind, hint.oblast_id))]
        if readings and not fitting:
            return NotFound(
                shown, self._explain_hint(hint, kind), tuple(_name(reading.place) for reading in readings[:5])
            )
        if not fitting:
            return NotFound(shown, "no place bears this name", self.suggest(key) if suggest else ())
        return decide(shown, self._merge_units(fitting, kind), self)

    def suggest(self, key: str) -> tuple[str, ...]:
        """Official names near a folded spelling, the nearest first."""
        limit = 1 if len(key) < 6 else 2
        wanted = frozenset(key)
        near: dict[str, int] = {}
        for length in range(len(key) - limit, len(key) + limit + 1):
            for spelling in self._by_shape.get((key[:1], length), ()):
                # Each difference brings in one letter at most: a quick look spares most of the measuring.
                if len(wanted.difference(spelling)) > limit or len(set(spelling) - wanted) > limit:
                    continue
                distance = measure_distance(spelling, key, limit=limit)
                if distance <= limit:
                    for place_id in (*self._index.official.get(spelling, ()), *self._index.other.get(spelling, ())):
                        name = _name(self.get(place_id))
                        near[name] = min(distance, near.get(name, distance))
        return tuple(sorted(near, key=lambda name: (near[name], name))[:MAX_SUGGESTIONS])

    def is_city(self, place: Place) -> bool:
        """Whether a settlement is a city by the codifier."""
        return place.id in self._city_ids

    def is_town(self, place: Place) -> bool:
        """Whether a settlement is a town ("селище") by the codifier, between a city and a village."""
        return place.id in self._town_ids

    def describe(self, place: Place) -> str:
        """Where a place lies, in words: "in Pokrovsk Raion, Donetsk Oblast"."""
        names: list[str] = []
        while place.parent_id not in {None, COUNTRY_ID}:
            place = self.get(str(place.parent_id))
            names.append(place.names.en)
        return f"in {', '.join(names)}" if names else "in Ukraine"

    def _read(self, key: str, kind: PlaceKind | None) -> tuple[list[Reading], PlaceKind | None]:
        """The readings of a folded name, as written or without the words for its kind; and the kind wanted."""
        for written in dict.fromkeys((key, strip_fillers(key))):
            readings = self._look_up(written, kind)
            if readings:
                return readings, kind
        bare, said = split_kind(key)
        return (self._look_up(bare, said), said) if said else ([], kind)

    def _look_up(self, key: str, kind: PlaceKind | None) -> list[Reading]:
        official = self._index.official.get(key, ())
        other = [place_id for place_id in self._index.other.get(key, ()) if place_id not in official]
        if kind is PlaceKind.RAION:
            other += [place_id for place_id in self._raion_stems.get(key, ()) if place_id not in official]
        readings = [self._make_reading(i, key, official=True) for i in official] + [
            self._make_reading(i, key, official=False) for i in other
        ]
        return readings + self._list_namesakes(readings)

    def _make_reading(self, place_id: str, key: str, *, official: bool) -> Reading:
        place = self.get(place_id)
        return Reading(place, official=official, present=official or is_spelling_of(key, place))

    def _list_namesakes(self, readings: Sequence[Reading]) -> list[Reading]:
        """Settlements that bear the Ukrainian name of a reading, though no source records this spelling for them.

        "Belogorovka" is every Bilohorivka. A spelling far from the present name of a place is a name of it alone.
        """
        seen = {reading.place.id for reading in readings}
        # One name once: all readings of a common name bear it. That the text is official for one reading counts.
        names: dict[str, bool] = {}
        for reading in readings:
            if reading.present and is_settlement(reading.place):
                name = fold_name(reading.place.names.uk)
                names[name] = names.get(name, False) or reading.official
        added: list[Reading] = []
        for name, official in names.items():
            bearers = self._index.official.get(name, ())
            for place_id in (*bearers, *self._index.other.get(name, ())):
                if place_id not in seen:
                    seen.add(place_id)
                    namesake = self._make_reading(place_id, name, official=place_id in bearers)
                    if is_settlement(namesake.place):
                        added.append(replace(namesake, official=official and namesake.present))
        return added

    def _fits(self, place: Place, hint: PlaceHint) -> bool:
        kinds = _LOOSELY.get(hint.kind, {hint.kind}) if hint.kind else set(PlaceKind)
        return place.kind in kinds and (hint.oblast_id is None or self.oblast_of(place.id) == hint.oblast_id)

    def _merge_units(self, readings: list[Reading], kind: PlaceKind | None) -> list[Reading]:
        """Without the city that is a first-level unit of the same name: they are one place, the unit has a border."""
        units = {reading.place.id: reading.place for reading in readings if reading.place.kind is PlaceKind.OBLAST}
        return [
            reading
            for reading in readings
            if reading.place.parent_id not in units
            or units[str(reading.place.parent_id)].names.uk != reading.place.names.uk
            or kind is PlaceKind.SETTLEMENT
        ]

    def _explain_hint(self, hint: PlaceHint, kind: PlaceKind | None) -> str:
        wanted = f"{kind.value} " if kind else ""
        inside = f" in {hint.oblast_id}" if hint.oblast_id else ""
        return f"places bear this name, but no {wanted or 'place '}of it{inside} does"

    @cached_property
    def _index(self) -> _Index:
        official: dict[str, list[str]] = defaultdict(list)
        other: dict[str, list[str]] = defaultdict(list)
        fold = cache(fold_name)  # thousands of villages share a few hundred names
        for place in self._places.values():
            names = {fold(name) for name in (place.names.en, place.names.uk, place.names.ru) if name}
            for key in names:
                official[key].append(place.id)
            for key in {fold(alias) for alias in place.aliases} - names:
                other[key].append(place.id)
        for code, (en, uk) in self._villages.names.items():
            official[fold(en)].append(code)
            official[fold(uk)].append(code)
        for code, aliases in self._villages.aliases.items():
            for alias in aliases:
                other[fold(alias)].append(code)
        return _Index(dict(official), dict(other))

    @cached_property
    def _by_shape(self) -> Mapping[tuple[str, int], Sequence[str]]:
        """First letter and length -> spellings: near spellings are sought among those alone."""
        shapes: dict[tuple[str, int], list[str]] = defaultdict(list)
        for spelling in self._index.official.keys() | self._index.other.keys():
            shapes[spelling[:1], len(spelling)].append(spelling)
        return dict(shapes)

    @cached_property
    def _raion_stems(self) -> Mapping[str, Sequence[str]]:
        """Folded first word of a raion's name -> ids: "Pokrovsk" is the raion only where a raion is meant."""
        stems: dict[str, list[str]] = defaultdict(list)
        for place in self._places.values():
            if place.kind is PlaceKind.RAION:
                for key in {fold_name(name).rsplit(" ", 1)[0] for name in (place.names.en, place.names.uk)}:
                    stems[key].append(place.id)
        return dict(stems)


def _name(place: Place) -> str:
    return place.names.en
