"""What a place bears on the map: one hatch, one outline, a few signs, each by a rule."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.records import Claim, Extent, Holder, Modality, Polarity, Predicate, Side
from dashboard.views.marks import Mark, claims_on, describe_mark, make_mark
from dashboard.views.palette import OUTLINES, STYLE_WORDS, make_hatches

from .made import DONBAS, DONETSK, LUHANSK, POKROVSK, UKRAINE, make_placed


def claim(**fields: Any) -> Claim:
    return make_placed(LUHANSK, **fields).claim


claims = st.builds(
    claim,
    predicate=st.sampled_from(Predicate),
    holder=st.none() | st.sampled_from(Holder),
    extent=st.none() | st.sampled_from(Extent),
    polarity=st.sampled_from(Polarity),
    modality=st.sampled_from(Modality),
    claimant_side=st.sampled_from(Side),
)


@pytest.mark.parametrize(
    ("fields", "hatch"),
    [
        ({}, "RU-most"),
        ({"extent": Extent.ALL}, "RU-all"),
        ({"extent": Extent.PART, "holder": Holder.UA}, "UA-part"),
        ({"extent": None}, "RU-unstated"),
        ({"extent": Extent.NONE}, None),
        ({"predicate": Predicate.CAPTURED}, "RU-most"),
        ({"predicate": Predicate.CONTESTED, "holder": None, "extent": None}, "both"),
        ({"polarity": Polarity.DENIED}, None),
        ({"modality": Modality.HISTORICAL}, None),
        ({"modality": Modality.FORECAST}, None),
        ({"predicate": Predicate.ANNEXED}, None),
        ({"predicate": Predicate.ADVANCED, "extent": None}, None),
        ({"holder": None}, None),
    ],
)
def test_hatch_says_who_holds_now(fields: dict[str, Any], hatch: str | None) -> None:
    """Only a claim put as a fact of the present hatches a place, by holder and extent."""
    assert make_mark([claim(**fields)]).hatch == hatch


def test_greatest_extent_wins() -> None:
    """Of several claims for one holder the greatest stated extent is drawn."""
    extents = (None, Extent.PART, Extent.MOST)
    assert make_mark([claim(extent=extent) for extent in extents]).hatch == "RU-most"


def test_both_holders_are_both_drawn() -> None:
    """Where quotes name different holders, neither is chosen over the other."""
    assert make_mark([claim(extent=Extent.ALL), claim(holder=Holder.UA, extent=Extent.PART)]).hatch == "both"


@pytest.mark.parametrize(
    ("sides", "is_party"),
    [((Side.RU,), True), ((Side.UA,), True), ((Side.MEDIA,), False), ((Side.RU, Side.INDEPENDENT), False)],
)
def test_broken_lines_mean_a_party_alone(sides: tuple[Side, ...], is_party: bool) -> None:
    """Lines are broken only when nobody but a party to the war says what they show."""
    assert make_mark([claim(claimant_side=side) for side in sides]).is_party is is_party


def test_annexation_outweighs_talk() -> None:
    """A place declared annexed and threatened has the one outline of the annexation."""
    threat = claim(predicate=Predicate.THREATENS_FORCE, modality=Modality.CONDITIONAL, extent=None)
    mark = make_mark([threat, claim(predicate=Predicate.ANNEXED)])
    assert (mark.outline, mark.outline_colour, mark.hatch) == ("annexed", "red", None)
    assert make_mark([threat]).outline == "talk"


@pytest.mark.parametrize(
    ("fields", "sign"),
    [
        ({"extent": Extent.ALL}, "denied-whole"),
        ({"extent": None}, "denied"),
        ({"extent": Extent.PART}, "denied"),
        ({"predicate": Predicate.CAPTURED, "extent": Extent.ALL}, "denied-whole"),
        ({"predicate": Predicate.ADVANCED, "extent": None}, "denied-other"),
        ({"predicate": Predicate.ANNEXED, "extent": Extent.ALL}, "denied-other"),
    ],
)
def test_denial_is_a_sign_and_no_hatch(fields: dict[str, Any], sign: str) -> None:
    """A denied claim hatches nothing; its sign tells holding none of it, not holding all of it, and other denials."""
    assert make_mark([claim(polarity=Polarity.DENIED, **fields)]) == Mark(glyphs=(sign,))


def test_not_all_of_it_agrees_with_most_of_it() -> None:
    """Who holds most of a place and not all of it is described without a contradiction."""
    mark = make_mark([claim(), claim(polarity=Polarity.DENIED, extent=Extent.ALL)])
    assert describe_mark(mark) == "Russian-held, most of it; said not to be held whole"


@pytest.mark.parametrize(
    ("predicate", "holder", "words"),
    [
        (Predicate.ADVANCED, Holder.RU, "Russian gains"),
        (Predicate.ADVANCED, Holder.UA, "Ukrainian gains"),
        (Predicate.REPELLED, Holder.RU, "attack repelled by Russia"),
        (Predicate.REPELLED, Holder.UA, "attack repelled by Ukraine"),
    ],
)
def test_gains_and_defence_are_told_apart(predicate: Predicate, holder: Holder, words: str) -> None:
    """An advance and an attack repelled have signs and words of their own, by who moved or held out."""
    assert describe_mark(make_mark([claim(predicate=predicate, holder=holder, extent=None)])) == words


def test_denied_forecast_is_talk() -> None:
    """A forecast that is denied says nothing of who holds the place now: it is talk, not a denial."""
    forecast = claim(predicate=Predicate.FORECAST, modality=Modality.FORECAST, polarity=Polarity.DENIED)
    assert make_mark([forecast]) == Mark(outline="talk", outline_colour="red")


def test_area_passes_on_all_of_it_only() -> None:
    """All of Donbas is all of Luhansk; part of Donbas, all of Ukraine or a town in it says nothing of Luhansk."""
    whole = make_placed(DONBAS, extent=Extent.ALL)
    others = [
        make_placed(DONBAS, extent=Extent.PART),
        make_placed(DONBAS, extent=Extent.ALL, polarity=Polarity.DENIED),
        make_placed(UKRAINE, extent=Extent.ALL),
        make_placed(POKROVSK, extent=None),
    ]
    assert claims_on(LUHANSK, [whole, *others]) == (whole.claim,)
    assert claims_on(DONETSK, others) == ()


@given(st.lists(claims, max_size=8))
def test_every_mark_can_be_drawn_and_said(found: list[Claim]) -> None:
    """Whatever the claims, each style of the mark is in the table, and has words."""
    mark = make_mark(found)
    assert mark.hatch is None or mark.hatch in make_hatches()
    assert mark.outline is None or mark.outline in OUTLINES
    assert set(mark.styles) <= set(STYLE_WORDS)
    assert bool(describe_mark(mark)) is bool(mark.styles)


@given(st.lists(claims, max_size=6))
def test_order_of_claims_does_not_matter(found: list[Claim]) -> None:
    """The mark of a place depends on what is claimed, not on which article was read first."""
    assert make_mark(found) == make_mark(found[::-1])
