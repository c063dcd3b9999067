"""In which mood a noun such as capture or withdrawal stands: what is said about it in its clause."""

from __future__ import annotations

from articles.lexicon.records import Form, Trigger, split_words
from articles.records import Modality, Predicate, Side
from articles.setting import Setting
from articles.telling import LEAVING, TAKING, WILL, Mood, put, state_fact

_TURNING_DOWN = split_words("reject rejects rejected rejecting oppose opposes opposed opposing ruled rules")
_GROUND = split_words("attack attacks assault assaults troops forces offensive offensives operation operations combat")
_CONDITION = frozenset({"condition", "precondition", "demand", "requirement"})  # made it a condition
_LOCKED = frozenset({"locked", "engaged", "involved", "embroiled"})  # in fierce fighting
_TO_GOING_ON = 7
_UNITS = frozenset({"time", "hours", "days", "weeks", "months"})  # "is only a matter of"


def read_noun(setting: Setting) -> Mood | None:
    """A noun such as capture takes its mood from what is said about it in its clause."""
    moods, predicate = setting.moods, setting.trigger.predicate
    if setting.scene.is_word(setting.at - 1, "unreal"):
        return None  # "the possible liberation of"
    if (setting.scene.low(setting.at - 2), setting.scene.low(setting.at - 1)) == ("than", "the"):
        return state_fact(setting, "mood.noun", denied=False)  # "no bigger success than the capture of"
    denied = "negative" in moods
    if predicate is Predicate.REJECTS_CONCESSION:
        refused = "refuse" in moods or (denied and _is_offered(setting))
        return put(setting, predicate, Modality.ACTUAL, "mood.refuse") if refused else None
    ahead = _read_leaving_ahead(setting) if predicate in LEAVING else None
    if predicate is Predicate.CONTROLS and "demand" in moods and not denied:
        return put(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.demand")
    ahead = _read_ahead(setting, denied=denied) if predicate in TAKING else ahead
    if ahead is not None:
        return ahead
    if denied and predicate in (Predicate.LOST, Predicate.WITHDREW, Predicate.ANNEXED) and _is_offered(setting):
        return _read_refused(setting)
    unsure = moods & {"attempt", "will", "expect"} and not _is_presupposed(setting)
    if unsure or not _is_told(setting):
        return None
    if _is_refuted(setting):
        return state_fact(setting, "mood.noun", denied=True)
    if denied and predicate not in (Predicate.ADVANCED, Predicate.CONTROLS):
        return None  # "has had no bigger success than the capture of": what is denied is not the noun
    return state_fact(setting, "mood.noun", denied=denied or "fail" in moods)


def _read_leaving_ahead(setting: Setting) -> Mood | None:
    """A withdrawal that is demanded or refused; None where it is told."""
    behind = range(setting.at + 1, setting.clause.last)
    if "demand" in setting.moods or any(setting.scene.low(i) in _CONDITION for i in behind):
        return put(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.demand")
    if _is_turned_down(setting):
        return put(setting, Predicate.REJECTS_CONCESSION, Modality.ACTUAL, "mood.refuse")
    return None


def _read_ahead(setting: Setting, *, denied: bool) -> Mood | None:
    """A taking that is expected, doubted or aimed at; None where it is told."""
    moods = setting.moods | _read_behind(setting)
    if _is_promised(setting):
        return put(setting, Predicate.THREATENS_FORCE, Modality.FORECAST, "mood.will")
    if moods & {"expect", "doubt"} or ("point" in moods and denied):
        doubted = denied or "doubt" in moods
        return put(setting, Predicate.FORECAST, Modality.FORECAST, "mood.expect", denied=doubted)
    if moods & {"aim", "underway"}:
        return put(setting, Predicate.THREATENS_FORCE, Modality.FORECAST, "mood.aim")
    return None


def _is_presupposed(setting: Setting) -> bool:
    """``to justify Russia’s annexation of``: what somebody owns has happened, whatever is tried with it."""
    near = range(setting.at - 1, max(setting.clause.first - 1, setting.at - 4), -1)
    return setting.trigger.predicate is Predicate.ANNEXED and any(setting.scene.chunks[i].possessive for i in near)


def _read_refused(setting: Setting) -> Mood:
    """Ukraine that does not recognise an annexation gives nothing up; others who do not presuppose that it happened."""
    chunks = setting.scene.chunks[setting.clause.first : setting.at]
    own = any(chunk.side is Side.UA and chunk.is_actor for chunk in chunks)
    if _is_presupposed(setting) and not own:
        return state_fact(setting, "mood.noun", denied=False)
    return put(setting, Predicate.REJECTS_CONCESSION, Modality.ACTUAL, "mood.refuse")


def _is_promised(setting: Setting) -> bool:
    """``The liberation of Donbass will be completed``."""
    scene = setting.scene
    behind = range(setting.at + 1, setting.clause.last)
    wills = next((i for i in behind if scene.low(i) in WILL), None)
    done = {"completed", "complete", "finished", "continue", "achieved", "accomplished"}
    return wills is not None and any(
        scene.low(i) in done for i in range(wills + 1, min(wills + 4, setting.clause.last))
    )


def _is_refuted(setting: Setting) -> bool:
    """``reports of the capture of Siversk were untrue``, ``there is no encirclement of``."""
    scene = setting.scene
    lacking = setting.trigger.predicate is Predicate.ENCIRCLED and "no" in {
        scene.low(setting.at - 1),
        scene.low(setting.at - 2),
    }
    return lacking or any(scene.is_word(index, "refuted") for index in range(setting.at + 1, setting.clause.last))


def _read_behind(setting: Setting) -> set[str]:
    """What is said of a noun behind it: ``the fall of Lyman is imminent``, ``is only a matter of time``."""
    scene, found = setting.scene, set[str]()
    verb = next(
        (i for i in range(setting.at + 1, setting.clause.last) if scene.is_word(i, "be", "remain", "seem")), None
    )
    for index in range(setting.clause.last if verb is None else verb, setting.clause.last):
        names = scene.lexicon.mood_names.get(scene.low(index), frozenset())
        found |= set() if scene.is_name(index) else names & {"expect", "doubt"}
        if scene.low(index) == "matter" and scene.low(index + 2) in _UNITS:
            found.add("expect")
    return found


def _is_turned_down(setting: Setting) -> bool:
    """``rejects any withdrawal from``, ``has ruled out a pullout``: a verb of refusal right before the noun."""
    near = range(max(setting.clause.first, setting.at - 5), setting.at)
    return any(setting.scene.low(i) in _TURNING_DOWN for i in near)


def _is_offered(setting: Setting) -> bool:
    """Whether concessions are what somebody accepts, agrees to or makes."""
    return any(setting.scene.is_word(index, "reject_verb") for index in range(setting.clause.first, setting.at))


def _is_told(setting: Setting) -> bool:
    """Whether a noun is told as an event: gains are made, fighting goes on; nothing that only would or may be."""
    scene, at, clause = setting.scene, setting.at, setting.clause
    following = scene.clauses[setting.clause_index + 1 : setting.clause_index + 2]
    if following and following[0].connector == "if":
        return False  # "the capture of Siversk, if confirmed, would"
    sure = setting.trigger.name in {"fall_of", "loss_of", "capture_of"}  # "the fall of X will not lead to"
    modals = (i for i in range(at + 1, clause.last) if scene.is_word(i, "modal") and not scene.is_name(i))
    if any(not (sure and scene.low(index) in {"will", "won't"}) for index in modals):
        return False  # a name is the month of May
    if setting.trigger.name == "occupation_of":
        return True
    if setting.trigger.name == "control_of":
        return _is_had(setting)
    if scene.low(at) == "ground" and scene.low(at + 1) in _GROUND:
        return False  # "ground assaults" gain none
    if setting.trigger.predicate is Predicate.ADVANCED:
        succeeds = scene.low(at).startswith("success") and scene.is_word(at - 2, "have")
        return succeeds or any(scene.is_word(index, "make_verb") for index in range(max(clause.first, at - 7), at))
    if setting.trigger.predicate is not Predicate.CONTESTED:
        return True
    before = at - 1
    while scene.is_word(before, "determiner", "place_adjective", "go_on"):
        before -= 1
    locked = scene.low(before) == "in" and scene.low(before - 1) in _LOCKED
    near = range(max(clause.first, at - 4), min(clause.last, at + 4))
    further = range(at + 4, min(clause.last, at + _TO_GOING_ON))  # "the battle for Bakhmut has entered"
    planned = setting.trigger.name == "defence_of" or scene.low(at).startswith("offensive")  # not what only "is"
    keys = ("go_on",) if planned else ("go_on", "be")
    goes_on = any(scene.is_word(i, *keys) for i in near) or any(scene.is_word(i, "go_on") for i in further)
    return locked or (goes_on and not scene.is_word(before, "preposition"))


def _triggers_before(setting: Setting) -> list[tuple[Trigger, Form]]:
    """The triggers that a noun behind "and" is joined to."""
    scene = setting.scene
    joint = next((i for i in range(setting.at - 1, setting.at - 4, -1) if scene.low(i) == "and"), setting.clause.first)
    return [pair for index in range(setting.clause.first, joint) for pair in scene.chunks[index].triggers]


def _is_had(setting: Setting) -> bool:
    """Whether control is somebody's: has, keeps or reports control of; Russian control, Russia’s occupation of."""
    scene, at = setting.scene, setting.at
    if any(scene.is_word(index, "recognition") for index in range(setting.clause.first, at)):
        return False  # "recognition of Russian control over" is what is asked or refused
    if any(form is setting.form and one is setting.trigger for one, form in _triggers_before(setting)):
        return True  # "full control of Luhansk and partial control over Donetsk"
    for index in range(at - 1, max(setting.clause.first - 1, at - 4), -1):
        if scene.is_word(index, "have", "hold_verb"):
            return True
        chunk = scene.chunks[index]
        if chunk.side is not None and (chunk.possessive or not chunk.is_actor):
            return True
    return False
