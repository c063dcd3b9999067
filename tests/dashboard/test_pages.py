"""Every page runs without an exception, in every state that a link can put it in."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.store import load_catalogue

MAIN = Path(__file__).resolve().parents[2] / "dashboard" / "ui" / "main.py"
PAGES = ("", "articles")


def open_page(page: str = "", **query: str) -> AppTest:
    test = AppTest.from_file(str(MAIN), default_timeout=60)
    for name, value in query.items():
        test.query_params[name] = value
    if page:
        test.run()
        test.switch_page(page)
        for name, value in query.items():
            test.query_params[name] = value
    return test.run()


def read_html(test: AppTest) -> str:
    return "\n".join(element.proto.body for element in test.get("html"))
