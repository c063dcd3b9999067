"""The page says how far its claims can be trusted, with the measured figures and no others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.accuracy import CorpusAccuracy
from articles.records import Review
from dashboard.store import load_catalogue
from dashboard.views.accuracy_rows import make_accuracy, make_group_rows, make_language_rows, write_sample
from dashboard.views.markup import STYLE
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


@pytest.mark.parametrize("entry", load_catalogue().accuracy.corpora, ids=lambda entry: entry.corpus)
def test_tables_add_up(entry: CorpusAccuracy) -> None:
    """Languages and kinds of claim each sum to the whole, and no kind that was annotated is left out."""
    control = entry.score.levels["control"]
    for rows in (make_language_rows(entry)[:-1], make_group_rows(entry)):
        sums = [sum(int(row[name]) for row in rows) for name in ("Annotated", "Found", "Right")]
        assert sums == [control.gold, control.predicted, control.hits]
    assert {row["Language"] for row in make_language_rows(entry)} == {"English", "Ukrainian", "Russian", "All"}


@pytest.mark.parametrize("entry", load_catalogue().accuracy.corpora, ids=lambda entry: entry.corpus)
def test_the_sample_is_said_plainly(entry: CorpusAccuracy) -> None:
    """How many texts, and whether the rules have seen them."""
    words = write_sample(entry)
    assert words.startswith(f"{entry.score.articles} ")
    assert ("measured on the development corpus" in words) != entry.held_out
    assert "not seen" in write_sample(replace(entry, held_out=True))


def test_the_panel_is_small() -> None:
    """It travels with every page: one style, and less than a picture."""
    html = make_accuracy(load_catalogue().accuracy)
    assert html.count(STYLE) == 1
    assert len(html.encode()) < 16_000
