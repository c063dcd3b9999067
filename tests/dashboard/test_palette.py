"""The table of colours and lines: legible in both themes, never a fill, told apart in grey."""

from __future__ import annotations

from itertools import pairwise

import pytest

from articles.records import Extent, Holder
from dashboard.views.palette import (
    CONTRAST_OF_MARKS,
    CONTRAST_OF_TEXT,
    GLYPHS,
    HOLDER_ANGLES_DEG,
    OUTLINES,
    SPACINGS_PX,
    STYLE_WORDS,
    THEMES,
    Theme,
    make_hatches,
    make_styles,
    measure_contrast,
)

GROUNDS = ("ground", "land", "sea")
HELD_TONES = ("held", "held_other")
# ColorBrewer RdBu: the outermost classes of 3, 4 to 9 and 11 colours.
RD_BU = {"red": {"#ef8a62", "#ca0020", "#b2182b", "#67001f"}, "blue": {"#67a9cf", "#0571b0", "#2166ac", "#053061"}}
MOST_INK = 0.3  # above about a third of its area covered, a hatch reads as a fill


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("mark", ["red", "blue", "neutral", "ink"])
@pytest.mark.parametrize("ground", GROUNDS)
def test_marks_stand_out(theme: Theme, mark: str, ground: str) -> None:
    """A mark has a contrast of at least 3 to 1 against every ground that it can lie on."""
    colours = THEMES[theme]
    assert measure_contrast(getattr(colours, mark), getattr(colours, ground)) >= CONTRAST_OF_MARKS


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("mark", ["red", "blue", "neutral", "ink"])
@pytest.mark.parametrize("tone", HELD_TONES)
def test_marks_stand_out_on_control(theme: Theme, mark: str, tone: str) -> None:
    """Claims are drawn over control: a mark has 3 to 1 against each of its tones too."""
    colours = THEMES[theme]
    assert measure_contrast(getattr(colours, mark), getattr(colours, tone)) >= CONTRAST_OF_MARKS


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("ground", [*GROUNDS, *HELD_TONES])
def test_control_stands_out(theme: Theme, ground: str) -> None:
    """The tones are pale; the line around them, the dots on them and the line between their bands have 3 to 1."""
    colours = THEMES[theme]
    assert measure_contrast(colours.held_edge, getattr(colours, ground)) >= CONTRAST_OF_MARKS


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize(
    ("words", "ground"),
    [
        ("text", "ground"),
        ("quiet_text", "ground"),
        ("far_text", "land"),
        ("sea_text", "sea"),
        ("text", "land"),
        ("text", "sea"),
        ("quiet_text", "sea"),
        ("text", "held"),
        ("quiet_text", "held"),
        ("text", "held_other"),
        ("quiet_text", "held_other"),
    ],
)
def test_names_are_legible(theme: Theme, words: str, ground: str) -> None:
    """A name has a contrast of at least 4.5 to 1 against its halo and against the ground around it."""
    colours = THEMES[theme]
    assert measure_contrast(getattr(colours, words), getattr(colours, ground)) >= CONTRAST_OF_TEXT


@pytest.mark.parametrize("theme", Theme)
def test_strong_lines_stand_out(theme: Theme) -> None:
    """The borders of the four oblasts and of the country can be seen on their own; those of the others are quieter."""
    colours = THEMES[theme]
    quiet = measure_contrast(colours.oblast_line, colours.ground)
    for line in (colours.strong_line, colours.country_line):
        assert measure_contrast(line, colours.ground) >= CONTRAST_OF_MARKS
        assert measure_contrast(line, colours.ground) > quiet


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("name", ["red", "blue"])
def test_status_colours_are_one_pair(theme: Theme, name: str) -> None:
    """Red and blue are the ends of ColorBrewer RdBu, which readers with colour blindness can tell apart."""
    assert getattr(THEMES[theme], name) in RD_BU[name]


@pytest.mark.parametrize("hatch", [hatch for hatches in make_hatches().values() for hatch in hatches])
def test_a_hatch_is_no_fill(hatch: object) -> None:
    """The lines of a hatch cover less than a third of it, so that no claim passes for control."""
    assert hatch.width_px / hatch.spacing_px < MOST_INK  # type: ignore[attr-defined]


def test_holders_differ_without_colour() -> None:
    """The two holders' lines stand at a right angle, so that a grey print tells them apart."""
    assert abs(HOLDER_ANGLES_DEG[Holder.RU] - HOLDER_ANGLES_DEG[Holder.UA]) == 90


def test_more_is_denser() -> None:
    """All is denser than most, and most than part, each by at least half again."""
    spacings = [SPACINGS_PX[extent] for extent in (Extent.ALL, Extent.MOST, Extent.PART)]
    assert all(wider >= 1.5 * closer for closer, wider in pairwise(spacings))


def test_every_style_has_words() -> None:
    """The legend has words for every hatch, outline and sign that the map can draw."""
    assert set(make_hatches()) | set(OUTLINES) | set(GLYPHS) <= set(STYLE_WORDS)


def test_signs_differ_without_colour() -> None:
    """No two signs of one colour have one shape, and what is denied has a shape of its own, so that grey tells them."""
    shapes = [(glyph.colour, glyph.path) for glyph in GLYPHS.values()]
    assert len(set(shapes)) == len(shapes)
    denials = {glyph.path for name, glyph in GLYPHS.items() if name.startswith("denied")}
    assert denials.isdisjoint(glyph.path for name, glyph in GLYPHS.items() if not name.startswith("denied"))


def test_front_end_gets_the_whole_table() -> None:
    """What the front end is sent names a colour for every role, in both themes."""
    styles = make_styles()
    roles = {hatch["colour"] for hatches in styles["hatches"].values() for hatch in hatches}
    assert set(styles["themes"]) == set(Theme)
    assert all(roles <= set(colours) for colours in styles["themes"].values())


@pytest.mark.parametrize(("first", "second", "ratio"), [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48)])
def test_contrast_is_that_of_wcag(first: str, second: str, ratio: float) -> None:
    """The contrast ratio agrees with published values and does not depend on the order."""
    assert measure_contrast(first, second) == pytest.approx(ratio, abs=0.005)
    assert measure_contrast(second, first) == measure_contrast(first, second)
