"""English verbs and nouns of holding, taking, losing and annexing."""

from __future__ import annotations

from articles.lexicon.en.forms import example, noun, state, verb
from articles.lexicon.records import Example, Form, Role, Trigger
from articles.records import Holder, Polarity, Predicate

RU, UA = Holder.RU, Holder.UA
P = Predicate
_INSIDE = frozenset({"in", "inside", "within", "at", "near", "around", "on"})
_GET = (
    "get gets got got getting",
    "gain gains gained gained gaining",
    "establish establishes established established establishing",
    "secure secures secured secured securing",
    "win wins won won winning",
)
_TAKE_CONTROL = (
    *_GET,
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
        verb(
            "hold holds held held holding",
            "hold holds held held holding + onto",
            "hold holds held held holding + on to",
            "hang hangs hung hung hanging + on to",
            "hang hangs hung hung hanging + onto",
            "cling clings clung clung clinging + to",
            "cling clings clung clung clinging + on to",
            "retain retains retained retained retaining",
            "keep keeps kept kept keeping",
            "keep keeps kept kept keeping + hold of",
        )
        | dict.fromkeys((f"{be} left with" for be in ("is", "are", "was", "were", "been")), Form.PAST),
        example("Ukrainian forces still hold Kupiansk.", P.CONTROLS, UA, "Kupiansk"),
    ),
    Trigger(
        "hold_out",
        P.CONTROLS,
        verb(
            "hold holds held held holding + out",
            "hold holds held held holding + the line",
            "hold holds held held holding + positions",
            "hold holds held held holding + their positions",
            "maintain maintains maintained maintained maintaining + positions",
            "maintain maintains maintained maintained maintaining + their positions",
            "retain retains retained retained retaining + positions",
        ),
        example("Ukrainian fighters hold out in Pokrovsk.", P.CONTROLS, UA, "Pokrovsk"),
        direct=False,
        prepositions=_INSIDE,
    ),
    Trigger(
        "dig_in",
        P.CONTROLS,
        verb(
            "dig digs dug dug digging + in",
            "entrench entrenches entrenched entrenched entrenching",
            "consolidate consolidates consolidated consolidated consolidating",
            "consolidate consolidates consolidated consolidated consolidating + their positions",
            "consolidate consolidates consolidated consolidated consolidating + positions",
            *(
                f"{verb_forms} + {article} {place}"
                for place in ("foothold", "bridgehead")
                for verb_forms in _GET
                for article in ("a", "a firm", "their", "its")
            ),
        )
        | {f"{be} {how}": Form.PAST for be in ("is", "are", "was", "were") for how in ("entrenched", "dug in")},
        example("Russian forces gained a foothold in Vovchansk.", P.CONTROLS, RU, "Vovchansk"),
        direct=False,
        prepositions=_INSIDE,
    ),
    Trigger(
        "occupy",
        P.CONTROLS,
        verb("occupy occupies occupied occupied occupying"),
        example("Russia occupies parts of Kherson and Zaporizhzhia.", P.CONTROLS, RU, "Kherson Oblast"),
        usual=RU,
    ),
    Trigger(
        "control_of",
        P.CONTROLS,
        noun("control"),
        example("Russia has full control of Luhansk.", P.CONTROLS, RU, "Luhansk Oblast"),
        direct=False,
        prepositions=frozenset({"of", "over"}),
    ),
    Trigger(
        "occupation_of",
        P.CONTROLS,
        noun("occupation"),
        example("Russia’s occupation of Crimea continues.", P.CONTROLS, RU, "Crimea"),
        direct=False,
        prepositions=frozenset({"of"}),
        usual=RU,
    ),
    Trigger(
        "under_occupation",
        P.CONTROLS,
        state("occupation"),
        example("Melitopol is under occupation.", P.CONTROLS, RU, "Melitopol"),
        direct=False,
        usual=RU,
    ),
    Trigger(
        "under_control",
        P.CONTROLS,
        state("control", "rule", "hands", "administration"),
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
            "conquer conquers conquered conquered conquering",
            "overrun overruns overran overrun overrunning",
            "wrest wrests wrested wrested wresting",
            "snatch snatches snatched snatched snatching",
            "grab grabs grabbed grabbed grabbing",
            "swallow swallows swallowed swallowed swallowing",
            "swallow swallows swallowed swallowed swallowing + up",
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
        example("Russia gained 200 square kilometres of Ukrainian territory in May.", P.ADVANCED, RU, "Ukraine"),
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
        prepositions=_INSIDE | {"over", "above", "of"},
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
        noun("liberation", "recapture", "retaking", "reconquest"),
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
    ),
)

HOLDING = (*_HOLDING, *_CHANGING)
