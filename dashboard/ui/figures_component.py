"""The figures above the map: a component that follows the map's timeline in the browser."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from dashboard.ui.bootstrap import locate
from dashboard.ui.packing import pack

_BOOTSTRAP = f"""
const loading = import({locate("map/figures-component.js")});
export default async (component) => (await loading).default({{ ...component, data: component.data[0] }});
"""

_mount_figures = st.components.v2.component("claimline.figures", js=_BOOTSTRAP)


def show_figures(payload: Mapping[str, Any], *, key: str, on_choose: Callable[[str], None]) -> None:
    """Show the figures.

    Parameters
    ----------
    payload : from :func:`dashboard.views.figures.make_figures_payload`.
    on_choose : called with the id of the place whose figure was pressed, before the page runs.
    """

    def report() -> None:
        chosen = st.session_state[key].get("choice")
        if chosen is not None:
            on_choose(str(chosen["id"]))

    _mount_figures(key=key, data=pack(payload), on_choice_change=report)
