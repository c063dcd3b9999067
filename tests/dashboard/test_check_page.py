"""The page that checks a text: claims with the verdict of each assessor, nothing kept, one sentence for a bad file."""

from __future__ import annotations

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.model.selection import Selection
from dashboard.store import load_catalogue

SCRIPT = "from dashboard.ui.check_page import show_check_page\nshow_check_page()"
TEXT = "Russia controls about 20% of Ukraine. Russian forces captured Toretsk."


def open_page() -> AppTest:
    return AppTest.from_string(SCRIPT, default_timeout=60).run()


def read_html(test: AppTest) -> str:
    return "\n".join(element.proto.body for element in test.get("html")).replace("\u00a0", " ")


def test_an_empty_page_says_what_it_is_for() -> None:
    """No table without a text."""
    test = open_page()
    assert not test.exception
    assert "Paste a text" in read_html(test)
    assert "Verdicts" not in read_html(test)


def test_a_pasted_text_gets_verdicts() -> None:
    """With its day of publication each claim is judged by each assessor, with the reason."""
    test = open_page()
    test.text_area[0].set_value(TEXT)
    test.date_input[0].set_value(date(2025, 2, 7))
    shown = read_html(test.run())
    assert not test.exception
    assert "2 claims about control" in shown
    assert "✓ supported" in shown
    assert "▲ overstated" in shown
    assert "The map of 7 February 2025 gives Russia 58 % ± 5.0 of Toretsk" in shown


def test_without_a_day_nothing_can_be_checked() -> None:
    """The page says so for every claim and does not take today for it."""
    test = open_page()
    shown = read_html(test.text_area[0].set_value(TEXT).run())
    assert "? cannot be checked" in shown
    assert "✓ supported" not in shown


def test_the_sample_is_the_first_article_and_stays_while_it_is_read() -> None:
    """Another run of the script does not lose it; a text of one's own replaces it."""
    test = open_page()
    test.button[0].click().run()
    first = load_catalogue().list_claims(Selection(release="any"))
    for _ in range(2):
        assert f"{len(first)} claims about control" in read_html(test)
        test.run()
    assert "2 claims about control" in read_html(test.text_area[0].set_value(TEXT).run())


@pytest.mark.parametrize("text", ["Nothing of the kind happened in Paris.", "🙂🙂🙂", "a" * 5000])
def test_a_text_without_claims_says_so(text: str) -> None:
    """A sentence and no table of nothing."""
    test = open_page()
    shown = read_html(test.text_area[0].set_value(text).run())
    assert not test.exception
    assert "No claim about control" in shown


def test_words_of_a_text_are_never_markup() -> None:
    """What is pasted is shown as it is."""
    test = open_page()
    hostile = "Russia controls about 20% of Ukraine <img src=x onerror=alert(1)> :red[x] $x$."
    shown = read_html(test.text_area[0].set_value(hostile).run())
    assert not test.exception
    assert "<img src=x" not in shown
