"""The one table of colours and line styles, for the light and the dark theme; map and legend are both drawn from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from articles.records import Extent, Holder, Side
from dashboard.language import Words, mark

CONTRAST_OF_MARKS = 3.0  # WCAG 2.2, 1.4.11: graphical objects against what is next to them
CONTRAST_OF_TEXT = 4.5  # WCAG 2.2, 1.4.3: text below 18 point
PARTIES = frozenset({Side.RU, Side.UA})


class Theme(StrEnum):
    """The two looks of the page."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """Colours of one theme, ``#rrggbb``.

    ``sea``, ``land`` and ``ground`` (Ukraine) are what all else is drawn on; ``red`` and ``blue`` are the two ends of
    ColorBrewer RdBu and always mean Russian-held and Ukrainian-held; ``ink`` is for what the reader has chosen.
    ``held`` and ``held_other`` are pale tones of the two: control as an assessor draws it, as ground below the claims;
    ``held_edge`` is the line around it and whatever else must be seen on it or beside it.
    """

    sea: str
    land: str
    ground: str
    water: str
    oblast_line: str
    strong_line: str
    country_line: str
    neighbour_line: str
    red: str
    blue: str
    neutral: str
    ink: str
    text: str
    quiet_text: str
    far_text: str
    sea_text: str
    held: str
    held_edge: str
    held_other: str


THEMES: Mapping[Theme, Colours] = MappingProxyType(
    {
        Theme.LIGHT: Colours(
            sea="#dde3e7",
            land="#eae8e3",
            ground="#fbfaf7",
            water="#b4c3ce",
            oblast_line="#c9c6be",
            strong_line="#8b877e",
            country_line="#6f6b63",
            neighbour_line="#c4c0b7",
            red="#b2182b",
            blue="#2166ac",
            neutral="#4d4a45",
            ink="#14171a",
            text="#262421",
            quiet_text="#5a564f",
            far_text="#67635b",
            sea_text="#4f6372",
            held="#f0c9c2",
            held_edge="#b05c55",
            held_other="#c8d8e6",
        ),
        Theme.DARK: Colours(
            sea="#14181c",
            land="#20252a",
            ground="#2c3238",
            water="#3f515f",
            oblast_line="#4b535b",
            strong_line="#7d868f",
            country_line="#949ca4",
            neighbour_line="#3a4148",
            red="#ef8a62",
            blue="#67a9cf",
            neutral="#b9bec3",
            ink="#ffffff",
            text="#f1efea",
            quiet_text="#b9bec3",
            far_text="#9aa1a8",
            sea_text="#8fa4b5",
            held="#5c3a35",
            held_edge="#b08a80",
            held_other="#33485a",
        ),
    }
)


class Unstated(StrEnum):
    """The fourth extent: a quote that names a place without saying how much of it."""

    UNSTATED = "unstated"


@dataclass(frozen=True, slots=True)
class Hatch:
    """Parallel lines in a place.

    Attributes
    ----------
    colour : name of a field of :class:`Colours`.
    angle_deg : from the horizontal, counter-clockwise; the holders differ in it, so that grey prints tell them apart.
    spacing_px : from line to line; the more of a place is meant, the closer.
    band_px : None fills the place; a number keeps the lines to a band of that width inside its border.
    """

    colour: str
    angle_deg: int
    spacing_px: float
    width_px: float
    band_px: float | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """A line just inside the border of a place; ``dash_px`` is empty for a solid one."""

    width_px: float
    dash_px: tuple[float, ...]
    is_round: bool


@dataclass(frozen=True, slots=True)
class Glyph:
    """A small sign: name of a field of :class:`Colours`, and an SVG path about 0, 0 in pixels."""

    colour: str
    path: str


HOLDER_COLOURS: Mapping[Holder, str] = MappingProxyType({Holder.RU: "red", Holder.UA: "blue"})
HOLDER_ANGLES_DEG: Mapping[Holder, int] = MappingProxyType({Holder.RU: 45, Holder.UA: 135})
# How close the lines stand for each extent: three different greys at phone size, the closest still no fill.
SPACINGS_PX: Mapping[str, float] = MappingProxyType(
    {Extent.ALL: 5.0, Extent.MOST: 8.0, Extent.PART: 14.0, Unstated.UNSTATED: 5.0}
)
BOTH_SPACING_PX = 10.0  # in two directions: together as much ink as "all" in one
UNSTATED_BAND_PX = 6.0
HATCH_WIDTH_PX = 1.2
DASH_PX = (5.0, 2.5)  # of a line that a party to the war draws
DOTS_PX = (2.2, 3.2)

ANNEXED = Outline(width_px=1.7, dash_px=(7.0, 4.0), is_round=False)
TALK = Outline(width_px=2.0, dash_px=DOTS_PX, is_round=False)
CHOSEN = Outline(width_px=2.6, dash_px=(), is_round=True)

OUTLINES: Mapping[str, Outline] = MappingProxyType({"annexed": ANNEXED, "talk": TALK, "chosen": CHOSEN})

# Small signs, drawn as lines, as SVG paths about 0, 0 and about ten pixels wide.
_RING_STRUCK = "M4.2,0 A4.2,4.2 0 1 1 -4.2,0 A4.2,4.2 0 1 1 4.2,0 M-3,3 L3,-3"
_RING_OPEN = "M0,-4.2 A4.2,4.2 0 1 0 4.2,0"
_CROSS = "M-3.4,-3.4 L3.4,3.4 M-3.4,3.4 L3.4,-3.4"
_ARROW_HEADS = "M-3.5,-3.5 L0,0 L-3.5,3.5 M0.5,-3.5 L4,0 L0.5,3.5"
_ARROW_STOPPED = "M-4.2,-3.2 L-1,0 L-4.2,3.2 M2.8,-4.4 L2.8,4.4"
GLYPH_WIDTH_PX = 1.7
GLYPH_HALO_PX = 4.0

# What the legend says of each style; the map's spoken labels and its table use the same words.
STYLE_WORDS = Words(
    {
        "RU-all": mark("Russian-held, all of it"),
        "RU-most": mark("Russian-held, most of it"),
        "RU-part": mark("Russian-held, part of it"),
        "RU-unstated": mark("Russian-held, extent not said"),
        "UA-all": mark("Ukrainian-held, all of it"),
        "UA-most": mark("Ukrainian-held, most of it"),
        "UA-part": mark("Ukrainian-held, part of it"),
        "UA-unstated": mark("Ukrainian-held, extent not said"),
        "both": mark("fought over, or claimed held by both"),
        "annexed": mark("declared annexed"),
        "talk": mark("demand, threat or forecast"),
        "denied": mark("a denial of control"),
        "denied-whole": mark("said not to be held whole"),
        "denied-other": mark("a denial of gains, fighting or annexation"),
        "RU-advanced": mark("Russian gains"),
        "UA-advanced": mark("Ukrainian gains"),
        "RU-repelled": mark("attack repelled by Russia"),
        "UA-repelled": mark("attack repelled by Ukraine"),
        "chosen": mark("chosen"),
        "party": mark("broken lines: only a party to the war says so"),
    }
)


GLYPHS: Mapping[str, Glyph] = MappingProxyType(
    {
        "denied": Glyph("neutral", _RING_STRUCK),
        "denied-whole": Glyph("neutral", _RING_OPEN),
        "denied-other": Glyph("neutral", _CROSS),
    }
    | {f"{holder}-advanced": Glyph(colour, _ARROW_HEADS) for holder, colour in HOLDER_COLOURS.items()}
    | {f"{holder}-repelled": Glyph(colour, _ARROW_STOPPED) for holder, colour in HOLDER_COLOURS.items()}
)


def make_hatches() -> dict[str, list[Hatch]]:
    """Every hatch of the map by its id: ``RU-most``, ``UA-unstated`` and so on, and ``both`` in two directions."""
    hatches = {
        f"{holder}-{extent}": [
            Hatch(
                colour=HOLDER_COLOURS[holder],
                angle_deg=HOLDER_ANGLES_DEG[holder],
                spacing_px=spacing,
                width_px=HATCH_WIDTH_PX,
                band_px=UNSTATED_BAND_PX if extent == Unstated.UNSTATED else None,
            )
        ]
        for holder in Holder
        for extent, spacing in SPACINGS_PX.items()
    }
    hatches["both"] = [
        Hatch(HOLDER_COLOURS[holder], HOLDER_ANGLES_DEG[holder], BOTH_SPACING_PX, HATCH_WIDTH_PX) for holder in Holder
    ]
    return hatches


def make_styles() -> dict[str, Any]:
    """The whole table as plain JSON, for the front end."""
    return {
        "themes": {theme.value: asdict(colours) for theme, colours in THEMES.items()},
        "hatches": {name: [asdict(hatch) for hatch in hatches] for name, hatches in make_hatches().items()},
        "outlines": {name: {**asdict(line), "dash_px": list(line.dash_px)} for name, line in OUTLINES.items()},
        "glyphs": {name: asdict(glyph) for name, glyph in GLYPHS.items()},
        "partyDashPx": list(DASH_PX),
    }


def measure_contrast(first: str, second: str) -> float:
    """Contrast ratio of two ``#rrggbb`` colours, 1 to 21 (WCAG 2.2, relative luminance of sRGB)."""
    lighter, darker = sorted((_measure_luminance(first), _measure_luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _measure_luminance(colour: str) -> float:
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
