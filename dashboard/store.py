"""The shipped data, read and joined once per process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from articles import store as article_store
from dashboard.model.catalogue import Catalogue
from dashboard.model.placement import place_claims
from dashboard.model.release import make_release
from geodata import store as geodata_store

ASSETS_FOLDER = Path(__file__).parent / "assets"


def read_assets(folder: Path = ASSETS_FOLDER) -> dict[str, bytes]:
    """The front-end files below the folder, by their path from there with ``/``."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def read_catalogue() -> Catalogue:
    """Join the shipped claims with the gazetteer and with control; raises StoreError or CorpusError where not whole."""
    gazetteer = geodata_store.load_gazetteer()
    corpus = article_store.load_corpus()
    tables = [geodata_store.read_manifest(folder).digest for folder in (geodata_store.PLACES, geodata_store.CONTROL)]
    release = make_release([*tables, article_store.corpus_digest()], corpus.articles)
    return Catalogue(
        release=release,
        accuracy=article_store.load_accuracy(),
        articles=corpus.articles,
        claims=place_claims(corpus.articles, corpus.claims, gazetteer),
        regions=gazetteer.regions(),
        control=geodata_store.load_control(),
    )


@cache
def load_catalogue() -> Catalogue:
    """What :func:`read_catalogue` gives, read once per process."""
    return read_catalogue()
