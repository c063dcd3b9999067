"""Claims about one event are one story: the rule at the head of dashboard/model/stories.py, point by point."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.records import Article, Holder, Modality, Polarity, Predicate, Side
from dashboard.model.records import PlacedClaim
from dashboard.model.stories import MOST_DAYS, Story, group_stories
from dashboard.model.verdicts.judging import find_day
from dashboard.store import load_catalogue

from ..made import ARTICLE, DONETSK, POKROVSK, make_placed

DAY = date(2025, 12, 1)
TAKEN = make_placed(POKROVSK, number=1, predicate=Predicate.CAPTURED, extent=None, event_date=DAY)


def make_later(*, days: int = 0, number: int = 2, **fields: object) -> PlacedClaim:
    given = {"predicate": Predicate.CAPTURED, "extent": None, "event_date": DAY + timedelta(days=days), **fields}
    return make_placed(POKROVSK, number=number, **given)


def count_stories(*claims: PlacedClaim) -> int:
    return len(group_stories(claims))


@pytest.mark.parametrize(
    "later",
    [
        make_later(days=7),
        make_later(polarity=Polarity.DENIED),
        make_later(predicate=Predicate.WITHDREW),
        make_later(predicate=Predicate.CONTROLS, holder=None),
        make_placed(DONETSK, POKROVSK, number=2, predicate=Predicate.LOST, extent=None, event_date=DAY),
    ],
    ids=["a week later", "denied", "left", "nobody named", "one of two places"],
)
def test_one_event(later: PlacedClaim) -> None:
    """Within a week, of a common place, of one kind of event and one holder, whether affirmed or denied."""
    assert count_stories(TAKEN, later) == 1


@pytest.mark.parametrize(
    "later",
    [
        make_later(days=8),
        make_later(holder=Holder.UA),
        make_later(predicate=Predicate.CONTESTED),
        make_later(modality=Modality.FORECAST),
        make_later(share_pct=60.0),
        make_placed(DONETSK, number=2, predicate=Predicate.CAPTURED, extent=None, event_date=DAY),
        make_later(event_date=None, modality=Modality.HISTORICAL),
    ],
    ids=["too late", "other holder", "fighting", "a forecast", "a figure", "the oblast around it", "no day"],
)
def test_another_event(later: PlacedClaim) -> None:
    """What differs in one of the points of the rule is another story."""
    assert count_stories(TAKEN, later) == 2


def test_a_story_does_not_creep_on() -> None:
    """The first claim counts, not the last: three claims five days apart are two stories."""
    assert count_stories(TAKEN, make_later(days=5), make_later(days=10, number=3)) == 2


def test_what_is_said_of_a_story() -> None:
    """It opens with its earliest claim, counts publishers once, and tells who says it from who denies it."""
    other = replace(ARTICLE, id="other", publisher="The Evening Test")
    denied = make_placed(
        POKROVSK, article=other, predicate=Predicate.CAPTURED, extent=None, event_date=DAY + timedelta(days=1),
        polarity=Polarity.DENIED, claimant_side=Side.UA,
    )  # fmt: skip
    (story,) = group_stories([denied, TAKEN, make_later(claimant_side=Side.RU)])
    assert story.first is TAKEN
    assert story.sources == ("The Daily Test", "The Evening Test")
    assert (story.sides, story.denying) == ((Side.RU, Side.MEDIA), (Side.UA,))


@given(st.permutations(load_catalogue().everything[::5]))
def test_order_does_not_matter(claims: list[PlacedClaim]) -> None:
    """The same claims give the same stories, whichever comes first."""
    wanted = group_stories(load_catalogue().everything[::5])
    assert group_stories(claims) == wanted


def test_every_shipped_claim_is_in_one_story() -> None:
    """None is lost and none comes twice; those without a day or a place stand alone; a story spans a week at most."""
    claims = load_catalogue().everything
    stories = group_stories(claims)
    told = [placed.claim.id for story in stories for placed in story.claims]
    assert sorted(told) == sorted(placed.claim.id for placed in claims)
    for story in stories:
        days = [find_day(placed) for placed in story.claims]
        if None in days or not all(placed.places for placed in story.claims):
            assert len(story.claims) == 1
        else:
            known = [day for day in days if day is not None]
            assert max(known) - min(known) <= MOST_DAYS


def test_bakhmut_in_may_2023() -> None:
    """Who said that Bakhmut fell, and who denied it within the week, is one story of several sources."""
    story = find_story("Bakhmut", date(2023, 5, 20))
    assert Side.RU in story.sides
    assert Side.UA in story.denying
    assert len(story.sources) > 1


def find_story(place: str, day: date) -> Story:
    return next(
        story
        for story in group_stories(load_catalogue().everything)
        if find_day(story.first) == day and [found.names.en for found in story.first.places] == [place]
    )


def test_texts_without_a_publisher_count_one_by_one() -> None:
    """Nobody knows whether two of them are of the same source; they are not taken for one."""
    texts: list[Article] = [replace(ARTICLE, id=name, publisher=None) for name in ("a", "b")]
    claims = [
        make_placed(POKROVSK, article=text, predicate=Predicate.CAPTURED, extent=None, event_date=DAY) for text in texts
    ]
    (story,) = group_stories(claims)
    assert story.sources == ("a", "b")
