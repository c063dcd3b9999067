"""The rows of raions, settlements, settlements without a position, and of what could not be joined."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Any

from geodata.build.codifier import SETTLEMENT_CATEGORIES, CodifierUnit, GeoNamesPlace
from geodata.build.matching import Unresolved, measure_km
from geodata.build.names import MIN_LATIN_LETTERS, choose_aliases
from geodata.build.raions import list_russian_aliases
from geodata.build.russian import choose_russian_name
from geodata.build.units import KYIV_CITY, SEVASTOPOL
from geodata.russian import list_press_forms, list_russian_forms
from geodata.spelling import fold_name, romanise

Row = dict[str, Any]
MIN_SHARED_LETTERS = 3


def make_raion_rows(units: Sequence[CodifierUnit], found: Mapping[GeoNamesPlace, CodifierUnit]) -> list[Row]:
    """One row a raion, and a district of the two cities with special status; columns of the schema ``raions``."""
    inside: dict[str, list[CodifierUnit]] = defaultdict(list)
    places: dict[str, list[GeoNamesPlace]] = defaultdict(list)
    for unit in units:
        if unit.raion and unit.category in SETTLEMENT_CATEGORIES:
            inside[unit.raion].append(unit)
    for place, unit in found.items():
        if unit.raion:
            places[unit.raion].append(place)
    rows = [
        _make_raion_row(unit, name_raion(unit.name, inside[unit.code]), places[unit.code])
        for unit in units
        if unit.category == "P"
    ]
    rows += [
        _make_district_row(unit) for unit in units if unit.category == "B" and unit.region_id in {KYIV_CITY, SEVASTOPOL}
    ]
    return sorted(rows, key=lambda row: str(row["id"]))


def name_raion(adjective: str, settlements: Iterable[CodifierUnit]) -> str:
    """The English stem of a raion: the settlement that it is named after, else its adjective romanised."""
    ranked = sorted(settlements, key=lambda unit: (unit.category != "M", unit.code))
    best, shared = None, 0
    for unit in ranked:
        common = _count_shared(unit.name, adjective)
        needed = MIN_SHARED_LETTERS if unit.category == "M" else len(unit.name) - 1
        if common >= needed and (best is None or common > shared) and (best is None or unit.category == best.category):
            best, shared = unit, common
    return romanise(best.name if best else adjective)


def _count_shared(left: str, right: str) -> int:
    """How many letters two names begin with in common."""
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False)))


def _make_raion_row(unit: CodifierUnit, stem: str, places: Sequence[GeoNamesPlace]) -> Row:
    genitive, locative = f"{unit.name[:-2]}ого", f"{unit.name[:-2]}ому"
    full = romanise(unit.name)
    aliases = [f"{stem} District", f"{full} Raion", f"{full} District", f"{unit.name} р-н", f"{genitive} району",
               f"{locative} районі", f"{locative} району", f"{unit.name[:-1]}м районом",
               *list_russian_aliases(unit.name)]  # fmt: skip
    lon, lat = choose_label(places)
    return {
        "id": unit.code, "en": f"{stem} Raion", "uk": f"{unit.name} район", "region": unit.region_id,
        "lon": lon, "lat": lat, "aliases": tuple(dict.fromkeys(a for a in aliases if a != f"{stem} Raion")),
    }  # fmt: skip


def _make_district_row(unit: CodifierUnit) -> Row:
    full = romanise(unit.name)
    return {
        "id": unit.code, "en": f"{full} District", "uk": f"{unit.name} район", "region": unit.region_id,
        "lon": None, "lat": None, "aliases": (f"{full} Raion",),
    }  # fmt: skip


def choose_label(places: Sequence[GeoNamesPlace]) -> tuple[str | None, str | None]:
    """The settlement nearest to the middle of all: lon, lat; None, None without settlements."""
    if not places:
        return None, None
    middle = median(place.lon for place in places), median(place.lat for place in places)
    nearest = min(places, key=lambda place: (measure_km((place.lon, place.lat), middle), place.id))
    return f"{nearest.lon:.5f}", f"{nearest.lat:.5f}"


def make_settlement_rows(
    found: Mapping[GeoNamesPlace, CodifierUnit],
    hromadas: Mapping[str, str],
    reviewed: Mapping[str, Sequence[tuple[str, str]]],
) -> list[Row]:
    """One row a settlement with a position; columns of the schema ``settlements``.

    Parameters
    ----------
    hromadas : code -> Ukrainian name.
    reviewed : id of a settlement -> its reviewed spellings as (role, spelling): ``russian`` replaces the Russian name,
        ``drop`` takes a recorded spelling away, any other role adds one.
    """
    rows = [
        _make_settlement_row(place, unit, hromadas.get(unit.hromada or ""), reviewed.get(f"gn:{place.id}", ()))
        for place, unit in found.items()
    ]
    return sorted(rows, key=lambda row: int(row["id"].removeprefix("gn:")))


def _make_settlement_row(
    place: GeoNamesPlace, unit: CodifierUnit, hromada: str | None, reviewed: Sequence[tuple[str, str]]
) -> Row:
    russian = [spelling for role, spelling in reviewed if role == "russian"]
    dropped = {fold_name(spelling) for role, spelling in reviewed if role == "drop"}
    ru = russian[0] if russian else choose_russian_name(unit.name, place.alternates)
    recorded = choose_aliases(unit.name, ru, place.name, place.alternates, is_city=unit.category in "MK")
    aliases = [
        *(spelling for role, spelling in reviewed if role not in {"russian", "drop"}),
        *(spelling for spelling in recorded if fold_name(spelling) not in dropped),
    ]
    known = {fold_name(name) for name in (romanise(unit.name), unit.name, ru, *aliases) if name}
    aliases += [form for form in list_regular_spellings(unit.name, ru) if fold_name(form) not in known | dropped]
    return {
        "id": f"gn:{place.id}", "katottg": unit.code, "category": unit.category, "en": romanise(unit.name),
        "uk": unit.name, "ru": ru, "region": unit.region_id, "raion": unit.raion, "hromada": unit.hromada,
        "hromada_uk": hromada, "lon": f"{place.lon:.5f}", "lat": f"{place.lat:.5f}",
        "population": place.population or None, "aliases": tuple(dict.fromkeys(aliases)),
    }  # fmt: skip


def list_regular_spellings(uk: str, ru: str | None) -> tuple[str, ...]:
    """What a text in Russian, or one that follows it, may call a settlement; ``ru`` is its Russian name if known."""
    forms = () if ru else list_russian_forms(uk)
    return tuple(form for form in (*forms, *list_press_forms([ru] if ru else forms)) if len(form) >= MIN_LATIN_LETTERS)


def make_village_rows(units: Iterable[CodifierUnit], found: Mapping[GeoNamesPlace, CodifierUnit]) -> list[Row]:
    """Settlements of the codifier that no source places on the map; columns of the schema ``villages``."""
    taken = {unit.code for unit in found.values()}
    return [
        {
            "id": unit.code,
            "category": unit.category,
            "en": romanise(unit.name),
            "uk": unit.name,
            "aliases": _list_other_spellings(unit.name),
        }
        for unit in sorted(units, key=lambda unit: unit.code)
        if unit.category in SETTLEMENT_CATEGORIES and unit.code not in taken
    ]


def _list_other_spellings(uk: str) -> tuple[str, ...]:
    """The regular spellings of a village, also the short ones: with its namesakes a look-up weighs them all."""
    forms = list_russian_forms(uk)
    seen = {fold_name(uk), fold_name(romanise(uk))}
    spellings: list[str] = []
    for form in (*forms, *list_press_forms(forms)):
        if fold_name(form) not in seen:
            seen.add(fold_name(form))
            spellings.append(form)
    return tuple(spellings)


def make_unresolved_rows(unresolved: Iterable[Unresolved]) -> list[Row]:
    """GeoNames places that joined nothing; columns of the schema ``settlements_unresolved``."""
    return [
        {
            "geonameid": item.place.id,
            "name": item.place.name,
            "region": item.place.region_id,
            "lon": f"{item.place.lon:.5f}",
            "lat": f"{item.place.lat:.5f}",
            "population": item.place.population or None,
            "reason": item.reason,
            "candidates": item.candidates,
        }
        for item in sorted(unresolved, key=lambda item: item.place.id)
    ]
