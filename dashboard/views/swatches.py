"""Hatches, signs and the legend of the small map as SVG and HTML; every value is a constant of the palette."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from dashboard.language import say
from dashboard.views.maps import make_legend
from dashboard.views.marks import Mark
from dashboard.views.palette import (
    DASH_PX,
    GLYPH_HALO_PX,
    GLYPH_WIDTH_PX,
    GLYPHS,
    OUTLINES,
    Colours,
    Hatch,
    make_hatches,
)
from dashboard.views.text import escape_html

SIGN_PX = 14
SWATCH_PX = (26, 16)
_XMLNS = "http://www.w3.org/2000/svg"


def write_patterns(colours: Colours) -> str:
    """Every hatch as an SVG pattern named after it, and once more with broken lines, named ``-party``."""
    return "".join(
        _write_pattern(f"{name}{suffix}", hatches, colours, is_broken=bool(suffix))
        for name, hatches in make_hatches().items()
        for suffix in ("", "-party")
    )


def _write_pattern(name: str, hatches: Sequence[Hatch], colours: Colours, *, is_broken: bool) -> str:
    side = hatches[0].spacing_px
    width = sum(DASH_PX) if is_broken and len(hatches) == 1 else side
    length = width * DASH_PX[0] / sum(DASH_PX) if is_broken else width
    lines = "".join(
        f'<path d="M0,{side / 2:g} H{length:g}" stroke="{getattr(colours, hatch.colour)}" '
        f'stroke-width="{hatch.width_px:g}" transform="rotate({90 * turn} {side / 2:g} {side / 2:g})"/>'
        for turn, hatch in enumerate(hatches)
    )
    return (
        f'<pattern id="{name}" width="{width:g}" height="{side:g}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate({-hatches[0].angle_deg})">{lines}</pattern>'
    )


def write_signs(styles: Sequence[str], colours: Colours) -> str:
    """The signs of one place side by side, as an SVG picture."""
    width = SIGN_PX * len(styles)
    signs = "".join(
        _write_glyph(style, colours, x=SIGN_PX * (index + 0.5), y=SIGN_PX / 2) for index, style in enumerate(styles)
    )
    return f'<svg width="{width}" height="{SIGN_PX}" style="display:block" aria-hidden="true">{signs}</svg>'


def _write_glyph(style: str, colours: Colours, *, x: float, y: float) -> str:
    glyph = GLYPHS[style]
    lines = "".join(
        f'<path d="{glyph.path}" fill="none" stroke="{getattr(colours, colour)}" stroke-width="{width:g}" '
        f'stroke-linecap="round" transform="translate({x:g} {y:g})"/>'
        for colour, width in (("ground", GLYPH_HALO_PX), (glyph.colour, GLYPH_WIDTH_PX))
    )
    return f'<g class="sign-{style}">{lines}</g>'


def write_legend(marks: Mapping[str, Mark], described: Collection[str], colours: Colours) -> str:
    """The rows of the legend that the marks use, with samples, then each place in words; as HTML.

    Parameters
    ----------
    marks : by the id of their place.
    described : for each marked place a line of words, as plain text.
    """
    rows = "".join(
        f'<li style="display:flex;align-items:center;gap:0.45rem;margin:0">{_write_sample(row, colours)}'
        f"<span>{escape_html(row['words'])}</span></li>"
        for row in make_legend(marks.values())
    )
    style = "list-style:none;margin:0.4rem 0 0;padding:0;font-size:0.8125rem;line-height:1.4"
    places = "".join(f'<li style="margin:0">{escape_html(words)}</li>' for words in described)
    return (
        f'<ul aria-label="{escape_html(say("Legend"))}" style="{style};'
        f'display:flex;flex-wrap:wrap;gap:0.3rem 1.1rem">{rows}</ul>'
        f'<ul aria-label="{escape_html(say("Places on the map"))}" style="{style}">{places}</ul>'
        if rows
        else ""
    )


def _write_sample(row: Mapping[str, Any], colours: Colours) -> str:
    """A picture of one style; an image, so that its patterns have names of their own."""
    width, height = SWATCH_PX
    style = row["style"]
    rect = f'<rect x="1.5" y="1.5" width="{width - 3}" height="{height - 3}"'
    if style in GLYPHS:
        inner = _write_glyph(style, colours, x=width / 2, y=height / 2)
    elif style in OUTLINES:
        line = OUTLINES[style]
        dash = " ".join(f"{length:g}" for length in line.dash_px)
        colour = getattr(colours, row["colour"])
        inner = f'{rect} fill="none" stroke="{colour}" stroke-width="{line.width_px:g}" stroke-dasharray="{dash}"/>'
    elif style == "party":
        dash = " ".join(f"{length:g}" for length in DASH_PX)
        inner = f'<path d="M2,8 H24" stroke="{colours.neutral}" stroke-width="1.6" stroke-dasharray="{dash}"/>'
    else:
        pattern = _write_pattern(style, make_hatches()[style], colours, is_broken=False)
        inner = f'<defs>{pattern}</defs>{rect} fill="url(#{style})" stroke="{colours.oblast_line}"/>'
    picture = f'<svg xmlns="{_XMLNS}" width="{width}" height="{height}">{inner}</svg>'
    return f'<img alt="" width="{width}" height="{height}" src="data:image/svg+xml,{quote(picture)}">'
