"""Short made sentences: one rule each."""

from __future__ import annotations

from datetime import date

import pytest

from articles.records import Extent, Holder, Modality, Polarity, Predicate, Side
from tests.articles.reading import claims_of, read, the_claim

P, RU, UA = Predicate, Holder.RU, Holder.UA


@pytest.mark.parametrize(
    "text",
    [
        "Russia launched 120 drones at Kyiv and Kharkiv, officials said.",
        "Ukrainian forces repelled an attack by drones near Kharkiv.",
        "Some 54 percent of Ukrainians would oppose handing over Donetsk region, a poll found.",
        "Will Russia capture Pokrovsk?",
        "Russian forces have regained full control of Kursk region. Ukraine says its troops hold Sudzha.",
        "Ukraine has seized the strategic initiative near Kharkiv.",
        "In occupied Crimea and the captured town of Bakhmut, life goes on.",
        "Zelensky left Kyiv for Washington. Witkoff reached Kyiv on Monday.",
        "Russian troops are trying to capture Pokrovsk.",
        "Forty-five combat clashes took place in the Pokrovsk direction.",
        "The territory legally belongs to Ukraine.",
        "Russian forces shelled Kherson and Zaporizhzhia.",
        "Russia holds talks with the US in Kyiv.",
        "If Russia captures Pokrovsk, the road to Kramatorsk will open.",
        "Ukrainian drones control the road from Pokrovsk to Kramatorsk.",
        "Russia took 20% of the grain of Ukraine.",
        "Ukraine lost two tanks near Kupiansk.",
        "Russia captured 400 soldiers near Kharkiv.",
        "Russian forces withdrew their equipment from Crimea.",
        "Crimea was captured by Russian forces in the 18th century.",
        "Russia controls the skies over Kharkiv.",
        "Russian forces control measures near Pokrovsk.",
        "Ukrainian troops control the road to Pokrovsk.",
        "The capture of Pokrovsk would be a blow to Ukraine.",
        "Russia aims to break Kyiv’s hold on Donetsk region.",
    ],
)
def test_what_is_no_claim_gives_none(text: str) -> None:
    """Strikes, polls, questions, attempts, attributes, suppositions, other places and journeys are not claims."""
    assert claims_of(text) == ()


@pytest.mark.parametrize(
    ("text", "predicate", "holder", "place"),
    [
        ("Pokrovsk was captured by Russian forces.", P.CAPTURED, RU, "Pokrovsk"),
        ("Pokrovsk, which Russia captured, lies in ruins.", P.CAPTURED, RU, "Pokrovsk"),
        ("Russia’s capture of Pokrovsk was confirmed.", P.CAPTURED, RU, "Pokrovsk"),
        ("Moscow has not had a bigger success than the capture of Avdiivka.", P.CAPTURED, RU, "Avdiivka"),
        ("The town of Pokrovsk is in the hands of Russian troops.", P.CONTROLS, RU, "Pokrovsk"),
        ("About 35% of Zaporizhzhia region is controlled by Ukraine.", P.CONTROLS, UA, "Zaporizhzhia Oblast"),
        ("Ukrainian troops pulled out of Avdiivka.", P.WITHDREW, RU, "Avdiivka"),
        ("Russian soldiers fled. They abandoned Kherson.", P.WITHDREW, UA, "Kherson"),
        ("Russia wants Ukraine to cede Donbas.", P.DEMANDS_WITHDRAWAL, RU, "Donbas"),
        ("Zelensky ruled out ceding any territory.", P.REJECTS_CONCESSION, UA, "Ukraine"),
        ("Ukrainian forces stopped a Russian advance near Orikhiv.", P.REPELLED, UA, "Orikhiv"),
        ("Russian forces retreated from the western suburbs of Kyiv.", P.WITHDREW, UA, "western suburbs of Kyiv"),
        ("Russian forces advanced in eastern Ukraine.", P.ADVANCED, RU, "eastern Ukraine"),
        ("Moscow currently controls about 20% of Ukrainian territory.", P.CONTROLS, RU, "Ukraine"),
        ("The town lies in one of the four regions that Russia has annexed.", P.ANNEXED, RU, "Luhansk Oblast"),
        ("The enemy captured Siversk.", P.CAPTURED, RU, "Siversk"),
        ("Russian forces control Pokrovsk.", P.CONTROLS, RU, "Pokrovsk"),
        ("Ukrainian troops do not control over 20% of Luhansk region.", P.CONTROLS, UA, "Luhansk Oblast"),
        ("Russia has control of Luhansk region.", P.CONTROLS, RU, "Luhansk Oblast"),
    ],
)
def test_who_holds_what_in_other_words(text: str, predicate: Predicate, holder: Holder, place: str) -> None:
    """Active, passive, relative, possessive and nominal forms say the same."""
    claim = the_claim(text)
    assert (claim.predicate, claim.holder, claim.places[0].name) == (predicate, holder, place)


def test_a_second_share_is_quoted_by_itself() -> None:
    """Different shares in one sentence are separate claims, each with its own words."""
    text = "Moscow currently controls about 75% of the Donetsk region, and some 99% of the neighbouring Luhansk."
    assert [(claim.quote.text, claim.share_pct, claim.places[0].iso) for claim in claims_of(text)] == [
        ("Moscow currently controls about 75% of the Donetsk region", 75, "UA-14"),
        ("some 99% of the neighbouring Luhansk", 99, "UA-09"),
    ]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Russia captured Kherson.", ["Kherson"]),
        ("Russia captured parts of Kherson.", ["Kherson Oblast"]),
        ("Russia captured Kherson and Berdiansk.", ["Kherson", "Berdiansk"]),
        ("Russia captured Kherson and Zaporizhzhia.", ["Kherson Oblast", "Zaporizhzhia Oblast"]),
        ("Russia captured the city of Donetsk.", ["Donetsk"]),
        ("Russia captured Donetsk.", ["Donetsk Oblast"]),
        ("Russia entered the Kharkiv region.", ["Kharkiv Oblast"]),
        ("Russia entered Dnipropetrovsk.", ["Dnipropetrovsk Oblast"]),
        ("Russia advanced towards the outskirts of Kyiv.", ["outskirts of Kyiv"]),
        ("Russian forces advanced in the Pokrovsk direction.", ["Pokrovsk direction"]),
    ],
)
def test_a_name_is_read_by_what_stands_around_it(text: str, kinds: list[str]) -> None:
    """Region or city, by the noun, the list or the extent with it."""
    assert [place.name for place in the_claim(text).places] == kinds


def test_a_name_keeps_the_reading_that_the_text_made_clear() -> None:
    """Listed among regions first, a bare name later is the region still."""
    claims = claims_of("Russia annexed Kherson and Zaporizhzhia regions.\nUkraine controls Kherson.")
    assert claims[-1].places[0].name == "Kherson Oblast"


def test_part_of_another_name_is_no_place() -> None:
    """An institute with a city in its name does not make the city a place of the claim."""
    assert claims_of("Russian forces captured Kyiv International Institute.") == ()


@pytest.mark.parametrize(
    ("text", "claimant", "side"),
    [
        ("Russia holds Bakhmut, according to ISW.", "Institute for the Study of War", Side.INDEPENDENT),
        ("“Russia holds Bakhmut,” said Vladimir Putin.", "Vladimir Putin", Side.RU),
        ("“Russia holds Bakhmut,” Zelensky said.", "Zelensky", Side.UA),
        ("US President Donald Trump said Russia holds Bakhmut.", "Donald Trump", Side.OTHER),
        ("Ukrainian President Volodymyr Zelensky spoke. He said Russia holds Bakhmut.", "Volodymyr Zelensky", Side.UA),
        ("Putin made it clear that Russia holds Bakhmut.", "Putin", Side.RU),
        ("Russia holds Bakhmut.", "article", Side.MEDIA),
        ("Putin spoke of peace, but Russia holds Bakhmut.", "article", Side.MEDIA),
        ("Putin said talks go on, but Russia holds Bakhmut.", "article", Side.MEDIA),
    ],
)
def test_the_words_belong_to_who_says_them(text: str, claimant: str, side: Side) -> None:
    """Before, behind and through a pronoun; a contrast gives the word back to the narrator."""
    claim = the_claim(text)
    assert (claim.claimant, claim.claimant_side) == (claimant, side)


def test_a_speech_goes_on_into_the_next_sentence_of_its_marks() -> None:
    """The sentence without a verb of speech belongs to whoever speaks in the same paragraph."""
    claims = claims_of("“We will take back Crimea,” Zelensky said. “Bakhmut is ours.”")
    assert [(claim.claimant, claim.direct_speech) for claim in claims] == [("Zelensky", True), ("Zelensky", True)]


def test_words_in_marks_inside_a_sentence_are_not_speech() -> None:
    """Scare quotes do not make a claim direct speech, and the quote keeps both marks."""
    claim = the_claim('Moscow has declared Kherson "annexed," analysts said.')
    assert not claim.direct_speech
    assert claim.quote.text == 'Moscow has declared Kherson "annexed,"'


def test_the_same_will_is_a_threat_or_a_forecast_by_who_says_it() -> None:
    """A party announces what it will take; an analyst predicts it."""
    assert the_claim("Putin said Russia will seize Kherson.").predicate is P.THREATENS_FORCE
    assert the_claim("Analysts said Russia will seize Kherson.").predicate is P.FORECAST


def test_a_condition_makes_a_threat_conditional_and_is_quoted_with_it() -> None:
    """The quote holds both halves, whichever comes first."""
    for text in (
        "If Ukraine does not withdraw, Russia will seize Kherson by force.",
        "Russia will seize Kherson by force if Ukraine does not withdraw.",
        "Ukraine must withdraw or Russia will seize Kherson.",
    ):
        claims = [claim for claim in claims_of(text) if claim.predicate is P.THREATENS_FORCE]
        assert [(claim.modality, claim.quote.text) for claim in claims] == [(Modality.CONDITIONAL, text[:-1])]


def test_a_denial_turns_a_claim_round() -> None:
    """Who denies is the claimant, and what is denied keeps its holder."""
    claim = the_claim("Ukraine denied that Russian forces had captured Pokrovsk.")
    assert (claim.polarity, claim.holder, claim.claimant) == (Polarity.DENIED, RU, "Ukraine")


@pytest.mark.parametrize(
    ("text", "modality", "day"),
    [
        ("Russian forces captured Siversk on November 20, 2025.", Modality.ACTUAL, date(2025, 11, 20)),
        ("Russian forces captured Siversk on 20 November.", Modality.ACTUAL, date(2025, 11, 20)),
        ("Russian forces captured Siversk on December 20.", Modality.HISTORICAL, date(2024, 12, 20)),
        ("Russian forces captured Bakhmut in May 2023.", Modality.HISTORICAL, None),
        ("Russian forces captured Bakhmut two years ago.", Modality.HISTORICAL, None),
        ("Russian forces captured Bakhmut this week.", Modality.ACTUAL, None),
        ("Putin ordered the army to capture Bakhmut by December 5.", Modality.FORECAST, date(2025, 12, 5)),
        ("Russia has held Bakhmut since 2023.", Modality.ACTUAL, None),
    ],
)
def test_days_are_read_and_old_events_are_background(text: str, modality: Modality, day: date | None) -> None:
    """Only a full day is a date; what ended 90 days before publication is historical."""
    claim = the_claim(text)
    assert (claim.modality, claim.event_date) == (modality, day)


def test_an_area_is_read_in_square_kilometres() -> None:
    """The number is kept; it is no share."""
    claim = the_claim("Russian forces captured 201 square kilometers of Donetsk region.")
    assert (claim.area_km2, claim.share_pct, claim.extent) == (201, None, None)


@pytest.mark.parametrize("language", ["pl", "und"])
def test_a_language_without_lexicon_gives_a_notice(language: str) -> None:
    """No claim is better than a wrong one, and the reader is told."""
    result = read("Росія контролює Луганськ.", language=language)
    assert result.claims == ()
    assert result.notices == (f"made: no claims are extracted from language {language!r}; known are en, ru, uk",)


def test_a_heading_makes_no_claim() -> None:
    """What a heading says the body says too."""
    claims = claims_of("Russia Captures Pokrovsk\nRussian forces have captured Pokrovsk.")
    assert [claim.quote.text for claim in claims] == ["Russian forces have captured Pokrovsk"]


def test_a_share_of_exactly_everything_is_all() -> None:
    """A hundred percent is all, more than half is most."""
    assert the_claim("Russia controls 100% of Luhansk region.").extent is Extent.ALL
    assert the_claim("Russia controls between 98 and 99 percent of Luhansk region.").share_pct == 98.5
