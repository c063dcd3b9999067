"""How far the claims can be trusted, in words: what was reviewed and how well the extractor was measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from articles.accuracy import Accuracy, CorpusAccuracy
from articles.records import Review
from dashboard.language import say, say_count
from dashboard.model.records import PlacedClaim
from dashboard.views.text import NBSP

_LEVEL = "control"  # place, holder, polarity and kind of claim are right, and the quotes overlap


def write_method(claims: Sequence[PlacedClaim], accuracy: Accuracy) -> str:
    """Counts of reviewed and machine-extracted claims, and the extractor's figures on each annotated corpus."""
    states = Counter(placed.claim.review for placed in claims)
    shown = say(
        "Of {claims}, {reviewed} are reviewed (each card says how) and {machine} stand as extractor {extractor} left "
        "them.",
        claims=say_count("{number} claim", "{number} claims", len(claims)),
        reviewed=states[Review.REVIEWED],
        machine=states[Review.MACHINE],
        extractor=accuracy.extractor,
    )
    measured = " ".join(_write_corpus(entry) for entry in accuracy.corpora if entry.score.levels[_LEVEL].predicted)
    return f"{shown} {measured}".strip()


def _write_corpus(entry: CorpusAccuracy) -> str:
    control = entry.score.levels[_LEVEL]
    figures = {
        "texts": entry.score.articles,
        "precision": _percent(control.hits, control.predicted),
        "recall": _percent(control.hits, control.gold),
    }
    if entry.held_out:
        return say(
            "On {texts} texts it had not seen, {precision} of what it found was right and it found {recall} of what an "
            "expert had annotated.",
            **figures,
        )
    return say(
        "On {texts} texts that its rules were written with, {precision} of what it found was right and it found "
        "{recall} of what an expert had annotated.",
        **figures,
    )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}{NBSP}%" if whole else say("none")
