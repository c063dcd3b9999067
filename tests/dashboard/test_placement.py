"""A claim is placed by the words of its article, or listed as not located; never guessed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from articles.records import MentionKind, Passage, PlaceMention
from dashboard.model.placement import claims_about, claims_without_place, place_claims, place_mention
from dashboard.model.release import make_release
from dashboard.model.spellings import GazetteerSpellings
from dashboard.store import load_catalogue
from dashboard.views.panels import make_panel, make_reader
from geodata.store import load_gazetteer

from .made import ARTICLE, DONBAS, DONETSK, LUHANSK, POKROVSK, UKRAINE, make_placed


def test_kind_decides_between_town_and_region() -> None:
    """The same name is the town or the region, as its context read it."""
    gazetteer = load_gazetteer()
    region = place_mention(PlaceMention("Donetsk", "Donetsk Oblast", MentionKind.OBLAST, "UA-14"), gazetteer)
    town = place_mention(PlaceMention("Donetsk", "Donetsk", MentionKind.CITY, "UA-14"), gazetteer)
    assert region.place is not None
    assert town.place is not None
    assert region.place.id == region.oblast_id == town.oblast_id == "UA-14"
    assert town.place.id == "gn:709717"


def test_unbounded_words_stay_off_the_map() -> None:
    """Words without known bounds give no place and a reason that repeats them."""
    mention = PlaceMention("this", "territories claimed by Russia", MentionKind.AREA, None)
    placed = place_mention(mention, load_gazetteer())
    assert placed.place is None
    assert placed.reason is not None
    assert "“this”" in str(placed.reason)


def test_about_reaches_up_and_into_areas() -> None:
    """A region's quotes are those on it, on towns in it and on areas that it is part of; the country's only its own."""
    claims = [make_placed(place) for place in (UKRAINE, LUHANSK, DONETSK, POKROVSK, DONBAS)]
    about = {place.id: [c.place_ids[0] for c in claims_about(claims, place)] for place in (UKRAINE, DONETSK, POKROVSK)}
    assert about == {
        "UA": ["UA"],
        "UA-14": ["UA-14", POKROVSK.id, DONBAS.id],
        POKROVSK.id: [POKROVSK.id],
    }


def test_panel_holds_every_claim_once() -> None:
    """Without a choice each claim stands in exactly one group, the unlocated ones in their own."""
    claims = load_catalogue().claims
    cards = [card["id"] for group in make_panel(claims, None, claim_id=None)["groups"] for card in group["cards"]]
    assert sorted(cards) == sorted(c.claim.id for c in claims)
    unlocated = claims_without_place(claims)
    assert all(card["unlocated"] for g in make_panel(unlocated, None, claim_id=None)["groups"] for card in g["cards"])


def test_every_shipped_claim_is_placed_or_explained() -> None:
    """Each mention of each shipped claim has a place or a reason, and each place is one that a reader can choose."""
    catalogue = load_catalogue()
    for placed in catalogue.claims:
        assert placed.mentions
        for found in placed.mentions:
            assert (found.place is None) == (found.reason is not None)
            assert found.place is None or found.place.id in catalogue.places


def test_reader_marks_every_quote() -> None:
    """In each article each quote is marked once, at characters that are the quote."""
    catalogue = load_catalogue()
    for article in catalogue.articles:
        claims = [c for c in catalogue.claims if c.article.id == article.id]
        marked = {}
        for passage in make_reader(article, claims, claim_id=None)["passages"]:
            for mark in passage["marks"]:
                marked[mark["id"]] = passage["text"][mark["start"] - passage["start"] : mark["end"] - passage["start"]]
        assert marked == {c.claim.id: c.claim.quote.text for c in claims}


def test_release_changes_with_the_data() -> None:
    """The id stands for the bytes of both packages' data; the day is the newest of the articles."""
    first, second = make_release(["a", "b"], [ARTICLE]), make_release(["a", "c"], [ARTICLE])
    assert first.id != second.id
    assert first == make_release(["a", "b"], [ARTICLE])
    assert (first.as_of, first.as_of_estimated) == (date(2025, 11, 28), True)
    assert make_release(["a", "b"], []).as_of is None


def test_spellings_cover_regions_and_towns() -> None:
    """The extractor is told the official names and the press spellings, each with its reading."""
    found = {(s.text, s.name, s.kind, s.iso) for s in GazetteerSpellings(load_gazetteer()).spellings()}
    assert ("Луганська область", "Luhansk Oblast", MentionKind.OBLAST, "UA-09") in found
    assert ("Luhansk", "Luhansk", MentionKind.CITY, "UA-09") in found
    assert ("Krasnoarmeysk", "Pokrovsk", MentionKind.CITY, "UA-14") in found
    assert any(s[:1] == ("Ukraine",) and s[2] is MentionKind.COUNTRY and s[3] is None for s in found)


def test_place_claims_keeps_order() -> None:
    """The join neither drops nor reorders a claim."""
    catalogue = load_catalogue()
    claims = [c.claim for c in catalogue.claims]
    again = place_claims(catalogue.articles, claims, load_gazetteer())
    assert [c.claim for c in again] == claims


def test_reader_shows_gaps_only_where_words_are_left_out() -> None:
    """Passages a space apart follow one another; words left out, at the start too, are shown as left out."""
    article = replace(ARTICLE, passages=(Passage(5, "one."), Passage(10, "two."), Passage(40, "three.")))
    passages = make_reader(article, [], claim_id=None)["passages"]
    assert [passage["follows_gap"] for passage in passages] == [True, False, True]
