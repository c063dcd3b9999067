"""Links to the pages: whole addresses that open the same view again."""

from __future__ import annotations

from enum import StrEnum
from urllib.parse import urlencode

from dashboard.model.selection import Selection

LOCAL_URL = "http://localhost:8501/"  # where the pages are until whoever runs them names an address


class Page(StrEnum):
    """Every page by its path below the address of the dashboard; those for frames begin with ``embed-``."""

    MAP = ""
    TIMELINE = "timeline"
    CLAIMS = "claims"
    ARTICLES = "articles"
    VERSUS = "versus"
    CHECK = "check"
    METHOD = "method"
    EXPORT = "export"
    EMBED_MAP = "embed-map"
    EMBED_COMPARE = "embed-compare"
    EMBED_LEDGER = "embed-ledger"
    EMBED_ARTICLE = "embed-article"


def make_prefix(base_path: str) -> str:
    """What stands before every path of the dashboard: a slash in front and none at the end, or nothing at all.

    Parameters
    ----------
    base_path : Streamlit's ``server.baseUrlPath``, with or without slashes.
    """
    return f"/{base_path.strip('/')}".rstrip("/")


def make_permalink(page: Page, selection: Selection, *, base_url: str) -> str:
    """The whole address of a page with every choice in it, the release included.

    Parameters
    ----------
    base_url : where the dashboard is, with or without a slash at its end.
    """
    return f"{base_url.rstrip('/')}/{page.value}?{urlencode(selection.to_query())}"
