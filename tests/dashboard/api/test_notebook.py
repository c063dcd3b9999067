"""Views and tables for Python."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from dashboard.api import View, changes, check, claims, shares
from dashboard.errors import UsageError
from dashboard.export.embedding import write_python
from dashboard.export.views import ViewKind
from dashboard.settings import URL
from dashboard.store import load_catalogue

DAY = date(2025, 11, 27)


@pytest.mark.parametrize("kind", ViewKind)
def test_a_view_shows_itself_in_a_frame(kind: ViewKind) -> None:
    """One frame that holds the whole page; nothing of a quote leaves it."""

    class Frames(HTMLParser):
        def __init__(self, markup: str) -> None:
            super().__init__()
            self.found: list[dict[str, str | None]] = []
            self.feed(markup)

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            assert tag == "iframe"
            self.found.append(dict(attrs))

    [frame] = Frames(View.make(kind)._repr_html_()).found
    assert str(frame["srcdoc"]).startswith("<!DOCTYPE html>")
    assert load_catalogue().release.id in str(frame["srcdoc"])


@pytest.mark.parametrize("kind", ViewKind)
def test_a_link_gives_the_view_it_was_made_of(kind: ViewKind, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its permalink, its frame's address and the call in the dialog give the same view again."""
    monkeypatch.setenv(URL, "https://example.org/maps/")
    view = View.make(kind, place="UA-14", day="2025-11-27", lang="uk")
    again = View.from_link(view.link)
    assert again.link == view.link
    assert again.notices == ()
    if kind is not ViewKind.COMPARE:  # whose page shows the place, once one is chosen
        assert again == view
    spoken: dict[str, View] = {}
    exec(write_python(view.link).replace("\nView.", "\nview = View."), spoken)
    assert spoken["view"] == again


def test_a_link_of_another_release_is_said() -> None:
    """The view is of the installed release; what the link asked for stands before it."""
    view = View.from_link("https://example.org/?place=UA-14&release=0123456789")
    assert "made with release “0123456789”" in view.notices[0]
    assert view._repr_html_().startswith("<p>This link was made with release")


def test_tables_are_those_of_the_release() -> None:
    """A row for each, with its release; shapes in degrees, x = longitude."""
    view = View.make("map", place="UA-14", day="2025-11-27")
    assert view.tables == ("claims", "control")
    frame = view.shapes("control")
    assert frame.crs is not None
    assert frame.crs.to_epsg() == 4326
    oblast = frame[frame["id"] == "UA-14"].geometry.iloc[0]
    assert 36 < oblast.centroid.x < 39
    assert 47 < oblast.centroid.y < 49
    assert set(view.table()["permalink"]) == {view.link}
    assert len(claims()) == len(load_catalogue().everything)
    assert set(claims(side="RU")["side"]) == {"RU"}
    row = shares(DAY).query("id == 'UA-14' and assessor == 'deepstate' and status == 'russian_held'").iloc[0]
    assert row["share_pct"] == pytest.approx(76.2, abs=0.1)
    moved = changes(date(2024, 12, 31), date(2025, 9, 25), "country").query("assessor == 'deepstate'").iloc[0]
    assert moved["net_km2"] == pytest.approx(2970, abs=1)


def test_a_text_is_checked() -> None:
    """The seed case, in a line."""
    found = check("Russia currently controls about 20% of Ukraine, he said.", published=date(2025, 11, 28))
    assert list(found["verdict"]) == ["supported", "supported"]


def test_a_view_saves_itself(tmp_path: Path) -> None:
    """As one page, and as a figure."""
    view = View.make("ledger", place="UA-14")
    view.save(tmp_path / "view.html")
    assert (tmp_path / "view.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert view.figure("pdf", width_mm=85).startswith(b"%PDF")
    assert view.bibtex.startswith("@misc{claimline-")


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda: View.make("chart"), "kind: got “chart”, wanted one of map, compare, ledger, article"),
        (lambda: View.make("map", place="Atlantis"), "names the place “Atlantis”"),
        (lambda: View.make("map", colour="red"), "unknown parts"),
        (lambda: View.from_link("https://example.org/check?release=1"), "got a page “check”, wanted one of /, "),
        (lambda: View.make("map").table("x"), "table: got “x”, wanted one of claims, control"),
        (lambda: View.make("ledger").shapes("series"), "series has no places to draw"),
        (lambda: View.make("article").figure(), "no figure shows the view article"),
        (lambda: View.make("map").figure("gif"), "form: got “gif”, wanted one of svg, png, pdf"),
        (lambda: shares(DAY, "village"), "level: got “village”"),
        (lambda: changes(DAY, DAY), "give the earlier day first"),
        (lambda: claims(side="XX"), "XX"),
    ],
)
def test_what_cannot_be_is_one_sentence(wrong: object, words: str) -> None:
    """What came, what was wanted."""
    with pytest.raises(UsageError) as caught:
        wrong()  # type: ignore[operator]
    assert words in str(caught.value)
