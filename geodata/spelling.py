"""Spellings of names: the national romanisation, and the folded forms under which names are compared."""

from __future__ import annotations

import re
import unicodedata

# Cabinet of Ministers of Ukraine, resolution 55 of 27 January 2010, table of correspondence.
_ROMAN = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z",
    "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch",
    "ь": "", "ю": "iu", "я": "ia",
}  # fmt: skip
_ROMAN_AT_START = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}

# Russian as the English-language press writes it.
_RUSSIAN_ROMAN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_RUSSIAN_LOW = str.maketrans(_RUSSIAN_ROMAN)

APOSTROPHES = "'’‘ʼ`´ʹ′ʻˈ\u02bb\u201b\uff07"
_DASHES = "-‐‑‒–—―−_/"
_FOLD = str.maketrans(
    {
        **dict.fromkeys(APOSTROPHES + "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
        **dict.fromkeys(_DASHES + '.,;:!?"“”„«»()[]\u00a0\u202f\t\r\n', " "),
        **{"ё": "е", "ґ": "г", "ł": "l", "đ": "d", "ı": "i", "ø": "o", "æ": "ae"},
    }
)

# What needs no folding but for its case, which is most names.
_PLAIN = re.compile("[a-zа-яєії]+(?: [a-zа-яєії]+)*")
_MARKED = re.compile("[\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff]")


def romanise(text: str) -> str:
    """Write Ukrainian in Latin letters by the national romanisation of 2010.

    Letters of other alphabets, digits and punctuation stay; apostrophes and soft signs go, as the resolution says. The
    forms for the start of a word (``ye``, ``yi``, ``y``, ``yu``, ``ya``) also follow a hyphen. ``зг`` is ``zgh``.

    Source: Cabinet of Ministers of Ukraine, resolution 55, 27 January 2010.
    """
    text = unicodedata.normalize("NFC", text)
    written: list[str] = []
    previous = ""
    for index, letter in enumerate(text):
        if letter in APOSTROPHES:
            continue
        low = letter.lower()
        starts_word = not (previous.isalpha())
        roman = _ROMAN_AT_START.get(low) if starts_word else None
        if roman is None:
            roman = "gh" if low == "г" and previous.lower() == "з" else _ROMAN.get(low)
        if roman is None:
            written.append(letter)
        elif letter.isupper():
            written.append(roman.upper() if _is_shouted(text, index) else roman.capitalize())
        else:
            written.append(roman)
        previous = letter
    return "".join(written)


def romanise_russian(text: str) -> str:
    """Write Russian in Latin letters the way the press does, without signs for ``ь`` and ``ъ``."""
    if text.islower():
        return text.translate(_RUSSIAN_LOW)
    written = [_RUSSIAN_ROMAN.get(letter.lower(), letter) for letter in text]
    return "".join(new.capitalize() if old.isupper() else new for old, new in zip(text, written, strict=True))


def _is_shouted(text: str, index: int) -> bool:
    """Whether a capital stands in a word written in capitals."""
    after = text[index + 1 : index + 2]
    before = text[index - 1 : index] if index else ""
    return after.isupper() or (before.isupper() and not after.islower())


def fold_name(text: str) -> str:
    """The form under which spellings are equal.

    Case, apostrophes, hyphens, dots, quotation marks, spaces, stress marks, Latin diacritics, ``ё`` for ``е`` and ``ґ``
    for ``г`` make no difference; ``й`` and ``ї`` are letters of their own. Empty when nothing is left.
    """
    folded = text.casefold()
    if _PLAIN.fullmatch(folded):
        return folded
    if _MARKED.search(folded):
        folded = _strip_marks(folded)
    return " ".join(folded.translate(_FOLD).split())


def _strip_marks(text: str) -> str:
    """Drop accents, but keep the letters that Cyrillic writes with one."""
    kept: list[str] = []
    for letter in unicodedata.normalize("NFC", text):
        kept += unicodedata.normalize("NFD", letter) if _is_latin_letter(letter) else letter
    return "".join(letter for letter in kept if not unicodedata.combining(letter))


def _is_latin_letter(letter: str) -> bool:
    return letter < "\u0250" or "\u1e00" <= letter <= "\u1eff"


def is_latin(text: str) -> bool:
    """Whether every letter is Latin."""
    return all(ch < "\u0250" or "\u1e00" <= ch <= "\u1eff" for ch in text if ch.isalpha()) and any(
        map(str.isalpha, text)
    )


def is_cyrillic(text: str) -> bool:
    """Whether every letter is Cyrillic."""
    return all("\u0400" <= ch <= "\u04ff" for ch in text if ch.isalpha()) and any(map(str.isalpha, text))


def measure_distance(left: str, right: str, *, limit: int) -> int:
    """Letters to insert, delete, replace or swap to turn one text into the other; ``limit + 1`` when more than that."""
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        above, row = row, [i]
        for j, b in enumerate(right, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
        before = above
    return row[-1] if row[-1] <= limit else limit + 1
