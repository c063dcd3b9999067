"""The small map of an article on a page: folium through streamlit-folium, every file of it from ``/assets``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import geopandas as gpd
import streamlit as st
from streamlit_folium import st_folium

from dashboard.language import read_language, say
from dashboard.model.records import PlacedClaim
from dashboard.store import load_catalogue
from dashboard.views.minimaps import make_minimap, make_minimap_words, simplify_regions
from dashboard.views.palette import Theme
from geodata.store import load_regions

HEIGHT_PX = 280


def show_minimap(claims: Sequence[PlacedClaim], *, key: str) -> None:
    """Show where the claims are; nothing the reader does on it makes the page run again."""
    theme = Theme.DARK if st.context.theme.type == "dark" else Theme.LIGHT
    regions = load_catalogue().regions
    picture = make_minimap(claims, _load_shapes(), places=regions, theme=theme)
    st_folium(
        picture, key=f"{key}-{theme}-{read_language()}", height=HEIGHT_PX, use_container_width=True, returned_objects=[]
    )
    # Below it, not in it: the words must be there for touch and for a screen reader, not only for a pointer.
    st.html(
        make_minimap_words(claims, places=regions, theme=theme) or f"<p>{say('No place on the map has a mark.')}</p>"
    )


@cache
def _load_shapes() -> gpd.GeoDataFrame:
    return simplify_regions(load_regions())
