"""Turning rows of the control tables into their records."""

from __future__ import annotations

from datetime import date

from geodata.assessments import Assessment, Run
from geodata.assessors import Status
from geodata.measures import Cell, RegionError


def make_assessment(place_id: str, assessor_id: str, status: str, basis: str, start: str, end: str) -> Assessment:
    """The record of a row of ``intervals.csv``."""
    last = date.fromisoformat(end) if end else None
    return Assessment(place_id, assessor_id, Status(status), basis, date.fromisoformat(start), last)


def make_run(assessor_id: str, archive: str, start: str, end: str) -> Run:
    """The record of a row of ``coverage.csv``."""
    return Run(assessor_id, archive, date.fromisoformat(start), date.fromisoformat(end))


def make_cell(place_id: str, region_id: str, raion_id: str, area_km2: str) -> Cell:
    """The record of a row of ``cells.csv``."""
    return Cell(place_id, region_id, raion_id or None, float(area_km2))


def make_error(region_id: str, assessor_id: str, days: str, *figures: str) -> RegionError:
    """The record of a row of ``errors.csv``."""
    return RegionError(region_id, assessor_id, int(days), *(float(figure) for figure in figures))
