"""What written names mean, on the shipped gazetteer."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geodata.errors import GeodataError, UnknownPlaceError
from geodata.gazetteer import Gazetteer
from geodata.records import Ambiguous, Found, NotFound, Place, PlaceHint, PlaceKind
from geodata.store import load_gazetteer

SETTLEMENT = PlaceHint(PlaceKind.SETTLEMENT)
OBLAST = PlaceHint(PlaceKind.OBLAST)


def found(text: str, hint: PlaceHint = PlaceHint()) -> Place:  # noqa: B008
    answer = load_gazetteer().resolve(text, hint=hint)
    assert isinstance(answer, Found), answer
    return answer.place


@cache
def every_place() -> tuple[Place, ...]:
    return tuple(load_gazetteer().places())


@pytest.mark.parametrize(
    ("text", "name", "oblast"),
    [
        ("Bakhmut", "Bakhmut", "UA-14"), ("Artyomovsk", "Bakhmut", "UA-14"), ("Артёмовск", "Bakhmut", "UA-14"),
        ("Artemivsk", "Bakhmut", "UA-14"), ("Pokrovsk", "Pokrovsk", "UA-14"), ("Krasnoarmeysk", "Pokrovsk", "UA-14"),
        ("Красноармейск", "Pokrovsk", "UA-14"), ("Dimitrov", "Myrnohrad", "UA-14"), ("Mirnograd", "Myrnohrad", "UA-14"),
        ("Dzerzhinsk", "Toretsk", "UA-14"), ("Avdeevka", "Avdiivka", "UA-14"), ("AVDIIVKA", "Avdiivka", "UA-14"),
        ("Chasov Yar", "Chasiv Yar", "UA-14"), ("Ugledar", "Vuhledar", "UA-14"), ("Lyman", "Lyman", "UA-14"),
        ("Kostiantynivka", "Kostiantynivka", "UA-14"), ("Slavyansk", "Sloviansk", "UA-14"),
        ("Severodonetsk", "Siverskodonetsk", "UA-09"), ("Сєвєродонецьк", "Siverskodonetsk", "UA-09"),
        ("Izyum", "Izium", "UA-63"), ("Изюм", "Izium", "UA-63"), ("Kupyansk", "Kupiansk", "UA-63"),
        ("Gulyaipole", "Huliaipole", "UA-23"), ("Гуляйполе", "Huliaipole", "UA-23"),
        ("Энергодар", "Enerhodar", "UA-23"),
        ("Krasnohrad", "Berestyn", "UA-63"), ("Novomoskovsk", "Samar", "UA-12"),
        ("Червоноград", "Sheptytskyi", "UA-46"),
        ("Nikolske", "Mykilske", "UA-14"), ("Володарское", "Mykilske", "UA-14"),
        ("Volodarske", "Mykilske", "UA-14"), ("Bilmak", "Kamianka", "UA-23"), ("Чорнухине", "Chornushyne", "UA-09"),
        ("Bilolutsk", "Bilolutsk", "UA-09"), ("Fashchivka", "Fashchivka", "UA-09"),
        ("city of Donetsk", "Donetsk", "UA-14"), ("м. Харків", "Kharkiv", "UA-63"),
        ("Kherson city", "Kherson", "UA-65"),
    ],
)  # fmt: skip
def test_towns_in_the_news_are_found(text: str, name: str, oblast: str) -> None:
    """Official, former and press names of a town, in three languages, mean that town."""
    place = found(text)
    assert (place.kind, place.names.en) == (PlaceKind.SETTLEMENT, name)
    assert load_gazetteer().oblast_of(place.id) == oblast


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        ("Donetsk Oblast", "UA-14"), ("Donetsk region", "UA-14"), ("Донецька область", "UA-14"), ("DPR", "UA-14"),
        ("Донецкой области", "UA-14"), ("Луганская Народная Республика", "UA-09"), ("ЛНР", "UA-09"), ("LPR", "UA-09"),
        ("Lugansk Region", "UA-09"), ("Luhans'k Oblast", "UA-09"), ("Luhanska oblast", "UA-09"), ("Луганщині", "UA-09"),
        ("Kherson region", "UA-65"), ("Zaporozhye region", "UA-23"),
        ("Запорізької області", "UA-23"), ("Crimea", "UA-43"),
        ("Крыму", "UA-43"), ("Kyiv", "UA-30"), ("Kiev", "UA-30"), ("Київська область", "UA-32"),
        ("Sevastopol", "UA-40"),
        ("Ukraine", "UA"), ("Украины", "UA"), ("Donbas", "area:donbas"), ("Донбассе", "area:donbas"),
        ("Tendra Spit", "area:tendra-spit"), ("Тендровской косе", "area:tendra-spit"),
        ("Arabat Spit", "area:arabat-spit"), ("Арабатской стрелке", "area:arabat-spit"),
        ("Kharkiv Oblast, Ukraine", "UA-63"), ("Pokrovsk, Donetsk region", "gn:704422"),
        ("Pokrovsk, Donetsk region, Ukraine", "gn:704422"), ("Lyman, Kramatorsk district", "gn:704204"),
        ("Snake Island", "area:snake-island"), ("Kinburn Spit", "area:kinburn-spit"),
        ("Pokrovsk district", "UA14160000000061982"), ("Покровського району", "UA14160000000061982"),
        ("Pokrovskyi Raion", "UA14160000000061982"),
    ],
)  # fmt: skip
def test_units_and_areas_are_found(text: str, place_id: str) -> None:
    """Oblasts, raions, the country and areas are found by their names, as the three languages write them."""
    assert found(text).id == place_id


def test_donetsk_is_a_city_and_an_oblast() -> None:
    """The bare name is ambiguous, the city first; the hint decides."""
    answer = load_gazetteer().resolve("Donetsk")
    assert isinstance(answer, Ambiguous)
    assert [(c.rank, c.place.id) for c in answer.candidates] == [(1, "gn:709717"), (2, "UA-14")]
    assert all(candidate.reason for candidate in answer.candidates)
    assert found("Donetsk", OBLAST).id == "UA-14"
    assert found("Donetsk", SETTLEMENT).id == "gn:709717"
    assert found("Donetsk", PlaceHint(PlaceKind.RAION)).names.en == "Donetsk Raion"


def test_many_villages_share_a_name_and_the_oblast_narrows() -> None:
    """Namesakes without a city among them stay ambiguous; inside one oblast fewer are left."""
    everywhere = load_gazetteer().resolve("Novooleksandrivka")
    inside = load_gazetteer().resolve("Novooleksandrivka", hint=PlaceHint(oblast_id="UA-65"))
    assert isinstance(everywhere, Ambiguous)
    assert isinstance(inside, Ambiguous)
    assert 1 < len(inside.candidates) < len(everywhere.candidates)
    assert {load_gazetteer().oblast_of(c.place.id) for c in inside.candidates} == {"UA-65"}


def test_villages_without_a_position_count_as_namesakes() -> None:
    """A name is not unique because the map shows only one of the places that bear it."""
    answer = load_gazetteer().resolve("Lyman")
    assert isinstance(answer, Found)
    assert any(other.lon is None for other in answer.others)


def test_a_village_without_a_position_is_found_with_its_raion() -> None:
    """It has names and a place in the hierarchy, but no point and no population."""
    place = found("Robotyne")
    assert (place.lon, place.lat, place.population) == (None, None, None)
    assert load_gazetteer().get(str(place.parent_id)).names.en == "Polohy Raion"


def test_pokrovske_is_not_pokrovsk() -> None:
    """Near spellings are other names."""
    answer = load_gazetteer().resolve("Pokrovske")
    assert isinstance(answer, Ambiguous)
    assert all(candidate.place.names.en == "Pokrovske" for candidate in answer.candidates[:5])


def test_the_city_of_kyiv_is_one_place_unless_a_settlement_is_meant() -> None:
    """The unit and the city of the same name do not make the name ambiguous."""
    assert found("Kyiv", SETTLEMENT).id == "gn:703448"
    assert found("Sevastopol", SETTLEMENT).kind is PlaceKind.SETTLEMENT


def test_a_hint_that_fits_no_bearer_of_the_name_finds_nothing() -> None:
    """The hint is kept even when dropping it would give an answer; the answer says so."""
    answer = load_gazetteer().resolve("Bakhmut", hint=PlaceHint(oblast_id="UA-46"))
    assert isinstance(answer, NotFound)
    assert "UA-46" in answer.reason
    assert "Bakhmut" in answer.suggestions


def test_crimea_is_found_as_an_area_too() -> None:
    """Texts call the autonomous republic an area; the peninsula with Sevastopol is another place."""
    assert found("Crimea", PlaceHint(PlaceKind.AREA, "UA-43")).id == "UA-43"
    assert found("Crimean Peninsula").part_ids == ("UA-40", "UA-43")


def test_a_trailing_region_narrows_like_a_hint() -> None:
    """What stands behind the comma is where the place lies; it may not contradict the hint."""
    gazetteer = load_gazetteer()
    text = "Novooleksandrivka, Kherson region"
    inside = PlaceHint(oblast_id="UA-65")
    assert readings(gazetteer.resolve(text)) == readings(gazetteer.resolve("Novooleksandrivka", hint=inside))
    assert readings(gazetteer.resolve(text, hint=inside)) == readings(gazetteer.resolve(text))
    assert isinstance(gazetteer.resolve(text, hint=PlaceHint(oblast_id="UA-14")), NotFound)
    assert isinstance(gazetteer.resolve("Bakhmut, Lviv region"), NotFound)
    assert isinstance(gazetteer.resolve("Moscow, Ukraine"), NotFound)
    assert isinstance(gazetteer.resolve("Bakhmut, Moscow"), NotFound)


def test_unknown_names_get_near_spellings() -> None:
    """A slip of the pen is not found, but the right spelling is suggested."""
    answer = load_gazetteer().resolve("Bakhmutt")
    assert isinstance(answer, NotFound)
    assert "Bakhmut" in answer.suggestions


@pytest.mark.parametrize("text", ["", "  ", "???", "Moscow", "Россия", "x" * 5000, "Курськ", "\x00", "New York"])
def test_what_is_no_place_of_ukraine_is_not_found(text: str) -> None:
    """Nothing is better than a wrong place."""
    assert isinstance(load_gazetteer().resolve(text), NotFound)


@pytest.mark.parametrize(
    "word",
    [
        "Human",
        "Stalin",
        "Lenin",
        "DOK",
        "Monday",
        "March",
        "April",
        "May",
        "June",
        "Moon",
        "House",
        "State",
        "Army",
        "North",
        "South",
        "East",
        "West",
        "The",
        "Victory",
        "Ko",
        "Are",
        "Has",
        "Was",
        "Were",
        "Will",
        "With",
        "From",
        "Front",
        "Line",
        "Putin",
        "Trump",
        "President",
        "Minister",
        "Hill",
        "Lake",
        "River",
        "Region",
        "Oblast",
    ],
)
def test_no_english_word_is_a_place(word: str) -> None:
    """Recorded spellings that are words, codes or persons' names are filtered out."""
    assert isinstance(load_gazetteer().resolve(word), NotFound)


@settings(max_examples=300, deadline=None)
@given(
    st.text(max_size=200),
    st.sampled_from([None, *PlaceKind]),
    st.sampled_from([None, "UA-14", "UA-30", "no such id"]),
)
def test_resolving_never_fails(text: str, kind: PlaceKind | None, oblast: str | None) -> None:
    """Any text with any hint has an answer."""
    assert isinstance(load_gazetteer().resolve(text, hint=PlaceHint(kind, oblast)), Found | Ambiguous | NotFound)


def readings(answer: object) -> set[str]:
    if isinstance(answer, Found):
        return {answer.place.id, *(other.id for other in answer.others)}
    assert isinstance(answer, Ambiguous), answer
    return {candidate.place.id for candidate in answer.candidates}


def test_every_official_name_resolves_to_a_set_with_its_place() -> None:
    """No place is lost to another that shares its name, in any language, given its kind."""
    gazetteer = load_gazetteer()
    for place in every_place():
        for name in (place.names.en, place.names.uk, place.names.ru):
            if name:
                assert place.id in readings(gazetteer.resolve(name, hint=PlaceHint(place.kind))), (place.id, name)


def test_every_alias_resolves_to_a_set_with_its_place() -> None:
    """Every shipped spelling leads back to its place."""
    gazetteer = load_gazetteer()
    for place in every_place():
        for alias in place.aliases:
            assert place.id in readings(gazetteer.resolve(alias, hint=PlaceHint(place.kind))), (place.id, alias)


def test_candidates_are_ranked_without_gaps_and_inside_the_hint() -> None:
    """Ranks count from 1, and each candidate fits the hint."""
    gazetteer = load_gazetteer()
    for place in every_place()[::37]:
        oblast = gazetteer.oblast_of(place.id)
        answer = gazetteer.resolve(place.names.en, hint=PlaceHint(place.kind, oblast))
        if isinstance(answer, Ambiguous):
            assert [candidate.rank for candidate in answer.candidates] == list(range(1, len(answer.candidates) + 1))
            assert {candidate.place.kind for candidate in answer.candidates} == {place.kind}


def test_a_small_town_does_not_outweigh_its_namesakes() -> None:
    """A city or town needs five times the inhabitants of every namesake, and villages never outweigh."""
    answer = load_gazetteer().resolve("Pivdenne", hint=SETTLEMENT)
    assert isinstance(answer, Ambiguous)
    sizes = [candidate.place.population or 500 for candidate in answer.candidates]
    assert sizes[0] < 5 * sizes[1]


def test_unknown_ids_are_answered_with_the_nearest() -> None:
    """Asking for an id that is not there names the nearest one."""
    with pytest.raises(UnknownPlaceError, match="'UA-14'"):
        load_gazetteer().get("UA-141")
    with pytest.raises(GeodataError):
        load_gazetteer().oblast_of("")


def test_every_place_lies_in_places_that_exist() -> None:
    """Parents and parts are places, and the chain of parents ends at the country."""
    gazetteer: Gazetteer = load_gazetteer()
    for place in every_place():
        seen = [place.id]
        while place.parent_id is not None:
            place = gazetteer.get(place.parent_id)
            seen.append(place.id)
        assert seen[-1] == "UA"
        assert len(seen) <= 4


def test_areas_across_oblasts_have_none() -> None:
    """Donbas and the country lie in no single first-level unit; the spit and the island do."""
    oblast_of = load_gazetteer().oblast_of
    assert [oblast_of(i) for i in ("UA", "area:donbas", "area:kinburn-spit", "UA-40")] == [None, None, "UA-48", "UA-40"]
    assert load_gazetteer().get("area:donbas").part_ids == ("UA-09", "UA-14")


def test_there_are_27_regions_in_order() -> None:
    """The first-level units come by id."""
    regions = load_gazetteer().regions()
    assert len(regions) == 27
    assert [region.id for region in regions] == sorted(region.id for region in regions)
