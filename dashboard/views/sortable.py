"""The table of every claim about a place for the browser, which sorts it by itself."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.language import say
from dashboard.model.records import PlacedClaim
from dashboard.model.verdicts.records import Judgement, Unit, Verdict
from dashboard.views.quoted import find_other_language
from dashboard.views.text import LINK, is_web_link
from dashboard.views.verdict_rows import merge_verdicts
from geodata.gazetteer import Gazetteer

SORTED = ("Claimant", "Day", "Place", "Assessor", "Verdict", "Claimed")
VERDICTS = list(Verdict)
UNITS = list(Unit)

Key = str | int | tuple[int, float]


def make_sortable_verdicts(
    caption: str, judged: Sequence[tuple[PlacedClaim, Judgement]], gazetteer: Gazetteer
) -> dict[str, Any]:
    """The table of :func:`dashboard.views.verdict_rows.make_verdict_table` as the types of ``tables.js`` have it.

    Every cell is text. A row has a key for each column of :data:`SORTED`: words sort as words, a verdict by the order
    of :class:`Verdict`, a claimed figure by its unit and the middle of its range; None, what is not known, comes last.
    """
    merged = merge_verdicts(judged, gazetteer)
    names = list(merged[0][0]) if merged else []
    return {
        "caption": caption,
        "columns": [{"name": say(name), "sorts": name in SORTED} for name in names],
        "rows": [
            {
                "cells": [say(cells[name]) if name == LINK else cells[name] for name in names],
                "keys": [_find_key(name, cells, judgement) if name in SORTED else None for name in names],
                "languages": [find_other_language(cells[name]) for name in names],
                "link": cells[LINK] if is_web_link(cells.get(LINK, "")) else None,
            }
            for cells, judgement in merged
        ],
        "link_column": names.index(LINK) if LINK in names else None,
    }


def _find_key(name: str, cells: dict[str, str], judgement: Judgement) -> Key | None:
    if name == "Verdict":
        return VERDICTS.index(judgement.verdict)
    if name == "Claimed":
        claimed = judgement.claimed
        return None if claimed is None else (UNITS.index(claimed.unit), (claimed.low + claimed.high) / 2)
    if name == "Day":
        return None if judgement.day is None else judgement.day.isoformat()
    return cells[name]
