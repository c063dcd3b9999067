"""English words and marks that say a figure is not exact, and on which side of it the truth lies."""

from __future__ import annotations

from articles.lexicon.records import HedgePhrase
from articles.records import Bound

_BEFORE = {
    Bound.ABOUT: (
        "about",
        "around",
        "roughly",
        "approximately",
        "approx",
        "some",
        "estimated",
        "close to",
        "near",
        "more or less",
        "circa",
        "~",
        "≈",
        "±",
    ),
    Bound.OVER: (
        "more than",
        "over",
        "above",
        "at least",
        "no less than",
        "not less than",
        "no fewer than",
        "greater than",
        "upwards of",
        "upward of",
        "in excess of",
        "exceeding",
        "minimum of",
        ">",
        "≥",
    ),
    # "Almost" and "nearly" say that the figure is not reached; "close to" leaves the side open and is "about".
    Bound.UNDER: (
        "less than",
        "fewer than",
        "under",
        "below",
        "up to",
        "at most",
        "no more than",
        "not more than",
        "as much as",
        "almost",
        "nearly",
        "maximum of",
        "<",
        "≤",
    ),
}
_BEHIND = {Bound.ABOUT: ("or so",), Bound.OVER: ("or more", "+"), Bound.UNDER: ("or less",)}

HEDGES = (
    *(
        HedgePhrase(phrase, bound, f"Russia controls {phrase} 20% of Luhansk region.")
        for bound, phrases in _BEFORE.items()
        for phrase in phrases
    ),
    *(
        HedgePhrase(phrase, bound, f"Russia controls 20% {phrase} of Luhansk region.", behind=True)
        for bound, phrases in _BEHIND.items()
        for phrase in phrases
    ),
)
