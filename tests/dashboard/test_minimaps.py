"""The small map of an article: whole without a network, small, and deaf to markup."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import geopandas as gpd
import pytest
import shapely

from articles.records import Extent, Polarity, Predicate
from dashboard.model.records import PlacedClaim
from dashboard.store import load_catalogue
from dashboard.views.minimaps import (
    MAP_NAME,
    Written,
    frame_minimap,
    mark_places,
    simplify_regions,
    write_minimap,
    write_safely,
)
from dashboard.views.palette import STYLE_WORDS, THEMES, Theme, make_hatches
from geodata.records import Names, Place, PlaceKind
from geodata.store import load_regions

from .made import DONETSK, LUHANSK, POKROVSK, make_placed

MOST_BYTES = 150_000
REGION = replace(DONETSK, lon=37.718, lat=47.984)
EVIL = "`</script><img src=x onerror=alert(1)>${alert(2)} {{ 'x' }} \\"


@pytest.fixture(scope="module")
def shapes() -> gpd.GeoDataFrame:
    return simplify_regions(load_regions())


def write(
    claims: Sequence[PlacedClaim], shapes: gpd.GeoDataFrame, *, places: Sequence[Place], theme: Theme = Theme.LIGHT
) -> Written:
    return write_minimap(mark_places(claims, places), shapes, theme=theme)


def render(*args: Any, **options: Any) -> str:
    return str(frame_minimap(write(*args, **options)).get_root().render())


def test_simplified_shapes_stay_neighbours(shapes: gpd.GeoDataFrame) -> None:
    """Simplified, all 27 regions are there, valid, without gap or overlap, and close to their area."""
    whole = load_regions()
    assert list(shapes["id"]) == list(whole["id"])
    assert shapes.geometry.is_valid.all()
    # Square degrees, to compare shapes with shapes: gaps and overlaps would part the sum from the union.
    together = shapely.area(shapely.union_all(shapes.geometry.to_numpy()))
    assert together == pytest.approx(shapely.area(shapes.geometry.to_numpy()).sum(), rel=1e-3)
    assert together == pytest.approx(shapely.area(whole.geometry.to_numpy()).sum(), rel=0.01)
    assert shapely.get_num_coordinates(shapes.geometry.to_numpy()).sum() < 4_000


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("article", [article.id for article in load_catalogue().articles])
def test_nothing_comes_from_elsewhere(shapes: gpd.GeoDataFrame, article: str, theme: Theme) -> None:
    """The picture of any shipped article names no address off this machine, no tile, and stays small."""
    catalogue = load_catalogue()
    claims = [placed for placed in catalogue.claims if placed.article.id == article]
    html = render(claims, shapes, places=catalogue.regions, theme=theme)
    links = re.findall(r"""(?:src|href)=["']([^"']+)""", html)
    assert set(re.findall(r"https?://[^\s\"'<>]+", html)) <= {"http://www.w3.org/2000/svg"}
    assert links
    assert all(link.startswith("../../assets/") for link in links)
    assert len(html.encode()) < MOST_BYTES
    assert THEMES[theme].ground in html


def test_every_part_asks_for_our_files_only(shapes: gpd.GeoDataFrame) -> None:
    """streamlit-folium loads what each part of the map lists: that is Leaflet, from our own routes, and no more."""
    catalogue = load_catalogue()
    parts = [frame_minimap(write(catalogue.claims, shapes, places=catalogue.regions))]
    listed = set()
    while parts:
        part: Any = parts.pop()
        listed |= {address for _, address in (*getattr(part, "default_js", []), *getattr(part, "default_css", []))}
        parts += part._children.values()
    assert listed == {"../../assets/vendor/leaflet/leaflet.js", "../../assets/vendor/leaflet/leaflet.css"}


def test_marked_region_refers_to_its_hatch(shapes: gpd.GeoDataFrame) -> None:
    """A claimed region is filled with the hatch of its holder and extent, which the picture defines."""
    html = render([make_placed(LUHANSK)], shapes, places=(LUHANSK, DONETSK))
    assert "url(#RU-most)" in html
    assert all(f'id="{name}"' in html for name in make_hatches())
    assert "Luhansk Oblast: Russian-held, most of it" in html


def test_words_run_nothing(shapes: gpd.GeoDataFrame) -> None:
    """A name that holds markup, a template literal or a script is shown as it is."""
    evil = Place("gn:1", PlaceKind.SETTLEMENT, Names(EVIL, "x"), lon=37.0, lat=48.0)
    html = render([make_placed(evil, predicate=Predicate.ADVANCED)], shapes, places=())
    assert "onerror=alert(1)>" not in html
    assert "${" not in html
    assert "alert(2)} {{" not in html


@pytest.mark.parametrize("character", ["<", ">", "&", '"', "'", "`", "$", "\\", "{", "}"])
def test_write_safely_leaves_no_special_character(character: str) -> None:
    """No character with a meaning in HTML or in a template literal is left as it is."""
    safe = write_safely(character)
    assert safe.startswith("&")
    assert safe.endswith(";")


def test_settlement_is_a_ring(shapes: gpd.GeoDataFrame) -> None:
    """A town that a claim is about is drawn as a ring at its point, with its name."""
    html = render([make_placed(POKROVSK, predicate=Predicate.ADVANCED, extent=None)], shapes, places=())
    assert "[48.28, 37.18]" in html
    assert "Pokrovsk: Russian gains" in html


def test_map_draws_signs_and_words_explain_them(shapes: gpd.GeoDataFrame) -> None:
    """Gains and denials have their signs on the small map; below it stand the legend's rows used, and each place."""
    claims = [
        make_placed(POKROVSK, predicate=Predicate.ADVANCED, extent=None),
        make_placed(REGION, number=2, extent=Extent.ALL, polarity=Polarity.DENIED),
    ]
    html = render(claims, shapes, places=(REGION,))
    words = write(claims, shapes, places=(REGION,)).words
    for style in ("RU-advanced", "denied-whole"):
        assert f'class="sign-{style}"' in html
        assert f"<span>{STYLE_WORDS[style]}</span>" in words
    assert "Donetsk Oblast: said not to be held whole" in words
    assert "Pokrovsk: Russian gains" in words
    assert STYLE_WORDS["annexed"] not in words


def test_words_below_hold_no_markup_of_a_name(shapes: gpd.GeoDataFrame) -> None:
    """A name that holds markup is text in the words below the map."""
    evil = Place("gn:1", PlaceKind.SETTLEMENT, Names(EVIL, "x"), lon=37.0, lat=48.0)
    words = write([make_placed(evil, predicate=Predicate.ADVANCED)], shapes, places=()).words
    assert "<img src=x" not in words
    assert "&lt;img src=x" in words


def test_without_claims_all_of_ukraine_is_shown(shapes: gpd.GeoDataFrame) -> None:
    """An article without placed claims gets the whole country, unmarked."""
    html = render([], shapes, places=(LUHANSK,))
    assert "url(#" not in html
    assert "[[44.3, 22.1], [52.4, 40.3]]" in html


def test_a_town_alone_is_seen_within_its_region(shapes: gpd.GeoDataFrame) -> None:
    """A frame around a single point has a size, or the browser could find no zoom for it."""
    html = render([make_placed(POKROVSK, predicate=Predicate.ADVANCED, extent=None)], shapes, places=())
    assert "[[47.28, 36.18], [49.28, 38.18]]" in html


def test_the_same_marks_give_the_same_text(shapes: gpd.GeoDataFrame) -> None:
    """What is kept is known by its marks: drawn again it is the same, and every map that shows it has it whole."""
    claims = [make_placed(LUHANSK), make_placed(POKROVSK, number=2, predicate=Predicate.ADVANCED, extent=None)]
    marked = mark_places(claims, (LUHANSK, DONETSK))
    assert marked == mark_places(claims[:], (LUHANSK, DONETSK))
    assert hash(marked) == hash(mark_places(claims, (LUHANSK, DONETSK)))
    written = write_minimap(marked, shapes, theme=Theme.LIGHT)
    assert written == write_minimap(marked, shapes, theme=Theme.LIGHT)
    for picture in (frame_minimap(written), frame_minimap(written)):
        html = picture.get_root().render()
        assert MAP_NAME not in html
        assert html.count(f"addTo({picture.get_name()})") == written.script.count(f"addTo({MAP_NAME})") > 3
