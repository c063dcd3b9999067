"""Who assesses control, from which upstreams, and what each leaves out; the statuses that an assessor gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

INVASION = date(2022, 2, 24)


class Status(StrEnum):
    """What an assessor says of a place on a day."""

    RUSSIAN_HELD = "russian_held"
    CONTESTED = "contested"
    UKRAINIAN_HELD = "ukrainian_held"


class Baseline(StrEnum):
    """Whether an assessor draws what was occupied before :data:`INVASION`: Crimea and parts of Donetsk and Luhansk."""

    ALL = "all"
    SINCE_2022 = "since_2022"  # what was occupied before is left out


@dataclass(frozen=True, slots=True)
class Assessor:
    """A source that draws or states who actually holds what.

    Attributes
    ----------
    id : short word, used in tables, links and options.
    upstreams : what it rests on; two assessors that share one are no independent votes.
    lag : how long after the event it draws, in words, as its readers should know it.
    contested_until : last day on which the data at hand tell contested ground from the rest, both sides included; None
        where they never do. Afterwards "not Russian-held" is all that is known.
    licence : terms of the data, in one line.
    """

    id: str
    name: str
    upstreams: tuple[str, ...]
    baseline: Baseline
    lag: str
    contested_until: date | None
    licence: str
    url: str


DEEPSTATE = Assessor(
    id="deepstate",
    name="DeepState",
    upstreams=("DeepStateMap",),
    baseline=Baseline.ALL,
    lag="drawn daily; a change is drawn when it is confirmed, often days after it happened",
    contested_until=date(2025, 8, 3),
    licence="© DeepStateMap; only facts measured on its map are shipped",
    url="https://deepstatemap.live",
)
LIVEUAMAP = Assessor(
    id="liveuamap",
    name="Liveuamap, by NZZ",
    upstreams=("Liveuamap", "NZZ"),
    baseline=Baseline.SINCE_2022,
    lag="redrawn by NZZ every one to ten days from Liveuamap's reports",
    contested_until=None,
    licence="© Liveuamap and NZZ; only facts measured on their map are shipped",
    url="https://www.nzz.ch/english/ukraine-war-interactive-map-of-the-current-front-line-ld.1688087",
)
ISW = Assessor(
    id="isw",
    name="ISW",
    upstreams=("ISW and AEI Critical Threats Project",),
    baseline=Baseline.ALL,
    lag="drawn daily; assessed control only where visual evidence confirms it",
    contested_until=None,
    licence="© Institute for the Study of War and AEI Critical Threats Project; nothing of it is shipped",
    url="https://understandingwar.org",
)
VIINA = Assessor(
    id="viina",
    name="VIINA",
    upstreams=("Wikipedia", "DeepStateMap", "ISW and AEI Critical Threats Project", "news reports"),
    baseline=Baseline.ALL,
    lag="a vote of its upstreams and of reported events, recomputed as they come",
    contested_until=date.max,
    licence="ODbL 1.0, Yuri Zhukov; nothing of it is shipped",
    url="https://github.com/zhukovyuri/VIINA",
)

ASSESSORS = {assessor.id: assessor for assessor in (DEEPSTATE, LIVEUAMAP, ISW, VIINA)}
SHIPPED = (DEEPSTATE, LIVEUAMAP)


def find_assessor(assessor_id: str) -> Assessor:
    """The assessor of an id; for any other id a map of the user's own, which tells contested ground apart."""
    return ASSESSORS.get(assessor_id) or Assessor(
        id=assessor_id,
        name=f"own map “{assessor_id}”",
        upstreams=(assessor_id,),
        baseline=Baseline.ALL,
        lag="as drawn",
        contested_until=date.max,
        licence="imported on this machine, shared with nobody",
        url="",
    )


def share_upstream(left: Assessor, right: Assessor) -> bool:
    """Whether two assessors rest on a common upstream, so that their agreement is no second vote."""
    return bool(set(left.upstreams) & set(right.upstreams))
