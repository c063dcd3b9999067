"""Articles do not touch each other: read in any order, or one behind the other in one text, each keeps its claims."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.extract import Extractor
from articles.parse import parse_text
from articles.records import Article, Claim
from dashboard.model.spellings import load_spellings

DAY = date(2025, 11, 28)
BREAK = "\n\n"
PLACES = {
    "en": ("Bakhmut", "Pokrovsk", "Avdiivka", "Kherson Oblast", "the Luhansk region", "Robotyne"),
    "uk": ("Бахмут", "Покровськ", "Авдіївку", "Херсонську область", "Роботине"),
    "ru": ("Бахмут", "Покровск", "Авдеевку", "Херсонскую область", "Работино"),
}
SENTENCES = {
    "en": (
        "Russian forces captured {place}, the Russian defence ministry said on Thursday.",
        "Ukraine's General Staff denied that Russia controls {place}.",
        "“Our troops hold {place} and will not leave it,” President Volodymyr Zelensky told reporters.",
        "Russia controls about 80% of {place}, according to DeepState.",
        "Kremlin spokesman Dmitry Peskov demanded that Ukrainian troops withdraw from {place}.",
        "If Ukraine does not withdraw from {place}, Russia will take it by force, Vladimir Putin said.",
        "The Institute for the Study of War assessed that Russian forces advanced near {place}.",
        "Energy workers restored power to 40,000 homes, and two people were taken to hospital.",
        "Is {place} about to fall?",
    ),
    "uk": (
        "Російські війська захопили {place}, заявило міністерство оборони Росії.",
        "Генштаб ЗСУ спростував, що росіяни захопили {place}.",
        "За даними DeepState, ворог окупував {place}.",
        "Україна звільнила {place}, повідомив президент Володимир Зеленський.",
        "Енергетики повернули світло в 40 тисяч осель.",
    ),
    "ru": (
        "Российские войска взяли {place}, сообщило министерство обороны России.",
        "Генштаб ВСУ опроверг, что российские войска взяли {place}.",
        "Россия контролирует {place}, заявил Владимир Путин.",
        "Украинские войска освободили {place}, сообщил Владимир Зеленский.",
        "Энергетики вернули свет в 40 тысяч домов.",
    ),
}


@cache
def make_extractor() -> Extractor:
    """One extractor for all tests, with the shipped spellings: the Slavic ones are told by their cases."""
    return Extractor(load_spellings())


def make_text(language: str) -> st.SearchStrategy[str]:
    """An article of whole sentences: paragraphs of one to three, each sentence about one place."""
    sentence = st.builds(
        lambda words, place: words.format(place=place),
        st.sampled_from(SENTENCES[language]),
        st.sampled_from(PLACES[language]),
    )
    paragraph = st.lists(sentence, min_size=1, max_size=3).map(" ".join)
    return st.lists(paragraph, min_size=1, max_size=4).map(BREAK.join)


PAIRS = st.sampled_from(list(SENTENCES)).flatmap(lambda one: st.tuples(st.just(one), make_text(one), make_text(one)))


def read(text: str, language: str) -> tuple[Claim, ...]:
    """The claims of a text of that day."""
    return make_extractor().extract(make_article(text, language)).claims


def make_article(text: str, language: str) -> Article:
    """A text as an article of that day."""
    return parse_text(text.encode(), name="made.txt", today=DAY, published=DAY, language=language)


def list_cores(claims: tuple[Claim, ...], *, shift: int = 0) -> set[tuple[object, ...]]:
    """What each claim asserts and where its words stand, as many characters further on as ``shift`` says."""
    return {(one.quote.start + shift, one.quote.end + shift, one.predicate, one.holder, one.polarity) for one in claims}


@settings(max_examples=150, deadline=None)
@given(PAIRS)
def test_joining_two_articles_loses_no_claim(pair: tuple[str, str, str]) -> None:
    """One text behind the other holds every claim of both, at the offsets of their words."""
    language, first, second = pair
    both = list_cores(read(first + BREAK + second, language))
    assert list_cores(read(first, language)) <= both
    assert list_cores(read(second, language), shift=len(first + BREAK)) <= both


@settings(max_examples=60, deadline=None)
@given(PAIRS)
def test_the_order_of_articles_does_not_matter(pair: tuple[str, str, str]) -> None:
    """What was read before leaves no trace: an article gives the same claims first, last and again."""
    language, first, second = pair
    extractor, fresh = make_extractor(), [make_article(text, language) for text in (first, second)]
    forward = [extractor.extract(article) for article in fresh]
    backward = [extractor.extract(article) for article in reversed(fresh)]
    assert forward == list(reversed(backward))


@pytest.mark.parametrize("language", list(SENTENCES))
def test_the_sentences_hold_claims(language: str) -> None:
    """The texts above are worth joining: all but two of an English article's sentences claim something."""
    text = BREAK.join(words.format(place=PLACES[language][0]) for words in SENTENCES[language])
    assert len(read(text, language)) >= len(SENTENCES[language]) - 2
