"""How control, change and claims look on paper: from the palette, with a hatch wherever grey alone would not tell."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from dashboard.export.figures.areas import AreaStyle, Lines
from dashboard.export.figures.paper import PRINT
from dashboard.views.palette import DASH_PX, OUTLINES, Hatch, make_hatches

# A pixel of the page's map is less on paper, where maps are smaller: three spacings of hatches still differ.
PX_PT = 0.6
CONTROL: Mapping[str, AreaStyle] = MappingProxyType(
    {
        "held": AreaStyle(fill=PRINT.held, edge=PRINT.held_edge),
        "held-before": AreaStyle(
            fill=PRINT.held, edge=PRINT.held_edge, hatches=(Lines(PRINT.held_edge, 45, 3.2, 1.0, (0.01, 3.2)),)
        ),
        # Level lines, which no claim's hatch has.
        "contested": AreaStyle(
            fill=PRINT.held_other, edge=PRINT.held_edge, hatches=(Lines(PRINT.held_edge, 0, 2.2, 0.6),)
        ),
        "gained": AreaStyle(fill=PRINT.red, edge=PRINT.ground, edge_pt=0.3),
        # As dark as the red in grey, so it is no fill but lines.
        "lost": AreaStyle(
            fill=PRINT.ground, edge=PRINT.blue, edge_pt=0.6, hatches=(Lines(PRINT.blue, 135, 1.7, 0.75),)
        ),
        "ground": AreaStyle(fill=PRINT.ground, edge=PRINT.strong_line, edge_pt=0.4),
    }
)


def make_claim_style(name: str, *, is_party: bool) -> AreaStyle:
    """The hatch of a claim by its name in the palette; the lines of a party to the war are broken."""
    dashes = tuple(length * PX_PT for length in DASH_PX) if is_party else ()
    return AreaStyle(hatches=tuple(_make_lines(hatch, dashes) for hatch in make_hatches()[name]))


def find_band_pt(name: str) -> float | None:
    """How wide the band inside the border is that a hatch keeps to; None where it fills the place."""
    band = make_hatches()[name][0].band_px
    return None if band is None else band * PX_PT


def make_outline_style(name: str, colour: str) -> AreaStyle:
    """The outline of a claim by its name in the palette, in the colour of a field of the palette."""
    line = OUTLINES[name]
    return AreaStyle(
        edge=getattr(PRINT, colour),
        edge_pt=line.width_px * PX_PT,
        edge_dashes=tuple(length / line.width_px for length in line.dash_px),
    )


def _make_lines(hatch: Hatch, dashes: tuple[float, ...]) -> Lines:
    width = hatch.width_px * PX_PT
    # Lengths of dashes are counted in widths of the line.
    parts = tuple(length / width for length in dashes)
    return Lines(getattr(PRINT, hatch.colour), hatch.angle_deg, hatch.spacing_px * PX_PT, width, parts)
