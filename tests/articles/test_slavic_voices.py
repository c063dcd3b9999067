"""Whose words a Ukrainian or Russian text passes on, and on which side whoever writes it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from articles.extract import Extractor
from articles.parse import parse_text
from articles.publishers import article_side
from articles.records import Claim, Side
from dashboard.model.spellings import load_spellings

PUBLISHED = date(2025, 11, 28)


@cache
def make_extractor() -> Extractor:
    """One extractor with the shipped gazetteer."""
    return Extractor(load_spellings())


def read(text: str, language: str, publisher: str | None = None) -> tuple[Claim, ...]:
    """The claims of a text of that day and publisher."""
    article = parse_text(text.encode(), name="made.txt", today=PUBLISHED, published=PUBLISHED, language=language)
    return make_extractor().extract(replace(article, publisher=publisher)).claims


@pytest.mark.parametrize(
    ("language", "text", "claimant", "side"),
    [
        ("ru", "Прифронтовой регион. Виталий Ким сообщил, что Снигиревка снова украинская.", "Ким", Side.UA),
        ("ru", "Начальник полиции Волчанска Алексей Харьковский рассказал, что Волчанск под контролем ВСУ.",
         "Алексей Харьковский", Side.UA),
        ("ru", "В министерстве обороны Великобритании считают, что россияне захватили Бахмут.", "Великобритании",
         Side.OTHER),
        ("ru", "По DeepState, россияне захватили Северск.", "DeepState", Side.UA),
        ("ru", "Об этом сообщила Анна Маляр.\n\nПрямая речь: «ВСУ освободили Работино».", "Маляр", Side.UA),
        ("uk", "Про це повідомив Сирський.\n\nПряма мова: «ЗСУ звільнили Роботине».", "Сирський", Side.UA),
        ("uk", "Пряма мова Зеленського: «ЗСУ звільнили Роботине».", "Зеленськ", Side.UA),
        ("ru", "Мы поговорили с историком Романом Денисенко.\n\n– Что на фронте?\n\n– Россияне захватили Северск.",
         "историком Романом Денисенко", Side.INDEPENDENT),
        ("uk", "Родіон Мірошник, якого в «ЛНР» називають послом, запевнив, що росіяни захопили Лисичанськ.", "Мірошник",
         Side.RU),
        ("ru", "Как следует из сообщения Минобороны РФ, российские войска взяли Северск.", "Минобороны", Side.RU),
    ],
)  # fmt: skip
def test_a_claim_is_told_by_whoever_the_text_names(language: str, text: str, claimant: str, side: Side) -> None:
    """By office and place, behind a label, in an interview, before a relative clause."""
    (claim,) = read(text, language)
    assert claimant in claim.claimant
    assert claim.claimant_side is side


@pytest.mark.parametrize(
    ("publisher", "holder"),
    [("Украинская правда", "UA"), ("УНИАН", "UA"), ("ТАСС", "RU"), ("РИА Новости", "RU"), ("РБК-Украина", "UA")],
)
def test_a_town_that_was_freed_was_freed_by_the_side_that_the_outlet_writes_from(publisher: str, holder: str) -> None:
    """In Russian both sides free towns, and who is not named is whoever the reader expects."""
    (claim,) = read("За неделю освобождено село Благодатное.", "ru", publisher)
    assert claim.holder == holder
    assert claim.claimant_side is Side.MEDIA


def test_a_freed_town_of_an_outlet_of_neither_side_is_nobodys() -> None:
    """Nothing tells who freed it, so no claim is made."""
    assert read("За неделю освобождено село Благодатное.", "ru", "Медуза") == ()


@pytest.mark.parametrize(
    ("publisher", "side"),
    [
        ("Денис Пушилин (Telegram)", Side.RU),
        ("Рыбарь", Side.RU),
        ("Володимир Зеленський", Side.UA),
        ("BBC", Side.MEDIA),
    ],
)
def test_an_official_s_channel_speaks_for_its_side(publisher: str, side: Side) -> None:
    """Whoever the lexicon knows as an official of one side."""
    assert article_side(publisher) is side
