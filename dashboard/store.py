"""The shipped data, read and joined once per process."""

from __future__ import annotations

import csv
import gc
import logging
from collections import Counter
from datetime import date, datetime
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path
from threading import Lock

from articles import store as article_store
from dashboard.language import name_place
from dashboard.model.catalogue import Catalogue
from dashboard.model.claim_index import ClaimIndex, build_index
from dashboard.model.comparison import Comparison, compare_newest
from dashboard.model.lines import ShareLine, read_line
from dashboard.model.placement import place_claims
from dashboard.model.release import make_release
from dashboard.model.scorecards import Scores, make_scores
from dashboard.model.sources import Correction, Region, Sources
from dashboard.settings import read_contact
from dashboard.views.ticks import encode_ticks
from geodata import schema
from geodata import store as geodata_store
from geodata.hierarchy import COUNTRY_ID
from geodata.measure_history import encode_measures
from geodata.outlines import find_outlines
from geodata.raions import encode_raions
from geodata.shares import Level
from geodata.upstreams.store.exact import list_exact, load_exact
from geodata.upstreams.store.facts import digest_own, load_own_control, load_own_history

LINES_KEPT = 64  # regions whose history is at hand; one takes some 300 KB
ASSETS_FOLDER = Path(__file__).parent / "assets"
CORRECTIONS = ASSETS_FOLDER / "facts" / "corrections.csv"

_LOADING = Lock()


def read_assets(folder: Path = ASSETS_FOLDER) -> dict[str, bytes]:
    """The front-end files below the folder, by their path from there with ``/``."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def read_catalogue() -> Catalogue:
    """Join the shipped claims with the gazetteer and with control; raises StoreError or CorpusError where not whole."""
    gazetteer = geodata_store.load_gazetteer()
    corpus = article_store.load_corpus()
    ledger = article_store.load_statements()
    tables = [geodata_store.read_manifest(folder).digest for folder in (geodata_store.PLACES, geodata_store.CONTROL)]
    # With maps of one's own the pages are another release than the shipped one, and their links say so.
    own = [digest for digest in (digest_own(),) if digest]
    release = make_release([*tables, article_store.corpus_digest(), *own], corpus.articles)
    return Catalogue(
        release=release,
        accuracy=article_store.load_accuracy(),
        articles=corpus.articles,
        claims=place_claims(corpus.articles, corpus.claims, gazetteer),
        statements=place_claims([each.article for each in ledger], [each.claim for each in ledger], gazetteer),
        regions=gazetteer.regions(),
        control=load_own_control(today=datetime.now().astimezone().date(), say=logging.getLogger(__name__).warning),
        exact=list_exact(),
    )


def read_history() -> bytes:
    """The history of control for the browser, own maps included; see :func:`geodata.history.encode_history`."""
    return load_own_history(load_catalogue().control)


def read_measures() -> bytes:
    """The measured areas of every day for the browser; see :func:`geodata.measure_history.encode_measures`."""
    return encode_measures(load_catalogue().control)


def read_ticks() -> bytes:
    """Every claim as the timeline has it; see :func:`dashboard.views.ticks.encode_ticks`."""
    catalogue = load_catalogue()
    return encode_ticks(catalogue.everything, catalogue.control)


def read_raions() -> bytes:
    """The borders and names of raions for the browser; see :func:`geodata.raions.encode_raions`."""
    shapes, gazetteer = find_outlines(Level.RAION), geodata_store.load_gazetteer()
    return encode_raions(shapes, {raion: gazetteer.get(raion) for raion in shapes})


def read_drawings(assessor_id: str) -> bytes | None:
    """The outlines of an assessor that are on this machine; see :func:`geodata.exact.encode_exact`."""
    return load_exact(assessor_id, today=datetime.now().astimezone().date())


@cache
def load_catalogue() -> Catalogue:
    """What :func:`read_catalogue` gives, read once per process."""
    return read_catalogue()


@cache
def load_index() -> ClaimIndex:
    """Every claim and statement judged and ready to be searched, made once per process."""
    catalogue = load_catalogue()
    return build_index(catalogue.everything, catalogue.control, catalogue.places.values())


def load_for_serving() -> Catalogue:
    """What :func:`load_catalogue` gives, with the index, for a process that serves others; whoever comes second waits.

    After a restart all readers come back at once: without the lock each of them would read everything for itself.
    """
    with _LOADING:
        return _load_and_keep()


def is_loaded() -> bool:
    """Whether :func:`load_for_serving` answers at once."""
    return bool(_load_and_keep.cache_info().currsize)


@cache
def _load_and_keep() -> Catalogue:
    """What all requests share stays as long as the process: a collection that looked at it would hold up every one."""
    catalogue = load_catalogue()
    load_index()
    gc.collect()
    gc.freeze()
    return catalogue


@lru_cache(maxsize=LINES_KEPT)
def load_line(place_id: str) -> ShareLine:
    """The share of a region over time with the claims of it; the last few that were asked for are kept."""
    return read_line(load_catalogue().control, place_id, load_index().entries)


@cache
def load_comparison() -> tuple[Comparison, ...]:
    """The newest claim of each side about each region beside each assessor, compared once per process."""
    return tuple(compare_newest(load_catalogue().everything, load_catalogue().control))


@cache
def load_scorecards() -> Scores:
    """How often and how soon each assessor agreed with each side, counted once per process."""
    return make_scores([(entry.placed, entry.lags) for entry in load_index().entries])


@cache
def load_sources() -> Sources:
    """What the shipped tables hold, counted, read once per process; raises StoreError where one is not whole."""
    read = geodata_store.read_rows
    regions = [
        Region(row["id"], float(row["official_area_km2"]), float(row["area_km2"]), row["area_reason"])
        for row in read(schema.REGIONS)
    ]
    return Sources(
        regions=tuple(regions),
        raions=len(read(schema.RAIONS)),
        settlements=len(read(schema.SETTLEMENTS)),
        villages=len(read(schema.VILLAGES)),
        unresolved=len(read(schema.UNRESOLVED)),
        findings=Counter(row["kind"] for row in geodata_store.read_findings()),
        corrections=read_corrections(),
        version=version("claimline"),
        contact=read_contact(),
    )


def read_corrections(path: Path = CORRECTIONS) -> tuple[Correction, ...]:
    """The shipped corrections of facts; raises ValueError or KeyError at a row that is none."""
    rows = csv.DictReader(path.read_text(encoding="utf-8").splitlines())
    return tuple(
        Correction(date.fromisoformat(row["day"]), row["what"], row["before"], row["after"], row["reason"])
        for row in rows
    )


def list_names() -> dict[str, str]:
    """The names of the places that control is shown for: the regions and the country, whether or not quotes name it."""
    country = geodata_store.load_gazetteer().get(COUNTRY_ID)
    return {country.id: name_place(country), **load_catalogue().known.place_names}
