"""The page of sources and method: every figure of it is that of the shipped tables, in both languages."""

from __future__ import annotations

import html
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from articles.records import Extent
from dashboard.language import ENGLISH, UKRAINIAN, use_language
from dashboard.model.sources import Correction, count_publishers, list_texts
from dashboard.model.verdicts.ranges import BOUND_REASONS, EXTENT_REASONS, EXTENTS
from dashboard.settings import CONTACT
from dashboard.store import load_catalogue, load_sources, read_corrections
from dashboard.views.corpus_tables import make_extent_rows, make_kind_rows, make_publisher_rows, make_text_rows
from dashboard.views.reasons import format_range
from dashboard.views.said_elsewhere import (
    AREAS,
    CLAIMANTS,
    DAY_REASONS,
    LAGS,
    LICENCES,
    OWN_MAP,
    REGION_REASONS,
    REVIEW_REASONS,
)
from dashboard.views.source_tables import (
    make_assessor_rows,
    make_correction_rows,
    make_error_rows,
    make_region_rows,
    write_report,
    write_settlements,
)
from dashboard.views.text import ARTICLE_VOICE
from geodata.assessors import ASSESSORS, find_assessor

from .test_pages import SCRIPT, read_address, read_html

METHOD = SCRIPT.replace("default=True, ", "").replace('url_path="method"', 'default=True, url_path="method"')
CATALOGUE, SOURCES = load_catalogue(), load_sources()
TEXTS = list_texts(CATALOGUE.articles, CATALOGUE.statements)
NAMES = {region.id: region.names.en for region in CATALOGUE.regions}


@pytest.fixture(autouse=True)
def _english_after() -> Iterator[None]:
    yield
    use_language(ENGLISH)


def open_method(**query: str) -> AppTest:
    test = AppTest.from_string(METHOD, default_timeout=60)
    for name, value in query.items():
        test.query_params[name] = value
    return test.run()


@pytest.mark.parametrize("language", [ENGLISH, UKRAINIAN])
def test_the_page_opens(language: str) -> None:
    """Assessors, errors, texts, verdicts, accuracy, corrections and how to cite, with the release."""
    test = open_method(lang=language, place="UA-14")
    assert not test.exception
    shown = read_html(test)
    assert "DeepState" in shown
    assert CATALOGUE.accuracy.extractor in shown
    assert CATALOGUE.release.id in test.code[0].value
    assert read_address(test)["place"] == "UA-14"
    assert ("Corrections" in shown) == (language == ENGLISH)


def test_each_assessor_has_its_terms_days_and_gaps() -> None:
    """What is known of an assessor stands in its row; days that nobody drew are counted."""
    rows = {row["Assessor"]: row for row in make_assessor_rows(CATALOGUE.control)}
    assert set(rows) == {each.assessor.name for each in CATALOGUE.control.assessments.coverage.values()}
    for coverage in CATALOGUE.control.assessments.coverage.values():
        row = rows[coverage.assessor.name]
        missing = sum((last - first).days + 1 for first, last in coverage.gaps)
        assert row["Not drawn"].startswith(f"{missing}\u00a0day")
        assert row["Terms"] == coverage.assessor.licence
        assert row["Link"] == coverage.assessor.url
    assert "DeepState’s line" in rows["Liveuamap, by NZZ"]["Baseline"]
    assert rows["Liveuamap, by NZZ"]["Tells contested ground"] == "never"


def test_every_measured_error_is_shown_the_four_oblasts_first() -> None:
    """A row for each oblast and assessor that the build measured."""
    rows = make_error_rows(CATALOGUE.control, NAMES)
    assert len(rows) == len(CATALOGUE.control.measures.errors)
    assert [row["Oblast"] for row in rows[:8:2]] == [
        "Luhansk Oblast",
        "Donetsk Oblast",
        "Zaporizhzhia Oblast",
        "Kherson Oblast",
    ]
    border = CATALOGUE.control.measures.border_error("UA-65", "liveuamap")
    own = next(row for row in rows if (row["Oblast"], row["Assessor"]) == ("Kherson Oblast", "Liveuamap, by NZZ"))
    assert own["Border"].replace("\u00a0", " ") == f"± {border:.1f} points"


def test_regions_and_settlements_are_counted() -> None:
    """All 27 with both areas; where they differ by much the reason of the table is there."""
    rows = make_region_rows(SOURCES, NAMES)
    assert len(rows) == 27
    for row in rows:
        is_large = abs(float(row["Difference"].split("\u00a0")[0].replace("−", "-"))) > 2
        assert bool(row["Why"]) >= is_large
    words = write_settlements(SOURCES)
    for number in (SOURCES.settlements, SOURCES.villages, SOURCES.raions, SOURCES.unresolved):
        assert f"{number:,}" in words


def test_texts_are_counted_by_kind_language_and_publisher() -> None:
    """The sums are those of the corpus and the ledger; texts without a claim count as texts."""
    *rows, total = make_kind_rows(TEXTS, CATALOGUE.everything)
    assert sum(int(row["Texts"]) for row in rows) == int(total["Texts"]) == len(TEXTS)
    assert sum(int(row["Claims"]) for row in rows) == int(total["Claims"]) == len(CATALOGUE.everything)
    assert len(make_text_rows(CATALOGUE.articles, CATALOGUE.claims)) == len(CATALOGUE.articles)
    counted = count_publishers(CATALOGUE.everything)
    assert sum(each.claims for each in counted) == len(CATALOGUE.everything)
    assert len(make_publisher_rows(counted)) == len({placed.article.publisher for placed in CATALOGUE.everything})


def test_the_table_of_words_is_that_of_the_verdicts() -> None:
    """Each extent and each hedge has its range and its reason; nothing is typed twice."""
    rows = make_extent_rows()
    assert len(rows) == len(EXTENTS) + len(BOUND_REASONS)
    assert set(EXTENT_REASONS) == set(EXTENTS)
    assert rows[list(Extent).index(Extent.MOST)]["Allow"] == format_range(EXTENTS[Extent.MOST])
    assert {row["Words"].replace("\u00a0", " "): row["Allow"].replace("\u00a0", " ") for row in rows}[
        "about 20 %"
    ] == "18 to 22 %"


def test_words_of_the_tables_can_be_translated() -> None:
    """What assessors and regions say of themselves is named for translators exactly as it is in their tables."""
    assert set(LAGS) == {assessor.lag for assessor in ASSESSORS.values()}
    assert set(LICENCES) == {assessor.licence for assessor in ASSESSORS.values()}
    own = find_assessor("mine")
    assert (own.lag, own.licence) == OWN_MAP
    assert set(REGION_REASONS) == {region.reason for region in SOURCES.regions} - {""}
    everything = load_catalogue().everything
    assert set(REVIEW_REASONS) == {placed.claim.review_reason for placed in everything} - {None}
    assert set(CLAIMANTS) == {placed.claim.claimant for placed in everything} - {ARTICLE_VOICE}
    named = {found.mention.name for placed in everything for found in placed.mentions if found.place is None}
    assert set(AREAS) == named
    assert set(DAY_REASONS) >= {placed.article.published.reason for placed in everything} - {None}


def test_corrections_are_read_and_shown_newest_first(tmp_path: Path) -> None:
    """The shipped table is a table of corrections; a row of it becomes a row of the page."""
    assert all(each.what and each.reason for each in read_corrections())
    path = tmp_path / "corrections.csv"
    path.write_text("day,what,before,after,reason\n2026-01-01,a,1,2,x\n2026-02-01,b,3,4,y\n", encoding="utf-8")
    found = read_corrections(path)
    assert found[0] == Correction(date(2026, 1, 1), "a", "1", "2", "x")
    assert [row["What"] for row in make_correction_rows(found)] == ["b", "a"]


@pytest.mark.parametrize("contact", ["", "https://example.org/report <b>"])
def test_where_to_report_is_what_whoever_runs_it_says(monkeypatch: pytest.MonkeyPatch, contact: str) -> None:
    """An address is shown as words; without one the page does not make one up."""
    monkeypatch.setenv(CONTACT, contact)
    load_sources.cache_clear()
    words = write_report(load_sources())
    assert (contact in words) if contact else ("no address" in words)
    shown = read_html(open_method())
    load_sources.cache_clear()
    assert html.escape(words) in shown
    assert "<b>" not in shown.replace("<b>Claimline</b>", "")
