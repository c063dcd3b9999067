"""The Claims page in every state that a link or a reader can put it in."""

from __future__ import annotations

import html
import json

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.model.claim_filter import ClaimFilter, Order, View
from dashboard.model.claim_order import PAGE_SIZE, sort_entries
from dashboard.model.selection import Selection
from dashboard.store import load_catalogue, load_index

from ..test_pages import MAIN, SCRIPT, read_address, read_html

CLAIMS = SCRIPT.replace("default=True, ", "").replace('url_path="claims"', 'default=True, url_path="claims"')
EVERYTHING = load_catalogue().everything


def open_claims(**query: str) -> AppTest:
    assert MAIN.is_file()
    test = AppTest.from_string(CLAIMS, default_timeout=60)
    for name, value in query.items():
        test.query_params[name] = value
    return test.run()


def read_cards(test: AppTest) -> list[dict[str, object]]:
    """The cards on the page, in their order."""
    panels = [json.loads(element.proto.json)[0] for element in test.get("bidi_component") if element.proto.json]
    return [card for panel in panels for group in panel.get("groups", []) for card in group["cards"]]


def read_words(test: AppTest) -> str:
    return html.unescape(read_html(test)).replace("\u00a0", " ")


def test_the_page_opens_with_all_claims() -> None:
    """Texts, digests and the ledger: a sentence with their number, and the newest on the first page."""
    test = open_claims()
    assert not test.exception
    assert f"{len(EVERYTHING)} claims by" in read_words(test)
    wanted = sort_entries(load_index().entries, ClaimFilter())[:PAGE_SIZE]
    assert [card["id"] for card in read_cards(test)] == [entry.placed.claim.id for entry in wanted]
    assert read_address(test) == {"release": load_catalogue().release.id}


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("view", View)
def test_every_order_and_view_opens(order: Order, view: View) -> None:
    """Each claim or each story, in each order: a page of cards, and the address keeps both."""
    test = open_claims(order=order, view=view)
    assert not test.exception
    assert len(read_cards(test)) == PAGE_SIZE
    address = read_address(test)
    assert (address.get("order", Order.NEWEST), address.get("view", View.CLAIMS)) == (order, view)


@pytest.mark.parametrize("claim", [placed.claim.id for placed in EVERYTHING[::19]])
def test_every_claim_opens(claim: str) -> None:
    """A link to a claim shows it open, wherever in the list it is: its words, its verdicts and the way to the map."""
    test = open_claims(claim=claim)
    assert not test.exception
    (chosen,) = [card for card in read_cards(test) if card["selected"]]
    assert chosen["id"] == claim
    assert "What each assessor showed" in read_html(test)
    assert read_address(test)["claim"] == claim
    links = [element.proto for element in test.get("page_link")]
    assert any(f"claim={claim.split('.')[0]}" in link.query_string for link in links)


def test_a_choice_narrows_and_is_in_the_address() -> None:
    """Side, then claimant: the counts beside the choices are those of the claims that are left."""
    test = open_claims()
    test.pills(key="claims-side").set_value(["RU"]).run()
    assert read_address(test)["side"] == "RU"
    total = sum(placed.claim.claimant_side == "RU" for placed in EVERYTHING)
    assert f"{total} claims by" in read_words(test)
    offered = test.multiselect(key="claims-claimant").options
    assert not any("Zelensky" in name for name in offered)
    putin = sum(placed.claim.claimant == "Vladimir Putin" for placed in EVERYTHING)
    assert f"Vladimir Putin\u00a0·\u00a0{putin}" in offered
    test.multiselect(key="claims-claimant").set_value(["Vladimir Putin"]).run()
    assert read_address(test)["claimant"] == "Vladimir Putin"
    assert {card["claimant"] for card in read_cards(test)} == {"Vladimir Putin"}


def test_words_are_searched() -> None:
    """Cyrillic finds what was said in English, and the address keeps the words."""
    test = open_claims()
    test.text_input(key="claims-words").set_value("  Бахмут ").run()
    assert read_address(test)["q"] == "Бахмут"
    assert read_cards(test)
    assert all("Bakhmut" in str(card["places"]) for card in read_cards(test))


def test_the_place_is_that_of_all_pages() -> None:
    """The place of a link narrows the list; choosing another one here moves the Selection."""
    test = open_claims(place="UA-14")
    place = load_catalogue().places["UA-14"]
    assert f"{sum(placed.is_about(place) for placed in EVERYTHING)} claims by" in read_words(test)
    test.selectbox(key="claims-place").set_value("UA-23").run()
    assert read_address(test)["place"] == "UA-23"


def test_each_part_can_be_let_go() -> None:
    """What is asked for stands above the list, each part with its own way out; all at once too."""
    test = open_claims(q="captured", side="RU", since="2024-01-01", place="UA-14")
    assert len(read_cards(test)) < PAGE_SIZE
    test.button(key="claims-without-days").click().run()
    assert "since" not in read_address(test)
    test.button(key="claims-without-place").click().run()
    assert "place" not in read_address(test)
    test.button(key="claims-without-all").click().run()
    assert read_address(test) == {"release": load_catalogue().release.id}


def test_nothing_found_says_what_to_loosen() -> None:
    """Each part that alone keeps claims away is named with how many it would bring back; a click brings them."""
    test = open_claims(q="xyzzy", side="RU")
    assert not test.exception
    assert "No claim fits" in read_words(test)
    assert read_cards(test) == []
    russian = sum(placed.claim.claimant_side == "RU" for placed in EVERYTHING)
    button = test.button(key="claims-loosen-q")
    assert button.label.replace("\u00a0", " ") == f"Without “Words: xyzzy”: {russian} claims"
    button.click().run()
    assert len(read_cards(test)) == PAGE_SIZE
    assert "q" not in read_address(test)


def test_pages_turn() -> None:
    """Back and on; a page beyond the last shows the last."""
    test = open_claims()
    first = [card["id"] for card in read_cards(test)]
    test.button(key="claims-page-on").click().run()
    assert read_address(test)["page"] == "2"
    assert not {card["id"] for card in read_cards(test)} & set(first)
    last = open_claims(page="999")
    assert not last.exception
    assert 0 < len(read_cards(last)) <= PAGE_SIZE
    assert last.button(key="claims-page-on").disabled


def test_a_story_says_who_tells_of_it_and_when_assessors_agreed() -> None:
    """One card for the event, the earliest claim, with sources, sides, denials and days; open, all its claims."""
    index = load_index()
    story = max(set(index.stories.values()), key=lambda found: len(found.claims))
    place = story.first.places[0].id
    test = open_claims(view="stories", order="oldest", place=place, claim=story.first.claim.id)
    (card,) = [card for card in read_cards(test) if card["id"] == story.first.claim.id]
    told = " ".join(map(str, card["story"])).replace("\u00a0", " ")
    assert f"{len(story.claims)} claims from {len(story.sources)} sources. Said by: " in told
    assert "agreed" in told
    ids = {placed.claim.id for placed in story.claims}
    assert not [card for card in read_cards(test) if card["id"] in ids - {story.first.claim.id}]
    assert "All claims about the same event" in read_html(test)


def test_a_story_that_fits_in_part_says_so() -> None:
    """Narrowed to one side the story keeps its numbers, and says how many of its claims fit."""
    test = open_claims(view="stories", side="UA")
    told = [line for card in read_cards(test) for line in card["story"]]  # type: ignore[attr-defined]
    assert any("fit what you ask for" in line for line in told)


@pytest.mark.parametrize("query", [{"side": "XX"}, {"since": "<b>"}, {"order": "best"}, {"claimant": "Puttin"}])
def test_a_wrong_link_is_said(query: dict[str, str]) -> None:
    """One notice, nothing run of it, and the rest of the page as always."""
    test = open_claims(**query)
    assert not test.exception
    assert read_html(test).count('class="claimline-notice"') == 1
    assert "<b>" not in read_html(test).replace("<b>Claimline</b>", "")
    assert len(read_cards(test)) == PAGE_SIZE


def test_links_keep_the_selection() -> None:
    """The way to the map and to the text takes along what is asked for, with the claim, its place and its text."""
    claim = next(placed for placed in load_catalogue().claims if placed.places)
    test = open_claims(claim=claim.claim.id, side=claim.claim.claimant_side)
    links = [element.proto.query_string for element in test.get("page_link")]
    wanted = Selection("r", article=claim.article.id).choose_claim(claim)
    for link in links:
        assert f"side={claim.claim.claimant_side}" in link
        assert f"place={wanted.place}" in link
        assert f"article={claim.article.id}" in link


def test_a_choice_in_ukrainian_is_the_same_choice() -> None:
    """Whatever language the labels are in, the address holds the same words, and the page stays in its language."""
    test = open_claims(lang="uk")
    test.pills(key="claims-side").set_value(["UA"]).run()
    test.selectbox(key="claims-order").set_value(Order.LAG).run()
    assert not test.exception
    address = read_address(test)
    assert (address["side"], address["order"], address["lang"]) == ("UA", "lag", "uk")
    assert "заяв" in read_words(test)
