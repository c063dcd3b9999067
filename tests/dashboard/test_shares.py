"""The words and tables of control on the Map page: always somebody's, rounded to what the error allows."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.store import load_catalogue
from dashboard.views.shares import (
    list_sources,
    make_control_payload,
    make_share_rows,
    read_shares,
    write_map_notes,
    write_share_notes,
    write_summary,
)

DAY = date(2025, 11, 27)


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


def test_the_summary_of_a_day() -> None:
    """One sentence: whose map, of which day, and the four oblasts and the country."""
    catalogue = load_catalogue()
    words = plain(write_summary(read_shares(catalogue.control, DAY), "deepstate", catalogue.known.place_names))
    assert words == (
        "27 November 2025, according to DeepState: Russia held 98.8 % of Luhansk Oblast, 76.2 % of Donetsk Oblast, "
        "74.4 % of Zaporizhzhia Oblast, 72.1 % of Kherson Oblast and 19.0 % of Ukraine."
    )


def test_the_table_has_a_column_for_each_assessor_and_the_spread() -> None:
    """The four oblasts first, the country last; shares with what they may be off."""
    catalogue = load_catalogue()
    rows = make_share_rows(read_shares(catalogue.control, DAY), catalogue.known.place_names)
    assert [row["Place"] for row in rows[:4]] == [
        "Luhansk Oblast", "Donetsk Oblast", "Zaporizhzhia Oblast", "Kherson Oblast",
    ]  # fmt: skip
    assert rows[-1]["Place"] == "Ukraine"
    assert plain(rows[1]["DeepState, map of 27\u00a0November\u00a02025"]) == "76.2 % ± 0.4, 20,300 km²"
    assert plain(rows[1]["Spread"]) == "2.1 points"
    assert len(rows[0]) == 4


@pytest.mark.parametrize(
    ("day", "assessor", "words"),
    [
        (date(2025, 11, 26), "deepstate", "25 November 2025"),
        (date(2025, 11, 17), "liveuamap", "15 November 2025"),
        (DAY, "deepstate", "contested"),
        (DAY, "liveuamap", "before 24 February 2022"),
    ],
)
def test_what_a_reader_must_know_of_a_map(day: date, assessor: str, words: str) -> None:
    """A gap, an older map, ground that is not told apart, ground that is filled in."""
    found = read_shares(load_catalogue().control, day)
    notes = [*write_map_notes(found, assessor), *write_share_notes(found)]
    assert words in plain(" ".join(notes))


def test_a_day_of_one_assessor_has_no_spread() -> None:
    """Before 3 April 2022 DeepState's data have not begun."""
    catalogue = load_catalogue()
    rows = make_share_rows(read_shares(catalogue.control, date(2022, 3, 1)), catalogue.known.place_names)
    assert {row["Spread"] for row in rows} == {"one assessor only"}


def test_the_map_is_told_whose_control_it_draws() -> None:
    """The address of the history, the day, and a title with the assessor's name; sources name every assessor."""
    found = read_shares(load_catalogue().control, DAY)
    made = make_control_payload(found, "liveuamap", "r1")
    assert (made["url"], made["assessor"], made["day"]) == ("data/r1/control.json", "liveuamap", "2025-11-27")
    assert "Liveuamap" in made["title"]
    assert len(list_sources(found)) == 2
