"""The application that ``streamlit run dashboard/app.py`` serves: the pages and the routes beside them."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware

from dashboard.api.routes import make_api_routes
from dashboard.settings import read_frame_ancestors, read_tiles
from dashboard.store import (
    load_catalogue,
    read_assets,
    read_drawings,
    read_history,
    read_measures,
    read_raions,
    read_ticks,
)
from dashboard.ui.discovery import OembedDiscovery
from dashboard.ui.preloading import Preloading
from dashboard.ui.safety import SafetyHeaders
from dashboard.ui.server import make_routes
from dashboard.ui.sockets import start_at_once
from geodata.store import load_map_bytes

BASE_PATH = str(st.get_option("server.baseUrlPath") or "")
PAGES = Path(__file__).parent / "ui" / "main.py"


def load_release_id() -> str:
    """The id of the release that this process serves."""
    return load_catalogue().release.id


app = st.App(
    PAGES.resolve(),
    routes=[
        *make_routes(
            load_release_id=load_release_id,
            load_data={
                "map.json": load_map_bytes,
                "control.json": read_history,
                "measures.json": read_measures,
                "raions.json": read_raions,
                "claims.json": read_ticks,
            },
            load_drawings=read_drawings,
            load_assets=read_assets,
            base_path=BASE_PATH,
        ),
        *make_api_routes(base_path=BASE_PATH),
    ],
    lifespan=start_at_once,
    middleware=[
        Middleware(
            SafetyHeaders,
            ancestors=read_frame_ancestors(),
            pictures=[origin for source in read_tiles() for origin in source.origins],
            base_path=BASE_PATH,
        ),
        Middleware(OembedDiscovery, base_path=BASE_PATH),
        Middleware(Preloading, base_path=BASE_PATH),
    ],
)
