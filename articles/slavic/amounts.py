"""How much of a place a Slavic text means: shares, square kilometres, fractions and words such as most."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.amounts import Amount
from articles.records import Bound, Extent
from articles.slavic.lexicon.records import Measure, SlavicLexicon
from articles.slavic.phrases import LemmaIndex
from articles.slavic.rows import Word
from articles.tokens import Token

_GROUP = re.compile(r"\d{3}\Z")
_HEAD = re.compile(r"\d{1,3}\Z")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?\Z")
_RANGE = frozenset({"-", "–", "—"})
_AREA = re.compile(r"(?:кв|квадратн\w*)\Z")
_LENGTH = re.compile(r"(?:км|к[иі]лометр\w*)\Z")
_SQUARED = frozenset({"км²", "км2"})
_MOST_TOKENS = 12


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text, its end (exclusive), and whether it is the middle of a range."""

    end: int
    value: float
    ranged: bool = False


class Measures:
    """The measuring words of a language, indexed once."""

    def __init__(self, lexicon: SlavicLexicon) -> None:
        self._lexicon = lexicon
        self._phrases = LemmaIndex([(phrase, one) for one in lexicon.measures for phrase in one.phrases])
        self.first = self._phrases.first | frozenset(lexicon.numbers)

    def match(self, tokens: Sequence[Token], words: Sequence[Word], at: int) -> tuple[int, Amount] | None:
        """The end (exclusive) and value of the amount that begins at token ``at``; None where none does."""
        start, bound, extent = at, None, None
        while (found := self._phrases.match(words, start)) is not None and found[0] <= at + _MOST_TOKENS:
            start, measure = found
            if measure.bound is None:
                extent = measure
                break
            bound = measure.bound
        figure = None if extent else self._read_figure(tokens, words, start)
        if figure is not None:
            return self._measure(tokens, words, figure, Bound.ABOUT if figure.ranged else bound)
        return None if extent is None else (start, _take(extent, bound))

    def _measure(
        self, tokens: Sequence[Token], words: Sequence[Word], figure: Figure, bound: Bound | None
    ) -> tuple[int, Amount] | None:
        end = figure.end
        unit = tokens[end].low if end < len(tokens) else ""
        if unit == "%" or (end < len(words) and "percent" in words[end].keys):
            if figure.value > 100:
                return None
            return end + 1, Amount(grade_share(figure.value), figure.value, bound=bound)
        behind = _end_of_area(tokens, end)
        return None if behind is None else (behind, Amount(Extent.PART, None, figure.value, bound))

    def _read_figure(self, tokens: Sequence[Token], words: Sequence[Word], at: int) -> Figure | None:
        figure = self._read_number(tokens, words, at)
        if figure is None:
            return None
        if figure.end + 1 < len(tokens) and tokens[figure.end].text in _RANGE:
            upper = self._read_number(tokens, words, figure.end + 1)
            if upper is not None and upper.value > figure.value:
                return Figure(upper.end, (figure.value + upper.value) / 2, ranged=True)
        return figure

    def _read_number(self, tokens: Sequence[Token], words: Sequence[Word], at: int) -> Figure | None:
        if at >= len(tokens):
            return None
        end, text = at + 1, tokens[at].text
        if "figure" not in words[at].keys or not _NUMBER.match(text):
            word = next((lemma for lemma in words[at].lemmas if lemma in self._lexicon.numbers), None)
            return None if word is None else Figure(end, self._lexicon.numbers[word])
        while _HEAD.match(tokens[at].text) and end < len(tokens) and _GROUP.match(tokens[end].text):
            text += tokens[end].text
            end += 1
        value = float(text.replace(",", "."))
        if end < len(tokens) and "thousand" in words[end].keys:
            value, end = value * 1000, end + 1
            end += end < len(tokens) and tokens[end].text == "."
        return Figure(end, value)


def grade_share(share: float) -> Extent:
    """The extent that a share in percent stands for."""
    if share >= 100:
        return Extent.ALL
    return Extent.MOST if share > 50 else Extent.PART if share > 0 else Extent.NONE


def _end_of_area(tokens: Sequence[Token], at: int) -> int | None:
    if at < len(tokens) and tokens[at].low in _SQUARED:
        return at + 1
    if at + 1 >= len(tokens):
        return None
    if tokens[at].low == "км" and tokens[at + 1].text in {"²", "2"}:
        return at + 2
    if not _AREA.match(tokens[at].low):
        return None
    unit = at + 1 + (tokens[at + 1].text == ".")
    if unit < len(tokens) and _LENGTH.match(tokens[unit].low):
        return unit + 1
    return None


def _take(measure: Measure, bound: Bound | None) -> Amount:
    amount = Amount(measure.extent, measure.share_pct)
    return replace(amount, bound=bound) if measure.share_pct is not None else amount
