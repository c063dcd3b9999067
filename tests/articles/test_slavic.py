"""Ukrainian and Russian: each made sentence gives the claims that a reader takes from it, and no others."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from articles.encoding import claim_to_json
from articles.extract import Extractor
from articles.parse import parse_text
from articles.records import Claim
from articles.slavic.lexicon import SLAVIC
from articles.slavic.lexicon.records import Frame
from dashboard.model.spellings import load_spellings

PUBLISHED = date(2025, 11, 28)
# A line is a sentence and behind the bar its claims, parted by "//": predicate, holder ("-" for none), place, and where
# they are not plain also polarity, modality and the side of the claimant. Nothing behind the bar: no claim.
SENTENCES = Path(__file__).parent / "sentences"
ROWS = [
    (language, *(part.strip() for part in line.split("|")))
    for language in ("ru", "uk")
    for line in (SENTENCES / f"{language}.txt").read_text(encoding="utf-8").splitlines()
]
FRAMES = [(language, frame) for language, lexicon in SLAVIC.items() for frame in lexicon.frames]


@cache
def make_extractor() -> Extractor:
    """One extractor with the shipped gazetteer: its case forms are what is tested."""
    return Extractor(load_spellings())


def read(text: str, language: str) -> tuple[Claim, ...]:
    """The claims of a text of that day."""
    article = parse_text(text.encode(), name="made.txt", today=PUBLISHED, published=PUBLISHED, language=language)
    return make_extractor().extract(article).claims


def fits(claim: Claim, wanted: str) -> bool:
    """Whether a claim is the one written as ``captured RU Bakhmut [denied [actual [UA]]]``."""
    predicate, holder, *rest = wanted.split()
    at = next((i for i, word in enumerate(rest) if word in ("affirmed", "denied")), len(rest))
    place, marks = " ".join(rest[:at]), rest[at:] or ["affirmed"]
    said = (str(claim.polarity), str(claim.modality), str(claim.claimant_side))
    return (
        (claim.predicate, "-" if claim.holder is None else claim.holder) == (predicate, holder)
        and place in {one.name for one in claim.places}
        and all(mark == own for mark, own in zip(marks, said, strict=False))
    )


@pytest.mark.parametrize(("language", "text", "wanted"), ROWS, ids=[f"{row[0]}-{row[1][:40]}" for row in ROWS])
def test_a_sentence_gives_the_claims_that_a_reader_takes_from_it(language: str, text: str, wanted: str) -> None:
    """Every wanted claim is found, every found claim is wanted, and each quote is the article's words."""
    claims = read(text, language)
    wishes = [wish.strip() for wish in wanted.split("//") if wish.strip()]
    for wish in wishes:
        assert any(fits(claim, wish) for claim in claims), (wish, claims)
    for claim in claims:
        assert any(fits(claim, wish) for wish in wishes), claim
        assert text[claim.quote.start : claim.quote.end] == claim.quote.text


@pytest.mark.parametrize(("language", "frame"), FRAMES, ids=[f"{one}-{frame.name}" for one, frame in FRAMES])
def test_every_frame_is_made_right_by_its_examples(language: str, frame: Frame) -> None:
    """A frame's own sentences give one claim of its predicate, holder, place and polarity."""
    for example in frame.examples:
        (claim,) = read(example.text, language)
        assert (claim.predicate, claim.holder, claim.polarity) == (example.predicate, example.holder, example.polarity)
        assert any(place.name.startswith(example.place) for place in claim.places), claim.places


def test_the_two_languages_have_the_same_frames_of_every_predicate() -> None:
    """What can be claimed in one language can be claimed in the other."""
    russian, ukrainian = ({frame.predicate for frame in SLAVIC[code].frames} for code in ("ru", "uk"))
    assert russian == ukrainian


@pytest.mark.parametrize(
    ("language", "words", "since", "until"),
    [
        ("uk", "З початку року", date(2024, 12, 31), PUBLISHED),
        ("uk", "У жовтні", date(2025, 9, 30), date(2025, 10, 31)),
        ("uk", "Упродовж 2024 року", date(2023, 12, 31), date(2024, 12, 31)),
        ("uk", "За тиждень", date(2025, 11, 21), PUBLISHED),
        ("ru", "С 1 января", date(2025, 1, 1), PUBLISHED),
        ("ru", "С начала месяца", date(2025, 10, 31), PUBLISHED),
        ("ru", "За последний месяц", date(2025, 10, 28), PUBLISHED),
        ("ru", "В августе", date(2025, 7, 31), date(2025, 8, 31)),
    ],
)
def test_ground_gained_is_told_of_its_period(language: str, words: str, since: date, until: date) -> None:
    """The last day before the period and its last day, so that both ends can be looked up on a map."""
    said = {"uk": "росіяни захопили 505 квадратних кілометрів.", "ru": "россияне захватили 505 кв. км."}
    (claim,) = read(f"{words} {said[language]}", language)
    assert (claim.since, claim.event_date, claim.area_km2) == (since, until, 505)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Росія контролює один відсоток Харківської області.", "uk"),
        ("Россия контролирует один процент Харьковской области.", "ru"),
    ],
)
def test_a_share_in_words_is_a_number_as_any_other(text: str, language: str) -> None:
    """What is counted in words is a whole number inside as well, and is written like one in figures."""
    (claim,) = read(text, language)
    assert claim_to_json(claim)["share_pct"] == 1
