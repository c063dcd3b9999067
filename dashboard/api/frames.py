"""The tables of the release as data frames, by the same words as in links and on the command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from articles.extract import Extractor
from articles.parse import parse_text
from dashboard.errors import UsageError
from dashboard.model.placement import place_claims
from dashboard.model.selection import read_query
from dashboard.model.spellings import load_spellings
from dashboard.model.verdicts.judging import judge_claim
from dashboard.store import load_catalogue, load_index
from dashboard.views.claim_rows import make_claim_row
from dashboard.views.control_rows import make_change_row, make_share_row
from dashboard.views.verdict_rows import make_verdict_row
from geodata import shares as control_shares
from geodata.shares import Level
from geodata.store import load_gazetteer

if TYPE_CHECKING:
    import pandas


def claims(**choices: str) -> pandas.DataFrame:
    """The claims and statements that the choices leave, as on the page Claims: ``claims(place="UA-14", side="RU")``.

    Raises
    ------
    UsageError
        If a choice is not known; says what was wanted.
    """
    selection, notices = read_query(choices, load_catalogue().known)
    if notices:
        raise UsageError(" ".join(notices))
    return _frame(make_claim_row(entry.placed) for entry in load_index().ask(selection).found)


def shares(day: date, level: str = Level.OBLAST) -> pandas.DataFrame:
    """What each assessor gives each place of a level on a day, by status: km2, percent, and how far that may be off.

    Raises
    ------
    OutsideCoverageError
        If no assessor drew the day.
    """
    found = control_shares.shares(load_catalogue().control, day, _read_level(level))
    return _frame(make_share_row(row, load_gazetteer()) for row in found)


def changes(first: date, last: date, level: str = Level.OBLAST) -> pandas.DataFrame:
    """What each assessor's drawing gained and lost as Russian-held between two days, km2, place by place.

    Raises
    ------
    OutsideCoverageError
        If no assessor drew both days.
    """
    if last <= first:
        raise UsageError(f"last: {last} is not after {first}; give the earlier day first")
    found = control_shares.changes(load_catalogue().control, first, last, _read_level(level))
    return _frame(make_change_row(row, load_gazetteer()) for row in found)


def check(text: str, *, published: date, language: str | None = None) -> pandas.DataFrame:
    """The claims of a text beside what each assessor showed on the day; nothing of it is kept or sent anywhere.

    Raises
    ------
    ArticlesError
        If the text is in no language that can be read, or is none.
    """
    article = parse_text(text.encode(), name="text", today=published, published=published, language=language)
    found = Extractor(load_spellings()).extract(article).claims
    control, gazetteer = load_catalogue().control, load_gazetteer()
    placed = place_claims([article], found, gazetteer)
    return _frame(make_verdict_row(one, each, gazetteer) for one in placed for each in judge_claim(one, control))


def _read_level(level: str) -> Level:
    if level not in list(Level):
        raise UsageError(f"level: got “{level}”, wanted one of {', '.join(Level)}")
    return Level(level)


def _frame(rows: Iterable[Mapping[str, Any]]) -> pandas.DataFrame:
    import pandas

    release = load_catalogue().release.id
    return pandas.DataFrame([{**row, "release": release} for row in rows])
