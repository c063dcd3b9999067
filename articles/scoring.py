"""How well extracted claims agree with annotated ones: precision, recall and F1 per claim and place."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]
GROUPS = {
    "holds": ("controls", "captured", "lost", "withdrew"),
    "moves": ("advanced", "repelled"),
    "fights": ("contested", "encircled"),
    "annexes": ("annexed",),
    "talks": ("demands_withdrawal", "threatens_force", "rejects_concession", "forecast"),
}
_GROUP = {predicate: group for group, members in GROUPS.items() for predicate in members}
LEVELS = {
    "strict": ("place", "predicate", "holder", "polarity"),
    "control": ("place", "group", "holder", "polarity"),
    "place": ("place",),
}
ATTRIBUTES = ("claimant_side", "modality", "extent", "share_pct", "area_km2")


@dataclass(frozen=True, slots=True)
class Agreement:
    """Counts of rows, one per claim and place; ratios are None where nothing was there to be counted."""

    hits: int
    gold: int
    predicted: int

    @property
    def precision(self) -> float | None:
        """Share of the predicted rows that are right, 0 to 1."""
        return round(self.hits / self.predicted, 4) if self.predicted else None

    @property
    def recall(self) -> float | None:
        """Share of the annotated rows that were found, 0 to 1."""
        return round(self.hits / self.gold, 4) if self.gold else None

    @property
    def f1(self) -> float:
        """Harmonic mean of the two, 0 where either is nothing."""
        precision, recall = self.precision, self.recall
        return round(2 * precision * recall / (precision + recall), 4) if precision and recall else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """The agreement at each level, the accuracy of each attribute over the control matches, and control by parts.

    ``by_language`` has a row for each language of the corpus, ``by_group`` one for each group of predicates
    (:data:`GROUPS`) that is annotated or predicted.
    """

    articles: int
    levels: Mapping[str, Agreement]
    attributes: Mapping[str, float | None]
    by_language: Mapping[str, Agreement]
    by_group: Mapping[str, Agreement]
    false_on_negatives: int


@dataclass(frozen=True, slots=True)
class Difference:
    """A claim and place that only the annotation has (``missed``) or only the extractor (``extra``)."""

    kind: str
    article_id: str
    row: Row


def list_differences(
    gold: Sequence[Row], predicted: Mapping[str, Sequence[Row]], *, neutral: Mapping[str, Sequence[Row]]
) -> list[Difference]:
    """What does not agree at the control level, article by article, the missed rows before the extra ones."""
    found: list[Difference] = []
    for article in gold:
        wanted, mine = list(_make_rows(article["claims"])), list(_make_rows(predicted.get(article["id"], ())))
        pairs = _pair(wanted, mine, LEVELS["control"])
        free = neutral.get(article["id"], ())
        missed = set(range(len(wanted))) - {i for i, _ in pairs}
        extra = set(range(len(mine))) - {j for _, j in pairs}
        found += [Difference("missed", article["id"], wanted[i]) for i in sorted(missed)]
        found += [
            Difference("extra", article["id"], mine[j])
            for j in sorted(extra)
            if not any(_overlap(mine[j], one) > 0 for one in free)
        ]
    return found


def score_claims(
    gold: Sequence[Row], predicted: Mapping[str, Sequence[Row]], *, neutral: Mapping[str, Sequence[Row]]
) -> Score:
    """Compare predicted with annotated claims, article by article.

    ``gold`` holds articles with ``id``, ``language`` and ``claims``; ``predicted`` and ``neutral`` claims by
    article id, all in the exchange schema. A prediction that matches no annotated claim and overlaps a neutral
    one counts neither way.
    """
    hits: Counter[str] = Counter()
    right: Counter[str] = Counter()
    # Rows matched, annotated and predicted, each under its article's language and under its own group.
    languages: dict[str, list[int]] = {}
    groups: dict[str, list[int]] = {name: [0, 0, 0] for name in GROUPS}
    false_on_negatives = 0
    for article in gold:
        wanted: list[Row] = list(_make_rows(article["claims"]))
        found = _drop_neutral(
            wanted, list(_make_rows(predicted.get(article["id"], ()))), neutral.get(article["id"], ())
        )
        pairs = {name: _pair(wanted, found, fields) for name, fields in LEVELS.items()}
        hits.update({name: len(some) for name, some in pairs.items()})
        for i, j in pairs["control"]:
            right.update(name for name in ATTRIBUTES if wanted[i].get(name) == found[j].get(name))
        language = languages.setdefault(article["language"], [0, 0, 0])
        matches = [wanted[i] for i, _ in pairs["control"]]
        for index, rows in enumerate((matches, wanted, found)):
            language[index] += len(rows)
            for row in rows:
                groups.setdefault(row["group"], [0, 0, 0])[index] += 1
        false_on_negatives += 0 if wanted else len(found)
    totals = [sum(counts[index] for counts in languages.values()) for index in range(3)]
    return Score(
        articles=len(gold),
        levels={name: Agreement(hits[name], totals[1], totals[2]) for name in LEVELS},
        attributes={name: round(right[name] / hits["control"], 4) if hits["control"] else None for name in ATTRIBUTES},
        by_language={name: Agreement(*languages[name]) for name in sorted(languages)},
        by_group={name: Agreement(*counts) for name, counts in groups.items() if any(counts)},
        false_on_negatives=false_on_negatives,
    )


def _drop_neutral(wanted: Sequence[Row], found: Sequence[Row], neutral: Sequence[Row]) -> list[Row]:
    """The predicted rows without those that match no annotated one and overlap a neutral claim."""
    matched = {j for _, j in _pair(wanted, found, LEVELS["control"])}
    return [row for j, row in enumerate(found) if j in matched or not any(_overlap(row, one) > 0 for one in neutral)]


def _make_rows(claims: Sequence[Row]) -> Iterator[dict[str, Any]]:
    """One row per claim and place; a claim without a place is one row."""
    for claim in claims:
        for place in claim["places"] or [{}]:
            group = _GROUP.get(claim["predicate"], claim["predicate"])
            yield {**claim, "place": _make_place_key(place), "group": group}


def _make_place_key(place: Row) -> str:
    """A key that forgives spelling: Donetsk Oblast and Donetsk oblast agree, the city does not."""
    text = unicodedata.normalize("NFKD", place.get("name") or place.get("mention") or "").casefold()
    text = "".join(letter for letter in text if letter.isalnum() or letter == " ").strip()
    is_oblast = place.get("kind") == "oblast" or text.endswith((" oblast", " region"))
    for word in (" oblast", " region", " city", " raion"):
        text = text.removesuffix(word)
    return text + ("#oblast" if is_oblast else "")


def _overlap(one: Row, other: Row) -> int:
    return int(min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _pair(gold: Sequence[Row], found: Sequence[Row], fields: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of equal fields and overlapping quotes, one to one, the longest overlap first."""
    candidates = sorted(
        (
            (_overlap(g, p), i, j)
            for i, g in enumerate(gold)
            for j, p in enumerate(found)
            if _overlap(g, p) > 0 and all(g.get(field) == p.get(field) for field in fields)
        ),
        reverse=True,
    )
    used_gold: set[int] = set()
    used_found: set[int] = set()
    pairs: list[tuple[int, int]] = []
    for _, i, j in candidates:
        if i not in used_gold and j not in used_found:
            used_gold.add(i)
            used_found.add(j)
            pairs.append((i, j))
    return pairs
