"""The Russian name of a settlement: a recorded name that follows from the Ukrainian one by regular letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from geodata.spelling import APOSTROPHES

# What a Ukrainian letter may be in the Russian form of a name; all others stay.
_LETTERS = {
    "і": "[иоеё]", "ї": "[иеё]", "є": "е", "ґ": "г", "и": "[иы]", "е": "[её]", "о": "[оё]", "у": "[ув]",
    "й": "[йи]?", "’": "[ьъ]?", "в": "[ву]",
}  # fmt: skip
_ENDINGS = (
    ("ське", "ск(ое|о)"), ("цьке", "цк(ое|о)"), ("зьке", "з?ск(ое|о)"), ("ська", "ск(ая|а)"), ("цька", "цк(ая|а)"),
    ("ський", "ск(ий|ой)"), ("цький", "цк(ий|ой)"), ("ськ", "ск"), ("цьк", "цк"), ("зьк", "(з?ск|зск)"),
    ("ець", "ец"), ("иця", "[иы]ца"), ("ця", "ца"), ("ці", "цы"), ("ів", "[оеё]в"), ("їв", "[иеё]е?в"),
    ("ий", "(ый|ий|ой)"), ("ове", "ов(о|ое)"), ("еве", "[её]в(о|ое)"), ("не", "н(ое|о|ее)"), ("е", "(о|ое|ее)"),
    ("на", "н(ая|а)"), ("лля", "ль[её]"), ("ля", "л[яе]"), ("ння", "нь[её]"), ("ття", "ть[её]"),
    ("ілля", "[иоеё]ль[её]"), ("івка", "[оеё]вка"), ("ївка", "[её]?е?вка"), ("жжя", "жь[её]"), ("ччя", "чь[её]"),
    ("р’я", "рь[её]"), ("и", "[иы]"), ("і", "(и|ы|ые|ие)"),
)  # fmt: skip
# Endings whose Russian form always looks different: a name recorded with them unchanged is Ukrainian.
_TELLING = re.compile("[іїєґ’]|(ськ|цьк|зьк|ець|ий|е|на|ля|ня)$")
_AFTER_HUSH = re.compile("[жшчщгкх]ы")
_RUSSIAN = re.compile("[а-яё -]+")
_NAIVELY = str.maketrans("іїєґ", "ииег", "’")


def choose_russian_name(uk: str, alternates: Iterable[str]) -> str | None:
    """The recorded name that is the Russian form of a Ukrainian one; None when none surely is.

    The recorded names carry no language, and many are Ukrainian names in other alphabets' letters: only names that
    differ from the Ukrainian one the way Russian does are taken, or names without any letter that would differ.
    """
    words = _plain(uk).split()
    # "Нова Каховка": an adjective before its noun is "Новая" in Russian.
    heads = [re.sub("а$", "ая", _to_pattern(word)) if word.endswith("а") else _to_pattern(word) for word in words[:-1]]
    wanted = re.compile(" ".join([*heads, *map(_to_pattern, words[-1:])]))
    naive = _plain(uk).translate(_NAIVELY)
    fitting = [
        name
        for name in dict.fromkeys(unicodedata.normalize("NFC", text).replace("\u0301", "") for text in alternates)
        if name[:1].isupper() and _RUSSIAN.fullmatch(name.lower()) and wanted.fullmatch(name.lower())
    ]
    fitting = [name for name in fitting if not _AFTER_HUSH.search(name.lower())]
    if any(_TELLING.search(word) for word in words):
        fitting = [name for name in fitting if name.lower() != naive]
    # A name with letters that only Russian has is the surest; then the first in the alphabet, to be the same each time.
    fitting.sort(key=lambda name: (not set(name.lower()) & set("ыё"), not name.lower().endswith("ая"), name))
    return _capitalise(fitting[0]) if fitting else None


def _to_pattern(word: str) -> str:
    """A regular expression for the Russian forms of one Ukrainian word."""
    if "-" in word:
        return "-".join(_to_pattern(part) for part in word.split("-"))
    fitting = [pair for pair in _ENDINGS if word.endswith(pair[0]) and len(word) > len(pair[0])]
    uk_ending, ru_ending = max(fitting, key=lambda pair: len(pair[0]), default=("", ""))
    stem = word[: len(word) - len(uk_ending)]
    first = {"і": "и", "є": "е", "ї": "и"}.get(stem[:1], stem[:1])
    rest = re.sub("[сцз]ьк", lambda match: match.group().replace("ь", ""), stem[1:])
    # Russian has a soft sign after these where Ukrainian has none: Харків, Харьков.
    softened = "".join(_LETTERS.get(letter, f"{letter}ь?" if letter in "рл" else letter) for letter in rest)
    return first + softened + ru_ending


def _plain(text: str) -> str:
    lowered = unicodedata.normalize("NFC", text).lower()
    return lowered.translate({ord(mark): "’" for mark in APOSTROPHES})


def _capitalise(text: str) -> str:
    """Each word with a capital, as in a name, joining words apart."""
    words = re.split("([ -])", text)
    return "".join(word if word in {"на", "над", "у"} else word[:1].upper() + word[1:] for word in words)
