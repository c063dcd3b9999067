"""The arithmetic of the report, and that the page to compare with draws what it says; no clock is asked."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.benchmarks.browser.figures import Row, describe, percentile
from tests.benchmarks.browser.timed import read_memory_mb


@pytest.mark.parametrize(("count", "wanted"), [(1, 1), (10, 10), (20, 19), (100, 95), (300, 285)])
def test_percentile_is_the_value_that_so_many_do_not_exceed(count: int, wanted: int) -> None:
    """By the nearest rank, whatever the order in which values came."""
    values = [float(value) for value in range(count, 0, -1)]
    assert percentile(values) == wanted


def test_a_row_says_what_was_missed() -> None:
    """The verdict stands out where a target was missed, and stays empty where there was none."""
    assert Row("a", "1", "2", False).write().endswith("| **no** |")
    assert Row("a", "1").write() == "| a | 1 |  |  |"
    assert describe([3.0, 1.0, 2.0]) == "2.0 ms (1.0 to 3.0), p95 3.0, of 3"


def test_memory_of_this_process_is_read() -> None:
    """More than an interpreter needs at least."""
    assert read_memory_mb() > 5


def test_the_plain_page_uses_what_readers_would() -> None:
    """Nothing of the dashboard is in the page that it is compared with: folium, streamlit-folium and the tables."""
    source = Path(__file__).with_name("plain_page.py").read_text(encoding="utf-8")
    modules = {node.module for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)}
    assert not any(module and module.startswith("dashboard") for module in modules)
    assert "streamlit_folium" in modules
