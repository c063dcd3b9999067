"""Full snapshots of the DeepState map, GeoJSON: every status that the map tells apart."""

from __future__ import annotations

from geodata.importers.deepstate_legend import Reading, classify

__all__ = ["Reading", "classify"]
