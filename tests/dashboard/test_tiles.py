"""Backgrounds of other servers: named by xyzservices, with whom to thank, and only by https."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dashboard.errors import UsageError
from dashboard.model.tiles import TERMS, find_tiles
from dashboard.store import read_tiles
from dashboard.ui.safety import make_safety_headers
from dashboard.views.maps import make_map_payload


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    read_tiles.cache_clear()
    yield
    read_tiles.cache_clear()


def test_a_background_is_what_its_provider_says() -> None:
    """Leaflet's placeholders stay, attributions are plain text, every server's origin is known."""
    plain, topo = find_tiles(["OpenStreetMap.Mapnik", "OpenTopoMap", "OpenStreetMap.Mapnik"])
    assert plain.url == "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
    assert (plain.subdomains, plain.origins) == ((), ("https://tile.openstreetmap.org",))
    assert plain.attribution == "© OpenStreetMap contributors"
    assert plain.terms == TERMS["OpenStreetMap"]
    assert topo.hosts == tuple(f"{each}.tile.opentopomap.org" for each in "abc")
    assert "<" not in topo.attribution


def test_a_key_is_put_in_its_place() -> None:
    """What stands behind the question mark is the provider's own parameters."""
    (source,) = find_tiles(["CartoDB.PositronNoLabels?apikey=abc"])
    assert source.url == "https://{s}.basemaps.cartocdn.com/light_nolabels/{z}/{x}/{y}{r}.png?key=abc"
    assert source.origins[0] == "https://a.basemaps.cartocdn.com"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Nowhere.Map", "no provider is called “Nowhere.Map”"),
        ("CartoDB.PositronNoLabels", r"wants a key; write CartoDB.PositronNoLabels\?apikey=…"),
        ("OpenStreetMap.Mapnik?url=http://a.example/{z}/{x}/{y}.png", "wanted an https address"),
        ("OpenStreetMap.Mapnik?url=https://a.example%3Bscript-src/{z}/{x}/{y}.png", "wanted an https address"),
    ],
)
def test_what_cannot_be_offered_is_said(monkeypatch: pytest.MonkeyPatch, name: str, told: str) -> None:
    """One sentence at the start that names the setting; nothing else gets into a header."""
    monkeypatch.setenv("CLAIMLINE_TILES", name)
    with pytest.raises(UsageError, match=f"^CLAIMLINE_TILES: .*{told}"):
        read_tiles()


def test_nothing_is_offered_or_allowed_unless_somebody_named_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the setting the map has one background, and a page may load pictures from nowhere else."""
    monkeypatch.delenv("CLAIMLINE_TILES", raising=False)
    assert read_tiles() == ()
    bare = make_map_payload((), regions=(), selected=None, highlighted=(), release="r", control={})
    assert bare["tiles"] == []
    assert "img-src 'self' data:;" in make_safety_headers("/", ancestors="*")["Content-Security-Policy"]


def test_only_pages_may_load_what_was_named() -> None:
    """Its servers are allowed as pictures, of pages alone."""
    allowed = ["https://tile.openstreetmap.org"]
    for path, is_page in (("/", True), ("/embed-map", True), ("/api/v1/claims", False), ("/figure.svg", False)):
        policy = make_safety_headers(path, ancestors="*", pictures=allowed)["Content-Security-Policy"]
        assert ("img-src 'self' data: https://tile.openstreetmap.org;" in policy) is is_page
        assert policy.count("tile.openstreetmap.org") == is_page
