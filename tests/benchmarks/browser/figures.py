"""Numbers of a run and how they are said: median (least to most), 95th percentile, and what was aimed at."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the report: what was measured, for whom, the values, the target in words and its verdict.

    ``is_ratio`` is for those that hold on any machine: a run fails by them alone.
    """

    what: str
    value: str
    target: str = ""
    is_met: bool | None = None
    is_ratio: bool = False

    def write(self) -> str:
        """The row of a Markdown table."""
        verdict = {None: "", True: "yes", False: "**no**"}[self.is_met]
        return f"| {self.what} | {self.value} | {self.target} | {verdict} |"


def percentile(values: Sequence[float], share: float = 0.95) -> float:
    """The value that ``share`` of all do not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(0, -(-len(ranked) * round(share * 100) // 100) - 1)]


def describe(values: Sequence[float], unit: str = "ms") -> str:
    """Such as ``9.1 ms (4.0 to 17.2), p95 15.0, of 300``."""
    middle, least, most = statistics.median(values), min(values), max(values)
    return f"{middle:,.1f} {unit} ({least:,.1f} to {most:,.1f}), p95 {percentile(values):,.1f}, of {len(values)}"
