"""Namesakes under every spelling, towns against hamlets, and the words around a name."""

from __future__ import annotations

import pytest

from geodata.build.units import OBLASTS, Unit
from geodata.ranking import is_spelling_of
from geodata.records import Ambiguous, Found, Place, PlaceHint, PlaceKind
from geodata.spelling import fold_name
from geodata.store import load_gazetteer
from tests.geodata.test_resolve import SETTLEMENT, every_place, found, readings


@pytest.mark.parametrize(
    ("official", "spelling"),
    [
        ("Bilohorivka", "Belogorovka"), ("Berezove", "Berezovoye"), ("Vodiane", "Vodyanoye"), ("Yehorivka", "Егоровка"),
        ("Ocheretyne", "Ocheretino"), ("Piatykhatky", "Pyatykhatky"),
    ],
)  # fmt: skip
def test_another_spelling_has_every_bearer_of_the_name(official: str, spelling: str) -> None:
    """Namesakes count under a spelling that no source records for them."""
    resolve = load_gazetteer().resolve
    bearers = {i for i in readings(resolve(official)) if load_gazetteer().get(i).names.en == official}
    assert bearers <= readings(resolve(spelling))
    assert type(resolve(spelling)) is type(resolve(official))


def test_another_spelling_is_never_more_certain_than_the_official_name() -> None:
    """Where the name is ambiguous no romanisation of it means that place alone; former names may."""
    gazetteer = load_gazetteer()
    for place in every_place():
        if place.kind is PlaceKind.SETTLEMENT:
            answer = gazetteer.resolve(place.names.uk, hint=SETTLEMENT)
            for alias in place.aliases if isinstance(answer, Ambiguous) else ():
                if is_spelling_of(fold_name(alias), place):
                    other = gazetteer.resolve(alias, hint=SETTLEMENT)
                    assert not isinstance(other, Found) or other.place != place, (place.id, alias)


@pytest.mark.parametrize("hint", [PlaceHint(), SETTLEMENT, PlaceHint(oblast_id="UA-14")])
def test_a_town_outweighs_a_hamlet(hint: PlaceHint) -> None:
    """A town five times as large as its namesakes is meant; those that fit the hint are kept."""
    answer = load_gazetteer().resolve("Ocheretyne", hint=hint)
    assert isinstance(answer, Found)
    assert (answer.place.names.en, load_gazetteer().oblast_of(answer.place.id)) == ("Ocheretyne", "UA-14")
    assert {place.names.en for place in answer.others} == {"Ocheretyne"}


@pytest.mark.parametrize(
    "place", [*load_gazetteer().regions(), load_gazetteer().get("area:donbas")], ids=lambda place: place.id
)
def test_an_article_before_a_name_makes_no_difference(place: Place) -> None:
    """What is found without "the" is found with it."""
    for name in (place.names.en, *(alias for alias in place.aliases if alias.isascii())):
        plain, fuller = (load_gazetteer().resolve(text) for text in (name, f"the {name}"))
        assert readings(plain) == readings(fuller), name


@pytest.mark.parametrize("text", ["Nikolaev", "Kirovograd", "Donetsk"])
def test_a_capital_ranks_before_its_own_oblast(text: str) -> None:
    """The oblast has the name of its capital, also in spellings that are not official."""
    answer = load_gazetteer().resolve(text)
    assert isinstance(answer, Ambiguous)
    assert [candidate.place.kind for candidate in answer.candidates[:2]] == [PlaceKind.SETTLEMENT, PlaceKind.OBLAST]


@pytest.mark.parametrize("unit", [unit for unit in OBLASTS if unit.short and unit.short.endswith("чина")])
def test_short_names_of_oblasts_are_found_in_every_case(unit: Unit) -> None:
    """The locative "Донеччині" is there like "Луганщині"."""
    for ending in ("а", "и", "і", "у", "ою"):
        assert found(f"{str(unit.short)[:-1]}{ending}").id == unit.id
