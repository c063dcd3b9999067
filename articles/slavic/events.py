"""What the words around an event noun say of it: that it is to come, is only hoped for, unproven or demanded."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from articles.slavic.clauses import Clause
from articles.slavic.items import Item, find_next
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.morphology import Part

_AHEAD = frozenset({"до", "для", "за", "ради", "заради", "перед", "против", "проти", "к", "ко"})
_ONLY = frozenset({"только", "лишь", "лише", "тільки", "виключно"})
_AFTER = frozenset({"после", "після"})
_THAT, _DASHES = frozenset({"что", "що"}), frozenset({"-", "–", "—"})
_CONDITIONS = frozenset({"условие", "умова", "требование", "вимога"})
_TOWARDS = frozenset({"для", "на", "щодо"})
_QUESTION, _TIME = frozenset({"питання", "справа", "вопрос", "дело"}), frozenset({"час", "время"})
_REACH = 7  # items between an event and what is said of it
_NEAR = 3  # items between "only after" and the noun


def is_doubted(items: Sequence[Item], clause: Clause, lexicon: SlavicLexicon) -> bool:
    """``сомневаются, что Россия сумеет``: what follows "that" is doubted."""
    if clause.opener not in _THAT:
        return False
    return any(item.has(lexicon.words["doubt"]) for item in items[max(0, clause.first - _NEAR - 1) : clause.first])


def is_condition(items: Sequence[Item], first: int, at: int, lexicon: SlavicLexicon) -> bool:
    """``возможно только после вывода войск``, ``вывод войск — условие``: what has to come first is demanded."""
    behind = items[at + 1 : at + 2 * _REACH]
    dash = next((index for index, item in enumerate(behind) if item.low in _DASHES), len(behind))
    if any(item.has(_CONDITIONS) for item in behind[dash : dash + _NEAR + 2]):
        return True
    low = [item.low for item in items[max(first, at - _NEAR - 1) : at]]
    if low and low[-1] == "без":
        return True  # "без вывода войск договориться нельзя"
    return any(one in _AFTER and before in _ONLY for before, one in pairwise(low))


def is_unproven(items: Sequence[Item], clause: Clause, at: int, lexicon: SlavicLexicon) -> bool:
    """``підтверджень захоплення немає``: what nobody has seen is not asserted."""
    proof = find_next(items, clause.first, at, lexicon.words["proof"])
    denials = lexicon.words["not"] | lexicon.words["none"]
    return proof is not None and any(item.low in denials for item in items[clause.first : clause.last])


def is_called_aim(items: Sequence[Item], clause: Clause, at: int, lexicon: SlavicLexicon) -> bool:
    """``Окупація області залишається метою``: the event is what somebody is after, and has not come."""
    aims = lexicon.words["aim"]
    return any(item.has(aims) and _is_predicate_noun(item) for item in items[at + 1 : clause.last])


def _is_predicate_noun(item: Item) -> bool:
    return any(one.part is Part.NOUN and "ablt" in one.cases for one in item.analyses)


def is_absent(items: Sequence[Item], clause: Clause, at: int, lexicon: SlavicLexicon) -> bool:
    """``Оточення міста немає``: the event that opens the clause is said not to be."""
    opens = all(item.may_be(Part.ADJECTIVE) for item in items[clause.first : at])
    genitive = any("gent" in one.cases for one in items[at].analyses if one.part is Part.NOUN)
    return opens and genitive and any(item.has(lexicon.words["none"]) for item in items[at + 1 : at + _REACH])


def is_sure(items: Sequence[Item], clause: Clause, at: int, lexicon: SlavicLexicon) -> bool:
    """``Падіння міста неминуче``, ``взятие города — вопрос времени``, ``допускає падіння``: it has not come yet."""
    if any(item.has(lexicon.words["foresee"]) for item in items[max(clause.first, at - _NEAR) : at]):
        return True
    near = items[at + 1 : at + _REACH]
    if any(item.has(lexicon.words["sure"]) for item in near):
        return True
    return any(one.has(_QUESTION) and two.has(_TIME) for one, two in pairwise(near))


def takes_time(items: Sequence[Item], clause: Clause, at: int, lexicon: SlavicLexicon) -> bool:
    """``для захвата области России потребуется год``: what still needs time."""
    before = items[max(clause.first, at - 2) : at]
    if not any(item.low in _TOWARDS for item in before):
        return False
    return any(item.has(lexicon.words["time"]) for item in items[clause.first : clause.last])


def is_supposed(items: Sequence[Item], clause: Clause, at: int) -> bool:
    """``Взятие города откроет путь``: the subject of a verb in the future has not come about."""
    opens = all(item.may_be(Part.ADJECTIVE) for item in items[clause.first : at])
    named = any("nomn" in one.cases for one in items[at].analyses if one.part is Part.NOUN)
    verb = next((item for item in items[at + 1 : clause.last] if item.is_part(Part.FINITE)), None)
    return opens and named and verb is not None and verb.analyses[0].tense == "futr"


def is_ahead(items: Sequence[Item], first: int, at: int) -> bool:
    """``до взятия``, ``бои за освобождение``: the event is to come, or is only fought for."""
    index = at - 1
    while index >= first and items[index].may_be(Part.ADJECTIVE):
        index -= 1
    return index >= first and items[index].low in _AHEAD
