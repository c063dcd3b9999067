"""Made fixtures: shapes that nobody drew, and files in the formats of the importers."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

TODAY = date(2026, 9, 1)
DAY = date(2024, 5, 17)
RAW = Path(__file__).resolve().parents[4] / "shared" / "data" / "raw"
NO_RAW = "the upstreams' files are not here"

Rings = list[list[list[float]]]


def square(x: float = 37.0, y: float = 48.0, side: float = 0.5) -> Rings:
    """Rings of a square by its south-west corner, counter-clockwise."""
    return [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]]


def polygon(rings: Any | None = None) -> dict[str, Any]:
    return {"type": "Polygon", "coordinates": square() if rings is None else rings}


def feature(geometry: Any, **properties: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def collection(*features: Any, **members: Any) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": list(features), **members}


def to_bytes(document: Any) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


def geojson(*features: Any, **members: Any) -> bytes:
    return to_bytes(collection(*features, **members))


def pack(**files: bytes) -> bytes:
    """A zip archive; a double underscore in a name stands for a dot."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name.replace("__", "."), content)
    return packed.getvalue()
