"""Lists under a lead: "Russia currently controls:" and the places on the lines below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from articles.chunks import Kind
from articles.discourse import Person
from articles.records import Holder, Modality, Polarity, Predicate
from articles.roles import Objects, Scene, is_place


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


def _make(scene: Scene, amount_at: int | None, places: list[int]) -> Objects:
    amount = None if amount_at is None else scene.chunks[amount_at].amount
    first = places[0] if amount_at is None else amount_at
    return Objects(first, places[-1] + 1, tuple(places), amount or scene.chunks[places[0]].amount)
