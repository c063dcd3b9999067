"""The small map of an article on a page: folium through streamlit-folium, every file of it from ``/assets``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import geopandas as gpd
import streamlit as st
from streamlit_folium import st_folium

from dashboard.language import read_language, say
from dashboard.model.records import PlacedClaim
from dashboard.store import load_catalogue
from dashboard.views.minimaps import Marked, Written, frame_minimap, mark_places, simplify_regions, write_minimap
from dashboard.views.palette import Theme
from geodata.store import load_regions

HEIGHT_PX = 280
MAPS_KEPT = 64  # drawn maps at hand; one takes some 70 KB


def show_minimap(claims: Sequence[PlacedClaim], *, key: str) -> None:
    """Show where the claims are; nothing the reader does on it makes the page run again."""
    theme = Theme.DARK if st.context.theme.type == "dark" else Theme.LIGHT
    written = _write(mark_places(claims, load_catalogue().regions), theme, read_language())
    st_folium(
        frame_minimap(written),
        key=f"{key}-{theme}-{read_language()}",
        height=HEIGHT_PX,
        use_container_width=True,
        returned_objects=[],
    )
    # Below it, not in it: the words must be there for touch and for a screen reader, not only for a pointer.
    st.html(written.words or f"<p>{say('No place on the map has a mark.')}</p>")


@lru_cache(maxsize=MAPS_KEPT)
def _write(marked: Marked, theme: Theme, language: str) -> Written:
    """A map by all that it depends on; ``language`` is the one in which its words are said."""
    return write_minimap(marked, _load_shapes(), theme=theme)


@cache
def _load_shapes() -> gpd.GeoDataFrame:
    return simplify_regions(load_regions())
