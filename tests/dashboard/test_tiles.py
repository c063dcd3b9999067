"""Backgrounds of other servers: named by xyzservices, with whom to thank, and only by https."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import xyzservices
import xyzservices.providers
from xyzservices import TileProvider

from dashboard.errors import UsageError
from dashboard.model.tiles import TERMS, find_tiles
from dashboard.settings import read_tiles
from dashboard.ui.safety import make_safety_headers
from dashboard.views.maps import make_map_payload


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    read_tiles.cache_clear()
    yield
    read_tiles.cache_clear()


@pytest.fixture(autouse=True)
def providers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two of our own beside those of the registry, whose addresses change with every release of it."""
    made = {
        provider.name: provider
        for provider in (
            TileProvider(
                name="Hills.Plain",
                url="https://tiles.example.org/{z}/{x}/{y}.png",
                max_zoom=17,
                html_attribution='&copy; <a href="https://hills.example/terms">Hills</a>',
                attribution="(C) Hills",
            ),
            TileProvider(
                name="Hills.Keyed",
                url="https://{s}.example.org/{variant}/{z}/{x}/{y}{r}.png?key={apikey}",
                subdomains="xy",
                variant="light",
                apikey="<insert your key here>",
                attribution="(C) Hills",
            ),
        )
    }

    def query_name(name: str) -> TileProvider:
        return made[name] if name in made else found(name)

    found = xyzservices.providers.query_name
    monkeypatch.setattr(type(xyzservices.providers), "query_name", lambda _, name: query_name(name))


def test_a_background_is_what_its_provider_says() -> None:
    """Leaflet's placeholders stay, the attribution is plain text, the link in it the terms; each comes once."""
    (plain,) = find_tiles(["Hills.Plain", "Hills.Plain"])
    assert plain.url == "https://tiles.example.org/{z}/{x}/{y}.png"
    assert (plain.subdomains, plain.origins) == ((), ("https://tiles.example.org",))
    assert (plain.attribution, plain.terms, plain.max_zoom) == ("© Hills", "https://hills.example/terms", 17)


def test_a_key_is_put_in_its_place() -> None:
    """What stands behind the question mark is the provider's own parameters; every server is named."""
    (source,) = find_tiles(["Hills.Keyed?apikey=abc"])
    assert source.url == "https://{s}.example.org/light/{z}/{x}/{y}{r}.png?key=abc"
    assert source.hosts == ("x.example.org", "y.example.org")
    assert (source.attribution, source.terms) == ("(C) Hills", None)


def test_every_provider_is_offered_or_refused_in_a_sentence() -> None:
    """Over the whole registry that is installed: what is offered is secure, plain and named, the rest a usage error."""
    offered, refused = [], {}
    for name in [provider.name for provider in xyzservices.providers.flatten().values()]:
        try:
            offered += find_tiles([name])
        except UsageError as error:
            refused[name] = str(error)
    assert all(name in told and "\n" not in told for name, told in refused.items())
    assert len(offered) > 50
    for source in offered:
        assert {"{z}", "{x}", "{y}"} <= set(re.findall(r"\{\w\}", source.url)), source
        assert all(re.fullmatch(r"https://[\w.:-]+", origin) for origin in source.origins), source
        assert source.attribution, source
        assert "<" not in source.attribution, source
        assert source.terms == TERMS.get(source.id.partition(".")[0], source.terms), source


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Nowhere.Map", "no provider is called “Nowhere.Map”"),
        ("Hills.Keyed", r"wants a key; write Hills.Keyed\?apikey=…"),
        ("Hills.Plain?url=http://a.example/{z}/{x}/{y}.png", "wanted an https address"),
        ("Hills.Plain?url=https://a.example%3Bscript-src/{z}/{x}/{y}.png", "wanted an https address"),
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
