"""To which places it is done: the objects of a trigger, and the land that is only given by its size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from articles.amounts import Amount
from articles.chunks import Kind
from articles.fillers import OF_TIME, lets_through, skip_aside, skip_measure, skip_time
from articles.lexicon.records import ActorKind, Role, Trigger
from articles.records import Predicate
from articles.roles import Objects, Scene, find_located, find_subject, is_place

_MAX_LISTED = 14  # places under one trigger
_MAX_ASIDE = 8  # chunks between two commas
_MAX_FILLERS = 10  # chunks between a trigger and its place
_REACH_LEFT = 30
_NEAR = 4  # chunks in which those who are driven from a place follow the verb
_TOLD_BEFORE = frozenset({"all", "the", "these", "those", "both", "their", "its", "every", "this", "that"})
_GROUNDS = frozenset({"areas", "positions", "villages", "settlements", "towns"})
_AROUND = frozenset({"around", "near", "outside", "inside", "across"})
_OF_OCCUPIERS = frozenset({"administration", "authorities", "officials", "forces", "army", "troops", "government"})
_NONE = frozenset[str]()


def find_objects(scene: Scene, at: int, trigger: Trigger, *, end: int) -> list[Objects]:
    """The places that follow trigger ``at``, up to chunk ``end``: one entry for each amount said of them."""
    first = _find_first(scene, at, trigger, end=end)
    if first is None:
        return []
    found = [_include(scene, first, end=end)]
    while len(found) < _MAX_LISTED:
        following = _find_next(scene, found[-1].last, trigger, end=end)
        if following is None:
            break
        if following.amount is None:
            last = found.pop()
            following = Objects(last.first, following.last, (*last.places, *following.places), last.amount)
        found.append(following)
    return found


def _include(scene: Scene, first: Objects, *, end: int) -> Objects:
    """``all its lands, including Crimea``: land that is not named, and the place that is."""
    named = first.last + 2
    wide = scene.chunks[first.places[-1]].kind is Kind.TERRITORY and scene.low(first.last) == ","
    if not wide or scene.low(first.last + 1) != "including" or named >= end or not is_place(scene, named):
        return first
    return replace(first, last=named + 1, places=(*first.places, named))


def _find_first(scene: Scene, at: int, trigger: Trigger, *, end: int) -> Objects | None:
    amount: Amount | None = None
    first: int | None = None
    reached = trigger.direct and not trigger.targets  # whether a place may stand here
    aimed = not trigger.targets
    carried = not trigger.carries or trigger.role is Role.NOBODY
    for index in _walk(scene, at, end=end):
        chunk = scene.chunks[index]
        if chunk.kind is Kind.AMOUNT:
            amount, first = _join_amounts(amount, chunk.amount), index if first is None else first
        elif (amount is not None and _goes_on_amount(scene, index, amount)) or (
            reached and scene.low(index) in _AROUND and scene.low(index - 1) in trigger.prepositions | _GROUNDS
        ):
            continue  # "200 sq km in", "retreated from around Kyiv", "from areas near"
        elif trigger.carries and trigger.predicate is Predicate.LOST and chunk.low == "back":
            return None  # pushed back from a place that they did not hold
        elif trigger.carries and (is_force(scene, index) or (not carried and chunk.low == "them")):
            carried = True
        elif (
            is_place(scene, index) and aimed and carried and (reached or (chunk.low == "there" and not trigger.direct))
        ):
            located = find_located(scene, index) if chunk.kind is Kind.TERRITORY else None
            place = index if located is None else located
            return Objects(index if first is None else first, place + 1, (place,), chunk.amount or amount)
        elif chunk.low.split(" ")[0] in trigger.targets:
            aimed, reached = True, " " in chunk.low  # "a push towards"
        elif aimed and _reaches(scene, index, trigger):
            reached = True
        elif not (lets_through(scene, index, trigger, at=at) or _closes_aside(scene, index, trigger, at=at)):
            return None
    return None


def _closes_aside(scene: Scene, comma: int, trigger: Trigger, *, at: int) -> bool:
    """``pushing hard, and gaining ground, near``: the trigger itself stands between the commas."""
    if comma != at + 1 or scene.low(comma) != "," or scene.low(comma + 1) not in trigger.prepositions:
        return False
    return any(scene.low(i) == "and" and scene.low(i - 1) == "," for i in (at - 1, at - 2))


def _walk(scene: Scene, at: int, *, end: int) -> Iterator[int]:
    """The chunks in which a place may follow; an aside between commas is passed over: ``ground, at great cost, in``."""
    index, last = at + 1, min(end, at + 1 + _MAX_FILLERS)
    while index < last:
        low = scene.low(index)
        timed = skip_time(scene, index, end=end) if low in OF_TIME else index
        timed = skip_measure(scene, index, end=end) if low == "by" else timed
        closing = _find_closing(scene, index, end=end) if low == "," else None
        if timed > index:
            last = min(end, last + timed - index)
            index = timed - 1
        elif closing is None:
            yield index
        else:
            last = min(end, last + closing - index)
            index = closing
        index += 1


def _find_closing(scene: Scene, comma: int, *, end: int) -> int | None:
    """The comma that closes what the one at ``comma`` opens: plain words, with a preposition or amount behind them."""
    for index in range(comma + 1, min(end - 1, comma + _MAX_ASIDE)):
        chunk = scene.chunks[index]
        if chunk.low == ",":
            goes_on = scene.is_word(index + 1, "preposition") or scene.chunks[index + 1].kind is Kind.AMOUNT
            return index if goes_on and index > comma + 1 else None
        if chunk.kind is not Kind.WORD or chunk.triggers or chunk.speech is not None or chunk.capital:
            return None
    return None


def _reaches(scene: Scene, index: int, trigger: Trigger) -> bool:
    """Whether a place may follow a chunk: behind a preposition, "southwest" and "an attempt to cross into"."""
    if scene.low(index) in trigger.prepositions:
        return True
    if scene.is_word(index, "compass") and scene.low(index + 1) == "of":
        return "near" in trigger.prepositions
    return bool(trigger.targets) and bool(scene.chunks[index].triggers) and scene.low(index - 1) == "to"


def is_force(scene: Scene, index: int) -> bool:
    """Whether a chunk means troops or the state that sent them: those who can be driven out or surrounded."""
    chunk = scene.chunks[index]
    if not chunk.is_actor or chunk.possessive:
        return False
    return chunk.actor_kind is ActorKind.STATE or not scene.lexicon.words["soldiers"].isdisjoint(chunk.low.split(" "))


def _join_amounts(first: Amount | None, second: Amount | None) -> Amount | None:
    """``114,500 sq km, or 19% of``: the same land in two figures."""
    if first is None or second is None or first.area_km2 is None:
        return second
    return replace(second, area_km2=first.area_km2)


def _goes_on_amount(scene: Scene, index: int, amount: Amount) -> bool:
    """Words between an area and the place it lies in, or its other figure: ``200 sq km in``, ``, or``."""
    before = scene.chunks[index - 1].kind is Kind.AMOUNT
    if amount.area_km2 is None:
        return False
    if before and scene.low(index) in {"in", "across", "inside", "from", "around", "near", "within", ",", "or", "("}:
        return True
    return scene.low(index) in {"or", "about", "of"} and scene.low(index - 1) in {",", "(", "or"}


def find_attacked(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> list[Objects]:
    """The places of an attack that is the subject: ``The offensive near Lyman was repelled``."""
    clause = scene.clauses[clause_index]
    for index in range(at - 1, max(clause.first - 1, at - 1 - _REACH_LEFT), -1):
        if scene.low(index) in trigger.targets:
            reached = _find_first(scene, index, replace(trigger, targets=_NONE, direct=False), end=at)
            aimed = next((i for i in range(index + 1, at) if is_place(scene, i)), None)  # "attempts to break into"
            if reached is None and aimed is not None and scene.chunks[aimed - 1].triggers:
                reached = Objects(aimed, aimed + 1, (aimed,))
            return [] if reached is None else [reached]
    return []


def find_told_attack(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> list[Objects]:
    """``All the attacks were repelled``, ``their advance was halted``: the places were named in a sentence before."""
    clause = scene.clauses[clause_index]
    target = next((i for i in range(clause.first, at) if scene.low(i) in trigger.targets), None)
    if target is None or any(scene.chunks[i].names_place for i in range(clause.first, at)):
        return []
    told = scene.low(target - 1) in _TOLD_BEFORE or scene.chunks[target - 1].actor_kind is ActorKind.ADJECTIVE
    return [Objects(target, target + 1, (target,))] if told else []


def find_owned(scene: Scene, at: int) -> Objects | None:
    """``the city’s capture``, ``Avdiivka’s fall``: the place that owns a noun."""
    if scene.low(at + 1) in _OF_OCCUPIERS:
        return None  # "Kherson’s occupation administration"
    owner = at - 2 if scene.low(at - 1) == "'s" else at - 1
    if scene.low(at - 1) == "its" and scene.low(at - 2) != "of" and scene.low(at + 1) not in {"of", "in", "on"}:
        return Objects(at - 1, at, (at - 1,))  # "Its recapture is": the place that was named last
    if owner < 0 or not scene.chunks[owner].names_place:
        return None
    owned = owner == at - 2 or scene.chunks[owner].possessive
    return Objects(owner, owner + 1, (owner,)) if owned else None


def find_fronted(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Objects | None:
    """``In the east, Russian forces are advancing``: where it happens stands at the head of the clause."""
    clause = scene.clauses[clause_index]
    if scene.low(clause.first) not in trigger.prepositions:
        return None
    for index in range(clause.first + 1, min(at, clause.first + _NEAR)):
        if is_place(scene, index):
            return Objects(index, index + 1, (index,))
        if not scene.is_word(index, "determiner", "place_noun", "place_adjective") and scene.low(index) != "of":
            return None
    return None


def find_surrounded(scene: Scene, clause_index: int, at: int, trigger: Trigger) -> Objects | None:
    """``The Russian force in Lyman was surrounded``: where the subject of the ring is."""
    subject = find_subject(scene, clause_index, at)
    if subject is None or scene.chunks[subject].kind is Kind.PRONOUN:
        return None
    return _find_first(scene, subject, replace(trigger, carries=False), end=at)


def find_named_behind(scene: Scene, at: int, *, end: int) -> Objects | None:
    """``occupied two villages just inside the region, Myrne and Novoivanivka``: the names stand in apposition."""
    near = range(at + 1, min(end, at + 1 + _NEAR))
    noun = next((i for i in near if scene.is_word(i, "settlement_noun")), None)
    if noun is None or any(scene.chunks[i].is_actor and not scene.chunks[i].possessive for i in range(at + 1, noun)):
        return None
    located: Objects | None = None
    for index in range(noun + 1, min(end, noun + 1 + _MAX_FILLERS)):
        if located is None and scene.low(noun).endswith("s"):
            located = _find_around(scene, index, end=end)
        if scene.low(index) == ",":
            named = index + 1 < end and scene.chunks[index + 1].kind is Kind.PLACE
            ended = index + 2 >= end or scene.chunks[index + 2].kind is Kind.MARK
            return Objects(index + 1, index + 2, (index + 1,)) if named and ended else located
        if scene.chunks[index].triggers or scene.chunks[index].speech is not None:
            break
    return located


def _find_around(scene: Scene, index: int, *, end: int) -> Objects | None:
    """``dozens of villages on the southern front``: settlements that are counted and not named stand for where they
    lie."""
    if scene.low(index) not in {"in", "on", "around", "along", "across", "near"}:
        return None
    place = index + 1
    while scene.is_word(place, "determiner", "place_adjective"):
        place += 1
    return Objects(place, place + 1, (place,)) if place < end and is_place(scene, place) else None


def _find_next(scene: Scene, at: int, trigger: Trigger, *, end: int) -> Objects | None:
    """A further place of a list that runs on: ``, and some 99% of the neighbouring Luhansk``, ``and near Lyman``."""
    index = skip_aside(scene, at)
    joined = False
    while index < end and (scene.low(index) in {",", "and", "or"} or scene.low(index) in {"as", "well"}):
        joined = True
        index += 1
    if not joined:
        return None
    amount: Amount | None = None
    first = index
    listed = not trigger.direct or scene.low(index - 1) != ","
    for place in range(index, min(end, index + _MAX_FILLERS)):
        chunk = scene.chunks[place]
        if not listed and chunk.low == "of" and scene.is_word(place - 1, "compass"):
            return None  # "took Klishchiivka, south of Bakhmut": where it lies
        if chunk.kind is Kind.AMOUNT:
            amount = chunk.amount
        elif chunk.kind in (Kind.PLACE, Kind.GROUP, Kind.TERRITORY) and is_place(scene, place):
            apposed = chunk.kind is Kind.TERRITORY and scene.low(place - 1) in {
                "a",
                "an",
            }  # "Donetsk, a region it wants"
            if apposed or _is_new_subject(scene, place + 1):
                return None
            return Objects(first, place + 1, (place,), amount)
        elif not (
            scene.is_word(place, "determiner", "place_noun", "place_adjective")
            or scene.low(place) == "of"
            or (place == index and scene.low(place) in trigger.prepositions)
            or (place == index and scene.low(place) == "with" and trigger.name == "hold")  # "left with A and with B"
        ):
            return None
    return None


def _is_new_subject(scene: Scene, behind: int) -> bool:
    return scene.is_word(behind, "be", "have", "modal", "do", "remain") or (
        behind < len(scene.chunks) and scene.chunks[behind].speech is not None
    )
