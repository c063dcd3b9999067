"""A figure from what is asked of it: the same words and figures as on the pages, as bytes of a format."""

from __future__ import annotations

from matplotlib.figure import Figure

from dashboard.export.figures.asking import check_language, check_options
from dashboard.export.figures.plans import Plan, make_plan
from dashboard.export.figures.records import FigureOptions, Form, Kind
from dashboard.export.figures.saving import LOCK, SETTINGS, About, write_figure
from dashboard.language import speaking


def make_figure(kind: Kind, options: FigureOptions, form: Form, *, base_url: str | None = None) -> bytes:
    """The bytes of a figure; the same input gives the same bytes.

    Parameters
    ----------
    base_url : where the dashboard is, for the address in the caption; None for what ``CLAIMLINE_URL`` names.

    Raises
    ------
    UsageError
        If the place, a day, the assessor, the language or the width is none that a figure can have.
    """
    return make_described_figure(kind, options, form, base_url=base_url)[0]


def make_described_figure(
    kind: Kind, options: FigureOptions, form: Form, *, base_url: str | None = None
) -> tuple[bytes, str]:
    """What :func:`make_figure` and :func:`write_alt` give, with the data read once."""
    check_language(options.language)
    with speaking(options.language):
        plan = make_plan(kind, check_options(kind, options), base_url=base_url)
        with LOCK:
            figure = draw_plan(plan, options.width_mm)
            about = About(plan.title, plan.alt, plan.caption.url, options.language)
            return write_figure(figure, form, about), plan.alt


def write_alt(kind: Kind, options: FigureOptions) -> str:
    """What a figure shows, in words made from its data; raises as :func:`make_figure`."""
    check_language(options.language)
    with speaking(options.language):
        return make_plan(kind, check_options(kind, options), base_url=None).alt


def draw_plan(plan: Plan, width_mm: float) -> Figure:
    """The figure of a plan, not yet as bytes."""
    import matplotlib

    from dashboard.export.figures.page import Page

    with matplotlib.rc_context(SETTINGS):
        page = Page(width_mm)
        plan.draw(page)
        page.skip(1)
        page.add_small(plan.caption.lines)
        return page.finish()
