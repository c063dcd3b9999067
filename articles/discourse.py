"""What a text has said so far: who was named, who spoke, which places and lands were meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from articles.chunks import Chunk, Kind
from articles.lexicon.records import ActorKind, Lexicon
from articles.records import Holder, MentionKind, PlaceMention, Side
from articles.tokens import fold_word

_KEPT = 12  # places and actors further back are no longer meant by a pronoun
ANNEXED_TOGETHER = ("UA-09", "UA-14", "UA-23", "UA-65")  # "the four regions": declared annexed on 2022-09-30


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who acts or speaks."""

    name: str
    side: Side
    kind: ActorKind
    plural: bool = False


@dataclass(slots=True)
class Discourse:
    """The memory of one reading of one text, changed as its sentences go by.

    Attributes
    ----------
    known : readings of ambiguous names that the text has made clear, by folded name.
    groups : the places of recent mentions, the latest last.
    regions : regions named so far, by ISO code, in the order of their last mention.
    land : whether a stretch of land named by who wants it ("territories Russia claims") was spoken of last.
    holders : by place name, who was last said to hold it.
    """

    known: dict[str, PlaceMention] = field(default_factory=dict)
    groups: list[tuple[PlaceMention, ...]] = field(default_factory=list)
    regions: dict[str, PlaceMention] = field(default_factory=dict)
    land: PlaceMention | None = None
    actors: list[Person] = field(default_factory=list)
    speaker: Person | None = None
    full_names: dict[str, str] = field(default_factory=dict)
    holders: dict[str, Holder] = field(default_factory=dict)
    foreign: bool = False

    def note_places(self, places: tuple[PlaceMention, ...], *, aside: bool = False) -> None:
        """Remember places that a sentence has named; one named ``aside`` is not what "the town" means behind it."""
        if not places:
            return
        kept = self.groups[-_KEPT:]
        self.groups = [*kept[:-1], places, *kept[-1:]] if aside else [*kept, places]
        self.foreign = False
        for place in places:
            if place.kind is MentionKind.OBLAST and place.iso is not None:
                self.regions.pop(place.iso, None)
                self.regions[place.iso] = place

    def note_actor(self, person: Person) -> None:
        """Remember who was the subject."""
        self.actors = [*self.actors[-_KEPT:], person]

    def note_speaker(self, person: Person) -> None:
        """Remember who spoke."""
        self.speaker = person
        self.note_actor(person)

    def full_name(self, name: str) -> str:
        """The longest form in which the text names the bearer of a surname."""
        return self.full_names.get(fold_word(name.split()[-1]), name) if name else name

    def find_actor(self, pronoun: str, lexicon: Lexicon) -> Person | None:
        """Whom a third-person pronoun means: the last person, state or several."""
        words = lexicon.words
        for person in reversed(self.actors):
            is_person = person.kind is ActorKind.PERSON
            if pronoun in words["he"] or pronoun in {"his", "her"}:
                if is_person:
                    return person
            elif pronoun in words["they"] or pronoun == "their":
                if person.plural:
                    return person
            elif not is_person and not person.plural:
                return person
        if pronoun not in words["he"] and pronoun not in {
            "his",
            "her",
        }:  # "the military said it had", "Kyiv, they said"
            return next((person for person in reversed(self.actors) if person.kind is not ActorKind.PERSON), None)
        return None

    def find_regions(self, count: int | None) -> tuple[PlaceMention, ...]:
        """The regions that "all four regions" means: the latest group of that many, else the latest so many named."""
        for group in reversed(self.groups):
            if len(group) == count and all(place.kind is MentionKind.OBLAST for place in group):
                return group
        named = tuple(self.regions.values())
        if count is None:
            return next((group for group in reversed(self.groups) if len(group) > 1), ())
        return named[-count:] if len(named) >= count else ()


def collect_full_names(sentences: Sequence[Sequence[Chunk]]) -> dict[str, str]:
    """By folded surname, the longest name in which a text names each person."""
    names: dict[str, str] = {}
    actor = Kind.ACTOR
    for chunks in sentences:
        for chunk in chunks:
            if chunk.kind is actor and chunk.actor_kind is ActorKind.PERSON and chunk.name:
                surname = fold_word(chunk.name.split()[-1])
                names[surname] = max(names.get(surname, ""), chunk.name, key=len)
    return names
