"""The timeline of the seed article as a page of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import folium

from dashboard.export.timeline import make_timeline_map
from dashboard.model.records import PlacedClaim
from dashboard.store import list_names, load_catalogue, read_assets, read_history, read_measures, read_ticks
from dashboard.views.maps import make_map_payload
from dashboard.views.markup import list_source_words
from dashboard.views.method import write_method
from dashboard.views.shares import list_sources, make_control_payload, read_shares
from geodata.store import load_map_bytes

DAY = date(2025, 11, 27)


def make_page(claims: Sequence[PlacedClaim] | None = None) -> folium.Map:
    """Control by DeepState of the day, and the claims of the first article or those given."""
    catalogue = load_catalogue()
    found = read_shares(catalogue.control, DAY)
    names = list_names()
    payload = make_map_payload(
        catalogue.claims[:11] if claims is None else claims,
        regions=catalogue.regions,
        selected=None,
        highlighted=(),
        release=catalogue.release.id,
        control=make_control_payload(found, "deepstate", catalogue.release.id, names=names),
    )
    method = write_method(catalogue.claims, catalogue.accuracy)
    return make_timeline_map(
        payload,
        data={
            "map.json": load_map_bytes(),
            "control.json": read_history(),
            "measures.json": read_measures(),
            "claims.json": read_ticks(),
        },
        assets=read_assets(),
        sources=list_source_words(catalogue.release, method, control=list_sources(found)),
    )
