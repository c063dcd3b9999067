"""In which mood a trigger stands: done, denied, aimed at, demanded, refused, doubted or expected."""

from __future__ import annotations

from dataclasses import dataclass

from articles.lexicon.records import Form
from articles.records import Modality, Polarity, Predicate
from articles.setting import Setting

_TAKING = frozenset({Predicate.CAPTURED, Predicate.CONTROLS})
_LEAVING = frozenset({Predicate.WITHDREW, Predicate.LOST})
_SUPPOSING = frozenset({"if", "unless", "whether"})
_CONDITIONS = frozenset({"when", "once", "if", "until", "unless", "after"})
_UNWILLED = frozenset({"fall", "fall_to"})  # a town that will fall is no one's threat
_TOLD = ("mood.fact",)
_WILL = frozenset({"will", "'ll", "shall", "would", "won't"})
_POSSIBLE = frozenset({"could", "may", "might", "will", "'ll"})
_MUST = frozenset({"must", "should"})
# Which operator wins where several govern an infinitive: "plans to try to take" is a plan.
_AIMS = (
    ("need", Modality.DEMAND),
    ("aim", Modality.FORECAST),
    ("underway", Modality.ACTUAL),
    ("will", Modality.FORECAST),
)


@dataclass(frozen=True, slots=True)
class Mood:
    """What a trigger's surroundings make of it; ``rules`` name what decided."""

    predicate: Predicate
    polarity: Polarity
    modality: Modality
    passive: bool = False
    rules: tuple[str, ...] = ()


def read_mood(setting: Setting) -> Mood | None:
    """The mood of a trigger; None where it asserts nothing: an attempt, a bare attribute, a supposition."""
    if setting.form is Form.NOUN:
        return None if setting.is_verb or setting.clause.connector in _SUPPOSING else _read_noun(setting)
    if setting.attributive:
        return None
    if setting.trigger.predicate is Predicate.REJECTS_CONCESSION:
        mood = _read_leaving(setting)
        return (
            mood
            if mood is not None and mood.predicate is Predicate.REJECTS_CONCESSION and mood.rules != _TOLD
            else None
        )
    if setting.trigger.predicate in _LEAVING:
        return _read_leaving(setting)
    if setting.clause.connector in _SUPPOSING:
        return None
    if setting.modal is not None:
        return _read_modal(setting, setting.modal)
    if setting.governed:
        return _read_governed(setting)
    return None if setting.unsaid else _state_fact(setting, "mood.fact")


def _state_fact(setting: Setting, rule: str, *, denied: bool | None = None) -> Mood:
    negated = setting.denied if denied is None else denied
    polarity = Polarity.DENIED if negated else Polarity.AFFIRMED
    rules = (rule, "polarity.denied") if negated else (rule,)
    return Mood(setting.trigger.predicate, polarity, Modality.ACTUAL, setting.passive, rules)


def _say(setting: Setting, predicate: Predicate, modality: Modality, rule: str, *, denied: bool = False) -> Mood:
    polarity = Polarity.DENIED if denied else Polarity.AFFIRMED
    return Mood(predicate, polarity, modality, setting.passive, (rule,))


def _read_modal(setting: Setting, modal: str) -> Mood | None:
    """Will and must make a threat of taking; may, could and doubt make a forecast."""
    if setting.trigger.predicate not in _TAKING:
        return None
    if "doubt" in setting.moods:
        return _say(setting, Predicate.FORECAST, Modality.FORECAST, "mood.doubt", denied=True)
    if modal in _MUST:
        return None if setting.denied else _say(setting, Predicate.THREATENS_FORCE, Modality.DEMAND, "mood.need")
    taking = setting.trigger.predicate is Predicate.CAPTURED
    if modal in _WILL and taking and not setting.denied and setting.trigger.name not in _UNWILLED:
        return _say(setting, Predicate.THREATENS_FORCE, Modality.FORECAST, "mood.will")
    if not taking and modal in {"would", "shall"}:
        return None
    return _say(setting, Predicate.FORECAST, Modality.FORECAST, "mood.possible", denied=setting.denied)


def _read_governed(setting: Setting) -> Mood | None:
    """An infinitive or gerund takes its mood from the word that governs it."""
    moods = setting.moods
    negated = "negative" in moods
    if "fail" in moods or setting.chain[:2] == ("to", "yet"):
        return _state_fact(setting, "mood.fail", denied=True)
    if setting.trigger.predicate in _TAKING:
        if "doubt" in moods:
            return _say(setting, Predicate.FORECAST, Modality.FORECAST, "mood.doubt", denied=True)
        for name, modality in _AIMS:
            if name in moods:
                return None if negated else _say(setting, Predicate.THREATENS_FORCE, modality, f"mood.{name}")
        if "expect" in moods:
            return _say(setting, Predicate.FORECAST, Modality.FORECAST, "mood.expect", denied=negated)
    if setting.form is Form.ING and "finish" in moods and not negated and not moods & {"aim", "attempt", "will"}:
        return _state_fact(setting, "mood.finish")
    if setting.infinitive and "achieve" in moods and not moods & {"attempt", "aim", "will", "expect"}:
        return _state_fact(setting, "mood.achieve")
    return None


def _read_leaving(setting: Setting) -> Mood | None:
    """Leaving and ceding: a condition of peace, a refusal or a demand, else the fact."""
    moods, modal = setting.moods, setting.modal
    if setting.clause.connector in _CONDITIONS | _SUPPOSING:
        return _read_condition(setting)
    if setting.passive and not setting.trigger.carries and setting.scene.low(setting.at + 1) != "by":
        return None  # "was left with", and who left is not said
    if setting.form is Form.ING and _is_refused(setting):
        return _say(setting, Predicate.REJECTS_CONCESSION, Modality.ACTUAL, "mood.unacceptable")
    if "refuse" in moods or (setting.denied and (modal is not None or setting.infinitive)):
        return _say(setting, Predicate.REJECTS_CONCESSION, Modality.ACTUAL, "mood.refuse")
    if setting.trigger.predicate is Predicate.LOST and not setting.trigger.carries and _is_expected(setting):
        return _say(setting, Predicate.FORECAST, Modality.FORECAST, "mood.expect", denied=setting.denied)
    if modal in _WILL and not setting.denied and _is_proposed(setting):
        return _say(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.proposal")
    demanded = modal in _MUST or bool(moods & {"demand", "need"})
    wanted = (
        "aim" in moods
        and setting.form is Form.BASE
        and setting.head >= 0
        and setting.scene.chunks[setting.head].is_actor
    )
    driven = setting.trigger.carries and setting.trigger.predicate is Predicate.LOST
    if driven and not setting.denied and (modal in _WILL or moods & {"aim", "underway"}):
        return _say(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.drive_out")
    if demanded or wanted:
        return _say(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.demand")
    if setting.infinitive and "achieve" in moods and "attempt" not in moods:
        return _state_fact(setting, "mood.achieve")
    return None if modal is not None or setting.unsaid or setting.governed else _state_fact(setting, "mood.fact")


def _is_proposed(setting: Setting) -> bool:
    """``Under the proposal, Ukraine would withdraw``: what a deal would have them do."""
    return any(setting.scene.is_word(index, "deal_noun") for index in range(setting.at))


def _is_refused(setting: Setting) -> bool:
    """``Handing over Donbas is unacceptable``, ``ceding it would not be accepted``: said of the gerund before it."""
    scene = setting.scene
    if setting.at != setting.clause.first:
        return False
    behind = range(setting.at + 1, setting.clause.last)
    return any(
        scene.is_word(index, "refused_as") and (scene.low(index) != "accepted" or scene.low(index - 2) == "not")
        for index in behind
    )


def _is_expected(setting: Setting) -> bool:
    """``is likely to lose``, ``could lose``: losing is foretold, ceding and leaving are not."""
    if not setting.trigger.name.startswith("lose"):
        return False
    return setting.modal in _POSSIBLE or (setting.infinitive and bool(setting.moods & {"expect", "doubt"}))


def _read_condition(setting: Setting) -> Mood | None:
    """``war will stop when they withdraw`` demands it; ``when they withdrew`` tells it; "if" alone supposes it."""
    demand = _say(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.condition_of_peace")
    if not setting.denied and setting.clause.connector != "unless" and _ends_war(setting):
        return demand
    if setting.infinitive and "achieve" in setting.moods and setting.clause.connector in {"when", "after"}:
        return _state_fact(setting, "mood.achieve")
    tells = setting.clause.connector in {"when", "after"} and setting.form in (Form.PAST, Form.PAST_OR_PARTICIPLE)
    return _state_fact(setting, "mood.fact") if tells and setting.modal is None else None


def _ends_war(setting: Setting) -> bool:
    """Whether the clause before, or behind, says that the fighting stops on this condition."""
    scene = setting.scene
    words = scene.lexicon.moods["end"].words
    for neighbour in (setting.clause_index - 1, setting.clause_index + 1):
        if 0 <= neighbour < len(scene.clauses):
            clause = scene.clauses[neighbour]
            if any(scene.low(index) in words for index in range(clause.first, clause.last)):
                return True
    return False


def _read_noun(setting: Setting) -> Mood | None:
    """A noun such as capture takes its mood from what is said about it in its clause."""
    moods, predicate = setting.moods, setting.trigger.predicate
    if setting.scene.is_word(setting.at - 1, "unreal"):
        return None  # "the possible liberation of"
    denied = "negative" in moods
    if predicate is Predicate.REJECTS_CONCESSION:
        refused = "refuse" in moods or (denied and _is_offered(setting))
        return _say(setting, predicate, Modality.ACTUAL, "mood.refuse") if refused else None
    if predicate in _LEAVING and "demand" in moods:
        return _say(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.demand")
    if predicate in _TAKING:
        moods |= _read_behind(setting)
        if moods & {"expect", "doubt"} or ("point" in moods and denied):
            doubted = denied or "doubt" in moods
            return _say(setting, Predicate.FORECAST, Modality.FORECAST, "mood.expect", denied=doubted)
        if moods & {"aim", "underway"}:
            return _say(setting, Predicate.THREATENS_FORCE, Modality.FORECAST, "mood.aim")
    if moods & {"attempt", "will", "expect"} or not _is_told(setting):
        return None
    refuted = any(scene_low in setting.scene.lexicon.words["refuted"] for scene_low in _lows_behind(setting))
    lacking = setting.scene.low(setting.at - 1) == "no"  # "there is no encirclement of"
    if refuted or (lacking and predicate is Predicate.ENCIRCLED):
        return _state_fact(setting, "mood.noun", denied=True)
    if denied and predicate not in (Predicate.ADVANCED, Predicate.CONTROLS):
        return None  # "has had no bigger success than the capture of": what is denied is not the noun
    return _state_fact(setting, "mood.noun", denied=denied or "fail" in moods)


def _lows_behind(setting: Setting) -> list[str]:
    return [setting.scene.low(index) for index in range(setting.at + 1, setting.clause.last)]


def _read_behind(setting: Setting) -> set[str]:
    """What is said of a noun behind it: ``the fall of Lyman is imminent``, ``is only a matter of time``."""
    scene, found = setting.scene, set[str]()
    verb = next((i for i in range(setting.at + 1, setting.clause.last) if scene.is_word(i, "be", "remain")), None)
    for index in range(setting.clause.last if verb is None else verb, setting.clause.last):
        names = scene.lexicon.mood_names.get(scene.low(index), frozenset())
        found |= set() if scene.is_name(index) else names & {"expect", "doubt"}
        if (scene.low(index), scene.low(index + 2)) == ("matter", "time"):
            found.add("expect")
    return found


def _is_offered(setting: Setting) -> bool:
    """Whether concessions are what somebody accepts, agrees to or makes."""
    return any(setting.scene.is_word(index, "reject_verb") for index in range(setting.clause.first, setting.at))


def _is_told(setting: Setting) -> bool:
    """Whether a noun is told as an event: gains are made, fighting goes on; nothing that only would or may be."""
    scene, at, clause = setting.scene, setting.at, setting.clause
    if any(scene.is_word(index, "modal") and not scene.is_name(index) for index in range(at + 1, clause.last)):
        return False  # a name is the month of May
    if setting.trigger.name == "occupation_of":
        return True
    if setting.trigger.name == "control_of":
        return _is_had(setting)
    if setting.trigger.predicate is Predicate.ADVANCED:
        return any(scene.is_word(index, "make_verb") for index in range(max(clause.first, at - 7), at))
    if setting.trigger.predicate is not Predicate.CONTESTED:
        return True
    before = at - 1
    while scene.is_word(before, "determiner", "place_adjective", "go_on"):
        before -= 1
    near = range(max(clause.first, at - 4), min(clause.last, at + 4))
    return any(scene.is_word(index, "go_on", "be") for index in near) and not scene.is_word(before, "preposition")


def _is_had(setting: Setting) -> bool:
    """Whether control is somebody's: has, keeps or reports control of; Russian control, Russia’s occupation of."""
    scene, at = setting.scene, setting.at
    for index in range(at - 1, max(setting.clause.first - 1, at - 4), -1):
        if scene.is_word(index, "have", "hold_verb"):
            return True
        chunk = scene.chunks[index]
        if chunk.side is not None and (chunk.possessive or not chunk.is_actor):
            return True
    return False
