"""Labels of countries and seas on the basemap, placed by hand: lon, lat in degrees where the word is centred."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def _label(en: str, uk: str, lon: float, lat: float) -> dict[str, Any]:
    return {"name": {"en": en, "uk": uk}, "lon": lon, "lat": lat}


COUNTRY_LABELS = [
    _label("Belarus", "Білорусь", 28.2, 53.3),
    _label("Bulgaria", "Болгарія", 25.3, 42.8),
    _label("Czechia", "Чехія", 15.6, 49.8),
    _label("Georgia", "Грузія", 43.4, 42.1),
    _label("Hungary", "Угорщина", 19.4, 47.1),
    _label("Kazakhstan", "Казахстан", 48.6, 49.3),
    _label("Lithuania", "Литва", 24.0, 55.4),
    _label("Moldova", "Молдова", 28.5, 47.2),
    _label("Poland", "Польща", 20.0, 51.9),
    _label("Romania", "Румунія", 24.9, 45.7),
    _label("Russia", "Росія", 39.2, 53.3),
    _label("Serbia", "Сербія", 20.8, 44.2),
    _label("Slovakia", "Словаччина", 19.6, 48.7),
    _label("Turkey", "Туреччина", 33.5, 41.0),
]

SEA_LABELS = [
    _label("Black Sea", "Чорне море", 32.0, 44.9),
    _label("Sea of Azov", "Азовське море", 36.5, 46.1),
]

CAPITAL = "UA80000000000093317"
OBLAST_CENTRES = {
    "UA-05": "Вінниця", "UA-07": "Луцьк", "UA-09": "Луганськ", "UA-12": "Дніпро", "UA-14": "Донецьк",
    "UA-18": "Житомир", "UA-21": "Ужгород", "UA-23": "Запоріжжя", "UA-26": "Івано-Франківськ",
    "UA-35": "Кропивницький", "UA-40": "Севастополь", "UA-43": "Сімферополь", "UA-46": "Львів", "UA-48": "Миколаїв",
    "UA-51": "Одеса", "UA-53": "Полтава", "UA-56": "Рівне", "UA-59": "Суми", "UA-61": "Тернопіль", "UA-63": "Харків",
    "UA-65": "Херсон", "UA-68": "Хмельницький", "UA-71": "Черкаси", "UA-74": "Чернігів", "UA-77": "Чернівці",
}  # fmt: skip

# Smallest number of inhabitants for each rank of a label, after the capital (1) and the centres of oblasts (2).
RANK_POPULATION = ((3, 100_000), (4, 50_000), (5, 20_000), (6, 10_000))


def list_city_labels(settlements: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The labels of cities from rows of the schema ``settlements``: the lower the rank, the earlier it shows."""
    labels: list[dict[str, Any]] = []
    for row in settlements:
        rank = rank_city(row)
        if rank is not None:
            label = _label(row["en"], row["uk"], float(row["lon"]), float(row["lat"]))
            labels.append({"id": row["id"], **label, "rank": rank})
    return sorted(labels, key=lambda label: (label["rank"], label["id"]))


def rank_city(row: Mapping[str, Any]) -> int | None:
    """1 for Kyiv, 2 for the centre of an oblast, then by inhabitants; None for what gets no label."""
    if row["katottg"] == CAPITAL:
        return 1
    population = row["population"] or 0
    if row["category"] not in "MK":
        return None
    if OBLAST_CENTRES.get(row["region"]) == row["uk"]:
        return 2
    return next((rank for rank, least in RANK_POPULATION if population >= least), None)
