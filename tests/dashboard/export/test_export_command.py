"""``claimline export``: whole files with their sources, or one sentence and nothing."""

from __future__ import annotations

import csv
import errno
import hashlib
import io
import json
import os
import re
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qsl, urlsplit

import pytest

from dashboard.cli import main
from dashboard.export.formats import Format, Sheet, write_sheet
from dashboard.export.tables import list_tables, make_sheet
from dashboard.export.views import View, ViewKind
from dashboard.model.selection import Selection, read_query
from dashboard.settings import URL
from dashboard.store import load_catalogue

BASE = "https://example.org/maps"
MOST_BYTES = 1_000_000  # of the whole history in one page
LEDGER = ["--view", "ledger", "--place", "Bakhmut"]
VIEWS = (["--view", "map", "--from", "2025-01-01", "--to", "2025-09-25"], ["--view", "compare"], LEDGER,
         ["--view", "article"])  # fmt: skip


@pytest.fixture(autouse=True)
def _named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(URL, BASE)


@pytest.mark.parametrize("lang", ["en", "uk"])
@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view[1])
def test_a_page_is_whole(view: list[str], lang: str, tmp_path: Path) -> None:
    """It asks nobody for anything, says its release and sources, and links to the view that it was made of."""
    path = tmp_path / "page.html"
    assert main(["export", "html", *view, "--lang", lang, "-o", str(path)]) == 0
    page = path.read_text(encoding="utf-8")
    assert len(page.encode()) < MOST_BYTES
    assert f'<html lang="{lang}">' in page
    assert "Natural Earth" in page
    assert load_catalogue().release.id in page
    asked = re.findall(r'(?:src|href)="(https?:[^"]+)"', page)
    links = [link for link in asked if link.startswith(BASE)]
    assert links
    assert not re.findall(r'<(?:script|img|link rel="stylesheet")[^>]*(?:src|href)="https?:', page)
    query = dict(parse_qsl(urlsplit(links[0].replace("&amp;", "&")).query))
    selection, notices = read_query(query, load_catalogue().known)
    assert notices == ()
    assert selection.language == lang
    assert selection.place or selection.article or view[1] == "compare"
    if view[1] == "map":
        assert re.search(r'<noscript><img class="picture" src="data:image/png;base64,[^"]+" alt="[^"]{40,}">', page)
        assert selection.day == date(2025, 9, 25)
        assert selection.against is not None
        assert selection.against.day == date(2025, 1, 1)


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view[1])
def test_a_package_describes_what_is_in_it(view: list[str], tmp_path: Path) -> None:
    """Every file has its length, its hash and each of its columns with a type that every cell can be read as."""
    path = tmp_path / "view.zip"
    assert main(["export", "data", *view, "-o", str(path)]) == 0
    archive = zipfile.ZipFile(path)
    package = json.loads(archive.read("datapackage.json"))
    assert package["version"] == load_catalogue().release.id
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    assert [f"{each['name']}.csv" for each in package["resources"]] == archive.namelist()[:-1]
    read = {"integer": int, "number": float, "date": date.fromisoformat, "string": str,
            "boolean": {"true": True, "false": False}.__getitem__}  # fmt: skip
    for resource in package["resources"]:
        content = archive.read(resource["path"])
        assert resource["bytes"] == len(content)
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        rows = list(csv.DictReader(io.StringIO(content.decode())))
        fields = resource["schema"]["fields"]
        assert [field["name"] for field in fields] == list(rows[0])
        for row in rows:
            assert row["permalink"].startswith(BASE)
            for field in fields:
                if row[field["name"]]:
                    read[field["type"]](row[field["name"]])


@pytest.mark.parametrize("form", Format)
@pytest.mark.parametrize("kind", ViewKind)
def test_every_table_in_every_format(kind: ViewKind, form: Format) -> None:
    """The same rows give the same bytes; each format says the release; what has no place has no shape to write."""
    selection = Selection(release=load_catalogue().release.id, place="gn:709717", day=date(2025, 11, 27))
    selection = selection if selection.place in load_catalogue().places else Selection(release=selection.release)
    view = View(kind, selection)
    for table in list_tables(view):
        if table.place_column is None and form in (Format.GEOJSON, Format.GPKG):
            continue
        sheet = make_sheet(table, view, base_url=BASE)
        content = write_sheet(sheet, form)
        assert content == write_sheet(sheet, form)
        if form in (Format.CSV, Format.JSON, Format.JSONL, Format.GEOJSON):
            assert content.count(sheet.about["release"].encode()) >= len(table.rows)


def test_a_geopackage_is_read_back(tmp_path: Path) -> None:
    """A claim of several places is a row for each, with its shape; one that was not located has none."""
    import geopandas

    path = tmp_path / "claims.gpkg"
    assert main(["export", "data", "--article", "wolf999-putin-bishkek", "-o", str(path)]) == 0
    frame = geopandas.read_file(path)
    assert frame.crs.to_epsg() == 4326
    assert set(frame["place_id"].dropna()) >= {"UA", "UA-09", "UA-14"}
    assert (frame.geometry.isna() == frame["place_id"].isna()).all()


def test_cells_that_a_spreadsheet_would_run_are_text() -> None:
    """In lists as well: what begins like a formula gets an apostrophe."""
    sheet = Sheet([{"a": "=1+1", "b": ["=2", "x"], "c": -3}], {})
    assert write_sheet(sheet, Format.CSV).decode().splitlines()[1] == "'=1+1,\"'=2, x\",-3"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["html", "--place", "Atlantis"], "no place of Ukraine is called “Atlantis”"),
        (["html", "--to", "2031-01-01"], "--to: DeepState covers 2022-04-03 to 2026-08-22, got 2031-01-01"),
        (["html", "--to", "soon"], "--to: got “soon”, wanted a day as YYYY-MM-DD"),
        (["html", "--from", "2025-02-01", "--to", "2025-01-01"], "--from 2025-02-01 is not before --to 2025-01-01"),
        (["html", "--assessor", "me"], "--assessor: got “me”, wanted one of deepstate, liveuamap"),
        (["data", "--article", "none"], "--article: got “none”, wanted one of "),
        (["data", "--table", "x"], "--table: got “x”, wanted one of claims, control"),
        (["data", "--format", "gpkg"], "--format gpkg: it is no text; add --output FILE"),
        (["data", *LEDGER, "--table", "verdicts", "--format", "geojson"], "these rows have no place on a map"),
    ],
)
def test_what_cannot_be_exported_is_one_sentence(
    options: list[str], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 2, nothing on standard output, and no file."""
    monkeypatch.chdir(tmp_path)
    assert main(["export", *options]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert len(err.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_written_stays_as_it_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder stands where the file is to be: said, and nothing half-written beside it."""
    target = tmp_path / "page.html"
    target.mkdir()
    assert main(["export", "html", "--view", "article", "-o", str(target)]) == 2
    assert "page.html" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    "options", [["html", "--view", "article"], ["figure", "--kind", "dumbbell", "--format", "svg"], ["data"]]
)
def test_a_full_disk_leaves_what_was_there(
    options: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One sentence that names the file, the old one as it was, and nothing half-written beside it."""

    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    target = tmp_path / "view"
    target.write_text("the old one")
    monkeypatch.setattr("os.fsync", fail)
    assert main(["export", *options, "-o", str(target)]) == 2
    err = capsys.readouterr().err
    assert f"{target} cannot be written: no space left on device" in err
    assert len(err.splitlines()) == 1
    assert [path.read_text() for path in tmp_path.iterdir()] == ["the old one"]


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A slip in a path is told, not carried out."""
    assert main(["export", "data", "--view", "map", "-o", str(tmp_path / "nowhere" / "map.csv")]) == 2
    assert "there is no folder" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_link_is_followed(tmp_path: Path) -> None:
    """What it leads to is written; the link stays one."""
    kept, link = tmp_path / "kept.csv", tmp_path / "map.csv"
    link.symlink_to(kept)
    assert main(["export", "data", "--view", "map", "-o", str(link)]) == 0
    assert link.is_symlink()
    assert kept.read_bytes().startswith(b"place_id,")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    """It is no file to be replaced, and neither is a device."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    assert main(["export", "data", "--view", "map", "-o", str(pipe)]) == 0
    reader.join(timeout=10)
    assert read[0].startswith(b"place_id,")
    assert pipe.is_fifo()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_device_that_is_full_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """The device stays what it is."""
    assert main(["export", "data", "--view", "map", "-o", "/dev/full"]) == 2
    assert "no space left" in capsys.readouterr().err
    assert Path("/dev/full").is_char_device()


def test_an_ending_that_is_no_format_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With those that are; with a format any ending is taken, and none is CSV."""
    assert main(["export", "data", "--view", "map", "-o", str(tmp_path / "map.geojsn")]) == 2
    assert "got the ending “geojsn”, wanted one of csv" in capsys.readouterr().err
    assert main(["export", "data", "--view", "map", "--format", "csv", "-o", str(tmp_path / "map.txt")]) == 0
    assert main(["export", "data", "--view", "map", "-o", str(tmp_path / "map")]) == 0
    assert sorted(each.name for each in tmp_path.iterdir()) == ["map", "map.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_standard_output_that_is_full_is_one_sentence() -> None:
    """As when it is sent into a file on a full disk."""
    command = [sys.executable, "-m", "dashboard.cli", "export", "data"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "claimline: standard output cannot be written: no space left on device\n"


def test_a_file_is_for_others_to_read(tmp_path: Path) -> None:
    """As any new file of the user's: a page that a web server cannot open is no use."""
    path, other = tmp_path / "claims.csv", tmp_path / "other"
    other.touch()
    assert main(["export", "data", "-o", str(path)]) == 0
    assert path.stat().st_mode == other.stat().st_mode


def test_without_an_address_links_lead_to_this_machine(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """And whoever exports is told so."""
    monkeypatch.delenv(URL)
    assert main(["export", "data", "--format", "jsonl"]) == 0
    out, err = capsys.readouterr()
    assert f"name the address of your dashboard with {URL}" in err
    assert json.loads(out.splitlines()[0])["permalink"].startswith("http://localhost:8501/?")
