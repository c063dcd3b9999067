"""Claims on the timeline: each with its day, its words as they are, and the share that it gives."""

from __future__ import annotations

import json
from dataclasses import replace

from articles.records import Holder
from dashboard.model.verdicts.judging import find_day
from dashboard.store import load_catalogue
from dashboard.views.ticks import LONGEST_WORDS, encode_ticks

CATALOGUE = load_catalogue()
TICKS = json.loads(encode_ticks(CATALOGUE.everything, CATALOGUE.control))


def test_every_claim_with_a_day_is_a_tick() -> None:
    """In the order of days; those of which no day is known are not put on any."""
    wanted = {placed.claim.id for placed in CATALOGUE.everything if find_day(placed)}
    assert {tick["id"] for tick in TICKS} == wanted
    assert len(TICKS) == len(wanted) < len(CATALOGUE.everything)
    assert [tick["day"] for tick in TICKS] == sorted(tick["day"] for tick in TICKS)


def test_words_are_those_of_the_claim() -> None:
    """The beginning of them as they stand, and whether there are more; marks only where they are the publisher's."""
    for tick in TICKS:
        words = CATALOGUE.claims_by_id[tick["id"]].claim.quote.text
        assert words.startswith(tick["words"])
        assert tick["isCut"] == (len(words) > LONGEST_WORDS)
        assert tick["isVerbatim"] == (CATALOGUE.claims_by_id[tick["id"]].article.text_kind == "verbatim")


def test_a_share_of_the_other_side_is_turned() -> None:
    """Every share is what would be Russian-held, within 0 and 100; a claim that says none has none."""
    assert sum(bool(tick["shares"]) for tick in TICKS) > 50
    for tick in TICKS:
        for low, high in tick["shares"].values():
            assert 0 <= low <= high <= 100
    ours = next(t for t in TICKS if t["shares"] and CATALOGUE.claims_by_id[t["id"]].claim.holder == "UA")
    placed = CATALOGUE.claims_by_id[ours["id"]]
    place, (low, high) = next(iter(ours["shares"].items()))
    turned = replace(placed, claim=replace(placed.claim, holder=Holder.RU))
    other = json.loads(encode_ticks([turned], CATALOGUE.control))[0]["shares"][place]
    assert [round(100 - high, 6), round(100 - low, 6)] == [round(value, 6) for value in other]
