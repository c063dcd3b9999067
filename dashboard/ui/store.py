"""Streamlit's own front end, as it is installed."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import streamlit

STATIC = Path(streamlit.__file__).parent / "static"


def read_front_end(folder: Path = STATIC) -> tuple[str, Mapping[str, str]]:
    """The index page, and every script by its name; both empty where Streamlit lays its files out in another way."""
    page, scripts = folder / "index.html", folder / "static" / "js"
    if not page.is_file() or not scripts.is_dir():
        return "", {}
    return page.read_text(encoding="utf-8"), {
        path.name: path.read_text(encoding="utf-8") for path in sorted(scripts.glob("*.js"))
    }
