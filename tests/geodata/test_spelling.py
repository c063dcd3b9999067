"""Spellings: the national romanisation and the folding of names."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.spelling import fold_name, measure_distance, romanise

# The examples that the resolution itself gives.
EXAMPLES = """
Алушта Alushta, Андрій Andrii, Борщагівка Borshchahivka, Борисенко Borysenko, Вінниця Vinnytsia, Володимир Volodymyr,
Гадяч Hadiach, Богдан Bohdan, Згурський Zghurskyi, Ґалаґан Galagan, Ґорґани Gorgany, Донецьк Donetsk, Дмитро Dmytro,
Рівне Rivne, Олег Oleh, Есмань Esman, Єнакієве Yenakiieve, Гаєвич Haievych, Короп'є Koropie, Житомир Zhytomyr,
Жанна Zhanna, Жежелів Zhezheliv, Закарпаття Zakarpattia, Казимирчук Kazymyrchuk, Медвин Medvyn, Михайленко Mykhailenko,
Іванків Ivankiv, Іващенко Ivashchenko, Їжакевич Yizhakevych, Кадиївка Kadyivka, Мар'їне Marine, Йосипівка Yosypivka,
Стрий Stryi, Олексій Oleksii, Київ Kyiv, Коваленко Kovalenko, Лебедин Lebedyn, Леонід Leonid, Миколаїв Mykolaiv,
Маринич Marynych, Ніжин Nizhyn, Наталія Nataliia, Одеса Odesa, Онищенко Onyshchenko, Полтава Poltava, Петро Petro,
Решетилівка Reshetylivka, Рибчинський Rybchynskyi, Суми Sumy, Соломія Solomiia, Тернопіль Ternopil, Троць Trots,
Ужгород Uzhhorod, Уляна Uliana, Фастів Fastiv, Філіпчук Filipchuk, Харків Kharkiv, Христина Khrystyna,
Стеценко Stetsenko, Чернівці Chernivtsi, Шевченко Shevchenko, Шостка Shostka, Кишеньки Kyshenky, Щербухи Shcherbukhy,
Гоща Hoshcha, Гаращенко Harashchenko, Юрій Yurii, Корюківка Koriukivka, Яготин Yahotyn, Ярошенко Yaroshenko,
Костянтин Kostiantyn, Знам'янка Znamianka, Феодосія Feodosiia, Розгон Rozghon, Запоріжжя Zaporizhzhia
"""


@pytest.mark.parametrize("pair", [pair.strip() for pair in EXAMPLES.replace("\n", " ").split(",")])
def test_romanisation_gives_the_examples_of_the_resolution(pair: str) -> None:
    """Each example of resolution 55 of 2010 comes out as printed there."""
    uk, en = pair.split()
    assert romanise(uk) == en


@pytest.mark.parametrize(
    ("uk", "en"),
    [
        ("Біла Церква", "Bila Tserkva"), ("Івано-Франківськ", "Ivano-Frankivsk"), ("Слов’янськ", "Sloviansk"),
        ("Нова Яблунівка", "Nova Yablunivka"), ("ЗАПОРІЖЖЯ", "ZAPORIZHZHIA"), ("Ізюм", "Izium"),
        ("Щастя", "Shchastia"), ("НЬЮ-ЙОРК", "NIU-YORK"), ("п. 12", "p. 12"), ("", ""),
    ],
)  # fmt: skip
def test_romanisation_of_words_capitals_and_other_signs(uk: str, en: str) -> None:
    """Words start anew after spaces and hyphens, capitals stay capitals, other signs stay themselves."""
    assert romanise(uk) == en


@pytest.mark.parametrize(
    "spellings",
    [
        ["Luhansk", "Luhans'k", "LUHANS’K", "luhansʼk", "Łuhańsk", " Luhansk. "],
        ["Слов’янськ", "Слов'янськ", "Словʼянськ", "слов`янськ", "Словянськ"],
        ["Шахтёрск", "Шахтерск", "Шахтё́рск"],
        ["Ivano-Frankivsk", "Ivano Frankivsk", "Ivano–Frankivsk"],
        ["Ґорґани", "Горгани"],
        ["Чорнобай", unicodedata.normalize("NFD", "Чорнобай")],
    ],
)
def test_spellings_of_one_name_fold_to_one_key(spellings: list[str]) -> None:
    """Apostrophes, case, hyphens, accents and the way letters are composed make no difference."""
    assert len({fold_name(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(("left", "right"), [("Покровськ", "Покровське"), ("Київ", "Киів"), ("Буй", "Буи")])
def test_different_letters_stay_different(left: str, right: str) -> None:
    """ї and й are letters, not accents, and an ending counts."""
    assert fold_name(left) != fold_name(right)


@given(st.text(max_size=60))
def test_folding_again_changes_nothing(text: str) -> None:
    """A folded name is its own key, and never has surplus spaces."""
    key = fold_name(text)
    assert key == " ".join(key.split())
    assert fold_name(key) == key


@given(st.text(max_size=60))
def test_romanising_takes_any_text(text: str) -> None:
    """No text makes the romanisation fail, and no Ukrainian letter is left."""
    assert not set(romanise(text).lower()) & set("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя")


words = st.text(alphabet="abc", max_size=6)


@given(words, words)
def test_distance_is_symmetric_and_zero_only_for_equal_texts(left: str, right: str) -> None:
    """The edit distance does not depend on the order, and only equal texts are at distance 0."""
    assert measure_distance(left, right, limit=6) == measure_distance(right, left, limit=6)
    assert (measure_distance(left, right, limit=6) == 0) == (left == right)


@given(words, words, st.integers(0, 3))
def test_distance_beyond_the_limit_is_limit_plus_one(left: str, right: str, limit: int) -> None:
    """A cut-off distance agrees with the full one up to the limit."""
    assert measure_distance(left, right, limit=limit) == min(measure_distance(left, right, limit=6), limit + 1)
