"""What can be asked of a figure: its kind, what it is of, and how it is to be printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from dashboard.language.languages import ENGLISH
from geodata.assessors import DEEPSTATE

SINGLE_MM, DOUBLE_MM = 85, 180  # the columns of most journals
# Narrower, six points no longer fit the words of a legend; wider than a broadsheet nobody prints.
LEAST_MM, MOST_MM = 60, 420


class Kind(StrEnum):
    """What a figure shows."""

    MAP = "map"
    TWO_DAYS = "two-days"
    SERIES = "series"
    DUMBBELL = "dumbbell"
    MULTIPLES = "multiples"


class Form(StrEnum):
    """The formats of a figure."""

    SVG = "svg"
    PNG = "png"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class FigureOptions:
    """What a figure is of.

    Attributes
    ----------
    place : id; None for what the kind shows by itself: the country, and for two days the four oblasts.
    day : of a map; None for the last that the assessor drew.
    start, end : the two days, or the span of a series; None for the first and the last day known.
    assessor : whose control a map draws.
    language : one of :data:`dashboard.language.LANGUAGES`.
    width_mm : of the printed column.
    """

    place: str | None = None
    day: date | None = None
    start: date | None = None
    end: date | None = None
    assessor: str = DEEPSTATE.id
    language: str = ENGLISH
    width_mm: float = SINGLE_MM
