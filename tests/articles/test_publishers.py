"""On which side a publisher speaks in its own voice."""

from __future__ import annotations

import pytest

from articles.publishers import article_side
from articles.records import Side


@pytest.mark.parametrize(
    ("publisher", "side"),
    [
        ("Institute for the Study of War", Side.INDEPENDENT),
        ("General Staff of the Armed Forces of Ukraine", Side.UA),
        ("Сумська ОВА (Telegram)", Side.UA),
        ("Donetsk Oblast Military Administration", Side.UA),
        ("Офіс Президента України", Side.UA),
        ("DeepState", Side.UA),
        ("Kremlin.ru", Side.RU),
        ("Минобороны РФ", Side.RU),
        ("Russian Ministry of Defence", Side.RU),
        ("UK Ministry of Defence", Side.OTHER),
    ],
)
def test_an_official_body_speaks_for_its_side(publisher: str, side: Side) -> None:
    """In its own channel, whoever passes it on."""
    assert article_side(publisher) is side


@pytest.mark.parametrize("publisher", [None, "", "Reuters", "TASS", "Новая газета", "Основа", "BBC News Україна"])
def test_a_news_outlet_is_media(publisher: str | None) -> None:
    """Whoever owns it, and whatever letters of a party stand in its name."""
    assert article_side(publisher) is Side.MEDIA
