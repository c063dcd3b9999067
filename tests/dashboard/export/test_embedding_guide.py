"""What the guide to views in reports tells people to type works as it stands there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from dashboard.cli import main
from dashboard.settings import URL

GUIDE = (Path(__file__).resolve().parents[3] / "docs" / "embedding.md").read_text(encoding="utf-8")
COMMANDS = re.findall(r"^claimline (.*)$", GUIDE, flags=re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_writes_its_file(command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each writes the one file that it names."""
    monkeypatch.setenv(URL, "https://maps.example.org/claimline")
    monkeypatch.chdir(tmp_path)
    words = shlex.split(command)
    assert main(words) == 0
    assert [path.name for path in tmp_path.iterdir()] == [words[-1]]


def test_the_python_runs() -> None:
    """Block by block."""
    blocks = re.findall(r"```python\n(.*?)```", GUIDE, flags=re.DOTALL)
    assert blocks
    names: dict[str, Any] = {}
    for block in blocks:
        exec(block, names)
