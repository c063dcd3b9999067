"""What the places of a Slavic claim are: names read by their surroundings, and words for places named before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.mentions import Named, read_named
from articles.protocols import PlaceSpelling
from articles.records import Article, MentionKind, PlaceMention
from articles.slavic.items import Item
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.romanise import romanise

# Those that Russia declared its own in 2022, whom every text means by "the four regions".
_FOUR_REGIONS = (
    ("Donetsk Oblast", "UA-14"),
    ("Luhansk Oblast", "UA-09"),
    ("Kherson Oblast", "UA-65"),
    ("Zaporizhzhia Oblast", "UA-23"),
)
_TOWN, _VILLAGE = frozenset({"город", "місто"}), frozenset({"село", "деревня", "хутор", "хутір"})
_TOWNSFOLK = 4_000  # inhabitants that few villages have
_CLEARLY_LARGER = 4  # the town is meant, and not a village of its name, where it has four times the people


class Referents:
    """The places of one article, as far as it has been read."""

    def __init__(self, article: Article, lexicon: SlavicLexicon) -> None:
        self._article, self._lexicon = article, lexicon
        self._known: dict[str, PlaceMention] = {}
        self._regions: set[str] = set()  # ISO codes of the regions named so far
        self._last_any: tuple[PlaceMention, ...] = ()
        self._last: dict[bool, tuple[PlaceMention, ...]] = {}  # by whether they are regions
        self._people: dict[str, int] = {}  # of the settlements named so far, by their name
        self._settlements: list[PlaceMention] = []  # in the order they were named

    def note(self, places: Sequence[PlaceMention]) -> None:
        """Remember the places that a later "the city" or "it" may mean."""
        for regional in (True, False):
            found = tuple(one for one in places if (one.kind is MentionKind.OBLAST) is regional)
            if found:
                self._last[regional] = found
        self._settlements += (one for one in places if one.kind is MentionKind.CITY)
        if places:
            self._last_any = tuple(places)  # of a claim all, since "its capture" may be that of several

    def read(self, items: Sequence[Item], places: Sequence[int], *, with_amount: bool) -> tuple[PlaceMention, ...]:
        """The places that the given items of a sentence mean; a name that no reading fits is left out."""
        named = [items[at].name for at in places]
        names = [name for name in named if name is not None]
        said = {one.iso for item in items if item.name for one in item.name.readings if _is_region(one) and one.iso}
        self._regions |= said
        names = [_narrow(name, said or self._regions) for name in names]
        for reading in (one for name in names for one in name.readings if one.kind is MentionKind.CITY):
            self._people[reading.name] = max(reading.prominence, self._people.get(reading.name, 0))
        found = read_named(
            names, words_at=self._article.text_at, with_amount=with_amount, regions_said=said, known=self._known
        )
        meant = [place for at in places if items[at].meant for place in self._mean(items[at])]
        return tuple(dict.fromkeys((*map(self._romanise, found), *meant)))

    def read_pronoun(self, item: Item) -> tuple[PlaceMention, ...]:
        """The places that a pronoun means: those named last."""
        words = self._article.text_at(item.start, item.end)
        return tuple(replace(place, mention=words) for place in self._last_any)

    def _mean(self, item: Item) -> tuple[PlaceMention, ...]:
        regional = item.has(self._lexicon.words["region_noun"])
        words = self._article.text_at(item.start, item.end)
        if item.theirs:
            return tuple(replace(place, mention=words) for place in self._last_any)
        if item.plural:
            return tuple(PlaceMention(words, name, MentionKind.OBLAST, iso) for name, iso in _FOUR_REGIONS)
        last = self._last.get(regional, ())[-1:]
        fitting = None if regional else self._find_fitting(item)
        return tuple(replace(place, mention=words) for place in (last if fitting is None else (fitting,)))

    def _find_fitting(self, item: Item) -> PlaceMention | None:
        """The town named last where "the town" is said and villages were named since, and the other way round."""
        town = item.has(_TOWN)
        if not town and not item.has(_VILLAGE):
            return None
        for place in reversed(self._settlements):
            if (self._people.get(place.name, 0) >= _TOWNSFOLK) is town:
                return place
        return None

    def read_figure(self, item: Item) -> tuple[PlaceMention, ...]:
        """The region that a bare share is said of: the one named last."""
        words = self._article.text_at(item.start, item.end)
        return tuple(replace(place, mention=words) for place in self._last.get(True, ())[-1:])

    def _romanise(self, place: PlaceMention) -> PlaceMention:
        """A place that no list has is called by its name in Latin letters, as all others are."""
        cyrillic = place.iso is None and any("а" <= char <= "я" or char in "іїєґ" for char in place.name.casefold())
        return replace(place, name=romanise(place.name, language=self._lexicon.language)) if cyrillic else place


def _is_region(reading: PlaceSpelling) -> bool:
    return reading.kind in (MentionKind.OBLAST, MentionKind.RAION)


def _narrow(name: Named, regions: set[str]) -> Named:
    """Of several settlements of one name, those in the regions that the text names, else the clearly largest."""
    cities = [one for one in name.readings if one.kind is MentionKind.CITY]
    if len({one.place_id for one in cities}) < 2 or name.area is not None:
        return name
    near = [one for one in cities if one.iso in regions] or cities
    ranked = sorted({one.place_id: one for one in near}.values(), key=lambda one: -one.prominence)
    named_now = {one.place_id for one in near if romanise(one.text, language="uk") == one.name}
    if named_now and len(named_now) < len(ranked):  # a village of today comes before a town's former name
        near = [one for one in near if one.place_id in named_now]
        ranked = [one for one in ranked if one.place_id in named_now]
    if len(ranked) > 1 and ranked[0].prominence >= _CLEARLY_LARGER * max(1, ranked[1].prominence):
        near = [one for one in near if one.place_id == ranked[0].place_id]
    others = tuple(one for one in name.readings if one.kind is not MentionKind.CITY)
    if len({one.place_id for one in near}) > 1 and len({one.name for one in near}) == 1:
        near = [replace(one, text=one.name) for one in near]  # which of them is not told, but their name is
    return replace(name, readings=(*near, *others))
