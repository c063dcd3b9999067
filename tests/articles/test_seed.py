"""The first article and what must stay right when its words change."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from articles.encoding import CLAIM_KEYS, claim_to_json
from articles.records import Claim, Extent, Polarity, Predicate, Side
from articles.store import load_corpus
from tests.articles.reading import claims_of

SEED = "wolf999-putin-bishkek"
P = Predicate


def _seed_text() -> str:
    """The article's passages as one text: enough for every rule, and there without the full text."""
    return "\n".join(passage.text for passage in load_corpus().article(SEED).passages)


def _change(*pairs: tuple[str, str]) -> list[Claim]:
    text = _seed_text()
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return list(claims_of(text))


def _of(claims: list[Claim], predicate: Predicate) -> list[Claim]:
    return [claim for claim in claims if claim.predicate is predicate]


def _names(claim: Claim) -> set[str]:
    return {place.name for place in claim.places}


def test_the_reference_annotation_is_met(shared: Path) -> None:
    """Every claim of the full text equals the annotation in every field that it has, and there is no other."""
    line = (shared / "data/articles/articles_dev.jsonl").read_text(encoding="utf-8").split("\n")[0]
    gold = json.loads(line)

    def sort_places(record: dict[str, object]) -> str:
        places = record["places"]
        assert isinstance(places, list)
        record = {key: value for key, value in record.items() if key in CLAIM_KEYS}
        return json.dumps({**record, "places": sorted(places, key=json.dumps)}, sort_keys=True)

    found = {sort_places(claim_to_json(claim)) for claim in claims_of(gold["text"])}
    assert found == {sort_places(claim) for claim in gold["claims"]}


@pytest.mark.parametrize(
    ("words", "share"),
    [
        ("a fifth of", 20),
        ("about 35% of", 35),
        ("roughly 19 percent of", 19),
        ("18,5 per cent of", 18.5),
        ("one-quarter of", 25),
    ],
)
def test_other_shares_are_read(words: str, share: float) -> None:
    """The share of the country may be a number or a fraction, with any hedge before it."""
    claim = _of(_change(("about 20% of", words)), P.CONTROLS)[0]
    assert (claim.share_pct, claim.extent) == (share, Extent.PART)


def test_other_regions_carry_through_list_and_pronouns() -> None:
    """ "All four regions" and "them" are the four that the list names, whichever they are."""
    claims = _change(("Most of Luhansk", "Most of Kharkiv"), ("Kherson, and Zaporizhzhia", "Sumy, and Odesa"))
    wanted = {"Kharkiv Oblast", "Donetsk Oblast", "Sumy Oblast", "Odesa Oblast"}
    assert [_names(claim) for claim in _of(claims, P.ANNEXED)] == [wanted]
    assert next(_names(claim) for claim in claims if claim.polarity is Polarity.DENIED) == wanted


def test_a_list_of_two_makes_both_regions() -> None:
    """The number of regions follows the words."""
    claims = _change(("Parts of Donetsk, Kherson, and Zaporizhzhia", "Parts of Donetsk"), ("all four", "both"))
    assert [_names(claim) for claim in _of(claims, P.ANNEXED)] == [{"Luhansk Oblast", "Donetsk Oblast"}]


def test_other_extents_of_the_list_are_read() -> None:
    """Each item of the list keeps its own extent."""
    claims = _change(("Most of Luhansk", "All of Luhansk"), ("Parts of Donetsk", "About 75% of Donetsk"))
    items = {claim.places[0].name: (claim.extent, claim.share_pct) for claim in _of(claims, P.CONTROLS)}
    assert items["Luhansk Oblast"] == (Extent.ALL, None)
    assert items["Donetsk Oblast"] == (Extent.MOST, 75)


def test_other_list_marks_lead_to_the_same_claims() -> None:
    """Bullets, stars and numbers mark items alike."""
    for mark in ("•", "*", "–", "1."):
        claims = _change(("- Most", f"{mark} Most"), ("- Parts", f"{mark} Parts"))
        assert len(_of(claims, P.CONTROLS)) == 4


@pytest.mark.parametrize(
    ("speaker", "name", "side"),
    [
        ("Kremlin spokesman Dmitry Peskov", "Dmitry Peskov", Side.RU),
        ("Russian Foreign Minister Sergey Lavrov", "Sergey Lavrov", Side.RU),
        ("Sergei Shoigu, the Russian defence minister,", "Sergei Shoigu", Side.RU),
    ],
)
def test_other_speakers_are_named_with_their_side(speaker: str, name: str, side: Side) -> None:
    """The demand and the threat in direct speech are whoever says them, also behind "he added"."""
    claims = [claim for claim in _change(("Putin insisted", f"{speaker} insisted")) if claim.direct_speech]
    assert [(claim.predicate, claim.claimant, claim.claimant_side) for claim in claims] == [
        (P.DEMANDS_WITHDRAWAL, name, side),
        (P.THREATENS_FORCE, name, side),
    ]


@pytest.mark.parametrize("city", ["Kupiansk", "Huliaipole", "Chasiv Yar", "Kostiantynivka"])
def test_gains_are_around_whichever_city(city: str) -> None:
    """The advance is where the words put it."""
    (claim,) = _of(_change(("Pokrovsk", city)), P.ADVANCED)
    assert [place.name for place in claim.places] == [city]


def test_another_institute_doubts_another_region() -> None:
    """A doubt that somebody notes is a forecast denied, of the region named."""
    changed = _change(
        ("The Institute for the Study of War noted", "Analysts said"), ("capture of Donetsk", "capture of Zaporizhzhia")
    )
    (claim,) = _of(changed, P.FORECAST)
    assert (claim.claimant_side, claim.polarity, _names(claim)) == (
        Side.INDEPENDENT,
        Polarity.DENIED,
        {"Zaporizhzhia Oblast"},
    )


@pytest.mark.parametrize("marks", ['""', "«»", "“”"])
def test_other_quotation_marks_are_marks(marks: str) -> None:
    """Straight, angled and typographic marks quote alike, and the quote keeps its words exactly."""
    text = _seed_text().replace("“", marks[0]).replace("”", marks[1])
    direct = [claim.quote.text for claim in claims_of(text) if claim.direct_speech]
    assert direct == [
        "when Ukrainian troops withdraw from the areas they occupy",
        "If they don’t withdraw, we will achieve this through military means",
    ]


def test_sentences_may_stand_in_another_order() -> None:
    """Paragraphs that do not lean on each other can be turned round."""
    paragraphs = [passage.text for passage in load_corpus().article(SEED).passages]
    turned = "\n".join([*paragraphs[5:], *paragraphs[3:5], *paragraphs[:3]])
    same = {(claim.quote.text, claim.predicate, claim.polarity) for claim in claims_of(turned)}
    assert same == {(claim.quote.text, claim.predicate, claim.polarity) for claim in claims_of(_seed_text())}
