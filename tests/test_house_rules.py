"""The rules of the house that no linter checks: sizes, and who may touch a file."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted(path for package in ("geodata", "articles", "dashboard") for path in (ROOT / package).rglob("*.py"))
FRONT_END = sorted(path for path in (ROOT / "dashboard" / "assets").rglob("*.js") if "vendor" not in path.parts)
PAGES = sorted((ROOT / "dashboard" / "ui").glob("*_page.py"))
MOST_LINES, MOST_FUNCTION_LINES, MOST_PAGE_LINES = 300, 40, 80
# Reading and writing happen at the rim only.
RIM = {"store", "fetch", "build", "__main__"}
READ_CALLS = {"open", "read_text", "read_bytes", "iterdir", "glob", "rglob"}
WRITE_CALLS = {"write_text", "write_bytes", "unlink", "mkdir", "rename"}


def name_path(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES + FRONT_END, ids=name_path)
def test_module_size(path: Path) -> None:
    """A module that outgrows a few screens has more than one purpose."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", PAGES, ids=name_path)
def test_page_size(path: Path) -> None:
    """A page says what is on it and in which order; how it is made stands in views and parts."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_PAGE_LINES


@pytest.mark.parametrize("path", MODULES, ids=name_path)
def test_function_size(path: Path) -> None:
    """A function fits on a screen."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    long = [
        f"{node.name}: {node.end_lineno - node.lineno + 1}"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > MOST_FUNCTION_LINES
    ]
    assert long == []


@pytest.mark.parametrize("path", MODULES, ids=name_path)
def test_files_are_touched_at_the_rim_only(path: Path) -> None:
    """Only modules (or packages) named store, fetch or build, and commands, call anything that reads or writes."""
    parts = {*path.relative_to(ROOT).with_suffix("").parts}
    if parts & RIM:
        return
    calls = {
        node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name)
    }
    assert calls & (READ_CALLS | WRITE_CALLS) == set()


def test_constraints_name_no_address() -> None:
    """The pinned versions hold no index, link or path of a machine."""
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        assert line.startswith("#") or ("==" in line and "/" not in line and "@" not in line)
