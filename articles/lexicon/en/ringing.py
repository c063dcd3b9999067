"""English idioms of fighting for a place and of closing a ring round it."""

from __future__ import annotations

from articles.lexicon.en.forms import example, noun, state, verb
from articles.lexicon.en.moving import NEAR
from articles.lexicon.records import Example, Form, Role, Trigger
from articles.records import Holder, Polarity, Predicate

RU, UA = Holder.RU, Holder.UA
P = Predicate
_ROUND = frozenset({"around", "round", "on", "near", "at"})
_RINGS = (
    "the ring",
    "a ring",
    "the noose",
    "a noose",
    "the pocket",
    "the circle",
    "the encirclement",
    "encirclement",
    "their encirclement",
    "its encirclement",
    "the pincers",
    "pincers",
    "the cauldron",
    "the siege",
    "the jaws",
)
_CLOSE = (
    "close closes closed closed closing",
    "tighten tightens tightened tightened tightening",
    "draw draws drew drawn drawing",
    "complete completes completed completed completing",
    "form forms formed formed forming",
    "throw throws threw thrown throwing",
)

RINGING = (
    Trigger(
        "fought_over",
        P.CONTESTED,
        dict.fromkeys(
            tuple(
                f"being {adverb}{word}"
                for adverb in ("", "fiercely ", "bitterly ", "heavily ", "hotly ", "stubbornly ", "actively ")
                for word in ("fought over", "fought for", "defended", "contested")
            ),
            Form.PAST_OR_PARTICIPLE,
        ),
        example("Pokrovsk is being fought over street by street.", P.CONTESTED, None, "Pokrovsk"),
        role=Role.NOBODY,
    ),
    Trigger(
        "changed_hands",
        P.CONTESTED,
        verb("change changes changed changed changing + hands"),
        example("Siversk has changed hands several times.", P.CONTESTED, None, "Siversk"),
        role=Role.NOBODY,
        direct=False,
    ),
    Trigger(
        "seen_fighting",
        P.CONTESTED,
        verb("see sees saw seen seeing", "witness witnesses witnessed witnessed witnessing"),
        example("Siversk has seen weeks of street fighting.", P.CONTESTED, None, "Siversk"),
        role=Role.NOBODY,
        direct=False,
    ),
    Trigger(
        "close_ring",
        P.ENCIRCLED,
        verb(*(f"{forms} + {ring}" for forms in _CLOSE for ring in _RINGS)),
        example("Ukrainian soldiers closed the ring around Siversk.", P.ENCIRCLED, RU, "Siversk"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=_ROUND | {"of"},
    ),
    Trigger(
        "ring_closes",
        P.ENCIRCLED,
        noun(
            *(
                f"{ring} {verb_form}"
                for ring in ("noose", "ring", "pincers", "encirclement", "jaws")
                for verb_form in ("is tightening", "is closing", "was closing", "was tightening", "tightens", "closes")
            ),
            "noose tightened",
            "ring closed",
        ),
        example("The noose is tightening around Siversk.", P.ENCIRCLED, UA, "Siversk"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=_ROUND,
        usual=UA,
    ),
    Trigger(
        "lay_siege",
        P.ENCIRCLED,
        verb("lay lays laid laid laying + siege to"),
        example("Russian forces laid siege to Mariupol.", P.ENCIRCLED, UA, "Mariupol"),
        role=Role.OPPONENT,
    ),
    Trigger(
        "have_surrounded",
        P.ENCIRCLED,
        state("surrounded", "encircled", "besieged", "in a pincer", "in a pincer movement", "in a vice"),
        example("Russian troops have Siversk surrounded on three sides.", P.ENCIRCLED, UA, "Siversk"),
        role=Role.OPPONENT,
        direct=False,
    ),
    Trigger(
        "half_ring",
        P.ENCIRCLED,
        dict.fromkeys(
            (
                "half-encircled",
                "semi-encircled",
                "half-surrounded",
                "semi-surrounded",
                "partially-encircled",
                "bottled up",
                "hemmed in",
                "penned in",
                "pocketed",
                "all but encircled",
                "all but surrounded",
                "cut off",
            ),
            Form.PARTICIPLE,
        ),
        example("Siversk is half-encircled.", P.ENCIRCLED, UA, "Siversk"),
        role=Role.OPPONENT,
    ),
    Trigger(
        "half_ring_forces",
        P.ENCIRCLED,
        dict.fromkeys(
            ("half-encircled", "semi-encircled", "half-surrounded", "bottled up", "hemmed in", "penned in", "pocketed"),
            Form.PARTICIPLE,
        ),
        example("The Russian garrison in Siversk was half-encircled.", P.ENCIRCLED, RU, "Siversk"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=frozenset({"in", "inside", "near", "around", "at"}),
        carries=True,
    ),
    Trigger(
        "in_pocket",
        P.ENCIRCLED,
        state("in a pocket", "in a cauldron", "in encirclement", "in a ring", "in semi-encirclement", "in the pocket"),
        example("Ukrainian soldiers are in a pocket near Pokrovsk.", P.ENCIRCLED, UA, "Pokrovsk"),
        direct=False,
        prepositions=NEAR,
    ),
    Trigger(
        "take_it_back",
        P.CAPTURED,
        verb(
            "win wins won won winning",
            "take takes took taken taking",
            "get gets got got getting",
            "claw claws clawed clawed clawing",
            "want wants wanted wanted wanting",
            "snatch snatches snatched snatched snatching",
            "bring brings brought brought bringing",
        ),
        example("Ukrainian troops won Siversk back in October.", P.CAPTURED, UA, "Siversk"),
    ),
    Trigger(
        "about_to_fall",
        P.FORECAST,
        state(
            *(
                f"{how} {end}"
                for how in ("on the verge of", "on the brink of", "on the cusp of", "in danger of", "at risk of")
                for end in ("falling", "capture", "being captured", "being overrun", "being lost", "being seized")
            ),
            "about to fall",
            "close to falling",
            "close to being captured",
            "facing capture",
            "facing imminent capture",
        ),
        example("Siversk is on the verge of falling.", P.FORECAST, RU, "Siversk"),
        direct=False,
        usual=RU,
    ),
    Trigger(
        "sights_on",
        P.THREATENS_FORCE,
        verb(
            "set sets set set setting + its sights on",
            "set sets set set setting + their sights on",
            "set sets set set setting + his sights on",
            *(
                f"have has had had having + {what}"
                for what in ("its sights set on", "its sights on", "their sights set on", "designs on", "its eye on")
            ),
        ),
        example("Russia has its sights set on Sloviansk.", P.THREATENS_FORCE, RU, "Sloviansk"),
    ),
    Trigger(
        "buffer_zone",
        P.THREATENS_FORCE,
        verb(
            *(
                f"{forms} + a {zone} zone"
                for forms in (
                    "create creates created created creating",
                    "establish establishes established established establishing",
                )
                for zone in ("buffer", "security", "sanitary")
            ),
        ),
        example("Russia is creating a buffer zone in Sumy region.", P.THREATENS_FORCE, RU, "Sumy Oblast"),
        direct=False,
        prepositions=NEAR,
    ),
    Trigger(
        "blocked",
        P.ENCIRCLED,
        {"blocked": Form.PAST_OR_PARTICIPLE, "blockaded": Form.PAST_OR_PARTICIPLE},
        example("Ukrainian forces have been blocked in Siversk.", P.ENCIRCLED, UA, "Siversk"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=frozenset({"in", "inside", "near", "around", "at"}),
        carries=True,
    ),
    Trigger(
        "ring_of_forces",
        P.ENCIRCLED,
        noun("encirclement", "blockade"),
        Example(
            "There is no encirclement of our troops in Siversk, Syrskyi said.",
            P.ENCIRCLED,
            UA,
            "Siversk",
            Polarity.DENIED,
        ),
        direct=False,
        prepositions=frozenset({"in", "inside", "near", "around", "at", "of"}),
        carries=True,
    ),
)
