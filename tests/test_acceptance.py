"""The committed acceptance report is the one that the shipped tables give."""

from __future__ import annotations

from pathlib import Path

from geodata.store import load_control
from tests.acceptance import write_report

REPORT = Path(__file__).resolve().parents[1] / "docs" / "acceptance.md"


def test_the_report_is_current() -> None:
    """``make acceptance`` was run after the last change of data, ranges or sentences."""
    assert REPORT.read_text(encoding="utf-8") == "\n".join(write_report(load_control())) + "\n"
