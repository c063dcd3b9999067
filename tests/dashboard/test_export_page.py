"""The page Embed and export, for every kind of view and in both languages."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.export.views import ViewKind
from dashboard.model.selection import read_query
from dashboard.settings import URL
from dashboard.store import load_catalogue

SCRIPT = "from dashboard.ui.export_page import show_export_page\nshow_export_page()"


def open_export(kind: ViewKind, **query: str) -> AppTest:
    test = AppTest.from_string(SCRIPT, default_timeout=60)
    for name, value in query.items():
        test.query_params[name] = value
    test.session_state["export-kind"] = kind
    return test.run()


@pytest.mark.parametrize("query", [{}, {"place": "UA-14", "day": "2025-11-27", "lang": "uk"}, {"place": "UA"}])
@pytest.mark.parametrize("kind", ViewKind)
def test_every_view_can_be_taken_elsewhere(
    kind: ViewKind, query: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A link with every choice, a reference with it, and a frame of the page made for frames."""
    monkeypatch.setenv(URL, "https://example.org/maps")
    test = open_export(kind, **query)
    assert not test.exception
    codes = [code.value for code in test.code]
    link = codes[0]
    assert link.startswith("https://example.org/maps/")
    selection, notices = read_query(dict(parse_qsl(urlsplit(link).query)), load_catalogue().known)
    assert notices == ()
    if kind is ViewKind.MAP:
        assert selection.day is not None
        assert selection.article is not None
    assert link in codes[1]
    assert link in codes[2]
    frames = [code for code in codes if "<iframe" in code]
    assert len(frames) == 3
    assert all(f"https://example.org/maps/embed-{kind}?embed=true" in code for code in frames)
    compile(codes[-1], "cell", "exec")


@pytest.mark.parametrize("kind", ViewKind)
def test_every_file_is_offered_once(kind: ViewKind) -> None:
    """No two buttons give a file of one name, and what has no place is not offered as a map."""
    names = re.findall(r"get-([^\s']+)", repr([button.key for button in open_export(kind).get("download_button")]))
    assert len(names) == len(set(names)) > 5
    assert not any(name.endswith(("verdicts.geojson", "verdicts.gpkg")) for name in names)
