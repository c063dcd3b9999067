"""What stands in a figure, read off it: every claim and every share where it belongs."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from matplotlib.axes import Axes
from matplotlib.colors import to_hex
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from shapely import MultiPolygon, box

from dashboard.export.figures import ground
from dashboard.export.figures.asking import check_options
from dashboard.export.figures.charts import ASSESSOR_SIGNS, SIDE_COLOURS, SIDE_SIGNS, to_number
from dashboard.export.figures.ground import find_change, find_held
from dashboard.export.figures.lines import cut_line
from dashboard.export.figures.make import draw_plan
from dashboard.export.figures.paper import PRINT
from dashboard.export.figures.plans import make_plan
from dashboard.export.figures.records import FigureOptions, Kind
from dashboard.language import use_language
from dashboard.store import load_catalogue, load_comparison, load_line
from geodata.crs import SQUARE_METRES_PER_KM2, to_equal_area
from geodata.drawings import encode_drawings
from geodata.hierarchy import COUNTRY_ID


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


def draw(kind: Kind, options: FigureOptions) -> tuple[Figure, list[Axes]]:
    """The figure, and its panels without the sheet that they stand on."""
    figure = draw_plan(make_plan(kind, check_options(kind, options), base_url=None), options.width_mm)
    return figure, figure.axes[1:]


def list_signs(axes: Axes) -> Counter[tuple[str, str, float, float]]:
    """Every sign of a side: shape, colour and place."""
    shapes = {shape for shape, _ in SIDE_SIGNS.values()}
    return Counter(
        (str(line.get_marker()), to_hex(str(line.get_markerfacecolor())), *read_point(line))
        for line in axes.lines
        if line.get_marker() in shapes
    )


def read_point(line: Line2D) -> tuple[float, float]:
    ((x, y),) = line.get_xydata()  # type: ignore[misc]
    return round(float(x), 6), round(float(y), 6)


def test_every_claim_of_a_series_is_drawn_where_it_belongs() -> None:
    """On its day, in the middle of what its words allow, with the shape and colour of its side."""
    _, (axes,) = draw(Kind.SERIES, FigureOptions(place="UA-14"))
    claims = load_line("UA-14").claims
    assert len(claims) > 10
    wanted = Counter(
        (
            SIDE_SIGNS[side][0],
            SIDE_COLOURS.get(side, PRINT.neutral),
            round(to_number(claim.day), 6),
            round((claim.claimed.low + claim.claimed.high) / 2, 6),
        )
        for claim in claims
        for side in [claim.placed.claim.claimant_side]
    )
    assert list_signs(axes) == wanted


def test_every_claim_and_share_of_the_dumbbell_is_drawn() -> None:
    """A sign of a side for each claim, and one of each assessor that drew its day."""
    _, (axes,) = draw(Kind.DUMBBELL, FigureOptions())
    found = load_comparison()
    sides = Counter(each.placed.claim.claimant_side for each in found)
    shapes = Counter({SIDE_SIGNS[side][0]: number for side, number in sides.items()})
    drawn = Counter(sign[0] for sign in list_signs(axes).elements())
    assert drawn == shapes
    assessed = [line for line in axes.lines if line.get_marker() in {sign for sign, _ in ASSESSOR_SIGNS}]
    figures = sorted(round(figure, 6) for each in found for figure, _ in each.assessed.values())
    assert sorted(read_point(line)[0] for line in assessed) == figures


@pytest.mark.parametrize("kind", [Kind.SERIES, Kind.DUMBBELL, Kind.MULTIPLES])
def test_the_legend_has_a_sign_for_each_side(kind: Kind) -> None:
    """Every shape of the panels is in the legend, in the same colour."""
    figure, panels = draw(kind, FigureOptions())
    shown = {sign[:2] for axes in panels for sign in list_signs(axes)}
    assert {sign[:2] for sign in list_signs(figure.axes[0])} == shown
    assert len(shown) >= 3


def test_a_span_holds_what_stood_at_its_beginning() -> None:
    """A line that is cut begins with the share before, and has no claim outside."""
    start, end = date(2024, 1, 1), date(2024, 12, 31)
    whole, cut = load_line("UA-14"), cut_line(load_line("UA-14"), start, end)
    for name, points in cut.points.items():
        before = [point for point in whole.points[name] if point.day <= start]
        assert (points[0].day, points[0].share_pct) == (start, before[-1].share_pct)
        assert points[-1].day <= end
    assert 0 < len(cut.claims) < len(whole.claims)
    assert all(start <= claim.day <= end for claim in cut.claims)
    assert cut.spread[0].day == start


def test_a_region_where_nothing_was_drawn_has_a_scale() -> None:
    """A line along nothing, not a scale without a length."""
    _, (axes,) = draw(Kind.SERIES, FigureOptions(place="UA-46"))
    low, high = axes.get_ylim()
    assert low == 0
    assert high >= 5


@pytest.mark.parametrize("assessor", ["deepstate", "liveuamap"])
def test_what_is_drawn_as_held_is_what_was_measured(assessor: str) -> None:
    """Cells cover what the figures say, as far as cells can: within three points of the country."""
    day = date(2025, 11, 27)
    shapes = find_held(assessor, day).shapes
    drawn = sum(shapes[name].area for name in ("held", "held-before") if name in shapes) / SQUARE_METRES_PER_KM2
    measures = load_catalogue().control.measures
    wanted = measures.measure(assessor, "russian_held", COUNTRY_ID, day)
    assert abs(drawn - wanted) <= 0.03 * measures.size_of(COUNTRY_ID)


@pytest.mark.parametrize("assessor", ["deepstate", "liveuamap"])
def test_shapes_of_every_season_can_be_overlaid(assessor: str) -> None:
    """From the first day to the last, forty days apart."""
    coverage = load_catalogue().control.assessments.coverage[assessor]
    for number in range(0, (coverage.last - coverage.first).days, 40):
        shapes = find_held(assessor, coverage.first + timedelta(days=number)).shapes
        assert all(shape.is_valid and not shape.is_empty for shape in shapes.values())


def test_what_changed_is_drawn_from_one_map_to_the_other() -> None:
    """Gained is held afterwards and not before, lost the other way about."""
    start, end = date(2022, 8, 1), date(2022, 11, 27)
    change = find_change("deepstate", start, end)
    before, after = (find_held("deepstate", day).shapes["held"] for day in (start, end))
    slack = 1e-4
    assert change["gained"].difference(after).area < slack * change["gained"].area
    assert change["lost"].difference(before).area < slack * change["lost"].area
    assert change["lost"].intersection(after).area < slack * change["lost"].area


def test_a_map_draws_control_and_change_in_their_colours() -> None:
    """The earlier map has no change on it, the later one both."""
    options = FigureOptions(start=date(2022, 8, 1), end=date(2022, 11, 27))
    _, (first, last) = draw(Kind.TWO_DAYS, options)
    fills = [
        {to_hex(patch.get_facecolor()) for patch in axes.patches if isinstance(patch, PathPatch) and patch.get_fill()}
        for axes in (first, last)
    ]
    assert PRINT.held in fills[0] & fills[1]
    assert PRINT.red not in fills[0]
    assert PRINT.red in fills[1]


def test_the_line_of_ones_own_map_is_drawn_where_it_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The assessor's outline in the place of cells, only on the days that it covers, and said as such."""
    day = date(2025, 11, 27)
    square = box(37, 48, 38, 49)
    encoded = {
        "runs": [[(day - timedelta(days=2)).isoformat(), None]],
        "held": encode_drawings([(day - timedelta(days=2), square)]),
        "contested": encode_drawings([(day - timedelta(days=2), MultiPolygon())]),
    }
    catalogue = replace(load_catalogue(), exact=("deepstate",))
    monkeypatch.setattr(ground, "load_catalogue", lambda: catalogue)
    monkeypatch.setattr(ground, "read_drawings", lambda _: json.dumps(encoded).encode())
    ground.find_held.cache_clear()
    drawn, before = find_held("deepstate", day), find_held("deepstate", day - timedelta(days=3))
    ground.find_held.cache_clear()
    assert (drawn.is_exact, before.is_exact) == (True, False)
    assert drawn.shapes["held"].area == pytest.approx(to_equal_area(square).area)
    assert drawn.shapes["contested"].is_empty
