"""Russian forms that follow from Ukrainian names, on given names and on every recorded one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata import store
from geodata.build.raions import RUSSIAN_ADJECTIVES, list_russian_aliases
from geodata.records import Found, PlaceHint, PlaceKind
from geodata.russian import list_press_forms, list_russian_forms
from geodata.schema import SETTLEMENTS, parse_table
from geodata.spelling import fold_name
from geodata.store import load_gazetteer
from tests.geodata.test_resolve import readings

RAION = PlaceHint(PlaceKind.RAION)


@pytest.mark.parametrize(
    ("uk", "ru"),
    [
        ("Новоекономічне", "Новоэкономическое"), ("Кліщіївка", "Клещеевка"), ("Дворічанське", "Двуречанское"),
        ("Михайлівка", "Михайловка"), ("Роботине", "Работино"), ("Єгорівка", "Егоровка"), ("Мар’їнка", "Марьинка"),
        ("Нова Українка", "Новая Украинка"), ("Велика Кам’янка", "Великая Каменка"), ("Степове", "Степовое"),
        ("Очеретине", "Очеретино"), ("Мирна Долина", "Мирная Долина"), ("Андріївка", "Андреевка"),
    ],
)  # fmt: skip
def test_regular_names_have_their_russian_form(uk: str, ru: str) -> None:
    """Roots and endings that always change the same way give the Russian name."""
    assert ru in list_russian_forms(uk)


@pytest.mark.parametrize("uk", ["", "Дніпро", "Київ", "Сіль", "Bakhmut", "Нью-Йорк", "Вишнева Гора Друга"])
def test_names_without_a_rule_have_none(uk: str) -> None:
    """Where letters may go several ways nothing is guessed."""
    assert list_russian_forms(uk) == ()


@pytest.mark.parametrize(
    ("ru", "press"),
    [
        ("Великая Новосёлка", "Velikaya Novoselka"), ("Авдеевка", "Avdeyevka"), ("Авдеевка", "Avdeevka"),
        ("Екатериновка", "Yekaterinovka"), ("Михайловка", "Mikhailovka"), ("Михайловка", "Mikhaylovka"),
    ],
)  # fmt: skip
def test_the_press_writes_some_letters_in_two_ways(ru: str, press: str) -> None:
    """Each usual romanisation is there."""
    assert press in list_press_forms([ru])


def test_forms_agree_with_the_recorded_names() -> None:
    """Where a Russian name is recorded and a form follows, they are the same for 19 names in 20."""
    rows = [row for row in parse_table(SETTLEMENTS, store.read_table(SETTLEMENTS.file)) if row["ru"]]
    known = [(fold_name(row["ru"]), [fold_name(form) for form in list_russian_forms(row["uk"])]) for row in rows]
    right = [ru in forms for ru, forms in known if forms]
    assert len(right) > 1_000
    assert sum(right) / len(right) > 0.95


@given(st.text(alphabet="абвгґдеєжзиіїйклмнопрстуфхцчшщьюяʼ’ -", max_size=40))
def test_any_text_has_an_answer(text: str) -> None:
    """No text fails, and a form has only Russian letters."""
    for form in list_russian_forms(text):
        assert not set(form.lower()) & set("іїєґ’")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Великая Новосёлка", "Velyka Novosilka"), ("Velikaya Novoselka", "Velyka Novosilka"),
        ("Rabotino", "Robotyne"), ("Работино", "Robotyne"), ("Kleshcheyevka", "Klishchiivka"),
        ("Novoekonomicheskoye", "Novoekonomichne"), ("Dvurechanskoye", "Dvorichanske"),
        ("Двуречная", "Dvorichna"), ("Mikhailovka", "Mykhailivka"), ("Михайловка", "Mykhailivka"),
    ],
)  # fmt: skip
def test_press_names_at_the_front_are_known(text: str, name: str) -> None:
    """Russian and press names lead to the settlement, or to all that bear the name."""
    gazetteer = load_gazetteer()
    assert name in {gazetteer.get(i).names.en for i in readings(gazetteer.resolve(text))}


def test_raions_at_the_front_are_found_in_russian() -> None:
    """Every reviewed raion is found by its Russian name in every case."""
    gazetteer = load_gazetteer()
    for adjective in RUSSIAN_ADJECTIVES:
        for alias in list_russian_aliases(adjective):
            names = {gazetteer.get(i).names.uk for i in readings(gazetteer.resolve(alias, hint=RAION))}
            assert f"{adjective} район" in names, alias
    answer = gazetteer.resolve("Покровского района")
    assert isinstance(answer, Found)
    assert answer.place.names.en == "Pokrovsk Raion"
