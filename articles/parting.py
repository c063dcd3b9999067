"""In which mood somebody leaves or cedes a place: told, refused, demanded, or made a condition of peace."""

from __future__ import annotations

from articles.clauses import COMPLEMENT, RELATIVE
from articles.lexicon.records import Form
from articles.records import Modality, Predicate, Side
from articles.setting import Setting
from articles.telling import MUST, SUPPOSING, WILL, Mood, put, state_fact

_CONDITIONS = frozenset({"when", "once", "if", "until", "unless", "after", "before"})
_RIGHTS = frozenset({"right", "mandate", "authority", "intention", "plan", "plans", "desire"})  # to give land away
_NOTHING = frozenset({"nothing", "no", "not", "cannot", "can't", "n't", "never", "neither"})
_POSSIBLE = frozenset({"could", "may", "might", "will", "'ll"})


def read_leaving(setting: Setting) -> Mood | None:
    """Leaving and ceding: a condition of peace, a refusal or a demand, else the fact."""
    moods, modal = setting.moods, setting.modal
    if setting.clause.connector in _CONDITIONS | SUPPOSING:
        return _read_condition(setting)
    offered = _read_offer(setting)
    if offered is not None:
        return offered
    unnamed = setting.passive and not setting.trigger.carries and setting.scene.low(setting.at + 1) != "by"
    if unnamed and setting.trigger.usual is None:
        return None  # "was left with", and who left is not said
    going_on = setting.form is Form.ING and setting.trigger.predicate is Predicate.LOST  # "is not giving up land"
    if "refuse" in moods or (setting.denied and (modal is not None or setting.infinitive or going_on)):
        return put(setting, Predicate.REJECTS_CONCESSION, Modality.ACTUAL, "mood.refuse")
    if setting.trigger.predicate is Predicate.LOST and not setting.trigger.carries and _is_expected(setting):
        return put(setting, Predicate.FORECAST, Modality.FORECAST, "mood.expect", denied=setting.denied)
    demanded = modal in MUST or bool(moods & {"demand", "need"})
    wanted = (
        "aim" in moods
        and setting.form is Form.BASE
        and setting.head >= 0
        and setting.scene.chunks[setting.head].is_actor
    )
    driven = setting.trigger.carries and setting.trigger.predicate is Predicate.LOST
    if driven and not setting.denied and (modal in WILL or moods & {"aim", "underway"}):
        return put(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.drive_out")
    if demanded or wanted:
        return put(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.demand")
    if setting.infinitive and _is_decided(setting):
        return state_fact(setting, "mood.decision")
    managed = setting.infinitive and "achieve" in moods and "attempt" not in moods
    if managed or (setting.had_to and not setting.denied):
        return state_fact(setting, "mood.achieve")
    return None if modal is not None or setting.unsaid or setting.governed else state_fact(setting, "mood.fact")


def _is_decided(setting: Setting) -> bool:
    """``decided to withdraw``, ``the decision to withdraw was made``: who decides it of their own troops does it."""
    scene, head = setting.scene, setting.head
    made = range(setting.clause.first, setting.clause.last)
    taken = any(scene.low(i) in {"made", "took", "taken"} for i in made)
    ordered = scene.low(head) == "ordered" and scene.is_word(head - 1, "be")  # "were ordered to leave"
    return ordered or scene.low(head) == "decided" or (scene.low(head) == "decision" and taken)


def _is_spared(setting: Setting) -> bool:
    """``should not be forced to give up``."""
    forced = setting.infinitive and setting.scene.is_word(setting.head, "forced_verb")
    return forced and {"negative", "demand"} <= setting.moods


def _read_offer(setting: Setting) -> Mood | None:
    """What a plan would have them do, what they are told to do, and what is called unacceptable."""
    if setting.form is Form.ING and _is_refused(setting):
        return put(setting, Predicate.REJECTS_CONCESSION, Modality.ACTUAL, "mood.unacceptable")
    agreed = setting.infinitive and setting.scene.is_word(setting.head, "reject_verb") and "negative" in setting.moods
    scene, head = setting.scene, setting.head
    barred = setting.infinitive and scene.low(head) in _RIGHTS and scene.low(head - 1) in {"no", "any"}
    if _is_spared(setting) or agreed or (barred and "negative" in setting.moods):  # "cannot agree to withdraw"
        return put(setting, Predicate.REJECTS_CONCESSION, Modality.ACTUAL, "mood.refuse")
    if setting.form is Form.ING and setting.scene.is_word(setting.head, "include_verb") and _is_bargained(setting):
        return put(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.proposal")
    given = setting.form is Form.ING and setting.head >= 0 and setting.scene.chunks[setting.head].is_actor
    meant = given and any(scene.is_word(i, "include_verb") for i in range(max(0, head - 3), head))
    if given and (meant or _is_proposed(setting)):  # "the plan envisages Ukraine giving up"
        return put(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.proposal")
    if _is_wished(setting):
        return put(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.subjunctive")
    own = head >= 0 and scene.chunks[head].is_actor and scene.chunks[head].side is Side.UA
    own = own and not setting.trigger.carries
    ceded = setting.modal == "would" and (own or setting.trigger.name == "cede")  # what a plan would have them do
    if setting.modal in WILL and not setting.denied and (ceded or _is_proposed(setting)):
        return put(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.proposal")
    return None


def _is_wished(setting: Setting) -> bool:
    """``proposed that Ukraine withdraw``, ``told Kyiv to give up``: a bare form behind one who is asked to do it."""
    if setting.form is not Form.BASE or setting.head < 0 or setting.denied or setting.modal is not None:
        return False
    chunk = setting.scene.chunks[setting.head]
    if setting.infinitive:
        return chunk.is_actor and setting.scene.is_word(setting.head - 1, "told_verb")
    return chunk.is_actor and not chunk.plural and setting.clause.connector == COMPLEMENT and not setting.chain


def _is_bargained(setting: Setting) -> bool:
    """``concessions that could include giving up Crimea``: what a deal, a demand or concessions would consist of."""
    return any(setting.scene.is_word(index, "deal_noun", "bargain_noun") for index in range(setting.at))


def _is_proposed(setting: Setting) -> bool:
    """``Under the proposal, Ukraine would withdraw``: what a deal would have them do."""
    return any(setting.scene.is_word(index, "deal_noun") for index in range(setting.at))


def _is_refused(setting: Setting) -> bool:
    """``Handing over Donbas is unacceptable``, ``ceding it would not be accepted``: said of the gerund before it."""
    scene = setting.scene
    told = scene.low(setting.at - 1) == "that" or scene.chunks[setting.at - 1].speech is not None
    if setting.at != setting.clause.first and not told:
        return False
    following = scene.clauses[setting.clause_index + 1 : setting.clause_index + 2]
    parted = bool(following) and following[0].connector in (RELATIVE, "as")  # "ceding what it asks for, as ..., is"
    behind = range(setting.at + 1, len(scene.chunks) if parted else setting.clause.last)
    return any(
        scene.is_word(index, "refused_as")
        and (scene.low(index) not in {"accepted", "option"} or "not" in {scene.low(index - 1), scene.low(index - 2)})
        for index in behind
    )


def _is_expected(setting: Setting) -> bool:
    """``is likely to lose``, ``could lose``: losing is foretold, ceding and leaving are not."""
    if not setting.trigger.name.startswith("lose"):
        return False
    return setting.modal in _POSSIBLE or (setting.infinitive and bool(setting.moods & {"expect", "doubt"}))


def _read_condition(setting: Setting) -> Mood | None:
    """``war will stop when they withdraw`` demands it; ``when they withdrew`` tells it; "if" alone supposes it."""
    demand = put(setting, Predicate.DEMANDS_WITHDRAWAL, Modality.DEMAND, "mood.condition_of_peace")
    if not setting.denied and setting.clause.connector != "unless" and _ends_war(setting):
        return demand
    if not setting.denied and setting.clause.connector == "unless" and _ends_war(setting, denied=True):
        return demand
    if setting.infinitive and "achieve" in setting.moods and setting.clause.connector in {"when", "after"}:
        return state_fact(setting, "mood.achieve")
    tells = setting.clause.connector in {"when", "after", "before"} and setting.form in (
        Form.PAST,
        Form.PAST_OR_PARTICIPLE,
    )
    return state_fact(setting, "mood.fact") if tells and setting.modal is None else None


def _ends_war(setting: Setting, *, denied: bool = False) -> bool:
    """Whether the clause before, or behind, says that the fighting stops on this condition, or does not ``unless``."""
    scene = setting.scene
    words = scene.lexicon.moods["end"].words
    if setting.clause.connector in {"until", "unless", "before"} and setting.clause_index:
        main = scene.clauses[setting.clause_index - 1]
        if any(scene.low(i) in _NOTHING for i in range(main.first, main.last)):
            return True  # "nothing could be signed until they left"
    for neighbour in (setting.clause_index - 1, setting.clause_index + 1):
        if 0 <= neighbour < len(scene.clauses):
            clause = scene.clauses[neighbour]
            span = range(clause.first, clause.last)
            negated = not denied or any(scene.low(i) in {"no", "not", "n't", "never", "cannot"} for i in span)
            if negated and any(scene.low(index) in words for index in span):
                return True
    return False
