"""English verbs and nouns of leaving, driving out and ceding."""

from __future__ import annotations

from articles.lexicon.en.forms import example, noun, verb
from articles.lexicon.records import Form, Role, Trigger
from articles.records import Holder, Predicate

RU, UA = Holder.RU, Holder.UA
P = Predicate
_FROM = frozenset({"from"})

LEAVING = (
    Trigger(
        "withdraw",
        P.WITHDREW,
        verb(
            "withdraw withdraws withdrew withdrawn withdrawing",
            "retreat retreats retreated retreated retreating",
            "pull pulls pulled pulled pulling + out",
            "pull pulls pulled pulled pulling + back",
            "fall falls fell fallen falling + back",
            "draw draws drew drawn drawing + back",
            "step steps stepped stepped stepping + back",
            "flee flees fled fled fleeing",
            "pull pulls pulled pulled pulling + away",
            "be is was been being + gone",
        )
        | {"gone": Form.PARTICIPLE, "ordered out of": Form.PAST_OR_PARTICIPLE},
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
            "move moves moved moved moving + out of",
            "slip slips slipped slipped slipping + out of",
            "fight fights fought fought fighting + their way out of",
            "break breaks broke broken breaking + out of",
            "get gets got got getting + out of",
            "walk walks walked walked walking + out of",
            "clear clears cleared cleared clearing + out of",
            "evacuate evacuates evacuated evacuated evacuating + from",
            "quit quits quit quit quitting",
            "get gets got got getting + out of",
            "vacate vacates vacated vacated vacating",
            "abandon abandons abandoned abandoned abandoning",
        ),
        example("Russian forces abandoned Kherson.", P.WITHDREW, UA, "Kherson"),
        role=Role.OPPONENT,
    ),
    Trigger(
        "withdrawal_from",
        P.WITHDREW,
        noun("withdrawal", "retreat", "pullout", "pull-out", "pullback", "pull-back", "departure", "exit"),
        example("The Russian withdrawal from Kherson was announced.", P.WITHDREW, UA, "Kherson"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=_FROM,
    ),
    Trigger(
        "take_out",
        P.WITHDREW,
        verb(
            "pull pulls pulled pulled pulling",
            "take takes took taken taking",
            "move moves moved moved moving",
            "get gets got got getting",
            "withdraw withdraws withdrew withdrawn withdrawing",
            "remove removes removed removed removing",
            "order orders ordered ordered ordering",
            "evacuate evacuates evacuated evacuated evacuating",
        ),
        example("Ukraine pulled its troops out of Siversk.", P.WITHDREW, RU, "Siversk"),
        role=Role.OPPONENT,
        direct=False,
        prepositions=_FROM | {"out", "back"},
        carries=True,
    ),
    Trigger(
        "drive_out",
        P.LOST,
        verb(
            "drive drives drove driven driving",
            "push pushes pushed pushed pushing",
            "force forces forced forced forcing",
            "throw throws threw thrown throwing",
            "kick kicks kicked kicked kicking",
            "expel expels expelled expelled expelling",
            "oust ousts ousted ousted ousting",
            "dislodge dislodges dislodged dislodged dislodging",
            "clear clears cleared cleared clearing",
            "eject ejects ejected ejected ejecting",
            "squeeze squeezes squeezed squeezed squeezing",
            "chase chases chased chased chasing",
            "flush flushes flushed flushed flushing",
            "knock knocks knocked knocked knocking",
            "evict evicts evicted evicted evicting",
            "rout routs routed routed routing",
            "sweep sweeps swept swept sweeping",
        ),
        example("Ukrainian troops drove Russian forces out of Kupiansk.", P.LOST, UA, "Kupiansk"),
        direct=False,
        prepositions=_FROM | {"out"},
        carries=True,
    ),
    Trigger(
        "cede",
        P.LOST,
        verb(
            "cede cedes ceded ceded ceding",
            "surrender surrenders surrendered surrendered surrendering",
            "relinquish relinquishes relinquished relinquished relinquishing",
            "give gives gave given giving + up",
            "give gives gave given giving + away",
            "gift gifts gifted gifted gifting",
            "sign signs signed signed signing + away",
            "trade trades traded traded trading + away",
            "trade trades traded traded trading",
            "swap swaps swapped swapped swapping",
            "give gives gave given giving + back",
            "hand hands handed handed handing + back",
            "hand hands handed handed handing + over",
        ),
        example("Putin demanded that Ukraine cede Donetsk region.", P.DEMANDS_WITHDRAWAL, RU, "Donetsk Oblast"),
        role=Role.OPPONENT,
    ),
    Trigger(
        "give_to",
        P.LOST,
        verb(
            "give gives gave given giving",
            "hand hands handed handed handing",
            "sign signs signed signed signing",
            "transfer transfers transferred transferred transferring",
            "return returns returned returned returning",
            "turn turns turned turned turning",
        ),
        example(
            "Putin demanded that Ukraine hand Donetsk region to Russia.", P.DEMANDS_WITHDRAWAL, RU, "Donetsk Oblast"
        ),
        role=Role.OPPONENT,
    ),
)
