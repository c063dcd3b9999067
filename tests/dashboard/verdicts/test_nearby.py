"""Claims of the ground around a town: judged by the settlements within 15 km, and said so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.records import Holder, MentionKind, PlaceMention, Polarity, Predicate
from dashboard.model.placement import place_mention
from dashboard.model.records import PlacedClaim, PlacedMention
from dashboard.model.verdicts.judging import judge_claim
from dashboard.model.verdicts.nearby import RADIUS_KM
from dashboard.model.verdicts.records import Cause, Verdict
from dashboard.views.reasons import write_reason
from geodata.nearby import Neighbours
from geodata.store import load_control, load_gazetteer

from .made import FREE, HELD, TAKEN, make_claim, make_control

CONTROL = make_control()


def make_around(place, **words) -> PlacedClaim:  # type: ignore[no-untyped-def]
    """A claim of the area around a place, which itself has no bounds."""
    placed = make_claim(place, **words)
    mention = PlacedMention(placed.mentions[0].mention, None, "no known bounds", around=place)
    return replace(placed, mentions=(mention,))


@pytest.mark.parametrize(
    ("day", "holder", "verdict", "count"),
    [
        (date(2025, 7, 1), Holder.RU, Verdict.SUPPORTED, 1),  # the other is contested: it may be all of it
        (date(2025, 3, 1), Holder.RU, Verdict.OVERSTATED, 1),
        (date(2025, 8, 1), Holder.RU, Verdict.SUPPORTED, 2),
        (date(2025, 8, 1), Holder.UA, Verdict.CONTRADICTED, 0),
    ],
)
def test_control_around_a_town(day: date, holder: Holder, verdict: Verdict, count: int) -> None:
    """Of the town and those near it, all are to be held; contested ones may be either's."""
    judged = judge_claim(make_around(TAKEN, holder=holder, event=day), CONTROL)[0]
    assert judged.near is not None
    assert (judged.verdict, judged.near.count, judged.near.of) == (verdict, count, 2)
    assert f"{count or 'none'} of the 2 settlements within 15\u00a0km of Takentown" in write_reason(
        make_claim().claim, "Takentown", judged
    )


def test_an_advance_shows_in_the_settlements_near() -> None:
    """One that came over within the month bears it out; a month later nothing has."""
    around = make_around(HELD, predicate=Predicate.ADVANCED, event=date(2025, 7, 20))
    judged = judge_claim(around, CONTROL)[0]
    assert judged.near is not None
    assert (judged.verdict, judged.cause, judged.near.count) == (Verdict.SUPPORTED, Cause.MOVED, 1)
    later = judge_claim(make_around(HELD, predicate=Predicate.ADVANCED, event=date(2025, 10, 1)), CONTROL)[0]
    assert (later.verdict, later.cause) == (Verdict.CONTRADICTED, Cause.NOT_MOVED)
    assert "none of the 1 settlements within" in write_reason(around.claim, "Heldtown", later)


def test_what_lies_alone_cannot_be_asked() -> None:
    """A town without a settlement near it has no surroundings to judge by."""
    judged = judge_claim(make_around(FREE), CONTROL)[0]
    assert (judged.verdict, judged.cause) == (Verdict.UNVERIFIABLE, Cause.NOT_MEASURED)


def test_a_denial_of_control_around_a_town() -> None:
    """What the settlements contradict is rightly denied."""
    judged = judge_claim(make_around(TAKEN, polarity=Polarity.DENIED, event=date(2025, 3, 1)), CONTROL)[0]
    assert judged.verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("name", "middle"),
    [
        ("Pokrovsk direction", "gn:704422"),
        ("Pokrovsk area", "gn:704422"),
        ("area around Pokrovsk", "gn:704422"),
        ("the vicinity of Pokrovsk", "gn:704422"),
        ("outskirts of Pokrovsk", None),
        ("Neverland area", None),
        ("Shevchenko direction", None),  # the name of many
    ],
)
def test_an_area_is_named_after_its_town(name: str, middle: str | None) -> None:
    """No bounds, so no place on the map; the town in its middle is known where only one has the name."""
    placed = place_mention(PlaceMention(name, name, MentionKind.AREA, "UA-14" if middle else None), load_gazetteer())
    assert placed.place is None
    assert (placed.around.id if placed.around else None) == middle


@given(st.lists(st.tuples(st.floats(22, 40), st.floats(44, 52)), min_size=2, max_size=30, unique=True))
def test_nearness_is_mutual(points: list[tuple[float, float]]) -> None:
    """Whoever is near another has that other near; nobody is near itself; a wider circle holds the narrower one."""
    neighbours = Neighbours((str(i), lon, lat) for i, (lon, lat) in enumerate(points))
    for i in range(len(points)):
        near = neighbours.list_near(str(i), 50.0)
        assert str(i) not in near
        assert all(str(i) in neighbours.list_near(other, 50.0) for other in near)
        assert set(near) <= set(neighbours.list_near(str(i), 100.0))


def test_shipped_neighbours() -> None:
    """Myrnohrad lies 7 km from Pokrovsk, Kramatorsk 60."""
    near = load_control().neighbours.list_near("gn:704422", RADIUS_KM)
    names = [load_gazetteer().get(place_id).names.en for place_id in near]
    assert "Myrnohrad" in names
    assert "Kramatorsk" not in names
    assert load_control().neighbours.list_near("UA-14", RADIUS_KM) == ()
