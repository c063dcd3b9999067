"""Serves the plain page with Leaflet from this machine, so that neither page waits for a network."""

from __future__ import annotations

from pathlib import Path

import streamlit as st
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

ASSETS = Path(__file__).resolve().parents[3] / "dashboard" / "assets"

app = st.App(
    Path(__file__).with_name("plain_page.py"),
    routes=[Mount("/assets", StaticFiles(directory=ASSETS))],
)
