"""What a feature of a full snapshot says, by name and colour together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geodata.assessors import Status
from geodata.errors import DrawingError
from geodata.importers.deepstate_snapshots import Reading, classify

ARCHIVE = Path(__file__).parents[4] / "shared/data/control/deepstate_history_2022-04-03_2025-08-03.parquet"
HELD, DOUBTFUL, FREE = Status.RUSSIAN_HELD, Status.CONTESTED, Status.UKRAINIAN_HELD
RED, OLD_RED, BLACK, GREY, LIGHT_GREY, DARK_GREY = "#a52714", "#880e4f", "#000000", "#bcaaa4", "#bdbdbd", "#757575"
GREEN, BLUE, DARK_BLUE, ELSEWHERE, MUTINY = "#0f9d58", "#0288d1", "#01579b", "#ff5252", "#ce93d8"
# Name, colour, status, occupied before 2022.
PAIRS = [
    ("Окуповано", RED, HELD, False),
    ("Окуповано /// Occupied\xa0/// geoJSON.status.occupied\n", RED, HELD, False),
    ("Окупов��но /// Occupied", RED, HELD, False),
    ("Рубіжне. Території зайняті ворогом", RED, HELD, False),
    ("Захоплено", RED, HELD, False),
    ("Зміїний ///\xa0Snake Island", RED, HELD, False),
    ("Зміїний ///\xa0Snake Island", GREY, DOUBTFUL, False),
    ("Зміїний ///\xa0Snake Island", BLUE, FREE, False),
    ("Зміїний ///\xa0Snake Island /// geoJSON.zmiinyi_island", GREEN, FREE, False),
    ("Багатокутник 12", RED, HELD, False),
    ("Багатокутник 69", BLUE, FREE, False),
    ("Під питанням", RED, HELD, False),
    ("Під питанням", BLACK, DOUBTFUL, False),
    ("Під питанням", GREY, DOUBTFUL, False),
    ("Під питанням /// Contested\n", BLUE, FREE, False),
    ("Під питанням /// Contensed\n", DARK_GREY, DOUBTFUL, False),
    ("Фактично контролюється ворогом, але немає інформації про його перебування тут", LIGHT_GREY, DOUBTFUL, False),
    ("Статус невідомий /// Unknown status /// geoJSON.status.unknown\n", LIGHT_GREY, DOUBTFUL, False),
    ("Ситуація невідома", LIGHT_GREY, DOUBTFUL, False),
    ("Звільнено /// Liberated /// geoJSON.status.dismissed\n", GREY, DOUBTFUL, False),
    ("Ворога відкинуто///The enemy was pushed back\n", GREY, DOUBTFUL, False),
    ("Звільнено 31.03 /// Liberated 31.03\xa0/// geoJSON.status.dismissed_at {{at:31.03}}", GREEN, FREE, False),
    ("Звільнено /// Liberated /// geoJSON.status.dismissed", DARK_BLUE, FREE, False),
    ("Під контролем ЗСУ", BLUE, FREE, False),
    ("24.03", BLUE, FREE, False),
    ("Крим", BLACK, HELD, True),
    ("ОРДЛО", BLACK, HELD, True),
    ("Острів Тузла /// Occupied Tuzla Island\xa0/// geoJSON.territories.tuzla", OLD_RED, HELD, True),
    ("Окупований Крим /// Occupied Crimea", OLD_RED, HELD, True),
    ("ОРДЛО /// CADR and CALR\n", OLD_RED, HELD, True),
    ("Придністров'я", OLD_RED, None, False),
    ("Придністров'я.\n///\nTransnistria.", ELSEWHERE, None, False),
    ("Придністров'я/// Transnistria /// geoJSON.territories.transnistria", ELSEWHERE, None, False),
    ("Окупована Абхазія.\n///\nOccupied Abkhazia.\n/// geoJSON.territories.abkhazia\n", ELSEWHERE, None, False),
    ("Окупований Печорський район.\n/// geoJSON.territories.pechorsky-district\n", ELSEWHERE, None, False),
    ('Під контролем бойовиків-повстанців пвк "вагнер"', MUTINY, None, False),
    ("Вологі мрії одного з адмінів", BLUE, None, False),
]


@pytest.mark.parametrize(("name", "fill", "status", "before_2022"), PAIRS)
def test_pairs(name: str, fill: str, status: Status | None, before_2022: bool) -> None:
    """Each kind of pair that the map has had is read as its drawers went on to name it."""
    reading = classify(name, fill)
    assert (reading.status, reading.before_2022) == (status, before_2022)
    assert reading.reason


@pytest.mark.skipif(not ARCHIVE.exists(), reason="the archive of full snapshots is not here")
def test_every_archived_pair() -> None:
    """Each pair of the archive has a reading, and a colour with one meaning never stands for another."""
    import pandas

    rows = pandas.read_parquet(ARCHIVE, columns=["name", "fill"])
    readings = {pair: classify(*pair) for pair in set(zip(rows["name"], rows["fill"], strict=True))}
    assert len(readings) > 200
    by_colour: dict[str, set[Status | None]] = {}
    for (_, fill), reading in readings.items():
        by_colour.setdefault(fill, set()).add(reading.status)
    assert by_colour == {
        RED: {HELD},
        OLD_RED: {HELD, None},
        BLACK: {HELD, DOUBTFUL},
        GREY: {DOUBTFUL},
        LIGHT_GREY: {DOUBTFUL},
        DARK_GREY: {DOUBTFUL},
        GREEN: {FREE},
        BLUE: {FREE, None},
        DARK_BLUE: {FREE},
        ELSEWHERE: {None},
        MUTINY: {None},
    }
    # The name and the colour of the same archive agree but for the few that are told one by one above.
    differing = {pair for pair, reading in readings.items() if "still says" in reading.reason}
    assert len(differing) == 5
    old = {pair[0].split("///")[0].strip() for pair, reading in readings.items() if reading.before_2022}
    assert old == {"Крим", "ОРДЛО", "Окупований Крим", "Острів Тузла"}


@pytest.mark.parametrize(
    ("name", "fill", "named"),
    [
        ("Нове /// New /// geoJSON.status.annexed", RED, "geoJSON.status.annexed"),
        ("Щось /// Something", "#123456", "fill: got “#123456”"),
        ("Окуповано /// Occupied /// geoJSON.status.occupied", ELSEWHERE, "fill: got “#ff5252”"),
        ("Новий край /// geoJSON.territories.new-land", RED, "geoJSON.territories.new-land"),
        ("", "", "fill: got “”"),
    ],
)
def test_unknown_statuses_are_refused(name: str, fill: str, named: str) -> None:
    """A status that the legend never had is named, not guessed."""
    with pytest.raises(DrawingError, match=re.escape(named)):
        classify(name, fill)


@given(st.sampled_from(PAIRS), st.data())
def test_spaces_and_case_say_nothing(pair: tuple[str, str, Status | None, bool], data: st.DataObject) -> None:
    """However a pair is spaced or cased, it is read alike."""
    name, fill, *_ = pair
    space = data.draw(st.sampled_from([" ", "\xa0", "\n", "  "]))
    assert classify(f"{space}{name.replace(' ', space)}{space}", fill.upper()) == classify(name, fill)


@given(st.text(max_size=60), st.sampled_from([RED, GREY, GREEN]))
def test_any_name_has_a_reading_or_an_error(name: str, fill: str) -> None:
    """No text makes the reader fail otherwise."""
    try:
        assert isinstance(classify(name, fill), Reading)
    except DrawingError:
        assert "geojson." in name.lower()
