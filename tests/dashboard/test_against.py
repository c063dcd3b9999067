"""The other map of a comparison, in links and from the browser."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.against import CLAIMS, Against, Mode, make_against, read_against
from dashboard.store import load_catalogue

COVERAGE = load_catalogue().known.coverage
FIRST, LAST = (max(c.first for c in COVERAGE.values()), min(c.last for c in COVERAGE.values()))


@given(
    mode=st.sampled_from(Mode),
    day=st.dates(FIRST, LAST),
    assessor=st.sampled_from([None, CLAIMS, *COVERAGE]),
    own=st.sampled_from(list(COVERAGE)),
)
def test_what_is_compared_comes_back_from_a_link(mode: Mode, day: date, assessor: str | None, own: str) -> None:
    """And from what the browser reports; the assessor whose control is drawn already is not named twice."""
    meant = Against(mode, day, None if mode is Mode.CHANGE or assessor == own else assessor)
    assert read_against(meant.to_query(), COVERAGE, own=own) == (meant, ())
    assert make_against(meant.to_data(), own=own) == meant


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"compare": "blend", "compare_day": "2025-01-01"}, "compare by “blend”"),
        ({"compare": "swipe", "compare_day": "last week"}, "compare with “last week”"),
        ({"compare": "swipe"}, "compare with “”"),
        ({"compare": "swipe", "compare_day": "2025-01-01", "compare_with": "nobody"}, "compare with “nobody”"),
    ],
)
def test_what_cannot_be_compared_is_said(query: dict[str, str], words: str) -> None:
    """A link that asks for more than there is shows the map alone, and says why."""
    against, notices = read_against(query, COVERAGE, own="deepstate")
    assert against is None
    assert [words in notice for notice in notices] == [True]


def test_a_day_that_was_not_drawn_becomes_the_nearest() -> None:
    """The other map is drawn by its own assessor, whose days count."""
    query = {"compare": "beside", "compare_day": "2021-01-01", "compare_with": "liveuamap"}
    assert read_against(query, COVERAGE, own="deepstate")[0] == Against(
        Mode.BESIDE, COVERAGE["liveuamap"].first, "liveuamap"
    )
    query["compare_with"] = CLAIMS
    assert read_against(query, COVERAGE, own="deepstate")[0] == Against(
        Mode.BESIDE, COVERAGE["deepstate"].first, CLAIMS
    )


@pytest.mark.parametrize("data", [None, {}, {"mode": "none"}])
def test_a_browser_that_compares_nothing_says_so(data: dict[str, str] | None) -> None:
    """Nothing of it is left in the link."""
    assert make_against(data, own="deepstate") is None
