"""English words of annexing: what is made, called or claimed as a part of Russia."""

from __future__ import annotations

from articles.lexicon.en.forms import example, noun, state, verb
from articles.lexicon.records import Example, Trigger
from articles.records import Holder, Polarity, Predicate

RU = Holder.RU
P = Predicate

ANNEXING = (
    Trigger(
        "annex",
        P.ANNEXED,
        verb(
            "annex annexes annexed annexed annexing",
            "incorporate incorporates incorporated incorporated incorporating",
            "absorb absorbs absorbed absorbed absorbing",
        ),
        example("Russia annexed Crimea in 2014.", P.ANNEXED, RU, "Crimea"),
    ),
    Trigger(
        "annexation_of",
        P.ANNEXED,
        noun("annexation", "incorporation", "absorption"),
        example("Russia’s annexation of Crimea was rejected.", P.ANNEXED, RU, "Crimea"),
        direct=False,
        prepositions=frozenset({"of"}),
    ),
    Trigger(
        "part_of_russia",
        P.ANNEXED,
        state(
            "join russia",
            "joined russia",
            "joining russia",
            *(f"{form} the russian federation" for form in ("join", "joined", "joining")),
            *(
                f"{kind}part of {whole}"
                for kind in ("an integral ", "an inseparable ", "a ", "as a ", "as ")
                for whole in ("russia", "the russian federation", "its territory", "russian territory")
            ),
            "part of its territory",
            "part of its own territory",
            "part of russian territory",
            "parts of russia",
            "as its territory",
            "as its own territory",
            "as russian territory",
            "as russian land",
            "russian land",
            "russian soil",
            "a russian region",
            "russian regions",
            "forever russian",
            "russian forever",
            "its own",
            "part of russia",
            "part of the russian federation",
            "as its own",
            "russian territory",
            "to be russian",
        ),
        example("Moscow has declared Kherson part of Russia.", P.ANNEXED, RU, "Kherson Oblast"),
        usual=RU,
    ),
    Trigger(
        "part_of_ukraine",
        P.REJECTS_CONCESSION,
        state(
            "part of ukraine",
            "a part of ukraine",
            "an integral part of ukraine",
            "an inalienable part of ukraine",
            "ukrainian territory",
            "ukrainian land",
            "ukrainian soil",
            "sovereign ukrainian territory",
        ),
        example("Zelensky said Crimea is part of Ukraine.", P.REJECTS_CONCESSION, Holder.UA, "Crimea"),
    ),
    Trigger(
        "lay_claim",
        P.ANNEXED,
        verb(
            *(f"lay lays laid laid laying + {kind}claim to" for kind in ("", "formal ", "no ", "no formal ")),
            *(f"make makes made made making + {kind}claim to" for kind in ("a ", "a formal ", "no ", "no formal ")),
        ),
        Example("Moscow has not laid claim to Sumy region.", P.ANNEXED, RU, "Sumy Oblast", Polarity.DENIED),
    ),
)
