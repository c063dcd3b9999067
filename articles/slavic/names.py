"""Places as a Slavic text writes them: every spelling in every case, and the adjectives made of names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.mentions import name_unknown, normalize_reading
from articles.phrases import PhraseIndex
from articles.protocols import PlaceSpelling, PlaceSpellings
from articles.records import MentionKind
from articles.slavic.declension import decline_name, guess_settlement, make_adjective_stem, strip_adjective
from articles.slavic.kindred import Kindred
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.morphology import CASES, Morphology, Part
from articles.tokens import Token, fold_word

_MIN_NAME_CHARS = 3
_NOTABLE = 3_000  # inhabitants from which a front is called by the adjective of a town
_HAMLET = re.compile(r"(?:ів|їв|ав|ян|ов|ев)(?:ка|ки|ку|ці|ке|кою|кой)\Z")
_NEUTER = re.compile(r"(?:ово|ево|ино|ое)\Z")
_THING = re.compile("(?:готів|листів|вантажів|мандрів|домів|голів|маків|підготов|установ|обстанов|зав)к")
_MAX_UNKNOWN_WORDS = 2
_BESIDE = frozenset({"у", "под", "возле", "близ", "около", "вблизи", "районе", "районах"})
_LEADING = frozenset({"в", "во", "на", "из", "к", "ко", "до", "за", "от", "через", "по"})
_FOREIGN = {"ru": frozenset("іїєґ"), "uk": frozenset("ыэёъ")}  # letters that the other language does not have


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a row of tokens: its end (exclusive), what it may be, and in which cases it stands."""

    end: int
    readings: tuple[PlaceSpelling, ...]
    cases: frozenset[str]


class NameIndex:
    """All spellings of all places in all cases of one language; a look-up takes as long as the name it finds."""

    def __init__(self, spellings: PlaceSpellings, lexicon: SlavicLexicon, morphology: Morphology) -> None:
        self._language, self._morphology = lexicon.language, morphology
        self._names: PhraseIndex[tuple[PlaceSpelling, str]] = PhraseIndex()
        self._barred = lexicon.words["no_place"]
        self.adjectives: dict[str, list[PlaceSpelling]] = {}  # by their stem, the largest town first
        self.regions: dict[str, PlaceSpelling] = {}  # by the stem of the adjective: донецьк
        self.country: PlaceSpelling | None = None
        self._kindred = Kindred(spellings) if self._language == "ru" else None
        known: dict[str, set[str]] = {}
        for spelling in spellings.spellings():
            if self._is_written_so(spelling.text):
                self._add(normalize_reading(spelling), known.setdefault(spelling.place_id, set()))
        for towns in self.adjectives.values():
            towns.sort(key=lambda town: -town.prominence)

    def _is_written_so(self, text: str) -> bool:
        folded = fold_word(text)
        cyrillic = any("а" <= char <= "я" or char in "іїєґё" for char in folded)
        return cyrillic and len(folded) >= _MIN_NAME_CHARS and _FOREIGN[self._language].isdisjoint(folded)

    def _add(self, spelling: PlaceSpelling, known: set[str]) -> None:
        folded = fold_word(spelling.text).replace("ё", "е")
        if folded in known:
            return  # the case form of a spelling that came before
        if spelling.kind is MentionKind.COUNTRY:
            self.country = self.country or spelling
        fixed = spelling.text.isupper()
        forms = ((folded, case) for case in CASES) if fixed else decline_name(folded, language=self._language)
        for form, case in forms:
            known.add(form)
            self._names.add(form, (spelling, case))
        if spelling.kind is MentionKind.OBLAST and " " in folded:
            stem = strip_adjective(folded.split()[0])
            self.regions.setdefault(stem, spelling)
        elif spelling.kind is MentionKind.CITY and " " not in folded and spelling.prominence >= _NOTABLE:
            stem = make_adjective_stem(folded, language=self._language)
            if stem:
                self.adjectives.setdefault(stem, []).append(spelling)

    def match(self, tokens: Sequence[Token], at: int, *, named: bool) -> Found | None:
        """The longest name that begins at token ``at`` with a capital.

        ``named`` says that a noun such as "village" stands before it: then a word of the dictionary is a name too,
        and so is a capitalised word that no list of places has.
        """
        if not tokens[at].capital:
            return None
        found = self._names.match(tokens, at)
        if found is None or not self._is_name(tokens, at, found[0], [one for one, _ in found[1]], named=named):
            kindred = self._match_kindred(tokens, at, named=named)
            return kindred or (self.match_unknown(tokens, at) if named else self._guess(tokens, at))
        cases = frozenset(case for _, case in found[1])
        return Found(found[0], tuple(dict.fromkeys(one for one, _ in found[1])), cases)

    def _is_name(
        self, tokens: Sequence[Token], at: int, end: int, readings: Sequence[PlaceSpelling], *, named: bool
    ) -> bool:
        """A hamlet called Peace is meant only where a noun says so: any word opens a sentence with a capital."""
        if named or end - at > 1:
            return True
        follows = tokens[end] if end < len(tokens) else None
        if follows is not None and follows.capital and self._morphology.is_first_name(tokens[at].low):
            return False
        if tokens[at].low in self._barred or (tokens[at].text.isupper() and len(tokens[at].text) < _MIN_NAME_CHARS):
            return False
        notable = any(one.kind is not MentionKind.CITY or one.prominence >= _NOTABLE for one in readings)
        opens = at == 0 or (not tokens[at - 1].wordy and tokens[at - 1].text not in {",", "(", "«", '"', "“", "„"})
        return notable or not (opens and self._morphology.knows(tokens[at].low))

    def _match_kindred(self, tokens: Sequence[Token], at: int, *, named: bool) -> Found | None:
        """A village under a Russian spelling of its name: two capitalised words, or one that is no other word."""
        if self._kindred is None or not (named or self._may_be_kindred(tokens, at)):
            return None
        pair = at + 1 < len(tokens) and tokens[at + 1].capital
        for end in (at + 2, at + 1) if pair else (at + 1,):
            readings, cases = self._kindred.find(token.low for token in tokens[at:end])
            if readings and (named or end > at + 1 or not pair):
                return Found(end, readings, cases)
        return None

    def _may_be_kindred(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a capital may be a village's: by the preposition before it or by its ending."""
        before = tokens[at - 1] if at else None
        if before is not None and before.capital and not self._leads(tokens, at):
            return False  # a surname behind a first name
        if before is not None and before.low in _BESIDE:
            return True
        led = before is not None and before.low in _LEADING
        if self._morphology.knows(tokens[at].low):
            return False
        return led or self._is_hamlet(tokens[at]) or _NEUTER.search(tokens[at].low) is not None

    def match_unknown(self, tokens: Sequence[Token], at: int) -> Found | None:
        """A name that stands where only a settlement's can: up to two capitalised words."""
        end = at
        while end < len(tokens) and end - at < _MAX_UNKNOWN_WORDS and tokens[end].capital:
            if end > at and self.match_region(tokens[end]) is not None:
                break  # the region of a village follows its name in the genitive
            end += 1
        text = " ".join(token.text for token in tokens[at:end])
        return Found(end, (name_unknown(text),), CASES) if end > at and not text.isupper() else None

    def _guess(self, tokens: Sequence[Token], at: int) -> Found | None:
        """A small place that no list has, by its ending: not where a sentence opens, and not an adjective."""
        token = tokens[at]
        if (at == 0 or tokens[at - 1].text in {".", ":", "—", "–"}) and not self._is_hamlet(token):
            return None
        if not self._morphology.is_noun(token.low) and not self._morphology.is_adjective(token.low):
            return None
        guessed = guess_settlement(token.low, language=self._language) or self._guess_adjective(token)
        follows = tokens[at + 1] if at + 1 < len(tokens) else None
        if (
            guessed is None
            or not guessed[1]
            or (tokens[at - 1].capital and not self._leads(tokens, at))
            or (follows is not None and self._is_owned(follows))
        ):
            return None
        return Found(at + 1, (name_unknown(guessed[0][:1].upper() + guessed[0][1:]),), guessed[1])

    def _is_hamlet(self, token: Token) -> bool:
        """``Кліщіївку``, ``Клещеевку``: a word that ends as villages do and is no other, where a sentence opens."""
        if self._language == "uk":  # its dictionary has villages among its other words
            return _HAMLET.search(token.low) is not None and _THING.match(token.low) is None
        return _HAMLET.search(token.low) is not None and not self._morphology.knows(token.low)

    def _leads(self, tokens: Sequence[Token], at: int) -> bool:
        """``Над Роботиним``: the capital before a name is that of a preposition that opens the sentence."""
        return at == 1 and any(one.part is Part.PREPOSITION for one in self._morphology.analyse(tokens[0].low))

    def _guess_adjective(self, token: Token) -> tuple[str, frozenset[str]] | None:
        """``Сладке``, ``Зеленого``: an adjective in the neuter, with a capital and without a noun, is a village."""
        for one in self._morphology.analyse(token.low):
            if one.part is Part.ADJECTIVE and one.gender == "neut" and one.lemma.endswith(("ий", "ый", "ой")):
                ending = "е" if self._language == "uk" else "ое"
                return one.lemma[:-2] + ending, one.cases
            declined = one.lemma.endswith("е") and token.low.endswith(("ого", "ому"))
            if one.part is Part.NOUN and one.gender == "neut" and declined:
                return one.lemma, one.cases  # "Новоекономічного", of a noun that is declined as an adjective
        return None

    def _is_owned(self, token: Token) -> bool:
        """Whether an adjective before this word would be said of it: a capitalised name, or a noun."""
        return token.wordy and (token.capital or self._morphology.is_noun(token.low))

    def as_region(self, found: Found) -> Found:
        """``на Запоріжжі`` means the region of that town: one is "in" a town and "on" a region."""
        for reading in found.readings:
            stem = make_adjective_stem(fold_word(reading.text), language=self._language)
            if reading.kind is MentionKind.CITY and reading.prominence >= _NOTABLE and stem in self.regions:
                return Found(found.end, (self.regions[stem],), found.cases)
        return found

    def match_region(self, token: Token) -> PlaceSpelling | None:
        """The region whose adjective a capitalised word is: Донецкая, Харківській."""
        return self.regions.get(strip_adjective(token.low.replace("ё", "е"))) if token.capital else None

    def match_town(self, token: Token) -> tuple[PlaceSpelling, ...]:
        """The towns whose adjective a capitalised word is: Покровському, Бахмутском; the largest first."""
        if not token.capital:
            return ()
        return tuple(self.adjectives.get(strip_adjective(token.low.replace("ё", "е")), ()))
