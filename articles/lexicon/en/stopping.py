"""English verbs of stopping who advances."""

from __future__ import annotations

from articles.lexicon.en.forms import example, verb
from articles.lexicon.en.moving import NEAR
from articles.lexicon.records import Form, Role, Trigger, split_words
from articles.records import Holder, Predicate

RU, UA = Holder.RU, Holder.UA
P = Predicate
_ATTACKS = split_words(
    "attack attacks assault assaults advance advances attempt attempts offensive offensives push "
    "onslaught counterattack counterattacks counter-attack counter-attacks counteroffensive "
    "counter-offensive storming raid raids incursion incursions breakthrough breakthroughs actions landing landings "
    "drive thrust sortie sorties crossing crossings infiltration infiltrations foray forays"
)

STOPPING = (
    Trigger(
        "repel",
        P.REPELLED,
        verb(
            "repel repels repelled repelled repelling",
            "repulse repulses repulsed repulsed repulsing",
            "prevent prevents prevented prevented preventing",
            "stop stops stopped stopped stopping",
            "halt halts halted halted halting",
            "thwart thwarts thwarted thwarted thwarting",
            "beat beats beat beaten beating + back",
            "push pushes pushed pushed pushing + back",
            "fend fends fended fended fending + off",
            "beat beats beat beaten beating + off",
            "fight fights fought fought fighting + off",
            "drive drives drove driven driving + off",
            "drive drives drove driven driving + back",
            "turn turns turned turned turning + back",
            "turn turns turned turned turning + away",
            "ward wards warded warded warding + off",
            "stave staves staved staved staving + off",
            "hold holds held held holding + off",
            "see sees saw seen seeing + off",
            "knock knocks knocked knocked knocking + back",
            "hurl hurls hurled hurled hurling + back",
            "block blocks blocked blocked blocking",
            "blunt blunts blunted blunted blunting",
            "contain contains contained contained containing",
            "crush crushes crushed crushed crushing",
            "defeat defeats defeated defeated defeating",
            "withstand withstands withstood withstood withstanding",
            "parry parries parried parried parrying",
            "stem stems stemmed stemmed stemming",
            "frustrate frustrates frustrated frustrated frustrating",
            "throw throws threw thrown throwing + back",
            "foil foils foiled foiled foiling",
            "rebuff rebuffs rebuffed rebuffed rebuffing",
        ),
        example("Ukrainian forces repelled 12 attacks near Pokrovsk.", P.REPELLED, UA, "Pokrovsk"),
        prepositions=NEAR | {"against"},
        targets=_ATTACKS,
    ),
    Trigger(
        "stall",
        P.REPELLED,
        verb(
            "stall stalls stalled stalled stalling",
            "fizzle fizzles fizzled fizzled fizzling + out",
            "falter falters faltered faltered faltering",
            "grind grinds ground ground grinding + to a halt",
            "come comes came come coming + to a halt",
            "bog bogs bogged bogged bogging + down",
            "fail fails failed failed failing",
            "run runs ran run running + out of steam",
            "lose loses lost lost losing + momentum",
            "lose loses lost lost losing + steam",
            "peter peters petered petered petering + out",
            "fall falls fell fallen falling + short",
            "founder founders foundered foundered foundering",
            "sputter sputters sputtered sputtered sputtering + out",
            "collapse collapses collapsed collapsed collapsing",
            "culminate culminates culminated culminated culminating",
        )
        | dict.fromkeys(
            (
                f"{be} {how}"
                for be in ("was", "were", "are", "is", "been", "proved")
                for how in ("unsuccessful", "futile", "fruitless", "in vain")
            ),
            Form.PAST,
        )
        | dict.fromkeys(("ended in failure", "came to nothing", "bore no fruit", "yielded no results"), Form.PAST),
        example("The Russian offensive on Kharkiv stalled.", P.REPELLED, UA, "Kharkiv"),
        prepositions=NEAR | {"against"},
        targets=_ATTACKS,
    ),
    Trigger(
        "attack_in_vain",
        P.REPELLED,
        dict.fromkeys(
            (
                f"{first} {second}"
                for verb_form in ("attacked", "assaulted", "counterattacked")
                for first, second in (("unsuccessfully", verb_form), (verb_form, "unsuccessfully"))
            ),
            Form.PAST,
        ),
        example("Russian forces unsuccessfully attacked near Kupiansk.", P.REPELLED, UA, "Kupiansk"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=NEAR,
    ),
    Trigger(
        "push_back",
        P.REPELLED,
        verb(
            "push pushes pushed pushed pushing",
            "drive drives drove driven driving",
            "force forces forced forced forcing",
            "throw throws threw thrown throwing",
            "beat beats beat beaten beating",
        ),
        example("Ukrainian troops pushed Russian forces back near Kupiansk.", P.REPELLED, UA, "Kupiansk"),
        direct=False,
        prepositions=NEAR | {"from"},
        targets=frozenset({"back"}),
        carries=True,
    ),
    Trigger(
        "stop_forces",
        P.REPELLED,
        verb(
            "repel repels repelled repelled repelling",
            "stop stops stopped stopped stopping",
            "halt halts halted halted halting",
            "hold holds held held holding + off",
            "hold holds held held holding + back",
            "push pushes pushed pushed pushing + back",
            "drive drives drove driven driving + back",
            "beat beats beat beaten beating + back",
        ),
        example("Ukrainian troops stopped Russian forces near Kupiansk.", P.REPELLED, UA, "Kupiansk"),
        direct=False,
        prepositions=NEAR,
        carries=True,
    ),
)
