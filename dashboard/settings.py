"""What whoever runs Claimline says in the environment; docs/settings.md lists it for them."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING

from dashboard.errors import UsageError

if TYPE_CHECKING:
    from dashboard.model.tiles import TileSource

URL = "CLAIMLINE_URL"  # where readers reach the pages, for the links in exports
CONTACT = "CLAIMLINE_CONTACT"  # where errors are to be reported
TILES = "CLAIMLINE_TILES"  # which backgrounds of other servers readers may choose
FRAME_ANCESTORS = "CLAIMLINE_FRAME_ANCESTORS"  # which sites may put the pages for frames into their own
_FRAME_SOURCE = re.compile(r"\*|'self'|'none'|(https?://)?(\*\.)?[\w-]+(\.[\w-]+)*(:(\d{1,5}|\*))?", re.ASCII)


def read_base_url() -> str | None:
    """The address of the dashboard as its readers know it, None where nobody named it.

    Raises
    ------
    UsageError
        If what is named is no web address.
    """
    named = os.environ.get(URL, "").strip()
    if named and not named.startswith(("https://", "http://")):
        raise UsageError(f"{URL}: got “{named}”, wanted a web address such as https://maps.example.org/claimline")
    return named or None


def read_contact() -> str | None:
    """Where readers of this copy report errors, in the words of whoever runs it; None where nobody said."""
    return os.environ.get(CONTACT, "").strip() or None


def read_frame_ancestors() -> str:
    """The sites that may frame the pages made for it, as in CSP's ``frame-ancestors``; any where nobody named some.

    Raises
    ------
    UsageError
        If what is named is no list of sites.
    """
    named = os.environ.get(FRAME_ANCESTORS, "").split() or ["*"]
    wrong = [each for each in named if not _FRAME_SOURCE.fullmatch(each)]
    if wrong or ("'none'" in named and len(named) > 1):
        raise UsageError(
            f"{FRAME_ANCESTORS}: got “{' '.join(named)}”, wanted *, 'none', or sites with spaces between them such as "
            "https://news.example.org https://*.example.com"
        )
    return " ".join(named)


@cache
def read_tiles() -> tuple[TileSource, ...]:
    """The backgrounds of other servers that readers may choose; none unless whoever runs the pages named some.

    Raises
    ------
    UsageError
        If one cannot be offered, as of :func:`dashboard.model.tiles.find_tiles`.
    """
    names = os.environ.get(TILES, "").split()
    if not names:
        return ()
    # A tenth of a second to import, for the few who offer backgrounds.
    from dashboard.model.tiles import find_tiles

    try:
        return find_tiles(names)
    except UsageError as error:
        raise UsageError(f"{TILES}: {error}") from None
