"""Figures made once for all tests: every kind, at the width of one column and of two."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

from dashboard.export.figures.make import make_figure
from dashboard.export.figures.records import DOUBLE_MM, SINGLE_MM, FigureOptions, Form, Kind

BASE_URL = "https://maps.example.org/claimline"
WIDTHS_MM = (SINGLE_MM, DOUBLE_MM)
OPTIONS = {
    Kind.MAP: FigureOptions(day=date(2022, 10, 5)),
    Kind.TWO_DAYS: FigureOptions(start=date(2022, 8, 1), end=date(2022, 11, 27)),
    Kind.SERIES: FigureOptions(place="UA-14"),
    Kind.DUMBBELL: FigureOptions(),
    Kind.MULTIPLES: FigureOptions(),
}


def choose(kind: Kind, *, language: str = "en", width_mm: float = SINGLE_MM) -> FigureOptions:
    """What a figure of a kind is of in the tests."""
    return replace(OPTIONS[kind], language=language, width_mm=width_mm)


@cache
def make(kind: Kind, form: Form, *, language: str = "en", width_mm: float = SINGLE_MM) -> bytes:
    """The figure, drawn once."""
    return make_figure(kind, choose(kind, language=language, width_mm=width_mm), form, base_url=BASE_URL)
