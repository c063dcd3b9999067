"""English verbs and nouns of advancing and of stopping who advances."""

from __future__ import annotations

from articles.lexicon.en.forms import example, noun, verb
from articles.lexicon.records import Form, Role, Trigger, split_words
from articles.records import Holder, Predicate

RU, UA = Holder.RU, Holder.UA
P = Predicate
NEAR = split_words(
    "in near around toward towards to into on at outside through beyond across deeper along from within inside"
)
_ATTACKS = split_words(
    "attack attacks assault assaults advance advances attempt attempts offensive offensives push "
    "onslaught counterattack counterattacks counter-attack counter-attacks counteroffensive "
    "counter-offensive storming raid raids incursion incursions breakthrough breakthroughs actions landing landings "
    "sortie sorties crossing crossings infiltration infiltrations foray forays"
)

MOVING = (
    Trigger(
        "advance",
        P.ADVANCED,
        verb(
            "advance advances advanced advanced advancing",
            "break breaks broke broken breaking + through",
            "punch punches punched punched punching + through",
            "smash smashes smashed smashed smashing + through",
            "push pushes pushed pushed pushing + deeper",
            "grind grinds ground ground grinding + forward",
            "grind grinds ground ground grinding + on",
            "crawl crawls crawled crawled crawling + forward",
            "press presses pressed pressed pressing + deeper",
            "push pushes pushed pushed pushing + forward",
            "close closes closed closed closing + in",
            "move moves moved moved moving + forward",
            "move moves moved moved moving + closer",
            "move moves moved moved moving + ahead",
            "press presses pressed pressed pressing + on",
            "press presses pressed pressed pressing + forward",
            "press presses pressed pressed pressing + ahead",
            "push pushes pushed pushed pushing + on",
            "push pushes pushed pushed pushing + ahead",
            "push pushes pushed pushed pushing + closer",
            "edge edges edged edged edging + closer",
            "inch inches inched inched inching + closer",
            "inch inches inched inched inching + forward",
            "creep creeps crept crept creeping + closer",
            "creep creeps crept crept creeping + forward",
            "gain gains gained gained gaining + ground",
            "gain gains gained gained gaining + a toehold",
            "make makes made made making + headway",
            "make makes made made making + inroads",
            "claw claws clawed clawed clawing + forward",
            "roll rolls rolled rolled rolling + forward",
            "surge surges surged surged surging + forward",
            "sweep sweeps swept swept sweeping + forward",
            "nibble nibbles nibbled nibbled nibbling + away",
            "bear bears bore borne bearing + down",
            "win wins won won winning + ground",
            "improve improves improved improved improving + its position",
            "improve improves improved improved improving + their position",
            "improve improves improved improved improving + the tactical position",
            "improve improves improved improved improving + tactical positions",
        ),
        example("Russian forces advanced near Pokrovsk.", P.ADVANCED, RU, "Pokrovsk"),
        direct=False,
        prepositions=NEAR,
    ),
    Trigger(
        "gains",
        P.ADVANCED,
        noun(
            "success",
            "successes",
            "gains",
            "gain",
            "progress",
            "headway",
            "inroads",
            "advances",
            "advance",
            "ground",
            "push",
            "breakthrough",
        ),
        example("Russia made slow gains around Pokrovsk.", P.ADVANCED, RU, "Pokrovsk"),
        direct=False,
        prepositions=NEAR,
    ),
    Trigger(
        "advance_into",
        P.ADVANCED,
        noun("advance into", "advances into", "push into", "breakthrough into"),
        example("Russia announced an advance into Dobropillia.", P.ADVANCED, RU, "Dobropillia"),
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
            "break breaks broke broken breaking + into",
            *(
                f"{forms} + {tail}"
                for forms in ("push pushes pushed pushed pushing", "press presses pressed pressed pressing")
                for tail in ("toward", "towards")
            ),
            *(
                f"{forms} + to within"
                for forms in (
                    "push pushes pushed pushed pushing",
                    "advance advances advanced advanced advancing",
                    "move moves moved moved moving",
                    "come comes came come coming",
                    "get gets got got getting",
                )
            ),
            "cross crosses crossed crossed crossing + the border into",
            "burst bursts burst burst bursting + into",
            "get gets got got getting + into",
            "get gets got got getting + inside",
            "fight fights fought fought fighting + their way into",
            "fight fights fought fought fighting + its way into",
            "force forces forced forced forcing + their way into",
            "storm storms stormed stormed storming + into",
            "drive drives drove driven driving + into",
            "thrust thrusts thrust thrust thrusting + into",
            "sweep sweeps swept swept sweeping + into",
            "roll rolls rolled rolled rolling + into",
            "surge surges surged surged surging + into",
            "pour pours poured poured pouring + into",
            "march marches marched marched marching + into",
            "punch punches punched punched punching + into",
            "come comes came come coming + into",
            "advance advances advanced advanced advancing + into",
            "breach breaches breached breached breaching",
            "penetrate penetrates penetrated penetrated penetrating",
            "infiltrate infiltrates infiltrated infiltrated infiltrating",
        )
        | {f"on {whose} way {into}": Form.ING for whose in ("their", "its") for into in ("into", "to")},
        example("Russian troops entered Dobropillia.", P.ADVANCED, RU, "Dobropillia"),
    ),
    Trigger(
        "break_through",
        P.ADVANCED,
        verb(
            "break breaks broke broken breaking + through",
            "punch punches punched punched punching + through",
            "smash smashes smashed smashed smashing + through",
            "pierce pierces pierced pierced piercing",
            "breach breaches breached breached breaching",
            "penetrate penetrates penetrated penetrated penetrating",
            "overrun overruns overran overrun overrunning",
        ),
        example("Russian armour pierced Ukrainian defences north of Kupiansk.", P.ADVANCED, RU, "Kupiansk"),
        direct=False,
        prepositions=NEAR,
        targets=split_words("defence defences defense defenses line lines position positions front border"),
    ),
    Trigger(
        "stand",
        P.ADVANCED,
        {},  # it has no word of its own: troops that are in a place
        example("Russian troops are in the centre of Kupiansk.", P.ADVANCED, RU, "Kupiansk"),
    ),
    Trigger(
        "approach",
        P.ADVANCED,
        verb("approach approaches approached approached approaching"),
        example("Russian troops are approaching Pokrovsk.", P.ADVANCED, RU, "Pokrovsk"),
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
        ),
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
