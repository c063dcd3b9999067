"""Who says what in a sentence: verbs of speech, "according to", and the labels of a transcript."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.lexicon.records import ActorKind
from articles.records import Side
from articles.slavic.clauses import Clause
from articles.slavic.items import Item, Kind
from articles.slavic.lexicon.records import SlavicLexicon
from articles.slavic.morphology import Part
from articles.slavic.offices import find_name, find_office, find_office_side, is_named, is_someone, is_surname

_MAX_NAME = 4  # words of a person's name with the function before it
_REACH = 6  # items between "according to" and who is named
_THEIR = frozenset({"его", "ее", "их", "його", "її", "їх", "їхніми", "їхньою", "їхніх"})
_INSTITUTES = ("deepstate", "isw", "институт изучения войны", "інститут вивчення війни")
_OPENING = frozenset('«"“„')
_OUTLETS = (ActorKind.BODY, ActorKind.GROUP)
_SEATS = (ActorKind.BODY, ActorKind.STATE)  # "в Кремле заявили"
_ON = frozenset({"украине", "україні"})
_STAFFS = frozenset({"зсу", "всу", "вс рф", "зс рф", "сили оборони"})  # "подтвердили в ВСУ"
_HANDING = frozenset({"speech", "according", "reported"})  # uses of words that hand the speech to somebody
_ALONE = frozenset({Kind.WORD, Kind.MARK})  # items of one token, all of whose uses are known
_MANNER = frozenset({Kind.WORD, Kind.ACTOR})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something, as the text names them, and on which side they stand."""

    name: str
    side: Side


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker and the item of the words that hand the speech to them; ``denies`` turns it round."""

    speaker: Speaker
    at: int
    denies: bool = False
    whole: bool = False  # holds for the whole sentence: "according to"


class Voices:
    """Finds the voices of sentences of one article."""

    def __init__(self, lexicon: SlavicLexicon, home: Side | None, text_at: object) -> None:
        self._lexicon, self._home = lexicon, home
        self._text_at = text_at
        self.last: Speaker | None = None
        self._full: dict[str, Speaker] = {}
        self._institute: Speaker | None = None  # named last, whom "analysts" alone mean

    def find(self, items: Sequence[Item], clauses: Sequence[Clause]) -> list[Voice]:
        """The voices of a sentence in order; remembers the last for "he added"."""
        found: list[Voice] = []
        for clause in clauses:
            for at in range(clause.first, clause.last):
                item, voice = items[at], None
                if item.kind not in _ALONE or not item.keys.isdisjoint(_HANDING):
                    voice = (
                        self._read_verb(items, clause, at)
                        or self._read_by(items, at)
                        or self._read_according(items, at)
                        or self._read_report(items, clause, at)
                    )
                if voice is None and at == clause.first:
                    voice = self._read_lead(items, clause)
                if voice is not None:
                    found.append(voice)
                    self.last = voice.speaker
                    if any(name in voice.speaker.name.casefold() for name in _INSTITUTES):
                        self._institute = voice.speaker
        return found

    def _read_verb(self, items: Sequence[Item], clause: Clause, at: int) -> Voice | None:
        item = items[at]
        verb = next((lemma for lemma in item.lemmas if lemma in self._lexicon.speech), None)
        if (
            verb is None
            or not item.is_part(Part.FINITE)
            or (at > 0 and items[at - 1].low in self._lexicon.words["not"])
        ):
            return None
        speaker = self._find_subject(items, clause, at)
        return None if speaker is None else Voice(speaker, at, self._lexicon.speech[verb])

    def _find_subject(self, items: Sequence[Item], clause: Clause, at: int) -> Speaker | None:
        """The nominative of the clause: behind the verb first where the verb opens the clause."""
        before = range(at - 1, clause.first - 1, -1)
        behind = range(at + 1, min(clause.last, at + 9))
        for index in (*behind, *before) if at - clause.first < 1 else (*before, *behind):
            speaker = self._read_person(items, clause, index)
            if speaker is not None:
                return speaker
        told = self._find_described(items, clause)
        if told is not None:
            return told
        pronoun = any(items[i].has(self._lexicon.words["he"]) for i in range(clause.first, clause.last))
        inside = clause.opener in {"–", "—", "-"} or pronoun
        return self.last if inside else None

    def _find_described(self, items: Sequence[Item], clause: Clause) -> Speaker | None:
        """``Мірошник, якого називають послом, запевнив``: who is named before a relative clause that ends here."""
        which = next((i for i in range(clause.first) if items[i].has(self._lexicon.words["relative"])), None)
        if which is None or clause.opener != ",":
            return None
        before = Clause(0, which, "")
        found = (self._read_person(items, before, i) for i in range(max(0, which - _REACH), which))
        return next((one for one in found if one is not None), None)

    def _read_person(self, items: Sequence[Item], clause: Clause, index: int) -> Speaker | None:
        item, words = items[index], self._lexicon.words
        before = items[index - 1] if index > clause.first else None
        prepositional = before is not None and before.is_part(Part.PREPOSITION)
        behind = items[index + 1] if index + 1 < clause.last else None
        if item.actor_kind is ActorKind.GROUP and behind is not None and behind.actor_kind is ActorKind.BODY:
            return self.name(items, clause, index, behind.side or Side.OTHER)  # "аналітики DeepState"
        if self._institute is not None and not prepositional and "nomn" in item.cases and _is_analyst(item):
            return self._institute
        addressed = "accs" in item.cases and item.actor_kind in _OUTLETS
        if behind is not None and addressed and is_someone(behind, words):
            return None  # "рассказал ТАСС глава": to whom it was said
        if item.kind is Kind.ACTOR and "nomn" in item.cases and item.side is not None and not prepositional:
            owned = before is not None and before.has(words["role_noun"])
            return self.name(items, clause, index - owned, item.side)
        inside = prepositional and before is not None and before.low in {"в", "у", "во"}
        inside = inside or (before is not None and before.low == "на" and item.low in _ON)  # "на Украине считают"
        if item.kind is Kind.WORD and "office" in item.keys and (inside or is_named(item)):
            return self.last  # "уточнили в ведомстве"
        alone = not prepositional and (behind is None or behind.kind is not Kind.ACTOR)  # not "военные аналитики"
        if item.actor_kind is ActorKind.FORCE and item.side is None and "military" in item.keys and alone:
            return self.name(items, clause, index, self._home) if self._home and "nomn" in item.cases else None
        seated = item.actor_kind in _SEATS or item.low in _STAFFS
        if item.kind is Kind.ACTOR and inside and seated and item.side is not None:
            return self.name(items, clause, index, item.side)
        if item.kind is Kind.WORD and not prepositional:
            return self._read_name(items, clause, index)
        return None

    def _read_name(self, items: Sequence[Item], clause: Clause, index: int) -> Speaker | None:
        """Whoever an office or a surname in the nominative names."""
        item = items[index]
        if item.has(self._lexicon.words["role_noun"]):
            return self._name_holder(items, clause, index) if is_named(item) else None
        if not item.capital or (index == 0 and item.low not in self._full) or not is_surname(item):
            return None
        behind = items[index + 1] if index + 1 < clause.last else None
        if behind is not None and behind.actor_kind is ActorKind.PERSON and "nomn" in behind.cases:
            return Speaker(self.words(item.start, behind.end), behind.side or Side.OTHER)  # "Виталий Ким"
        office = find_office(items, clause, index, self._lexicon)
        if office is not None:
            return self._name_holder(items, clause, office)
        known = self._full.get(item.low)
        return known or (self.name(items, clause, index, self._home or Side.OTHER) if index > clause.first else None)

    def _name_holder(self, items: Sequence[Item], clause: Clause, office: int) -> Speaker:
        """``начальник полиции Волчанска Алексей Харьковский``: by the name where it stands apart from the office."""
        side = self.side_of(items, clause, office)
        named = find_name(items, clause, office)
        if named is None:
            return self.name(items, clause, office, side)
        speaker = Speaker(self.words(items[named[0]].start, items[named[1] - 1].end), side)
        self._full.update({item.low: speaker for item in items[named[0] : named[1]]})
        return speaker

    def side_of(self, items: Sequence[Item], clause: Clause, office: int) -> Side:
        """The side of who holds an office."""
        return find_office_side(items, clause, office, self._lexicon, self._home)

    def name(self, items: Sequence[Item], clause: Clause, index: int, side: Side) -> Speaker:
        """The full words of a speaker: the function, the state, the capitalised name."""
        first, last = index, index + 1
        while first > clause.first and (
            items[first - 1].side is not None or items[first - 1].has(self._lexicon.words["role_noun"])
        ):
            first -= 1
        while last < clause.last and last - index < _MAX_NAME and self._continues(items[last]):
            last += 1
        speaker = Speaker(self.words(items[first].start, items[last - 1].end), side)
        for item in items[first:last]:
            if item.capital and item.kind in _MANNER:
                self._full[item.low] = speaker
        return speaker

    @staticmethod
    def _continues(item: Item) -> bool:
        return (item.kind in (Kind.WORD, Kind.ACTOR) and item.capital) or (
            item.kind is Kind.ACTOR and "gent" in item.cases
        )

    def _read_by(self, items: Sequence[Item], at: int) -> Voice | None:
        """``По DeepState, россияне заняли``: a sentence that opens with its source."""
        source = items[at]
        if at != 1 or source.actor_kind is not ActorKind.BODY or items[0].low not in {"по", "за"}:
            return None
        return Voice(Speaker(self.title(source), source.side or Side.OTHER), at, whole=True)

    def _read_according(self, items: Sequence[Item], at: int) -> Voice | None:
        """``по словам Путина``, ``за даними Генштабу``, ``на думку аналітиків``."""
        words = self._lexicon.words
        if at == 0 or not items[at].has(words["according"]):
            return None
        if at > 1 and items[at - 1].low in _THEIR and items[at - 2].low in words["according_prep"]:
            return None if self.last is None else Voice(self.last, at, whole=True)
        if items[at - 1].low not in words["according_prep"]:
            return None
        for index in range(at + 1, min(len(items), at + _REACH)):
            item = items[index]
            if item.kind is Kind.MARK and item.low not in '«"“„':
                return None
            named = index + 1 < len(items) and items[index + 1].kind is Kind.ACTOR  # "проекта DeepState"
            office = "office" in item.keys and not named
            meant = self.last if office else self._institute if _is_analyst(item) else None
            if meant is not None:
                return Voice(meant, at, whole=True)  # "по данным ведомства"
            if item.kind is Kind.ACTOR and item.side is not None:
                return Voice(Speaker(self.title(item), item.side), at, whole=True)
            if item.kind is Kind.WORD and item.has(words["role_noun"]):
                clause = Clause(at, len(items), "")
                return Voice(self.name(items, clause, index, self.side_of(items, clause, index)), at, whole=True)
            if item.capital and item.kind is Kind.WORD:
                known = self._full.get(item.low)
                return Voice(
                    known or Speaker(self.words(item.start, item.end), self._home or Side.OTHER), at, whole=True
                )
        return None

    def _read_report(self, items: Sequence[Item], clause: Clause, at: int) -> Voice | None:
        """``говорится в сообщении``: of whoever is named behind it, else of whoever was named last."""
        words = self._lexicon.words
        reported = items[at].has(words["reported"]) and any(
            item.has(words["report"]) for item in items[at + 1 : clause.last]
        )
        if not reported:
            return None
        named = (item for item in items[at + 1 : clause.last] if item.kind is Kind.ACTOR and item.side is not None)
        source = next((Speaker(self.title(item), item.side or Side.OTHER) for item in named), self.last)
        return None if source is None else Voice(source, at)

    def _read_lead(self, items: Sequence[Item], clause: Clause) -> Voice | None:
        """``Сергій Гайдай, голова ОВА: "...``: who is named before a colon and a quotation mark."""
        behind = clause.last
        if behind + 1 >= len(items) or items[behind].low != ":" or items[behind + 1].low not in _OPENING:
            return None
        named = [one for one in (self._read_person(items, clause, i) for i in range(clause.first, clause.last)) if one]
        return Voice(named[0], clause.last - 1) if named else None

    def title(self, item: Item) -> str:
        """How an actor is called in the nominative: "по словам Путина" is said by Путин."""
        words = self.words(item.start, item.end)
        if item.title is not None:
            return item.title
        single = " " not in words and not words.isupper() and bool(item.analyses)
        return item.analyses[0].lemma.capitalize() if single else words

    def words(self, start: int, end: int) -> str:
        """The article's own words."""
        return str(self._text_at(start, end))  # type: ignore[operator]


def _is_analyst(item: Item) -> bool:
    """``аналитики``, ``експерти``: analysts of no name, who are those of the institute named before."""
    return item.actor_kind is ActorKind.GROUP and item.side is Side.INDEPENDENT


def choose_voice(voices: Sequence[Voice], trigger: int) -> Voice | None:
    """Whose words a trigger is part of: whoever denies it, else the nearest speaker before it, else behind it."""
    before = [voice for voice in voices if voice.at < trigger]
    denying = next((voice for voice in before if voice.denies), None)
    if denying is not None and not any(denying.at < voice.at and voice.whole for voice in before):
        return denying  # behind "опроверг: по его данным" nothing is denied
    if before:
        return before[-1]
    return next((voice for voice in voices if voice.at > trigger), None)
