"""Measured areas of places from day to day, and the sizes of the places themselves."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from geodata.errors import UnknownPlaceError
from geodata.hierarchy import COUNTRY_ID


@dataclass(frozen=True, slots=True)
class Cell:
    """The cell of a settlement as shipped: the first-level unit and raion it counts to, and its size."""

    place_id: str
    region_id: str
    raion_id: str | None
    area_km2: float


@dataclass(frozen=True, slots=True)
class RegionError:
    """How far figures of an assessor for a first-level unit may be off; measured by the build over all its days.

    Attributes
    ----------
    cells_mean_points, cells_max_points : absolute difference of the share by cells, percentage points of the unit.
    border_outside_km2 : part of the last drawing that lies just outside the unit as drawn here.
    border_uncovered_km2 : strip along the outer border of the unit that held settlements have and the drawing has not.
    """

    region_id: str
    assessor_id: str
    days: int
    cells_mean_points: float
    cells_max_points: float
    iou_mean: float
    iou_min: float
    border_outside_km2: float
    border_uncovered_km2: float


class Measures:
    """Square kilometres by assessor, measure and place on every day.

    Parameters
    ----------
    areas : (assessor, measure, place, day, km2), days in order: from that day on the figure holds until the next one.
    cells : of all settlements; places are the country, first-level units and raions that they add up to.
    errors : of first-level units.
    """

    def __init__(
        self, areas: Iterable[tuple[str, str, str, date, float]], cells: Iterable[Cell], errors: Iterable[RegionError]
    ) -> None:
        self._days: dict[tuple[str, str, str], list[date]] = defaultdict(list)
        self._areas: dict[tuple[str, str, str], list[float]] = defaultdict(list)
        for assessor_id, measure, place_id, day, km2 in areas:
            key = (assessor_id, measure, place_id)
            self._days[key].append(day)
            self._areas[key].append(km2)
        self.cells: Mapping[str, Cell] = {cell.place_id: cell for cell in cells}
        self.errors = {(error.region_id, error.assessor_id): error for error in errors}
        self._border_errors: dict[tuple[str, str], float | None] = {}
        self.sizes: dict[str, float] = defaultdict(float)
        for cell in self.cells.values():
            for group in (COUNTRY_ID, cell.region_id, cell.raion_id):
                if group is not None:
                    self.sizes[group] += cell.area_km2

    def size_of(self, place_id: str) -> float:
        """Square kilometres of the country, a first-level unit or a raion as drawn here.

        Raises
        ------
        UnknownPlaceError
            If the place is none of these.
        """
        if place_id not in self.sizes:
            raise UnknownPlaceError(f"{place_id} has no measured area; name the country, a first-level unit or a raion")
        return self.sizes[place_id]

    def border_error(self, place_id: str, assessor_id: str) -> float | None:
        """Percentage points that a share may be off because the assessor draws the outer border elsewhere.

        None for raions and settlements, and for a map of the user's own: nobody measured it.
        """
        key = (place_id, assessor_id)
        if key not in self._border_errors:
            self._border_errors[key] = self._sum_border_error(place_id, assessor_id)
        return self._border_errors[key]

    def _sum_border_error(self, place_id: str, assessor_id: str) -> float | None:
        measured = [error for (_, name), error in self.errors.items() if name == assessor_id]
        is_unit = place_id == COUNTRY_ID or len(place_id) == len("UA-14")
        if not measured or not is_unit:
            return None
        own = [error.border_uncovered_km2 for error in measured if place_id in (COUNTRY_ID, error.region_id)]
        return round(100 * sum(own) / self.size_of(place_id), 2)

    def measure(self, assessor_id: str, name: str, place_id: str, day: date) -> float:
        """A measured area on a day that the assessor drew; zero before it first counts."""
        key = (assessor_id, name, place_id)
        i = bisect_right(self._days.get(key, []), day)
        return self._areas[key][i - 1] if i else 0.0

    def list_changes(self, assessor_id: str, name: str, place_id: str) -> list[tuple[date, float]]:
        """The days on which a measured area changed, and its figure from then on."""
        key = (assessor_id, name, place_id)
        return list(zip(self._days.get(key, []), self._areas.get(key, []), strict=True))

    def list_keys(self) -> list[tuple[str, str, str]]:
        """Every assessor, measure and place that has a figure."""
        return list(self._days)

    def list_places(self) -> list[str]:
        """The places that have sizes, the country first."""
        return sorted(self.sizes)
