"""The grammar of control in made English sentences: what must be read, and what must not."""

from __future__ import annotations

import pytest

from articles.records import Holder, Modality, Polarity, Predicate
from tests.articles.reading import claims_of, the_claim

P, RU, UA = Predicate, Holder.RU, Holder.UA
AFFIRMED, DENIED = Polarity.AFFIRMED, Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "predicate", "holder", "polarity", "place"),
    [
        ("Bakhmut fell in May 2025 after months of fighting.", P.CAPTURED, RU, AFFIRMED, "Bakhmut"),
        ("Bakhmut’s fall was announced in the evening.", P.CAPTURED, RU, AFFIRMED, "Bakhmut"),
        ("Bakhmut may fall within weeks, analysts say.", P.FORECAST, RU, AFFIRMED, "Bakhmut"),
        ("Russia took control of Toretsk on Sunday.", P.CAPTURED, RU, AFFIRMED, "Toretsk"),
        ("Ukraine has regained full control over Kupiansk.", P.CAPTURED, UA, AFFIRMED, "Kupiansk"),
        ("Russia has 19% of Ukraine under its control.", P.CONTROLS, RU, AFFIRMED, "Ukraine"),
        (
            "Russia announced on Saturday that Avdiivka was under its full control.",
            P.CONTROLS,
            RU,
            AFFIRMED,
            "Avdiivka",
        ),
        ("Russian troops brought Toretsk under their control.", P.CAPTURED, RU, AFFIRMED, "Toretsk"),
        ("Ukrainian forces cling to Siversk.", P.CONTROLS, UA, AFFIRMED, "Siversk"),
        ("Russian troops pulled out of Kupiansk.", P.WITHDREW, UA, AFFIRMED, "Kupiansk"),
        ("Kyiv said its soldiers had left Avdiivka.", P.WITHDREW, RU, AFFIRMED, "Avdiivka"),
        ("Ukrainian troops drove Russian forces out of Kupiansk.", P.LOST, UA, AFFIRMED, "Kupiansk"),
        ("Russian forces were pushed out of Kupiansk.", P.LOST, UA, AFFIRMED, "Kupiansk"),
        ("Russian forces must be pushed out of Crimea, Truss said.", P.DEMANDS_WITHDRAWAL, UA, AFFIRMED, "Crimea"),
        ("Ukraine has to take its troops out of Donbas, Peskov said.", P.DEMANDS_WITHDRAWAL, RU, AFFIRMED, "Donbas"),
        ("The Russian offensive near Siversk was repelled.", P.REPELLED, UA, AFFIRMED, "Siversk"),
        ("Russian troops are moving forward near Pokrovsk.", P.ADVANCED, RU, AFFIRMED, "Pokrovsk"),
        ("Russian forces advance near Pokrovsk, ISW says", P.ADVANCED, RU, AFFIRMED, "Pokrovsk"),
        ("In the east, Russian forces are advancing.", P.ADVANCED, RU, AFFIRMED, "eastern Ukraine"),
        ("Near Kupiansk, heavy fighting continues.", P.CONTESTED, None, AFFIRMED, "Kupiansk"),
        ("Street fighting rages in the centre of Toretsk.", P.CONTESTED, None, AFFIRMED, "Toretsk"),
        ("Fierce clashes are taking place near Vovchansk.", P.CONTESTED, None, AFFIRMED, "Vovchansk"),
        ("Pokrovsk is surrounded on three sides.", P.ENCIRCLED, UA, AFFIRMED, "Pokrovsk"),
        ("The Ukrainian troops in Bakhmut are surrounded.", P.ENCIRCLED, UA, AFFIRMED, "Bakhmut"),
        ("The Kremlin said Kherson remains part of Russia.", P.ANNEXED, RU, AFFIRMED, "Kherson Oblast"),
        ("Zelensky ruled out ceding territory.", P.REJECTS_CONCESSION, UA, AFFIRMED, "Ukraine"),
        ("Ukraine is likely to lose Pokrovsk.", P.FORECAST, RU, AFFIRMED, "Pokrovsk"),
        ("Ukraine could hold Pokrovsk for months.", P.FORECAST, UA, AFFIRMED, "Pokrovsk"),
        ("Kyiv rejected the claim that Pokrovsk had been captured.", P.CAPTURED, RU, DENIED, "Pokrovsk"),
        ("Russian forces occupy no part of Luhansk.", P.CONTROLS, RU, DENIED, "Luhansk Oblast"),
        ("Avdiivka is the town that Ukrainian troops withdrew from.", P.WITHDREW, RU, AFFIRMED, "Avdiivka"),
        ("Russia took 241 square kilometres in November.", P.CAPTURED, RU, AFFIRMED, "Ukraine"),
        ("Ukraine confirmed the loss of Siversk.", P.LOST, RU, AFFIRMED, "Siversk"),
        ("Ukraine lost 450 square kilometres in June.", P.LOST, RU, AFFIRMED, "Ukraine"),
        ("Ukrainian troops stopped Russian forces near Kupiansk.", P.REPELLED, UA, AFFIRMED, "Kupiansk"),
        ("Ukraine’s Third Assault Brigade retook Kupiansk.", P.CAPTURED, UA, AFFIRMED, "Kupiansk"),
        (
            "Russia seized two villages just inside the region, Zaporizke and Vovche.",
            P.CAPTURED,
            RU,
            AFFIRMED,
            "Zaporizke",
        ),
        ("In Putin’s words, Russia holds Bakhmut.", P.CONTROLS, RU, AFFIRMED, "Bakhmut"),
    ],
)
def test_a_sentence_of_control(
    text: str, predicate: Predicate, holder: Holder | None, polarity: Polarity, place: str
) -> None:
    """The one claim of each sentence: what is said, in whose favour, of which place, affirmed or denied."""
    claim = the_claim(text)
    read = (claim.predicate, claim.holder, claim.polarity, claim.places[0].name)
    assert read == (predicate, holder, polarity, place)


@pytest.mark.parametrize(
    "text",
    [
        "The rouble fell to a record low in Kyiv, dealers said.",
        "Ukraine fell to sixth place in the ranking.",
        "Ukraine fell behind Poland.",
        "Debris from a drone fell near Pokrovsk.",
        "Kyiv fell silent after the strike.",
        "Firefighters battled a blaze in Kharkiv after a Russian strike.",
        "Protesters clashed with police in Kyiv.",
        "Russia forced residents out of Kherson.",
        "Ukraine expelled Russian diplomats from Kyiv.",
        "Ukrainian sappers cleared Kharkiv region of mines.",
        "Russia approached Ukraine with an offer.",
        "Ukrainian troops defended Kyiv from missiles.",
        "Ukraine took its wounded out of Mariupol.",
        "Zelensky said Ukraine is moving forward in talks with the US.",
        "Ukraine pulled out of the treaty.",
        "Ukraine denied the claim.",
        "Ukraine recovered the bodies of 12 soldiers from Bakhmut.",
        "Russian troops shelled the villages of Bilenke and Stepove.",
        "Ukraine is part of Europe, Zelensky said.",
        "Ukraine gained the support of Poland.",
    ],
)
def test_a_sentence_of_something_else(text: str) -> None:
    """Words of control that are used of prices, fires, talks and people make no claim."""
    assert claims_of(text) == ()


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Ukraine has liberated Novoivanivka.", ["Novoivanivka"]),
        ("Russia captured the village of Dubove on Monday.", ["Dubove"]),
        ("Russian troops captured the villages of Dubove and Bila Krynytsia.", ["Dubove", "Bila Krynytsia"]),
        ("Russian forces advanced near Vovchansk, Starytsia and Kupiansk.", ["Vovchansk", "Starytsia", "Kupiansk"]),
        ("Russia occupies the Zaporizhzhia nuclear power plant.", ["Zaporizhzhia nuclear power plant"]),
        ("Ukrainian troops advanced on the southern front.", ["southern front"]),
    ],
)
def test_a_place_that_no_list_holds(text: str, places: list[str]) -> None:
    """A village is known by its noun, its ending or the places beside it; a front and a plant by their words."""
    assert [place.name for place in the_claim(text).places] == places


def test_a_denial_without_its_own_words() -> None:
    """ "Ukraine denied the claim" denies what its opponent was just said to have, in Ukraine's name."""
    told, denied = claims_of("Russia said it had captured Siversk. Ukraine denied the claim.")
    assert (denied.predicate, denied.holder, denied.places[0].name) == (told.predicate, RU, "Siversk")
    assert (denied.polarity, denied.claimant, denied.places[0].mention) == (DENIED, "Ukraine", "the claim")
    assert denied.quote.text == "Ukraine denied the claim"


def test_a_second_verb_of_speech() -> None:
    """What follows "and said" is affirmed by who rejected something before it."""
    claims = claims_of("Russia claimed the capture of Kupiansk. Kyiv rejected the claim and said it holds Kupiansk.")
    assert [(claim.holder, claim.polarity) for claim in claims if claim.predicate is P.CONTROLS] == [(UA, AFFIRMED)]


def test_the_month_of_may_is_no_modal() -> None:
    """What was announced in May happened; what may be announced did not."""
    assert the_claim("The fall of Bakhmut was announced in May.").modality is Modality.HISTORICAL


def test_which_is_said_of_the_place_right_before_it() -> None:
    """A relative clause behind a comma is about the nearest place, also where a preposition governs that."""
    claims = claims_of("Russia controls 20% of Ukraine, including Crimea, which Moscow annexed in 2014.")
    assert [(claim.predicate, claim.places[0].name) for claim in claims] == [
        (P.CONTROLS, "Ukraine"),
        (P.CONTROLS, "Crimea"),
        (P.ANNEXED, "Crimea"),
    ]
