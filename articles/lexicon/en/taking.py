"""English verbs and nouns of taking, freeing, falling and losing."""

from __future__ import annotations

from articles.lexicon.en.forms import example, noun, state, verb
from articles.lexicon.en.holding import GET, INSIDE
from articles.lexicon.records import Example, Form, Role, Trigger
from articles.records import Holder, Polarity, Predicate

RU, UA = Holder.RU, Holder.UA
P = Predicate
_TAKE_CONTROL = (
    *GET,
    "take takes took taken taking",
    "seize seizes seized seized seizing",
    "regain regains regained regained regaining",
    "retake retakes retook retaken retaking",
    "assume assumes assumed assumed assuming",
    "wrest wrests wrested wrested wresting",
    "restore restores restored restored restoring",
    "return returns returned returned returning",
    "reassert reasserts reasserted reasserted reasserting",
)
_TAKE_BACK = ("take takes took taken taking", "win wins won won winning", "get gets got got getting")
_CONTROL_OF = tuple(
    f"{adjective}control {preposition}"
    for adjective in ("", "full ", "complete ", "total ", "military ", "operational ", "territorial ")
    for preposition in ("of", "over")
)

TAKING = (
    Trigger(
        "capture",
        P.CAPTURED,
        verb(
            "capture captures captured captured capturing",
            "seize seizes seized seized seizing",
            "conquer conquers conquered conquered conquering",
            "overrun overruns overran overrun overrunning",
            "wrest wrests wrested wrested wresting",
            "snatch snatches snatched snatched snatching",
            "grab grabs grabbed grabbed grabbing",
            "swallow swallows swallowed swallowed swallowing",
            "swallow swallows swallowed swallowed swallowing + up",
            "sweep sweeps swept swept sweeping + through",
            "roll rolls rolled rolled rolling + through",
            "storm storms stormed stormed storming + and take",
            "gobble gobbles gobbled gobbled gobbling + up",
            "nab nabs nabbed nabbed nabbing",
        ),
        example("Russian forces captured Bakhmut.", P.CAPTURED, RU, "Bakhmut"),
    ),
    Trigger(
        "free",
        P.CAPTURED,
        verb(
            "liberate liberates liberated liberated liberating",
            "recapture recaptures recaptured recaptured recapturing",
            "retake retakes retook retaken retaking",
            "recover recovers recovered recovered recovering",
            "reclaim reclaims reclaimed reclaimed reclaiming",
            "regain regains regained regained regaining",
            "free frees freed freed freeing",
            "de-occupy de-occupies de-occupied de-occupied de-occupying",
            "deoccupy deoccupies deoccupied deoccupied deoccupying",
        ),
        example("Kupiansk was liberated.", P.CAPTURED, UA, "Kupiansk"),
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
        "take_control",
        P.CAPTURED,
        verb(
            *(f"{forms} + {tail}" for forms in _TAKE_CONTROL for tail in _CONTROL_OF),
            *(f"{forms} + back {tail}" for forms in _TAKE_BACK for tail in _CONTROL_OF),
        ),
        example("Russian troops took full control of Bakhmut.", P.CAPTURED, RU, "Bakhmut"),
    ),
    Trigger(
        "gain",
        P.CAPTURED,
        verb("gain gains gained gained gaining"),
        example("Russia gained 200 square kilometres of Ukrainian territory in May.", P.CAPTURED, RU, "Ukraine"),
    ),
    Trigger(
        "expand",
        P.ADVANCED,
        verb(
            "expand expands expanded expanded expanding",
            "enlarge enlarges enlarged enlarged enlarging",
            "extend extends extended extended extending",
            "increase increases increased increased increasing",
            "widen widens widened widened widening",
        ),
        example("Russia expanded the area under its control by 505 sq km.", P.ADVANCED, RU, "Ukraine"),
        direct=False,
    ),
    Trigger(
        "is_free",
        P.CAPTURED,
        state("free", "free again"),
        example("Kupiansk is free.", P.CAPTURED, UA, "Kupiansk"),
        direct=False,
        usual=UA,
    ),
    Trigger(
        "flag",
        P.CAPTURED,
        verb(
            "raise raises raised raised raising",
            "hoist hoists hoisted hoisted hoisting",
            "plant plants planted planted planting",
            "unfurl unfurls unfurled unfurled unfurling",
            "install installs installed installed installing",
        ),
        example("Ukrainian soldiers raised their flag over Kupiansk.", P.CAPTURED, UA, "Kupiansk"),
        direct=False,
        prepositions=INSIDE | {"over", "above", "of"},
        targets=frozenset({"flag", "flags", "tricolour", "tricolor", "banner"}),
    ),
    Trigger(
        "clear",
        P.CAPTURED,
        {"clears": Form.PRESENT, "cleared": Form.PAST_OR_PARTICIPLE},
        example("Ukrainian troops cleared Kupiansk.", P.CAPTURED, UA, "Kupiansk"),
    ),
    Trigger(
        "capture_of",
        P.CAPTURED,
        noun("capture", "seizure", "takeover", "conquest"),
        example("Russia announced the capture of Bakhmut.", P.CAPTURED, RU, "Bakhmut"),
        direct=False,
        prepositions=frozenset({"of"}),
    ),
    Trigger(
        "liberation_of",
        P.CAPTURED,
        noun("liberation", "recapture", "retaking", "reconquest", "de-occupation", "deoccupation"),
        example("The liberation of Kupiansk was announced.", P.CAPTURED, UA, "Kupiansk"),
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
        "fall",
        P.CAPTURED,
        {"fall": Form.BASE, "falls": Form.PRESENT, "fell": Form.PAST, "fallen": Form.PARTICIPLE},
        Example("Bakhmut has not fallen.", P.CAPTURED, RU, "Bakhmut", Polarity.DENIED),
        direct=False,
        usual=RU,
    ),
    Trigger(
        "fall_of",
        P.CAPTURED,
        noun("fall"),
        example("The fall of Bakhmut was announced in May.", P.CAPTURED, RU, "Bakhmut"),
        direct=False,
        prepositions=frozenset({"of"}),
        usual=RU,
    ),
    Trigger(
        "loss_of",
        P.LOST,
        noun("loss"),
        example("Ukraine confirmed the loss of Siversk.", P.LOST, RU, "Siversk"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=frozenset({"of"}),
    ),
    Trigger(
        "lose",
        P.LOST,
        verb("lose loses lost lost losing", "lose loses lost lost losing + control of"),
        example("Ukraine lost control of Bakhmut.", P.LOST, RU, "Bakhmut"),
        role=Role.OPPONENT,
        usual=RU,
    ),
)
