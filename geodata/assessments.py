"""The status of every settlement on every day, according to each assessor."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from geodata.assessors import Assessor, Status, find_assessor
from geodata.errors import OutsideCoverageError, UnknownPlaceError

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Assessment:
    """An assessor's status for a settlement over the days ``[start, end)``.

    Attributes
    ----------
    basis : ``drawn``, or ``before_2022`` where the assessor leaves out what was occupied before 24 February 2022 and
        DeepState's line of it is used.
    end : first day drawn otherwise; None where the status stands on the last day drawn.
    """

    place_id: str
    assessor_id: str
    status: Status
    basis: str
    start: date
    end: date | None


@dataclass(frozen=True, slots=True)
class Run:
    """Days ``[start, end)`` without a gap that come from one archive."""

    assessor_id: str
    archive: str
    start: date
    end: date


class Coverage:
    """The days that one assessor drew, from the first to the last; what lies between and is not drawn is a gap.

    ``maps`` are the days of its maps where a map stands for later days too; without them every drawn day has its own.
    """

    def __init__(self, assessor: Assessor, runs: Iterable[Run], maps: Iterable[date] = ()) -> None:
        self.assessor = assessor
        self.maps = tuple(sorted(maps))
        self.runs = tuple(sorted(runs, key=attrgetter("start")))
        self.first = self.runs[0].start
        self.last = self.runs[-1].end - DAY

    @cached_property
    def gaps(self) -> tuple[tuple[date, date], ...]:
        """The gaps as (first day, last day)."""
        return tuple((a.end, b.start - DAY) for a, b in pairwise(self.runs) if a.end < b.start)

    def find_drawn(self, day: date) -> date | None:
        """The last day drawn up to ``day``; None before the first day and after the last."""
        if not self.first <= day <= self.last:
            return None
        run = self.runs[bisect_right(self.runs, day, key=attrgetter("start")) - 1]
        return min(day, run.end - DAY)

    def find_map(self, day: date) -> date | None:
        """The day of the map that stands for ``day``: a new one is not drawn every day by every assessor."""
        drawn = self.find_drawn(day)
        if drawn is None or not self.maps:
            return drawn
        return self.maps[bisect_right(self.maps, drawn) - 1]

    def tells_contested(self, day: date) -> bool:
        """Whether on that day "not Russian-held" means Ukrainian-held, since contested ground is told apart."""
        until = self.assessor.contested_until
        return until is not None and day <= until


@dataclass(frozen=True, slots=True)
class DayAssessment:
    """What one assessor drew for a day.

    Attributes
    ----------
    as_of : the last day drawn up to ``day``; before it where ``day`` lies in a gap.
    map_day : the day of the map that stood on that day.
    contested_known : whether contested ground is told apart; if not, "Ukrainian-held" only means "not Russian-held".
    intervals : settlement -> its interval, only those that are Russian-held or contested.
    """

    assessor_id: str
    day: date
    as_of: date
    map_day: date
    contested_known: bool
    intervals: Mapping[str, Assessment]

    def status_of(self, place_id: str) -> Status:
        """The status of a settlement that the assessments know."""
        found = self.intervals.get(place_id)
        return Status.UKRAINIAN_HELD if found is None else found.status


class Assessments:
    """The settlement intervals of all assessors.

    Parameters
    ----------
    intervals : Russian-held and contested only, in the order of time for each settlement.
    runs : the days drawn.
    place_ids : every settlement that was looked at; the rest of their days is Ukrainian-held.
    maps : assessor -> the days of its maps, for those that do not draw daily.
    """

    def __init__(
        self,
        intervals: Iterable[Assessment],
        runs: Iterable[Run],
        place_ids: Collection[str],
        *,
        maps: Mapping[str, Collection[date]],
    ) -> None:
        self.place_ids = frozenset(place_ids)
        self._intervals: dict[tuple[str, str], list[Assessment]] = defaultdict(list)
        for interval in intervals:
            self._intervals[interval.assessor_id, interval.place_id].append(interval)
        grouped: dict[str, list[Run]] = defaultdict(list)
        for run in runs:
            grouped[run.assessor_id].append(run)
        self.coverage = {
            name: Coverage(find_assessor(name), own, maps.get(name, ())) for name, own in sorted(grouped.items())
        }

    def choose(self, assessor_ids: Iterable[str]) -> Assessments:
        """The same with these assessors only."""
        chosen = [name for name in assessor_ids if name in self.coverage]
        return Assessments(
            (interval for name in chosen for interval in self.list_intervals(name)),
            (run for name in chosen for run in self.coverage[name].runs),
            self.place_ids,
            maps={name: self.coverage[name].maps for name in chosen},
        )

    @property
    def first(self) -> date:
        """The first day that an assessor drew."""
        return min(coverage.first for coverage in self.coverage.values())

    @property
    def last(self) -> date:
        """The last day that an assessor drew."""
        return max(coverage.last for coverage in self.coverage.values())

    def on(self, day: date, *, settlements: bool = True) -> dict[str, DayAssessment]:
        """What each assessor drew for a day, by the id of the assessor; those that did not cover the day are left out.

        Without ``settlements`` their intervals are left out, which saves whoever only measures areas most of the time.

        Raises
        ------
        OutsideCoverageError
            If no assessor covers the day.
        """
        drawn = {name: coverage.find_drawn(day) for name, coverage in self.coverage.items()}
        if all(as_of is None for as_of in drawn.values()):
            raise OutsideCoverageError(
                f"no assessor drew {day}; the days from {self.first} to {self.last} are covered: name one of them"
            )
        return {
            name: self._assess(self.coverage[name], day, as_of, settlements=settlements)
            for name, as_of in drawn.items()
            if as_of is not None
        }

    def _assess(self, coverage: Coverage, day: date, as_of: date, *, settlements: bool) -> DayAssessment:
        name = coverage.assessor.id
        known = coverage.tells_contested(as_of)
        intervals = self._list_on(name, as_of) if settlements else {}
        return DayAssessment(name, day, as_of, coverage.find_map(as_of) or as_of, known, intervals)

    def find(self, place_id: str, assessor_id: str, day: date) -> Assessment | None:
        """The Russian-held or contested interval of a settlement on a day that its assessor drew; None otherwise."""
        for interval in self._intervals.get((assessor_id, place_id), ()):
            if interval.start > day:
                return None
            if interval.end is None or day < interval.end:
                return interval
        return None

    def find_last_other(self, interval: Assessment) -> date | None:
        """The day of the last map before an interval: the change lies between it and the interval's start.

        None where the assessor began with this status.
        """
        return self.coverage[interval.assessor_id].find_map(interval.start - DAY)

    def history(self, place_id: str, assessor_id: str) -> list[Assessment]:
        """The whole history of a settlement by one assessor, Ukrainian-held intervals included, without gap.

        Raises
        ------
        UnknownPlaceError
            If the settlement was not looked at.
        """
        if place_id not in self.place_ids:
            raise UnknownPlaceError(f"no assessor's map was read for {place_id}; name a settlement with a position")
        coverage = self.coverage[assessor_id]
        whole: list[Assessment] = []
        start: date | None = coverage.first
        for interval in self._intervals.get((assessor_id, place_id), []):
            if start is not None and start < interval.start:
                whole.append(_make_free(place_id, assessor_id, start, interval.start))
            whole.append(interval)
            start = interval.end
        if start is not None:
            whole.append(_make_free(place_id, assessor_id, start, None))
        return whole

    def list_intervals(self, assessor_id: str) -> list[Assessment]:
        """All Russian-held and contested intervals of an assessor."""
        return self._by_assessor[assessor_id]

    def _list_on(self, assessor_id: str, day: date) -> dict[str, Assessment]:
        found: dict[str, Assessment] = {}
        for interval in self._by_assessor[assessor_id]:
            if interval.start <= day and (interval.end is None or day < interval.end):
                found[interval.place_id] = interval
        return found

    @cached_property
    def _by_assessor(self) -> dict[str, list[Assessment]]:
        lists: dict[str, list[Assessment]] = {name: [] for name in self.coverage}
        for (name, _), own in self._intervals.items():
            lists[name] += own
        return lists


def _make_free(place_id: str, assessor_id: str, start: date, end: date | None) -> Assessment:
    return Assessment(place_id, assessor_id, Status.UKRAINIAN_HELD, "drawn", start, end)
