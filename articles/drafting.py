"""From triggers to drafts: each trigger of a sentence with its mood, holder, places and reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from articles.agents import FALLS, find_agent
from articles.amounts import Amount
from articles.battles import draft_belonging
from articles.chunks import Chunk, Kind
from articles.clauses import RELATIVE
from articles.drafts import Draft, make_draft
from articles.idioms import PHRASES
from articles.including import find_gapped, find_land_named, is_of_any_land
from articles.lands import draft_land, find_before_noun, find_reduced
from articles.lexicon.records import ActorKind, Form, Trigger
from articles.measured import widen
from articles.moods import read_mood
from articles.objects import (
    find_attacked,
    find_fronted,
    find_named_behind,
    find_objects,
    find_owned,
    find_surrounded,
    find_told_attack,
    is_force,
)
from articles.records import Extent, Polarity, Predicate
from articles.relatives import find_apposed, find_said, find_where
from articles.roles import Objects, Scene, can_act, find_place_before
from articles.setting import read_setting
from articles.standing import draft_standing
from articles.telling import Mood

GAINED = "mood.gained"  # the rule of ground that was taken in a period
_STALL = "stall"
_GIVE_TO = "give_to"
_OCCUPIERS = frozenset({"occupier", "occupiers", "aggressor", "enemy", "invader", "invaders"})
_ORDERED = frozenset({"take_out", "withdrawal_from"})  # what a person has others do
_GIVEN = 9  # chunks from "give" to "away" or "to Russia"
_NEEDS_FORCES = frozenset({Predicate.ADVANCED, Predicate.WITHDREW, Predicate.REPELLED, Predicate.ENCIRCLED})
_TO_COLON = 6
_TO_GIFT = 5  # chunks from "give" to the land
_IN_PLACES = frozenset({Predicate.ADVANCED, Predicate.CONTESTED})
_NOT_OF_AIR = frozenset({Predicate.REPELLED, Predicate.CONTESTED})
_OF = frozenset({"of"})
_STATE = ActorKind.STATE
_BARGAINING = frozenset({Predicate.REJECTS_CONCESSION, Predicate.DEMANDS_WITHDRAWAL})


def draft_claims(scene: Scene) -> Iterator[Draft]:
    """Every draft of a sentence, in the order of its triggers."""
    chunks, place, territory = scene.chunks, Kind.PLACE, Kind.TERRITORY
    for clause_index, clause in enumerate(scene.clauses):
        for at in range(clause.first, clause.last):
            chunk = chunks[at]
            if chunk.kind is territory:
                yield from draft_land(scene, clause_index, at)
            elif chunk.kind is place:
                yield from draft_standing(scene, clause_index, at)
                yield from draft_belonging(scene, clause_index, at)
            for trigger, form in chunk.triggers:
                found = list(_draft(scene, clause_index, at, trigger, form))
                yield from found
                if found:
                    break


def _draft(scene: Scene, clause_index: int, at: int, trigger: Trigger, form: Form) -> Iterator[Draft]:
    phrase = PHRASES.get(trigger.name)
    if phrase is not None:
        yield from phrase(scene, clause_index, at, trigger)
        return
    if trigger.predicate in _NOT_OF_AIR and _is_air_defence(scene, clause_index):
        return
    if trigger.name == _GIVE_TO and not _is_given(scene, at):
        return
    mood = read_mood(read_setting(scene, clause_index, at, trigger, form))
    if mood is not None and trigger.name == _STALL:
        mood = replace(mood, passive=True)  # an offensive that stalled was stopped
    if mood is not None:
        yield from _draft_event(scene, clause_index, at, trigger, form, mood)


def _is_air_defence(scene: Scene, clause_index: int) -> bool:
    """``repelled an attack by drones`` is of the air, not of the ground."""
    clause = scene.clauses[clause_index]
    return any(scene.is_word(index, "air") for index in range(clause.first, clause.last))


def _is_given(scene: Scene, at: int) -> bool:
    """``give Donbas away``, ``hand it to Russia``, ``give Russia no land``: the verb alone is of many things."""
    if scene.chunks[at + 1 : at + 2] and scene.chunks[at + 1].actor_kind is _STATE:
        return any(scene.is_word(index, "land_word") for index in range(at + 2, at + _TO_GIFT))
    for index in range(at + 1, min(at + _GIVEN, len(scene.chunks))):
        if scene.low(index) in {"away", "over", "up"}:
            return True
        behind = index + 1 + scene.is_word(index + 1, "determiner")
        taker = scene.chunks[behind] if scene.low(index) == "to" and behind < len(scene.chunks) else None
        if taker is not None and (taker.actor_kind is _STATE or taker.low in _OCCUPIERS):
            return True
        if scene.chunks[index].low in {",", ";", ":"}:
            return False
    return False


def _draft_event(scene: Scene, clause_index: int, at: int, trigger: Trigger, form: Form, mood: Mood) -> Iterator[Draft]:
    clause = scene.clauses[clause_index]
    subject = find_agent(scene, clause_index, at, form, mood, trigger)
    if not _may_be_told(scene, at, form, mood, trigger, subject):
        return
    unnamed = mood.predicate in _BARGAINING | {Predicate.FORECAST} and is_of_any_land(scene, at, end=clause.last)
    if unnamed or (trigger.predicate is Predicate.REJECTS_CONCESSION and not trigger.direct):
        for land in find_land_named(scene, at, end=clause.last) or (None,):
            amount = None if land is None else land.amount
            yield make_draft(scene, clause_index, at, mood, trigger, subject, land, amount)
        return
    objects = _find_drafted(scene, clause_index, at, mood, trigger)
    if not objects and trigger.direct and not mood.passive:
        objects = find_gapped(scene, at, first=clause.first)
    if not objects and not mood.passive:
        reduced = find_reduced(scene, at, trigger, form)
        if reduced is not None:
            objects, mood = [reduced], replace(mood, rules=(*mood.rules, "relative.reduced"))
    objects = widen(scene, at, mood, trigger, objects, end=clause.last)
    for one in objects:
        if not _goes_on_rightly(trigger, scene.low(one.last)):
            continue
        amount = _find_amount(scene, at, one)
        meant = _mean(scene, at, form, mood, trigger, amount, end=clause.last)
        yield make_draft(scene, clause_index, at, meant, trigger, subject, one, amount)
    if not objects and trigger.direct and _leads_list(scene, at):
        yield make_draft(scene, clause_index, at, mood, trigger, subject, None, None)


def _goes_on_rightly(trigger: Trigger, behind: str) -> bool:
    """Whether the word behind its place leaves a trigger its meaning: not cleared of mines, but accepted as Russian."""
    if trigger.name == "take_it_back":
        return behind == "back"  # "win Kherson back"
    return not (trigger.name == "clear" and behind == "of") and (trigger.name != "accept_as" or behind == "as")


def _mean(scene: Scene, at: int, form: Form, mood: Mood, trigger: Trigger, amount: Amount | None, *, end: int) -> Mood:
    """The mood with the predicate that the objects make of it: ground gained, or a town occupied by an event."""
    if _is_gain(mood, form, trigger, amount):
        return replace(mood, predicate=Predicate.ADVANCED, rules=(*mood.rules, GAINED))  # ground, not a place taken
    taking = amount is None and _is_taking(scene, at, mood, trigger, end=end)
    return replace(mood, predicate=Predicate.CAPTURED) if taking else mood


def _is_gain(mood: Mood, form: Form, trigger: Trigger, amount: Amount | None) -> bool:
    """Whether an area was gained: captured, or occupied in the active past ("occupied 300 sq km in May")."""
    if amount is None or amount.area_km2 is None:
        return False
    occupied = trigger.name == "occupy" and form is Form.PAST_OR_PARTICIPLE and not mood.passive
    return mood.predicate is Predicate.CAPTURED or (occupied and mood.predicate is Predicate.CONTROLS)


def _is_taking(scene: Scene, at: int, mood: Mood, trigger: Trigger, *, end: int) -> bool:
    """``The enemy has occupied Lozove``: an event, but where it has lasted "since"."""
    perfect = trigger.name == "occupy" and not mood.passive and mood.predicate is Predicate.CONTROLS
    had = perfect and any(scene.is_word(index, "have") for index in (at - 1, at - 2))
    return had and not any(scene.low(index) in {"since", "for"} for index in range(at + 1, end))


def _leads_list(scene: Scene, at: int) -> bool:
    """``Russia now controls:``, ``What Russia controls at this point:``: the places stand in the list below."""
    return scene.low(len(scene.chunks) - 1) == ":" and len(scene.chunks) - at <= _TO_COLON


def _may_be_told(scene: Scene, at: int, form: Form, mood: Mood, trigger: Trigger, subject: int | None) -> bool:
    """Whether who acts can do such a thing to a place, and the words behind the trigger leave it that meaning."""
    if subject is not None and not _may_do(scene.chunks[subject], mood.predicate, trigger):
        return False
    if trigger.carries and mood.passive and (subject is None or not is_force(scene, subject)):
        return False
    if trigger.name == "flag" and mood.passive:
        return False  # whose flag was raised is not read
    if trigger.name == "fall_to" or (trigger.predicate is Predicate.ADVANCED and trigger.direct):
        return subject is not None  # "the train reached Kyiv"
    if trigger.name == "fall":
        dated = scene.low(at + 1) == "by" and not scene.low(at + 2)[:1].isdigit() and not scene.chunks[at + 2].amount
        return (dated or not scene.is_word(at + 1, "falls_otherwise")) and scene.low(at + 1) != "to"
    if trigger.name == "half_ring" and scene.low(at) == "cut off":
        return mood.passive and scene.low(at + 1) not in {"from", "by"}  # from power, by floods
    if trigger.name == "blocked" and not mood.passive:
        return False  # who blocks others stops them
    if trigger.name == "fought_over":
        return True  # "is being fought over" needs nobody to be named
    if trigger.predicate is Predicate.CONTESTED and form is not Form.NOUN:
        # "battled a blaze in Kharkiv" and "protesters clashed in Kyiv" are no fights for a place
        near = trigger.direct or trigger.carries or scene.is_word(at + 1, "preposition", "adverb", "this")
        return near and subject is not None
    return True


def _find_drafted(scene: Scene, clause_index: int, at: int, mood: Mood, trigger: Trigger) -> list[Objects]:
    """What a trigger is said of: the places behind it, or before it in the passive and where places fall."""
    clause = scene.clauses[clause_index]
    objects: list[Objects] = []
    if not mood.passive or trigger.carries:
        meant = replace(trigger, carries=False) if mood.passive else trigger
        objects = find_objects(scene, at, meant, end=clause.last)
        named = None if objects or not trigger.direct else find_named_behind(scene, at, end=clause.last)
        objects = objects if named is None else [named]
    elif trigger.targets:
        stopped = find_attacked(scene, clause_index, at, trigger) or _find_attempted(scene, clause_index, trigger)
        stopped = stopped or find_objects(
            scene, at, replace(trigger, targets=frozenset(), direct=False), end=clause.last
        )
        return stopped or find_told_attack(scene, clause_index, at, trigger)
    if not objects and not trigger.direct and trigger.prepositions == _OF:
        owned = find_owned(scene, at)
        return [] if owned is None else [owned]
    if trigger.name in FALLS or (not objects and trigger.direct and _takes_place_before(scene, clause_index, at, mood)):
        before = find_place_before(scene, clause_index, at, acted=not mood.passive and trigger.name not in FALLS)
        before = before or find_apposed(scene, clause_index)
        objects = [] if before is None or (mood.passive and _is_of_others(scene, before.last, at)) else [before]
    if not objects and mood.passive and mood.predicate is Predicate.ENCIRCLED and trigger.carries:
        inside = find_surrounded(scene, clause_index, at, trigger)
        objects = [] if inside is None else [inside]
    stranded = clause.connector == RELATIVE and scene.low(at + 1) in trigger.prepositions
    if not objects and stranded and not trigger.direct:  # "the town that Ukrainian troops withdrew from"
        before = find_place_before(scene, clause_index, clause.first)
        objects = [] if before is None else [before]
    if not objects and mood.predicate is Predicate.ADVANCED and mood.polarity is Polarity.DENIED:
        objects = _find_attempted(scene, clause_index, trigger)
    in_places = mood.predicate in _IN_PLACES and not trigger.direct and not trigger.targets
    if not objects and (in_places or (trigger.targets and _has_target(scene, at, trigger, end=clause.last))):
        fronted = find_fronted(scene, clause_index, at, trigger)
        objects = [] if fronted is None else [fronted]
    if objects or trigger.targets or mood.passive:
        return objects
    return find_said(scene, clause_index) if trigger.direct else find_where(scene, clause_index)


def _is_of_others(scene: Scene, first: int, at: int) -> bool:
    """``Siversk burned and the enemy was being kept``: others than the place are the subject of the passive."""
    index = at - 1
    while index > first and scene.is_word(index, "be", "have", "adverb", "modal", "remain"):
        index -= 1
    chunk = scene.chunks[index]
    return index >= first and chunk.is_actor and not chunk.names and can_act(scene, index) and index < at - 1


def _find_attempted(scene: Scene, clause_index: int, trigger: Trigger) -> list[Objects]:
    """``attacked near Siversk but did not advance``: where they tried stands in the clause before."""
    clause = scene.clauses[clause_index]
    if clause_index == 0 or clause.connector not in {"but", "and", "yet"}:
        return []
    before = scene.clauses[clause_index - 1]
    tried = next((i for i in range(before.last - 1, before.first, -1) if scene.is_word(i, "attack_word")), None)
    return [] if tried is None else find_objects(scene, tried, replace(trigger, direct=False), end=before.last)


def _has_target(scene: Scene, at: int, trigger: Trigger, *, end: int) -> bool:
    """Whether what is stopped stands behind its verb: ``repelled 38 enemy attacks``."""
    return any(scene.low(index) in trigger.targets for index in range(at + 1, min(end, at + _TO_COLON)))


def _takes_place_before(scene: Scene, clause_index: int, at: int, mood: Mood) -> bool:
    """Whether the place stands before its trigger: in the passive, a declaration, or a relative clause about it."""
    if mood.passive or _is_declared(scene, clause_index, at):
        return True
    clause = scene.clauses[clause_index]
    antecedent = clause.first - 2
    while antecedent > 0 and scene.chunks[antecedent].kind is Kind.MARK:
        antecedent -= 1
    if clause.connector != RELATIVE or antecedent < 0:
        return False
    return scene.chunks[antecedent].names_place or find_before_noun(scene, antecedent) is not None


def _is_declared(scene: Scene, clause_index: int, at: int) -> bool:
    """``declared all four regions as annexed``: the place stands between the declaration and the word."""
    clause = scene.clauses[clause_index]
    first = scene.clauses[clause_index - 1].first if clause_index and clause.connector == "that" else clause.first
    return any(scene.is_word(index, "declare_verb") for index in range(first, at))


def _may_do(chunk: Chunk, predicate: Predicate, trigger: Trigger) -> bool:
    """Forces and states advance, withdraw and leave; a person who does travels."""
    if trigger.name == "approach" and chunk.actor_kind is not ActorKind.FORCE:
        return False  # a state that approaches another makes an offer
    travels = predicate in _NEEDS_FORCES or (trigger.predicate is Predicate.WITHDREW and predicate not in _BARGAINING)
    return chunk.actor_kind is not ActorKind.PERSON or not travels or trigger.name in _ORDERED


def _find_amount(scene: Scene, at: int, objects: Objects) -> Amount | None:
    """The amount said of the places, else "fully" or "full" said of the trigger."""
    if objects.amount is not None:
        return objects.amount
    near = range(max(0, at - 3), at + 1)
    fully = scene.lexicon.words["fully"]
    full = any(not fully.isdisjoint(scene.low(index).split(" ")) for index in near)
    return Amount(Extent.ALL) if full else None
