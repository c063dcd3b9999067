"""The examples of docs/api.md work as they stand there."""

from __future__ import annotations

import io
import json
import re
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import pytest

from dashboard.api.resources import RESOURCES

from .asking import Answer, ask_path

TEXT = (Path(__file__).parents[3] / "docs" / "api.md").read_text(encoding="utf-8")
REQUESTS = re.findall(r"^GET (\S+)$", TEXT, re.MULTILINE)
HOST = "localhost:8501"


def ask_url(url: str) -> Answer:
    parts = urlsplit(url)
    return ask_path(parts.path, quote(parts.query, safe="=&|%:/"), scheme="http", host=HOST)


@pytest.mark.parametrize("url", REQUESTS)
def test_every_request_has_an_answer(url: str) -> None:
    """Each finds something: no example shows an empty list."""
    answer = ask_url(url)
    assert answer.status == 200, answer.body
    if answer.headers["content-type"].startswith("text/csv"):
        assert len(answer.body.splitlines()) > 10
    elif "/api/" in url:
        assert answer.json.get("rows") or answer.json.get("features")


def test_the_python_example(monkeypatch: pytest.MonkeyPatch) -> None:
    """It prints a share for each assessor, and the permalink."""
    (code,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)

    def open_url(url: str) -> Any:
        return io.BytesIO(json.dumps(ask_url(url).json).encode())

    monkeypatch.setattr("urllib.request.urlopen", open_url)
    with redirect_stdout(io.StringIO()) as out:
        exec(code, {})
    lines = out.getvalue().splitlines()
    assert [line.split()[0] for line in lines[:-1]] == ["deepstate", "liveuamap"]
    assert "/?place=UA-14&day=2025-11-27&release=" in lines[-1]


def test_every_resource_and_format_is_named() -> None:
    """The table lists each resource with its formats."""
    rows = [line for line in TEXT.splitlines() if line.startswith("| `")]
    for resource in RESOURCES:
        (row,) = (line for line in rows if f"`{resource.path.lstrip('/')}`" in line)
        assert row.split("|")[-2].strip().lower() == ", ".join(resource.forms)
