"""The page says how far its claims can be trusted, with the measured figures and no others."""

from __future__ import annotations

from dataclasses import replace

from articles.records import Review
from dashboard.store import load_catalogue
from dashboard.views.method import write_method

from .made import LUHANSK, make_placed


def test_states_are_counted() -> None:
    """Reviewed and machine-extracted claims are counted apart."""
    machine = make_placed(LUHANSK)
    reviewed = replace(machine, claim=replace(machine.claim, review=Review.REVIEWED))
    words = write_method([machine, machine, reviewed], load_catalogue().accuracy)
    assert words.startswith("Of 3\u00a0claims, 1 are reviewed (each card says how) and 2 ")


def test_figures_are_those_measured() -> None:
    """Each corpus is told with its own counts, the one the rules were written with apart from the unseen one."""
    accuracy = load_catalogue().accuracy
    words = write_method([], accuracy)
    for entry in accuracy.corpora:
        control = entry.score.levels["control"]
        assert f"On {entry.score.articles} texts" in words
        assert f"{100 * control.hits / control.gold:.0f}\u00a0%" in words
    assert ("had not seen" in words) == any(entry.held_out for entry in accuracy.corpora)
