"""The Selection and the URL say the same, and a link that names something unknown says so."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.selection import PARAMETERS, Known, Selection, read_query
from geodata.store import load_control

from .made import DONETSK, LUHANSK, POKROVSK, make_placed

KNOWN = Known(
    place_names={"UA-09": "Luhansk Oblast", "UA-14": "Donetsk Oblast", "gn:704422": "Pokrovsk"},
    claims=frozenset({"a-1", "a-2"}),
    articles=frozenset({"a"}),
    release="0123456789",
    coverage=load_control().assessments.coverage,
)


@given(
    place=st.sampled_from([None, *KNOWN.place_names]),
    claim=st.sampled_from([None, *KNOWN.claims]),
    article=st.sampled_from([None, "a"]),
    assessor=st.sampled_from(list(KNOWN.coverage)),
    day=st.none() | st.dates(date(2022, 4, 3), date(2026, 8, 22)),
)
def test_link_round_trip(
    place: str | None, claim: str | None, article: str | None, assessor: str, day: date | None
) -> None:
    """Whatever can be chosen survives the way through a link, without a notice."""
    selection = Selection(KNOWN.release, place=place, claim=claim, article=article, assessor=assessor, day=day)
    assert read_query(selection.to_query(), KNOWN) == (selection, ())


@given(st.dictionaries(st.sampled_from([*PARAMETERS, "x", "embed"]), st.text(max_size=30)))
def test_any_link_is_read(query: dict[str, str]) -> None:
    """Any link gives a selection of known things only, and one notice for each part that is not known."""
    selection, notices = read_query(query, KNOWN)
    assert selection.place in {None, *KNOWN.place_names}
    assert selection.claim in {None, *KNOWN.claims}
    assert selection.release == KNOWN.release
    shown = {**dict.fromkeys(PARAMETERS), **selection.to_query(), "assessor": selection.assessor}
    wrong = [n for n in PARAMETERS if n in query and query[n] != shown[n]]
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


@pytest.mark.parametrize(
    ("query", "day", "words"),
    [
        ({"day": "2025-11-27"}, date(2025, 11, 27), None),
        ({"day": "2022-03-01"}, date(2022, 4, 3), "2022-04-03 to 2026-08-22"),
        ({"day": "2022-03-01", "assessor": "liveuamap"}, date(2022, 3, 1), None),
        ({"day": "2030-01-01"}, date(2026, 8, 22), "nearest, 2026-08-22"),
        ({"day": "yesterday"}, None, "yesterday"),
        ({"assessor": "oracle"}, None, "oracle"),
    ],
)
def test_days_and_assessors_of_a_link(query: dict[str, str], day: date | None, words: str | None) -> None:
    """A day that the assessor did not cover opens the nearest that it did, and says so."""
    selection, notices = read_query(query, KNOWN)
    assert selection.day == day
    assert len(notices) == (words is not None)
    assert words is None or words in notices[0]


def test_a_day_stays_with_another_assessor_as_far_as_it_goes() -> None:
    """Liveuamap's days begin before DeepState's."""
    chosen = Selection(KNOWN.release, assessor="liveuamap", day=date(2022, 3, 1))
    assert chosen.choose_assessor("deepstate", KNOWN.coverage).day == date(2022, 4, 3)
    assert chosen.choose_day(date(2031, 1, 1), KNOWN.coverage).day == date(2026, 8, 22)


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
