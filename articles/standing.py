"""Where troops are: "Russian troops are in the centre of X", "are 5 km from X", "remain in X"."""

from __future__ import annotations

from collections.abc import Iterator

from articles.chunks import Kind
from articles.drafts import Draft, make_draft
from articles.records import MentionKind, Modality, Polarity, Predicate, Side
from articles.roles import Objects, Scene, can_act
from articles.telling import Mood

_STAND = "stand"
_INSIDE = frozenset({"in", "inside", "within"})
_BESIDE = frozenset({"on", "at"})  # the outskirts, the gates of
_EDGES = frozenset({"outskirts", "edge", "edges", "approaches", "gates", "doorstep", "suburbs", "entrance"})
_SITS = frozenset({"sit", "sits", "sat", "stand", "stands", "stood", "sitting", "standing"})
_FEW = frozenset({"few", "several", "dozen", "couple", "handful", "mere", "matter"})
_HEDGES = frozenset({"within", "just", "only", "about", "some", "less", "than", "around", "to"})
_STILL = frozenset({"still", "remain", "remains", "remained", "stay", "stays", "stayed"})


def draft_standing(scene: Scene, clause_index: int, at: int) -> Iterator[Draft]:
    """The claim of troops that are in or near the place at chunk ``at``; none for travellers, states and people."""
    clause = scene.clauses[clause_index]
    before = _skip_nouns(scene, at, first=clause.first)
    near = scene.low(before) in {"from", "of"} and scene.is_word(before - 1, "distance")
    if near:
        verb = _skip_distance(scene, before - 1, first=clause.first)
    elif scene.low(before) in _INSIDE or (scene.low(before) in _BESIDE and _is_edge(scene, before, at)):
        verb = before - 1
    else:
        return
    if not near and scene.low(verb) == "back":
        verb -= 1
    subject = _find_absent(scene, verb, first=clause.first)
    subject = _find_troops(scene, verb, first=clause.first) if subject is None else subject
    if subject is None or not _is_settled(scene, at):
        return
    said = range(subject + 1, verb + 1) if subject < verb else range(max(clause.first, verb - 3), verb)
    stays = any(scene.low(index) in _STILL for index in said)
    own = scene.chunks[subject].side is Side.UA
    absent = scene.low(subject - 1) == "no"
    if subject == verb and not (stays or own or absent):
        return  # "there are Russian soldiers in": some, and who holds it is not said
    predicate = Predicate.CONTROLS if not near and (stays or own or absent) else Predicate.ADVANCED
    denied = absent or any(
        scene.low(index) in scene.lexicon.moods["negative"].words for index in range(subject + 1, verb + 1)
    )
    polarity = Polarity.DENIED if denied else Polarity.AFFIRMED
    mood = Mood(predicate, polarity, Modality.ACTUAL, rules=("mood.state",))
    trigger = next(trigger for trigger in scene.lexicon.triggers if trigger.name == _STAND)
    yield make_draft(scene, clause_index, verb, mood, trigger, subject, Objects(at, at + 1, (at,)), None)


def _is_edge(scene: Scene, before: int, at: int) -> bool:
    """``on the outskirts of``, ``at the gates of``."""
    return any(scene.low(index) in _EDGES for index in range(before + 1, at))


def _find_absent(scene: Scene, verb: int, *, first: int) -> int | None:
    """``There are no Russian troops in``: the troops that are not in the place."""
    if verb - 3 < first or scene.low(verb - 1) != "no" or scene.low(verb - 3) != "there":
        return None
    troops = not scene.lexicon.words["soldiers"].isdisjoint(scene.low(verb).split(" "))
    return verb if troops and scene.is_word(verb - 2, "be") else None


def _skip_nouns(scene: Scene, at: int, *, first: int) -> int:
    """The chunk before the words around a place: ``the northern outskirts of``, ``the centre of``."""
    index = at - 1
    while index > first and (
        scene.is_word(index, "determiner", "place_noun", "place_adjective", "compass")
        or (scene.low(index) == "of" and scene.is_word(index - 1, "place_noun", "compass"))
    ):
        index -= 1
    return index


def _skip_distance(scene: Scene, unit: int, *, first: int) -> int:
    """The chunk before ``within less than 10``: its number and what hedges it."""
    index = unit - 1
    while scene.low(index) in _FEW | {"of", "a"} and scene.low(index) != "within":
        index -= 1
    if index < unit - 1:
        index += 1
    elif not scene.low(index).replace(".", "").isdigit() and scene.low(index) not in scene.lexicon.numbers:
        return first - 1
    index -= 1
    while index > first and scene.low(index) in _HEDGES:
        index -= 1
    return index


def _find_troops(scene: Scene, verb: int, *, first: int) -> int | None:
    """The troops of one side that stand right before "are" or "remain" at chunk ``verb``."""
    if _exists(scene, verb, first=first):
        return verb  # "there are still Ukrainian soldiers in"
    index = verb
    while index > first and scene.is_word(index, "adverb"):
        index -= 1
    if index <= first or not (scene.is_word(index, "be", "remain") or scene.low(index) in _SITS):
        return None
    index -= 1
    while index > first and scene.is_word(index, "adverb", "have", "remain"):
        index -= 1
    if index < first or not can_act(scene, index) or scene.chunks[index].possessive:
        return None
    chunk = scene.chunks[index]
    troops = not scene.lexicon.words["soldiers"].isdisjoint(chunk.low.split(" "))
    return index if chunk.kind is Kind.ACTOR and troops else None


def _exists(scene: Scene, troops: int, *, first: int) -> bool:
    """``There are still Ukrainian soldiers in``: whether chunk ``troops`` is what there is."""
    chunk = scene.chunks[troops]
    if chunk.kind is not Kind.ACTOR or scene.lexicon.words["soldiers"].isdisjoint(chunk.low.split(" ")):
        return False
    index = troops - 1
    while index > first and scene.is_word(index, "adverb", "be", "remain", "determiner", "have", "many_word"):
        index -= 1
    index -= index > first and scene.low(index) == "no"
    while index > first and scene.is_word(index, "adverb", "be", "remain", "have"):
        index -= 1
    return scene.low(index) == "there" and index < troops - 1


def _is_settled(scene: Scene, at: int) -> bool:
    """A town, a region or an area of Ukraine: to be "in Ukraine" tells nothing."""
    names = scene.chunks[at].names
    return bool(names) and all(name.readings[0].kind is not MentionKind.COUNTRY for name in names)
