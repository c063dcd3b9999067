"""The map's own modules as one block for a page without a server: an import map of data addresses."""

from __future__ import annotations

import base64
import gzip
import json
import posixpath
import re
from collections.abc import Mapping

PREFIX = "claimline/"  # of the names by which the modules of such a page know each other
GZIP_LEVEL = 6  # of 9: the highest takes three times as long for a fiftieth
LEAFLET = "vendor/leaflet/leaflet.js"
_IMPORT = re.compile(r'(?P<head>\b(?:from|import) )"(?P<path>\.{1,2}/[^"]+)"')


def write_import_map(files: Mapping[str, bytes], entry: str) -> str:
    """JSON of an import map with the module ``entry`` and whatever it imports, each as a ``data:`` address.

    A module of such an address has no folder that its own imports could start from, so they are renamed to
    ``claimline/<path>``. Leaflet is left out: a page made by folium has it as a script, and two would not know each
    other's layers.

    Parameters
    ----------
    files : front-end files by their path below the folder of assets.
    entry : path of the first module.

    Raises
    ------
    KeyError
        If a module imports a file that is not there.
    """
    found: dict[str, str] = {}
    wanted = [entry]
    while wanted:
        path = wanted.pop()
        if path in found:
            continue
        folder = posixpath.dirname(path)

        def rename(match: re.Match[str], folder: str = folder) -> str:
            target = posixpath.normpath(posixpath.join(folder, match["path"]))
            wanted.append(target)
            return f'{match["head"]}"{PREFIX}{target}"'

        words = "" if path == LEAFLET else _IMPORT.sub(rename, files[path].decode())
        found[path] = make_data_address(words.encode(), "text/javascript")
    return json.dumps({"imports": {PREFIX + path: address for path, address in sorted(found.items())}})


def make_data_address(content: bytes, media_type: str) -> str:
    """The bytes as an address that holds them."""
    return f"data:{media_type};base64,{base64.b64encode(content).decode()}"


def make_packed_address(content: bytes) -> str:
    """JSON, compressed, as an address that the map's loader unpacks; the same bytes always give the same one."""
    return make_data_address(gzip.compress(content, GZIP_LEVEL, mtime=0), "application/gzip")
