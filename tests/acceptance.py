"""The acceptance report: known cases from the shipped tables; ``python -m tests.acceptance > docs/acceptance.md``."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import date

from articles.records import (
    Claim,
    Holder,
    MentionKind,
    Modality,
    PlaceMention,
    Polarity,
    Predicate,
    Quote,
    Side,
)
from dashboard.model.lag import measure_lag
from dashboard.model.selection import Selection
from dashboard.model.verdicts.judging import judge_claim, judge_place
from dashboard.store import read_catalogue
from dashboard.views.reasons import format_assessed, write_reason
from geodata.assessors import find_assessor
from geodata.records import Place, PlaceHint, PlaceKind
from geodata.shares import Control, compare_days
from geodata.store import load_control, load_gazetteer

SINCE, ON = date(2024, 12, 31), date(2025, 9, 25)
GAINS = {"UA": 4714, "UA-09": 205, "UA-14": 3308, "UA-23": 261, "UA-12": 175, "UA-63": 542, "UA-59": 223}
LUHANSK_DAYS = (date(2022, 7, 3), date(2025, 6, 30), date(2026, 1, 1))
TOWNS = {
    "Kurakhove": date(2025, 1, 6), "Toretsk": date(2025, 2, 7), "Chasiv Yar": date(2025, 7, 31),
    "Kupiansk": date(2025, 11, 20), "Pokrovsk": date(2025, 12, 1), "Siversk": date(2025, 12, 11),
    "Myrnohrad": date(2025, 12, 27), "Huliaipole": date(2025, 12, 27),
}  # fmt: skip


def make_claim(place: Place, predicate: Predicate, day: date, *, area: float | None = None) -> Claim:
    """A made claim of a Russian official about one place."""
    words = f"{place.names.en}: {predicate}"
    mention = PlaceMention(place.names.en, place.names.en, MentionKind.AREA, None)
    return Claim("case", Quote("case", 0, len(words), words), (mention,), predicate, Holder.RU, None, None, area,
                 "Russian Defence Ministry", Side.RU, Polarity.AFFIRMED, Modality.ACTUAL, day, False,
                 since=None if area is None else SINCE)  # fmt: skip


HELD = ("Bakhmut", "Avdiivka", "Vuhledar", "Pokrovsk")


def write_report(control: Control) -> Iterator[str]:
    """The report, line by line."""
    yield "# Acceptance report"
    yield ""
    yield "Known cases against the shipped tables, written by `python -m tests.acceptance` (`make acceptance`)."
    yield ""
    yield from write_seed(control)
    yield from write_gains(control)
    yield from write_luhansk(control)
    yield from write_towns(control)
    yield from write_days(control)


def write_seed(control: Control) -> Iterator[str]:
    """Every claim of the first article."""
    gazetteer = load_gazetteer()
    yield "## The article of Bishkek, about 28 November 2025"
    yield ""
    yield "| quote | verdict | why |"
    yield "|---|---|---|"
    for placed in read_catalogue().list_claims(Selection(release="any")):
        for judged in judge_claim(placed, control):
            name = gazetteer.get(judged.place_id).names.en if judged.place_id else None
            quote = " ".join(placed.claim.quote.text.split()).replace("|", "\\|")
            yield f"| {quote} | {judged.verdict} | {write_reason(placed.claim, name, judged)} |"
    yield ""


def write_gains(control: Control) -> Iterator[str]:
    """What the Russian ministry of defence said was taken in 2025."""
    gazetteer = load_gazetteer()
    yield "## 4,714 km² taken since 1 January, Russian ministry of defence, 25 September 2025"
    yield ""
    yield "Net change, ground gained and ground lost inside the border as drawn here, km²; for the country with what is"
    yield "drawn beyond it. ISW said 3,434 km²."
    yield ""
    yield "| place | claimed | assessor | net | gained | lost | beyond the border | verdict |"
    yield "|---|---|---|---|---|---|---|---|"
    for place_id, km2 in GAINS.items():
        place = gazetteer.get(place_id)
        claim = make_claim(place, Predicate.ADVANCED, ON, area=km2)
        for name, coverage in control.assessments.coverage.items():
            change = compare_days(control.measures, place_id, name, SINCE, ON)
            verdict = judge_place(claim, place, ON, coverage, control).verdict
            figures = (change.net_km2, change.gained_km2, change.lost_km2, change.beyond_border_km2)
            cells = " | ".join(f"{figure:,.0f}" for figure in figures)
            yield f"| {place.names.en} | {km2:,} | {find_assessor(name).name} | {cells} | {verdict} |"
    yield ""


def write_luhansk(control: Control) -> Iterator[str]:
    """The two claims of all of Luhansk oblast."""
    place = load_gazetteer().get("UA-09")
    yield "## All of Luhansk oblast, claimed on 3 July 2022 and 30 June 2025"
    yield ""
    yield "DeepState itself gave 99.6 % for 1 January 2026; the border as drawn here gives what stands below."
    yield ""
    yield "| day | assessor | share | verdict on “all of it” |"
    yield "|---|---|---|---|"
    for day in LUHANSK_DAYS:
        claim = make_claim(place, Predicate.CAPTURED, day)
        for coverage in control.assessments.coverage.values():
            judged = judge_place(claim, place, day, coverage, control)
            yield f"| {day} | {coverage.assessor.name} | {format_assessed(judged)} | {judged.verdict} |"
    yield ""


def write_towns(control: Control) -> Iterator[str]:
    """How long after the claim each assessor gave Russia all of a town, and when its middle."""
    gazetteer = load_gazetteer()
    yield "## Towns claimed as captured"
    yield ""
    yield "Held on the day claimed, the first day on which nearly all of the town was drawn as held (a disc of its"
    yield "size, see `geodata/data/control/README.md`), the days between, and the day its point was drawn as held."
    yield ""
    yield "| town | claimed | assessor | held that day | all of it | lag, days | its point | verdict |"
    yield "|---|---|---|---|---|---|---|---|"
    for name, day in TOWNS.items():
        answer = gazetteer.resolve(name, hint=PlaceHint(kind=PlaceKind.SETTLEMENT))
        place = answer.place  # type: ignore[union-attr]
        claim = make_claim(place, Predicate.CAPTURED, day)
        for assessor_id, coverage in control.assessments.coverage.items():
            lag = measure_lag("case", place, Holder.RU, day, assessor_id, control)
            judged = judge_place(claim, place, day, coverage, control)
            history = control.assessments.history(place.id, assessor_id)
            point = [row.start for row in history if row.status == "russian_held"]
            agreed = lag.agreed_on or f"not up to {lag.last}"
            cells = (name, day, coverage.assessor.name, format_assessed(judged), agreed,
                     "" if lag.days is None else lag.days, point[-1] if point else "never", judged.verdict)  # fmt: skip
            yield f"| {' | '.join(map(str, cells))} |"


def write_days(control: Control) -> Iterator[str]:
    """From which day each assessor drew the point, and all, of some towns as held, and Kherson as Ukrainian-held."""
    yield ""
    yield "## Days from which towns were drawn as held, and Kherson as Ukrainian-held"
    yield ""
    yield "A day in brackets is that of the last map without it: the change lies between the two."
    yield ""
    yield "| town | assessor | its point | all of it |"
    yield "|---|---|---|---|"
    for name in ("Kherson", *HELD):
        answer = load_gazetteer().resolve(name, hint=PlaceHint(kind=PlaceKind.SETTLEMENT))
        place = answer.place  # type: ignore[union-attr]
        for assessor_id, coverage in control.assessments.coverage.items():
            last = control.assessments.history(place.id, assessor_id)[-1]
            holder = Holder.RU if last.status == "russian_held" else Holder.UA
            lag = measure_lag("case", place, holder, last.start, assessor_id, control)
            other = control.assessments.find_last_other(last)
            yield f"| {name} | {coverage.assessor.name} | {last.start} ({other}) | {lag.agreed_on or 'not yet'} |"


if __name__ == "__main__":
    sys.stdout.write("\n".join(write_report(load_control())) + "\n")
