"""Numbers of things in words, in the plural that the reader's language has for them."""

from __future__ import annotations

from dashboard.language import NBSP, format_number, say, say_count

LEAST_POINTS = 0.05  # less would read as 0.0


def count_claims(number: int) -> str:
    """``12 claims``."""
    return _bind(say_count("{number} claim", "{number} claims", number))


def count_claimants(number: int) -> str:
    """``3 claimants``."""
    return _bind(say_count("{number} claimant", "{number} claimants", number))


def count_sources(number: int) -> str:
    """``3 sources``."""
    return _bind(say_count("{number} source", "{number} sources", number))


def count_texts(number: int) -> str:
    """``254 texts``."""
    return _bind(say_count("{number} text", "{number} texts", number))


def count_assessors(number: int) -> str:
    """``2 assessors``."""
    return _bind(say_count("{number} assessor", "{number} assessors", number))


def count_days(number: int) -> str:
    """``12 days``."""
    return _bind(say_count("{number} day", "{number} days", number))


def count_gaps(number: int) -> str:
    """``4 gaps``."""
    return _bind(say_count("{number} gap", "{number} gaps", number))


def write_points(number: float) -> str:
    """``1.2 points`` of percent."""
    return _bind(say("{number} points", number=format_number(number, 1)))


def write_error(points: float) -> str:
    """``± 1.2 points``; what is less than a tenth says so."""
    return (
        f"±{NBSP}{write_points(points)}" if points >= LEAST_POINTS else say("below {points}", points=write_points(0.1))
    )


def _bind(words: str) -> str:
    """The number stays on one line with what it counts."""
    return words.replace(" ", NBSP, 1)
