"""Who does it and to which places: the subject and the objects of a trigger within its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.amounts import Amount
from articles.chunks import Chunk, Kind
from articles.clauses import RELATIVE, Clause, is_verb
from articles.lexicon.records import Form, Lexicon, Trigger
from articles.records import Predicate

_MAX_LISTED = 14  # places under one trigger
_MAX_FILLERS = 10  # chunks between a trigger and its place
_REACH_LEFT = 30
_INCLUDING = frozenset({"especially", "particularly", "notably", "mainly", "mostly"})
_PARTING_MARKS = frozenset({",", ".", ";", ":", "!", "?", "…", "—", "–", "-"})  # any other only decorates: **, <b>, “


@dataclass(frozen=True, slots=True)
class Objects:
    """Chunks that name places under one amount; ``first`` and ``last`` (exclusive) are their chunk indexes."""

    first: int
    last: int
    places: tuple[int, ...]
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """The chunks and clauses that roles are looked up in."""

    chunks: Sequence[Chunk]
    clauses: Sequence[Clause]
    lexicon: Lexicon

    def low(self, at: int) -> str:
        """The folded words of a chunk, "" outside the sentence."""
        return self.chunks[at].low if 0 <= at < len(self.chunks) else ""

    def is_name(self, at: int) -> bool:
        """Whether a chunk is a capitalised word inside its sentence, such as a month or a name we do not know."""
        return 0 < at < len(self.chunks) and self.chunks[at].capital and self.chunks[at].kind is Kind.WORD

    def is_word(self, at: int, *keys: str) -> bool:
        """Whether a chunk is one of the lexicon's words under any of the keys."""
        return any(self.low(at) in self.lexicon.words[key] for key in keys)


def find_subject(scene: Scene, clause_index: int, at: int, *, own: bool = True) -> int | None:
    """The chunk that acts at trigger ``at``: the nearest actor before it in its clause, else in the clause
    it is joined to. A relative clause takes the actor that it describes.

    An owner ("Russia’s pace") counts only in the trigger's ``own`` clause and where nobody else acts.
    """
    clause = scene.clauses[clause_index]
    owner: int | None = None
    for index in range(at - 1, max(clause.first - 1, at - 1 - _REACH_LEFT), -1):
        if not can_act(scene, index):
            continue
        if not scene.chunks[index].possessive:
            return index
        owner = index if owner is None and own else owner
    if owner is not None or clause_index == 0:
        return owner
    if clause.connector == RELATIVE:
        antecedent = clause.first - 2
        while antecedent > 0 and scene.chunks[antecedent].kind is Kind.MARK:
            antecedent -= 1
        return antecedent if antecedent >= 0 and scene.chunks[antecedent].is_actor else None
    before = scene.clauses[clause_index - 1]
    return find_subject(scene, clause_index - 1, before.last, own=False)


def can_act(scene: Scene, index: int) -> bool:
    """Whether a chunk can be a subject: an actor or a personal pronoun that no preposition governs."""
    chunk = scene.chunks[index]
    if chunk.kind is Kind.PRONOUN:
        expletive = scene.low(index) == "it" and scene.is_word(index + 1, "stance")
        if expletive or not scene.is_word(index, "he", "it", "they", "we") or scene.low(index) in {"them", "him", "us"}:
            return False
    elif not chunk.is_actor:
        return False
    before = index - 1
    if before >= 0 and scene.chunks[before].kind is Kind.AMOUNT:
        return False
    while scene.is_word(before, "determiner", "place_adjective"):
        before -= 1
    return before < 0 or not scene.is_word(before, "preposition") or chunk.possessive


def find_objects(scene: Scene, at: int, trigger: Trigger, *, end: int) -> list[Objects]:
    """The places that follow trigger ``at``, up to chunk ``end``: one entry for each amount said of them."""
    first = _find_first(scene, at, trigger, end=end)
    if first is None:
        return []
    found = [first]
    while len(found) < _MAX_LISTED:
        following = _find_next(scene, found[-1].last, end=end)
        if following is None:
            break
        if following.amount is None:
            last = found.pop()
            following = Objects(last.first, following.last, (*last.places, *following.places), last.amount)
        found.append(following)
    return found


def _find_first(scene: Scene, at: int, trigger: Trigger, *, end: int) -> Objects | None:
    amount: Amount | None = None
    first: int | None = None
    reached = trigger.direct and not trigger.targets  # whether a place may stand here
    aimed = not trigger.targets
    for index in range(at + 1, min(end, at + 1 + _MAX_FILLERS)):
        chunk = scene.chunks[index]
        if chunk.kind is Kind.AMOUNT:
            amount, first = chunk.amount, index
        elif is_place(scene, index) and reached and aimed:
            return Objects(index if first is None else first, index + 1, (index,), chunk.amount or amount)
        elif chunk.low in trigger.targets:
            aimed, reached = True, False
        elif chunk.low in trigger.prepositions and aimed:
            reached = True
        elif not _lets_through(scene, index, trigger):
            return None
    return None


def _lets_through(scene: Scene, index: int, trigger: Trigger) -> bool:
    """Whether a chunk may stand between a trigger and its place: "the long-time bastion town of"."""
    chunk = scene.chunks[index]
    if scene.is_word(index, "preposition"):
        return chunk.low in _INCLUDING or _is_of_noun(scene, index)
    if chunk.kind is Kind.MARK:
        return chunk.low not in _PARTING_MARKS or (chunk.low == "," and scene.low(index + 1) in _INCLUDING)
    if scene.is_name(index) and scene.is_word(index - 1, "preposition"):
        return any(scene.is_word(behind, "place_noun") for behind in (index + 1, index + 2))  # else a name not known
    if chunk.owner and chunk.is_actor and scene.is_word(index + 1, "preposition"):
        return True  # "withdraws its troops from"
    if (
        trigger.predicate is Predicate.WITHDREW
        and not trigger.direct
        and not scene.is_word(index, "adverb", "place_noun")
    ):
        return scene.is_word(index, "determiner", "place_adjective") or scene.is_word(index - 1, "preposition")
    return not _stops(scene, index, trigger)


def _is_of_noun(scene: Scene, index: int) -> bool:
    """``of`` behind a noun for a place or an amount: the town of, parts of."""
    before = index - 1
    return scene.low(index) == "of" and (
        scene.is_word(before, "place_noun") or scene.chunks[before].kind in (Kind.AMOUNT, Kind.GROUP)
    )


def is_place(scene: Scene, index: int) -> bool:
    """Whether a chunk can be what is held; "Bakhmut’s mayor" and "Ukraine’s army" are not."""
    chunk = scene.chunks[index]
    if chunk.kind is Kind.PRONOUN:
        if scene.low(index) == "that" and is_verb(scene.chunks[index - 1], scene.lexicon.words) is False:
            return False
        return scene.low(index) in {"it", "them", "this", "that"} and not scene.is_word(index + 1, "land_noun", "be")
    if not chunk.names_place:
        return False
    if chunk.possessive or scene.low(index + 1) == "'s":
        behind = index + 1 if chunk.possessive else index + 2
        return any(scene.is_word(place, "land_noun", "edge_noun") for place in range(behind, behind + 3))
    return True


def _stops(scene: Scene, index: int, trigger: Trigger) -> bool:
    chunk = scene.chunks[index]
    if scene.is_word(index, "relative", "coordinator", "subordinator", "be", "have", "modal"):
        return not (trigger.forms.get(scene.low(index)) or _is_going_on(scene, index, trigger))
    if chunk.kind is Kind.PRONOUN or chunk.is_actor:
        return not chunk.possessive
    return bool(chunk.triggers) or chunk.speech is not None


def _is_going_on(scene: Scene, index: int, trigger: Trigger) -> bool:
    """``fighting is ongoing in``: the verb of a noun that stands before its place."""
    return (
        Form.NOUN in trigger.forms.values()
        and scene.is_word(index, "be")
        and scene.is_word(index + 1, "go_on", "adverb")
    )


def _find_next(scene: Scene, at: int, *, end: int) -> Objects | None:
    """A further place of a list that runs on: ``, and some 99% of the neighbouring Luhansk``."""
    index = at
    joined = False
    while index < end and (scene.low(index) in {",", "and", "or"} or scene.low(index) in {"as", "well"}):
        joined = True
        index += 1
    if not joined:
        return None
    amount: Amount | None = None
    first = index
    for place in range(index, min(end, index + _MAX_FILLERS)):
        chunk = scene.chunks[place]
        if chunk.kind is Kind.AMOUNT:
            amount = chunk.amount
        elif chunk.kind in (Kind.PLACE, Kind.GROUP, Kind.TERRITORY) and is_place(scene, place):
            if _is_new_subject(scene, place + 1):
                return None
            return Objects(first, place + 1, (place,), amount)
        elif not (scene.is_word(place, "determiner", "place_noun", "place_adjective") or scene.low(place) == "of"):
            return None
    return None


def _is_new_subject(scene: Scene, behind: int) -> bool:
    return scene.is_word(behind, "be", "have", "modal", "do", "remain") or (
        behind < len(scene.chunks) and scene.chunks[behind].speech is not None
    )


def find_place_before(scene: Scene, clause_index: int, at: int) -> Objects | None:
    """The place that stands before its trigger: ``Bakhmut was captured``, ``Crimea, which Russia annexed``."""
    clause = scene.clauses[clause_index]
    amount: Amount | None = None
    for index in range(at - 1, max(clause.first - 1, at - 1 - _REACH_LEFT), -1):
        if scene.chunks[index].kind is Kind.AMOUNT and clause.connector == RELATIVE:
            amount = scene.chunks[index].amount
        if is_place(scene, index) and not _is_governed(scene, index):
            return _with_amount(scene, index)
    if clause_index == 0:
        return None
    before = scene.clauses[clause_index - 1]
    index = clause.first - 1
    while index > before.first and (not is_place(scene, index) or _is_governed(scene, index, of=False)):
        if scene.chunks[index].kind is Kind.AMOUNT:
            amount = scene.chunks[index].amount
        elif scene.chunks[index].kind is not Kind.MARK and index < clause.first - 2 and not _may_describe(scene, index):
            return None
        index -= 1
    if not is_place(scene, index) or clause.connector not in (RELATIVE, "-ing"):
        return None
    found = _with_amount(scene, index)
    return Objects(found.first, found.last, found.places, amount or found.amount)


def _may_describe(scene: Scene, index: int) -> bool:
    """Words between a place and its relative clause: ``Melitopol, a city close to Crimea which``."""
    return scene.is_word(index, "preposition", "determiner", "place_noun") or scene.chunks[index].kind is Kind.WORD


def _with_amount(scene: Scene, index: int) -> Objects:
    first = index
    while scene.is_word(first - 1, "determiner", "place_noun", "place_adjective") or scene.low(first - 1) == "of":
        first -= 1
    if first > 0 and scene.chunks[first - 1].kind is Kind.AMOUNT:
        return Objects(first - 1, index + 1, (index,), scene.chunks[first - 1].amount)
    return Objects(first, index + 1, (index,), scene.chunks[index].amount)


def _is_governed(scene: Scene, index: int, *, of: bool = True) -> bool:
    """Whether a place stands behind a preposition, so that nothing is said of it: ``near Bakhmut``.

    Without ``of``, that preposition does not count: ``one of the regions that`` is about the regions.
    """
    before = index - 1
    while scene.is_word(before, "determiner", "place_adjective"):
        before -= 1
    if scene.low(before) == "of":
        return of and not _is_of_noun(scene, before)
    return scene.is_word(before, "preposition")
