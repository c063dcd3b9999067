"""English verbs and nouns of holding, taking, losing and annexing."""

from __future__ import annotations

from articles.lexicon.en.forms import example, noun, state, verb
from articles.lexicon.records import Example, Role, Trigger
from articles.records import Holder, Polarity, Predicate

RU, UA = Holder.RU, Holder.UA
P = Predicate

_HOLDING = (
    Trigger(
        "control",
        P.CONTROLS,
        verb("control controls controlled controlled controlling"),
        Example("Russia does not control Kherson.", P.CONTROLS, RU, "Kherson", Polarity.DENIED),
    ),
    Trigger(
        "hold",
        P.CONTROLS,
        verb("hold holds held held holding", "hold holds held held holding + onto", "keep keeps kept kept keeping"),
        example("Ukrainian forces still hold Kupiansk.", P.CONTROLS, UA, "Kupiansk"),
    ),
    Trigger(
        "hold_out",
        P.CONTROLS,
        verb("hold holds held held holding + out"),
        example("Ukrainian fighters hold out in Pokrovsk.", P.CONTROLS, UA, "Pokrovsk"),
        direct=False,
        prepositions=frozenset({"in"}),
    ),
    Trigger(
        "occupy",
        P.CONTROLS,
        verb("occupy occupies occupied occupied occupying"),
        example("Russia occupies parts of Kherson and Zaporizhzhia.", P.CONTROLS, RU, "Kherson Oblast"),
    ),
    Trigger(
        "control_of",
        P.CONTROLS,
        noun("control", "occupation"),
        example("Russia has full control of Luhansk.", P.CONTROLS, RU, "Luhansk Oblast"),
        direct=False,
        prepositions=frozenset({"of", "over"}),
    ),
    Trigger(
        "under_control",
        P.CONTROLS,
        state("control", "occupation", "rule", "hands", "administration"),
        example("Bakhmut remains under Russian control.", P.CONTROLS, RU, "Bakhmut"),
        direct=False,
    ),
)

_CHANGING = (
    Trigger(
        "capture",
        P.CAPTURED,
        verb(
            "capture captures captured captured capturing",
            "seize seizes seized seized seizing",
            "liberate liberates liberated liberated liberating",
            "recapture recaptures recaptured recaptured recapturing",
            "retake retakes retook retaken retaking",
            "conquer conquers conquered conquered conquering",
            "overrun overruns overran overrun overrunning",
            "reclaim reclaims reclaimed reclaimed reclaiming",
            "regain regains regained regained regaining",
            "free frees freed freed freeing",
        ),
        example("Russian forces captured Bakhmut.", P.CAPTURED, RU, "Bakhmut"),
    ),
    Trigger(
        "take",
        P.CAPTURED,
        verb(
            "take takes took taken taking",
            "take takes took taken taking + over",
            "take takes took taken taking + back",
            "win wins won won winning + back",
        ),
        example("Ukrainian troops took back Kupiansk.", P.CAPTURED, UA, "Kupiansk"),
    ),
    Trigger(
        "capture_of",
        P.CAPTURED,
        noun("capture", "seizure", "recapture", "liberation", "takeover", "conquest"),
        example("Russia announced the capture of Bakhmut.", P.CAPTURED, RU, "Bakhmut"),
        direct=False,
        prepositions=frozenset({"of"}),
    ),
    Trigger(
        "fall_to",
        P.CAPTURED,
        verb("fall falls fell fallen falling + to"),
        example("Bakhmut fell to Russian forces.", P.CAPTURED, RU, "Bakhmut"),
        direct=False,
    ),
    Trigger(
        "lose",
        P.LOST,
        verb("lose loses lost lost losing", "lose loses lost lost losing + control of"),
        example("Ukraine lost control of Bakhmut.", P.LOST, RU, "Bakhmut"),
        role=Role.OPPONENT,
    ),
    Trigger(
        "annex",
        P.ANNEXED,
        verb("annex annexes annexed annexed annexing"),
        example("Russia annexed Crimea in 2014.", P.ANNEXED, RU, "Crimea"),
    ),
    Trigger(
        "annexation_of",
        P.ANNEXED,
        noun("annexation"),
        example("Russia’s annexation of Crimea was rejected.", P.ANNEXED, RU, "Crimea"),
        direct=False,
        prepositions=frozenset({"of"}),
    ),
    Trigger(
        "lay_claim",
        P.ANNEXED,
        verb("lay lays laid laid laying + claim to"),
        Example("Moscow has not laid claim to Sumy region.", P.ANNEXED, RU, "Sumy Oblast", Polarity.DENIED),
    ),
)

HOLDING = (*_HOLDING, *_CHANGING)
