"""The timeline map as a folium plugin: the same modules and data as on the Map page, in one page without a server."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

import folium
from branca.element import Element, MacroElement
from jinja2 import Template

from dashboard.export.modules import LEAFLET, PREFIX, make_packed_address, write_import_map
from dashboard.export.styles import GROUND

ENTRY = "map/attach.js"
STYLES = ("vendor/leaflet/leaflet.css", "map/map.css")
UKRAINE_BOUNDS = ((44.3, 22.1), (52.4, 40.3))  # latitude, longitude


class ControlTimeline(MacroElement):
    """L.controlTimeline on a folium map: control by day, claims, figures of change and the timeline below the map.

    Parameters
    ----------
    payload : from :func:`dashboard.views.maps.make_map_payload`.
    data : the files of the release by their name: ``map.json``, ``control.json``, ``measures.json``, ``claims.json``.
    assets : front-end files by their path below the folder of assets.
    sources : the source line in sentences: where everything comes from, under which terms, as of when, which release.

    The map must come from :func:`make_timeline_map`: any other would ask a host on the web for Leaflet.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}"
        'import("{{ this.entry }}").then(({ attachTimeline }) => '
        "attachTimeline({{ this._parent.get_name() }}, {{ this.payload }}, {{ this.sources }}));"
        "{% endmacro %}"
    )

    def __init__(
        self,
        payload: Mapping[str, Any],
        *,
        data: Mapping[str, bytes],
        assets: Mapping[str, bytes],
        sources: Sequence[str],
    ) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "ControlTimeline"
        self.entry = PREFIX + ENTRY
        self.assets = assets
        self.payload = write_script_json(pack_payload(payload, data))
        self.sources = write_script_json(list(sources))

    def render(self, **kwargs: Any) -> str:
        """Put the modules and the style into the head of the page, before any script of it runs."""
        header: Any = self.get_root().header  # type: ignore[attr-defined]
        for path in STYLES:
            header.add_child(Element(f"<style>{self.assets[path].decode()}</style>"), name=f"claimline-{path}")
        header.add_child(Element(GROUND), name="claimline-ground")
        modules = write_import_map(self.assets, ENTRY)
        header.add_child(Element(f'<script type="importmap">{modules}</script>'), name="claimline-modules")
        return str(super().render(**kwargs))  # type: ignore[no-untyped-call]


def write_script_json(value: Any) -> str:
    """JSON that can stand in a script: "</script>" in a quote must not end it."""
    return json.dumps(value, ensure_ascii=False).replace("</", "<\\/").replace("<!--", "<\\u0021--")


def pack_payload(payload: Mapping[str, Any], data: Mapping[str, bytes]) -> dict[str, Any]:
    """The payload with its data in it instead of the addresses where a server has them."""
    control = {
        **payload["control"],
        "url": make_packed_address(data["control.json"]),
        "measures": make_packed_address(data["measures.json"]),
        "claims": make_packed_address(data["claims.json"]),
        "exact": None,
    }
    return {**payload, "mapUrl": make_packed_address(data["map.json"]), "control": control}


def make_timeline_map(
    payload: Mapping[str, Any], *, data: Mapping[str, bytes], assets: Mapping[str, bytes], sources: Sequence[str]
) -> folium.Map:
    """A folium map with :class:`ControlTimeline` on it, that asks nobody for anything.

    Returns
    -------
    ``save(path)`` writes the page; in a notebook it shows itself.
    """
    picture = folium.Map(tiles=None, zoom_control=False, attribution_control=False, zoom_snap=0, height="70vh")
    picture.default_js, picture.default_css = [], []
    figure: Any = picture.get_root()
    figure.header.add_child(Element(f"<script>{assets[LEAFLET].decode()}</script>"), name="claimline-leaflet")
    picture.fit_bounds(UKRAINE_BOUNDS)
    ControlTimeline(payload, data=data, assets=assets, sources=sources).add_to(picture)
    return picture
