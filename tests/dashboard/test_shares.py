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
    write_share_notes,
)

DAY = date(2025, 11, 27)


def plain(words: str) -> str:
    return words.replace("\u00a0", " ")


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


@pytest.mark.parametrize("words", ["± is how far", "leaves out what was occupied before 24 February 2022", "is added"])
def test_what_a_reader_must_know_of_the_figures(words: str) -> None:
    """What the error is and is not, and ground that is filled in from another assessor's line."""
    notes = plain(" ".join(write_share_notes(read_shares(load_catalogue().control, DAY)))).replace("“±”", "±")
    assert words in notes


def test_a_day_of_one_assessor_has_no_spread() -> None:
    """Before 3 April 2022 DeepState's data have not begun."""
    catalogue = load_catalogue()
    rows = make_share_rows(read_shares(catalogue.control, date(2022, 3, 1)), catalogue.known.place_names)
    assert {row["Spread"] for row in rows} == {"one assessor only"}


def test_the_map_is_told_whose_control_it_draws() -> None:
    """The addresses of the release, the assessor, the day and the names; sources name every assessor."""
    found = read_shares(load_catalogue().control, DAY)
    made = make_control_payload(found, "liveuamap", "r1", names={"UA": "Ukraine"})
    assert (made["url"], made["assessor"], made["day"]) == ("data/r1/control.json", "liveuamap", "2025-11-27")
    assert (made["measures"], made["claims"]) == ("data/r1/measures.json", "data/r1/claims.json")
    assert made["exact"] is None
    assert len(list_sources(found)) == 2
