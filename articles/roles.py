"""Who does it, and which place stands before it: the subject of a trigger within its clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.amounts import Amount
from articles.chunks import Chunk, Kind
from articles.clauses import RELATIVE, RESUMED, Clause
from articles.lexicon.records import ActorKind, Form, Lexicon

_MANY = frozenset({"thousands", "group", "groups", "units", "pockets", "number"})  # of Ukrainian soldiers
_REACH_LEFT = 30
_JOINS = frozenset({"and", "but", "then", "or"})
_NEVER_ACT = frozenset({"them", "him", "us", "our", "my"})


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
        low, words = self.low(at), self.lexicon.words
        for key in keys:  # noqa: SIM110 - asked several times of each chunk, and a generator costs as much again
            if low in words[key]:
                return True
        return False


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
    earlier = find_main(scene, clause_index)
    end = scene.clauses[earlier].last
    if clause.connector in _JOINS:
        acted = _find_verb(scene, earlier)
        subject = None if acted is None else find_subject(scene, earlier, acted, own=False)
        if subject is not None:
            return subject
    return find_subject(scene, earlier, end, own=False)


def _find_verb(scene: Scene, clause_index: int) -> int | None:
    """The last verb of a clause that is a trigger: whoever acts there acts on behind "and"."""
    clause = scene.clauses[clause_index]
    for index in range(clause.last - 1, clause.first, -1):
        if any(form is not Form.NOUN and form is not Form.STATE for _, form in scene.chunks[index].triggers):
            return index
    return None


def find_main(scene: Scene, clause_index: int) -> int:
    """The clause that the one at ``clause_index`` is joined to: over a relative one where it goes on the main one."""
    resumes = scene.clauses[clause_index].connector == RESUMED
    return max(0, clause_index - 2) if resumes else clause_index - 1


def can_act(scene: Scene, index: int) -> bool:
    """Whether a chunk can be a subject: an actor or a personal pronoun that no preposition governs."""
    chunk = scene.chunks[index]
    if chunk.kind is Kind.PRONOUN:
        expletive = scene.low(index) == "it" and scene.is_word(index + 1, "stance")
        if expletive or not scene.is_word(index, "he", "it", "they", "we") or scene.low(index) in _NEVER_ACT:
            return False
    elif not chunk.is_actor:
        return False
    before = index - 1
    if before >= 0 and scene.chunks[before].kind is Kind.AMOUNT:
        return False
    if before > 0 and scene.low(before - 1) == "the" and scene.is_word(before, "compass"):
        return True  # "in the east Russian troops hold"
    while scene.is_word(before, "determiner", "place_adjective"):
        before -= 1
    if scene.low(before) == "of" and (
        scene.is_word(before - 1, "soldiers", "many_word") or scene.low(before - 1) in _MANY
    ):
        return True  # "soldiers of the 47th Brigade"
    if before < 0 or not scene.is_word(before, "preposition") or chunk.possessive:
        return True
    # "until Kyiv’s troops leave": the word before opens a clause here
    return scene.is_word(before, "half_preposition") and any(
        clause.first == before + 1 and clause.connector == scene.low(before) for clause in scene.clauses
    )


def is_of_noun(scene: Scene, index: int) -> bool:
    """``of`` behind a noun for a place or an amount: the town of, parts of."""
    before = index - 1
    return scene.low(index) == "of" and (
        scene.is_word(before, "place_noun", "distance", "compass")
        or scene.low(before) in {"any", "each", "either", "neither"}
        or scene.chunks[before].kind in (Kind.AMOUNT, Kind.GROUP)
    )


def is_place(scene: Scene, index: int) -> bool:
    """Whether a chunk can be what is held; "Bakhmut’s mayor" and "Ukraine’s army" are not."""
    chunk = scene.chunks[index]
    if chunk.kind is Kind.PRONOUN:
        if scene.low(index) == "that" and not scene.chunks[index - 1].verb:
            return False
        if scene.low(index) == "there":
            fought = index > 0 and bool(scene.chunks[index - 1].triggers)  # "combat there is going on"
            return fought or (not scene.is_word(index + 1, "be", "have", "modal") and index > 0)
        governed = scene.is_word(index - 1, "preposition")  # "attacks on it were"
        acts = scene.is_word(index + 1, "land_noun") or (scene.is_word(index + 1, "be") and not governed)
        acts = acts or (
            scene.low(index) in {"this", "that"} and scene.is_word(index + 1, "duration", "day_part", "month")
        )
        return scene.low(index) in {"it", "them", "this", "that"} and not acts
    if not chunk.names_place:
        return False
    if chunk.possessive or scene.low(index + 1) == "'s":
        behind = index + 1 if chunk.possessive else index + 2
        parts = scene.is_word(behind, "part_noun") or scene.is_word(behind, "place_adjective")
        near = range(behind, behind + 3)
        return any(
            scene.is_word(i, "land_noun", "edge_noun") or (parts and scene.is_word(i, "part_noun")) for i in near
        )
    return True


def find_place_before(scene: Scene, clause_index: int, at: int, *, acted: bool = False) -> Objects | None:
    """The place that stands before its trigger: ``Bakhmut was captured``, ``Crimea, which Russia annexed``.

    Where it is ``acted`` upon, a state that stands before the trigger is who did it and not what was taken.
    """
    clause = scene.clauses[clause_index]
    amount: Amount | None = None
    for index in range(at - 1, max(clause.first - 1, at - 1 - _REACH_LEFT), -1):
        if scene.chunks[index].kind is Kind.AMOUNT and clause.connector == RELATIVE:
            amount = scene.chunks[index].amount
        subject = acted and (scene.chunks[index].is_actor or (scene.low(index) == "it" and index == clause.first))
        if is_place(scene, index) and not _is_governed(scene, index) and not subject:
            return _join_neither(scene, with_amount(scene, index), first=clause.first)
    if not acted and _is_it(scene, clause.first, at):
        return Objects(clause.first, clause.first + 1, (clause.first,))
    if clause_index == 0:
        return None
    if clause.connector == "and" and at == clause.first and scene.chunks[at - 2].triggers:
        described = at - 4  # "Crimea, seized and annexed by Moscow"
        parted = scene.low(at - 3) == "," and described >= 0 and is_place(scene, described)
        return with_amount(scene, described) if parted else None
    if clause.connector == RESUMED:
        main = find_main(scene, clause_index)
        return find_place_before(scene, main, scene.clauses[main].last, acted=acted)
    return _find_described(scene, clause_index, amount)


def _is_it(scene: Scene, first: int, at: int) -> bool:
    """``It was captured in May``, ``It has been fully under Russian control since``: the place that was named last."""
    if scene.low(first) != "it" or at <= first + 1 or at > first + 5:
        return False
    doer = scene.low(at + 1) != "by" or any(
        scene.chunks[i].is_actor for i in range(at + 2, min(at + 5, len(scene.chunks)))
    )
    filmed = not doer or any(
        scene.low(i) in {"video", "camera", "film", "tape", "footage"} for i in range(at + 1, at + 4)
    )
    return not filmed and all(scene.is_word(i, "be", "have", "adverb", "remain") for i in range(first + 1, at))


def _join_neither(scene: Scene, place: Objects, *, first: int) -> Objects:
    """``Neither Luhansk nor Donetsk is``: both, where the place is the one behind "nor"."""
    if scene.low(place.first - 1) != "nor":
        return place
    for index in range(place.first - 2, first, -1):
        if is_place(scene, index) and scene.low(index - 1) == "neither":
            return Objects(index, place.last, (index, *place.places), place.amount)
    return place


def _find_described(scene: Scene, clause_index: int, amount: Amount | None) -> Objects | None:
    """The place in the clause before that a relative clause or a participle describes."""
    clause, before = scene.clauses[clause_index], scene.clauses[clause_index - 1]
    index = clause.first - 1
    if clause.connector == RELATIVE and scene.low(index - 1) == "," and is_place(scene, index - 2):
        return with_amount(scene, index - 2)  # "20% of Ukraine, including Crimea, which": the place right before it
    while index > before.first and (not is_place(scene, index) or _is_governed(scene, index, of=False)):
        if scene.chunks[index].kind is Kind.AMOUNT:
            amount = scene.chunks[index].amount
        elif scene.chunks[index].kind is not Kind.MARK and index < clause.first - 2 and not _may_describe(scene, index):
            return None
        index -= 1
    if not is_place(scene, index) or clause.connector not in (RELATIVE, "-ing"):
        return None
    found = with_amount(scene, index)
    return Objects(found.first, found.last, found.places, amount or found.amount)


def _may_describe(scene: Scene, index: int) -> bool:
    """Words between a place and its relative clause: ``Melitopol, a city close to Crimea which``."""
    governed = is_place(scene, index) and _is_governed(scene, index, of=False)
    return (
        governed
        or scene.chunks[index].actor_kind is ActorKind.ADJECTIVE
        or scene.is_word(index, "preposition", "determiner", "place_noun")
        or scene.chunks[index].kind is Kind.WORD
    )


def find_located(scene: Scene, land: int) -> int | None:
    """The place behind words for land: ``the territory it controls in both oblasts``; None where none follows."""
    if scene.low(land + 1) not in {"in", "of", "inside", "within", "across"}:
        return None
    index = land + 2
    while scene.is_word(index, "determiner", "place_adjective"):
        index += 1
    return index if index < len(scene.chunks) and is_place(scene, index) else None


def with_amount(scene: Scene, index: int) -> Objects:
    """The place at a chunk with the amount and the nouns that stand before it."""
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
        return of and not is_of_noun(scene, before)
    # A verb with its preposition governs as well: "the decision to move out of Avdiivka".
    verb = before >= 0 and bool(scene.chunks[before].triggers)
    return (scene.low(before).split(" ")[-1] if verb else scene.low(before)) in scene.lexicon.words["preposition"]
