"""Places named without their names: the areas they occupy, all four regions, the town."""

from __future__ import annotations

from collections.abc import Sequence

from articles.actors import ActorIndex
from articles.amounts import Amount
from articles.chunks import Chunk, Kind
from articles.lexicon.records import ActorKind, Lexicon
from articles.records import Extent, Side
from articles.tokens import Token

QUANTIFIERS = frozenset({"all", "both", "the", "these", "those", "this", "that", "any", "many", "of", "its", "their"})
_DEFINITE = frozenset({"the", "this", "that"})
_PLURAL_DEFINITE = frozenset({"the", "these", "those", "all", "both"})
_MAX_LEAD = 4


def match_territory(
    tokens: Sequence[Token], at: int, *, lexicon: Lexicon, actors: ActorIndex
) -> tuple[int, Chunk] | None:
    """Land named by who wants or holds it: ``territories Russia claims``, ``the areas they occupy``,
    ``all its lands occupied by Russia``; ``wanted`` tells the first from the others."""
    if at and tokens[at - 1].capital and tokens[at].low in lexicon.words["oblast_noun"]:
        return None  # "the Donetsk region Kyiv still holds" is named
    noun = _skip_quantifiers(tokens, at)
    if noun >= len(tokens) or tokens[noun].low not in lexicon.words["land_noun"]:
        return None
    return _match_clause(tokens, at, noun, lexicon, actors) or _match_participle(tokens, at, noun, lexicon, actors)


def match_group(tokens: Sequence[Token], at: int, *, lexicon: Lexicon) -> tuple[int, Chunk] | None:
    """Places named before: ``all four regions``, ``both oblasts``, ``these places``, ``the city``, ``this area``."""
    index = at
    first = tokens[at].low
    whole = first == "all"
    if first not in _PLURAL_DEFINITE | _DEFINITE and first not in lexicon.numbers:
        return None
    count: int | None = 2 if first == "both" else None
    if first not in lexicon.numbers or first == "both":
        index += 1
    if whole and index < len(tokens) and tokens[index].low in {"the", "these", "of"}:
        index += 1
    if index < len(tokens) and (number := _read_count(tokens[index], lexicon)) is not None:
        count = number
        index += 1
    while index < len(tokens) and tokens[index].low in lexicon.words["group_adjective"]:
        index += 1
    if first == "both" and index == at + 1 and index < len(tokens) and tokens[index].low in lexicon.words["be"]:
        return index, _make_group(tokens, at, index, first, None, count, plural=True)
    amount = Amount(Extent.ALL) if whole else None
    counted = whole or (at > 0 and tokens[at - 1].low == "of")  # "none of the four is"
    if counted and count is not None and _stands_alone(tokens, index, lexicon):
        return index, _make_group(tokens, at, index, first, amount, count, plural=True)
    if index >= len(tokens) or not _is_group_noun(tokens, index, first, count, lexicon):
        return None
    single = tokens[index].low not in lexicon.words["group_noun"] | lexicon.words["towns_noun"]
    low = tokens[index].low
    return index + 1, _make_group(tokens, at, index + 1, low, amount, 1 if single else count, plural=not single)


def _make_group(
    tokens: Sequence[Token], at: int, end: int, low: str, amount: Amount | None, count: int | None, *, plural: bool
) -> Chunk:
    start, last = tokens[at].start, tokens[end - 1].end
    return Chunk(Kind.GROUP, start, last, low, plural=plural, amount=amount, many=count)


def _stands_alone(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """``annexed all four``: the number is the last word of its phrase."""
    if index >= len(tokens) or not tokens[index].wordy:
        return True
    return any(
        tokens[index].low in lexicon.words[key] for key in ("be", "have", "modal", "coordinator", "subordinator")
    )


def _is_group_noun(tokens: Sequence[Token], index: int, first: str, count: int | None, lexicon: Lexicon) -> bool:
    """A plural noun behind a plural determiner or a number, a single one behind "the"; not "the region of X"."""
    behind = tokens[index + 1].low if index + 1 < len(tokens) else ""
    if (behind == "of" and count is None) or behind in lexicon.words["seat_noun"] | lexicon.words["settlement_noun"]:
        return False  # "the region of X", "the city council", "the port city of X"
    low = tokens[index].low
    if low in lexicon.words["towns_noun"]:
        return count is not None and first in _PLURAL_DEFINITE
    if low in lexicon.words["group_noun"]:
        return count is not None or first in _PLURAL_DEFINITE
    return low in lexicon.words["single_noun"] and first in _DEFINITE


def _read_count(token: Token, lexicon: Lexicon) -> int | None:
    if token.text.isascii() and token.text.isdigit() and len(token.text) < 3:
        return int(token.text)
    value = lexicon.numbers.get(token.low)
    return int(value) if value is not None and value >= 1 else None


def _skip_quantifiers(tokens: Sequence[Token], at: int) -> int:
    index = at
    while index < len(tokens) and index - at < _MAX_LEAD and tokens[index].low in QUANTIFIERS:
        index += 1
    return index


def _match_clause(
    tokens: Sequence[Token], at: int, noun: int, lexicon: Lexicon, actors: ActorIndex
) -> tuple[int, Chunk] | None:
    """``territories (that) Russia claims``, ``the areas they still occupy``."""
    index = noun + 1
    if index < len(tokens) and tokens[index].low in {"that", "which"}:
        index += 1
    if index >= len(tokens):
        return None
    owner, side = tokens[index].low, None
    if owner in lexicon.words["they"] | lexicon.words["it"] | lexicon.words["he"] | lexicon.words["we"]:
        index += 1
    else:
        found = actors.match(tokens, index)
        if found is None or found[1].actor_kind not in (ActorKind.STATE, ActorKind.FORCE, ActorKind.PERSON):
            return None
        index, side, owner = found[0], found[1].side, ""
    while index < len(tokens) and tokens[index].low in lexicon.words["adverb_ish"]:
        index += 1
    return _finish(tokens, at, index, lexicon, side=side, owner=owner)


def _match_participle(
    tokens: Sequence[Token], at: int, noun: int, lexicon: Lexicon, actors: ActorIndex
) -> tuple[int, Chunk] | None:
    """``territories claimed by Russia``, ``lands occupied by Russian forces``."""
    verb = noun + 1
    if verb + 2 >= len(tokens) or tokens[verb + 1].low != "by":
        return None
    found = actors.match(tokens, verb + 2)
    if found is None or found[1].side is None:
        return None
    finished = _finish(tokens, at, verb, lexicon, side=found[1].side, owner="")
    if finished is None:
        return None
    chunk = finished[1]
    return found[0], Chunk(
        Kind.TERRITORY, chunk.start, found[1].end, chunk.low, side=chunk.side, plural=True, wanted=chunk.wanted
    )


def _finish(
    tokens: Sequence[Token], at: int, verb: int, lexicon: Lexicon, *, side: Side | None, owner: str
) -> tuple[int, Chunk] | None:
    if verb >= len(tokens):
        return None
    if verb + 1 < len(tokens) and tokens[verb + 1].low in {"to", "that"}:
        return None  # "a region that Putin claims to have annexed"
    wanted = tokens[verb].low in lexicon.words["claims_verb"]
    if not wanted and tokens[verb].low not in lexicon.words["holds_verb"]:
        return None
    low = " ".join(token.low for token in tokens[at : verb + 1])
    chunk = Chunk(
        Kind.TERRITORY, tokens[at].start, tokens[verb].end, low, side=side, plural=True, owner=owner, wanted=wanted
    )
    return verb + 1, chunk
