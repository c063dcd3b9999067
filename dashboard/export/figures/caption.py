"""What stands below every figure: sources and their terms, the release, as of when, and where to see it again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.export.links import LOCAL_URL, Page, make_permalink
from dashboard.language import mark, say
from dashboard.model.release import Release
from dashboard.model.selection import Selection
from dashboard.settings import read_base_url
from dashboard.store import load_catalogue
from dashboard.views.text import format_day

SOURCES = mark(
    "Borders: Natural Earth, public domain, as of 1991. Settlements: GeoNames, CC BY 4.0, KATOTTG. Claims are those of "
    "their claimants."
)
CHART_SOURCES = mark(
    "Shares inside the borders of 1991: Natural Earth, public domain. Claims are those of their claimants."
)
RELEASE = mark("Claimline, release {release}, as of {day}.")


@dataclass(frozen=True, slots=True)
class Caption:
    """The lines below a figure, and the address alone."""

    lines: tuple[str, ...]
    url: str


def write_caption(
    page: Page, selection: Selection, control: Sequence[str], *, is_map: bool, base_url: str | None
) -> Caption:
    """The caption of a figure.

    Parameters
    ----------
    page, selection : the view of the dashboard that shows the same.
    control : whose control is drawn, of which days, under which terms.
    base_url : where the dashboard is; None for what ``CLAIMLINE_URL`` names, else this machine.
    """
    release = load_catalogue().release
    url = make_permalink(page, selection, base_url=base_url or read_base_url() or LOCAL_URL)
    held = say("Control: {assessors}.", assessors=". ".join(control)) if control else ""
    about = say(RELEASE, release=release.id, day=_write_as_of(release))
    words = " ".join(filter(None, (held, say(SOURCES if is_map else CHART_SOURCES), about)))
    return Caption((words, url), url)


def _write_as_of(release: Release) -> str:
    as_of = format_day(release.as_of) if release.as_of else say("day unknown")
    return say("{day} (estimated)", day=as_of) if release.as_of and release.as_of_estimated else as_of
