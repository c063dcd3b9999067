"""What a component of ours sends with every run: a few words that lead to its module under ``/assets``."""

from __future__ import annotations

from functools import cache

from dashboard.store import read_assets
from dashboard.ui.server import name_version


@cache
def read_version() -> str:
    """The version of the front-end files that this process serves; it is part of their addresses."""
    return name_version(read_assets())


def locate(path: str) -> str:
    """The address of a front-end file, as an expression of JavaScript that holds on any page below any base path."""
    return f'new URL("assets/{read_version()}/{path}", document.baseURI).href'
