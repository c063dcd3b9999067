"""From tokens to items: at each token the longest thing that the lexicon or the gazetteer knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.lexicon.records import ActorKind
from articles.mentions import Named as PlaceNamed
from articles.protocols import PlaceSpellings
from articles.records import Side
from articles.slavic.amounts import Measures
from articles.slavic.items import Item, Kind, make_word
from articles.slavic.lexicon.records import Named, SlavicLexicon
from articles.slavic.morphology import CASES, Analysis, Morphology, Part
from articles.slavic.names import NameIndex
from articles.slavic.phrases import LemmaIndex
from articles.slavic.placing import PlaceMatcher
from articles.slavic.rows import Row, WordBook
from articles.slavic.times import DAY_WORDS
from articles.tokens import Token

_DESCRIBING = frozenset({"ru_adjective", "ua_adjective", "our_adjective"})
# Uses of a word with which a name of forces may begin.
_GROUPING = _DESCRIBING | {"figure", "enemy_adjective", "their", "force_noun", "force_adjective"}
_ENEMY = frozenset({"противник", "враг", "неприятель"})  # of a side that only the text tells
_COUNTING = frozenset({"figure", "measure"})
# Uses of a word with which something longer than a word may begin.
_STARTING = _GROUPING | {"actor", "figure", "measure", "settlement_noun", "region_noun", "land", "bank"}
_UNITS = frozenset(
    {"части", "частей", "частям", "частями", "частях", "частини", "частин", "частинам", "частинами", "частинах"}
)  # also of a thing, so of forces only behind whose they are
_MAX_GROUP = 14  # tokens of one name of forces
_OPENING, _CLOSING = frozenset('«"“„'), frozenset('»"”“')


@dataclass(slots=True)
class _Group:
    """The forces that a run of words names, as far as it has been read."""

    head: int | None = None
    end: int = 0
    side: Side | None = None
    ours: bool = False
    enemy: bool = False
    theirs: bool = False


class Itemizer:
    """Everything that a lexicon and a list of spellings can recognise, indexed once."""

    def __init__(self, lexicon: SlavicLexicon, spellings: PlaceSpellings, morphology: Morphology) -> None:
        self.lexicon = lexicon
        self.names = NameIndex(spellings, lexicon, morphology)
        self._places = PlaceMatcher(self.names, lexicon)
        self._measures = Measures(lexicon)
        self._actors = LemmaIndex([(phrase, actor) for actor in lexicon.actors for phrase in actor.phrases])
        extra = {
            "actor": self._actors.first,
            "measure": self._measures.first,
            "frame": frozenset[str]().union(*(frame.lemmas | frame.nouns for frame in lexicon.frames)),
            "speech": frozenset(lexicon.speech),
            "time": DAY_WORDS.union(lexicon.months),
            "behind": frozenset[str]().union(*(frame.behind for frame in lexicon.frames)),
        }
        self._book = WordBook(lexicon, morphology, extra)

    def make_row(self, tokens: Sequence[Token]) -> Row:
        """The tokens of one sentence with their grammar and uses."""
        return self._book.make_row(tokens)

    def read(self, row: Row) -> list[Item]:
        """The items of one sentence, in order, without gaps."""
        items: list[Item] = []
        at, tokens, words = 0, row.tokens, row.words
        while at < len(tokens):
            token, word = tokens[at], words[at]
            if not token.capital and word.keys.isdisjoint(_STARTING) and not row.has(at + 1, "direction_noun"):
                items.append(make_word(token, word))
                at += 1
            else:
                at, found = self._match(row, at, items)
                items.extend(found)
        return items

    def _match(self, row: Row, at: int, items: Sequence[Item]) -> tuple[int, tuple[Item, ...]]:
        keys = row.words[at].keys
        actor = self._match_actor(row, at) if "actor" in keys else None
        group = None if keys.isdisjoint(_GROUPING) else self._match_group(row, at)
        force = group if actor is None or (group is not None and group[0] > actor[0]) else actor
        place = self._places.match(row, at, items)
        if place is not None and (force is None or place[0] > force[0]):
            return place
        if force is not None:
            return force[0], (force[1],)
        amount = None if keys.isdisjoint(_COUNTING) else self._measures.match(row.tokens, row.words, at)
        if amount is not None:
            item = self._word(row, at)._replace(kind=Kind.AMOUNT, end=row.tokens[amount[0] - 1].end, amount=amount[1])
            return amount[0], (item,)
        return at + 1, (self._word(row, at),)

    def _word(self, row: Row, at: int) -> Item:
        item, keys = make_word(row.tokens[at], row.words[at]), row.words[at].keys
        if keys.isdisjoint(_DESCRIBING):
            return item
        side = Side.RU if "ru_adjective" in keys else Side.UA if "ua_adjective" in keys else None
        return item._replace(side=side, ours="our_adjective" in keys)

    def _match_actor(self, row: Row, at: int) -> tuple[int, Item] | None:
        found = self._actors.match(row.words, at)
        if found is None:
            return None
        end, actor = found
        lower_allowed = actor.side is Side.RU or actor.kind in (ActorKind.FORCE, ActorKind.GROUP, ActorKind.BODY)
        if not row.tokens[at].capital and not lower_allowed:
            return None
        if actor.kind is ActorKind.PERSON and end < len(row.tokens) and row.tokens[end].text == "-":
            return None
        return end, self._make_actor(row, at, end, actor)

    def _make_actor(self, row: Row, at: int, end: int, actor: Named) -> Item:
        item = self._word(row, at)
        head = next((i for i in range(at, end) if any(a.part is Part.NOUN for a in row.words[i].analyses)), at)
        place: PlaceNamed | None = None
        if actor.kind is ActorKind.STATE and actor.side is Side.UA:
            found = self.names.match(row.tokens, at, named=False)
            if found is not None:
                place = PlaceNamed(row.tokens[at].start, row.tokens[found.end - 1].end, found.readings)
        return item._replace(
            kind=Kind.ACTOR,
            end=row.tokens[end - 1].end,
            low=" ".join(token.low for token in row.tokens[at:end]),
            lemmas=frozenset().union(*(word.lemmas for word in row.words[at:end])),
            analyses=row.words[head].analyses,
            cases=read_cases(row.words[head].analyses) | ({"nomn"} if _is_surname(actor, row.low(at)) else frozenset()),
            side=actor.side,
            actor_kind=actor.kind,
            title=actor.name,
            plural=_is_plural(row.words[head].analyses),
            name=place,
            enemy=actor.side is None and actor.kind is ActorKind.FORCE,
        )

    def _match_group(self, row: Row, at: int) -> tuple[int, Item] | None:
        """Forces by their nouns: ``подразделения российской группировки «Восток»``, ``наші воїни``."""
        group, index = _Group(), at
        while index < len(row.tokens) and index - at < _MAX_GROUP:
            width = self._grow(group, row, index)
            if width == 0:
                break
            index += width
        if group.head is None:
            return None
        item = self._word(row, group.head)
        return group.end, item._replace(
            kind=Kind.ACTOR,
            start=row.tokens[at].start,
            end=row.tokens[group.end - 1].end,
            low=" ".join(token.low for token in row.tokens[at : group.end]),
            cases=_agree(row, at, group.head),
            side=group.side,
            actor_kind=ActorKind.FORCE,
            plural=_is_plural(row.words[group.head].analyses),
            ours=group.ours,
            enemy=group.enemy,
            theirs=group.theirs,
        )

    def _grow(self, group: _Group, row: Row, index: int) -> int:
        """Take the next words into a group of forces; how many tokens they are, 0 where the group ends."""
        for key, side in (("ru_adjective", Side.RU), ("ua_adjective", Side.UA)):
            if row.has(index, key):
                group.side = group.side or side
                return 1
        if row.has(index, "our_adjective") or row.has(index, "enemy_adjective"):
            group.ours = group.ours or row.has(index, "our_adjective")
            group.enemy = group.enemy or row.has(index, "enemy_adjective")
            return 1
        if group.head is None and row.low(index) in self.lexicon.words["their"]:
            group.theirs = True
            return 1
        owner = None if group.head is None else self._match_owner(row, index)
        if owner is not None:
            group.side, group.end = group.side or owner[1], index + owner[0]
            group.enemy = group.enemy or not row.words[index].lemmas.isdisjoint(_ENEMY)
            return owner[0]
        unit = group.side is not None and group.head is None and row.low(index) in _UNITS
        if unit or (row.has(index, "force_noun") and not row.has(index, "subordinator")):
            group.head, group.end = index if group.head is None else group.head, index + 1
            return 1
        return 1 if row.has(index, "force_adjective") else self._measure_ordinal(row, index)

    def _match_owner(self, row: Row, at: int) -> tuple[int, Side | None] | None:
        """Whose forces: a state behind them, or the name of a grouping, also in quotation marks."""
        quoted = row.low(at) in _OPENING
        inner = at + quoted
        if row.has(inner, "ru_group") and (quoted or row.tokens[inner].capital):
            closed = quoted and row.low(inner + 1) in _CLOSING
            return 1 + quoted + closed, Side.RU
        if quoted and row.low(at + 2) in _CLOSING:
            return 3, None
        found = self._actors.match(row.words, at)
        if found is not None and found[1].kind in (ActorKind.STATE, ActorKind.FORCE):
            genitive = any("gent" in one.cases for one in row.words[found[0] - 1].analyses) or not any(
                one.cases for one in row.words[found[0] - 1].analyses
            )
            return (found[0] - at, found[1].side) if genitive else None
        return None

    @staticmethod
    def _measure_ordinal(row: Row, at: int) -> int:
        """``32-й`` is three tokens; 0 where no ordinal number stands."""
        numbered = row.tokens[at].text[:1].isdigit() and row.low(at + 1) in {"-", "–"}
        return 3 if numbered and at + 2 < len(row.tokens) and row.tokens[at + 1].end == row.tokens[at + 2].start else 0


def _is_surname(actor: Named, low: str) -> bool:
    """Whether a person is named as the list has it, in the nominative: ``Трегубов`` is no plural of another word."""
    return actor.kind is ActorKind.PERSON and low in actor.phrases


def read_cases(analyses: Sequence[Analysis]) -> frozenset[str]:
    """All cases of the nominal readings of a word; all six for a word that is not declined."""
    cases = frozenset(case for one in analyses if one.part in (Part.NOUN, Part.ADJECTIVE) for case in one.cases)
    return cases or CASES


def _agree(row: Row, first: int, head: int) -> frozenset[str]:
    """The cases of a group: those that its adjectives share with its noun."""
    cases = read_cases(row.words[head].analyses)
    for at in range(first, head):
        if any(one.part is Part.ADJECTIVE for one in row.words[at].analyses):
            cases = cases & read_cases(row.words[at].analyses) or cases
    return cases or CASES


def _is_plural(analyses: Sequence[Analysis]) -> bool:
    return bool(analyses) and any(one.number == "plur" for one in analyses)
