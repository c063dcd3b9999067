"""A digest is in our own words: wherever they are shown, no quotation marks, no speaker, and whose article it is."""

from __future__ import annotations

import html
from typing import Any

import pytest

from articles.digests import MARKS
from articles.records import TextKind
from articles.store import DATA, load_statements
from dashboard.cli import main
from dashboard.commands.claim_tables import print_verdicts
from dashboard.model.lag import measure_lags
from dashboard.model.placement import place_claims
from dashboard.model.records import PlacedClaim
from dashboard.model.verdicts.judging import judge_claim
from dashboard.store import load_catalogue, load_line
from dashboard.views.cards import make_card, make_rows
from dashboard.views.headlines import write_headline
from dashboard.views.lag_rows import make_ledger_table
from dashboard.views.markup import make_article_facts, make_table
from dashboard.views.panels import make_group, make_panel, make_reader
from dashboard.views.text import label_words, name_claimant
from dashboard.views.verdict_rows import CONCEDING, make_verdict_table
from geodata.store import load_gazetteer

DIGESTED = [placed for placed in load_catalogue().claims if placed.article.text_kind is TextKind.DIGEST]
DIGESTS = [article for article in load_catalogue().articles if article.text_kind is TextKind.DIGEST]


def _find_quoted(shown: Any, words: str) -> list[str]:
    """The texts in a nested value that hold the words between quotation marks."""
    if isinstance(shown, dict):
        return [found for value in shown.values() for found in _find_quoted(value, words)]
    if isinstance(shown, list | tuple):
        return [found for value in shown for found in _find_quoted(value, words)]
    return [str(shown)] if any(f"{mark}{words}" in str(shown) for mark in MARKS) else []


@pytest.mark.parametrize("placed", DIGESTED, ids=lambda placed: placed.claim.id)
def test_every_card_and_row_says_that_the_words_are_ours(placed: PlacedClaim) -> None:
    """Cards, tables and labels of every claim of every digest."""
    card = make_card(placed, selected=False)
    assert (card["verbatim"], card["kind"]) == (False, "digest")
    assert card["publisher"] == f"our digest of {placed.article.publisher}"
    assert card["url"] == placed.article.url
    assert "direct speech" not in card["tags"]
    (row,) = make_rows([placed])
    assert row["Kind"] == "our digest"
    label = label_words(placed)
    assert label.startswith(f"our digest of {placed.article.publisher}: ")
    for shown in (card, row, label):
        assert _find_quoted(shown, placed.claim.quote.text) == []
    for reason in card["unlocated"]:
        assert not MARKS & set(reason)


@pytest.mark.parametrize("article", DIGESTS, ids=lambda article: article.id)
def test_the_reader_names_whose_article_it_retells(article: Any) -> None:
    """The page of a digest has the source above its text, the link, and our title as ours."""
    claims = [placed for placed in DIGESTED if placed.article.id == article.id]
    reader = make_reader(article, claims, claim_id=None)
    assert (reader["source"], reader["url"]) == (f"our digest of {article.publisher}", article.url)
    facts = make_article_facts(article)
    assert "Our title" in facts
    assert html.escape(str(article.url)) in facts


def test_counts_do_not_call_them_quotes() -> None:
    """Headings and the opening sentence count claims where some words are ours."""
    claims = [placed for placed in DIGESTED if placed.article.id == "digest-h01"]
    assert "quote" not in make_group("Kherson", claims, None)["title"]
    assert "quote" not in write_headline(claims, None)
    first = [placed for placed in load_catalogue().claims if placed.article.text_kind is TextKind.VERBATIM]
    assert "quotes" in write_headline(first, None)
    assert all("quote" in group["title"] for group in make_panel(first, None, claim_id=None)["groups"])


def test_statements_are_no_quotes_either() -> None:
    """The ledger's words stand without marks, named as ours, in labels and charts."""
    statements = load_statements()
    placed = place_claims([one.article for one in statements], [one.claim for one in statements], load_gazetteer())
    for one in placed:
        assert label_words(one).startswith("our words after ")
        assert not make_card(one, selected=False)["verbatim"]
    signs = load_line("UA-14").claims
    assert any(sign.placed.article.text_kind is TextKind.STATEMENT for sign in signs)


def test_the_command_line_prints_no_marks(capsys: pytest.CaptureFixture[str]) -> None:
    """``claimline check`` and ``extract`` of a digest's own file, and the ledger, tell our words from quotes."""
    path = str(DATA / "digest-h11.md")
    assert main(["check", path]) == 0
    out = capsys.readouterr().out
    assert "our digest of UrduPoint (APP): " in out
    assert "read the original: https://" in out
    assert not MARKS & set(out)
    assert main(["extract", path]) == 0
    out = capsys.readouterr().out
    assert "our digest of UrduPoint (APP), read the original: https://" in out
    assert "Our words" in out
    assert main(["ledger", "--place", "Avdiivka", "--format", "md"]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = [cell.strip() for cell in lines[0].split("|")].index("source")
    assert all(line.split("|")[at].strip().startswith(("our digest of ", "our words after ")) for line in lines[2:])


@pytest.mark.parametrize("kind", TextKind)
def test_only_a_quote_is_printed_in_marks(kind: TextKind, capsys: pytest.CaptureFixture[str]) -> None:
    """Verdicts for people put the publisher's words in quotation marks and ours behind their name."""
    row = {"quote": "Russia holds Bakhmut", "text_kind": str(kind), "publisher": None, "source": "our digest of X",
           "url": "https://x.org", "claimant": "x", "side": "RU", "predicate": "controls", "day": None, "places": [],
           "assessor": "a", "verdict": "supported", "reason": "r", "conceding": False}  # fmt: skip
    print_verdicts([row])
    out = capsys.readouterr().out
    first = out.splitlines()[0].strip()
    assert first == ("“Russia holds Bakhmut”" if kind is TextKind.VERBATIM else "our digest of X: Russia holds Bakhmut")
    assert ("read the original: https://x.org" in out) is (kind is not TextKind.VERBATIM)


def test_tables_name_the_source_and_link_it() -> None:
    """Verdicts and lags of every digest's claim on pages: whose article it is, no bare word "article", and a link."""
    control, gazetteer = load_catalogue().control, load_gazetteer()
    for placed in DIGESTED:
        verdicts = make_verdict_table([(placed, judged) for judged in judge_claim(placed, control)], gazetteer)
        lags = make_ledger_table([(placed, lag) for lag in measure_lags(placed, control)])
        for row in (*verdicts, *lags):
            assert row["Source"] == f"our digest of {placed.article.publisher}"
            claimant = row["Claimant"].removesuffix(f", {CONCEDING}")
            assert claimant == name_claimant(placed.claim, placed.article) != "article"
            assert row["Link"] == placed.article.url
        shown = make_table("x", verdicts)
        assert shown.count(f'<a href="{html.escape(str(placed.article.url))}"') == len(verdicts)


def test_only_addresses_of_the_web_become_links() -> None:
    """What a table links is the web's own, and only in the column of links."""
    assert "<a " not in make_table("x", [{"Link": "javascript:alert(1)"}, {"Link": "none known"}])
    assert "<a " not in make_table("x", [{"Words": "https://x.org"}])
