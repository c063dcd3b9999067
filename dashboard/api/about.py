"""What goes with every answer: release, day, sources, licence and the page that shows the same."""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import version
from typing import Any

from dashboard.api.records import Asked, Found
from dashboard.export.links import make_permalink
from dashboard.language import LANGUAGES, use_language
from dashboard.store import load_catalogue
from dashboard.views.markup import list_source_words
from dashboard.views.method import write_method
from dashboard.views.timeline_rows import list_coverage

PROGRAM = version("claimline")  # read once: it stands in a file
LICENCE = "CC-BY-4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
LICENCE_NOTE = (
    "Annotations, claims and figures that we worked out: CC BY 4.0, The Claimline authors. Quotes stay their "
    "publishers', maps their makers'; the sources name the terms of each."
)


def make_about(asked: Asked, found: Found) -> dict[str, Any]:
    """The member ``about`` of an answer."""
    release = load_catalogue().release
    return {
        "release": release.id,
        "version": PROGRAM,
        "as_of": None if release.as_of is None else release.as_of.isoformat(),
        "as_of_estimated": release.as_of_estimated,
        "sources": list(list_sources(asked.language)),
        "licence": LICENCE,
        "licence_url": LICENCE_URL,
        "licence_note": LICENCE_NOTE,
        "permalink": make_permalink(found.page, found.selection, base_url=asked.base_url),
    }


@lru_cache(maxsize=len(LANGUAGES))
def list_sources(language: str) -> tuple[str, ...]:
    """The paragraphs that stand below every page, in a language."""
    use_language(language)
    catalogue = load_catalogue()
    method = write_method(catalogue.claims, catalogue.accuracy)
    return list_source_words(catalogue.release, method, control=list_coverage(catalogue.control))


ABOUT_SCHEMA: dict[str, Any] = {
    "type": "object",
    "description": "Where the rows come from, as of when, and on which terms.",
    "properties": {
        "release": {"type": "string", "description": "The id of the data; changes whenever a byte of them does."},
        "version": {"type": "string", "description": "The version of the program."},
        "as_of": {"type": ["string", "null"], "format": "date", "description": "The newest day of the texts."},
        "as_of_estimated": {"type": "boolean", "description": "Whether that day is an estimate."},
        "sources": {"type": "array", "items": {"type": "string"}, "description": "The source lines of the pages."},
        "licence": {"type": "string", "description": "SPDX identifier for what is ours."},
        "licence_url": {"type": "string", "format": "uri"},
        "licence_note": {"type": "string"},
        "permalink": {"type": "string", "format": "uri", "description": "The page that shows the same."},
    },
    "required": [
        "release", "version", "as_of", "as_of_estimated", "sources", "licence", "licence_url", "licence_note",
        "permalink",
    ],
    "additionalProperties": False,
}  # fmt: skip
