"""Which of the many recorded spellings of a settlement are kept."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from geodata.build.matching import skeletonise
from geodata.spelling import APOSTROPHES, fold_name, is_cyrillic, is_latin, measure_distance, romanise, romanise_russian

# Letters of the Ukrainian and the Russian alphabet: Bulgarian, Serbian or Belarusian forms stay out.
_EAST_SLAVIC = set("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ")

MIN_LATIN_LETTERS = 5  # shorter ones are codes, English words and fragments; reviewed spellings may be shorter
MIN_CYRILLIC_LETTERS = 3
MAX_WORDS = 3
NEAR_SHARE = 0.34  # letters that may differ for two spellings to be of one name


def choose_aliases(
    uk: str, ru: str | None, recorded: str, alternates: Iterable[str], *, is_city: bool
) -> tuple[str, ...]:
    """The recorded spellings that can stand for a settlement, in order, without its official names.

    Kept are names in capitals-first Latin (ASCII) or in Ukrainian or Russian letters, of five Latin or three Cyrillic
    letters and more, that either are recorded in both scripts, as former names are, or romanise one of the official
    names, or, for a city, are near one of them. So airport codes, most forms of other languages, nicknames and names
    written by machine stay out.
    """
    en = romanise(uk)
    official = {_unify(name) for name in (en, uk, ru) if name}
    cleaned = {_unify(name): name for name in (_clean(text) for text in (recorded, *alternates)) if _is_usable(name)}
    targets = [fold_name(name) for name in (en, uk, ru, romanise_russian(ru) if ru else None, recorded) if name]
    in_both = _names_in_both_scripts(cleaned.values())
    skeletons = {skeletonise(target) for target in targets if target.isascii()}

    def is_same_name(name: str) -> bool:
        if is_city or not name.isascii():
            return any(is_near(fold_name(name), target) for target in targets)
        return skeletonise(name) in skeletons

    kept = [
        name for key, name in sorted(cleaned.items()) if key not in official and (name in in_both or is_same_name(name))
    ]
    return tuple(dict.fromkeys(kept))


def is_near(left: str, right: str) -> bool:
    """Whether two folded spellings differ in at most a third of their letters."""
    limit = int(max(len(left), len(right)) * NEAR_SHARE)
    return measure_distance(left, right, limit=limit) <= limit


def _names_in_both_scripts(names: Iterable[str]) -> set[str]:
    """Names that are recorded both in Cyrillic and as the same name in Latin letters."""
    every = list(names)
    latin = {_bare(name): name for name in every if is_latin(name)}
    both: set[str] = set()
    for name in every:
        if is_cyrillic(name):
            for key in {_bare(romanise(name)), _bare(romanise_russian(name))} & latin.keys():
                both |= {name, *(other for other in every if is_latin(other) and _bare(other) == key)}
    return both


def _bare(text: str) -> str:
    """A romanised name without what romanisations differ in."""
    return fold_name(text).replace("iy", "y").replace("yy", "y").replace("j", "y").replace("i", "y").replace("yy", "y")


def _clean(text: str) -> str:
    """One kind of apostrophe, no stress marks, single spaces."""
    plain = unicodedata.normalize("NFC", text).replace("\u0301", "")
    return " ".join(plain.translate({ord(mark): "'" for mark in APOSTROPHES}).split())


def _unify(text: str) -> str:
    return _clean(text).casefold().replace("-", " ")


def _is_usable(text: str) -> bool:
    """Whether a spelling is in one of the two scripts, capitalised, long enough and a name, not a code."""
    letters = [ch for ch in text if ch.isalpha()]
    others = set(text) - set(letters) - set(" '-")
    words = text.replace("-", " ").split()
    if (
        not letters
        or others
        or text.isupper()
        or not all(word[0].isupper() for word in words)
        or len(words) > MAX_WORDS
    ):
        return False
    if text.isascii():
        return len(letters) >= MIN_LATIN_LETTERS
    return len(letters) >= MIN_CYRILLIC_LETTERS and {ch.lower() for ch in letters} <= _EAST_SLAVIC
