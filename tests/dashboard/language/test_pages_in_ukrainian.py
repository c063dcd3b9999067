"""Every page in Ukrainian says nothing of ours in English: only names, quotes and other words of the sources stay."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.language import ENGLISH, use_language
from dashboard.model.records import PlacedClaim
from dashboard.store import load_catalogue

from ..test_pages import SCRIPT, read_address

PAGES = ("", "timeline", "claims", "articles", "versus", "check", "method")
# Values of payloads that no reader sees as words: ids, addresses, kinds, styles, keys that columns sort by.
UNSEEN = {
    "assessor", "assessors_ids", "claims", "colour", "control", "day", "exact", "glyphs", "hatch", "id", "keys", "kind",
    "language", "link", "locale", "mapUrl", "measures", "outline", "outlineColour", "parts", "places_ids", "raionsUrl",
    "release", "review", "selected", "side", "strong", "style", "styles", "themes", "url",
}  # fmt: skip
# Names and signs that are the same in every language.
NAMES = {
    "AEI", "AFP", "AP", "BY", "CC", "Claimline", "Ctrl", "DeepState", "DeepStateMap", "DefMon", "ES", "Earth", "Enter",
    "Escape", "English", "F1", "GeoNames", "Guardian", "ISW", "Independent", "Kyiv", "Language", "Liveuamap", "NZZ",
    "Natural", "OSINT", "Reuters", "The", "VIINA", "authors", "by", "en", "ru", "sha256", "uk",
}  # fmt: skip
WORD = re.compile(r"[A-Za-z][A-Za-z0-9'’]*")


@pytest.fixture(autouse=True)
def _english_after() -> Iterator[None]:
    yield
    use_language(ENGLISH)


def open_ukrainian(path: str, **query: str) -> AppTest:
    script = SCRIPT
    if path:
        script = SCRIPT.replace("default=True, ", "").replace(f'url_path="{path}"', f'default=True, url_path="{path}"')
        assert script.count("default=True") == 1
    test = AppTest.from_string(script, default_timeout=120)
    for name, value in {**query, "lang": "uk"}.items():
        test.query_params[name] = value
    return test.run()


@cache
def compile_sources_words() -> re.Pattern[str]:
    """Whatever is a source's own: quotes, titles, names of publishers, links; the longest first."""
    catalogue = load_catalogue()
    found = {catalogue.release.id, catalogue.accuracy.extractor, "Liveuamap, by NZZ"}
    for placed in catalogue.everything:
        found.update(_words_of(placed))
    for article in (*catalogue.articles, *(placed.article for placed in catalogue.statements)):
        found.update(filter(None, (article.id, article.sha256, article.publisher, article.title, article.url)))
        found.update(passage.text for passage in article.passages)
    known = sorted((re.escape(words.replace("\u00a0", " ")) for words in found if words), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(known)})(?!\w)")


def _words_of(placed: PlacedClaim) -> Iterator[str]:
    yield placed.claim.quote.text
    for found in placed.mentions:
        yield found.mention.mention
        if found.reason is not None:
            yield str(dict(found.reason.parts).get("names", ""))


def list_words(test: AppTest) -> Iterator[str]:
    """Every string that a reader of the page sees or hears, as far as the page holds it."""
    for element in test.get("html"):
        body = re.sub(r"<style>.*?</style>", "", element.proto.body, flags=re.DOTALL)
        yield from re.findall(r'(?:aria-label|alt|title)="([^"]*)"', body)
        yield from re.split(r"<[^>]*>", body)
    for kind in ("selectbox", "button", "text_input", "text_area", "date_input", "pills", "expander", "multiselect"):
        for widget in test.get(kind):
            yield str(getattr(widget, "label", "") or "")
            yield from (str(option) for option in getattr(widget, "options", ()))
    yield from (element.value for element in (*test.subheader, *test.caption))
    yield from (element.proto.label for element in test.get("page_link"))
    yield from (str(name) for table in test.dataframe for name in table.value.columns)
    for element in test.get("bidi_component"):
        yield from _walk(json.loads(element.proto.json)) if element.proto.json else ()
    for element in test.get("vega_lite_chart"):
        yield from _list_titles(json.loads(element.proto.spec))


def _walk(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for each in value:
            yield from _walk(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name not in UNSEEN:
                yield from _walk(each)


def _list_titles(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from _list_titles(each)
    elif isinstance(value, dict):
        for name, each in value.items():
            if name == "title" and isinstance(each, str):
                yield each
            yield from _list_titles(each)


def find_english(test: AppTest) -> dict[str, str]:
    """Latin words that are neither a source's nor a name, each with the string that it stands in."""
    found: dict[str, str] = {}
    for words in list_words(test):
        left = html.unescape(words).replace("\u00a0", " ")
        if not WORD.search(left):
            continue
        left = compile_sources_words().sub(" ", left)
        left = re.sub(r"https?://\S+", " ", re.sub(r"\{\w+\}|UA-\d\d", " ", left))
        found.update({word: words for word in WORD.findall(left) if word not in NAMES})
    return found


@pytest.mark.parametrize("path", PAGES)
def test_nothing_of_ours_is_left_in_english(path: str) -> None:
    """The page opens, keeps the language in its address, and what is Latin in it is a name or a source's words."""
    test = open_ukrainian(path)
    assert not test.exception
    assert read_address(test)["lang"] == "uk"
    assert find_english(test) == {}


@pytest.mark.parametrize("path", ["", "timeline", "versus", "claims"])
@pytest.mark.parametrize("place", ["UA-09", "UA-14", "gn:709354"])
def test_a_place_is_told_in_ukrainian(path: str, place: str) -> None:
    """A region and a town, with what was claimed and drawn of them."""
    test = open_ukrainian(path, place=place, article="all")
    assert not test.exception
    assert find_english(test) == {}


@pytest.mark.parametrize("claim", [placed.claim.id for placed in load_catalogue().everything[::60]])
def test_a_chosen_claim_is_told_in_ukrainian(claim: str) -> None:
    """A quote, a digest and a statement, opened with their verdicts and lags."""
    test = open_ukrainian("claims", claim=claim)
    assert not test.exception
    assert find_english(test) == {}


def test_a_wrong_link_is_told_in_ukrainian() -> None:
    """What is wrong with a link is said in the language that the link asks for."""
    test = open_ukrainian("", place="UA-99", day="2050-01-01", claim="none", article="x", release="old", assessor="isw")
    assert not test.exception
    assert set(find_english(test)) <= {"isw", "none", "x", "old", "deepstate", "liveuamap"}


def test_words_of_sources_keep_their_language() -> None:
    """In tables each quote says which language it is in, where that is not the page's; our own words say nothing."""
    for path in ("", "articles"):
        body = "\n".join(element.proto.body for element in open_ukrainian(path).get("html"))
        assert '<th scope="row" lang="en">' in body
        assert 'lang="uk"' not in body
    tables = [json.loads(element.proto.json)[0] for element in open_ukrainian("versus").get("bidi_component")]
    (rows,) = [table["rows"] for table in tables if "rows" in table]
    assert {row["languages"][0] for row in rows} == {"en", "ru", None}
    assert all(language is None for row in rows for language in row["languages"][1:])
