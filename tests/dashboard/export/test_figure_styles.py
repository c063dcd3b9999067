"""The styles of figures on paper: told apart in colour, without colour, and by who sees colours otherwise."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from shapely import Point, box

from articles.records import Side
from dashboard.export.figures.areas import AreaStyle, Lines, make_hatch
from dashboard.export.figures.charts import ASSESSOR_SIGNS, SIDE_SIGNS, find_dashes
from dashboard.export.figures.paper import PRINT, SMALL_PT, measure_width, wrap_words
from dashboard.export.figures.styles import CONTROL, make_claim_style
from dashboard.views.palette import CONTRAST_OF_MARKS, CONTRAST_OF_TEXT, make_hatches, measure_contrast

LEAST_CONTRAST = 1.5  # of two tints side by side in newsprint


def name_hatch(style: AreaStyle) -> set[tuple[float, float, bool]]:
    return {(hatch.angle_deg, hatch.spacing_pt, bool(hatch.dashes)) for hatch in style.hatches}


@pytest.mark.parametrize(("first", "second"), [*combinations(CONTROL, 2)])
def test_control_is_told_apart_in_grey(first: str, second: str) -> None:
    """Two styles differ in how light their fills are, or in a hatch."""
    one, other = CONTROL[first], CONTROL[second]
    assert one.fill is not None
    assert other.fill is not None
    differs = measure_contrast(one.fill, other.fill) >= LEAST_CONTRAST
    assert differs or name_hatch(one) != name_hatch(other), (first, second)


@pytest.mark.parametrize(("first", "second"), [*combinations(make_hatches(), 2)])
def test_claims_are_told_apart_in_grey(first: str, second: str) -> None:
    """Two hatches differ in angle, in spacing, or in keeping to a band inside the border."""
    one, other = make_hatches()[first], make_hatches()[second]
    assert {(hatch.angle_deg, hatch.spacing_px, hatch.band_px) for hatch in one} != {
        (hatch.angle_deg, hatch.spacing_px, hatch.band_px) for hatch in other
    }


def test_no_claim_has_the_hatch_of_control() -> None:
    """A claim must not pass for control: its angle is another."""
    angles = {hatch.angle_deg for name in ("contested",) for hatch in CONTROL[name].hatches}
    claims = {lines.angle_deg for name in make_hatches() for lines in make_claim_style(name, is_party=False).hatches}
    assert not angles & claims


@pytest.mark.parametrize("ground", [PRINT.ground, PRINT.held])
def test_hatches_of_claims_are_seen_on_what_lies_below(ground: str) -> None:
    """On what is held and what is not, as the marks of the pages are."""
    for colour in (PRINT.red, PRINT.blue, PRINT.neutral):
        assert measure_contrast(colour, ground) >= CONTRAST_OF_MARKS


@pytest.mark.parametrize("colour", ["ink", "text", "quiet_text", "far_text"])
def test_words_are_seen_on_paper(colour: str) -> None:
    """Notes and sources as well."""
    assert measure_contrast(getattr(PRINT, colour), PRINT.ground) >= CONTRAST_OF_TEXT


def test_sides_and_assessors_have_shapes_of_their_own() -> None:
    """Colour tells nothing that a shape or a dash does not."""
    assert len({SIDE_SIGNS[side][0] for side in Side}) == len(Side)
    assert len({sign for sign, _ in ASSESSOR_SIGNS}) == len(ASSESSOR_SIGNS)
    assert len({str(find_dashes(number)) for number in range(4)}) == 4


def test_lines_of_a_hatch_lie_in_their_shape_as_far_apart_as_said() -> None:
    """Level lines in a circle: none outside, all on one raster, so that neighbours' lines run on."""
    circle = Point(50, 50).buffer(40)
    lines = make_hatch(circle, Lines("#000000", 0, 4, 1), unit=2)
    heights = sorted({round(float(points[0][1]), 6) for points in lines})
    assert np.allclose(np.diff(heights), 8)
    assert all(height % 8 == pytest.approx(0) for height in heights)
    assert all(circle.buffer(1e-6).contains(Point(*point)) for points in lines for point in points)
    assert make_hatch(box(0, 1, 10, 2), Lines("#000000", 0, 4, 1), unit=2) == []


@pytest.mark.parametrize("words", ["https://example.org/" + "a=b&" * 60, "слово " * 40, "x" * 300, ""])
def test_no_line_is_wider_than_its_column(words: str) -> None:
    """Addresses and long words are broken, and nothing of them is lost."""
    lines = wrap_words(words.strip(), 150, SMALL_PT)
    assert all(measure_width(line, SMALL_PT) <= 150 for line in lines)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")
