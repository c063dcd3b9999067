"""Which claims tell of the same event, so that a reader sees it once with all who spoke of it.

The rule. Two claims are of one story when all of these hold:

1. They have a located place in common; what lies inside another place does not count as it. Of "Pokrovsk and
   Myrnohrad" both count.
2. They speak of the same kind of event (:data:`KINDS`): who holds or took a place; ground gained; fighting; and so on.
   A denial is of the story of what it denies, and a fact, a forecast and a demand are three different stories.
3. They speak of the same side, or one of them of none. "Lost to Russia" and "taken by Russia" name the same holder.
4. Their days lie at most :data:`MOST_DAYS` after the day of the story's first claim. The first claim, and not the last,
   so that a story cannot creep on from week to week. Amounts gained must also have begun within as many days.
5. A share or an area is a story of its own kind: "20 % of Ukraine" is not the event that a village fell.

A claim without a located place or without a day is told by nobody else: it is a story by itself. Of a claim with
several places the first story that fits takes it; stories are looked at in the order of their first claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from articles.records import Holder, Modality, Polarity, Predicate, Side
from dashboard.model.records import PlacedClaim
from dashboard.model.verdicts.judging import find_day

# Officials announce a capture for days after each other, and papers print it the day after: a week holds them together,
# while two battles for one village have lain months apart.
MOST_DAYS = timedelta(days=7)
KINDS = {
    Predicate.CONTROLS: "holding",
    Predicate.CAPTURED: "holding",
    Predicate.LOST: "holding",
    Predicate.WITHDREW: "holding",
    Predicate.ADVANCED: "moving",
    Predicate.REPELLED: "moving",
    Predicate.CONTESTED: "fighting",
    Predicate.ENCIRCLED: "encircling",
    Predicate.ANNEXED: "annexing",
    Predicate.DEMANDS_WITHDRAWAL: "demanding",
    Predicate.THREATENS_FORCE: "threatening",
    Predicate.REJECTS_CONCESSION: "refusing",
    Predicate.FORECAST: "expecting",
}
_FACTS = frozenset({Modality.ACTUAL, Modality.HISTORICAL})


@dataclass(frozen=True, slots=True)
class Story:
    """The claims about one event, the earliest first.

    ``claims`` are in the order of the days they are about, then of publication, then of their ids.
    """

    claims: tuple[PlacedClaim, ...]

    @property
    def first(self) -> PlacedClaim:
        """The claim that opened it."""
        return self.claims[0]

    @property
    def sources(self) -> tuple[str, ...]:
        """Who published them, each once; texts without a publisher count one by one."""
        return tuple(dict.fromkeys(placed.article.publisher or placed.article.id for placed in self.claims))

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that assert it, in the order of :class:`Side`."""
        return self._list_sides(Polarity.AFFIRMED)

    @property
    def denying(self) -> tuple[Side, ...]:
        """The sides that deny it."""
        return self._list_sides(Polarity.DENIED)

    def _list_sides(self, polarity: Polarity) -> tuple[Side, ...]:
        given = {placed.claim.claimant_side for placed in self.claims if placed.claim.polarity is polarity}
        return tuple(side for side in Side if side in given)


def group_stories(claims: Iterable[PlacedClaim]) -> tuple[Story, ...]:
    """Put claims together by the rule above; every claim is in exactly one story."""
    open_stories: dict[tuple[str, str], list[list[PlacedClaim]]] = defaultdict(list)
    stories: list[list[PlacedClaim]] = []
    for placed in sorted(claims, key=_order):
        kind = name_event(placed)
        keys = [(place_id, kind) for place_id in placed.place_ids]
        known = [story for key in keys for story in open_stories[key]]
        home = next((story for story in sorted(known, key=_order_story) if is_same_event(story[0], placed)), None)
        if home is None:
            home = []
            stories.append(home)
            for key in keys:
                open_stories[key].append(home)
        home.append(placed)
    return tuple(Story(tuple(story)) for story in stories)


def is_same_event(first: PlacedClaim, later: PlacedClaim) -> bool:
    """Whether a claim is of the story that another opened; see the rule above."""
    days = find_day(first), find_day(later)
    return (
        bool(set(first.place_ids) & set(later.place_ids))
        and name_event(first) == name_event(later)
        and _is_one_holder(first.claim.holder, later.claim.holder)
        and _are_near(*days)
        and (first.claim.since is None) == (later.claim.since is None)
        and (first.claim.since is None or _are_near(first.claim.since, later.claim.since))
    )


def name_event(placed: PlacedClaim) -> str:
    """The kind of event that a claim speaks of, its mood and whether it gives a figure included."""
    claim = placed.claim
    mood = "fact" if claim.modality in _FACTS else str(claim.modality)
    figure = "" if claim.share_pct is None and claim.area_km2 is None else " figure"
    return f"{KINDS[claim.predicate]} {mood}{figure}"


def _is_one_holder(left: Holder | None, right: Holder | None) -> bool:
    return left is None or right is None or left is right


def _are_near(left: date | None, right: date | None) -> bool:
    return left is not None and right is not None and abs(right - left) <= MOST_DAYS


def _order(placed: PlacedClaim) -> tuple[date, date, str]:
    return find_day(placed) or date.max, placed.article.published.day or date.max, placed.claim.id


def _order_story(story: Sequence[PlacedClaim]) -> tuple[date, date, str]:
    return _order(story[0])
