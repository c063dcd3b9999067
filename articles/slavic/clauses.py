"""A row of items cut into clauses, each with the word that opens it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.morphology import Part

HARD_MARKS = frozenset({";", ":", "—", "–", "-", "(", ")", "…"})
_DASHES = frozenset({"-", "–", "—"})
_ALSO = frozenset({"також", "также"})
_WHERE = frozenset({"где", "де", "куда", "куди"})
_QUOTES = frozenset('«»"“”„')
_SKIPPED = _QUOTES | {",", "-", "–", "—"}
_STOPS = HARD_MARKS | {","}
_ADJECTIVES = frozenset({"ru_adjective", "ua_adjective", "our_adjective"})
_STATE_REACH = 6  # items behind a dash within which a state is named
_CARRYING = (Part.FINITE, Part.SHORT)
_OPENED = (*_CARRYING, Part.INFINITIVE)  # a clause that has any of these may end before the next verb


@dataclass(frozen=True, slots=True)
class Clause:
    """Items ``[first, last)`` and the folded word or mark that opens the clause, "" for none.

    ``relative`` says that it describes what stands before it, by "which" or by a participle.
    """

    first: int
    last: int
    opener: str
    relative: bool = False


def split_clauses(items: Sequence[Item], lexicon: SlavicLexicon) -> list[Clause]:
    """The clauses of one sentence, in order and without overlap."""
    clauses: list[Clause] = []
    first, opener, relative = 0, "", False
    if items and items[0].low in lexicon.words["subordinator"]:
        first, opener = 1, items[0].low
    parting = _STOPS | lexicon.words["coordinator"]
    for at, item in enumerate(items):
        if at < first or item.low not in parting:
            continue
        found = _find_opening(items, first, at, lexicon)
        if found is None:
            continue
        begin, word, describes = found
        if at > first:
            clauses.append(Clause(first, at, opener, relative))
        first, opener, relative = begin, word, describes
    if first < len(items):
        clauses.append(Clause(first, len(items), opener, relative))
    return clauses


def _find_opening(items: Sequence[Item], first: int, at: int, lexicon: SlavicLexicon) -> tuple[int, str, bool] | None:
    """Where the next clause begins, its opener and whether it is relative, if item ``at`` ends the clause."""
    item, words = items[at], lexicon.words
    inner = item.low in _DASHES and at > 0 and item.start == items[at - 1].end  # the hyphen of "32-й"
    if item.low in "()" and _holds_figure(items, at):
        return None
    if item.kind is Kind.MARK and item.low in HARD_MARKS and not inner:
        return None if item.low in _DASHES and _links(items, first, at) else (at + 1, item.low, False)
    if at > first and items[at - 1].low == "так":
        return None  # "так и не взяли" is no second verb
    comma, joins = item.low == ",", item.kind is Kind.WORD and item.low in words["coordinator"]
    if not comma and not joins:
        return None
    begin = _skip(items, at + 1)
    if begin >= len(items):
        return None
    described = _find_described(items, begin, lexicon) if comma else None
    if described is not None:
        return described
    word = items[begin]
    if comma and word.kind is Kind.WORD and word.low in words["coordinator"]:
        begin = _skip(items, begin + 1)
        begin += begin + 1 < len(items) and items[begin].low in _ALSO
        return (begin, word.low, False) if _carries(items, first, at, _OPENED) else None
    if comma and word.is_part(Part.FINITE) and "speech" in word.keys and word.kind is Kind.WORD:
        return begin, item.low, False  # "Крынки за россиянами, пишет DeepState"
    told = comma and _tells(items[first:at])  # "місто під контролем, росіяни відійшли"
    carried = told or _carries(items, first, at, _OPENED)
    carried = carried and _carries(items, begin, _find_end(items, begin), _CARRYING)
    return (begin, item.low, False) if carried else None


def _tells(items: Sequence[Item]) -> bool:
    """Whether items name a place and the state that it is in, or end in whose it is."""
    last = next((one for one in reversed(items) if one.kind is not Kind.MARK), None)
    owned = last is not None and last.kind is Kind.WORD and not last.keys.isdisjoint(_ADJECTIVES)
    return (owned or any("state" in one.keys for one in items)) and any(one.kind is Kind.PLACE for one in items)


def _holds_figure(items: Sequence[Item], at: int) -> bool:
    """``Майже вся Луганщина (99,6%) окупована``: a mark of brackets with a figure alone between them."""
    middle = at + 1 if items[at].low == "(" else at - 1
    if not 0 < middle < len(items) - 1 or items[middle].kind is not Kind.AMOUNT:
        return False
    return items[middle - 1].low == "(" and items[middle + 1].low == ")"


def _links(items: Sequence[Item], first: int, at: int) -> bool:
    """Whether a dash stands for "is": ``Вовчанськ — під контролем``, ``Покровськ — сіра зона``."""
    end = _find_end(items, at + 1)
    told = any("state" in item.keys for item in items[at + 1 : min(end, at + _STATE_REACH)])
    return told and at > first and not _carries(items, first, end, _CARRYING)


def _find_described(items: Sequence[Item], begin: int, lexicon: SlavicLexicon) -> tuple[int, str, bool] | None:
    """A clause opened by "which", "that", a participle or a gerund right behind a comma."""
    word, words = items[begin], lexicon.words
    behind = _skip(items, begin + 1)
    if word.has(words["relative"]) or (behind < len(items) and items[behind].has(words["relative"])):
        return begin, word.low, True
    if word.low in words["that"] or word.low in words["subordinator"]:
        return begin + 1, word.low, word.low in _WHERE
    if word.is_part(Part.PARTICIPLE, Part.ACTIVE, Part.GERUND):
        return begin, word.low, not word.is_part(Part.GERUND)
    return None


def _skip(items: Sequence[Item], at: int) -> int:
    while at < len(items) and items[at].low in _SKIPPED:
        at += 1
    return at


def _find_end(items: Sequence[Item], begin: int) -> int:
    """The next place after ``begin`` where a clause could end."""
    return next((at for at in range(begin, len(items)) if items[at].low in _STOPS), len(items))


def _carries(items: Sequence[Item], first: int, last: int, parts: tuple[Part, ...]) -> bool:
    return any(item.kind is Kind.WORD and item.is_part(*parts) for item in items[first:last])
