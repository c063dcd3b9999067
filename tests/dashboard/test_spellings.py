"""The gazetteer as the extractor sees it: which place a spelling means first."""

from __future__ import annotations

from collections import defaultdict

from articles.protocols import PlaceSpelling
from dashboard.model.spellings import load_spellings
from geodata.store import load_gazetteer


def list_readings() -> dict[str, list[PlaceSpelling]]:
    readings: dict[str, list[PlaceSpelling]] = defaultdict(list)
    for spelling in load_spellings().spellings():
        readings[spelling.text].append(spelling)
    return readings


def test_a_former_name_gives_way_to_a_present_one() -> None:
    """Of Oleksiivka no town that once was called so comes first; a longer form of a name stays its own."""
    readings = list_readings()
    former = next(each for each in readings["Oleksiivka"] if each.name == "Chystiakove")
    assert former.prominence == 0
    assert max(each.prominence for each in readings["Oleksiivka"]) > 0
    assert max(readings["Krasnyi Lyman"], key=lambda each: each.prominence).name == "Lyman"


def test_villages_of_the_front_are_known_and_make_nothing_ambiguous() -> None:
    """Under their English and Ukrainian names, with their oblast, where no settlement with a position is called so."""
    readings, gazetteer = list_readings(), load_gazetteer()
    (village,) = readings["Sukhetske"]
    assert (village.iso, village.prominence) == ("UA-14", 0)
    assert [each.place_id for each in readings["Сухецьке"]] == [village.place_id]
    placed = {place.id for place in gazetteer.places()}
    for spellings in readings.values():
        kinds = {each.place_id in placed for each in spellings if each.text == each.name}
        assert len(kinds) <= 1, spellings
