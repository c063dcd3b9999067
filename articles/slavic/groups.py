"""Groups of places in a clause: their preposition, the case of the whole phrase, and the amount said of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.amounts import Amount
from articles.records import Extent, MentionKind
from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.morphology import CASES, Part
from articles.slavic.placing import SEPARATORS

_QUOTES = frozenset('«»"“”„')
_LISTING = SEPARATORS | _QUOTES
_OF = frozenset({"из", "з", "із"})
_TOWARDS = frozenset({"к", "ко", "до"})
_NEAR_SIDE = {"от": "возле", "від": "біля"}  # "к северу от", "на північ від"
_OUTSKIRTS, _AROUND = "outskirts of {}", "{} area"
_RIM = frozenset({"окраина", "околиця"})
_MAX_BACK = 7  # words between a preposition and the name: "в районе населенных пунктов"


@dataclass(frozen=True, slots=True)
class Group:
    """Places ``[first, last)`` of one list; ``start`` is where their phrase begins, its preposition left out.

    ``cases`` are those of the whole phrase ("территорию" in "территорию области"); ``edge`` is how what lies
    around it is called, "" where it is meant itself; ``amount`` what stands before it.
    """

    first: int
    last: int
    start: int
    preposition: str
    cases: frozenset[str]
    edge: str
    amount: Amount | None
    places: tuple[int, ...]

    def is_local(self, items: Sequence[Item]) -> bool:
        """Whether it names settlements and not only wider areas."""
        return any(_is_settlement(items[at]) for at in self.places)


def _is_settlement(item: Item) -> bool:
    name = item.name
    if name is None:
        return item.meant
    return name.area is None and not name.region and any(one.kind is MentionKind.CITY for one in name.readings)


def find_groups(items: Sequence[Item], first: int, last: int, lexicon: SlavicLexicon) -> list[Group]:
    """The groups of places among items ``[first, last)``, in order."""
    groups: list[Group] = []
    at = first
    while at < last:
        if not _is_place(items, at):
            at += 1
            continue
        places, end = [at], at + 1
        while (following := _find_following(items, end, last, lexicon)) is not None:
            places.append(following)
            end = following + 1
        groups.append(_make_group(items, first, tuple(places), end, lexicon))
        at = end
    return groups


def _is_place(items: Sequence[Item], at: int) -> bool:
    return items[at].kind is Kind.PLACE or items[at].name is not None


def _find_following(items: Sequence[Item], at: int, last: int, lexicon: SlavicLexicon) -> int | None:
    """The next name of a list behind a comma or "and", past a noun such as "villages"."""
    index = at
    if index >= last or not (items[index].low in SEPARATORS or _continues(items, index)):
        return None
    while index < last and (items[index].low in _LISTING or items[index].has(lexicon.words["settlement_noun"])):
        if _is_place(items, index):
            break
        index += 1
    return index if index < last and _is_place(items, index) and items[index].kind is Kind.PLACE else None


def _continues(items: Sequence[Item], at: int) -> bool:
    """Adjectives of towns before one noun stand side by side where a separator went with the list."""
    before, here = items[at - 1].name, items[at].name
    if before is None or here is None:
        return False
    return (before.area is not None and before.area == here.area) or (before.region and here.region)


def _make_group(items: Sequence[Item], first: int, places: tuple[int, ...], last: int, lexicon: SlavicLexicon) -> Group:
    words = lexicon.words
    start, at = places[0], places[0] - 1
    cases, edge, amount, preposition = items[places[0]].cases, "", None, ""
    while at >= first and places[0] - at <= _MAX_BACK:
        item = items[at]
        if item.kind is Kind.AMOUNT and amount is None:
            amount, cases = item.amount, CASES
        elif item.kind is Kind.MARK and item.low not in _QUOTES:
            break
        elif item.is_part(Part.PREPOSITION) or _is_near_word(item, lexicon):
            preposition, start = _read_preposition(items, first, at, lexicon), at + 1
            cases = cases if preposition else CASES
            approached = item.low in _TOWARDS and items[max(first, at - 1)].has(words["edge_noun"])
            edge = edge or (_AROUND if approached else "")
            break
        elif item.has(words["edge_noun"]):
            edge, cases = (_OUTSKIRTS if item.has(_RIM) else _AROUND), _nominal(item)
        elif item.has(
            words["through_noun"] | words["compass"] | words["raion_noun"] | words["direction_noun"] | words["facility"]
        ):
            cases = CASES if amount is not None else _nominal(item)
        elif _counts(items, at, first) and items[at + 1].has(words["settlement_noun"]):
            amount, cases = Amount(Extent.PART), CASES  # "six villages of the region" are a part of it
        elif item.has(words["settlement_noun"]):
            cases = cases if amount is not None else _nominal(item) or cases
        elif not _describes(item):
            break
        start, at = at, at - 1
    return Group(places[0], last, start, preposition, cases, edge, amount, places)


def _read_preposition(items: Sequence[Item], first: int, at: int, lexicon: SlavicLexicon) -> str:
    """The preposition at ``at``: "to the north of" is said of what is near, "none of" of all as they are."""
    low = items[at].low
    if _counts_none(items, first, at):
        return ""
    if low in _TOWARDS and at > first + 1 and items[at - 1].has(lexicon.words["edge_noun"]):
        return items[at - 2].low  # "на подступах к"
    return _NEAR_SIDE[low] if low in _NEAR_SIDE and at > first and items[at - 1].has(lexicon.words["compass"]) else low


def _counts_none(items: Sequence[Item], first: int, at: int) -> bool:
    """``ни одну из четырех областей``, ``жодну з областей``: all of them, in the denial of the verb."""
    if items[at].low not in _OF or at <= first:
        return False
    return items[at - 1].low.startswith("жод") or (at - 1 > first and items[at - 2].low == "ни")


def _counts(items: Sequence[Item], at: int, first: int) -> bool:
    item = items[at]
    return at >= first and (item.low[:1].isdigit() or item.may_be(Part.NUMERAL))


def _is_near_word(item: Item, lexicon: SlavicLexicon) -> bool:
    near = item.kind is Kind.WORD and "behind" in item.keys
    return near and any(item.low in frame.behind for frame in lexicon.frames)


def _nominal(item: Item) -> frozenset[str]:
    return frozenset(case for one in item.analyses if one.part is Part.NOUN for case in one.cases)


def _describes(item: Item) -> bool:
    """A word that may stand between a preposition and a name: an adjective, a numeral, a number."""
    return item.kind in (Kind.WORD, Kind.MARK) and (
        item.low in _QUOTES
        or item.low[:1].isdigit()
        or (not item.is_part(Part.FINITE, Part.SHORT) and item.may_be(Part.ADJECTIVE, Part.PARTICIPLE, Part.NUMERAL))
    )
