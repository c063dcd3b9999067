"""English verbs and nouns that assert something about control."""

from __future__ import annotations

from articles.lexicon.records import Example, Form, Role, Trigger
from articles.records import Holder, Polarity, Predicate

RU, UA = Holder.RU, Holder.UA
P = Predicate
_NEAR = frozenset(
    [
        "in",
        "near",
        "around",
        "toward",
        "towards",
        "to",
        "into",
        "on",
        "at",
        "outside",
        "through",
        "beyond",
        "across",
        "deeper",
        "along",
        "from",
        "within",
        "inside",
    ]
)
_OF = frozenset({"of"})
_FROM = frozenset({"from"})
_ATTACKS = frozenset(
    [
        "attack",
        "attacks",
        "assault",
        "assaults",
        "advance",
        "advances",
        "attempt",
        "attempts",
        "offensive",
        "offensives",
        "push",
        "onslaught",
        "raid",
        "raids",
        "incursion",
        "incursions",
        "breakthrough",
        "breakthroughs",
        "actions",
    ]
)


def _verb(*paradigms: str) -> dict[str, Form]:
    """The forms of verbs given as ``base present past participle ing``; ``+ particle`` follows each form."""
    forms: dict[str, Form] = {}
    for paradigm in paradigms:
        words, _, particle = paradigm.partition("+")
        base, present, past, participle, ing = words.split()
        tail = f" {particle.strip()}" if particle else ""
        forms[base + tail] = Form.BASE
        forms[present + tail] = Form.PRESENT
        forms[past + tail] = Form.PAST if past != participle else Form.PAST_OR_PARTICIPLE
        forms[participle + tail] = Form.PARTICIPLE if past != participle else Form.PAST_OR_PARTICIPLE
        forms[ing + tail] = Form.ING
    return forms


def _noun(*nouns: str) -> dict[str, Form]:
    return dict.fromkeys(nouns, Form.NOUN)


def _state(*phrases: str) -> dict[str, Form]:
    return dict.fromkeys(phrases, Form.STATE)


def _example(text: str, predicate: Predicate, holder: Holder | None, place: str) -> Example:
    return Example(text, predicate, holder, place)


_HOLDING = (
    Trigger(
        "control",
        P.CONTROLS,
        _verb("control controls controlled controlled controlling"),
        Example("Russia does not control Kherson.", P.CONTROLS, RU, "Kherson", Polarity.DENIED),
    ),
    Trigger(
        "hold",
        P.CONTROLS,
        _verb("hold holds held held holding", "hold holds held held holding + onto", "keep keeps kept kept keeping"),
        _example("Ukrainian forces still hold Kupiansk.", P.CONTROLS, UA, "Kupiansk"),
    ),
    Trigger(
        "hold_out",
        P.CONTROLS,
        _verb("hold holds held held holding + out"),
        _example("Ukrainian fighters hold out in Pokrovsk.", P.CONTROLS, UA, "Pokrovsk"),
        direct=False,
        prepositions=frozenset({"in"}),
    ),
    Trigger(
        "occupy",
        P.CONTROLS,
        _verb("occupy occupies occupied occupied occupying"),
        _example("Russia occupies parts of Kherson and Zaporizhzhia.", P.CONTROLS, RU, "Kherson Oblast"),
    ),
    Trigger(
        "control_of",
        P.CONTROLS,
        _noun("control", "occupation"),
        _example("Russia has full control of Luhansk.", P.CONTROLS, RU, "Luhansk Oblast"),
        direct=False,
        prepositions=frozenset({"of", "over"}),
    ),
    Trigger(
        "under_control",
        P.CONTROLS,
        _state("control", "occupation", "rule", "hands", "administration"),
        _example("Bakhmut remains under Russian control.", P.CONTROLS, RU, "Bakhmut"),
        direct=False,
    ),
)

_CHANGING = (
    Trigger(
        "capture",
        P.CAPTURED,
        _verb(
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
        _example("Russian forces captured Bakhmut.", P.CAPTURED, RU, "Bakhmut"),
    ),
    Trigger(
        "take",
        P.CAPTURED,
        _verb(
            "take takes took taken taking",
            "take takes took taken taking + over",
            "take takes took taken taking + back",
            "win wins won won winning + back",
        ),
        _example("Ukrainian troops took back Kupiansk.", P.CAPTURED, UA, "Kupiansk"),
    ),
    Trigger(
        "capture_of",
        P.CAPTURED,
        _noun("capture", "seizure", "recapture", "liberation", "takeover", "conquest"),
        _example("Russia announced the capture of Bakhmut.", P.CAPTURED, RU, "Bakhmut"),
        direct=False,
        prepositions=_OF,
    ),
    Trigger(
        "fall_to",
        P.CAPTURED,
        _verb("fall falls fell fallen falling + to"),
        _example("Bakhmut fell to Russian forces.", P.CAPTURED, RU, "Bakhmut"),
        direct=False,
    ),
    Trigger(
        "lose",
        P.LOST,
        _verb("lose loses lost lost losing", "lose loses lost lost losing + control of"),
        _example("Ukraine lost control of Bakhmut.", P.LOST, RU, "Bakhmut"),
        role=Role.OPPONENT,
    ),
    Trigger(
        "annex",
        P.ANNEXED,
        _verb("annex annexes annexed annexed annexing"),
        _example("Russia annexed Crimea in 2014.", P.ANNEXED, RU, "Crimea"),
    ),
    Trigger(
        "annexation_of",
        P.ANNEXED,
        _noun("annexation"),
        _example("Russia’s annexation of Crimea was rejected.", P.ANNEXED, RU, "Crimea"),
        direct=False,
        prepositions=_OF,
    ),
    Trigger(
        "lay_claim",
        P.ANNEXED,
        _verb("lay lays laid laid laying + claim to"),
        Example("Moscow has not laid claim to Sumy region.", P.ANNEXED, RU, "Sumy Oblast", Polarity.DENIED),
    ),
)

_LEAVING = (
    Trigger(
        "withdraw",
        P.WITHDREW,
        _verb(
            "withdraw withdraws withdrew withdrawn withdrawing",
            "retreat retreats retreated retreated retreating",
            "pull pulls pulled pulled pulling + out",
            "pull pulls pulled pulled pulling + back",
        ),
        _example("Ukrainian troops have withdrawn from Siversk.", P.WITHDREW, RU, "Siversk"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=_FROM,
    ),
    Trigger(
        "leave",
        P.WITHDREW,
        _verb(
            "leave leaves left left leaving",
            "pull pulls pulled pulled pulling + out of",
            "abandon abandons abandoned abandoned abandoning",
        ),
        _example("Russian forces abandoned Kherson.", P.WITHDREW, UA, "Kherson"),
        role=Role.OPPONENT,
    ),
    Trigger(
        "withdrawal_from",
        P.WITHDREW,
        _noun("withdrawal", "retreat", "pullout"),
        _example("The Russian withdrawal from Kherson was announced.", P.WITHDREW, UA, "Kherson"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=_FROM,
    ),
    Trigger(
        "cede",
        P.LOST,
        _verb(
            "cede cedes ceded ceded ceding",
            "surrender surrenders surrendered surrendered surrendering",
            "relinquish relinquishes relinquished relinquished relinquishing",
            "give gives gave given giving + up",
            "hand hands handed handed handing + over",
        ),
        _example("Putin demanded that Ukraine cede Donetsk region.", P.DEMANDS_WITHDRAWAL, RU, "Donetsk Oblast"),
        role=Role.OPPONENT,
    ),
)

_FIGHTING = (
    Trigger(
        "advance",
        P.ADVANCED,
        _verb(
            "advance advances advanced advanced advancing",
            "break breaks broke broken breaking + through",
            "push pushes pushed pushed pushing + deeper",
            "push pushes pushed pushed pushing + forward",
            "close closes closed closed closing + in",
        ),
        _example("Russian forces advanced near Pokrovsk.", P.ADVANCED, RU, "Pokrovsk"),
        direct=False,
        prepositions=_NEAR,
    ),
    Trigger(
        "gains",
        P.ADVANCED,
        _noun("gains", "gain", "progress", "headway", "inroads", "advances", "advance", "ground"),
        _example("Russia made slow gains around Pokrovsk.", P.ADVANCED, RU, "Pokrovsk"),
        direct=False,
        prepositions=_NEAR,
    ),
    Trigger(
        "enter",
        P.ADVANCED,
        _verb(
            "enter enters entered entered entering",
            "reach reaches reached reached reaching",
            "cross crosses crossed crossed crossing + into",
            "move moves moved moved moving + into",
            "push pushes pushed pushed pushing + into",
        ),
        _example("Russian troops entered Dobropillia.", P.ADVANCED, RU, "Dobropillia"),
    ),
    Trigger(
        "repel",
        P.REPELLED,
        _verb(
            "repel repels repelled repelled repelling",
            "repulse repulses repulsed repulsed repulsing",
            "prevent prevents prevented prevented preventing",
            "stop stops stopped stopped stopping",
            "halt halts halted halted halting",
            "thwart thwarts thwarted thwarted thwarting",
            "beat beats beat beaten beating + back",
            "push pushes pushed pushed pushing + back",
            "fend fends fended fended fending + off",
        ),
        _example("Ukrainian forces repelled 12 attacks near Pokrovsk.", P.REPELLED, UA, "Pokrovsk"),
        prepositions=_NEAR,
        targets=_ATTACKS,
    ),
    Trigger(
        "fighting",
        P.CONTESTED,
        _noun("fighting", "battles", "battle", "clashes", "hostilities", "combat"),
        _example("Heavy fighting continues in Bakhmut.", P.CONTESTED, None, "Bakhmut"),
        role=Role.NOBODY,
        direct=False,
        prepositions=_NEAR | {"for"},
    ),
    Trigger(
        "encircle",
        P.ENCIRCLED,
        _verb(
            "encircle encircles encircled encircled encircling",
            "surround surrounds surrounded surrounded surrounding",
            "besiege besieges besieged besieged besieging",
        ),
        _example("Russian forces have encircled Bakhmut.", P.ENCIRCLED, UA, "Bakhmut"),
        role=Role.OPPONENT,
    ),
    Trigger(
        "siege_of",
        P.ENCIRCLED,
        _noun("siege", "encirclement"),
        _example("Russian forces continue their siege of Mariupol.", P.ENCIRCLED, UA, "Mariupol"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=_OF,
    ),
)

_TALKING = (
    Trigger(
        "by_force",
        P.THREATENS_FORCE,
        _state(
            "by force",
            "through military means",
            "by military means",
            "with military means",
            "using military means",
            "by armed force",
            "through force",
            "by military force",
            "with force",
            "militarily",
            "by force of arms",
        ),
        _example("Russia will take Kherson by force.", P.THREATENS_FORCE, RU, "Kherson"),
    ),
    Trigger(
        "ours",
        P.REJECTS_CONCESSION,
        _state("ours"),
        _example("“Bakhmut is ours,” Zelensky said.", P.REJECTS_CONCESSION, UA, "Bakhmut"),
        direct=False,
    ),
    Trigger(
        "concessions",
        P.REJECTS_CONCESSION,
        _noun("territorial concessions", "territorial concession", "concessions of territory", "concessions of land"),
        _example("Ukraine will not accept any territorial concessions.", P.REJECTS_CONCESSION, UA, "Ukraine"),
        direct=False,
    ),
)

TRIGGERS = (*_HOLDING, *_CHANGING, *_LEAVING, *_FIGHTING, *_TALKING)
