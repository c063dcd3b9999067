"""In which mood a trigger stands: done, denied, aimed at, demanded, refused, doubted or expected."""

from __future__ import annotations

from articles.chunks import Kind
from articles.lands import find_reduced
from articles.lexicon.records import Form
from articles.nouns import read_noun
from articles.parting import read_leaving
from articles.records import Modality, Predicate
from articles.setting import Setting, read_ability
from articles.telling import LEAVING, MUST, SUPPOSING, TAKING, WILL, Mood, put, state_fact

_UNWILLED = frozenset({"fall", "fall_to"})  # a town that will fall is no one's threat
_FORETOLD = WILL | {"could", "may", "might", "can"}
_RISKS = frozenset({"risk", "risks", "risked", "threaten", "threatens", "threatened", "danger"})
_CHANCES = frozenset({"chance", "chances", "hope", "prospect", "prospects", "likelihood"})
_TOLD = ("mood.fact",)
# Which operator wins where several govern an infinitive: "plans to try to take" is a plan.
_AIMS = (
    ("need", Modality.DEMAND),
    ("aim", Modality.FORECAST),
    ("underway", Modality.ACTUAL),
    ("will", Modality.FORECAST),
)

_AHEAD = frozenset({"doubt", "expect", *(name for name, _ in _AIMS)})


def read_mood(setting: Setting) -> Mood | None:
    """The mood of a trigger; None where it asserts nothing: an attempt, a bare attribute, a supposition."""
    if setting.form is Form.NOUN:
        return None if setting.is_verb or setting.clause.connector in SUPPOSING else read_noun(setting)
    if setting.attributive or _is_unreal(setting) or _is_noun(setting):
        return None
    if setting.trigger.predicate is Predicate.REJECTS_CONCESSION:
        mood = read_leaving(setting)
        return (
            mood
            if mood is not None and mood.predicate is Predicate.REJECTS_CONCESSION and mood.rules != _TOLD
            else None
        )
    if setting.trigger.predicate in LEAVING:
        return read_leaving(setting)
    if setting.clause.connector in SUPPOSING:
        held = setting.trigger.predicate is Predicate.CONTROLS and not setting.chain[1:]
        reduced = held and find_reduced(setting.scene, setting.at, setting.trigger, setting.form)
        return state_fact(setting, "mood.fact") if reduced else None  # "if Kyiv gave up the areas it still holds"
    if setting.clause.connector == "until" and setting.trigger.predicate in TAKING and _is_ahead(setting):
        return put(setting, Predicate.THREATENS_FORCE, Modality.FORECAST, "mood.will")
    if setting.modal is not None:
        return _read_modal(setting, setting.modal)
    if setting.governed:
        return _read_governed(setting)
    return None if setting.unsaid else state_fact(setting, "mood.fact")


def _read_duration(setting: Setting) -> Mood | None:
    """``took ten months to seize`` tells it, ``would need years to seize`` foretells it."""
    before = range(setting.clause.first, setting.head)
    if any(setting.scene.is_word(index, "modal") for index in before):
        return put(setting, Predicate.FORECAST, Modality.FORECAST, "mood.possible")
    took = any(setting.scene.low(index) in {"took", "needed", "taken"} for index in before)
    return state_fact(setting, "mood.achieve") if took else None


def _is_noun(setting: Setting) -> bool:
    """``any significant advances``: a word that is a noun as well, behind a word that is no subject."""
    if setting.form is not Form.PRESENT or setting.chain or setting.head < 0:
        return False
    scene = setting.scene
    other = any(form is Form.NOUN for _, form in scene.chunks[setting.at].triggers)
    head = scene.chunks[setting.head]
    return other and head.kind is Kind.WORD and not scene.is_word(setting.head, "relative", "coordinator")


def _is_unreal(setting: Setting) -> bool:
    """``Had Ukraine held Avdiivka``: an auxiliary before its subject supposes."""
    first = setting.clause.first
    inverted = setting.scene.low(first) in {"had", "should", "were"} and first + 1 < setting.at
    return inverted and setting.scene.chunks[first + 1].is_actor


def _is_ahead(setting: Setting) -> bool:
    """``will fight until it has captured``: not told in the past."""
    return setting.form in (Form.PRESENT, Form.BASE) or bool({"has", "have"} & set(setting.chain))


def _read_modal(setting: Setting, modal: str) -> Mood | None:
    """Will and must make a threat of taking; may, could and doubt make a forecast."""
    if setting.trigger.predicate is Predicate.ENCIRCLED and modal in _FORETOLD:
        return put(setting, Predicate.ENCIRCLED, Modality.FORECAST, "mood.possible", denied=setting.denied)
    if setting.trigger.predicate is Predicate.ADVANCED and setting.trigger.direct and modal in _FORETOLD:
        return put(setting, Predicate.FORECAST, Modality.FORECAST, "mood.possible", denied=setting.denied)
    if setting.trigger.predicate is Predicate.THREATENS_FORCE and not setting.denied:
        return put(setting, Predicate.THREATENS_FORCE, Modality.FORECAST, "mood.will")
    if setting.trigger.predicate not in TAKING:
        return None
    if "doubt" in setting.moods:
        return put(setting, Predicate.FORECAST, Modality.FORECAST, "mood.doubt", denied=True)
    if modal in MUST:
        return None if setting.denied else put(setting, Predicate.THREATENS_FORCE, Modality.DEMAND, "mood.need")
    taking = setting.trigger.predicate is Predicate.CAPTURED
    if modal in WILL and taking and not setting.denied and setting.trigger.name not in _UNWILLED:
        return put(setting, Predicate.THREATENS_FORCE, Modality.FORECAST, "mood.will")
    if not taking and modal in {"would", "shall"}:
        return None
    return put(setting, Predicate.FORECAST, Modality.FORECAST, "mood.possible", denied=setting.denied)


def _is_at_risk(setting: Setting, *, negated: bool) -> bool:
    """``risk being encircled``, ``threaten to encircle``."""
    if negated or setting.trigger.predicate is not Predicate.ENCIRCLED:
        return False
    return any(setting.scene.low(index) in _RISKS for index in range(setting.clause.first, setting.at))


def _read_governed(setting: Setting) -> Mood | None:
    """An infinitive or gerund takes its mood from the word that governs it."""
    moods = setting.moods
    negated = "negative" in moods or _has_little_chance(setting)
    if "fail" in moods or setting.chain[:2] == ("to", "yet"):
        return state_fact(setting, "mood.fail", denied=True)
    if setting.infinitive and setting.scene.low(setting.head) == "able" and setting.trigger.predicate in TAKING:
        able = read_ability(setting)
        if able is not None:
            return put(setting, Predicate.FORECAST, Modality.FORECAST, "mood.possible", denied=able)
    if setting.infinitive and setting.scene.is_word(setting.head, "duration"):
        return _read_duration(setting)
    reach = setting.trigger.predicate is Predicate.ADVANCED and setting.trigger.direct
    if (reach or setting.trigger.predicate is Predicate.THREATENS_FORCE) and "aim" in moods and not negated:
        return put(setting, Predicate.THREATENS_FORCE, Modality.FORECAST, "mood.aim")
    if setting.trigger.predicate in TAKING and (moods & _AHEAD or setting.scene.low(setting.head) == "about"):
        return _read_taking_ahead(setting, negated=negated)
    return _read_achieved(setting, negated=negated)


def _read_taking_ahead(setting: Setting, *, negated: bool) -> Mood | None:
    """A taking that is doubted, aimed at or expected: ``is about to fall``."""
    moods = setting.moods
    if "doubt" in moods:
        return put(setting, Predicate.FORECAST, Modality.FORECAST, "mood.doubt", denied=True)
    for name, modality in _AIMS:
        if name in moods:
            return None if negated else put(setting, Predicate.THREATENS_FORCE, modality, f"mood.{name}")
    return put(setting, Predicate.FORECAST, Modality.FORECAST, "mood.expect", denied=negated)


def _has_little_chance(setting: Setting) -> bool:
    """``has little chance of capturing``, ``no prospect of retaking``."""
    low = setting.scene.low
    near = range(max(setting.clause.first + 1, setting.at - 4), setting.at)
    return any(low(i) in _CHANCES and low(i - 1) in {"little", "slim", "scant", "no", "few"} for i in near)


def _is_ranked(setting: Setting) -> bool:
    """``the first city to``, ``the only regional capital to``."""
    near = range(max(setting.clause.first, setting.head - 4), setting.head)
    return any(setting.scene.low(i) in {"first", "second", "third", "latest", "last", "only", "largest"} for i in near)


def _read_achieved(setting: Setting, *, negated: bool) -> Mood | None:
    """What is finished or managed, and a ring that is only feared."""
    moods = setting.moods
    if _is_at_risk(setting, negated=negated):
        return put(setting, Predicate.ENCIRCLED, Modality.FORECAST, "mood.risk")
    if setting.form is Form.ING and "finish" in moods and not negated and not moods & {"aim", "attempt", "will"}:
        return state_fact(setting, "mood.finish")
    ranked = setting.scene.is_word(setting.head, "settlement_noun", "single_noun") and _is_ranked(setting)
    if setting.infinitive and ranked and setting.trigger.predicate is Predicate.CAPTURED:
        return state_fact(setting, "mood.fact")  # "the first big city to fall to Russia"
    if setting.infinitive and "achieve" in moods and not moods & {"attempt", "aim", "will", "expect"}:
        return state_fact(setting, "mood.achieve")
    return None
