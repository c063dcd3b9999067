"""English verbs and nouns of leaving, advancing, fighting and bargaining over land."""

from __future__ import annotations

from articles.lexicon.en.forms import example, noun, state, verb
from articles.lexicon.records import Role, Trigger, split_words
from articles.records import Holder, Predicate

RU, UA = Holder.RU, Holder.UA
P = Predicate
_NEAR = split_words(
    "in near around toward towards to into on at outside through beyond across deeper along from within inside"
)
_OF = frozenset({"of"})
_FROM = frozenset({"from"})
_ATTACKS = split_words(
    "attack attacks assault assaults advance advances attempt attempts offensive offensives push onslaught "
    "raid raids incursion incursions breakthrough breakthroughs actions"
)

_LEAVING = (
    Trigger(
        "withdraw",
        P.WITHDREW,
        verb(
            "withdraw withdraws withdrew withdrawn withdrawing",
            "retreat retreats retreated retreated retreating",
            "pull pulls pulled pulled pulling + out",
            "pull pulls pulled pulled pulling + back",
        ),
        example("Ukrainian troops have withdrawn from Siversk.", P.WITHDREW, RU, "Siversk"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=_FROM,
    ),
    Trigger(
        "leave",
        P.WITHDREW,
        verb(
            "leave leaves left left leaving",
            "pull pulls pulled pulled pulling + out of",
            "abandon abandons abandoned abandoned abandoning",
        ),
        example("Russian forces abandoned Kherson.", P.WITHDREW, UA, "Kherson"),
        role=Role.OPPONENT,
    ),
    Trigger(
        "withdrawal_from",
        P.WITHDREW,
        noun("withdrawal", "retreat", "pullout"),
        example("The Russian withdrawal from Kherson was announced.", P.WITHDREW, UA, "Kherson"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=_FROM,
    ),
    Trigger(
        "cede",
        P.LOST,
        verb(
            "cede cedes ceded ceded ceding",
            "surrender surrenders surrendered surrendered surrendering",
            "relinquish relinquishes relinquished relinquished relinquishing",
            "give gives gave given giving + up",
            "hand hands handed handed handing + over",
        ),
        example("Putin demanded that Ukraine cede Donetsk region.", P.DEMANDS_WITHDRAWAL, RU, "Donetsk Oblast"),
        role=Role.OPPONENT,
    ),
)

_FIGHTING = (
    Trigger(
        "advance",
        P.ADVANCED,
        verb(
            "advance advances advanced advanced advancing",
            "break breaks broke broken breaking + through",
            "push pushes pushed pushed pushing + deeper",
            "push pushes pushed pushed pushing + forward",
            "close closes closed closed closing + in",
        ),
        example("Russian forces advanced near Pokrovsk.", P.ADVANCED, RU, "Pokrovsk"),
        direct=False,
        prepositions=_NEAR,
    ),
    Trigger(
        "gains",
        P.ADVANCED,
        noun("gains", "gain", "progress", "headway", "inroads", "advances", "advance", "ground"),
        example("Russia made slow gains around Pokrovsk.", P.ADVANCED, RU, "Pokrovsk"),
        direct=False,
        prepositions=_NEAR,
    ),
    Trigger(
        "enter",
        P.ADVANCED,
        verb(
            "enter enters entered entered entering",
            "reach reaches reached reached reaching",
            "cross crosses crossed crossed crossing + into",
            "move moves moved moved moving + into",
            "push pushes pushed pushed pushing + into",
        ),
        example("Russian troops entered Dobropillia.", P.ADVANCED, RU, "Dobropillia"),
    ),
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
        ),
        example("Ukrainian forces repelled 12 attacks near Pokrovsk.", P.REPELLED, UA, "Pokrovsk"),
        prepositions=_NEAR,
        targets=_ATTACKS,
    ),
    Trigger(
        "fighting",
        P.CONTESTED,
        noun("fighting", "battles", "battle", "clashes", "hostilities", "combat"),
        example("Heavy fighting continues in Bakhmut.", P.CONTESTED, None, "Bakhmut"),
        role=Role.NOBODY,
        direct=False,
        prepositions=_NEAR | {"for"},
    ),
    Trigger(
        "encircle",
        P.ENCIRCLED,
        verb(
            "encircle encircles encircled encircled encircling",
            "surround surrounds surrounded surrounded surrounding",
            "besiege besieges besieged besieged besieging",
        ),
        example("Russian forces have encircled Bakhmut.", P.ENCIRCLED, UA, "Bakhmut"),
        role=Role.OPPONENT,
    ),
    Trigger(
        "siege_of",
        P.ENCIRCLED,
        noun("siege", "encirclement"),
        example("Russian forces continue their siege of Mariupol.", P.ENCIRCLED, UA, "Mariupol"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=_OF,
    ),
)

_TALKING = (
    Trigger(
        "by_force",
        P.THREATENS_FORCE,
        state(
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
        example("Russia will get Kherson by military means.", P.THREATENS_FORCE, RU, "Kherson"),
    ),
    Trigger(
        "ours",
        P.REJECTS_CONCESSION,
        state("ours"),
        example("“Bakhmut is ours,” Zelensky said.", P.REJECTS_CONCESSION, UA, "Bakhmut"),
        direct=False,
    ),
    Trigger(
        "concessions",
        P.REJECTS_CONCESSION,
        noun("territorial concessions", "territorial concession", "concessions of territory", "concessions of land"),
        example("Ukraine will not accept any territorial concessions.", P.REJECTS_CONCESSION, UA, "Ukraine"),
        direct=False,
    ),
)

MOVING = (*_LEAVING, *_FIGHTING, *_TALKING)
