"""The verdicts on a card: always words, an assessor by name, places told apart where they differ."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from articles.records import Extent, Holder, Polarity, Predicate, Side
from dashboard.model.records import PlacedClaim
from dashboard.model.verdicts.judging import judge_claim
from dashboard.views.card_verdicts import add_verdicts, make_card_verdicts
from dashboard.views.panels import make_panel
from dashboard.views.verdict_rows import make_verdict_row, make_verdict_table
from geodata.store import load_gazetteer

from .verdicts.made import EAST, TAKEN, WEST, make_claim, make_control

CONTROL = make_control()


def list_verdicts(placed: PlacedClaim) -> list[dict[str, Any]]:
    return make_card_verdicts(placed, judge_claim(placed, CONTROL))


def test_assessors_that_agree_share_a_line() -> None:
    """One sign and one word, with the sentence of each."""
    (row,) = list_verdicts(make_claim(WEST, share=78.0))
    assert row["assessors"] == "DeepState and Liveuamap, by NZZ"
    assert row["answers"] == [{"sign": "✓", "words": "supported", "places": ""}]
    assert len(row["reasons"]) == 2


def test_assessors_that_differ_have_their_own() -> None:
    """Each by its name, in its own words."""
    rows = list_verdicts(make_claim(TAKEN, predicate=Predicate.CAPTURED))
    assert [row["assessors"] for row in rows] == ["DeepState", "Liveuamap, by NZZ"]
    assert [row["answers"][0]["words"] for row in rows] == ["too early", "contradicted"]


def test_places_that_differ_are_named() -> None:
    """All of both oblasts: held nearly whole in one, not in the other."""
    (row,) = list_verdicts(make_claim(EAST, WEST, extent=Extent.ALL))
    assert row["answers"] == [
        {"sign": "✓", "words": "supported", "places": "East Oblast"},
        {"sign": "▲", "words": "overstated", "places": "West Oblast"},
    ]


def test_what_cannot_be_checked_says_why_once() -> None:
    """A claim that no map can answer has one line and one reason."""
    (row,) = list_verdicts(make_claim(WEST, predicate=Predicate.ANNEXED))
    assert row["answers"] == [{"sign": "?", "words": "cannot be checked", "places": ""}]
    (reason,) = row["reasons"]
    assert reason.startswith("An annexation is declared, not held")


def test_who_concedes_is_told_on_card_table_and_export() -> None:
    """A party that gives ground to the other, or denies holding it, speaks against its own interest; no other does."""
    gazetteer = load_gazetteer()
    plain = make_claim(WEST, share=78.0)
    conceding = [
        replace(plain, claim=replace(plain.claim, id="c2", claimant_side=Side.UA)),
        replace(plain, claim=replace(plain.claim, id="c3", polarity=Polarity.DENIED)),
    ]
    others = [plain, replace(plain, claim=replace(plain.claim, id="c4", holder=Holder.UA, claimant_side=Side.MEDIA))]
    claims = {placed.claim.id: placed for placed in (*conceding, *others)}
    panel = add_verdicts(
        make_panel(list(claims.values()), None, claim_id=None), claims, lambda placed: judge_claim(placed, CONTROL)
    )
    cards = {card["id"]: card for group in panel["groups"] for card in group["cards"]}
    tagged = {name for name, card in cards.items() if "against the interest of its own side" in card["tags"]}
    assert tagged == {"c2", "c3"}
    assert all(card["verdicts"] for card in cards.values())
    for placed in claims.values():
        judged = judge_claim(placed, CONTROL)[0]
        assert make_verdict_row(placed, judged, gazetteer)["conceding"] is (placed in conceding)
        (row,) = make_verdict_table([(placed, judged)], gazetteer)
        assert ("against the interest" in row["Claimant"]) is (placed in conceding)
