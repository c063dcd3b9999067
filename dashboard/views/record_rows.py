"""Rows of texts and of places for files and answers."""

from __future__ import annotations

from typing import Any

from articles.records import Article
from geodata.gazetteer import Gazetteer
from geodata.records import Place

Row = dict[str, Any]


def make_article_row(article: Article, *, claims: int) -> Row:
    """What is known of a text; ``published_reason`` says what an estimated or missing day rests on."""
    return {
        "id": article.id,
        "publisher": article.publisher,
        "title": article.title,
        "published": None if article.published.day is None else article.published.day.isoformat(),
        "published_estimated": article.published.estimated,
        "published_reason": article.published.reason,
        "language": article.language,
        "url": article.url,
        "text_kind": str(article.text_kind),
        "sha256": article.sha256,
        "claims": claims,
    }


def make_place_row(place: Place, gazetteer: Gazetteer) -> Row:
    """A place with its official names; ``lon`` and ``lat`` are of its label, degrees, EPSG:4326."""
    return {
        "id": place.id,
        "name": place.names.en,
        "name_uk": place.names.uk,
        "name_ru": place.names.ru,
        "level": str(place.kind),
        "parent_id": place.parent_id,
        "oblast_id": gazetteer.oblast_of(place.id),
        "lon": place.lon,
        "lat": place.lat,
        "population": place.population,
    }
