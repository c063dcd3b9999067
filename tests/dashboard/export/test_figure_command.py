"""``claimline export figure``: files of every format, and one sentence for what cannot be drawn."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from dashboard.cli import main
from dashboard.export.figures import make as figures
from dashboard.export.figures.records import Kind
from dashboard.language import use_language

STARTS = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}


@pytest.fixture(autouse=True)
def english() -> None:
    use_language("en")


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main(["export", "figure", *map(str, arguments)])
    captured = capsys.readouterr()
    return code, captured.out.replace("\u00a0", " "), captured.err


@pytest.mark.parametrize("form", STARTS)
def test_the_ending_of_the_file_is_the_format(capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str) -> None:
    """A file of each format, and nothing beside it."""
    path = tmp_path / f"figure.{form.upper()}"
    assert run(capsys, "--kind", "series", "--place", "Donetsk Oblast", "-o", path) == (0, "", "")
    assert path.read_bytes().startswith(STARTS[form])
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", Kind)
def test_the_description_alone(capsys: pytest.CaptureFixture[str], kind: Kind) -> None:
    """Words without a picture, in the language asked for."""
    code, out, err = run(capsys, "--kind", kind, "--alt", "--lang", "uk")
    assert (code, err) == (0, "")
    assert "Росії" in out
    assert "Russian" not in out


def test_the_file_and_its_description(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Both at once: the words go to the terminal."""
    path = tmp_path / "figure.svg"
    code, out, _ = run(capsys, "--kind", "map", "--day", "2025-11-27", "--place", "UA-14", "--alt", "-o", path)
    assert code == 0
    assert out.startswith("Control according to DeepState, map of 27 November 2025.")
    assert path.exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--place", "Donecke"], "no place of Ukraine is called “Donecke”; did you mean Donetsk"),
        (["--day", "2030-01-01"], "--day: 2030-01-01 is outside the data of DeepState, which go from 2022-04-03 to"),
        (["--day", "yesterday"], "--day: got “yesterday”, wanted a day as YYYY-MM-DD"),
        (["--kind", "two-days", "--from", "2021-01-01"], "--from: 2021-01-01 is outside the data"),
        (["--kind", "two-days", "--from", "2023-01-01", "--to", "2022-06-01"], "is not before --to"),
        (["--kind", "series", "--day", "2023-01-01"], "--day: a figure of the kind series has none"),
        (["--kind", "map", "--from", "2023-01-01"], "a figure of the kind map has no span; give --day"),
        (["--kind", "series", "--place", "gn:706483"], "no share was measured of Kharkiv; name the country, an oblast"),
        (["--kind", "dumbbell", "--place", "UA-46"], "no share was claimed of Lviv Oblast"),
        (["--kind", "multiples", "--place", "UA-14"], "small multiples are of the four oblasts"),
        (["--width", "10"], "--width: got 10 mm, wanted 60 to 420"),
        (["--width", "nan"], "--width: got nan mm, wanted 60 to 420"),
        (["--width", "broad"], "--width: got “broad”, wanted millimetres such as 85"),
        (["--assessor", "isw"], "--assessor: got “isw”, wanted one of deepstate, liveuamap"),
        (["--lang", "xx"], "--lang: got “xx”, wanted one of en, uk"),
        (["--format", "gif"], "--format: got “gif”, wanted one of svg, png, pdf"),
        (["-o", "figure.gif"], "figure.gif: got the ending “gif”, wanted one of svg, png, pdf"),
        (["--alt", "--format", "svg"], "cannot both go to standard output"),
    ],
)
def test_what_cannot_be_drawn_is_said_in_one_sentence(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    told: str,
) -> None:
    """Exit code 2, nothing on standard output and no file."""
    monkeypatch.chdir(tmp_path)
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert told in err.replace("\u00a0", " ")
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_a_file_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A path that cannot be written to."""
    (tmp_path / "taken").write_text("")
    code, _, err = run(capsys, "--kind", "multiples", "-o", tmp_path / "taken" / "figure.svg")
    assert code == 2
    assert err.count("\n") == 1
    assert list(tmp_path.iterdir()) == [tmp_path / "taken"]


def test_a_full_disk_leaves_the_old_figure(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is written beside the old one, which stays whole."""
    path = tmp_path / "figure.svg"
    path.write_text("old")

    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)
    code, _, err = run(capsys, "--kind", "multiples", "-o", path)
    assert (code, path.read_text()) == (2, "old")
    assert "no space left" in err
    assert list(tmp_path.iterdir()) == [path]


def test_a_figure_leaves_the_language_of_its_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks for a figure in one language goes on reading in another."""
    from dashboard.export.figures.records import FigureOptions
    from dashboard.language import read_language

    figures.write_alt(Kind.MULTIPLES, FigureOptions(language="uk"))
    assert read_language() == "en"
