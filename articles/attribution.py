"""Who says it: verbs of speech, their subjects, and the words that they carry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.clauses import RESUMED, Clause
from articles.discourse import Discourse, Person
from articles.speakers import (
    Speaking,
    find_subject_before,
    find_titled_subject,
    is_reported,
    read_inverted,
    read_subject,
    skip_article,
)
from articles.speech import CLOSING_MARKS, OPENING_MARKS

_ACTS = frozenset({"declare", "proclaim"})
_LEADING = frozenset({"according", "by", "in"})  # words that may hand a sentence to a speaker without a verb
_ENDING_SCOPE = frozenset({"but", "although", "though", "while", "whereas", ";", "yet"})
_JOINING = frozenset({"and", "but"})
_ADDING = frozenset({"saying", "adding", "insisting", "stressing", "arguing", "claiming", "stating", "noting"})
_OWNERS = {"his": "he", "her": "she", "its": "it", "their": "they"}


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody's words: characters ``[start, end)`` are said by ``speaker``.

    ``head`` is where the subject begins, ``verb_end`` where the verb of speech ends; ``behind`` tells that
    the words come first and their speaker after them.
    """

    start: int
    end: int
    speaker: Person
    head: int
    verb_end: int
    denies: bool = False
    behind: bool = False


def find_voices(sentence: Speaking, discourse: Discourse) -> list[Voice]:
    """The voices of one sentence in the order of their verbs; the memory of speakers is brought up to date."""
    voices: list[Voice] = []
    chunks, nouns = sentence.chunks, sentence.lexicon.words["claim_noun"]
    for clause in sentence.clauses:
        for at in range(clause.first, clause.last):
            chunk = chunks[at]
            if chunk.speech is None and chunk.low not in _LEADING and chunk.low not in nouns:
                continue
            voice = _read_voice(sentence, clause, at, discourse) or _read_joined(sentence, clause, at, voices)
            if voice is None:
                continue
            voices.append(voice)
            discourse.note_speaker(voice.speaker)
    return voices


def _read_voice(sentence: Speaking, clause: Clause, at: int, discourse: Discourse) -> Voice | None:
    chunk = sentence.chunks[at]
    if sentence.is_quoted(chunk):
        return None
    start, end = sentence.chunks[0].start, sentence.chunks[-1].end
    if chunk.low == "according" and at + 2 < len(sentence.chunks) and sentence.chunks[at + 1].low == "to":
        found = read_subject(sentence, skip_article(sentence, at + 2), discourse)
        return None if found is None else Voice(start, end, found[0], chunk.start, found[1], behind=True)
    if chunk.low in {"by", "in"}:
        return _read_account(sentence, at, discourse)
    if chunk.low in sentence.lexicon.words["claim_noun"] and at > clause.first and sentence.chunks[at - 1].possessive:
        return _read_owned_claim(sentence, clause, at, discourse)
    meant = at > 0 and chunk.low in _ACTS and sentence.chunks[at - 1].low == "to"  # a ceremony to declare
    if chunk.speech is None or meant or is_reported(sentence, at):
        return None
    if not sentence.quoted and chunk.low in sentence.lexicon.words["quoting_verb"]:
        return None
    after = read_inverted(sentence, at, discourse)
    if after is not None:
        return Voice(start, end, after[0], chunk.start, after[1], denies=chunk.speech.denies, behind=True)
    before = find_titled_subject(sentence, clause, at, discourse) or find_subject_before(
        sentence, clause, at, discourse
    )
    if before is None and clause.connector == RESUMED:  # "Russia, which holds 20% of Ukraine, said"
        main = sentence.clauses[max(0, sentence.clauses.index(clause) - 2)]
        opened = sentence.chunks[main.last - 1].low in sentence.lexicon.words["relative"]  # "which" ends that clause
        before = find_subject_before(sentence, main, main.last - opened, discourse)
    if before is not None:
        person, head = before
        behind = _comes_behind(sentence, head, at)
        scope = (start, end) if behind else (chunk.end, _find_scope_end(sentence, clause, at))
        return Voice(*scope, person, head, chunk.end, denies=chunk.speech.denies, behind=behind)
    return None


def _read_joined(sentence: Speaking, clause: Clause, at: int, voices: Sequence[Voice]) -> Voice | None:
    """``Kyiv rejected the claim and said``, ``..., saying``: another verb of the same speaker."""
    chunk, words = sentence.chunks[at], sentence.lexicon.words
    if chunk.speech is None or not voices or sentence.is_quoted(chunk):
        return None
    if chunk.low in _ADDING and sentence.chunks[at - 1].low == ",":
        return Voice(chunk.end, _find_scope_end(sentence, clause, at), voices[-1].speaker, chunk.start, chunk.end)
    if clause.connector not in _JOINING:
        return None
    between = sentence.chunks[clause.first : at]
    if not all(one.low in words["adverb"] or one.low in words["have"] for one in between):
        return None
    end = _find_scope_end(sentence, clause, at)
    return Voice(chunk.end, end, voices[-1].speaker, chunk.start, chunk.end, denies=chunk.speech.denies)


def _read_account(sentence: Speaking, at: int, discourse: Discourse) -> Voice | None:
    """``By Shoigu’s account``, ``in Putin’s words``: the whole sentence is theirs."""
    chunks = sentence.chunks
    owner = chunks[at + 1] if at + 2 < len(chunks) else None
    if owner is None or chunks[at + 2].low not in sentence.lexicon.words["account_noun"]:
        return None
    if owner.low in _OWNERS:  # "by his count"
        person = discourse.find_actor(_OWNERS[owner.low], sentence.lexicon)
        found = None if person is None else (person, chunks[at + 2].end)
    else:
        found = read_subject(sentence, at + 1, discourse) if owner.possessive else None
    return (
        None
        if found is None
        else Voice(chunks[0].start, chunks[-1].end, found[0], chunks[at].start, found[1], behind=True)
    )


def _read_owned_claim(sentence: Speaking, clause: Clause, at: int, discourse: Discourse) -> Voice | None:
    """``Russia’s claim that it had captured``: what follows is Russia's, where nobody denies it in the same breath."""
    found = read_subject(sentence, at - 1, discourse)
    denied = any(one.speech is not None and one.speech.denies for one in sentence.chunks)
    if found is None or denied or sentence.chunks[at].end >= sentence.chunks[-1].start:
        return None
    chunk = sentence.chunks[at]
    return Voice(chunk.end, _find_scope_end(sentence, clause, at), found[0], sentence.chunks[at - 1].start, chunk.end)


def _comes_behind(sentence: Speaking, head: int, at: int) -> bool:
    """``..., Syrskyi said``: a comma or a closing mark before the subject, and nothing said after the verb."""
    chunks = sentence.chunks
    before = [chunk for chunk in chunks if chunk.end <= head]
    if not before or before[-1].low not in CLOSING_MARKS | {",", "-", "–", "—"} or len(before) < 4:
        return False
    after = chunks[at + 1 : at + 13]
    comma = next((index for index, chunk in enumerate(after) if chunk.low == ","), len(after))
    carries = any(chunk.low == "that" or chunk.low in OPENING_MARKS or chunk.triggers for chunk in after[:comma])
    return not carries or before[-1].low in CLOSING_MARKS


def _find_scope_end(sentence: Speaking, clause: Clause, at: int) -> int:
    """Where indirect speech ends: at a contrast in the narrator's voice, or with its subordinate clause."""
    chunks = sentence.chunks
    own = clause.connector in _ENDING_SCOPE | {"as", "because", "since"}
    end = chunks[-1].end
    for later in sentence.clauses:
        if later.first <= at:
            continue
        if later.connector in _ENDING_SCOPE or (own and later.connector == ","):
            return chunks[later.first - 1].start if later.first else end
    return end


def choose_voice(voices: Sequence[Voice], start: int, end: int) -> Voice | None:
    """The voice that says ``[start, end)``: the nearest verb before it, else one that comes behind."""
    holding = [voice for voice in voices if voice.start <= start and end <= voice.end]
    before = [voice for voice in holding if not voice.behind]
    if before:
        return max(before, key=lambda voice: voice.verb_end)
    return min(holding, key=lambda voice: abs(voice.head - end), default=None)
