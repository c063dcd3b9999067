"""Speakers whom no list knows: a name with its title behind or before it, and officials known by their office."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from articles.chunks import Chunk, Kind
from articles.lexicon.records import Lexicon
from articles.records import Side

_REACH = 16  # chunks of an apposition
_NAME_WORDS = 4
_PARTIES = frozenset({Side.RU, Side.UA})
Found = tuple[str, Side, int, int]  # name, side, first chunk, chunk behind the last
WordsAt = Callable[[int, int], str]


def find_titled_before(
    chunks: Sequence[Chunk], first: int, at: int, *, lexicon: Lexicon, words_at: WordsAt
) -> Found | None:
    """``Pavlo Palisa, deputy head of the office in Kyiv, warned``, ``the regional governor said``."""
    if at > first and chunks[at - 1].low == ",":
        comma = next((i for i in range(at - 2, max(first, at - _REACH), -1) if chunks[i].low == ","), None)
        if comma is None:
            return None
        if at - 1 - comma > 2 and all(_is_name(chunks[i]) for i in range(comma + 1, at - 1)):
            side = _find_side(chunks, first, comma, lexicon)  # "the governor of Kharkiv region, Oleh Syniehubov, said"
            name = words_at(chunks[comma + 1].start, chunks[at - 2].end)
            return None if side is None else (name, side, first, at - 1)
        start = comma
        while start > first and comma - start < _NAME_WORDS and _is_name(chunks[start - 1]):
            start -= 1
        side = _find_side(chunks, comma + 1, at - 1, lexicon)
        if comma - start < 2 or side is None:
            return None
        return words_at(chunks[start].start, chunks[comma - 1].end), side, start, comma
    return _read_office(chunks, first, at, lexicon=lexicon, words_at=words_at)


def find_titled_behind(chunks: Sequence[Chunk], at: int, *, lexicon: Lexicon, words_at: WordsAt) -> Found | None:
    """``said Dmytro Lykhoviy, a spokesman for Ukraine’s southern command``: the name from chunk ``at`` on."""
    end = at
    while end < len(chunks) and end - at < _NAME_WORDS and _is_name(chunks[end]):
        end += 1
    if end - at < 2 or end >= len(chunks) or chunks[end].low != ",":
        return None
    last = next((i for i in range(end + 1, len(chunks)) if chunks[i].low in {",", ";"}), len(chunks))
    side = _find_side(chunks, end + 1, min(last, end + _REACH), lexicon)
    return None if side is None else (words_at(chunks[at].start, chunks[end - 1].end), side, at, end)


def _is_name(chunk: Chunk) -> bool:
    return chunk.kind is Kind.WORD and chunk.capital and not chunk.triggers and chunk.speech is None


def _find_side(chunks: Sequence[Chunk], first: int, last: int, lexicon: Lexicon) -> Side | None:
    """The side of a title: of who is named in it, else of the office of a region."""
    words = lexicon.words
    heads = words["actor_head"] | words["person_head"]
    titled = [i for i in range(first, last) if not heads.isdisjoint(chunks[i].low.split(" "))]
    if not titled:
        return None
    side = next((chunks[i].side for i in range(first, last) if chunks[i].side is not None), None)
    if side is None and any(chunks[i].low in words["local_office"] for i in range(first, last)):
        return Side.UA
    if side is None and _heads_region([chunks[i].low for i in range(first, last)]):
        return Side.UA
    return side


def _heads_region(lows: Sequence[str]) -> bool:
    """``The head of the Luhansk region``: Ukraine’s, if nobody installed it."""
    ruled = any(low.endswith(("region", "oblast", "administration")) for low in lows)
    installed = any("install" in low or "occup" in low or "self" in low or "backed" in low for low in lows)
    return "head" in lows and ruled and not installed


def _read_office(chunks: Sequence[Chunk], first: int, at: int, *, lexicon: Lexicon, words_at: WordsAt) -> Found | None:
    """``the regional governor``, ``an army spokesperson``: on the only side that the sentence names, if it is not
    that of a region."""
    words = lexicon.words
    end = at
    start = end
    while start > first and end - start < _NAME_WORDS and _is_name(chunks[start - 1]):
        start -= 1
    while start > first and end - start <= _NAME_WORDS and _may_entitle(chunks[start - 1], lexicon):
        start -= 1
    lows = {chunks[i].low for i in range(start, end)}
    if start == end or not any(_may_entitle(chunks[i], lexicon) for i in range(start, end)):
        return None
    name = words_at(chunks[start].start, chunks[end - 1].end)
    if not lows.isdisjoint(words["local_office"]):
        return name, Side.UA, start, end
    sides = {c.side for i, c in enumerate(chunks) if c.side in _PARTIES and not start <= i < end}
    if lows & words["soldiers"] and lows & words["person_head"] and len(sides) == 1:
        return name, sides.pop() or Side.OTHER, start, end
    return None


def _may_entitle(chunk: Chunk, lexicon: Lexicon) -> bool:
    title = chunk.low in lexicon.words["soldiers"] | lexicon.words["person_head"] | lexicon.words["local_office"]
    return chunk.kind is Kind.WORD and (title or chunk.low in lexicon.words["title_adjective"])
