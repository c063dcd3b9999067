"""The command line prints claims, or one sentence and exit code 2, and never half of an answer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from articles import store as article_store
from dashboard.cli import main

TEXT = "Russia controls about 20% of Ukraine. Ukrainian forces have withdrawn from Bakhmut, the army said."
BIG = 10 * 1024 * 1024  # bytes


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main(["extract", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_table(capsys: pytest.CaptureFixture[str], text: Path) -> None:
    """A person gets a table with the quote, its place and what is claimed."""
    code, out, err = run(capsys, text)
    assert (code, err) == (0, "")
    for word in ("about 20% of Ukraine", "controls", "RU", "about", "20"):
        assert word in out


def test_jsonl(capsys: pytest.CaptureFixture[str], text: Path, tmp_path: Path) -> None:
    """A program gets one line an article, in the order given, each quote verbatim."""
    lines = tmp_path / "many.jsonl"
    empty = {"id": "b", "text": "Nothing happened in Paris.", "published": None, "language": "en"}
    full = {"id": "a", "text": TEXT, "published": "2025-11-28", "language": "en"}
    lines.write_text("\n".join(json.dumps(r) for r in (empty, full)), encoding="utf-8")
    code, out, err = run(capsys, lines, text, "--format", "jsonl")
    assert (code, err) == (0, "")
    records = [json.loads(line) for line in out.splitlines()]
    assert [record["id"] for record in records] == ["b", "a", "article"]
    assert records[0]["claims"] == []
    assert records[1]["claims"]
    for claim in records[1]["claims"]:
        assert TEXT[claim["start"] : claim["end"]] == claim["quote"]


def write_bad_files(folder: Path) -> dict[str, tuple[Path, str]]:
    """Each kind of bad file, with a word that its sentence must hold."""
    contents = {
        "empty.txt": (b"", "empty"),
        "blank.txt": (b" \n\n ", "white space"),
        "latin.txt": ("Україна".encode("cp1251"), "UTF-8"),
        "binary.txt": (b"\x7fELF\x00\x01\x02" * 100, "text"),
        "big.txt": (b"Russia took Bakhmut. " * (BIG // 20), "bytes"),
        "none.txt": (b"The weather in Paris is fine today.", "no claim"),
        "date.md": (b"---\npublished: 28.11.2025\n---\n" + TEXT.encode(), "published"),
        "future.md": (b"---\npublished: 2999-01-01\n---\n" + TEXT.encode(), "published"),
        "line.jsonl": (b'{"id": "a", "text": "x"\n', "line 1"),
        "keys.jsonl": (b'{"id": "a", "language": "en"}\n', "text"),
    }
    for name, (content, _) in contents.items():
        (folder / name).write_bytes(content)
    wanted = {name: (folder / name, word) for name, (_, word) in contents.items()}
    return {**wanted, "missing": (folder / "missing.txt", "missing.txt"), "folder": (folder, folder.name)}


@pytest.mark.parametrize(
    "name",
    [
        "empty.txt",
        "blank.txt",
        "latin.txt",
        "binary.txt",
        "big.txt",
        "none.txt",
        "date.md",
        "future.md",
        "line.jsonl",
        "keys.jsonl",
        "missing",
        "folder",
    ],
)
def test_bad_file(capsys: pytest.CaptureFixture[str], tmp_path: Path, text: Path, name: str) -> None:
    """Each bad file gives exit code 2, one sentence that names it, and no output at all, even beside a good file."""
    path, word = write_bad_files(tmp_path)[name]
    code, out, err = run(capsys, path, "--format", "table")
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert err.startswith("claimline: ")
    assert path.name in err
    assert word in err
    if name != "none.txt":
        assert run(capsys, text, path)[:2] == (2, "")


@pytest.mark.parametrize("day", ["yesterday", "20250101", "2025-W01-1", "2025-02-30"])
def test_bad_option(capsys: pytest.CaptureFixture[str], text: Path, day: str) -> None:
    """A day that is none, or is written otherwise, is named with what was wanted."""
    code, out, err = run(capsys, text, "--published", day)
    assert (code, out) == (2, "")
    assert day in err
    assert "YYYY-MM-DD" in err


@pytest.mark.parametrize("words", ["[red]x[/red]", "\x1b[2J", "$x$", "<b>x</b>"])
def test_table_obeys_no_markup(capsys: pytest.CaptureFixture[str], tmp_path: Path, words: str) -> None:
    """Markup and escape sequences in a quote are printed, not obeyed."""
    path = tmp_path / "hostile.txt"
    path.write_text(f"Russia controls {words} about 20% of Ukraine.", encoding="utf-8")
    _, out, _ = run(capsys, path)
    assert "\x1b[2J" not in out
    if out and "\x1b" not in words:
        assert words in out


def test_console_script_and_closed_pipe(text: Path) -> None:
    """The module runs as a program, and a reader who leaves early causes no traceback."""
    command = [sys.executable, "-m", "dashboard.cli", "extract", str(text), "--format", "jsonl"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        errors = process.stderr.read().decode()
        assert process.wait(timeout=60) in (0, 1)
    assert "Traceback" not in errors


def test_seed_article(capsys: pytest.CaptureFixture[str], shared: Path) -> None:
    """The starting article gives every claim that a person found in it, and none besides."""
    gold = json.loads((shared / "data/articles/articles_dev.jsonl").read_text(encoding="utf-8").splitlines()[0])
    code, out, _ = run(capsys, shared / "data/articles/seed-wolf999-putin-bishkek.txt", "--format", "jsonl")
    assert code == 0

    def key(claim: dict[str, object]) -> tuple[object, ...]:
        names = ("quote", "predicate", "holder", "extent", "share_pct", "claimant_side", "polarity", "modality")
        places = sorted(str(place["name"]) for place in claim["places"])  # type: ignore[attr-defined]
        return (*(claim[name] for name in names), *places)

    assert sorted(map(key, json.loads(out)["claims"]), key=str) == sorted(map(key, gold["claims"]), key=str)


def test_check(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The shipped data hold together; a claim whose offsets do not match is named with its file, and exit code 2."""
    assert main(["check"]) == 0
    assert "release" in capsys.readouterr().out

    for path in (Path(article_store.__file__).parent / "data").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    sidecar = next(tmp_path.glob("*.claims.json"))
    broken = sidecar.read_text(encoding="utf-8").replace('"start": ', '"start": 1', 1)
    sidecar.write_text(broken, encoding="utf-8")
    monkeypatch.setattr(article_store, "load_corpus", lambda: article_store.read_corpus(tmp_path))
    assert main(["check"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert sidecar.name in captured.err
