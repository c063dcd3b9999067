"""What a feature of a full DeepState snapshot says, by its name and its colour together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from geodata.assessors import Status
from geodata.errors import DrawingError

DAMAGE = "�"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a feature says.

    Attributes
    ----------
    status : None where the feature says nothing of control in Ukraine and is dropped.
    before_2022 : whether it is drawn as occupied before 24 February 2022.
    reason : why it is read so, in a few words.
    """

    status: Status | None
    before_2022: bool
    reason: str


class _Word(StrEnum):
    """What a name says by itself."""

    ELSEWHERE = "another country"
    MUTINY = "mutineers in Russia"
    JOKE = "a joke of the drawers"
    BEFORE_2022 = "occupied before 2022"
    UNKNOWN = "status unknown"
    OCCUPIED = "occupied"
    LIBERATED = "liberated"


# In this order: "Occupied Crimea" is Crimea first, and "controlled by the enemy, but nothing is known" is unknown.
_STEMS = {
    _Word.ELSEWHERE: ("придністров", "transnistria"),
    _Word.MUTINY: ("вагнер", "wagner"),
    _Word.JOKE: ("вологі мрії",),
    _Word.BEFORE_2022: ("ордло", "cadr and calr", "geojson.territories.ordlo", "крим", "crimea", "тузла", "tuzla"),
    _Word.UNKNOWN: (
        "під питанням", "невідом", "сіра зона", "немає інформації", "повідомляється", "contested", "contensed",
        "contenesed", "in doubt", "unknown", "gray area",
    ),
    _Word.OCCUPIED: ("окупован", "захоплено", "зайняті ворогом", "occupied", "under occupation"),
    _Word.LIBERATED: (
        "звільнен", "відбиті", "відкинуто", "під контролем зсу", "орки відсутні", "liberated", "taken back",
        "recaptured", "pushed back", "geojson.status.dismissed",
    ),
}  # fmt: skip
_DROPPED = (_Word.ELSEWHERE, _Word.MUTINY, _Word.JOKE)
_STATUS = {
    _Word.BEFORE_2022: Status.RUSSIAN_HELD,
    _Word.UNKNOWN: Status.CONTESTED,
    _Word.OCCUPIED: Status.RUSSIAN_HELD,
    _Word.LIBERATED: Status.UKRAINIAN_HELD,
}
_COLOURS = {
    "#a52714": _Word.OCCUPIED,
    "#880e4f": _Word.BEFORE_2022,
    "#bcaaa4": _Word.UNKNOWN,
    "#bdbdbd": _Word.UNKNOWN,
    "#757575": _Word.UNKNOWN,
    "#0f9d58": _Word.LIBERATED,
    "#0288d1": _Word.LIBERATED,
    "#01579b": _Word.LIBERATED,
    "#ff5252": _Word.ELSEWHERE,
    "#ce93d8": _Word.MUTINY,
}
# Not black: Crimea and ORDLO until June 2022, but for two days a doubtful village as well, so the name decides.
_KEYS = frozenset({
    "status.occupied", "status.dismissed", "status.dismissed_at", "status.unknown", "territories.ordlo",
    "territories.crimea", "territories.tuzla", "zmiinyi_island",
})  # fmt: skip


def classify(name: str, fill: str) -> Reading:
    """Read a polygon of a full snapshot.

    Other countries' ground (Transnistria, Abkhazia, Karelia and more, bright red since May 2022) and what says nothing
    of control drop the feature. Otherwise the colour decides where it stands for a status, because the drawers changed
    it first: in the archived cases where name and colour differ (red "contested" in April 2022, blue "contested" in
    August 2022, grey "liberated" in October 2024) the name followed within days. Names that name a place, a date or
    the editor's own "polygon 12" leave it to the colour too. Where the colour stands for nothing, the name decides.

    Ground in Russia is drawn in the colours of Ukraine and read alike: what lies outside the border is for the reader
    of the table to cut off.

    Parameters
    ----------
    name : as in the file: Ukrainian, then perhaps " /// " English, then perhaps " /// geoJSON." and a key; letters may
        be damaged (U+FFFD).
    fill : as in the file, ``#`` and six hexadecimal digits.

    Raises
    ------
    DrawingError
        If the key is none that was seen before with such a colour, or neither name nor colour stands for a status.
    """
    text = " ".join(name.replace("//", " // ").split()).lower()
    word, colour = _find_word(text), _COLOURS.get(fill.strip().lower())
    dropped = word if word in _DROPPED else colour if colour in _DROPPED and "geojson.status." not in text else None
    if dropped is not None:
        return Reading(None, before_2022=False, reason=f"dropped: {dropped}")
    _check_keys(name, text)
    said = colour or word
    if said is None or said in _DROPPED:
        raise DrawingError(
            f"fill: got “{fill}” with the name “{name.strip()}”, wanted a colour and a name that the "
            "legend puts together; the map has a new status, which must be added before the file can be read"
        )
    return Reading(_STATUS[said], before_2022=_is_old(word, said), reason=_explain(word, colour, said))


def _is_old(word: _Word | None, said: _Word) -> bool:
    return said is _Word.BEFORE_2022 or (said is _Word.OCCUPIED and word is _Word.BEFORE_2022)


def _explain(word: _Word | None, colour: _Word | None, said: _Word) -> str:
    if colour is None:
        return f"{said}, by its name; the colour stands for no status"
    if word is None:
        return f"{said}, by its colour; the name says nothing of it"
    if word is colour:
        return f"{said}, by name and colour"
    return f"{said}, by its colour, which is changed before the name, that still says {word}"


def _check_keys(name: str, text: str) -> None:
    for key in re.findall(r"geojson\.([a-z_.-]+)", text):
        if key not in _KEYS:
            raise DrawingError(
                f"name: got the status key “geoJSON.{key}” in “{name.strip()}”, wanted one of "
                f"{', '.join(sorted(_KEYS))}; the map has a new status, which must be added before the file can be read"
            )


def _find_word(text: str) -> _Word | None:
    return next((word for word, pattern in _PATTERNS.items() if pattern.search(text)), None)


def _make_pattern(stems: tuple[str, ...]) -> re.Pattern[str]:
    """The stems, each also with any one letter damaged: a letter of two bytes is lost as one sign or two."""
    forms = [stem[:i] + f"{DAMAGE}{{1,2}}" + stem[i + 1 :] for stem in stems for i in range(len(stem))]
    return re.compile("|".join([*(re.escape(stem) for stem in stems), *forms]))


_PATTERNS = {word: _make_pattern(stems) for word, stems in _STEMS.items()}
