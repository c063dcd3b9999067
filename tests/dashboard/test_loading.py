"""Data that cannot be read give a sentence and a way on, not a traceback; everything else stays a fault."""

from __future__ import annotations

import html
import time
from concurrent.futures import ThreadPoolExecutor
from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import store

from .test_pages import read_html

SCRIPT = """
from articles.errors import CorpusError
from geodata.errors import StoreError
from dashboard.ui.loading import run_page

class Page:
    def run(self):
        raise {fault}

run_page(Page())
"""


@pytest.mark.parametrize("fault", ["StoreError('cells.csv is missing <b>')", "CorpusError('claim 1 is of no article')"])
def test_broken_data_are_said(fault: str) -> None:
    """The sentence of the error is on the page as text, with what to do; a click tries again."""
    test = AppTest.from_string(SCRIPT.format(fault=fault), default_timeout=60).run()
    assert not test.exception
    shown = read_html(test)
    assert "This page cannot be shown." in shown
    assert html.escape(fault.split("'")[1]) in shown
    assert "<b>" not in shown.replace("<b>Claimline</b>", "")
    assert "claimline check" in shown
    test.button(key="page-again").click().run()
    assert "This page cannot be shown." in read_html(test)


def test_a_fault_of_the_code_is_not_hidden() -> None:
    """Only what the packages themselves say of their data is told so; a bug stays a bug in the log and in tests."""
    test = AppTest.from_string(SCRIPT.format(fault="KeyError('x')"), default_timeout=60).run()
    assert test.exception


def test_readers_who_come_at_once_are_served_by_one_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    """After a restart all come back together; each gets the same, and it is read once."""
    made: list[object] = []

    def read() -> object:
        time.sleep(0.05)  # long enough for all the others to ask
        made.append(object())
        return made[-1]

    monkeypatch.setattr(store, "_load_and_keep", cache(read))
    assert not store.is_loaded()
    with ThreadPoolExecutor(8) as readers:
        found = {id(each) for each in readers.map(lambda _: store.load_for_serving(), range(8))}
    assert (len(made), found) == (1, {id(made[0])})
    assert store.is_loaded()
