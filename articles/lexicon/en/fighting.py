"""English verbs and nouns of fighting for places, ringing them in and bargaining over them."""

from __future__ import annotations

from articles.lexicon.en.forms import example, noun, state, verb
from articles.lexicon.en.moving import NEAR
from articles.lexicon.records import Form, Role, Trigger
from articles.records import Holder, Predicate

RU, UA = Holder.RU, Holder.UA
P = Predicate
_OF = frozenset({"of"})

_CONTESTING = (
    Trigger(
        "contested_place",
        P.CONTESTED,
        state(
            "contested",
            "disputed",
            "a grey zone",
            "grey zone",
            "gray zone",
            "a gray zone",
            "in the grey zone",
            "in a grey zone",
            "in a gray zone",
            "in the gray zone",
            "a no man's land",
            "up for grabs",
            "in dispute",
            "a gray area",
            "a grey area",
            "no man's land",
        ),
        example("Kupiansk remains contested.", P.CONTESTED, None, "Kupiansk"),
        role=Role.NOBODY,
        direct=False,
    ),
    Trigger(
        "scene_of",
        P.CONTESTED,
        state("scene of", "site of", "epicentre of", "epicenter of", "focus of"),
        example("Kupiansk has been the scene of heavy fighting.", P.CONTESTED, None, "Kupiansk"),
        role=Role.NOBODY,
        direct=False,
    ),
    Trigger(
        "fight_for",
        P.CONTESTED,
        verb(
            *(
                f"{forms} + {tail}"
                for forms in (
                    "fight fights fought fought fighting",
                    "battle battles battled battled battling",
                    "struggle struggles struggled struggled struggling",
                    "vie vies vied vied vying",
                )
                for tail in ("for control of", "for the control of", "to hold", "to keep", "to defend", "over")
            )
        ),
        example("Ukrainian troops are battling to hold Kupiansk.", P.CONTESTED, None, "Kupiansk"),
        role=Role.NOBODY,
    ),
    Trigger(
        "fighting",
        P.CONTESTED,
        noun(
            "fighting",
            "battles",
            "battle",
            "clashes",
            "hostilities",
            "combat",
            "street fighting",
            "struggle",
            "fights",
            "firefights",
            "offensive operations",
            "offensive actions",
        ),
        example("Heavy fighting continues in Bakhmut.", P.CONTESTED, None, "Bakhmut"),
        role=Role.NOBODY,
        direct=False,
        prepositions=NEAR | {"for", "over", "reached", "engulfed"},
    ),
    Trigger(
        "defence_of",
        P.CONTESTED,
        noun("defence", "defense"),
        example("The defence of Pokrovsk continues.", P.CONTESTED, None, "Pokrovsk"),
        role=Role.NOBODY,
        direct=False,
        prepositions=frozenset({"of", "in"}),  # a defence that a place only owns ("Kyiv’s defense") is no fight for it
    ),
    Trigger(
        "defend",
        P.CONTESTED,
        verb("defend defends defended defended defending"),
        example("Ukrainian soldiers continue to defend Pokrovsk.", P.CONTESTED, None, "Pokrovsk"),
        role=Role.NOBODY,
    ),
    Trigger(
        "resist",
        P.CONTESTED,
        verb(
            "resist resists resisted resisted resisting",
            "battle battles battled battled battling",
            "clash clashes clashed clashed clashing",
        )
        | {"in combat": Form.PAST},
        example("Ukrainian soldiers are still resisting in Pokrovsk.", P.CONTESTED, None, "Pokrovsk"),
        role=Role.NOBODY,
        direct=False,
        prepositions=NEAR,
    ),
    Trigger(
        "locked_in_combat",
        P.CONTESTED,
        dict.fromkeys(("locked in combat", "locked in battle", "locked in fighting", "engaged in combat"), Form.PAST),
        example("Russian troops are locked in combat near Vovchansk.", P.CONTESTED, None, "Vovchansk"),
        role=Role.NOBODY,
        direct=False,
        prepositions=NEAR | {"with"},
        carries=True,
    ),
    Trigger(
        "under_siege",
        P.ENCIRCLED,
        state("under siege"),
        example("Mariupol is under siege.", P.ENCIRCLED, None, "Mariupol"),
        role=Role.OPPONENT,
        direct=False,
    ),
    Trigger(
        "risk_of_ring",
        P.ENCIRCLED,
        state(
            "at risk of encirclement",
            "in danger of encirclement",
            "risk encirclement",
            "risks encirclement",
            "face encirclement",
            "faces encirclement",
            "threatened with encirclement",
            "threatened by encirclement",
            "under threat of encirclement",
            "on the verge of encirclement",
            "on the brink of encirclement",
            "in danger of being surrounded",
            "in danger of being encircled",
            "at risk of being surrounded",
            "at risk of being encircled",
        ),
        example("Ukrainian troops in Kupiansk face encirclement.", P.ENCIRCLED, UA, "Kupiansk"),
        direct=False,
        prepositions=NEAR,
        usual=UA,
    ),
    Trigger(
        "encircle",
        P.ENCIRCLED,
        verb(
            "encircle encircles encircled encircled encircling",
            "surround surrounds surrounded surrounded surrounding",
            "besiege besieges besieged besieged besieging",
            "blockade blockades blockaded blockaded blockading",
        ),
        example("Russian forces have encircled Bakhmut.", P.ENCIRCLED, UA, "Bakhmut"),
        role=Role.OPPONENT,
    ),
    Trigger(
        "encircle_forces",
        P.ENCIRCLED,
        verb(
            "encircle encircles encircled encircled encircling",
            "surround surrounds surrounded surrounded surrounding",
            "trap traps trapped trapped trapping",
            "cut cuts cut cut cutting + off",
            "box boxes boxed boxed boxing + in",
        ),
        example("Russian forces have encircled Ukrainian troops in Bakhmut.", P.ENCIRCLED, UA, "Bakhmut"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=frozenset({"in", "inside", "near", "around", "at", "close", "of"}),
        carries=True,
    ),
    Trigger(
        "siege_of",
        P.ENCIRCLED,
        noun("siege", "encirclement", "blockade"),
        example("Russian forces continue their siege of Mariupol.", P.ENCIRCLED, UA, "Mariupol"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=_OF,
        usual=UA,
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
        example("“Donetsk region is ours,” Zelensky said.", P.REJECTS_CONCESSION, UA, "Donetsk Oblast"),
        direct=False,
    ),
    Trigger(
        "recognise",
        P.REJECTS_CONCESSION,
        verb(
            "recognise recognises recognised recognised recognising",
            "recognize recognizes recognized recognized recognizing",
        ),
        example("Ukraine will never recognise Crimea as Russian.", P.REJECTS_CONCESSION, UA, "Crimea"),
    ),
    Trigger(
        "accept_as",
        P.REJECTS_CONCESSION,
        verb("accept accepts accepted accepted accepting"),
        example("Ukraine will never accept Crimea as Russian.", P.REJECTS_CONCESSION, UA, "Crimea"),
    ),
    Trigger(
        "recognition",
        P.REJECTS_CONCESSION,
        noun("recognition"),
        example("Ukraine rejects any recognition of Russian control over Crimea.", P.REJECTS_CONCESSION, UA, "Crimea"),
        prepositions=_OF,
    ),
    Trigger(
        "concessions",
        P.REJECTS_CONCESSION,
        noun("territorial concessions", "territorial concession", "concessions of territory", "concessions of land"),
        example("Ukraine will not accept any territorial concessions.", P.REJECTS_CONCESSION, UA, "Ukraine"),
        direct=False,
    ),
)

FIGHTING = (*_CONTESTING, *_TALKING)
