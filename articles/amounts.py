"""How much of a place is meant: shares in percent, plain fractions, words such as most, and areas in km2."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from articles.lexicon.records import ExtentPhrase, HedgePhrase, Lexicon
from articles.phrases import PhraseIndex
from articles.records import Bound, Extent
from articles.tokens import Token

_PERCENT = frozenset({"%", "percent", "pc", "per"})
_RANGE = frozenset({"-", "–", "to", "and"})
_AREA_UNITS = (("sq", "km"), ("sq", "kilometers"), ("sq", "kilometres"), ("square", "kilometers"),
               ("square", "kilometres"), ("square", "km"), ("km2",), ("km", "²"), ("km²",), ("sqkm",),
               ("sq", ".", "km"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Amount:
    """How much; exactly what was said: ``share_pct`` in percent, ``area_km2``, None where no number is given.

    ``bound`` is the hedge of that number; a range, of which the middle is kept, is ``about`` it.
    """

    extent: Extent | None
    share_pct: float | None = None
    area_km2: float | None = None
    bound: Bound | None = None


def index_extents(lexicon: Lexicon) -> PhraseIndex[ExtentPhrase]:
    """The extent phrases of a lexicon, ready to be found."""
    index: PhraseIndex[ExtentPhrase] = PhraseIndex()
    for phrase in lexicon.extents:
        index.add(phrase.phrase, phrase)
    return index


def index_hedges(lexicon: Lexicon) -> PhraseIndex[HedgePhrase]:
    """The hedges of a lexicon, ready to be found."""
    index: PhraseIndex[HedgePhrase] = PhraseIndex()
    for hedge in lexicon.hedges:
        index.add(hedge.phrase, hedge)
    return index


def match_amount(
    tokens: Sequence[Token],
    at: int,
    *,
    lexicon: Lexicon,
    extents: PhraseIndex[ExtentPhrase],
    hedges: PhraseIndex[HedgePhrase],
) -> tuple[int, Amount] | None:
    """The end (exclusive) and value of the amount that begins at token ``at``; None where none does.

    A phrase that ends in "of" takes it in, and so does a share ("about 20% of"), with the hedges around it.
    """
    found = extents.match(tokens, at)
    if found is not None:
        end, values = found
        if end < len(tokens) and tokens[end].low in lexicon.words["month"]:
            return None  # "the second half of June" is no share of a place
        return end, Amount(values[0].extent, values[0].share_pct)
    if _is_preposition(tokens, at, lexicon):
        return None
    number_at, bound = _match_hedges(tokens, at, lexicon, hedges)
    counts = number_at < len(tokens) and _may_count(tokens[number_at].low, lexicon)
    figure = (
        (_match_percent(tokens, number_at, lexicon) if counts else None)
        or (_match_fraction(tokens, number_at, lexicon) if counts else None)
        or _match_share_words(tokens, number_at, extents)
        or (_match_area(tokens, number_at, lexicon) if counts else None)
    )
    if figure is None:
        return None
    end, amount = figure
    behind = hedges.match(tokens, end)
    if behind is not None and behind[1][0].behind:
        end, bound = behind[0], _join_bounds(bound, behind[1][0].bound)
    bound = amount.bound or bound  # the middle of a range is about it, whatever stands before the range
    end += end < len(tokens) and tokens[end].low == "of"
    extent = None if amount.share_pct is None else extent_of_share(amount.share_pct, bound)
    return end, replace(amount, extent=extent, bound=bound)


def _may_count(low: str, lexicon: Lexicon) -> bool:
    """Whether a figure or a fraction can begin with a folded word: 20, twenty, a, two-thirds."""
    return low[:1].isdigit() or low in lexicon.numbers or low == "a" or "-" in low


def extent_of_share(share_pct: float, bound: Bound | None = None) -> Extent:
    """The extent that a share in percent amounts to: over half is most, under all of it is not all."""
    if share_pct >= 100:
        return Extent.ALL if bound is not Bound.UNDER else Extent.MOST
    if share_pct > 50 or (share_pct == 50 and bound is Bound.OVER):
        return Extent.MOST
    return Extent.PART if share_pct > 0 or bound is Bound.OVER else Extent.NONE


def _match_hedges(
    tokens: Sequence[Token], at: int, lexicon: Lexicon, hedges: PhraseIndex[HedgePhrase]
) -> tuple[int, Bound | None]:
    """The index of the number behind the words at token ``at``, and what those words make of it."""
    bound: Bound | None = None
    index = at
    while index < len(tokens):
        found = hedges.match(tokens, index)
        if found is not None and not found[1][0].behind:
            index, bound = found[0], _join_bounds(bound, found[1][0].bound)
        elif tokens[index].low in lexicon.words["before_figure"]:
            index += 1
        else:
            break
    return index, bound


def _join_bounds(first: Bound | None, second: Bound) -> Bound:
    """A side counts for more than "about" ("up to about 20%"), else the word that came later does."""
    return first if first is not None and second is Bound.ABOUT else second


def _is_preposition(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether "over" at token ``at`` belongs to a noun, as in "has control over 20%", and hedges nothing."""
    if tokens[at].low != "over" or at == 0:
        return False
    if tokens[at - 1].low == "control":
        return at > 1 and tokens[at - 2].low in lexicon.words["before_noun"]
    return tokens[at - 1].low in lexicon.words["object_of_over"]


def _match_share_words(
    tokens: Sequence[Token], at: int, extents: PhraseIndex[ExtentPhrase]
) -> tuple[int, Amount] | None:
    """``half the region`` behind a hedge: words that are a figure without an "of"."""
    found = extents.match(tokens, at)
    if found is None or found[1][0].share_pct is None:
        return None
    return found[0], Amount(None, found[1][0].share_pct)


def _match_percent(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, Amount] | None:
    first = _read_number(tokens, at, lexicon)
    if first is None:
        return None
    index, value = at + 1, first
    bound: Bound | None = None
    unit = _percent_end(tokens, index)
    joined = unit or index
    if joined + 1 < len(tokens) and tokens[joined].low in _RANGE:
        second = _read_number(tokens, joined + 1, lexicon)
        second_unit = _percent_end(tokens, joined + 2)
        if second is not None and second_unit is not None and (unit is None or tokens[joined].low != "and"):
            unit, value, bound = second_unit, (first + second) / 2, Bound.ABOUT  # a range is read at its middle
    if unit is None or not 0 <= value <= 100:
        return None
    return unit, Amount(None, float(value), bound=bound)


def _percent_end(tokens: Sequence[Token], at: int) -> int | None:
    if at < len(tokens) and tokens[at].low in _PERCENT:
        if tokens[at].low != "per":
            return at + 1
        if at + 1 < len(tokens) and tokens[at + 1].low == "cent":
            return at + 2
    return None


def _match_fraction(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, Amount] | None:
    """``a fifth``, ``one-fifth``, ``two thirds``, ``three-quarters``, ``fifth``; a third is 33 and two are 67."""
    first = tokens[at].low if at < len(tokens) else ""
    if first not in lexicon.numbers and first != "a" and "-" not in first:
        return None
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
    return index, Amount(None, float(round(100 * times * fraction)))


def _match_area(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, Amount] | None:
    if at >= len(tokens):
        return None
    value = _read_number(tokens, at, lexicon)  # "three square kilometres"
    for unit in _AREA_UNITS:
        end = at + 1 + len(unit)
        if value is not None and tuple(token.low for token in tokens[at + 1 : end]) == unit:
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
