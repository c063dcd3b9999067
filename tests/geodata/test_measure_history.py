"""The measured areas that the browser reads are those of the tables, on every day."""

from __future__ import annotations

import json
from datetime import timedelta
from itertools import accumulate

import pytest

from geodata.measure_history import MEASURES, SCALE, encode_measures
from geodata.store import load_control

CONTROL = load_control()
DATA = json.loads(encode_measures(CONTROL))


@pytest.mark.parametrize("own", DATA["assessors"], ids=lambda own: own["id"])
def test_every_figure_comes_back(own: dict) -> None:  # type: ignore[type-arg]
    """Days and figures are sums of what is sent; each is the measure of its day, and of the day before the next."""
    first = CONTROL.assessments.first
    assert set(own["areas"]) <= set(MEASURES)
    for measure, places in own["areas"].items():
        for place, (days, figures) in places.items():
            steps = list(zip(accumulate(days), accumulate(figures), strict=True))
            assert [day for day, _ in steps] == sorted({day for day, _ in steps})
            for day, tenths in steps:
                shown = CONTROL.measures.measure(own["id"], measure, place, first + timedelta(days=day))
                assert tenths / SCALE == pytest.approx(shown, abs=0.5 / SCALE)


def test_nothing_is_left_out() -> None:
    """Every assessor, measure and first-level unit that has a figure is there, with the place's size and its error."""
    sent = {
        (own["id"], measure, place)
        for own in DATA["assessors"]
        for measure, places in own["areas"].items()
        for place in places
    }
    wanted = {key for key in CONTROL.measures.list_keys() if key[1] in MEASURES and key[2] in DATA["sizes"]}
    assert sent == wanted
    for place, km2 in DATA["sizes"].items():
        assert km2 == pytest.approx(CONTROL.measures.size_of(place), abs=0.05)
    for own in DATA["assessors"]:
        assert own["errors"] == {place: CONTROL.measures.border_error(place, own["id"]) for place in DATA["sizes"]}
