"""The filter and the URL say the same, and a link that asks for something unknown says so and names the nearest."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.records import Side
from dashboard.model.claim_filter import (
    JOINT,
    PARAMETERS,
    ClaimFilter,
    DayKind,
    Order,
    Part,
    View,
    read_filter,
)
from dashboard.model.selection import PARAMETERS as OWN_PARAMETERS
from dashboard.model.selection import Selection, read_query
from dashboard.model.verdicts.records import Verdict
from dashboard.store import load_catalogue

KNOWN = load_catalogue().known
PARTS = KNOWN.parts


@given(
    st.builds(
        ClaimFilter,
        words=st.sampled_from(["", "Bakhmut", "Зеленський 20 %"]),
        side=st.sampled_from([(), ("RU",), ("RU", "UA")]),
        claimant=st.sampled_from([(), *[(name,) for name in sorted(PARTS.claimants)]]),
        verdict=st.sampled_from([(), ("contradicted", "overstated")]),
        by=st.sampled_from([None, *PARTS.assessors]),
        since=st.none() | st.dates(),
        until=st.none() | st.dates(),
        dates=st.sampled_from(DayKind),
        order=st.sampled_from(Order),
        view=st.sampled_from(View),
        page=st.integers(1, 999_999),
    )
)
def test_link_round_trip(asked: ClaimFilter) -> None:
    """Whatever can be asked for survives the way through a link beside the rest of the Selection, without a notice."""
    selection = Selection(KNOWN.release, place="UA-14", filter=asked)
    assert read_query(selection.to_query(), KNOWN) == (selection, ())


@given(st.dictionaries(st.sampled_from(PARAMETERS), st.text(max_size=30)))
def test_any_link_is_read(query: dict[str, str]) -> None:
    """Any link gives a filter of known things only, which is a link again."""
    asked, _ = read_filter(query, PARTS)
    assert set(asked.side) <= set(Side)
    assert set(asked.verdict) <= set(Verdict)
    assert set(asked.claimant) <= set(PARTS.claimants)
    assert asked.page >= 1
    assert read_filter(asked.to_query(), PARTS) == (asked, ())


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"side": "indepedent"}, "the nearest is “independent”"),
        ({"claimant": "Vladimir Puttin"}, "the nearest is “Vladimir Putin”"),
        ({"verdict": "suported"}, "the nearest is “supported”"),
        ({"by": "deapstate"}, "the nearest is “deepstate”"),
        ({"order": "xyz"}, "known are claimant, gap"),
        ({"since": "yesterday"}, "wanted a day like 2025-11-27"),
        ({"page": "0"}, "wanted a number from 1 on"),
        ({"page": "٣٣٣٣٣٣٣٣"}, "wanted a number"),
        ({"side": "RU|<b>"}, "“<b>”"),
    ],
)
def test_unknown_values_are_said(query: dict[str, str], words: str) -> None:
    """One sentence for what is unknown, with the nearest; the rest of the link counts."""
    asked, notices = read_filter(query, PARTS)
    assert len(notices) == 1
    assert words in notices[0]
    assert asked.side in {(), ("RU",)}


def test_names_are_not_taken_twice() -> None:
    """No part of the filter has the name of another part of a link, and no claimant holds the joint of lists."""
    assert len({*PARAMETERS, *OWN_PARAMETERS}) == len(PARAMETERS) + len(OWN_PARAMETERS)
    assert not any(JOINT in name for name in PARTS.claimants)


def test_a_narrower_list_begins_at_its_first_page() -> None:
    """Asking for something else, or choosing another place, turns back to page one."""
    asked = ClaimFilter(page=3, since=date(2024, 1, 1), words="x")
    assert asked.choose(Part.SIDE, ["UA", "RU"]).page == 1
    assert asked.choose(Part.SIDE, ["UA", "RU"]).side == ("RU", "UA")
    assert {asked.clear(part).page for part in (Part.DAYS, Part.WORDS, Part.SIDE)} == {1}
    assert Selection("r", filter=asked).choose_place("UA-14").filter.page == 1
    assert Selection("r", filter=asked).choose_article("a").filter.page == 1
