"""Lists of place names with the nouns around them: regions of A and B, the city of C, the D direction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from articles.actors import ActorIndex
from articles.chunks import Chunk, Kind
from articles.lexicon.records import ActorKind, Lexicon
from articles.mentions import Named, PlaceIndex
from articles.records import MentionKind
from articles.tokens import Token

_RIVERS = frozenset({"dnipro", "dnieper", "dnepr", "oskil", "irpin", "donets", "desna", "inhulets", "dniester"})
_ADVANCING = frozenset({"advanced", "advancing", "advance", "advances", "gains", "success", "progress", "successes"})
_MAX_LISTED = 40  # names in one list; bounds the look-ahead


def match_places(
    tokens: Sequence[Token], at: int, *, index: PlaceIndex, actors: ActorIndex, lexicon: Lexicon
) -> tuple[int, Chunk] | None:
    """The end (exclusive) and chunk of the name, or of the list of names, that begins at token ``at``."""
    wide = _match_works(tokens, at, lexicon) or _match_wide(tokens, at, index=index, lexicon=lexicon)
    if wide is not None:
        end, name = wide
        low = " ".join(token.low for token in tokens[at:end])
        return end, Chunk(Kind.PLACE, tokens[at].start, tokens[end - 1].end, low, names=(name,))
    first = _match_one(tokens, at, index=index, lexicon=lexicon)
    if first is None:
        return None
    names = [first[1]]
    end = first[0]
    while len(names) < _MAX_LISTED:
        following = _skip_separator(tokens, end, lexicon)
        found = None if following is None else _match_one(tokens, following, index=index, lexicon=lexicon)
        if found is None and following is not None:
            found = _match_between(tokens, following, index=index, lexicon=lexicon, villages=names[0].settlement)
        if found is None or following is None or _acts(tokens, following, found[0], actors, lexicon):
            break
        if len(names) == 1 and _is_located(tokens, at, index) and _is_located(tokens, found[0] + 1, index):
            break
        end = found[0]
        names.append(found[1])
    names, end = _read_nouns(tokens, at, end, names, lexicon)
    low = " ".join(token.low for token in tokens[at:end])
    return end, Chunk(Kind.PLACE, tokens[at].start, tokens[end - 1].end, low, names=tuple(names))


def _is_located(tokens: Sequence[Token], at: int, index: PlaceIndex) -> bool:
    """``Ternuvate in Zaporizhzhia and Richky in Sumy``: the region at token ``at`` only tells where a place lies."""
    if at > len(tokens) - 1 or tokens[at - 1].low != "in":
        return False
    while at < len(tokens) - 1 and not tokens[at].capital:
        at += 1
        if tokens[at - 1].low in {",", ".", "and"}:
            return False
    found = index.match(tokens, at)
    return found is not None and any(reading.kind is MentionKind.OBLAST for reading in found[1])


def _match_wide(tokens: Sequence[Token], at: int, *, index: PlaceIndex, lexicon: Lexicon) -> tuple[int, Named] | None:
    """``Ukrainian territory``, ``eastern Ukraine``, ``south and eastern Ukraine``, ``Ukraine’s south coast``."""
    words = lexicon.words
    if tokens[at].low in words["country_adjective"] and _low(tokens, at + 1) in words["land_word"]:
        return at + 2, _make_wide(tokens, at, at + 2, index, None)
    behind = at
    while _low(tokens, behind) in words["compass"] or (behind > at and _low(tokens, behind) == "and"):
        behind += 1
    if behind > at:
        compass = " ".join(words_for_side(token.low) for token in tokens[at:behind])
        if _low(tokens, behind) == "front":
            return behind + 1, _make_wide(tokens, at, behind + 1, index, compass + " front")
        found = index.match(tokens, behind) if behind < len(tokens) else None
        if found is None or found[1][0].kind is not MentionKind.COUNTRY:
            is_side = behind == at + 1 and at > 1 and _low(tokens, at - 1) == "the"
            swathes = _low(tokens, at - 2) == "of" and at > 2 and tokens[at - 3].low in words["part_word"]
            is_side = is_side and (_low(tokens, at - 2) == "in" or swathes)
            ends = behind == len(tokens) or _low(tokens, behind) in {",", "."}
            return (behind, _make_wide(tokens, at, behind, index, compass + " {}")) if is_side and ends else None
        return found[0], _make_wide(tokens, at, found[0], index, compass + " {}")
    found = index.match(tokens, at) if tokens[at].low in index.country_words else None
    if found is None or found[1][0].kind is not MentionKind.COUNTRY or _low(tokens, found[0]) != "'s":
        return None
    side = _low(tokens, found[0] + 1)
    end = found[0] + 2
    if side not in words["compass"] or (end < len(tokens) and tokens[end].capital):
        return None  # "Ukraine’s eastern Donetsk region" is the region
    end += _low(tokens, end) in words["land_word"] | {"coast", "side", "regions"}
    return end, _make_wide(tokens, at, end, index, words_for_side(side) + " {}")


def _match_works(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[int, Named] | None:
    """``Azovstal``, ``the Azovstal iron and steel plant``: works that are known by a name of their own."""
    place = lexicon.works.get(tokens[at].low) if tokens[at].capital else None
    if place is None:
        return None
    end = at + 1
    while _low(tokens, end) in lexicon.words["facility_word"]:
        end += 1
    end = end + 1 if _low(tokens, end) in lexicon.words["facility"] else at + 1
    return end, Named(tokens[at].start, tokens[end - 1].end, (place,))


def words_for_side(word: str) -> str:
    """The adjective of a point of the compass: ``south`` gives ``southern``."""
    return word + "ern" if word.endswith(("north", "south", "east", "west")) else word


def _low(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].low if 0 <= at < len(tokens) else ""


def _make_wide(tokens: Sequence[Token], at: int, end: int, index: PlaceIndex, area: str | None) -> Named:
    return Named(tokens[at].start, tokens[end - 1].end, index.country, area=area)


def _match_one(tokens: Sequence[Token], at: int, *, index: PlaceIndex, lexicon: Lexicon) -> tuple[int, Named] | None:
    """A name, or a noun such as "the city of" with its name."""
    start = at
    settlement = region = False
    noun = at + (tokens[at].low == "the")
    if (
        noun + 2 < len(tokens)
        and tokens[noun + 1].low == "of"
        and (tokens[noun].low in lexicon.words["settlement_noun"] or tokens[noun].low in lexicon.words["oblast_noun"])
    ):
        settlement = tokens[noun].low in lexicon.words["settlement_noun"]
        region = not settlement
        start = noun + 2
    found = index.match(tokens, start)
    if found is None and start > at and settlement:
        found = index.match_unknown(tokens, start)
    if found is None and start == at and at > 0 and tokens[at].capital and _is_taken(tokens, at, lexicon):
        found = index.match_taken(tokens, at)
    if found is None or _names_a_body(tokens, found[0], lexicon) or _is_river(tokens, start, found[0]):
        return None
    end, readings = found
    return end, Named(tokens[start].start, tokens[end - 1].end, readings, region, settlement)


def _is_river(tokens: Sequence[Token], at: int, end: int) -> bool:
    """``along the Dnipro``, ``the Oskil``: with an article the river is meant, and not the town of its name."""
    if at == 0 or tokens[at - 1].low != "the" or tokens[at].low not in _RIVERS:
        return False
    return _low(tokens, end) not in {"region", "city", "oblast", "suburb", "area", "direction"}


def _is_taken(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a verb or noun of taking governs the token: ``captured Lozove``, ``the liberation of Lozove``."""
    if tokens[at - 1].low in {"near", "towards", "toward"} and at > 1:
        return tokens[at - 2].low in _ADVANCING  # "advanced near Shcherbaky"
    taken = at - 2 if tokens[at - 1].low == "of" and at > 1 else at - 1
    return tokens[taken].low in lexicon.words["takes_settlement"]


def _match_between(
    tokens: Sequence[Token], here: int, *, index: PlaceIndex, lexicon: Lexicon, villages: bool
) -> tuple[int, Named] | None:
    """A name that no list of places holds, in a list of villages or between two places that are known."""
    found = index.match_unknown(tokens, here)
    if found is None or (found[0] > here + 1 and _low(tokens, found[0]) not in {",", "and", "or", "."}):
        return None
    end, readings = found
    following = _skip_separator(tokens, end, lexicon)
    known = following is not None and index.match(tokens, following) is not None
    if not known and not villages:
        return None
    return end, Named(tokens[here].start, tokens[end - 1].end, readings)


def _names_a_body(tokens: Sequence[Token], end: int, lexicon: Lexicon) -> bool:
    """``Kyiv International Institute``, ``Dnipro Operational-Strategic Group``: a capital goes on in mixed case."""
    if end >= len(tokens) or not tokens[end].capital or tokens[end].text.isupper() or end == 0:
        return False
    known = ("land_noun", "time", "oblast_noun", "raion_noun", "facility_word")
    low = tokens[end].low
    return not any(low in lexicon.words[key] for key in known) and not tokens[end - 1].text.isupper()


def _skip_separator(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> int | None:
    """The token behind ``, and``, ``,`` or ``and``; None where no list goes on."""
    index = at
    if index < len(tokens) and tokens[index].text == ",":
        index += 1
    if index < len(tokens) and tokens[index].low in {"and", "or", "&"}:
        index += 1
    return index if index > at and index < len(tokens) else None


def _acts(tokens: Sequence[Token], at: int, end: int, actors: ActorIndex, lexicon: Lexicon) -> bool:
    """Whether the name is the subject of what follows: ``..., and Kyiv said``."""
    actor = actors.match(tokens, at)
    if actor is None or actor[1].actor_kind not in (ActorKind.STATE, ActorKind.FORCE, ActorKind.PERSON):
        return False
    return actor[0] > end or end >= len(tokens) or tokens[end].wordy


def _read_nouns(
    tokens: Sequence[Token], at: int, end: int, names: list[Named], lexicon: Lexicon
) -> tuple[list[Named], int]:
    """Mark the names by the noun behind or before them, and take the noun behind a single name into it."""
    words = lexicon.words
    before = tokens[at - 1].low if at else ""
    noun_before = tokens[at - 2].low if at > 1 and before == "of" else before
    if noun_before in words["oblast_noun"]:
        names = [replace(name, region=True) for name in names]
    elif noun_before in words["settlement_noun"]:
        names = [replace(name, settlement=True) for name in names]
    after = tokens[end].low if end < len(tokens) else ""
    if after in words["oblast_noun"] and not names[-1].settlement:
        said = [replace(name, region=True) for name in names] if after.endswith("s") else [*names[:-1]]
        if not after.endswith("s"):
            said.append(_extend(names[-1], tokens, end, region=True))
        return said, end + 1
    if after == "city" and not names[-1].region:
        return [*names[:-1], replace(names[-1], settlement=True)], end
    if after in words["raion_noun"]:
        return [*names[:-1], _extend(names[-1], tokens, end, raion=True)], end + 1
    plant = _find_facility(tokens, end, words)
    if plant > end:
        kind = " ".join(token.low for token in tokens[end:plant])
        kind = "nuclear power plant" if kind == "plant" else kind
        return [*names[:-1], _extend(names[-1], tokens, plant - 1, area="{} " + kind)], plant
    if after in words["area_noun"] and after != "outskirts":
        return [*names[:-1], _extend(names[-1], tokens, end, area="{} " + after)], end + 1
    bare = noun_before in words["compass"] and (at < 3 or tokens[at - 3].low != "the")  # "advanced east of"
    edged = noun_before in words["edge_noun"] and before == "of" and not bare
    if edged and len(names) == 1 and not names[0].region:
        return [_name_edge(names[0], tokens, at - 2, words)], end
    return names, end


def _find_facility(tokens: Sequence[Token], end: int, words: Mapping[str, frozenset[str]]) -> int:
    """The end of ``nuclear power plant`` behind a name; ``end`` itself where the name means a place to live in."""
    if _low(tokens, end) == "plant" and tokens[end - 1].low.startswith("zapori"):
        return end + 1  # "the Zaporizhzhia plant" is the nuclear one
    behind = end
    while _low(tokens, behind) in words["facility_word"]:
        behind += 1
    return behind + 1 if behind > end and _low(tokens, behind) in words["facility"] else end


def _name_edge(name: Named, tokens: Sequence[Token], noun: int, words: Mapping[str, frozenset[str]]) -> Named:
    """``the western suburbs of Kyiv``, ``the direction of Pokrovsk``: an area, named with its adjectives."""
    if tokens[noun].low.startswith("direction"):
        return replace(name, area="{} direction", start=tokens[noun].start)
    first = noun
    while first > 0 and tokens[first - 1].low in words["compass"]:
        first -= 1
    form = " ".join(token.low for token in tokens[first : noun + 1]) + " of {}"
    first -= first > 0 and tokens[first - 1].low == "the"
    return replace(name, area=form, start=tokens[first].start)


def _extend(
    name: Named,
    tokens: Sequence[Token],
    noun: int,
    *,
    region: bool = False,
    raion: bool = False,
    area: str | None = None,
) -> Named:
    return replace(name, end=tokens[noun].end, region=region, raion=raion, area=area, settlement=False)
