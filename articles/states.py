"""Drafts of phrases that no single verb makes: in Russian hands, under siege, is ours, by force."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from articles.chunks import Kind
from articles.drafts import Draft, make_draft
from articles.lexicon.records import Trigger
from articles.objects import find_objects, find_surrounded
from articles.records import Extent, MentionKind, Modality, Polarity, Predicate
from articles.roles import Objects, Scene, find_place_before, find_subject, is_place
from articles.telling import Mood

_YEARS = frozenset(str(year) for year in range(2014, 2036))
_TO_FIGHTING = 5
_QUOTES = frozenset({"“", "‘", '"'})
_HANDS = frozenset({"under", "in", "into", "to"})


def draft_state(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``remains under Russian control``, ``in the hands of Ukrainian forces``, ``under the control of Russia``."""
    clause = scene.clauses[clause_index]
    preposition = next(
        (index for index in range(at - 1, max(clause.first - 1, at - 5), -1) if scene.low(index) in _HANDS), None
    )
    if preposition is None:
        return
    holder = next((i for i in range(preposition + 1, at) if scene.chunks[i].kind is Kind.ACTOR), None)
    end = at + 1
    occupied = holder is None and trigger.usual is not None
    bare = preposition + 1 == at and scene.low(at + 1) != "of"  # "took Lyman under control"
    held = not occupied and holder is None and (bare or scene.is_word(preposition + 1, "own_force", "determiner"))
    if held and scene.low(at + 1) != "of":
        yield from draft_had(scene, clause_index, at, trigger, preposition)
        return
    if holder is None and scene.low(at + 1) == "of":
        holder = next((i for i in range(at + 2, min(clause.last, at + 5)) if scene.chunks[i].is_actor), None)
        end = at + 1 if holder is None else holder + 1
    place = find_place_before(scene, clause_index, preposition)
    if (holder is None and not occupied) or place is None:
        return
    denied = any(
        scene.low(index) in scene.lexicon.moods["negative"].words
        for index in range(max(clause.first, preposition - 4), preposition)
    )
    if any(scene.is_word(index, "modal") for index in range(clause.first, preposition)):
        return
    if place.amount is not None and place.amount.extent is Extent.NONE:
        denied, place = True, replace(place, amount=None)  # "none of the four is under Russian control"
    mood = _hold(denied=denied)
    if scene.is_word(preposition - 1, "come_verb"):
        mood = replace(mood, predicate=Predicate.CAPTURED)
    draft = make_draft(scene, clause_index, at, mood, trigger, holder, place, place.amount)
    first = min(place.first, draft.arguments[0])
    yield replace(draft, arguments=(first, end))


def draft_had(scene: Scene, clause_index: int, at: int, trigger: Trigger, preposition: int) -> Iterator[Draft]:
    """``Russia has 19% of Ukraine under its control``, ``brought Lyman under their control``."""
    clause = scene.clauses[clause_index]
    verb = next((i for i in range(preposition - 1, clause.first, -1) if scene.is_word(i, "have", "bring_verb")), None)
    if verb is None:
        own = scene.low(preposition + 1) == "our"
        place = find_place_before(scene, clause_index, preposition)
        owner = preposition + 1 if own else find_subject(scene, clause_index, at)
        if place is not None and owner is not None and scene.is_word(preposition - 1, "be", "remain", "adverb", "have"):
            negative = scene.lexicon.moods["negative"].words
            denied = any(scene.low(i) in negative for i in range(max(clause.first, preposition - 4), preposition))
            draft = make_draft(scene, clause_index, at, _hold(denied=denied), trigger, owner, place, place.amount)
            yield replace(draft, arguments=(place.first, at + 1))
        return
    if scene.is_word(verb - 1, "modal") or scene.low(verb - 1) == "to":
        return
    subject = find_subject(scene, clause_index, verb)
    objects = find_objects(scene, verb, replace(trigger, direct=True), end=preposition)
    denied = any(
        scene.low(index) in scene.lexicon.moods["negative"].words for index in range(max(clause.first, verb - 3), verb)
    )
    mood = _hold(denied=denied)
    if scene.is_word(verb, "bring_verb"):
        mood = replace(mood, predicate=Predicate.CAPTURED)
    for one in objects if subject is not None else []:
        draft = make_draft(scene, clause_index, at, mood, trigger, subject, one, one.amount)
        yield replace(draft, arguments=(draft.arguments[0], at + 1))


def _governs_place(scene: Scene, index: int) -> bool:
    """``has X under``, ``brought X under``; not the "has" of "has been under"."""
    return scene.is_word(index, "have", "bring_verb") and not scene.is_word(index + 1, "be", "remain", "adverb", "have")


def draft_held(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``Nearly all of Luhansk is Russian-held``; before a noun the word only describes and asserts nothing."""
    verb = at - 1
    while scene.is_word(verb, "adverb", "adverb_ish") and not scene.is_word(verb, "be"):
        verb -= 1
    place = find_place_before(scene, clause_index, verb)
    behind = scene.chunks[at + 1] if at + 1 < len(scene.chunks) else None
    ends = behind is None or behind.kind is Kind.MARK or scene.is_word(at + 1, "coordinator", "subordinator")
    if place is None or not ends or not scene.is_word(verb, "be", "remain"):
        return
    denied = any(scene.low(i) in scene.lexicon.moods["negative"].words for i in range(verb, at))
    draft = make_draft(scene, clause_index, at, _hold(denied=denied), trigger, None, place, place.amount)
    yield replace(draft, arguments=(place.first, at + 1))


def draft_part(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``declared Kherson part of Russia``, ``Kherson remains part of Russia``: said of the place before it."""
    clause = scene.clauses[clause_index]
    place = find_place_before(scene, clause_index, at)
    between = range(max(place.last, clause.first), at) if place is not None else range(0)
    keys = ("be", "remain", "adverb", "modal", "half_preposition", "choose_verb", "month")
    passed = {"in", "of", "ukraine", *_YEARS}  # "the regions of Ukraine part of Russia"
    if place is None or not all(scene.is_word(i, *keys) or scene.low(i) in passed for i in between):
        return
    said = any(scene.is_word(i, "declare_verb", "consider_verb") for i in range(clause.first, place.first))
    states = any(scene.is_word(i, "be", "remain") for i in between) or scene.low(at).startswith("joined")
    states = states or any(scene.is_word(i, "choose_verb") for i in between)
    denied = any(
        scene.low(i) in scene.lexicon.moods["negative"].words | {"refuses", "refused"} for i in range(clause.first, at)
    )
    if (said or states) and not denied:
        own = trigger.predicate is Predicate.REJECTS_CONCESSION
        rules = ("mood.unacceptable",) if own else ("mood.state",)
        mood = Mood(trigger.predicate, Polarity.AFFIRMED, Modality.ACTUAL, rules=rules)
        draft = make_draft(scene, clause_index, at, mood, trigger, None, place, place.amount)
        yield replace(draft, arguments=(draft.arguments[0], at + 1))


def draft_siege(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``Mariupol is under siege``, ``Lyman remains contested``: who holds it is not said."""
    place = find_place_before(scene, clause_index, at) or _find_controlled(scene, clause_index, at)
    verb = at - 1
    while scene.is_word(verb, "adverb") or scene.low(verb).endswith("ly") or scene.low(verb) in _QUOTES | {"a", "the"}:
        verb -= 1  # "has been fiercely contested", "was “a grey zone”"
    described = scene.low(verb) == "as" and any(
        scene.is_word(i, "consider_verb") for i in range(scene.clauses[clause_index].first, verb)
    )
    lies = scene.low(verb) in {"lies", "lie", "lay", "sits", "stands"}
    if place is not None and (scene.is_word(verb, "be", "remain") or described or lies):
        ahead = trigger.predicate is Predicate.FORECAST
        modality = Modality.FORECAST if ahead else Modality.ACTUAL
        mood = Mood(trigger.predicate, Polarity.AFFIRMED, modality, rules=("mood.state",))
        yield make_draft(scene, clause_index, at, mood, trigger, None, place, None)


def _find_controlled(scene: Scene, clause_index: int, at: int) -> Objects | None:
    """``Control of Kupiansk is disputed``: the place that is controlled."""
    for index in range(scene.clauses[clause_index].first, at - 1):
        if scene.low(index) == "control" and scene.low(index + 1) in {"of", "over"}:
            return next((Objects(i, i + 1, (i,)) for i in range(index + 2, at) if is_place(scene, i)), None)
    return None


def draft_scene(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``Kupiansk has been the scene of heavy fighting``: the place that the battles go on in."""
    place = find_place_before(scene, clause_index, at)
    behind = range(at + 1, min(at + _TO_FIGHTING, len(scene.chunks)))
    fought = any(one.name == "fighting" for index in behind for one, _ in scene.chunks[index].triggers)
    if place is not None and fought and any(scene.is_word(i, "be", "remain") for i in range(place.last, at)):
        mood = Mood(trigger.predicate, Polarity.AFFIRMED, Modality.ACTUAL, rules=("mood.state",))
        yield make_draft(scene, clause_index, at, mood, trigger, None, place, None)


def draft_risk(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``Ukrainian soldiers in Myrnohrad are at risk of encirclement``: a ring that is only feared."""
    subject = find_subject(scene, clause_index, at)
    if subject is None:  # "Pokrovsk is at risk of encirclement"
        place = find_place_before(scene, clause_index, at)
    else:
        place = find_surrounded(scene, clause_index, at, trigger)
    if place is not None:
        mood = Mood(trigger.predicate, Polarity.AFFIRMED, Modality.FORECAST, rules=("mood.risk",))
        yield make_draft(scene, clause_index, at, mood, trigger, subject, place, None)


def draft_free(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``Kherson is free``: nothing that it is free of or from is named, and nothing that it is free to do."""
    behind = scene.chunks[at + 1] if at + 1 < len(scene.chunks) else None
    verb = at - 1
    while scene.is_word(verb, "adverb"):
        verb -= 1
    place = verb - 1
    ends = behind is None or behind.kind is Kind.MARK or scene.is_word(at + 1, "coordinator", "adverb", "subordinator")
    if ends and scene.is_word(verb, "be") and place >= 0 and is_place(scene, place):
        mood = Mood(Predicate.CAPTURED, Polarity.AFFIRMED, Modality.ACTUAL, rules=("mood.state",))
        said = scene.chunks[place].kind is Kind.PRONOUN or scene.is_word(verb - 2, "preposition")
        denied = any(scene.low(i) in scene.lexicon.moods["negative"].words for i in range(verb, at))
        country = any(name.readings[0].kind is MentionKind.COUNTRY for name in scene.chunks[place].names)
        if not said and not denied and not country:
            objects = Objects(place, place + 1, (place,))
            yield make_draft(scene, clause_index, at, mood, trigger, None, objects, None)


def _hold(*, denied: bool) -> Mood:
    return Mood(
        Predicate.CONTROLS, Polarity.DENIED if denied else Polarity.AFFIRMED, Modality.ACTUAL, rules=("mood.state",)
    )


def draft_ours(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``These regions are ours``: whoever says it does not give the place up."""
    place = find_place_before(scene, clause_index, at)
    counted = scene.chunks[at - 1] if at and scene.chunks[at - 1].kind is Kind.AMOUNT else None
    verb = at - 1 if counted is None else at - 2
    modal = scene.low(verb - 1) if scene.is_word(verb - 1, "modal") else ""
    if place is None or not scene.is_word(verb, "be", "remain") or modal not in {"", "will", "'ll"}:
        return
    if counted is not None:  # "Luhansk is 99% ours"
        place = replace(place, amount=counted.amount)
    mood = Mood(Predicate.REJECTS_CONCESSION, Polarity.AFFIRMED, Modality.ACTUAL, rules=("mood.ours",))
    if modal:  # "Crimea will be ours again"
        mood = Mood(Predicate.THREATENS_FORCE, Polarity.AFFIRMED, Modality.FORECAST, rules=("mood.ours",))
    counts = place.amount is not None and place.amount.share_pct is not None
    named = (name for index in place.places for name in scene.chunks[index].names)
    cities = (name.readings[0].kind is MentionKind.CITY and not name.region for name in named)
    if counts or (not modal and any(cities)):
        mood = replace(mood, predicate=Predicate.CONTROLS)  # "60% of the city is ours" counts what is held
    yield make_draft(scene, clause_index, at, mood, trigger, at, place, place.amount)


def draft_by_force(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Iterator[Draft]:
    """``we will achieve this through military means``: whatever the verb, the threat is in the means."""
    clause = scene.clauses[clause_index]
    subject = find_subject(scene, clause_index, at)
    if subject is None or subject < clause.first:
        return
    between = range(subject + 1, at)
    wills = any(
        scene.is_word(index, "modal") or scene.low(index) in scene.lexicon.moods["aim"].words for index in between
    )
    place = next((i for i in reversed(between) if _is_object(scene, i)), None)
    if not wills or place is None or any(scene.low(i) in scene.lexicon.moods["negative"].words for i in between):
        return
    mood = Mood(Predicate.THREATENS_FORCE, Polarity.AFFIRMED, Modality.FORECAST, rules=("mood.will",))
    objects = Objects(place, place + 1, (place,), scene.chunks[place].amount)
    yield make_draft(scene, clause_index, at, mood, trigger, subject, objects, objects.amount)


def _is_object(scene: Scene, index: int) -> bool:
    chunk = scene.chunks[index]
    return chunk.names_place or (chunk.kind is Kind.PRONOUN and chunk.low in {"it", "them", "this", "that"})
