"""What each word of a Ukrainian or Russian text can be: its dictionary form, part of speech and grammar."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

import pymorphy3

_CYRILLIC = re.compile(r"[\u0400-\u04ff][\u0400-\u04ff'-]*")
_KEPT_WORDS = 20_000  # analyses kept in memory; a language's running text has fewer word forms in common use
CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
_CASE_OF = {"gen1": "gent", "gen2": "gent", "acc2": "accs", "loc1": "loct", "loc2": "loct"}
_NUMBERS = frozenset({"sing", "plur"})
_GENDERS = frozenset({"masc", "femn", "neut"})
_TENSES = frozenset({"past", "pres", "futr"})
_PERSONS = frozenset({"1per", "2per", "3per"})


class Part(StrEnum):
    """A part of speech, as far as rules tell them apart."""

    FINITE = "finite"
    INFINITIVE = "infinitive"
    SHORT = "short"  # says that something was done: взят, окупирована; захоплено, взято
    PARTICIPLE = "participle"  # full passive: захваченный, захоплений
    ACTIVE = "active"  # full active participle: захвативший
    GERUND = "gerund"
    NOUN = "noun"
    ADJECTIVE = "adjective"
    PRONOUN = "pronoun"
    NUMERAL = "numeral"
    PREPOSITION = "preposition"
    OTHER = "other"


_PARTS = {
    "VERB": Part.FINITE, "INFN": Part.INFINITIVE, "PRTS": Part.SHORT, "PRTF": Part.PARTICIPLE, "GRND": Part.GERUND,
    "NOUN": Part.NOUN, "ADJF": Part.ADJECTIVE, "ADJS": Part.ADJECTIVE, "NPRO": Part.PRONOUN, "NUMR": Part.NUMERAL,
    "PREP": Part.PREPOSITION,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a word form; ``cases`` are all cases that this reading has in this number and gender."""

    lemma: str
    part: Part
    cases: frozenset[str] = frozenset()
    number: str = ""
    gender: str = ""
    tense: str = ""
    person: str = ""


class Morphology:
    """The analyses of the words of one language (``uk`` or ``ru``), kept for the words met most often."""

    def __init__(self, language: str) -> None:
        self._analyzer = pymorphy3.MorphAnalyzer(lang=language)
        self._ends_infinitives = language == "uk"
        self.analyse = lru_cache(_KEPT_WORDS)(self._analyse)
        self.knows = lru_cache(_KEPT_WORDS)(self._knows)
        self.is_first_name = lru_cache(_KEPT_WORDS)(self._is_first_name)

    def _knows(self, word: str) -> bool:
        """Whether the dictionary has the folded word, which is then more than a name seen nowhere else."""
        return bool(self._analyzer.word_is_known(word))

    def is_noun(self, word: str) -> bool:
        """Whether the likeliest reading of a folded word is a noun."""
        found = self.analyse(word)
        return bool(found) and found[0].part is Part.NOUN

    def is_adjective(self, word: str) -> bool:
        """Whether the likeliest reading of a folded word is an adjective."""
        found = self.analyse(word)
        return bool(found) and found[0].part is Part.ADJECTIVE

    def _is_first_name(self, word: str) -> bool:
        """Whether a folded word is also a first name: Volodymyr is a town and a president."""
        if _CYRILLIC.fullmatch(word) is None:
            return False
        return any("Name" in parse.tag.grammemes for parse in self._analyzer.parse(word))

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        """The readings of a folded word, the likeliest first; none for a mark or a number."""
        if _CYRILLIC.fullmatch(word) is None:
            return ()  # the analyser knows nothing of other words, and fails on letters that Unicode has no name for
        merged: dict[tuple[str, ...], set[str]] = {}
        for parse in self._analyzer.parse(word):
            key, case = _read(parse, in_ti=self._ends_infinitives)
            merged.setdefault(key, set()).update(case)
        found = [_build(key, frozenset(cases)) for key, cases in merged.items()]
        if self._ends_infinitives and word.endswith(
            "ти"
        ):  # the dictionary has the cases of rare nouns before the verb: "піти"
            found.sort(key=lambda one: one.part is not Part.INFINITIVE)
        return tuple(found)


def _build(key: tuple[str, ...], cases: frozenset[str]) -> Analysis:
    lemma, part, number, gender, tense, person = key
    return Analysis(lemma, Part(part), cases, number, gender, tense, person)


def _read(parse: Any, *, in_ti: bool) -> tuple[tuple[str, ...], frozenset[str]]:
    marks = frozenset(parse.tag.grammemes)
    part = _PARTS.get(next((mark for mark in marks if mark in _PARTS), ""), Part.OTHER)
    endless = in_ti and part is Part.FINITE and parse.word.endswith(("ти", "тися")) and not marks & _PERSONS
    if "infn" in marks or endless:
        part = Part.INFINITIVE  # the Ukrainian dictionary counts it among the forms of the verb
    elif "Impe" in marks:  # Ukrainian impersonal in -но, -то: the object stays in the accusative
        part = Part.SHORT
    elif part is Part.ADJECTIVE and "pssv" in marks:
        part = Part.PARTICIPLE
    elif part is Part.PARTICIPLE and "pssv" not in marks:
        part = Part.ACTIVE
    cases = frozenset(_CASE_OF.get(mark, mark) for mark in marks) & CASES
    if "Fixd" in marks and part is Part.NOUN:
        cases = CASES
    gender = _first(marks, _GENDERS)
    number = _first(marks, _NUMBERS) or ("sing" if gender else "")
    if part is Part.SHORT and not gender and not number:
        gender = "neut"
    lemma = parse.normal_form.replace("ё", "е")
    return (lemma, str(part), number, gender, _first(marks, _TENSES), _first(marks, _PERSONS)), cases


def _first(marks: frozenset[str], wanted: frozenset[str]) -> str:
    return min(marks & wanted, default="")


@cache
def load_morphology(language: str) -> Morphology:
    """The one analyser of a language in this process: its dictionary takes some 15 MB."""
    return Morphology(language)
