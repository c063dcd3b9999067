"""The form of a verb that asserts something: which reading, whether negated, whether of the future."""

from __future__ import annotations

from collections.abc import Sequence

from articles.slavic.clauses import Clause
from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.morphology import Analysis, Part

_HAVING = frozenset({"иметь", "мати"})
_REACH = 12  # items between an infinitive and its helper: "відходити з Донбасу Україна не буде"
_NEAR = 3  # items between "not" and its verb: "не так и не удалось"


def find_form(item: Item) -> Analysis:
    """The reading of a trigger word that asserts something: a verb before a noun."""
    order = (Part.FINITE, Part.SHORT, Part.INFINITIVE, Part.GERUND, Part.PARTICIPLE)
    found = next((one for part in order for one in item.analyses[:2] if one.part is part), item.analyses[0])
    if found.tense == "futr":  # what may be present or future is present: перебуває
        return next((one for one in item.analyses if one.lemma == found.lemma and one.tense == "pres"), found)
    return found


def is_negated(items: Sequence[Item], first: int, at: int, lexicon: SlavicLexicon) -> bool:
    """Whether "not" stands right before the word, or before a short word in between."""
    for index in range(at - 1, max(first, at - _NEAR) - 1, -1):
        if items[index].low in lexicon.words["not"]:
            return index == at - 1 or not items[index + 1].is_part(Part.ADJECTIVE, Part.NOUN)
        if items[index].kind is Kind.MARK or items[index].is_part(Part.NOUN):
            return False
        if items[index].is_part(Part.FINITE) and not items[index].has(_HAVING):
            return False  # "не имеет права" is one denial, and no other verb hands its own on
    return False


def is_future(
    items: Sequence[Item], clause: Clause, trigger: int, form: Analysis, lexicon: SlavicLexicon
) -> tuple[bool, bool]:
    """Whether the verb speaks of the future, by its form or by "will be", and whether that helper is negated."""
    if form.tense == "futr":
        return True, False
    if form.part not in (Part.SHORT, Part.PARTICIPLE, Part.INFINITIVE):
        return False, False
    reach = _REACH if form.part is Part.INFINITIVE else _NEAR  # "відходити з Донбасу Україна не буде"
    for index in range(max(clause.first, trigger - _NEAR), min(clause.last, trigger + reach)):
        helper = items[index]
        if index != trigger and helper.has(("быть", "бути")) and any(one.tense == "futr" for one in helper.analyses):
            return True, is_negated(items, clause.first, index, lexicon)
    return False, False


def lacks_verb(items: Sequence[Item], clause: Clause) -> bool:
    """Whether no verb carries a clause."""
    verbs = (Part.FINITE, Part.SHORT, Part.INFINITIVE)
    return not any(item.kind is Kind.WORD and item.is_part(*verbs) for item in items[clause.first : clause.last])
