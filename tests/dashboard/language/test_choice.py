"""The choice of language: in the address, in the session, and by the browser where neither says anything."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from streamlit.runtime.context import ContextProxy

from dashboard.language import ENGLISH, use_language
from dashboard.model.selection import Selection, read_query
from dashboard.store import load_catalogue

from ..test_pages import open_page, read_address


@pytest.fixture(autouse=True)
def _english_after() -> Iterator[None]:
    yield
    use_language(ENGLISH)


def set_browser(monkeypatch: pytest.MonkeyPatch, locale: str) -> None:
    monkeypatch.setattr(ContextProxy, "locale", property(lambda _: locale))


def test_language_is_part_of_the_selection() -> None:
    """A link keeps the language through every other choice; without one the address names none."""
    known = load_catalogue().known
    selection, notices = read_query({"lang": "uk", "place": "UA-14"}, known)
    assert (selection.language, notices) == ("uk", ())
    assert selection.choose_place("UA-09").to_query()["lang"] == "uk"
    assert "lang" not in Selection(release=known.release).to_query()
    assert Selection(release=known.release).choose_language("en").to_query()["lang"] == "en"


def test_unknown_language_is_said() -> None:
    """A link in a language that there is not names those that there are."""
    _, notices = read_query({"lang": "xx"}, load_catalogue().known)
    assert len(notices) == 1
    assert "Українська (uk)" in notices[0]


def test_a_ukrainian_browser_opens_in_ukrainian(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the link says nothing the browser decides, and the address then says so."""
    set_browser(monkeypatch, "uk-UA")
    test = open_page()
    assert not test.exception
    assert read_address(test)["lang"] == "uk"


def test_the_link_counts_more_than_the_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    """A link in English stays English for a reader whose browser asks for Ukrainian."""
    set_browser(monkeypatch, "uk-UA")
    test = open_page(lang="en")
    assert not test.exception
    assert read_address(test)["lang"] == "en"


@pytest.mark.parametrize("locale", ["en-GB", "ru-RU", "de"])
def test_other_browsers_read_english(monkeypatch: pytest.MonkeyPatch, locale: str) -> None:
    """English is left out of the address where nobody asked for anything else."""
    set_browser(monkeypatch, locale)
    assert "lang" not in read_address(open_page())


@pytest.mark.parametrize("lang", ["en", "uk"])
@pytest.mark.parametrize("written", ["Luhansk", "Луганська"])
def test_a_link_is_read_in_whichever_language_it_was_made(lang: str, written: str) -> None:
    """A name that is not quite right finds its place in either language, and is told in the reader's."""
    use_language(lang)
    _, notices = read_query({"place": written}, load_catalogue().known)
    assert {"en": "Luhansk", "uk": "Луганськ"}[lang] in notices[0]
    assert "UA-09" in notices[0] or "gn:" in notices[0]
