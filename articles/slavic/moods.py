"""In which mood and polarity a Slavic sentence puts a claim: from the form of its verb and the words before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.records import Modality, Polarity, Predicate
from articles.slavic.clauses import Clause
from articles.slavic.events import (
    is_absent,
    is_ahead,
    is_called_aim,
    is_condition,
    is_doubted,
    is_supposed,
    is_sure,
    is_unproven,
    takes_time,
)
from articles.slavic.items import Item, Kind, find_next
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.morphology import Analysis, Part
from articles.slavic.verbs import find_form, is_future, is_negated

_GAINS = frozenset({Predicate.CAPTURED, Predicate.CONTROLS, Predicate.ADVANCED, Predicate.ENCIRCLED})
_GIVES = frozenset({Predicate.WITHDREW, Predicate.LOST, Predicate.REJECTS_CONCESSION})
_STEPS = (
    "continue",
    "attempt",
    "refuse",
    "demand",
    "need",
    "aim",
    "agree",
    "doubt",
    "decide",
    "manage",
    "may",
)  # uses of words
_PURPOSE = frozenset({"чтобы", "щоб"})
_WILL_HAVE_TO = frozenset({"прийтись", "довестися", "прийтися"})
_DASHES = frozenset({"-", "–", "—"})
_EITHER = frozenset({"чи", "або", "или", "і", "и", "та"})
_REACH = 12  # items between an operator and the verb that it governs


@dataclass(frozen=True, slots=True)
class Mood:
    """The mood of a claim; ``first_person`` where the speaker's own side acts; ``rule`` names what decided."""

    predicate: Predicate
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ACTUAL
    first_person: bool = False
    rule: str = "plain"


def read_mood(
    items: Sequence[Item], clause: Clause, trigger: int, predicate: Predicate, lexicon: SlavicLexicon
) -> Mood | None:
    """The mood of the trigger at ``trigger``; None where nothing is claimed: attempts, wishes, bare infinitives."""
    form = find_form(items[trigger])
    if clause.opener in lexicon.words["if"] and form.part is not Part.NOUN:
        return None  # what would have to happen first is claimed by nobody
    if is_doubted(items, clause, lexicon) and predicate in _GAINS:
        return Mood(Predicate.FORECAST, Polarity.DENIED, Modality.FORECAST, rule="doubt")
    if clause.opener in _PURPOSE:
        return _read_purpose(items, clause, predicate, lexicon)
    denied = is_negated(items, clause.first, trigger, lexicon)
    operator = _find_operator(items, clause, trigger)
    wished = operator is not None and operator[1] in ("aim", "attempt")
    if form.part is Part.NOUN and form.lemma == "контроль" and not wished:
        return _read_finite(items, clause, trigger, predicate, form, denied, lexicon)
    helped = operator is None and form.part is Part.INFINITIVE and is_future(items, clause, trigger, form, lexicon)[0]
    if (form.part in (Part.INFINITIVE, Part.NOUN) and not helped) or (
        operator is not None and operator[1] in ("need", "aim", "demand")
    ):
        mood = _read_governed(items, clause, trigger, predicate, form, operator, denied, lexicon)
    else:
        doubted = operator is not None and operator[1] == "doubt" and predicate in _GAINS and form.tense == "futr"
        mood = (
            Mood(Predicate.FORECAST, Polarity.DENIED, Modality.FORECAST, rule="doubt")
            if doubted
            else _read_finite(items, clause, trigger, predicate, form, denied, lexicon)
        )
    bound = find_next(items, 0, len(items), lexicon.words["if"]) is not None
    if mood is None or not bound or mood.predicate not in (Predicate.THREATENS_FORCE, Predicate.FORECAST):
        return mood
    return Mood(mood.predicate, mood.polarity, Modality.CONDITIONAL, mood.first_person, mood.rule)


def _read_purpose(items: Sequence[Item], clause: Clause, predicate: Predicate, lexicon: SlavicLexicon) -> Mood | None:
    """``требует, чтобы``, ``забракне сил, щоб``: the verb before decides; a mere purpose claims nothing."""
    for index in range(clause.first - 1, max(-1, clause.first - _REACH), -1):
        for step in ("demand", "need", "aim", "doubt"):
            if items[index].kind is Kind.WORD and items[index].has(lexicon.words[step]):
                negated = is_negated(items, 0, index, lexicon)
                if step == "doubt":
                    return Mood(Predicate.FORECAST, Polarity.DENIED, Modality.FORECAST, rule="doubt")
                wished = step == "aim" and predicate in _GIVES  # "хоче, щоб Україна віддала"
                step = "demand" if wished else step
                mood = _read_aim(predicate, negated) if step == "aim" else _read_bargain(predicate, step, negated)
                # Who is to leave stands in this clause, so the holder is read from who leaves.
                return replace(mood, rule="need") if mood is not None and step == "demand" else mood
        if items[index].kind is Kind.WORD and items[index].has(lexicon.words["last"]) and predicate in _GAINS:
            return Mood(Predicate.FORECAST, modality=Modality.FORECAST, rule="time")
        if "force" in items[index].keys and predicate in _GAINS:  # "не має сил, щоб захопити"
            lacked = any(item.has(lexicon.words["none"] | lexicon.words["not"]) for item in items[index - 3 : index])
            if lacked:
                return Mood(Predicate.FORECAST, Polarity.DENIED, Modality.FORECAST, rule="doubt")
    return None


def _find_operator(items: Sequence[Item], clause: Clause, trigger: int) -> tuple[int, str] | None:
    """The nearest word before the trigger, or behind it, that governs it, with the step it stands for."""
    governed = items[trigger].is_part(Part.INFINITIVE)
    first = 0 if governed and clause.opener in _DASHES else clause.first  # "ціль Росії — захопити"
    before = range(trigger - 1, max(first, trigger - _REACH) - 1, -1)
    behind = range(trigger + 1, min(clause.last, trigger + _REACH))
    found: list[tuple[int, str]] = []
    for index in (*before, *(behind if governed else ())):
        item = items[index]
        if item.kind is not Kind.WORD:
            continue
        step = None if item.keys.isdisjoint(_STEPS) else next(one for one in _STEPS if one in item.keys)
        if step is None and governed and item.has(("мати",)):
            step = "need"  # "має вивести", of an infinitive alone
        if step is not None:
            found.append((index, step))
    doubted = next((one for one in found if one[1] == "doubt"), None)
    if found and found[0][1] == "demand":  # "отверг требование уйти"
        return doubted or next((one for one in found if one[1] == "refuse"), found[0])
    return doubted or (found[0] if found else None)


def _read_governed(
    items: Sequence[Item],
    clause: Clause,
    trigger: int,
    predicate: Predicate,
    form: Analysis,
    operator: tuple[int, str] | None,
    denied: bool,
    lexicon: SlavicLexicon,
) -> Mood | None:
    told = _read_hinted(items, clause, trigger, predicate, lexicon) if operator is None else None
    if told is not None:
        return told
    if operator is None:
        event = form.part is Part.NOUN and predicate is not Predicate.REJECTS_CONCESSION
        event = event and not is_ahead(items, clause.first, trigger)
        if event and _is_unrecognised(items, clause, trigger, lexicon):
            lost = predicate is Predicate.LOST  # "потерю Курахова не признают"
            return Mood(predicate, Polarity.DENIED, rule="event") if lost else None
        event = event and not is_unproven(items, clause, trigger, lexicon) and not is_supposed(items, clause, trigger)
        denied = denied or (event and is_absent(items, clause, trigger, lexicon))
        return Mood(predicate, Polarity.DENIED if denied else Polarity.AFFIRMED, rule="event") if event else None
    index, step = operator
    negated = denied or is_negated(items, clause.first, index, lexicon)
    if step == "attempt":
        return None
    if step == "agree":  # "не погодиться на передачу"
        return _read_bargain(predicate, "refuse", False) if negated else None
    if step == "continue":
        own = any(one.person == "1per" for one in items[index].analyses)
        return Mood(predicate, first_person=own) if predicate is Predicate.CONTROLS and not negated else None
    if step in ("refuse", "demand", "need"):
        return _read_bargain(predicate, step, negated)
    if step == "aim":
        return _read_aim(predicate, negated)
    if step == "doubt":
        return (
            Mood(Predicate.FORECAST, Polarity.DENIED, Modality.FORECAST, rule="doubt") if predicate in _GAINS else None
        )
    return _read_ability(items[index], predicate, form, negated)


def _is_unrecognised(items: Sequence[Item], clause: Clause, at: int, lexicon: SlavicLexicon) -> bool:
    """``не визнає анексію Криму``: who does not recognise an annexation does not assert it."""
    return any(
        items[index].has(lexicon.words["recognise"]) and is_negated(items, clause.first, index, lexicon)
        for index in range(clause.first, clause.last)
        if index != at
    )


def _read_hinted(
    items: Sequence[Item], clause: Clause, at: int, predicate: Predicate, lexicon: SlavicLexicon
) -> Mood | None:
    """The mood of an event noun that nothing governs, where the words around say more than that it happened."""
    if find_form(items[at]).part is not Part.NOUN:
        return None
    if is_called_aim(items, clause, at, lexicon):
        return _read_aim(predicate, False)
    if predicate is Predicate.WITHDREW and is_condition(items, clause.first, at, lexicon):
        return Mood(Predicate.DEMANDS_WITHDRAWAL, modality=Modality.DEMAND, rule="need")
    if predicate not in _GAINS:
        return None
    if takes_time(items, clause, at, lexicon):
        return Mood(Predicate.FORECAST, modality=Modality.FORECAST, rule="time")
    if is_sure(items, clause, at, lexicon):
        return Mood(Predicate.FORECAST, modality=Modality.FORECAST, rule="sure")
    return _read_prospect(items, clause, at, predicate, lexicon)


def _read_prospect(
    items: Sequence[Item], clause: Clause, at: int, predicate: Predicate, lexicon: SlavicLexicon
) -> Mood | None:
    """``угроза захвата``, ``про загрозу захоплення не йдеться``: a prediction, denied where its clause is."""
    joined = any(item.low in _EITHER for item in items[max(clause.first, at - 2) : at])  # "загроза оточення чи"
    before = items[max(clause.first, at - (4 if joined else 2)) : at]
    if not any(item.has(lexicon.words["prospect"]) for item in before):
        return None
    denials = lexicon.words["not"] | lexicon.words["none"]
    denied = any(item.low in denials for item in items[clause.first : clause.last])
    polarity = Polarity.DENIED if denied else Polarity.AFFIRMED
    turned = predicate if predicate is Predicate.ENCIRCLED else Predicate.FORECAST
    return Mood(turned, polarity, Modality.FORECAST, rule="prospect")


def _read_bargain(predicate: Predicate, step: str, negated: bool) -> Mood | None:
    if step == "refuse":
        return Mood(Predicate.REJECTS_CONCESSION, rule="refusal") if predicate in _GIVES else None
    if predicate in _GIVES:
        if negated and step == "need":
            return Mood(Predicate.REJECTS_CONCESSION, rule="refusal")
        return None if negated else Mood(Predicate.DEMANDS_WITHDRAWAL, modality=Modality.DEMAND, rule=step)
    if predicate in _GAINS and step == "need" and not negated:
        return Mood(Predicate.THREATENS_FORCE, modality=Modality.DEMAND, rule="need")
    return None


def _read_aim(predicate: Predicate, negated: bool) -> Mood | None:
    if predicate is Predicate.REJECTS_CONCESSION:
        return Mood(predicate, rule="refusal") if negated else None
    if predicate in _GAINS:
        polarity = Polarity.DENIED if negated else Polarity.AFFIRMED
        return Mood(Predicate.THREATENS_FORCE, polarity, Modality.FORECAST, rule="aim")
    if predicate is Predicate.WITHDREW:
        polarity = Polarity.DENIED if negated else Polarity.AFFIRMED
        return Mood(predicate, polarity, Modality.FORECAST, rule="aim")
    return None


def _read_ability(operator: Item, predicate: Predicate, form: Analysis, negated: bool) -> Mood | None:
    """``удалось взять``, ``не смогли захватить``, ``может занять``."""
    if form.part is Part.NOUN:
        return Mood(predicate, rule="event")
    polarity = Polarity.DENIED if negated else Polarity.AFFIRMED
    if predicate is Predicate.REJECTS_CONCESSION:
        return Mood(predicate, rule="refusal") if negated else None
    if negated and predicate is Predicate.WITHDREW and any(one.person == "1per" for one in operator.analyses):
        return Mood(Predicate.REJECTS_CONCESSION, rule="refusal")  # "мы не можем уйти с Донбасса"
    if operator.has(_WILL_HAVE_TO) and predicate in _GIVES and find_form(operator).tense == "futr":
        return _read_bargain(predicate, "need", negated)  # "Киеву придется вывести войска"
    if "decide" in operator.keys:
        return Mood(predicate, rule="achieved") if predicate in _GIVES and not negated else None
    if find_form(operator).tense == "past" or operator.is_part(Part.PARTICIPLE, Part.ADJECTIVE):
        return Mood(predicate, polarity, rule="achieved")
    if predicate in _GAINS:
        return Mood(Predicate.FORECAST, polarity, Modality.FORECAST, rule="ability")
    return Mood(predicate, polarity, Modality.FORECAST, rule="ability")


def _read_finite(
    items: Sequence[Item],
    clause: Clause,
    trigger: int,
    predicate: Predicate,
    form: Analysis,
    denied: bool,
    lexicon: SlavicLexicon,
) -> Mood | None:
    polarity = Polarity.DENIED if denied else Polarity.AFFIRMED
    future, helper_denied = is_future(items, clause, trigger, form, lexicon)
    if helper_denied:
        polarity = Polarity.DENIED
    own = form.person == "1per"
    if predicate is Predicate.REJECTS_CONCESSION:
        return Mood(predicate, first_person=own, rule="refusal") if polarity is Polarity.DENIED else None
    if not future:
        return Mood(predicate, polarity, first_person=own)
    if predicate in _GAINS:
        turned = Predicate.THREATENS_FORCE if own else Predicate.FORECAST
        return Mood(turned, polarity, Modality.FORECAST, own, "future")
    if predicate is Predicate.LOST:
        return Mood(Predicate.FORECAST, polarity, Modality.FORECAST, own, "loss")
    return Mood(predicate, polarity, Modality.FORECAST, own, "future")
