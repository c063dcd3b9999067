"""The command ``claimline fetch``: terms first, one sentence for a fault, and what was kept after Ctrl-C."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard import cli
from dashboard.commands import fetch as command
from geodata.upstreams import catalogue
from geodata.upstreams.fetch import client
from geodata.upstreams.store.drawings import load_drawings
from geodata.upstreams.store.manifest import find_originals
from tests.geodata.upstreams.serving import FAST, Host, fail, make_json, run_host

NAME = "2022-02-24.json"
CONTENT = make_json(5_000)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def host(monkeypatch: pytest.MonkeyPatch) -> Iterator[Host]:
    """One upstream, ``made``, on the loopback."""
    with run_host() as made:
        made.publish(_2022_02_24=CONTENT)
        upstream = made.make_upstream()
        monkeypatch.setattr(catalogue, "UPSTREAMS", {upstream.id: upstream})
        monkeypatch.setattr(command, "UPSTREAMS", {upstream.id: upstream})
        monkeypatch.setattr(client.Client, "__init__", _make_fast(client.Client.__init__))
        monkeypatch.setattr("sys.stdin", io.StringIO(""))
        yield made


def _make_fast(original: object) -> object:
    assert callable(original)
    return lambda self: original(self, FAST, sleep=lambda _: None)


def test_without_a_terminal_agreement_has_to_be_said(
    host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The terms are shown, nothing is asked for, and the sentence names the option."""
    assert cli.main(["fetch", "made", "--home", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert "Made for a test." in said.out
    assert said.err.count("\n") == 1
    assert "--yes" in said.err
    assert host.asked == []
    assert not (tmp_path / "terms.json").exists()


def test_agreed_once_is_agreed(host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Terms are shown before the first download only."""
    assert cli.main(["fetch", "--yes", "--home", str(tmp_path)]) == 0
    assert "Made for a test." in capsys.readouterr().out
    assert (find_originals(tmp_path, "made") / NAME).read_bytes() == CONTENT
    assert cli.main(["fetch", "--home", str(tmp_path)]) == 0
    said = capsys.readouterr().out
    assert "Made for a test." not in said
    assert "1 already here" in said


@pytest.mark.parametrize(
    ("answer", "fetched"), [("y\n", True), ("Yes\n", True), ("\n", False), ("n\n", False), ("", False)]
)
def test_at_a_terminal_it_asks(
    answer: str, fetched: bool, host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a yes is a yes; without one nothing is asked for, and that is no fault."""
    monkeypatch.setattr("sys.stdin", Terminal(answer))
    assert cli.main(["fetch", "made", "--home", str(tmp_path)]) == 0
    assert (host.count("tree") > 0) is fetched


def test_terms_worded_anew_are_shown_again(
    host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An agreement is to words, not to a name."""
    assert cli.main(["fetch", "--yes", "--home", str(tmp_path)]) == 0
    (tmp_path / "terms.json").write_text('{"made": "of other words"}', encoding="utf-8")
    capsys.readouterr()
    assert cli.main(["fetch", "--home", str(tmp_path)]) == 2
    assert "Made for a test." in capsys.readouterr().out


def test_a_missing_file_is_one_sentence_after_the_table(
    host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What could be had is here; the exit code and one sentence say that not all of it is."""
    host.publish(_2022_02_25=make_json(600, seed=1))
    host.misbehave(f"data/{NAME}", fail(404))
    assert cli.main(["fetch", "--yes", "--home", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert "1 missing" in said.out
    assert said.err.count("\n") == 1
    assert "404" in said.err


def test_ctrl_c_says_what_was_kept(
    host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The exit code is the shell's for an interruption; the table shows what is here."""

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "fetch_one", interrupt)
    assert cli.main(["fetch", "--yes", "--home", str(tmp_path)]) == 130
    said = capsys.readouterr()
    assert "nothing" in said.out
    assert "interrupted" in said.err


def test_ctrl_c_at_the_question_is_no_yes(
    host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is agreed to or asked for."""

    def interrupt(_: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("sys.stdin", Terminal(""))
    monkeypatch.setattr("builtins.input", interrupt)
    assert cli.main(["fetch", "--home", str(tmp_path)]) == 130
    assert "interrupted" in capsys.readouterr().err
    assert host.asked == []
    assert not (tmp_path / "terms.json").exists()


def test_the_list_asks_nobody(host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """``--list`` shows what there is and what is here, and makes no folder."""
    assert cli.main(["fetch", "--list", "--home", str(tmp_path / "none")]) == 0
    assert "nothing" in capsys.readouterr().out
    assert host.asked == []
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["other"], "other"),
        (["--since", "2025"], "--since"),
        (["--since", "2025-02-30"], "2025-02-30"),
        (["--since", "20250101"], "20250101"),
    ],
)
def test_a_wrong_option_is_one_sentence(
    arguments: list[str], named: str, host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It names what came; nothing is asked for."""
    assert cli.main(["fetch", "--yes", "--home", str(tmp_path), *arguments]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert named in said
    assert host.asked == []


@pytest.mark.parametrize("content", ["", "[]", "no"])
def test_broken_agreements_are_one_sentence(
    content: str, host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file of agreements that is none is named, not taken for an agreement."""
    (tmp_path / "terms.json").write_text(content, encoding="utf-8")
    assert cli.main(["fetch", "--yes", "--home", str(tmp_path)]) == 2
    assert "terms.json" in capsys.readouterr().err
    assert host.asked == []


def test_what_was_fetched_is_read_into_drawings(
    host: Host, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """After a download the originals are read; one that is no map is named, and the others are kept."""
    ring = [[37, 48], [37.1, 48], [37.1, 48.1], [37, 48.1], [37, 48]]
    drawing = {
        "type": "FeatureCollection",
        "padding": "x" * 300,
        "features": [
            {"type": "Feature", "properties": {}, "geometry": {"type": "MultiPolygon", "coordinates": [[ring]]}}
        ],
    }
    host.publish(_2024_07_08=json.dumps(drawing).encode())
    upstream = replace(host.make_upstream(), id="deepstate")
    monkeypatch.setattr(catalogue, "UPSTREAMS", {upstream.id: upstream})
    monkeypatch.setattr(command, "UPSTREAMS", {upstream.id: upstream})
    assert cli.main(["fetch", "--yes", "--home", str(tmp_path)]) == 2
    said = capsys.readouterr()
    assert "1\u00a0day read into the drawings of deepstate" in said.out
    assert NAME in said.err
    frame = load_drawings("deepstate", home=tmp_path)
    assert frame is not None
    assert list(frame["day_from"]) == [date(2024, 7, 8)]
    assert list(frame["day_to"]) == [date(2024, 7, 9)]
    assert (tmp_path / "control" / "deepstate.exact.json").stat().st_size > 0  # ready for the first page
