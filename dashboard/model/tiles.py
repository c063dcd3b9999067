"""Backgrounds of other servers that whoever runs the pages may offer, as xyzservices describes them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import chain
from types import MappingProxyType
from urllib.parse import parse_qsl, urlsplit

import xyzservices
import xyzservices.providers

from dashboard.errors import UsageError

# Where each family says under which conditions its tiles may be loaded; xyzservices knows only whom to name.
TERMS: Mapping[str, str] = MappingProxyType(
    {
        "CartoDB": "https://carto.com/legal",
        "Esri": "https://www.esri.com/en-us/legal/terms/full-master-agreement",
        "OpenStreetMap": "https://operations.osmfoundation.org/policies/tiles/",
        "OpenTopoMap": "https://opentopomap.org/about",
        "Stadia": "https://stadiamaps.com/terms-of-service/",
    }
)
LINK = re.compile(r'<a\b[^>]*href="(https?://[^"]+)"')
SECURE = re.compile(r"https://[\w.:{}-]+/")  # its host goes into a header, so it may hold nothing else
TAG = re.compile(r"<[^>]+>")
DEFAULT_SUBDOMAINS = "abc"  # as Leaflet and xyzservices fill {s} where a provider names none


@dataclass(frozen=True, slots=True)
class TileSource:
    """One background.

    Attributes
    ----------
    url : template with ``{z}``, ``{x}``, ``{y}`` and perhaps ``{s}`` and ``{r}``, in Web Mercator (EPSG:3857).
    subdomains : what ``{s}`` may be.
    max_zoom : the closest zoom that the server has.
    attribution : whom to name, as plain text.
    terms : address of the conditions, else of whom is named; None where nobody says.
    origins : scheme and host of every server that it loads from.
    """

    id: str
    url: str
    subdomains: tuple[str, ...]
    max_zoom: int
    attribution: str
    terms: str | None
    origins: tuple[str, ...]

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names of its servers."""
        return tuple(urlsplit(origin).netloc for origin in self.origins)


def find_tiles(names: Sequence[str]) -> tuple[TileSource, ...]:
    """The backgrounds of these names.

    Parameters
    ----------
    names : as xyzservices has them, such as ``OpenStreetMap.Mapnik``; what a provider wants besides stands behind
        a question mark, such as ``CartoDB.PositronNoLabels?apikey=abc``.

    Raises
    ------
    UsageError
        If no provider has that name, if it wants a key that is not given, or if it is not loaded by https.
    """
    return tuple(_find_source(name) for name in dict.fromkeys(names))


def _find_source(named: str) -> TileSource:
    name, _, given = named.partition("?")
    try:
        provider = xyzservices.providers.query_name(name)
    except ValueError:
        raise UsageError(
            f"no provider is called “{name}”; wanted a name of xyzservices such as OpenStreetMap.Mapnik"
        ) from None
    provider = provider(**dict(parse_qsl(given)))
    if provider.requires_token():
        wanted = ", ".join(sorted(key for key, value in provider.items() if str(value).startswith("<insert")))
        raise UsageError(f"{name} wants a key; write {name}?{wanted}=… with the one you were given")
    url = provider.build_url(scale_factor="{r}", fill_subdomain=False)
    if not SECURE.match(url):
        raise UsageError(f"{name}: got {url}, wanted an https address; choose another provider")
    subdomains = tuple(provider.get("subdomains", DEFAULT_SUBDOMAINS)) if "{s}" in url else ()
    return TileSource(
        id=str(provider.name),
        url=url,
        subdomains=subdomains,
        max_zoom=int(provider.get("max_zoom", 18)),
        attribution=_write_attribution(provider),
        terms=_find_terms(provider),
        origins=_list_origins(url, subdomains),
    )


def _write_attribution(provider: xyzservices.TileProvider) -> str:
    return unescape(TAG.sub("", str(provider.get("html_attribution") or provider.attribution))).strip()


def _find_terms(provider: xyzservices.TileProvider) -> str | None:
    family = str(provider.name).partition(".")[0]
    named = LINK.findall(str(provider.get("html_attribution", "")))
    return next(chain([TERMS[family]] if family in TERMS else [], named), None)


def _list_origins(url: str, subdomains: tuple[str, ...]) -> tuple[str, ...]:
    parts = urlsplit(url)
    filled = [parts.netloc.replace("{s}", each) for each in subdomains] or [parts.netloc]
    return tuple(f"{parts.scheme}://{host}" for host in filled)
