"""What may stand between a trigger and its place: "the long-time bastion town of", "is under way in"."""

from __future__ import annotations

from articles.chunks import Kind
from articles.lexicon.records import ActorKind, Form, Trigger
from articles.records import Predicate
from articles.roles import Scene, is_of_noun

_INCLUDING = frozenset({"including", "especially", "particularly", "notably", "mainly", "mostly"})
OF_TIME = frozenset({"on", "in", "over", "during", "late", "early"})  # with which words of time begin
_ABOUT_TIME = frozenset({"past", "last", "previous", "late", "early", "half", "of", "first", "course", "recent", "and"})
_TO_TIME = 8
_BEFORE_DAY = frozenset({"on", "over", "last", "this", "the", "earlier", "in", "late"})
_MAX_ASIDE = 8  # chunks between two commas
_LINES = frozenset({"defences", "defenses", "defence", "defense", "lines", "positions", "rear", "territory"})
_BEYOND = frozenset({"behind", "beyond", "into", "past", "through"})
_UP_TO = frozenset({"up", "to", "some", "about", "around", "more", "than", "over", "nearly", "almost"})
_TO_UNIT = 4  # chunks from "up to" to its kilometres
_YEAR = 4  # digits
_PARTING_MARKS = frozenset({",", ".", ";", ":", "!", "?", "…", "—", "–", "-"})  # any other only decorates: **, <b>, “


def lets_through(scene: Scene, index: int, trigger: Trigger, *, at: int) -> bool:
    """Whether a chunk may stand between a trigger and its place: "the long-time bastion town of"."""
    chunk = scene.chunks[index]
    if _goes_on_noun(scene, index, trigger) or _leads_to_target(scene, index, trigger):
        return True
    if scene.is_word(index, "compass") and scene.low(index - 1) == "the" and scene.low(index + 1) == "of":
        return True  # "controls the north of Pokrovsk"
    if scene.is_word(index, "preposition"):
        lasts = chunk.low == "for" and any(scene.is_word(i, "duration") for i in range(index + 2, index + 5))
        return lasts or chunk.low in _INCLUDING or is_of_noun(scene, index) or _is_behind_out(scene, index, trigger)
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
        and not (
            chunk.low in {"areas", "positions", "villages", "settlements"} and scene.is_word(index + 1, "preposition")
        )
    ):
        return scene.is_word(index, "determiner", "place_adjective") or scene.is_word(index - 1, "preposition")
    return not _stops(scene, index, trigger)


def skip_time(scene: Scene, index: int, *, end: int) -> int:
    """The chunk behind ``on Monday``, ``in the second half of June``, ``over the past week``; ``index`` for no time.

    Asked only where the chunk at ``index`` is one of ``OF_TIME``.
    """
    found = index
    for at in range(index + 1, min(end, index + _TO_TIME)):
        if scene.is_word(at, "time", "month", "day_part", "duration"):
            found = at + 1
        elif scene.low(at).isdigit() and (found or scene.is_word(at - 1, "month")):
            found = at + 1 if scene.is_word(at - 1, "month") or len(scene.low(at)) == _YEAR else found
        elif not (scene.is_word(at, "determiner", "ordinal") or scene.low(at) in _ABOUT_TIME):
            break
    return found


def skip_measure(scene: Scene, index: int, *, end: int) -> int:
    """The chunk behind ``by up to two kilometres``; ``index`` where "by" opens no measure."""
    for at in range(index + 1, min(end, index + _TO_TIME)):
        low = scene.low(at)
        if scene.is_word(at, "distance"):
            return at + 1
        figure = low.replace(".", "").isdigit() or low in scene.lexicon.numbers or low in _UP_TO
        if not (figure or low in {"a", "another", "several", "few", "further", "and", "half"}):
            break
    return index


def _goes_on_noun(scene: Scene, index: int, trigger: Trigger) -> bool:
    """Words that a noun has about it before its place: ``withdrawal of Ukrainian troops from``, ``fighting is under
    way in``, ``fighting for the control of``, ``recognise the annexation of``."""
    low, before = scene.low(index), scene.low(index - 1)
    if trigger.predicate is Predicate.WITHDREW and not trigger.direct:
        leaves = low == "of" and index + 1 < len(scene.chunks) and scene.chunks[index + 1].is_actor
        return leaves or (before == "of" and scene.chunks[index].is_actor)
    if trigger.predicate is Predicate.CONTESTED:
        under_way = (low == "under" and scene.low(index + 1) == "way") or (low == "way" and before == "under")
        return under_way or low == "control" or (low == "of" and before == "control")
    if trigger.predicate is Predicate.REJECTS_CONCESSION:
        adjective = scene.chunks[index].actor_kind is ActorKind.ADJECTIVE  # "of Russian control over"
        return (
            adjective
            or scene.is_word(index, "sovereign_noun")
            or (low in {"of", "over"} and scene.is_word(index - 1, "sovereign_noun"))
        )
    return False


def _leads_to_target(scene: Scene, index: int, trigger: Trigger) -> bool:
    """``penetrated up to 70 km behind Russian lines``, ``broke through the first line of defence near``."""
    if scene.low(index) == "of" and trigger.predicate is Predicate.ADVANCED:
        return any(scene.is_word(i, "distance") for i in range(index + 1, index + _TO_UNIT + 1))  # "of up to 15 km"
    if scene.low(index) == "and":  # "in and around"
        return scene.low(index - 1) in trigger.prepositions and scene.low(index + 1) in trigger.prepositions
    if not trigger.targets:
        return False
    if scene.low(index) == "by" or scene.low(index - 1) in {"by", "the"}:  # "counterattacks by the Ukrainian army near"
        by = index + 1 + (scene.low(index + 1) == "the") if scene.low(index) == "by" else index
        doer = scene.low(by - 1) == "by" or scene.low(by - 2) == "by"
        return doer and by < len(scene.chunks) and scene.chunks[by].is_actor
    if scene.low(index) in _BEYOND:
        return any(scene.low(i) in trigger.targets for i in (index + 1, index + 2))
    if scene.low(index) == "of":
        return scene.low(index - 1) in trigger.targets
    near = range(index, index + _TO_UNIT)
    return (scene.low(index) in _UP_TO or scene.low(index).isdigit()) and any(
        scene.is_word(i, "distance") for i in near
    )


def _is_behind_out(scene: Scene, index: int, trigger: Trigger) -> bool:
    """``of`` in "out of"."""
    return scene.low(index) == "of" and "out" in trigger.prepositions and scene.low(index - 1) == "out"


def _stops(scene: Scene, index: int, trigger: Trigger) -> bool:
    chunk = scene.chunks[index]
    if scene.is_word(index, "relative", "coordinator", "subordinator", "be", "have", "modal"):
        return not (trigger.forms.get(scene.low(index)) or is_going_on(scene, index, trigger))
    if is_going_on(scene, index, trigger):
        return False
    if chunk.is_actor and scene.low(index + 1) in _LINES:
        return False  # "deep into enemy defences near"
    if chunk.kind is Kind.PRONOUN or chunk.is_actor:
        own = scene.is_word(index, "own_force") and any(scene.is_word(i, "land_noun") for i in (index + 1, index + 2))
        return not chunk.possessive and not own
    return bool(chunk.triggers) or chunk.speech is not None


def is_going_on(scene: Scene, index: int, trigger: Trigger) -> bool:
    """``fighting is ongoing in``, ``clashes are taking place near``: the verb of a noun before its place."""
    if Form.NOUN not in trigger.forms.values():
        return False
    if scene.is_word(index, "be", "have"):
        told = scene.is_word(index + 1, "go_on", "adverb", "be", "report_verb")
        return (
            told
            or (scene.low(index + 1), scene.low(index + 2)) in {("going", "on"), ("under", "way")}
            or is_going_on(scene, index + 1, trigger)
        )
    if scene.is_word(index, "report_verb") and scene.is_word(index - 1, "be", "have"):
        return True  # "fighting was reported around"
    return scene.is_word(index, "go_on") or (scene.is_word(index, "take_verb") and scene.low(index + 1) == "place")


def skip_aside(scene: Scene, at: int) -> int:
    """``on Monday``, ``over the weekend`` between two places of a list, or an aside such as ``, close to Crimea,``."""
    day = at
    while scene.low(day) in _BEFORE_DAY:
        day += 1
    if scene.is_word(day, "time", "day_part", "month") and scene.low(day + 1) == "and":
        return day + 1
    located = _skip_locator(scene, at)
    if located > at:
        return located
    aside = scene.low(at) == "," and (
        scene.is_word(at + 1, "preposition", "compass") or scene.low(at + 1) in {"close", "home", "just", "a", "an"}
    )
    return _find_and(scene, at) if aside else at


def _find_and(scene: Scene, comma: int) -> int:
    """The comma with "and" behind it that closes an aside without verbs; ``comma`` itself where none does."""
    for index in range(comma + 2, min(comma + _MAX_ASIDE, len(scene.chunks) - 1)):
        if scene.low(index) == ",":
            return index if scene.low(index + 1) in {"and", "as"} else comma
        if scene.chunks[index].verb or scene.chunks[index].triggers or scene.low(index) == "including":
            break
    return comma


def _skip_locator(scene: Scene, at: int) -> int:
    """``Ternuvate in Zaporizhzhia and Richky in Sumy``: where the first lies, if a list goes on behind; else ``at``."""
    if scene.low(at) != "in":
        return at
    region = at + 1
    while scene.is_word(region, "determiner", "place_adjective", "compass") or scene.chunks[region].possessive:
        region += 1
        if region >= len(scene.chunks):
            return at
    chunk = scene.chunks[region] if region < len(scene.chunks) else None
    if chunk is None or not any(name.regional for name in chunk.names):
        return at
    return region + 1 if scene.low(region + 1) in {",", "and"} else at
