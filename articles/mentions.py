"""Places as written: the index of all spellings, and the reading of a name by what stands around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from articles.lexicon.records import Lexicon, split_words
from articles.phrases import PhraseIndex
from articles.protocols import PlaceSpelling, PlaceSpellings
from articles.records import MentionKind, PlaceMention
from articles.tokens import Token, fold_word, tokenize

_CLEARLY_LARGER = 20  # a city is meant, and not a village of its name, when it has twenty times the people
_MIN_NAME_CHARS = 3
_MIN_VILLAGE_CHARS = 7
_MAX_UNKNOWN_WORDS = 2
# Both cities have been held by the same side since 2014, so news of who holds "Donetsk" means the region.
_REGION_BY_DEFAULT = frozenset({"UA-09", "UA-14"})
_CITY_UNITS = frozenset({"UA-30", "UA-40"})  # Kyiv and Sevastopol: first-level units that are cities
_CRIMEA = "UA-43"
_MONTHS_AND_DAYS = split_words(
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A place name in a text with every reading it has.

    ``region``, ``settlement`` and ``raion`` say which noun stands with the name; ``area`` is a form such as
    ``{} direction`` where the words mean an area by the place and not the place.
    """

    start: int
    end: int
    readings: tuple[PlaceSpelling, ...]
    region: bool = False
    settlement: bool = False
    raion: bool = False
    area: str | None = None

    @property
    def bare(self) -> bool:
        """Whether a name that a city and a region share stands without a noun, and may be the city's."""
        shared = {reading.kind for reading in self.readings} >= {MentionKind.OBLAST, MentionKind.CITY}
        default = any(reading.iso in _REGION_BY_DEFAULT for reading in self.readings)
        return shared and not default and not self.region and not self.raion and self.area is None

    @property
    def regional(self) -> bool:
        """Whether a region bears the name."""
        return any(reading.kind is MentionKind.OBLAST for reading in self.readings)


class PlaceIndex:
    """All spellings of all places; built once, it finds the longest name at a token in the time of its length."""

    def __init__(self, spellings: PlaceSpellings, *, lexicon: Lexicon) -> None:
        self._names: PhraseIndex[PlaceSpelling] = PhraseIndex()
        self.country: tuple[PlaceSpelling, ...] = ()  # the readings of the country's own name
        self.country_words: set[str] = set()  # with which a name of a country begins
        common = _MONTHS_AND_DAYS.union(*lexicon.words.values())
        people = {fold_word(form) for actor in lexicon.actors for form in actor.forms}
        self._common, self._people = common, people
        self._following = lexicon.words.get("preposition", frozenset()) | {"and", "or", "was", "were", "has", "had"}
        self._endings = tuple(sorted(lexicon.words.get("village_ending", ())))
        self._readings: dict[str, tuple[PlaceSpelling, ...]] = {}
        for spelling in spellings.spellings():
            folded = fold_word(spelling.text)
            if spelling.kind is MentionKind.COUNTRY:
                self.country_words.add(tokenize(spelling.text)[0].low)
            is_name = len(folded) >= _MIN_NAME_CHARS and spelling.text[0].isupper() and folded not in common
            if spelling.kind is MentionKind.COUNTRY and spelling.text == spelling.name:
                self.country = (spelling,)
            if is_name and (
                folded not in people or spelling.kind is not MentionKind.CITY or spelling.iso in _CITY_UNITS
            ):
                self._names.add(spelling.text, normalize_reading(spelling))

    def match(self, tokens: Sequence[Token], at: int) -> tuple[int, tuple[PlaceSpelling, ...]] | None:
        """The end (exclusive) and readings of the longest name that begins at token ``at`` with a capital."""
        if not tokens[at].capital:
            return None
        found = self._names.match(tokens, at)
        if found is None:
            return self._match_village(tokens, at)
        end, readings = found
        key = " ".join(token.low for token in tokens[at:end])
        if key not in self._readings:  # each once: a name met again is not compared again
            self._readings[key] = tuple(dict.fromkeys(readings))
        return end, self._readings[key]

    def _match_village(self, tokens: Sequence[Token], at: int) -> tuple[int, tuple[PlaceSpelling, ...]] | None:
        """A name that no gazetteer need hold, by the endings that only settlements bear: ``Novoivanivka``."""
        token = tokens[at]
        if len(token.text) < _MIN_VILLAGE_CHARS or not token.low.endswith(self._endings) or token.low in self._people:
            return None
        return at + 1, (name_unknown(token.text),)

    def match_unknown(self, tokens: Sequence[Token], at: int) -> tuple[int, tuple[PlaceSpelling, ...]] | None:
        """A name that stands where only a settlement's can (``the village of Vovche``): up to two capitalised words."""
        end = at
        while end < len(tokens) and end - at < _MAX_UNKNOWN_WORDS and self._is_proper(tokens[end]):
            end += 1
        if end == at:
            return None
        return end, (name_unknown(" ".join(token.text for token in tokens[at:end])),)

    def match_taken(self, tokens: Sequence[Token], at: int) -> tuple[int, tuple[PlaceSpelling, ...]] | None:
        """A name that troops take (``captured Lozove``): a settlement, where no noun goes on behind it."""
        found = self.match_unknown(tokens, at)
        if found is None or tokens[at].low in self._people:
            return None
        following = tokens[found[0]].low if found[0] < len(tokens) else "."
        ends = not following[0].isalnum() or following in self._following
        return found if ends and following not in {"'s", "(", "-"} else None

    def _is_proper(self, token: Token) -> bool:
        return token.capital and not token.text.isupper() and token.low not in self._common


def name_unknown(text: str) -> PlaceSpelling:
    """The reading of a settlement that is named in the text and in no list of places: its name, and no region."""
    return PlaceSpelling(text=text, place_id="", name=text, kind=MentionKind.CITY, iso=None)


def normalize_reading(spelling: PlaceSpelling) -> PlaceSpelling:
    """Crimea is written of as an area, Kyiv and Sevastopol as cities, whatever unit they are by law."""
    is_peninsula = spelling.kind is MentionKind.AREA and spelling.name.startswith("Crimea")
    if is_peninsula or (spelling.kind is MentionKind.OBLAST and spelling.iso == _CRIMEA):
        return replace(spelling, kind=MentionKind.AREA, name="Crimea", iso=_CRIMEA)
    if spelling.kind is MentionKind.OBLAST and spelling.iso in _CITY_UNITS:
        return replace(spelling, kind=MentionKind.CITY)
    return spelling


def read_named(
    names: Sequence[Named],
    *,
    words_at: Callable[[int, int], str],
    with_amount: bool,
    regions_said: Iterable[str],
    known: dict[str, PlaceMention],
) -> tuple[PlaceMention, ...]:
    """The reading of each name of one list; a name that no reading fits is left out.

    Parameters
    ----------
    words_at : the original words between two offsets.
    with_amount : whether an extent or share stands before the list, which is said of regions.
    regions_said : ISO codes of the regions named in the same sentence, to tell villages of one name apart.
    known : readings that this text has made clear before, by folded name; it is added to.
    """
    listed = len(names) > 1 and all(name.regional for name in names)
    found: list[PlaceMention] = []
    for name in names:
        reading = _choose(name, listed=listed, with_amount=with_amount, regions_said=set(regions_said), known=known)
        if reading is None:
            continue
        found.append(replace(reading, mention=words_at(name.start, name.end)))
        if listed or name.region or name.settlement:
            known[_key(name)] = reading
    return tuple(found)


def _key(name: Named) -> str:
    return fold_word(name.readings[0].text)


def _choose(
    name: Named, *, listed: bool, with_amount: bool, regions_said: set[str], known: dict[str, PlaceMention]
) -> PlaceMention | None:
    by_kind: dict[MentionKind, list[PlaceSpelling]] = {}
    for reading in name.readings:
        by_kind.setdefault(reading.kind, []).append(reading)
    oblasts, cities = by_kind.get(MentionKind.OBLAST, []), by_kind.get(MentionKind.CITY, [])
    if name.raion:
        raions = by_kind.get(MentionKind.RAION, [])
        return _mention(name, raions[0]) if raions else None
    if name.area is None and oblasts and not name.settlement and (name.region or listed or with_amount):
        return _mention(name, oblasts[0])
    for kind in (MentionKind.COUNTRY, MentionKind.AREA) if not (name.area and oblasts) else ():
        if kind in by_kind:
            return _mention(name, by_kind[kind][0])
    if name.area is None and not name.settlement and _key(name) in known:
        return known[_key(name)]
    if oblasts and not name.settlement and _is_region_by_default(oblasts[0], cities, area=name.area):
        return _mention(name, oblasts[0])
    city = _choose_city(cities, regions_said)
    if city is not None:
        return _mention(name, city)
    if cities:  # of several places of the name none is clearly meant
        return replace(_mention(name, replace(cities[0], name=cities[0].text)), iso=None)
    return _mention(name, oblasts[0]) if oblasts else None


def _is_region_by_default(oblast: PlaceSpelling, cities: list[PlaceSpelling], *, area: str | None) -> bool:
    if area is not None:
        return False
    renamed = all(fold_word(city.name) != fold_word(city.text) for city in cities)
    return oblast.iso in _REGION_BY_DEFAULT or (renamed and oblast.name.startswith(oblast.text))


def _choose_city(cities: list[PlaceSpelling], regions_said: set[str]) -> PlaceSpelling | None:
    near = [city for city in cities if city.iso in regions_said] or cities
    ranked = sorted({city.place_id: city for city in near}.values(), key=lambda city: -city.prominence)
    if len(ranked) == 1 or (ranked and ranked[0].prominence >= _CLEARLY_LARGER * max(1, ranked[1].prominence)):
        return ranked[0]
    return None


def _mention(name: Named, reading: PlaceSpelling) -> PlaceMention:
    if name.area is None:
        return PlaceMention(reading.text, reading.name, reading.kind, reading.iso)
    return PlaceMention(reading.text, name.area.format(reading.name), MentionKind.AREA, reading.iso)
