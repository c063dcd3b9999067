"""The measured accuracy of the extractor, as it ships beside the claims."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from articles.errors import CorpusError
from articles.scoring import Agreement, Score


@dataclass(frozen=True, slots=True)
class CorpusAccuracy:
    """How the extractor did on one annotated corpus.

    ``held_out`` is False where its rules were written with these very texts at hand, so that the figures
    flatter it; ``gold_sha256`` is of the annotation file.
    """

    corpus: str
    held_out: bool
    gold_sha256: str
    score: Score


@dataclass(frozen=True, slots=True)
class Accuracy:
    """The figures of one extractor version, one entry per corpus."""

    extractor: str
    corpora: tuple[CorpusAccuracy, ...]

    def of(self, corpus: str) -> CorpusAccuracy:
        """The figures on one corpus; raises CorpusError with the known names if there are none."""
        for entry in self.corpora:
            if entry.corpus == corpus:
                return entry
        raise CorpusError(f"no accuracy on {corpus!r}; known are {', '.join(c.corpus for c in self.corpora) or 'none'}")


def write_accuracy(accuracy: Accuracy) -> str:
    """The JSON of the figures, byte for byte the same for the same figures."""
    record = {
        "extractor": accuracy.extractor,
        "corpora": [
            {
                "corpus": entry.corpus,
                "held_out": entry.held_out,
                "gold_sha256": entry.gold_sha256,
                "articles": entry.score.articles,
                **{name: _write_agreement(level) for name, level in entry.score.levels.items()},
                "attributes": dict(entry.score.attributes),
                "by_language": {name: _write_agreement(one) for name, one in entry.score.by_language.items()},
                "by_group": {name: _write_agreement(one) for name, one in entry.score.by_group.items()},
                "false_claims_on_negatives": entry.score.false_on_negatives,
            }
            for entry in accuracy.corpora
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def read_accuracy(text: str, *, name: str) -> Accuracy:
    """The figures that :func:`write_accuracy` wrote; raises CorpusError naming the file."""
    try:
        record = json.loads(text)
        return Accuracy(record["extractor"], tuple(_read_corpus(entry) for entry in record["corpora"]))
    except (ValueError, KeyError, TypeError) as cause:
        raise CorpusError(f"{name}: not the figures of an extractor ({cause!r}); measure them again") from cause


def _write_agreement(agreement: Agreement) -> dict[str, float | int | None]:
    return {
        "precision": agreement.precision,
        "recall": agreement.recall,
        "f1": agreement.f1,
        "hits": agreement.hits,
        "gold": agreement.gold,
        "predicted": agreement.predicted,
    }


def _read_agreement(data: Mapping[str, Any]) -> Agreement:
    return Agreement(int(data["hits"]), int(data["gold"]), int(data["predicted"]))


def _read_corpus(entry: Mapping[str, Any]) -> CorpusAccuracy:
    score = Score(
        articles=int(entry["articles"]),
        levels={name: _read_agreement(entry[name]) for name in ("strict", "control", "place")},
        attributes=dict(entry["attributes"]),
        by_language={name: _read_agreement(data) for name, data in entry["by_language"].items()},
        by_group={name: _read_agreement(data) for name, data in entry["by_group"].items()},
        false_on_negatives=int(entry["false_claims_on_negatives"]),
    )
    return CorpusAccuracy(str(entry["corpus"]), bool(entry["held_out"]), str(entry["gold_sha256"]), score)
