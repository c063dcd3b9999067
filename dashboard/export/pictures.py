"""The figure that shows the same as a view: for its page without scripts, and to be downloaded beside it."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace

from dashboard.export.figures.records import DOUBLE_MM, SINGLE_MM, FigureOptions, Form, Kind
from dashboard.export.views import View, ViewKind
from dashboard.language import read_language
from dashboard.model.against import Mode
from dashboard.store import load_catalogue

DRAWN_MM, COLOURS = 120, 32  # of a map in a page without scripts, where bytes count


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure in a page.

    Attributes
    ----------
    alt : what it shows in words.
    narrow : the same figure for a screen too narrow to read it on; None for a map, which shrinks and stays readable.
    """

    content: bytes
    media_type: str
    alt: str
    narrow: bytes | None = None


def choose_figure(view: View, *, width_mm: float = DOUBLE_MM) -> tuple[Kind, FigureOptions] | None:
    """Which figure shows the view; None for a text, and for a place whose shares nobody measured."""
    selection, language = view.selection, read_language()
    if view.kind is ViewKind.COMPARE:
        return Kind.DUMBBELL, FigureOptions(language=language, width_mm=width_mm)
    if view.kind is ViewKind.LEDGER:
        if view.place.id not in load_catalogue().control.measures.sizes:
            return None
        return Kind.SERIES, FigureOptions(place=view.place.id, language=language, width_mm=width_mm)
    if view.kind is ViewKind.ARTICLE:
        return None
    day, against = load_catalogue().find_day(selection), selection.against
    if against is not None and against.mode is Mode.CHANGE and against.day < day:
        options = FigureOptions(
            start=against.day, end=day, assessor=selection.assessor, language=language, width_mm=width_mm
        )
        return Kind.TWO_DAYS, options
    return Kind.MAP, FigureOptions(day=day, assessor=selection.assessor, language=language, width_mm=width_mm)


def draw_for_page(view: View, *, base_url: str) -> Picture | None:
    """The picture of a view; None where no figure shows it."""
    from dashboard.export.figures.make import make_described_figure, make_figure  # what draws takes a second to load

    is_map = view.kind is ViewKind.MAP
    chosen = choose_figure(view, width_mm=DRAWN_MM if is_map else DOUBLE_MM)
    if chosen is None:
        return None
    content, alt = make_described_figure(*chosen, Form.PNG if is_map else Form.SVG, base_url=base_url)
    if is_map:
        # The outlines of a map are many: as dots of few colours it is a tenth of their size.
        return Picture(_save_colours(content), "image/png", alt)
    kind, options = chosen
    narrow = make_figure(kind, replace(options, width_mm=SINGLE_MM), Form.SVG, base_url=base_url)
    return Picture(content, "image/svg+xml", alt, narrow)


def _save_colours(png: bytes) -> bytes:
    from PIL.Image import Dither
    from PIL.PngImagePlugin import PngImageFile

    out = io.BytesIO()
    with PngImageFile(io.BytesIO(png)) as picture:
        # No greater effort at packing: that would take a tenth of a second for a twenty-fifth of the bytes.
        picture.convert("RGB").quantize(COLOURS, dither=Dither.NONE).save(out, "PNG")
    return out.getvalue()
