"""What a mood comes to: the predicate, polarity and modality of a trigger, and the words that decide them."""

from __future__ import annotations

from dataclasses import dataclass

from articles.records import Modality, Polarity, Predicate
from articles.setting import Setting

TAKING = frozenset({Predicate.CAPTURED, Predicate.CONTROLS})
LEAVING = frozenset({Predicate.WITHDREW, Predicate.LOST})
SUPPOSING = frozenset({"if", "unless", "whether"})
WILL = frozenset({"will", "'ll", "shall", "would", "won't"})
MUST = frozenset({"must", "should"})


@dataclass(frozen=True, slots=True)
class Mood:
    """What a trigger's surroundings make of it; ``rules`` name what decided."""

    predicate: Predicate
    polarity: Polarity
    modality: Modality
    passive: bool = False
    rules: tuple[str, ...] = ()


def state_fact(setting: Setting, rule: str, *, denied: bool | None = None) -> Mood:
    """The trigger as told: denied where its auxiliaries or ``denied`` say so."""
    negated = setting.denied if denied is None else denied
    polarity = Polarity.DENIED if negated else Polarity.AFFIRMED
    rules = (rule, "polarity.denied") if negated else (rule,)
    return Mood(setting.trigger.predicate, polarity, Modality.ACTUAL, setting.passive, rules)


def put(setting: Setting, predicate: Predicate, modality: Modality, rule: str, *, denied: bool = False) -> Mood:
    """The trigger as another predicate in a mood."""
    polarity = Polarity.DENIED if denied else Polarity.AFFIRMED
    return Mood(predicate, polarity, modality, setting.passive, (rule,))
