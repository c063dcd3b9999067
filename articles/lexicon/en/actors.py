"""Who acts and speaks in English texts, and on which side."""

from __future__ import annotations

from articles.lexicon.records import Actor, ActorKind
from articles.records import Side

RU, UA, FREE, OTHER, MEDIA = Side.RU, Side.UA, Side.INDEPENDENT, Side.OTHER, Side.MEDIA
_STATE, _ADJ, _FORCE = ActorKind.STATE, ActorKind.ADJECTIVE, ActorKind.FORCE
_PERSON, _BODY, _GROUP = ActorKind.PERSON, ActorKind.BODY, ActorKind.GROUP

_STATES = (
    Actor(("Russia", "Russian Federation"), RU, _STATE, "Russia controls Bakhmut.", "Russia"),
    Actor(("Moscow",), RU, _STATE, "Moscow controls Bakhmut.", "Moscow"),
    Actor(("Kremlin",), RU, _STATE, "The Kremlin controls Bakhmut.", "Kremlin"),
    Actor(("Ukraine",), UA, _STATE, "Ukraine controls Kupiansk.", "Ukraine"),
    Actor(("Kyiv", "Kiev"), UA, _STATE, "Kyiv controls Kupiansk.", "Kyiv"),
    Actor(
        ("the United States", "US", "U.S.", "USA", "Washington"), OTHER, _STATE, "Washington said Russia holds Bakhmut."
    ),
    Actor(("Britain", "UK", "U.K.", "London"), OTHER, _STATE, "Britain said Russia holds Bakhmut."),
    Actor(
        ("France", "Paris", "Germany", "Berlin", "Poland", "Turkey", "China", "Belarus", "Minsk", "North Korea"),
        OTHER,
        _STATE,
        "France said Russia holds Bakhmut.",
    ),
    Actor(
        ("EU", "European Union", "NATO", "UN", "U.N.", "United Nations", "Brussels", "Europe"),
        OTHER,
        _BODY,
        "NATO said Russia holds Bakhmut.",
    ),
)

_ADJECTIVES = (
    Actor(
        (
            "Russian",
            "Russia-backed",
            "Russian-backed",
            "pro-Russian",
            "Russian-installed",
            "Moscow-backed",
            "Kremlin-backed",
            "Moscow-installed",
            "Chechen",
            "Kremlin-affiliated",
            "Kremlin-linked",
            "pro-Kremlin",
            "Russian-appointed",
            "Russian-affiliated",
        ),
        RU,
        _ADJ,
        "Russian troops captured Bakhmut.",
    ),
    Actor(("Ukrainian", "pro-Ukrainian"), UA, _ADJ, "Ukrainian troops captured Bakhmut."),
    Actor(
        (
            "American",
            "British",
            "French",
            "German",
            "Polish",
            "European",
            "Western",
            "Turkish",
            "Chinese",
            "Belarusian",
            "Israeli",
            "Hungarian",
            "Slovak",
            "Czech",
            "Finnish",
            "Estonian",
            "Latvian",
            "Lithuanian",
        ),
        OTHER,
        _ADJ,
        "British officials said Russia holds Bakhmut.",
    ),
)

_FORCES = (
    Actor(
        (
            "Russians",
            "Armed Forces of the Russian Federation",
            "Armed Forces of Russia",
            "Wagner fighters",
            "Wagner forces",
            "Wagner mercenaries",
            "occupiers",
            "invaders",
            "battlegroup",
            "battlegroups",
            "occupying forces",
            "occupation forces",
            "occupation troops",
            "invading forces",
            "Wagner",
            "Wagner Group",
            "the enemy",
            "enemy",
            "enemy forces",
            "enemy troops",
            *(
                f"{name} {kind}"
                for name in ("Vostok", "Zapad", "Tsentr", "Sever", "Yug", "Dnepr", "Center", "East", "West", "South")
                for kind in ("battlegroup", "group of forces", "group of troops", "grouping of forces", "grouping")
            ),
            *(f"Battlegroup {name}" for name in ("North", "West", "Center", "South", "East", "Dnepr")),
        ),
        RU,
        _FORCE,
        "The occupiers captured Bakhmut.",
        plural=True,
    ),
    Actor(
        (
            "Ukrainians",
            "defenders",
            "Defense Forces",
            "Defence Forces",
            "Defense Forces of Ukraine",
            "Defence Forces of Ukraine",
            "Armed Forces of Ukraine",
            "AFU",
        ),
        UA,
        _FORCE,
        "Ukrainians captured Bakhmut.",
        plural=True,
    ),
)

_PEOPLE = (
    *(
        Actor((name,), RU, _PERSON, f"{name} said Russia holds Bakhmut.")
        for name in (
            "Putin",
            "Lavrov",
            "Peskov",
            "Medvedev",
            "Shoigu",
            "Gerasimov",
            "Belousov",
            "Zakharova",
            "Ushakov",
            "Dmitriev",
            "Prigozhin",
            "Kadyrov",
            "Pushilin",
            "Pasechnik",
            "Saldo",
            "Balitsky",
            "Aksyonov",
            "Konashenkov",
            "Nebenzya",
            "Mishustin",
            "Patrushev",
            "Surovikin",
        )
    ),
    *(
        Actor((name,), UA, _PERSON, f"{name} said Russia holds Bakhmut.")
        for name in (
            "Zelensky",
            "Zelenskyy",
            "Zelenskiy",
            "Syrskyi",
            "Syrsky",
            "Zaluzhny",
            "Zaluzhnyi",
            "Podolyak",
            "Yermak",
            "Kuleba",
            "Sybiha",
            "Umerov",
            "Budanov",
            "Malyar",
            "Maliar",
            "Trehubov",
            "Voloshyn",
            "Cherevaty",
            "Haidai",
            "Kyrylenko",
            "Shmyhal",
            "Svyrydenko",
            "Fedorov",
            "Arestovych",
            "Reznikov",
            "Danilov",
        )
    ),
    *(
        Actor((name,), OTHER, _PERSON, f"{name} said Russia holds Bakhmut.")
        for name in (
            "Trump",
            "Witkoff",
            "Rubio",
            "Vance",
            "Biden",
            "Blinken",
            "Kellogg",
            "Hegseth",
            "Macron",
            "Starmer",
            "Merz",
            "Scholz",
            "Sunak",
            "Truss",
            "Johnson",
            "Tusk",
            "Rutte",
            "Stoltenberg",
            "Erdogan",
            "Lukashenko",
            "Orban",
            "Fico",
            "Kallas",
            "Guterres",
            "Grossi",
            "Kushner",
            "Driscoll",
        )
    ),
)

_BODIES = (
    Actor(
        ("Institute for the Study of War", "ISW"),
        FREE,
        _BODY,
        "ISW said Russia holds Bakhmut.",
        "Institute for the Study of War",
    ),
    Actor(("DeepState", "Deep State"), UA, _BODY, "DeepState said Russia holds Bakhmut.", "DeepState"),
    Actor(
        ("Black Bird Group", "Conflict Intelligence Team", "Janes", "Rochan Consulting"),
        FREE,
        _BODY,
        "Black Bird Group said Russia holds Bakhmut.",
    ),
    Actor(
        ("analysts", "experts", "observers", "researchers", "military analysts", "military experts", "monitors"),
        FREE,
        _GROUP,
        "Analysts said Russia holds Bakhmut.",
        plural=True,
    ),
    Actor(
        ("TASS", "RIA Novosti", "RIA", "Interfax", "milbloggers", "Rybar", "Rossiya 1"),
        RU,
        _BODY,
        "TASS said Russia holds Bakhmut.",
    ),
    Actor(
        ("General Staff", "StratCom", "Ukrinform", "Energoatom", "Ukrzaliznytsia", "HUR", "SBU"),
        UA,
        _BODY,
        "The General Staff said Russia holds Bakhmut.",
    ),
    Actor(
        ("IAEA", "Pentagon", "White House", "State Department"), OTHER, _BODY, "The Pentagon said Russia holds Bakhmut."
    ),
)

ACTORS = (*_STATES, *_ADJECTIVES, *_FORCES, *_PEOPLE, *_BODIES)
