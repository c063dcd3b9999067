"""English verbs and nouns of advancing."""

from __future__ import annotations

from articles.lexicon.en.forms import example, noun, verb
from articles.lexicon.records import Form, Trigger, split_words
from articles.records import Holder, Predicate

RU, UA = Holder.RU, Holder.UA
P = Predicate
NEAR = split_words(
    "in near around toward towards to into on at outside through beyond across deeper along from within inside"
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
            "slip slips slipped slipped slipping + into",
            "filter filters filtered filtered filtering + into",
            "sneak sneaks sneaked sneaked sneaking + into",
            "seep seeps seeped seeped seeping + into",
            "creep creeps crept crept creeping + into",
            "make makes made made making + their way into",
            "make makes made made making + its way into",
            "set sets set set setting + foot in",
            "spill spills spilled spilled spilling + into",
            "close closes closed closed closing + in on",
            *(
                f"{forms} + {where}"
                for forms in (
                    "inch inches inched inched inching",
                    "creep creeps crept crept creeping",
                    "edge edges edged edged edging",
                    "crawl crawls crawled crawled crawling",
                    "grind grinds ground ground grinding",
                    "claw claws clawed clawed clawing",
                    "drive drives drove driven driving",
                    "thrust thrusts thrust thrust thrusting",
                    "surge surges surged surged surging",
                )
                for where in ("toward", "towards")
            ),
            *(
                f"{forms} + across the border {where}"
                for forms in (
                    "push pushes pushed pushed pushing",
                    "come comes came come coming",
                    "pour pours poured poured pouring",
                    "surge surges surged surged surging",
                    "attack attacks attacked attacked attacking",
                )
                for where in ("of", "into")
            ),
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
)
