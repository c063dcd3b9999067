"""Ukrainian villages under Russian spellings that no list has: ``Огурцово`` is Огірцеве, ``Песчановка`` Піщанівка."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from articles.protocols import PlaceSpelling, PlaceSpellings
from articles.records import MentionKind
from articles.slavic.romanise import romanise
from articles.tokens import fold_word

_VOWELS = {
    **dict.fromkeys("ая", "a"), **dict.fromkeys("оё", "o"), **dict.fromkeys("еєэ", "e"),
    **dict.fromkeys("иіыї", "i"), **dict.fromkeys("ую", "u"),
}  # fmt: skip
# Vowels that stand for each other in the two forms of a name: Піщанівка and Песчановка, Роботине and Работино.
_KIN = frozenset({("i", "o"), ("e", "i"), ("e", "o"), ("a", "o"), ("i", "u"), ("o", "u")})
_SILENT = str.maketrans("", "", "ьъ'’й-")
_LIKE = (("зч", "щ"), ("сч", "щ"), ("жч", "щ"), ("ґ", "г"))
_DOUBLED = re.compile(r"(.)\1")
_LEAST_CONSONANTS = 3
_FARTHEST = 99
_ALL = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
# Endings of Russian names and the cases that they tell; the longest that fits is tried first.
_ENDINGS = {
    "ого": "gent", "его": "gent", "ому": "datv", "ему": "datv", "ыми": "ablt", "ими": "ablt", "ами": "ablt",
    "ями": "ablt", "ья": "nomn", "ье": "nomn accs loct", "ьи": "nomn accs gent",
    "ая": "nomn", "яя": "nomn", "ую": "accs", "юю": "accs", "ое": "nomn accs", "ее": "nomn accs",
    "ый": "nomn accs", "ий": "nomn accs", "ые": "nomn accs", "ие": "nomn accs", "ых": "gent loct", "их": "gent loct",
    "ой": "gent datv ablt loct", "ей": "gent ablt", "ым": "ablt", "им": "ablt", "ом": "ablt loct", "ем": "ablt loct",
    "ов": "gent", "ев": "gent", "ам": "datv", "ям": "datv", "ах": "loct", "ях": "loct", "а": "nomn gent",
    "я": "nomn gent", "у": "accs datv", "ю": "accs datv", "е": "nomn accs datv loct", "и": "nomn gent datv loct accs",
    "ы": "nomn accs gent", "о": "nomn gent datv accs ablt loct", "": "nomn accs gent",
}  # fmt: skip
_UKRAINIAN_ENDINGS = ("ий", "ій", "а", "я", "е", "є", "і", "ї", "и", "о", "")
# Those of an adjective tell its gender, which the two forms of a name share.
_GENDERS = {"ая": "а", "яя": "я", "ую": "а", "юю": "я", "ое": "е", "ее": "є", "ый": "ий", "ого": "е ий", "ому": "е ий",
            "ым": "е ий і", "ые": "і", "ых": "і"}  # fmt: skip


class Kindred:
    """Ukrainian names by their consonants, of which the Russian form of a name has the same."""

    def __init__(self, spellings: PlaceSpellings) -> None:
        self._spellings = spellings

    @cached_property
    def _names(self) -> dict[str, list[tuple[str, str, PlaceSpelling]]]:
        """The stem and the last ending of each name, by its consonants."""
        names: dict[str, list[tuple[str, str, PlaceSpelling]]] = {}
        for spelling in self._spellings.spellings():
            if spelling.kind is MentionKind.CITY and romanise(spelling.text, language="uk") == spelling.name:
                words = fold_word(spelling.text).split()
                stem = " ".join(_cut(word) for word in words)
                ending = words[-1].removeprefix(stem.split(" ")[-1])
                names.setdefault(_keep_consonants(stem), []).append((stem, ending, spelling))
        return names

    def find(self, words: Iterable[str]) -> tuple[tuple[PlaceSpelling, ...], frozenset[str]]:
        """The places of one name whose Russian form the folded words may be, and its cases.

        Of several names that fit, the one with the fewest other vowels; nothing where two are as near.
        """
        found: dict[PlaceSpelling, set[str]] = {}
        least = _FARTHEST
        for stem, ending, cases in _list_stems([word.replace("ё", "е") for word in words]):
            key = _keep_consonants(stem)
            if len(key.replace(" ", "")) < _LEAST_CONSONANTS:
                continue
            genders = _GENDERS.get(ending, "").split()
            for other, theirs, spelling in self._names.get(key, ()):
                distance = _measure(stem, other) if not genders or theirs in genders else _FARTHEST
                if distance < least:
                    found, least = {}, distance
                if distance == least < _FARTHEST:
                    found.setdefault(spelling, set()).update(cases)
        if len({spelling.name for spelling in found}) != 1:
            return (), frozenset()
        return tuple(found), frozenset[str]().union(*found.values())


def _cut(word: str) -> str:
    return next(word.removesuffix(end) for end in _UKRAINIAN_ENDINGS if word.endswith(end))


def _list_stems(words: list[str]) -> Iterator[tuple[str, str, frozenset[str]]]:
    """What is left of the words without their endings, the last ending, and the cases that all endings share."""
    tried: list[tuple[str, str, frozenset[str]]] = [("", "", _ALL)]
    for word in words:
        fitting = ((end, cases) for end, cases in _ENDINGS.items() if word.endswith(end))
        cuts = [(word.removesuffix(end), end, frozenset(cases.split())) for end, cases in fitting]
        tried = [
            (f"{before} {stem}".strip(), end, shared)
            for before, _, cases in tried
            for stem, end, own in cuts
            if (shared := cases & own) and stem
        ]
    yield from tried


def _plain(stem: str) -> str:
    for one, other in _LIKE:
        stem = stem.replace(one, other)
    return _DOUBLED.sub(r"\1", stem.translate(_SILENT))


def _keep_consonants(stem: str) -> str:
    return "".join(char for char in _plain(stem) if char not in _VOWELS)


def _measure(russian: str, ukrainian: str) -> int:
    """In how many vowels two stems of the same consonants differ; the farthest where any cannot be the other's."""
    one, other = _plain(russian), _plain(ukrainian)
    if len(one) != len(other):
        return _FARTHEST
    distance = 0
    for mine, theirs in zip(one, other, strict=True):
        a, b = _VOWELS.get(mine, ""), _VOWELS.get(theirs, "")
        if bool(a) is not bool(b) or (a != b and (min(a, b), max(a, b)) not in _KIN):
            return _FARTHEST
        distance += a != b
    return distance
