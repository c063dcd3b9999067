"""The map as a page without a server: everything in it, nothing of it from elsewhere."""

from __future__ import annotations

import base64
import gzip
import json
import re

import pytest

from dashboard.export.modules import PREFIX, make_packed_address, write_import_map
from dashboard.export.timeline import ENTRY, write_script_json
from dashboard.store import load_catalogue, read_assets

from .made import make_page

MOST_BYTES = 1_000_000  # the whole history of every assessor


def unpack(address: str) -> str:
    return base64.b64decode(address.partition(",")[2]).decode()


def test_every_module_finds_what_it_imports() -> None:
    """From the entry on, each name that a module imports is in the import map; none starts from a folder."""
    imports = json.loads(write_import_map(read_assets(), ENTRY))["imports"]
    assert PREFIX + ENTRY in imports
    for name, address in imports.items():
        words = unpack(address)
        wanted = re.findall(r'^import (?:[^"]* from )?"([^"]+)"', words, flags=re.MULTILINE)
        assert set(wanted) <= set(imports), name
        assert not any(each.startswith(".") for each in wanted), name


def test_a_module_that_is_not_there_is_named() -> None:
    """A page that would stay blank is not written."""
    with pytest.raises(KeyError, match=r"map/gone\.js"):
        write_import_map({"map/a.js": b'import { x } from "./gone.js";'}, "map/a.js")


def test_packed_data_come_back() -> None:
    """What is packed is what was given, and the same data give the same address."""
    address = make_packed_address(b'{"a": 1}')
    assert gzip.decompress(base64.b64decode(address.partition(",")[2])) == b'{"a": 1}'
    assert address == make_packed_address(b'{"a": 1}')


@pytest.mark.parametrize("words", ["</script><script>alert(1)</script>", "<!-- <script>", "\u2028", "`${1}`"])
def test_words_do_not_leave_their_script(words: str) -> None:
    """No text can end the script that it stands in, and it comes back as it is."""
    written = write_script_json({"words": words})
    assert "</" not in written
    assert "<!--" not in written
    assert json.loads(written) == {"words": words}


def test_the_page_is_whole_and_small() -> None:
    """No address of the web that would be asked, the whole history within a megabyte, and the release in its words."""
    html = make_page().get_root().render()
    asked = re.findall(r'(?:src|href)="(https?:[^"]+)"', html)
    assert set(asked) <= {"https://leafletjs.com"}  # a link that Leaflet's own code would make, and is told not to
    assert "url(http" not in html
    assert len(html.encode()) < MOST_BYTES
    assert load_catalogue().release.id in html
