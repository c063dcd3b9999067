"""In which mood a trigger stands: done, denied, aimed at, demanded, refused, doubted or expected."""

from __future__ import annotations

from dataclasses import dataclass

from articles.chunks import Kind
from articles.clauses import COMPLEMENT, Clause
from articles.lexicon.records import Form, Trigger
from articles.records import Modality, Polarity, Predicate
from articles.roles import Scene

_TAKING = frozenset({Predicate.CAPTURED, Predicate.CONTROLS})
_LEAVING = frozenset({Predicate.WITHDREW, Predicate.LOST})
_TIMED = frozenset({"when", "once", "if", "until", "unless", "after", "as soon as"})
_ENDING = frozenset({"when", "once", "if", "until", "after"})
_SUPPOSING = frozenset({"if", "unless", "whether"})
_PREPOSITIONS = frozenset({"of", "with", "to", "at", "for", "on"})
_FACTIVE = frozenset({"since", "after", "by", "before"})


@dataclass(frozen=True, slots=True)
class Mood:
    """What a trigger's surroundings make of it; ``rules`` name what decided."""

    predicate: Predicate
    polarity: Polarity
    modality: Modality
    passive: bool = False
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Chain:
    """The auxiliaries and adverbs right before a trigger; ``head`` is the chunk index before them."""

    lows: tuple[str, ...]
    head: int


def read_mood(scene: Scene, clause_index: int, at: int, trigger: Trigger, form: Form) -> Mood | None:
    """The mood of trigger ``at``; None where it asserts nothing (an attempt, a bare attribute, an open possibility)."""
    clause = scene.clauses[clause_index]
    if clause.connector in _SUPPOSING and trigger.predicate not in _LEAVING:
        return None
    chain = _read_chain(scene, clause, at)
    moods = _collect_moods(scene, clause_index, at)
    if form is Form.NOUN:
        if _is_verb_here(scene, at, chain) or clause.connector in _SUPPOSING:
            return None
        return _read_noun(scene, clause_index, at, trigger, moods)
    passive = _is_passive(scene, at, form, chain)
    denied = any(low in scene.lexicon.moods["negative"].words for low in chain.lows)
    if _is_attributive(scene, at, form, chain):
        return None
    modal = next((low for low in chain.lows if low in scene.lexicon.words["modal"]), None)
    if trigger.predicate in _LEAVING:
        return _read_leaving(
            scene, clause_index, trigger, form, chain, moods, denied=denied, modal=modal, passive=passive
        )
    if modal is not None or "going" in chain.lows:
        return _read_modal(scene, trigger, modal or "will", moods, denied=denied, passive=passive)
    governed = _is_governed(scene, at, form, chain)
    if governed:
        return _read_governed(trigger, moods, denied=denied, passive=passive)
    if form is Form.BASE and not _is_finite_base(scene, chain):
        return None
    return _settle(trigger.predicate, denied=denied, passive=passive, rule="mood.fact")


def _settle(predicate: Predicate, *, denied: bool, passive: bool, rule: str) -> Mood:
    polarity = Polarity.DENIED if denied else Polarity.AFFIRMED
    return Mood(predicate, polarity, Modality.ACTUAL, passive, (rule, "polarity.denied") if denied else (rule,))


def _read_chain(scene: Scene, clause: Clause, at: int) -> Chain:
    lows: list[str] = []
    index = at - 1
    while index >= clause.first and scene.is_word(index, "adverb_ish", "adverb", "modal", "be", "have", "do", "remain"):
        lows.append(scene.low(index))
        index -= 1
    return Chain(tuple(lows), index)


def _collect_moods(scene: Scene, clause_index: int, at: int) -> frozenset[str]:
    """The names of the operators before ``at``, in its clause and in the clauses whose complement it is."""
    clause = scene.clauses[clause_index]
    found: set[str] = set()
    last = at
    while True:
        for index in range(clause.first, last):
            found.update(name for name, mood in scene.lexicon.moods.items() if scene.low(index) in mood.words)
        if clause_index == 0 or clause.connector != COMPLEMENT:
            return frozenset(found)
        clause_index -= 1
        clause = scene.clauses[clause_index]
        last = clause.last


def _is_verb_here(scene: Scene, at: int, chain: Chain) -> bool:
    """Whether a word that can be a noun or a verb is the verb: behind its subject, an auxiliary or "to"."""
    if all(form is Form.NOUN for _, form in scene.chunks[at].triggers):
        return False
    before = scene.chunks[at - 1] if at else None
    acted = before is not None and (before.kind is Kind.PRONOUN or (before.is_actor and not before.possessive))
    return acted or any(scene.is_word(at - 1, key) for key in ("do", "modal")) or "to" in chain.lows or bool(chain.lows)


def _is_passive(scene: Scene, at: int, form: Form, chain: Chain) -> bool:
    if form not in (Form.PARTICIPLE, Form.PAST_OR_PARTICIPLE):
        return False
    if any(low in scene.lexicon.words["be"] or low in scene.lexicon.words["remain"] for low in chain.lows):
        return True
    has_perfect = any(low in scene.lexicon.words["have"] for low in chain.lows)
    return not has_perfect and (scene.low(at + 1) == "by" or form is Form.PARTICIPLE or _is_post_nominal(scene, at))


def _is_post_nominal(scene: Scene, at: int) -> bool:
    """``Zaporizhzhia and Kherson, captured in 2022``: behind a place and a comma, without an object of its own."""
    return (
        scene.low(at - 1) == ","
        and at >= 2
        and scene.chunks[at - 2].names_place
        and scene.is_word(at + 1, "preposition")
    )


def _is_attributive(scene: Scene, at: int, form: Form, chain: Chain) -> bool:
    """``the captured town``, ``in occupied Crimea``: a participle before its noun asserts nothing."""
    if form not in (Form.PARTICIPLE, Form.PAST_OR_PARTICIPLE, Form.ING):
        return False
    return (
        not chain.lows
        and scene.is_word(at - 1, "determiner", "preposition")
        and (form is not Form.ING and scene.low(at + 1) != "by")
    )


def _is_governed(scene: Scene, at: int, form: Form, chain: Chain) -> bool:
    """Whether the trigger is an infinitive, or a gerund behind a preposition that states no fact."""
    if form is Form.BASE:
        return "to" in chain.lows
    if form is not Form.ING or any(low in scene.lexicon.words["be"] for low in chain.lows):
        return False
    return scene.low(chain.head) in _PREPOSITIONS and scene.low(chain.head) not in _FACTIVE


def _is_finite_base(scene: Scene, chain: Chain) -> bool:
    """``Russian forces control``, ``did not capture``, ``has seen Russia make``: a base form that states a fact."""
    if any(low in scene.lexicon.words["do"] for low in chain.lows):
        return True
    return chain.head >= 0 and (
        scene.chunks[chain.head].is_actor or scene.is_word(chain.head, "they", "we", "relative")
    )


def _read_modal(
    scene: Scene, trigger: Trigger, modal: str, moods: frozenset[str], *, denied: bool, passive: bool
) -> Mood | None:
    """Will and must make a threat of taking; may, could and an expectation make a forecast."""
    if trigger.predicate not in _TAKING:
        return None
    polarity = Polarity.DENIED if denied else Polarity.AFFIRMED
    if "doubt" in moods:
        return Mood(Predicate.FORECAST, Polarity.DENIED, Modality.FORECAST, passive, ("mood.doubt",))
    if modal in {"must", "should"} and not denied:
        return Mood(Predicate.THREATENS_FORCE, polarity, Modality.DEMAND, passive, ("mood.need",))
    if modal in {"will", "'ll", "shall", "would", "won't", "going"} and trigger.predicate is Predicate.CAPTURED:
        predicate = Predicate.FORECAST if denied else Predicate.THREATENS_FORCE
        return Mood(predicate, polarity, Modality.FORECAST, passive, ("mood.will",))
    if trigger.predicate is Predicate.CONTROLS and modal not in {"will", "'ll"}:
        return None
    return Mood(Predicate.FORECAST, polarity, Modality.FORECAST, passive, ("mood.possible",))


def _read_governed(trigger: Trigger, moods: frozenset[str], *, denied: bool, passive: bool) -> Mood | None:
    """An infinitive or gerund takes its mood from the word that governs it."""
    if "doubt" in moods and trigger.predicate in _TAKING:
        return Mood(Predicate.FORECAST, Polarity.DENIED, Modality.FORECAST, passive, ("mood.doubt",))
    if "fail" in moods:
        return _settle(trigger.predicate, denied=True, passive=passive, rule="mood.fail")
    if trigger.predicate in _TAKING:
        for name, modality in (
            ("need", Modality.DEMAND),
            ("aim", Modality.FORECAST),
            ("underway", Modality.ACTUAL),
            ("will", Modality.FORECAST),
        ):
            if name in moods:
                negated = "negative" in moods or denied
                if negated:
                    return None
                return Mood(Predicate.THREATENS_FORCE, Polarity.AFFIRMED, modality, passive, (f"mood.{name}",))
        if "expect" in moods:
            return Mood(Predicate.FORECAST, _polarity(moods), Modality.FORECAST, passive, ("mood.expect",))
    if "achieve" in moods and "attempt" not in moods and "aim" not in moods:
        return _settle(trigger.predicate, denied=denied, passive=passive, rule="mood.achieve")
    return None


def _polarity(moods: frozenset[str]) -> Polarity:
    return Polarity.DENIED if "negative" in moods else Polarity.AFFIRMED


def _read_leaving(
    scene: Scene,
    clause_index: int,
    trigger: Trigger,
    form: Form,
    chain: Chain,
    moods: frozenset[str],
    *,
    denied: bool,
    modal: str | None,
    passive: bool,
) -> Mood | None:
    """Leaving and ceding: a demand, a refusal or a condition, else the fact."""
    clause = scene.clauses[clause_index]
    demand = Mood(Predicate.DEMANDS_WITHDRAWAL, Polarity.AFFIRMED, Modality.DEMAND, passive, ("mood.demand",))
    refusal = Mood(Predicate.REJECTS_CONCESSION, Polarity.AFFIRMED, Modality.ACTUAL, passive, ("mood.refuse",))
    if clause.connector in _TIMED:
        return demand if not denied and clause.connector in _ENDING and _ends_war(scene, clause_index) else None
    if "refuse" in moods or (denied and (modal is not None or "to" in chain.lows)):
        return refusal
    if modal in {"must", "should"} or "demand" in moods or "need" in moods:
        return demand
    if "aim" in moods and form is Form.BASE:
        return demand if scene.is_word(chain.head, "land_noun") or scene.chunks[chain.head].is_actor else None
    if modal is not None or (form is Form.BASE and not _is_finite_base(scene, chain)):
        return None
    return _settle(trigger.predicate, denied=denied, passive=passive, rule="mood.fact")


def _ends_war(scene: Scene, clause_index: int) -> bool:
    """Whether the clause before, or behind, says that the fighting stops on this condition."""
    words = scene.lexicon.moods["end"].words
    for neighbour in (clause_index - 1, clause_index + 1):
        if 0 <= neighbour < len(scene.clauses):
            clause = scene.clauses[neighbour]
            if any(scene.low(index) in words for index in range(clause.first, clause.last)):
                return True
    return False


def _read_noun(scene: Scene, clause_index: int, at: int, trigger: Trigger, moods: frozenset[str]) -> Mood | None:
    """A noun such as capture takes its mood from what is said about it."""
    clause = scene.clauses[clause_index]
    denied = "negative" in moods
    after = [scene.low(index) for index in range(at + 1, clause.last)]
    predicate = trigger.predicate
    if predicate is Predicate.REJECTS_CONCESSION:
        refused = "refuse" in moods or (
            denied and any(scene.is_word(i, "reject_verb") for i in range(clause.first, at))
        )
        return Mood(predicate, Polarity.AFFIRMED, Modality.ACTUAL, rules=("mood.refuse",)) if refused else None
    if predicate in _LEAVING:
        if "demand" in moods:
            return Mood(Predicate.DEMANDS_WITHDRAWAL, Polarity.AFFIRMED, Modality.DEMAND, rules=("mood.demand",))
    elif predicate in _TAKING and ("point" in moods or "expect" in moods or "doubt" in moods):
        polarity = Polarity.DENIED if denied or "doubt" in moods else Polarity.AFFIRMED
        return Mood(Predicate.FORECAST, polarity, Modality.FORECAST, rules=("mood.forecast",))
    elif predicate in _TAKING and ("aim" in moods or "underway" in moods):
        return Mood(Predicate.THREATENS_FORCE, Polarity.AFFIRMED, Modality.FORECAST, rules=("mood.aim",))
    if (
        "attempt" in moods
        or "will" in moods
        or "expect" in moods
        or any(low in scene.lexicon.words["modal"] for low in after)
    ):
        return None
    if not _is_told(scene, clause, at, trigger):
        return None
    return _settle(predicate, denied=denied or "fail" in moods, passive=False, rule="mood.noun")


def _is_told(scene: Scene, clause: Clause, at: int, trigger: Trigger) -> bool:
    """Whether a noun is told as an event: gains are made, fighting goes on, control is had."""
    near = range(max(clause.first, at - 7), min(clause.last, at + 4))
    if trigger.predicate is Predicate.ADVANCED:
        return any(scene.is_word(index, "make_verb") for index in near if index < at)
    if trigger.predicate is Predicate.CONTESTED:
        return any(scene.is_word(index, "go_on", "be", "have") for index in near)
    return True
