"""A row of chunks cut into clauses, each with the word that opens it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from articles.chunks import Chunk, Kind
from articles.lexicon.records import Form

RELATIVE = "which"  # the connector of every relative clause, whatever its word
COMPLEMENT = "that"  # of what is said, thought or demanded, also where the word is left out
PARTICIPLE = "-ing"
RESUMED = ", which ,"  # the rest of a main clause behind a relative one: "Lyman, which Russia seized, was freed"
JUXTAPOSED = ","  # a main clause behind a subordinate one
_CUTTING_MARKS = frozenset({";", ":", "—", "–", "-", "("})
_CLOSING = frozenset({"”", "»", "’", '"'})
_GOVERNING = frozenset({"of", "for", "in", "near", "around", "over", "inside"})
_REACH = 4  # chunks between a subject and its verb: adverbs and auxiliaries
_SPEECH_REACH = 7  # chunks between a verb of speech and "that": "told CNN by phone on Tuesday evening that"
Words = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Clause:
    """Chunks ``[first, last)`` and the folded word or mark before them that opens the clause, "" for none."""

    first: int
    last: int
    connector: str


def split_clauses(chunks: Sequence[Chunk], *, words: Words) -> list[Clause]:
    """The clauses of one sentence, in order and without overlap."""
    starts: list[tuple[int, str]] = [(0, "")]
    has_verb = main_verb = False  # of the clause that is read, and of the one before it
    openers, word, mark = words["opener"], Kind.WORD, Kind.MARK
    for at, chunk in enumerate(chunks):
        if at < starts[-1][0]:
            continue  # the "that" of "and that"
        told = has_verb or chunk.speech is not None or chunk.low in words["have"]  # "which it calls X, has been"
        if told and not main_verb and chunk.verb and _resumes(chunks, at, starts, words):
            starts.append((at, RESUMED))
            main_verb = True
            continue
        if at and chunk.kind is word and not chunk.triggers and chunk.low not in openers:
            has_verb = has_verb or chunk.verb  # no subject, no mark and nothing that opens a clause
            continue
        if at and chunk.kind is mark and chunk.low not in _CUTTING_MARKS:
            continue
        parts = has_verb or starts[-1][1] in words["subordinator"]  # "as Russia attempts to close in, Ukrainians"
        connector = _find_connector(chunks, at, words=words, has_verb=has_verb, parts=parts)
        if connector is not None:
            width = 1 if connector not in (JUXTAPOSED, PARTICIPLE) and _is_connector(chunk, connector, words) else 0
            width = 2 if connector == COMPLEMENT and chunk.low == "and" else width  # "and that"
            if starts[-1][0] == at:
                starts.pop()
            starts.append((at + width, connector))
            main_verb, has_verb = has_verb, False
        has_verb = has_verb or chunk.verb
    bounds = [start for start, _ in starts[1:]] + [len(chunks)]
    return [Clause(first, last, opener) for (first, opener), last in zip(starts, bounds, strict=True) if first < last]


def _resumes(chunks: Sequence[Chunk], at: int, starts: Sequence[tuple[int, str]], words: Words) -> bool:
    """Whether the verb at chunk ``at``, behind a comma, is that of the main clause that a relative one parted."""
    before = at - 1
    while chunks[at].speech is not None and chunks[before].low in words["adverb"]:
        before -= 1  # ", nevertheless said"
    if starts[-1][1] != RELATIVE or chunks[before].low != ",":
        return False
    forms = {form for _, form in chunks[at].triggers}
    return not forms or not forms.isdisjoint((Form.PRESENT, Form.PAST, Form.PAST_OR_PARTICIPLE))


def is_subject(chunk: Chunk, words: Words) -> bool:
    """Whether a chunk can be the subject of a clause."""
    if chunk.kind is Kind.PRONOUN:
        return any(chunk.low in words[key] for key in ("he", "it", "they", "we", "this"))
    return (chunk.is_actor and not chunk.possessive) or chunk.kind in (Kind.GROUP, Kind.PLACE)


def _is_connector(chunk: Chunk, connector: str, words: Words) -> bool:
    return connector == chunk.low or chunk.low in words["relative"] or chunk.low in words["subordinator"]


def _find_connector(chunks: Sequence[Chunk], at: int, *, words: Words, has_verb: bool, parts: bool) -> str | None:
    """The connector of the clause that opens at chunk ``at``; None where none opens.

    ``parts`` tells whether a comma may part a subject and its verb from what was read.
    """
    if at == 0:
        return chunks[0].low if chunks[0].low in words["subordinator"] else None
    chunk = chunks[at]
    if chunk.kind is Kind.MARK:
        return chunk.low if cuts(chunks, at) else None
    if chunk.low in words["opener"]:
        return _read_opener(chunks, at, words, has_verb=has_verb)
    if parts and _is_behind_comma(chunks, at):
        if has_verb and any(form in (Form.ING, Form.PARTICIPLE, Form.PAST_OR_PARTICIPLE) for _, form in chunk.triggers):
            return PARTICIPLE
        if is_subject(chunk, words) and _has_verb_ahead(chunks, at, words):
            return JUXTAPOSED
    if is_subject(chunk, words) and _follows_speech(chunks, at, words) and _has_verb_ahead(chunks, at, words):
        governed = chunks[at - 1].low in _GOVERNING and chunks[at - 2].speech is None
        return None if governed else COMPLEMENT  # not the town of "said the fighting for the town went on"
    return None


def _read_opener(chunks: Sequence[Chunk], at: int, words: Words, *, has_verb: bool) -> str | None:
    low = chunks[at].low
    if low in words["relative"]:
        return _read_relative(chunks, at, words)
    if low in words["subordinator"]:
        return _read_subordinator(chunks, at, words)
    if low == "and" and has_verb and _joins_complement(chunks, at, words):
        return COMPLEMENT
    if low == "but" and chunks[at - 1].low == "all":
        return None  # "is all but surrounded"
    return low if low == "but" or (has_verb and _goes_on(chunks, at + 1, words)) else None


def _joins_complement(chunks: Sequence[Chunk], at: int, words: Words) -> bool:
    """``said A had fallen and that the troops in B were surrounded``: a second clause of what is said."""
    if at + 2 >= len(chunks) or chunks[at + 1].low != "that":
        return False
    return chunks[at + 2].low in words["determiner"] or is_subject(chunks[at + 2], words)


def cuts(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a mark parts clauses: not where it clings to its neighbours, as in ``10-15``, ``:red[x]`` or ``f(x)``."""
    mark = chunks[at]
    if mark.low not in _CUTTING_MARKS:
        return False
    if mark.low in {"-", "("}:
        return at > 0 and mark.start > chunks[at - 1].end
    return mark.low != ":" or at + 1 == len(chunks) or chunks[at + 1].start > mark.end


def _read_relative(chunks: Sequence[Chunk], at: int, words: Words) -> str | None:
    if chunks[at].low != "that":
        return RELATIVE
    if _follows_speech(chunks, at, words):
        return COMPLEMENT
    if at + 1 < len(chunks) and is_subject(chunks[at + 1], words) and _has_verb_ahead(chunks, at + 1, words):
        return COMPLEMENT if chunks[at - 1].verb or chunks[at - 1].low in words["stance"] else RELATIVE
    follows_noun = chunks[at - 1].kind in (Kind.PLACE, Kind.GROUP, Kind.ACTOR)
    return RELATIVE if follows_noun and at + 1 < len(chunks) and chunks[at + 1].verb else None


def _read_subordinator(chunks: Sequence[Chunk], at: int, words: Words) -> str | None:
    """``as``, ``since``, ``after`` and ``before`` open a clause only where a subject and a verb follow."""
    low = chunks[at].low
    if low not in words["half_preposition"]:
        return low
    for ahead in range(at + 1, min(at + 1 + _REACH, len(chunks))):
        if chunks[ahead].low == ",":
            return None
        if is_subject(chunks[ahead], words):
            return low if _has_verb_ahead(chunks, ahead, words) else None
        if any(form is Form.ING for _, form in chunks[ahead].triggers):
            return low
    return None


def _goes_on(chunks: Sequence[Chunk], at: int, words: Words) -> bool:
    """Whether a new predicate follows a coordinator: its verb, or its subject and verb."""
    if at > 1 and chunks[at - 2].low == "sooner":
        return False  # "sooner or later"
    while at < len(chunks) and chunks[at].low in words["adverb"]:
        at += 1
    if at >= len(chunks):
        return False
    return chunks[at].verb or (is_subject(chunks[at], words) and _has_verb_ahead(chunks, at, words))


def _has_verb_ahead(chunks: Sequence[Chunk], subject: int, words: Words) -> bool:
    """Whether the chunk is followed by its verb, with at most adverbs between."""
    for chunk in chunks[subject + 1 : subject + 1 + _REACH]:
        if chunk.verb:
            return True
        if chunk.kind is not Kind.WORD or not (chunk.low in words["adverb_ish"] or chunk.low in words["adverb"]):
            return False
    return False


def _is_behind_comma(chunks: Sequence[Chunk], at: int) -> bool:
    before = at - 1
    while before > 0 and chunks[before].low in _CLOSING:
        before -= 1
    return chunks[before].low == ","


def _follows_speech(chunks: Sequence[Chunk], at: int, words: Words) -> bool:
    """Whether a verb of speech stands just before, perhaps with whom it was said to or when."""
    reach = _SPEECH_REACH if chunks[at].low == "that" else _REACH
    for before in range(at - 1, max(-1, at - 1 - reach), -1):
        chunk = chunks[before]
        if chunk.speech is not None or chunk.low in words["stance"]:
            return True
        if chunk.kind is Kind.MARK or chunk.low in words["subordinator"] or chunk.low in words["relative"]:
            return False
        if chunk.verb:
            return False
    return False
