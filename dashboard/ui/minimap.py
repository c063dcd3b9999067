"""The small map of a text, whose libraries the server loads with the first that is shown."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.model.records import PlacedClaim


def show_minimap(claims: Sequence[PlacedClaim], *, key: str) -> None:
    """Show where the claims are; see :func:`dashboard.ui.minimap_component.show_minimap`.

    folium and what it rests on take 70 MB of a server, which those who only open the map need not pay for.
    """
    from dashboard.ui import minimap_component

    minimap_component.show_minimap(claims, key=key)
