"""The map on a page: a component without an iframe, whose code the browser fetches once from ``/assets``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import streamlit as st

from dashboard.ui.bootstrap import locate
from dashboard.ui.packing import pack

# The message of every rerun carries this text, so it only points at the module that does the work, and has the outlines
# asked for at the same time.
_BOOTSTRAP = f"""
const loading = import({locate("map/component.js")});
let outlines;
export default async (component) => {{
  const [data] = component.data;
  outlines ??= fetch(new URL(data.mapUrl, document.baseURI)).catch(() => {{}});
  return (await loading).default({{ ...component, data }});
}};
"""

_mount_map = st.components.v2.component("claimline.map", js=_BOOTSTRAP)


def show_map(
    payload: Mapping[str, Any],
    *,
    key: str,
    on_choose: Callable[[str | None], None],
    on_claim: Callable[[str], None],
    on_day: Callable[[date], None],
    on_against: Callable[[Mapping[str, Any] | None], None],
) -> None:
    """Draw the map; it keeps its zoom and its outlines while the payload changes.

    Parameters
    ----------
    payload : from :func:`dashboard.views.maps.make_map_payload`. Its ``selected`` is what the map shows as chosen: the
        browser reports a choice and waits for it to come back, so that page and map cannot disagree.
    on_choose : called with the id of the place the reader chose, or None when they let go of it, before the page runs.
    on_claim : the same with the id of a claim that was chosen on the timeline.
    on_day : the same with the day at which the reader let go of the timeline; steps on the way are the browser's.
    on_against : the same with what the reader compares that day with, for :func:`dashboard.model.against.make_against`.
    """

    def report(name: str, act: Callable[[Mapping[str, Any]], None]) -> None:
        value = st.session_state[key].get(name)
        if value is not None:
            act(value)

    _mount_map(
        key=key,
        data=pack(payload),
        on_choice_change=lambda: report("choice", lambda value: on_choose(value.get("id"))),
        on_claim_change=lambda: report("claim", lambda value: on_claim(str(value.get("id")))),
        on_against_change=lambda: report("against", lambda value: on_against(value.get("against"))),
        on_day_change=lambda: report("day", lambda value: on_day(date.fromisoformat(value["day"]))),
    )
