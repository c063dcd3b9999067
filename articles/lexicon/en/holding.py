"""English verbs and nouns of holding and of being held."""

from __future__ import annotations

from articles.lexicon.en.forms import example, noun, state, verb
from articles.lexicon.records import Example, Form, Trigger
from articles.records import Holder, Polarity, Predicate

RU, UA = Holder.RU, Holder.UA
P = Predicate
INSIDE = frozenset({"in", "inside", "within", "at", "near", "around", "on"})
_HOW_HELD = ("controlled", "held", "occupied")
GET = (
    "get gets got got getting",
    "gain gains gained gained gaining",
    "establish establishes established established establishing",
    "secure secures secured secured securing",
    "win wins won won winning",
)

HOLDING = (
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
            "hold holds held held holding + sway over",
            *(
                f"{forms} + {whose} {noun} {where}"
                for forms in (
                    "keep keeps kept kept keeping",
                    "maintain maintains maintained maintained maintaining",
                    "retain retains retained retained retaining",
                )
                for whose in ("its", "their", "a")
                for noun, where in (("grip", "on"), ("hold", "on"), ("hold", "over"), ("presence", "in"))
            ),
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
        prepositions=INSIDE,
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
                for verb_forms in GET
                for article in ("a", "a firm", "their", "its")
            ),
        )
        | {f"{be} {how}": Form.PAST for be in ("is", "are", "was", "were") for how in ("entrenched", "dug in")},
        example("Russian forces gained a foothold in Vovchansk.", P.CONTROLS, RU, "Vovchansk"),
        direct=False,
        prepositions=INSIDE,
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
        "russian_held",
        P.CONTROLS,
        state(*(f"{side}-{how}" for side in ("russian", "russia", "moscow") for how in _HOW_HELD)),
        example("Berdiansk is Russian-held.", P.CONTROLS, RU, "Berdiansk"),
        direct=False,
        usual=RU,
    ),
    Trigger(
        "ukrainian_held",
        P.CONTROLS,
        state(*(f"{side}-{how}" for side in ("ukrainian", "ukraine", "kyiv", "government") for how in _HOW_HELD)),
        example("Kupiansk is still Ukrainian-controlled.", P.CONTROLS, UA, "Kupiansk"),
        direct=False,
        usual=UA,
    ),
    Trigger(
        "under_control",
        P.CONTROLS,
        state("control", "rule", "hands", "administration", "grip", "possession", "sway", "thumb", "yoke", "heel"),
        example("Bakhmut remains under Russian control.", P.CONTROLS, RU, "Bakhmut"),
        direct=False,
    ),
)
