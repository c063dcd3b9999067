"""Every upstream that a user can fetch from: its addresses, its terms, and how its files are told and dated."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from geodata.assessors import ASSESSORS
from geodata.errors import UnknownUpstreamError
from geodata.upstreams.catalogue import BORDERS, UPSTREAMS, Listing, Upstream, find_upstream
from geodata.upstreams.listing import read_boundary, read_day, read_tree

DOCS = Path(__file__).parents[3] / "docs" / "fetching.md"
# A path as each archive has it, and the last day it can tell of.
PATHS = {
    "deepstate": ("data/deepstatemap_data_20240708.geojson", date(2024, 7, 8)),
    "deepstate-snapshots": ("geojsons/1648989208.geojson", date(2022, 4, 3)),
    "liveuamap": ("data/2022-02-24.json", date(2022, 2, 24)),
    "isw": ("data/20230430.geojson", date(2023, 4, 30)),
    "viina": ("Data/control_latest_2024.zip", date(2024, 12, 31)),
}
OTHERS = (
    "README.md", "ISW.geojson", "Data/control_latest.zip", "Data/event_1pd_latest_2024.zip", "data/20230430.csv",
    "Data/event_info_latest_2022.zip", "territory.csv", "data/../2022-02-24.json", "data/2022-02-24.json/x",
)  # fmt: skip


def make_tree(*paths: str) -> bytes:
    entries = [{"path": path, "type": "blob", "sha": "a" * 40, "size": 5} for path in paths]
    return json.dumps({"tree": entries, "truncated": False}).encode()


@pytest.mark.parametrize("upstream", UPSTREAMS.values(), ids=UPSTREAMS)
def test_addresses_are_encrypted_and_within_the_hosts(upstream: Upstream) -> None:
    """Every address is https at a host that the record names."""
    for url in filter(None, (*upstream.listing_urls, upstream.file_url, upstream.media_url)):
        assert urlsplit(url).scheme == "https"
        assert urlsplit(url).hostname in upstream.hosts


@pytest.mark.parametrize("upstream", UPSTREAMS.values(), ids=UPSTREAMS)
def test_each_says_whose_it_is_and_what_its_keepers_allow(upstream: Upstream) -> None:
    """An assessor that there is, terms in sentences, and a place to read more."""
    assert upstream.assessor in {*ASSESSORS, BORDERS}
    assert upstream.terms.endswith(".")
    assert urlsplit(upstream.terms_url).scheme == "https"
    assert re.fullmatch(r"[a-z][a-z-]*", upstream.id)


@pytest.mark.parametrize("upstream", UPSTREAMS.values(), ids=UPSTREAMS)
def test_the_docs_name_every_address(upstream: Upstream) -> None:
    """Who may not let a program go to unknown hosts finds every host in the docs."""
    text = DOCS.read_text(encoding="utf-8")
    assert f"`{upstream.id}`" in text
    for host in upstream.hosts:
        assert host in text


@pytest.mark.parametrize("name", PATHS)
def test_files_are_told_and_dated(name: str) -> None:
    """Of a tree with everything else in it, exactly the upstream's file is taken, with its day and its own address."""
    path, day = PATHS[name]
    upstream = find_upstream(name)
    (file,) = read_tree(make_tree(*OTHERS[:3], path, "data", *OTHERS[5:]), upstream)
    assert (file.name, file.last_day) == (path.rpartition("/")[2], day)
    assert file.url.startswith("https://raw.githubusercontent.com/")
    assert file.url.endswith(path)
    assert read_day(file.name, upstream) == day


def test_a_snapshot_in_two_folders_is_one_file() -> None:
    """The archive moved its folder once; a snapshot that is in both is taken once."""
    upstream = find_upstream("deepstate-snapshots")
    paths = ("deepstate/geojsons/1648989208.geojson", "geojsons/1648989208.geojson")
    (file,) = read_tree(make_tree(*paths), upstream)
    assert file.url.endswith("HEAD/geojsons/1648989208.geojson")


def test_borders_give_the_address_of_their_files() -> None:
    """The document of a level names the file that is kept under the level's name."""
    upstream = find_upstream("borders")
    assert upstream.listing is Listing.BOUNDARIES
    for url, level in zip(upstream.listing_urls, ("ADM1", "ADM2"), strict=True):
        document = json.dumps({"gjDownloadURL": "https://github.com/x.geojson"}).encode()
        file = read_boundary(document, url)
        assert (file.name, file.url) == (f"{level}.geojson", "https://github.com/x.geojson")
        assert read_day(file.name, upstream) is None


def test_an_unknown_upstream_names_those_there_are() -> None:
    """The sentence is enough to correct the command."""
    with pytest.raises(UnknownUpstreamError, match="deepstate-snapshots"):
        find_upstream("deep state")
