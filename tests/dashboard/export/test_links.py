"""Links that open the same view again."""

from __future__ import annotations

from datetime import date
from urllib.parse import parse_qsl, urlsplit

import pytest

from dashboard.errors import UsageError
from dashboard.export.links import Page, make_permalink
from dashboard.model.selection import Selection, read_query
from dashboard.settings import URL, read_base_url
from dashboard.store import load_catalogue


@pytest.mark.parametrize("base_url", ["https://example.org/maps", "https://example.org/maps/"])
@pytest.mark.parametrize("page", Page)
def test_a_permalink_reads_back_as_the_same_choice(page: Page, base_url: str) -> None:
    """Every choice and the release are in it, and nothing that a reader is told about."""
    known = load_catalogue().known
    chosen = Selection(release=known.release, place="UA-14", assessor="liveuamap", day=date(2023, 5, 1), language="uk")
    link = urlsplit(make_permalink(page, chosen, base_url=base_url))
    assert (link.netloc, link.path) == ("example.org", f"/maps/{page.value}")
    assert read_query(dict(parse_qsl(link.query)), known) == (chosen, ())


def test_the_address_is_a_web_address_or_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder or a host alone would make links that open nothing."""
    monkeypatch.delenv(URL, raising=False)
    assert read_base_url() is None
    monkeypatch.setenv(URL, " https://example.org/maps ")
    assert read_base_url() == "https://example.org/maps"
    monkeypatch.setenv(URL, "example.org")
    with pytest.raises(UsageError, match=r"got “example.org”, wanted a web address"):
        read_base_url()
