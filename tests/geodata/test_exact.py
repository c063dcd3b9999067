"""A user's own drawings for the browser: the outlines of every day that is drawn, and of no other."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from shapely import box, equals, union_all

from geodata.assessors import Status
from geodata.drawings import decode_drawings
from geodata.exact import encode_exact
from geodata.upstreams.store.drawings import save_drawings
from geodata.upstreams.store.exact import list_exact, load_exact

from .test_own import make_frame

FIRST, DAY = date(2025, 1, 1), timedelta(days=1)
TODAY = FIRST + 30 * DAY
WEST, EAST, BOTH = box(30, 48, 31, 49), box(31, 48, 32, 49), box(30.5, 48, 31.5, 49)
HELD, DOUBTFUL, FREE = Status.RUSSIAN_HELD, Status.CONTESTED, Status.UKRAINIAN_HELD


def test_every_change_is_a_drawing_and_a_gap_parts_the_runs() -> None:
    """Rows of a day are one outline; contested ground is what is not held; what Ukraine holds is not drawn."""
    frame = make_frame(
        (FIRST, FIRST + 2 * DAY, HELD, WEST),
        (FIRST + DAY, FIRST + 2 * DAY, DOUBTFUL, BOTH),
        (FIRST, FIRST + 2 * DAY, FREE, EAST),
        (FIRST + 4 * DAY, None, HELD, WEST),
        (FIRST + 4 * DAY, None, HELD, EAST),
    )
    encoded = encode_exact(frame, today=TODAY)
    assert encoded is not None
    assert encoded["runs"] == [["2025-01-01", "2025-01-02"], ["2025-01-05", None]]
    held, doubtful = (dict(decode_drawings(json.loads(json.dumps(encoded[name])))) for name in ("held", "contested"))
    assert list(held) == list(doubtful) == [FIRST, FIRST + DAY, FIRST + 4 * DAY]
    assert equals(held[FIRST], WEST)
    assert doubtful[FIRST].is_empty
    assert equals(doubtful[FIRST + DAY], BOTH.difference(WEST))
    assert equals(held[FIRST + 4 * DAY], union_all([WEST, EAST]))


def test_no_day_is_no_drawing() -> None:
    """A table without a row has nothing to encode."""
    assert encode_exact(make_frame((FIRST, None, HELD, WEST)).iloc[:0], today=TODAY) is None


def test_outlines_are_kept_until_the_drawings_change(tmp_path: Path) -> None:
    """The second time they come from the file beside the drawings; another import encodes them anew."""
    assert list_exact(home=tmp_path) == ()
    frame = make_frame((FIRST, FIRST + DAY, HELD, WEST)).drop(columns="source")
    save_drawings("newsroom", frame, source="made", home=tmp_path)
    assert list_exact(home=tmp_path) == ("newsroom",)
    found = load_exact("newsroom", home=tmp_path, today=TODAY)
    kept = tmp_path / "control" / "newsroom.exact.json"
    assert found is not None
    assert kept.read_bytes().endswith(found)
    kept.write_bytes(kept.read_bytes().replace(b"2025-01-01", b"2025-01-09"))
    assert load_exact("newsroom", home=tmp_path, today=TODAY) != found
    other = make_frame((FIRST, FIRST + DAY, HELD, EAST)).drop(columns="source")
    save_drawings("newsroom", other, source="made", home=tmp_path)
    assert load_exact("newsroom", home=tmp_path, today=TODAY) not in (None, found)


@pytest.mark.parametrize("name", ["nobody", "../newsroom", ""])
def test_only_assessors_with_drawings_have_outlines(tmp_path: Path, name: str) -> None:
    """An id from a link reads no file that is not among the drawings."""
    save_drawings(
        "newsroom", make_frame((FIRST, None, HELD, WEST)).drop(columns="source"), source="made", home=tmp_path
    )
    assert load_exact(name, home=tmp_path, today=TODAY) is None
