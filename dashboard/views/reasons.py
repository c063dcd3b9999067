"""One sentence for every verdict: what the assessor's map gives, what the words allow, and how they compare."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from articles.records import Claim, Holder, Modality, Predicate
from dashboard.language import Words, format_number, join_words, mark, mark_in, say
from dashboard.model.verdicts.records import Cause, Judgement, Near, Range, Unit, Verdict
from dashboard.views.text import NBSP, PREDICATE_WORDS, format_area, format_day
from geodata.assessors import Status, find_assessor

VERDICT_WORDS = Words(
    {
        Verdict.SUPPORTED: mark("supported"),
        Verdict.OVERSTATED: mark("overstated"),
        Verdict.UNDERSTATED: mark("understated"),
        Verdict.CONTRADICTED: mark("contradicted"),
        Verdict.CONTESTED: mark_in("verdict", "contested"),
        Verdict.TOO_EARLY: mark("too early"),
        Verdict.UNVERIFIABLE: mark("cannot be checked"),
    }
)
STATUS_WORDS = Words(
    {
        Status.RUSSIAN_HELD: mark("Russian-held"),
        Status.CONTESTED: mark_in("status", "contested"),
        Status.UKRAINIAN_HELD: mark("Ukrainian-held"),
    }
)
SMALLEST_ERROR = 0.05  # points; less would read as “± 0.0”
_HOLDERS = Words({Holder.RU: mark("Russia"), Holder.UA: mark("Ukraine")})
_NO_DEMAND = mark("A demand says what should be, not who holds the ground.")
_NOT_OF_CONTROL = Words(
    {
        Predicate.ANNEXED: mark(
            "An annexation is declared, not held: a map of control can neither support nor refute it."
        ),
        Predicate.ENCIRCLED: mark("An encirclement is a shape of the line, not ground held: the maps do not tell it."),
        Predicate.DEMANDS_WITHDRAWAL: _NO_DEMAND,
        Predicate.THREATENS_FORCE: mark("A threat says what may come, not who holds the ground."),
        Predicate.REJECTS_CONCESSION: mark("A refusal says what will not be given up, not who holds the ground."),
    }
)
_MOODS = {
    Modality.FORECAST: mark("A forecast can be checked when its day has come, not before."),
    Modality.CONDITIONAL: mark("What is said on a condition is no statement of who holds the ground."),
    Modality.DEMAND: _NO_DEMAND,
}
_NOT_ON_A_MAP = mark("“{claim}” is not told by a map of who holds what.")
_NOT_OF_A_TOWN = mark("“{claim}” is not told by a map of who holds what, and a town has one status as a whole.")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a sentence speaks of: the claim, the name of the place, and the judgement."""

    claim: Claim
    place: str
    judgement: Judgement

    @property
    def holder(self) -> str:
        """The side that is claimed to hold."""
        return _HOLDERS[self.claim.holder or Holder.RU]

    @property
    def map(self) -> str:
        """Whose map it is goes before the sentence; this is its day."""
        judged = self.judgement
        day = judged.map_day or judged.as_of or judged.day
        return say("the map of {day}", day=format_day(day)) if day else say("the map")

    @property
    def assessor(self) -> str:
        """Whose map it is."""
        return find_assessor(self.judgement.assessor_id).name


def write_reason(claim: Claim, place: str | None, judgement: Judgement) -> str:
    """The sentence for a verdict.

    Parameters
    ----------
    place : its name; None where the claim's words name none.
    """
    return _SENTENCES[judgement.cause](Subject(claim, place or say("the place"), judgement))


def format_range(values: Range) -> str:
    """``18 to 22 %``, ``at least 99 %``, ``4,620 to 4,808 km²``."""
    low, high = (_format_figure(value, values.unit) for value in (values.low, values.high))
    if values.unit is Unit.PERCENT and values.high >= 100 > values.low:
        return say("at least {figure}", figure=low)
    if values.low <= 0 < values.high:
        return say("at most {figure}", figure=high)
    if low == high:
        return low
    return say("{low} to {high}", low=_format_number(values.low, values.unit), high=high)


def format_assessed(judgement: Judgement) -> str:
    """``98.8 % ± 0.9``: the figure of an assessor with what it may be off; its status for a settlement."""
    if judgement.status is not None:
        return name_status(judgement)
    if judgement.figure is None or judgement.assessed is None:
        return ""
    figure = _format_figure(judgement.figure, judgement.assessed.unit)
    error = judgement.error_points or 0.0
    if judgement.assessed.unit is Unit.KM2 or error < SMALLEST_ERROR:
        return figure
    return f"{figure} ± {format_number(error, 1)}"


def name_status(judgement: Judgement) -> str:
    """The status of a settlement in words."""
    return name_held(judgement.status, judgement.contested_known) if judgement.status else ""


def name_held(status: Status, contested_known: bool) -> str:
    """The words for a status; "not Russian-held" where contested ground is not told apart."""
    if status is Status.UKRAINIAN_HELD and not contested_known:
        return say("not Russian-held")
    return STATUS_WORDS[status]


def _format_number(value: float, unit: Unit) -> str:
    return format_number(value, 0 if unit is Unit.KM2 or value == int(value) else 1)


def _format_figure(value: float, unit: Unit) -> str:
    return format_area(value) if unit is Unit.KM2 else f"{_format_number(value, unit)}{NBSP}%"


def _give(subject: Subject) -> str:
    given, near = format_assessed(subject.judgement), subject.judgement.near
    parts = {"assessor": subject.assessor, "map": subject.map, "holder": subject.holder}
    if near is not None:
        settlements = _count_near(near, subject)
        return say(
            "{assessor}: {map} gives {holder} {settlements}, {figure}", settlements=settlements, figure=given, **parts
        )
    return say("{assessor}: {map} gives {holder} {figure} of {place}", figure=given, place=subject.place, **parts)


def _within(subject: Subject) -> str:
    claimed = subject.judgement.claimed
    if claimed is None:
        return f"{_give(subject)}."
    return say("{given}; the words allow {range}.", given=_give(subject), range=format_range(claimed))


def _off(subject: Subject) -> str:
    judged = subject.judgement
    gap, km2 = abs(judged.gap or 0.0), abs(judged.gap_km2 or 0.0)
    by: list[str] = []
    if judged.claimed is not None and judged.claimed.unit is Unit.PERCENT:
        by.append(say("{number} points", number=format_number(gap, 1)).replace(" ", NBSP))
    if judged.gap_km2 is not None:
        by.append(format_area(km2))
    allowed = format_range(judged.claimed) if judged.claimed else ""
    parts = {"given": _give(subject), "range": allowed, "by": ", ".join(by)}
    if (judged.gap or 0.0) < 0:
        return say("{given}; the words allow {range}: it is {by} less.", **parts)
    return say("{given}; the words allow {range}: it is {by} more.", **parts)


def _show_status(subject: Subject) -> str:
    parts = {"assessor": subject.assessor, "map": subject.map, "status": name_status(subject.judgement)}
    return say("{assessor}: on {map} {place} is {status}", place=subject.place, **parts)


def _status(subject: Subject) -> str:
    return f"{_show_status(subject)}."


def _later(subject: Subject) -> str:
    judged = subject.judgement
    told = _show_status(subject) if judged.status else _give(subject)
    if judged.agreed_on:
        return say("{given}; it agreed on {day}.", given=told, day=format_day(judged.agreed_on))
    return say("{given}; it has not agreed since.", given=told)


def _moved(subject: Subject) -> str:
    judged = subject.judgement
    what: list[str] = []
    if judged.figure is not None:
        area = format_area(judged.figure)
        raion = say("{area} of the raion of {place}", area=area, place=subject.place)
        what.append(raion if _is_settlement(subject) else say("{area} of {place}", area=area, place=subject.place))
    if judged.near is not None:
        what.append(_count_near(judged.near, subject))
    message = mark("{assessor}: within 30 days up to {map} {what} came to be drawn as held by {holder}.")
    return _say_movement(message, subject, what)


def _not_moved(subject: Subject) -> str:
    judged = subject.judgement
    what: list[str] = []
    if judged.figure is not None:
        raion = say("no ground of the raion of {place}", place=subject.place)
        what.append(raion if _is_settlement(subject) else say("no ground of {place}", place=subject.place))
    if judged.near is not None:
        what.append(_say_near(mark("none of the {total} settlements within {km} km of {place}"), judged.near, subject))
    return _say_movement(mark("{assessor}: within 30 days up to {map} {what} came to {holder}."), subject, what)


def _say_movement(message: str, subject: Subject, what: list[str]) -> str:
    parts = {"assessor": subject.assessor, "map": subject.map, "holder": subject.holder}
    return say(message, what=join_words(what), **parts)


def _is_settlement(subject: Subject) -> bool:
    """Of a settlement the ground of its raion was measured, else that of the place."""
    return subject.judgement.place_id is not None and subject.judgement.place_id.startswith("gn:")


def _count_near(near: Near, subject: Subject) -> str:
    if not near.count:
        return _say_near(mark("none of the {total} settlements within {km} km of {place}"), near, subject)
    return _say_near(mark("{count} of the {total} settlements within {km} km of {place}"), near, subject)


def _say_near(message: str, near: Near, subject: Subject) -> str:
    km = f"{{km}}{NBSP}"
    # The distance stays with its unit.
    words = say(message).replace("{km} ", km)
    return words.format(count=near.count, total=near.of, km=format_number(near.radius_km), place=subject.place)


def _denied(subject: Subject) -> str:
    judged = subject.judgement
    holds = judged.cause is Cause.DENIAL_HOLDS
    told = _show_status(subject) if judged.status else _give(subject)
    if judged.claimed is None:
        message = mark("{given}: the denial holds.") if holds else mark("{given}: the denial does not hold.")
        return say(message, given=told)
    message = (
        mark("{given}; what is denied would be {range}: the denial holds.")
        if holds
        else mark("{given}; what is denied would be {range}: the denial does not hold.")
    )
    return say(message, given=told, range=format_range(judged.claimed))


def _mood(subject: Subject) -> str:
    if subject.claim.predicate is Predicate.FORECAST:
        return say(_MOODS[Modality.FORECAST])
    return say(_MOODS.get(subject.claim.modality, mark("It is not put as a fact.")))


def _not_drawn(subject: Subject) -> str:
    name, day = find_assessor(subject.judgement.assessor_id).name, subject.judgement.day
    return say("{assessor} has no map of {day}.", assessor=name, day=format_day(day) if day else say("that day"))


def _not_on_a_map(subject: Subject) -> str:
    words = PREDICATE_WORDS[subject.claim.predicate].capitalize()
    return say(_NOT_OF_A_TOWN if subject.claim.extent else _NOT_ON_A_MAP, claim=words)


_SENTENCES: Mapping[Cause, Callable[[Subject], str]] = {
    Cause.WITHIN: _within,
    Cause.BELOW: _off,
    Cause.ABOVE: _off,
    Cause.FAR_BELOW: _off,
    Cause.DENIAL_HOLDS: _denied,
    Cause.DENIAL_FAILS: _denied,
    Cause.SAME_STATUS: _status,
    Cause.OTHER_STATUS: _later,
    Cause.CONTESTED_STATUS: _later,
    Cause.AGREED_LATER: _later,
    Cause.MOVED: _moved,
    Cause.NOT_MOVED: _not_moved,
    Cause.NOT_OF_CONTROL: lambda subject: _NOT_OF_CONTROL[subject.claim.predicate],
    Cause.NOT_A_FACT: _mood,
    Cause.NOT_ON_A_MAP: _not_on_a_map,
    Cause.NO_HOLDER: lambda _: say("The words name no side that holds or gains the ground."),
    Cause.NO_DAY: lambda _: say(
        "It is not known of which day this speaks: no day is named, and none of publication known."
    ),
    Cause.NO_PERIOD: lambda _: say("An amount gained can be checked only with the days between which it was gained."),
    Cause.NO_PLACE: lambda _: say("The words name no place with known bounds."),
    Cause.NOT_MEASURED: lambda subject: say(
        "No map was measured for {place}: it has no known position or bounds.", place=subject.place
    ),
    Cause.NOT_DRAWN: _not_drawn,
}
