"""Verdicts on made tables, each reckoned by hand; and what must hold for any claim."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.records import Bound, Extent, Holder, Modality, Polarity, Predicate
from dashboard.model.lag import measure_lags
from dashboard.model.verdicts.judging import judge_claim
from dashboard.model.verdicts.records import Cause, Judgement, Verdict
from dashboard.views.reasons import write_reason
from geodata.records import Place
from tests.dashboard.verdicts.made import (
    BOTH,
    CITY,
    COUNTRY,
    EAST,
    FIRST,
    FREE,
    HELD,
    NOWHERE,
    TAKEN,
    VILLAGE,
    WEST,
    make_claim,
    make_control,
)  # fmt: skip

CONTROL = make_control()
PLACES = {place.id: place for place in (COUNTRY, WEST, EAST, BOTH, NOWHERE, HELD, TAKEN, FREE, VILLAGE, CITY)}


def judge(*places: Place, assessor: str = "deepstate", **words: object) -> Judgement:
    (judgement,) = [
        judged
        for judged in judge_claim(make_claim(*places, **words), CONTROL)
        if judged.assessor_id == assessor  # type: ignore[arg-type]
    ]
    return judgement


@pytest.mark.parametrize(
    ("words", "verdict", "cause"),
    [
        # DeepState gives Russia 780 of 1,000 km2 of West on 1 July, and 30 km2 are contested: 78 to 81 %.
        ({"share": 80.0, "bound": Bound.ABOUT}, Verdict.SUPPORTED, Cause.WITHIN),
        ({"share": 78.0}, Verdict.SUPPORTED, Cause.WITHIN),
        ({"share": 81.0}, Verdict.SUPPORTED, Cause.WITHIN),
        ({"share": 90.0}, Verdict.OVERSTATED, Cause.BELOW),
        ({"share": 60.0, "bound": Bound.OVER}, Verdict.UNDERSTATED, Cause.ABOVE),
        ({"share": 70.0, "bound": Bound.OVER}, Verdict.SUPPORTED, Cause.WITHIN),
        ({"extent": Extent.MOST}, Verdict.SUPPORTED, Cause.WITHIN),
        ({"extent": Extent.PART}, Verdict.SUPPORTED, Cause.WITHIN),
        ({"extent": Extent.ALL}, Verdict.OVERSTATED, Cause.BELOW),
        ({"extent": None}, Verdict.OVERSTATED, Cause.BELOW),  # "holds West" is all of it
        ({"extent": Extent.NONE}, Verdict.UNDERSTATED, Cause.ABOVE),
        ({"extent": Extent.ALL, "polarity": Polarity.DENIED}, Verdict.SUPPORTED, Cause.DENIAL_HOLDS),
        ({"extent": Extent.MOST, "polarity": Polarity.DENIED}, Verdict.CONTRADICTED, Cause.DENIAL_FAILS),
        ({"area": 800.0, "bound": Bound.ABOUT}, Verdict.SUPPORTED, Cause.WITHIN),
        ({"area": 1000.0}, Verdict.OVERSTATED, Cause.BELOW),
        # What Ukraine holds is 190 km2, or 220 with what is contested: 19 to 22 %.
        ({"share": 20.0, "holder": Holder.UA}, Verdict.SUPPORTED, Cause.WITHIN),
        ({"share": 50.0, "holder": Holder.UA}, Verdict.CONTRADICTED, Cause.FAR_BELOW),
        ({"extent": Extent.PART, "holder": Holder.UA}, Verdict.SUPPORTED, Cause.WITHIN),
    ],
)  # fmt: skip
def test_shares_of_an_oblast(words: dict[str, object], verdict: Verdict, cause: Cause) -> None:
    """What words allow against what the map gives, contested ground and error included."""
    judged = judge(WEST, **words)
    assert (judged.verdict, judged.cause) == (verdict, cause)


def test_the_gap_is_to_the_nearer_end_of_what_was_claimed() -> None:
    """90 % allows 88.2 to 91.8; at most 81 % are assessed: 7.2 points, 72 km2."""
    judged = judge(WEST, share=90.0)
    assert judged.gap == pytest.approx(-7.2)
    assert judged.gap_km2 == pytest.approx(-72)


def test_no_verdict_says_more_than_the_border_allows() -> None:
    """494 of 500 km2 are 98.8 %; the strip along the border is 5 km2 more: neither "all" nor its denial is refuted."""
    assert judge(EAST, extent=Extent.ALL).verdict is Verdict.SUPPORTED
    assert judge(EAST, extent=Extent.ALL, polarity=Polarity.DENIED).verdict is Verdict.SUPPORTED
    assert judge(EAST, extent=Extent.MOST).verdict is Verdict.UNDERSTATED


def test_an_area_of_several_oblasts_is_their_sum() -> None:
    """Donbas: 780 and 494 of 1,500 km2 are 84.9 %."""
    judged = judge(BOTH, share=85.0, bound=Bound.ABOUT)
    assert judged.verdict is Verdict.SUPPORTED
    assert judged.figure == pytest.approx(84.93, abs=0.01)


@pytest.mark.parametrize(
    ("place", "words", "verdict"),
    [
        (HELD, {}, Verdict.SUPPORTED),
        (HELD, {"holder": Holder.UA}, Verdict.CONTRADICTED),
        (FREE, {}, Verdict.CONTRADICTED),
        (FREE, {"holder": Holder.UA, "predicate": Predicate.CAPTURED}, Verdict.SUPPORTED),
        (TAKEN, {"predicate": Predicate.CAPTURED}, Verdict.TOO_EARLY),
        (TAKEN, {"predicate": Predicate.CAPTURED, "event": date(2025, 7, 10)}, Verdict.SUPPORTED),
        (TAKEN, {"event": date(2025, 2, 1)}, Verdict.CONTRADICTED),  # agreed only 159 days later
        (TAKEN, {"holder": Holder.UA, "event": date(2025, 6, 2)}, Verdict.CONTESTED),  # Ukrainian again in November
        (TAKEN, {"polarity": Polarity.DENIED}, Verdict.SUPPORTED),
        (HELD, {"polarity": Polarity.DENIED}, Verdict.CONTRADICTED),
        (HELD, {"extent": Extent.PART}, Verdict.UNVERIFIABLE),
        (VILLAGE, {}, Verdict.UNVERIFIABLE),
        (NOWHERE, {}, Verdict.UNVERIFIABLE),
    ],
)
def test_settlements(place: Place, words: dict[str, object], verdict: Verdict) -> None:
    """One status on the day, another one perhaps later."""
    assert judge(place, **words).verdict is verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        # 70 % on 1 July, give or take 5; all of it from 20 July, and 80 % from 1 December.
        ({"predicate": Predicate.CAPTURED}, Verdict.TOO_EARLY),
        ({"predicate": Predicate.CAPTURED, "event": date(2025, 8, 1)}, Verdict.SUPPORTED),
        ({"predicate": Predicate.CAPTURED, "event": date(2025, 2, 1)}, Verdict.CONTRADICTED),
        ({"predicate": Predicate.CAPTURED, "event": date(2025, 12, 5)}, Verdict.OVERSTATED),
        ({"extent": Extent.MOST}, Verdict.SUPPORTED),
        ({"extent": Extent.PART}, Verdict.SUPPORTED),
        ({"share": 70.0}, Verdict.SUPPORTED),
        ({"share": 90.0}, Verdict.OVERSTATED),
        ({"share": 40.0}, Verdict.UNDERSTATED),
        ({"holder": Holder.UA, "extent": Extent.PART}, Verdict.SUPPORTED),
        ({"holder": Holder.UA}, Verdict.CONTRADICTED),
        ({"polarity": Polarity.DENIED}, Verdict.SUPPORTED),
    ],
)
def test_a_divided_town_has_a_share(words: dict[str, object], verdict: Verdict) -> None:
    """One point says little of a town: how much of it is held decides."""
    assert judge(CITY, **words).verdict is verdict


def test_the_lag_of_a_town_is_to_the_day_when_all_of_it_was_drawn() -> None:
    """Claimed on 1 July, whole from 20 July, divided again in December."""
    lag = measure_lags(make_claim(CITY, predicate=Predicate.CAPTURED), CONTROL)[0]
    assert (lag.days, lag.reversals) == (19, (date(2025, 12, 1),))


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ({"predicate": Predicate.ANNEXED}, Cause.NOT_OF_CONTROL),
        ({"predicate": Predicate.ENCIRCLED}, Cause.NOT_OF_CONTROL),
        ({"predicate": Predicate.DEMANDS_WITHDRAWAL, "modality": Modality.DEMAND}, Cause.NOT_OF_CONTROL),
        ({"predicate": Predicate.FORECAST, "modality": Modality.FORECAST}, Cause.NOT_A_FACT),
        ({"modality": Modality.CONDITIONAL}, Cause.NOT_A_FACT),
        ({"predicate": Predicate.REPELLED, "holder": Holder.UA}, Cause.NOT_ON_A_MAP),
        ({"holder": None}, Cause.NO_HOLDER),
        ({"published": None}, Cause.NO_DAY),
        ({"modality": Modality.HISTORICAL}, Cause.NO_DAY),
        ({"event": date(2024, 12, 31)}, Cause.NOT_DRAWN),
        ({"event": date(2026, 1, 1)}, Cause.NOT_DRAWN),
        ({"predicate": Predicate.ADVANCED, "area": 20.0}, Cause.NO_PERIOD),
    ],
)
def test_what_no_map_can_tell(words: dict[str, object], cause: Cause) -> None:
    """Annexation and encirclement are never supported by area; the sentence says what is missing."""
    judged = judge(WEST, **words)
    assert (judged.verdict, judged.cause) == (Verdict.UNVERIFIABLE, cause)


def test_a_claim_without_a_place_is_told_as_such() -> None:
    """One verdict by each assessor, about no place."""
    found = judge_claim(make_claim(), CONTROL)
    assert [(judged.place_id, judged.cause) for judged in found] == [(None, Cause.NO_PLACE)] * 2


def test_an_advance_is_ground_that_changed_hands_lately() -> None:
    """20 km2 came on 20 June and 5 km2 were lost: 25 km2 gained in 30 days; nothing in 30 days up to September."""
    judged = judge(WEST, predicate=Predicate.ADVANCED)
    assert (judged.verdict, judged.figure) == (Verdict.SUPPORTED, 25.0)
    assert judge(WEST, predicate=Predicate.ADVANCED, holder=Holder.UA).figure == 5.0
    assert judge(WEST, predicate=Predicate.ADVANCED, event=date(2025, 9, 1)).verdict is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("area", "verdict"),
    [(20.0, Verdict.SUPPORTED), (25.0, Verdict.SUPPORTED), (30.0, Verdict.OVERSTATED), (10.0, Verdict.UNDERSTATED),
     (70.0, Verdict.CONTRADICTED)],
)  # fmt: skip
def test_an_amount_gained_stands_between_net_and_gross(area: float, verdict: Verdict) -> None:
    """From the first day to 1 July: 20 km2 net, 25 km2 gained in all."""
    assert judge(WEST, predicate=Predicate.ADVANCED, area=area, since=FIRST).verdict is verdict


def test_lags_with_reversals() -> None:
    """Claimed on 1 July, drawn from 10 July, contested before and Ukrainian again from November; the other never."""
    lags = {lag.assessor_id: lag for lag in measure_lags(make_claim(TAKEN, predicate=Predicate.CAPTURED), CONTROL)}
    assert (lags["deepstate"].days, lags["deepstate"].after) == (9, date(2025, 7, 9))
    assert lags["deepstate"].reversals == (date(2025, 11, 1),)
    assert (lags["liveuamap"].agreed_on, lags["liveuamap"].days) == (None, None)
    early = measure_lags(make_claim(TAKEN, predicate=Predicate.CAPTURED, event=date(2025, 7, 20)), CONTROL)
    assert early[0].days == -10


def test_only_facts_of_change_have_a_lag() -> None:
    """Not what is held, denied, forecast, or true of a part."""
    for words in (
        {}, {"predicate": Predicate.CAPTURED, "polarity": Polarity.DENIED},
        {"predicate": Predicate.CAPTURED, "modality": Modality.FORECAST},
        {"predicate": Predicate.CAPTURED, "extent": Extent.PART},
    ):  # fmt: skip
        assert measure_lags(make_claim(TAKEN, **words), CONTROL) == []  # type: ignore[arg-type]


@settings(max_examples=200, deadline=None)
@given(
    place=st.sampled_from(list(PLACES.values())), predicate=st.sampled_from(list(Predicate)),
    holder=st.sampled_from([None, *Holder]), extent=st.sampled_from([None, *Extent]),
    share=st.none() | st.floats(0, 100), bound=st.sampled_from(list(Bound)), polarity=st.sampled_from(list(Polarity)),
    modality=st.sampled_from(list(Modality)), event=st.none() | st.dates(date(2024, 1, 1), date(2026, 6, 1)),
)  # fmt: skip
def test_every_claim_gets_a_verdict_and_a_sentence(
    place: Place, share: float | None, bound: Bound, **words: object
) -> None:
    """Whatever is claimed: one verdict by each assessor, a sentence that ends, numbers only with a verdict on them."""
    placed = make_claim(place, share=share, bound=bound if share is not None else None, **words)  # type: ignore[arg-type]
    found = judge_claim(placed, CONTROL)
    assert [judged.assessor_id for judged in found] == ["deepstate", "liveuamap"]
    for judged in found:
        reason = write_reason(placed.claim, place.names.en, judged)
        assert reason.endswith(".")
        assert "None" not in reason
        if judged.verdict in {Verdict.OVERSTATED, Verdict.UNDERSTATED}:
            assert judged.gap
        if placed.claim.predicate in {Predicate.ANNEXED, Predicate.ENCIRCLED}:
            assert judged.verdict is Verdict.UNVERIFIABLE


@settings(max_examples=60, deadline=None)
@given(st.floats(0, 100), st.floats(0, 100))
def test_claiming_more_is_never_less_overstated(one: float, other: float) -> None:
    """The gap falls as the claimed share rises."""
    low, high = sorted((one, other))
    first, second = (judge(WEST, share=share).gap or 0.0 for share in (low, high))
    assert first >= second - 1e-9
