"""The worked notebook and the worked report run as they stand, and show what they say."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import nbclient
import nbformat as untyped

nbformat: Any = untyped  # it has types, but not of its own functions
ROOT = Path(__file__).resolve().parents[3]
NOTEBOOK, REPORT = ROOT / "docs" / "notebook.ipynb", ROOT / "docs" / "report.qmd"
CELL = re.compile(r"^```\{python\}\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def run(notebook: Any) -> list[str]:
    """What each cell of code shows, as JSON of its outputs; a fault in any fails the run."""
    nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    return [json.dumps(cell.outputs, ensure_ascii=False) for cell in notebook.cells if cell.cell_type == "code"]


def test_the_notebook_runs() -> None:
    """From its first cell to its last; the map, the tables, the verdict and the figure are there."""
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    nbformat.validate(notebook)
    assert all(not cell.outputs for cell in notebook.cells if cell.cell_type == "code"), "kept without outputs"
    shown = "\n".join(run(notebook))
    for words in (
        "<iframe srcdoc",
        "Donetsk Oblast",
        "2970.0",
        "4714",
        "supported",
        "image/svg+xml",
        "@misc{claimline-",
    ):
        assert words in shown, words


def test_the_report_runs() -> None:
    """Its cells of Python, in their order, as Quarto would run them."""
    cells = CELL.findall(REPORT.read_text(encoding="utf-8"))
    assert len(cells) > 4
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    shown = run(notebook)
    assert not any("Traceback" in each for each in shown)
    assert sum("image/svg+xml" in each for each in shown) == 2
    assert "<iframe srcdoc" in "".join(shown)
    assert "understated" in "".join(shown)
