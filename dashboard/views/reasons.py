"""One sentence for every verdict: what the assessor's map gives, what the words allow, and how they compare."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from articles.records import Claim, Holder, Modality, Predicate
from dashboard.model.verdicts.records import Cause, Judgement, Near, Range, Unit, Verdict
from dashboard.views.text import NBSP, PREDICATE_WORDS, format_day
from geodata.assessors import Status, find_assessor

VERDICT_WORDS = {
    Verdict.SUPPORTED: "supported",
    Verdict.OVERSTATED: "overstated",
    Verdict.UNDERSTATED: "understated",
    Verdict.CONTRADICTED: "contradicted",
    Verdict.CONTESTED: "contested",
    Verdict.TOO_EARLY: "too early",
    Verdict.UNVERIFIABLE: "cannot be checked",
}
STATUS_WORDS = {
    Status.RUSSIAN_HELD: "Russian-held",
    Status.CONTESTED: "contested",
    Status.UKRAINIAN_HELD: "Ukrainian-held",
}
SMALLEST_ERROR = 0.05  # points; less would read as “± 0.0”
_HOLDERS = {Holder.RU: "Russia", Holder.UA: "Ukraine"}
_NOT_OF_CONTROL = {
    Predicate.ANNEXED: "An annexation is declared, not held: a map of control can neither support nor refute it.",
    Predicate.ENCIRCLED: "An encirclement is a shape of the line, not ground held: the maps do not tell it.",
    Predicate.DEMANDS_WITHDRAWAL: "A demand says what should be, not who holds the ground.",
    Predicate.THREATENS_FORCE: "A threat says what may come, not who holds the ground.",
    Predicate.REJECTS_CONCESSION: "A refusal says what will not be given up, not who holds the ground.",
}
_MOODS = {
    Modality.FORECAST: "A forecast can be checked when its day has come, not before.",
    Modality.CONDITIONAL: "What is said on a condition is no statement of who holds the ground.",
    Modality.DEMAND: "A demand says what should be, not who holds the ground.",
}


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
        return f"the map of {format_day(day)}" if day else "the map"

    @property
    def assessor(self) -> str:
        """Whose map it is."""
        return find_assessor(self.judgement.assessor_id).name


def write_reason(claim: Claim, place: str | None, judgement: Judgement) -> str:
    """The sentence for a verdict.

    Parameters
    ----------
    place : its English name; None where the claim's words name none.
    """
    return _SENTENCES[judgement.cause](Subject(claim, place or "the place", judgement))


def format_range(values: Range) -> str:
    """``18 to 22 %``, ``at least 99 %``, ``4,620 to 4,808 km²``."""
    unit = "%" if values.unit is Unit.PERCENT else "km²"
    digits = _format_number
    if values.unit is Unit.PERCENT and values.high >= 100 > values.low:
        return f"at least {digits(values.low, values.unit)}{NBSP}%"
    if values.low <= 0 < values.high:
        return f"at most {digits(values.high, values.unit)}{NBSP}{unit}"
    if digits(values.low, values.unit) == digits(values.high, values.unit):
        return f"{digits(values.low, values.unit)}{NBSP}{unit}"
    return f"{digits(values.low, values.unit)} to {digits(values.high, values.unit)}{NBSP}{unit}"


def format_assessed(judgement: Judgement) -> str:
    """``98.8 % ± 0.9``: the figure of an assessor with what it may be off; its status for a settlement."""
    if judgement.status is not None:
        return name_status(judgement)
    if judgement.figure is None or judgement.assessed is None:
        return ""
    number = _format_number(judgement.figure, judgement.assessed.unit)
    if judgement.assessed.unit is Unit.KM2:
        return f"{number}{NBSP}km²"
    error = judgement.error_points or 0.0
    return f"{number}{NBSP}%" + (f" ± {error:.1f}" if error >= SMALLEST_ERROR else "")


def name_status(judgement: Judgement) -> str:
    """The status of a settlement in words."""
    return name_held(judgement.status, judgement.contested_known) if judgement.status else ""


def name_held(status: Status, contested_known: bool) -> str:
    """The words for a status; "not Russian-held" where contested ground is not told apart."""
    if status is Status.UKRAINIAN_HELD and not contested_known:
        return "not Russian-held"
    return STATUS_WORDS[status]


def _format_number(value: float, unit: Unit) -> str:
    if unit is Unit.KM2:
        return f"{value:,.0f}"
    return f"{value:.1f}".removesuffix(".0") if value in {0.0, 100.0} or value == int(value) else f"{value:.1f}"


def _give(subject: Subject) -> str:
    given, near = format_assessed(subject.judgement), subject.judgement.near
    if near is not None:
        return f"{subject.assessor}: {subject.map} gives {subject.holder} {_count_near(near, subject)}, {given}"
    return f"{subject.assessor}: {subject.map} gives {subject.holder} {given} of {subject.place}"


def _within(subject: Subject) -> str:
    claimed = subject.judgement.claimed
    return f"{_give(subject)}; the words allow {format_range(claimed)}." if claimed else f"{_give(subject)}."


def _off(subject: Subject) -> str:
    judged = subject.judgement
    gap, km2 = abs(judged.gap or 0.0), abs(judged.gap_km2 or 0.0)
    by = [f"{gap:.1f}{NBSP}points"] if judged.claimed is not None and judged.claimed.unit is Unit.PERCENT else []
    by += [f"{km2:,.0f}{NBSP}km²"] if judged.gap_km2 is not None else []
    less = "less" if (judged.gap or 0.0) < 0 else "more"
    allowed = format_range(judged.claimed) if judged.claimed else ""
    return f"{_give(subject)}; the words allow {allowed}: it is {', '.join(by)} {less}."


def _status(subject: Subject) -> str:
    return f"{subject.assessor}: on {subject.map} {subject.place} is {name_status(subject.judgement)}."


def _later(subject: Subject) -> str:
    judged = subject.judgement
    told = _status(subject).rstrip(".") if judged.status else _give(subject)
    when = f"; it agreed on {format_day(judged.agreed_on)}" if judged.agreed_on else "; it has not agreed since"
    return f"{told}{when}."


def _moved(subject: Subject) -> str:
    judged = subject.judgement
    ground = [f"{judged.figure:,.0f}{NBSP}km² {_name_ground(subject)}"] if judged.figure is not None else []
    near = [_count_near(judged.near, subject)] if judged.near is not None else []
    return f"{_lately(subject)} {' and '.join([*ground, *near])} came to be drawn as held by {subject.holder}."


def _not_moved(subject: Subject) -> str:
    judged = subject.judgement
    ground = [f"no ground {_name_ground(subject)}"] if judged.figure is not None else []
    near = [f"none of the {_name_near(judged.near, subject)}"] if judged.near is not None else []
    return f"{_lately(subject)} {' and '.join([*ground, *near])} came to {subject.holder}."


def _name_ground(subject: Subject) -> str:
    """What was measured: of a settlement the ground of its raion, else that of the place."""
    is_settlement = subject.judgement.place_id is not None and subject.judgement.place_id.startswith("gn:")
    return f"of the raion of {subject.place}" if is_settlement else f"of {subject.place}"


def _count_near(near: Near, subject: Subject) -> str:
    return f"{near.count or 'none'} of the {_name_near(near, subject)}"


def _name_near(near: Near, subject: Subject) -> str:
    return f"{near.of} settlements within {near.radius_km:.0f}{NBSP}km of {subject.place}"


def _lately(subject: Subject) -> str:
    return f"{subject.assessor}: within 30 days up to {subject.map}"


def _denied(subject: Subject) -> str:
    judged = subject.judgement
    holds = judged.cause is Cause.DENIAL_HOLDS
    told = _status(subject).rstrip(".") if judged.status else _give(subject)
    allowed = f"; what is denied would be {format_range(judged.claimed)}" if judged.claimed else ""
    return f"{told}{allowed}: the denial {'holds' if holds else 'does not hold'}."


def _mood(subject: Subject) -> str:
    if subject.claim.predicate is Predicate.FORECAST:
        return _MOODS[Modality.FORECAST]
    return _MOODS.get(subject.claim.modality, "It is not put as a fact.")


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
    Cause.NOT_ON_A_MAP: lambda subject: (
        f"“{PREDICATE_WORDS[subject.claim.predicate].capitalize()}” is not told by a map of who holds what"
        f"{', and a town has one status as a whole' if subject.claim.extent else ''}."
    ),
    Cause.NO_HOLDER: lambda _: "The words name no side that holds or gains the ground.",
    Cause.NO_DAY: lambda _: "It is not known of which day this speaks: no day is named, and none of publication known.",
    Cause.NO_PERIOD: lambda _: "An amount gained can be checked only with the days between which it was gained.",
    Cause.NO_PLACE: lambda _: "The words name no place with known bounds.",
    Cause.NOT_MEASURED: lambda subject: f"No map was measured for {subject.place}: it has no known position or bounds.",
    Cause.NOT_DRAWN: lambda subject: (
        f"{find_assessor(subject.judgement.assessor_id).name} has no map of "
        f"{format_day(subject.judgement.day) if subject.judgement.day else 'that day'}."
    ),
}
