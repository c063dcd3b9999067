"""Lists under a lead: "Russia currently controls:" and the places on the lines below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.chunks import Kind
from articles.discourse import Person
from articles.including import read_items
from articles.records import Holder, Modality, Polarity, Predicate
from articles.roles import Objects, Scene, is_place

_TOTAL = frozenset({"total", "area", "figure", "share", "territory", "land", "it", "this", "that", "these", "they"})
_TAKING_IN = ("includes", "include", "comprises", "comprise", "covers", "cover", "encompasses", "encompass")
_TAKING_IN_TWO = {("takes", "in"), ("take", "in"), ("consists", "of"), ("consist", "of"), ("up", "of")}
_TO_VERB = 6


@dataclass(frozen=True, slots=True)
class Stance:
    """What a claim comes to once its speaker is known."""

    predicate: Predicate
    holder: Holder | None
    polarity: Polarity
    modality: Modality


@dataclass(frozen=True, slots=True)
class ListLead:
    """What the sentence above a list says of its items, and who says it."""

    stance: Stance
    speaker: Person
    rules: tuple[str, ...]


def draft_item(scene: Scene) -> Sequence[Objects]:
    """The places of an item that is nothing but places and how much of them; empty for any other item."""
    found: list[Objects] = []
    amount_at: int | None = None
    pending: list[int] = []
    for index, chunk in enumerate(scene.chunks):
        if chunk.kind is Kind.AMOUNT:
            if pending:
                found.append(_make(scene, amount_at, pending))
            amount_at, pending = index, []
        elif chunk.names_place and is_place(scene, index):
            pending.append(index)
        elif pending and chunk.low == "," and scene.chunks[index + 1 : index + 2] and scene.chunks[index + 1].triggers:
            break  # "Crimea, annexed in 2014"
        elif not (
            scene.low(index) in {",", "and", "or", ".", ";", "of", "as", "well", "in", "its", "entirety"}
            or scene.is_word(index, "determiner", "place_noun", "place_adjective", "adverb")
        ):
            return []
    if pending:
        found.append(_make(scene, amount_at, pending))
    return found


def draft_total(scene: Scene) -> Sequence[Objects]:
    """``That includes Crimea and most of Luhansk``: the parts of the land that the sentence before has measured."""
    if not any(scene.low(index) in _TOTAL for index in (0, 1)):
        return []
    for index in range(1, min(_TO_VERB, len(scene.chunks))):
        taking_in = scene.low(index) in _TAKING_IN or (scene.low(index - 1), scene.low(index)) in _TAKING_IN_TWO
        if taking_in:
            return read_items(scene, index + 1)
        if scene.chunks[index].names_place:
            return []
    return []


def _make(scene: Scene, amount_at: int | None, places: list[int]) -> Objects:
    amount = None if amount_at is None else scene.chunks[amount_at].amount
    first = places[0] if amount_at is None else amount_at
    return Objects(first, places[-1] + 1, tuple(places), amount or scene.chunks[places[0]].amount)
