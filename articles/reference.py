"""What place words refer to: names by their reading, pronouns and "all four regions" by what was said before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from articles.chunks import Chunk, Kind
from articles.discourse import ANNEXED_TOGETHER, Discourse
from articles.mentions import read_named
from articles.records import MentionKind, PlaceMention, Side
from articles.roles import Scene

_ASIDE = frozenset({"from", "towards", "toward", "to", "via", "between"})  # whence and whither, not where
CLAIMED_LAND = "territories claimed by Russia"
OCCUPIED_LAND = "occupied territories of Ukraine"
HELD_LAND = "territories held by Ukraine"


@dataclass(slots=True)
class Referents:
    """The places of one sentence's chunks, read in order and remembered.

    ``regions`` gives the region of each ISO code, for words that mean regions the text has not named;
    ``noted`` counts the chunks read so far.
    """

    scene: Scene
    discourse: Discourse
    words_at: Callable[[int, int], str]
    regions: dict[str, PlaceMention]
    _read: dict[tuple[int, bool, bool], tuple[PlaceMention, ...]] = field(default_factory=dict)
    noted: int = 0
    _named: bool = False

    def advance(self, to: int) -> None:
        """Read the place words of every chunk before ``to``, so that a pronoun behind them can mean them."""
        chunks, foreign = self.scene.chunks, self.scene.lexicon.words["foreign_place"]
        first, self.noted = self.noted, max(to, self.noted)
        word = Kind.WORD
        for index, chunk in enumerate(chunks[first:to], start=first):
            kind = chunk.kind
            if chunk.low in foreign:
                self.discourse.foreign = True
            if kind is word:
                continue
            if kind is Kind.PLACE or kind is Kind.TERRITORY or (kind is Kind.GROUP and chunk.plural):
                places = self.read(index)
                aside = self._named and self.scene.low(index - 1) in _ASIDE
                self._named = self._named or len(places) == 1
                self.discourse.note_places(places, aside=aside)

    def read(self, index: int, *, with_amount: bool = False, urban: bool = False) -> tuple[PlaceMention, ...]:
        """The places that chunk ``index`` means; empty where that cannot be told."""
        key = index, with_amount or self._has_amount(index), urban
        if key not in self._read:
            self._read[key] = self._resolve(index, with_amount=key[1], urban=urban)
        return self._read[key]

    def _has_amount(self, index: int) -> bool:
        before = index - 1
        while self.scene.is_word(before, "determiner", "place_adjective"):
            before -= 1
        return before >= 0 and self.scene.chunks[before].kind is Kind.AMOUNT

    def _resolve(self, index: int, *, with_amount: bool, urban: bool) -> tuple[PlaceMention, ...]:
        chunk = self.scene.chunks[index]
        if chunk.names:
            said = {reading.iso for c in self.scene.chunks for n in c.names if n.region for reading in n.readings}
            names = [replace(name, settlement=True) if urban and name.bare else name for name in chunk.names]
            return read_named(
                names,
                words_at=self.words_at,
                with_amount=with_amount,
                regions_said={iso for iso in said if iso},
                known=self.discourse.known,
            )
        words = self.words_at(chunk.start, chunk.end)
        if chunk.kind is Kind.WORD:  # "all the attacks were repelled": where they were made was said before
            latest = () if self.discourse.foreign or not self.discourse.groups else self.discourse.groups[-1]
            near = all(place.kind is not MentionKind.COUNTRY for place in latest)
            return tuple(replace(place, mention=words) for place in latest) if near else ()
        if chunk.kind is Kind.TERRITORY:
            return (PlaceMention(words, self._name_land(chunk), MentionKind.AREA, None),)
        if chunk.kind is Kind.GROUP:
            return tuple(replace(place, mention=words) for place in self._find_group(chunk, index))
        return tuple(place for place in self._find_pronoun(chunk.low))

    def _name_land(self, chunk: Chunk) -> str:
        side = chunk.side
        if side is None and chunk.owner:
            owner = self.discourse.find_actor(chunk.owner, self.scene.lexicon)
            side = self._side_before(chunk) or (owner.side if owner else None)
        if chunk.wanted:
            return CLAIMED_LAND if side is Side.RU else words_of_side(side)
        return OCCUPIED_LAND if side is Side.RU else HELD_LAND

    def _side_before(self, chunk: Chunk) -> Side | None:
        """The side of the nearest actor before the words in their own sentence: whom "they" means there."""
        before = [c for c in self.scene.chunks if c.is_actor and c.end <= chunk.start and c.side is not None]
        return before[-1].side if before else None

    def _find_group(self, chunk: Chunk, index: int) -> tuple[PlaceMention, ...]:
        if self.discourse.foreign:
            return ()
        if chunk.plural and (self.scene.low(index - 2), self.scene.low(index - 1)) == ("one", "of"):
            single = next((group for group in reversed(self.discourse.groups) if len(group) == 1), None)
            if single is not None and chunk.many == len(ANNEXED_TOGETHER):
                return self._find_one_of(single[0].iso)
        if chunk.plural:
            listed = self._find_listed(index, chunk.many)
            if not listed and (chunk.low == "both" or chunk.low in self.scene.lexicon.words["towns_noun"]):
                return self._find_several(chunk)
            found = listed or self.discourse.find_regions(chunk.many)
            if not found and chunk.many == len(ANNEXED_TOGETHER):
                found = tuple(self.regions[iso] for iso in ANNEXED_TOGETHER if iso in self.regions)
            return found
        kinds = _KINDS_OF_NOUN.get(chunk.low)
        for group in reversed(self.discourse.groups):
            named = chunk.low != "plant" or chunk.low in group[0].name
            if len(group) == 1 and named and (kinds is None or group[0].kind in kinds):
                return group
        return ()

    def _find_one_of(self, iso: str | None) -> tuple[PlaceMention, ...]:
        """``Lyman lies in one of the four regions``: the region that the latest place is or lies in."""
        return (self.regions[iso],) if iso in self.regions and iso in ANNEXED_TOGETHER else ()

    def _find_several(self, chunk: Chunk) -> tuple[PlaceMention, ...]:
        """``both villages``, ``both were``: the latest places that were named together, as many."""
        for group in reversed(self.discourse.groups):
            towns = chunk.low == "both" or all(place.kind is MentionKind.CITY for place in group)
            if len(group) == chunk.many and towns:
                return group
        return ()

    def _find_listed(self, index: int, count: int | None) -> tuple[PlaceMention, ...]:
        """``four regions of Ukraine -- Donetsk, Luhansk, Kherson and Zaporizhzhia``: the list behind the words."""
        for behind in range(index + 1, min(index + 12, len(self.scene.chunks))):
            names = self.scene.chunks[behind].names
            if len(names) > 1 and (count is None or len(names) == count):
                return self.read(behind, with_amount=all(name.regional for name in names[:1]))
        return ()

    def _find_pronoun(self, low: str) -> tuple[PlaceMention, ...]:
        if self.discourse.foreign:
            return ()
        latest = self.discourse.groups[-1] if self.discourse.groups else ()
        if low == "there" and len(latest) > 1 and all(place.kind is MentionKind.CITY for place in latest):
            return latest
        for group in reversed(self.discourse.groups):
            is_land = group[0].name in (CLAIMED_LAND, OCCUPIED_LAND, HELD_LAND)
            if low == "them" and (len(group) > 1 or is_land):
                return group
            if low in {"it", "this", "that", "there"} and (len(group) == 1 or (is_land and low != "it")):
                return group
        return ()


_CITY = frozenset({MentionKind.CITY})
_REGION = frozenset({MentionKind.OBLAST})
_KINDS_OF_NOUN = {
    "city": _CITY,
    "town": _CITY,
    "village": _CITY,
    "settlement": _CITY,
    "port": _CITY,
    "stronghold": _CITY,
    "bastion": _CITY,
    "fortress": _CITY,
    "region": _REGION,
    "oblast": _REGION,
    "province": _REGION,
    "country": frozenset({MentionKind.COUNTRY}),
    "peninsula": frozenset({MentionKind.AREA}),
    "plant": frozenset({MentionKind.AREA}),
}


def words_of_side(side: Side | None) -> str:
    """The name of land that a side other than Russia wants."""
    return OCCUPIED_LAND if side is Side.UA else CLAIMED_LAND
