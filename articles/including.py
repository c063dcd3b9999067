"""Lists behind "including" and "such as": the places that a share or unnamed land takes in, with their own amounts."""

from __future__ import annotations

from articles.amounts import Amount
from articles.chunks import Kind
from articles.records import MentionKind
from articles.roles import Objects, Scene, is_place

_MAX_LISTED = 14
_TO_LAND = 8  # chunks between a verb of ceding and the word for land
_TO_ANY_LAND = 5  # chunks between "ceding" and "any territory"
_TO_NAMES = 14  # chunks between a word for land and "such as"
_OPENING = frozenset({",", "(", "–", "—", "-"})
_JOINING = frozenset({",", "and", "or", "plus", "also", "as", "well", "both", "more", "other", "further"})


def find_included(scene: Scene, at: int) -> list[Objects]:
    """``, including all of Crimea and most of Luhansk``: one entry for each amount said, from chunk ``at`` on."""
    index = at + (scene.low(at) in _OPENING)
    if scene.low(index) == "such" and scene.low(index + 1) == "as":
        index += 1
    elif scene.low(index) not in {"including", "namely"}:
        return []
    return read_items(scene, index + 1)


def read_items(scene: Scene, first: int) -> list[Objects]:
    """The places of a list from chunk ``first`` on, those under one amount together; an aside is passed over."""
    found: list[Objects] = []
    amount: Amount | None = None
    start = resumed = first
    for index in range(first, len(scene.chunks)):
        if index < resumed:
            continue
        chunk = scene.chunks[index]
        closing = _find_closing(scene, index) if found else None
        if closing is not None:
            amount, start, resumed = None, closing + 1, closing + 1
            continue
        if chunk.kind is Kind.AMOUNT:
            amount, start = chunk.amount, index
        elif chunk.names and is_place(scene, index):
            if amount is None and found and found[-1].amount is None:
                last = found.pop()
                found.append(Objects(last.first, index + 1, (*last.places, index)))
            else:
                found.append(Objects(start, index + 1, (index,), amount))
            amount, start = None, index + 1
        elif not (
            scene.low(index) in _JOINING
            or scene.low(index) == "of"
            or (scene.low(index) == "in" and scene.is_word(index + 2, "compass"))  # "Crimea in the south"
            or scene.is_word(index, "determiner", "place_noun", "place_adjective")
        ):
            break
        elif amount is None:
            start = index + 1
        if len(found) == _MAX_LISTED:
            break
    return found


def _find_closing(scene: Scene, comma: int) -> int | None:
    """The comma behind ``, annexed in 2014,``: the list runs on there."""
    if scene.low(comma) != "," or comma + 1 >= len(scene.chunks):
        return None
    if scene.low(comma + 1) != "which" and not scene.chunks[comma + 1].triggers:
        return None  # ", which it annexed in 2014, and"
    return next((i for i in range(comma + 2, min(comma + _TO_LAND, len(scene.chunks))) if scene.low(i) == ","), None)


def takes_in(scene: Scene, objects: Objects) -> bool:
    """Whether other places can be parts of what is named: a country, a region, a side of it, or a share of one."""
    if not objects.places:
        return False
    chunk = scene.chunks[objects.places[-1]]
    if chunk.kind in (Kind.TERRITORY, Kind.GROUP) or objects.amount is not None:
        return True
    wide = (MentionKind.COUNTRY, MentionKind.OBLAST)
    return any(name.area is not None or name.readings[0].kind in wide for name in chunk.names)


def find_land_named(scene: Scene, at: int, *, end: int) -> list[Objects]:
    """``give up some territory, such as Donetsk``: the places named behind a word for land."""
    land = next((i for i in range(at + 1, min(end, at + _TO_LAND)) if scene.is_word(i, "land_word")), None)
    if land is None:
        return []
    land = _find_correlate(scene, land)
    near = range(land + 1, min(len(scene.chunks), land + _TO_NAMES))
    opening = next((i for i in near if scene.low(i) in {"such", "including", "namely"}), None)
    return [] if opening is None else find_included(scene, opening)


def find_gapped(scene: Scene, at: int, *, first: int) -> list[Objects]:
    """``areas they invaded and annexed, such as Crimea``: examples of the land that a relative clause is about."""
    opening = next((i for i in range(at + 1, at + _TO_LAND) if scene.low(i) == "such"), None)
    described = range(max(first, at - _TO_LAND), at)
    land = next((i for i in described if scene.is_word(i, "land_noun")), None)
    if opening is None or land is None or not (scene.chunks[land + 1].is_actor or scene.is_word(land + 1, "they")):
        return []
    return find_included(scene, opening)


def _find_correlate(scene: Scene, land: int) -> int:
    """``not just the territory it took but also those areas, such as``: the land that the examples stand behind."""
    if not any(scene.low(i) in {"just", "only"} and scene.low(i - 1) == "not" for i in range(land - 3, land)):
        return land
    behind = range(land + 1, min(len(scene.chunks), land + 2 * _TO_NAMES))
    but = next((i for i in behind if scene.low(i) == "but"), land)
    return next((i for i in range(but, min(but + 4, len(scene.chunks))) if scene.is_word(i, "land_noun")), land)


def is_of_any_land(scene: Scene, at: int, *, end: int) -> bool:
    """``ceding any territory``: land that is not named."""
    near = range(at + 1, min(end, at + _TO_ANY_LAND))
    return any(
        scene.is_word(index, "land_word")
        and (
            index == at + 1
            or scene.low(index - 1) in {"just", "only", "no"}
            or scene.is_word(index - 1, "determiner", "place_adjective", "held_adjective")
        )
        for index in near
    )
