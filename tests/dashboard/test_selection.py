"""The Selection and the URL say the same, and a link that names something unknown says so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.selection import PARAMETERS, Known, Selection, read_query

from .made import DONETSK, LUHANSK, POKROVSK, make_placed

KNOWN = Known(
    place_names={"UA-09": "Luhansk Oblast", "UA-14": "Donetsk Oblast", "gn:704422": "Pokrovsk"},
    claims=frozenset({"a-1", "a-2"}),
    articles=frozenset({"a"}),
    release="0123456789",
)


@given(
    place=st.sampled_from([None, *KNOWN.place_names]),
    claim=st.sampled_from([None, *KNOWN.claims]),
    article=st.sampled_from([None, "a"]),
)
def test_link_round_trip(place: str | None, claim: str | None, article: str | None) -> None:
    """Whatever can be chosen survives the way through a link, without a notice."""
    selection = Selection(release=KNOWN.release, place=place, claim=claim, article=article)
    assert read_query(selection.to_query(), KNOWN) == (selection, ())


@given(st.dictionaries(st.sampled_from([*PARAMETERS, "x", "embed"]), st.text(max_size=30)))
def test_any_link_is_read(query: dict[str, str]) -> None:
    """Any link gives a selection of known things only, and one notice for each part that is not known."""
    selection, notices = read_query(query, KNOWN)
    assert selection.place in {None, *KNOWN.place_names}
    assert selection.claim in {None, *KNOWN.claims}
    assert selection.release == KNOWN.release
    wrong = [n for n in PARAMETERS if n in query and query[n] != getattr(selection, n)]
    extra = {n for n in query if n not in PARAMETERS}
    assert len(notices) == len(wrong) + bool(extra)


def test_unknown_place_names_the_nearest() -> None:
    """A mistyped place is not chosen; the notice names what it was near to."""
    selection, notices = read_query({"place": "luhansk"}, KNOWN)
    assert selection.place is None
    assert "luhansk" in notices[0]
    assert "Luhansk Oblast (UA-09)" in notices[0]


def test_unknown_code_is_near_to_nothing() -> None:
    """Codes that look alike are no hint: the notice of an unknown code names no other place."""
    _, notices = read_query({"place": "UA-90"}, KNOWN)
    assert "UA-90" in notices[0]
    assert "nearest" not in notices[0]


def test_other_release_is_said() -> None:
    """A link of another release opens this one and says both."""
    _, notices = read_query({"release": "ffffffffff"}, KNOWN)
    assert "ffffffffff" in notices[0]
    assert KNOWN.release in notices[0]


@pytest.mark.parametrize(
    ("before", "after"), [("UA-09", "UA-09"), ("gn:704422", "UA-14"), (None, "UA-14")], ids=["kept", "moved", "found"]
)
def test_place_follows_quote(before: str | None, after: str) -> None:
    """Choosing a quote keeps the place when the quote is about it, else moves to the first place of the quote."""
    placed = make_placed(DONETSK, LUHANSK)
    chosen = Selection(release="r", place=before).choose_claim(placed)
    assert (chosen.place, chosen.claim) == (after, placed.claim.id)


def test_quote_let_go_with_place() -> None:
    """Choosing a place lets go of the quote; choosing no quote keeps the place."""
    chosen = Selection(release="r").choose_claim(make_placed(POKROVSK))
    assert chosen.choose_place("UA-09") == Selection(release="r", place="UA-09")
    assert chosen.choose_claim(None) == Selection(release="r", place=POKROVSK.id)
