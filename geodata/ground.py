"""The ground that drawings are measured on: settlements, their cells, raions and first-level units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from shapely import points
from shapely.geometry.base import BaseGeometry

from geodata.cells import Cell, Seed, make_cells
from geodata.crs import to_equal_area
from geodata.errors import SchemaError
from geodata.gazetteer import Gazetteer
from geodata.hierarchy import COUNTRY_ID
from geodata.records import Place, PlaceKind


@dataclass(frozen=True, slots=True)
class Ground:
    """Everything in the order of the settlements.

    Attributes
    ----------
    raions : id of the raion that a settlement's cell counts to; None for cities with special status.
    spots : the settlements' points, metres in the equal-area projection.
    regions : id -> shape of the first-level unit, metres in the equal-area projection.
    """

    seeds: tuple[Seed, ...]
    cells: tuple[Cell, ...]
    raions: tuple[str | None, ...]
    spots: NDArray[np.object_]
    regions: Mapping[str, BaseGeometry]

    @property
    def place_ids(self) -> list[str]:
        """The ids of the settlements."""
        return [cell.place_id for cell in self.cells]


def make_ground(gazetteer: Gazetteer, regions: Mapping[str, BaseGeometry]) -> Ground:
    """The cells of all settlements that have a position.

    Parameters
    ----------
    regions : id -> shape of a first-level unit in degrees (EPSG:4326, x = longitude).
    """
    places = [place for place in gazetteer.places() if place.kind is PlaceKind.SETTLEMENT and place.lon is not None]
    seeds = tuple(make_seed(gazetteer, place) for place in places)
    spots = np.asarray([to_equal_area(spot) for spot in points([(seed.lon, seed.lat) for seed in seeds])])
    parents = [gazetteer.get(place.parent_id or COUNTRY_ID) for place in places]
    raions = tuple(parent.id if parent.kind is PlaceKind.RAION else None for parent in parents)
    projected = {region_id: to_equal_area(shape) for region_id, shape in regions.items()}
    return Ground(seeds, tuple(make_cells(seeds, regions)), raions, spots, projected)


def make_seed(gazetteer: Gazetteer, place: Place) -> Seed:
    """The seed of a settlement's cell.

    Raises
    ------
    SchemaError
        If the settlement has no first-level unit or no position.
    """
    region_id = gazetteer.oblast_of(place.id)
    if region_id is None or place.lon is None or place.lat is None:
        raise SchemaError(f"settlements.csv, {place.id}: a cell needs a first-level unit, a longitude and a latitude")
    return Seed(place.id, region_id, place.lon, place.lat)
