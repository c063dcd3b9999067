"""How much of a place is meant: shares in percent, plain fractions, words such as most, and areas in km2."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from articles.lexicon.records import ExtentPhrase, Lexicon
from articles.phrases import PhraseIndex
from articles.records import Extent
from articles.tokens import Token

_PERCENT = frozenset({"%", "percent", "pc", "per"})
_RANGE = frozenset({"-", "–", "to", "and"})
_AREA_UNITS = (("sq", "km"), ("sq", "kilometers"), ("sq", "kilometres"), ("square", "kilometers"),
               ("square", "kilometres"), ("square", "km"), ("km2",), ("km", "²"), ("km²",), ("sqkm",))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """How much; exactly what was said: ``share_pct`` in percent, ``area_km2``, None where no number is given."""

    extent: Extent | None
    share_pct: float | None = None
    area_km2: float | None = None


def index_extents(lexicon: Lexicon) -> PhraseIndex[ExtentPhrase]:
    """The extent phrases of a lexicon, ready to be found."""
    index: PhraseIndex[ExtentPhrase] = PhraseIndex()
    for phrase in lexicon.extents:
        index.add(phrase.phrase, phrase)
    return index


def match_amount(
    tokens: Sequence[Token], at: int, *, lexicon: Lexicon, extents: PhraseIndex[ExtentPhrase]
) -> tuple[int, Amount] | None:
    """The end (exclusive) and value of the amount that begins at token ``at``; None where none does.

    A phrase that ends in "of" takes it in, and so does a share ("about 20% of").
    """
    found = extents.match(tokens, at)
    if found is not None:
        end, values = found
        return end, Amount(values[0].extent, values[0].share_pct)
    number_at = at
    while number_at < len(tokens) and tokens[number_at].low in lexicon.words["approximately"]:
        number_at += 1
    share = _match_percent(tokens, number_at, lexicon) or _match_fraction(tokens, number_at, lexicon)
    if share is not None:
        end, value = share
        end += end < len(tokens) and tokens[end].low == "of"
        return end, Amount(extent_of_share(value), value)
    return _match_area(tokens, number_at)


def extent_of_share(share_pct: float) -> Extent:
    """The extent that a share in percent amounts to."""
    if share_pct >= 100:
        return Extent.ALL
    if share_pct > 50:
        return Extent.MOST
    return Extent.PART if share_pct > 0 else Extent.NONE


def _match_percent(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, float] | None:
    first = _read_number(tokens, at, lexicon)
    if first is None:
        return None
    index, value = at + 1, first
    unit = _percent_end(tokens, index)
    joined = unit or index
    if joined + 1 < len(tokens) and tokens[joined].low in _RANGE:
        second = _read_number(tokens, joined + 1, lexicon)
        second_unit = _percent_end(tokens, joined + 2)
        if second is not None and second_unit is not None and (unit is None or tokens[joined].low != "and"):
            unit, value = second_unit, (first + second) / 2  # a range is read at its middle
    if unit is None or not 0 <= value <= 100:
        return None
    return unit, value


def _percent_end(tokens: Sequence[Token], at: int) -> int | None:
    if at < len(tokens) and tokens[at].low in _PERCENT:
        if tokens[at].low != "per":
            return at + 1
        if at + 1 < len(tokens) and tokens[at + 1].low == "cent":
            return at + 2
    return None


def _match_fraction(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, float] | None:
    """``a fifth``, ``one-fifth``, ``two thirds``, ``three-quarters``, ``fifth``; a third is 33 and two are 67."""
    words: list[str] = []
    index = at
    while index < len(tokens) and len(words) < 2:
        parts = tokens[index].low.split("-")
        if not all(part in lexicon.numbers or part == "a" for part in parts):
            break
        words.extend(parts)
        index += 1
    if not words or len(words) > 2 or index >= len(tokens) or tokens[index].low != "of":
        return None
    *count, part = words
    fraction = lexicon.numbers.get(part, 1.0)
    times = 1.0 if not count or count == ["a"] else lexicon.numbers[count[0]]
    if fraction >= 1 or times < 1 or times * fraction > 1:
        return None
    return index, float(round(100 * times * fraction))


def _match_area(tokens: Sequence[Token], at: int) -> tuple[int, Amount] | None:
    if at >= len(tokens) or not tokens[at].text[0].isdigit():
        return None
    value = _parse_digits(tokens[at].text)
    for unit in _AREA_UNITS:
        end = at + 1 + len(unit)
        if value is not None and tuple(token.low for token in tokens[at + 1 : end]) == unit:
            end += end < len(tokens) and tokens[end].low == "of"
            return end, Amount(None, area_km2=value)
    return None


def _read_number(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> float | None:
    if at >= len(tokens):
        return None
    if tokens[at].text[0].isdigit():
        return _parse_digits(tokens[at].text)
    value = lexicon.numbers.get(tokens[at].low)
    return value if value is not None and value >= 1 else None


def _parse_digits(text: str) -> float | None:
    """``1,250`` is a thousand and more; ``19,5`` and ``19.5`` are nineteen and a half."""
    if len(text) > 12 or not text.isascii():
        return None
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text):
        return float(text.replace(",", ""))
    plain = text.replace(",", ".")
    return float(plain) if re.fullmatch(r"\d+(?:\.\d+)?", plain) else None
