"""How far the claims can be trusted, in words: what was reviewed and how well the extractor was measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from articles.accuracy import Accuracy, CorpusAccuracy
from articles.records import Review
from dashboard.model.records import PlacedClaim
from dashboard.views.text import NBSP, count

_LEVEL = "control"  # place, holder, polarity and kind of claim are right, and the quotes overlap


def write_method(claims: Sequence[PlacedClaim], accuracy: Accuracy) -> str:
    """Counts of reviewed and machine-extracted claims, and the extractor's figures on each annotated corpus."""
    states = Counter(placed.claim.review for placed in claims)
    shown = (
        f"Of {count(len(claims), 'claim')}, {states[Review.REVIEWED]} are reviewed (each card says how) and "
        f"{states[Review.MACHINE]} stand as extractor {accuracy.extractor} left them."
    )
    measured = " ".join(_write_corpus(entry) for entry in accuracy.corpora if entry.score.levels[_LEVEL].predicted)
    return f"{shown} {measured}".strip()


def _write_corpus(entry: CorpusAccuracy) -> str:
    control = entry.score.levels[_LEVEL]
    texts = "texts it had not seen" if entry.held_out else "texts that its rules were written with"
    return (
        f"On {entry.score.articles} {texts}, {_percent(control.hits, control.predicted)} of what it found was right "
        f"and it found {_percent(control.hits, control.gold)} of what an expert had annotated."
    )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}{NBSP}%" if whole else "none"
