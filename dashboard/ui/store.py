"""Streamlit's own front end, as it is installed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import streamlit

STATIC = Path(streamlit.__file__).parent / "static"


class Scripts(Mapping[str, str]):
    """The scripts of a folder by their name, each read when it is asked for: together they are some 20 MB."""

    def __init__(self, folder: Path) -> None:
        self._paths = {path.name: path for path in sorted(folder.glob("*.js"))}

    def __getitem__(self, name: str) -> str:
        return self._paths[name].read_text(encoding="utf-8")

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def read_front_end(folder: Path = STATIC) -> tuple[str, Mapping[str, str]]:
    """The index page and the scripts; one or the other is empty where Streamlit lays them out in another way."""
    page = folder / "index.html"
    return page.read_text(encoding="utf-8") if page.is_file() else "", Scripts(folder / "static" / "js")
