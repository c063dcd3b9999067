"""Who says it: verbs of speech, their subjects, and the words that they carry."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from articles.chunks import Chunk, Kind
from articles.clauses import Clause, is_verb
from articles.discourse import Discourse, Person
from articles.lexicon.records import ActorKind, Lexicon
from articles.records import Side
from articles.speech import CLOSING_MARKS, OPENING_MARKS, Quoted, find_quotation
from articles.titles import find_titled_before, find_titled_behind

_REACH = 9  # chunks between a verb of speech and its subject
_ENDING_SCOPE = frozenset({"but", "although", "though", "while", "whereas", ";", "yet"})
_ARTICLES = frozenset({"the", "both", "a", "an"})
_JOINING = frozenset({"and", "but"})
WordsAt = Callable[[int, int], str]


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


@dataclass(frozen=True, slots=True)
class Speaking:
    """One sentence as the attribution sees it."""

    chunks: Sequence[Chunk]
    clauses: Sequence[Clause]
    quoted: Sequence[Quoted]
    lexicon: Lexicon
    words_at: WordsAt

    def is_quoted(self, chunk: Chunk) -> bool:
        """Whether a chunk stands inside quotation marks."""
        return find_quotation(self.quoted, chunk.start, chunk.end) is not None


def find_voices(sentence: Speaking, discourse: Discourse) -> list[Voice]:
    """The voices of one sentence in the order of their verbs; the memory of speakers is brought up to date."""
    voices: list[Voice] = []
    for clause in sentence.clauses:
        for at in range(clause.first, clause.last):
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
        found = _read_subject(sentence, _skip_article(sentence, at + 2), discourse)
        return None if found is None else Voice(start, end, found[0], chunk.start, found[1], behind=True)
    if chunk.low in {"by", "in"}:
        return _read_account(sentence, at, discourse)
    if chunk.speech is None or _is_reported(sentence, at):
        return None
    after = _read_inverted(sentence, at, discourse)
    if after is not None:
        return Voice(start, end, after[0], chunk.start, after[1], denies=chunk.speech.denies, behind=True)
    before = _find_titled_before(sentence, clause, at, discourse) or _find_subject_before(
        sentence, clause, at, discourse
    )
    if before is not None:
        person, head = before
        behind = _comes_behind(sentence, head, at)
        scope = (start, end) if behind else (chunk.end, _find_scope_end(sentence, clause, at))
        return Voice(*scope, person, head, chunk.end, denies=chunk.speech.denies, behind=behind)
    return None


def _read_joined(sentence: Speaking, clause: Clause, at: int, voices: Sequence[Voice]) -> Voice | None:
    """``Kyiv rejected the claim and said``: a second verb of speech whose subject is that of the first."""
    chunk = sentence.chunks[at]
    between = sentence.chunks[clause.first : at]
    adverbs = sentence.lexicon.words["adverb"] | sentence.lexicon.words["have"]
    joined = clause.connector in _JOINING and all(one.low in adverbs for one in between)
    if chunk.speech is None or not voices or not joined or sentence.is_quoted(chunk):
        return None
    end = _find_scope_end(sentence, clause, at)
    return Voice(chunk.end, end, voices[-1].speaker, chunk.start, chunk.end, denies=chunk.speech.denies)


def _read_account(sentence: Speaking, at: int, discourse: Discourse) -> Voice | None:
    """``By Shoigu’s account``, ``in Putin’s words``: the whole sentence is theirs."""
    chunks = sentence.chunks
    if at + 2 >= len(chunks) or not chunks[at + 1].possessive:
        return None
    if chunks[at + 2].low not in sentence.lexicon.words["account_noun"]:
        return None
    found = _read_subject(sentence, at + 1, discourse)
    return (
        None
        if found is None
        else Voice(chunks[0].start, chunks[-1].end, found[0], chunks[at].start, found[1], behind=True)
    )


def _is_reported(sentence: Speaking, at: int) -> bool:
    """``Russia is reported to hold``: who is spoken of does not speak."""
    before = at - 1
    while before >= 0 and sentence.chunks[before].low in sentence.lexicon.words["adverb"]:
        before -= 1
    passive = before >= 0 and sentence.chunks[before].low in sentence.lexicon.words["be"]
    return passive and sentence.chunks[at].low.endswith(("ed", "said"))


def _find_titled_before(sentence: Speaking, clause: Clause, at: int, discourse: Discourse) -> tuple[Person, int] | None:
    """A name with its title, or an office, right before the verb of speech and where its words begin."""
    found = find_titled_before(sentence.chunks, clause.first, at, lexicon=sentence.lexicon, words_at=sentence.words_at)
    if found is None:
        return None
    name, side, first, _ = found
    first -= first > clause.first and sentence.chunks[first - 1].low in _ARTICLES
    return Person(discourse.full_name(name), side, ActorKind.PERSON), sentence.chunks[first].start


def _read_inverted(sentence: Speaking, at: int, discourse: Discourse) -> tuple[Person, int] | None:
    """``..., said Putin``, ``..., said Dmytro Lykhoviy, a spokesman for Ukraine’s southern command``."""
    if not _is_inverted(sentence, at):
        return None
    at = _skip_article(sentence, at + 1)
    chunks = sentence.chunks
    found = find_titled_behind(chunks, at, lexicon=sentence.lexicon, words_at=sentence.words_at)
    if found is None:
        goes_on = at + 1 < len(chunks) and is_verb(chunks[at + 1], sentence.lexicon.words)
        return None if goes_on else _read_subject(sentence, at, discourse)
    name, side, _, behind = found
    return Person(discourse.full_name(name), side, ActorKind.PERSON), sentence.chunks[behind - 1].end


def _is_inverted(sentence: Speaking, at: int) -> bool:
    """``“...,” said Aksyonov``: the verb stands right behind the words."""
    return at > 0 and sentence.chunks[at - 1].low in CLOSING_MARKS | {",", "-", "–", "—"}


def _skip_article(sentence: Speaking, at: int) -> int:
    return at + 1 if at < len(sentence.chunks) and sentence.chunks[at].low in {"the", "a", "an"} else at


def _find_subject_before(
    sentence: Speaking, clause: Clause, at: int, discourse: Discourse
) -> tuple[Person, int] | None:
    """The subject of the verb at ``at`` and where its words begin."""
    words = sentence.lexicon.words
    verb = sentence.chunks[at].speech
    nearest = at - 1 if verb is None or not verb.behind else at - 2  # "made it clear": the "it" means nobody
    for index in range(nearest, max(clause.first - 1, at - 1 - _REACH), -1):
        chunk = sentence.chunks[index]
        if chunk.is_actor or chunk.kind is Kind.PRONOUN:
            if chunk.possessive:
                return None  # "Russia’s pace suggests": a pace does not speak
            if index > 0 and sentence.chunks[index - 1].low in words["preposition"]:
                continue
            return _widen_subject(sentence, clause, index, discourse)
        if chunk.kind is Kind.MARK and chunk.low != ",":
            return None
        if chunk.speech is not None and _is_reported(sentence, index):
            continue  # "Putin is reported to have told"
        if chunk.speech is not None or (chunk.kind is Kind.WORD and chunk.low in words["relative"]):
            return None
    return None


def _widen_subject(sentence: Speaking, clause: Clause, index: int, discourse: Discourse) -> tuple[Person, int] | None:
    """``Ukraine and its European partners``: subjects joined by "and" speak together, on the side of the first."""
    chunks = sentence.chunks
    first = index
    while first - 2 >= clause.first and chunks[first - 1].low == "and" and chunks[first - 2].is_actor:
        first -= 2
    found = _read_subject(sentence, first, discourse)
    if found is None:
        return None
    person = found[0]
    head = chunks[first].start
    named = find_apposed(chunks, clause, first)
    if named is not None:
        name = sentence.words_at(chunks[named].start, chunks[_name_end(chunks, named) - 1].end)
        return Person(discourse.full_name(name), person.side, ActorKind.PERSON), chunks[named].start
    if first < index:
        name = sentence.words_at(chunks[first].start, chunks[index].end)
        person = Person(name, person.side, ActorKind.GROUP, plural=True)
    before = first - 1
    while before >= clause.first and _entitles(chunks[before], sentence.lexicon):
        head = chunks[before].start
        before -= 1
    if before >= clause.first and chunks[before].low in _ARTICLES:
        head = chunks[before].start
    return person, head


def _entitles(chunk: Chunk, lexicon: Lexicon) -> bool:
    """A title before a name: ``military spokesman Viktor Trehubov``."""
    return any(chunk.low in lexicon.words[key] for key in ("person_head", "soldiers", "title_adjective"))


def find_apposed(chunks: Sequence[Chunk], clause: Clause, title: int) -> int | None:
    """``Sergei Lavrov, the Russian foreign minister, said``: the first chunk of the name before the title."""
    comma = title - 1 - (title > 0 and chunks[title - 1].low in {"the", "a"})
    if chunks[title].actor_kind is not ActorKind.PERSON or comma <= clause.first or chunks[comma].low != ",":
        return None
    if chunks[comma - 1].actor_kind is ActorKind.PERSON:
        return comma - 1
    first = comma
    while first > clause.first and chunks[first - 1].kind is Kind.WORD and chunks[first - 1].capital:
        first -= 1
    return first if comma - first > 1 else None


def _name_end(chunks: Sequence[Chunk], first: int) -> int:
    end = first + 1
    while chunks[end].kind is Kind.WORD and chunks[end].capital:
        end += 1
    return end


def _read_subject(sentence: Speaking, index: int, discourse: Discourse) -> tuple[Person, int] | None:
    """Whom chunk ``index`` means as a speaker, and where its words end."""
    if index >= len(sentence.chunks):
        return None
    chunk = sentence.chunks[index]
    if chunk.kind is Kind.PRONOUN:
        if chunk.low in sentence.lexicon.words["he"] | sentence.lexicon.words["it"] | sentence.lexicon.words["they"]:
            person = discourse.find_actor(chunk.low, sentence.lexicon)
            return None if person is None else (person, chunk.end)
        return None
    if not chunk.is_actor:
        return None
    return identify(chunk, discourse, sentence.words_at, sentence.lexicon), chunk.end


def identify(chunk: Chunk, discourse: Discourse, words_at: WordsAt, lexicon: Lexicon) -> Person:
    """Who an actor's words are, under the fullest name in the text."""
    kind = chunk.actor_kind or ActorKind.BODY
    name = chunk.name or words_at(chunk.start, chunk.end)
    side = chunk.side
    if side is None and chunk.owner:
        owner = discourse.find_actor(chunk.owner, lexicon) or discourse.speaker
        side = owner.side if owner is not None else None
    if kind is ActorKind.PERSON:
        name = discourse.full_name(name)
    return Person(name, side or Side.OTHER, kind, chunk.plural)


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
