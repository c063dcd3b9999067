"""The whole history of control for the browser: the cells once, then what changed on each day."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

from geodata.assessments import Assessment, Assessments, Coverage
from geodata.assessors import Status

# What a cell is drawn as. Whatever no change has named yet is Ukrainian-held.
CODES = {
    (Status.UKRAINIAN_HELD, "drawn"): 0,
    (Status.CONTESTED, "drawn"): 1,
    (Status.RUSSIAN_HELD, "drawn"): 2,
    (Status.RUSSIAN_HELD, "before_2022"): 3,
}


def encode_history(assessments: Assessments, cells: bytes) -> bytes:
    """JSON, UTF-8: the cells and, for each assessor, its changes.

    Parameters
    ----------
    cells : TopoJSON with the object ``cells``, property ``id`` the settlement; every settlement that an assessor ever
        drew as contested or held and that has ground of its own.

    Returns
    -------
    ``first`` and ``last`` (days), ``cells`` (the topology) and ``assessors``: ``id``, ``name``, ``first`` and ``last``
    (as numbers of days since ``first``, as all days below), ``gaps`` (pairs of first and last day), ``maps`` (days of
    maps, differences; null where every drawn day has its own), ``contested_until`` (null where contested ground is
    never told apart) and ``changes``: ``[day, code, cells...]``, where ``code`` is a value of :data:`CODES` and cells
    are indexes into the geometries of ``cells``, ascending, as differences.
    """
    topology = json.loads(cells)
    index = {shape["properties"]["id"]: i for i, shape in enumerate(topology["objects"]["cells"]["geometries"])}
    first = assessments.first
    history = {
        "first": first.isoformat(),
        "last": assessments.last.isoformat(),
        "assessors": [_encode_assessor(assessments, name, first, index) for name in assessments.coverage],
        "cells": topology,
    }
    return json.dumps(history, ensure_ascii=False, separators=(",", ":")).encode()


def _encode_assessor(assessments: Assessments, name: str, first: date, index: Mapping[str, int]) -> dict[str, Any]:
    coverage = assessments.coverage[name]
    until = coverage.assessor.contested_until
    return {
        "id": name,
        "name": coverage.assessor.name,
        "first": (coverage.first - first).days,
        "last": (coverage.last - first).days,
        "gaps": [[(a - first).days, (b - first).days] for a, b in coverage.gaps],
        "maps": _encode_maps(coverage, first),
        "contested_until": None if until is None else (min(until, coverage.last) - first).days,
        "changes": list_changes(assessments.list_intervals(name), first, index),
    }


def _encode_maps(coverage: Coverage, first: date) -> list[int] | None:
    days = [(day - first).days for day in coverage.maps]
    return differ(days) if days else None


def list_changes(intervals: Sequence[Assessment], first: date, index: Mapping[str, int]) -> list[list[int]]:
    """The changes of one assessor, in the order of days: ``[day, code, cells...]``; see :func:`encode_history`.

    Only the change into a status is named: the end of an interval only where no other follows at once.
    """
    changed: dict[tuple[int, int], list[int]] = defaultdict(list)
    starts = {(interval.place_id, interval.start) for interval in intervals}
    for interval in intervals:
        cell = index.get(interval.place_id)
        if cell is None:
            continue
        changed[(interval.start - first).days, CODES[interval.status, interval.basis]].append(cell)
        if interval.end is not None and (interval.place_id, interval.end) not in starts:
            changed[(interval.end - first).days, 0].append(cell)
    return [[day, code, *differ(sorted(cells))] for (day, code), cells in sorted(changed.items())]


def differ(numbers: Sequence[int]) -> list[int]:
    """Ascending numbers as the first one and then differences."""
    return [*numbers[:1], *(b - a for a, b in pairwise(numbers))]
