"""Who speaks: the subject of a verb of speech, under the fullest name in the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from articles.chunks import Chunk, Kind
from articles.clauses import Clause
from articles.discourse import Discourse, Person
from articles.lexicon.records import ActorKind, Lexicon
from articles.records import Side
from articles.speech import CLOSING_MARKS, Quoted, find_quotation
from articles.titles import find_titled_before, find_titled_behind

_REACH = 9  # chunks between a verb of speech and its subject
_ARTICLES = frozenset({"the", "both", "a", "an", "its", "his", "their"})
WordsAt = Callable[[int, int], str]


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


def is_reported(sentence: Speaking, at: int) -> bool:
    """``Russia is reported to hold``: who is spoken of does not speak."""
    before = at - 1
    while before >= 0 and sentence.chunks[before].low in sentence.lexicon.words["adverb"]:
        before -= 1
    passive = before >= 0 and sentence.chunks[before].low in sentence.lexicon.words["be"]
    return passive and sentence.chunks[at].low.endswith(("ed", "said"))


def find_titled_subject(sentence: Speaking, clause: Clause, at: int, discourse: Discourse) -> tuple[Person, int] | None:
    """A name with its title, or an office, right before the verb of speech and where its words begin."""
    found = find_titled_before(sentence.chunks, clause.first, at, lexicon=sentence.lexicon, words_at=sentence.words_at)
    if found is None:
        return None
    name, side, first, _ = found
    first -= first > clause.first and sentence.chunks[first - 1].low in _ARTICLES
    return Person(discourse.full_name(name), side, ActorKind.PERSON), sentence.chunks[first].start


def read_inverted(sentence: Speaking, at: int, discourse: Discourse) -> tuple[Person, int] | None:
    """``..., said Putin``, ``..., said Dmytro Lykhoviy, a spokesman for Ukraine’s southern command``."""
    if not _is_inverted(sentence, at):
        return None
    at = skip_article(sentence, at + 1)
    chunks = sentence.chunks
    found = find_titled_behind(chunks, at, lexicon=sentence.lexicon, words_at=sentence.words_at)
    if found is None:
        goes_on = at + 1 < len(chunks) and chunks[at + 1].verb
        return None if goes_on else read_subject(sentence, at, discourse)
    name, side, _, behind = found
    return Person(discourse.full_name(name), side, ActorKind.PERSON), sentence.chunks[behind - 1].end


def _is_inverted(sentence: Speaking, at: int) -> bool:
    """``“...,” said Aksyonov``: the verb stands right behind the words."""
    return at > 0 and sentence.chunks[at - 1].low in CLOSING_MARKS | {",", "-", "–", "—"}


def skip_article(sentence: Speaking, at: int) -> int:
    """The chunk behind an article at chunk ``at``, else ``at`` itself."""
    return at + 1 if at < len(sentence.chunks) and sentence.chunks[at].low in {"the", "a", "an"} else at


def find_subject_before(sentence: Speaking, clause: Clause, at: int, discourse: Discourse) -> tuple[Person, int] | None:
    """The subject of the verb at ``at`` and where its words begin."""
    words = sentence.lexicon.words
    verb = sentence.chunks[at].speech
    nearest = at - 1 if verb is None or not verb.behind else at - 2  # "made it clear": the "it" means nobody
    for index in range(nearest, max(clause.first - 1, at - 1 - _REACH), -1):
        chunk = sentence.chunks[index]
        if chunk.is_actor or chunk.kind is Kind.PRONOUN:
            if chunk.possessive:
                return None  # "Russia’s pace suggests": a pace does not speak
            clausal = index == clause.first and sentence.chunks[index - 1].low in words["half_preposition"]
            if index > 0 and sentence.chunks[index - 1].low in words["preposition"] and not clausal:
                member = _find_member(sentence, clause, index)
                if member is not None:
                    return member
                continue
            return _widen_subject(sentence, clause, index, discourse)
        if chunk.kind is Kind.MARK and chunk.low != ",":
            return None
        if chunk.speech is not None and is_reported(sentence, index):
            continue  # "Putin is reported to have told"
        if chunk.speech is not None or (chunk.kind is Kind.WORD and chunk.low in words["relative"]):
            return None
    return None


def _find_member(sentence: Speaking, clause: Clause, index: int) -> tuple[Person, int] | None:
    """``An officer of the 110th brigade told``, ``a spokesman for Ukraine’s border guards said``: on its side."""
    chunks, words = sentence.chunks, sentence.lexicon.words
    first = index - 2 - (chunks[index - 2].low in _ARTICLES)
    if first < clause.first or chunks[index].side is None or chunks[index].actor_kind is ActorKind.PERSON:
        return None
    if chunks[first].low not in words["person_head"] | {"soldier", "fighter", "member", "serviceman"}:
        return None
    while first > clause.first and _entitles(chunks[first - 1], sentence.lexicon):
        first -= 1
    name = sentence.words_at(chunks[first].start, chunks[index].end)
    first -= first > clause.first and chunks[first - 1].low in _ARTICLES
    return Person(name, chunks[index].side or Side.OTHER, ActorKind.PERSON), chunks[first].start


def _widen_subject(sentence: Speaking, clause: Clause, index: int, discourse: Discourse) -> tuple[Person, int] | None:
    """``Ukraine and its European partners``: subjects joined by "and" speak together, on the side of the first."""
    chunks = sentence.chunks
    first = index
    while first - 2 >= clause.first and chunks[first - 1].low == "and" and chunks[first - 2].is_actor:
        first -= 2
    found = read_subject(sentence, first, discourse)
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
        before -= 1
    titled = before - 1 >= clause.first and chunks[before].low in {"of", "for", "from", "with"}
    if titled and _entitles(chunks[before - 1], sentence.lexicon):
        before -= 1  # "an officer of the 68th Brigade"
        while before > clause.first and _entitles(chunks[before - 1], sentence.lexicon):
            before -= 1
        before -= before > clause.first and chunks[before - 1].low in _ARTICLES
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


def read_subject(sentence: Speaking, index: int, discourse: Discourse) -> tuple[Person, int] | None:
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
    if (
        chunk.side is None
        and chunk.actor_kind is ActorKind.BODY
        and discourse.find_actor(chunk.owner, sentence.lexicon) is None
    ):
        return None  # "the army", and of no side was spoken yet
    behind = index + 2
    if chunk.actor_kind is ActorKind.GROUP and behind < len(sentence.chunks) and sentence.chunks[behind].is_actor:
        staff = sentence.chunks[behind].actor_kind is ActorKind.BODY
        if staff and sentence.chunks[behind - 1].low in {"at", "of", "from", "with"}:
            return read_subject(sentence, behind, discourse)  # "analysts at DeepState"
    person = identify(chunk, discourse, sentence.words_at, sentence.lexicon)
    owner = _find_owner(sentence, chunk) if chunk.owner == "its" else None
    return (person if owner is None else replace(person, side=owner)), chunk.end


def _find_owner(sentence: Speaking, chunk: Chunk) -> Side | None:
    """The side of the state that stands nearest before "its": ``Ukraine left Siversk, its military said``."""
    before = (one for one in reversed(sentence.chunks) if one.end <= chunk.start and one.is_actor and not one.plural)
    nearest = next((one for one in before if one.actor_kind is not ActorKind.PERSON), None)
    return nearest.side if nearest is not None and nearest.side in (Side.RU, Side.UA) else None


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
