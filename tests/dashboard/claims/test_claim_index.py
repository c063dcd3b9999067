"""Searching and narrowing all claims: bits count what a plain look through the list counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.model.claim_filter import LISTS, ClaimFilter, DayKind, Order, Part
from dashboard.model.claim_index import Answer, Entry
from dashboard.model.claim_order import PAGE_SIZE, cut_page, list_stories, sort_entries
from dashboard.model.selection import Selection
from dashboard.model.verdicts.records import Verdict
from dashboard.store import load_catalogue, load_index

INDEX = load_index()
PARTS = load_catalogue().known.parts


def ask(asked: ClaimFilter, **chosen: str) -> Answer:
    return INDEX.ask(Selection(release="any", filter=asked, **chosen))


FILTERS = st.builds(
    ClaimFilter,
    words=st.sampled_from(["", "Bakhmut", "путін", "captured"]),
    side=st.sampled_from([(), ("RU",), ("RU", "UA")]),
    kind=st.sampled_from([(), ("digest",), ("statement", "verbatim")]),
    predicate=st.sampled_from([(), ("captured",)]),
    verdict=st.sampled_from([(), ("supported",), ("contradicted", "overstated")]),
    by=st.sampled_from([None, *PARTS.assessors]),
    since=st.sampled_from([None, date(2023, 1, 1)]),
    until=st.sampled_from([None, date(2025, 1, 1)]),
    dates=st.sampled_from(DayKind),
)


def fits(entry: Entry, asked: ClaimFilter) -> bool:
    """The filter as words have it, without any index; the words apart."""
    claim, article, day = entry.placed.claim, entry.placed.article, entry.find_day(asked.dates)
    verdicts = {str(each.verdict) for each in entry.judgements if asked.by in {None, each.assessor_id}}
    return (
        (not asked.side or claim.claimant_side in asked.side)
        and (not asked.kind or article.text_kind in asked.kind)
        and (not asked.predicate or claim.predicate in asked.predicate)
        and (not asked.verdict or bool(verdicts & set(asked.verdict)))
        and (asked.since is None or (day is not None and asked.since <= day))
        and (asked.until is None or (day is not None and day <= asked.until))
    )


@given(FILTERS)
def test_found_is_what_fits(asked: ClaimFilter) -> None:
    """The claims found are those that have all that is asked for."""
    wordless = ask(replace(asked, words=""))
    assert [e.placed.claim.id for e in wordless.found] == [e.placed.claim.id for e in INDEX.entries if fits(e, asked)]
    assert set(map(id, ask(asked).found)) <= set(map(id, wordless.found))


@given(FILTERS, st.sampled_from(LISTS))
def test_a_count_is_what_the_choice_would_show(asked: ClaimFilter, part: Part) -> None:
    """The number beside a choice is how many claims there are once it alone is chosen of its list."""
    for value, number in list(ask(asked).counts[part].items())[:4]:
        assert len(ask(asked.choose(part, (value,))).found) == number


@given(FILTERS)
def test_what_loosening_would_bring_back(asked: ClaimFilter) -> None:
    """Of each part that narrows it is said how many claims there would be without it; of no other."""
    answer = ask(asked)
    narrowing = {part for part in Part if asked.clear(part) != replace(asked, page=1)}
    assert set(answer.without) == narrowing
    for part, number in answer.without.items():
        assert len(ask(asked.clear(part)).found) == number


@pytest.mark.parametrize("place", ["UA-14", "UA-23", "gn:709354"])
def test_a_place_takes_in_what_lies_in_it(place: str) -> None:
    """As on the map: claims about the place, inside it, or of an area it is part of; its count says how many."""
    about = [e for e in INDEX.entries if e.placed.is_about(load_catalogue().places[place])]
    assert ask(ClaimFilter(), place=place).found == tuple(about)
    assert ask(ClaimFilter()).counts[Part.PLACE][place] == len(about)


@pytest.mark.parametrize(
    "words", ["Bakhmut", "BAKHMUT", "bákhmut", "Бахмут", "Artemovsk", "Артемовск", "Артёмовск", "Ба\u0301хмут", "bakh"]
)
def test_a_place_is_found_in_every_spelling(words: str) -> None:
    """Official and press names in three languages, whatever case and accents; the beginning of a word is enough."""
    wanted = {e.placed.claim.id for e in INDEX.entries if "Bakhmut" in [p.names.en for p in e.placed.places]}
    assert wanted
    assert wanted <= {e.placed.claim.id for e in ask(ClaimFilter(words=words)).found}


@pytest.mark.parametrize("words", ["Putin", "Путін", "путин"])
def test_a_claimant_is_found_in_three_languages(words: str) -> None:
    """Names of people are written in Latin letters in claims; Cyrillic finds them."""
    wanted = {e.placed.claim.id for e in INDEX.entries if e.placed.claim.claimant == "Vladimir Putin"}
    assert wanted <= {e.placed.claim.id for e in ask(ClaimFilter(words=words)).found}


def test_every_word_counts() -> None:
    """More words find less; what begins no word finds nothing; the inside of a word is none."""
    both = ask(ClaimFilter(words="Gerasimov Kupiansk")).found
    assert both
    assert len(both) < len(ask(ClaimFilter(words="Gerasimov")).found)
    assert ask(ClaimFilter(words="xyzzy")).found == ask(ClaimFilter(words="akhmut")).found == ()


def test_a_verdict_is_that_of_the_chosen_assessor() -> None:
    """Chosen by one assessor, each claim found has the verdict from it; by any, at least as many are found."""
    asked = ClaimFilter(verdict=("contradicted",), by="liveuamap")
    found = ask(asked).found
    assert found
    for entry in found:
        own = [each.verdict for each in entry.judgements if each.assessor_id == "liveuamap"]
        assert Verdict.CONTRADICTED in own
    assert len(found) <= len(ask(replace(asked, by=None)).found)


def test_claims_without_a_day_are_counted_where_a_period_is_asked_for() -> None:
    """A claim whose day is not known is in no period, and the number of them is said."""
    asked = ClaimFilter(since=date(2000, 1, 1))
    answer = ask(asked)
    assert answer.undated == sum(entry.meant is None for entry in INDEX.entries) > 0
    assert len(answer.found) + answer.undated == len(INDEX.entries)


@pytest.mark.parametrize("order", Order)
def test_orders_put_the_unknown_last(order: Order) -> None:
    """Every order holds all claims; what it sorts by only falls or only grows, and the unknown is last."""
    entries = sort_entries(INDEX.entries, ClaimFilter(order=order))
    assert {id(entry) for entry in entries} == {id(entry) for entry in INDEX.entries}
    keys = {
        Order.NEWEST: lambda e: None if e.meant is None else -e.meant.toordinal(),
        Order.OLDEST: lambda e: None if e.meant is None else e.meant.toordinal(),
        Order.CLAIMANT: lambda e: e.placed.claim.claimant.casefold(),
        Order.PLACE: lambda e: e.placed.places[0].names.en.casefold() if e.placed.places else None,
        Order.GAP: lambda e: -max((abs(j.gap_km2) for j in e.judgements if j.gap_km2), default=0),
        Order.LAG: lambda e: -max(9999 if g.days is None else g.days for g in e.lags) if e.lags else None,
    }
    found = [keys[order](entry) for entry in entries]
    known = [key for key in found if key is not None]
    assert known == sorted(known)
    assert found[: len(known)] == known


def test_pages_hold_everything_once() -> None:
    """The pages together are the list; a page beyond the last is the last."""
    entries = sort_entries(INDEX.entries, ClaimFilter())
    first = cut_page(entries, 1)
    assert [e for number in range(1, first.pages + 1) for e in cut_page(entries, number).items] == entries
    assert cut_page(entries, 999).number == first.pages
    assert len(first.items) == PAGE_SIZE
    assert cut_page([], 3).number == 1


def test_stories_come_in_the_order_of_their_claims() -> None:
    """A story stands where the first of its claims in the list stands, once."""
    entries = sort_entries(INDEX.entries, ClaimFilter())
    stories = list_stories(entries, INDEX.stories)
    assert len(stories) == len({story.first.claim.id for story in stories}) < len(entries)
    assert stories[0] is INDEX.stories[entries[0].placed.claim.id]
