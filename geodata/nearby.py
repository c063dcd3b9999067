"""Which settlements lie near a settlement."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

EARTH_RADIUS_KM = 6371.0  # of a sphere: distances of some kilometres are right to half a percent


class Neighbours:
    """The positions of settlements, to ask what lies near one of them.

    Parameters
    ----------
    positions : (id, longitude, latitude) in degrees (EPSG:4326), each settlement once.
    """

    def __init__(self, positions: Iterable[tuple[str, float, float]]) -> None:
        rows = list(positions)
        self._ids = [place_id for place_id, _, _ in rows]
        self._index = {place_id: i for i, place_id in enumerate(self._ids)}
        self._lon = np.radians([lon for _, lon, _ in rows])
        self._lat = np.radians([lat for _, _, lat in rows])
        self._found: dict[tuple[str, float], tuple[str, ...]] = {}

    def list_near(self, place_id: str, radius_km: float) -> tuple[str, ...]:
        """The other settlements within a distance, nearest first; empty for a settlement without a position."""
        key = (place_id, radius_km)
        if key not in self._found:
            at = self._index.get(place_id)
            self._found[key] = () if at is None else self._measure(at, radius_km)
        return self._found[key]

    def _measure(self, at: int, radius_km: float) -> tuple[str, ...]:
        across = np.cos(self._lat) * np.cos(self._lat[at]) * np.sin((self._lon - self._lon[at]) / 2) ** 2
        km = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.sin((self._lat - self._lat[at]) / 2) ** 2 + across))
        return tuple(self._ids[i] for i in np.argsort(km, kind="stable") if i != at and km[i] <= radius_km)
