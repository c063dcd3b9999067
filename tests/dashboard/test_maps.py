"""What the map is sent: small, plain, without outlines, and the same as its words."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.records import Extent, Holder, Predicate, Side
from dashboard.model.records import PlacedClaim
from dashboard.store import load_catalogue
from dashboard.views.maps import STRONG_REGIONS, make_map_payload, make_map_rows
from dashboard.views.palette import STYLE_WORDS
from dashboard.views.shares import make_control_payload, read_shares

from .made import DONBAS, DONETSK, LUHANSK, POKROVSK, UKRAINE, make_placed

REGIONS = (LUHANSK, DONETSK)
MOST_BYTES = 28_000  # one message of a rerun; the outlines (about 290 kB) are fetched once instead
PLACES = st.sampled_from([UKRAINE, LUHANSK, DONETSK, POKROVSK, DONBAS])


def payload(*claims: PlacedClaim, **options: Any) -> dict[str, Any]:
    chosen: dict[str, Any] = {"selected": None, "highlighted": (), "release": "0123456789", "control": {}, **options}
    return make_map_payload(claims, regions=REGIONS, **chosen)


def items(made: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {item["id"]: item for item in (*made["regions"], *made["places"], *made["wider"])}


def test_shipped_map_is_small_and_plain() -> None:
    """The message of the shipped claims is plain JSON of a few kilobytes that names every region and holds no shape."""
    catalogue = load_catalogue()
    made = make_map_payload(
        catalogue.claims,
        regions=catalogue.regions,
        selected=None,
        highlighted=(),
        release=catalogue.release.id,
        control=make_control_payload(
            read_shares(catalogue.control, date(2025, 11, 27)), "deepstate", catalogue.release.id, names={}
        ),
    )
    text = json.dumps(made, ensure_ascii=False)
    assert json.loads(text) == made
    assert len(text.encode()) < MOST_BYTES
    assert len(made["regions"]) == 27
    assert set(STRONG_REGIONS) <= {region["id"] for region in made["regions"] if region["hasQuotes"]}
    assert "coordinates" not in text
    assert "source" not in made
    assert made["mapUrl"] == f"data/{catalogue.release.id}/map.json"


def test_names_on_the_map_are_told_apart() -> None:
    """No two regions bear the same short name, and none is left without one."""
    catalogue = load_catalogue()
    made = make_map_payload(
        catalogue.claims,
        regions=catalogue.regions,
        selected=None,
        highlighted=(),
        release=catalogue.release.id,
        control=make_control_payload(
            read_shares(catalogue.control, date(2025, 11, 27)), "deepstate", catalogue.release.id, names={}
        ),
    )
    labels = [region["label"] for region in made["regions"]]
    assert all(labels)
    assert len(set(labels)) == len(labels)


def test_country_and_areas_are_no_pins() -> None:
    """A claim about the country or a wider area is offered beside the map, never as a point on it."""
    made = payload(make_placed(UKRAINE), make_placed(DONBAS, number=2), make_placed(POKROVSK, number=3))
    assert [item["id"] for item in made["wider"]] == ["UA", "area:donbas"]
    assert [item["id"] for item in made["places"]] == ["gn:704422"]
    assert made["wider"][1]["parts"] == ["UA-09", "UA-14"]


def test_wider_areas_have_their_marks_in_words() -> None:
    """The button of the country says what is claimed of it, as nothing of it is drawn."""
    made = payload(make_placed(UKRAINE, extent=Extent.PART))
    assert made["wider"][0]["marked"] == "Russian-held, part of it"


def test_settlement_without_a_point_is_listed() -> None:
    """A settlement whose point is unknown is listed, not put in the middle of anything."""
    nowhere = make_placed(type(POKROVSK)(POKROVSK.id, POKROVSK.kind, POKROVSK.names, parent_id="UA-14"))
    made = payload(nowhere)
    assert made["places"] == []
    assert [item["id"] for item in made["wider"]] == [POKROVSK.id]


def test_markup_stays_text() -> None:
    """Words that hold markup reach the front end as they are: it sets them as text."""
    evil = type(POKROVSK)("gn:1", POKROVSK.kind, type(POKROVSK.names)("<img onerror=x>", "x"), lon=37.0, lat=48.0)
    assert payload(make_placed(evil))["places"][0]["name"] == "<img onerror=x>"


def test_quotes_inside_are_counted() -> None:
    """A region counts the quotes about places inside it, as choosing it shows them; its marks are its own."""
    made = items(payload(make_placed(POKROVSK, extent=None)))
    assert made["UA-14"]["quotes"].startswith("1")
    assert made["UA-14"]["hatch"] is None
    assert made["UA-09"]["hasQuotes"] is False


@given(st.lists(st.tuples(PLACES, st.sampled_from(Predicate), st.sampled_from(Side)), max_size=6))
def test_legend_has_every_style_and_no_other(found: list[tuple[Any, Predicate, Side]]) -> None:
    """The legend lists exactly the styles that some place bears, in the order of the table."""
    made = payload(
        *(
            make_placed(place, number=number, predicate=predicate, claimant_side=side)
            for number, (place, predicate, side) in enumerate(found)
        )
    )
    drawn = [*made["regions"], *made["places"]]
    used = {style for item in drawn for style in (item["hatch"], item["outline"], *item["glyphs"]) if style}
    used |= {"party" for item in drawn if item["hatch"] and item["isParty"]}
    assert [row["style"] for row in made["legend"]] == [style for style in STYLE_WORDS if style in used]


@pytest.mark.parametrize("selected", [None, "UA-09"])
def test_choice_is_carried(selected: str | None) -> None:
    """The payload says what is chosen, and which places the chosen quote is about, in a fixed order."""
    made = payload(make_placed(LUHANSK), selected=selected, highlighted={"UA-14", "UA-09"})
    assert (made["selected"], made["highlighted"]) == (selected, ["UA-09", "UA-14"])


def test_rows_say_what_the_map_shows() -> None:
    """Each place that a quote names has a row with its marks in words and the number of its quotes."""
    rows = make_map_rows(
        [
            make_placed(LUHANSK, extent=Extent.ALL),
            make_placed(DONETSK, predicate=Predicate.ANNEXED),
            make_placed(UKRAINE),
        ],
        REGIONS,
    )
    assert [row["Place"] for row in rows] == ["Ukraine", "Luhansk Oblast", "Donetsk Oblast"]
    assert [row["Said of it"] for row in rows[1:]] == ["Russian-held, all of it", "declared annexed"]
    assert all(row["Claims"].isdigit() for row in rows)


def test_party_is_named_in_words() -> None:
    """What only a party to the war says is said so in words too, not by the line alone."""
    rows = make_map_rows([make_placed(LUHANSK, holder=Holder.UA, claimant_side=Side.UA)], REGIONS)
    assert rows[0]["Said of it"] == "Ukrainian-held, most of it (said by a party)"
